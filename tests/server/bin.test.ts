import {chmod, mkdir, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {BIN, listBin, removeToBin, restoreFromBin} from "../../src/server/bin.js";
import {listNotebooks} from "../../src/server/list.js";
import {asNobody, makeFolder, notebook, removeFolder} from "./fixture.js";

let folder: string;
beforeEach(async () => {
  folder = await makeFolder({"a.html": notebook("A"), "长治/计划.html": notebook("计划")});
});
afterEach(() => removeFolder(folder));

const read = (path: string) => readFile(join(folder, path), "utf8");
const paths = async () => (await listNotebooks(folder)).notebooks.map(({path}) => path);

describe("the bin", () => {
  it("takes a notebook whole, and gives it back to where it was", async () => {
    const removed = await removeToBin(folder, "长治/计划.html", {time: 1_700_000_000_000});
    expect(removed).toMatchObject({path: "长治/计划.html", title: "计划", time: 1_700_000_000_000});
    expect(await paths()).toEqual(["a.html"]);
    expect(await read(`${BIN}/${removed.id}/长治/计划.html`)).toBe(notebook("计划"));
    expect(await listBin(folder)).toEqual({removed: [removed]});
    expect(await restoreFromBin(folder, removed.id, removed.path)).toEqual({path: "长治/计划.html"});
    expect(await read("长治/计划.html")).toBe(notebook("计划"));
    expect(await listBin(folder)).toEqual({removed: []});
    expect(await readdir(join(folder, BIN))).toEqual([]);
  });

  it("is empty, and not made, while nothing has been removed", async () => {
    expect(await listBin(folder)).toEqual({removed: []});
    expect((await readdir(folder)).sort()).toEqual(["a.html", "长治"]);
  });

  it("keeps all that had one name, the last first", async () => {
    const first = await removeToBin(folder, "a.html", {time: 1_700_000_000_000});
    await writeFile(join(folder, "a.html"), notebook("again"));
    const second = await removeToBin(folder, "a.html", {time: 1_700_000_000_001});
    expect((await listBin(folder)).removed.map(({id}) => id)).toEqual([second.id, first.id]);
    await restoreFromBin(folder, first.id, "a.html");
    await expect(restoreFromBin(folder, second.id, "a.html")).rejects.toMatchObject({
      code: "name-taken",
      status: 409,
    });
    await restoreFromBin(folder, second.id, "a 2.html");
    expect([await read("a.html"), await read("a 2.html")]).toEqual([notebook("A"), notebook("again")]);
  });

  it("makes a folder anew that is gone", async () => {
    const {id, path} = await removeToBin(folder, "长治/计划.html");
    await rm(join(folder, "长治"), {recursive: true});
    await restoreFromBin(folder, id, path);
    expect(await read(path)).toBe(notebook("计划"));
  });

  it("refuses what is not in the folder, or in the bin", async () => {
    await expect(removeToBin(folder, "none.html")).rejects.toMatchObject({code: "not-found", status: 404});
    for (const path of ["../a.html", "a\0.html", ".hidden.html", `${BIN}/a.html`])
      await expect(removeToBin(folder, path), path).rejects.toMatchObject({code: "unsafe-path", status: 403});
    for (const id of ["1700000000000-0123abcd", "../x", "", ".", "1700000000000-0123abcd/.."])
      await expect(restoreFromBin(folder, id, "b.html"), id).rejects.toMatchObject({code: "not-found", status: 404});
    const {id} = await removeToBin(folder, "a.html");
    await expect(restoreFromBin(folder, id, "../b.html")).rejects.toMatchObject({code: "unsafe-path", status: 403});
    expect((await listBin(folder)).removed).toHaveLength(1);
  });

  it("follows no link, neither one removed nor one in its place", async () => {
    const outside = await makeFolder({"secret.html": notebook("secret")});
    await symlink("a.html", join(folder, "link.html"));
    await expect(removeToBin(folder, "link.html")).rejects.toMatchObject({code: "is-a-link", status: 409});
    await symlink(outside, join(folder, BIN));
    await expect(removeToBin(folder, "a.html")).rejects.toMatchObject({code: "not-a-folder", status: 409});
    await expect(listBin(folder)).rejects.toMatchObject({code: "not-a-folder"});
    expect(await readdir(outside)).toEqual(["secret.html"]);
    expect(await read("a.html")).toBe(notebook("A"));
    await removeFolder(outside);
  });

  it("leaves alone what others have put there", async () => {
    const {id} = await removeToBin(folder, "a.html");
    await writeFile(join(folder, BIN, "note.txt"), "mine");
    await writeFile(join(folder, BIN, "1700000000000-00000000"), "mine");
    await mkdir(join(folder, BIN, "1700000000000-00000001"));
    await writeFile(join(folder, BIN, id, "other.html"), "mine");
    expect(await listBin(folder)).toEqual({removed: []});
    expect(await read(`${BIN}/note.txt`)).toBe("mine");
  });

  it("leaves a notebook where it is when it may not be moved, and nothing in the bin", async () => {
    await chmod(folder, 0o777);
    await mkdir(join(folder, BIN), {mode: 0o777});
    await chmod(join(folder, BIN), 0o777);
    await chmod(join(folder, "长治"), 0o555);
    await asNobody(() =>
      expect(removeToBin(folder, "长治/计划.html")).rejects.toMatchObject({code: "no-permission", status: 403}),
    );
    expect(await read("长治/计划.html")).toBe(notebook("计划"));
    expect(await readdir(join(folder, BIN))).toEqual([]);
    await chmod(join(folder, "长治"), 0o755);
  });

  it("says that the folder is gone", async () => {
    await removeFolder(folder);
    await expect(removeToBin(folder, "a.html")).rejects.toMatchObject({code: "folder-gone", status: 404});
    await expect(listBin(folder)).rejects.toMatchObject({code: "folder-gone"});
  });
});
