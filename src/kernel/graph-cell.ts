import type {DefineState} from "notebook-kit/runtime/define.js";
import type {CellText} from "./cell-reader.js";
import {IDLE, type CellState, type CellStatus} from "./cell-state.js";
import type {DisplayState} from "./display.js";
import type {CellFault} from "./fault.js";
import type {RunCause, RunRecord} from "./run-record.js";

/** One definition of a cell in the runtime. */
export type Definition = DefineState &
  DisplayState & {
    /** Names it defines whose values are still to come. */
    readonly awaited: Set<string>;
    /** What the names it defines are now, those that have a value. */
    readonly values: Map<string, unknown>;
    /** Names it defines whose values a control gives, with the control. */
    readonly controls: Map<string, unknown>;
    /** Why it was defined, until it has run for that. */
    cause: RunCause | undefined;
    /** Whether the last time it had nothing to do, as all it uses was as before. */
    isSkipped: boolean;
  };

/** A cell in the graph, for as long as the notebook has it. */
export class GraphCell {
  /** As it was read last. */
  text: CellText;
  definition: Definition;
  state: CellState = IDLE;
  /** When the last run began, ms, and what is known of it; undefined before the first. */
  run: (RunRecord & {readonly start: number}) | undefined;

  /** @param root where it shows its values, for its life */
  constructor(text: CellText, root: HTMLDivElement) {
    this.text = text;
    this.definition = undefinedYet({root, expanded: []});
  }

  get id(): number {
    return this.text.cell.id;
  }

  get root(): HTMLDivElement {
    return this.definition.root;
  }

  /** Takes out of the runtime what it defines; what that definition still reports is no longer of interest. */
  undefine(): void {
    for (const variable of this.definition.variables.splice(0)) variable.delete();
    this.definition = undefinedYet(this.definition);
  }

  stand(status: CellStatus, fault?: CellFault): void {
    const since = status === this.state.status ? this.state.since : performance.now();
    this.state = {status, fault, isStale: status !== "done" && this.root.hasChildNodes(), since};
  }

  beginRun(cause: RunCause): void {
    this.run = {cause, took: undefined, count: (this.run?.count ?? 0) + 1, start: performance.now()};
  }

  endRun(): void {
    const {run} = this;
    if (run?.took === undefined && run) this.run = {...run, took: performance.now() - run.start};
  }
}

/** What a definition brings about, before it has; it shows what was shown before. */
function undefinedYet(shown: DisplayState): Definition {
  return {
    ...shown,
    variables: [],
    awaited: new Set(),
    values: new Map(),
    controls: new Map(),
    cause: undefined,
    isSkipped: false,
  };
}
