import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {Server} from "../../src/workspace/server.js";
import {metaOf} from "../../src/workspace/server.js";
import {makeFolder, notebook, removeFolder, startServer, type TestServer} from "../server/fixture.js";

let folder: string;
let running: TestServer;
let server: Server;

/** Fetches as the served page does: addresses without a host. */
function fetcher(address: () => string): typeof fetch {
  return (input, init) => fetch(`${address()}${typeof input === "string" ? input : ""}`, init);
}

const here = () => `http://localhost:${running.port}`;

async function connect(): Promise<Server> {
  const html = await (await fetch(here())).text();
  const [token = "", id = ""] = [metaOf(html, "tuiyan-token"), metaOf(html, "tuiyan-folder")];
  return new Server({token, folder: id, fetch: fetcher(here)});
}

beforeEach(async () => {
  folder = await makeFolder({"长治/计划.html": notebook("计划")});
  running = await startServer(folder);
  server = await connect();
});
afterEach(async () => {
  await running.close();
  await removeFolder(folder);
});

describe("Server", () => {
  it("lists, reads, writes and makes notebooks", async () => {
    expect(await server.list()).toMatchObject({notebooks: [{path: "长治/计划.html", title: "计划"}]});
    const {text, etag} = await server.read("长治/计划.html");
    expect(text).toBe(notebook("计划"));
    expect(await server.write("长治/计划.html", notebook("新"), etag)).toMatchObject({title: "新"});
    expect(await server.write("新.html", notebook("N"), null)).toMatchObject({path: "新.html"});
  });

  it("moves, removes and restores notebooks, and makes folders", async () => {
    expect(await server.makeFolder("新 & 旧")).toEqual({path: "新 & 旧"});
    expect(await server.move("长治/计划.html", "新 & 旧/a=b.html")).toEqual({path: "新 & 旧/a=b.html"});
    expect((await server.list()).folders).toEqual(["新 & 旧", "长治"]);
    const removed = await server.remove("新 & 旧/a=b.html");
    expect(await server.bin()).toEqual({removed: [removed]});
    await server.removeEmptyFolder("新 & 旧");
    expect(await server.restore(removed.id, removed.path)).toEqual({path: "新 & 旧/a=b.html"});
    await expect(server.move("新 & 旧/a=b.html", "../b.html")).rejects.toMatchObject({code: "unsafe-path"});
    await expect(server.makeFolder("长治")).rejects.toMatchObject({name: "StoreFault", code: "name-taken"});
  });

  it("finds notebooks by their text", async () => {
    const found = [{path: "长治/计划.html", lines: [{cell: 1, text: "1 + 1"}]}];
    expect(await server.search("1 +")).toEqual({found, truncated: false});
  });

  it("reads the bytes of other files, and says by code what it may not", async () => {
    await writeFile(join(folder, "长治/用电.csv"), new Uint8Array([0xff, 0, 1]));
    const blob = await server.readFile("长治/用电.csv");
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([0xff, 0, 1]);
    await expect(server.readFile("none.csv")).rejects.toMatchObject({name: "StoreFault", code: "not-found"});
    await expect(server.readFile("../x.csv")).rejects.toMatchObject({code: "unsafe-path"});
  });

  it("says by code what the server refuses, with the ETag of a file that has changed", async () => {
    await expect(server.read("none.html")).rejects.toMatchObject({name: "StoreFault", code: "not-found"});
    const {etag} = await server.read("长治/计划.html");
    await writeFile(join(folder, "长治/计划.html"), notebook("别处"));
    const now = (await server.read("长治/计划.html")).etag;
    await expect(server.write("长治/计划.html", "x", etag)).rejects.toMatchObject({code: "changed", etag: now});
    await expect(server.write("none.html", "x", etag)).rejects.toMatchObject({code: "changed", etag: null});
    await expect(server.write("长治/计划.html", "x", null)).rejects.toMatchObject({code: "already-exists", etag: now});
  });

  it("does not even send a text too large", async () => {
    const silent = new Server({token: "", folder: "", fetch: () => Promise.reject(new Error("sent"))});
    await expect(silent.write("a.html", "中".repeat(2_700_000), null)).rejects.toMatchObject({code: "too-large"});
  });

  it("goes on after the server was started anew over the same folder", async () => {
    await running.close();
    await expect(server.list()).rejects.toMatchObject({code: "unreachable"});
    running = await startServer(folder);
    expect((await server.list()).notebooks).toHaveLength(1);
  });

  it("saves nothing into another folder", async () => {
    const other = await makeFolder();
    await running.close();
    running = await startServer(other);
    await expect(server.write("a.html", "x", null)).rejects.toMatchObject({code: "other-folder"});
    await removeFolder(other);
  });

  it("does not trust what is no answer of the server", async () => {
    const answer = (body: string, status = 200) =>
      new Server({token: "", folder: "", fetch: () => Promise.resolve(new Response(body, {status}))});
    await expect(answer("<html>").list()).rejects.toMatchObject({code: "strange-answer"});
    await expect(answer('{"notebooks":[{}]}').list()).rejects.toMatchObject({code: "strange-answer"});
    await expect(answer('{"code":"made-up","message":"","data":{}}', 500).list()).rejects.toMatchObject({
      code: "strange-answer",
    });
    await expect(answer('{"code":"toString","message":"","data":{}}', 500).list()).rejects.toMatchObject({
      code: "strange-answer",
    });
  });
});
