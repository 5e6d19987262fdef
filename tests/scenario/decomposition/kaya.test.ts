import {describe, expect, it} from "vitest";
import {kaya, kayaFactors} from "../../../src/scenario/decomposition/kaya.js";

const first = {population: 100, gdp: 200, energy: 300, carbon: 600};

describe("kayaFactors", () => {
  it("are population, GDP per person, energy per GDP, carbon per energy", () => {
    expect(kayaFactors(first)).toEqual([100, 2, 1.5, 2]);
  });
});

describe("kaya", () => {
  it("gives all of the change to the one factor that changes", () => {
    const {population, affluence, intensity, content} = kaya(first, {...first, energy: 330, carbon: 660});
    expect([population, affluence, content]).toEqual([0, 0, 0]);
    expect(intensity).toBeCloseTo(60, 12);
  });

  it("splits by the logarithms of the ratios, which add up to the change or multiply to its ratio", () => {
    // Population ×2, GDP ×8, energy ×4, carbon ×2: factors ×2, ×4, ×1/2, ×1/2 of a doubling.
    const last = {population: 200, gdp: 1600, energy: 1200, carbon: 1200};
    const {population, affluence, intensity, content, from, to} = kaya(first, last);
    for (const [effect, expected] of [
      [population, 600],
      [affluence, 1200],
      [intensity, -600],
      [content, -600],
    ] as const)
      expect(effect).toBeCloseTo(expected, 10);
    expect([from, to]).toEqual([600, 1200]);
    const ratios = kaya(first, last, "multiplicative");
    expect(ratios.affluence).toBeCloseTo(4, 12);
    expect(ratios.intensity).toBeCloseTo(0.5, 12);
  });
});
