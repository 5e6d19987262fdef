import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {describeIn} from "../../src/i18n/errors/describe.js";
import {target as sentences} from "../../src/i18n/errors/target.js";
import {COMPARATORS, isSamePlace, readTargets, TargetError, writeTarget} from "../../src/scenario/own-target.js";

const share = {of: "run", variable: "sei_share", at: {year: 2025}, comparator: ">", value: 12, unit: "%"};

/** What is wrong with a single target, in both languages. */
const faultOf = (written: unknown) => {
  const [entry] = readTargets([written]);
  return (["zh", "en"] as const).map((language) => describeIn({TargetError: sentences}, entry?.fault, language));
};

describe("targets of a notebook", () => {
  it("say of which number they are, how it compares, and what is left out is nothing", () => {
    expect(readTargets([share])).toMatchObject([
      {
        fault: undefined,
        target: {
          place: {of: "run", variable: "sei_share", at: {year: 2025}},
          ...{comparator: ">", value: 12, unit: "%", year: undefined, label: undefined, source: undefined},
        },
      },
    ]);
  });

  it("have one name for both languages, or one for each", () => {
    const labels = [
      {...share, label: "占比"},
      {...share, label: {zh: "占比", en: "share"}},
    ].map((written) => readTargets([written])[0]?.target?.label);
    expect(labels).toEqual([
      {zh: "占比", en: "占比"},
      {zh: "占比", en: "share"},
    ]);
  });

  it("are faulty each by itself, with what is wrong, and are kept as they are", () => {
    const odd = {...share, comparator: "over"};
    const entries = readTargets([share, odd, 7]);
    expect(entries.map(({fault}) => fault?.data.target)).toEqual([undefined, 2, 3]);
    expect(entries.map(({written}) => written)).toEqual([share, odd, 7]);
    expect(faultOf(odd)).toEqual([
      '第1个目标的“comparator”应是>、>=、=、<=、<之一，现在是"over"。请改正；改好之前原样保留。',
      '“comparator” of target 1 must be one of >, >=, =, <= and <; it is "over". Correct it; until then it is kept as it is.',
    ]);
    expect(faultOf({...share, of: undefined})[1]).toContain("must be a name that a cell defines; there is nothing");
    for (const [key, value] of [
      ["value", "12"],
      ["value", Number("1e999")],
      ["year", 2025.5],
      ["row", -1],
      ["label", {zh: "占比"}],
      ["at", {year: null}],
      ["unit", 3],
    ] as const)
      expect(faultOf({...share, [key]: value})[1]).toContain(`“${key}” of target 1`);
  });

  it("are a list, or nothing can be read", () => {
    expect(() => readTargets({of: "run"})).toThrow(TargetError);
  });

  it("are written as they are read, over what stood there", () => {
    const texts = fc.string({minLength: 1});
    const specs = fc.record(
      {
        of: texts.filter((text) => text.trim() !== ""),
        comparator: fc.constantFrom(...COMPARATORS),
        value: fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => value + 0),
        unit: texts,
        year: fc.integer(),
        label: texts,
        row: fc.nat(),
        column: texts,
      },
      {requiredKeys: ["of", "comparator", "value"]},
    );
    fc.assert(
      fc.property(specs, (spec) => {
        const [entry] = readTargets([spec]);
        expect(entry?.target && writeTarget(entry.target, spec)).toEqual({...spec});
      }),
    );
    const [entry] = readTargets([share]);
    const before = {...share, label: "old", year: 2020, agreed: true};
    expect(entry?.target && writeTarget(entry.target, before)).toEqual({...share, agreed: true});
  });

  it("are of one number whatever the order in which its place is written", () => {
    const a = {of: "run", variable: "output", at: {year: 2025, industry: "新材料"}};
    expect(isSamePlace(a, {at: {industry: "新材料", year: "2025"}, variable: "output", of: "run"})).toBe(true);
    expect(isSamePlace(a, {...a, at: {year: 2030, industry: "新材料"}})).toBe(false);
    expect(isSamePlace({of: "table", row: 0, column: "x"}, {of: "table", row: 1, column: "x"})).toBe(false);
  });
});
