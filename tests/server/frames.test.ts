import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {makeFolder, notebook, removeFolder, startServer, type Answer, type TestServer} from "./fixture.js";

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await makeFolder({"a.html": notebook("A"), "page.js": "page()"});
  server = await startServer(folder);
});
afterAll(async () => {
  await server.close();
  await removeFolder(folder);
});

const json = {"Content-Type": "application/json"};
const post = (body: unknown, headers: Readonly<Record<string, string>> = json): Promise<Answer> =>
  server.api({
    method: "POST",
    path: "/api/frames",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const nameOf = ({json}: Answer): string => (json as {frame: string}).frame;
const documentOf = (frame: string) =>
  server.ask({path: "/page.html", headers: {Host: `k-${frame}.localhost:${server.port}`}});
const hosts = ["https://api.example.cn", "http://127.0.0.1:8080"];

describe("a frame that may reach hosts", () => {
  it("gets a name, and its document says which; nothing else in its policy differs", async () => {
    const closed = await documentOf("0123abcd");
    const frame = nameOf(await post({hosts}));
    const {headers} = await documentOf(frame);
    expect(headers["connection-allowlist"]).toBe('(response-origin "https://api.example.cn" "http://127.0.0.1:8080")');
    const policy = String(headers["content-security-policy"]).replaceAll(frame, "0123abcd");
    expect(policy).toContain("connect-src https://api.example.cn http://127.0.0.1:8080;");
    expect(policy.replace(/connect-src [^;]*/, "connect-src 'none'")).toBe(closed.headers["content-security-policy"]);
  });

  it("has them for one document: the next has none", async () => {
    const frame = nameOf(await post({hosts}));
    await documentOf(frame);
    const {headers} = await documentOf(frame);
    expect(headers["connection-allowlist"]).toBe("(response-origin)");
    expect(headers["content-security-policy"]).toContain("connect-src 'none'");
  });

  it("has no name but one that the server has made", async () => {
    for (const path of ["/page.html?hosts=https://a.cn", "/page.html?frame=0123abcd"]) {
      const {headers} = await server.ask({path, headers: {Host: `k-0123abcd.localhost:${server.port}`}});
      expect(headers["connection-allowlist"]).toBe("(response-origin)");
    }
    expect((await post({hosts, frame: "0123abcd"})).status).toBe(422);
    const [one, another] = [nameOf(await post({hosts})), nameOf(await post({hosts}))];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(another).not.toBe(one);
  });

  it("is one of a bounded number: the oldest that nobody has come for goes", async () => {
    const first = nameOf(await post({hosts}));
    let last = first;
    for (let i = 0; i < 64; ++i) last = nameOf(await post({hosts}));
    expect((await documentOf(first)).headers["connection-allowlist"]).toBe("(response-origin)");
    expect((await documentOf(last)).headers["connection-allowlist"]).toContain("api.example.cn");
  });
});

describe("what asks for it", () => {
  it("has the token and comes from the workspace's page", async () => {
    const ask = {method: "POST", path: "/api/frames", body: JSON.stringify({hosts})};
    expect(await server.ask({...ask, headers: json})).toMatchObject({status: 403, json: {code: "wrong-token"}});
    for (const headers of [{Origin: "null"}, {Origin: "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
      expect(await server.api({...ask, headers: {...json, ...headers}})).toMatchObject({
        status: 403,
        json: {code: "foreign-origin"},
      });
    const Host = `k-0123abcd.localhost:${server.port}`;
    expect((await server.api({...ask, headers: {...json, Host}})).status).toBe(405);
    for (const method of ["GET", "PUT", "DELETE"])
      expect((await server.api({method, path: ask.path})).status).toBe(405);
  });

  it("says what it wants in JSON of its own form, and not too much of it", async () => {
    const many = Array.from({length: 17}, (_, i) => `https://a${i}.cn`);
    for (const body of [
      "",
      "{",
      "5",
      "null",
      [],
      {},
      {hosts: []},
      {hosts: [5]},
      {hosts: "https://a.cn"},
      {hosts: many},
    ])
      expect(await post(body), JSON.stringify(body)).toMatchObject({status: 422, json: {code: "wrong-hosts"}});
    expect((await post({hosts: many.slice(1)})).status).toBe(200);
    expect((await post({hosts}, {"Content-Type": "text/plain"})).status).toBe(415);
    expect((await post(" ".repeat(10_001))).status).toBe(413);
  });

  it("names hosts one by one, as browsers write them, and none of this server's own", async () => {
    for (const host of [
      "*",
      "https://*.example.cn",
      "https:",
      "'self'",
      "https://a.cn/",
      "https://A.cn",
      "https://a.cn:443",
      "https://u:p@a.cn",
      "https://a.cn/v1",
      "https://a.cn; script-src *",
      'https://a.cn" "https://b.cn',
      "https://a.cn https://b.cn",
      "https://a.cn\r\nX: y",
      "ws://a.cn",
      "data:",
      `http://localhost:${server.port}`,
      `http://127.0.0.1:${server.port}`,
      `http://k-0123abcd.localhost:${server.port}`,
      "http://evil.localhost:8080",
      "__proto__",
    ])
      expect(await post({hosts: ["https://good.cn", host]}), host).toMatchObject({
        status: 422,
        json: {code: "wrong-hosts"},
      });
  });
});
