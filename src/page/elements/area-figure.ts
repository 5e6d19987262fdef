import {customElement} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import {areas, type Part} from "../../chart/areas.js";
import {exceeds, niceDomain, type Domain} from "../../chart/series.js";
import {yearTable} from "../../export/result-table.js";
import type {ExportTable} from "../../export/table.js";
import {formatNumber} from "../../i18n/number.js";
import {unitName} from "../../i18n/unit.js";
import type {Variable} from "../../model/index.js";
import {drag} from "../drag.js";
import {membersOf, presented, shownValue} from "../presentation.js";
import type {Subject} from "../subject.js";
import {Figure} from "./figure.js";

export interface AreaFigureSpec {
  readonly variable: string;
  /** The index whose members are the parts. */
  readonly by: string;
  readonly title: Label | undefined;
}

/** Colours of parts, which are not those of scenarios; told apart by their lightness too. */
const partColors = [
  "var(--part-1)",
  "var(--part-2)",
  "var(--part-3)",
  "var(--part-4)",
  "var(--part-5)",
  "var(--part-6)",
  "var(--part-7)",
  "var(--part-8)",
];

/** The parts of a whole through the years, a small chart for each scenario. */
@customElement("ty-area-figure")
export class AreaFigure extends Figure {
  declare spec: AreaFigureSpec;
  #domain: Domain | undefined;

  adopt(next: Element): void {
    if (!(next instanceof AreaFigure)) return;
    if (this.spec.variable !== next.spec.variable) this.#domain = undefined;
    this.spec = next.spec;
    this.result = next.result;
  }

  protected heading(): Label {
    return this.spec.title ?? this.#variable().label;
  }

  protected unitLine(language: Language): string {
    return unitName(this.#variable().display, language);
  }

  protected draw(width: number, language: Language): Element {
    const scenarios = presented(this.result).map(({name, title, color}) => ({name, title: title[language], color}));
    const members = membersOf(this.result, this.spec.by);
    const data = this.#parts(language);
    const totals = Array.from(new Set(data.map(({scenario, year}) => `${scenario}\n${year}`)), (key) =>
      data.filter(({scenario, year}) => `${scenario}\n${year}` === key).reduce((sum, {value}) => sum + value, 0),
    );
    this.#domain = this.#rescaled(totals);
    return areas(data, {
      width,
      domain: this.#domain,
      scenarios,
      parts: members.map(({label}, i) => ({title: label[language], color: partColors[i % partColors.length] ?? ""})),
      format: (value) => formatNumber(value, language, {digits: 0}),
      description: this.#describe(data, language),
    });
  }

  protected override subject(): Subject {
    return {type: "variable", name: this.spec.variable, place: {}};
  }

  override toTable(language: Language): ExportTable {
    return yearTable(this.result, {
      variables: [this.spec.variable],
      language,
      title: this.heading(),
      name: this.heading(),
    });
  }

  #parts(language: Language): Part[] {
    const {result, spec} = this;
    const variable = this.#variable();
    return presented(result).flatMap(({name}) =>
      membersOf(result, spec.by).flatMap(({id, label}) =>
        result.years.map((year) => ({
          scenario: name,
          title: label[language],
          year,
          value: shownValue(result, variable, name, year, {[spec.by]: id}),
        })),
      ),
    );
  }

  /** Shares add up to a hundred; other wholes keep their axis while a lever moves. */
  #rescaled(totals: readonly number[]): Domain {
    const isShare = totals.every((total) => Math.abs(total - 100) < 1e-6);
    if (isShare) return [0, 100];
    const kept = this.#domain;
    const wanted = niceDomain(totals, true);
    return kept && (drag.isActive || (!exceeds(kept, totals) && wanted[1] > kept[1] * 0.6)) ? kept : wanted;
  }

  #describe(data: readonly Part[], language: Language): string {
    const last = Math.max(...data.map(({year}) => year));
    const ends = presented(this.result).map(({name, title}) => {
      const parts = data.filter((part) => part.scenario === name && part.year === last);
      return `${title[language]}, ${last}: ${parts.map((part) => `${part.title} ${formatNumber(part.value, language)}`).join(", ")}`;
    });
    return `${this.heading()[language]} (${this.unitLine(language)}). ${ends.join("; ")}`;
  }

  #variable(): Variable {
    return this.result.variable(this.spec.variable);
  }
}
