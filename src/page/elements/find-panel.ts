import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {desk as deskWords} from "../../i18n/desk.js";
import {find as words} from "../../i18n/find.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {setCellValue} from "../../notebook/edit.js";
import {dockStyle} from "../desk/dock-style.js";
import {findText, replaceText, type Hit, type Query} from "../desk/find-text.js";
import {goToText} from "../desk/go-to.js";
import {say} from "../desk/say.js";
import type {Writing} from "../writing.js";
import {closeButton} from "./close-button.js";
import {shared} from "./shared-style.js";

/** How many places are listed at most. */
const SHOWN = 500;

/** Finds and replaces in the texts of all cells. */
@customElement("ty-find-panel")
export class FindPanelElement extends LitElement {
  static override styles = [
    shared,
    dockStyle,
    css`
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--s1);
      }
      ol {
        flex: 1;
        margin: 0;
        padding: var(--s1);
        overflow: auto;
        list-style: none;
      }
      li button {
        display: flex;
        gap: var(--s3);
        width: 100%;
        min-height: 24px;
        padding: 2px var(--s2);
        border: 0;
        border-radius: var(--radius);
        background: none;
        cursor: pointer;
        text-align: left;
      }
      li button:hover {
        background: var(--fill-2);
      }
      .where {
        flex: none;
        width: 8em;
        color: var(--ink-2);
      }
      code {
        overflow: hidden;
        font-family: var(--mono);
        text-overflow: ellipsis;
        white-space: pre;
      }
      mark {
        background: color-mix(in oklab, var(--stale) 30%, transparent);
        color: inherit;
      }
    `,
  ];

  @property({attribute: false}) declare writing: Writing;
  @state() declare private asked: Query;
  @state() declare private next: string;
  @query("input") declare private input: HTMLInputElement;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.asked = {text: "", matchesCase: false, isWord: false, isPattern: false};
    this.next = "";
    new Localized(this);
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The texts change while the panel is open.
    this.#stop = this.writing.host.session?.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    super.disconnectedCallback();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.input.select());
  }

  override render() {
    const found = this.#found();
    return html`<header>
        <h2>${t(deskWords.findAll)}</h2>
        <input
          aria-label=${t(words.find)}
          placeholder=${t(words.find)}
          .value=${this.asked.text}
          @input=${this.#type}
        />
        ${this.#renderChoice("matchesCase", t(words.matchCase))} ${this.#renderChoice("isWord", t(words.word))}
        ${this.#renderChoice("isPattern", t(words.pattern))}
        <input
          aria-label=${t(words.replace)}
          placeholder=${t(words.replace)}
          .value=${this.next}
          @input=${({target}: InputEvent) => (this.next = (target as HTMLInputElement).value)}
        />
        <button class="button" ?disabled=${typeof found === "string" || found.length === 0} @click=${this.#replaceAll}>
          ${t(words.replaceAll)}
        </button>
        <span class="grow quiet" role="status">${typeof found === "string" ? found : this.#count(found)}</span>
        ${closeButton(this.#close)}
      </header>
      <ol>
        ${typeof found === "string" ? nothing : found.slice(0, SHOWN).map((hit) => this.#renderHit(hit))}
      </ol>`;
  }

  #renderChoice(name: "matchesCase" | "isWord" | "isPattern", label: string) {
    return html`<label
      ><input
        type="checkbox"
        .checked=${this.asked[name]}
        @change=${({target}: Event) => (this.asked = {...this.asked, [name]: (target as HTMLInputElement).checked})}
      />${label}</label
    >`;
  }

  #renderHit({cell, from, to, line, before, match, after}: Hit) {
    return html`<li>
      <button @click=${() => void goToText(this.writing, cell, from, to)}>
        <span class="where">${t(words.place).replace("{cell}", String(cell)).replace("{line}", String(line))}</span>
        <code>${before.slice(-60)}<mark>${match}</mark>${after.slice(0, 120)}</code>
      </button>
    </li>`;
  }

  /** The places, or what is wrong with the pattern. */
  #found(): readonly Hit[] | string {
    try {
      return findText(this.writing.host.session?.notebook.cells ?? [], this.asked);
    } catch (error) {
      if (error instanceof SyntaxError) return t(words.badPattern);
      throw error;
    }
  }

  #count(found: readonly Hit[]): string {
    if (this.asked.text === "") return "";
    const cells = new Set(found.map(({cell}) => cell)).size;
    return t(words.count).replace("{places}", String(found.length)).replace("{cells}", String(cells));
  }

  #type({target}: InputEvent): void {
    this.asked = {...this.asked, text: (target as HTMLInputElement).value};
  }

  #replaceAll(): void {
    const found = this.#found();
    const {session} = this.writing.host;
    if (!session || typeof found === "string") return;
    this.writing.attempt(() => {
      session.cells.rewrite("replace", (document) =>
        document.notebook.cells.reduce(
          (next, {id, value}) => setCellValue(next, id, replaceText(value, this.asked, this.next)),
          document,
        ),
      );
      say(t(words.replaced).replace("{}", String(found.length)), () => session.steps.undo());
      // With nothing left to replace, the button loses the focus.
      this.focus();
    });
  }

  #close(): void {
    this.remove();
    this.writing.host.querySelector<HTMLElement>(".page-main")?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-find-panel": FindPanelElement;
  }
}
