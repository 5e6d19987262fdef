import {readFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, resolve} from "node:path";
import {expect, test as base, type FrameLocator} from "@playwright/test";
import {letRun} from "./workspace.js";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** The built site on a server that knows nothing of it: files below a path, and no header but their type, unless one is put into `headers`. */
export interface Hosted {
  /** Ends with a slash. */
  readonly address: string;
  readonly headers: Record<string, string>;
  /** What the server was asked for, with what follows a `?`. */
  readonly asked: readonly string[];
  /** What the browser asked of other machines: there must be nothing. */
  readonly strangers: readonly string[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  readonly open: (notebook: string) => Promise<FrameLocator>;
}

export const test = base.extend<{hosted: Hosted}>({
  hosted: async ({page}, use) => {
    const asked: string[] = [];
    const headers: Record<string, string> = {};
    const server = await serve("/tuiyan/", resolve("dist/site"), {asked, headers});
    const {port} = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/tuiyan/`;
    const strangers: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      const {protocol, hostname} = new URL(request.url());
      const isHere = ["127.0.0.1", "localhost"].includes(hostname);
      if (!isHere && !["blob:", "data:"].includes(protocol)) strangers.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await use({
      address,
      headers,
      asked,
      strangers,
      complaints,
      open: async (notebook) => {
        await page.goto(`${address}#/${notebook}`);
        const frame = page.frameLocator("iframe");
        await expect(frame.locator("ty-page ty-cell").first()).toBeAttached();
        await letRun(page);
        return frame;
      },
    });
    expect(strangers).toEqual([]);
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  },
});

async function serve(
  base: string,
  folder: string,
  {asked, headers}: {readonly asked: string[]; readonly headers: Readonly<Record<string, string>>},
): Promise<Server> {
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    asked.push(url);
    const [path = ""] = url.split("?", 1);
    const name = path === base ? "index.html" : path.startsWith(base) ? path.slice(base.length) : "../none";
    readFile(join(folder, name)).then(
      (bytes) => response.writeHead(200, {"Content-Type": types[extname(name)] ?? "text/plain", ...headers}).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return server;
}
