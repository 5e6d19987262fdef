import {customElement} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import {bars} from "../../chart/bars.js";
import {niceDomain} from "../../chart/series.js";
import {yearTable} from "../../export/result-table.js";
import type {ExportTable} from "../../export/table.js";
import {formatNumber} from "../../i18n/number.js";
import {punctuation} from "../../i18n/punctuation.js";
import {unitName} from "../../i18n/unit.js";
import type {Variable} from "../../model/index.js";
import {drag} from "../drag.js";
import {membersOf, presented, shownValue} from "../presentation.js";
import type {Subject} from "../subject.js";
import {Figure} from "./figure.js";

export interface BarFigureSpec {
  readonly variable: string;
  readonly by: string;
  readonly year: number;
  readonly title: Label | undefined;
  /** A level for each member in the unit shown, by the member's id. */
  readonly targets: Readonly<Record<string, number>>;
}

/** The members of an index in one year, bars for each scenario. */
@customElement("ty-bar-figure")
export class BarFigure extends Figure {
  declare spec: BarFigureSpec;
  #high: number | undefined;

  adopt(next: Element): void {
    if (!(next instanceof BarFigure)) return;
    if (this.spec.variable !== next.spec.variable) this.#high = undefined;
    this.spec = next.spec;
    this.result = next.result;
  }

  protected heading(): Label {
    return this.spec.title ?? this.#variable().label;
  }

  protected unitLine(language: Language): string {
    return [String(this.spec.year), unitName(this.#variable().display, language)].join(punctuation[language].comma);
  }

  protected draw(width: number, language: Language): Element {
    const {result, spec} = this;
    const members = membersOf(result, spec.by);
    const scenarios = presented(result);
    const variable = this.#variable();
    const data = scenarios.flatMap(({name}) =>
      members.map(({id, label}) => ({
        scenario: name,
        title: label[language],
        value: shownValue(result, variable, name, spec.year, {[spec.by]: id}),
      })),
    );
    const targets = members.flatMap(({id, label}) => {
      const value = spec.targets[id];
      return value === undefined ? [] : [{title: label[language], value}];
    });
    const [, wanted] = niceDomain(
      [...data, ...targets].map(({value}) => value),
      true,
    );
    if (this.#high === undefined || !(drag.isActive || (wanted <= this.#high && wanted > this.#high * 0.6)))
      this.#high = wanted;
    const format = (value: number) => formatNumber(value, language);
    return bars(data, {
      width,
      high: this.#high,
      scenarios: scenarios.map(({name, color}) => ({name, color})),
      members: members.map(({label}) => label[language]),
      targets,
      format,
      description: `${this.heading()[language]} (${this.unitLine(language)}). ${scenarios
        .map(
          ({name, title}) =>
            `${title[language]}: ${data
              .filter((bar) => bar.scenario === name)
              .map((bar) => `${bar.title} ${format(bar.value)}`)
              .join(", ")}`,
        )
        .join("; ")}`,
    });
  }

  protected override subject(): Subject {
    return {type: "variable", name: this.spec.variable, place: {year: this.spec.year}};
  }

  override toTable(language: Language): ExportTable {
    return yearTable(this.result, {
      variables: [this.spec.variable],
      language,
      title: this.heading(),
      name: this.heading(),
    });
  }

  #variable(): Variable {
    return this.result.variable(this.spec.variable);
  }
}
