import {randomBytes} from "node:crypto";
import type {IncomingMessage, ServerResponse} from "node:http";
import {answerApi, type Folders} from "./api.js";
import {answerFrame} from "./frame.js";
import {FrameNames} from "./frame-names.js";
import {guard} from "./guard.js";
import {toHost} from "./hosts.js";
import {send, sendError, sendText} from "./respond.js";
import {workspaceHeaders} from "./security-headers.js";
import {sendFile} from "./static-files.js";
import {folderId, withMeta} from "./workspace-page.js";

export interface MiddlewareOptions extends Folders {
  /** The folder of the page's scripts, `page.js` among them; absolute. */
  readonly pages: string;
  /** The workspace's page, before the token is put in. */
  readonly html: () => Promise<string>;
  /** Sends any other file of the workspace; false when there is none of that path. Absent: someone else does. */
  readonly sendAsset?: (response: ServerResponse, path: string) => Promise<boolean>;
}

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Answers everything that concerns the folder, and refuses whoever has no business here. */
export function createMiddleware(options: MiddlewareOptions): Middleware {
  const start = {token: randomBytes(32).toString("hex"), frames: new FrameNames()};
  return (request, response, next) => {
    answer(request, response, next, options, start).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendError(response, error);
    });
  };
}

/** What belongs to this start of the server. */
interface Start {
  readonly token: string;
  readonly frames: FrameNames;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  options: MiddlewareOptions,
  {token, frames}: Start,
): Promise<void> {
  const port = request.socket.localPort ?? 0;
  const host = toHost(request.headers.host, port);
  if (!host) {
    sendText(response, 403, `not a name of this server: ${request.headers.host ?? ""}; open http://localhost:${port}/`);
    return;
  }
  if (host.type === "frame") {
    const {address, frame} = host;
    await answerFrame(request, response, {address, pages: options.pages, takeHosts: () => frames.take(frame)});
    return;
  }
  for (const [name, value] of Object.entries(workspaceHeaders(port))) response.setHeader(name, value);
  await answerWorkspace(request, response, next, options, {token, frames, port, address: host.address});
}

async function answerWorkspace(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  {folder, templates, pages, html, sendAsset}: MiddlewareOptions,
  {token, frames, port, address}: Start & {readonly port: number; readonly address: string},
): Promise<void> {
  const [path = ""] = (request.url ?? "").split("?", 1);
  if (path.startsWith("/api/")) {
    guard(request, address, token);
    await answerApi(request, response, {folder, templates, frames, port});
    return;
  }
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads && (path === "/" || path === "/index.html")) {
    const headers = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"};
    send(response, 200, headers, withMeta(await html(), token, await folderId(folder)));
  } else if (reads && path.startsWith("/page/")) {
    // For a notebook as one file, which takes the page along.
    if (!(await sendFile(response, pages, path.slice("/page".length), "no-store")))
      sendText(response, 404, `no such script: ${path}`);
  } else if (!sendAsset) next();
  else if (!reads) sendText(response, 405, "only GET and HEAD here", {Allow: "GET, HEAD"});
  else if (!(await sendAsset(response, path))) sendText(response, 404, `nothing here: ${path}`);
}
