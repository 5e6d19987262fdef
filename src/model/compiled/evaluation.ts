import {columnsOf} from "../expression.js";
import type {Definition, Switches} from "../definition.js";
import type {Values} from "../parameters.js";
import type {Plan} from "../plan.js";
import {cellValue, reader} from "../values.js";
import {idsOf} from "../input-cells.js";
import {placeCells, writeFill} from "./write-fill.js";
import {generate, type Part} from "./generate.js";
import {encode, planMemory, type Memory} from "./memory.js";
import {partFor, readsOf} from "./program.js";
import {UNSOUND} from "./state.js";
import type {Evaluation} from "./start-evaluation.js";
import {toFunction} from "./to-function.js";

/** What is to be evaluated: which parameters change, how all others stand, and which results are asked for. */
export interface EvaluationRequest {
  readonly parameters: readonly string[];
  readonly base: Values;
  readonly variables: readonly string[];
  /** Finds the outputs once it is known where variables lie. */
  readonly places: (memory: Memory) => readonly number[];
}

/**
 * Compiles what the parameters change on the way to the wanted variables; all else is computed here, once.
 * @throws {ModelError} `not-compiled`; ParameterError `ramp-and-year`
 */
export function compileEvaluation(
  definition: Definition,
  plan: Plan,
  switches: Switches,
  {parameters, base, variables, places}: EvaluationRequest,
): Evaluation {
  const part = partFor(definition, plan, switches, variables);
  const memory = planMemory(definition, part.results);
  const read = reader(definition, base);
  const drawn = new Set(parameters);
  const cells = placeCells(definition, memory, (id) => drawn.has(id) || read(id) !== undefined);
  const [changed, kept] = partition(cells, ({cell}) => idsOf(cell).some((id) => drawn.has(id)));
  const [changing, fixed] = split(part, readsOf(plan), new Set(changed.map(({input}) => input)));
  const numbers = new Float64Array(memory.size);
  for (const {place, cell, texts} of kept) numbers[place] = encode(cellValue(cell, read) ?? (texts ? "" : NaN), texts);
  const once = generate(definition, plan, memory, fixed, {kept: fixed.results});
  const state = toFunction(once.source, once.constants)(numbers, numbers, 0);
  const each = generate(definition, plan, memory, changing, {
    kept: variables,
    fill: (writer) => writeFill(writer, definition, parameters, changed, read),
    before: state,
  });
  return {
    // Where something no draw changes is unsound, every draw is.
    source: state === UNSOUND ? `return ${UNSOUND};` : each.source,
    constants: each.constants,
    memory: numbers,
    parameters: parameters.length,
    places: places(memory),
  };
}

/** What rests on inputs that change, and what does not. */
function split(
  {results, checks}: Part,
  reads: ReadonlyMap<string, ReadonlySet<string>>,
  inputs: ReadonlySet<string>,
): [changing: Part, fixed: Part] {
  const found = new Set(inputs);
  const readsFound = (names: Iterable<string>) => [...names].some((name) => found.has(name));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const name of results) if (readsFound(reads.get(name) ?? [])) found.add(name);
  }
  const [changing, fixed] = partition([...results], (name) => found.has(name));
  const [tested, passed] = partition(checks, ({expression}) => readsFound(columnsOf(expression)));
  return [
    {results: new Set(changing), checks: tested},
    {results: new Set(fixed), checks: passed},
  ];
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [yes: T[], no: T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
