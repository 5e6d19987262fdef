import type {Target, TargetClass} from "../../src/model/index.js";
import {targets as rows, type TargetsRow} from "./data.js";
import {statementOf} from "./sources.js";

/** The year the plan's targets are for. */
const TARGET_YEAR = 2025;

/** The 33 indicators of box 2. */
export const targets: readonly Target[] = rows.map(toTarget);

function toTarget(row: TargetsRow): Target {
  return {
    id: row.id,
    name: {zh: row.name_zh, en: row.name_en},
    group: {zh: row.group_zh, en: row.group_en},
    unit: row.unit,
    text: row.target_text,
    value: row.target,
    comparator: row.comparator,
    year: TARGET_YEAR,
    baseText: row.base_text,
    base: row.base,
    baseYear: row.base_year,
    past: row.past_fact === undefined ? undefined : statementOf(row.past_fact),
    pace: row.pace,
    isBinding: row.nature === "约束性",
    class: classOf(row.class),
    variable: row.variable,
    treatment: {zh: row.treatment_zh, en: row.treatment_en},
    comparison:
      row.comparison === undefined
        ? undefined
        : {value: row.comparison, note: {zh: row.comparison_note_zh ?? "", en: row.comparison_note_en ?? ""}},
    facts: [row.base_fact, row.target_fact].filter((id) => id !== undefined),
  };
}

/** M/T is computed, on the assumption that the indicator's perimeter is the model's; its treatment says so. */
function classOf(printed: TargetsRow["class"]): TargetClass {
  switch (printed) {
    case "M":
    case "M/T":
      return "computed";
    case "T":
      return "tracked";
    case "N":
      return "not-modelled";
  }
}
