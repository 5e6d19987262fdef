import {holds} from "../coverage.js";
import type {Definition, Switches} from "../definition.js";
import {columnsOf} from "../expression.js";
import type {Input} from "../inputs.js";
import {ownerOf} from "../owner.js";
import type {Value, Values} from "../parameters.js";
import type {Plan} from "../plan.js";
import {inputColumn, reader} from "../values.js";
import {generate, type Part} from "./generate.js";
import {UNSOUND} from "./state.js";
import {decode, encode, planMemory, type Memory} from "./memory.js";
import {toFunction} from "./to-function.js";

/** A model's equations as one function on a row of numbers, for a setting of the switches and the results wanted. */
export interface Program {
  readonly memory: Memory;
  /** Fills the inputs of a memory with a scenario's values. */
  readonly fill: (memory: Float64Array, values: Values) => void;
  /** Computes what is wanted in a filled memory; says how it came out ({@link SOUND} and the like). */
  readonly compute: (memory: Float64Array) => number;
}

/**
 * Compiles a plan.
 * @param wanted names of results; all where it is left out. What they rest on, and what checks read, comes with them.
 * @throws {ModelError} `not-compiled`, saying what stands in the way
 */
export function compileProgram(
  definition: Definition,
  plan: Plan,
  switches: Switches,
  wanted?: readonly string[],
): Program {
  const part = partFor(definition, plan, switches, wanted);
  const memory = planMemory(definition, part.results);
  const {source, constants} = generate(definition, plan, memory, part, {kept: wanted ?? part.results});
  const compute = toFunction(source, constants);
  return {memory, compute: (numbers) => compute(numbers, numbers, 0), fill: makeFill(definition, memory)};
}

/** The results that are to be computed: those wanted, those that checks read, and all they rest on. */
export function partFor(
  definition: Definition,
  plan: Plan,
  switches: Switches,
  wanted: readonly string[] | undefined,
): Part {
  const reads = readsOf(plan);
  const checks = definition.checks.filter(({when}) => holds(when, switches));
  if (!wanted) return {results: new Set(reads.keys()), checks};
  const results = new Set<string>();
  const visit = (name: string) => {
    const read = reads.get(name);
    if (results.has(name) || !read) return;
    results.add(name);
    read.forEach(visit);
  };
  [...wanted, ...checks.flatMap(({expression}) => columnsOf(expression))].forEach(visit);
  return {results, checks};
}

/** For each result of a plan, the names its equations read. */
export function readsOf({steps}: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const reads = new Map<string, Set<string>>();
  for (const {equation} of steps.flatMap(({equations}) => equations)) {
    const own = reads.get(equation.variable) ?? new Set();
    reads.set(equation.variable, own);
    for (const formula of [equation.expression, equation.initial])
      if (formula) for (const name of columnsOf(formula)) own.add(name);
  }
  return reads;
}

/** Inputs start as the baseline's; only those that a scenario's values bear on are worked out anew. */
function makeFill(definition: Definition, {slots, inputs}: Memory): Program["fill"] {
  const write = (memory: Float64Array, input: Input, values: Values) => {
    const slot = slots.get(input.name);
    if (!slot) return;
    const column = inputColumn(definition, input, reader(definition, values));
    for (let i = 0; i < column.length; ++i) memory[slot.offset + i] = encode(column[i] ?? NaN, slot.texts);
  };
  const baseline = new Float64Array(inputs);
  for (const input of definition.inputs.values()) write(baseline, input, {});
  return (memory, values) => {
    memory.set(baseline);
    const changed = new Set(Object.keys(values).map((id) => ownerOf(definition, id)));
    for (const input of changed) if (input) write(memory, input, values);
  };
}

/** What came of a program for some scenarios; undefined when a result is not to be used, so that Arquero says why. */
export function runProgram(
  program: Program,
  scenarios: readonly Values[],
): {memories: readonly Float64Array[]; warned: boolean} | undefined {
  let warned = false;
  const memories: Float64Array[] = [];
  for (const values of scenarios) {
    const memory = new Float64Array(program.memory.size);
    program.fill(memory, values);
    const state = program.compute(memory);
    if (state === UNSOUND) return undefined;
    warned ||= state !== 0;
    memories.push(memory);
  }
  return {memories, warned};
}

/** A variable's values in all scenarios, as a pass has them; undefined for one that was not computed. */
export function columnOf(
  {memory: {slots}}: Program,
  memories: readonly Float64Array[],
  name: string,
): Value[] | undefined {
  const slot = slots.get(name);
  if (!slot) return undefined;
  const {offset, size, texts} = slot;
  const column: Value[] = [];
  for (const memory of memories)
    for (let i = offset; i < offset + size; ++i) column.push(decode(memory[i] ?? NaN, texts));
  return column;
}
