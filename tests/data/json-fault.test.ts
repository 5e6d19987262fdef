import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {faultInJson} from "../../src/data/json-fault.js";

describe("the place where a text stops being JSON", () => {
  it.each([
    [`[{"a": 1,}]`, 1, 10],
    [`[\n  {"产值": 1711.6},\n  {"产值" 2}\n]`, 3, 9],
    [`{'a': 1}`, 1, 2],
    [`[1, 2`, 1, 6],
    [`[0355]`, 1, 2],
    [`[1]\n]`, 2, 1],
    [`[1}`, 1, 3],
    [`{"a": "x\ny"}`, 1, 7],
    [``, 1, 1],
    [`NaN`, 1, 1],
  ])("of %j is line %d, column %d", (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(faultInJson(text)).toEqual({line, column});
  });

  it("is the end of whatever is whole but for its end", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (value) => {
        const text = JSON.stringify(value, undefined, 1).slice(0, -1).trimEnd();
        const lines = text.split("\n");
        expect(faultInJson(text)).toEqual({line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1});
      }),
    );
  });
});
