import {symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {searchNotebooks} from "../../src/server/search.js";
import {makeFolder, notebook, removeFolder} from "./fixture.js";

let folder: string;
beforeEach(async () => {
  folder = await makeFolder({
    "a.html": notebook("甲", "const 增长率 = 0.06;\n    // 增长率 is a LEVER\n    const b = 1 < 2;"),
    "sub/b.html": notebook("乙", "增长率 * 2"),
    "page.html": "<p>增长率</p>",
    ".tuiyan-bin/1-0/c.html": notebook("丙", "增长率"),
  });
});
afterEach(() => removeFolder(folder));

const search = (text: string, limits = {}) => searchNotebooks(folder, text, limits);

describe("searchNotebooks", () => {
  it("names the lines of cells in which every word stands, in whatever width and case", async () => {
    expect(await search("增长率")).toEqual({
      found: [
        {
          path: "a.html",
          lines: [
            {cell: 1, text: "const 增长率 = 0.06;"},
            {cell: 1, text: "// 增长率 is a LEVER"},
          ],
        },
        {path: "sub/b.html", lines: [{cell: 1, text: "增长率 * 2"}]},
      ],
      truncated: false,
    });
    const [only, ...others] = (await search(" ｌｅｖｅｒ  增长率 ")).found;
    expect([only?.lines, others]).toEqual([[{cell: 1, text: "// 增长率 is a LEVER"}], []]);
    expect((await search("1 < 2")).found.map(({path}) => path)).toEqual(["a.html"]);
  });

  it("finds neither the file's own tags nor a title, and nothing for no words", async () => {
    for (const text of ["script", "notebook", "module", "甲", "", "  "])
      expect((await search(text)).found, text).toEqual([]);
  });

  it("shows of a long line what is around the words", async () => {
    await writeFile(join(folder, "long.html"), notebook("长", `${"x".repeat(500)} 这里 ${"y".repeat(500)}`));
    const [found] = (await search("这里")).found;
    expect(found?.lines[0]?.text).toMatch(/^…x{29} 这里 y+…$/);
    expect(found?.lines[0]?.text.length).toBe(122);
  });

  it("stops at its limits and says so", async () => {
    expect(await search("增长率", {notebooks: 1})).toMatchObject({found: [{path: "a.html"}], truncated: true});
    expect(await search("增长率", {bytes: 10})).toEqual({found: [], truncated: true});
    expect((await search("增长率", {lines: 1})).found[0]?.lines).toHaveLength(1);
  });

  it("passes over what is cut off, and what lies outside", async () => {
    const outside = await makeFolder({"secret.html": notebook("secret", "增长率")});
    await symlink(join(outside, "secret.html"), join(folder, "secret.html"));
    await writeFile(join(folder, "cut.html"), '<notebook>\n<script id="1">\n增长率');
    expect((await search("增长率")).found.map(({path}) => path)).toEqual(["a.html", "sub/b.html"]);
    await removeFolder(outside);
  });

  it("says that the folder is gone", async () => {
    await expect(searchNotebooks("/no/such/folder", "x")).rejects.toMatchObject({code: "folder-gone"});
  });
});
