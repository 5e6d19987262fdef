import {html, type TemplateResult} from "lit";
import type {Label} from "../base/label.js";
import * as keeping from "../i18n/keeping.js";
import {locale, t} from "../i18n/locale.js";
import * as notes from "../i18n/notices.js";
import * as words from "../i18n/workspace.js";
import {downloadText} from "./download-text.js";
import {fileName} from "./listed.js";
import {momentText} from "./modified.js";
import "./notice.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";

/** What the reader should know of the open notebook now, each with its ways out; `run` has its cells run. */
export function notices(notebook: OpenNotebook, run: () => void): readonly TemplateResult[] {
  return [saving, reverting, outdated, restored, damaged, silent, (of: OpenNotebook) => held(of, run)]
    .map((notice) => notice(notebook))
    .filter((notice) => notice !== undefined);
}

function held({rights, run: {interrupted}}: OpenNotebook, run: () => void): TemplateResult | undefined {
  const {held, grantedHosts} = rights;
  if (held === undefined) return undefined;
  const why = held === "foreign" ? notes.heldForeign(grantedHosts) : notes.held[held];
  const sentences = [why, ...(interrupted.length > 0 ? [notes.interrupted(interrupted)] : [])];
  return html`<ty-notice>
    ${sentences.map(t).join(locale.language === "zh" ? "" : " ")}
    <span slot="actions">${button(held === "foreign" ? notes.runForeign : words.runAll, run)}</span>
  </ty-notice>`;
}

function saving(notebook: OpenNotebook): TemplateResult | undefined {
  const {state, isUnkept} = notebook.saving;
  if (state.type === "conflict") return conflict(notebook, state.etag === null);
  if (state.type === "failed") {
    const kept = isUnkept ? notes.keptNowhere : notes.keptInBrowser;
    const retry = button(words.retry, () => void notebook.save());
    return alarm([words.faults[state.code], kept], [retry, ...downloading(notebook)]);
  }
  // A fault of the journal matters only while the file is behind.
  return isUnkept ? alarm([notes.keptNowhere], downloading(notebook)) : undefined;
}

function conflict(notebook: OpenNotebook, isGone: boolean): TemplateResult {
  const [mine, theirs] = isGone ? [notes.writeAgain, notes.discardMine] : [notes.useMine, notes.useTheirs];
  const comparing = isGone ? [] : [button(notes.compare, () => void notebook.compare())];
  return alarm(
    [isGone ? notes.fileGone : notes.fileChanged, ...(notebook.saving.isUnkept ? [notes.keptNowhere] : [])],
    [
      ...comparing,
      button(mine, () => void notebook.divergence.overwrite()),
      button(theirs, () => void notebook.revert()),
      ...downloading(notebook),
    ],
  );
}

/** The way out where a text is kept nowhere but on the screen. */
function downloading({saving, text, path}: OpenNotebook): readonly TemplateResult[] {
  return saving.isUnkept ? [button(keeping.downloadText, () => downloadText(`${fileName(path)}.html`, [text]))] : [];
}

function damaged({kept, path}: OpenNotebook): TemplateResult | undefined {
  const records = kept.damaged;
  if (records.length === 0) return undefined;
  return html`<ty-notice kind="alarm">
    ${t(keeping.damaged)}
    <span slot="actions">
      ${button(keeping.downloadDamaged, () => downloadText(`${fileName(path)}.txt`, records))}
      ${button(keeping.dropDamaged, () => kept.dropDamaged())}
    </span>
  </ty-notice>`;
}

function reverting({divergence: {revertFault}}: OpenNotebook): TemplateResult | undefined {
  if (revertFault === undefined) return undefined;
  return html`<ty-notice kind="alarm">
    <strong>${t(notes.fileUnread)}</strong>${colon()}${t(words.faults[revertFault])}
  </ty-notice>`;
}

function outdated(notebook: OpenNotebook): TemplateResult | undefined {
  // With something unsaved it is a matter of saving.
  if (!notebook.saving.isOutdated || notebook.saving.state.type !== "saved") return undefined;
  return html`<ty-notice>
    ${t(notes.outdated)}
    <span slot="actions">${button(notes.readAgain, () => void notebook.load())}</span>
  </ty-notice>`;
}

function restored(notebook: OpenNotebook): TemplateResult | undefined {
  const {kept} = notebook;
  if (kept.restored === undefined) return undefined;
  const time = momentText(kept.restored, Date.now(), locale.language);
  return html`<ty-notice>
    ${t(notes.restored(time))}
    <span slot="actions">
      ${button(notes.discardRestored, () => void notebook.revert())}
      ${button(words.dismiss, () => kept.dismissRestored())}
    </span>
  </ty-notice>`;
}

function silent(notebook: OpenNotebook): TemplateResult | undefined {
  if (!notebook.run.isSilent) return undefined;
  return html`<ty-notice>
    ${t(notes.silentPage)}
    <span slot="actions">
      ${button(notes.restart, () => notebook.restart())} ${button(notes.wait, () => (notebook.run.isSilent = false))}
    </span>
  </ty-notice>`;
}

function alarm(sentences: readonly Label[], actions: readonly TemplateResult[]): TemplateResult {
  const text = sentences.map(t).join(locale.language === "zh" ? "" : " ");
  return html`<ty-notice kind="alarm">
    <strong>${t(words.saveState.failed)}</strong>${colon()}${text}
    <span slot="actions">${actions}</span>
  </ty-notice>`;
}

function colon(): string {
  return locale.language === "zh" ? "：" : ": ";
}

function button(label: Label, act: () => void): TemplateResult {
  return html`<button class="button" @click=${act}>${t(label)}</button>`;
}
