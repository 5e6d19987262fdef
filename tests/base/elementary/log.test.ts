import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {log10, log2} from "../../../src/base/elementary/log-of-base.js";
import {log, log1p} from "../../../src/base/elementary/log.js";
import {between, ofAnySize} from "./between.js";
import {exactLog, exactLog1p, per, scaled, ulps} from "./reference.js";

/** Of all sizes, and near 1, where a logarithm is small. */
const positive = fc.oneof(ofAnySize(-1022, 1023), between(0.5, 2), between(0.99, 1.01));
/** Those that have lost some of their places. */
const subnormal = ofAnySize(-1074, -1023);

describe("log", () => {
  it("is right to 0.51 of the last place", () => {
    fc.assert(
      fc.property(fc.oneof(positive, subnormal), (x) => {
        if (x !== 1) expect(ulps(log(x), scaled(exactLog(x)))).toBeLessThan(0.51);
      }),
      {numRuns: 1000},
    );
  });

  it("is nothing of 1, and ends in infinity", () => {
    expect([log(1), log(Math.E), log(2)]).toEqual([0, 1, Math.LN2]);
    expect([log(0), log(-0), log(Infinity)]).toEqual([-Infinity, -Infinity, Infinity]);
    expect([log(-1), log(-Infinity), log(-Number.MIN_VALUE), log(NaN)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it("rises, also from one part of its table to the next", () => {
    const ends = Array.from({length: 128}, (_, j) => (j < 80 ? 0.6875 + (j + 0.5) / 256 : 1 + (j - 79.5) / 128));
    for (const end of [...ends, 1, 2, 2 ** -1022]) {
      const values = Array.from({length: 100}, (_, i) => log(end * (1 + (i - 50) * Number.EPSILON)));
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });
});

describe("log1p", () => {
  it("is right to 1.1 of the last place", () => {
    const small = fc.tuple(fc.constantFrom(1, -1), ofAnySize(-200, -1)).map(([sign, x]) => sign * x);
    fc.assert(
      fc.property(fc.oneof(between(-0.9999, 5), small, ofAnySize(0, 200)), (x) => {
        expect(ulps(log1p(x), scaled(exactLog1p(x)))).toBeLessThan(1.1);
      }),
      {numRuns: 1000},
    );
  });

  it("is so where all of it is about to be lost in the sum", () => {
    const half = fc
      .tuple(fc.constantFrom(1, -1), fc.oneof(between(2 ** -55, 2 ** -51), between(2 ** -29, 2 ** -27)))
      .map(([sign, x]) => sign * x);
    fc.assert(
      fc.property(half, (x) => {
        expect(ulps(log1p(x), scaled(exactLog1p(x)))).toBeLessThan(1.1);
      }),
      {
        numRuns: 1000,
        examples: [[-(2 ** -54) * (1 + Number.EPSILON)], [2 ** -53], [-(2 ** -53)], [-1.6728275373735202e-16]],
      },
    );
  });

  it("keeps nothing, and ends in infinity", () => {
    expect(log1p(0)).toBe(0);
    expect(log1p(-0)).toBe(-0);
    expect(log1p(1e-300)).toBe(1e-300);
    expect([log1p(-1), log1p(Infinity)]).toEqual([-Infinity, Infinity]);
    expect([log1p(-2), log1p(NaN)]).toEqual([NaN, NaN]);
  });
});

describe.each([
  ["log2", log2, per.ln2],
  ["log10", log10, per.ln10],
] as const)("%s", (_, logarithm, inUnits) => {
  it("is right to 0.51 of the last place", () => {
    fc.assert(
      fc.property(fc.oneof(positive, subnormal), (x) => {
        if (x !== 1) expect(ulps(logarithm(x), scaled(inUnits(exactLog(x))))).toBeLessThan(0.51);
      }),
      {numRuns: 500},
    );
  });

  it("is nothing of 1, and ends in infinity", () => {
    expect([logarithm(1), logarithm(0), logarithm(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect([logarithm(-1), logarithm(NaN)]).toEqual([NaN, NaN]);
  });
});

it("is whole of powers of two and of ten", () => {
  for (let n = -1074; n < 1024; ++n) expect(log2(2 ** n)).toBe(n);
  for (let n = -307; n < 309; ++n) expect(log10(Number(`1e${n}`))).toBe(n);
});
