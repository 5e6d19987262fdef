import {zipSync, type Zippable} from "fflate";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {takeInArchive} from "../../../src/workspace/archive/take-in.js";
import {takeOut, takeOutAll} from "../../../src/workspace/archive/take-out.js";
import {openFolder} from "../folder-place.js";
import {notebookOf} from "../store-contract.js";

type Folder = Awaited<ReturnType<typeof openFolder>>;

let here: Folder;
beforeEach(async () => {
  here = await openFolder({"a.html": notebookOf("甲")});
});
afterEach(() => here.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (files: Zippable) => new Blob([zipSync(files)]);
const take = (archive: Blob) => takeInArchive(here.store, archive, "来自别处");
const found = async (folder = here.folder) =>
  (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Changes bytes at the first place where `text` stands. */
async function spoil(archive: Blob, text: string, by: string, from = 0): Promise<Blob> {
  const content = Buffer.from(await archive.arrayBuffer());
  content.write(by, content.indexOf(text, from));
  return new Blob([content]);
}

describe("takeInArchive", () => {
  it("gives back what was taken out, byte for byte, in another folder", async () => {
    const files = {
      "长治 🏙️/十四五/计划.html": `\ufeff${notebookOf("计划").replaceAll("\n", "\r\n")}`,
      "长治 🏙️/十四五/数据/用电.csv": "年,亿kWh\n2020,210\n",
      "page.html": "<p>no notebook</p>",
      "cut.html": notebookOf("丙").slice(0, 60),
      "x.bin": Uint8Array.from({length: 70_000}, (_, i) => (i * i) % 251),
      "empty.csv": "",
    };
    const from = await openFolder(files);
    await from.store.makeFolder("空");
    const {blob, notebooks} = await takeOutAll(from.store, "all");
    const to = await openFolder();
    const taken = await takeInArchive(to.store, blob, "all");
    expect(taken).toMatchObject({folder: undefined, taken: [], same: 0, refused: [], broken: ["cut.html"]});
    expect([notebooks, await found(to.folder)]).toEqual([2, await found(from.folder)]);
    for (const path of Object.keys(files))
      expect(Buffer.compare(await readFile(join(to.folder, path)), await readFile(join(from.folder, path))), path).toBe(
        0,
      );
    expect((await to.store.list()).folders).toContain("空");
    await from.close();
    await to.close();
  });

  it("adds nothing twice", async () => {
    const archive = zip({"a.html": bytes(notebookOf("甲")), "b.html": bytes(notebookOf("乙"))});
    expect(await take(archive)).toMatchObject({added: ["b.html"], same: 1, folder: undefined});
    expect(await found()).toEqual(["a.html", "b.html"]);
  });

  it("puts all into a new folder when a name is taken by something else, and writes over nothing", async () => {
    const archive = zip({"a.html": bytes(notebookOf("另")), "用电.csv": bytes("1")});
    const taken = await take(archive);
    expect(taken).toMatchObject({folder: "来自别处", taken: ["a.html"], same: 0});
    expect((await take(archive)).folder).toBe("来自别处 2");
    expect(await found()).toEqual(
      ["a.html", "来自别处/a.html", "来自别处/用电.csv", "来自别处 2/a.html", "来自别处 2/用电.csv"].sort(),
    );
    expect(await readFile(join(here.folder, "a.html"), "utf8")).toBe(notebookOf("甲"));
  });

  it("refuses by name what leads elsewhere, and takes the rest", async () => {
    const outside = ["../b.html", "/b.html", "x/../../b.html", "sub\\b.html", "C:/b.html", ".hidden.html", "a\nb.html"];
    const archive = zip({
      ...Object.fromEntries(outside.map((path) => [path, bytes(notebookOf("外"))])),
      "c.html": bytes(notebookOf("丙")),
    });
    const {added, refused} = await take(archive);
    expect(added).toEqual(["c.html"]);
    expect(refused).toEqual(outside.map((path) => ({path, code: "unsafe-path"})));
    expect(await found()).toEqual(["a.html", "c.html"]);
  });

  it("passes over what systems leave behind", async () => {
    const archive = zip({
      "__MACOSX/._b.html": bytes("x"),
      "b/.DS_Store": bytes("x"),
      "b/b.html": bytes(notebookOf("乙")),
    });
    expect(await take(archive)).toMatchObject({added: ["b/b.html"], refused: []});
  });

  it("refuses a damaged file by its name, and takes the rest", async () => {
    const archive = zip({"b.csv": [bytes("whole and well"), {level: 0}], "c.csv": bytes("1")});
    expect(await take(await spoil(archive, "whole", "whale"))).toMatchObject({
      added: ["c.csv"],
      refused: [{path: "b.csv", code: "damaged"}],
    });
  });

  it("unpacks no more than a file says it has", async () => {
    const archive = zip({"b.csv": new Uint8Array(1_000_000)});
    const content = Buffer.from(await archive.arrayBuffer());
    content.writeUInt32LE(10, content.lastIndexOf("PK\u0001\u0002") + 24);
    expect(await take(new Blob([content]))).toMatchObject({added: [], refused: [{path: "b.csv", code: "damaged"}]});
  });

  it("refuses by their size what is too large, and an archive of too much as a whole", async () => {
    const says = async (size: number, path: string) => {
      const content = Buffer.from(await zip({[path]: bytes("1"), "c.csv": bytes("1")}).arrayBuffer());
      content.writeUInt32LE(size, content.indexOf("PK\u0001\u0002") + 24);
      return new Blob([content]);
    };
    expect((await take(await says(8_000_001, "b.html"))).refused).toEqual([{path: "b.html", code: "too-large"}]);
    expect((await take(await says(300_000_000, "b.csv"))).refused).toEqual([{path: "b.csv", code: "too-large"}]);
    await expect(take(await says(2_000_000_000, "d.csv"))).rejects.toMatchObject({code: "too-much"});
    expect(await found()).toEqual(["a.html", "c.csv"]);
  });

  it("takes nothing from what is cut off or no archive", async () => {
    const archive = zip({"b.html": bytes(notebookOf("乙"))});
    for (const part of [
      archive.slice(0, archive.size - 1),
      archive.slice(0, 40),
      new Blob([notebookOf("乙")]),
      new Blob(),
    ])
      await expect(take(part)).rejects.toMatchObject({name: "ArchiveError", code: "no-archive"});
    expect(await found()).toEqual(["a.html"]);
  });

  it("reads names that a Chinese Windows writes", async () => {
    // 计划.csv in GBK.
    const gbk = Uint8Array.of(
      0xbc,
      0xc6,
      0xbb,
      0xae,
      ..."_.csv"
        .slice(1)
        .split("")
        .map((c) => c.charCodeAt(0)),
    );
    const name = "XXXX.csv";
    let archive = Buffer.from(await zip({[name]: bytes("1")}).arrayBuffer());
    for (let at = archive.indexOf(name); at >= 0; at = archive.indexOf(name))
      archive = Buffer.concat([archive.subarray(0, at), gbk, archive.subarray(at + gbk.length)]);
    expect((await take(new Blob([archive]))).added).toEqual(["计划.csv"]);
  });
});

describe("takeOut", () => {
  it("gives a notebook without files as it is, and one with files as an archive of both", async () => {
    const text = notebookOf(
      "乙",
      'FileAttachment("数据/用电.csv").text(), FileAttachment("../共用.csv"), FileAttachment("none.csv")',
    );
    const from = await openFolder({
      "a.html": notebookOf("甲"),
      "长治/b.html": text,
      "长治/数据/用电.csv": "1",
      "共用.csv": "2",
    });
    const alone = await takeOut(from.store, "a.html");
    expect([alone.name, await alone.blob.text(), alone.files]).toEqual(["a.html", notebookOf("甲"), 0]);
    const both = await takeOut(from.store, "长治/b.html");
    expect(both).toMatchObject({name: "b.zip", files: 2, missing: ["none.csv"]});
    const to = await openFolder();
    await takeInArchive(to.store, both.blob, "b");
    expect(await found(to.folder)).toEqual(["共用.csv", "长治/b.html", "长治/数据/用电.csv"].sort());
    await from.close();
    await to.close();
  });
});
