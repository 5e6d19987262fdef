import type {Language} from "../../base/label.js";
import {describeError} from "../../i18n/errors.js";
import type {Values} from "../../model/index.js";
import {moved, type AskedNumber} from "./asked-number.js";

/** Settings that were asked for and gave no result. */
export interface Refused {
  readonly count: number;
  readonly of: number;
  /** Why the first of them did not. */
  readonly error: unknown;
}

/**
 * @param settings that were asked for, of levers moved from where they stand
 * @param results theirs, in the same order; NaN where there is none
 * @returns undefined where all have one
 */
export async function refusedOf(
  asked: AskedNumber,
  settings: readonly Values[],
  results: readonly number[],
): Promise<Refused | undefined> {
  const missing = settings.filter((_, i) => !Number.isFinite(results[i]));
  const [first] = missing;
  if (!first) return undefined;
  return {count: missing.length, of: settings.length, error: await reasonOf(asked, first)};
}

async function reasonOf(asked: AskedNumber, setting: Values): Promise<unknown> {
  try {
    await moved(asked)(setting);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** `另有3个取值模型没有结果（…）。` */
export function sayRefused(refused: Refused | undefined, language: Language): string {
  if (!refused) return "";
  const {count, of, error} = refused;
  const why = error === undefined ? "" : describeError(error, language);
  if (language === "zh")
    return `${of}个取值中有${count}个没有结果${why && `，例如：${why}`}${why.endsWith("。") ? "" : "。"}`;
  return ` ${count} of ${of} settings have no result${why && `, for example: ${why}`}${why.endsWith(".") ? "" : "."}`;
}
