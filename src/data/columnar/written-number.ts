/** A decimal by its digits and how many of them stand behind the point, as it is written: 171160 and 2 are `1711.60`. */
export function decimalText(digits: bigint, scale: number): string {
  if (scale <= 0) return String(digits * 10n ** BigInt(-scale));
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  return `${digits < 0n ? "-" : ""}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** A decimal where the nearest number is not the same; undefined where it is. */
export function lostDigits(digits: bigint, scale: number): string | undefined {
  const text = decimalText(digits, scale);
  const plain = text.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
  return readsAs(plain, digits, scale) ? undefined : text;
}

/** Whether the number's shortest text is the decimal: then nothing of it is lost. */
function readsAs(plain: string, digits: bigint, scale: number): boolean {
  const number = Number(plain);
  const [mantissa = "", exponent = "0"] = String(number).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent) - fraction.length + scale;
  const found = BigInt(whole + fraction);
  return shift >= 0 ? found * 10n ** BigInt(shift) === digits : found === digits * 10n ** BigInt(-shift);
}

/** How many of a unit of time a millisecond has, by its power of ten: 0 for milliseconds, 3 for microseconds. */
export type TimeDigits = -3 | 0 | 3 | 6;

/** The longest time from 1970 that a date can be, milliseconds. */
const MOST_TIME = 8_640_000_000_000_000n;

/**
 * A time since 1970 as a date has it: to the millisecond before, and as it is written where it is finer than that, or
 * beyond what a date can be.
 */
export function timeOf(since: bigint, digits: TimeDigits): {readonly milliseconds: number; readonly exact?: string} {
  if (digits <= 0) return within(since * 10n ** BigInt(-digits), since);
  const factor = 10n ** BigInt(digits);
  const rest = ((since % factor) + factor) % factor;
  const found = within((since - rest) / factor, since);
  if (rest === 0n || found.exact !== undefined) return found;
  const fine = String(rest).padStart(digits, "0");
  return {...found, exact: new Date(found.milliseconds).toISOString().replace("Z", `${fine}Z`)};
}

function within(milliseconds: bigint, since: bigint): {readonly milliseconds: number; readonly exact?: string} {
  const isDate = milliseconds <= MOST_TIME && milliseconds >= -MOST_TIME;
  return isDate ? {milliseconds: Number(milliseconds)} : {milliseconds: NaN, exact: String(since)};
}
