import type {Label} from "../base/label.js";

/** A variable of the model, or its ratio to another. */
export interface Quantity {
  readonly variable: string;
  readonly per?: string;
}

/** What a term is multiplied from. */
export interface Factor extends Quantity {
  readonly id: string;
  readonly label: Label;
}

/** A product of factors, or the sum of such products over the members of some indices. */
export interface Term {
  readonly id: string;
  readonly label: Label;
  readonly over: readonly string[];
  readonly factors: readonly Factor[];
}

/** How a total is made of factors, as in `CO2 = Σ GDP · share · intensity · content`; what its changes are split by. */
export interface Identity {
  readonly id: string;
  readonly label: Label;
  readonly total: Quantity;
  readonly terms: readonly Term[];
}
