import {locale} from "../../i18n/locale.js";
import {Kernel, type KernelOptions} from "../../kernel/kernel.js";
import {parseDocument} from "../../notebook/parse.js";
import {bundles} from "../bundles.js";
import {compareAll, compareScenarios, type ComparedScenario} from "../compare.js";
import type {Conditions} from "../conditions.js";
import {describeFault} from "../describe-fault.js";
import {drawnTargets} from "../drawn-targets.js";
import type {FileSource} from "../file-attachment.js";
import {LeverBoard} from "../lever-board.js";
import {OWN_TARGETS} from "../own-targets-name.js";
import type {WhatIfHost} from "../what-if/host.js";
import {readWorking, writeWorking} from "../working.js";
import {CellImports} from "./cell-imports.js";
import {Cells} from "./cells.js";
import {Levers} from "./levers.js";
import {Notice} from "./notice.js";
import {OpenNotebook} from "./open-notebook.js";
import {ScenarioList} from "./scenario-list.js";
import {Status, type TellStatus} from "./status.js";
import {Steps, type StepsOptions} from "./steps.js";

/** Who shows a session, and is told of it. */
export interface SessionHost
  extends Pick<KernelOptions, "builtins" | "load" | "compilers">, Pick<StepsOptions, "onHistory"> {
  /** Gives the files beside the notebook. */
  readonly files: FileSource;
  /** Something that is shown has changed. */
  readonly onChange: () => void;
  /** The notebook's text is another; it is to be kept. */
  readonly onText: (text: string) => void;
  /** How the levers stand apart from any saved scenario, to be kept until the next opening. */
  readonly onWorking: (working: string | null) => void;
  readonly onStatus: TellStatus;
}

/** A notebook being read: the parts that it has while it is open, and what they say together. */
export class Session implements WhatIfHost {
  readonly kernel: Kernel;
  readonly board: LeverBoard;
  readonly notebook: OpenNotebook;
  readonly scenarios: ScenarioList;
  readonly notice: Notice;
  readonly steps: Steps;
  readonly cells: Cells;
  readonly levers: Levers;
  readonly status: Status;
  readonly imports: CellImports;
  readonly #watchers = new Set<() => void>();
  /** What was typed before the opening and no notebook can hold. */
  readonly #typed: Readonly<Record<string, string>>;
  /** Whether the targets set in it are drawn. */
  #isDrawing = false;

  /**
   * Opens a notebook; nothing runs before {@link Session.start}.
   * @param working what `onWorking` was last told of it
   * @throws {NotebookError} for a text that is no notebook
   */
  constructor(text: string, working: string | null, host: SessionHost) {
    const {builtins, compilers, onHistory, onStatus} = host;
    const document = parseDocument(text);
    const before = readWorking(working);
    const keepWorking = () => host.onWorking(this.#working());
    const onChange = () => {
      host.onChange();
      for (const watcher of this.#watchers) watcher();
    };
    const imports = new CellImports(this, host);
    const kernel = new Kernel({
      builtins,
      load: imports.load,
      ...(compilers && {compilers}),
      placeOf: (error) => imports.beside?.placeOf(error),
      onChange: () => this.#onRun(onChange),
    });
    const notebook = new OpenNotebook(document, kernel, (changed) => {
      this.#drawTargets();
      onChange();
      host.onText(changed);
    });
    const scenarios = new ScenarioList(notebook, before?.active);
    const board = new LeverBoard(before?.values ?? scenarios.find(scenarios.chosen)?.values);
    const notice = new Notice(onChange);
    const steps = new Steps({notebook, board, scenarios, notice, keepWorking, onChange, onHistory});
    const parts = {kernel, notebook, board, scenarios, notice, steps, keepWorking, onChange};
    this.kernel = kernel;
    this.board = board;
    this.notebook = notebook;
    this.scenarios = scenarios;
    this.notice = notice;
    this.steps = steps;
    this.cells = new Cells(parts);
    this.levers = new Levers(parts);
    this.status = new Status(kernel.states, onStatus);
    this.imports = imports;
    this.#typed = before?.typed ?? {};
  }

  start(): void {
    this.#drawTargets();
    this.notebook.start();
    for (const [id, text] of Object.entries(this.#typed)) this.cells.edit(Number(id), text);
  }

  runAll(): void {
    const {kernel, notebook, scenarios} = this;
    if (!notebook.isStarted) {
      this.start();
      return;
    }
    notebook.texts.allToRun();
    scenarios.read();
    notebook.runCells();
    kernel.runAll();
  }

  dispose(): void {
    drawnTargets.of = () => [];
    for (const part of [this.steps, this.levers, this.status, this.kernel]) part.dispose();
  }

  readonly watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => this.#watchers.delete(onChange);
  };

  /** Whether there is anything for levers and scenarios to be shown of. */
  get hasLevers(): boolean {
    return !this.board.isEmpty || !this.scenarios.isEmpty;
  }

  /** Under what conditions the results on screen hold. */
  get conditions(): Conditions {
    const {all, active} = this.scenarios;
    return {
      scenario: all.find(({name}) => name === active),
      differences: this.board.diff({}, this.board.values),
    };
  }

  /** What is wrong, in the reader's language. */
  get problem(): string | undefined {
    return this.describe(this.notice.problem ?? this.scenarios.fault ?? this.board.repeated);
  }

  /** A fault in the reader's language; undefined where there is none. */
  describe(fault: unknown): string | undefined {
    return fault === undefined ? undefined : describeFault(fault, this.board, locale.language);
  }

  get compared(): ComparedScenario[] {
    return compareScenarios(this.board.values, this.scenarios.all);
  }

  get allScenarios(): ComparedScenario[] {
    return compareAll(this.board.values, this.scenarios.all);
  }

  /** A cell stands otherwise than before. */
  #onRun(onChange: () => void): void {
    onChange();
    this.status.change();
    if (!this.levers.isSettled && this.kernel.states.running === 0) this.levers.settle();
  }

  #working(): string {
    const {texts} = this.notebook;
    const typed = texts.refused;
    const hasTyped = Object.keys(typed).length > 0;
    return writeWorking({active: this.scenarios.chosen, values: this.board.values, ...(hasTyped && {typed})});
  }

  /** What reads the targets set in a notebook is loaded for one that has any. */
  #drawTargets(): void {
    if (this.#isDrawing || !this.notebook.cells.some(({value}) => value.includes(OWN_TARGETS))) return;
    this.#isDrawing = true;
    bundles.scenarios().then(
      ({drawTargets}) => drawTargets(this, drawnTargets),
      (error: unknown) => this.notice.report(error),
    );
  }
}
