import * as fs from "node:fs/promises";
import type * as Fs from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {move as moveIn} from "../../src/server/move.js";
import {asNobody, makeFolder, notebook, removeFolder} from "./fixture.js";

vi.mock("node:fs/promises", async (original) => ({...(await original<typeof Fs>())}));

let folder: string;
beforeEach(async () => {
  folder = await makeFolder({"a.html": notebook("A"), "sub/b.html": notebook("B")});
  await fs.chmod(folder, 0o777);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.chmod(folder, 0o777);
  await removeFolder(folder);
});

const move = (from: string, to: string) => moveIn(folder, from, to);
const read = (path: string) => fs.readFile(join(folder, path), "utf8");
const fault = (code: string) => Object.assign(new Error(code), {code});

describe("move", () => {
  it("gives a notebook another name, another folder, and its own back", async () => {
    expect(await move("a.html", "甲.html")).toEqual({path: "甲.html"});
    await move("甲.html", "sub/甲.html");
    expect((await fs.readdir(join(folder, "sub"))).sort()).toEqual(["b.html", "甲.html"]);
    await move("sub/甲.html", "a.html");
    expect(await read("a.html")).toBe(notebook("A"));
    expect((await fs.readdir(folder)).sort()).toEqual(["a.html", "sub"]);
  });

  it("takes every name a path may have: emoji, and marks of direction", async () => {
    for (const name of ["🏙️ 2030.html", "שלום\u200f.html", "\u202eabc.html"]) {
      await move("a.html", name);
      expect(await read(name)).toBe(notebook("A"));
      await move(name, "a.html");
    }
  });

  it.each(["../a.html", "sub/../../a.html", "a\0.html", "sub\\c.html", ".a.html", ".tuiyan-bin/a.html", "a.txt", ""])(
    "refuses the name %j, and leaves everything as it was",
    async (name) => {
      await expect(move("a.html", name)).rejects.toMatchObject({code: "unsafe-path", status: 403});
      await expect(move(name, "c.html")).rejects.toMatchObject({code: "unsafe-path", status: 403});
      expect((await fs.readdir(folder)).sort()).toEqual(["a.html", "sub"]);
    },
  );

  it("never replaces what has the name already, be it a folder", async () => {
    await fs.mkdir(join(folder, "d.html"));
    for (const taken of ["sub/b.html", "d.html", "a.html"])
      await expect(move("a.html", taken), taken).rejects.toMatchObject({
        code: "name-taken",
        status: 409,
        body: {path: taken},
      });
    expect([await read("a.html"), await read("sub/b.html")]).toEqual([notebook("A"), notebook("B")]);
  });

  it("does not replace a file that is made at the last moment", async () => {
    const {link} = fs;
    vi.spyOn(fs, "link").mockImplementation(async (from, to) => {
      await fs.writeFile(to, "theirs");
      await link(from, to);
    });
    await expect(move("a.html", "c.html")).rejects.toMatchObject({code: "name-taken", body: {path: "c.html"}});
    expect([await read("a.html"), await read("c.html")]).toEqual([notebook("A"), "theirs"]);
  });

  it("says what is not there: the notebook, the folder it is to go to, the folder of all", async () => {
    await expect(move("none.html", "c.html")).rejects.toMatchObject({code: "not-found", status: 404});
    await expect(move("a.html", "none/a.html")).rejects.toMatchObject({code: "no-such-folder", status: 409});
    await expect(move("a.html", "sub/b.html/a.html")).rejects.toMatchObject({code: "no-such-folder", status: 409});
    await removeFolder(folder);
    await expect(move("a.html", "c.html")).rejects.toMatchObject({code: "folder-gone", status: 404});
    folder = await makeFolder();
  });

  it("moves neither links nor anything out through one", async () => {
    const outside = await makeFolder({"secret.html": notebook("secret")});
    await fs.symlink(outside, join(folder, "away"));
    await fs.symlink(join(outside, "secret.html"), join(folder, "secret.html"));
    await fs.symlink("a.html", join(folder, "same.html"));
    await expect(move("a.html", "away/a.html")).rejects.toMatchObject({code: "outside-folder", status: 403});
    await expect(move("away/secret.html", "c.html")).rejects.toMatchObject({code: "outside-folder"});
    await expect(move("secret.html", "c.html")).rejects.toMatchObject({code: "outside-folder"});
    await expect(move("same.html", "c.html")).rejects.toMatchObject({code: "is-a-link", status: 409});
    expect(await fs.readdir(outside)).toEqual(["secret.html"]);
    await removeFolder(outside);
  });

  it("leaves a notebook where it is when its folder may not be changed", async () => {
    await fs.chmod(folder, 0o555);
    await fs.chmod(join(folder, "sub"), 0o777);
    await asNobody(() =>
      expect(move("a.html", "sub/a.html")).rejects.toMatchObject({code: "no-permission", status: 403}),
    );
    expect(await fs.readdir(join(folder, "sub"))).toEqual(["b.html"]);
    expect(await read("a.html")).toBe(notebook("A"));
  });

  it("says that the disk is full, and has the notebook under its old name alone", async () => {
    vi.spyOn(fs, "link").mockRejectedValue(fault("ENOSPC"));
    vi.spyOn(fs, "rename").mockRejectedValue(fault("ENOSPC"));
    await expect(move("a.html", "c.html")).rejects.toMatchObject({code: "disk-full", status: 507});
    expect((await fs.readdir(folder)).sort()).toEqual(["a.html", "sub"]);
  });

  it("moves on disks without links", async () => {
    vi.spyOn(fs, "link").mockRejectedValue(fault("EPERM"));
    await move("a.html", "c.html");
    expect((await fs.readdir(folder)).sort()).toEqual(["c.html", "sub"]);
  });

  it("lets one of many who move the same notebook win, and loses it to none", async () => {
    const results = await Promise.allSettled(Array.from({length: 10}, (_, i) => move("a.html", `${i}.html`)));
    expect(results.filter(({status}) => status === "fulfilled")).toHaveLength(1);
    const [only, ...others] = (await fs.readdir(folder)).filter((name) => name.endsWith(".html"));
    expect(others).toEqual([]);
    expect(await read(only ?? "")).toBe(notebook("A"));
  });
});
