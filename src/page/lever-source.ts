import type {ParameterError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import type {Model, Parameter, Values} from "../model/index.js";
import type {Difference} from "../scenario/diff.js";

/** Levers shown together; those of an advanced group wait behind a disclosure. */
export interface LeverGroup {
  readonly label: Label;
  readonly parameters: readonly Parameter[];
  readonly isAdvanced: boolean;
}

/** Levers that a cell shows: those of a model, or one of the cell's own. An `input` event follows every change. */
export interface LeverSource extends HTMLElement {
  /** What differs from the baseline. */
  readonly overrides: Values;
  /** What its cell would be given if the levers stood so, those not named at the baseline; nothing moves by it. */
  readonly valueUnder: (values: Values) => unknown;
  /** What a reader can move here. */
  readonly groups: readonly LeverGroup[];
  /** Undefined for a lever of the cell's own. */
  readonly model?: Model;
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
