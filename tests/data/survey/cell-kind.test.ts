import {autoType} from "d3";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kindOfText, typeOf, type CellKind} from "../../../src/data/survey/cell-kind.js";

const counts = (some: Partial<Record<CellKind, number>>) => ({
  integer: 0,
  number: 0,
  date: 0,
  boolean: 0,
  text: 0,
  altered: 0,
  missing: 0,
  ...some,
});

describe("the kind of a cell", () => {
  it.each<[string, CellKind]>([
    ["1711.6", "number"],
    [" 2020 ", "integer"],
    ["-3e2", "number"],
    ["2020-12-31", "date"],
    ["2020-12", "date"],
    ["true", "boolean"],
    ["", "missing"],
    ["  ", "missing"],
    ["1,711.6", "text"],
    ["—", "text"],
    ["2020/1/5", "text"],
    ["0355", "altered"],
    ["140400199001011234", "altered"],
    ["2020-13-45", "altered"],
    ["0x1F", "altered"],
    ["NaN", "altered"],
  ])("of %j is %s", (text, kind) => expect(kindOfText(text)).toBe(kind));

  it("is text only for what cells that are typed by d3 leave as it is", () => {
    const almostNumbers = fc.stringMatching(/^[-+0-9.eEx:TZ NaInfity,]{0,12}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), almostNumbers), (text) => {
        const {cell: read} = autoType<{cell: unknown}, "cell">({cell: text});
        if (kindOfText(text) === "text") expect(read).toBe(text);
        if (kindOfText(text) === "missing") expect(read).toBe(null);
        if (["integer", "number"].includes(kindOfText(text))) expect(typeof read).toBe("number");
      }),
    );
  });
});

describe("the type of a column", () => {
  it("is what most of its filled cells are", () => {
    expect(typeOf(counts({number: 3, integer: 1, text: 2, missing: 90}))).toBe("number");
    expect(typeOf(counts({integer: 5, text: 1}))).toBe("integer");
    expect(typeOf(counts({date: 2}))).toBe("date");
  });

  it("is text where cells agree on nothing, or there are none", () => {
    expect(typeOf(counts({number: 2, text: 2}))).toBe("text");
    expect(typeOf(counts({missing: 5}))).toBe("text");
    expect(typeOf(counts({altered: 4, integer: 3}))).toBe("text");
  });
});
