import type {Module, Observer} from "@observablehq/runtime";
import {define} from "notebook-kit/runtime/define.js";
import type {Compiled} from "./compile.js";
import {cutOff, type RunListener} from "./cut-off.js";
import {clear, display, prune} from "./display.js";
import type {CellFault} from "./fault.js";
import type {Definition, GraphCell} from "./graph-cell.js";
import {noteControls} from "./note-controls.js";
import {givenUp, INVALIDATION} from "./obsolete.js";
import {inputOf} from "./run-fault.js";
import type {RunCause} from "./run-record.js";
import {watchOutputs} from "./watch-outputs.js";

export interface RunnerOptions {
  /** What an error of a cell means. */
  readonly faultOf: (error: unknown, cell: GraphCell) => CellFault;
  /** Called after a cell stands otherwise by itself. */
  readonly onChange: (id: number) => void;
  /** Called when a run is given up before it came to its end. */
  readonly onDrop: (id: number) => void;
}

/** Has the runtime run cells, and follows how they fare. */
export class CellRunner {
  readonly #main: Module;
  readonly #options: RunnerOptions;
  /** How often each name that a cell defines was given a value. */
  readonly #versions = new Map<string, number>();

  constructor(main: Module, options: RunnerOptions) {
    this.#main = main;
    this.#options = options;
  }

  /**
   * Defines a cell as its text now says, in place of how it was; it runs with the next frame.
   * @param fault why it does not run
   */
  define(cell: GraphCell, fault: CellFault | undefined, cause: RunCause): void {
    cell.undefine();
    const {program, names} = cell.text;
    const own = cell.definition;
    cell.stand(fault ? "error" : "running", fault);
    if (fault || !program) {
      // Who uses its names is told which cell to look at.
      for (const name of new Set(names.outputs)) {
        const stand = (obsolete: Promise<void>) => (fault ? fail(name) : obsolete.then(() => fail(name)));
        own.variables.push(this.#main.define(name, [INVALIDATION], stand));
      }
      return;
    }
    own.cause = cause;
    const {compiled, body} = program;
    const main = watchOutputs(this.#main, compiled.outputs, (name) => this.#outputObserver(cell, own, name));
    const noted = cutOff(compiled, noteControls(compiled, body, own.controls), this.#runListener(cell, own));
    const {inputs, definition} = givenUp(compiled.inputs, noted, () => this.#options.onDrop(cell.id));
    define(main, own, {...definitionOf(compiled), id: cell.id, inputs, body: definition}, () =>
      this.#observer(cell, own, compiled),
    );
  }

  fail(cell: GraphCell, error: unknown): void {
    cell.endRun();
    const fault = this.#options.faultOf(error, cell);
    cell.stand(fault.kind === "blocked" ? "waiting" : "error", fault);
    this.#options.onChange(cell.id);
  }

  #runListener(cell: GraphCell, own: Definition): RunListener {
    const {outputs} = cell.text.names;
    return {
      versionOf: (name) => this.#versions.get(name),
      started: (names) => {
        cell.beginRun(own.cause ?? {kind: "changed", names});
        own.cause = undefined;
        own.isSkipped = false;
        for (const name of outputs) this.#renew(name);
      },
      skipped: () => {
        own.isSkipped = true;
        // What it has shown is still what it shows.
        own.hasShown = true;
        own.shown = own.root.childNodes.length;
      },
    };
  }

  /** Follows one definition of a cell; once it is replaced, what it still reports is not of interest. */
  #observer(cell: GraphCell, own: Definition, {autodisplay, autoview, output}: Compiled) {
    const isCurrent = () => cell.definition === own;
    return {
      _error: false,
      _node: own.root,
      pending: () => {
        if (!isCurrent()) return;
        own.hasShown = false;
        cell.stand("running");
        this.#options.onChange(cell.id);
      },
      fulfilled: (value: unknown) => {
        if (!isCurrent()) return;
        if (autodisplay) {
          clear(own);
          display(own, value);
        } else if (!own.hasShown) clear(own);
        prune(own);
        cell.endRun();
        if (output !== undefined && !autoview) own.values.set(output, value);
        cell.stand("done");
        this.#options.onChange(cell.id);
      },
      rejected: (error: unknown) => {
        if (isCurrent()) this.fail(cell, error);
      },
    };
  }

  /** Follows one of the names a cell defines: a promise or a generator that got a name fails after its cell has run. */
  #outputObserver(cell: GraphCell, own: Definition, name: string): Observer {
    const isCurrent = () => cell.definition === own;
    const {awaited, values} = own;
    return {
      pending: () => void awaited.add(name),
      fulfilled: (value) => {
        values.set(name, value);
        if (!own.isSkipped) this.#renew(name);
        awaited.delete(name);
        if (isCurrent() && awaited.size === 0) this.#options.onChange(cell.id);
      },
      rejected: (error) => {
        awaited.delete(name);
        values.delete(name);
        // That the cell as a whole has failed is known already.
        if (isCurrent() && inputOf(error) === undefined) this.fail(cell, error);
      },
    };
  }

  #renew(name: string): void {
    this.#versions.set(name, (this.#versions.get(name) ?? 0) + 1);
  }
}

function definitionOf({outputs, output, autodisplay, autoview, automutable}: Compiled) {
  return {
    outputs: [...outputs],
    ...(output !== undefined && {output}),
    autodisplay,
    autoview,
    automutable,
  };
}

function fail(name: string): never {
  throw new Error(`${name} has no value`);
}
