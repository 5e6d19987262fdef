import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatJson} from "../../src/notebook/format-json.js";
import {faultOf} from "../base/fault.js";

describe("formatJson", () => {
  it("is JSON and JavaScript of the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 5}), (value) => {
        const text = formatJson(value);
        expect(JSON.parse(text)).toEqual(value);
        if (text.includes("__proto__")) return;
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what a cell does
        expect(new Function(`return (${text})`)()).toEqual(value);
      }),
      {numRuns: 300},
    );
  });

  it("writes the same text for what it wrote, and keeps the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = formatJson(value);
        expect(formatJson(JSON.parse(text))).toBe(text);
      }),
    );
    expect(formatJson({b: 1, a: 2})).toBe('{\n  "b": 1,\n  "a": 2\n}');
  });

  it("writes each entry on a line of its own, and what is long on several", () => {
    const values = Object.fromEntries(
      ["KT.2030", "g.SVX.P1", "industries.半导体光电.target"].map((id, i) => [id, i / 8]),
    );
    const many = Object.fromEntries(
      Array.from({length: 4}, (_, i) => [`industries.半导体光电.target${i}`, 123456.789]),
    );
    expect(
      formatJson([
        {name: "基准", values: {}},
        {name: "高增长", compared: true, values},
        {name: "很长", compared: true, values: many},
      ]),
    ).toBe(`[
  {"name": "基准", "values": {}},
  {
    "name": "高增长",
    "compared": true,
    "values": {"KT.2030": 0, "g.SVX.P1": 0.125, "industries.半导体光电.target": 0.25}
  },
  {
    "name": "很长",
    "compared": true,
    "values": {
      "industries.半导体光电.target0": 123456.789,
      "industries.半导体光电.target1": 123456.789,
      "industries.半导体光电.target2": 123456.789,
      "industries.半导体光电.target3": 123456.789
    }
  }
]`);
  });

  it("has lines under 100 characters, save for one long text", () => {
    const short = fc.jsonValue({maxDepth: 4, stringUnit: "grapheme"});
    fc.assert(
      fc.property(fc.array(short), (value) => {
        for (const line of formatJson(value).split("\n")) {
          const texts = line.match(/"(?:\\.|[^"\\])*"/g) ?? [];
          if (texts.every((text) => text.length < 20)) expect(line.length).toBeLessThan(100);
        }
      }),
    );
  });

  it.each([
    [[], "[]"],
    [{}, "{}"],
    [[[]], "[\n  []\n]"],
    [-0, "-0"],
    [null, "null"],
    [{a: undefined}, "{}"],
  ])("writes %j as %s", (value, text) => {
    expect(formatJson(value)).toBe(text);
  });

  it("may stand in a script", () => {
    const text = formatJson(["</script>", "</SCRIPT/", "<!--", "<script ", "a < b", "\u2028\u2029", "\ud800"]);
    expect(text).not.toMatch(/<[!/s]|[\u2028\u2029\p{Surrogate}]/iu);
    expect(text).toContain("a < b");
    expect(JSON.parse(text)).toEqual(["</script>", "</SCRIPT/", "<!--", "<script ", "a < b", "\u2028\u2029", "\ud800"]);
  });

  it("takes __proto__ for a key as any other", () => {
    const value: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}');
    expect(formatJson(value)).toBe('{\n  "__proto__": {"polluted": 1},\n  "constructor": 2\n}');
    expect({}).not.toHaveProperty("polluted");
  });

  const cycle: unknown[] = [];
  cycle.push([cycle]);
  it.each([
    ["a number that is none", {a: [1, NaN]}, "a.1", "NaN"],
    ["infinity", [Infinity], "0", "Infinity"],
    ["a date", {a: new Date(0)}, "a", "Date"],
    ["nothing in an array", [undefined], "0", "undefined"],
    ["a function", () => 1, "the value", "function"],
    ["an object of a class", [Object.create(Object.create(null) as object)], "0", "Object"],
    ["a map", new Map(), "the value", "Map"],
    ["a big integer", [1n], "0", "bigint"],
    ["a symbol", {a: Symbol.iterator}, "a", "symbol"],
    ["a cycle", {cycle}, "cycle.0.0.0.0.0.0.0.0.0", "more than 100 levels"],
  ])("refuses what JSON would change: %s", (_, value, where, what) => {
    expect(faultOf(() => formatJson(value))).toMatchObject({code: "not-json", data: {where, what}});
  });
});
