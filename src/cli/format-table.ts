import type {ColumnTable} from "arquero";
import {neutralised, type TextOptions} from "../export/neutralise.js";
import {writeCsv} from "../data/write-csv.js";

export const formats = ["csv", "json", "md"] as const;

export type Format = (typeof formats)[number];

/** A table as text. Numbers keep full precision; an empty cell is blank, in JSON null. */
export function formatTable(table: ColumnTable, format: Format, {neutralise = false}: TextOptions = {}): string {
  const names = table.columnNames();
  const rows = table.objects() as Record<string, string | number | null>[];
  switch (format) {
    case "csv":
      return neutralise ? writeCsv(rows.map(withoutFormulas), names.map(withoutFormula)) : writeCsv(rows, names);
    case "json":
      return `${JSON.stringify(rows, null, 1)}\n`;
    case "md":
      return lines(
        [names, names.map(() => "---"), ...rows.map((row) => names.map((name) => row[name] ?? ""))].map(
          (cells) => `| ${cells.map(mdCell).join(" | ")} |`,
        ),
      );
  }
}

function withoutFormula(name: string): {name: string; title: string} {
  return {name, title: neutralised(name)};
}

function withoutFormulas<Cell>(row: Readonly<Record<string, Cell>>): Record<string, Cell | string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === "string" ? neutralised(cell) : cell]),
  );
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}

function mdCell(cell: string | number): string {
  return String(cell).replaceAll("|", "\\|").replaceAll("\n", " ");
}
