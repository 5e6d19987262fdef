import {upperHalf} from "./halves.js";
import {bitsAboveLeast, LN2_HIGH, LN2_LOW, logTable} from "./log-table.js";
import {LEAST_NORMAL, powerOfTwo} from "./powers-of-two.js";

const tail = new Float64Array(1);

/** The logarithm of a positive double as a double and {@link logTail}, together right to some 67 bits. */
export function logInTwo(x: number): number {
  return x >= LEAST_NORMAL ? timesPower(x, 0) : timesPower(x * powerOfTwo(54), -54);
}

/** What the last {@link logInTwo} left. */
export function logTail(): number {
  return tail[0] ?? NaN;
}

/** As in `log`, with what each step rounds off. */
function timesPower(x: number, exponent: number): number {
  const bits = bitsAboveLeast(x);
  const k = bits >> 20;
  const at = ((bits >> 13) & 127) * 5;
  const r = (x * powerOfTwo(-k) - (logTable[at] ?? NaN)) * (logTable[at + 1] ?? NaN) + (logTable[at + 2] ?? NaN);
  const base = (k + exponent) * LN2_HIGH + (logTable[at + 3] ?? NaN);
  const sum = base + r;
  const rest = base - sum + r + ((k + exponent) * LN2_LOW + (logTable[at + 4] ?? NaN));
  // The square of the upper half of r is exact: r² = u² + (r − u) (r + u).
  const u = upperHalf(r);
  const half = (u * u) / 2;
  const high = sum - half;
  const low = sum - high - half + (rest - ((r - u) * (r + u)) / 2 + r * r * r * cubeSeries(r));
  const whole = high + low;
  tail[0] = high - whole + low;
  return whole;
}

/** (ln(1 + r) − r + r² / 2) / r³ by its series, for |r| below 2⁻⁷. */
function cubeSeries(r: number): number {
  const square = r * r;
  const high = 1 / 7 + r * (-1 / 8) + square * (1 / 9 + r * (-1 / 10));
  return 1 / 3 + r * (-1 / 4) + square * (1 / 5 + r * (-1 / 6) + square * high);
}
