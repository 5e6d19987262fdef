import {ownersOf, type CellNames} from "./analysis.js";
import type {Compiled} from "./compile.js";
import type {GraphCell} from "./graph-cell.js";

/** The cells that run: which of them defines what, and what the names are now. */
export class Graph {
  #cells: ReadonlyMap<number, GraphCell> = new Map();
  #owners: ReadonlyMap<string, readonly number[]> = new Map();
  #toCome = 0;

  /**
   * Makes it that of these cells, in the order of the notebook.
   * @param toCome how many more the notebook has
   */
  take(cells: readonly GraphCell[], toCome: number): void {
    this.#cells = new Map(cells.map((cell) => [cell.id, cell]));
    this.#owners = ownersOf(this.names);
    this.#toCome = toCome;
  }

  get cells(): readonly GraphCell[] {
    return [...this.#cells.values()];
  }

  get(id: number): GraphCell | undefined {
    return this.#cells.get(id);
  }

  /** How many cells of the notebook are still to come into it. */
  get toCome(): number {
    return this.#toCome;
  }

  /** The cells that define a name. */
  ownersOf(name: string): readonly number[] {
    return this.#owners.get(name) ?? [];
  }

  /** What each cell defines and uses. */
  get names(): readonly CellNames[] {
    return this.cells.map(({text}) => text.names);
  }

  /** The names a cell defines that may be results: imported ones, and what controls give, are none. */
  askable(id: number): readonly string[] {
    const {text, definition} = this.get(id) ?? {};
    if (!text?.program || text.program.compiled.imports.length > 0) return [];
    return text.names.outputs.filter((name) => !definition?.controls.has(name));
  }

  /** The names that cells compute and that are numbers as they stand, in the order of the cells. */
  get numbers(): string[] {
    return this.cells.flatMap(({id, definition}) =>
      this.askable(id).filter((name) => typeof definition.values.get(name) === "number"),
    );
  }

  /** The names that controls give a value, with the control: `const growth = view(control)`. */
  get controls(): Map<string, unknown> {
    return new Map(this.cells.flatMap(({definition}) => [...definition.controls]));
  }

  /** What the names are now, those that have a value. */
  get values(): Map<string, unknown> {
    return new Map(this.cells.flatMap(({definition}) => [...definition.values]));
  }

  /** The name that a cell gives a value; undefined where none does. */
  nameOf(value: unknown): string | undefined {
    for (const [name, own] of this.values) if (own === value) return name;
    return undefined;
  }

  /** What the cells read: those that can be read themselves, with the files and modules that they name. */
  get reading(): readonly (readonly [id: number, Pick<Compiled, "files" | "imports">])[] {
    return this.cells.flatMap(({id, text: {program}}) => (program ? [[id, program.compiled] as const] : []));
  }
}
