import type {Label} from "../base/label.js";
import {formatNumber} from "./number.js";

/** How far an ensemble is, and who computes it. */
export interface EnsembleProgress {
  readonly done: number;
  readonly total: number;
  readonly workers: number;
  /** Why the model only runs on Arquero, and so only on the page, where it does. */
  readonly obstacle: string | undefined;
}

/** What is said beside the result of an ensemble while it runs, and beside the whole. */
export function ensembleNote(progress: EnsembleProgress): Label {
  return {zh: inChinese(progress), en: inEnglish(progress)};
}

function inChinese({done, total, workers, obstacle}: EnsembleProgress): string {
  const all = formatNumber(total, "zh");
  const used = /op\.\w+/.exec(obstacle ?? "")?.[0];
  const slowly = `在本页计算；模型不能编译${used === undefined ? "" : `（用了${used}）`}，会慢一些`;
  const where = obstacle !== undefined ? slowly : workers > 0 ? `由${workers}个后台线程计算` : "在本页计算";
  return done < total ? `已抽样${formatNumber(done, "zh")}次，共${all}次，${where}` : `共抽样${all}次`;
}

function inEnglish({done, total, workers, obstacle}: EnsembleProgress): string {
  const all = formatNumber(total, "en");
  const slowly = `computed on this page, and slowly: ${obstacle ?? ""}`;
  const away = `computed by ${workers} worker${workers === 1 ? "" : "s"}`;
  const where = obstacle !== undefined ? slowly : workers > 0 ? away : "computed on this page";
  return done < total ? `${formatNumber(done, "en")} of ${all} draws, ${where}` : `${all} draws`;
}
