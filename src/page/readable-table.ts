import type {Language} from "../base/label.js";
import type {ExportCell, ExportTable} from "../export/table.js";
import type {Result} from "../model/index.js";
import {presented} from "./presentation.js";

/**
 * A table of a result by years as it is read on the screen: scenarios by their titles, and the members of a row in its
 * name. Codes, and columns of indices that most rows leave empty, are for whoever takes the table away: on the screen
 * they push the numbers out of sight.
 */
export function readableTable(table: ExportTable, result: Result, language: Language): ExportTable {
  const {columns, rows} = table;
  const titles = new Map(presented(result).map(({name, title}) => [name, title[language]]));
  const members = columns.flatMap(({key}, i) => (key.startsWith("index:") ? [i] : []));
  const shown = columns.flatMap(({key}, i) => (key === "variable" || members.includes(i) ? [] : [{key, i}]));
  const cellOf = (cells: readonly ExportCell[], key: string, i: number): ExportCell => {
    const cell = cells[i] ?? null;
    if (key === "label")
      return [cell, ...members.map((at) => cells[at] ?? null)].filter((part) => part !== null).join(" · ");
    return key === "scenario" ? (titles.get(String(cell)) ?? cell) : cell;
  };
  return {
    ...table,
    columns: columns.filter((_, i) => shown.some((each) => each.i === i)),
    rows: rows.map((cells) => shown.map(({key, i}) => cellOf(cells, key, i))),
  };
}
