import {RuntimeError} from "@observablehq/runtime";
import {TuiyanError} from "../base/errors.js";
import {nearest} from "../base/nearest.js";
import {ImportError, type CellFault, type ModulePlace} from "./fault.js";
import type {Graph} from "./graph.js";
import type {GraphCell} from "./graph-cell.js";
import {RunawayError, toRunaway} from "./runaway-error.js";
import {lineInCell, traceName} from "./source-lines.js";
import {provided} from "./what-if.js";

/** What is known around a cell that failed. */
export interface Surroundings {
  readonly graph: Pick<Graph, "get" | "names" | "ownersOf">;
  /** The names every cell may use. */
  readonly builtins: Readonly<Record<string, unknown>>;
  /** What the modules that were imported so far have. */
  readonly exports: Iterable<string>;
  /** Where in a module an error arose; undefined where it did not. */
  readonly placeOf?: ((error: Error) => ModulePlace | undefined) | undefined;
}

/** Why a cell has failed that came to this as it ran. */
export function runFault(error: unknown, {id, text}: Pick<GraphCell, "id" | "text">, around: Surroundings): CellFault {
  // It tells its place itself, which may be in another cell.
  if (error instanceof RunawayError) return {kind: "runtime", error, line: undefined};
  if (error instanceof ImportError) return {kind: "import", specifier: error.specifier, available: error.available};
  const notExported = error instanceof SyntaxError ? NOT_EXPORTED.exec(error.message)?.[1] : undefined;
  if (notExported !== undefined) return notDefined(notExported, around.exports);
  const input = inputOf(error);
  if (input !== undefined && !Object.hasOwn(around.builtins, input)) return missing(input, around);
  const own = toError(error);
  const line = lineSaid(own) ?? lineInCell(own, traceName(id), text.program?.compiled.lines ?? []);
  const place = around.placeOf?.(own);
  const runaway = toRunaway(own, id, place ?? {line});
  return runaway ? {kind: "runtime", error: runaway, line: undefined} : {kind: "runtime", error: own, line, place};
}

/** The variable upstream that an error came from, which the runtime notes on the error. */
export function inputOf(error: unknown): string | undefined {
  return error instanceof RuntimeError ? error.input : undefined;
}

/** Of a cell that needs a name which has no value. */
function missing(name: string, {graph, builtins}: Surroundings): CellFault {
  const [owner] = graph.ownersOf(name);
  if (owner === undefined) {
    const known = graph.names.flatMap(({outputs}) => outputs);
    return notDefined(name, [...known, ...Object.keys(builtins), ...provided]);
  }
  // Sent to the cell at fault: the owner, or the one that it is blocked by itself.
  const fault = graph.get(owner)?.state.fault;
  return {kind: "blocked", name, cell: fault?.kind === "blocked" ? (fault.cell ?? owner) : owner};
}

/** How the transpiler says that a module does not have a name. */
const NOT_EXPORTED = /^export '(.+)' not found$/;

function notDefined(name: string, known: Iterable<string>): CellFault {
  return {kind: "undefined", name, suggestion: nearest(name, known)};
}

/** Anything can be thrown. */
function toError(error: unknown): Error {
  if (error instanceof Error) return error;
  try {
    return new Error(String(error));
  } catch {
    return new Error("something was thrown that cannot be shown");
  }
}

/** A query says itself where in it the fault is. */
function lineSaid(error: Error): number | undefined {
  return error instanceof TuiyanError && typeof error.data.line === "number" ? error.data.line : undefined;
}
