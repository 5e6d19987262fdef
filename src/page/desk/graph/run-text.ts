import {describeCause, graph as words, timeText} from "../../../i18n/graph.js";
import {t} from "../../../i18n/locale.js";
import type {RunRecord} from "../../../kernel/run-record.js";

/** Why a cell last ran and how long that took, as a line. */
export function runText(run: RunRecord | undefined): string {
  if (!run) return t(words.notRun);
  const {cause, took, count} = run;
  const times = took === undefined ? t(words.running) : t(words.runs).replace("{took}", t(timeText(took)));
  return `${t(describeCause(cause))} · ${times.replace("{count}", String(count))}`;
}
