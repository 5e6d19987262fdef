import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import type {Label} from "../base/label.js";
import * as compared from "../i18n/comparison.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as words from "../i18n/versions.js";
import {characters, close, noVersions, onScreen, restore, versionsHeading} from "../i18n/workspace.js";
import {dialogStyle} from "./dialog-style.js";
import {RestoreEvent} from "./events.js";
import {icons} from "./icons.js";
import {momentText} from "./modified.js";
import {shared} from "./styles.js";
import {MOST_CHECKPOINTS, MOST_VERSIONS, type KeptVersion, type Versions} from "./versions.js";

/** What was done last, with what brings it back where something does. */
interface Said {
  readonly sentence: Label;
  readonly undo?: Required<Pick<KeptVersion, "text" | "time" | "name">>;
}

/**
 * The earlier texts of a notebook: to name the present one, to see what has changed since, to go back to one.
 *
 * @fires ty-restore - with the text that is wanted back
 */
@customElement("ty-versions-dialog")
export class VersionsDialog extends LitElement {
  static override styles = [
    shared,
    dialogStyle,
    css`
      dialog {
        width: min(960px, calc(100vw - 32px));
        max-height: calc(100dvh - 64px);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s2);
        padding: 0 var(--s4) var(--s3);
      }
      label {
        flex: 1 1 200px;
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      input {
        display: block;
        box-sizing: border-box;
        width: 100%;
        min-height: 32px;
        padding: 0 var(--s2);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: inherit;
      }
      li {
        flex-wrap: wrap;
        padding-block: var(--s2);
        gap: var(--s1) var(--s3);
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .about {
        flex: 1 1 160px;
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      ty-comparison {
        flex: 1 1 100%;
      }
    `,
  ];

  /** Where they are kept; given before anything is shown. */
  @property({attribute: false}) versions: Versions | undefined;
  @state() private list: readonly KeptVersion[] = [];
  /** The text on screen, and whose it is. */
  @state() private text = "";
  @state() private path = "";
  @state() private said: Said | undefined;
  /** The one that is compared with the present. */
  @state() private comparedId: number | undefined;
  @query("dialog") private dialog!: HTMLDialogElement;
  @query("input") private input!: HTMLInputElement;
  readonly #localized = new Localized(this);

  async show(path: string, text: string): Promise<void> {
    this.path = path;
    this.text = text;
    this.said = undefined;
    this.comparedId = undefined;
    await this.#read();
    this.dialog.showModal();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" @click=${this.#clicked}>
        <div class="head">
          <h2 id="heading">${t(versionsHeading)}</h2>
          <button class="icon-button" aria-label=${t(close)} title=${t(close)} @click=${this.#close}>
            ${icons.close}
          </button>
        </div>
        <p>${t(words.where(MOST_VERSIONS, MOST_CHECKPOINTS))}</p>
        <form @submit=${this.#save}>
          <label>${t(words.name)}<input required maxlength="200" autocomplete="off" /></label>
          <button class="button" data-primary>${t(words.save)}</button>
        </form>
        <p role="status">${this.#saying()}</p>
        ${this.list.length === 0 ? html`<p>${t(noVersions)}</p>` : nothing}
        <ul>
          ${this.list.map((version) => this.#version(version))}
        </ul>
      </dialog>
    `;
  }

  #saying() {
    if (!this.said) return nothing;
    const {sentence, undo} = this.said;
    return html`${t(sentence)}
    ${
      undo
        ? html`<button class="button" @click=${() => void this.#keep(undo, words.saved(undo.name))}>
            ${t(words.undo)}
          </button>`
        : nothing
    }`;
  }

  #version(version: KeptVersion) {
    const {id, time, text, name} = version;
    const moment = momentText(time, Date.now(), locale.language);
    const called = name ?? moment;
    const isCompared = id === this.comparedId;
    return html`<li>
      ${name === undefined ? nothing : html`<span class="name">${name}</span>`}
      <span class="about">
        <time datetime=${new Date(time).toISOString()}>${moment}</time>
        ${name === undefined ? `· ${t(words.automatic)}` : nothing} · ${t(characters(text.length))}
        ${text === this.text ? `· ${t(onScreen)}` : nothing}
      </span>
      ${
        text === this.text
          ? nothing
          : html`<button
                class="button"
                aria-expanded=${isCompared ? "true" : "false"}
                aria-label="${t(words.compare)} ${called}"
                @click=${() => void this.#compare(isCompared ? undefined : id)}
              >
                ${t(words.compare)}
              </button>
              <button class="button" aria-label="${t(restore)} ${called}" @click=${() => this.#restore(text)}>
                ${t(restore)}
              </button>`
      }
      ${
        name === undefined
          ? nothing
          : html`<button
              class="button"
              aria-label="${t(words.remove)} ${called}"
              @click=${() => void this.#remove(id, {text, time, name})}
            >
              ${t(words.remove)}
            </button>`
      }
      ${
        isCompared
          ? html`<ty-comparison .former=${text} .latter=${this.text} .names=${[called, t(words.now)]}></ty-comparison>`
          : nothing
      }
    </li>`;
  }

  async #read(): Promise<void> {
    this.list = (await this.versions?.list(this.path)) ?? [];
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = this.input.value.trim();
    if (name === "") return;
    await this.#keep({text: this.text, name, time: Date.now()}, words.saved(name));
    if (this.said?.sentence.zh === words.saved(name).zh) this.input.value = "";
  }

  async #keep(version: Required<Pick<KeptVersion, "text" | "time" | "name">>, sentence: Label): Promise<void> {
    const answer = await this.versions?.checkpoint(this.path, version);
    const sentences = {kept: sentence, "too-many": words.tooMany(MOST_CHECKPOINTS), refused: words.refused};
    this.said = {sentence: sentences[answer ?? "refused"]};
    await this.#read();
  }

  async #remove(id: number, version: Required<Pick<KeptVersion, "text" | "time" | "name">>): Promise<void> {
    const isRemoved = await this.versions?.remove(id);
    this.said = isRemoved ? {sentence: words.removed(version.name), undo: version} : {sentence: words.notRemoved};
    await this.#read();
    // The button that had the focus is gone.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[role=status] button")?.focus();
  }

  async #compare(id: number | undefined): Promise<void> {
    try {
      await import("./comparison.js");
      this.comparedId = id;
    } catch {
      this.said = {sentence: compared.loadFailed};
    }
  }

  #restore(text: string): void {
    this.#close();
    this.dispatchEvent(new RestoreEvent(text));
  }

  #close(): void {
    this.dialog.close();
  }

  /** A click beside the dialog counts as one on it. */
  #clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-versions-dialog": VersionsDialog;
  }
}
