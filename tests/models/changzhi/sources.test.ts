import {describe, expect, it} from "vitest";
import {changzhi, facts, quantifiedTargets, targets} from "../../../models/changzhi/index.js";

describe("the facts of the model", () => {
  const cited = [
    ...Array.from(changzhi.parameters.values()).flatMap(({source}) => source.facts),
    ...targets.flatMap((target) => target.facts),
    ...quantifiedTargets.map(({target}) => target.fact),
  ];

  it("are all that its parameters and targets rest on", () => {
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((id) => !changzhi.facts.has(id))).toEqual([]);
  });

  it("are no others, but for the values that targets start from or are compared with", () => {
    const others = facts.map(({id}) => id).filter((id) => !cited.includes(id));
    const compared = [...targets, ...quantifiedTargets].flatMap(({past}) => past?.fact ?? []);
    expect(others.filter((id) => !compared.includes(id))).toEqual([]);
    expect(compared).toEqual([
      "box1-01-growth",
      "box1-02a-2015",
      "box1-08-2015",
      "box1-16-2015",
      "gdp-2015",
      "retail-sales-growth-2016-2020",
    ]);
  });
});
