import type {Label} from "../base/label.js";

export type Comparator = ">" | ">=" | "<" | "<=";

/** How a model answers for an indicator: it computes it, it takes its path as an input, or it leaves it out. */
export type TargetClass = "computed" | "tracked" | "not-modelled";

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
  /** An earlier value of the same indicator, for the pace of the past. */
  readonly past: {readonly value: number; readonly year: number} | undefined;
  /** Whether the number is a growth rate over the plan, rather than a level at its end. */
  readonly isGrowth: boolean;
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

/** Whether a value meets a bound; “>” is not met by the bound itself. */
export function meets(value: number, comparator: Comparator, bound: number): boolean {
  switch (comparator) {
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
  }
}
