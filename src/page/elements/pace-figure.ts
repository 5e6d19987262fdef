import {html, nothing, type TemplateResult} from "lit";
import {customElement, state} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import type {ExportTable} from "../../export/table.js";
import {t} from "../../i18n/locale.js";
import {formatNumber} from "../../i18n/number.js";
import {formatPast, formatRatio, formatRequired, missing} from "../../i18n/pace.js";
import {bracketed, punctuation} from "../../i18n/punctuation.js";
import {targets as words, wholes} from "../../i18n/targets.js";
import {unitAfter} from "../../i18n/unit.js";
import type {QuantifiedTarget, Statement, Target} from "../../model/index.js";
import {paceOf, type Pace} from "../../scenario/pace.js";
import {scorecard} from "../../scenario/scorecard.js";
import {partsOfNeed} from "../needs.js";
import {Figure} from "./figure.js";
import {onGridKey} from "./grid.js";
import {renderMultiples, type Multiple} from "./multiples.js";
import {paceStyle} from "./pace-style.js";
import {paceTable} from "./pace-table.js";

export interface PaceSpec {
  readonly targets: readonly QuantifiedTarget[];
  readonly indicators: readonly Target[];
  readonly title: Label | undefined;
}

/**
 * Quantified targets by chapter: where each starts, what it is to reach, the pace that requires beside that of the past,
 * and what it takes. Every number leads to where it comes from.
 */
@customElement("ty-pace-figure")
export class PaceFigure extends Figure {
  static override styles = [...Figure.styles, paceStyle];
  declare spec: PaceSpec;
  /** The chapter that is shown, by its Chinese name; all where it is empty. */
  @state() declare private chapter: string;

  constructor() {
    super();
    this.chapter = "";
  }

  adopt(next: Element): void {
    if (!(next instanceof PaceFigure)) return;
    this.spec = next.spec;
    this.result = next.result;
  }

  protected heading(): Label {
    return this.spec.title ?? words.heading;
  }

  protected unitLine(language: Language): string {
    const paces = this.#shown().map(paceOfTarget);
    return words.counted[language]
      .replace("{all}", String(paces.length))
      .replace("{paced}", String(paces.filter(({required}) => required).length))
      .replace("{compared}", String(paces.filter(({past}) => past).length));
  }

  protected override canToggle(): boolean {
    return false;
  }

  override toTable(language: Language): ExportTable {
    return paceTable(this.#shown(), this.result, this.heading(), language);
  }

  #shown(): readonly QuantifiedTarget[] {
    const {chapter} = this;
    return this.spec.targets.filter(({group}) => chapter === "" || group.zh === chapter);
  }

  protected draw(_width: number, language: Language): TemplateResult {
    const shown = this.#shown();
    return html`
      ${this.chapter === "" ? renderMultiples(this.#multiples(language), language) : nothing}
      ${this.#renderChoice(language)}
      <div class="scroll" tabindex="0" role="region" aria-label=${this.heading()[language]}>
        <table role="grid" @keydown=${onGridKey}>
          <caption class="visually-hidden">
            ${this.heading()[language]}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="text">${t(words.indicator)}</th>
              ${[words.base, words.aim, words.required, words.past].map((label) => html`<th scope="col">${t(label)}</th>`)}
            </tr>
          </thead>
          ${groupsOf(shown).map(
            ({group, targets}) =>
              html`<tbody>
                <tr class="group">
                  <th scope="rowgroup" colspan="5">${group[language]}</th>
                </tr>
                ${targets.map((target) => this.#renderTarget(target, language))}
              </tbody>`,
          )}
        </table>
      </div>
    `;
  }

  #renderChoice(language: Language) {
    const groups = groupsOf(this.spec.targets);
    if (groups.length < 2) return nothing;
    const choose = (event: Event) => (this.chapter = (event.target as HTMLSelectElement).value);
    return html`<label class="choice"
      >${t(words.chapter)}
      <select @change=${choose}>
        <option value="" ?selected=${this.chapter === ""}>${t(words.allChapters)} ${this.spec.targets.length}</option>
        ${groups.map(
          ({group, targets}) =>
            html`<option value=${group.zh} ?selected=${this.chapter === group.zh}>
              ${group[language]} ${targets.length}
            </option>`,
        )}
      </select></label
    >`;
  }

  #renderTarget(each: QuantifiedTarget, language: Language) {
    const {name, target, comparator, base, past, pace: kind, needs} = each;
    const pace = paceOfTarget(each);
    const required = formatRequired(pace, kind, target.unit, language);
    const ratio = formatRatio(pace, language);
    return html`<tr>
        <th scope="row" class="text">${name[language]}</th>
        ${this.#cell(base, base && stated(base, "=", language), language)}
        ${this.#cell(target, stated(target, comparator, language), language)}
        <td class=${required === undefined ? "quiet wrapped" : ""}>
          ${required ?? (pace.missing ? missing[pace.missing][language] : "")}
        </td>
        ${this.#cell(past, formatPast(pace, kind, target.unit, language), language, ratio)}
      </tr>
      ${
        needs
          ? html`<tr class="needs">
              <td colspan="5">${this.#renderNeed(needs, language)}</td>
            </tr>`
          : nothing
      }`;
  }

  /** A number as the plan states it, which leads to its sentence. */
  #cell(statement: Statement | undefined, text: string | undefined, language: Language, more?: string) {
    if (!statement || text === undefined) return html`<td></td>`;
    const {fact, value, years} = statement;
    const when = years && [...new Set(years)].join("—") + (language === "zh" ? "年" : "");
    const title = [value, when].filter((part) => part !== undefined).join(" · ");
    return html`<td
      class=${more === undefined ? "" : "wrapped"}
      tabindex="-1"
      title=${title}
      @click=${() => this.ask({type: "fact", id: fact})}
    >
      ${text}${more === undefined ? nothing : html` <br /><b>${more}</b>`}
    </td>`;
  }

  #renderNeed(needs: Label, language: Language) {
    const {colon} = punctuation[language];
    const parts = partsOfNeed(needs[language], this.result, language).map((part) => {
      if (typeof part === "string") return part;
      const {name, place, text, full} = part;
      const show = () => this.ask({type: "variable", name, place});
      return html`<button title=${full} @click=${show} .textContent=${text}></button>`;
    });
    return html`<div class="need"><span class="visually-hidden">${t(words.needs)}${colon}</span>${parts}</div>`;
  }

  /** All that can be compared with the past: of these targets and of the indicators beside them. */
  #multiples(language: Language): Multiple[] {
    const {targets, indicators} = this.spec;
    const all = [
      ...targets.map((each) => ({name: each.name, kind: each.pace, unit: each.target.unit, pace: paceOfTarget(each)})),
      ...scorecard(this.result, indicators).map(({target, pace}) => ({
        name: target.name,
        kind: target.pace,
        unit: target.unit,
        pace,
      })),
    ];
    return all.flatMap(({name, kind, unit, pace}) => {
      if (pace.ratio === undefined) return [];
      const sentence = [formatRequired(pace, kind, unit, language), formatPast(pace, kind, unit, language)];
      return [{name: name[language], ratio: pace.ratio, detail: sentence.join(punctuation[language].semicolon)}];
    });
  }
}

function paceOfTarget(target: QuantifiedTarget): Pace {
  return paceOf({...target, kind: target.pace});
}

function groupsOf(targets: readonly QuantifiedTarget[]): {group: Label; targets: QuantifiedTarget[]}[] {
  const names = [...new Set(targets.map(({group}) => group.zh))];
  return names.flatMap((zh) => {
    const found = targets.filter(({group}) => group.zh === zh);
    return found[0] ? [{group: found[0].group, targets: found}] : [];
  });
}

/** `>210 亿元`, `全覆盖`; with a year in brackets where it is of one before the plan's last. */
function stated({text, value, unit, years}: Statement, comparator: string, language: Language): string {
  const sign = {">": ">", "<": "<", "<=": "≤", "~": "≈"}[comparator] ?? "";
  const quantity = `${sign}${printed(text, value, language)} ${unitAfter(unit, language)}`.trim().replace(/ %$/, "%");
  const end = years?.[1];
  return comparator === "=" && end !== undefined ? quantity + bracketed(String(end), language) : quantity;
}

/** What the plan prints; for readers of English its Chinese numerals and words in theirs. */
function printed(text: string, value: number | undefined, language: Language): string {
  if (language === "zh" || /^[\d.—]+$/.test(text)) return text;
  return value === undefined ? (wholes[text] ?? text) : formatNumber(value, language);
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-pace-figure": PaceFigure;
  }
}
