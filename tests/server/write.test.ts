import type * as Fs from "node:fs/promises";
import * as fs from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {etagOf} from "../../src/server/etag.js";
import {readNotebook} from "../../src/server/read.js";
import {writeNotebook} from "../../src/server/write.js";
import {asNobody, makeFolder, notebook, removeFolder} from "./fixture.js";

vi.mock("node:fs/promises", async (original) => ({...(await original<typeof Fs>())}));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const absent = {type: "absent"} as const;
const unchanged = (text: string) => ({type: "unchanged", etag: etagOf(bytesOf(text))}) as const;

let folder: string;
beforeEach(async () => {
  folder = await makeFolder({"a.html": notebook("A")});
  await fs.chmod(folder, 0o777);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.chmod(folder, 0o777);
  await removeFolder(folder);
});

const write = (path: string, text: string, condition: Parameters<typeof writeNotebook>[3]) =>
  writeNotebook(folder, path, bytesOf(text), condition);
const read = (path: string) => fs.readFile(join(folder, path), "utf8");

function fault(code: string): Error {
  return Object.assign(new Error(code), {code});
}

describe("writeNotebook", () => {
  it("replaces a file that is as it was read, and answers with its new ETag and title", async () => {
    const {etag} = await readNotebook(folder, "a.html");
    const written = await write("a.html", notebook("新"), {type: "unchanged", etag});
    expect(await read("a.html")).toBe(notebook("新"));
    expect(written).toMatchObject({path: "a.html", title: "新", etag: etagOf(bytesOf(notebook("新")))});
    expect(await fs.readdir(folder)).toEqual(["a.html"]);
  });

  it("leaves a file alone that has changed, and says what it is now", async () => {
    await expect(write("a.html", notebook("mine"), unchanged("old"))).rejects.toMatchObject({
      code: "changed",
      status: 412,
      body: {etag: etagOf(bytesOf(notebook("A")))},
    });
    expect(await read("a.html")).toBe(notebook("A"));
    await expect(write("gone.html", "x", unchanged("old"))).rejects.toMatchObject({
      code: "changed",
      body: {etag: null},
    });
  });

  it("leaves a file alone that changes, or goes, while the new bytes are on their way to the disk", async () => {
    const {open} = await vi.importActual<typeof Fs>("node:fs/promises");
    const meanwhile = (act: () => Promise<unknown>) =>
      vi.spyOn(fs, "open").mockImplementation(async (path, flags) => {
        if (flags === "wx") await act();
        return open(path, flags);
      });
    meanwhile(() => fs.writeFile(join(folder, "a.html"), notebook("theirs")));
    const change = {code: "changed", body: {etag: etagOf(bytesOf(notebook("theirs")))}};
    await expect(write("a.html", notebook("mine"), unchanged(notebook("A")))).rejects.toMatchObject(change);
    expect(await fs.readdir(folder)).toEqual(["a.html"]);
    expect(await read("a.html")).toBe(notebook("theirs"));
    vi.restoreAllMocks();
    meanwhile(() => fs.rm(join(folder, "a.html")));
    await expect(write("a.html", notebook("mine"), unchanged(notebook("theirs")))).rejects.toMatchObject({
      code: "changed",
      body: {etag: null},
    });
    expect(await fs.readdir(folder)).toEqual([]);
  });

  it("makes a new file, but never over another", async () => {
    await write("新.html", notebook("N"), absent);
    expect(await read("新.html")).toBe(notebook("N"));
    await expect(write("新.html", notebook("M"), absent)).rejects.toMatchObject({code: "already-exists", status: 412});
    expect(await read("新.html")).toBe(notebook("N"));
  });

  it("makes a new file only where its folder is", async () => {
    await expect(write("x/b.html", "x", absent)).rejects.toMatchObject({code: "no-such-folder", status: 409});
    await expect(write("a.html/b.html", "x", absent)).rejects.toMatchObject({code: "no-such-folder", status: 409});
  });

  it("lets a save whose answer was lost be repeated", async () => {
    await write("a.html", notebook("B"), unchanged(notebook("A")));
    await expect(write("a.html", notebook("B"), unchanged(notebook("A")))).resolves.toMatchObject({title: "B"});
  });

  it("keeps the file's mode", async () => {
    await fs.chmod(join(folder, "a.html"), 0o640);
    await write("a.html", "x", unchanged(notebook("A")));
    expect((await fs.stat(join(folder, "a.html"))).mode & 0o777).toBe(0o640);
  });

  it("writes through a link to the file it leads to", async () => {
    await fs.symlink("a.html", join(folder, "link.html"));
    await write("link.html", "x", unchanged(notebook("A")));
    expect(await read("a.html")).toBe("x");
    expect((await fs.lstat(join(folder, "link.html"))).isSymbolicLink()).toBe(true);
  });

  it("refuses links out of the folder, in the name and above it", async () => {
    const outside = await makeFolder({"secret.html": notebook("secret")});
    await fs.symlink(join(outside, "secret.html"), join(folder, "secret.html"));
    await fs.symlink(outside, join(folder, "away"));
    await fs.symlink(join(outside, "none.html"), join(folder, "dangling.html"));
    await fs.mkdir(join(folder, ".hidden"));
    await fs.symlink(".hidden", join(folder, "shown"));
    await fs.symlink("loop.html", join(folder, "loop.html"));
    const refused = {
      "secret.html": "outside-folder",
      "away/secret.html": "outside-folder",
      "away/new.html": "outside-folder",
      "dangling.html": "not-a-file",
      "shown/new.html": "unsafe-path",
      "loop.html": "unsafe-path",
    };
    for (const [path, code] of Object.entries(refused)) {
      await expect(write(path, "x", absent), path).rejects.toMatchObject({code});
      await expect(readNotebook(folder, path), path).rejects.toMatchObject({code});
    }
    expect(await fs.readdir(outside)).toEqual(["secret.html"]);
    expect(await fs.readFile(join(outside, "secret.html"), "utf8")).toBe(notebook("secret"));
    await removeFolder(outside);
  });

  it("refuses a folder that has a notebook's name", async () => {
    await fs.mkdir(join(folder, "b.html"));
    await expect(write("b.html", "x", absent)).rejects.toMatchObject({code: "not-a-file", status: 409});
    await expect(readNotebook(folder, "b.html")).rejects.toMatchObject({code: "not-a-file"});
  });

  it("refuses bytes that are not UTF-8", async () => {
    const bytes = Uint8Array.of(0xd6, 0xd0);
    await expect(writeNotebook(folder, "b.html", bytes, absent)).rejects.toMatchObject({code: "not-utf8", status: 415});
    await fs.writeFile(join(folder, "gbk.html"), bytes);
    await expect(readNotebook(folder, "gbk.html")).rejects.toMatchObject({code: "not-utf8"});
  });

  it("refuses a file that its owner has made read-only", async () => {
    await fs.chmod(join(folder, "a.html"), 0o444);
    await expect(write("a.html", "x", unchanged(notebook("A")))).rejects.toMatchObject({code: "no-permission"});
    expect(await read("a.html")).toBe(notebook("A"));
  });

  it("says that it may not write into the folder", async () => {
    await fs.chmod(folder, 0o555);
    await asNobody(() =>
      expect(write("b.html", "x", absent)).rejects.toMatchObject({code: "no-permission", status: 403}),
    );
  });

  it("says that the folder is gone", async () => {
    await removeFolder(folder);
    await expect(write("a.html", "x", absent)).rejects.toMatchObject({code: "folder-gone", status: 404});
    folder = await makeFolder();
  });

  it("says that the disk is full, and leaves neither a changed file nor a piece of one", async () => {
    const {open} = fs;
    vi.spyOn(fs, "open").mockImplementation(async (...args) => {
      const handle = await open(...args);
      if (args[1] === "wx") vi.spyOn(handle, "writeFile").mockRejectedValue(fault("ENOSPC"));
      return handle;
    });
    await expect(write("a.html", "x", unchanged(notebook("A")))).rejects.toMatchObject({
      code: "disk-full",
      status: 507,
    });
    expect(await read("a.html")).toBe(notebook("A"));
    expect(await fs.readdir(folder)).toEqual(["a.html"]);
  });

  it("leaves the old file when the last step fails", async () => {
    vi.spyOn(fs, "rename").mockRejectedValue(fault("EIO"));
    await expect(write("a.html", "x", unchanged(notebook("A")))).rejects.toMatchObject({
      code: "failed",
      body: {errno: "EIO"},
    });
    expect(await read("a.html")).toBe(notebook("A"));
    expect(await fs.readdir(folder)).toEqual(["a.html"]);
  });

  it("makes new files on disks without links", async () => {
    vi.spyOn(fs, "link").mockRejectedValue(fault("EPERM"));
    await write("b.html", "x", absent);
    expect((await fs.readdir(folder)).sort()).toEqual(["a.html", "b.html"]);
  });

  it("does not write over a file that is made at the last moment", async () => {
    const {link} = fs;
    vi.spyOn(fs, "link").mockImplementation(async (from, to) => {
      await fs.writeFile(to, "theirs");
      await link(from, to);
    });
    await expect(write("b.html", "mine", absent)).rejects.toMatchObject({code: "already-exists"});
    expect(await read("b.html")).toBe("theirs");
  });

  it("lets exactly one of many writers at once win, and its text is whole", async () => {
    const condition = unchanged(notebook("A"));
    const texts = Array.from({length: 20}, (_, i) => notebook(`writer ${i}`, "x".repeat(50_000 + i)));
    const results = await Promise.allSettled(texts.map((text) => write("a.html", text, condition)));
    const winners = results.flatMap(({status}, i) => (status === "fulfilled" ? [i] : []));
    expect(winners).toHaveLength(1);
    expect(await read("a.html")).toBe(texts[winners[0] ?? -1]);
    const made = await Promise.allSettled(texts.map((text) => write("new.html", text, absent)));
    expect(made.filter(({status}) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("readNotebook", () => {
  it("drops a byte order mark but keeps it in the ETag", async () => {
    await fs.writeFile(join(folder, "bom.html"), `\ufeff${notebook("B")}`);
    const {text, title, etag} = await readNotebook(folder, "bom.html");
    expect([text, title]).toEqual([notebook("B"), "B"]);
    expect(etag).toBe(etagOf(bytesOf(`\ufeff${notebook("B")}`)));
  });

  it("refuses a file too large to be edited", async () => {
    await fs.writeFile(join(folder, "large.html"), "x".repeat(8_000_001));
    await expect(readNotebook(folder, "large.html")).rejects.toMatchObject({code: "too-large", status: 413});
  });

  it("says that there is no such notebook", async () => {
    await expect(readNotebook(folder, "none.html")).rejects.toMatchObject({code: "not-found", status: 404});
  });
});
