import {customElement} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import {lines} from "../../chart/lines.js";
import {exceeds, niceDomain, type Domain, type HistoryMark, type Series, type TargetMark} from "../../chart/series.js";
import {withHistory} from "../../export/history-rows.js";
import {yearTable} from "../../export/result-table.js";
import type {ExportTable} from "../../export/table.js";
import {Following} from "../../i18n/following.js";
import {formatNumber} from "../../i18n/number.js";
import {t} from "../../i18n/locale.js";
import {officialData} from "../../i18n/official.js";
import {page} from "../../i18n/page.js";
import {unitName} from "../../i18n/unit.js";
import type {Place, Variable} from "../../model/index.js";
import {drag} from "../drag.js";
import {drawnTargets} from "../drawn-targets.js";
import {historyOf, seriesOf} from "../presentation.js";
import type {Subject} from "../subject.js";
import {Figure} from "./figure.js";

export interface LineFigureSpec {
  readonly variable: string;
  readonly place: Place;
  readonly title: Label | undefined;
  /** In the unit shown. */
  readonly targets: readonly {readonly year: number; readonly value: number; readonly label: Label | undefined}[];
  readonly from: number;
}

/** A variable through the years, a line for each scenario. */
@customElement("ty-line-figure")
export class LineFigure extends Figure {
  declare spec: LineFigureSpec;
  #domain: Domain | undefined;

  constructor() {
    super();
    new Following(this, drawnTargets);
  }

  adopt(next: Element): void {
    if (!(next instanceof LineFigure)) return;
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
    const {spec, result} = this;
    const series = seriesOf(result, this.#variable(), spec.place, language, spec.from);
    const history = historyOf(result, this.#variable(), spec.place, spec.from);
    const set = drawnTargets
      .of(result, this.#variable(), spec.place)
      .flatMap(({year, ...target}) => (year === undefined || year < spec.from ? [] : [{...target, year}]));
    const targets = [...spec.targets, ...set].map(({year, value, label}): TargetMark => ({
      year,
      value,
      title: label?.[language] ?? `${t(page.target)} ${formatNumber(value, language)}`,
    }));
    this.#domain = this.#rescaled([
      ...series.flatMap(({points}) => points.map(({value}) => value)),
      ...[...targets, ...history].map(({value}) => value),
    ]);
    return lines(series, {
      width,
      domain: this.#domain,
      targets,
      history: {title: officialData[language], points: history},
      format: (value) => formatNumber(value, language),
      description: this.#describe(series, history, language),
    });
  }

  protected override subject(): Subject {
    const {variable, place, targets} = this.spec;
    const [target] = targets;
    return {type: "variable", name: variable, place: {...place, ...(target && {year: target.year})}};
  }

  override toTable(language: Language): ExportTable {
    const {spec, result} = this;
    const heading = this.heading();
    const options = {variables: [spec.variable], language, title: heading, name: heading};
    return withHistory(yearTable(result, options), result, options);
  }

  /** While a lever moves the axis stays; afterwards it follows if the lines have left it, or have shrunk within it. */
  #rescaled(values: readonly number[]): Domain {
    const wanted = niceDomain(values);
    const kept = this.#domain;
    if (!kept || (!drag.isActive && (exceeds(kept, values) || wanted[1] - wanted[0] < (kept[1] - kept[0]) * 0.6)))
      return wanted;
    return kept;
  }

  #describe(series: readonly Series[], history: readonly HistoryMark[], language: Language): string {
    const unitLine = this.unitLine(language);
    const said = (points: readonly HistoryMark[]) =>
      points.map(({year, value}) => `${year} ${formatNumber(value, language)}`).join(", ");
    const ends = series.map(({title, points}) => {
      const picked = points.filter(
        ({year}, i) => i === 0 || i === points.length - 1 || this.spec.targets.some((target) => target.year === year),
      );
      return `${title}: ${said(picked)}`;
    });
    if (history.length > 0) ends.push(`${officialData[language]}: ${said(history)}`);
    return `${this.heading()[language]} (${unitLine}). ${ends.join("; ")}`;
  }

  #variable(): Variable {
    return this.result.variable(this.spec.variable);
  }
}
