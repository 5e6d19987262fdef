import {didYouMean, nearest} from "../base/nearest.js";
import type {CellNames} from "./analysis.js";
import type {Kernel} from "./kernel.js";
import {isProvided, neededFor, pathTo, WhatIf, WhatIfError, type Step} from "./what-if.js";

/** What is asked of a kernel. */
export type AskedKernel = Pick<Kernel, "graph" | "states" | "value" | "whole">;

/**
 * A name as a function of others: `sources` are replaced, the cells between run anew, all else stands as it is, and so
 * does what other controls give.
 * @throws {WhatIfError} `unknown-name`, `still-running`, `cell-failed`
 */
export async function askWhatIf(kernel: AskedKernel, name: string, sources: ReadonlySet<string>): Promise<WhatIf> {
  await kernel.whole;
  const {graph} = kernel;
  const {names} = graph;
  const [owner] = graph.ownersOf(name);
  if (owner === undefined) throw unknownName(name, names);
  const controls = heldBeside(kernel, sources);
  const path = pathTo(names, sources, name, controls);
  checkSettled(kernel, owner);
  const steps = path.map(({id}) => stepOf(kernel, id));
  const needed = neededFor(names, name, new Set([...sources, ...controls]));
  const held = await standing(
    kernel,
    [...controls].filter((each) => needed.has(each)),
  );
  const own = new Set([...path.flatMap(({outputs}) => outputs), ...sources, ...held.keys()]);
  const inputs = new Set([...path.flatMap((cell) => cell.inputs), name]);
  const others = [...inputs].filter((each) => !own.has(each) && !isProvided(each));
  return new WhatIf(steps, await standing(kernel, others), name, held);
}

/** The values of names as they stand. */
async function standing(kernel: AskedKernel, names: readonly string[]): Promise<Map<string, unknown>> {
  return new Map(await Promise.all(names.map(async (name) => [name, await kernel.value(name)] as const)));
}

/** The names whose values controls give, or other cells set, apart from those that are replaced. */
function heldBeside({graph}: AskedKernel, sources: ReadonlySet<string>): Set<string> {
  const set = graph.cells.flatMap(({text: {program, names}}) =>
    program?.compiled.autoview || program?.compiled.automutable ? names.outputs.slice(1) : [],
  );
  return new Set([...graph.controls.keys(), ...set].filter((name) => !sources.has(name)));
}

function stepOf(kernel: AskedKernel, id: number): Step {
  checkSettled(kernel, id);
  const {names, program} = kernel.graph.get(id)?.text ?? {};
  if (!names || !program) throw new Error(`no such cell: ${id}`);
  return {names, body: program.body as Step["body"], isWhole: program.compiled.output !== undefined};
}

/** A cell can be asked under other settings once it has a value of its own. */
function checkSettled({graph, states}: AskedKernel, id: number): void {
  const {status} = states.of(id);
  const isAwaited = (graph.get(id)?.definition.awaited.size ?? 0) > 0;
  if (status === "running" || status === "waiting" || isAwaited)
    throw new WhatIfError("still-running", `cell ${id} has no value yet; wait until it has`, {cell: id});
  if (status === "error") throw new WhatIfError("cell-failed", `cell ${id} has an error; mend it first`, {cell: id});
}

function unknownName(name: string, cells: readonly CellNames[]): WhatIfError {
  const known = cells.flatMap(({outputs}) => outputs);
  const message = `no cell defines ${name}${didYouMean(name, known)}`;
  return new WhatIfError("unknown-name", message, {name, suggestion: nearest(name, known)});
}
