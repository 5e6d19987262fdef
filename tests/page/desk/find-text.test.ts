import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {toCell} from "../../../src/notebook/notebook.js";
import {findText, replaceText, type Query} from "../../../src/page/desk/find-text.js";

const query = (text: string, more: Partial<Query> = {}): Query => ({
  text,
  matchesCase: true,
  isWord: false,
  isPattern: false,
  ...more,
});
const cells = [
  toCell(3, {value: "const gdp = 1;\nconst gdpNow = gdp * 2;"}),
  toCell(5, {mode: "md", value: "GDP ${gdp}"}),
];
const places = (asked: Query) => findText(cells, asked).map(({cell, line, match}) => [cell, line, match]);

describe("finding in all cells", () => {
  it("tells cell and line of every place", () => {
    expect(places(query("gdp"))).toEqual([
      [3, 1, "gdp"],
      [3, 2, "gdp"],
      [3, 2, "gdp"],
      [5, 1, "gdp"],
    ]);
    expect(findText(cells, query("gdp * 2"))).toEqual([
      {cell: 3, from: 30, to: 37, line: 2, before: "const gdpNow = ", match: "gdp * 2", after: ";"},
    ]);
  });

  it("looks at case, whole words and patterns when asked to", () => {
    expect(places(query("gdp", {matchesCase: false}))).toHaveLength(5);
    expect(places(query("gdp", {isWord: true}))).toHaveLength(3);
    expect(places(query("gdp\\w+", {isPattern: true}))).toEqual([[3, 2, "gdpNow"]]);
  });

  it("finds nothing by nothing, and passes over what has no length", () => {
    expect(places(query(""))).toEqual([]);
    expect(places(query("x*", {isPattern: true}))).toEqual([]);
  });

  it("refuses a pattern that is none", () => {
    expect(() => places(query("(", {isPattern: true}))).toThrow(SyntaxError);
  });
});

describe("replacing", () => {
  it("takes the new text as it is, and what brackets found with a pattern", () => {
    expect(replaceText("a.b", query("a.b"), "$1")).toBe("$1");
    expect(replaceText("year 2025", query("(\\d+)", {isPattern: true}), "<$1>")).toBe("year <2025>");
  });

  it("leaves nothing to be found but what the new text brings, whatever is looked for", () => {
    fc.assert(
      fc.property(fc.string({minLength: 1}), fc.string(), (text, value) => {
        const left = findText([toCell(1, {value: replaceText(value, query(text), "")})], query(text));
        const found = findText([toCell(1, {value})], query(text));
        // What stood around a place may now be one: never more of them than before.
        expect(left.length).toBeLessThanOrEqual(found.length);
      }),
    );
  });
});
