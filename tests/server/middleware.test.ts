import fc from "fast-check";
import {readdir, readFile, symlink, writeFile} from "node:fs/promises";
import {connect} from "node:net";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {at, html, makeFolder, notebook, removeFolder, startServer, type TestServer} from "./fixture.js";

let root: string;
let folder: string;
let server: TestServer;
beforeAll(async () => {
  root = await makeFolder({
    "folder/a.html": notebook("A"),
    "folder/长治/计划.html": notebook("计划"),
    "outside.html": notebook("outside"),
    "pages/page.js": "page()",
    "pages/page.css": 'a::after { content: "</style><script>" }',
    "pages/editor/lines.js": "lines()",
    "pages/secret.txt": "no",
  });
  folder = join(root, "folder");
  server = await startServer(folder, join(root, "pages"));
});
afterAll(async () => {
  await server.close();
  await removeFolder(root);
});

const frame = () => `k-0123abcd.localhost:${server.port}`;
const put = (path: string, text: string, headers: Record<string, string>) =>
  server.api({method: "PUT", path: at(path), headers: {...html, ...headers}, body: text});

describe("hosts", () => {
  it("are refused when they are not this server's own, whatever is asked", async () => {
    for (const host of ["evil.example", `evil.example:${server.port}`, `k-x.localhost:${server.port}`, "localhost:1"])
      for (const path of ["/", "/page.html", "/api/notebooks"]) {
        const {status, text} = await server.api({path, headers: {Host: host}});
        expect(status, `${host} ${path}`).toBe(403);
        expect(text).toContain("not a name of this server");
      }
  });

  it("of notebooks get the page and its scripts, and nothing else", async () => {
    const get = (path: string, method = "GET") => server.api({path, method, headers: {Host: frame()}});
    expect((await get("/page.html")).status).toBe(200);
    expect(await get("/page/page.js")).toMatchObject({status: 200, text: "page()"});
    expect(await get("/page/editor/lines.js")).toMatchObject({status: 200, text: "lines()"});
    expect((await get("/page/none.js")).status).toBe(404);
    for (const path of ["/page/secret.txt", "/page/../folder/a.html", "/page/%2e%2e/outside.html", "/page//page.js"])
      expect((await get(path)).status, path).toBe(404);
    for (const path of ["/", "/index.html", "/api/notebooks", at("a.html"), "/page", "/assets/x.js", "//page.html"])
      expect((await get(path)).status, path).toBe(403);
    for (const method of ["POST", "PUT", "OPTIONS", "HEAD"])
      expect((await get("/page.html", method)).status, method).toBe(405);
  });

  it("of the workspace get no page of a notebook", async () => {
    expect((await server.ask({path: "/page.html"})).status).toBe(404);
  });

  it("must be given", async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, "127.0.0.1", () => socket.write("GET / HTTP/1.0\r\n\r\n"));
      let text = "";
      socket.on("data", (data) => (text += data.toString()));
      socket.on("close", () => resolve(text));
    });
    expect(answer).toContain("403 Forbidden");
  });
});

describe("headers", () => {
  it("of a notebook's page let it run its bundle and reach nothing", async () => {
    const {headers, text} = await server.ask({path: "/page.html", headers: {Host: frame()}});
    expect(headers["content-security-policy"]).toBe(
      `default-src 'none'; script-src http://${frame()}/page/ 'unsafe-eval' blob:; style-src 'unsafe-inline'; ` +
        "img-src data: blob:; font-src data:; media-src data: blob:; connect-src 'none'; worker-src blob:; " +
        "frame-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'",
    );
    expect(headers).toMatchObject({
      "connection-allowlist": "(response-origin)",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
    });
    expect(text.match(/<script .*>/g)).toEqual(['<script src="/page/page.js"></script>']);
  });

  it("leave the page's style to stand in the document, which it cannot end", async () => {
    const {text} = await server.ask({path: "/page.html", headers: {Host: frame()}});
    expect(text).toContain('<style>a::after { content: "<\\/style><script>" }</style>');
  });

  it("of the workspace's page let it frame pages of notebooks only", async () => {
    const {headers} = await server.ask({path: "/"});
    expect(headers["content-security-policy"]).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; " +
        `frame-src http://*.localhost:${server.port}/page.html; connect-src 'self'; object-src 'none'; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({"referrer-policy": "no-referrer", "cache-control": "no-store"});
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("keep answers of the API from being stored or read elsewhere", async () => {
    const {headers} = await server.api({path: "/api/notebooks"});
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-type": "application/json; charset=utf-8",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("the API", () => {
  it("answers only who has the token of this start", async () => {
    for (const headers of [{}, {"x-tuiyan-token": "0".repeat(64)}, {"x-tuiyan-token": ""}])
      expect(await server.ask({path: "/api/notebooks", headers})).toMatchObject({
        status: 403,
        json: {code: "wrong-token", message: expect.stringContaining("token") as string, data: {}},
      });
    const other = await startServer(folder);
    expect(other.token).not.toBe(server.token);
    await other.close();
  });

  it("refuses other origins, even with the token", async () => {
    const foreign: Record<string, string>[] = [
      {Origin: "null"},
      {Origin: "http://evil.example"},
      {Origin: `http://${frame()}`},
      {Origin: `http://localhost:1`},
      {Origin: `http://127.0.0.1:${server.port}`},
      {"Sec-Fetch-Site": "cross-site"},
      {"Sec-Fetch-Site": "same-site"},
      {"Sec-Fetch-Site": "none"},
    ];
    for (const headers of foreign)
      expect(await server.api({path: "/api/notebooks", headers}), JSON.stringify(headers)).toMatchObject({
        status: 403,
        json: {code: "foreign-origin"},
      });
    const own = {Origin: `http://localhost:${server.port}`, "Sec-Fetch-Site": "same-origin"};
    expect((await server.api({path: "/api/notebooks", headers: own})).status).toBe(200);
  });

  it("refuses the request a foreign page can send without asking first", async () => {
    const headers = {Origin: "http://evil.example", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Site": "cross-site"};
    for (const method of ["POST", "PUT", "GET"]) {
      const {status} = await server.ask({
        method,
        path: at("a.html"),
        headers: {...headers, "Content-Type": "text/plain"},
        ...(method === "GET" ? {} : {body: "x"}),
      });
      expect(status, method).toBe(403);
    }
    const preflight = {Origin: "http://evil.example", "Access-Control-Request-Method": "PUT"};
    const asked = await server.ask({method: "OPTIONS", path: at("a.html"), headers: preflight});
    expect(asked.status).toBe(403);
    expect(asked.headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("lists, reads, writes and makes notebooks", async () => {
    const list = await server.api({path: "/api/notebooks"});
    expect(list.json).toMatchObject({
      folder: "folder",
      notebooks: [{path: "a.html"}, {path: "长治/计划.html", title: "计划"}],
    });
    const read = await server.api({path: at("长治/计划.html")});
    expect(read.json).toMatchObject({text: notebook("计划"), title: "计划", etag: read.headers.etag});
    const etag = read.headers.etag ?? "";
    const written = await put("长治/计划.html", notebook("新计划"), {"If-Match": etag});
    expect(written).toMatchObject({status: 200, json: {title: "新计划", etag: written.headers.etag}});
    const stale = await put("长治/计划.html", notebook("再"), {"If-Match": etag});
    expect(stale).toMatchObject({
      status: 412,
      headers: {etag: written.headers.etag},
      json: {code: "changed", data: {path: "长治/计划.html", etag: written.headers.etag}},
    });
    expect(await put("新.html", notebook("N"), {"If-None-Match": "*"})).toMatchObject({status: 200});
    expect(await put("新.html", notebook("M"), {"If-None-Match": "*"})).toMatchObject({
      status: 412,
      json: {code: "already-exists"},
    });
  });

  it("moves, removes and restores, and makes folders, all by POST", async () => {
    const act = (path: string, method = "POST") => server.api({method, path});
    await writeFile(join(folder, "act.html"), notebook("act"));
    expect(await act("/api/folder?path=%E6%96%B0")).toMatchObject({status: 200, json: {path: "新"}});
    expect(await act("/api/folder?path=%E6%96%B0")).toMatchObject({status: 409, json: {code: "name-taken"}});
    expect(await act("/api/move?from=act.html&to=%E6%96%B0/act.html")).toMatchObject({json: {path: "新/act.html"}});
    expect(await act("/api/folder?path=%E6%96%B0", "DELETE")).toMatchObject({status: 409, json: {code: "not-empty"}});
    const removed = (await act("/api/bin?path=%E6%96%B0/act.html")).json as {readonly id: string};
    expect(removed).toMatchObject({path: "新/act.html", title: "act"});
    expect(await act("/api/folder?path=%E6%96%B0", "DELETE")).toMatchObject({status: 200});
    expect((await server.api({path: "/api/bin"})).json).toEqual({removed: [removed]});
    expect(await act(`/api/restore?id=${removed.id}&to=act.html`)).toMatchObject({json: {path: "act.html"}});
    expect((await server.api({path: at("act.html")})).json).toMatchObject({title: "act"});
    for (const path of ["/api/move?from=act.html&to=b.html", "/api/restore?id=x&to=b.html"])
      expect((await server.api({path})).status, path).toBe(405);
    for (const path of ["/api/move?from=act.html&to=b.html", "/api/bin?path=act.html", "/api/folder?path=c"])
      expect((await server.ask({method: "POST", path})).status, path).toBe(403);
  });

  it("writes only on a condition, and only UTF-8 HTML", async () => {
    const {etag = ""} = (await server.api({path: at("a.html")})).headers;
    for (const headers of [{}, {"If-None-Match": etag}, {"If-Match": etag, "If-None-Match": "*"}])
      expect(await put("a.html", "x", headers)).toMatchObject({status: 428, json: {code: "no-condition"}});
    for (const type of [
      "text/plain",
      "application/json",
      "text/html; charset=gbk",
      "text/html",
      "multipart/form-data",
    ]) {
      const {status} = await put("a.html", notebook("A"), {"If-Match": etag, "Content-Type": type});
      expect(status, type).toBe(type === "text/html" ? 200 : 415);
    }
    expect(await put("a.html", "x", {"If-Match": etag, "Content-Encoding": "gzip"})).toMatchObject({status: 415});
    const bytes = Uint8Array.of(0xff, 0xfe);
    const binary = {method: "PUT", path: at("a.html"), headers: {...html, "If-Match": etag}, body: bytes};
    expect(await server.api(binary)).toMatchObject({status: 415, json: {code: "not-utf8"}});
  });

  it("refuses a text too large, announced or not", async () => {
    const {etag = ""} = (await server.api({path: at("a.html")})).headers;
    const text = "x".repeat(8_000_001);
    const announced = {"If-Match": etag, "Content-Length": String(text.length)};
    for (const headers of [announced, {"If-Match": etag, "Transfer-Encoding": "chunked"}])
      expect(await put("a.html", text, headers)).toMatchObject({
        status: 413,
        json: {code: "too-large", data: {limit: 8_000_000}},
      });
    expect(await readFile(join(folder, "a.html"), "utf8")).toBe(notebook("A"));
  });

  it("knows no other address and no other method", async () => {
    for (const path of ["/api/", "/api/notebooks/", "/api/notebooks/a.html", "/api/../api/notebooks"])
      expect(await server.api({path}), path).toMatchObject({status: 404, json: {code: "unknown-address"}});
    for (const method of ["DELETE", "POST", "PATCH", "OPTIONS"])
      expect(await server.api({method, path: at("a.html")}), method).toMatchObject({
        status: 405,
        json: {code: "wrong-method"},
      });
    expect(await server.api({method: "PUT", path: "/api/notebooks"})).toMatchObject({status: 405});
  });

  it("names every refusal by a code, never a place on this machine", async () => {
    const wanted: Record<string, [number, string]> = {
      "none.html": [404, "not-found"],
      "none/a.html": [409, "no-such-folder"],
      "a.html/b.html": [409, "no-such-folder"],
      "": [403, "unsafe-path"],
      "/etc/passwd": [403, "unsafe-path"],
      "../outside.html": [403, "unsafe-path"],
      "长治/../../outside.html": [403, "unsafe-path"],
      "..\\outside.html": [403, "unsafe-path"],
      "a.html\0.html": [403, "unsafe-path"],
      "a.txt": [403, "unsafe-path"],
      [`${"x".repeat(300)}.html`]: [403, "unsafe-path"],
    };
    for (const [path, [status, code]] of Object.entries(wanted)) {
      const answer = await server.api({path: at(path)});
      expect(answer, path).toMatchObject({status, json: {code}});
      expect(answer.text).not.toContain(root);
    }
  });

  it("gives files for notebooks as bytes, none that are hidden or elsewhere", async () => {
    const file = (path: string) => server.api({path: `/api/file?path=${encodeURIComponent(path)}`});
    await writeFile(join(folder, "用电.csv"), "年,值\n2020,1\n");
    await writeFile(join(folder, ".secret"), "x");
    await symlink(join(root, "outside.html"), join(folder, "link.csv"));
    expect(await file("用电.csv")).toMatchObject({
      status: 200,
      text: "年,值\n2020,1\n",
      headers: {
        "content-type": "application/octet-stream",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
    expect(await file("none.csv")).toMatchObject({status: 404, json: {code: "not-found"}});
    expect(await file("../outside.html")).toMatchObject({status: 403, json: {code: "unsafe-path"}});
    expect(await file(".secret")).toMatchObject({status: 403, json: {code: "unsafe-path"}});
    expect(await file("link.csv")).toMatchObject({status: 403, json: {code: "outside-folder"}});
    expect(await file("长治")).toMatchObject({status: 409, json: {code: "not-a-file"}});
    expect((await server.api({method: "DELETE", path: "/api/file?path=x.csv"})).status).toBe(405);
    const bytes = {"Content-Type": "application/octet-stream"};
    const put = (headers: Record<string, string>) =>
      server.api({method: "PUT", path: "/api/file?path=x.csv", headers, body: "1"});
    expect((await put(bytes)).status).toBe(428);
    expect((await put({"Content-Type": "text/csv", "If-None-Match": "*"})).status).toBe(415);
    expect((await put({...bytes, "If-None-Match": "*"})).status).toBe(200);
    expect(await put({...bytes, "If-None-Match": "*"})).toMatchObject({status: 409, json: {code: "name-taken"}});
    expect((await server.ask({path: "/api/file?path=x.csv"})).status).toBe(403);
  });

  it("never reaches out of the folder, whatever the path", async () => {
    const before = await readdir(root);
    const piece = fc.oneof(
      fc.constantFrom("..", ".", "", "a.html", "长治", "outside.html", "%2e%2e", "%2f", "\\", "\0", "C:", "//"),
      fc.string({unit: "binary", maxLength: 3}),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 5}), fc.boolean(), fc.boolean(), async (pieces, slash, raw) => {
        const path = pieces.join(slash ? "/" : "");
        // As a client that quotes, and as one that does not: what HTTP itself cannot carry is quoted in any case.
        const query = raw
          ? path.replace(/[^\x21-\x7e]|[#%]/g, encodeURIComponentSafely)
          : encodeURIComponentSafely(path);
        const address = `/api/notebook?path=${query}`;
        const read = await server.api({path: address});
        expect(read.status).toBeGreaterThanOrEqual(200);
        expect(read.status).toBeLessThan(500);
        expect(read.text).not.toContain("outside</title>");
        const written = await server.api({
          method: "PUT",
          path: address,
          headers: {...html, "If-Match": '"no"'},
          body: "x",
        });
        expect([403, 404, 409, 412]).toContain(written.status);
      }),
      {numRuns: 300},
    );
    expect(await readdir(root)).toEqual(before);
    expect(await readFile(join(root, "outside.html"), "utf8")).toBe(notebook("outside"));
  });

  it("never moves anything out of the folder or into it, whatever the paths", async () => {
    const before = await readdir(root);
    const piece = fc.constantFrom(
      "..",
      ".",
      "",
      "a.html",
      "长治",
      "outside.html",
      "%2e%2e",
      "\\",
      "\0",
      "C:",
      "\u202e",
      "🏙️",
    );
    const path = fc.array(piece, {maxLength: 4}).map((pieces) => pieces.join("/"));
    const addresses = fc.oneof(
      fc
        .tuple(path, path)
        .map(([from, to]) => `/api/move?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`),
      path.map((path) => `/api/bin?path=${encodeURIComponent(`../${path}`)}`),
      fc.tuple(path, path).map(([id, to]) => `/api/restore?id=${encodeURIComponent(id)}&to=${encodeURIComponent(to)}`),
      path.map((path) => `/api/folder?path=${encodeURIComponent(`${path}/..`)}`),
    );
    await fc.assert(
      fc.asyncProperty(addresses, async (path) => {
        expect([200, 403, 404, 409]).toContain((await server.api({method: "POST", path})).status);
      }),
      {numRuns: 200},
    );
    expect(await readdir(root)).toEqual(before);
    expect(await readFile(join(root, "outside.html"), "utf8")).toBe(notebook("outside"));
  });

  it("keeps the file whole under writers that ignore each other", async () => {
    await writeFile(join(folder, "race.html"), notebook("start"));
    const {etag = ""} = (await server.api({path: at("race.html")})).headers;
    const texts = Array.from({length: 12}, (_, i) => notebook(`writer ${i}`, "y".repeat(200_000 + i)));
    const answers = await Promise.all(texts.map((text) => put("race.html", text, {"If-Match": etag})));
    expect(answers.map(({status}) => status).sort()).toEqual([200, ...Array<number>(11).fill(412)]);
    expect(texts).toContain(await readFile(join(folder, "race.html"), "utf8"));
  });
});

/** A lone surrogate cannot be quoted; browsers send U+FFFD for it. */
function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(Buffer.from(text, "utf8").toString("utf8"));
}
