import {chmod, mkdir, readdir, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {makeFolder as makeFolderIn, makeFoldersTo, removeEmptyFolder} from "../../src/server/folder.js";
import {asNobody, makeFolder, notebook, removeFolder} from "./fixture.js";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await makeFolder({"folder/a.html": notebook("A"), "outside/x.html": notebook("X")});
  folder = join(root, "folder");
});
afterEach(() => removeFolder(root));

describe("makeFolder", () => {
  it("makes one, also within another", async () => {
    expect(await makeFolderIn(folder, "长治 🏙️")).toEqual({path: "长治 🏙️"});
    await makeFolderIn(folder, "长治 🏙️/2030");
    expect(await readdir(join(folder, "长治 🏙️"))).toEqual(["2030"]);
  });

  it("refuses a name that is taken, by a file too", async () => {
    await mkdir(join(folder, "sub"));
    for (const path of ["sub", "a.html"])
      await expect(makeFolderIn(folder, path), path).rejects.toMatchObject({code: "name-taken", status: 409});
  });

  it("makes none elsewhere, and none that would not be seen", async () => {
    for (const path of ["../b", "/b", "a\0b", ".b", "node_modules", "x/../../b", "b\\c", "b/", ""])
      await expect(makeFolderIn(folder, path), path).rejects.toMatchObject({code: "unsafe-path", status: 403});
    await symlink(join(root, "outside"), join(folder, "away"));
    await expect(makeFolderIn(folder, "away/b")).rejects.toMatchObject({code: "outside-folder", status: 403});
    await expect(makeFolderIn(folder, "none/b")).rejects.toMatchObject({code: "no-such-folder", status: 409});
    expect(await readdir(root)).toEqual(["folder", "outside"]);
    expect(await readdir(join(root, "outside"))).toEqual(["x.html"]);
  });

  it("says that it may not", async () => {
    await chmod(root, 0o755);
    await chmod(folder, 0o555);
    await asNobody(() => expect(makeFolderIn(folder, "b")).rejects.toMatchObject({code: "no-permission", status: 403}));
    await chmod(folder, 0o755);
  });
});

describe("makeFoldersTo", () => {
  it("makes what is missing on the way, and nothing through a link out of the folder", async () => {
    await makeFoldersTo(folder, "b/c/d.html", "file");
    expect(await readdir(join(folder, "b"))).toEqual(["c"]);
    await makeFoldersTo(folder, "b/c/d.html", "file");
    await symlink(join(root, "outside"), join(folder, "away"));
    await expect(makeFoldersTo(folder, "away/e/f.html", "file")).rejects.toMatchObject({code: "outside-folder"});
    expect(await readdir(join(root, "outside"))).toEqual(["x.html"]);
  });
});

describe("removeEmptyFolder", () => {
  it("takes away a folder that holds nothing, and no other", async () => {
    await makeFolderIn(folder, "b");
    await writeFile(join(folder, "b", ".hidden"), "");
    await expect(removeEmptyFolder(folder, "b")).rejects.toMatchObject({code: "not-empty", status: 409});
    await makeFolderIn(folder, "c");
    await removeEmptyFolder(folder, "c");
    await expect(removeEmptyFolder(folder, "c")).rejects.toMatchObject({code: "not-found", status: 404});
    await expect(removeEmptyFolder(folder, "a.html")).rejects.toMatchObject({code: "not-a-folder", status: 409});
    expect((await readdir(folder)).sort()).toEqual(["a.html", "b"]);
  });

  it("takes no link away", async () => {
    await mkdir(join(folder, "b"));
    await symlink("b", join(folder, "link"));
    await expect(removeEmptyFolder(folder, "link")).rejects.toMatchObject({code: "is-a-link"});
  });
});
