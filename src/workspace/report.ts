import {html, nothing, type TemplateResult} from "lit";
import * as words from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {dismiss} from "../i18n/workspace.js";
import type {FileActions, Report} from "./file-actions.js";
import "./notice.js";

/** What the last command has done, or why it has not, with the way back. */
export function reportNotice(report: Report | undefined, actions: FileActions | undefined): TemplateResult {
  return html`<div class="report" aria-live="polite">
    ${
      report
        ? html`<ty-notice kind=${report.kind}>
            ${report.sentences.map(t).join(locale.language === "zh" ? "" : " ")}
            <span slot="actions">
              ${
                report.undo
                  ? html`<button class="button" @click=${() => void actions?.undo()}>${t(words.undo)}</button>`
                  : nothing
              }
              <button class="button" @click=${() => actions?.dismiss()}>${t(dismiss)}</button>
            </span>
          </ty-notice>`
        : nothing
    }
  </div>`;
}
