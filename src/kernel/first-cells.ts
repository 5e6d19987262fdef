import type {Cell} from "../notebook/notebook.js";
import type {CellNames} from "./analysis.js";

/**
 * The cells that run first where not all can at once: the first `count`, and whatever gives one of them a name it uses, by
 * itself or by others. In the order of the notebook.
 * @param read what a cell defines and uses; asked only of those that may be among them, as reading takes its time
 * @param isGiven whether a name has a value that no cell gives it
 */
export function firstCells(
  cells: readonly Cell[],
  count: number,
  read: (cell: Cell) => CellNames,
  isGiven: (name: string) => boolean,
): Cell[] {
  const first = new Set<Cell>();
  const known = new Map<Cell, CellNames>();
  const namesOf = (cell: Cell): CellNames => {
    const names = known.get(cell) ?? read(cell);
    known.set(cell, names);
    return names;
  };
  const sought = new Set<string>();
  const take = (cell: Cell): void => {
    if (first.has(cell)) return;
    first.add(cell);
    for (const name of namesOf(cell).inputs) {
      if (sought.has(name) || isGiven(name)) continue;
      sought.add(name);
      // What defines a name says it somewhere.
      const may = cells.filter(({value, output}) => output === name || value.includes(name));
      for (const owner of may.filter((other) => namesOf(other).outputs.includes(name))) take(owner);
    }
  };
  for (const cell of cells.slice(0, count)) take(cell);
  return cells.filter((cell) => first.has(cell));
}
