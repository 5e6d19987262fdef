import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {IncomingMessage, ServerResponse} from "node:http";
import {send, sendText} from "./respond.js";
import {framePageHeaders} from "./security-headers.js";
import {sendFile} from "./static-files.js";

/**
 * The page's document. One classic script: a module would need CORS headers in an opaque origin. The style stands in the
 * document, where its policy allows it.
 */
function documentOf(style: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>推演</title>
<style>${style.replace(/<\//g, "<\\/")}</style>
</head>
<body>
<script src="/page/page.js"></script>
</body>
</html>
`;
}

export interface FrameOptions {
  readonly address: string;
  /** The folder of `page.js` and `page.css`. */
  readonly pages: string;
  /** Gives, when its document is sent, what the page may reach. */
  readonly takeHosts: () => readonly string[];
}

/** Answers on a notebook's host, where nothing is but the page and its scripts. */
export async function answerFrame(
  request: IncomingMessage,
  response: ServerResponse,
  {address, pages, takeHosts}: FrameOptions,
): Promise<void> {
  const [path = ""] = (request.url ?? "").split("?", 1);
  if (request.method !== "GET") sendText(response, 405, "only GET on a notebook's host", {Allow: "GET"});
  else if (path === "/page.html") await sendPage(response, pages, framePageHeaders(address, takeHosts()));
  else if (!path.startsWith("/page/"))
    sendText(response, 403, "not on a notebook's host: the page and its scripts only");
  // Never kept: the next opening has another host, so a copy would never be found again.
  else if (!(await sendFile(response, pages, path.slice("/page".length), "no-store")))
    sendText(response, 404, `no such script: ${path}`);
}

async function sendPage(
  response: ServerResponse,
  pages: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const style = await readFile(join(pages, "page.css"), "utf8").catch(() => "");
  send(response, 200, {"Content-Type": "text/html; charset=utf-8", ...headers}, documentOf(style));
}
