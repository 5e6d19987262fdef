import {differingLevers} from "./difference/lever-groups.js";
import {ScenarioError, type Scenario} from "./scenario.js";

/** @throws {ScenarioError} `locked-scenario` */
export function checkFree({name, isLocked}: Pick<Scenario, "name" | "isLocked">): void {
  if (isLocked)
    throw new ScenarioError("locked-scenario", `${name} is locked; unlock it first, or branch off it`, {
      scenario: name,
    });
}

/**
 * A list after a change, in which every locked scenario has the values it had.
 * @throws {ScenarioError} `locked-scenario`
 */
export function kept(before: readonly Scenario[], after: Scenario[]): Scenario[] {
  for (const locked of before.filter(({isLocked}) => isLocked)) {
    const now = after.find(({name}) => name === locked.name);
    if (now && now.fault === undefined && differingLevers(locked.values, now.values).length > 0) checkFree(locked);
  }
  return after;
}
