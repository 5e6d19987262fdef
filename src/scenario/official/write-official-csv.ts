import type {Language} from "../../base/label.js";
import {writeCsv} from "../../data/write-csv.js";
import type {OfficialInput} from "../../model/index.js";
import {titles} from "./official-columns.js";
import type {OfficialEntry} from "./official-data.js";
import {plainUnit} from "./official-unit.js";

/**
 * A CSV file with a row for every figure there may be, those that are given filled in: a template where none are. It
 * reads back as what it was written from.
 */
export function writeOfficialCsv(
  inputs: readonly OfficialInput[],
  entries: readonly OfficialEntry[],
  language: Language,
): string {
  const columns = Object.entries(titles[language]).map(([name, title]) => ({name, title}));
  const rows = inputs.flatMap((input) =>
    input.years.map((year) => {
      const given = entries.find((entry) => entry.input === input.id && entry.year === year);
      return {
        input: input.label[language],
        year,
        value: given?.value ?? null,
        unit: plainUnit(input),
        source: given?.source ?? null,
      };
    }),
  );
  return writeCsv(rows, columns, {bom: true, newline: "\r\n"});
}
