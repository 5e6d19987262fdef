import type {ColumnTable} from "arquero";
import {writeCsv} from "../data/write-csv.js";

export const formats = ["csv", "json", "md"] as const;

export type Format = (typeof formats)[number];

/** A table as text. Numbers keep full precision; an empty cell is blank, in JSON null. */
export function formatTable(table: ColumnTable, format: Format): string {
  const names = table.columnNames();
  const rows = table.objects() as Record<string, string | number | null>[];
  switch (format) {
    case "csv":
      return writeCsv(rows, names);
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

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}

function mdCell(cell: string | number): string {
  return String(cell).replaceAll("|", "\\|").replaceAll("\n", " ");
}
