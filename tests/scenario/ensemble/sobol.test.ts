import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {directionNumbers, MAX_DIMENSIONS, scramble, sobol} from "../../../src/scenario/ensemble/sobol.js";
import {faultOf} from "../../base/fault.js";

const point = (numbers: Uint32Array, i: number, dimensions: readonly number[]) =>
  dimensions.map((dimension) => sobol(numbers, i, dimension) / 2 ** 32);

describe("the Sobol sequence", () => {
  // The example that Joe and Kuo print with their program: the first ten points in three dimensions.
  it("begins with the published points", () => {
    const numbers = directionNumbers(3);
    expect(Array.from({length: 10}, (_, i) => point(numbers, i, [0, 1, 2]))).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  // Point 777 of SciPy's scipy.stats.qmc.Sobol(256, scramble=False), which uses the same direction numbers.
  it("agrees with another implementation up to its last dimension", () => {
    expect(point(directionNumbers(256), 777, [0, 1, 2, 100, 255])).toEqual([
      0.6923828125, 0.9365234375, 0.1630859375, 0.8427734375, 0.6357421875,
    ]);
  });

  it("fills every dimension evenly, scrambled or not: one of 2ᵏ points in each of 2ᵏ parts", () => {
    const numbers = directionNumbers(MAX_DIMENSIONS);
    for (let dimension = 0; dimension < MAX_DIMENSIONS; dimension += 17) {
      for (const seed of [undefined, 1, 0x9e3779b9]) {
        const parts = Array.from({length: 64}, (_, i) => {
          const x = sobol(numbers, i, dimension);
          return (seed === undefined ? x : scramble(x, seed)) >>> 26;
        });
        expect(new Set(parts).size).toBe(64);
      }
    }
  });

  it("is refused for more dimensions than there are numbers for", () => {
    expect(faultOf(() => directionNumbers(257))).toMatchObject({code: "too-many-dimensions", data: {value: 257}});
  });
});

describe("scrambling", () => {
  const words = fc.integer({min: 0, max: 2 ** 32 - 1});

  it("keeps what two numbers have in common: as many leading bits, whatever the seed", () => {
    fc.assert(
      fc.property(words, words, words, (a, b, seed) => {
        expect(Math.clz32(scramble(a, seed) ^ scramble(b, seed))).toBe(Math.clz32(a ^ b));
      }),
    );
  });
});
