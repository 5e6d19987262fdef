import {CellReader, type CellText} from "../../src/kernel/cell-reader.js";
import {Graph} from "../../src/kernel/graph.js";
import {GraphCell} from "../../src/kernel/graph-cell.js";
import type {RunWatch} from "../../src/kernel/run-watch.js";
import {toCell, type Cell, type CellSpec} from "../../src/notebook/notebook.js";

/** Cells by their numbers; a text alone is a JavaScript cell. */
export type Cells = Readonly<Record<number, string | CellSpec>>;

export function toCells(cells: Cells): Cell[] {
  return Object.entries(cells).map(([id, spec]) => toCell(Number(id), typeof spec === "string" ? {value: spec} : spec));
}

/** A reader of cells that import nothing. */
export function reader(): CellReader {
  const load = () => Promise.reject(new Error("no modules"));
  // Nothing of the clock but this is used, and no cell here has a loop that would ask it.
  return new CellReader(load, {begin: () => () => Infinity} as unknown as RunWatch);
}

export function read(cells: Cells): CellText[] {
  return reader().read(toCells(cells), () => undefined);
}

/** A graph of cells that nothing has run yet, whose elements stand nowhere. */
export function graphOf(cells: Cells): Graph {
  const graph = new Graph();
  const root = {hasChildNodes: () => false} as HTMLDivElement;
  graph.take(
    read(cells).map((text) => new GraphCell(text, root)),
    0,
  );
  return graph;
}
