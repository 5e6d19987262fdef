import {ParameterError} from "../../../src/base/errors.js";
import type {Kernel} from "../../../src/kernel/kernel.js";
import type {Values} from "../../../src/model/index.js";
import type {History} from "../../../src/notebook/history.js";
import type {Cell} from "../../../src/notebook/notebook.js";
import {parseDocument} from "../../../src/notebook/parse.js";
import type {SessionState} from "../../../src/page/kept-history.js";
import {LeverBoard} from "../../../src/page/lever-board.js";
import type {LeverSource} from "../../../src/page/lever-source.js";
import {Cells} from "../../../src/page/session/cells.js";
import {Levers} from "../../../src/page/session/levers.js";
import {Notice} from "../../../src/page/session/notice.js";
import {OpenNotebook} from "../../../src/page/session/open-notebook.js";
import {ScenarioList} from "../../../src/page/session/scenario-list.js";
import {Steps} from "../../../src/page/session/steps.js";

/** The parts of an open notebook, with no page and nothing that runs; it notes what it is told. */
export class Parts {
  /** The texts of the cells as they were last told to run, by their numbers. */
  ran: Readonly<Record<number, string>> = {};
  /** How often the levers and what stands beside the notebook were kept. */
  kept = 0;
  readonly histories: History<SessionState>[] = [];
  readonly notebook: OpenNotebook;
  readonly scenarios: ScenarioList;
  readonly board = new LeverBoard();
  readonly notice = new Notice(() => undefined);
  readonly steps: Steps;
  readonly cells: Cells;
  readonly levers: Levers;

  constructor(text: string) {
    const take = (cells: readonly Cell[]) => (this.ran = Object.fromEntries(cells.map(({id, value}) => [id, value])));
    const kernel = {
      open: take,
      setCells: take,
      run: () => undefined,
      graph: {ownersOf: () => [1]},
    } as unknown as Kernel;
    this.notebook = new OpenNotebook(parseDocument(text), kernel, () => undefined);
    this.scenarios = new ScenarioList(this.notebook, undefined);
    const {notebook, scenarios, board, notice} = this;
    const told = {
      keepWorking: () => {
        ++this.kept;
      },
      onChange: () => undefined,
    };
    const onHistory = (history: History<SessionState>) => void this.histories.push(history);
    this.steps = new Steps({notebook, scenarios, board, notice, ...told, onHistory});
    const {steps} = this;
    this.cells = new Cells({kernel, notebook, scenarios, steps, notice, ...told});
    this.levers = new Levers({board, scenarios, steps, notice, ...told});
    notebook.start();
  }

  /** Shows a lever `a` from 0 to 10. */
  showLever(): ShownLever {
    const lever = new ShownLever();
    this.levers.add(lever as unknown as LeverSource);
    return lever;
  }

  text(id: number): string | undefined {
    return this.notebook.cells.find((cell) => cell.id === id)?.value;
  }

  dispose(): void {
    this.steps.dispose();
    this.levers.dispose();
  }
}

/** A lever `a` from 0 to 10 without an element. */
export class ShownLever extends EventTarget {
  readonly isConnected = true;
  overrides: Values = {};

  find(id: string): object | undefined {
    return id === "a" ? {id} : undefined;
  }

  shows(id: string): boolean {
    return id === "a";
  }

  check({a = 0}: Values): ParameterError[] {
    return Number(a) <= 10 ? [] : [new ParameterError("out-of-range", `out of range: a = ${a}`, {parameter: "a"})];
  }

  diff(from: Values, to: Values): unknown[] {
    return from.a === to.a ? [] : [{from: from.a, to: to.a}];
  }

  apply(values: Values): void {
    this.overrides = values;
  }

  /** As a reader moves it. */
  move(a: number): void {
    this.overrides = {a};
    this.dispatchEvent(new Event("input"));
  }
}
