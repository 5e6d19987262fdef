import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createNotebook} from "../../src/notebook/create.js";
import {NotebookError} from "../../src/notebook/notebook-error.js";
import {parseDocument} from "../../src/notebook/parse.js";
import {findWarnings} from "../../src/notebook/warnings.js";
import {notebookSpec} from "./kit.js";

const warningsOf = (text: string) => findWarnings(parseDocument(text));
/** The warnings of a text, without their places. */
const told = (text: string) => warningsOf(text).map(({code, name}) => (name === undefined ? code : `${code} ${name}`));
const notebook = (content: string) => `<notebook>${content}</notebook>`;

describe("findWarnings", () => {
  it("has nothing to say of what Notebook Kit would write", () => {
    fc.assert(
      fc.property(notebookSpec, (spec) => {
        let text;
        try {
          text = createNotebook({
            ...spec,
            title: "标题",
            cells: (spec.cells ?? []).map((cell) => ({...cell, output: "x"})),
          });
        } catch (error) {
          expect(error).toBeInstanceOf(NotebookError);
          return;
        }
        // A comment that is closed may hold whole scripts, a value `&x;` may look like a name, and CR stays in a title.
        if (/<!--|&amp;\w+;|\r/.test(text)) return;
        expect(warningsOf(text)).toEqual([]);
      }),
    );
  });

  it.each([
    [notebook("<!-- a -->"), ["comment"]],
    [notebook("a"), ["text"]],
    [notebook("<p>a</p>"), ["unknown-element p", "text"]],
    ["<style>a</style><script>b</script><notebook></notebook>", ["unknown-element style", "unknown-element script"]],
    [
      "<!doctype html><html lang=zh><head></head><body>\n<notebook></notebook></body></html>",
      ["unknown-attribute lang"],
    ],
    ["<notebook theme=ink readonly author=x></notebook>", ["unknown-attribute author"]],
    [notebook("<title>a</title><title>b</title>"), ["second-title"]],
    [notebook("<title lang=zh>a &hellip; &lt; &#1;</title>"), ["unknown-attribute lang", "named-character hellip"]],
    [`${notebook("")}${notebook("")}`, ["second-notebook"]],
    ["<notebook>\r\n</notebook>\r\n", ["line-ends"]],
    ["<notebook>", ["unclosed-notebook"]],
  ])("says what another tool would lose of %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["id=1 type=module src=x ID=2", ["unknown-attribute src", "repeated-attribute id"]],
    ["id=1 type=text/csv", ["unknown-type text/csv"]],
    ["id=1 type=text/x-python format=svg", ["lost-format svg"]],
    ["id=1 type=text/x-python format=csv", []],
    ["id=1 format=csv", ["lost-format csv"]],
    ["id=1 database=x", ["lost-database x"]],
    ["id=1 type=application/sql database=x", []],
    ["id=01", ["repaired-id"]],
    ["", ["repaired-id"]],
    ["id=1 output='&copy;'", ["named-character copy"]],
  ])("says what another tool would lose of a cell with %s", (attributes, expected) => {
    expect(told(notebook(`<script ${attributes}></script>`))).toEqual(expected);
  });

  it("tells of cells that a comment swallowed", () => {
    expect(told(notebook("<script id=1><!-- <script></script>--></script>"))).toEqual(["swallowed-cells"]);
  });

  it("says where, in the order of the text", () => {
    const warnings = warningsOf("<!-- a -->\n<notebook>\n  <script id=1 x></script>\n  <!-- b -->\n</notebook>\n");
    expect(warnings.map(({code, place}) => [code, place.line, place.column])).toEqual([
      ["comment", 1, 1],
      ["unknown-attribute", 3, 16],
      ["comment", 4, 3],
    ]);
  });

  it("stops at more than anyone reads", () => {
    expect(warningsOf(notebook("<!---->".repeat(5000)))).toHaveLength(1000);
  });
});
