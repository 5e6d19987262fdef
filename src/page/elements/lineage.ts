import {html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, query, state} from "lit/decorators.js";
import {describeError} from "../../i18n/errors.js";
import {formatLineage, formatOrigin} from "../../i18n/format-lineage.js";
import {calibrationNote} from "../../i18n/official.js";
import {ask as askWords} from "../../i18n/ask.js";
import {lineage as words} from "../../i18n/lineage.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {page} from "../../i18n/page.js";
import {punctuation} from "../../i18n/punctuation.js";
import {variablesReading} from "../../model/citing.js";
import {
  parameterOf,
  trace,
  YEAR,
  type Definition,
  type Fact,
  type Lineage,
  type Origin,
  type Parameter,
  type Place,
  type Result,
} from "../../model/index.js";
import {standing} from "../../scenario/confidence.js";
import {membersOf, presented} from "../presentation.js";
import type {SourceDocument} from "../source-document.js";
import {shownNumber} from "../shown-number.js";
import type {Subject} from "../subject.js";
import {askVariable} from "../what-if/ask-variable.js";
import type {WhatIfHost} from "../what-if/host.js";
import {knowledgeOf} from "../what-if/knowledge.js";
import type {QuestionId} from "../what-if/questions/index.js";
import {closeButton} from "./close-button.js";
import {questionTabsStyle, renderQuestionTabs, type Tab} from "./question-tabs.js";
import {renderDependants} from "./lineage-dependants.js";
import {renderFact, renderSource} from "./lineage-source.js";
import {renderSteps, shownValue} from "./lineage-step.js";
import {lineageDialogStyle} from "./lineage-dialog-style.js";
import {lineageStyle} from "./lineage-style.js";
import {shared} from "./shared-style.js";
import "./pinnable-answer.js";
import "./plan-text.js";

type VariableSubject = Subject & {type: "variable"};

/**
 * Where a number comes from, as a dialog: the formula, what went into it, down to the sentence of the document; and from a
 * sentence back to what rests on it. It opens when it is put on a page and is gone when it is closed.
 */
@customElement("ty-lineage")
export class LineageElement extends LitElement {
  static override styles = [shared, lineageStyle, lineageDialogStyle, questionTabsStyle];

  @property({attribute: false}) declare result: Result;
  /** Gives the document that the model rests on; undefined where there is none. */
  @property({attribute: false}) declare read: (() => Promise<SourceDocument>) | undefined;
  /** The notebook in which the result stands: then questions can be asked of it. */
  @property({attribute: false}) declare host: WhatIfHost | undefined;
  /** What a cell there calls the result. */
  @property({attribute: false}) declare name: string | undefined;
  /** What was asked after, one from the other; the last is shown. */
  @property({attribute: false}) declare trail: readonly Subject[];
  @state() declare private document: SourceDocument | undefined;
  @state() declare private said: string;
  /** What is looked at of a variable's number. */
  @state() declare private tab: Tab;
  @query("dialog") declare private dialog: HTMLDialogElement;
  @query("h2") declare private heading: HTMLElement;

  constructor() {
    super();
    this.trail = [];
    this.said = "";
    this.tab = "source";
    new Localized(this);
    this.addEventListener("ty-subject", ({subject}) => this.#go([...this.trail, this.#placed(subject)]));
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!this.hasUpdated) this.trail = this.trail.map((subject) => this.#placed(subject));
    if (changes.has("trail") && this.#subject?.type === "fact" && !this.document) void this.#readDocument();
  }

  get #subject(): Subject | undefined {
    return this.trail.at(-1);
  }

  async #readDocument(): Promise<void> {
    try {
      this.document = await this.read?.();
    } catch (error) {
      this.said = describeError(error, locale.language);
    }
  }

  /** A variable is shown where the one before it was: in the same scenario and year, if nothing else is asked for. */
  #placed(subject: Subject): Subject {
    if (subject.type !== "variable") return subject;
    const before = this.trail.findLast((each) => each.type === "variable")?.place ?? {};
    const [period] = this.result.definition.indices.get(YEAR)?.periods ?? [];
    const year = before[YEAR] ?? period?.to ?? this.result.years.at(-1);
    const scenario = before["scenario"] ?? this.result.scenarios[0]?.name;
    return {
      ...subject,
      place: {...(scenario !== undefined && {scenario}), ...(year !== undefined && {year}), ...subject.place},
    };
  }

  #go(trail: readonly Subject[]): void {
    const isSame = trail.at(-1)?.type === "fact" && this.#subject?.type === "fact";
    this.trail = trail;
    this.said = "";
    // What is read next begins at the top; within the text the reader stays where the sentence is.
    if (!isSame) void this.updateComplete.then(() => this.heading.focus());
  }

  override render() {
    const subject = this.#subject;
    if (!subject) return nothing;
    return html`<dialog aria-labelledby="heading" @close=${() => this.remove()} @click=${this.#clicked}>
      <header>
        <button
          class="icon-button"
          aria-label=${t(words.back)}
          title=${t(words.back)}
          ?disabled=${this.trail.length < 2}
          @click=${() => this.#go(this.trail.slice(0, -1))}
        >
          ←
        </button>
        <h2 id="heading" tabindex="-1">
          <small>${t(this.#isAsked(subject) ? askWords.ask : page.source)}</small> ${this.#title(subject)}
        </h2>
        <span class="quiet" role="status">${this.said}</span>
        ${this.#isAsked(subject) ? nothing : html`<button class="button" @click=${this.#copy}>${t(page.copy)}</button>`}
        ${closeButton(() => this.dialog.close())}
      </header>
      ${subject.type === "variable" && this.host ? renderQuestionTabs(this.tab, true, (tab) => (this.tab = tab)) : nothing}
      ${this.#renderCalibration()} ${this.#renderSubject(subject)}
    </dialog>`;
  }

  /** Whether a question of the number is looked at, and not where it comes from. */
  #isAsked({type}: Subject): boolean {
    return type === "variable" && this.tab !== "source";
  }

  #renderCalibration() {
    const {calibration} = this.result.definition;
    return calibration ? html`<p class="official">${calibrationNote(calibration, locale.language)}</p>` : nothing;
  }

  #title(subject: Subject): string {
    const {definition} = this.result;
    switch (subject.type) {
      case "variable":
        return t(this.result.variable(subject.name).label);
      case "parameter": {
        const parameter = parameterOf(definition, subject.id);
        return parameter ? t(parameter.label) : subject.id;
      }
      case "fact":
        return t(definition.facts.get(subject.id)?.place ?? words.text);
    }
  }

  #renderSubject(subject: Subject) {
    const {definition} = this.result;
    switch (subject.type) {
      case "variable":
        return html`<div class="body" id="panel" role=${this.host ? "tabpanel" : nothing}>
          ${this.tab === "source" ? this.#renderVariable(subject) : this.#renderQuestion(subject, this.tab)}
        </div>`;
      case "parameter":
        return html`<div class="body">${this.#renderParameter(subject.id)}</div>`;
      case "fact":
        return this.document
          ? html`<ty-plan-text .definition=${definition} .document=${this.document} .fact=${subject.id}></ty-plan-text>`
          : html`<p class="body">${t(this.read ? words.textLoading : words.noText)}</p>`;
    }
  }

  #renderVariable(subject: VariableSubject) {
    const {result} = this;
    const {name, note} = subject;
    const lineage = trace(result, name, subject.place);
    const {text, full} = shownValue(lineage);
    return html`
      <div class="places">${this.#renderPlaces(subject)}</div>
      <p class="value" title=${full}>${text}</p>
      ${this.#renderStanding(name)} ${note ? html`<p>${t(note)}</p>` : nothing} ${renderSteps(result, lineage)}
      ${renderQuotes(factsOf(lineage, result.definition))}
    `;
  }

  #renderQuestion(subject: VariableSubject, question: QuestionId) {
    const {host, name, result} = this;
    if (!host) return nothing;
    const {index} = result.variable(subject.name);
    const at = Object.fromEntries(
      Object.entries(subject.place).filter(([each]) => each === "scenario" || index.includes(each)),
    );
    // How the levers stand is what is asked of by itself.
    const {scenario, ...members} = at;
    const place = scenario === result.scenarios[0]?.name ? members : at;
    if (index.some((each) => at[each] === undefined))
      return html`<div class="places">${this.#renderPlaces(subject)}</div>
        <p>${t(askWords.pickPlace)}</p>`;
    return html`<div class="places">${this.#renderPlaces(subject)}</div>
      <ty-pinnable-answer
        .host=${host}
        .name=${name}
        .spec=${{variable: subject.name, at: place}}
        .ask=${async () => askVariable(result, subject.name, at, host.allScenarios, await knowledgeOf(result.definition.id))}
        .question=${question}
      ></ty-pinnable-answer>`;
  }

  #renderStanding(name: string) {
    const {confidence, weakest, parameters} = standing(this.result, name);
    if (parameters === 0) return nothing;
    const grade = t(page[confidence]);
    const rests = t(words.rests)
      .replace("{all}", String(parameters))
      .replace("{some}", String(weakest))
      .replace("{grade}", grade);
    return html`<p>${t(page.confidence)}${punctuation[locale.language].colon}<b>${grade}</b> · ${rests}</p>`;
  }

  /** Controls for the scenario and each index of the variable: any point of a figure can be reached from here. */
  #renderPlaces(subject: VariableSubject) {
    const {result} = this;
    const {indices} = result.definition;
    const scenarios = presented(result).map(({name, title}) => ({id: name, label: title}));
    const choices = result.variable(subject.name).index.map((index) => ({
      index,
      label: indices.get(index)?.label ?? {zh: index, en: index},
      members: [{id: "", label: words.all}, ...membersOf(result, index)],
    }));
    const all = [
      ...(scenarios.length > 1 ? [{index: "scenario", label: page.scenario, members: scenarios}] : []),
      ...choices,
    ];
    return all.map(
      ({index, label, members}) =>
        html`<label
          >${t(label)}
          <select @change=${(event: Event) => this.#choose(subject, index, (event.target as HTMLSelectElement).value)}>
            ${members.map(
              (member) =>
                html`<option value=${member.id} ?selected=${member.id === String(subject.place[index] ?? "")}>
                  ${t(member.label)}
                </option>`,
            )}
          </select></label
        >`,
    );
  }

  #choose(subject: VariableSubject, index: string, id: string): void {
    const others = Object.entries(subject.place).filter(([other]) => other !== index);
    const chosen: Place = id === "" ? {} : {[index]: index === YEAR ? Number(id) : id};
    this.trail = [...this.trail.slice(0, -1), {...subject, place: {...Object.fromEntries(others), ...chosen}}];
  }

  #renderParameter(id: string) {
    const origin = this.#origin(id);
    if (!origin) return nothing;
    const {parameter, value, facts} = origin;
    const {text, full} = shownNumber(value, parameter, locale.language);
    const baseline = shownNumber(parameter.default, parameter, locale.language);
    return html`
      <p class="value" title=${full}>${text}</p>
      <p class="quiet">
        ${t(page.baseline)} <span title=${baseline.full}>${baseline.text}</span> · ${t(kindOf(parameter))}
      </p>
      ${renderSource(parameter.source, facts)}
      <h3>${t(words.dependants)}</h3>
      ${renderDependants(variablesReading(this.result.definition, id))}
    `;
  }

  /** A parameter as it stands in the scenario that is looked at. */
  #origin(id: string): Origin | undefined {
    const {definition, scenarios} = this.result;
    const parameter = parameterOf(definition, id);
    if (!parameter) return undefined;
    const name = this.trail.findLast((each) => each.type === "variable")?.place["scenario"];
    const values = (scenarios.find((scenario) => scenario.name === name) ?? scenarios[0])?.values ?? {};
    return {
      parameter,
      value: Object.hasOwn(values, id) ? values[id] : parameter.default,
      facts: parameter.source.facts.flatMap((fact) => definition.facts.get(fact) ?? []),
    };
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text());
      this.said = t(page.copied);
    } catch (error) {
      this.said = describeError(error, locale.language);
    }
  }

  /** What is shown, as plain text. */
  #text(): string {
    const subject = this.#subject;
    switch (subject?.type) {
      case "variable":
        return formatLineage(trace(this.result, subject.name, subject.place), locale.language);
      case "parameter": {
        const origin = this.#origin(subject.id);
        return origin ? formatOrigin(origin, locale.language) : "";
      }
      case "fact": {
        const fact = this.result.definition.facts.get(subject.id);
        return fact ? `“${fact.quote}” (${t(fact.place)})\n` : "";
      }
      case undefined:
        return "";
    }
  }

  /** A click beside the dialog counts as one on it. */
  #clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}

/** All sentences that a number rests on, however far down. */
function renderQuotes(facts: readonly Fact[]) {
  if (facts.length === 0) return nothing;
  return html`<details class="quotes">
    <summary><span class="name">${t(words.quotes)} · ${facts.length}</span></summary>
    <div class="inside">${facts.map(renderFact)}</div>
  </details>`;
}

function factsOf({variable, parameters, inputs}: Lineage, definition: Definition): Fact[] {
  const own = variable.source?.facts.flatMap((id) => definition.facts.get(id) ?? []) ?? [];
  const found = [
    ...own,
    ...parameters.flatMap(({facts}) => facts),
    ...inputs.flatMap((input) => factsOf(input, definition)),
  ];
  return [...new Set(found)];
}

function kindOf({kind}: Parameter) {
  return {assumption: page.kindAssumption, policy: page.kindPolicy, uncertainty: page.kindUncertainty}[kind];
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-lineage": LineageElement;
  }
}
