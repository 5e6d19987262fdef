import type {Label} from "../base/label.js";
import {readChecks, type Check} from "./checks.js";
import {checkConsistency} from "./consistency.js";
import {
  parameterOf,
  readSwitchNames,
  readVariables,
  switchesOf,
  type Definition,
  type Switches,
  type Variable,
} from "./definition.js";
import {readBlock} from "./equations.js";
import {applyChanges, type Change} from "./changes.js";
import type {Index} from "./indices.js";
import {readInput, type Input} from "./inputs.js";
import type {Calibration, OfficialSpec} from "./official.js";
import {checkDefaults, type Parameter, type Values} from "./parameters.js";
import type {NamedValues} from "./pass.js";
import {checkNames} from "./names.js";
import {compileEvaluation, type EvaluationRequest} from "./compiled/evaluation.js";
import {compileProgram, type Program} from "./compiled/program.js";
import {Evaluator, type EvaluatorSpec} from "./evaluator.js";
import {makePlan, type Plan} from "./plan.js";
import type {Result} from "./result.js";
import {runModel} from "./run.js";
import type {Fact} from "./source.js";
import type {ModelSpec} from "./spec.js";
import {checkValues} from "./values.js";
import {ModelError, type ParameterError} from "../base/errors.js";

/** Named equations over indexed tables, checked to fit together. Never changed: `with` makes another. */
export class Model implements Definition {
  readonly id: string;
  readonly label: Label;
  readonly limits: readonly Label[];
  readonly indices: ReadonlyMap<string, Index>;
  readonly attributes: ReadonlyMap<string, Index>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly checks: readonly Check[];
  readonly switchNames: readonly string[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly official: OfficialSpec | undefined;
  readonly calibration: Calibration | undefined;
  readonly spec: ModelSpec;
  readonly #plans = new Map<string, Plan>();
  readonly #programs = new Map<string, Program | ModelError>();

  /**
   * @throws {ModelError} naming the equation that does not fit, before anything runs
   * @throws {ParameterError} for a default outside its own limits
   */
  constructor(spec: ModelSpec) {
    this.spec = spec;
    this.id = spec.id;
    this.label = spec.label;
    this.limits = spec.limits ?? [];
    this.indices = new Map(spec.indices.map((index) => [index.name, index]));
    this.attributes = new Map(
      spec.indices.flatMap((index) => Object.keys(index.members[0]?.attributes ?? {}).map((name) => [name, index])),
    );
    this.parameters = new Map(spec.parameters.map((parameter) => [parameter.id, parameter]));
    this.inputs = new Map(
      Object.entries(spec.inputs).map(([name, input]) => [name, readInput(name, input, this.indices, this.parameters)]),
    );
    this.variables = readVariables(this.inputs, spec.blocks.flatMap(readBlock));
    this.checks = readChecks(spec.checks);
    this.switchNames = readSwitchNames(this.variables.values(), this.checks);
    this.facts = new Map((spec.facts ?? []).map((fact) => [fact.id, fact]));
    this.official = spec.official;
    this.calibration = spec.calibration;
    checkNames(spec, this.variables.keys());
    checkDefaults(spec.parameters);
    checkConsistency(this);
    this.plan(this.switches());
  }

  /** The parameter of an id, also one with no row of its own: a further anchor year, a single year's rate, a member's. */
  parameter(id: string): Parameter | undefined {
    return parameterOf(this, id);
  }

  /** Every fault in a set of values; none when the model can run with them. */
  check(values: Values): ParameterError[] {
    return checkValues(this, values);
  }

  /** How the switches that choose among equations stand for some values. */
  switches(values: Values = {}): Switches {
    return switchesOf(this, values);
  }

  /** The order of computation for a setting of the switches. */
  plan(switches: Switches): Plan {
    const key = JSON.stringify(switches);
    const plan = this.#plans.get(key) ?? makePlan(this, switches);
    this.#plans.set(key, plan);
    return plan;
  }

  /**
   * The compiled loops for a setting of the switches, of the results wanted or of all.
   * @throws {ModelError} `not-compiled`, saying what stands in the way
   */
  program(switches: Switches, wanted?: readonly string[]): Program {
    const key = JSON.stringify([switches, wanted]);
    const found = this.#programs.get(key) ?? this.#compile(switches, wanted);
    this.#programs.set(key, found);
    if (found instanceof ModelError) throw found;
    return found;
  }

  /** Why the equations for some values run on Arquero, if they do. */
  whyNotCompiled(values: Values = {}): string | undefined {
    const found = this.#compile(this.switches(values));
    return found instanceof ModelError ? found.message : undefined;
  }

  #compile(switches: Switches, wanted?: readonly string[]): Program | ModelError {
    return unlessNotCompiled(() => compileProgram(this, this.plan(switches), switches, wanted));
  }

  /**
   * The model as a function from some of its parameters to some of its results, for solvers, sensitivity and ensembles:
   * compiled, where its expressions can be, and only what the parameters change on the way to the outputs.
   * @throws {ParameterError} `unknown-parameter`, `not-numeric`, `duplicate-parameter`, or a fault of the base
   * @throws {ModelError} `unknown-variable`, `unknown-place`, `not-by-index`, `not-numeric`, `variable-left-out`
   */
  evaluator(spec: EvaluatorSpec): Evaluator {
    // Asked for once the base is known to be good.
    const planned = () => this.plan(this.switches(spec.base));
    const engine = {
      compile: (request: EvaluationRequest) => {
        const found = unlessNotCompiled(() => compileEvaluation(this, planned(), this.switches(spec.base), request));
        return found instanceof ModelError ? undefined : found;
      },
      run: (values: Values) => this.run(values),
      gives: (variable: string) =>
        this.inputs.has(variable) ||
        planned().steps.some(({equations}) => equations.some(({equation}) => equation.variable === variable)),
    };
    return new Evaluator(this, engine, spec);
  }

  /**
   * Runs the model for one set of values (the baseline without any), or for many scenarios at once: compiled, where its
   * expressions can be; on Arquero otherwise, or where that is asked for.
   * @throws {ParameterError} for values that cannot be used
   * @throws {ModelError} for results that are not numbers or fail a check
   */
  run(
    scenarios: Values | readonly NamedValues[] = {},
    {on = "loops"}: {readonly on?: "loops" | "arquero"} = {},
  ): Result {
    const named = isNamed(scenarios) ? scenarios : [{name: "scenario", values: scenarios}];
    return runModel(
      this,
      {
        plan: (switches) => this.plan(switches),
        program: (switches) => (on === "loops" ? this.#programOrNone(switches) : undefined),
      },
      named,
    );
  }

  #programOrNone(switches: Switches): Program | undefined {
    const key = JSON.stringify([switches]);
    const found = this.#programs.get(key) ?? this.#compile(switches);
    this.#programs.set(key, found);
    return found instanceof ModelError ? undefined : found;
  }

  /**
   * The model with equations replaced or added, by the name of their variable. A replaced equation keeps the rows, the
   * unit and the label it had unless they are given; with `for`, the other members keep their equations, and
   * with `when`, the other settings of those switches.
   */
  with(changes: Readonly<Record<string, Change>>): Model {
    return new Model(applyChanges(this.spec, this, changes));
  }
}

/** Checks that equations fit together and makes a model of them. */
export function defineModel(spec: ModelSpec): Model {
  return new Model(spec);
}

/** What a compilation gives, or why there is none. */
function unlessNotCompiled<T>(compile: () => T): T | ModelError {
  try {
    return compile();
  } catch (error) {
    if (error instanceof ModelError && error.code === "not-compiled") return error;
    throw error;
  }
}

// Array.isArray does not narrow readonly arrays.
function isNamed(scenarios: Values | readonly NamedValues[]): scenarios is readonly NamedValues[] {
  return Array.isArray(scenarios);
}
