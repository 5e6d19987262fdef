import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {align} from "../../src/notebook/align.js";
import {compareLines, compareTexts} from "../../src/notebook/compare-texts.js";
import {createNotebook} from "../../src/notebook/create.js";

const notebook = (cells: readonly (readonly [id: number, value: string])[], title = "T") =>
  createNotebook({title, cells: cells.map(([id, value]) => ({id, value}))});

const letters = fc.array(fc.constantFrom("a", "b", "c"), {maxLength: 9});

/** The length of the longest common subsequence by its definition, all ways tried. */
function longest(a: readonly string[], b: readonly string[]): number {
  const [head, ...rest] = a;
  if (head === undefined) return 0;
  const at = b.indexOf(head);
  const without = longest(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longest(rest, b.slice(at + 1)));
}

describe("align", () => {
  it("pairs equal items, rising in both lists, and as many as there can be", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const pairs = align(a, b);
        for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
        pairs.slice(1).forEach(([i, j], k) => {
          expect(i).toBeGreaterThan(pairs[k]?.[0] ?? Infinity);
          expect(j).toBeGreaterThan(pairs[k]?.[1] ?? Infinity);
        });
        expect(pairs).toHaveLength(longest(a, b));
      }),
    );
  });

  it("gives up on what is too long to be compared, but not on what is alike at both ends", () => {
    const long = (first: number) => ["x", ...Array.from({length: 3000}, (_, i) => `${first + i}`), "y"];
    expect(align(long(0), long(10_000))).toEqual([
      [0, 0],
      [3001, 3001],
    ]);
  });
});

describe("compareLines", () => {
  it("says both texts, line by line, in their order", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const rows = compareLines(a.join("\n"), b.join("\n"));
        const side = (which: "before" | "after") => rows.flatMap((row) => row[which] ?? []).join("\n");
        expect([side("before"), side("after")]).toEqual([a.join("\n"), b.join("\n")]);
      }),
    );
  });

  it("puts a changed line beside what it was", () => {
    expect(compareLines("a\nb\nc", "a\nB\nc\nd")).toEqual([
      {before: "a", after: "a"},
      {before: "b", after: "B"},
      {before: "c", after: "c"},
      {before: undefined, after: "d"},
    ]);
  });
});

describe("compareTexts", () => {
  const before = notebook([
    [1, "one"],
    [2, "two"],
    [3, "three"],
    [4, "four"],
  ]);
  const kinds = (after: string) => compareTexts(before, after).cells.map(({id, kind}) => `${id} ${kind}`);

  it("tells cells that are the same, changed, added and removed, each at its place", () => {
    const after = notebook([
      [1, "one"],
      [9, "new"],
      [3, "THREE"],
      [4, "four"],
    ]);
    expect(kinds(after)).toEqual(["1 same", "2 removed", "9 added", "3 changed", "4 same"]);
  });

  it("tells a cell that was moved from those it was moved past", () => {
    const after = notebook([
      [4, "four"],
      [1, "one"],
      [2, "two"],
      [3, "three"],
    ]);
    expect(kinds(after)).toEqual(["4 moved", "1 same", "2 same", "3 same"]);
  });

  it("tells of another title, and of another mode of a cell", () => {
    const [a, b] = [notebook([[1, "one"]]), createNotebook({title: "U", cells: [{id: 1, mode: "md", value: "one"}]})];
    const {titles, cells} = compareTexts(a, b);
    expect(titles).toEqual({before: "T · air", after: "U · air"});
    expect(cells.map(({kind, modes}) => [kind, modes])).toEqual([["changed", ["js pinned", "md"]]]);
  });

  it("compares line by line what is no notebook", () => {
    const {cells} = compareTexts(before, "");
    expect(cells.map(({kind, id}) => [kind, id])).toEqual([["changed", undefined]]);
    expect(cells[0]?.lines.map((line) => line.before)).toEqual(before.split("\n"));
  });

  it("finds nothing between a text and itself", () => {
    expect(compareTexts(before, before)).toMatchObject({titles: undefined});
    expect(kinds(before)).toEqual(["1 same", "2 same", "3 same", "4 same"]);
  });
});
