import {setTitle} from "../notebook/edit.js";
import {NotebookError} from "../notebook/notebook-error.js";
import {parseDocument} from "../notebook/parse.js";
import {copyOf} from "../i18n/files.js";
import {t} from "../i18n/locale.js";
import {titleIn} from "../i18n/title.js";

/** The text of a notebook under another title; one that cannot be parsed keeps its own, to be mended where it is opened. */
export function retitle(text: string, title: string): string {
  try {
    return setTitle(parseDocument(text), title).text;
  } catch (error) {
    if (error instanceof NotebookError) return text;
    throw error;
  }
}

/** The title of a copy, in both languages where the title has both. */
export function copyTitle(title: string): string {
  const [zh, en] = [titleIn(title, "zh"), titleIn(title, "en")];
  return zh === en ? t(copyOf(title)) : `${copyOf(zh).zh} | ${copyOf(en).en}`;
}
