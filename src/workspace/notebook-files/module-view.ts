import {css, html, LitElement} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import * as words from "../../i18n/module-files.js";
import {runForeign} from "../../i18n/notices.js";
import {cancel} from "../../i18n/workspace.js";
import "../comparison.js";
import {dialogStyle} from "../dialog-style.js";
import {shared} from "../styles.js";
import type {ModuleQuestion} from "./module-question.js";

/** The texts of modules that wait for the reader, before they run: beside what is in use, where something is. */
@customElement("ty-module-view")
export class ModuleView extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    css`
      dialog {
        width: min(960px, calc(100vw - 32px));
        max-height: calc(100dvh - 48px);
      }
      .body {
        padding: var(--s2) var(--s4);
        overflow-y: auto;
      }
      h3 {
        margin: 0 0 var(--s1);
        font-size: var(--text-small);
        overflow-wrap: anywhere;
      }
      pre {
        margin: 0 0 var(--s4);
        padding: var(--s2);
        border-radius: var(--radius);
        background: var(--fill);
        font: 13px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        gap: var(--s2);
        padding: var(--s3) var(--s4) var(--s4);
        border-top: 1px solid var(--rule);
      }
    `,
  ];

  @property({attribute: false}) run: (questions: readonly ModuleQuestion[]) => void = () => undefined;
  @state() private questions: readonly ModuleQuestion[] = [];
  @query("dialog") private dialog!: HTMLDialogElement;
  readonly #localized = new Localized(this);

  async show(questions: readonly ModuleQuestion[]): Promise<void> {
    this.questions = questions;
    await this.updateComplete;
    this.dialog.showModal();
  }

  protected override render() {
    const {questions} = this;
    const isChange = questions.some(({former}) => former !== undefined);
    return html`<dialog aria-labelledby="heading">
      <div class="head"><h2 id="heading">${t(words.modulesHeading)}</h2></div>
      <div class="body" tabindex="0">${questions.map((question) => this.#text(question))}</div>
      <div class="actions">
        <button class="button" data-primary @click=${this.#run}>${t(isChange ? words.runNew : runForeign)}</button>
        <button class="button" @click=${() => this.dialog.close()}>${t(cancel)}</button>
      </div>
    </dialog>`;
  }

  #text({path, text, former}: ModuleQuestion) {
    return html`<section>
      <h3>${path}</h3>
      ${
        former === undefined
          ? html`<pre><code>${text}</code></pre>`
          : html`<ty-comparison
              .former=${former}
              .latter=${text}
              .names=${[t(words.inUse), t(words.onDisk)]}
            ></ty-comparison>`
      }
    </section>`;
  }

  #run(): void {
    this.dialog.close();
    this.run(this.questions);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-module-view": ModuleView;
  }
}
