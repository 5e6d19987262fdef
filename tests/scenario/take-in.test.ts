import {describe, expect, it} from "vitest";
import {lockScenario} from "../../src/scenario/edit.js";
import {toScenarios} from "../../src/scenario/scenario.js";
import {changedLevers, takeIn} from "../../src/scenario/take-in.js";
import {faultOf} from "../base/fault.js";
import {frozen, stamp} from "./trees.js";

const list = frozen(
  toScenarios([{name: "plan"}, {name: "a", note: "first", color: 3, values: {x: 1}}, {name: "b", parent: "a"}]),
);

describe("taking in scenarios of a file", () => {
  it("has those of a name that is there say what the file has, and keeps what they said", () => {
    const next = takeIn(list, [{name: "a", parent: undefined, own: {x: 2, y: 3}}], stamp);
    expect(next[1]).toMatchObject({color: 3, note: {zh: "first"}, own: {x: 2, y: 3}, ...stamp});
    expect(next[1]?.history.map(({own}) => own)).toEqual([{x: 1}]);
    expect(next[2]?.values).toEqual({x: 2, y: 3});
  });

  it("adds the others in a colour of their own, never as a second reference", () => {
    const [taken] = toScenarios([{name: "c", reference: true, values: {x: 9}}]);
    if (!taken) throw new Error("nothing was read");
    const next = takeIn(
      list,
      [
        {...taken, color: 4},
        {name: "d", parent: "c", own: {}},
      ],
      stamp,
    );
    expect(next.slice(3)).toMatchObject([
      {name: "c", color: 4, isReference: false},
      {name: "d", values: {x: 9}, ...stamp},
    ]);
  });

  it("leaves what is the same as it is, the baseline too", () => {
    expect(
      takeIn(
        list,
        [
          {name: "plan", parent: undefined, own: {}},
          {name: "a", parent: undefined, own: {x: 1}},
        ],
        stamp,
      ),
    ).toEqual(list);
  });

  it("keeps a parent that is not there as a fault", () => {
    expect(takeIn(list, [{name: "a", parent: "z", own: {}}], stamp)[1]?.fault?.code).toBe("unknown-parent");
  });

  it("refuses to change the baseline, a locked scenario, and what a locked one inherits", () => {
    expect(faultOf(() => takeIn(list, [{name: "plan", parent: undefined, own: {x: 1}}], stamp)).code).toBe("baseline");
    const change = [{name: "a", parent: undefined, own: {}}];
    for (const name of ["a", "b"])
      expect(faultOf(() => takeIn(lockScenario(list, name, true), change, stamp))).toMatchObject({
        code: "locked-scenario",
        data: {scenario: name},
      });
  });
});

describe("changedLevers", () => {
  it("are those of which something else is said, or no longer anything", () => {
    expect(changedLevers({a: 1, b: 2, c: null}, {a: 1, b: null, d: 4})).toEqual([
      {lever: "b", from: 2, to: null},
      {lever: "c", from: null, to: undefined},
      {lever: "d", from: undefined, to: 4},
    ]);
  });
});
