import type {Digits} from "../base/digits.js";
import type {Label, Language} from "../base/label.js";

/** The reader's language and way of reading numbers, for everything on a page; `change` is dispatched when either changes. */
class Locale extends EventTarget {
  #language: Language = "zh";
  #digits: Digits = 4;
  /** Whether a text that a spreadsheet could take for a formula is marked as a text where it is taken away. */
  formulasAsText = false;

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    if (language === this.#language) return;
    this.#language = language;
    this.dispatchEvent(new Event("change"));
  }

  /** How many significant digits a number is shown with, where nobody asks for others. */
  get digits(): Digits {
    return this.#digits;
  }

  set digits(digits: Digits) {
    if (digits === this.#digits) return;
    this.#digits = digits;
    this.dispatchEvent(new Event("change"));
  }
}

export const locale = new Locale();

/** A label in the reader's language. */
export function t(label: Label): string {
  return label[locale.language];
}
