import {css, html, LitElement, nothing, type PropertyValues, type TemplateResult} from "lit";
import {property, state} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import type {ExportTable} from "../../export/table.js";
import {describeError} from "../../i18n/errors.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {calibrationNote} from "../../i18n/official.js";
import {page} from "../../i18n/page.js";
import {punctuation} from "../../i18n/punctuation.js";
import type {Result} from "../../model/index.js";
import {drag} from "../drag.js";
import {Printing} from "../printing.js";
import {readableTable} from "../readable-table.js";
import {SourceEvent} from "../source-event.js";
import type {Subject} from "../subject.js";
import {copyTable, saveCsv, saveXlsx} from "../take-away.js";
import {enterGrid} from "./grid.js";
import {shared} from "./shared-style.js";
import {renderTable, tableStyle} from "./table-view.js";

/**
 * What every picture and table of results has: a title that states unit and scope, a line that says on what terms it
 * holds, the numbers as a table, and ways to take them away. It is drawn when it is in sight, and again when its result
 * changes; off-screen it waits.
 */
export abstract class Figure extends LitElement {
  static override styles = [
    shared,
    tableStyle,
    css`
      :host {
        display: block;
        margin: var(--s4) 0;
      }
      figure {
        margin: 0;
      }
      figcaption {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--s1) var(--s3);
        margin-bottom: var(--s2);
      }
      .title {
        margin: 0;
        font-size: 15px;
        font-weight: 600;
      }
      .unit {
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      .body {
        min-height: var(--reserved, 0);
        overflow-x: auto;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s2);
        margin-top: var(--s1);
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
      footer .terms {
        flex: 1;
        min-width: 12em;
      }
      @media (max-width: 600px) {
        footer .terms {
          flex-basis: 100%;
        }
      }
      footer button {
        min-height: 24px;
        padding: 0 6px;
        border: 0;
        border-radius: var(--radius);
        background: transparent;
        color: var(--accent);
        cursor: pointer;
        font-size: var(--text-tiny);
      }
      footer button:hover {
        background: var(--accent-fill);
      }
      .said {
        color: var(--ink-2);
      }
      svg {
        display: block;
        max-width: none;
      }
      @media (pointer: coarse) {
        footer button {
          min-height: 44px;
          padding: 0 10px;
        }
      }
      @media print {
        footer button {
          display: none;
        }
        svg {
          max-width: 100%;
          height: auto;
        }
        figcaption {
          break-after: avoid;
        }
      }
    `,
  ];

  @property({attribute: false}) declare result: Result;
  /** What of the result is shown, and how. */
  @property({attribute: false}) declare spec: object;
  @state() declare protected width: number;
  @state() declare private isTable: boolean;
  @state() declare private said: string;
  @state() declare private isVisible: boolean;
  #sight: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;
  #height: ResizeObserver | undefined;
  /** Asks where a number of the result comes from. */
  protected readonly ask = (subject: Subject) => this.dispatchEvent(new SourceEvent(subject, () => this.result));
  readonly #printing = new Printing(this);
  readonly #released = () => {
    this.requestUpdate();
  };

  constructor() {
    super();
    this.width = 0;
    this.isTable = false;
    this.said = "";
    this.isVisible = false;
    new Localized(this);
  }

  /** What it shows and where: `地区生产总值（现价）`. */
  protected abstract heading(): Label;

  /** The unit and, where it matters, the scope. */
  protected abstract unitLine(language: Language): string;

  /** The picture, as wide as given; undefined where the table is all there is. */
  protected abstract draw(width: number, language: Language): Element | TemplateResult | undefined;

  /** What it is a picture of, to be asked after; undefined where each number is asked after by itself. */
  protected subject(): Subject | undefined {
    return undefined;
  }

  /** Its numbers. */
  abstract toTable(language: Language): ExportTable;

  /** Takes over what another of its kind would show, and keeps its place, its table and its axes. */
  abstract adopt(next: Element): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight = new IntersectionObserver((entries) => (this.isVisible = entries.at(-1)?.isIntersecting ?? false), {
      // Also within the page, which scrolls inside its frame.
      rootMargin: "200px",
      scrollMargin: "200px",
    });
    this.#size = new ResizeObserver((entries) => (this.width = Math.floor(entries.at(-1)?.contentRect.width ?? 0)));
    this.#sight.observe(this);
    this.#size.observe(this);
    this.#height = new ResizeObserver((entries) => this.#reserve(entries.at(-1)?.borderBoxSize[0]?.blockSize ?? 0));
    void this.updateComplete.then(() => {
      const body = this.renderRoot.querySelector(".body");
      if (body) this.#height?.observe(body);
    });
    drag.addEventListener("release", this.#released);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
    this.#size?.disconnect();
    this.#height?.disconnect();
    drag.removeEventListener("release", this.#released);
  }

  protected override shouldUpdate(changes: PropertyValues<this>): boolean {
    // What cannot be seen is not drawn; a change of sight draws what was missed.
    return this.#isToBeDrawn() || (changes as Map<PropertyKey, unknown>).has("isVisible") || !this.hasUpdated;
  }

  /** The height a picture had is kept while it is drawn anew or waits out of sight, so that nothing below it jumps. */
  #reserve(height: number): void {
    if (height > 0 && this.isVisible && !this.isTable) this.style.setProperty("--reserved", `${height}px`);
  }

  #isToBeDrawn(): boolean {
    return this.isVisible || this.#printing.isActive;
  }

  protected override render() {
    const {language} = locale;
    const {width, isTable} = this;
    const picture = isTable || width === 0 || !this.#isToBeDrawn() ? undefined : this.draw(width, language);
    const hasPicture = picture !== undefined || isTable;
    const subject = this.subject();
    return html`
      <figure>
        <figcaption>
          <span class="title">${t(this.heading())}</span>
          <span class="unit">${this.unitLine(language)}</span>
        </figcaption>
        <div class="body" tabindex=${isTable ? "0" : nothing}>
          ${isTable ? renderTable(readableTable(this.toTable(language), this.result, language), language, this.ask) : picture}
        </div>
        <footer>
          <span class="terms">${this.#origin(language)}</span>
          <span class="said" role="status">${this.said}</span>
          ${
            hasPicture && this.canToggle()
              ? html`<button aria-pressed=${isTable ? "true" : "false"} @click=${() => (this.isTable = !isTable)}>
                  ${t(page.table)}
                </button>`
              : nothing
          }
          ${subject ? html`<button @click=${() => this.ask(subject)}>${t(page.source)}</button>` : nothing}
          <button @click=${this.#copy}>${t(page.copy)}</button>
          <button @click=${this.#saveCsv}>CSV</button>
          <button @click=${this.#saveXlsx}>Excel</button>
        </footer>
      </figure>
    `;
  }

  /** Where its numbers come from and on what terms they hold. */
  #origin(language: Language): string {
    const {label, calibration} = this.result.definition;
    const source = t({zh: `来源：${label.zh}模型`, en: `Source: model of ${label.en}`});
    const official = calibration ? [calibrationNote(calibration, language)] : [];
    return [source, ...official, t(page.conditional)].join(punctuation[language].semicolon);
  }

  /** Whether there is a picture beside the table. */
  protected canToggle(): boolean {
    return true;
  }

  protected override updated(): void {
    enterGrid(this.renderRoot);
  }

  async #copy(): Promise<void> {
    await this.#say(async () => {
      await copyTable(this.toTable(locale.language), locale.language);
      return t(page.copied);
    });
  }

  async #saveCsv(): Promise<void> {
    await this.#say(async () => {
      await saveCsv(this.toTable(locale.language), locale.language);
      return "";
    });
  }

  async #saveXlsx(): Promise<void> {
    await this.#say(async () => {
      await saveXlsx([this.toTable(locale.language)], this.result, locale.language);
      return "";
    });
  }

  async #say(action: () => Promise<string>): Promise<void> {
    try {
      this.said = await action();
    } catch (error) {
      this.said = describeError(error, locale.language);
    }
    if (this.said !== "") setTimeout(() => (this.said = ""), 4000);
  }
}
