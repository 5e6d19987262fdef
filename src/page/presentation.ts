import type {Label, Language} from "../base/label.js";
import type {HistoryMark, Series} from "../chart/series.js";
import {inUnit} from "../i18n/number.js";
import {memberIds, YEAR, type Place, type Result, type Variable} from "../model/index.js";
import type {ComparedScenario} from "./compare.js";

/** The scenarios of a result as they are drawn; one that was run without names and colours gets plain ones. */
export function presented({scenarios}: Result): ComparedScenario[] {
  return scenarios.map((scenario, i) => ({
    title: {zh: scenario.name, en: scenario.name},
    color: i === 0 ? "var(--ink)" : `var(--scenario-${((i - 1) % 8) + 1})`,
    role: i === 0 ? ("active" as const) : ("compared" as const),
    ...scenario,
  }));
}

/** The scenario that differences are stated against: the reference, or none when only one is shown. */
export function referenceOf(scenarios: readonly ComparedScenario[]): ComparedScenario | undefined {
  return scenarios.find(({role}) => role === "reference") ?? undefined;
}

/** A variable through the years, a line for each scenario, in the unit that is shown. */
export function seriesOf(
  result: Result,
  variable: Variable,
  place: Place,
  language: Language,
  from = -Infinity,
): Series[] {
  return presented(result).map(({name, title, color, role}) => ({
    name,
    title: title[language],
    color,
    role,
    points: result.years.flatMap((year) => {
      const value = Number(result.value(variable.name, {...place, scenario: name, year}));
      return year < from || Number.isNaN(value)
        ? []
        : [{year, value: inUnit(value, variable.unitText, variable.display)}];
    }),
  }));
}

/** What official data say of a variable at a place through the years, in the unit that is shown. */
export function historyOf(result: Result, variable: Variable, place: Place, from = -Infinity): HistoryMark[] {
  const observations = result.definition.calibration?.observations ?? [];
  return observations
    .filter(({input, year}) => input.variable === variable.name && year >= from && isAt(input.place, place))
    .map(({input, year, value}) => ({year, value: inUnit(value, input.unit, variable.display)}));
}

function isAt(members: Place, place: Place): boolean {
  return Object.entries(members).every(([index, member]) => String(place[index]) === String(member));
}

/** One number of a result in the unit that is shown; of a variable without years, whatever the year. */
export function shownValue(
  result: Result,
  variable: Variable,
  scenario: string,
  year: number,
  place: Place = {},
): number {
  const at = variable.index.includes(YEAR) ? {...place, scenario, year} : {...place, scenario};
  return inUnit(Number(result.value(variable.name, at)), variable.unitText, variable.display);
}

export function membersOf(result: Result, index: string): {id: string; label: Label}[] {
  const found = result.definition.indices.get(index);
  return memberIds(found).map((id) => ({
    id,
    label: found?.members.find((member) => member.id === id)?.label ?? {zh: id, en: id},
  }));
}
