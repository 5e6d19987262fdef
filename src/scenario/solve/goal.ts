import {gapTo, meets, type Comparator} from "../../model/index.js";

/** What a result is to be; for `>` and `<` the answer is the boundary, which is to be passed. */
export interface Goal {
  readonly comparator: Comparator | "=";
  readonly value: number;
}

/** Where levers stand, by id, and what comes of it. */
export interface Setting {
  readonly values: Readonly<Record<string, number>>;
  readonly result: number;
}

/** What holds a lever back: an end of its range, or the model, which gives no result beyond. */
export interface Limit {
  readonly id: string;
  readonly at: "low" | "high" | "refused";
}

/**
 * What came of a search. `met`: nothing needs to move. `solved`: the setting of least change, with the limits that bind
 * it, and all other solutions found along a single lever. `unreachable`: the nearest that can be had, and what binds
 * there; no limit where the result turns back within the range, or does not move.
 */
export type Solution =
  | {readonly kind: "met"; readonly at: Setting}
  | {
      readonly kind: "solved";
      readonly at: Setting;
      /** The sum of the squares of the levers' moves, each as a share of its range. */
      readonly change: number;
      readonly limits: readonly Limit[];
      readonly others: readonly Setting[];
    }
  | {readonly kind: "unreachable"; readonly closest: Setting; readonly limits: readonly Limit[]};

/** Whether a result is as the goal has it; an equal one may differ by the last digits of a computation. */
export function isMet(result: number, {comparator, value}: Goal): boolean {
  return comparator === "=" ? gapTo(value, result) === 0 : meets(result, comparator, value);
}
