import {ownersOf, type CellNames} from "../../../kernel/analysis.js";

/** What a box of the map stands for: a lever, a cell that others use, or one that nothing uses: a result. */
export type NodeKind = "lever" | "cell" | "result";

export interface GraphNode {
  readonly id: number;
  readonly kind: NodeKind;
  /** What it defines. */
  readonly outputs: readonly string[];
  /** The cells it uses, and those that use it. */
  readonly uses: readonly number[];
  readonly usedBy: readonly number[];
}

/** Who uses what: the cells of a notebook as a graph. @param levers the names that controls give their values */
export function graphOf(cells: readonly CellNames[], levers: ReadonlySet<string>): GraphNode[] {
  const owners = ownersOf(cells);
  const uses = new Map(
    cells.map(({id, inputs}) => [
      id,
      unique(inputs.flatMap((name) => owners.get(name) ?? [])).filter((each) => each !== id),
    ]),
  );
  return cells.map(({id, outputs}) => {
    const usedBy = cells.flatMap((other) => (uses.get(other.id)?.includes(id) ? [other.id] : []));
    const kind = outputs.some((name) => levers.has(name)) ? "lever" : usedBy.length > 0 ? "cell" : "result";
    return {id, kind, outputs, uses: uses.get(id) ?? [], usedBy};
  });
}

/** Everything that is reached from a cell in one direction, itself not among it. */
export function reach(nodes: readonly GraphNode[], from: number, direction: "uses" | "usedBy"): Set<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set<number>();
  const visit = (id: number) => {
    for (const next of byId.get(id)?.[direction] ?? []) {
      if (next === from || reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(from);
  return reached;
}

/**
 * How far to the right each cell stands: what uses nothing at 0, all else one further than the furthest it uses. Cells
 * that need each other stand where they are first met.
 */
export function layersOf(nodes: readonly GraphNode[]): Map<number, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const layers = new Map<number, number>();
  const visit = (id: number, above: ReadonlySet<number>): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const path = new Set([...above, id]);
    const below = (byId.get(id)?.uses ?? []).filter((each) => !path.has(each)).map((each) => visit(each, path));
    const layer = below.length === 0 ? 0 : 1 + Math.max(...below);
    layers.set(id, layer);
    return layer;
  };
  for (const {id} of nodes) visit(id, new Set());
  return layers;
}

/** What is odd about a name. */
export interface NameNote {
  readonly name: string;
  readonly cell: number;
  readonly note: "unused" | "shadows";
}

/** Names that no cell uses, of cells that show nothing for it; and those that take the place of one of the page's. */
export function noteNames(
  cells: readonly CellNames[],
  builtins: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): NameNote[] {
  const used = new Set(cells.flatMap(({inputs}) => inputs));
  return cells.flatMap(({id, outputs}) =>
    outputs.flatMap((name): NameNote[] => {
      if (builtins.has(name)) return [{name, cell: id, note: "shadows"}];
      return used.has(name) || kept.has(name) ? [] : [{name, cell: id, note: "unused"}];
    }),
  );
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
