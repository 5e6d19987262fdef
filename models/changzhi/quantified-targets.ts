import type {QuantifiedTarget} from "../../src/model/index.js";
import {chapters, quantifiedTargets as rows, type QuantifiedTargetsRow} from "./data.js";
import {rowOf, statementOf} from "./sources.js";

/** What the plan sets itself to reach in numbers beyond the 33 indicators of box 2, in the order of its text. */
export const quantifiedTargets: readonly QuantifiedTarget[] = rows.map(toTarget);

function toTarget({
  target_fact,
  base_fact,
  past_fact,
  pace,
  needs_zh,
  needs_en,
}: QuantifiedTargetsRow): QuantifiedTarget {
  const {subject_zh, subject_en, chapter, comparator = ""} = rowOf(target_fact);
  const {name_zh = "", name_en = ""} = chapters.find((each) => each.chapter === chapter) ?? {};
  return {
    name: {zh: subject_zh, en: subject_en},
    group: {zh: name_zh, en: name_en},
    target: statementOf(target_fact),
    comparator,
    base: base_fact === undefined ? undefined : statementOf(base_fact),
    past: past_fact === undefined ? undefined : statementOf(past_fact),
    pace,
    needs: needs_zh === undefined || needs_en === undefined ? undefined : {zh: needs_zh, en: needs_en},
  };
}
