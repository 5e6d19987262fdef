import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addScenario,
  duplicateScenario,
  lockScenario,
  noteScenario,
  removeScenario,
  renameScenario,
  setOwn,
  updateScenario,
} from "../../src/scenario/edit.js";
import {referenceIn, setReference} from "../../src/scenario/reference.js";
import {toScenarios, toSpec} from "../../src/scenario/scenario.js";
import {
  childrenOf,
  keepVersion,
  possibleParents,
  reparentScenario,
  restoreVersion,
  treeOrder,
} from "../../src/scenario/tree.js";
import {faultOf} from "../base/fault.js";
import {frozen, stamp, treeAndNames, trees, valuesOf} from "./trees.js";

/** plan; green ← fast ← faster. */
const list = frozen(
  toScenarios([
    {name: "plan"},
    {name: "faster", parent: "fast", values: {growth: 9}},
    {name: "green", values: {coal: 3, growth: 5}},
    {name: "fast", parent: "green", values: {growth: 8}},
  ]),
);
const later = (minutes: number, by = "Li") => ({by, at: new Date(Date.UTC(2026, 10, 26, 8, minutes)).toISOString()});

describe("treeOrder", () => {
  it("puts each below its parent, and those that cannot be followed last", () => {
    const broken = toScenarios([...list.map(toSpec), {name: "lost", parent: "gone"}]);
    expect(treeOrder(broken).map(({scenario, depth}) => `${depth} ${scenario.name}`)).toEqual([
      "0 plan",
      "0 green",
      "1 fast",
      "2 faster",
      "0 lost",
    ]);
  });

  it("leaves out none", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(
          treeOrder(tree)
            .map(({scenario}) => scenario.name)
            .sort(),
        ).toEqual(tree.map(({name}) => name).sort());
      }),
    );
  });
});

describe("a branch", () => {
  it("says nothing itself and has what its parent has", () => {
    const next = addScenario(list, "twig", valuesOf(list, "fast") ?? {}, stamp, "fast");
    expect(next.at(-1)).toMatchObject({parent: "fast", own: {}, values: {coal: 3, growth: 8}, ...stamp});
  });

  it("cannot be made of one whose values are not known", () => {
    const broken = toScenarios([{name: "lost", parent: "gone"}]);
    expect(faultOf(() => addScenario(broken, "twig", {}, stamp, "lost")).code).toBe("unknown-parent");
  });
});

describe("an update", () => {
  it("says itself only what it does not inherit", () => {
    const next = updateScenario(list, "fast", {coal: 3, growth: 7, share: 1}, stamp);
    expect(next[3]?.own).toEqual({growth: 7, share: 1});
    expect(updateScenario(list, "fast", {growth: 8}, stamp)[3]?.own).toEqual({coal: null, growth: 8});
  });

  it("reaches those that stand on it", () => {
    expect(valuesOf(updateScenario(list, "green", {coal: 1}, stamp), "faster")).toEqual({coal: 1, growth: 9});
  });
});

describe("setOwn", () => {
  it("sets a lever, sets it back to the baseline, and links it again to the parent", () => {
    const set = (value: number | null | undefined) => setOwn(list, "fast", new Map([["growth", value]]), stamp)[3];
    expect(set(6)).toMatchObject({own: {growth: 6}, values: {coal: 3, growth: 6}});
    expect(set(null)).toMatchObject({own: {growth: null}, values: {coal: 3}});
    expect(set(undefined)).toMatchObject({own: {}, values: {coal: 3, growth: 5}});
  });

  it("links to the parent's value, whatever the tree", () => {
    fc.assert(
      fc.property(treeAndNames, ([tree, name]) => {
        const parent = tree.find((scenario) => scenario.name === name)?.parent;
        const all = new Map(["a", "b", "c", "d"].map((id) => [id, undefined]));
        const inherited = parent === undefined ? {} : valuesOf(tree, parent);
        expect(valuesOf(setOwn(tree, name, all, stamp), name)).toEqual(inherited);
      }),
    );
  });
});

describe("reparentScenario", () => {
  it("keeps what it says itself, or the values that it has", () => {
    expect(reparentScenario(list, "fast", undefined, "own", stamp)[3]).toMatchObject({
      own: {growth: 8},
      values: {growth: 8},
    });
    expect(reparentScenario(list, "fast", undefined, "values", stamp)[3]?.own).toEqual({coal: 3, growth: 8});
  });

  it("changes no value of any scenario where values are kept", () => {
    fc.assert(
      fc.property(treeAndNames, fc.nat(), ([tree, name], choice) => {
        const parents = [undefined, ...possibleParents(tree, name).map((parent) => parent.name)];
        const next = reparentScenario(tree, name, parents[choice % parents.length], "values", stamp);
        expect(next.map(({values}) => values)).toEqual(tree.map(({values}) => values));
      }),
    );
  });

  it("refuses to put one below itself, and names the circle", () => {
    expect(faultOf(() => reparentScenario(list, "green", "faster", "own", stamp))).toMatchObject({
      code: "parent-cycle",
      data: {path: ["green", "faster", "fast", "green"]},
    });
    expect(possibleParents(list, "green").map(({name}) => name)).toEqual(["plan"]);
  });

  it("leaves the baseline where it stands", () => {
    expect(faultOf(() => reparentScenario(list, "plan", "green", "own", stamp)).code).toBe("baseline");
  });

  it("mends a circle and a parent that is gone", () => {
    const broken = toScenarios([{name: "plan"}, {name: "a", parent: "b", values: {x: 1}}, {name: "b", parent: "a"}]);
    const mended = reparentScenario(broken, "b", "plan", "own", stamp);
    expect(mended.map(({fault}) => fault)).toEqual([undefined, undefined, undefined]);
    expect(valuesOf(mended, "a")).toEqual({x: 1});
    expect(faultOf(() => reparentScenario(broken, "b", "plan", "values", stamp)).code).toBe("parent-cycle");
  });
});

describe("removing one that others stand on", () => {
  it("changes no value of those that stay, whatever the tree", () => {
    fc.assert(
      fc.property(treeAndNames, ([tree, name]) => {
        const next = removeScenario(tree, name);
        for (const scenario of next) expect(scenario.values).toEqual(valuesOf(tree, scenario.name));
        expect(next).toHaveLength(tree.length - 1);
      }),
    );
  });

  it("moves them to its parent", () => {
    expect(removeScenario(list, "fast")[1]).toMatchObject({name: "faster", parent: "green", own: {growth: 9}});
  });

  it("gets one of two out of a circle of both", () => {
    const broken = toScenarios([{name: "plan"}, {name: "a", parent: "b", values: {x: 1}}, {name: "b", parent: "a"}]);
    expect(removeScenario(broken, "b")[1]).toMatchObject({fault: undefined, values: {x: 1}});
  });
});

describe("renaming one that others stand on", () => {
  it("keeps them on it, also where they stood once", () => {
    const moved = reparentScenario(list, "fast", undefined, "own", stamp);
    const next = renameScenario(moved, "green", "lush");
    expect(next.map(({parent}) => parent)).toEqual([undefined, "fast", undefined, undefined]);
    expect(next[3]?.history[0]?.parent).toBe("lush");
    expect(renameScenario(list, "green", "lush")[3]).toMatchObject({parent: "lush", fault: undefined});
  });
});

describe("a locked scenario", () => {
  const locked = lockScenario(list, "fast", true);

  it.each([
    ["an update", () => updateScenario(locked, "fast", {}, stamp)],
    ["a lever", () => setOwn(locked, "fast", new Map([["growth", 1]]), stamp)],
    ["another parent", () => reparentScenario(locked, "fast", "plan", "values", stamp)],
    ["another name", () => renameScenario(locked, "fast", "slow")],
    ["removal", () => removeScenario(locked, "fast")],
    ["a note", () => noteScenario(locked, "fast", undefined)],
    ["an old version", () => restoreVersion(locked, "fast", 0, stamp)],
    [
      "a lever of what it stands on, which would change it",
      () => setOwn(locked, "green", new Map([["coal", 1]]), stamp),
    ],
  ])("refuses %s", (_, change) => {
    expect(faultOf(change)).toMatchObject({code: "locked-scenario", data: {scenario: "fast"}});
  });

  it("lets through what does not change it: a lever it says itself, a branch, its unlocking", () => {
    expect(valuesOf(setOwn(locked, "green", new Map([["growth", 1]]), stamp), "fast")).toEqual({coal: 3, growth: 8});
    expect(addScenario(locked, "twig", {}, stamp, "fast")).toHaveLength(5);
    expect(updateScenario(lockScenario(locked, "fast", false), "fast", {}, stamp)[3]?.values).toEqual({});
  });

  it("has copies that are not locked", () => {
    expect(duplicateScenario(locked, "fast", "copy", stamp)[4]?.isLocked).toBe(false);
  });
});

describe("the reference", () => {
  it("is the first unless another is set, one at a time", () => {
    expect(referenceIn(list)?.name).toBe("plan");
    const set = setReference(setReference(list, "fast"), "green");
    expect(referenceIn(set)?.name).toBe("green");
    expect(set.filter(({isReference}) => isReference)).toHaveLength(1);
    expect(setReference(set, "plan").some(({isReference}) => isReference)).toBe(false);
  });

  it("keeps its place when it is renamed, and gives it back to the first when it is removed", () => {
    const set = setReference(list, "faster");
    expect(referenceIn(renameScenario(set, "faster", "fastest"))?.name).toBe("fastest");
    expect(referenceIn(removeScenario(set, "faster"))?.name).toBe("plan");
  });

  it("is none of which nobody knows what it inherits", () => {
    const broken = toScenarios([{name: "a"}, {name: "lost", parent: "gone", reference: true}]);
    expect(referenceIn(broken)?.name).toBe("a");
    expect(faultOf(() => setReference(broken, "lost")).code).toBe("unknown-parent");
  });

  it("is one at most in a file", () => {
    const two = [
      {name: "a", reference: true},
      {name: "b", reference: true},
    ];
    expect(faultOf(() => toScenarios(two))).toMatchObject({code: "two-references", data: {scenarios: ["a", "b"]}});
  });
});

describe("the history of a scenario", () => {
  it("has one version of a sitting, and a new one after a pause or by someone else", () => {
    const set = (tree: typeof list, growth: number, when: ReturnType<typeof later>) =>
      setOwn(tree, "fast", new Map([["growth", growth]]), when);
    const once = set(set(list, 1, later(0)), 2, later(9));
    expect(once[3]?.history.map(({own}) => own)).toEqual([{growth: 8}]);
    const twice = set(once, 3, later(30));
    expect(twice[3]?.history.map(({own, by}) => [own, by])).toEqual([
      [{growth: 8}, undefined],
      [{growth: 2}, "Li"],
    ]);
    expect(set(twice, 4, later(31, "Wang"))[3]?.history).toHaveLength(3);
  });

  it("is restored with what was inherited then, and what was there before is kept", () => {
    const moved = reparentScenario(list, "fast", undefined, "own", stamp);
    const back = restoreVersion(moved, "fast", 0, later(60));
    expect(back[3]).toMatchObject({parent: "green", own: {growth: 8}, values: {coal: 3, growth: 8}});
    expect(back[3]?.history).toHaveLength(2);
    expect(faultOf(() => restoreVersion(list, "fast", 0, stamp)).code).toBe("unknown-version");
  });

  it("shows a parent that is gone by now as a fault that can be mended", () => {
    const orphan = removeScenario(reparentScenario(list, "fast", undefined, "own", stamp), "green");
    const back = restoreVersion(orphan, "fast", 0, later(60));
    expect(back.find(({name}) => name === "fast")?.fault?.code).toBe("unknown-parent");
  });

  it("keeps the present under a note", () => {
    expect(keepVersion(list, "fast", "for the mayor", stamp)[3]?.history.at(-1)).toMatchObject({
      own: {growth: 8},
      note: {zh: "for the mayor", en: "for the mayor"},
    });
  });
});

describe("a file with all that a tree can have", () => {
  it("is written as it was read", () => {
    const written = [
      {name: "plan", color: 0, values: {}},
      {
        ...{name: "fast", note: "quick", color: 3, compared: true, reference: true, locked: true, parent: "plan"},
        ...{by: "Li", at: "2026-11-26T08:00:00Z", values: {growth: 8, coal: null}},
        history: [{note: "first", by: "Wang", at: "2026-11-25T08:00:00Z", values: {growth: 7}}],
      },
    ];
    expect(toScenarios(written).map(toSpec)).toEqual(written);
  });

  it.each([
    ["a number for a parent", {parent: 3}, "parent", "text"],
    ["yes for locked", {locked: "yes"}, "locked", "boolean"],
    ["a day that is none", {at: "yesterday"}, "at", "time"],
    ["one version that is no list", {history: {}}, "history", "versions"],
    ["a version with a list for a value", {history: [{values: {a: [1]}}]}, "a", "value"],
  ])("is refused with %s", (_, rest, key, need) => {
    expect(faultOf(() => toScenarios([{name: "x", ...rest}]))).toMatchObject({
      code: "scenario-form",
      data: {scenario: "x", key, need},
    });
  });

  it("has its children in it", () => {
    expect(childrenOf(list, "green").map(({name}) => name)).toEqual(["fast"]);
  });
});
