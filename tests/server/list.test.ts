import {chmod, mkdir, symlink, utimes} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {listNotebooks} from "../../src/server/list.js";
import {asNobody, makeFolder, notebook, removeFolder} from "./fixture.js";

const folders: string[] = [];
async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await makeFolder(files);
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await removeFolder(folder);
});

describe("listNotebooks", () => {
  it("lists notebooks below the folder, with title, time and size", async () => {
    const folder = await folderOf({"b.html": notebook("B"), "长治/a.html": notebook("甲")});
    await utimes(join(folder, "b.html"), 1000, 1000);
    const {notebooks, truncated} = await listNotebooks(folder);
    expect(notebooks.map(({path, title}) => [path, title])).toEqual([
      ["b.html", "B"],
      ["长治/a.html", "甲"],
    ]);
    expect(notebooks[0]).toMatchObject({modified: 1_000_000, size: Buffer.byteLength(notebook("B"))});
    expect(truncated).toBe(false);
  });

  it("names the folders, empty ones too", async () => {
    const folder = await folderOf({"b/c/a.html": notebook("A"), ".git/a.html": notebook("no")});
    await mkdir(join(folder, "a"));
    expect((await listNotebooks(folder)).folders).toEqual(["a", "b", "b/c"]);
  });

  it("leaves out hidden files, tools' folders and other files, and counts HTML that is no notebook", async () => {
    const folder = await folderOf({
      ".hidden.html": notebook("no"),
      ".git/a.html": notebook("no"),
      "node_modules/a.html": notebook("no"),
      "a/dist/b.html": notebook("no"),
      "a.txt": notebook("no"),
      "page.html": "<p>no",
    });
    expect(await listNotebooks(folder)).toMatchObject({notebooks: [], others: 1});
  });

  it("follows no link out of the folder and none to a folder", async () => {
    const outside = await folderOf({"secret.html": notebook("secret")});
    const folder = await folderOf({"a.html": notebook("A"), "sub/b.html": notebook("B")});
    await symlink(join(outside, "secret.html"), join(folder, "secret.html"));
    await symlink(outside, join(folder, "away"));
    await symlink(folder, join(folder, "sub", "loop"));
    await symlink("a.html", join(folder, "same.html"));
    const {notebooks} = await listNotebooks(folder);
    expect(notebooks.map(({path}) => path)).toEqual(["a.html", "same.html", "sub/b.html"]);
  });

  it("stops at its limits and says so", async () => {
    const folder = await folderOf({"a.html": notebook("A"), "b.html": notebook("B"), "x/y/c.html": notebook("C")});
    expect(await listNotebooks(folder, {notebooks: 1})).toMatchObject({notebooks: [{path: "a.html"}], truncated: true});
    expect(await listNotebooks(folder, {entries: 2})).toMatchObject({truncated: true});
    const shallow = await listNotebooks(folder, {depth: 1});
    expect(shallow.notebooks.map(({path}) => path)).toEqual(["a.html", "b.html"]);
    expect(shallow.truncated).toBe(true);
  });

  it("goes on past a folder that may not be read, and says so", async () => {
    const folder = await folderOf({"a.html": notebook("A"), "closed/b.html": notebook("B")});
    await chmod(folder, 0o755);
    await chmod(join(folder, "closed"), 0o000);
    const list = await asNobody(() => listNotebooks(folder));
    expect(list).toMatchObject({notebooks: [{path: "a.html"}], unreadable: 1});
    await chmod(join(folder, "closed"), 0o700);
  });

  it("says that the folder is gone, or may not be read", async () => {
    await expect(listNotebooks("/no/such/folder")).rejects.toMatchObject({code: "folder-gone", status: 404});
    const folder = await folderOf({"a.html": notebook("A")});
    await expect(listNotebooks(join(folder, "a.html"))).rejects.toMatchObject({code: "folder-gone"});
    await mkdir(join(folder, "closed"), {mode: 0o000});
    await chmod(folder, 0o755);
    await asNobody(() =>
      expect(listNotebooks(join(folder, "closed"))).rejects.toMatchObject({code: "no-permission", status: 403}),
    );
  });
});
