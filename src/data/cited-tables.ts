import type {DataPackage} from "./descriptor.js";
import type {Row, Table} from "./table.js";

/**
 * The tables named, whole, and of the other tables of a package only the rows that those cite: whose key, of one column,
 * stands in one of their cells, alone or in a list joined by |. A table of which nothing is cited is left out.
 */
export function citedTables(
  names: readonly string[],
  tables: ReadonlyMap<string, Table>,
  {resources}: DataPackage,
): ReadonlyMap<string, Table> {
  const cited = new Set(names.flatMap((name) => (tables.get(name)?.rows ?? []).flatMap(textsOf)));
  const parts = resources.flatMap((resource) => {
    const table = tables.get(resource.name);
    if (table === undefined || resource.kind === "file") return [];
    return [names.includes(table.name) ? table : citedRows(table, resource.primaryKey, cited)];
  });
  return new Map(
    parts.filter(({name, rows}) => names.includes(name) || rows.length > 0).map((table) => [table.name, table]),
  );
}

function citedRows(table: Table, [key, ...more]: readonly string[], cited: ReadonlySet<string>): Table {
  const stays = table.rows.map((row) => key !== undefined && more.length === 0 && cited.has(String(row[key])));
  return {
    ...table,
    rows: table.rows.filter((_, i) => stays[i]),
    rowNumbers: table.rowNumbers.filter((_, i) => stays[i]),
  };
}

function textsOf(row: Row): string[] {
  return Object.values(row).flatMap((cell) => (typeof cell === "string" ? cell.split("|") : []));
}
