import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {storedValue} from "../../src/notebook/cell-text.js";
import {createNotebook} from "../../src/notebook/create.js";
import {NotebookError} from "../../src/notebook/notebook-error.js";
import {parseDocument} from "../../src/notebook/parse.js";
import {faultOf} from "../base/fault.js";
import {isSafeInKit, notebookSpec, readByKit, writeByKit} from "./kit.js";

describe("createNotebook", () => {
  it("writes what Notebook Kit writes, byte for byte, or refuses what would not come back", () => {
    fc.assert(
      fc.property(notebookSpec, (spec) => {
        const values = (spec.cells ?? []).map(({value = ""}) => value);
        if (!values.every(isSafeInKit)) return;
        const text = writeByKit(spec);
        const isWhole = readByKit(text).cells.every(({value}, i) => value === storedValue(values[i] ?? ""));
        if (isWhole) expect(createNotebook(spec)).toBe(text);
        else expect(() => createNotebook(spec)).toThrow(NotebookError);
      }),
      {numRuns: 300},
    );
  });

  it("comes back as it was asked for", () => {
    fc.assert(
      fc.property(notebookSpec, (spec) => {
        let text;
        try {
          text = createNotebook(spec);
        } catch {
          return;
        }
        const {title, cells} = parseDocument(text).notebook;
        expect(title).toBe(spec.title ?? "Untitled");
        expect(cells.map(({value}) => value)).toEqual((spec.cells ?? []).map(({value = ""}) => storedValue(value)));
      }),
      {numRuns: 300},
    );
  });

  it("writes a notebook as people read it", () => {
    const text = createNotebook({
      title: "长治 <2030>",
      theme: {light: "air", dark: "ink"},
      cells: [
        {mode: "md", value: "# 长治"},
        {value: "const a = 1;\n\na + 1", isHidden: true},
        {mode: "sql", value: "select 1", output: "rows"},
      ],
    });
    expect(text).toBe(`<!doctype html>
<notebook theme="light-dark(air, ink)">
  <title>长治 &lt;2030&gt;</title>
  <script id="1" type="text/markdown">
    # 长治
  </script>
  <script id="2" type="module" pinned="" hidden="">
    const a = 1;

    a + 1
  </script>
  <script id="3" type="application/sql" pinned="" database="var:db" output="rows">
    select 1
  </script>
</notebook>
`);
  });

  it("brings back an end tag at the end of a cell, which Kit's own writing loses", () => {
    const text = createNotebook({cells: [{value: "a </script"}, {value: "<\\/script"}]});
    for (const {cells} of [parseDocument(text).notebook, readByKit(text)])
      expect(cells.map(({value}) => value)).toEqual(["a </script", "<\\/script"]);
  });

  it("numbers the cells without an id above all of the others", () => {
    const text = createNotebook({cells: [{}, {id: 7}, {id: 2}, {}]});
    expect(parseDocument(text).notebook.cells.map(({id}) => id)).toEqual([8, 7, 2, 9]);
  });

  it.each([[[0]], [[-1]], [[1.5]], [[NaN]], [[3, 3]], [[Infinity]]])("refuses the ids %j", (ids) => {
    expect(faultOf(() => createNotebook({cells: ids.map((id) => ({id}))})).code).toBe("bad-id");
  });

  it.each([
    [{value: "a\n<!--\n\n<script"}, "swallows-cells", {cell: 1, line: 2, scriptLine: 4, mode: "js"}],
    [{value: "<!-- <script></script>", mode: "md"}, "swallows-cells", {cell: 1, line: 1, scriptLine: 1, mode: "md"}],
    [{value: "a\n </SCRIPT/>"}, "closes-script", {cell: 1, line: 2}],
    [{value: "a\0"}, "unwritable-character", {character: "U+0000", line: 2, column: 6}],
    [{value: "\ud83d"}, "unwritable-character", {character: "U+D83D", line: 2, column: 5}],
    [{output: "\udc00"}, "unwritable-character", {character: "U+DC00", line: 1, column: 1}],
  ] as const)("refuses a cell that would not come back: %j", (cell, code, data) => {
    expect(faultOf(() => createNotebook({cells: [cell, {value: "next"}]}))).toMatchObject({code, data});
  });

  it("names a way out that fits the language of the cell", () => {
    const messageOf = (mode: "js" | "md") =>
      faultOf(() => createNotebook({cells: [{mode, value: "<!--<script "}]})).message;
    expect(messageOf("js")).toContain('or write "<\\!--"');
    expect(messageOf("md")).not.toContain("<\\!--");
    const values = ["<!-- <script> -->", '"<\\!--" + "<script>"'].map((value) => ({value}));
    expect(parseDocument(createNotebook({cells: values})).notebook.cells).toMatchObject(values);
  });

  it("refuses a title that a file cannot hold", () => {
    expect(faultOf(() => createNotebook({title: "\0"})).code).toBe("unwritable-character");
  });
});
