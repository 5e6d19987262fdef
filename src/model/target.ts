import type {Label} from "../base/label.js";
import type {Statement} from "./statement.js";

export type Comparator = ">" | ">=" | "<" | "<=";

/** How a model answers for an indicator: it computes it, it takes its path as an input, or it leaves it out. */
export type TargetClass = "computed" | "tracked" | "not-modelled";

/**
 * How the way to a target is measured: per cent a year, compound; percentage points or units a year; what is added over a
 * period, by year; the target itself, which is of a year; or not at all, where it is the whole of something.
 */
export type PaceKind = "growth" | "rise" | "total" | "rate" | "whole";

/** An indicator and what is aimed at. */
export interface Target {
  readonly id: number;
  readonly name: Label;
  readonly group: Label;
  /** As the document writes it; readable as a unit. */
  readonly unit: string;
  /** As printed, signs and marks included. */
  readonly text: string;
  /** In `unit`; undefined where the document gives no number. */
  readonly value: number | undefined;
  readonly comparator: Comparator | undefined;
  readonly year: number;
  /** As printed, signs and marks included. */
  readonly baseText: string;
  readonly base: number | undefined;
  readonly baseYear: number | undefined;
  /** The same indicator before the base, or its yearly rate in the years before the plan, for the pace of the past. */
  readonly past: Statement | undefined;
  readonly pace: PaceKind;
  readonly isBinding: boolean;
  readonly class: TargetClass;
  /** The model's variable that answers for it; undefined where none does. */
  readonly variable: string | undefined;
  readonly treatment: Label;
  /** A line to compare with where the document gives no number; not a target. */
  readonly comparison: {readonly value: number; readonly note: Label} | undefined;
  /** Ids of the facts it is printed in. */
  readonly facts: readonly string[];
}

/** Relative to the bound; absolute where that is zero. */
const TOLERANCE = 1e-9;

/** How far a value lies above a bound; zero where they differ by no more than the last digits of a computation. */
export function gapTo(bound: number, value: number): number {
  const gap = value - bound;
  return Math.abs(gap) <= TOLERANCE * (bound === 0 ? 1 : Math.abs(bound)) ? 0 : gap;
}

/** Whether a value meets a bound. 12% computed as 12.000000000000002% is 12%, and does not meet “>12”. */
export function meets(value: number, comparator: Comparator, bound: number): boolean {
  const gap = gapTo(bound, value);
  switch (comparator) {
    case ">":
      return gap > 0;
    case ">=":
      return gap >= 0;
    case "<":
      return gap < 0;
    case "<=":
      return gap <= 0;
  }
}
