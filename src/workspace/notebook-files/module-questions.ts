import {html, LitElement, nothing} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import type {Label} from "../../base/label.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import * as words from "../../i18n/module-files.js";
import {runForeign} from "../../i18n/notices.js";
import "../notice.js";
import {shared} from "../styles.js";
import "./module-view.js";
import type {ModuleView} from "./module-view.js";
import type {ModuleQuestion} from "./module-question.js";
import type {NotebookFiles} from "./notebook-files.js";

/** Asks the reader about modules of the notebook that were not written here: whether they may run. */
@customElement("ty-module-questions")
export class ModuleQuestions extends LitElement {
  static override styles = [shared];

  @property({attribute: false}) files: NotebookFiles | undefined;
  @property({attribute: false}) questions: readonly ModuleQuestion[] | undefined;
  @query("ty-module-view") private view!: ModuleView;
  readonly #localized = new Localized(this);

  protected override render() {
    const questions = this.questions ?? [];
    const strange = questions.filter(({former}) => former === undefined);
    const changed = questions.filter(({former}) => former !== undefined);
    return html`${strange.length > 0 ? this.#strange(strange) : nothing}
      ${changed.length > 0 ? this.#changed(changed) : nothing}
      <ty-module-view .run=${(shown: readonly ModuleQuestion[]) => this.files?.run(shown)}></ty-module-view>`;
  }

  #strange(questions: readonly ModuleQuestion[]) {
    return html`<ty-notice>
      ${t(words.strange(namesOf(questions)))}
      <span slot="actions">
        ${button(words.view, () => void this.view.show(questions))}
        ${button(runForeign, () => this.files?.run(questions))}
      </span>
    </ty-notice>`;
  }

  #changed(questions: readonly ModuleQuestion[]) {
    return html`<ty-notice>
      ${t(words.changed(namesOf(questions)))}
      <span slot="actions">
        ${button(words.viewChanges, () => void this.view.show(questions))}
        ${button(words.runNew, () => this.files?.run(questions))}
        ${button(words.runAlways, () => this.files?.run(questions, {isFree: true}))}
        ${button(words.keepFormer, () => this.files?.decline(questions))}
      </span>
    </ty-notice>`;
  }
}

function namesOf(questions: readonly ModuleQuestion[]): readonly string[] {
  return questions.map(({path}) => path);
}

function button(label: Label, act: () => void) {
  return html`<button class="button" @click=${act}>${t(label)}</button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-module-questions": ModuleQuestions;
  }
}
