import {css, html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {cell as words, describeFault, statuses} from "../../i18n/cell.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import type {CellState} from "../../kernel/cell-state.js";
import {RunawayError} from "../../kernel/runaway-error.js";
import type {Cell} from "../../notebook/notebook.js";
import type {Assist} from "../assist.js";
import {bundles} from "../bundles.js";
import type {CellChange} from "../cell-change.js";
import {known, type CommandHead} from "../commands/known.js";
import {tipOf} from "../commands/tip.js";
import type {createEditor, Editor} from "../editor/editor.js";
import {isPacked} from "../parts.js";
import {shared} from "./shared-style.js";

/** What a reader asks of a cell: to take another text, to run, to show another cell, to move or go, to be selected. */
export class CellEvent extends Event {
  readonly cell: number;
  readonly action:
    | {readonly type: "edit"; readonly text: string}
    | {readonly type: "run"}
    | {readonly type: "run-longer"}
    | CellChange
    | {readonly type: "show"; readonly cell: number}
    | {readonly type: "ask"}
    /** With all between it and the one selected last, where `extends`. */
    | {readonly type: "select"; readonly extends: boolean}
    | {readonly type: "menu"; readonly anchor: HTMLElement};

  constructor(cell: number, action: CellEvent["action"]) {
    super("ty-cell", {bubbles: true, composed: true});
    this.cell = cell;
    this.action = action;
  }
}

/**
 * A cell: its result, its state at the edge, its error where it happened, and its text, folded until it is asked for.
 * @slot what the cell shows
 */
@customElement("ty-cell")
export class CellElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        display: block;
        margin: 0 0 var(--s4);
        min-height: 1px;
      }
      :host([empty]) {
        margin: 0;
      }
      .edge {
        position: absolute;
        top: 0;
        right: 100%;
        width: 76px;
        padding-right: var(--s1);
        text-align: right;
        color: var(--ink-2);
        font-size: var(--text-tiny);
        line-height: 24px;
      }
      .edge .state {
        display: block;
        white-space: nowrap;
      }
      .state[data-status="error"] {
        color: var(--alarm);
      }
      .state[data-status="running"],
      .state[data-status="waiting"] {
        color: var(--stale);
        /* A run of a moment says nothing. */
        animation: appear 0s 300ms both;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
      }
      :host([selected]) .edge {
        border-right: 2px solid var(--accent);
      }
      :host([selected]) {
        background: var(--accent-fill);
      }
      .handle {
        cursor: grab;
        touch-action: none;
      }
      .buttons button {
        opacity: 0;
        min-width: 24px;
        min-height: 24px;
        font: var(--text-tiny) var(--mono);
      }
      :host(:hover) .buttons button,
      .buttons button:focus-visible,
      .buttons [aria-expanded="true"] {
        opacity: 1;
      }
      /* Dim, but still to be read. */
      .output[data-stale] {
        opacity: 0.65;
        filter: grayscale(1);
      }
      .note {
        margin: 0;
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
      .fault {
        margin: var(--s1) 0 var(--s2);
        padding: var(--s2) var(--s3);
        border-left: 3px solid var(--alarm);
        background: var(--alarm-fill);
        font-size: var(--text-small);
        overflow-wrap: anywhere;
      }
      .fault.waiting {
        border-color: var(--stale);
        background: var(--fill);
      }
      .fault p {
        margin: 0;
      }
      .fault button {
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        cursor: pointer;
        text-decoration: underline;
      }
      .code {
        margin-top: var(--s2);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--fill);
        overflow: hidden;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s2);
        padding: var(--s1) var(--s2);
        border-top: 1px solid var(--rule);
        font-size: var(--text-tiny);
        color: var(--ink-2);
      }
      .bar .grow {
        flex: 1;
      }
      .bar .icon-button {
        min-height: 28px;
        white-space: nowrap;
      }
      .edited {
        color: var(--stale);
      }
      pre {
        margin: var(--s2) 0 0;
        padding: var(--s2) var(--s3);
        background: var(--fill);
        border-radius: var(--radius);
        font: 13px/1.5 var(--mono);
        overflow-x: auto;
        white-space: pre-wrap;
      }
      @media (max-width: 900px) {
        .edge {
          position: static;
          display: flex;
          gap: var(--s2);
          width: auto;
          padding: 0;
          text-align: left;
          line-height: 1;
        }
        /* Over the result, and only once the cell was touched or a button has the focus. */
        .buttons {
          position: absolute;
          top: 0;
          right: 0;
          z-index: 1;
          pointer-events: none;
        }
        .buttons button {
          background: var(--paper);
          pointer-events: none;
        }
        :host(:hover) .buttons button,
        .buttons button:focus-visible,
        .buttons [aria-expanded="true"] {
          pointer-events: auto;
        }
      }
      /* A finger does not rest on a cell: the buttons are always there, in the gap above it. */
      @media (hover: none) {
        .buttons {
          position: absolute;
          top: -20px;
          right: 0;
          z-index: 1;
        }
        :host(:not([empty])) :is(.toggle, .ask) {
          opacity: 1;
          pointer-events: auto;
        }
      }
      /* To be listened to, not worked on. */
      :host([data-briefing]) :is(.edge, .code, pre) {
        display: none;
      }
      @media print {
        .edge,
        .code {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) declare cell: Cell;
  @property({attribute: false}) declare current: CellState;
  /** The text has been changed since it last ran. */
  @property({type: Boolean}) declare isEdited: boolean;
  /** Nothing runs yet: it is shown as it is written. */
  @property({type: Boolean}) declare isHeld: boolean;
  /** It defines something that questions can be asked of. */
  @property({type: Boolean}) declare isAskable: boolean;
  /** Why the last change of the text was not taken. */
  @property({attribute: false}) declare refusal: string | undefined;
  /** The text typed last, where the notebook cannot hold it. */
  @property({attribute: false}) declare typed: string | undefined;
  /** It is one of those that a command is for. */
  @property({type: Boolean, reflect: true, attribute: "selected"}) declare isSelected: boolean;
  /** What its editor knows of the notebook. */
  @property({attribute: false}) declare assist: Assist | undefined;
  /** A word on its last run, where it is asked for. */
  @property({attribute: false}) declare note: string | undefined;
  /** Whether its text is unfolded. */
  @state() declare isOpen: boolean;
  @state() declare editor: Editor | undefined;
  /** Why there is no editor. */
  @state() declare private failure: unknown;

  constructor() {
    super();
    this.isEdited = false;
    this.isHeld = false;
    this.isAskable = false;
    this.isOpen = false;
    this.isSelected = false;
    new Localized(this);
  }

  /** Unfolds the text and, unless told otherwise, goes to it. */
  async open({isFocused = true} = {}): Promise<void> {
    this.isOpen = true;
    this.failure = undefined;
    const createEditor = await this.#loadEditor();
    if (!createEditor || !this.#wantsEditor()) {
      if (isFocused) this.editor?.focus();
      return;
    }
    const {id, value, mode} = this.cell;
    const editor = createEditor({
      root: this.shadowRoot ?? document,
      text: this.typed ?? value,
      mode,
      label: `${t(words.code)} ${id}`,
      onChange: (text) => this.#ask({type: "edit", text}),
      assist: () => this.assist,
      onLeave: () => this.close(),
    });
    this.editor = editor;
    editor.setFault(this.current.fault);
    await this.updateComplete;
    if (isFocused) editor.focus();
  }

  async #loadEditor(): Promise<typeof createEditor | undefined> {
    try {
      return (await bundles.editor()).createEditor;
    } catch (error) {
      this.failure = error;
      return undefined;
    }
  }

  /** Whether the text is still to be unfolded, once the editor is there. */
  #wantsEditor(): boolean {
    return this.isOpen && this.editor === undefined;
  }

  close(): void {
    const hasFocus = this.matches(":focus-within");
    this.isOpen = false;
    this.editor?.destroy();
    this.editor = undefined;
    if (hasFocus) void this.updateComplete.then(() => this.focusToggle());
  }

  /** Goes to the button that unfolds the text. */
  focusToggle(): void {
    this.shadowRoot?.querySelector<HTMLElement>(".toggle")?.focus();
  }

  protected override updated(changes: PropertyValues<this>): void {
    // Undo changes the text under an open editor; a text that was refused stays as it was typed.
    if ((changes.has("cell") || changes.has("typed")) && this.refusal === undefined)
      this.editor?.setText(this.cell.value);
    if (changes.has("current")) this.editor?.setFault(this.current.fault);
    this.toggleAttribute(
      "empty",
      this.cell.isHidden && !this.isHeld && this.current.fault === undefined && !this.isOpen,
    );
  }

  override render() {
    const {cell, current, isHeld, isOpen} = this;
    const {sign, label} = statuses[current.status];
    const isQuiet = current.status === "done" || current.status === "idle";
    return html`
      <div class="edge" @click=${this.#clickEdge}>
        <span class="state" data-status=${current.status} role="status"
          >${isQuiet ? nothing : html`${sign} ${t(label)}`}</span
        >
        <div class="buttons">
          <button
            class="icon-button toggle"
            aria-expanded=${isOpen ? "true" : "false"}
            aria-label=${`${t(isOpen ? words.hideCode : words.code)} ${cell.id}`}
            title=${t(isOpen ? words.hideCode : words.code)}
            @click=${() => (isOpen ? this.close() : void this.open())}
          >
            &lt;/&gt;
          </button>
          ${
            isPacked()
              ? nothing
              : html`<button
                  class="icon-button handle"
                  aria-haspopup="menu"
                  aria-label=${`${t(words.more)} ${cell.id}`}
                  title=${t(words.handle)}
                  @click=${this.#clickHandle}
                >
                  ⠿
                </button>`
          }
          ${
            this.isAskable
              ? html`<button
                  class="icon-button ask"
                  aria-label=${`${t(words.ask)} ${cell.id}`}
                  title=${t(words.ask)}
                  @click=${() => this.#ask({type: "ask"})}
                >
                  ?
                </button>`
              : nothing
          }
        </div>
      </div>
      ${this.note === undefined ? nothing : html`<p class="note">${this.note}</p>`} ${this.#renderFault()}
      ${this.#renderRefused()}
      <div class="output" ?data-stale=${current.isStale && current.fault !== undefined}><slot></slot></div>
      ${isOpen ? this.#renderEditor() : isHeld || (cell.isPinned && !cell.isHidden) ? html`<pre><code>${cell.value}</code></pre>` : nothing}
    `;
  }

  #renderFault() {
    const {current, cell} = this;
    const {fault} = current;
    if (!fault) return nothing;
    const isWaiting = fault.kind === "blocked";
    const at =
      fault.kind === "blocked"
        ? fault.cell
        : fault.kind === "duplicate"
          ? fault.cells.find((id) => id !== cell.id)
          : undefined;
    return html`<div class="fault ${isWaiting ? "waiting" : ""}" role=${isWaiting ? "note" : "alert"}>
      <p>
        ${isWaiting ? "◷" : "✕"} ${t(describeFault(fault))}
        ${at === undefined ? nothing : html`<button @click=${() => this.#ask({type: "show", cell: at})}>${t(words.goTo)}</button>`}
      </p>
      ${
        fault.kind === "runtime" && fault.error instanceof RunawayError && fault.error.code === "too-long"
          ? html`<p><button @click=${() => this.#ask({type: "run-longer"})}>${t(words.runLonger)}</button></p>`
          : nothing
      }
      ${current.isStale ? html`<p>${t(words.stale)}</p>` : nothing}
    </div>`;
  }

  /** What was typed and is not in the notebook is not folded away in silence. */
  #renderRefused() {
    if (this.refusal === undefined || this.isOpen) return nothing;
    return html`<div class="fault" role="alert">
      <p>✕ ${t(words.notTaken)} ${this.refusal} <button @click=${() => void this.open()}>${t(words.code)}</button></p>
    </div>`;
  }

  #renderChange(sign: string, command: Pick<CommandHead, "name" | "keys">, change: CellChange) {
    return html`<button
      class="icon-button"
      title=${tipOf(command)}
      aria-label=${/[a-z]/.test(sign) ? nothing : `${t(command.name)} ${this.cell.id}`}
      @click=${() => this.#ask(change)}
    >
      ${sign}
    </button>`;
  }

  /** What can be done to the cell; or it is selected, as in a list of files. */
  #clickHandle({currentTarget, shiftKey, ctrlKey, metaKey}: MouseEvent): void {
    if (shiftKey || ctrlKey || metaKey) this.#ask({type: "select", extends: shiftKey});
    else if (currentTarget instanceof HTMLElement) this.#ask({type: "menu", anchor: currentTarget});
  }

  /** Beside the buttons. */
  #clickEdge({target, currentTarget, shiftKey, ctrlKey, metaKey}: MouseEvent): void {
    if (target === currentTarget && (shiftKey || ctrlKey || metaKey)) this.#ask({type: "select", extends: shiftKey});
  }

  #ask(action: CellEvent["action"]): void {
    this.dispatchEvent(new CellEvent(this.cell.id, action));
  }

  #renderEditor() {
    const {cell, editor, isEdited, refusal} = this;
    return html`<div class="code">
      ${editor ? editor.element : this.#renderWithoutEditor()}
      <div class="bar">
        <span>${cell.mode} · ${cell.id}</span>
        <span class="grow edited" role="status">${refusal ?? (isEdited ? t(words.edited) : "")}</span>
        <button class="button" title=${tipOf(known.run)} @click=${() => this.#ask({type: "run"})}>
          ${t(words.run)}
        </button>
        ${this.#renderChange("↑", known.moveUp, {type: "move", by: -1})}
        ${this.#renderChange("↓", known.moveDown, {type: "move", by: 1})}
        ${this.#renderChange("＋ js", {name: words.addCode}, {type: "add", mode: "js"})}
        ${this.#renderChange("＋ md", {name: words.addProse}, {type: "add", mode: "md"})}
        ${this.#renderChange("✕", {name: words.remove}, {type: "remove"})}
        <button class="button" @click=${() => this.close()}>${t(words.hideCode)} (Esc)</button>
      </div>
    </div>`;
  }

  /** Without an editor the text can still be read. */
  #renderWithoutEditor() {
    const {cell, failure} = this;
    if (failure === undefined) return html`<pre role="status">${t(words.loading)}</pre>`;
    return html`<pre role="status">${describeError(failure, locale.language)}</pre>
      <pre><code>${cell.value}</code></pre>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-cell": CellElement;
  }
  interface HTMLElementEventMap {
    "ty-cell": CellEvent;
  }
}
