import {css, html, LitElement, nothing} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {Label} from "../base/label.js";
import * as compared from "../i18n/comparison.js";
import {notDone} from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as notes from "../i18n/notices.js";
import * as words from "../i18n/workspace.js";
import {momentText} from "./modified.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {Choosing} from "./open-notebook/stage.js";
import {shared} from "./styles.js";

/** Unsaved text and a file that has changed since: shown before either is, so that the reader decides which. */
@customElement("ty-choice")
export class Choice extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 1120px;
        margin: 0 auto;
        overflow: auto;
        padding: var(--s7) var(--s4);
      }
      h2 {
        margin: 0 0 var(--s2);
        font-size: var(--text);
        font-weight: 600;
      }
      p {
        margin: 0 0 var(--s5);
        color: var(--ink-2);
      }
      dl {
        margin: 0;
        border-bottom: 1px solid var(--rule);
      }
      p,
      dl,
      .both {
        max-width: 640px;
      }
      .both {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s4);
        margin: var(--s3) 0 var(--s5);
        color: var(--ink-2);
      }
      .both span {
        flex: 1 1 280px;
      }
      .fault {
        color: var(--alarm);
      }
      .text {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s4);
        padding: var(--s3) 0;
        border-top: 1px solid var(--rule);
      }
      dt {
        flex: none;
        min-width: 88px;
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
      .about {
        flex: 1;
        color: var(--ink-2);
      }
    `,
  ];

  @property({attribute: false}) notebook: OpenNotebook | undefined;
  @property({attribute: false}) stage: Choosing | undefined;
  @state() private isComparing = false;
  readonly #localized = new Localized(this);

  /** Both texts can be chosen between without being seen side by side. */
  protected override firstUpdated(): void {
    import("./comparison.js").then(
      () => (this.isComparing = true),
      () => undefined,
    );
  }

  protected override render() {
    if (!this.stage) return undefined;
    const {mine, theirs} = this.stage;
    const isGone = theirs === null;
    return html`
      <h2>${t(isGone ? notes.fileMissing : notes.chooseHeading)}</h2>
      <p>${t(isGone ? notes.chooseGone : notes.chooseWhy)}</p>
      <dl>
        ${this.#text(notes.mine, mine.time, mine.text, isGone ? notes.writeAgain : notes.useMine, "mine")}
        ${theirs ? this.#text(notes.theirs, theirs.modified, theirs.text, notes.useTheirs, "theirs") : this.#discard()}
      </dl>
      ${theirs ? this.#both(theirs.text, mine.text) : nothing}
    `;
  }

  #both(theirs: string, mine: string) {
    const fault = this.notebook?.divergence.choiceFault;
    return html`<div class="both">
        <span>${t(compared.bothWhere)}</span>
        <button class="button" @click=${() => void this.notebook?.keepBoth()}>${t(compared.keepBoth)}</button>
        ${fault ? html`<span class="fault" role="alert">${t(notDone(words.faults[fault]))}</span>` : nothing}
      </div>
      ${
        this.isComparing
          ? html`<ty-comparison
              .former=${theirs}
              .latter=${mine}
              .names=${[t(notes.theirs), t(notes.mine)]}
            ></ty-comparison>`
          : nothing
      }`;
  }

  #text(name: Label, time: number, text: string, action: Label, which: "mine" | "theirs") {
    const about = `${momentText(time, Date.now(), locale.language)} · ${t(words.characters(text.length))}`;
    return html`<div class="text">
      <dt>${t(name)}</dt>
      <dd class="about">${about}</dd>
      <dd><button class="button" @click=${() => this.notebook?.choose(which)}>${t(action)}</button></dd>
    </div>`;
  }

  #discard() {
    return html`<div class="text">
      <dt>${t(notes.theirs)}</dt>
      <dd class="about">${t(notes.gone)}</dd>
      <dd><button class="button" @click=${() => this.notebook?.choose("theirs")}>${t(notes.discardMine)}</button></dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-choice": Choice;
  }
}
