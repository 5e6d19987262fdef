import type {Values} from "../model/index.js";
import {
  addScenario,
  compareScenario,
  duplicateScenario,
  removeScenario,
  renameScenario,
  updateScenario,
} from "../scenario/edit.js";
import {MAX_COMPARED, ScenarioError, toSpec, type Scenario} from "../scenario/scenario.js";
import {compare} from "./compare.js";

/** What a reader does to the list of scenarios. */
export type ScenarioChange =
  | {readonly type: "compare"; readonly name: string; readonly isCompared: boolean}
  | {readonly type: "save"; readonly name: string}
  | {readonly type: "update"; readonly name: string}
  | {readonly type: "rename"; readonly name: string; readonly next: string}
  | {readonly type: "duplicate"; readonly name: string; readonly next: string}
  | {readonly type: "remove"; readonly name: string};

/** The scenarios of a notebook and which one the levers were last set to. */
export interface ScenarioChoice {
  readonly scenarios: readonly Scenario[];
  readonly active: string | undefined;
}

/**
 * Carries out a change.
 * @param values how the levers stand
 * @throws {ScenarioError} `too-many-compared`, and those of `scenario/edit.js`
 */
export function changeScenarios(
  change: ScenarioChange,
  {scenarios, active}: ScenarioChoice,
  values: Values,
): ScenarioChoice {
  switch (change.type) {
    case "compare": {
      const next = compareScenario(scenarios, change.name, change.isCompared);
      if (change.isCompared && notDrawn(values, next).length > 0) throw tooMany();
      return {scenarios: next, active};
    }
    case "save":
      return {scenarios: addScenario(scenarios, change.name, values), active: change.name.trim()};
    case "update":
      return {scenarios: updateScenario(scenarios, change.name, values), active};
    case "rename":
      return {
        scenarios: renameScenario(scenarios, change.name, change.next),
        active: active === change.name ? change.next.trim() : active,
      };
    case "duplicate":
      return {scenarios: duplicateScenario(scenarios, change.name, change.next), active};
    case "remove":
      return {
        scenarios: removeScenario(scenarios, change.name),
        active: active === change.name ? scenarios[0]?.name : active,
      };
  }
}

/** The names of scenarios that are ticked but find no room beside the current settings and the baseline. */
export function notDrawn(values: Values, scenarios: readonly Scenario[]): string[] {
  const drawn = new Set(compare(values, scenarios.map(toSpec)).map(({name}) => name));
  return scenarios.slice(1).flatMap(({name, isCompared}) => (isCompared && !drawn.has(name) ? [name] : []));
}

function tooMany(): ScenarioError {
  return new ScenarioError("too-many-compared", `at most ${MAX_COMPARED} scenarios are drawn together`, {
    limit: MAX_COMPARED,
  });
}
