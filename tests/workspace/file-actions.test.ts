import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {titleOf} from "../../src/server/notebook-head.js";
import {FileActions} from "../../src/workspace/file-actions.js";
import {OpenNotebook} from "../../src/workspace/open-notebook/open-notebook.js";
import {metaOf, Server} from "../../src/workspace/server.js";
import {makeFolder, notebook, removeFolder, startServer, type TestServer} from "../server/fixture.js";
import {Grants} from "../../src/workspace/grants.js";
import {MemoryBrowser} from "./memory-journal.js";
import {Trust} from "../../src/workspace/trust.js";

/** A folder behind a server, and what is done in it. */
class Desk {
  readonly journal = new MemoryBrowser().journal();
  readonly followed: (string | undefined)[] = [];
  readonly movedVersions: string[] = [];
  readonly movedHistories: string[] = [];
  readonly pictures: string[] = [];
  readonly server: Server;
  readonly trust: Trust;
  readonly grants: Grants;
  readonly actions: FileActions;
  open: OpenNotebook | undefined;

  constructor(server: Server) {
    this.server = server;
    this.trust = new Trust(undefined, server);
    this.grants = new Grants(undefined, server);
    this.actions = new FileActions({
      store: server,
      trust: this.trust,
      grants: this.grants,
      journal: this.journal,
      versions: {move: (from, to) => Promise.resolve(void this.movedVersions.push(`${from} -> ${to}`))},
      histories: {move: (from, to) => Promise.resolve(void this.movedHistories.push(`${from} -> ${to}`))},
      pictures: {
        move: (from, to) => Promise.resolve(void this.pictures.push(`${from} -> ${to}`)),
        drop: (path) => Promise.resolve(void this.pictures.push(`${path} dropped`)),
      },
      open: () => this.open,
      follow: (path) => void this.followed.push(path),
      onChange: () => Promise.resolve(),
      onReport: () => undefined,
    });
  }

  async show(path: string): Promise<OpenNotebook> {
    const nothing = () => undefined;
    const versions = {add: () => Promise.resolve(true)};
    const {server, journal, trust, grants} = this;
    this.open = new OpenNotebook({
      path,
      store: server,
      journal,
      trust,
      grants,
      versions,
      histories: {get: () => Promise.resolve(undefined), keep: () => Promise.resolve()},
      onMoved: () => Promise.resolve(),
      saveDelay: () => 800,
      onChange: nothing,
      onSaved: nothing,
      onCommand: nothing,
      onPicture: nothing,
      onNetwork: nothing,
      onDrop: nothing,
    });
    await this.open.load();
    return this.open;
  }
}

let folder: string;
let running: TestServer;
let desk: Desk;
beforeEach(async () => {
  folder = await makeFolder({"a.html": notebook("甲 | First"), "sub/b.html": notebook("乙")});
  running = await startServer(folder);
  const address = `http://localhost:${running.port}`;
  const page = await (await fetch(address)).text();
  desk = new Desk(
    new Server({
      token: running.token,
      folder: metaOf(page, "tuiyan-folder") ?? "",
      fetch: (input, init) => fetch(`${address}${typeof input === "string" ? input : ""}`, init),
    }),
  );
});
afterEach(async () => {
  await running.close();
  await removeFolder(folder);
});

const a = {path: "a.html", title: "甲 | First", modified: 0, size: 0};
const b = {path: "sub/b.html", title: "乙", modified: 0, size: 0};
const text = (path: string) => readFile(join(folder, path), "utf8");
const names = async () =>
  (await readdir(folder, {recursive: true})).filter((name) => !name.startsWith(".") && name.endsWith(".html")).sort();
const said = () => desk.actions.report?.sentences.map(({zh}) => zh).join("");

describe("FileActions", () => {
  it("lets a notebook reach what it could under its new name, and nothing under the old one", async () => {
    const hosts = ["https://a.cn"];
    desk.grants.set("a.html", hosts);
    desk.grants.set("sub/b.html", hosts);
    await desk.actions.rename("a.html", "c");
    expect([desk.grants.hosts("c.html"), desk.grants.hosts("a.html")]).toEqual([hosts, []]);
    await desk.actions.rename("sub", "other", "folder");
    expect([desk.grants.hosts("other/b.html"), desk.grants.hosts("sub/b.html")]).toEqual([hosts, []]);
    await desk.actions.undo();
    expect([desk.grants.hosts("other/b.html"), desk.grants.hosts("sub/b.html")]).toEqual([[], hosts]);
  });

  it("lets neither a copy nor what takes a removed notebook's place reach anything", async () => {
    desk.grants.set("a.html", ["https://a.cn"]);
    await desk.actions.duplicate(a);
    expect(desk.grants.hosts("a-2.html")).toEqual([]);
    await desk.actions.remove(a);
    expect(desk.grants.hosts("a.html")).toEqual([]);
  });

  it("renames and moves a notebook, and takes it back", async () => {
    expect(await desk.actions.rename("a.html", "计划 🏙️")).toBe(undefined);
    expect(said()).toBe("“a”已改名为“计划 🏙️”。");
    expect(await names()).toEqual(["sub/b.html", "计划 🏙️.html"]);
    await desk.actions.undo();
    expect([said(), await names()]).toEqual(["已撤销。", ["a.html", "sub/b.html"]]);
    expect(await desk.actions.moveTo(b, "", "folder")).toBe(undefined);
    expect([said(), await names()]).toEqual(["“乙”已移到“folder”。", ["a.html", "b.html"]]);
    await desk.actions.undo();
    expect(await names()).toEqual(["a.html", "sub/b.html"]);
    expect(desk.movedVersions.at(0)).toBe("a.html -> 计划 🏙️.html");
    expect(desk.pictures.slice(0, 2)).toEqual(["a.html -> 计划 🏙️.html", "计划 🏙️.html -> a.html"]);
  });

  it("drops the picture of a notebook that is removed", async () => {
    await desk.actions.remove(a);
    expect(desk.pictures).toEqual(["a.html dropped"]);
  });

  it.each(["../x", "a/b", "a\0b", "", " ", ".hidden", "x:y", "字".repeat(61)])("refuses the name %j", async (name) => {
    expect((await desk.actions.rename("a.html", name))?.zh).toContain("名字不能为空");
    expect((await desk.actions.makeFolder(name))?.zh).toContain("名字不能为空");
    expect(await names()).toEqual(["a.html", "sub/b.html"]);
  });

  it("says why it was not done: a name that is taken, a notebook or a folder that is gone", async () => {
    await writeFile(join(folder, "c.html"), notebook("C"));
    expect((await desk.actions.rename("a.html", "c"))?.zh).toBe("这个名字已被占用，请换一个。");
    expect((await desk.actions.moveTo(a, "none", "none"))?.zh).toBe("笔记本所在的文件夹不见了。");
    expect((await desk.actions.makeFolder("sub"))?.zh).toBe("这个名字已被占用，请换一个。");
    await rm(join(folder, "a.html"));
    await desk.actions.remove(a);
    expect(desk.actions.report?.kind).toBe("alarm");
    expect(said()).toBe("没有完成：没有这个笔记本，可能已被移走或改名。");
  });

  it("keeps the notebook on screen open under its new name, with what was typed last", async () => {
    const open = await desk.show("a.html");
    open.receive({type: "changed", text: notebook("改")});
    await desk.actions.rename("a.html", "c");
    expect([open.path, desk.followed]).toEqual(["c.html", ["c.html"]]);
    expect(await text("c.html")).toBe(notebook("改"));
    open.receive({type: "changed", text: notebook("再改")});
    await open.save();
    expect(await text("c.html")).toBe(notebook("再改"));
    expect(await names()).toEqual(["c.html", "sub/b.html"]);
    await desk.actions.undo();
    expect([open.path, await text("a.html")]).toEqual(["a.html", notebook("再改")]);
    await open.close();
  });

  it("takes the unsaved text of another notebook along", async () => {
    void desk.journal.keep("a.html", {text: "mine", etag: null, time: 1});
    await desk.actions.rename("a.html", "c");
    expect(await desk.journal.unsavedPaths()).toEqual(new Set(["c.html"]));
  });

  it("duplicates under the next free name, with a title of its own in both languages", async () => {
    await desk.actions.duplicate(a);
    expect(said()).toBe("已把“甲”复制为“a 2.html”。");
    await desk.actions.duplicate(a);
    expect(await names()).toEqual(["a 2.html", "a 3.html", "a.html", "sub/b.html"]);
    expect(titleOf(await text("a 3.html"))).toBe("甲 副本 | First copy");
    await desk.actions.duplicate(b);
    expect(titleOf(await text("sub/b 2.html"))).toBe("乙 副本");
    await desk.actions.undo();
    expect(await names()).toEqual(["a 2.html", "a 3.html", "a.html", "sub/b.html"]);
  });

  it("duplicates a file that cannot be parsed letter for letter", async () => {
    await writeFile(join(folder, "a.html"), "<notebook><title>x");
    await desk.actions.duplicate(a);
    expect(await text("a 2.html")).toBe("<notebook><title>x");
  });

  it("removes what is on screen with its last text, and brings both back", async () => {
    const open = await desk.show("a.html");
    open.receive({type: "changed", text: notebook("最后")});
    await desk.actions.remove(a);
    expect([await names(), desk.followed]).toEqual([["sub/b.html"], [undefined]]);
    desk.open = undefined;
    await desk.actions.undo();
    expect([await text("a.html"), desk.followed]).toEqual([notebook("最后"), [undefined, "a.html"]]);
    await open.close();
  });

  it("restores from the bin, under another name when its own has been taken", async () => {
    await desk.actions.remove(b);
    await writeFile(join(folder, "sub/b.html"), notebook("new"));
    const [removed] = (await desk.actions.removed()) ?? [];
    if (!removed) throw new Error("nothing in the bin");
    await desk.actions.restore(removed);
    expect(said()).toBe("已恢复为“sub/b 2.html”。");
    expect([await text("sub/b.html"), await text("sub/b 2.html")]).toEqual([notebook("new"), notebook("乙")]);
    expect(await desk.actions.removed()).toEqual([]);
  });

  it("makes a folder, and takes it away again only while it is empty", async () => {
    await desk.actions.makeFolder("新");
    expect(await readdir(folder)).toContain("新");
    await mkdir(join(folder, "新", "里"));
    await desk.actions.undo();
    expect(said()).toBe("没有撤销：文件夹不是空的，请先移走里面的东西。");
    await rm(join(folder, "新", "里"), {recursive: true});
    await desk.actions.undo();
    expect(await readdir(folder)).not.toContain("新");
  });

  it("renames a folder with the notebook on screen in it, whose text goes on being saved", async () => {
    await writeFile(join(folder, "sub/用电.csv"), "1");
    const open = await desk.show("sub/b.html");
    void desk.journal.keep("sub/c.html", {text: "mine", etag: null, time: 1});
    open.receive({type: "changed", text: notebook("改")});
    expect(await desk.actions.rename("sub", "长治 🏙️", "folder")).toBe(undefined);
    expect([said(), open.path, desk.followed]).toEqual([
      "“sub”已改名为“长治 🏙️”。",
      "长治 🏙️/b.html",
      ["长治 🏙️/b.html"],
    ]);
    open.receive({type: "changed", text: notebook("再改")});
    await open.save();
    expect([await names(), await text("长治 🏙️/b.html")]).toEqual([["a.html", "长治 🏙️/b.html"], notebook("再改")]);
    expect(await desk.journal.unsavedPaths()).toEqual(new Set(["长治 🏙️/c.html"]));
    expect(desk.movedVersions).toContain("sub/b.html -> 长治 🏙️/b.html");
    expect(desk.movedHistories).toContain("sub/b.html -> 长治 🏙️/b.html");
    await desk.actions.undo();
    expect([open.path, await text("sub/用电.csv")]).toEqual(["sub/b.html", "1"]);
    await open.close();
  });

  it("makes folders in folders, moves one into another, and none into itself", async () => {
    await desk.actions.makeFolder("里", "sub");
    await desk.actions.makeFolder("外");
    expect(await desk.actions.moveFolder("sub", "外", "外")).toBe(undefined);
    expect(await names()).toEqual(["a.html", "外/sub/b.html"]);
    expect((await desk.actions.moveFolder("外", "外/sub", "sub"))?.zh).toBe("文件夹不能移到它自己里面。");
    await desk.actions.makeFolder("sub");
    expect((await desk.actions.moveFolder("外/sub", "", "folder"))?.zh).toBe("这个名字已被占用，请换一个。");
  });

  it("removes a folder with what is on screen of it, and brings both back", async () => {
    const open = await desk.show("sub/b.html");
    open.receive({type: "changed", text: notebook("最后")});
    await desk.actions.remove({path: "sub", title: ""}, "folder");
    expect([await names(), desk.followed]).toEqual([["a.html"], [undefined]]);
    desk.open = undefined;
    const [removed] = (await desk.actions.removed()) ?? [];
    expect(removed).toMatchObject({path: "sub", kind: "folder"});
    await mkdir(join(folder, "sub"));
    await writeFile(join(folder, "sub", "other.csv"), "");
    if (removed) await desk.actions.restore(removed);
    expect([said(), await text("sub 2/b.html")]).toEqual(["已恢复为“sub 2”。", notebook("最后")]);
    await open.close();
  });

  const using = (...files: string[]) => notebook("用", files.map((file) => `FileAttachment("${file}")`).join(", "));
  const entry = (path: string) => ({path, title: "用", modified: 0, size: 0});

  it("takes the files that a notebook uses along, those of others as a copy", async () => {
    await writeFile(join(folder, "c.html"), using("own.csv", "数据/共用.csv", "none.csv"));
    await writeFile(join(folder, "d.html"), using("./数据/共用.csv"));
    await mkdir(join(folder, "数据"));
    await writeFile(join(folder, "own.csv"), "1");
    await writeFile(join(folder, "数据/共用.csv"), "2");
    expect(await desk.actions.moveTo(entry("c.html"), "sub", "sub")).toBe(undefined);
    expect(said()).toBe(
      "“用”已移到“sub”。它用到的 1 个数据文件一起移了过去。1 个别的笔记本也在用的数据文件，复制了一份过去。",
    );
    expect([await text("sub/own.csv"), await text("sub/数据/共用.csv"), await text("数据/共用.csv")]).toEqual([
      "1",
      "2",
      "2",
    ]);
    expect(await readdir(folder)).not.toContain("own.csv");
    await desk.actions.undo();
    expect([await text("own.csv"), await names()]).toEqual(["1", ["a.html", "c.html", "d.html", "sub/b.html"]]);
    expect(await readdir(join(folder, "sub/数据"))).toEqual([]);
  });

  it("copies a module that another notebook has only by way of another module", async () => {
    await writeFile(join(folder, "c.html"), notebook("用", `import {share} from "./share.js"`));
    await writeFile(join(folder, "d.html"), notebook("另", `import {clean} from "./energy.js"`));
    await writeFile(join(folder, "share.js"), "export const share = 0.5;");
    await writeFile(join(folder, "energy.js"), `import {share} from "./share.js"; export const clean = 1 - share;`);
    expect(await desk.actions.moveTo(entry("c.html"), "sub", "sub")).toBe(undefined);
    const module = "export const share = 0.5;";
    expect([await text("share.js"), await text("sub/share.js")]).toEqual([module, module]);
  });

  it("does not move a notebook to where its file would meet another, or could not be; the same file is no other", async () => {
    await writeFile(join(folder, "sub/b.html"), using("x.csv", "../y.csv"));
    await writeFile(join(folder, "sub/x.csv"), "1");
    await writeFile(join(folder, "y.csv"), "2");
    expect((await desk.actions.moveTo(entry("sub/b.html"), "", "folder"))?.zh).toContain("“../y.csv”");
    await writeFile(join(folder, "sub/b.html"), using("x.csv"));
    await writeFile(join(folder, "x.csv"), "other");
    expect((await desk.actions.moveTo(entry("sub/b.html"), "", "folder"))?.zh).toContain("“x.csv”");
    expect([await text("x.csv"), await text("sub/x.csv"), await names()]).toEqual([
      "other",
      "1",
      ["a.html", "sub/b.html"],
    ]);
    await writeFile(join(folder, "x.csv"), "1");
    expect(await desk.actions.moveTo(entry("sub/b.html"), "", "folder")).toBe(undefined);
    expect([await text("sub/x.csv"), await names()]).toEqual(["1", ["a.html", "b.html"]]);
  });

  it("leaves the files where they were when the notebook cannot be moved", async () => {
    await writeFile(join(folder, "c.html"), using("own.csv"));
    await writeFile(join(folder, "own.csv"), "1");
    await writeFile(join(folder, "sub/c.html"), notebook("taken"));
    expect((await desk.actions.moveTo(entry("c.html"), "sub", "sub"))?.zh).toBe("这个名字已被占用，请换一个。");
    expect([await text("own.csv"), await readdir(join(folder, "sub"))]).toEqual(["1", ["b.html", "c.html"]]);
  });

  it("says that the server is away, and loses nothing", async () => {
    await running.close();
    await desk.actions.duplicate(a);
    expect(said()).toBe("没有完成：服务器没有应答，可能已经关闭。");
    expect(await desk.actions.removed()).toBe(undefined);
    running = await startServer(folder);
    desk.actions.dismiss();
    expect(desk.actions.report).toBe(undefined);
  });
});
