import * as Plot from "@observablehq/plot";
import {gapsIn, type Gap} from "./gaps.js";
import {hatch} from "./hatch.js";
import {signs} from "./keys.js";
import {DASHES, halo} from "./levels.js";
import {asPicture, axisMargin, fitted, plain, textWidth, numberAxis, numberTicks} from "./plain.js";
import {extent, niceDomain, spread, type Domain} from "./series.js";

/** A value of the lever and what the result is there. */
export interface ResponsePoint {
  /** In the lever's unit. */
  readonly x: number;
  /** In the unit of the result; NaN where the model refused. */
  readonly result: number;
}

/** A point of the line with its name in the reader's language, in which its value may stand. */
export interface NamedPoint extends ResponsePoint {
  readonly title: string;
}

export interface ResponseOptions {
  readonly width: number;
  readonly height?: number;
  /** A colour as CSS writes it: the scenario's. */
  readonly color: string;
  /** The lever with its unit. */
  readonly title: string;
  /** Where the lever stands now. */
  readonly standing?: NamedPoint;
  readonly goal?: {readonly value: number; readonly title: string};
  /** Where the goal is met exactly: the lever's values that were sought. */
  readonly solutions?: readonly NamedPoint[];
  /** What is written over the part of the range in which there is no result. */
  readonly refused: string;
  readonly formatX: (value: number) => string;
  readonly format: (value: number) => string;
  readonly description: string;
}

const MARGIN = {top: 20, right: 20, bottom: 42};

/**
 * A result along the range of one lever, in increasing order of its values. The line is broken, and its place hatched,
 * where there is no result. Without points it is an empty frame.
 */
export function response(points: readonly ResponsePoint[], options: ResponseOptions): Element {
  const {
    width,
    height = 280,
    color,
    title,
    standing,
    goal,
    solutions = [],
    refused,
    formatX,
    format,
    description,
  } = options;
  const marked = [...points, ...(standing ? [standing] : []), ...solutions];
  const y = niceDomain([...marked.map(({result}) => result), ...(goal ? [goal.value] : [])]);
  const x = extent(marked.map((point) => point.x));
  const marginLeft = axisMargin(y, format);
  const room = width - marginLeft - MARGIN.right;
  const ticks = numberTicks(x, room, formatX);
  const hatched = hatch("var(--ink-3)");
  const svg = Plot.plot({
    ...plain,
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft,
    x: {domain: [...x], ...numberAxis(ticks, formatX)},
    y: {domain: [...y], label: null, ticks: 5, tickFormat: format, tickSize: 0},
    marks: [
      hatched.mark,
      Plot.gridY({ticks: 5, stroke: "var(--rule)", strokeOpacity: 1}),
      ...gapMarks(gapsIn(points, x), {refused, hatching: hatched.fill, x, y, room}),
      ...goalMarks(goal, solutions, x, room),
      Plot.line(points, {x: "x", y: "result", stroke: color, strokeWidth: 2.5}),
      ...solutionMarks(solutions, {x, bottom: y[0], room}),
      ...standingMarks(standing, points, {x, room, color}),
      Plot.text([title], {
        frameAnchor: "bottom-right",
        textAnchor: "end",
        dx: MARGIN.right - 4,
        dy: 36,
        text: (text: string) => fitted(text, width),
        fill: "var(--ink-2)",
      }),
    ],
  });
  return asPicture(svg, description);
}

interface GapOptions {
  readonly refused: string;
  readonly hatching: string;
  readonly x: Domain;
  readonly y: Domain;
  readonly room: number;
}

/** Hatched from below to the top, with the word in the middle, or as near to it as the frame lets it be. */
function gapMarks(gaps: readonly Gap[], {refused, hatching, x, y: [low, high], room}: GapOptions) {
  const half = textWidth(refused) / 2;
  return [
    Plot.rect(gaps, {x1: "from", x2: "to", y1: low, y2: high, fill: hatching, fillOpacity: 0.5}),
    Plot.text(gaps, {
      x: ({from, to}: Gap) => within((from + to) / 2, {x, room, half}),
      y: (low + high) / 2,
      text: () => fitted(refused, room),
      fill: "var(--ink)",
      ...halo,
    }),
  ];
}

/** The nearest place at which a text of that half width, in px, stays within the frame. */
function within(
  at: number,
  {x: [low, high], room, half}: {readonly x: Domain; readonly room: number; readonly half: number},
) {
  const margin = (Math.min(half, room / 2) / room) * (high - low);
  return Math.min(Math.max(at, low + margin), high - margin);
}

/** Named above the line at its left end, or at its right where a solution lies in the way. */
function goalMarks(goal: ResponseOptions["goal"], solutions: readonly NamedPoint[], [low, high]: Domain, room: number) {
  const goals = goal ? [goal] : [];
  const end = low + ((textWidth(goal?.title ?? "") + 16) / room) * (high - low);
  const side = solutions.some(({x}) => x < end) ? "right" : "left";
  return [
    Plot.ruleY(goals, {y: "value", stroke: "var(--ink)", strokeWidth: 1.25, strokeDasharray: DASHES}),
    Plot.text(goals, {
      y: "value",
      text: (each: {readonly title: string}) => fitted(each.title, room),
      frameAnchor: side,
      textAnchor: side === "left" ? "start" : "end",
      dx: side === "left" ? 4 : -4,
      dy: -9,
      fill: "var(--ink)",
      ...halo,
    }),
  ];
}

/** Each on the line, with an upright down to the axis, where it is named. */
function solutionMarks(
  solutions: readonly NamedPoint[],
  {x: [low, high], bottom, room}: {readonly x: Domain; readonly bottom: number; readonly room: number},
) {
  const titles = solutions.map(({title}) => fitted(title, room));
  const widest = Math.max(0, ...titles.map(textWidth));
  const places = spread(
    solutions.map(({x}) => ((x - low) / (high - low)) * room),
    widest + 8,
    [widest / 2, room - widest / 2],
  );
  return [
    Plot.ruleX(solutions, {x: "x", y1: "result", y2: bottom, stroke: "var(--ink-3)"}),
    Plot.dot(solutions, {...signs.ring, x: "x", y: "result", symbol: "diamond", r: 5}),
    Plot.text(solutions, {
      x: (_, i) => low + ((places[i] ?? 0) / room) * (high - low),
      y: bottom,
      text: (_, i) => titles[i] ?? "",
      dy: -10,
      fontWeight: 600,
      fill: "var(--ink)",
      ...halo,
    }),
  ];
}

/** A full point, named where the line leaves room: above it where that is not over the edge, and otherwise below. */
function standingMarks(
  standing: NamedPoint | undefined,
  points: readonly ResponsePoint[],
  {x: [low, high], room, color}: {readonly x: Domain; readonly room: number; readonly color: string},
) {
  const place = standing ? [standing] : [];
  const share = standing ? (standing.x - low) / (high - low) : 0;
  const rises = standing !== undefined && slopeAt(standing.x, points) > 0;
  const left = share > (rises ? 0.25 : 0.75);
  return [
    Plot.dot(place, {...signs.point, x: "x", y: "result", r: 5, fill: color}),
    Plot.text(place, {
      x: "x",
      y: "result",
      text: ({title}: NamedPoint) => fitted(title, (left ? share : 1 - share) * room + 4),
      textAnchor: left ? "end" : "start",
      dx: left ? -6 : 6,
      dy: rises === left ? -12 : 12,
      fill: "var(--ink)",
      ...halo,
    }),
  ];
}

/** How the result goes from the point before to the point after. */
function slopeAt(x: number, points: readonly ResponsePoint[]): number {
  const known = points.filter(({result}) => Number.isFinite(result));
  const before = known.findLast((point) => point.x < x) ?? known[0];
  const after = known.find((point) => point.x > x) ?? known.at(-1);
  return (after?.result ?? NaN) - (before?.result ?? NaN);
}
