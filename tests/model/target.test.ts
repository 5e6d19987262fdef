import {describe, expect, it} from "vitest";
import {meets} from "../../src/model/target.js";

describe("meets", () => {
  it("takes a bound at its word: exactly 12% is not above 12%", () => {
    expect(meets(0.12, ">", 0.12)).toBe(false);
    expect(meets(0.12, ">=", 0.12)).toBe(true);
    expect(meets(0.1200001, ">", 0.12)).toBe(true);
    expect(meets(5.5, "<", 5.5)).toBe(false);
    expect(meets(5.5, "<=", 5.5)).toBe(true);
    expect(meets(5.4, "<", 5.5)).toBe(true);
  });

  it("does not let the last digits of a computation decide", () => {
    const computed = 12 * (1 + Number.EPSILON);
    expect(computed).toBeGreaterThan(12);
    expect(meets(computed, ">", 12)).toBe(false);
    expect(meets(12 / (1 + Number.EPSILON), ">=", 12)).toBe(true);
    expect(meets(1e-15, "<=", 0)).toBe(true);
    expect(meets(12 * (1 + 1e-8), ">", 12)).toBe(true);
  });

  it("is never so of what is no number", () => {
    expect(([">", ">=", "<", "<="] as const).map((comparator) => meets(NaN, comparator, 1))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
