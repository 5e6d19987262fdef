import type {ParameterError} from "../base/errors.js";
import type {Parameter, Values} from "../model/index.js";
import type {Difference} from "../scenario/diff.js";

/** Levers that a cell shows: those of a model, or one of the cell's own. An `input` event follows every change. */
export interface LeverSource extends HTMLElement {
  /** What differs from the baseline. */
  readonly overrides: Values;
  /** The parameters that a reader can move here. */
  readonly parameters: readonly Parameter[];
  /** What its cell would be given if the levers stood so, those not named at the baseline; nothing moves by it. */
  readonly valueUnder: (values: Values) => unknown;
  /** The parameter of an id, also one that is not shown. */
  readonly find: (id: string) => Parameter | undefined;
  /** Whether a reader can move the parameter here. */
  readonly shows: (id: string) => boolean;
  /** Every fault in values of this source. */
  readonly check: (values: Values) => ParameterError[];
  readonly diff: (reference: Values, values: Values) => Difference[];
  /** Sets all levers at once, those not named to the baseline. */
  readonly apply: (values: Values) => void;
}

export function isLeverSource(control: unknown): control is LeverSource {
  return control instanceof HTMLElement && "valueUnder" in control && "overrides" in control;
}

/** Tells the page that levers are there. */
export class LeversEvent extends Event {
  readonly source: LeverSource;

  constructor(source: LeverSource) {
    super("ty-levers", {bubbles: true, composed: true});
    this.source = source;
  }
}

declare global {
  interface HTMLElementEventMap {
    "ty-levers": LeversEvent;
  }
}
