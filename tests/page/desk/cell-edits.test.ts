import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseDocument, type NotebookDocument} from "../../../src/notebook/parse.js";
import {moveTo} from "../../../src/page/cell-change.js";
import {
  duplicateCells,
  mergeCells,
  mergeRefusal,
  setMode,
  splitCell,
  toggle,
} from "../../../src/page/desk/cell-edits.js";

function notebook(...texts: readonly (string | readonly [type: string, text: string])[]): NotebookDocument {
  const scripts = texts.map((each, i) => {
    const [type, text] = typeof each === "string" ? ["module", each] : each;
    return `  <script id="${i + 1}" type="${type}">\n${text}\n  </script>\n`;
  });
  return parseDocument(`<!doctype html>\n<notebook>\n${scripts.join("")}</notebook>\n`);
}

const values = ({notebook: {cells}}: NotebookDocument) => cells.map(({value}) => value);
const ids = ({notebook: {cells}}: NotebookDocument) => cells.map(({id}) => id);

describe("splitting and merging", () => {
  it("cuts at the cursor, and the new cell is of the same kind", () => {
    const split = splitCell(notebook(["text/markdown", "one\n\ntwo"], "3"), 1, 4);
    expect(split.notebook.cells.map(({mode, value}) => [mode, value])).toEqual([
      ["md", "one"],
      ["md", "two"],
      ["js", "3"],
    ]);
  });

  it("gives one cell back for what was split between lines", () => {
    const line = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(line, {minLength: 2, maxLength: 5}), fc.nat(), (lines, n) => {
        const at = lines.slice(0, 1 + (n % (lines.length - 1))).join("\n").length;
        const document = notebook(lines.join("\n"));
        expect(values(mergeCells(splitCell(document, 1, at), [1, 2]))).toEqual(values(document));
      }),
    );
  });

  it("keeps paragraphs of prose apart", () => {
    const prose = notebook(["text/markdown", "one"], ["text/markdown", "two"]);
    expect(values(mergeCells(prose, [1, 2]))).toEqual(["one\n\ntwo"]);
  });

  it("is refused for cells of several kinds, apart from each other, or alone", () => {
    const mixed = notebook("1", ["text/markdown", "two"], "3");
    expect(mergeRefusal(mixed, [1, 2])).toBe("modes");
    expect(mergeRefusal(mixed, [1, 3])).toBe("apart");
    expect(mergeRefusal(mixed, [3])).toBe("alone");
    expect(mergeRefusal(notebook("1", "2"), [1, 2])).toBeUndefined();
  });
});

describe("what is done to several cells at once", () => {
  it("copies them below the last, in their order, under ids of their own", () => {
    const copied = duplicateCells(notebook("a", "b", "c"), [1, 2]);
    expect(values(copied)).toEqual(["a", "b", "a", "b", "c"]);
    expect(new Set(ids(copied)).size).toBe(5);
  });

  it("hides all, or shows all where all are hidden", () => {
    const document = notebook("a", "b");
    const one = toggle(document, [1], "isHidden");
    const both = toggle(one, [1, 2], "isHidden");
    expect(one.notebook.cells.map(({isHidden}) => isHidden)).toEqual([true, false]);
    expect(both.notebook.cells.map(({isHidden}) => isHidden)).toEqual([true, true]);
    expect(toggle(both, [1, 2], "isHidden").notebook.cells.map(({isHidden}) => isHidden)).toEqual([false, false]);
  });

  it("changes their kind and nothing else", () => {
    const document = notebook("a = 1", "b");
    const changed = setMode(document, [1], "python");
    expect(changed.notebook.cells[0]).toMatchObject({mode: "python", value: "a = 1"});
    expect(values(setMode(changed, [1], "js"))).toEqual(values(document));
  });

  it("moves any of them anywhere, the others in their order", () => {
    const many = fc.shuffledSubarray([1, 2, 3, 4, 5, 6]);
    fc.assert(
      fc.property(many, fc.nat({max: 6}), (chosen, n) => {
        const document = notebook("a", "b", "c", "d", "e", "f");
        const moved = [...chosen].sort((a, b) => a - b);
        const others = [1, 2, 3, 4, 5, 6].filter((id) => !moved.includes(id));
        const at = Math.min(n, others.length);
        expect(ids(moveTo(document, moved, at))).toEqual([...others.slice(0, at), ...moved, ...others.slice(at)]);
      }),
    );
  });
});
