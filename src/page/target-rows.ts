import type {Label} from "../base/label.js";
import {conversionFactor} from "../base/units.js";
import {ownTargets as words} from "../i18n/own-targets.js";
import {gapTo, Result, YEAR, type Target} from "../model/index.js";
import type {NumberPlace, OwnTarget, TargetEntry} from "../scenario/own-target.js";
import {scorecard, type Score, type TargetState} from "../scenario/scorecard.js";
import {isMet, type Goal} from "../scenario/solve/goal.js";
import type {Outcome} from "./what-if/across-table.js";
import {labelOf} from "./what-if/ask-variable.js";
import {numberIn} from "./what-if/pick.js";

/** How a target stands in one scenario; numbers in its unit. */
export interface TargetStanding {
  /** Undefined where there is no value. */
  readonly state: TargetState | undefined;
  readonly value?: number | undefined;
  /** The value less the target. */
  readonly gap?: number | undefined;
  /** Why there is no value. */
  readonly error?: string;
}

/** A target as a row of a table: a plan's own, or one that is set in the notebook. */
export interface TargetRow {
  readonly group: Label;
  readonly label: Label;
  /** What it is a target of; undefined where that is not known, or is not modelled. */
  readonly place: NumberPlace | undefined;
  /** Undefined where there is none in numbers. */
  readonly goal: Goal | undefined;
  /** As the plan prints it, where it is a plan's. */
  readonly printed: string | undefined;
  readonly unit: string;
  readonly year: number | undefined;
  readonly source: Label | undefined;
  /** Of one that is set in the notebook, as it stands there, and its place in the list. */
  readonly entry: (TargetEntry & {readonly index: number}) | undefined;
  /** In the order of the scenarios; undefined where it is still computed. */
  readonly standings: readonly (TargetStanding | undefined)[];
}

/** What a name is under each scenario, in the order of the scenarios; undefined where that is still computed. */
export type OutcomesOf = (name: string) => readonly (Outcome | undefined)[];

/** Says what is wrong, in the reader's language. */
export type Describe = (error: unknown) => string;

/** The targets that are set in a notebook. */
export function ownRows(entries: readonly TargetEntry[], outcomesOf: OutcomesOf, describe: Describe): TargetRow[] {
  return entries.map((entry, index) => {
    const {target} = entry;
    const common = {group: words.own, printed: undefined, entry: {...entry, index}};
    if (!target) {
      const label = {zh: `第${index + 1}个目标`, en: `Target ${index + 1}`};
      return {...common, label, ...nothing, standings: []};
    }
    const {place, unit, year, source} = target;
    const outcomes = outcomesOf(place.of);
    const value = outcomes.find((outcome) => outcome?.value !== undefined)?.value;
    return {
      ...common,
      label: target.label ?? numberLabel(value, place),
      place,
      goal: target,
      unit,
      year,
      source,
      standings: outcomes.map((outcome) => outcome && ownStanding(outcome, target, describe)),
    };
  });
}

const nothing = {place: undefined, goal: undefined, unit: "", year: undefined, source: undefined};

function ownStanding({value: made, error}: Outcome, target: OwnTarget, describe: Describe): TargetStanding {
  if (error !== undefined) return {state: undefined, error};
  try {
    const value = numberOf(made, target);
    return {state: isMet(value, target) ? "met" : "missed", value, gap: gapTo(target.value, value)};
  } catch (fault) {
    return {state: undefined, error: describe(fault)};
  }
}

/**
 * The number that a target is of, in the target's unit.
 * @param made what the cell has made; of a run its first scenario counts
 * @throws {WhatIfError} `not-a-number`; {@link ModelError} `unknown-variable`, `unknown-place`; {@link UnitError}
 */
export function numberOf(made: unknown, {place, unit}: Pick<OwnTarget, "place" | "unit">): number {
  const {of, variable, at} = place;
  if (variable === undefined || !(made instanceof Result)) return numberIn(made, of, place);
  const [scenario] = made.scenarios;
  const value = Number(made.value(variable, {...at, ...(scenario && {scenario: scenario.name})}));
  return numberIn(value, `${of} · ${variable}`, {}) * conversionFactor(made.variable(variable).unitText, unit || "1");
}

/** What a number is called where nobody has given it a name. */
function numberLabel(made: unknown, {of, variable, at = {}, row, column}: NumberPlace): Label {
  if (made instanceof Result && variable !== undefined && made.definition.variables.has(variable))
    return labelOf(made, made.variable(variable), at);
  const name = [of, variable, ...Object.values(at), row, column].filter((part) => part !== undefined).join(" · ");
  return {zh: name, en: name};
}

/**
 * The targets of a plan, for a run that answers for them.
 * @param name by which a cell has the run
 */
export function planRows(name: string, targets: readonly Target[], outcomesOf: OutcomesOf): TargetRow[] {
  const outcomes = outcomesOf(name);
  const scores = outcomes.map((outcome) =>
    outcome?.value instanceof Result ? scoresOf(outcome.value, targets) : undefined,
  );
  return targets.map((target, i) => {
    const {group, name: label, variable, value, comparator, unit, year, text, treatment} = target;
    return {
      group,
      label,
      place: variable === undefined ? undefined : {of: name, variable, at: {[YEAR]: year}},
      goal: value === undefined || comparator === undefined ? undefined : {value, comparator},
      printed: text,
      unit,
      year,
      source: treatment,
      entry: undefined,
      standings: outcomes.map((outcome, column) => outcome && planStanding(outcome, scores[column]?.[i])),
    };
  });
}

function planStanding({error}: Outcome, score: Score | undefined): TargetStanding {
  if (score) return {state: score.state, value: score.value, gap: score.gap};
  return {state: undefined, ...(error !== undefined && {error})};
}

const known = new WeakMap<Result, {readonly targets: readonly Target[]; readonly scores: readonly Score[]}>();

/** Of a result that is the same as before nothing is computed again. */
function scoresOf(result: Result, targets: readonly Target[]): readonly Score[] {
  const before = known.get(result);
  if (before?.targets === targets) return before.scores;
  const scores = scorecard(result, targets);
  known.set(result, {targets, scores});
  return scores;
}

/** Whether a row is judged at all: a path that is an input, or what the model leaves out, is not. */
export function isJudged({standings, entry}: TargetRow): boolean {
  const states = standings.flatMap((standing) => (standing ? [standing.state] : []));
  return (
    entry !== undefined ||
    states.length === 0 ||
    states.some((state) => state === undefined || state === "met" || state === "missed")
  );
}

/** A target's number as a question is asked of it, and the goal in the unit in which it is shown there. */
export function shownGoal(made: unknown, {place, goal, unit}: TargetRow): Goal | undefined {
  if (!goal || !(made instanceof Result) || place?.variable === undefined) return goal;
  const {display} = made.variable(place.variable);
  return {comparator: goal.comparator, value: goal.value * conversionFactor(unit || "1", display)};
}
