import {html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {kindNames, scenarios as scenarioWords} from "../../i18n/scenarios.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import {shortUnit} from "../../i18n/unit.js";
import type {ParameterKind} from "../../model/index.js";
import type {Scenario} from "../../scenario/scenario.js";
import {treeOrder} from "../../scenario/tree.js";
import {readBlock, writeBlock} from "../cell-block.js";
import {blockOf, gridKey, within, type GridMove, type Spot} from "../grid-keys.js";
import {leverCell} from "../lever-cell.js";
import type {LeverRow} from "../lever-rows.js";
import type {Said, ScenarioDesk} from "../scenario-desk.js";
import {fillCells, keyOf, textOf, type Filled} from "../scenario-fill.js";
import {kindChoice} from "./kind-choice.js";
import {aboutCell, faultOf, renderEditor, renderValue} from "./scenario-grid-cell.js";
import {scenarioGridStyle} from "./scenario-grid-style.js";
import {shared} from "./shared-style.js";
import "./scenario-files.js";

/**
 * All levers of all scenarios: a row each, a column for each scenario. What a scenario says itself stands out from what it
 * inherits. Cells are changed as in a spreadsheet, by keys and by blocks; what cannot be used is said in its cell, and
 * nothing of a block is taken before all of it can be.
 */
@customElement("ty-scenario-grid")
export class ScenarioGridElement extends LitElement {
  static override styles = [shared, scenarioGridStyle];

  @property({attribute: false}) declare desk: ScenarioDesk;
  @property({attribute: false}) declare scenarios: readonly Scenario[];
  @state() declare private kind: ParameterKind | undefined;
  @state() declare private onlyDifferent: boolean;
  @state() declare private at: Spot;
  /** The corner of the block that is chosen which does not move. */
  @state() declare private anchor: Spot;
  /** What stands in the cell that is being changed. */
  @state() declare private editing: string | undefined;
  /** Why cells were not taken, by {@link keyOf}. */
  @state() declare private faults: ReadonlyMap<string, Said>;
  @state() declare private said: Said | undefined;
  #rows: readonly LeverRow[] = [];
  #columns: readonly Scenario[] = [];
  #isToFocus = false;

  constructor() {
    super();
    this.onlyDifferent = false;
    this.at = this.anchor = {row: 0, column: 0};
    this.faults = new Map();
    new Localized(this);
    this.addEventListener("copy", (event) => this.#copied(event));
    this.addEventListener("paste", (event) => this.#pasted(event));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    this.#columns = treeOrder(this.scenarios).map(({scenario}) => scenario);
    this.#rows = this.desk.rows.filter(
      (row) =>
        (this.kind === undefined || row.parameter?.kind === this.kind) && (!this.onlyDifferent || this.#differs(row)),
    );
    this.at = within(this.at, this.#size);
    this.anchor = within(this.anchor, this.#size);
    if (changes.has("scenarios") && this.editing === undefined) this.faults = new Map();
  }

  protected override updated(): void {
    if (!this.#isToFocus) return;
    this.#isToFocus = false;
    const cell = this.shadowRoot?.querySelector<HTMLElement>("td[tabindex='0']");
    const input = cell?.querySelector<HTMLElement>("input, select");
    (input ?? cell)?.focus();
    cell?.scrollIntoView({block: "nearest", inline: "nearest"});
  }

  get #size() {
    return {rows: this.#rows.length, columns: this.#columns.length};
  }

  #differs(row: LeverRow): boolean {
    return new Set(this.#columns.map((scenario) => leverCell(this.scenarios, scenario, row).value)).size > 1;
  }

  override render() {
    return html`
      <div class="tools">
        ${kindChoice(this.kind, (kind) => (this.kind = kind))}
        <label
          ><input
            type="checkbox"
            .checked=${this.onlyDifferent}
            @change=${({target}: Event) => (this.onlyDifferent = (target as HTMLInputElement).checked)}
          />${t(words.onlyDifferent)}</label
        >
        <ty-scenario-files .desk=${this.desk} .scenarios=${this.scenarios}></ty-scenario-files>
      </div>
      <div class="alarm" role="alert">${this.#renderFaults()}</div>
      <div class="scroll">
        ${this.#rows.length === 0 ? html`<p class="quiet">${t(words.none)}</p>` : this.#renderTable()}
      </div>
      <p class="about" role="status">${this.said?.() ?? this.#about()}</p>
      <p class="quiet hint">${t(words.hint)}</p>
    `;
  }

  #renderFaults() {
    if (this.faults.size === 0) return nothing;
    return html`<p>✕ ${t(words.refused).replace("{}", String(this.faults.size))}</p>
      <ul>
        ${[...this.faults.values()].map((fault) => html`<li>${fault()}</li>`)}
      </ul>`;
  }

  #renderTable() {
    return html`<table role="grid" aria-label=${t(words.grid)} @keydown=${this.#onKey}>
      <thead>
        <tr>
          <th scope="col">${t(words.lever)}</th>
          <th scope="col">${t(words.unit)}</th>
          ${this.#columns.map((scenario) => this.#renderHead(scenario))}
        </tr>
      </thead>
      <tbody>
        ${this.#rows.map((row, i) => [
          row.group.zh === "" || row.group.zh === this.#rows[i - 1]?.group.zh
            ? nothing
            : html`<tr class="group">
                <th scope="rowgroup" colspan=${2 + this.#columns.length}><span>${t(row.group)}</span></th>
              </tr>`,
          this.#renderRow(row, i),
        ])}
      </tbody>
    </table>`;
  }

  #renderHead({name, title, color, parent, isLocked}: Scenario) {
    return html`<th scope="col">
      <i class="swatch" style="background: var(--scenario-${color})"></i
      >${title ? t(title) : name}${isLocked ? html` <small>${t(scenarioWords.locked)}</small>` : nothing}
      ${parent === undefined ? nothing : html`<small>↑ ${this.#titleOf(parent)}</small>`}
    </th>`;
  }

  #titleOf(name: string): string {
    const title = this.scenarios.find((scenario) => scenario.name === name)?.title;
    return title ? t(title) : name;
  }

  #renderRow(row: LeverRow, i: number) {
    const {parameter, id} = row;
    return html`<tr>
      <th scope="row" title=${id}>
        ${parameter ? t(parameter.label) : id} <small>${parameter ? t(kindNames[parameter.kind]) : nothing}</small>
      </th>
      <td class="unit">${parameter ? shortUnit(parameter.display, locale.language) : nothing}</td>
      ${this.#columns.map((scenario, j) => this.#renderCell(row, scenario, {row: i, column: j}))}
    </tr>`;
  }

  #renderCell(row: LeverRow, scenario: Scenario, spot: Spot) {
    const isAt = spot.row === this.at.row && spot.column === this.at.column;
    const cell = leverCell(this.scenarios, scenario, row);
    const fault = this.faults.get(keyOf(scenario, row))?.() ?? faultOf(this.desk, row, cell);
    const isChosen = blockOf(this.at, this.anchor).has(spot);
    return html`<td
      role="gridcell"
      class="${cell.from} ${isChosen ? "chosen" : ""} ${fault === undefined ? "" : "bad"}"
      tabindex=${isAt ? 0 : -1}
      aria-selected=${isChosen ? "true" : "false"}
      aria-invalid=${fault === undefined ? "false" : "true"}
      title=${fault ?? aboutCell(row, scenario, cell)}
      @pointerdown=${(event: PointerEvent) => this.#pointed(spot, event)}
      @dblclick=${() => this.#edit()}
    >
      ${
        isAt && this.editing !== undefined
          ? renderEditor(row, this.editing, `${t(words.lever)} ${row.id}`, (text) => this.#commit(text))
          : renderValue(row, cell, fault)
      }
    </td>`;
  }

  #about(): string {
    const [row, scenario] = [this.#rows[this.at.row], this.#columns[this.at.column]];
    return row && scenario ? aboutCell(row, scenario, leverCell(this.scenarios, scenario, row)) : "";
  }

  #pointed(spot: Spot, event: PointerEvent): void {
    const isAt = spot.row === this.at.row && spot.column === this.at.column;
    if (isAt && this.editing !== undefined) return;
    // A finger has neither keys nor a second button: it comes again.
    if (isAt && event.pointerType === "touch" && this.shadowRoot?.activeElement) {
      event.preventDefault();
      this.#edit();
      return;
    }
    this.#leaveEditor();
    this.#go(spot, event.shiftKey);
  }

  /** What was typed is taken when another cell is gone to, as in a spreadsheet. */
  #leaveEditor(): void {
    const editor = this.shadowRoot?.querySelector<HTMLInputElement | HTMLSelectElement>("td input, td select");
    if (editor && this.editing !== undefined) this.#commit(editor.value);
  }

  #go(spot: Spot, isExtended: boolean): void {
    this.at = within(spot, this.#size);
    if (!isExtended) this.anchor = this.at;
    this.editing = undefined;
    this.said = undefined;
    this.#isToFocus = true;
  }

  #edit(text?: string): void {
    const [row, scenario] = [this.#rows[this.at.row], this.#columns[this.at.column]];
    if (!row || !scenario) return;
    this.editing = text ?? textOf(this.scenarios, scenario, row);
    this.#isToFocus = true;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const move = gridKey(event, this.at, this.#size, this.editing !== undefined);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    this.#move(move, event);
  }

  #move(move: GridMove, event: KeyboardEvent): void {
    switch (move.type) {
      case "go":
        this.#go(move.to, move.isExtended);
        return;
      case "edit":
        this.#edit(move.text);
        return;
      case "cancel":
        this.#go(this.at, false);
        this.faults = new Map();
        return;
      case "take": {
        const {value} = event.composedPath()[0] as HTMLInputElement;
        if (this.#commit(value)) this.#go(move.to, false);
        return;
      }
      case "clear":
        this.#fill(this.#chosen().map((target) => ({...target, text: ""})));
        this.#isToFocus = true;
    }
  }

  #chosen(): {row: LeverRow; scenario: Scenario}[] {
    const {rows, columns} = blockOf(this.at, this.anchor);
    return rows.flatMap((i) =>
      columns.flatMap((j) => {
        const [row, scenario] = [this.#rows[i], this.#columns[j]];
        return row && scenario ? [{row, scenario}] : [];
      }),
    );
  }

  #commit(text: string): boolean {
    const [row, scenario] = [this.#rows[this.at.row], this.#columns[this.at.column]];
    if (!row || !scenario) return false;
    this.editing = text;
    const isTaken = this.#fill([{row, scenario, text}]);
    if (isTaken) this.editing = undefined;
    return isTaken;
  }

  #fill(filled: readonly Filled[]): boolean {
    const {faults, count} = fillCells(this.desk, filled);
    this.faults = faults;
    this.said = count > 0 ? () => t(words.taken).replace("{}", String(count)) : undefined;
    return faults.size === 0;
  }

  #copied(event: ClipboardEvent): void {
    if (this.editing !== undefined) return;
    const {rows, columns} = blockOf(this.at, this.anchor);
    const texts = rows.map((i) =>
      columns.map((j) => {
        const [row, scenario] = [this.#rows[i], this.#columns[j]];
        return row && scenario ? textOf(this.scenarios, scenario, row) : "";
      }),
    );
    event.clipboardData?.setData("text/plain", writeBlock(texts));
    event.preventDefault();
    this.said = () => t(words.copied).replace("{}", String(rows.length * columns.length));
  }

  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (this.editing !== undefined || text === "") return;
    event.preventDefault();
    const block = readBlock(text);
    const width = Math.max(...block.map(({length}) => length));
    if (this.at.row + block.length > this.#rows.length || this.at.column + width > this.#columns.length) {
      this.faults = new Map([["", () => t(words.tooLarge)]]);
      return;
    }
    const filled = block.flatMap((texts, i) =>
      texts.flatMap((cell, j): Filled[] => {
        const [row, scenario] = [this.#rows[this.at.row + i], this.#columns[this.at.column + j]];
        return row && scenario ? [{row, scenario, text: cell}] : [];
      }),
    );
    this.#fill(filled);
    this.#isToFocus = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenario-grid": ScenarioGridElement;
  }
}
