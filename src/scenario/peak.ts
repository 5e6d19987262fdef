/**
 * Whether and when a series has peaked. `not_peaked`: it is highest at its end. `at_or_before_base`: at its start.
 * `plateau`: it stays within the tolerance of its maximum. `provisional`: too few years have passed to tell.
 */
export type PeakStatus = "not_peaked" | "at_or_before_base" | "plateau" | "provisional" | "peaked";

export interface Peak {
  readonly status: PeakStatus;
  /** The first year of the maximum. */
  readonly year: number;
  readonly value: number;
  /** How much lower than the maximum the series ends, as a fraction of it. */
  readonly endDrop: number;
  /** Some later year rises by more than half a per cent. */
  readonly isRebound: boolean;
  readonly meetsDeadline: boolean;
  /** The maximum falls on a year where inputs have a kink, and may be an artefact of it. */
  readonly isAtAnchor: boolean;
  /** Change in the deadline year on the year before, as a fraction; NaN when the series does not hold both. */
  readonly deadlineChange: number;
  /** How many years are within one per cent of the maximum. */
  readonly yearsNearMaximum: number;
}

export interface PeakOptions {
  readonly deadline?: number;
  /** How far below the maximum a plateau may be, as a fraction. */
  readonly tolerance?: number;
  /** How many years must follow a peak to confirm it. */
  readonly confirm?: number;
  /** Years in which inputs have a kink. */
  readonly anchors?: readonly number[];
}

const REBOUND = 0.005;
const NEAR = 0.01;

/**
 * Looks for the peak of a yearly series.
 * @param series one value a year, from `first` on
 * @throws {RangeError} on an empty series, or one with a year that has no finite number
 */
export function detectPeak(
  series: readonly number[],
  first: number,
  {deadline = 2030, tolerance = 0.02, confirm = 3, anchors = []}: PeakOptions = {},
): Peak {
  const end = series.at(-1);
  if (end === undefined) throw new RangeError("a series needs at least one year");
  const fault = series.findIndex((each) => !Number.isFinite(each));
  if (fault !== -1) throw new RangeError(`not a number: ${first + fault} = ${series[fault] ?? ""}`);
  const value = Math.max(...series);
  const at = series.indexOf(value);
  const later = series.slice(at + 1);
  const status = statusOf(at, series.length, later, value, tolerance, confirm);
  const year = first + at;
  const [before, then] = [series[deadline - first - 1], series[deadline - first]];
  return {
    status,
    year,
    value,
    endDrop: 1 - end / value,
    isRebound: later.some((next, i) => next / (series[at + i] ?? NaN) - 1 > REBOUND),
    meetsDeadline: status !== "not_peaked" && status !== "provisional" && year <= deadline,
    isAtAnchor: status !== "not_peaked" && status !== "at_or_before_base" && anchors.includes(year),
    deadlineChange: before === undefined || then === undefined ? NaN : then / before - 1,
    yearsNearMaximum: series.filter((next) => next >= (1 - NEAR) * value).length,
  };
}

function statusOf(
  at: number,
  length: number,
  later: readonly number[],
  value: number,
  tolerance: number,
  confirm: number,
): PeakStatus {
  if (at === length - 1) return "not_peaked";
  if (at === 0) return "at_or_before_base";
  if (later.every((next) => next >= (1 - tolerance) * value)) return "plateau";
  return later.length < confirm ? "provisional" : "peaked";
}
