import {conversionFactor} from "../base/units.js";
import {officialGroups} from "../i18n/official-form.js";
import {YEAR, type Model, type OfficialInput, type Result} from "../model/index.js";

export type OfficialGroup = keyof typeof officialGroups;

/** One figure that may be entered. */
export interface OfficialRow {
  readonly key: string;
  readonly input: OfficialInput;
  readonly year: number;
}

/** All figures that may be entered, group by group. */
export function officialRows({official, indices}: Model): Map<OfficialGroup, OfficialRow[]> {
  const base = Number(indices.get(YEAR)?.members[0]?.id);
  const rows = (official?.inputs ?? []).flatMap((input) =>
    input.years.map((year) => ({key: keyOf(input.id, year), input, year})),
  );
  const groupOf = ({input, year}: OfficialRow) => (year > base ? "outcomes" : input.group);
  return new Map(
    (Object.keys(officialGroups) as OfficialGroup[]).map((group) => [
      group,
      rows.filter((row) => groupOf(row) === group),
    ]),
  );
}

export function keyOf(input: string, year: number): string {
  return `${input} ${year}`;
}

/** What a result has in place of a figure, in the figure's unit; undefined where the model has no such variable. */
export function ownValue(result: Result, {input, year}: OfficialRow): number | undefined {
  const {variable, place, unit} = input;
  if (variable === undefined) return undefined;
  const value = Number(result.value(variable, {...place, [YEAR]: year}));
  return value * conversionFactor(result.variable(variable).unitText, unit);
}
