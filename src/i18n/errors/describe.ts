import {TuiyanError, type ErrorData} from "../../base/errors.js";
import type {Language} from "../../base/label.js";
import {bracketed, punctuation} from "../punctuation.js";
import type {Particulars, Sentence, Sentences} from "./sentence.js";

/** What each fault is called on the screen, by the name of the error and its code. The same code means other things elsewhere. */
export type Areas = Readonly<Record<string, Sentences>>;

/**
 * An error in the reader's language. A check of a model brings its own sentence in both. What has none is said in the
 * error's own words: what a cell's own code throws, and what only the command line says, in English.
 */
export function describeIn(areas: Areas, error: unknown, language: Language): string {
  if (!(error instanceof TuiyanError)) return error instanceof Error ? error.message : String(error);
  const of = particulars(error.data, language);
  if (error.code === "check-failed") return describeCheck(of, language);
  return sentenceOf(areas, error)?.[language](of) ?? error.message;
}

function sentenceOf(areas: Areas, {name, code}: TuiyanError): Sentence | undefined {
  const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
  return area && Object.hasOwn(area, code) ? area[code] : undefined;
}

function describeCheck(of: Particulars, language: Language): string {
  const where = [of("scenario"), of("place"), of("read")].filter((text) => text !== "");
  return (
    of(language).replace(/[。.]$/, "") +
    bracketed(where.join(punctuation[language].semicolon), language) +
    stop[language]
  );
}

const stop = {zh: "。", en: "."} as const;
const comma = {zh: "、", en: ", "} as const;

/** The particulars of a fault as a reader sees them: lists joined, numbers with a true minus sign, limits in words. */
function particulars(data: ErrorData, language: Language): Particulars {
  return (key) => {
    if (key === "limits") return limits(data, language);
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (Array.isArray(value)) return value.map(shown).join(key === "path" ? " ← " : comma[language]);
    // The place of a missing equation is one text.
    if (key === "place") return shown(value).replaceAll(", ", comma[language]);
    return shown(value);
  };
}

function shown(value: ErrorData[string]): string {
  if (value === undefined) return "";
  return typeof value === "number" ? String(value).replace(/^-/, "−") : String(value);
}

const bounds = {
  zh: {over: "大于", from: "不小于", under: "小于", to: "不大于", and: "且", finite: "是有限的数"},
  en: {
    over: "more than ",
    from: "at least ",
    under: "less than ",
    to: "at most ",
    and: " and ",
    finite: "a finite number",
  },
} as const;

/** An interval in words, as “between 0 and 1” or “more than 0 and at most 0.7”. */
function limits({low, high, lowOpen, highOpen}: ErrorData, language: Language): string {
  const words = bounds[language];
  const [least, most] = [shown(low), shown(high)];
  if (low === -Infinity && high === Infinity) return words.finite;
  if (high === Infinity) return (lowOpen ? words.over : words.from) + least;
  if (low === -Infinity) return (highOpen ? words.under : words.to) + most;
  if (!lowOpen && !highOpen) return language === "zh" ? `在${least}到${most}之间` : `between ${least} and ${most}`;
  return (lowOpen ? words.over : words.from) + least + words.and + (highOpen ? words.under : words.to) + most;
}
