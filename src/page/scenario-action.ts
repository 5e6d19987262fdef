import type {Values} from "../model/index.js";
import {
  addScenario,
  compareScenario,
  duplicateScenario,
  lockScenario,
  removeScenario,
  renameScenario,
  trusted,
  updateScenario,
} from "../scenario/edit.js";
import {referenceIn, setReference} from "../scenario/reference.js";
import {MAX_COMPARED, ScenarioError, type Scenario} from "../scenario/scenario.js";
import type {Stamp} from "../scenario/version.js";
import {compareScenarios} from "./compare.js";

/** What a reader does to the list of scenarios. */
export type ScenarioChange =
  | {readonly type: "compare"; readonly name: string; readonly isCompared: boolean}
  | {readonly type: "save"; readonly name: string}
  | {readonly type: "update"; readonly name: string}
  | {readonly type: "rename"; readonly name: string; readonly next: string}
  | {readonly type: "duplicate"; readonly name: string; readonly next: string}
  | {readonly type: "branch"; readonly name: string; readonly next: string}
  | {readonly type: "lock"; readonly name: string; readonly isLocked: boolean}
  | {readonly type: "reference"; readonly name: string}
  | {readonly type: "remove"; readonly name: string}
  | {readonly type: "edit"; readonly name: string; readonly edit: ScenarioEdit};

/** What the tools for scenarios, which are loaded when they are opened, do to the list. */
export type ScenarioEdit = (scenarios: readonly Scenario[], stamp: Stamp) => readonly Scenario[];

/** The scenarios of a notebook and which one the levers were last set to. */
export interface ScenarioChoice {
  readonly scenarios: readonly Scenario[];
  readonly active: string | undefined;
}

/**
 * Carries out a change.
 * @param values how the levers stand
 * @param stamp by whom, and when
 * @throws {ScenarioError} `too-many-compared`, and those of `scenario/edit.js`
 */
export function changeScenarios(
  change: ScenarioChange,
  {scenarios, active}: ScenarioChoice,
  values: Values,
  stamp: Stamp,
): ScenarioChoice {
  switch (change.type) {
    case "compare": {
      const next = compareScenario(scenarios, change.name, change.isCompared);
      if (change.isCompared && notDrawn(values, next).length > 0) throw tooMany();
      return {scenarios: next, active};
    }
    case "save":
      return {scenarios: addScenario(scenarios, change.name, values, stamp), active: change.name.trim()};
    case "update":
      return {scenarios: updateScenario(scenarios, change.name, values, stamp), active};
    case "rename":
      return {
        scenarios: renameScenario(scenarios, change.name, change.next),
        active: active === change.name ? change.next.trim() : active,
      };
    case "duplicate":
      return {scenarios: duplicateScenario(scenarios, change.name, change.next, stamp), active};
    case "branch": {
      const {values: inherited} = trusted(scenarios, change.name);
      return {scenarios: addScenario(scenarios, change.next, inherited, stamp, change.name), active};
    }
    case "lock":
      return {scenarios: lockScenario(scenarios, change.name, change.isLocked), active};
    case "reference":
      return {scenarios: setReference(scenarios, change.name), active};
    case "edit":
      return {scenarios: change.edit(scenarios, stamp), active};
    case "remove":
      return {
        scenarios: removeScenario(scenarios, change.name),
        active: active === change.name ? scenarios[0]?.name : active,
      };
  }
}

/** The names of scenarios that are ticked but find no room beside the current settings and the baseline. */
export function notDrawn(values: Values, scenarios: readonly Scenario[]): string[] {
  const drawn = new Set(compareScenarios(values, scenarios).map(({name}) => name));
  const reference = referenceIn(scenarios);
  return scenarios
    .filter((scenario) => scenario.isCompared && scenario !== reference && !drawn.has(scenario.name))
    .map(({name}) => name);
}

function tooMany(): ScenarioError {
  return new ScenarioError("too-many-compared", `at most ${MAX_COMPARED} scenarios are drawn together`, {
    limit: MAX_COMPARED,
  });
}
