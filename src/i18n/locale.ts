import type {Label, Language} from "../base/label.js";

/** The reader's language, for everything on a page; `change` is dispatched when it changes. */
class Locale extends EventTarget {
  #language: Language = "zh";

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    if (language === this.#language) return;
    this.#language = language;
    this.dispatchEvent(new Event("change"));
  }
}

export const locale = new Locale();

/** A label in the reader's language. */
export function t(label: Label): string {
  return label[locale.language];
}
