import {css, html, LitElement, nothing} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {today} from "../../base/today.js";
import {close} from "../../i18n/close.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {punctuation} from "../../i18n/punctuation.js";
import {scenarioTools as words} from "../../i18n/scenario-tools.js";
import {toSpec, type Scenario} from "../../scenario/scenario.js";
import {changedLevers, takeIn, type Incoming} from "../../scenario/take-in.js";
import {download} from "../download.js";
import type {Said, ScenarioDesk} from "../scenario-desk.js";
import {readScenarioFile} from "../scenario-file.js";
import {scenarioSheets} from "../scenario-sheet.js";
import {saidText} from "../said-text.js";
import {shared} from "./shared-style.js";

/** A file that was chosen: what it would change, or why it cannot be taken. */
interface Chosen {
  readonly name: string;
  readonly incoming: readonly Incoming[];
  readonly faults: readonly Said[];
}

/** The scenarios as a file, and from one: what a file would change is shown before it is taken, whole or not at all. */
@customElement("ty-scenario-files")
export class ScenarioFilesElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      .preview {
        flex: 1 1 100%;
        max-height: 40vh;
        padding: var(--s2) var(--s3);
        overflow: auto;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
      }
      p {
        margin: 0 0 var(--s1);
      }
      ul {
        margin: 0 0 var(--s2);
        padding-left: 1.4em;
      }
      .alarm {
        color: var(--alarm);
      }
    `,
  ];

  @property({attribute: false}) declare desk: ScenarioDesk;
  @property({attribute: false}) declare scenarios: readonly Scenario[];
  @state() declare private chosen: Chosen | undefined;
  @state() declare private said: Said | undefined;
  @query("input") declare private input: HTMLInputElement;

  constructor() {
    super();
    new Localized(this);
  }

  override render() {
    return html`
      <button class="button" @click=${this.#saveJson}>${t(words.exportJson)}</button>
      <button class="button" @click=${() => void this.#saveXlsx()}>${t(words.exportXlsx)}</button>
      <button class="button" @click=${() => this.input.click()}>${t(words.import)}</button>
      <input
        type="file"
        accept=".json,.xlsx,application/json"
        hidden
        aria-label=${t(words.import)}
        @change=${() => void this.#choose()}
      />
      <span role="status">${this.said?.()}</span>
      ${this.chosen ? this.#renderChosen(this.chosen) : nothing}
    `;
  }

  #renderChosen(chosen: Chosen) {
    return html`<section class="preview">
      ${chosen.faults.length > 0 ? this.#renderFaults(chosen) : this.#renderChanges(chosen)}
    </section>`;
  }

  #renderFaults({name, faults}: Chosen) {
    const heading = t(words.importRefused).replace("{name}", name).replace("{count}", String(faults.length));
    return html`<div class="alarm" role="alert">
        <p>✕ ${heading}</p>
        <ul>
          ${faults.map((fault) => html`<li>${fault()}</li>`)}
        </ul>
      </div>
      <button class="button" @click=${() => (this.chosen = undefined)}>${t(close)}</button>`;
  }

  #renderChanges({name, incoming}: Chosen) {
    const changes = this.#changesOf(incoming);
    if (changes.length === 0)
      return html`<p role="status">${t(words.importNothing).replace("{}", name)}</p>
        <button class="button" @click=${() => (this.chosen = undefined)}>${t(close)}</button>`;
    return html`<p role="status">${t(words.importHeading).replace("{}", name)}</p>
      <ul>
        ${changes.map((change) => html`<li>${change}</li>`)}
      </ul>
      <button class="button" data-primary @click=${() => this.#take(incoming)}>${t(words.take)}</button>
      <button class="button" @click=${() => (this.chosen = undefined)}>${t(words.cancel)}</button>`;
  }

  /** What would change, scenario by scenario. */
  #changesOf(incoming: readonly Incoming[]): string[] {
    const {colon, semicolon} = punctuation[locale.language];
    return incoming.flatMap(({name, own, parent}) => {
      const before = this.scenarios.find((scenario) => scenario.name === name);
      const levers = changedLevers(before?.own ?? {}, own).map(({lever, from, to}) => {
        const texts = [from, to].map((value) => saidText(this.desk, lever, value));
        return `${t(this.desk.labelOf(lever))} ${before ? `${texts[0] ?? ""} → ` : ""}${texts[1] ?? ""}`;
      });
      const moved = parent === before?.parent ? [] : [`${t(words.importMoved)} ${parent ?? t(words.noParent)}`];
      const head = before ? name : `${name} (${t(words.importNew)})`;
      const all = [...moved, ...levers];
      return before && all.length === 0 ? [] : [`${head}${colon}${all.join(semicolon)}`];
    });
  }

  #take(incoming: readonly Incoming[]): void {
    const refusal = this.desk.change("import", (list, stamp) => takeIn(list, incoming, stamp));
    if (refusal) this.chosen = {name: this.chosen?.name ?? "", incoming, faults: [refusal]};
    else {
      this.chosen = undefined;
      this.said = () => t(words.loaded);
    }
  }

  async #choose(): Promise<void> {
    const [file] = this.input.files ?? [];
    // The same file, once corrected, is to be chosen again.
    if (file) this.chosen = {name: file.name, ...(await readScenarioFile(file, this.desk))};
    this.input.value = "";
    this.said = undefined;
  }

  #saveJson(): void {
    const text = JSON.stringify(this.scenarios.map(toSpec), null, 2);
    void this.#save(new Blob([text], {type: "application/json"}), "json");
  }

  async #saveXlsx(): Promise<void> {
    const {writeSheets} = await this.desk.exporter();
    await this.#save(await writeSheets(scenarioSheets(this.scenarios, this.desk.rows, locale.language)), "xlsx");
  }

  async #save(blob: Blob, extension: string): Promise<void> {
    const {fileName} = await this.desk.exporter();
    download(blob, fileName({title: t(words.file), date: today()}, extension));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-scenario-files": ScenarioFilesElement;
  }
}
