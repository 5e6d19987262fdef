import type {Label} from "../base/label.js";
import type {Formula} from "./expression.js";
import type {Index} from "./indices.js";
import type {Calibration, OfficialSpec} from "./official.js";
import type {Parameter} from "./parameters.js";
import type {Fact, Source} from "./source.js";

/** Members chosen of one or several indices: `{sector: ["EXU", "MFT"]}`. */
export type Members = Readonly<Record<string, readonly string[]>>;

/** An equation as a modeller writes it. */
export interface EquationSpec {
  readonly formula: Formula;
  /** The value of the first year, where the formula reads the year before; null if it has none, as a growth rate. */
  readonly initial?: Formula | null;
  /** Such as `亿元@2020`; stated once for a variable, whichever of its equations carries it. */
  readonly unit?: string;
  /** The unit a reader sees, commensurable with `unit`: `%` for a fraction. */
  readonly display?: string;
  readonly label?: Label;
  /** The members this equation is for; all where absent. */
  readonly for?: Members;
  readonly note?: Label;
  readonly source?: Source;
}

/** Equations with one index, and where their rows come from. */
export interface BlockSpec {
  /** What every variable of the block is repeated over; none for a single value, which broadcasts. */
  readonly index: readonly string[];
  /** A rollup: formulas aggregate over these further indices. */
  readonly over?: readonly string[];
  /** A pick: formulas read the rows of these members of further indices. */
  readonly at?: Readonly<Record<string, string | number>>;
  /** The block counts only where each of these switches has the value, or one of the values. */
  readonly when?: Readonly<Record<string, string | readonly string[]>>;
  readonly equations: Readonly<Record<string, EquationSpec | readonly EquationSpec[]>>;
}

/** How the values of an input are laid out in parameters, and so in their ids. */
export type InputForm = "scalar" | "rate" | "level";

/** A variable whose values are parameters. */
export interface InputSpec {
  readonly form: InputForm;
  /** The parameters' ids with an index in braces: `industries.{industry}.target`, `g.{sector}`. */
  readonly id: string;
  readonly label: Label;
  /** A parameter all members use unless one has a value of its own, such as `attain` beside `attain.{industry}`. */
  readonly shared?: string;
}

/** One number for each member: `e0.{sector}`, or a single one: `overlap`. */
export function scalar(id: string, label: Label, options: {shared?: string} = {}): InputSpec {
  return {form: "scalar", id, label, ...options};
}

/**
 * A rate of change, one number a period: `g.SVX.P1`. A single year may be given beside it (`g.SVX.2023`), and a first
 * value (`g.SVX.P1.first`) makes the period a straight ramp that starts there and has the same product.
 */
export function rate(id: string, label: Label, options: {shared?: string} = {}): InputSpec {
  return {form: "rate", id, label, ...options};
}

/** A level or share: values at anchor years (`KT.2030`), straight between them, flat outside. */
export function level(id: string, label: Label): InputSpec {
  return {form: "level", id, label};
}

/** A claim about results that must hold. An error stops the run; a warning is reported with it. */
export interface CheckSpec {
  readonly id: string;
  readonly severity: "error" | "warning";
  readonly index: readonly string[];
  readonly when?: Readonly<Record<string, string | readonly string[]>>;
  /** True where all is well. */
  readonly test: Formula;
  /** What is wrong where it fails, and the way out. */
  readonly label: Label;
}

export interface ModelSpec {
  readonly id: string;
  readonly label: Label;
  readonly indices: readonly Index[];
  readonly parameters: readonly Parameter[];
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly blocks: readonly BlockSpec[];
  readonly checks: readonly CheckSpec[];
  /** What the model leaves out, to be said beside its results. */
  readonly limits?: readonly Label[];
  /** The statements that parameters' sources name, for tracing a number back to its sentence. */
  readonly facts?: readonly Fact[];
  /** The official figures that may be entered. */
  readonly official?: OfficialSpec;
  /** What those entered have made of the model. */
  readonly calibration?: Calibration;
}

/** Writes a block: its index, and its equations by the name of their variable. */
export function block(
  index: readonly string[],
  equations: BlockSpec["equations"],
  rows: Pick<BlockSpec, "over" | "at" | "when"> = {},
): BlockSpec {
  return {index, equations, ...rows};
}
