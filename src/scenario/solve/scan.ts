import {gapTo} from "../../model/index.js";
import {findRoot, type Point} from "./find-root.js";
import type {Range} from "../lever.js";

/** What a line holds of a function that is to become zero. */
export interface Scan {
  /** Where it was looked at and is a number: the steps, the turning points, the edges of where it is one. In order. */
  readonly points: readonly Point[];
  /** Where it is zero, in order; a jump over zero is none. */
  readonly roots: readonly Point[];
}

/** Into how many steps a line is divided. */
const STEPS = 64;

/**
 * Looks along a line for all places where a function passes or touches a target: in equal steps, at the turning points
 * towards the target between them, and up to the edges of where it is a number (NaN elsewhere); each change of sign is
 * narrowed to a root. What turns twice within one step (1/64 of the line) can stay unseen.
 * @returns points whose `y` is the function less the target
 */
export function scan(f: (x: number) => number, {low, high}: Range, target: number): Scan {
  const excess = (x: number) => f(x) - target;
  const steps = Array.from({length: STEPS + 1}, (_, i) => {
    const x = (low * (STEPS - i) + high * i) / STEPS;
    return {x, y: excess(x)};
  });
  return collect(excess, target, withTurns(excess, withEdges(excess, steps)));
}

/** Where the function stops being a number between two steps, with the last place where it is one. */
function withEdges(excess: (x: number) => number, steps: readonly Point[]): Point[] {
  return steps.flatMap((point, i) => {
    const next = steps[i + 1];
    if (!next || isKnown(point) === isKnown(next)) return [point];
    const edge = isKnown(point) ? lastKnown(excess, point, next) : lastKnown(excess, next, point);
    // What is known stays apart from what is not, so that no root is looked for across the edge.
    return isKnown(point) ? [point, edge, {x: edge.x, y: NaN}] : [point, {x: edge.x, y: NaN}, edge];
  });
}

function lastKnown(excess: (x: number) => number, known: Point, unknown: Point): Point {
  let [inside, outside] = [known, unknown.x];
  for (;;) {
    const x = (inside.x + outside) / 2;
    if (x === inside.x || x === outside) return inside;
    const next = {x, y: excess(x)};
    if (isKnown(next)) inside = next;
    else outside = x;
  }
}

/** Adds the turning points towards zero: those between steps that are no further from it than their neighbours. */
function withTurns(excess: (x: number) => number, points: readonly Point[]): Point[] {
  return points.flatMap((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after || ![before, point, after].every(isKnown)) return [point];
    const side = Math.sign(point.y);
    const height = ({y}: Point) => y * side;
    const isTurn = height(point) > 0 && height(point) < height(before) && height(point) <= height(after);
    if (!isTurn) return [point];
    const turn = lowest((x) => excess(x) * side, before.x, after.x);
    return [point, {x: turn.x, y: turn.y * side}].sort((a, b) => a.x - b.x);
  });
}

/** One less than the golden section. */
const SECTION = (Math.sqrt(5) - 1) / 2;

/** The lowest place between two, by golden sections; as soon as it is below zero, a place below zero. */
function lowest(f: (x: number) => number, low: number, high: number): Point {
  const at = (x: number) => ({x, y: f(x)});
  let [a, b] = [low, high];
  let [left, right] = [at(b - SECTION * (b - a)), at(a + SECTION * (b - a))];
  // The value at a turning point is level to within rounding long before this.
  while (Math.min(left.y, right.y) > 0 && b - a > 1e-9 * (high - low)) {
    if (left.y <= right.y) [b, right, left] = [right.x, left, at(right.x - SECTION * (right.x - a))];
    else [a, left, right] = [left.x, right, at(left.x + SECTION * (b - left.x))];
  }
  return left.y <= right.y ? left : right;
}

function collect(excess: (x: number) => number, target: number, found: readonly Point[]): Scan {
  const points: Point[] = [];
  const roots: Point[] = [];
  for (const [i, point] of found.entries()) {
    const [before, next] = [found[i - 1], found[i + 1]];
    if (isKnown(point)) points.push(point);
    if (touches(target, point, before, next)) roots.push(point);
    if (!next || !(point.y * next.y < 0)) continue;
    const ends = findRoot(excess, point, next);
    if (!ends) continue;
    const [near] = ends;
    if (Math.abs(near.y) <= CONTINUOUS * Math.max(Math.abs(point.y), Math.abs(next.y))) roots.push(near);
    // A jump: both of its sides are worth knowing.
    else points.push(...[...ends].sort((a, b) => a.x - b.x));
  }
  return {points, roots};
}

/** How near to zero a function comes at a root, of what it is at the ends of the step; further away it jumps. */
const CONTINUOUS = 1e-9;

/** Whether zero is reached here and not passed between here and a neighbour; of a level stretch, at its ends. */
function touches(target: number, {y}: Point, before: Point | undefined, next: Point | undefined): boolean {
  if (y === 0) return !(before?.y === 0 && next?.y === 0);
  const isBeyond = (point: Point | undefined) => !point || !(point.y * y < 0 || Math.abs(point.y) < Math.abs(y));
  return gapTo(target, target + y) === 0 && isBeyond(before) && isBeyond(next);
}

function isKnown({y}: Point): boolean {
  return Number.isFinite(y);
}
