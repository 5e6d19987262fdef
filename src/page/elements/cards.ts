import {css, html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import {sparkline} from "../../chart/sparkline.js";
import {comparatorSign} from "../../i18n/comparator.js";
import {Following} from "../../i18n/following.js";
import {formatGiven, formatNumber, inUnit} from "../../i18n/number.js";
import {Localized} from "../../i18n/localized.js";
import {locale, t} from "../../i18n/locale.js";
import {calibrationNote} from "../../i18n/official.js";
import {page} from "../../i18n/page.js";
import {bracketed, punctuation} from "../../i18n/punctuation.js";
import {unitAfter} from "../../i18n/unit.js";
import {YEAR, type Definition, type Finding, type Result, type Variable} from "../../model/index.js";
import {detectPeak, type Peak, type PeakStatus} from "../../scenario/peak.js";
import {standing, type Standing} from "../../scenario/confidence.js";
import {isMet as isMetBy, type Goal} from "../../scenario/solve/goal.js";
import type {ComparedScenario} from "../compare.js";
import {drawnTargets} from "../drawn-targets.js";
import {membersOf, presented, referenceOf, shownValue} from "../presentation.js";
import {Printing} from "../printing.js";
import {SourceEvent} from "../source-event.js";
import {shared} from "./shared-style.js";

/** What a card is to reach, in the unit shown. */
export interface CardTarget {
  readonly comparator: Goal["comparator"];
  readonly value: number;
  /** As it is called: `规划目标`; the plain word where it is left out. */
  readonly label: Label | undefined;
}

export interface CardSpec {
  readonly variable: string;
  readonly year: number;
  readonly title: Label | undefined;
  readonly target: CardTarget | undefined;
  readonly note: Label | undefined;
  /** Show when the series peaks instead of its value; the year by which it should. */
  readonly peakBy: number | undefined;
}

const peakWords: Readonly<Record<PeakStatus, Label>> = {
  not_peaked: {zh: "到期末仍未达峰", en: "not peaked by the end"},
  at_or_before_base: {zh: "基年或以前", en: "in the base year or before"},
  plateau: {zh: "平台期", en: "plateau"},
  provisional: {zh: "待确认", en: "to be confirmed"},
  peaked: {zh: "已达峰", en: "peaked"},
};

const noValue: Label = {zh: "这个情景没有这个数", en: "no value in this scenario"};

const standings = new WeakMap<Definition, Map<string, Standing>>();

/** Key figures of a result: value, change against the reference, target, how far to trust it. */
@customElement("ty-cards")
export class CardsElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin: var(--s4) 0;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
        border-top: 1px solid var(--ink-3);
        border-left: 1px solid var(--rule);
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 2px;
        padding: var(--s3);
        border-right: 1px solid var(--rule);
        border-bottom: 1px solid var(--rule);
      }
      @media print {
        article {
          break-inside: avoid;
        }
      }
      .title {
        margin: 0 var(--s3) 0 0;
        color: var(--ink-2);
        font-size: var(--text-small);
        font-weight: 400;
      }
      .value {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        column-gap: 3px;
        font-size: 26px;
        line-height: 1.25;
        letter-spacing: -0.01em;
      }
      button.value {
        align-self: start;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        text-align: left;
        cursor: pointer;
      }
      button.value::after {
        position: absolute;
        top: var(--s2);
        right: var(--s2);
        content: "ⓘ";
        color: var(--accent);
        font-size: var(--text-small);
      }
      button.value:hover {
        color: var(--accent);
      }
      .value small {
        color: var(--ink-2);
        font-size: var(--text-small);
        line-height: var(--leading-ui);
        letter-spacing: 0;
      }
      p {
        margin: 0;
        font-size: var(--text-tiny);
      }
      .quiet {
        color: var(--ink-2);
      }
      .missed {
        color: var(--alarm);
        font-weight: 600;
      }
      .met {
        font-weight: 600;
      }
      .changed {
        color: var(--accent);
        font-weight: 600;
      }
      .spark {
        margin-top: auto;
        padding-top: var(--s2);
        line-height: 0;
      }
      ul {
        margin: var(--s1) 0 0;
        padding: 0;
        font-size: var(--text-tiny);
        list-style: none;
      }
      li {
        display: flex;
        gap: var(--s1);
      }
      li span:first-of-type {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .swatch {
        width: 9px;
        height: 9px;
        margin-top: 5px;
        border-radius: 2px;
      }
      .official {
        margin: 0 0 var(--s2);
        color: var(--ink-2);
        font-size: var(--text-small);
      }
      .official::first-letter {
        text-transform: uppercase;
      }
      .findings {
        margin: 0 0 var(--s2);
        padding: var(--s2) var(--s3);
        border-left: 3px solid var(--stale);
        background: var(--fill);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({attribute: false}) declare result: Result;
  @property({attribute: false}) declare cards: readonly CardSpec[];
  @state() declare private isVisible: boolean;
  #sight: IntersectionObserver | undefined;
  readonly #printing = new Printing(this);

  constructor() {
    super();
    this.cards = [];
    this.isVisible = true;
    new Localized(this);
    new Following(this, drawnTargets);
  }

  adopt(next: Element): void {
    if (!(next instanceof CardsElement)) return;
    this.result = next.result;
    this.cards = next.cards;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight = new IntersectionObserver((entries) => (this.isVisible = entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: "200px",
    });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
  }

  protected override shouldUpdate(changes: PropertyValues<this>): boolean {
    const isInSight = this.isVisible || this.#printing.isActive;
    return isInSight || !this.hasUpdated || (changes as Map<PropertyKey, unknown>).has("isVisible");
  }

  override render() {
    const {language} = locale;
    const {calibration} = this.result.definition;
    return html`
      ${calibration ? html`<p class="official">${calibrationNote(calibration, language)}</p>` : nothing}
      ${this.result.findings.map(
        (finding) =>
          html`<p class="findings">
            ${t(page.warning)}${punctuation[language].colon}${finding.label[language]}${bracketed(
              this.#placeOf(finding, language),
              language,
            )}
          </p>`,
      )}
      <div class="cards">
        ${this.cards.map((card) => (card.peakBy === undefined ? this.#renderValue(card, language) : this.#renderPeak(card, card.peakBy, language)))}
      </div>
    `;
  }

  /** The scenario and the members where a check fails, as they are called. */
  #placeOf({scenario, place}: Finding, language: Language): string {
    const title = presented(this.result).find(({name}) => name === scenario)?.title[language] ?? scenario;
    const members = Object.entries(place).map(
      ([index, id]) => membersOf(this.result, index).find((member) => member.id === id)?.label[language] ?? id,
    );
    return [title, ...members].join(punctuation[language].comma);
  }

  #renderValue(card: CardSpec, language: Language) {
    const variable = this.result.variable(card.variable);
    const scenarios = presented(this.result);
    const [active] = scenarios;
    if (!active) return nothing;
    const at = (scenario: ComparedScenario) => shownValue(this.result, variable, scenario.name, card.year);
    const value = at(active);
    const title = this.#title(card, variable, language);
    return html`<article aria-label=${title}>
      <div class="title">${title}</div>
      ${this.#renderNumber(card, card.year, formatNumber(value, language), unitAfter(variable.display, language), value)}
      ${this.#renderChange(active, value, variable, at, language)}
      ${this.#targets(card, variable).map((target) => this.#renderTarget(target, value, language))}
      ${this.#renderOthers(scenarios, (scenario) => formatNumber(at(scenario), language), language)}
      ${this.#renderConfidence(variable)} ${this.#renderSpark(variable, active, referenceOf(scenarios))}
    </article>`;
  }

  #renderPeak(card: CardSpec, deadline: number, language: Language) {
    const variable = this.result.variable(card.variable);
    const scenarios = presented(this.result);
    const [active] = scenarios;
    if (!active) return nothing;
    const peaks = new Map(scenarios.map((scenario) => [scenario.name, this.#peak(variable, scenario.name, deadline)]));
    const peak = peaks.get(active.name);
    const word = (each: Peak | undefined) =>
      each === undefined ? "—" : each.status === "not_peaked" ? peakWords.not_peaked[language] : `${each.year}`;
    const title = card.title?.[language] ?? `${variable.label[language]}${t({zh: "：达峰年份", en: ": peak year"})}`;
    return html`<article aria-label=${title}>
      <div class="title">${title}</div>
      ${
        peak
          ? this.#renderPeakYear(card, peak, variable, deadline, language)
          : html`<div class="value">—</div>
              <p class="quiet">${t(noValue)}</p>`
      }
      ${this.#renderOthers(scenarios, (scenario) => word(peaks.get(scenario.name)), language)}
      ${this.#renderConfidence(variable)} ${this.#renderSpark(variable, active, referenceOf(scenarios))}
    </article>`;
  }

  /** The card's number, from which its origin is asked for. */
  #renderNumber({variable, note}: CardSpec, year: number, text: string, unit: string, full: number) {
    const ask = () => {
      const [active] = this.result.scenarios;
      const place = {year, ...(active && {scenario: active.name})};
      this.dispatchEvent(new SourceEvent({type: "variable", name: variable, place, note}, () => this.result));
    };
    return html`<button class="value" title=${full} aria-description=${t(page.source)} @click=${ask}>
      ${text}<small>${unit}</small>
    </button>`;
  }

  #renderPeakYear(card: CardSpec, peak: Peak, variable: Variable, deadline: number, language: Language) {
    const year = peak.status === "not_peaked" ? "—" : String(peak.year);
    return html`${this.#renderNumber(card, peak.year, year, peakWords[peak.status][language], peak.year)}
      <p class="quiet">
        ${t({zh: "峰值", en: "Peak"})} ${formatNumber(peak.value, language)}
        ${unitAfter(variable.display, language)}${punctuation[language].comma}${t({
          zh: "期末比峰值低",
          en: "then down by",
        })}
        ${formatNumber(peak.endDrop * 100, language, {digits: 1})}%
      </p>
      ${
        peak.isAtAnchor
          ? html`<p class="quiet">
              ⚠
              ${t({zh: "由参数转折年决定：分段取值在这一年转折，峰值可能只是它的结果。", en: "Determined by an anchor: inputs have a kink in this year, and the peak may be no more than that."})}
            </p>`
          : nothing
      }
      <p class=${peak.meetsDeadline ? "met" : "missed"}>
        ${peak.meetsDeadline ? `✓ ${t(page.met)}` : `✕ ${t(page.missed)}`}
        <span class="quiet">${t({zh: `${deadline}年前达峰`, en: `peak by ${deadline}`})}</span>
      </p>`;
  }

  /** The peak of a variable from its first year with a value on; undefined where there is no such series. */
  #peak(variable: Variable, scenario: string, deadline: number): Peak | undefined {
    const {result} = this;
    const all = result.series(variable.name, {scenario});
    const from = all.findIndex(Number.isFinite);
    const series = all.slice(from);
    if (from === -1 || !series.every(Number.isFinite)) return undefined;
    const periods = result.definition.indices.get(YEAR)?.periods ?? [];
    // A peak is one of the unit that is shown.
    return detectPeak(
      series.map((value) => inUnit(value, variable.unitText, variable.display)),
      result.years[from] ?? 0,
      {
        deadline,
        anchors: periods.map(({to}) => to),
      },
    );
  }

  #title({title, year}: CardSpec, variable: Variable, language: Language): string {
    if (title) return title[language];
    return variable.index.includes(YEAR)
      ? `${variable.label[language]}${punctuation[language].comma}${year}`
      : variable.label[language];
  }

  /**
   * The change against the reference, which is named: in points for shares, in the unit and per cent for the rest. Two
   * lines whatever there is to say, so that a card keeps its height.
   */
  #renderChange(
    active: ComparedScenario,
    value: number,
    variable: Variable,
    at: (scenario: ComparedScenario) => number,
    language: Language,
  ) {
    const reference = referenceOf(presented(this.result)) ?? active;
    const from = at(reference);
    const [title, number] = [reference.title[language], formatNumber(from, language)];
    const against = t(page.against) + (language === "zh" ? title + bracketed(number, language) : ` ${title} ${number}`);
    return html`<p class="quiet">${against}</p>
      <p>${this.#change(value - from, from, variable, language)}</p>`;
  }

  #change(change: number, from: number, variable: Variable, language: Language) {
    if (Number.isNaN(change)) return html`<span class="quiet">${t(noValue)}</span>`;
    if (Math.abs(change) < 1e-9 * Math.max(1, Math.abs(from)))
      return html`<span class="quiet">${t(page.unchanged)}</span>`;
    const amount =
      variable.display === "%"
        ? `${formatNumber(change, language, {digits: 2, signed: true})} ${t({zh: "个百分点", en: "points"})}`
        : formatNumber(change, language, {signed: true}) +
          // There is no per cent of nothing.
          (from === 0
            ? ""
            : bracketed(
                `${formatNumber((change / Math.abs(from)) * 100, language, {digits: 1, signed: true})}%`,
                language,
              ));
    return html`<span class="changed">${change > 0 ? "▲" : "▼"} ${amount}</span>`;
  }

  /** Its own, and those that are set in the notebook. */
  #targets({target, year}: CardSpec, variable: Variable): readonly CardTarget[] {
    const set = drawnTargets.of(this.result, variable, {});
    return [...(target ? [target] : []), ...set.filter((each) => each.year === year || !variable.index.includes(YEAR))];
  }

  #renderTarget(target: CardTarget, value: number, language: Language) {
    if (Number.isNaN(value)) return nothing;
    const {comparator, value: bound, label} = target;
    const isMet = isMetBy(value, target);
    const isShort = comparator.startsWith(">") || (comparator === "=" && value < bound);
    const by = isShort ? {zh: "差", en: "short by"} : {zh: "超出", en: "over by"};
    const sign = comparatorSign[comparator];
    return html`<p class=${isMet ? "met" : "missed"}>
      ${isMet ? `✓ ${t(page.met)}` : `✕ ${t(page.missed)}`}
      <span class="quiet"
        >${label?.[language] ?? t(page.target)} ${sign}
        ${formatGiven(bound, language)}${
          isMet
            ? nothing
            : html`${punctuation[language].comma}${t(by)} ${formatNumber(Math.abs(bound - value), language)}`
        }</span
      >
    </p>`;
  }

  /** The scenarios drawn beside: the active one is the card's own number, the reference stands in its change. */
  #renderOthers(
    scenarios: readonly ComparedScenario[],
    text: (scenario: ComparedScenario) => string,
    language: Language,
  ) {
    const others = scenarios.filter(({role}) => role === "compared");
    if (others.length === 0) return nothing;
    return html`<ul>
      ${others.map(
        (scenario) =>
          html`<li>
            <i class="swatch" style="background: ${scenario.color}"></i><span>${scenario.title[language]}</span
            ><span>${text(scenario)}</span>
          </li>`,
      )}
    </ul>`;
  }

  #renderConfidence({name}: Variable) {
    return html`<p class="quiet">${t(page.confidence)} ${t(page[this.#standing(name).confidence])}</p>`;
  }

  #standing(variable: string): Standing {
    const {definition} = this.result;
    const known = standings.get(definition) ?? new Map<string, Standing>();
    standings.set(definition, known);
    const found = known.get(variable) ?? standing(this.result, variable);
    known.set(variable, found);
    return found;
  }

  #renderSpark(variable: Variable, active: ComparedScenario, reference: ComparedScenario | undefined) {
    if (!variable.index.includes(YEAR)) return nothing;
    const values = this.result.series(variable.name, {scenario: active.name}).filter((value) => !Number.isNaN(value));
    const other =
      reference && reference.name !== active.name ? this.result.series(variable.name, {scenario: reference.name}) : [];
    return html`<div class="spark">
      ${sparkline(values, {color: active.color, reference: other.filter((value) => !Number.isNaN(value))})}
    </div>`;
  }
}
