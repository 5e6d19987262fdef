import type {Label} from "../base/label.js";
import type {PastVersion, Unlinked, Version} from "./scenario.js";

/** Who makes a change, and when. */
export interface Stamp {
  readonly by: string | undefined;
  /** ISO 8601. */
  readonly at: string;
}

/** Changes by one person, each within so much time of the one before, make one version, ms. */
const SITTING = 10 * 60_000;

/**
 * A scenario as it is once it says or inherits something else. What it was goes into its history, unless it is of the same
 * sitting.
 */
export function revised<T extends Unlinked>(scenario: T, changes: Partial<Version>, stamp: Stamp): T {
  const {by, at} = scenario;
  const isSameSitting =
    at !== undefined && by === stamp.by && Math.abs(Date.parse(stamp.at) - Date.parse(at)) < SITTING;
  const history = isSameSitting ? scenario.history : archived(scenario);
  return {...scenario, ...changes, ...stamp, history};
}

/** The history of a scenario with its present state at the end. */
export function archived({own, parent, by, at, history}: Unlinked, note?: Label): readonly PastVersion[] {
  return [...history, {own, parent, by, at, note}];
}
