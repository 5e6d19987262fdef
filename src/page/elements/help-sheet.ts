import {css, html, LitElement} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import {desk as words, groups} from "../../i18n/desk.js";
import {Localized} from "../../i18n/localized.js";
import {t} from "../../i18n/locale.js";
import {dialogFrame} from "../../style/dialog.js";
import type {Command, CommandGroup} from "../commands/command.js";
import {keyText} from "../commands/keys.js";
import {closeButton} from "./close-button.js";
import {shared} from "./shared-style.js";

/** The keys of everything that has one, by what it is done to. */
@customElement("ty-help-sheet")
export class HelpSheetElement extends LitElement {
  static override styles = [
    shared,
    css`
      ${dialogFrame}
      dialog {
        width: min(880px, calc(100vw - 32px));
        max-height: calc(100dvh - 48px);
        font: var(--text-ui) / var(--leading-ui) var(--font);
      }
      header {
        display: flex;
        align-items: center;
        padding: var(--s2) var(--s3) var(--s2) var(--s5);
        border-bottom: 1px solid var(--rule);
      }
      h2 {
        flex: 1;
        margin: 0;
        font-size: var(--text);
        font-weight: 600;
      }
      .groups {
        columns: 2;
        column-gap: var(--s6);
        padding: var(--s4) var(--s5);
        overflow: auto;
      }
      section {
        break-inside: avoid;
        margin-bottom: var(--s4);
      }
      h3 {
        margin: 0 0 var(--s1);
        color: var(--ink-2);
        font-size: var(--text-small);
        font-weight: 600;
      }
      dl {
        margin: 0;
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: var(--s4);
        padding: 3px 0;
        border-bottom: 1px solid var(--rule);
      }
      dd {
        margin: 0;
        white-space: nowrap;
      }
      kbd {
        font: var(--text-tiny) var(--mono);
      }
      @media (max-width: 700px) {
        .groups {
          columns: 1;
        }
      }
    `,
  ];

  @property({attribute: false}) declare commands: readonly Command[];
  @query("dialog") declare private dialog: HTMLDialogElement;
  readonly #localized = new Localized(this);

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${() => this.remove()} @click=${this.#clicked}>
      <header>
        <h2 id="heading">${t(words.help)}</h2>
        ${closeButton(() => this.dialog.close())}
      </header>
      <div class="groups" tabindex="0" role="region" aria-labelledby="heading">
        ${(Object.keys(groups) as CommandGroup[]).map((group) => this.#renderGroup(group))}
        <section>
          <h3>${t(words.inEditor)}</h3>
          <dl>${editorKeys.map(({name, keys}) => renderKeys(t(name), keys))}</dl>
        </section>
      </div>
    </dialog>`;
  }

  #renderGroup(group: CommandGroup) {
    const own = this.commands.filter((command) => command.group === group && command.keys);
    return html`<section>
      <h3>${t(groups[group])}</h3>
      <dl>${own.map(({name, keys = []}) => renderKeys(t(name), keys))}</dl>
    </section>`;
  }

  #clicked({target}: Event): void {
    if (target === this.dialog) this.dialog.close();
  }
}

/** What the editor itself has keys for. */
const editorKeys = [
  {name: words.complete, keys: ["Mod- "]},
  {name: words.findInCell, keys: ["Mod-f"]},
  {name: words.comment, keys: ["Mod-/"]},
  {name: words.indent, keys: ["Tab"]},
  {name: words.leave, keys: ["Escape"]},
];

function renderKeys(name: string, keys: readonly string[]) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${keys.map((key, i) => html`${i > 0 ? " / " : ""}<kbd>${keyText(key)}</kbd>`)}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-help-sheet": HelpSheetElement;
  }
}
