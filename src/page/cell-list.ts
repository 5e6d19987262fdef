import {html, nothing} from "lit";
import {repeat} from "lit/directives/repeat.js";
import {cell as words} from "../i18n/cell.js";
import {commands} from "../i18n/commands.js";
import {describeError} from "../i18n/errors.js";
import {locale, t} from "../i18n/locale.js";
import type {Cell} from "../notebook/notebook.js";
import "./elements/cell.js";
import type {Session} from "./session/session.js";
import type {Writing} from "./writing.js";

/** Those cells of a notebook, each as it stands; where it shows none at all, a way to add one. */
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
  ${
    notebook.cells.some(({isHidden}) => !isHidden)
      ? nothing
      : html`<button class="button" @click=${() => writing.change([], {type: "add", mode: "md"})}>
          ＋ ${t(words.addFirst)}
        </button>`
  }`;
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
