/** What a cell defines and uses. */
export interface CellNames {
  readonly id: number;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** The names that several cells define, with those cells. */
export function findDuplicates(cells: readonly CellNames[]): Map<string, number[]> {
  const owners = ownersOf(cells);
  return new Map([...owners].filter(([, ids]) => ids.length > 1));
}

export function ownersOf(cells: readonly CellNames[]): Map<string, number[]> {
  const owners = new Map<string, number[]>();
  for (const {id, outputs} of cells) for (const name of outputs) owners.set(name, [...(owners.get(name) ?? []), id]);
  return owners;
}

/**
 * For each cell that needs itself by way of others, the names along the way: each is needed by the one before it, and
 * the first stands again at the end.
 */
export function findCycles(cells: readonly CellNames[]): Map<number, string[]> {
  const owners = ownersOf(cells);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const cycles = new Map<number, string[]>();
  for (const {id} of cells) {
    const path = pathBack(id, id, owners, byId, new Set());
    if (path) cycles.set(id, [...path, path[0] ?? ""]);
  }
  return cycles;
}

/** The names by which `from` leads to `goal`, depth first; each cell is tried once. */
function pathBack(
  from: number,
  goal: number,
  owners: ReadonlyMap<string, readonly number[]>,
  cells: ReadonlyMap<number, CellNames>,
  tried: Set<number>,
): string[] | undefined {
  for (const name of cells.get(from)?.inputs ?? []) {
    for (const owner of owners.get(name) ?? []) {
      if (owner === goal) return [name];
      if (tried.has(owner)) continue;
      tried.add(owner);
      const rest = pathBack(owner, goal, owners, cells, tried);
      if (rest) return [name, ...rest];
    }
  }
  return undefined;
}
