import {ModelError, ParameterError} from "../base/errors.js";
import {switchesOf, type Definition, type Switches} from "./definition.js";
import {runPass, type NamedValues} from "./pass.js";
import type {Plan} from "./plan.js";
import {Result} from "./result.js";
import {checkValues} from "./values.js";

/**
 * Runs a model for many scenarios: all whose switches stand alike go in one pass.
 * @throws {ParameterError} the first value that cannot be used, with its scenario
 * @throws {ModelError} `non-finite`, `check-failed`, `duplicate-scenario`
 */
export function runModel(
  definition: Definition,
  planFor: (switches: Switches) => Plan,
  scenarios: readonly NamedValues[],
): Result {
  checkScenarios(definition, scenarios);
  const groups = new Map<string, {switches: Switches; members: NamedValues[]}>();
  for (const scenario of scenarios) {
    const switches = switchesOf(definition, scenario.values);
    const key = JSON.stringify(switches);
    const group = groups.get(key) ?? {switches, members: []};
    group.members.push(scenario);
    groups.set(key, group);
  }
  const passes = [...groups.values()].map(({switches, members}) =>
    runPass(definition, switches, members, planFor(switches)),
  );
  return new Result(definition, scenarios, passes);
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
