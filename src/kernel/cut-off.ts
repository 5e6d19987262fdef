import type {VariableDefinition} from "@observablehq/runtime";
import type {Compiled} from "./compile.js";
import {VIEW} from "./note-controls.js";
import {INVALIDATION} from "./obsolete.js";
import {isSameValue} from "./same-value.js";
import {isGenerator, isPromise, isProvided} from "./what-if.js";

/** Is told of the runs of a cell, and knows how often what it uses was made anew. */
export interface RunListener {
  /** How often the cell that defines a name gave it a value; undefined for names of no cell. */
  readonly versionOf: (name: string) => number | undefined;
  /** The cell begins to run; `changed` are the names that are other than when it ran last, none at first. */
  readonly started: (changed: readonly string[]) => void;
  /** The cell has nothing to do: all it uses is as it was. */
  readonly skipped: () => void;
}

interface LastRun {
  readonly given: readonly unknown[];
  readonly versions: readonly (number | undefined)[];
  readonly result: unknown;
  /** Whether what it gave stands. */
  readonly stands: boolean;
}

/**
 * The function of a cell, which from now on does not run where all it uses is as it was at its last run, but gives what it
 * gave then. The runtime itself runs everything below a cell that ran, whatever came of it.
 */
export function cutOff(compiled: Compiled, body: VariableDefinition, listener: RunListener): VariableDefinition {
  const {inputs} = compiled;
  const isKept = keepsItsValue(compiled);
  let last: LastRun | undefined;
  return function (this: unknown, ...given: readonly unknown[]): unknown {
    const before = last;
    const versions = inputs.map((name) => listener.versionOf(name));
    const isSame = (i: number) => isProvided(inputs[i] ?? "") || isUnchanged(before, versions[i], given[i], i);
    const changed = before ? inputs.filter((_, i) => !isSame(i)) : [];
    if (isKept && before?.stands && changed.length === 0) {
      listener.skipped();
      return before.result;
    }
    listener.started(changed);
    last = {given, versions, result: undefined, stands: false};
    const result: unknown = Reflect.apply(body, this, given as never[]);
    const made = {given, versions, result, stands: !changesByItself(result, compiled.outputs)};
    const drop = () => (last = {...made, stands: false});
    last = made;
    if (isPromise(result)) result.then((exports) => changesByItself(exports, compiled.outputs) && drop(), drop);
    return result;
  };
}

/** Whether what a cell has made stands until it runs again: what it shows and takes from a control goes on by itself. */
function keepsItsValue({inputs, autoview, automutable, isQuery}: Compiled): boolean {
  // A query that a newer one does not follow is not given up.
  const own = [VIEW, ...(isQuery ? [] : [INVALIDATION]), "visibility", "@variable"];
  return !autoview && !automutable && !inputs.some((name) => own.includes(name));
}

function isUnchanged(before: LastRun | undefined, version: number | undefined, value: unknown, i: number): boolean {
  if (!before) return false;
  const old = before.given[i];
  // What the page provides is never made anew under the same name.
  if (version === undefined && before.versions[i] === undefined) return Object.is(old, value);
  return (version === before.versions[i] && Object.is(old, value)) || isSameValue(old, value);
}

/** A generator goes on; taking it up again would wait for what comes next. */
function changesByItself(made: unknown, outputs: readonly string[]): boolean {
  if (isGenerator(made)) return true;
  return typeof made === "object" && made !== null && outputs.some((name) => isGenerator(Reflect.get(made, name)));
}
