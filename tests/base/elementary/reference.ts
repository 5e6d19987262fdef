/** Real numbers as whole multiples of 2⁻³⁰⁰, with which elementary functions are computed to some 90 digits. */
const BITS = 300n;
const ONE = 1n << BITS;

/** A double as a whole number times a power of two. */
function partsOf(x: number): {whole: bigint; exponent: bigint} {
  const [bits = 0n] = new BigUint64Array(Float64Array.of(Math.abs(x)).buffer);
  const [exponent, fraction] = [bits >> 52n, bits & ((1n << 52n) - 1n)];
  const whole = exponent === 0n ? fraction : fraction | (1n << 52n);
  return {whole: x < 0 ? -whole : whole, exponent: (exponent === 0n ? 1n : exponent) - 1075n};
}

function shifted(whole: bigint, by: bigint): bigint {
  return by < 0n ? whole >> -by : whole << by;
}

/** Exactly what a double is; below 2⁻³⁰⁰ nothing is left of it. */
export function exactly(x: number): bigint {
  const {whole, exponent} = partsOf(x);
  return shifted(whole, exponent + BITS);
}

export function times(a: bigint, b: bigint): bigint {
  return (a * b) >> BITS;
}

/** ln(p / q), as twice the inverse hyperbolic tangent of (p − q) / (p + q). */
function logOfRatio(p: bigint, q: bigint): bigint {
  const tangent = ((p - q) * ONE) / (p + q);
  let sum = 0n;
  for (let power = tangent, n = 1n; power / n !== 0n; power = times(times(power, tangent), tangent), n += 2n)
    sum += power / n;
  return 2n * sum;
}

const LN2 = logOfRatio(2n, 1n);
const LN10 = 3n * LN2 + logOfRatio(5n, 4n);

/** ln of a positive whole number times a power of two. */
function logOf(whole: bigint, exponent: bigint): bigint {
  const digits = BigInt(whole.toString(2).length);
  return (digits + exponent) * LN2 + logOfRatio(whole, 1n << digits);
}

export function exactLog(x: number): bigint {
  const {whole, exponent} = partsOf(x);
  return logOf(whole, exponent);
}

export function exactLog1p(x: number): bigint {
  return logOf(ONE + exactly(x), -BITS);
}

export const per = {ln2: (log: bigint) => (log * ONE) / LN2, ln10: (log: bigint) => (log * ONE) / LN10};

/** A number as another times a power of two, so that it may be as large or small as any. */
export interface Scaled {
  readonly value: bigint;
  readonly exponent: bigint;
}

export function exactExp(x: bigint): Scaled {
  const exponent = x / LN2;
  const part = (x - exponent * LN2) / 256n;
  let sum = 0n;
  for (let term = ONE, n = 1n; term !== 0n; term = times(term, part) / n, ++n) sum += term;
  for (let i = 0; i < 8; ++i) sum = times(sum, sum);
  return {value: sum, exponent};
}

export function exactPow(base: number, power: number): Scaled {
  const {whole, exponent} = partsOf(power);
  return exactExp(shifted(exactLog(base) * whole, exponent));
}

/** How far a double is from a number, in units of the double's last place. */
export function ulps(found: number, {value, exponent}: Scaled): number {
  const own = partsOf(found);
  const units = shifted(value, exponent - BITS - own.exponent + 64n);
  return Math.abs(Number(units - (own.whole << 64n)) / 2 ** 64);
}

/** A number that is none too large or small, as {@link ulps} takes it. */
export function scaled(value: bigint): Scaled {
  return {value, exponent: 0n};
}
