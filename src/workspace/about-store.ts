import type {Label} from "../base/label.js";
import {settings as words} from "../i18n/settings.js";

/** What the place that keeps the notebooks says of itself. */
export interface AboutStore {
  /** In a sentence. */
  readonly where: Label;
  /** What there is to be taken along, such as a path. */
  readonly lines: readonly {readonly label: Label; readonly text: Label}[];
}

/** A folder behind a server. */
export function aboutFolder(path: string): AboutStore {
  return {
    where: words.inFolder,
    lines: [
      {label: words.path, text: {zh: path, en: path}},
      {label: words.another, text: words.anotherCommand},
    ],
  };
}
