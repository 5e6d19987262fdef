import {exp} from "./exp.js";

/** As many terms are enough below {@link NEAR}. */
const TERMS = 16;
const NEAR = 0.5;

/** eˣ − 1, to about one of the last place also where x is near 0: there by its series. */
export function expm1(x: number): number {
  if (!(Math.abs(x) < NEAR)) return exp(x) - 1;
  let rest = 0;
  for (let n = TERMS; n > 1; --n) rest = (x / n) * (1 + rest);
  // A sum would lose the sign of −0.
  return x === 0 ? x : x + x * rest;
}
