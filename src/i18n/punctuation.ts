import type {Language} from "../base/label.js";

/** The signs that a sentence made from parts needs; full width in Chinese. */
export const punctuation = {
  zh: {comma: "，", colon: "：", semicolon: "；", open: "（", close: "）"},
  en: {comma: ", ", colon: ": ", semicolon: "; ", open: " (", close: ")"},
} as const satisfies Record<Language, Record<string, string>>;

/** A text in brackets, as it follows another. */
export function bracketed(text: string, language: Language): string {
  const {open, close} = punctuation[language];
  return `${open}${text}${close}`;
}
