import type {Language} from "../base/label.js";
import {officialData} from "../i18n/official.js";
import {inUnit} from "../i18n/number.js";
import {unitName} from "../i18n/unit.js";
import type {Observation, Result, Variable} from "../model/index.js";
import type {ExportCell, ExportColumn, ExportTable} from "./table.js";

/**
 * A table of a result by years with what official data say below it: one row for each variable and members that were
 * observed, in the model's unit. The same table where nothing was.
 */
export function withHistory(
  table: ExportTable,
  result: Result,
  {variables, language = "zh"}: {readonly variables: readonly string[]; readonly language?: Language},
): ExportTable {
  const observed = result.definition.calibration?.observations ?? [];
  const inputs = new Set(observed.map(({input}) => input));
  const found = variables.flatMap((name) =>
    [...inputs]
      .filter(({variable}) => variable === name)
      .map((input) => ({variable: result.variable(name), points: observed.filter((each) => each.input === input)})),
  );
  if (found.length === 0) return table;
  const kinds = found.map(({variable}) => (variable.display === "%" ? ("fraction" as const) : ("number" as const)));
  return {
    ...table,
    rows: [
      ...table.rows,
      ...found.map(({variable, points}) =>
        table.columns.map((column) => cellOf(column, result, variable, points, language)),
      ),
    ],
    rowKinds: [...(table.rowKinds ?? table.rows.map(() => "number" as const)), ...kinds],
  };
}

function cellOf(
  {key}: ExportColumn,
  {definition}: Result,
  variable: Variable,
  points: readonly Observation[],
  language: Language,
): ExportCell {
  if (key === "scenario") return officialData[language];
  if (key === "variable") return variable.name;
  if (key === "label") return variable.label[language];
  if (key === "unit") return unitName(variable.unitText, language);
  if (key.startsWith("index:")) {
    const index = key.slice("index:".length);
    const id = points[0]?.input.place[index];
    return definition.indices.get(index)?.members.find((member) => member.id === id)?.label[language] ?? null;
  }
  const point = points.find(({year}) => String(year) === key);
  return point ? inUnit(point.value, point.input.unit, variable.unitText) : null;
}
