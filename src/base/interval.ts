/** A range of numbers whose ends may be open or absent. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** All finite numbers. */
export const anything: Interval = {low: -Infinity, high: Infinity, lowOpen: true, highOpen: true};

/**
 * Reads an interval as mathematicians write it: `[0,1]`, `(0,0.7]`, `[0,)`, `(,)`.
 * @throws {RangeError} if the text is not an interval
 */
export function parseInterval(text: string): Interval {
  const [, open, low = "", high = "", close] = /^([[(])\s*([^,\s]*)\s*,\s*([^,\s]*)\s*([\])])$/.exec(text.trim()) ?? [];
  const interval = {
    low: low === "" ? -Infinity : Number(low),
    high: high === "" ? Infinity : Number(high),
    lowOpen: open === "(",
    highOpen: close === ")",
  };
  if (open === undefined || !(interval.low <= interval.high))
    throw new RangeError(`not an interval: ${text}; write one like [0,1] or (0,)`);
  return interval;
}

/** Whether the interval holds the number; NaN is in none. */
export function contains({low, high, lowOpen, highOpen}: Interval, value: number): boolean {
  return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
}
