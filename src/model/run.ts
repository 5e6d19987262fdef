import {ModelError, ParameterError} from "../base/errors.js";
import {columnOf, runProgram, type Program} from "./compiled/program.js";
import {switchesOf, type Definition, type Switches} from "./definition.js";
import {runPass, type NamedValues, type Pass} from "./pass.js";
import type {Plan} from "./plan.js";
import {Result} from "./result.js";
import {checkValues} from "./values.js";

/** What running a model needs of it beside its definition, for a setting of the switches. */
export interface Engine {
  readonly plan: (switches: Switches) => Plan;
  /** Undefined where the equations are to run, or can only run, on Arquero. */
  readonly program: (switches: Switches) => Program | undefined;
}

/**
 * Runs a model for many scenarios: all whose switches stand alike go in one pass. Compiled loops give the numbers; where
 * one of them is none, or a check does not hold, Arquero runs the same equations and says which and where.
 * @throws {ParameterError} the first value that cannot be used, with its scenario
 * @throws {ModelError} `non-finite`, `check-failed`, `duplicate-scenario`
 */
export function runModel(definition: Definition, engine: Engine, scenarios: readonly NamedValues[]): Result {
  checkScenarios(definition, scenarios);
  const groups = new Map<string, {switches: Switches; members: NamedValues[]}>();
  for (const scenario of scenarios) {
    const switches = switchesOf(definition, scenario.values);
    const key = JSON.stringify(switches);
    const group = groups.get(key) ?? {switches, members: []};
    group.members.push(scenario);
    groups.set(key, group);
  }
  const passes = [...groups.values()].map(({switches, members}) => runAlike(definition, engine, switches, members));
  return new Result(definition, scenarios, passes);
}

function runAlike(definition: Definition, engine: Engine, switches: Switches, scenarios: readonly NamedValues[]): Pass {
  const reference = () => runPass(definition, switches, scenarios, engine.plan(switches));
  const program = engine.program(switches);
  const done =
    program &&
    runProgram(
      program,
      scenarios.map(({values}) => values),
    );
  if (!program || !done) return reference();
  return {
    scenarios: scenarios.map(({name}) => name),
    column: (variable) => columnOf(program, done.memories, variable),
    findings: () => (done.warned ? reference().findings() : []),
  };
}

function checkScenarios(definition: Definition, scenarios: readonly NamedValues[]): void {
  const names = new Set<string>();
  for (const {name, values} of scenarios) {
    if (names.has(name))
      throw new ModelError("duplicate-scenario", `two scenarios have the name ${name}`, {scenario: name});
    names.add(name);
    const [fault] = checkValues(definition, values);
    if (fault) throw new ParameterError(fault.code, fault.message, {...fault.data, scenario: name});
  }
}
