import type {Label} from "../../base/label.js";
import type {Identity, Model, Parameter, Place, Value, Values} from "../../model/index.js";
import type {Correlation} from "../../scenario/ensemble/correlation.js";
import type {Goal} from "../../scenario/solve/goal.js";
import type {ComparedScenario} from "../compare.js";

/** A goal as it is called: `目标 >12`. */
export interface NamedGoal extends Goal {
  readonly label: Label;
}

/** A lever by which a number can be moved, with where it stands. In the parameter's unit. */
export interface AskedLever {
  readonly parameter: Parameter;
  readonly base: number;
  readonly low: number;
  readonly high: number;
}

/** A number of the page that questions are asked of, in the unit shown. */
export interface AskedNumber {
  readonly label: Label;
  /** The unit shown; empty where its cell gives none. */
  readonly display: string;
  /** The number as it stands on the page. */
  readonly value: number;
  /** The levers that it depends on and that can be moved through a range; texts such as a method are none. */
  readonly levers: readonly AskedLever[];
  /** Of those that it may depend on the ones that left it as it is wherever they were tried. */
  readonly still: readonly AskedLever[];
  /** How long one result takes, in ms; 0 before it was tried. */
  readonly perRun: number;
  /** How all levers stand where it is asked: what differs from the baseline. */
  readonly standing: Values;
  /**
   * The number if the levers stood so, those not named at the baseline.
   * @throws what the levers, the model or a cell refuse
   */
  readonly under: (values: Values) => number | PromiseLike<number>;
  /** The same without a word of why, where there is none: NaN then. To tell why may take long. */
  readonly orNaN: (values: Values) => number | PromiseLike<number>;
  /** How the levers stand on the page, then every scenario of the notebook. */
  readonly scenarios: readonly ComparedScenario[];
  /** In what two sets of values differ. */
  readonly differ: (from: Values, to: Values) => readonly LeverChange[];
  readonly goals: readonly NamedGoal[];
  /** Where it is a result of a model. */
  readonly result: ModelNumber | undefined;
  /** Controls it depends on that are no levers, by name, each with the value at which it is held. */
  readonly held: ReadonlyMap<string, unknown>;
}

export interface LeverChange {
  readonly parameter: Parameter;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** A number that a model computes. */
export interface ModelNumber {
  readonly model: Model;
  readonly variable: string;
  /** A member of each index of the variable, and the year. */
  readonly place: Place;
  /** How totals of the model are made of factors. */
  readonly identities: readonly Identity[];
  readonly correlations: readonly Correlation[];
}

/** The number with some levers moved from where they stand. */
export function moved({under, standing}: AskedNumber): (values: Values) => number | PromiseLike<number> {
  return (values) => under({...standing, ...values});
}

/** The number with some levers moved from where they stand; NaN where there is none. */
export function movedOrNaN({orNaN, standing}: AskedNumber): (values: Values) => number | PromiseLike<number> {
  return (values) => orNaN({...standing, ...values});
}

/** Whether two are asked of the same number, as it stands under the same settings: what was answered for one holds for the other. */
export function isSameNumber(one: AskedNumber, other: AskedNumber): boolean {
  const told = ({value, standing, scenarios}: AskedNumber) => JSON.stringify([value, standing, scenarios]);
  return told(one) === told(other) && [...one.held].every(([name, value]) => Object.is(value, other.held.get(name)));
}
