import {TuiyanError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import {today} from "../base/today.js";
import {fileName} from "../export/file-name.js";
import {describeError} from "../i18n/errors.js";
import {locale} from "../i18n/locale.js";
import {withDatabase} from "../i18n/one-file.js";
import {faults, oneFileNeedsHttps} from "../i18n/workspace.js";
import {buildOneFile} from "../page/build-one-file.js";
import {download} from "../page/download.js";
import {readBuiltBlob} from "./built-file.js";
import {bytesBeside} from "./notebook-files/read-beside.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {Store} from "./store.js";
import {StoreFault} from "./store-fault.js";

/**
 * Hands over a notebook as one file, as it is on screen; gives why it cannot, where it cannot.
 * @param note says what is to be known meanwhile
 */
export async function saveOneFile(
  notebook: OpenNotebook,
  store: Pick<Store, "readFile">,
  note: (said: Label) => void,
): Promise<Label | undefined> {
  if (!isSecureContext) return oneFileNeedsHttps;
  try {
    // What was typed last is in the text by then.
    await notebook.save();
    const {title, html} = await buildOneFile({
      text: notebook.text,
      working: notebook.kept.working,
      language: locale.language,
      readBuilt: async (name) => new Uint8Array(await (await readBuiltBlob(`page/${name}`)).arrayBuffer()),
      readFile: bytesBeside(store, notebook.path),
      onDatabase: () => note(withDatabase),
    });
    download(new Blob([html], {type: "text/html"}), fileName({title, date: today()}, "html"));
    return undefined;
  } catch (error) {
    if (error instanceof StoreFault) return faults[error.code];
    if (error instanceof TuiyanError) return {zh: describeError(error, "zh"), en: describeError(error, "en")};
    throw error;
  }
}
