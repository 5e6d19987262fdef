import {html, nothing} from "lit";
import {repeat} from "lit/directives/repeat.js";
import type {Label} from "../base/label.js";
import {cell as words} from "../i18n/cell.js";
import {commands} from "../i18n/commands.js";
import {describeError} from "../i18n/errors.js";
import {locale, t} from "../i18n/locale.js";
import type {Mode} from "../notebook/mode.js";
import type {Cell} from "../notebook/notebook.js";
import "./elements/cell.js";
import {isPacked} from "./parts.js";
import type {Session} from "./session/session.js";
import type {Writing} from "./writing.js";

/** Those cells of a notebook, each as it stands; below all of them, ways to add one. */
export function cellsOf(session: Session, cells: readonly Cell[], writing: Writing) {
  const {kernel, notebook} = session;
  const {texts, isStarted} = notebook;
  const {assist, selected} = writing;
  return html`${repeat(
    cells,
    ({id}) => id,
    (cell) =>
      html`<ty-cell
        id="cell-${cell.id}"
        .cell=${cell}
        .current=${kernel.states.of(cell.id)}
        .isEdited=${texts.isEdited(cell.id)}
        .isHeld=${!isStarted}
        .isAskable=${kernel.graph.askable(cell.id).length > 0}
        .refusal=${described(texts.refusal(cell.id))}
        .typed=${texts.typed(cell.id)}
        .assist=${assist}
        .isSelected=${selected.has(cell.id)}
        data-mode=${cell.mode}
        >${kernel.states.root(cell.id)}</ty-cell
      >`,
  )}
  ${isStarted && cells.length === notebook.cells.length && !isPacked() ? adding(session, writing) : nothing}`;
}

/** Whoever begins with an empty notebook must see how to go on. */
function adding({notebook}: Session, writing: Writing) {
  const last = notebook.cells.findLast(({isHidden}) => !isHidden);
  const add = (mode: Mode, label: Label) =>
    html`<button class="button" @click=${() => writing.change(last ? [last.id] : [], {type: "add", mode})}>
      ＋ ${t(label)}
    </button>`;
  return html`<div class="page-adding" role="group" aria-label=${t(words.addLast)}>
    ${add("md", words.prose)}${add("js", words.code)}${add("sql", words.query)}
  </div>`;
}

/** Offers back the cells that were just removed. */
export function removedCell(session: Session) {
  const {removed} = session.notice;
  if (removed?.type !== "cell") return nothing;
  return html`<div class="page-toast" role="status">
    ${t(words.removed).replace("{}", removed.ids.join(t(words.and)))}
    <button class="button" @click=${() => session.steps.undo()}>${t(commands.undo)}</button>
  </div>`;
}

function described(reason: unknown): string | undefined {
  return reason === undefined ? undefined : describeError(reason, locale.language);
}
