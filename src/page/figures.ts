import {ModelError} from "../base/errors.js";
import type {Label} from "../base/label.js";
import {didYouMean} from "../base/nearest.js";
import {yearTable} from "../export/result-table.js";
import {memberIds, YEAR, type Comparator, type Place, type Result, type Target} from "../model/index.js";
import {scorecard} from "../scenario/scorecard.js";
import {conversionFactor} from "../base/units.js";
import {AreaFigure} from "./elements/area-figure.js";
import {BarFigure} from "./elements/bar-figure.js";
import {CardsElement, type CardSpec, type CardTarget} from "./elements/cards.js";
import {LineFigure} from "./elements/line-figure.js";
import {ResultsFigure} from "./elements/results-figure.js";
import {ScoreFigure} from "./elements/score-figure.js";

type Text = string | Label;

/** A level to reach, in the unit shown; or one of a plan's targets, whose unit is converted. */
export type TargetSpec =
  Target | {readonly value: number; readonly year?: number; readonly comparator?: Comparator; readonly label?: Text};

export interface CardOptions {
  readonly variable: string;
  /** 2025 where it is left out. */
  readonly year?: number;
  readonly title?: Text;
  readonly target?: TargetSpec;
  readonly note?: Text;
  /** Show the year of the peak, which should come by this one. */
  readonly peakBy?: number;
}

const DEFAULT_YEAR = 2025;

// What is asked for is checked when it is asked for: so it is the cell's own error, in its place, and not a blank.

/** Key figures: `cards(results, [{variable: "gdp_nom", target: {value: 2800, comparator: ">="}}])`. */
export function cards(result: Result, specs: readonly CardOptions[]): CardsElement {
  const element = new CardsElement();
  element.result = result;
  element.cards = specs.map(({variable, year = DEFAULT_YEAR, title, target, note, peakBy}): CardSpec => ({
    variable: peakBy === undefined ? checked(result, variable, {year}) : checkedSeries(result, variable, {}),
    year,
    title: toLabel(title),
    target: target && toTarget(result, variable, target),
    note: toLabel(note),
    peakBy,
  }));
  return element;
}

export interface LineOptions {
  readonly title?: Text;
  readonly targets?: readonly TargetSpec[];
  readonly place?: Place;
  /** The first year to show. */
  readonly from?: number;
}

/** A variable through the years, a line for each scenario. */
export function lines(
  result: Result,
  variable: string,
  {title, targets = [], place = {}, from = -Infinity}: LineOptions = {},
): LineFigure {
  const element = new LineFigure();
  element.result = result;
  element.spec = {
    variable: checkedSeries(result, variable, place),
    place,
    title: toLabel(title),
    targets: targets.map((target) => ({...toTarget(result, variable, target), year: target.year ?? DEFAULT_YEAR})),
    from,
  };
  return element;
}

/** The parts of a whole through the years: `areas(results, "sector_share", {by: "sector"})`. */
export function areas(
  result: Result,
  variable: string,
  {by, title}: {readonly by: string; readonly title?: Text},
): AreaFigure {
  const element = new AreaFigure();
  element.result = result;
  const [first] = checkedMembers(result, variable, by);
  element.spec = {variable: checkedSeries(result, variable, {[by]: first}), by, title: toLabel(title)};
  return element;
}

/** The members of an index in one year: `bars(results, "output", {by: "industry", year: 2025})`. */
export function bars(
  result: Result,
  variable: string,
  {
    by,
    year = DEFAULT_YEAR,
    title,
    targets = {},
  }: {
    readonly by: string;
    readonly year?: number;
    readonly title?: Text;
    readonly targets?: Readonly<Record<string, number>>;
  },
): BarFigure {
  const element = new BarFigure();
  element.result = result;
  const members = checkedMembers(result, variable, by);
  for (const member of Object.keys(targets)) if (!members.includes(member)) throw unknownMember(by, member, members);
  const name = checked(result, variable, {[by]: members[0], year});
  element.spec = {variable: name, by, year, title: toLabel(title), targets};
  return element;
}

/** How indicators stand against their targets. */
export function scores(result: Result, targets: readonly Target[], {title}: {readonly title?: Text} = {}): ScoreFigure {
  const element = new ScoreFigure();
  element.result = result;
  scorecard(result, targets);
  element.spec = {targets, title: toLabel(title)};
  return element;
}

/** Variables as a table by year, to read, copy and take away. */
export function results(
  result: Result,
  variables: readonly string[],
  {title, years}: {readonly title?: Text; readonly years?: readonly number[]} = {},
): ResultsFigure {
  const element = new ResultsFigure();
  element.result = result;
  if (years) yearTable(result, {variables: [], years});
  element.spec = {variables: variables.map((name) => result.variable(name).name), title: toLabel(title), years};
  return element;
}

/**
 * A variable's name, if the result has it at that place.
 * @throws {ModelError} `unknown-variable`, `unknown-place`
 */
function checked(result: Result, variable: string, place: Record<string, string | number | undefined>): string {
  const {name} = result.variable(variable);
  const known = Object.entries(place).flatMap(([index, member]) => (member === undefined ? [] : [[index, member]]));
  result.value(name, Object.fromEntries(known) as Place);
  return name;
}

/** The same of a variable that must have years. */
function checkedSeries(result: Result, variable: string, place: Record<string, string | number | undefined>): string {
  checkIndex(result, variable, YEAR);
  return checked(result, variable, {...place, year: result.years[0]});
}

function checkedMembers(result: Result, variable: string, by: string): string[] {
  checkIndex(result, variable, by);
  return memberIds(result.definition.indices.get(by));
}

/** @throws {ModelError} `unknown-index` */
function checkIndex(result: Result, variable: string, by: string): void {
  const {index} = result.variable(variable);
  if (index.includes(by)) return;
  const message = `${variable} is not by ${by} (it is by ${index.join(", ") || "nothing"})`;
  throw new ModelError("unknown-index", message, {equation: variable, index: by});
}

function unknownMember(index: string, member: string, known: readonly string[]): ModelError {
  return new ModelError("unknown-member", `unknown ${index}: ${member}${didYouMean(member, known)}`, {index, member});
}

function toTarget(result: Result, variable: string, target: TargetSpec): CardTarget {
  const {display} = result.variable(variable);
  if ("treatment" in target) {
    return {
      comparator: target.comparator ?? ">=",
      value: (target.value ?? NaN) * conversionFactor(target.unit, display),
      label: undefined,
    };
  }
  return {comparator: target.comparator ?? ">=", value: target.value, label: toLabel(target.label)};
}

function toLabel(text: Text | undefined): Label | undefined {
  return typeof text === "string" ? {zh: text, en: text} : text;
}
