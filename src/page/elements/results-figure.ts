import {customElement} from "lit/decorators.js";
import type {Label, Language} from "../../base/label.js";
import {withHistory} from "../../export/history-rows.js";
import {yearTable} from "../../export/result-table.js";
import type {ExportTable} from "../../export/table.js";
import {scenarioCount} from "../../i18n/page.js";
import {css, type TemplateResult} from "lit";
import {readableTable} from "../readable-table.js";
import {Figure} from "./figure.js";
import {renderTable} from "./table-view.js";

export interface ResultsSpec {
  readonly variables: readonly string[];
  readonly title: Label | undefined;
  readonly years: readonly number[] | undefined;
}

/** Variables of a result as a table: a row for each scenario, variable and members, a column a year. */
@customElement("ty-results-figure")
export class ResultsFigure extends Figure {
  static override styles = [
    ...Figure.styles,
    css`
      @media print {
        /* Sixteen years do not fit across an upright page. */
        :host {
          page: wide;
        }
      }
    `,
  ];
  declare spec: ResultsSpec;

  adopt(next: Element): void {
    if (!(next instanceof ResultsFigure)) return;
    this.spec = next.spec;
    this.result = next.result;
  }

  protected heading(): Label {
    return this.spec.title ?? {zh: "结果", en: "Results"};
  }

  protected unitLine(language: Language): string {
    return scenarioCount(this.result.scenarios.length, language);
  }

  protected draw(_width: number, language: Language): TemplateResult {
    return renderTable(readableTable(this.toTable(language), this.result, language), language, this.ask);
  }

  protected override canToggle(): boolean {
    return false;
  }

  override toTable(language: Language): ExportTable {
    const {variables, years} = this.spec;
    const heading = this.heading();
    const options = {variables, language, title: heading, name: heading, ...(years && {years})};
    return withHistory(yearTable(this.result, options), this.result, options);
  }
}
