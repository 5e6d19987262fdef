import {afterEach, beforeEach, describe, expect, it} from "vitest";
import type {Store} from "../../src/workspace/store.js";

/** A place for notebooks with nothing in it. */
export interface Place {
  readonly store: Store;
  /** The same place as another tab sees it. */
  readonly other: Store;
  readonly close: () => Promise<void>;
}

/** A notebook as a file. */
export function notebookOf(title: string, body = "1 + 1"): string {
  return `<!doctype html>\n<notebook>\n  <title>${title}</title>\n  <script id="1" type="module">\n    ${body}\n  </script>\n</notebook>\n`;
}

export async function bytesOf(blob: Blob): Promise<readonly number[]> {
  return [...new Uint8Array(await blob.arrayBuffer())];
}

const unsafe = ["../b.html", "/b.html", "a\0b.html", "sub\\b.html", ".hidden.html", "x/../../b.html", "a//b.html", ""];

/** What holds wherever notebooks live. */
export function storeContract(name: string, open: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await open();
      store = place.store;
    });
    afterEach(() => place.close());

    const put = (path: string, text: string) => store.writeFile(path, new Blob([text]));
    const text = async (path: string) => (await store.readFile(path)).text();
    const paths = async () => (await store.list()).notebooks.map(({path}) => path);

    it("lists notebooks by path, folders that hold none too, and counts pages that are no notebooks", async () => {
      await put("b.html", notebookOf("乙"));
      await put("长治/🏙️/a.html", notebookOf("甲"));
      await put("长治/page.html", "<p>no notebook</p>");
      await put("长治/用电.csv", "年,亿kWh\n");
      await store.makeFolder("空");
      const list = await store.list();
      expect(list.notebooks.map(({path, title}) => [path, title])).toEqual([
        ["b.html", "乙"],
        ["长治/🏙️/a.html", "甲"],
      ]);
      expect(list.notebooks[0]?.size).toBe(new TextEncoder().encode(notebookOf("乙")).length);
      expect(Math.abs((list.notebooks[0]?.modified ?? 0) - Date.now())).toBeLessThan(60_000);
      expect([list.folders, list.others, list.truncated]).toEqual([["空", "长治", "长治/🏙️"], 1, false]);
      expect((await store.files()).files.map(({path, size}) => [path, size])).toEqual([
        ["长治/page.html", 18],
        ["长治/用电.csv", 11],
      ]);
    });

    it("gives bytes back as it got them, and text without what only marks its encoding", async () => {
      const bytes = [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(notebookOf("甲").replaceAll("\n", "\r\n"))];
      await store.writeFile("a.html", new Blob([Uint8Array.from(bytes)]));
      expect(await bytesOf(await store.readFile("a.html"))).toEqual(bytes);
      expect((await store.read("a.html")).text).toBe(notebookOf("甲").replaceAll("\n", "\r\n"));
      await store.writeFile("x.bin", new Blob([Uint8Array.of(0xff, 0, 1)]));
      expect(await bytesOf(await store.readFile("x.bin"))).toEqual([0xff, 0, 1]);
      await store.writeFile("not.html", new Blob([Uint8Array.of(0xff, 0, 1)]));
      await expect(store.read("not.html")).rejects.toMatchObject({code: "not-utf8"});
    });

    it("makes a notebook, and writes over what was read", async () => {
      const made = await store.write("a.html", notebookOf("甲"), null);
      expect(made).toMatchObject({path: "a.html", title: "甲"});
      expect(await store.read("a.html")).toMatchObject({text: notebookOf("甲"), etag: made.etag});
      const written = await store.write("a.html", notebookOf("乙"), made.etag);
      expect(written.etag).not.toBe(made.etag);
      expect(await paths()).toEqual(["a.html"]);
    });

    it("notices that another tab has written or removed it, and writes over nothing", async () => {
      const {etag} = await store.write("a.html", notebookOf("甲"), null);
      const theirs = await place.other.write("a.html", notebookOf("别处"), etag);
      await expect(store.write("a.html", notebookOf("我的"), etag)).rejects.toMatchObject({
        name: "StoreFault",
        code: "changed",
        etag: theirs.etag,
      });
      await expect(store.write("a.html", notebookOf("我的"), null)).rejects.toMatchObject({
        code: "already-exists",
        etag: theirs.etag,
      });
      expect(await text("a.html")).toBe(notebookOf("别处"));
      await place.other.remove("a.html");
      await expect(store.write("a.html", notebookOf("我的"), theirs.etag)).rejects.toMatchObject({
        code: "changed",
        etag: null,
      });
      expect(await paths()).toEqual([]);
    });

    it("lets a save be repeated whose answer was lost", async () => {
      const {etag} = await store.write("a.html", notebookOf("甲"), null);
      const saved = await store.write("a.html", notebookOf("乙"), etag);
      expect((await store.write("a.html", notebookOf("乙"), etag)).etag).toBe(saved.etag);
      expect((await store.write("a.html", notebookOf("乙"), null)).etag).toBe(saved.etag);
    });

    it("makes new files only, with the folders on the way", async () => {
      await put("长治/数据/a.csv", "1");
      expect((await store.list()).folders).toEqual(["长治", "长治/数据"]);
      await expect(put("长治/数据/a.csv", "2")).rejects.toMatchObject({code: "name-taken"});
      await expect(put("长治/数据", "2")).rejects.toMatchObject({code: "name-taken"});
      await expect(put("长治/数据/a.csv/b", "2")).rejects.toMatchObject({code: "not-a-folder"});
      expect(await text("长治/数据/a.csv")).toBe("1");
    });

    it("writes over a file that holds what it is said to hold, and over no other", async () => {
      await put("model.js", "1");
      const over = (path: string, text: string, former: string) =>
        store.writeFile(path, new Blob([text]), new Blob([former]));
      await over("model.js", "2", "1");
      expect(await text("model.js")).toBe("2");
      await expect(over("model.js", "3", "1")).rejects.toMatchObject({code: "changed"});
      // What is there already may be written again, as where an answer was lost.
      await over("model.js", "2", "1");
      expect(await text("model.js")).toBe("2");
      await store.remove("model.js", "file");
      await expect(over("model.js", "3", "2")).rejects.toMatchObject({code: "changed"});
    });

    it("tells of some files by path, as far as they are there", async () => {
      await put("a.csv", "12");
      await put("长治/b.js", "1");
      await put("c.csv", "1");
      const asked = ["长治/b.js", "a.csv", "none.csv", "长治/none/x.csv", "../a.csv", ".hidden", "长治"];
      const {files} = await store.files(asked);
      expect(files.map(({path, size}) => [path, size]).sort()).toEqual([
        ["a.csv", 2],
        ["长治/b.js", 1],
      ]);
    });

    it("refuses what is too large", async () => {
      await expect(store.write("a.html", "中".repeat(2_700_000), null)).rejects.toMatchObject({code: "too-large"});
      const huge = {size: 100_000_001} as Blob;
      await expect(store.writeFile("a.csv", huge)).rejects.toMatchObject({code: "too-large"});
      await put("b.html", `${notebookOf("乙")}${" ".repeat(8_000_000)}`);
      await expect(store.read("b.html")).rejects.toMatchObject({code: "too-large"});
      expect(await paths()).toEqual(["b.html"]);
    });

    it.each(unsafe)("refuses the path %j, and leaves everything as it was", async (path) => {
      await put("a.html", notebookOf("甲"));
      await put("sub/c.csv", "1");
      const refused = {name: "StoreFault", code: "unsafe-path"};
      await expect(store.write(path, notebookOf("乙"), null)).rejects.toMatchObject(refused);
      await expect(put(path, "2")).rejects.toMatchObject(refused);
      await expect(store.read(path)).rejects.toMatchObject(refused);
      await expect(store.readFile(path)).rejects.toMatchObject(refused);
      await expect(store.move("a.html", path)).rejects.toMatchObject(refused);
      await expect(store.move("sub", path, "folder")).rejects.toMatchObject(refused);
      await expect(store.makeFolder(path)).rejects.toMatchObject(refused);
      await expect(store.remove(path)).rejects.toMatchObject(refused);
      const {id} = await store.remove("a.html");
      await expect(store.restore(id, path)).rejects.toMatchObject(refused);
      await store.restore(id, "a.html");
      expect([await paths(), (await store.files()).files.map((file) => file.path)]).toEqual([
        ["a.html"],
        ["sub/c.csv"],
      ]);
    });

    it("gives a notebook or a file another name or folder, never one that is taken", async () => {
      await put("a.html", notebookOf("甲"));
      await put("sub/b.html", notebookOf("乙"));
      await put("a.csv", "1");
      const {etag} = await store.read("a.html");
      expect(await store.move("a.html", "sub/甲 🏙️.html")).toEqual({path: "sub/甲 🏙️.html"});
      expect(await store.read("sub/甲 🏙️.html")).toMatchObject({etag, text: notebookOf("甲")});
      await store.move("a.csv", "sub/a.csv", "file");
      for (const taken of ["sub/b.html", "sub/甲 🏙️.html"])
        await expect(store.move("sub/甲 🏙️.html", taken)).rejects.toMatchObject({code: "name-taken"});
      await expect(store.move("sub/a.csv", "sub", "file")).rejects.toMatchObject({code: "name-taken"});
      await expect(store.move("none.html", "c.html")).rejects.toMatchObject({code: "not-found"});
      await expect(store.move("sub/b.html", "none/b.html")).rejects.toMatchObject({code: "no-such-folder"});
      await expect(store.move("sub/b.html", "sub/a.csv/b.html")).rejects.toMatchObject({code: "no-such-folder"});
      expect(await paths()).toEqual(["sub/b.html", "sub/甲 🏙️.html"]);
    });

    it("makes folders, gives them another name or folder with all they hold, and takes away empty ones", async () => {
      await store.makeFolder("长治");
      await store.makeFolder("长治/十四五");
      await put("长治/十四五/a.html", notebookOf("甲"));
      await put("长治/十四五/用电.csv", "1");
      await store.makeFolder("长治/十四五/空");
      await put("长治2/b.html", notebookOf("乙"));
      await expect(store.makeFolder("长治")).rejects.toMatchObject({code: "name-taken"});
      await expect(store.makeFolder("无/里")).rejects.toMatchObject({code: "no-such-folder"});
      expect(await store.move("长治", "🏙️", "folder")).toEqual({path: "🏙️"});
      await store.move("🏙️/十四五", "长治2/十四五", "folder");
      expect((await store.list()).folders).toEqual(["长治2", "长治2/十四五", "长治2/十四五/空", "🏙️"].sort());
      expect(await text("长治2/十四五/a.html")).toBe(notebookOf("甲"));
      expect(await text("长治2/十四五/用电.csv")).toBe("1");
      await expect(store.move("长治2", "🏙️", "folder")).rejects.toMatchObject({code: "name-taken"});
      await expect(store.move("长治2", "长治2/b.html", "folder")).rejects.toMatchObject({code: "name-taken"});
      await expect(store.move("长治2", "长治2/十四五/里", "folder")).rejects.toMatchObject({code: "inside-itself"});
      await expect(store.move("无", "有", "folder")).rejects.toMatchObject({code: "not-found"});
      await expect(store.move("长治2/b.html", "c", "folder")).rejects.toMatchObject({code: "not-a-folder"});
      await expect(store.removeEmptyFolder("长治2")).rejects.toMatchObject({code: "not-empty"});
      await store.removeEmptyFolder("🏙️");
      await expect(store.removeEmptyFolder("🏙️")).rejects.toMatchObject({code: "not-found"});
      expect(await paths()).toEqual(["长治2/b.html", "长治2/十四五/a.html"]);
    });

    it("removes notebooks, files and folders out of sight, and restores them whole", async () => {
      await put("长治/十四五/a.html", notebookOf("甲"));
      await put("长治/十四五/用电.csv", "1");
      await put("b.html", notebookOf("乙"));
      const b = await store.remove("b.html");
      expect(b).toMatchObject({path: "b.html", kind: "notebook", title: "乙"});
      const file = await store.remove("长治/十四五/用电.csv", "file");
      await store.restore(file.id, file.path);
      const folder = await store.remove("长治/十四五", "folder");
      expect(folder).toMatchObject({path: "长治/十四五", kind: "folder"});
      expect([await paths(), (await store.list()).folders]).toEqual([[], ["长治"]]);
      expect(new Set((await store.bin()).removed)).toEqual(new Set([folder, b]));
      await store.removeEmptyFolder("长治");
      await store.restore(folder.id, folder.path);
      expect([await text("长治/十四五/a.html"), await text("长治/十四五/用电.csv")]).toEqual([notebookOf("甲"), "1"]);
      await put("b.html", notebookOf("new"));
      await expect(store.restore(b.id, "b.html")).rejects.toMatchObject({code: "name-taken"});
      await store.restore(b.id, "回/b 2.html");
      expect(await text("回/b 2.html")).toBe(notebookOf("乙"));
      await expect(store.restore(b.id, "c.html")).rejects.toMatchObject({code: "not-found"});
      expect((await store.bin()).removed).toEqual([]);
      await expect(store.remove("none.html")).rejects.toMatchObject({code: "not-found"});
      await expect(store.remove("none", "folder")).rejects.toMatchObject({code: "not-found"});
    });

    it("finds notebooks by the lines of their cells", async () => {
      await put("a.html", notebookOf("甲", "const 增长率 = 0.06"));
      await put("sub/b.html", notebookOf("增长率"));
      await put("cut.html", notebookOf("丙", "增长率").slice(0, 120));
      expect(await store.search("增长率 CONST")).toEqual({
        found: [{path: "a.html", lines: [{cell: 1, text: "const 增长率 = 0.06"}]}],
        truncated: false,
      });
      expect(await store.search("  ")).toEqual({found: [], truncated: false});
    });

    it("lets one of two tabs win that change the same thing at once, and loses it to neither", async () => {
      await put("a.html", notebookOf("甲"));
      const results = await Promise.allSettled([store.move("a.html", "b.html"), place.other.move("a.html", "c.html")]);
      expect(results.filter(({status}) => status === "fulfilled")).toHaveLength(1);
      const [only = "", ...others] = await paths();
      expect([others, await text(only)]).toEqual([[], notebookOf("甲")]);
    });
  });
}
