import {elementary} from "../../base/elementary/elementary.js";
import {EXP_LEAST, EXP_MOST, expTable, STEP_HIGH, STEP_LOW, STEPS_PER_ONE} from "../../base/elementary/exp.js";
import {double, HIGHER_WORD, LEAST_BITS, LN2_HIGH, LN2_LOW, logTable, words} from "../../base/elementary/log-table.js";
import {LEAST_NORMAL, powersOfTwo} from "../../base/elementary/powers-of-two.js";

/** What code of elementary functions reads, by name. */
export const readByElementary = {...elementary, expTable, logTable, powersOfTwo, double, words};

/** What it writes to: all of these are done with when the next function begins. */
export const writtenByElementary = "let X = 0, N = 0, J = 0, R = 0, B = 0, S = 0;";

/**
 * Code of eˣ, the same to the bit as `exp`. It is written out, as an engine joins only a few functions to the one that
 * calls them; to others it passes numbers by allocating them, which takes longer than the exponential.
 */
export function expCode(x: string): string {
  const reduced = [
    `X = ${x}`,
    `N = Math.floor(X * ${STEPS_PER_ONE} + 0.5)`,
    `R = X - N * ${STEP_HIGH} - N * ${STEP_LOW}`,
    `J = (N & 127) * 2`,
  ];
  const series = `(R + R * R * (1 / 2 + R * (1 / 6) + R * R * (1 / 24 + R * (1 / 120))))`;
  const power = `(expTable[J] + (expTable[J + 1] + expTable[J] * ${series})) * powersOfTwo[(N >> 7) + 1100]`;
  return `(${reduced.join(", ")}, X > ${EXP_LEAST} && X < ${EXP_MOST} ? ${power} : exp(X))`;
}

/** Code of ln x, the same to the bit as `log`; it is written out for the same reason. */
export function logCode(x: string): string {
  const reduced = [
    `X = ${x}`,
    `double[0] = X`,
    `N = words[${HIGHER_WORD}] - ${LEAST_BITS}`,
    `J = (N >> 13 & 127) * 5`,
    `N >>= 20`,
    `R = (X * powersOfTwo[1100 - N] - logTable[J]) * logTable[J + 1] + logTable[J + 2]`,
    `B = N * ${LN2_HIGH} + logTable[J + 3]`,
    `S = B + R`,
  ];
  const inner = `-1 / 4 + R * (1 / 5) + R * R * (-1 / 6 + R * (1 / 7) + R * R * (-1 / 8))`;
  const series = `(-1 / 2 + R * (1 / 3) + R * R * (${inner}))`;
  const sum = `S + (B - S + R + (N * ${LN2_LOW} + logTable[J + 4]) + R * R * ${series})`;
  return `(${reduced.join(", ")}, X >= ${LEAST_NORMAL} && X < Infinity ? ${sum} : log(X))`;
}
