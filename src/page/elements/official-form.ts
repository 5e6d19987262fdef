import {html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {live} from "lit/directives/live.js";
import {today} from "../../base/today.js";
import {data as tableSentences} from "../../i18n/errors/data.js";
import {describeIn} from "../../i18n/errors/describe.js";
import {describeError} from "../../i18n/errors.js";
import {fileName} from "../../export/file-name.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {formatNumber} from "../../i18n/number.js";
import {calibrationNote} from "../../i18n/official.js";
import {officialForm as words, officialGroups} from "../../i18n/official-form.js";
import {punctuation} from "../../i18n/punctuation.js";
import {shortUnit} from "../../i18n/unit.js";
import type {Model, Result} from "../../model/index.js";
import {calibrate} from "../../scenario/official/calibrate.js";
import {toEntries, toFigures, type OfficialEntry} from "../../scenario/official/official-data.js";
import {readOfficialCsv} from "../../scenario/official/read-official-csv.js";
import {writeOfficialCsv} from "../../scenario/official/write-official-csv.js";
import {DataEvent} from "../data-event.js";
import {download} from "../download.js";
import {keyOf, officialRows, ownValue, type OfficialGroup, type OfficialRow} from "../official-rows.js";
import {typedNumber} from "../typed-number.js";
import {officialFormStyle} from "./official-form-style.js";
import {shared} from "./shared-style.js";

/** The cell in which a notebook keeps its official data. */
const CELL = "officialData";

/** A text that was typed and not taken, and why. */
interface Refused {
  readonly text: string;
  readonly why: () => string;
}

/**
 * A form for official figures: beside each that may be entered what the model has in its place, and what it would change.
 * A figure that cannot be used is said to be so in its row and is not taken; a file is taken whole or not at all.
 */
@customElement("ty-official-form")
export class OfficialFormElement extends LitElement {
  static override styles = [shared, officialFormStyle];

  /** The model without official figures. */
  @property({attribute: false}) declare model: Model;
  /** The figures, as the notebook's cell holds them. */
  @property({attribute: false}) declare data: unknown;
  @property({type: Boolean, reflect: true}) declare dropping: boolean;
  @state() declare private refused: ReadonlyMap<string, Refused>;
  /** What is wrong with the data of the cell, or with a file: then how many, and each of them. */
  @state() declare private faults: readonly (() => string)[];
  @state() declare private said: () => string;
  @query("input[type=file]") declare private fileInput: HTMLInputElement;
  #entries: readonly OfficialEntry[] = [];
  /** The baselines without and with the figures. */
  #own: Result | undefined;
  #calibrated: Result | undefined;

  constructor() {
    super();
    this.dropping = false;
    this.refused = new Map();
    this.faults = [];
    this.said = () => "";
    new Localized(this);
    this.addEventListener("paste", (event) => this.#pasted(event));
    this.addEventListener("dragover", (event) => this.#draggedOver(event));
    this.addEventListener("dragleave", () => (this.dropping = false));
    this.addEventListener("drop", (event) => void this.#dropped(event));
  }

  /** Takes over the data of a form that would take its place, and stays as it is unfolded. */
  adopt(next: Element): void {
    if (!(next instanceof OfficialFormElement)) return;
    this.model = next.model;
    this.data = next.data;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("model")) this.#own = this.model.run();
    if (changes.has("model") || changes.has("data")) this.#takeIn();
  }

  #takeIn(): void {
    const before = this.#entries;
    this.faults = [];
    this.#entries = [];
    this.#calibrated = undefined;
    try {
      if (this.model.official) this.#entries = toEntries(toFigures(this.model.official, this.data));
      this.#calibrated = calibrate(this.model, this.data).run();
    } catch (error) {
      this.faults = [() => describeError(error, locale.language)];
    }
    // A text that is still to be corrected stays, unless its row has another figure by now.
    const valueIn = (entries: readonly OfficialEntry[], key: string) =>
      entries.find((entry) => keyOf(entry.input, entry.year) === key)?.value;
    this.refused = new Map([...this.refused].filter(([key]) => valueIn(before, key) === valueIn(this.#entries, key)));
  }

  override render() {
    const calibration = this.#calibrated?.definition.calibration;
    return html`<div class="whole">
      ${
        calibration
          ? html`<p class="note">${calibrationNote(calibration, locale.language)}</p>`
          : html`<p class="quiet">${t(words.empty)}</p>`
      }
      <div class="alarm" role="alert">${this.#renderFaults()}</div>
      <details>
        <summary>${t(words.title)}</summary>
        <p class="quiet">${t(words.about)}</p>
        ${this.#renderTools()}
        <p class="quiet" role="status">${this.said()}</p>
        ${[...officialRows(this.model)].map(([group, rows]) => this.#renderGroup(group, rows))}
      </details>
    </div>`;
  }

  #renderFaults() {
    const [first, ...others] = this.faults;
    if (!first) return nothing;
    return html`<p>✕ ${first()}</p>
      ${
        others.length > 0
          ? html`<ul>
              ${others.map((fault) => html`<li>${fault()}</li>`)}
            </ul>`
          : nothing
      }`;
  }

  #renderTools() {
    const isEmpty = this.#entries.length === 0;
    return html`<div class="tools">
        <button class="button" @click=${() => this.fileInput.click()}>${t(words.load)}</button>
        <input type="file" accept=".csv,text/csv" hidden aria-label=${t(words.load)} @change=${this.#chosen} />
        <button class="button" @click=${() => this.#save([])}>${t(words.template)}</button>
        <button class="button" ?disabled=${isEmpty} @click=${() => this.#save(this.#entries)}>
          ${t(words.export)}
        </button>
        <!-- Not disabled once all is cleared: that would take the focus with it, and undo by key with the focus. -->
        <button class="button" @click=${() => this.#send([])}>${t(words.clear)}</button>
      </div>
      <p class="quiet">${t(words.drop)}</p>`;
  }

  #renderGroup(group: OfficialGroup, rows: readonly OfficialRow[]) {
    const filled = rows.filter((row) => this.#entry(row)).length;
    return html`<details>
      <summary>${t(officialGroups[group])} · ${t(words.filled)} ${filled}/${rows.length}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${t(officialGroups[group])}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t(words.input)}</th>
              <th scope="col" class="number">${t(words.own)}</th>
              <th scope="col" class="number">${t(words.value)}</th>
              <th scope="col">${t(words.source)}</th>
              <th scope="col">${t(words.effect)}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#renderRow(row))}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #renderRow(row: OfficialRow) {
    const {key, input, year} = row;
    const entry = this.#entry(row);
    const refused = this.refused.get(key);
    const name = `${t(input.label)}${punctuation[locale.language].comma}${year}`;
    const unit = shortUnit(input.unit, locale.language);
    const own = this.#own && ownValue(this.#own, row);
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="number" data-label=${t(words.own)} title=${own ?? ""}>
        ${own === undefined ? html`<small>${t(words.none)}</small>` : html`${formatNumber(own, locale.language)} <small>${unit}</small>`}
      </td>
      <td class="number" data-label=${t(words.value)}>
        <input
          class=${entry ? "figure filled" : "figure"}
          inputmode="decimal"
          autocomplete="off"
          aria-label=${`${name}${punctuation[locale.language].comma}${unit}`}
          aria-invalid=${refused ? "true" : "false"}
          .value=${live(refused?.text ?? (entry ? String(entry.value) : ""))}
          @change=${(event: Event) => this.#typed(row, (event.target as HTMLInputElement).value)}
        />
        <small>${unit}</small>
        ${entry ? this.#renderDifference(row, entry) : nothing}
        ${refused ? html`<div class="alarm" role="alert">✕ ${refused.why()}</div>` : nothing}
      </td>
      <td class="origin" data-label=${t(words.source)}>
        <input
          class="source"
          autocomplete="off"
          aria-label=${`${t(words.source)}${punctuation[locale.language].colon}${name}`}
          ?disabled=${!entry}
          .value=${live(entry?.source ?? "")}
          @change=${(event: Event) => this.#cited(row, (event.target as HTMLInputElement).value)}
        />
      </td>
      <td class="effect">${t(input.effect)}</td>
    </tr>`;
  }

  /** What the calibrated baseline has more than the figure: nothing where the figure moved it. */
  #renderDifference(row: OfficialRow, {value}: OfficialEntry) {
    const own = this.#calibrated && ownValue(this.#calibrated, row);
    if (own === undefined || Math.abs(own - value) <= 1e-9 * Math.abs(value)) return nothing;
    return html`<div>
      <small>${t(words.difference)} ${formatNumber(own - value, locale.language, {signed: true})}</small>
    </div>`;
  }

  #entry({input, year}: OfficialRow): OfficialEntry | undefined {
    return this.#entries.find((entry) => entry.input === input.id && entry.year === year);
  }

  #typed(row: OfficialRow, text: string): void {
    const {key, input, year} = row;
    const others = this.#entries.filter((entry) => keyOf(entry.input, entry.year) !== key);
    if (text.trim() === "") {
      this.#send(others, row, text);
      return;
    }
    const value = typedNumber(text, input.unit);
    if (Number.isFinite(value)) this.#send([...others, {...this.#entry(row), input: input.id, year, value}], row, text);
    else this.#refuse(key, text, () => t(words.notNumber).replace("{}", text));
  }

  #cited(row: OfficialRow, source: string): void {
    const entries = this.#entries.map((entry) => (entry === this.#entry(row) ? {...entry, source} : entry));
    this.#send(entries);
  }

  /** Has the notebook keep other figures, if the model can be calibrated by them. */
  #send(entries: readonly OfficialEntry[], row?: OfficialRow, text = ""): boolean {
    const refuse = (why: () => string) => {
      if (row) this.#refuse(row.key, text, why);
      else this.faults = [why];
      return false;
    };
    try {
      const {official} = this.model;
      const ordered = official ? toEntries(toFigures(official, entries)) : [];
      calibrate(this.model, ordered);
      const event = new DataEvent(CELL, ordered);
      const isKept = !this.dispatchEvent(event);
      if (event.refusal !== undefined) return refuse(() => describeError(event.refusal, locale.language));
      if (!isKept) return refuse(() => t(words.notKept));
    } catch (error) {
      return refuse(() => describeError(error, locale.language));
    }
    this.refused = new Map([...this.refused].filter(([key]) => key !== row?.key));
    this.said = () => "";
    return true;
  }

  #refuse(key: string, text: string, why: () => string): void {
    this.refused = new Map([...this.refused, [key, {text, why}]]);
  }

  #chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.#load(file);
    // The same file, once corrected, is to be loaded again.
    input.value = "";
  }

  async #load(file: File): Promise<void> {
    this.#read(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  #read(bytes: Uint8Array, name: string): void {
    const {entries, errors} = readOfficialCsv(bytes, this.model.official?.inputs ?? [], name);
    this.said = () => "";
    if (errors.length > 0) {
      const count = () => t(words.refused).replace("{count}", String(errors.length));
      this.faults = [
        count,
        ...errors.map((error) => () => describeIn({TableError: tableSentences}, error, locale.language)),
      ];
      return;
    }
    const old = this.#entries.length;
    if (!this.#send(entries)) return;
    this.faults = [];
    const counts = {new: String(entries.length), old: String(old)};
    this.said = () => t(words.loaded).replace("{new}", counts.new).replace("{old}", counts.old);
  }

  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    // A number or a name goes into its box.
    if (!/,.*\n/.test(text)) return;
    event.preventDefault();
    this.#read(new TextEncoder().encode(text), t(words.file));
  }

  #draggedOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dropping = true;
  }

  async #dropped(event: DragEvent): Promise<void> {
    this.dropping = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    await this.#load(file);
  }

  #save(entries: readonly OfficialEntry[]): void {
    const {language} = locale;
    const text = writeOfficialCsv(this.model.official?.inputs ?? [], entries, language);
    download(
      new Blob([text], {type: "text/csv;charset=utf-8"}),
      fileName({title: words.file[language], date: today()}, "csv"),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-official-form": OfficialFormElement;
  }
}
