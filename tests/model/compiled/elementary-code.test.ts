import fc from "fast-check";
import {expect, it} from "vitest";
import {elementary} from "../../../src/base/elementary/elementary.js";
import {toFunction} from "../../../src/model/compiled/to-function.js";
import {expCode, logCode, writtenByElementary} from "../../../src/model/compiled/elementary-code.js";

/** What code says of `r[0]`. */
function compiled(code: string): (x: number) => number {
  const compute = toFunction(`${writtenByElementary} m[0] = ${code}; return 0;`, new Map());
  return (x) => {
    const memory = new Float64Array(1);
    compute(memory, Float64Array.of(x), 0);
    return memory[0] ?? NaN;
  };
}

const {exp, log} = elementary;

it.each([
  ["exp", compiled(expCode("r[0]")), exp],
  ["log", compiled(logCode("r[0]")), log],
  [
    "a sum of both, one within the other",
    compiled(`${expCode(`2 * ${logCode("r[0]")}`)} + ${expCode("r[0]")}`),
    (x: number) => exp(2 * log(x)) + exp(x),
  ],
] as const)("is the same to the bit written out as called: %s", (_, written, called) => {
  const usual = fc.double({min: -750, max: 750});
  fc.assert(
    fc.property(fc.oneof(fc.double(), usual), (x) => {
      expect(written(x)).toBe(called(x));
    }),
    {numRuns: 2000},
  );
});
