import {moveTo} from "../cell-change.js";
import {CellElement} from "../elements/cell.js";
import type {Writing} from "../writing.js";

/** How far a pointer has to go before it drags, px. */
const START = 4;

/** How near to the edge of the screen cells begin to scroll, and how far they do with each move, px. */
const EDGE = 48;
const SCROLL = 24;

/** Moves cells by a drag at the handle at their edge; Esc leaves them where they are. */
export class CellDrag {
  readonly #writing: Writing;
  /** What happens while a cell is dragged. */
  #drag: AbortController | undefined;
  /** The line that shows where the cells will be. */
  readonly #line = document.createElement("div");
  /** The cell above which they will be, or `end`. */
  #before: CellElement | "end" | undefined;

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#line.className = "drop-line";
  }

  listen(): void {
    this.#writing.host.addEventListener("pointerdown", (event) => this.#down(event));
  }

  #down(event: PointerEvent): void {
    const [target] = event.composedPath();
    const isHandle = target instanceof Element && target.matches(".handle");
    const cell = event.composedPath().find((each) => each instanceof CellElement);
    if (!isHandle || !cell || event.button !== 0) return;
    const {clientY: start} = event;
    let isDragged = false;
    this.#drag = new AbortController();
    const {signal} = this.#drag;
    const move = (moved: PointerEvent) => {
      isDragged ||= Math.abs(moved.clientY - start) > START;
      if (isDragged) this.#move(moved.clientY);
    };
    addEventListener("pointermove", move, {signal});
    addEventListener("pointerup", () => this.#end(isDragged ? cell.cell.id : undefined), {signal});
    addEventListener("pointercancel", () => this.#end(undefined), {signal});
    const cancel = ({key}: KeyboardEvent) => {
      if (key === "Escape") this.#end(undefined);
    };
    addEventListener("keydown", cancel, {signal, capture: true});
    // The end of a drag is no click on the handle.
    addEventListener("click", (clicked) => isDragged && clicked.stopPropagation(), {capture: true, once: true});
  }

  #move(y: number): void {
    const cells = [...this.#writing.host.querySelectorAll("ty-cell")].filter(({cell}) => !cell.isHidden);
    const next = cells.find((cell) => {
      const {top, height} = cell.getBoundingClientRect();
      return y < top + height / 2;
    });
    this.#before = next ?? "end";
    this.#show(next?.getBoundingClientRect().top ?? cells.at(-1)?.getBoundingClientRect().bottom ?? 0);
    const scroller = this.#writing.host.querySelector(".page");
    if (y < EDGE) scroller?.scrollBy({top: -SCROLL});
    if (y > innerHeight - EDGE) scroller?.scrollBy({top: SCROLL});
  }

  #show(y: number): void {
    const {left, width} = this.#writing.host.querySelector(".page-main")?.getBoundingClientRect() ?? {
      left: 0,
      width: 0,
    };
    Object.assign(this.#line.style, {top: `${y}px`, left: `${left}px`, width: `${width}px`});
    document.body.append(this.#line);
  }

  /** @param dragged the cell at whose handle the drag began, if it is to be moved */
  #end(dragged: number | undefined): void {
    this.#drag?.abort();
    this.#line.remove();
    const before = this.#before;
    this.#before = undefined;
    const {session} = this.#writing.host;
    if (dragged === undefined || before === undefined || !session) return;
    const {selected, targets} = this.#writing;
    const ids = selected.has(dragged) ? targets : [dragged];
    const others = session.notebook.cells.filter(({id}) => !ids.includes(id));
    // Where the cells themselves are, they stay: what comes after them is where they go.
    const after = session.notebook.cells.slice(
      before === "end" ? Infinity : session.notebook.cells.indexOf(before.cell),
    );
    const next = after.find(({id}) => !ids.includes(id));
    const at = next ? others.indexOf(next) : others.length;
    session.cells.rewrite("move cell", (document) => moveTo(document, ids, at));
  }
}
