import {html, nothing, type TemplateResult} from "lit";
import {t} from "../i18n/locale.js";
import * as words from "../i18n/stores.js";
import type {FileActions} from "./file-actions.js";

/** That notebooks are kept in this browser alone, where they are, with the way to have them elsewhere. */
export function keptHere(actions: FileActions | undefined): TemplateResult | typeof nothing {
  if (actions?.place !== "browser") return nothing;
  return html`<div class="kept-here">
    <p>${t(words.keptHere)}</p>
    <button class="button" @click=${() => void actions.downloadAll()}>${t(words.downloadAll)}</button>
  </div>`;
}
