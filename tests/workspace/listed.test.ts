import {describe, expect, it} from "vitest";
import {fileName, folderOf, listed} from "../../src/workspace/listed.js";

const entry = (path: string, title = "") => ({path, title, modified: 0, size: 0});

describe("listed", () => {
  const entries = [
    entry("b/2.html", "能源"),
    entry("a10.html", "第 10 章"),
    entry("a2.html", "第 2 章"),
    entry("b/1.html", "产业"),
    entry("untitled.html"),
  ];
  const paths = (filter: string) => listed(entries, filter, "zh").map(({path}) => path);

  it("goes folder by folder, by title as the language orders it", () => {
    expect(paths("")).toEqual(["a2.html", "a10.html", "untitled.html", "b/1.html", "b/2.html"]);
  });

  it("finds by every word in title or path, of whatever width and case", () => {
    expect(paths("能源")).toEqual(["b/2.html"]);
    expect(paths(" B  产业 ")).toEqual(["b/1.html"]);
    expect(paths("ＵＮＴＩＴＬＥＤ")).toEqual(["untitled.html"]);
    expect(paths("nothing")).toEqual([]);
  });

  it("keeps what was found in another way", () => {
    const found = new Map([["b/1.html", []]]);
    expect(listed(entries, "能源", "zh", found).map(({path}) => path)).toEqual(["b/1.html", "b/2.html"]);
  });

  it("leaves the entries as they are", () => {
    listed(entries, "", "en");
    expect(entries[0]?.path).toBe("b/2.html");
  });
});

describe("a path", () => {
  it("is shown as a name and a folder", () => {
    expect([fileName("a/b/c.html"), folderOf("a/b/c.html")]).toEqual(["c", "a/b"]);
    expect([fileName("c.html"), folderOf("c.html")]).toEqual(["c", ""]);
  });
});
