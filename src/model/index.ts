/** The modelling language: what a model is written in, what running it gives. */
export {op} from "arquero";
export type {Change} from "./changes.js";
export type {Finding} from "./checks.js";
export {parameterOf, type Definition, type Switches, type Variable} from "./definition.js";
export {startEvaluation, type Evaluate, type Evaluation} from "./compiled/start-evaluation.js";
export {drawStates, Evaluator, type EvaluatorSpec} from "./evaluator.js";
export type {Factor, Identity, Quantity, Term} from "./identity.js";
export {defineIndex, defineYears, YEAR, type Index, type Member, type Period} from "./indices.js";
export {idsInForce} from "./input-cells.js";
export {memberIds, type Input} from "./inputs.js";
export {trace, type Lineage, type Origin} from "./lineage.js";
export {defineModel, Model} from "./model.js";
export {
  toOfficialInput,
  type CalibratedPart,
  type Calibration,
  type CalibrationRule,
  type Observation,
  type OfficialInput,
  type OfficialSpec,
  type Replacement,
} from "./official.js";
export type {Output, OutputSpec} from "./outputs.js";
export {
  toParameter,
  valueError,
  type Parameter,
  type ParameterKind,
  type ParameterSpec,
  type Value,
  type Values,
} from "./parameters.js";
export type {NamedValues} from "./pass.js";
export {Result, type Place} from "./result.js";
export type {QuantifiedTarget} from "./quantified-target.js";
export type {Confidence, Fact, Source, SourceClass} from "./source.js";
export {
  block,
  level,
  rate,
  scalar,
  type BlockSpec,
  type CheckSpec,
  type EquationSpec,
  type InputSpec,
  type ModelSpec,
} from "./spec.js";
export type {Statement} from "./statement.js";
export {gapTo, meets, type Comparator, type PaceKind, type Target, type TargetClass} from "./target.js";
