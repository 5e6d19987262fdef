import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {indicator} from "../../../src/scenario/indicator.js";
import {leverOf} from "../../../src/scenario/lever.js";
import {tornado} from "../../../src/scenario/sensitivity/tornado.js";

describe("tornado", () => {
  const levers = [
    {id: "x", base: 1, low: 0, high: 2},
    {id: "y", base: 1, low: 0.5, high: 4},
    {id: "z", base: 0, low: -1, high: 1},
  ];

  it("moves each lever alone to both ends, and puts the widest first", () => {
    const {base, bars} = tornado(({x, y}) => 10 * Number(x) - Number(y) ** 2, levers);
    expect(base).toBe(9);
    expect(bars.map(({lever, low, high, swing}) => [lever.id, low, high, swing])).toEqual([
      ["x", -1, 19, 20],
      ["y", 9.75, -6, 15.75],
      ["z", 9, 9, 0],
    ]);
  });

  it("shows that the coal price moves the emerging share and leaves energy and carbon as they are", () => {
    const coal = [leverOf(changzhi, "pi.EXU.P1", {low: -0.03, high: 0.1})];
    const swing = (variable: string) =>
      tornado(indicator(changzhi, variable, {year: 2025}), coal).bars[0]?.swing ?? NaN;
    expect(swing("sei_share")).toBeGreaterThan(0.01);
    for (const variable of ["energy", "co2_terr", "gdp_real"]) expect(swing(variable)).toBe(0);
  });

  it("refuses a question without levers", () => {
    expect(() => tornado(() => 1, [])).toThrow("no lever to move");
  });
});
