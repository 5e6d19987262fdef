import {access, mkdir, readdir, readFile, rename, rm, symlink} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {html, makeFolder, notebook, removeFolder, startServer, type TestServer} from "./fixture.js";

let root: string;
let folder: string;
let server: TestServer;
beforeEach(async () => {
  root = await makeFolder({
    "folder/a.html": notebook("A"),
    "folder/b.csv": "1",
    "outside/secret.html": notebook("秘密"),
    "outside-folder/within/b.csv": "秘密",
  });
  folder = join(root, "folder");
  server = await startServer(folder, join(root, "pages"));
});
afterEach(async () => {
  await server.close();
  await removeFolder(root);
});

const everything = async () => (await readdir(root, {recursive: true})).sort();
const bytes = {"Content-Type": "application/octet-stream", "If-None-Match": "*"};

/** Every request that takes a name to be made, or the name of what is there. */
function requestsFor(name: string, {notebookName = `${name}.html`} = {}) {
  const [path, html_] = [encodeURIComponent(name), encodeURIComponent(notebookName)];
  return [
    {method: "PUT", path: `/api/notebook?path=${html_}`, headers: {...html, "If-None-Match": "*"}, body: notebook("x")},
    {method: "PUT", path: `/api/file?path=${path}`, headers: bytes, body: "x"},
    {method: "POST", path: `/api/folder?path=${path}`},
    {method: "DELETE", path: `/api/folder?path=${path}`},
    {method: "POST", path: `/api/move?from=a.html&to=${html_}`},
    {method: "POST", path: `/api/move?from=${html_}&to=c.html`},
    {method: "POST", path: `/api/move?from=b.csv&to=${path}&kind=file`},
    {method: "POST", path: `/api/bin?path=${path}&kind=file`},
    {method: "POST", path: `/api/bin?path=${path}&kind=folder`},
    {method: "GET", path: `/api/notebook?path=${html_}`},
    {method: "GET", path: `/api/file?path=${path}`},
  ];
}

describe("names", () => {
  it("that lead away, or that nobody would see, are refused everywhere, and nothing is made on the way to them", async () => {
    const before = await everything();
    const names = [
      "../x",
      "new/../../x",
      "new/..",
      "new/./.x",
      ".x",
      "new/.git/x",
      "/x",
      "C:/x",
      "new\\..\\x",
      "x\0",
      "x\n",
      "new//x",
      "",
    ];
    for (const name of names)
      for (const request of requestsFor(name, {notebookName: name === "" ? "" : `${name}.html`})) {
        const {status, json} = await server.api(request);
        expect([status, (json as {code: string}).code], `${request.method} ${request.path}`).toEqual([
          403,
          "unsafe-path",
        ]);
      }
    expect(await everything()).toEqual(before);
  });

  it("longer than a disk takes are refused with that reason, and nothing is made on the way to them", async () => {
    const before = await everything();
    for (const name of ["长".repeat(100), "x".repeat(300), "x/".repeat(3000) + "x"])
      for (const request of requestsFor(name)) {
        const {status, text} = await server.api(request);
        expect(status, `${request.method} ${request.path.slice(0, 60)} ${text}`).toBeGreaterThanOrEqual(403);
        expect(status, `${request.method} ${request.path.slice(0, 60)} ${text}`).toBeLessThanOrEqual(409);
      }
    expect(await everything()).toEqual(before);
  });

  it("of any script, with emoji or marks of direction, are kept to the letter", async () => {
    for (const name of [
      "🏙️",
      "\u202egnp.exe",
      "\u200fشهر",
      "e\u0301",
      "é",
      "con",
      "a b %2e%2e",
      "'\"<>|?*",
      "Ａ",
      "a",
      "A",
    ]) {
      const path = encodeURIComponent(`${name}.html`);
      const made = await server.api({
        method: "PUT",
        path: `/api/notebook?path=${encodeURIComponent(`n-${name}.html`)}`,
        headers: {...html, "If-None-Match": "*"},
        body: notebook(name),
      });
      expect(made.status, name).toBe(200);
      expect(
        (
          await server.api({
            method: "POST",
            path: `/api/move?from=${encodeURIComponent(`n-${name}.html`)}&to=${encodeURIComponent(`m-${name}.html`)}`,
          })
        ).status,
      ).toBe(200);
      const {json} = await server.api({method: "POST", path: `/api/bin?path=${encodeURIComponent(`m-${name}.html`)}`});
      const {id} = json as {id: string};
      expect(
        (await server.api({method: "POST", path: `/api/restore?id=${id}&to=${encodeURIComponent(`o-${name}.html`)}`}))
          .status,
      ).toBe(200);
      expect(await readFile(join(folder, `o-${name}.html`), "utf8"), path).toBe(notebook(name));
    }
  });
});

describe("addresses", () => {
  it("written in another way than the workspace does open nothing", async () => {
    const addresses = [
      "http://evil.example/api/notebooks",
      "//api/notebooks",
      "/./api/notebooks",
      "/page/../api/notebooks",
      "/API/notebooks",
      "/api/notebooks/",
      "/api/__proto__",
      "/api/notebooks%00",
      "*",
    ];
    for (const path of addresses) expect((await server.api({path})).status, path).toBe(404);
    for (const method of ["PATCH", "TRACE", "OPTIONS", "HEAD"])
      expect((await server.api({path: "/api/notebooks", method})).status, method).toBe(405);
    for (const host of [
      `LOCALHOST:${server.port}`,
      `localhost.:${server.port}`,
      `[::1]:${server.port}`,
      `127.1:${server.port}`,
      `localhost:${server.port}@evil.example`,
    ])
      expect((await server.api({path: "/api/notebooks", headers: {Host: host}})).status, host).toBe(403);
    for (const origin of ["null", `http://localhost:${server.port}.evil.example`, `https://localhost:${server.port}`])
      expect((await server.api({path: "/api/notebooks", headers: {Origin: origin}})).status, origin).toBe(403);
  });
});

describe("links", () => {
  it("in the bin give nothing away that lies elsewhere", async () => {
    const bin = join(folder, ".tuiyan-bin");
    await mkdir(bin);
    const ids = ["1700000000000-00000001", "1700000000000-00000002", "1700000000000-00000003-1"] as const;
    await symlink(join(root, "outside"), join(bin, ids[0]));
    await mkdir(join(bin, ids[1]));
    await symlink(join(root, "outside/secret.html"), join(bin, ids[1], "secret.html"));
    await symlink(join(root, "outside-folder"), join(bin, ids[2]));
    expect((await server.api({path: "/api/bin"})).json).toEqual({removed: []});
    for (const id of ids)
      expect(await server.api({method: "POST", path: `/api/restore?id=${id}&to=taken.html`})).toMatchObject({
        status: 404,
        json: {code: "not-found"},
      });
    await access(join(root, "outside/secret.html"));
  });

  // Only there can a folder be held; elsewhere the moment is short, and no more.
  it.runIf(process.platform === "linux")("that take a folder's place at any moment lead nothing out", async () => {
    await mkdir(join(folder, "turn"));
    const over = new AbortController();
    const [turn, kept] = [join(folder, "turn"), join(folder, "kept")];
    const swap = async () => {
      await rename(turn, kept);
      // An upload may have made the folder anew.
      await rm(turn, {recursive: true, force: true});
      await symlink(join(root, "outside"), turn);
      await rm(turn);
      await rename(kept, turn);
    };
    const swapping = (async () => {
      while (!over.signal.aborted) await swap().catch(() => rm(kept, {recursive: true, force: true}));
    })();
    let done = 0;
    for (let i = 0; i < 100; ++i) {
      const file = await server.api({method: "PUT", path: `/api/file?path=turn/${i}.csv`, headers: bytes, body: "x"});
      const text = await server.api({
        method: "PUT",
        path: `/api/notebook?path=turn/${i}.html`,
        headers: {...html, "If-None-Match": "*"},
        body: notebook("x"),
      });
      done += Number(file.status === 200) + Number(text.status === 200);
      await server.api({method: "POST", path: `/api/folder?path=turn/f${i}`});
      await server.api({method: "POST", path: `/api/move?from=turn/${i}.html&to=turn/m${i}.html`});
      await server.api({method: "POST", path: `/api/bin?path=turn/${i}.csv&kind=file`});
      expect((await server.api({path: "/api/notebook?path=turn/secret.html"})).text).not.toContain("秘密");
      expect((await server.api({path: "/api/file?path=turn/secret.html"})).text).not.toContain("秘密");
    }
    over.abort();
    await swapping;
    expect(done).toBeGreaterThan(0);
    expect(await readdir(join(root, "outside"))).toEqual(["secret.html"]);
  });
});
