import type {ReactiveController, ReactiveControllerHost} from "lit";
import type {Assist} from "./assist.js";
import {bundles} from "./bundles.js";
import type {CellChange} from "./cell-change.js";
import {known} from "./commands/known.js";
import {CommandTable} from "./commands/table.js";
import {CellElement} from "./elements/cell.js";
import type {Session} from "./session/session.js";

/** The page that is written on. */
export interface WritingHost extends ReactiveControllerHost, HTMLElement {
  readonly session: Session | undefined;
}

/** The tools of a reader who writes, as far as the page itself asks for them. */
export interface Desk {
  /** Takes a cell in or out of those selected; with `extending`, all from the one before to it. */
  readonly select: (id: number, extending: boolean) => void;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
  readonly openMenu: (id: number, anchor: HTMLElement) => void;
}

/** What a reader who writes does first: then the tools are loaded. */
const firsts = ["pointerdown", "focusin"] as const;

/** Writing on a page: the commands, the cells they are for, and the tools, which come when they are first needed. */
export class Writing implements ReactiveController {
  readonly host: WritingHost;
  readonly commands = new CommandTable();
  /** What an editor knows of the notebook, once the tools are there. */
  assist: Assist | undefined;
  /** Says why something could not be done. */
  onRefusal: (reason: unknown) => void = (reason) => this.host.session?.notice.report(reason);
  #selected: ReadonlySet<number> = new Set();
  #desk: Promise<Desk> | undefined;
  readonly #wake = () => void this.desk().catch(() => undefined);

  constructor(host: WritingHost) {
    this.host = host;
    host.addController(this);
    host.addController(this.commands);
    const applies = () => this.targets.length > 0;
    this.commands.add([
      {...known.undo, run: () => host.session?.steps.undo()},
      {...known.redo, run: () => host.session?.steps.redo()},
      {...known.run, applies, run: () => this.run()},
      {...known.runAndAdd, applies, run: () => this.#runAndAdd()},
      {...known.moveUp, applies, run: () => this.change(this.targets, {type: "move", by: -1})},
      {...known.moveDown, applies, run: () => this.change(this.targets, {type: "move", by: 1})},
    ]);
    this.commands.onUnknown = (event) => void this.#pressAgain(event);
  }

  hostConnected(): void {
    for (const type of firsts) this.host.addEventListener(type, this.#wake, {once: true});
  }

  hostDisconnected(): void {
    for (const type of firsts) this.host.removeEventListener(type, this.#wake);
  }

  /** The cells that are selected together, besides whatever has the focus. */
  get selected(): ReadonlySet<number> {
    return this.#selected;
  }

  set selected(ids: ReadonlySet<number>) {
    this.#selected = ids;
    this.host.requestUpdate();
  }

  /** The cells that a command is for, in their order: those selected, or the one whose edge or text has the focus. */
  get targets(): readonly number[] {
    const {focused} = this;
    const cells = this.host.session?.notebook.cells ?? [];
    const selected = cells.filter(({id}) => this.#selected.has(id)).map(({id}) => id);
    if (selected.length > 0) return selected;
    return focused === undefined ? [] : [focused];
  }

  /** The cell whose edge or text has the focus; one in what a cell shows is not the cell's. */
  get focused(): number | undefined {
    const {activeElement} = document;
    return activeElement instanceof CellElement ? activeElement.cell.id : undefined;
  }

  /** The tools. @throws {Error} where they cannot be loaded */
  desk(): Promise<Desk> {
    this.#desk ??= bundles.desk().then(({openDesk}) => openDesk(this));
    this.#desk.catch(() => (this.#desk = undefined));
    return this.#desk;
  }

  run(): void {
    for (const id of this.targets) this.host.session?.cells.run(id);
    this.host.requestUpdate();
  }

  /** Changes what cells there are, and goes to the one that is to be looked at next. */
  change(ids: readonly number[], change: CellChange): void {
    this.attempt(() => {
      const focus = this.host.session?.cells.change(ids, change);
      if (focus !== undefined) void this.host.updateComplete.then(() => this.goTo(focus, change.type === "add"));
    });
  }

  element(id: number): CellElement | undefined {
    return this.host.querySelector<CellElement>(`#cell-${id}`) ?? undefined;
  }

  /** Does what cannot always be done, and says why not. */
  attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.onRefusal(error);
    }
  }

  /** Goes to a cell and unfolds its text. */
  async show(id: number): Promise<void> {
    const element = this.element(id);
    element?.scrollIntoView({block: "center", behavior: "smooth"});
    await element?.open();
  }

  /** Goes to a cell: into its text, or to the button that unfolds it. */
  goTo(id: number, isToBeOpened: boolean): void {
    const element = this.element(id);
    element?.scrollIntoView({block: "nearest"});
    if (isToBeOpened || element?.isOpen) void element?.open();
    else element?.focusToggle();
  }

  #runAndAdd(): void {
    const {targets} = this;
    this.run();
    this.change(targets.slice(-1), {type: "add", mode: "js"});
  }

  /** A key that nothing here has may be one of the tools', which are not there yet. */
  async #pressAgain(event: KeyboardEvent): Promise<void> {
    if (this.assist) return;
    await this.desk().then(
      () => this.commands.press(event),
      () => undefined,
    );
  }
}
