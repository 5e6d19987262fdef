import {css, html, LitElement} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {close} from "../../i18n/close.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {rename as words} from "../../i18n/rename.js";
import {dialogFrame} from "../../style/dialog.js";
import {planRename, RenameError, type Renaming} from "../desk/rename/rename.js";
import {say} from "../desk/say.js";
import type {Session} from "../session/session.js";
import {shared} from "./shared-style.js";

/** Gives a name of the notebook another, in all cells; says where it stands, and why it cannot be. */
@customElement("ty-rename")
export class RenameDialogElement extends LitElement {
  static override styles = [
    shared,
    css`
      ${dialogFrame}
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: var(--s4) var(--s5);
        font: var(--text-ui) / var(--leading-ui) var(--font);
      }
      form {
        display: grid;
        gap: var(--s3);
      }
      h2 {
        margin: 0;
        font-size: var(--text);
        font-weight: 600;
      }
      input {
        width: 100%;
        min-height: 32px;
        padding: 0 var(--s2);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--paper);
        font-family: var(--mono);
      }
      p {
        min-height: 3em;
        margin: 0;
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: var(--s2);
      }
    `,
  ];

  @property({attribute: false}) declare session: Session;
  @property({attribute: false}) declare builtins: ReadonlySet<string>;
  @property() declare from: string;
  @state() declare private to: string;
  @query("dialog") declare private dialog: HTMLDialogElement;
  @query("input") declare private input: HTMLInputElement;
  readonly #localized = new Localized(this);

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.to = this.from;
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.input.select();
  }

  override render() {
    const plan = this.#plan();
    const isPossible = !(plan instanceof RenameError);
    return html`<dialog aria-labelledby="heading" @close=${() => this.remove()}>
      <form @submit=${this.#submit}>
        <h2 id="heading">${t(words.heading).replace("{}", this.from)}</h2>
        <input
          aria-label=${t(words.name)}
          aria-describedby="said"
          .value=${this.to}
          autocomplete="off"
          spellcheck="false"
          @input=${({target}: InputEvent) => (this.to = (target as HTMLInputElement).value.trim())}
        />
        <p id="said" role="status">
          ${isPossible ? t(words.places).replace("{cells}", String(plan.cells.length)).replace("{places}", String(plan.places)) : describeError(plan, locale.language)}
        </p>
        <div class="buttons">
          <button class="button" type="button" @click=${() => this.dialog.close()}>${t(close)}</button>
          <button class="button" data-primary ?disabled=${!isPossible}>${t(words.rename)}</button>
        </div>
      </form>
    </dialog>`;
  }

  #plan(): Renaming | RenameError {
    const {session, builtins, from, to} = this;
    try {
      return planRename({cells: session.notebook.cells, names: session.kernel.graph.names, builtins, from, to});
    } catch (error) {
      if (error instanceof RenameError) return error;
      throw error;
    }
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const {session, from, to} = this;
    const plan = this.#plan();
    if (plan instanceof RenameError) return;
    session.cells.rewrite("rename", plan.change, plan.cells);
    this.dialog.close();
    say(t(words.done).replace("{from}", from).replace("{to}", to), () => session.steps.undo());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-rename": RenameDialogElement;
  }
}
