import {describe, expect, it} from "vitest";
import {folderTree, numbered, pathIn, type Folder} from "../../src/workspace/folder-tree.js";

const entry = (path: string) => ({path, title: "", modified: 0, size: 0});
const shape = ({name, notebooks, folders}: Folder): unknown => [
  name,
  notebooks.map(({path}) => path),
  folders.map(shape),
];

describe("folderTree", () => {
  it("puts every notebook into its folder, and shows folders that hold none", () => {
    const entries = ["b.html", "a.html", "x/y/c.html", "x/d.html", "xx/e.html"].map(entry);
    expect(shape(folderTree(entries, ["empty", "x", "x/y", "xx"]))).toEqual([
      "",
      ["b.html", "a.html"],
      [
        ["empty", [], []],
        ["x", ["x/d.html"], [["y", ["x/y/c.html"], []]]],
        ["xx", ["xx/e.html"], []],
      ],
    ]);
  });
});

describe("a path", () => {
  it("is a name in a folder", () => {
    expect([pathIn("", "a.html"), pathIn("x/y", "a.html")]).toEqual(["a.html", "x/y/a.html"]);
  });

  it("is numbered before its ending", () => {
    expect([numbered("x/a b.html", 1), numbered("x/a b.html", 2)]).toEqual(["x/a b.html", "x/a b 2.html"]);
    expect([numbered("x/1.5", 2, "folder"), numbered("x.y/data", 2, "file")]).toEqual(["x/1.5 2", "x.y/data 2"]);
  });
});
