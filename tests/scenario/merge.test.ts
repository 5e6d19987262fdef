import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {conflictsOf, mergeScenarios} from "../../src/scenario/merge.js";
import {toScenarios} from "../../src/scenario/scenario.js";
import {faultOf} from "../base/fault.js";
import {frozen, stamp, treeAndNames, valuesOf} from "./trees.js";

/** From `common`, one sets growth and coal, the other growth, share and gives up what `common` says of tax. */
const list = frozen(
  toScenarios([
    {name: "plan"},
    {name: "common", values: {growth: 5, tax: 1}},
    {name: "one", parent: "common", values: {growth: 6, coal: 3}},
    {name: "other", parent: "common", values: {growth: 8, share: 2, tax: null}},
  ]),
);

describe("conflictsOf", () => {
  it("are the levers that both have set, each differently", () => {
    expect(conflictsOf(list, "one", "other")).toEqual([{lever: "growth", base: 5, first: 6, second: 8}]);
  });

  it("are none where one stands on the other", () => {
    expect(conflictsOf(list, "common", "one")).toEqual([]);
    expect(conflictsOf(list, "one", "common")).toEqual([]);
  });

  it("are seen from the baseline where two have no scenario in common", () => {
    const apart = toScenarios([
      {name: "a", values: {x: 1, y: 1}},
      {name: "b", values: {x: 2}},
    ]);
    expect(conflictsOf(apart, "a", "b")).toEqual([{lever: "x", base: undefined, first: 1, second: 2}]);
  });
});

describe("mergeScenarios", () => {
  const merge = {first: "one", second: "other", name: "both"};

  it("has the changes of both, and of a conflict the side chosen, where the two part", () => {
    const merged = mergeScenarios(list, {...merge, choices: new Map([["growth", "second"]])}, stamp).at(-1);
    expect(merged).toMatchObject({
      name: "both",
      parent: "common",
      own: {growth: 8, coal: 3, share: 2, tax: null},
      values: {growth: 8, coal: 3, share: 2},
      ...stamp,
    });
  });

  it("names every lever for which no side is chosen", () => {
    expect(faultOf(() => mergeScenarios(list, {...merge, choices: new Map()}, stamp))).toMatchObject({
      code: "open-conflicts",
      data: {levers: ["growth"]},
    });
  });

  it("leaves both as they are", () => {
    const next = mergeScenarios(list, {...merge, choices: new Map([["growth", "first"]])}, stamp);
    expect(next.slice(0, -1)).toEqual(list);
  });

  it("refuses scenarios of which nobody knows what they inherit", () => {
    const broken = toScenarios([{name: "a"}, {name: "lost", parent: "gone"}]);
    expect(faultOf(() => conflictsOf(broken, "a", "lost")).code).toBe("unknown-parent");
  });

  it("has every lever from the one or from the other, and from the one that has moved it where only one has", () => {
    fc.assert(
      fc.property(treeAndNames, fc.boolean(), ([tree, first, second], takesFirst) => {
        const conflicts = conflictsOf(tree, first, second);
        const choices = new Map(conflicts.map(({lever}) => [lever, takesFirst ? "first" : "second"] as const));
        const merged = mergeScenarios(tree, {first, second, name: "merged", choices}, stamp).at(-1)?.values ?? {};
        const [a, b] = [valuesOf(tree, first) ?? {}, valuesOf(tree, second) ?? {}];
        for (const lever of ["a", "b", "c", "d"]) expect([a[lever], b[lever]]).toContain(merged[lever]);
        for (const {lever} of conflicts) expect(merged[lever]).toBe((takesFirst ? a : b)[lever]);
        if (first === second) expect(merged).toEqual(a);
      }),
    );
  });

  it("does not depend on which comes first where nothing is in conflict", () => {
    fc.assert(
      fc.property(treeAndNames, ([tree, first, second]) => {
        fc.pre(conflictsOf(tree, first, second).length === 0);
        const merged = [
          mergeScenarios(tree, {first, second, name: "m", choices: new Map()}, stamp),
          mergeScenarios(tree, {first: second, second: first, name: "m", choices: new Map()}, stamp),
        ].map((each) => each.at(-1)?.values);
        expect(merged[0]).toEqual(merged[1]);
      }),
    );
  });
});
