import {html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {TuiyanError} from "../../base/errors.js";
import type {Label} from "../../base/label.js";
import type {ColumnType} from "../../data/survey/cell-kind.js";
import {delimiters} from "../../data/survey/delimiter.js";
import {encodings} from "../../data/survey/encoding.js";
import type {TableSurvey} from "../../data/survey/survey.js";
import {data} from "../../i18n/errors/data.js";
import {describeIn} from "../../i18n/errors/describe.js";
import {columnar} from "../../i18n/errors/columnar.js";
import {workbook} from "../../i18n/errors/workbook.js";
import * as words from "../../i18n/data-files.js";
import {addData} from "../../i18n/files.js";
import {t} from "../../i18n/locale.js";
import {Localized} from "../../i18n/localized.js";
import {cancel, faults} from "../../i18n/workspace.js";
import {dialogStyle} from "../dialog-style.js";
import {formStyle} from "../form-style.js";
import {StoreFault} from "../store-fault.js";
import {shared} from "../styles.js";
import {declaration, tableOf} from "./cell-code.js";
import {dataDialogStyle} from "./data-dialog-style.js";
import type {TableFrame} from "../../data/survey/table-frame.js";
import {beginningOf, faultList, linesAround, tablePreview} from "./data-preview.js";
import {endingOf} from "./format.js";
import {ReadingError, type Reading, type ReadingChoice, type ReadingOptions} from "./reading.js";

/** What the reader decides on. */
export interface DataAnswer {
  readonly file: string;
  /** What the file's name has to end in. */
  readonly ending: string;
  readonly name: string;
  readonly bytes: Blob;
  /** The cells that are to be added. */
  readonly cells: readonly string[];
  readonly isReplacing: boolean;
}

/** Why an answer will not do; `isTaken` where the name is another file's, which may be replaced. */
export interface Refusal {
  readonly reason: Label;
  readonly isTaken?: boolean;
}

type State =
  | {readonly type: "reading"; readonly rows: number}
  | {readonly type: "failed"; readonly reason: Label; readonly choice: ReadingChoice}
  | {readonly type: "read"; readonly reading: Reading};

/**
 * Shows what is in a data file, and asks under what names it is to be had.
 *
 * @fires close - when it is answered or not wanted
 */
@customElement("ty-data-dialog")
export class DataDialog extends LitElement {
  static override styles = [shared, dialogStyle, formStyle, dataDialogStyle];

  @property({attribute: false}) read!: (options: ReadingOptions) => Promise<Reading>;
  @property({attribute: false}) answer!: (answer: DataAnswer) => Promise<Refusal | undefined>;
  /** What the file is called where it comes from. */
  @property() source = "";
  /** The names of what is put beside the notebook, and of its content in cells, until the reader gives others. */
  @property({attribute: false}) suggest!: (source: string) => {readonly file: string; readonly name: string};
  @state() private file = "";
  @state() private name = "";
  @state() private state: State = {type: "reading", rows: 0};
  @state() private types: readonly ColumnType[] = [];
  @state() private refusal: Refusal | undefined;
  @state() private isReplacing = false;
  @state() private isShown = true;
  @query("dialog") private dialog!: HTMLDialogElement;
  #isNamed = false;
  #abort = new AbortController();
  readonly #localized = new Localized(this);

  protected override firstUpdated(): void {
    this.dialog.showModal();
    void this.#read({});
  }

  override disconnectedCallback(): void {
    this.#abort.abort();
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event("close"))}>
      <div class="head"><h2 id="heading">${t(addData)} · ${this.source}</h2></div>
      <form @submit=${this.#submit}>
        <div class="body">${this.#body()}</div>
        <div class="actions">
          <button class="button" data-primary ?disabled=${this.state.type !== "read"}>${t(words.add)}</button>
          <button class="button" type="button" @click=${() => this.dialog.close()}>${t(cancel)}</button>
        </div>
      </form>
    </dialog>`;
  }

  #body() {
    const {state} = this;
    switch (state.type) {
      case "reading":
        return html`<p role="status">${t(state.rows === 0 ? words.reading : words.rowsSoFar(state.rows))}</p>`;
      case "failed":
        return html`${this.#choices(state.choice)}
          <p class="alarm" role="alert">✕ ${t(state.reason)}</p>`;
      case "read":
        return this.#reading(state.reading);
    }
  }

  #reading(reading: Reading) {
    const {choice, sheets, notes} = reading;
    return html`
      ${this.#choices(choice, sheets)}
      ${"survey" in reading ? this.#table(reading.survey, notes) : beginningOf(reading)}
      ${this.#names("survey" in reading ? words.showTable : words.showValue)}
      <p>${t(words.cellCode)}</p>
      <pre tabindex="0"><code>${this.#cells().join("\n")}</code></pre>
    `;
  }

  #table(survey: TableSurvey, notes: readonly Label[]) {
    const {types} = this;
    return html`<p>${t(words.extent(survey.rowCount, survey.columns.length))} ${notes.map(t)}</p>
      ${survey.frame ? html`${this.#rowChoices(survey.frame)} ${linesAround(survey.frame)}` : nothing}
      ${tablePreview({survey, types, choose: (i, type) => (this.types = types.with(i, type))})}
      ${faultList(survey, types)}`;
  }

  #choices({encoding, delimiter, sheet}: ReadingChoice, sheets: readonly string[] = []) {
    return html`<div class="choices">
      ${
        sheet !== undefined && sheets.length > 1
          ? this.#choice(
              words.sheet,
              sheets,
              sheet,
              (each) => each,
              (chosen) => void this.#read({sheet: chosen}),
            )
          : nothing
      }
      ${
        encoding &&
        this.#choice(
          words.encoding,
          encodings,
          encoding,
          (each) => t(words.encodingNames[each]),
          (chosen) => void this.#read({encoding: chosen}),
        )
      }
      ${
        delimiter &&
        this.#choice(
          words.delimiter,
          delimiters,
          delimiter,
          (each) => t(words.delimiterNames[each]),
          (chosen) => void this.#read({...(encoding && {encoding}), delimiter: chosen}),
        )
      }
    </div>`;
  }

  /** Where the table begins and ends, for one that stands among other lines. */
  #rowChoices({header, last}: TableFrame) {
    if (this.state.type !== "read") return nothing;
    const {encoding, delimiter, sheet} = this.state.reading.choice;
    const kept = {...(encoding && {encoding}), ...(delimiter && {delimiter}), ...(sheet !== undefined && {sheet})};
    const field = (label: Label, value: number, least: number, choose: (row: number) => ReadingChoice) =>
      html`<label class="field"
        >${t(label)}
        <input
          type="number"
          step="1"
          min=${least}
          .value=${String(value)}
          @change=${({target}: Event) => {
            const row = target instanceof HTMLInputElement ? target.valueAsNumber : NaN;
            if (Number.isInteger(row) && row >= least) void this.#read({...kept, ...choose(row)});
          }}
      /></label>`;
    return html`<div class="choices">
      ${field(words.headerRow, header, 1, (row) => ({header: row}))}
      ${field(words.lastRow, last, header + 1, (row) => ({header, last: row}))}
    </div>`;
  }

  #choice<Value extends string>(
    label: Label,
    values: readonly Value[],
    value: Value,
    nameOf: (value: Value) => string,
    choose: (value: Value) => void,
  ) {
    return html`<label class="field"
      >${t(label)}
      <select
        @change=${({target}: Event) => {
          const chosen = values.find((each) => target instanceof HTMLSelectElement && each === target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        ${values.map((each) => html`<option value=${each} ?selected=${each === value}>${nameOf(each)}</option>`)}
      </select></label
    >`;
  }

  #names(show: Label) {
    const {refusal} = this;
    return html`<div class="names">
        <label class="field"
          >${t(words.cellNameField)}
          <input
            .value=${this.name}
            autocomplete="off"
            spellcheck="false"
            aria-describedby=${refusal ? "refusal" : nothing}
            @input=${({target}: InputEvent) => this.#setName(textOf(target))}
        /></label>
        <label class="field"
          >${t(words.fileNameField)}
          <input
            .value=${this.file}
            autocomplete="off"
            spellcheck="false"
            aria-describedby=${refusal ? "refusal" : nothing}
            @input=${({target}: InputEvent) => this.#setFile(textOf(target))}
        /></label>
      </div>
      ${refusal ? html`<p class="alarm" id="refusal" role="alert">✕ ${t(refusal.reason)}</p>` : nothing}
      ${refusal?.isTaken ? this.#check(words.replace, this.isReplacing, (is) => (this.isReplacing = is)) : nothing}
      ${this.#check(show, this.isShown, (is) => (this.isShown = is))}`;
  }

  #check(label: Label, isChecked: boolean, become: (isChecked: boolean) => void) {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${isChecked}
        @change=${({target}: Event) => become(target instanceof HTMLInputElement && target.checked)}
      />${t(label)}</label
    >`;
  }

  #setName(name: string): void {
    this.name = name;
    this.#isNamed = true;
  }

  /** Another name is another question. */
  #setFile(file: string): void {
    this.file = file;
    this.#isNamed = true;
    this.refusal = undefined;
    this.isReplacing = false;
  }

  #cells(): string[] {
    if (this.state.type !== "read") return [];
    const {reading} = this.state;
    const name = this.name.trim();
    const declared = declaration(name, this.file.trim(), reading.code(this.types));
    if (!this.isShown) return [declared];
    return [declared, "survey" in reading ? tableOf(name + (reading.rows ?? ""), reading.survey, this.types) : name];
  }

  async #read(choice: ReadingChoice): Promise<void> {
    this.#abort.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.state = {type: "reading", rows: 0};
    const {signal} = abort;
    try {
      const onProgress = (rows: number) => (this.state = {type: "reading", rows});
      const reading = await this.read({choice, onProgress, signal});
      if (signal.aborted) return;
      if (!this.#isNamed) ({file: this.file, name: this.name} = this.suggest(reading.source));
      this.types = "survey" in reading ? reading.survey.columns.map(({type}) => type) : [];
      this.state = {type: "read", reading};
    } catch (error) {
      if (!signal.aborted) this.state = {type: "failed", reason: reasonOf(error), choice};
    }
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.state.type !== "read") return;
    const {isReplacing} = this;
    const [file, name, {bytes, source}] = [this.file.trim(), this.name.trim(), this.state.reading];
    const ending = endingOf(source);
    this.refusal = await this.answer({file, ending, name, bytes, cells: this.#cells(), isReplacing});
    if (!this.refusal) this.dialog.close();
  }
}

function textOf(target: EventTarget | null): string {
  return target instanceof HTMLInputElement ? target.value : "";
}

/** Why a file could not be read. */
function reasonOf(error: unknown): Label {
  if (error instanceof ReadingError) return error.reason;
  if (error instanceof StoreFault) return faults[error.code];
  // The browser says so of a file that is gone by now.
  if (!(error instanceof TuiyanError)) return words.unreadable;
  const areas = {TableError: data, WorkbookError: workbook, ColumnarError: columnar};
  return {zh: describeIn(areas, error, "zh"), en: describeIn(areas, error, "en")};
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-data-dialog": DataDialog;
  }
}
