import {contains, type Interval} from "../../base/interval.js";
import type {Values} from "../../model/index.js";
import type {Lever} from "../lever.js";
import type {Goal, Limit, Setting} from "./goal.js";
import {solveOne} from "./solve-one.js";

/** A limit that binds, and where it would have to be for the goal to be reached. */
export interface WiderLimit extends Limit {
  /** Undefined where this limit alone does not do it, as far as is looked. */
  readonly needed: number | undefined;
}

/** How far beyond its range a limit is looked for, in widths of the range: doubled each time. */
const FURTHEST = 64;

/**
 * Where each limit that binds would have to be, were it widened alone and the other levers left where they bring the
 * result nearest to the goal. It is looked for in steps, each twice as far, up to 64 times the lever's range and not beyond
 * what its parameter allows; the nearest such limit counts.
 * @param f the result for values of the levers; NaN where there is none
 * @param closest the setting that comes nearest to the goal
 * @param validOf the values that a lever may take at all
 */
export function widerLimits(
  f: (values: Values) => number,
  levers: readonly Lever[],
  goal: Goal,
  {closest, limits}: {readonly closest: Setting; readonly limits: readonly Limit[]},
  validOf: (id: string) => Interval,
): WiderLimit[] {
  return limits.map((limit) => {
    const lever = levers.find(({id}) => id === limit.id);
    const at = (own: Values) => f({...closest.values, ...own});
    return {
      ...limit,
      needed: lever && limit.at !== "refused" ? neededLimit(at, lever, goal, limit.at, validOf(limit.id)) : undefined,
    };
  });
}

function neededLimit(
  f: (own: Values) => number,
  {id, low, high}: Lever,
  goal: Goal,
  side: "low" | "high",
  valid: Interval,
): number | undefined {
  const outwards = side === "high" ? 1 : -1;
  const from = side === "high" ? high : low;
  const end = side === "high" ? valid.high : valid.low;
  const allowed = (own: Values) => (contains(valid, Number(own[id])) ? f(own) : NaN);
  for (let widths = 1, near = from; widths <= FURTHEST; widths *= 2) {
    const far = clipped(from + outwards * widths * (high - low), end, outwards);
    if ((far - near) * outwards <= 0) return undefined;
    const [least, most] = [near, far].sort((a, b) => a - b) as [number, number];
    const found = solveOne(allowed, {id, base: near, low: least, high: most}, goal);
    const needed = found.kind === "solved" ? found.at.values[id] : undefined;
    if (needed !== undefined && contains(valid, needed)) return needed;
    near = far;
  }
  return undefined;
}

/** A place that is not beyond the end of what is allowed. */
function clipped(x: number, end: number, outwards: 1 | -1): number {
  return outwards === 1 ? Math.min(x, end) : Math.max(x, end);
}
