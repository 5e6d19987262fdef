import {describe, expect, it} from "vitest";
import {philox, Random} from "../../src/base/random.js";

const numbers = (...of: Parameters<typeof philox> extends [infer C, infer K, unknown] ? [C, K] : never) => {
  const out = new Uint32Array(4);
  philox(...of, out);
  return [...out].map((number) => number.toString(16).padStart(8, "0")).join(" ");
};

describe("philox", () => {
  // The known answers that its authors publish with it (Random123, kat_vectors).
  it("gives the published answers", () => {
    expect(numbers([0, 0, 0, 0], [0, 0])).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
    const ones = 0xffffffff;
    expect(numbers([ones, ones, ones, ones], [ones, ones])).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
    expect(numbers([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe(
      "d16cfe09 94fdcceb 5001e420 24126ea1",
    );
  });
});

describe("random numbers", () => {
  it("are the same for the same seed, stream and place, and others for any other", () => {
    const of = (seed: number, stream: number, row: number, column: number) =>
      new Random(seed, stream).uniform(row, column);
    expect(of(1, 2, 3, 4)).toBe(of(1, 2, 3, 4));
    const others = [of(1, 2, 3, 4), of(2 ** 32 + 1, 2, 3, 4), of(1, 3, 3, 4), of(1, 2, 4, 4), of(1, 2, 3, 5)];
    expect(new Set(others).size).toBe(5);
  });

  it("lie between 0 and 1, half of them on either side", () => {
    const random = new Random(7, 0);
    const all = Array.from({length: 10_000}, (_, i) => random.uniform(i, 0));
    expect(Math.min(...all)).toBeGreaterThan(0);
    expect(Math.max(...all)).toBeLessThan(1);
    // Four standard errors of a mean of 10,000: 4 × 0.2887 / 100.
    expect(Math.abs(all.reduce((sum, u) => sum + u, 0) / all.length - 0.5)).toBeLessThan(0.0116);
  });

  it.each([-1, 0.5, NaN, 2 ** 53])("need a whole number as a seed, not %d", (seed) => {
    expect(() => new Random(seed, 0)).toThrow(RangeError);
  });
});
