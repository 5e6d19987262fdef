import {css, html, LitElement} from "lit";
import {customElement, property} from "lit/decorators.js";
import type {Label} from "../../base/label.js";
import {briefing} from "../../i18n/briefing.js";
import {locale, t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import {oneFile as words} from "../../i18n/one-file.js";
import {otherLanguage, switchLanguage, theme as themes} from "../../i18n/workspace.js";
import {nextTheme, setLanguage, setTheme} from "../appearance.js";
import {known} from "../commands/known.js";
import {tipOf} from "../commands/tip.js";
import type {Theme} from "../protocol.js";
import {barStyle} from "../../style/bar.js";
import {shared} from "./shared-style.js";

/** Whether what is on screen is in the file: as it was opened, changed since, changed and saved as a copy. */
export type Keeping = "fleeting" | "changed" | "kept";

/** The reader wants to keep what is on screen. */
export class SaveCopyEvent extends Event {
  constructor() {
    super("ty-save-copy");
  }
}

/** The reader wants the notebook presented. */
export class PresentEvent extends Event {
  constructor() {
    super("ty-present");
  }
}

/** The reader wants the notebook on paper. */
export class PrintOutEvent extends Event {
  constructor() {
    super("ty-print-out");
  }
}

/**
 * The bar over a notebook that is a file of its own: its title and day, and that what is changed is not kept by itself.
 *
 * @fires ty-save-copy - when what is on screen is to be kept
 * @fires ty-present - when the notebook is to be presented
 * @fires ty-print-out - when the notebook is to be printed
 */
@customElement("ty-one-file-bar")
export class OneFileBar extends LitElement {
  static override styles = [
    shared,
    barStyle,
    css`
      .about,
      .keeping {
        color: var(--ink-2);
        font-size: var(--text-small);
        white-space: nowrap;
      }
      .keeping {
        margin-left: auto;
      }
      .keeping[data-keeping="changed"] {
        color: var(--stale);
        font-weight: 600;
      }
      .icon-button {
        flex: none;
        font-size: var(--text-small);
      }
      @media (max-width: 900px) {
        header {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto auto auto auto;
          gap: 0 var(--s1);
          padding: var(--s1) var(--s2);
        }
        .about,
        .keeping {
          margin: 0 0 0 var(--s2);
        }
        .about {
          grid-area: 2 / 1;
        }
        .keeping {
          grid-area: 3 / 1;
          white-space: normal;
        }
        .save {
          grid-area: 3 / 2 / auto / span 4;
        }
        .present {
          grid-area: 1 / 2;
        }
        .print {
          grid-area: 1 / 3;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() declare heading: string;
  /** The day the file was made. */
  @property() declare date: string;
  @property() declare keeping: Keeping;
  @property() declare theme: Theme;

  constructor() {
    super();
    this.heading = "";
    this.date = "";
    this.keeping = "fleeting";
    this.theme = "system";
    new Localized(this);
  }

  protected override render() {
    const {heading, date, keeping, theme} = this;
    return html`<header>
      <p class="title" title=${heading}>${heading}</p>
      <span class="about">${t(words.conditional)} · ${date}</span>
      <span class="keeping" data-keeping=${keeping} role="status">${t(words[keeping])}</span>
      <button
        class="button save"
        ?data-primary=${keeping === "changed"}
        @click=${() => this.dispatchEvent(new SaveCopyEvent())}
      >
        ${t(words.saveCopy)}
      </button>
      <button
        class="button present"
        title=${t(briefing.presentLong)}
        @click=${() => this.dispatchEvent(new PresentEvent())}
      >
        ${t(briefing.present)}
      </button>
      <button class="button print" title=${tipOf(known.print)} @click=${() => this.dispatchEvent(new PrintOutEvent())}>
        ${t(known.print.name)}
      </button>
      ${this.#iconButton(t(otherLanguage), switchLanguage, () => setLanguage(locale.language === "zh" ? "en" : "zh"))}
      ${this.#iconButton("◐", themes[theme], () => this.#turn(nextTheme(theme)))}
    </header>`;
  }

  #iconButton(sign: string, label: Label, act: () => void) {
    return html`<button class="icon-button" title=${t(label)} aria-label=${t(label)} @click=${act}>${sign}</button>`;
  }

  #turn(theme: Theme): void {
    this.theme = theme;
    setTheme(theme);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-one-file-bar": OneFileBar;
  }
  interface HTMLElementEventMap {
    "ty-save-copy": SaveCopyEvent;
    "ty-present": PresentEvent;
    "ty-print-out": PrintOutEvent;
  }
}
