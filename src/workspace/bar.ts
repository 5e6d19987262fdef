import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query} from "lit/decorators.js";
import type {Label} from "../base/label.js";
import {briefing} from "../i18n/briefing.js";
import {addData, more} from "../i18n/files.js";
import {locale, t} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import * as words from "../i18n/workspace.js";
import {known} from "../page/commands/known.js";
import {tipOf} from "../page/commands/tip.js";
import type {Theme} from "../page/protocol.js";
import {barStyle} from "../style/bar.js";
import {IntentEvent, type Intent} from "./events.js";
import {icons} from "./icons.js";
import type {Menu} from "../page/elements/menu.js";
import "./save-state.js";
import type {BarNotebook} from "./screen/bar-notebook.js";
import {showMenu} from "./show-menu.js";
import {shared} from "./styles.js";

/**
 * The bar over everything: what is open, whether it is saved, and what can be done with all of it.
 *
 * @fires ty-intent - for each of its controls
 */
@customElement("ty-bar")
export class Bar extends LitElement {
  static override styles = [
    shared,
    barStyle,
    css`
      header {
        height: 44px;
      }
      .space {
        flex: 1;
      }
      .errors,
      .running {
        display: inline-flex;
        flex: none;
        align-items: center;
        gap: var(--s1);
        padding: 0 var(--s1);
        white-space: nowrap;
      }
      .errors {
        color: var(--alarm);
        font-size: var(--text-small);
      }
      .running {
        padding: 0 var(--s2);
        color: var(--ink-2);
      }
      .button {
        border-color: transparent;
        background: none;
      }
      .button:hover:not(:disabled) {
        border-color: var(--accent);
      }
      .icon-button {
        flex: none;
      }
      .language {
        font-size: var(--text-small);
      }
      .turning {
        display: inline-flex;
        animation: turn 1s linear infinite;
      }
      @keyframes turn {
        to {
          rotate: 1turn;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .turning {
          animation: none;
        }
      }
      .count,
      .more {
        display: none;
      }
      @media (max-width: 599px) {
        .count {
          display: inline;
        }
        header {
          gap: 0;
          padding: 0 var(--s1);
        }
        .title {
          margin-inline: var(--s1);
        }
        .title:first-child {
          margin-left: var(--s3);
        }
        [data-intent="one-file"],
        [data-intent="data"],
        [data-intent="print"],
        [data-intent="theme"],
        [data-intent="settings"] {
          display: none;
        }
        .more {
          display: inline-flex;
        }
        /* That there is something to stop says that it runs. */
        .running {
          display: none;
        }
        .word {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  @property({attribute: false}) notebook: BarNotebook | undefined;
  /** Undefined when the list can be neither shown nor folded. */
  @property({attribute: false}) filesShown: boolean | undefined;
  @property() theme: Theme = "system";
  @query("ty-menu") private menu!: Menu;
  readonly #localized = new Localized(this);

  protected override render() {
    return html`
      <header>
        ${this.filesShown === undefined ? nothing : this.#files(this.filesShown)}
        <h1 class="title" title=${this.notebook?.title ?? nothing}>${this.notebook?.title ?? t(words.appName)}</h1>
        ${this.notebook?.isShown ? html`<ty-save-state .state=${this.notebook.saveState}></ty-save-state>` : nothing}
        ${
          this.notebook?.isShown && this.notebook.hosts.length > 0
            ? html`<ty-network-mark .hosts=${this.notebook.hosts}></ty-network-mark>`
            : nothing
        }
        <span class="space"></span>
        ${
          this.notebook?.isShown
            ? [
                this.#errors(this.notebook),
                this.#run(this.notebook),
                this.#wordButton("present", briefing.present, t(briefing.presentLong)),
                this.#wordButton("one-file", words.oneFile, t(words.saveOneFile)),
                this.#iconButton("data", addData, icons.data),
                this.#iconButton("print", known.print.name, icons.print, {tip: tipOf(known.print)}),
              ]
            : nothing
        }
        ${this.#language()} ${this.#iconButton("theme", words.theme[this.theme], icons[this.theme])}
        ${this.#iconButton("settings", words.settingsHeading, icons.settings, {tip: tipOf(known.settings)})}
        <button
          class="icon-button more"
          title=${t(more)}
          aria-label=${t(more)}
          aria-haspopup="menu"
          @click=${this.#showMore}
        >
          ${icons.more}
        </button>
      </header>
      <ty-menu></ty-menu>
    `;
  }

  #files(isShown: boolean) {
    return this.#iconButton("files", isShown ? words.hideFiles : words.showFiles, icons.files, {expanded: isShown});
  }

  #errors({errors}: BarNotebook) {
    if (errors === 0) return nothing;
    const label = t(words.failedCells(errors));
    return html`<span class="errors" title=${label}
      >${icons.alarm}<span class="count" aria-hidden="true">${errors}</span><span class="word">${label}</span></span
    >`;
  }

  #run({runState}: BarNotebook) {
    const running = html`<span class="running" title=${t(words.running)}
      ><span class="turning">${icons.running}</span><span class="word">${t(words.running)}</span></span
    >`;
    switch (runState) {
      case "idle":
        return this.#wordButton("run", words.run, t(words.runAll));
      case "running":
        return [running, this.#wordButton("stop", words.stop, tipOf(known.stop))];
    }
  }

  #wordButton(intent: "run" | "stop" | "present" | "one-file", word: Label, tip: string) {
    return html`<button class="button" data-intent=${intent} title=${tip} @click=${this.#ask(intent)}>
      ${icons[intent]}<span class="word">${t(word)}</span>
    </button>`;
  }

  #language() {
    const other = locale.language === "zh" ? "en" : "zh-CN";
    const label = t(words.switchLanguage);
    return html`<button
      class="icon-button language"
      lang=${other}
      title=${label}
      aria-label="${t(words.otherLanguage)} · ${label}"
      @click=${this.#ask("language")}
    >
      ${t(words.otherLanguage)}
    </button>`;
  }

  #iconButton(
    intent: Intent,
    label: Label,
    icon: unknown,
    {tip = t(label), expanded}: {readonly tip?: string; readonly expanded?: boolean} = {},
  ) {
    return html`<button
      class="icon-button"
      data-intent=${intent}
      title=${tip}
      aria-label=${t(label)}
      aria-expanded=${expanded ?? nothing}
      @click=${this.#ask(intent)}
    >
      ${icon}
    </button>`;
  }

  /** What a narrow bar has no room for. */
  #showMore({currentTarget}: Event): void {
    if (!(currentTarget instanceof HTMLElement)) return;
    const items = [
      ...(this.notebook?.isShown
        ? [
            {label: words.saveOneFileShort, act: this.#ask("one-file")},
            {label: addData, act: this.#ask("data")},
            {label: known.print.name, act: this.#ask("print")},
          ]
        : []),
      {label: words.theme[this.theme], act: this.#ask("theme")},
      {label: words.settingsHeading, act: this.#ask("settings")},
    ];
    void showMenu(this.menu, {label: t(more), items, anchor: currentTarget});
  }

  #ask(intent: Intent) {
    return () => this.dispatchEvent(new IntentEvent(intent));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-bar": Bar;
  }
}
