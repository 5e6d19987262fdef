import type {Values} from "../../model/index.js";
import type {Point} from "./find-root.js";
import {isMet, type Goal, type Limit, type Setting, type Solution} from "./goal.js";
import type {Lever} from "../lever.js";
import {scan} from "./scan.js";

/**
 * Finds where one lever must stand: of all the places in its range where the goal is reached, the nearest to where it
 * stands now. {@link scan} says what can be found.
 * @param f the result for values of the lever; NaN where there is none
 */
export function solveOne(f: (values: Values) => number, lever: Lever, goal: Goal): Solution {
  const {id, base, low, high} = lever;
  const {points, roots} = scan((x) => f({[id]: x}), lever, goal.value);
  const distance = ({x}: Point) => Math.abs(x - base);
  const setting = ({x, y}: Point): Setting => ({values: {[id]: x}, result: y + goal.value});
  // Where more or less than the value is asked for, the goal can be reached without passing it: at an end, over a jump.
  const reached = points.filter(({y}) => isMet(y + goal.value, goal));
  const [nearest] = [...roots, ...(goal.comparator === "=" ? [] : reached)].sort((a, b) => distance(a) - distance(b));
  if (nearest) {
    const others = roots.filter((root) => root !== nearest).map(setting);
    const moved = distance(nearest) / (high - low);
    return {
      kind: "solved",
      at: setting(nearest),
      change: moved * moved,
      limits: limitOf(lever, nearest, points),
      others,
    };
  }
  const standing = {x: base, y: f({[id]: base}) - goal.value};
  const within = low <= base && base <= high && Number.isFinite(standing.y) ? [standing] : [];
  const [closest = standing] = [...within, ...points].sort(
    (a, b) => Math.abs(a.y) - Math.abs(b.y) || distance(a) - distance(b),
  );
  const moves = points.some(({y}) => y !== closest.y);
  return {kind: "unreachable", closest: setting(closest), limits: moves ? limitOf(lever, closest, points) : []};
}

/** What holds a lever at a point: an end of its range, or of that part of it in which there are results. */
function limitOf({id, low, high}: Lever, {x}: Point, points: readonly Point[]): Limit[] {
  if (x === low) return [{id, at: "low"}];
  if (x === high) return [{id, at: "high"}];
  return x === points[0]?.x || x === points.at(-1)?.x ? [{id, at: "refused"}] : [];
}
