import type {Label} from "../base/label.js";
import {settings as words} from "../i18n/settings.js";
import {keptHere} from "../i18n/stores.js";

/** What the place that keeps the notebooks says of itself. */
export interface AboutStore {
  /** In a sentence. */
  readonly where: Label;
  /** What there is to be taken along, such as a path. */
  readonly lines: readonly {readonly label: Label; readonly text: Label}[];
}

/** @param path the folder behind a server; null for the browser's own storage */
export function aboutStore(path: string | null): AboutStore {
  if (path === null) return {where: keptHere, lines: []};
  return {
    where: words.inFolder,
    lines: [
      {label: words.path, text: {zh: path, en: path}},
      {label: words.another, text: words.anotherCommand},
    ],
  };
}
