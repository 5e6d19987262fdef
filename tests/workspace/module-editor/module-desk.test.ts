import {beforeEach, describe, expect, it} from "vitest";
import {importCell} from "../../../src/workspace/module-editor/import-cell.js";
import {ModuleDesk} from "../../../src/workspace/module-editor/module-desk.js";
import {StoreFault} from "../../../src/workspace/store-fault.js";
import {MemoryStorage} from "../memory-storage.js";

/** A folder in memory that keeps the rules of a store, as far as modules need them. */
class Folder {
  readonly texts = new Map([
    ["town/a.js", "a"],
    ["town/lib/b.ts", "b"],
    ["town/data.csv", "c"],
    ["other/d.js", "d"],
  ]);
  readonly removed: string[] = [];
  readonly trusted = new Set<string>();
  saves = 0;
  readonly storage = new MemoryStorage();

  get desk(): ModuleDesk {
    return new ModuleDesk({
      store: {
        folder: "f",
        files: () => {
          const files = [...this.texts].map(([path, {length}]) => ({path, size: length, modified: 0}));
          return Promise.resolve({files, truncated: false});
        },
        readFile: (path) => Promise.resolve(new Blob([this.texts.get(path) ?? ""])),
        writeFile: async (path, bytes, former) => {
          const held = this.texts.get(path);
          if (held !== (await former?.text())) throw new StoreFault(former ? "changed" : "name-taken", path);
          this.texts.set(path, await bytes.text());
          return {path};
        },
        remove: (path, kind = "file") => {
          this.removed.push(this.texts.get(path) ?? "");
          this.texts.delete(path);
          return Promise.resolve({id: "1", path, kind, title: "", time: 0});
        },
        restore: (_, path) => Promise.resolve({path}),
      },
      trust: {knows: (_, text) => this.trusted.has(text), add: (text) => void this.trusted.add(text)},
      storage: this.storage,
      notebook: "town/city.html",
      onSaved: () => (this.saves += 1),
    });
  }
}

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});

describe("the modules beside a notebook", () => {
  it("are those of its folder and below", async () => {
    expect(await folder.desk.list()).toEqual(["town/a.js", "town/lib/b.ts"]);
  });

  it("are saved over what they were made from, and nothing else", async () => {
    const {desk} = folder;
    const saved = await desk.save(await desk.open("town/a.js"), "a2");
    expect(folder.texts.get("town/a.js")).toBe("a2");
    folder.texts.set("town/a.js", "theirs");
    await expect(desk.save(saved, "a3")).rejects.toMatchObject({code: "changed"});
    expect([folder.texts.get("town/a.js"), folder.saves]).toEqual(["theirs", 1]);
    await desk.overwrite(saved, "a3");
    expect([folder.texts.get("town/a.js"), folder.removed]).toEqual(["a3", ["theirs"]]);
  });

  it("are trusted where they are new, or made from what was trusted", async () => {
    const {desk} = folder;
    await desk.save({path: "town/new.js", former: undefined, text: "", draft: undefined}, "new");
    await desk.save(await desk.open("town/a.js"), "strange, changed");
    folder.trusted.add("b");
    await desk.save(await desk.open("town/lib/b.ts"), "b2");
    expect([...folder.trusted]).toEqual(["new", "b", "b2"]);
  });

  it("are not overtaken by what was changed elsewhere: that stays strange", async () => {
    const {desk} = folder;
    await desk.overwrite(await desk.open("town/a.js"), "mine");
    expect(folder.trusted.size).toBe(0);
  });

  it("keep what is not saved until it is", async () => {
    const {desk} = folder;
    const opened = await desk.open("town/a.js");
    desk.keep(opened, "a, half written");
    expect(await folder.desk.open("town/a.js")).toMatchObject({text: "a", draft: "a, half written"});
    await desk.save(opened, "a, whole");
    expect(await folder.desk.open("town/a.js")).toMatchObject({text: "a, whole", draft: undefined});
  });
});

describe("a cell that imports a module", () => {
  it.each([
    [
      "lib/a.js",
      "export const one = 1; export function two() {} export default 3;",
      `import {one, two} from "./lib/a.js";`,
    ],
    ["能源.ts", "export const 产值: number = 1; export type T = string;", `import {产值} from "./能源.ts";`],
    ["a.js", "const one = 1;", undefined],
    ["a.js", "export const = 1", undefined],
  ])("of %s takes what it exports by name", (name, text, cell) => {
    expect(importCell(name, text)).toBe(cell);
  });
});
