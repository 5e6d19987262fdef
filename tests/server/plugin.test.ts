import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {createServer, preview, type InlineConfig} from "vite";
import {tuiyanServer} from "../../src/server/plugin.js";
import {ask, makeFolder, notebook, removeFolder, type Ask} from "./fixture.js";

const index = '<!doctype html><html><head><title>t</title><script type="module" src="/main.js"></script></head></html>';

let root: string;
beforeAll(async () => {
  root = await makeFolder({
    "index.html": index,
    "main.js": "export const here = 1;",
    "notebooks/a.html": notebook("A", "window.stranger = true"),
    "site/index.html": index,
    "site/icon.svg": "<svg/>",
    "site/assets/main-0123.js": "main()",
    "site/page/page.js": "page()",
  });
});
afterAll(() => removeFolder(root));

interface Running {
  readonly get: (path: string, host?: string, headers?: Ask["headers"]) => ReturnType<typeof ask>;
  readonly close: () => Promise<void>;
}

const plugin = () => tuiyanServer({folder: "notebooks"});
const common = (): InlineConfig => ({
  configFile: false,
  root,
  logLevel: "silent",
  build: {outDir: "site"},
  plugins: [plugin()],
});

async function startPreview(): Promise<Running> {
  const server = await preview({...common(), preview: {port: 0}});
  return {get: getter(server.httpServer.address() as AddressInfo), close: () => server.close()};
}

async function startDev(): Promise<Running> {
  const server = await createServer({...common(), server: {port: 0, ws: false}, optimizeDeps: {noDiscovery: true}});
  await server.listen(0);
  return {get: getter(server.httpServer?.address() as AddressInfo), close: () => server.close()};
}

function getter({address, port}: AddressInfo): Running["get"] {
  expect(address).toBe("127.0.0.1");
  return (path, host = "localhost", headers = {}) => ask(port, {path, headers: {Host: `${host}:${port}`, ...headers}});
}

describe.each([
  ["preview", startPreview],
  ["development", startDev],
])("the server in %s", (_, start) => {
  let server: Running;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  it("serves the workspace's page with a token that opens the API", async () => {
    const page = await server.get("/");
    const token = /name="tuiyan-token" content="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? "";
    expect(page.headers["content-security-policy"]).toContain("script-src 'self';");
    expect(page.headers["cache-control"]).toBe("no-store");
    const list = await server.get("/api/notebooks", "localhost", {"x-tuiyan-token": token});
    expect(list.json).toMatchObject({folder: "notebooks", notebooks: [{title: "A"}]});
  });

  it("lets no other page read it, not even one of this machine", async () => {
    for (const Origin of ["http://localhost:1", "http://evil.localhost:5151", "null"])
      expect((await server.get("/", "localhost", {Origin})).headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("serves the page of a notebook on its own host only, from the built scripts", async () => {
    expect((await server.get("/page.html", "k-0123abcd.localhost")).status).toBe(200);
    expect(await server.get("/page/page.js", "k-0123abcd.localhost")).toMatchObject({status: 200, text: "page()"});
    expect((await server.get("/page.html")).status).toBe(404);
    for (const path of ["/", "/main.js", "/@vite/client", "/assets/main-0123.js"])
      expect((await server.get(path, "k-0123abcd.localhost")).status, path).toBe(403);
    expect((await server.get("/", "evil.example")).status).toBe(403);
    expect((await server.get("/", "evil.localhost")).status).toBe(403);
  });

  it("never serves a notebook as a page of the workspace", async () => {
    for (const path of [
      "/notebooks/a.html",
      "/notebooks/a",
      "/notebooks/a.html?html-proxy&index=0.js",
      "/notebooks/",
    ]) {
      const {status, text} = await server.get(path, "localhost", {Accept: "text/html"});
      expect(status, path).not.toBe(200);
      expect(text, path).not.toContain("stranger");
    }
  });
});

describe("the server in preview", () => {
  it("lets hashed files be kept for ever, and no others", async () => {
    const server = await startPreview();
    expect((await server.get("/assets/main-0123.js")).headers["cache-control"]).toBe(
      "public, max-age=31536000, immutable",
    );
    expect((await server.get("/icon.svg")).headers["cache-control"]).toBe("no-store");
    for (const path of ["/none", "/assets/", "/assets/../index.html", "/%2e%2e/index.html"])
      expect((await server.get(path)).status, path).toBe(404);
    await server.close();
  });
});
