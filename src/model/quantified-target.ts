import type {Label} from "../base/label.js";
import type {Statement} from "./statement.js";
import type {PaceKind} from "./target.js";

/** A quantity that a document sets itself to reach, beyond its indicators, and what that takes. */
export interface QuantifiedTarget {
  readonly name: Label;
  /** The chapter it stands in. */
  readonly group: Label;
  readonly target: Statement;
  /** As the document compares: `=`, `~` and words have none that could be met. */
  readonly comparator: string;
  /** The same quantity where the plan starts, and before; undefined where the document gives none. */
  readonly base: Statement | undefined;
  readonly past: Statement | undefined;
  readonly pace: PaceKind;
  /**
   * What it takes, as a sentence with names of the model's variables in braces, each with a member where it has an
   * index: `{output_2020 industry=信创}`.
   */
  readonly needs: Label | undefined;
}
