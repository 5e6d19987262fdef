import {gapTo, type Values} from "../../model/index.js";
import {findRoot} from "./find-root.js";
import {isMet, type Goal, type Limit, type Setting, type Solution} from "./goal.js";
import type {Lever, Range} from "../lever.js";
import {solveOne} from "./solve-one.js";

/** Moves of the levers from where they stand, each as a share of its range. */
type Moves = readonly number[];

interface Problem {
  readonly f: (values: Values) => number;
  readonly levers: readonly Lever[];
  readonly goal: Goal;
  /** How far each lever may move. */
  readonly ranges: readonly Range[];
}

/** Steps towards the least change; few problems take as many as thirty. */
const MAX_STEPS = 300;

/** Moves that differ by less are the same. */
const SAME = 1e-12;

/** Sums of squares that differ by a smaller share are the same but for rounding. */
const ROUNDING = 1e-12;

/** How far to either side a slope is looked for: the error of a central difference is then about 1e-10. */
const PROBE = 1e-5;

/**
 * Finds the setting of several levers that reaches a goal with the least change: it minimises Σuᵢ², where uᵢ is the move
 * of a lever as a share of its range, subject to f(u) = value and the levers' ranges.
 *
 * At the minimum u = P(t∇f(u)) for some t > 0, where P cuts each move off at its limits (the Karush–Kuhn–Tucker
 * conditions; Nocedal & Wright (2006), Numerical Optimization, 2nd ed., ch. 12). The search repeats this: it takes the
 * gradient where it is, goes along P(t∇f) to where the goal is reached, and so on. This is the sequential linearisation
 * with which structural reliability finds the point of a limit state nearest to the origin: Rackwitz, R. & Fiessler, B.
 * (1978), “Structural reliability under combined random load sequences”, Computers & Structures 9, 489–494. A step that
 * does not bring the change down is shortened towards the direction before, as in Zhang, Y. & Der Kiureghian, A. (1995),
 * “Two improved algorithms for reliability analysis”. As every step ends on the goal itself, what is found reaches it.
 *
 * Where the result bends much there may be several minima; the one found is the one the search comes to.
 * @param f the result for values of the levers, a smooth function of them; NaN where there is none
 */
export function leastChange(f: (values: Values) => number, levers: readonly Lever[], goal: Goal): Solution {
  const ranges = levers.map(({base, low, high}) => ({
    low: (low - base) / (high - low),
    high: (high - base) / (high - low),
  }));
  const problem = {f, levers, goal, ranges};
  // A lever may stand outside of its range; it is brought to its end first.
  const start = cutOff(
    problem,
    levers.map(() => 0),
  );
  const {moves, isReached} = approach(problem, start);
  const limits = (at: Moves) => limitsAt(problem, at);
  if (!isReached) {
    const isStill = moves.every((move, i) => move === start[i]);
    return {kind: "unreachable", closest: settingAt(problem, moves), limits: isStill ? [] : limits(moves)};
  }
  const least = descend(problem, start, moves);
  return {kind: "solved", at: settingAt(problem, least), change: squares(least), limits: limits(least), others: []};
}

/**
 * Brings each lever in turn to where the goal is reached, or as near as can be, until that is so or none brings it any
 * nearer.
 */
function approach(problem: Problem, start: Moves): {moves: Moves; isReached: boolean} {
  const {levers, goal, f} = problem;
  let moves = start;
  for (;;) {
    const before = distanceAt(problem, moves);
    if (before === 0) return {moves, isReached: true};
    for (const [i, lever] of levers.entries()) {
      const {values} = settingAt(problem, moves);
      const found = solveOne((own) => f({...values, ...own}), {...lever, base: values[lever.id] ?? lever.base}, goal);
      const setting = found.kind === "unreachable" ? found.closest : found.at;
      const next = moves.with(i, moveOf(lever, setting.values[lever.id] ?? lever.base));
      if (found.kind !== "unreachable") return {moves: next, isReached: true};
      if (distanceAt(problem, next) < distanceAt(problem, moves)) moves = next;
    }
    if (!(distanceAt(problem, moves) < before * (1 - 1e-9))) return {moves, isReached: false};
  }
}

/** Moves that reach the goal, as a length along a direction, cut off at the limits. */
interface Reach {
  readonly moves: Moves;
  readonly direction: Moves;
  readonly length: number;
  /** How far the last step went, the largest move of a lever. */
  readonly step: number;
}

/** Goes from a setting that reaches the goal to the one of least change. */
function descend(problem: Problem, start: Moves, reached: Moves): Moves {
  const side = Math.sign(problem.goal.value - settingAt(problem, start).result);
  let at: Reach = {moves: reached, direction: unit(reached), length: Math.sqrt(squares(reached)), step: Infinity};
  for (let count = 0; count < MAX_STEPS && at.step > SAME; ++count) {
    const steepest = unit(scaled(gradient(problem, at.moves), side));
    const next = steepest.every(Number.isFinite) ? turn(problem, at, steepest) : undefined;
    if (!next) break;
    at = next;
  }
  return at.moves;
}

/** Turns towards the steepest direction, by half as much each time, until that is a step forward; if ever. */
function turn(problem: Problem, from: Reach, steepest: Moves): Reach | undefined {
  for (let share = 1; share > 1e-3; share /= 2) {
    const direction = unit(from.direction.map((part, i) => (1 - share) * part + share * (steepest[i] ?? 0)));
    const next = reachAlong(problem, direction, from);
    if (next && isForward(from, next)) return next;
  }
  return undefined;
}

/** Whether there is less change; or, where rounding hides that, whether the steps become smaller. */
function isForward(from: Reach, next: Reach): boolean {
  const [before, after] = [squares(from.moves), squares(next.moves)];
  return after < before * (1 - ROUNDING) || (after < before * (1 + ROUNDING) && next.step < from.step);
}

/** Where the goal is reached along a direction; undefined where it is not before every lever is at its limit. */
function reachAlong(problem: Problem, direction: Moves, {moves, length}: Reach): Reach | undefined {
  const {ranges, goal} = problem;
  const at = (x: number) => cutOff(problem, scaled(direction, x));
  const point = (x: number) => ({x, y: settingAt(problem, at(x)).result - goal.value});
  const lengths = direction.map((part, i) =>
    part === 0 ? 0 : ((part > 0 ? ranges[i]?.high : ranges[i]?.low) ?? 0) / part,
  );
  const furthest = Math.max(...lengths);
  let near = point(0);
  let far = point(Math.min(length, furthest));
  while (far.y * near.y > 0 && far.x < furthest) [near, far] = [far, point(Math.min(2 * far.x, furthest))];
  const ends = far.y === 0 ? [far] : far.y * near.y < 0 ? findRoot((x) => point(x).y, near, far) : undefined;
  const end = ends?.find(({x}) => distanceAt(problem, at(x)) === 0);
  if (!end) return undefined;
  const next = at(end.x);
  const step = Math.max(...next.map((move, i) => Math.abs(move - (moves[i] ?? 0))));
  return {moves: next, direction, length: end.x, step};
}

/** The slope of the result along each lever, over its range; one-sided at a limit. */
function gradient(problem: Problem, moves: Moves): number[] {
  return moves.map((move, i) => {
    const [low, high] = [-PROBE, PROBE].map((by) => cutOff(problem, moves.with(i, move + by)));
    if (!low || !high) return NaN;
    const rise = settingAt(problem, high).result - settingAt(problem, low).result;
    return rise / ((high[i] ?? 0) - (low[i] ?? 0));
  });
}

/** How far the result is from the goal; zero where it is reached, or lies on its boundary. */
function distanceAt(problem: Problem, moves: Moves): number {
  const {result} = settingAt(problem, moves);
  return isMet(result, problem.goal) ? 0 : Math.abs(gapTo(problem.goal.value, result));
}

function settingAt({f, levers, ranges}: Problem, moves: Moves): Setting {
  const values = Object.fromEntries(
    levers.map(({id, base, low, high}, i) => {
      const move = moves[i] ?? 0;
      // At a limit the lever stands there to the last digit.
      if (move === ranges[i]?.low) return [id, low];
      return [id, move === ranges[i]?.high ? high : base + move * (high - low)];
    }),
  );
  return {values, result: f(values)};
}

function moveOf({base, low, high}: Lever, value: number): number {
  return (value - base) / (high - low);
}

function cutOff({ranges}: Problem, moves: Moves): Moves {
  return moves.map((move, i) => Math.min(ranges[i]?.high ?? move, Math.max(ranges[i]?.low ?? move, move)));
}

function limitsAt({levers, ranges}: Problem, moves: Moves): Limit[] {
  return levers.flatMap(({id}, i): Limit[] => {
    if (moves[i] === ranges[i]?.low) return [{id, at: "low"}];
    return moves[i] === ranges[i]?.high ? [{id, at: "high"}] : [];
  });
}

function scaled(moves: Moves, by: number): Moves {
  return moves.map((move) => move * by);
}

function squares(moves: Moves): number {
  return moves.reduce((sum, move) => sum + move * move, 0);
}

function unit(moves: Moves): Moves {
  return scaled(moves, 1 / Math.sqrt(squares(moves)));
}
