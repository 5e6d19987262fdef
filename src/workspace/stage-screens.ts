import {html, nothing, type TemplateResult} from "lit";
import * as keeping from "../i18n/keeping.js";
import {t} from "../i18n/locale.js";
import * as words from "../i18n/workspace.js";
import {icons} from "./icons.js";
import {downloadText} from "./download-text.js";
import {fileName} from "./listed.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {Failed} from "./open-notebook/stage.js";
import {recentNotebooks} from "./recent.js";
import type {Shelf} from "./shelf.js";
import type {PictureAddresses} from "./shown-pictures.js";

/** What stands in the place of a notebook while none is shown. */

export function nothingOpen({files, now}: Shelf, pictures: ReadonlyMap<string, PictureAddresses>): TemplateResult {
  return html`<div class="choose">
    <p class="name">${t(words.appName)}</p>
    <p>${t(words.chooseOne)}</p>
    ${files.type === "read" ? recentNotebooks(files.list.notebooks, now, pictures) : nothing}
  </div>`;
}

export function loading(): TemplateResult {
  return html`<div class="middle late"><p>${t(words.reading)}</p></div>`;
}

export function openFailed(notebook: OpenNotebook, {code, mine}: Failed): TemplateResult {
  return html`<div class="middle" role="alert">
    <p class="fault">${icons.alarm}${t(words.openFailed)}</p>
    <p>${notebook.path}</p>
    <p>${t(words.faults[code])}</p>
    ${mine ? html`<p>${t(keeping.waiting)}</p>` : nothing}
    <div class="actions">
      <button class="button" @click=${() => void notebook.load()}>${t(words.retry)}</button>
      ${
        mine
          ? html`<button class="button" @click=${() => downloadText(`${fileName(notebook.path)}.html`, [mine.text])}>
              ${t(keeping.downloadUnsaved)}
            </button>`
          : nothing
      }
      <a class="button" href="#/">${t(words.backToList)}</a>
    </div>
  </div>`;
}
