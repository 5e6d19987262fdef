import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {metaOf, Server} from "../../src/workspace/server.js";
import {takeIn} from "../../src/workspace/take-in.js";
import {makeFolder, notebook, removeFolder, startServer, type TestServer} from "../server/fixture.js";

let folder: string;
let running: TestServer;
let server: Server;
beforeEach(async () => {
  folder = await makeFolder({"a.html": notebook("A")});
  running = await startServer(folder);
  const address = `http://localhost:${running.port}`;
  const page = await (await fetch(address)).text();
  server = new Server({
    token: running.token,
    folder: metaOf(page, "tuiyan-folder") ?? "",
    fetch: (input, init) => fetch(`${address}${typeof input === "string" ? input : ""}`, init),
  });
});
afterEach(async () => {
  await running.close();
  await removeFolder(folder);
});

const take = (name: string, ...parts: BlobPart[]) => takeIn(server, new File(parts, name));

describe("takeIn", () => {
  it("takes a notebook in under its own name, letter for letter", async () => {
    const text = notebook("新").replace(/\n/g, "\r\n");
    expect(await take("新 🏙️.html", text)).toEqual({
      path: "新 🏙️.html",
      sentence: {zh: "已添加“新 🏙️.html”。", en: "“新 🏙️.html” has been added."},
    });
    expect(await readFile(join(folder, "新 🏙️.html"), "utf8")).toBe(text);
  });

  it("finds a free name where its own is taken, be the file the same, and says which", async () => {
    const taken = await take("a.html", notebook("B"));
    expect([taken.path, taken.sentence.zh]).toEqual(["a 2.html", "“a.html”已添加为“a 2.html”。"]);
    expect((await take("a.html", notebook("A"))).path).toBe("a 3.html");
    expect(await readFile(join(folder, "a.html"), "utf8")).toBe(notebook("A"));
  });

  it.each([
    ["../../x.html", "x.html"],
    ["..\\x.html", "x.html"],
    ["a\0b.html", "a b.html"],
    ["\u202elmth.html", "lmth.html"],
    ["x.HTM", "x.html"],
  ])("makes of the name %j one that stays in the folder", async (name, path) => {
    expect((await take(name, notebook("X"))).path).toBe(path);
    expect((await readdir(folder)).sort()).toEqual(["a.html", path].sort());
  });

  it("refuses an image, a page, a notebook cut off in the middle, and says why", async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff);
    expect((await take("x.png", png)).sentence.zh).toMatch(/^没有添加“x.png”：它不是文本/);
    expect((await take("x.html", "<p>no notebook</p>")).sentence.zh).toContain("这不是笔记本");
    expect((await take("x.html", "")).sentence.zh).toContain("文件是空的");
    const whole = notebook("X");
    for (const part of [0.4, 0.6, 0.8]) {
      const cut = await take("x.html", whole.slice(0, Math.round(whole.length * part)));
      expect([cut.path, cut.sentence.zh], `${part}`).toEqual([undefined, expect.stringContaining("文件不完整")]);
    }
    expect((await take("...html", whole)).sentence.zh).toContain("名字不能为空");
    expect(await readdir(folder)).toEqual(["a.html"]);
  });

  it("refuses 300 MB by their size, without reading them", async () => {
    const file = new File([], "large.html");
    Object.defineProperty(file, "size", {value: 300_000_000});
    file.arrayBuffer = () => Promise.reject(new Error("read"));
    expect((await takeIn(server, file)).sentence.zh).toContain("笔记本超过 8 MB");
  });

  it("says that a file cannot be read, or the server is away", async () => {
    const file = new File([], "folder.html");
    file.arrayBuffer = () => Promise.reject(new DOMException("a folder", "NotFoundError"));
    expect((await takeIn(server, file)).sentence.zh).toContain("读不到这个文件");
    await running.close();
    expect((await take("x.html", notebook("X"))).sentence.zh).toContain("服务器没有应答");
    running = await startServer(folder);
  });
});
