import {Result, type Place} from "../../model/index.js";
import {askCell} from "./ask-cell.js";
import {askVariable} from "./ask-variable.js";
import type {AskedNumber} from "./asked-number.js";
import type {WhatIfHost} from "./host.js";
import {knowledgeOf} from "./knowledge.js";
import {leverFunction} from "./lever-function.js";
import type {Pick} from "./pick.js";

/** Which number of a cell's value is meant; nothing where the value is the number itself. */
export interface NumberSpec extends Pick {
  /** Of a run of a model. */
  readonly variable?: string;
  /** A member of each index of the variable, and the year; of a scenario, where it is not the first. */
  readonly at?: Place;
}

/**
 * A number that a cell defines: of a run of a model the model is asked, of anything else the cells.
 * @param name of what a cell defines
 * @throws what {@link askVariable} and {@link askCell} throw
 */
export async function askNumber(host: WhatIfHost, name: string, spec: NumberSpec): Promise<AskedNumber> {
  const {variable, at = {}, ...pick} = spec;
  if (variable === undefined) return askCell(host, name, pick);
  // A run is asked for its value first, so that a name that is none is told as such.
  const {held} = (await leverFunction(host, name)).whatIf;
  const value = await host.kernel.value(name);
  if (!(value instanceof Result)) return askCell(host, name, pick);
  return {...askVariable(value, variable, at, host.allScenarios, await knowledgeOf(value.definition.id)), held};
}
