import {describe, expect, it} from "vitest";
import {didYouMean, nearest} from "../../src/base/nearest.js";

describe("nearest", () => {
  it.each([
    ["gorwth", "growth"],
    ["outptu", "output"],
    ["gdp_rael", "gdp_real"],
    ["energ", "energy"],
    ["energyy", "energy"],
    ["亿圆", "亿元"],
    ["SVX", "svx"],
  ])("finds for %s what was meant", (name, meant) => {
    expect(nearest(name, ["growth", "output", "gdp_real", "energy", "亿元", "svx"])).toBe(meant);
  });

  it("finds nothing where nothing is close", () => {
    expect(nearest("population", ["growth", "output"])).toBeUndefined();
    expect(nearest("growth", [])).toBeUndefined();
  });

  it("takes the closest of several", () => {
    expect(nearest("coal_rat", ["coal_tax", "coal_rate", "coal"])).toBe("coal_rate");
  });

  it("counts a swap of neighbours as one edit, so that short names are found too", () => {
    expect(nearest("ie", ["ei"])).toBe("ei");
    expect(nearest("abc", ["cba"])).toBeUndefined();
  });
});

describe("didYouMean", () => {
  it("ends a message, or says nothing", () => {
    expect(didYouMean("gorwth", ["growth"])).toBe("; did you mean growth?");
    expect(didYouMean("xyz", ["growth"])).toBe("");
  });
});
