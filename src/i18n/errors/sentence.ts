import type {Language} from "../../base/label.js";

/** A particular of a fault, as it is shown; empty where the error does not carry it. */
export type Particulars = (key: string) => string;

/** What a fault is called on the screen: what is wrong, where, and the way out. */
export type Sentence = Readonly<Record<Language, (of: Particulars) => string>>;

export type Sentences<Code extends string = string> = Readonly<Record<Code, Sentence>>;

/** How a sentence in Chinese ends that may know what was meant. */
export function meantZh(of: Particulars, otherwise: string): string {
  const suggestion = of("suggestion");
  return suggestion === "" ? `${otherwise}。` : `是否指“${suggestion}”？`;
}

/** How a sentence in English ends that may know what was meant. */
export function meantEn(of: Particulars, otherwise: string): string {
  const suggestion = of("suggestion");
  return suggestion === "" ? `${otherwise}.` : `did you mean “${suggestion}”?`;
}
