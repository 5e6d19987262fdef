import {inUnit} from "../i18n/number.js";
import {YEAR, type Model, type Variable} from "../model/index.js";
import {splitScenarios, type DifferenceSplit} from "../scenario/difference/difference.js";
import {diff} from "../scenario/diff.js";
import type {Scenario} from "../scenario/scenario.js";
import {askCell} from "./what-if/ask-cell.js";
import type {WhatIfHost} from "./what-if/host.js";
import {splitBetween} from "./what-if/split-between.js";

/** What of the difference between two scenarios in one result is due to which lever, in the unit shown. */
export interface Effects {
  readonly byLever: ReadonlyMap<string, number>;
  readonly total: number;
  readonly method: DifferenceSplit["method"];
}

/** The variables of a model that are one number, or one a year. */
export function wholeVariables(model: Model): Variable[] {
  return [...model.variables.values()].filter(
    ({index, unit, input}) => unit !== undefined && !input && index.every((name) => name === YEAR),
  );
}

/**
 * The same in a number that a cell computes, whatever its levers belong to.
 * @throws what {@link askCell} throws, and the levers or a cell
 * @returns undefined where no lever differs
 */
export async function numberEffects(
  host: WhatIfHost,
  from: Scenario,
  to: Scenario,
  name: string,
): Promise<Effects | undefined> {
  const asked = await askCell(host, name);
  if (asked.differ(from.values, to.values).length === 0) return undefined;
  const {split} = await splitBetween(asked, from.values, to.values, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return {
    byLever: new Map(split.parts.map((part) => [part.name, part.contribution])),
    total: split.to - split.from,
    method: split.method,
  };
}

/**
 * @throws {AnalysisError} {@link ModelError} {@link ParameterError} where a result cannot be had, or not be split
 * @returns undefined where no lever of the model differs
 */
export function effectsOf(
  model: Model,
  from: Scenario,
  to: Scenario,
  variable: Variable,
  year: number,
): Effects | undefined {
  if (diff(model, from.values, to.values).length === 0) return undefined;
  const place = variable.index.includes(YEAR) ? {[YEAR]: year} : {};
  const split = splitScenarios(model, from, to, {variable: variable.name, place}, {permutations: 128});
  const shown = (value: number) => inUnit(value, variable.unitText, variable.display);
  return {
    byLever: new Map(split.parts.map(({name, contribution}) => [name, shown(contribution)])),
    total: shown(split.to) - shown(split.from),
    method: split.method,
  };
}
