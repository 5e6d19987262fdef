import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {overlay, ownOver} from "../../src/scenario/inherit.js";
import {toScenarios} from "../../src/scenario/scenario.js";
import {trees} from "./trees.js";

describe("the values of a scenario", () => {
  it("are those of its parent and over them its own, however far down", () => {
    const list = toScenarios([
      {name: "grandchild", parent: "child", values: {c: 3}},
      {name: "child", parent: "root", values: {a: 2, b: 2}},
      {name: "root", values: {a: 1, d: 1}},
    ]);
    expect(list.map(({values}) => values)).toEqual([
      {a: 2, b: 2, c: 3, d: 1},
      {a: 2, b: 2, d: 1},
      {a: 1, d: 1},
    ]);
    expect(list.map(({own}) => own)).toEqual([{c: 3}, {a: 2, b: 2}, {a: 1, d: 1}]);
  });

  it("leave out what a scenario sets back to the baseline, and those below may set it again", () => {
    const list = toScenarios([
      {name: "root", values: {a: 1, b: 1}},
      {name: "back", parent: "root", values: {a: null}},
      {name: "again", parent: "back", values: {a: 5}},
    ]);
    expect(list.map(({values}) => values)).toEqual([{a: 1, b: 1}, {b: 1}, {a: 5, b: 1}]);
  });

  it("are just what is written where there is no parent, as in files before there were parents", () => {
    expect(toScenarios([{name: "x", values: {a: 1}}])[0]).toMatchObject({values: {a: 1}, fault: undefined});
  });

  it("do not reach the prototype of anything", () => {
    const list = toScenarios(
      JSON.parse(
        '[{"name": "p", "values": {"__proto__": 1}}, {"name": "c", "parent": "p", "values": {"constructor": 2}}]',
      ),
    );
    expect(Object.entries(list[1]?.values ?? {})).toEqual([
      ["__proto__", 1],
      ["constructor", 2],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("parents that cannot be followed", () => {
  it("are a fault of all in the circle and below it, which are kept with what they say", () => {
    const list = toScenarios([
      {name: "plan"},
      {name: "a", parent: "b", values: {x: 1}},
      {name: "b", parent: "a", values: {x: 2}},
      {name: "c", parent: "b", values: {x: 3}},
    ]);
    expect(list.map(({fault}) => fault?.data.path)).toEqual([
      undefined,
      ["a", "b", "a"],
      ["b", "a", "b"],
      ["c", "b", "a", "b"],
    ]);
    expect(list.map(({own}) => own)).toEqual([{}, {x: 1}, {x: 2}, {x: 3}]);
    expect(list.map(({values}) => values)).toEqual([{}, {}, {}, {}]);
    expect(list[1]?.fault?.code).toBe("parent-cycle");
    expect(list[1]?.fault?.message).toContain("a ← b ← a");
  });

  it("are a fault where one is not there, with the nearest name that is", () => {
    const list = toScenarios([{name: "Trend"}, {name: "fast", parent: "Trand"}, {name: "faster", parent: "fast"}]);
    for (const {fault} of list.slice(1))
      expect(fault).toMatchObject({
        code: "unknown-parent",
        data: {scenario: "fast", parent: "Trand", suggestion: "Trend"},
      });
    expect(list[0]?.fault).toBeUndefined();
  });

  it("are one where a scenario is its own", () => {
    expect(toScenarios([{name: "x", parent: "x"}])[0]?.fault?.data.path).toEqual(["x", "x"]);
  });
});

describe("ownOver", () => {
  it("says only what is not inherited, and null for what is given up", () => {
    expect(ownOver({a: 1, b: 1}, {b: 2, c: 3})).toEqual({a: null, b: 2, c: 3});
    expect(ownOver({}, {a: 1})).toEqual({a: 1});
  });

  it("keeps what is said already and comes to the same", () => {
    expect(ownOver({a: 1}, {a: 1}, {a: 1})).toEqual({a: 1});
    expect(ownOver({a: 1}, {}, {a: null})).toEqual({a: null});
    expect(ownOver({}, {}, {a: null})).toEqual({});
  });

  it("gives back the values when it is put over what is inherited", () => {
    const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer({min: 0, max: 2}), {noNullPrototype: true});
    const said = fc.dictionary(
      fc.constantFrom("a", "b", "c"),
      fc.oneof(fc.integer({min: 0, max: 2}), fc.constant(null)),
      {
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(values, values, said, (inherited, wanted, before) => {
        expect(overlay(inherited, ownOver(inherited, wanted, before))).toEqual(wanted);
      }),
    );
  });

  it("finds again what a scenario says itself, from its values", () => {
    fc.assert(
      fc.property(trees, (list) => {
        for (const {parent, own, values} of list) {
          const inherited = list.find(({name}) => name === parent)?.values ?? {};
          expect(overlay(inherited, ownOver(inherited, values, own))).toEqual(values);
        }
      }),
    );
  });
});
