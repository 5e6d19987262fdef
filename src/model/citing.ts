import type {Definition, Variable} from "./definition.js";
import {columnsOf} from "./expression.js";
import {locate} from "./inputs.js";
import type {Parameter} from "./parameters.js";

/** The variables that rest on something: lineage read the other way round. */
export interface Dependants {
  /** Those that read it themselves. */
  readonly direct: readonly Variable[];
  /** Those that read it only through others, the nearest first. */
  readonly further: readonly Variable[];
}

/** The parameters whose values rest on a fact. */
export function parametersCiting({parameters}: Definition, fact: string): Parameter[] {
  return [...parameters.values()].filter(({source}) => source.facts.includes(fact));
}

/** The variables that rest on a fact, by a source of their own or through a parameter. */
export function variablesCiting(definition: Definition, fact: string): Dependants {
  const ids = parametersCiting(definition, fact).map(({id}) => id);
  const own = [...definition.variables.values()].filter(({source}) => source?.facts.includes(fact));
  return dependants(definition, [...own, ...readersOfParameters(definition, ids)]);
}

/** The variables that rest on a parameter, also on one that has no row of its own. */
export function variablesReading(definition: Definition, parameter: string): Dependants {
  return dependants(definition, readersOfParameters(definition, [parameter]));
}

function dependants(definition: Definition, direct: readonly Variable[]): Dependants {
  const found = new Set(direct);
  for (let next = readersOf(definition, found); next.length > 0; next = readersOf(definition, found))
    for (const variable of next) found.add(variable);
  return {direct: [...new Set(direct)], further: [...found].slice(new Set(direct).size)};
}

/** An input only names its parameters: whoever reads it reads them. A switch is read by the equations it selects. */
function readersOfParameters(definition: Definition, ids: readonly string[]): Variable[] {
  const {variables, inputs, indices, parameters} = definition;
  const all = [...variables.values()];
  const read = new Set(ids.map((id) => locate(id, inputs.values(), indices, parameters)?.input));
  const selected = all.filter(({equations}) => equations.some(({when}) => ids.some((id) => id in when)));
  return [...selected, ...readersOf(definition, new Set(all.filter(({input}) => input && read.has(input))))];
}

/** Those that read one of some variables and are none of them. */
function readersOf({variables}: Definition, read: ReadonlySet<Variable>): Variable[] {
  const names = new Set(Array.from(read, ({name}) => name));
  return [...variables.values()].filter(
    (variable) =>
      !read.has(variable) &&
      variable.equations.some(({expression, initial}) =>
        [expression, ...(initial ? [initial] : [])].some((each) => columnsOf(each).some((name) => names.has(name))),
      ),
  );
}
