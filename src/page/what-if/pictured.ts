import type {Language} from "../../base/label.js";
import {ask as words} from "../../i18n/ask.js";
import {comparatorSign} from "../../i18n/comparator.js";
import {formatNumber} from "../../i18n/number.js";
import {page} from "../../i18n/page.js";
import type {Goal} from "../../scenario/solve/goal.js";
import type {AskedNumber} from "./asked-number.js";
import {withUnit} from "./table-columns.js";

/** The colour of the number as it stands. */
export const OWN = "var(--accent)";

/** A goal as charts name it: `目标 > 12%`. */
export function goalLevel(asked: AskedNumber, goal: Goal, language: Language) {
  const title = `${page.target[language]} ${comparatorSign[goal.comparator]} ${withUnit(asked, goal.value, language)}`;
  return {value: goal.value, title, kind: "goal" as const};
}

/** The number as it stands: `现在 12.2%`. */
export function standingLevel(asked: AskedNumber, language: Language) {
  const title = `${words.standing[language]} ${withUnit(asked, asked.value, language)}`;
  return {value: asked.value, title, kind: "standing" as const};
}

/** Which side of a goal meets it. */
export function metSide({comparator}: Goal): "above" | "below" {
  return comparator === "<" || comparator === "<=" ? "below" : "above";
}

/** How numbers on an axis, or beside a mark, are written. */
export function writtenIn(language: Language): (value: number) => string {
  return (value) => formatNumber(value, language);
}
