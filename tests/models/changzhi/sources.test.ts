import {describe, expect, it} from "vitest";
import {changzhi, facts, targets} from "../../../models/changzhi/index.js";

describe("the facts of the model", () => {
  const cited = [
    ...Array.from(changzhi.parameters.values()).flatMap(({source}) => source.facts),
    ...targets.flatMap((target) => target.facts),
  ];

  it("are all that its parameters and targets rest on", () => {
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !changzhi.facts.has(id))).toEqual([]);
  });

  it("are no others, but for the values of 2015 that three targets are compared with", () => {
    const others = facts.map(({id}) => id).filter((id) => !cited.includes(id));
    expect(others).toEqual(["box1-02a-2015", "box1-08-2015", "box1-16-2015"]);
    expect(targets.filter(({past}) => past?.year === 2015)).toHaveLength(3);
  });
});
