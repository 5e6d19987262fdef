import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {allowedRise, annualCut, contentNeeded, peakGrowth} from "../../src/scenario/intensity-target.js";

const fraction = (min: number, max: number) => fc.double({min, max, noNaN: true});

describe("a target for intensity", () => {
  it("is the same cut whether taken at once or year by year", () => {
    expect(annualCut(0.19, 2)).toBeCloseTo(0.1, 14);
    fc.assert(
      fc.property(fraction(0, 0.9), fc.integer({min: 1, max: 20}), (cut, years) => {
        expect((1 - annualCut(cut, years)) ** years).toBeCloseTo(1 - cut, 12);
      }),
    );
  });

  it("allows no rise where output grows just as intensity falls", () => {
    const {rise, annualRise, elasticity} = allowedRise({growth: 0.25, cut: 0.36, years: 2});
    for (const value of [rise, annualRise, elasticity]) expect(value).toBeCloseTo(0, 14);
  });

  it("allows what output does where intensity stays", () => {
    const {rise, annualRise, elasticity} = allowedRise({growth: 0.1, cut: 0, years: 2});
    expect(rise).toBeCloseTo(0.21, 14);
    expect(annualRise).toBeCloseTo(0.1, 14);
    expect(elasticity).toBeCloseTo(1, 14);
  });

  it("for CO2 beside one for energy asks for what the one for energy leaves", () => {
    expect(contentNeeded(2.5, {energyCut: 0.2, carbonCut: 0.2})).toBe(2.5);
    expect(contentNeeded(2.5, {energyCut: 0.2, carbonCut: 0.36})).toBeCloseTo(2, 14);
  });

  it("lets emissions stand still at the growth of the peak", () => {
    fc.assert(
      fc.property(fraction(0, 0.5), fraction(0, 0.5), (energyCut, contentCut) => {
        const growth = peakGrowth({energyCut, contentCut});
        expect((1 + growth) * (1 - energyCut) * (1 - contentCut)).toBeCloseTo(1, 12);
      }),
    );
  });
});
