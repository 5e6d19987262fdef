import type {Writing} from "../writing.js";

/** Selecting several cells, by the pointer at their edges or by keyboard. */
export class Selection {
  readonly #writing: Writing;
  /** The cell selected last, from which a range goes on. */
  #anchor: number | undefined;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  /** Takes a cell in or out; with `extends`, all from the one before to this one. */
  select(id: number, {extends: isRange = false} = {}): void {
    const {selected} = this.#writing;
    if (isRange && this.#anchor !== undefined) {
      this.#writing.selected = new Set([...selected, ...this.#between(this.#anchor, id)]);
    } else {
      const others = [...selected].filter((other) => other !== id);
      this.#writing.selected = new Set(selected.has(id) ? others : [...others, id]);
    }
    this.#anchor = id;
  }

  /** Takes the cell that has the focus in or out. */
  toggle(): void {
    const id = this.#writing.focused;
    if (id !== undefined) this.select(id);
  }

  all(): void {
    this.#writing.selected = new Set(this.#seen());
  }

  clear(): void {
    this.#writing.selected = new Set();
    this.#anchor = undefined;
  }

  /** Goes to the edge of the cell before or after; with `extends`, both are selected. */
  step(by: 1 | -1, {extends: isRange = false} = {}): void {
    const seen = this.#seen();
    const {targets} = this.#writing;
    const from =
      this.#anchor !== undefined && targets.includes(this.#anchor) ? this.#anchor : targets.at(by < 0 ? 0 : -1);
    const to = seen[from === undefined ? 0 : seen.indexOf(from) + by];
    if (to === undefined) return;
    if (isRange && from !== undefined) this.#writing.selected = new Set([...this.#writing.selected, from, to]);
    this.#anchor = to;
    this.#writing.element(to)?.focusToggle();
  }

  #seen(): number[] {
    return (this.#writing.host.session?.notebook.cells ?? []).filter(({isHidden}) => !isHidden).map(({id}) => id);
  }

  #between(a: number, b: number): number[] {
    const seen = this.#seen();
    const [from = 0, to = 0] = [seen.indexOf(a), seen.indexOf(b)].sort((x, y) => x - y);
    return seen.slice(from, to + 1);
  }
}
