import {css, html, nothing, type TemplateResult} from "lit";
import {customElement} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import type {ExportTable} from "../../export/table.js";
import {formatGiven, formatNumber} from "../../i18n/number.js";
import {formatPast, formatRatio, formatRequired, paceUnit} from "../../i18n/pace.js";
import {t} from "../../i18n/locale.js";
import {bracketed} from "../../i18n/punctuation.js";
import {page} from "../../i18n/page.js";
import {unitName} from "../../i18n/unit.js";
import type {Target} from "../../model/index.js";
import {scorecard, type Score, type TargetState} from "../../scenario/scorecard.js";
import {presented} from "../presentation.js";
import {targetStates as states} from "../target-states.js";
import {Figure} from "./figure.js";
import {onGridKey} from "./grid.js";

export interface ScoreSpec {
  readonly targets: readonly Target[];
  readonly title: Label | undefined;
}

const words = {
  pace: {zh: "所需速度与过去", en: "Pace needed and that of the past"},
  noPast: {zh: "过去的速度规划未给出", en: "no past pace in the plan"},
} as const;

/** How indicators stand against their targets, in each scenario. */
@customElement("ty-score-figure")
export class ScoreFigure extends Figure {
  static override styles = [
    ...Figure.styles,
    css`
      .missed {
        color: var(--alarm);
      }
      .quiet {
        color: var(--ink-2);
      }
      .group th {
        padding-top: var(--s3);
        color: var(--ink-2);
        font-weight: 600;
        text-align: left;
      }
      td.state,
      .pace {
        text-align: left;
      }
      td.pace {
        min-width: 13em;
        white-space: normal;
      }
      .pace > span {
        display: block;
        line-height: 1.4;
      }
      .binding {
        color: var(--ink-2);
        font-size: var(--text-tiny);
      }
      .swatch {
        display: inline-block;
        width: 10px;
        height: 10px;
        margin-right: 4px;
        border-radius: 2px;
      }
      tbody th {
        min-width: 15em;
        max-width: 20em;
        padding-block: 3px;
        text-align: left;
        white-space: normal;
      }
    `,
  ];
  declare spec: ScoreSpec;

  adopt(next: Element): void {
    if (!(next instanceof ScoreFigure)) return;
    this.spec = next.spec;
    this.result = next.result;
  }

  protected heading(): Label {
    return this.spec.title ?? {zh: "指标", en: "Indicators"};
  }

  protected unitLine(language: Language): string {
    const scores = scorecard(this.result, this.spec.targets);
    const count = (state: TargetState) => scores.filter((score) => score.state === state).length;
    return (Object.keys(states) as TargetState[])
      .map((state) => `${states[state].label[language]} ${count(state)}`)
      .join(" · ");
  }

  protected draw(_width: number, language: Language): TemplateResult {
    const scenarios = presented(this.result);
    const scores = scenarios.map(({name}) => scorecard(this.result, this.spec.targets, name));
    const groups = [...new Set(this.spec.targets.map(({group}) => group[language]))];
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.heading()[language]}>
      <table role="grid" @keydown=${onGridKey}>
        <caption class="visually-hidden">
          ${this.heading()[language]}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="text">${t({zh: "指标", en: "Indicator"})}</th>
            <th scope="col">2020</th>
            <th scope="col">${t({zh: "2025年目标", en: "Target for 2025"})}</th>
            <th scope="col" class="pace">${t(words.pace)}</th>
            ${scenarios.map(
              ({title, color}) =>
                html`<th scope="col" colspan="2">
                  <span class="swatch" style="background: ${color}"></span>${title[language]}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${groups.map(
            (group) => html`
              <tr class="group">
                <th scope="rowgroup" colspan=${4 + scenarios.length * 2}>${group}</th>
              </tr>
              ${this.spec.targets.flatMap((target, i) =>
                target.group[language] === group
                  ? [
                      this.#row(
                        target,
                        scores.map((list) => list[i]),
                        language,
                      ),
                    ]
                  : [],
              )}
            `,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row(target: Target, scores: readonly (Score | undefined)[], language: Language) {
    const [first] = scores;
    return html`<tr>
      <th scope="row" title=${target.treatment[language]}>
        <span class="name"
          >${target.id}. ${target.name[language]}${bracketed(unitName(target.unit, language), language)}</span
        >
        ${target.isBinding ? html`<span class="binding">${t({zh: "约束性", en: "binding"})}</span>` : nothing}
      </th>
      <td>${target.baseText}</td>
      <td title=${target.comparison?.note[language] ?? ""}>
        ${target.text}${
          target.comparison
            ? html`<br /><span class="quiet"
                  >${t({zh: "参照", en: "compare"})} ${formatGiven(target.comparison.value, language)}
                  ${unitName(target.unit, language)}</span
                >`
            : nothing
        }
      </td>
      <td class="pace">${first ? renderPace(first, language) : nothing}</td>
      ${scores.map((score, i) => this.#cells(score, this.result.scenarios[i]?.name ?? "", language))}
    </tr>`;
  }

  #cells(score: Score | undefined, scenario: string, language: Language) {
    if (!score) return nothing;
    const {variable, year} = score.target;
    const isKnown = variable !== undefined && score.value !== undefined;
    const ask = () => isKnown && this.ask({type: "variable", name: variable, place: {scenario, year}});
    const {label, sign} = states[score.state];
    const tone = score.state === "missed" ? "missed" : score.state === "met" ? "" : "quiet";
    return html`<td title=${score.value ?? ""} tabindex=${isKnown ? "-1" : nothing} @click=${ask}>
        ${score.value === undefined ? "" : formatNumber(score.value, language)}
      </td>
      <td class="state ${tone}">${sign} ${label[language]}</td>`;
  }

  protected override canToggle(): boolean {
    return false;
  }

  override toTable(language: Language): ExportTable {
    const scenarios = presented(this.result);
    const text = (key: string, label: Label) => ({key, label, unit: "", kind: "text" as const});
    const number = (key: string, label: Label) => ({key, label, unit: "", kind: "number" as const});
    return {
      name: this.heading(),
      title: this.heading(),
      columns: [
        text("scenario", page.scenario),
        number("id", {zh: "序号", en: "No."}),
        text("name", {zh: "指标", en: "Indicator"}),
        text("unit", page.unit),
        text("base", {zh: "2020年（原文）", en: "2020, as printed"}),
        text("target", {zh: "2025年目标（原文）", en: "Target for 2025, as printed"}),
        number("value", {zh: "结果", en: "Result"}),
        number("gap", {zh: "与目标之差", en: "Less the target"}),
        text("state", {zh: "状态", en: "State"}),
        number("required", {zh: "每年所需变化", en: "Change a year needed"}),
        number("past", {zh: "过去每年变化", en: "Change a year in the past"}),
        text("pace-unit", {zh: "变化的单位", en: "Unit of change"}),
        text("past-years", {zh: "过去的年份", en: "Years of the past"}),
        text("treatment", {zh: "处理方法", en: "Treatment"}),
      ],
      rows: scenarios.flatMap(({name, title}) =>
        scorecard(this.result, this.spec.targets, name).map(({target, value, gap, state, pace}) => [
          title[language],
          target.id,
          target.name[language],
          unitName(target.unit, language),
          target.baseText,
          target.text,
          value ?? null,
          gap ?? null,
          states[state].label[language],
          pace.required?.value ?? null,
          pace.past?.value ?? null,
          pace.required || pace.past ? unitName(paceUnit(target.pace, target.unit), language) : null,
          pace.past?.years?.join("—") ?? null,
          target.treatment[language],
        ]),
      ),
    };
  }
}

/** The pace an indicator requires, that of the past, and how many times the one is the other. */
function renderPace({pace, target}: Score, language: Language) {
  const required = formatRequired(pace, target.pace, target.unit, language);
  if (required === undefined) return nothing;
  const past = formatPast(pace, target.pace, target.unit, language);
  const ratio = formatRatio(pace, language);
  return html`<span>${t({zh: "需", en: "needs "})}${required}</span>
    ${past ? html`<span class="quiet">${past}${ratio ? html` · ${ratio}` : nothing}</span>` : nothing}
    ${past === undefined && target.class === "tracked" ? html`<span class="quiet">${t(words.noPast)}</span>` : nothing}`;
}
