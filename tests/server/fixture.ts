import {createServer, request as httpRequest, type IncomingHttpHeaders} from "node:http";
import type {AddressInfo} from "node:net";
import {mkdir, mkdtemp, realpath, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {createMiddleware} from "../../src/server/middleware.js";

/** A notebook as the kit writes it. */
export function notebook(title: string, body = "1 + 1"): string {
  return `<!doctype html>\n<notebook theme="air">\n  <title>${title}</title>\n  <script id="1" type="module">\n    ${body}\n  </script>\n</notebook>\n`;
}

/** A temporary folder holding `files`, by path below it. */
export async function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tuiyan-")));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  // A save that was under way when its page went may end after the server has.
  await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON, or undefined. */
  readonly json: unknown;
}

export interface Ask {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request as it is written, with any Host header and any path; no client that tidies it up. */
export function ask(port: number, {method = "GET", path, headers = {}, body}: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      host: "127.0.0.1",
      port,
      method,
      path,
      headers: {Host: `localhost:${port}`, ...headers},
      // A connection kept from the last request may be closed by now, if the machine was busy.
      agent: false,
    });
    request.on("error", reject);
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({status: response.statusCode ?? 0, headers: response.headers, text, json: parse(text)});
      });
    });
    request.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export interface TestServer {
  readonly port: number;
  readonly token: string;
  /** A request to the API as the workspace makes it. */
  readonly api: (ask: Ask) => Promise<Answer>;
  readonly ask: (ask: Ask) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const page = '<!doctype html><html lang="zh-CN"><head><title>推演</title></head><body></body></html>';

/** The middleware on a server of its own, over a folder. */
export async function startServer(folder: string, pages = folder): Promise<TestServer> {
  const middleware = createMiddleware({
    folder,
    pages,
    html: () => Promise.resolve(page),
    sendAsset: () => Promise.resolve(false),
  });
  const server = createServer((request, response) => {
    middleware(request, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  const index = await ask(port, {path: "/"});
  const token = /name="tuiyan-token" content="([0-9a-f]+)"/.exec(index.text)?.[1] ?? "";
  return {
    port,
    token,
    ask: (options) => ask(port, options),
    api: ({headers, ...options}) => ask(port, {...options, headers: {"x-tuiyan-token": token, ...headers}}),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The address of a notebook in the API. */
export function at(path: string): string {
  return `/api/notebook?path=${encodeURIComponent(path)}`;
}

export const html = {"Content-Type": "text/html; charset=utf-8"};

/** Runs something without root's power over permissions. */
export async function asNobody<T>(task: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return task();
  process.seteuid?.(65534);
  try {
    return await task();
  } finally {
    process.seteuid?.(0);
  }
}
