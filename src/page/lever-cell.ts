import type {Value} from "../model/index.js";
import {lineOf} from "../scenario/inherit.js";
import type {Scenario} from "../scenario/scenario.js";
import type {LeverRow} from "./lever-rows.js";

/** What a scenario has of a lever, and from where. */
export interface LeverCell {
  /** Undefined where nothing is known of it. */
  readonly value: Value | undefined;
  /** Set by the scenario itself; set back by it to the baseline; from one that it stands on; from the baseline; not known. */
  readonly from: "own" | "back" | "parent" | "baseline" | "unknown";
  /** The scenario that sets it, where it is another. */
  readonly by: Scenario | undefined;
}

export function leverCell(list: readonly Scenario[], scenario: Scenario, {id, parameter}: LeverRow): LeverCell {
  const line = lineOf(list, scenario);
  const setter = (Array.isArray(line) ? line : [scenario]).find(({own}) => Object.hasOwn(own, id));
  const said = setter?.own[id];
  const value = said ?? parameter?.default;
  if (setter === scenario) return {value, from: said === null ? "back" : "own", by: undefined};
  if (!Array.isArray(line)) return {value: undefined, from: "unknown", by: undefined};
  return {value, from: setter ? "parent" : "baseline", by: setter};
}
