import * as Plot from "@observablehq/plot";
import {LANE} from "./levels.js";
import {signs, type Sign} from "./keys.js";
import {asPicture, plain, textWidth, numberAxis, numberTicks} from "./plain.js";
import {rowsOf} from "./rows.js";
import type {Domain} from "./series.js";

/** A share of the variance of the result, 1 for all of it, with the ends of its 95% interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What an uncertain input explains of the result. */
export interface InputShares {
  /** In the reader's language. */
  readonly title: string;
  /** What it explains alone: its first-order index. */
  readonly first: Share;
  /** With all it does together with others: its total index. */
  readonly total: Share;
}

export interface IndicesOptions {
  readonly width: number;
  /** What the two are called in the reader's language, in few characters. */
  readonly titles: {readonly first: string; readonly total: string};
  /** A colour as CSS writes it. */
  readonly color: string;
  readonly format: (value: number) => string;
  readonly description: string;
}

const MARGIN = {top: LANE + 8, bottom: 24};
const APART = 0.14;
const SIGN = 16;
const BETWEEN = 12;

/**
 * Sobol indices (I. M. Sobol, Mathematics and Computers in Simulation 55, 2001; total: Homma and Saltelli, Reliability
 * Engineering & System Safety 52, 1996): for each input, in the order given, a full point for what it explains alone and an open
 * one for all it takes part in, on their 95% intervals; the numbers stand in two columns at the right. The axis begins
 * at zero, or below where an interval does. Without inputs it is the axis alone.
 */
export function indices(inputs: readonly InputShares[], options: IndicesOptions): Element {
  const {width, titles, color, format, description} = options;
  const {marginLeft, height, y, names} = rowsOf(
    inputs.map(({title}) => title),
    width,
  );
  const kinds = (["first", "total"] as const).map((kind) => {
    const shares = inputs.map((input) => input[kind]);
    const widest = Math.max(SIGN + textWidth(titles[kind]), ...shares.map(({value}) => textWidth(format(value))));
    return {title: titles[kind], shares, width: widest + BETWEEN, ...looks(kind, color)};
  });
  const marginRight = kinds.reduce((sum, kind) => sum + kind.width, 0);
  const room = width - marginLeft - marginRight;
  const ends = kinds.flatMap(({shares}) => shares.flatMap(({low, value, high}) => [low, value, high]));
  const finite = ends.filter(Number.isFinite);
  const domain: Domain = [Math.min(0, ...finite), Math.max(0, ...finite) || 1];
  const ticks = numberTicks(domain, room, format);
  const svg = Plot.plot({
    ...plain,
    width,
    height: MARGIN.top + height + MARGIN.bottom,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft,
    marginRight,
    x: {domain: [...domain], ...numberAxis(ticks, format)},
    y,
    marks: [
      Plot.gridX({ticks, stroke: "var(--rule)", strokeOpacity: 1}),
      Plot.ruleX([0], {stroke: "var(--ink-3)"}),
      ...kinds.flatMap(({shares, sign, at}) => [
        Plot.ruleY(shares, {y: (_, i) => i + at, x1: "low", x2: "high", stroke: color, strokeWidth: 1.5}),
        Plot.dot(shares, {y: (_, i) => i + at, x: "value", ...sign}),
      ]),
      ...kinds.flatMap((kind, i) => columnOf(kind, i === 0 ? kind.width : marginRight, format)),
      names,
    ],
  });
  return asPicture(svg, description);
}

interface Kind {
  readonly title: string;
  readonly shares: readonly Share[];
  readonly width: number;
  readonly sign: Sign;
}

function looks(kind: "first" | "total", color: string): {readonly sign: Sign; readonly at: number} {
  return kind === "first"
    ? {sign: {...signs.ring, fill: color, stroke: color}, at: -APART}
    : {sign: {...signs.ring, stroke: color}, at: APART};
}

/** The numbers of one kind below their name and sign, the right end so far from the frame. */
function columnOf({title, shares, sign}: Kind, end: number, format: (value: number) => string) {
  const text = {textAnchor: "end", dx: end, fill: "var(--ink)"} as const;
  const head = {frameAnchor: "top-right", dy: -12} as const;
  return [
    Plot.dot([title], {...sign, ...head, dx: end - textWidth(title) - SIGN / 2}),
    Plot.text([title], {...text, ...head, text: () => title, lineAnchor: "middle"}),
    Plot.text(shares, {...text, frameAnchor: "right", y: (_, i) => i, text: ({value}: Share) => format(value)}),
  ];
}
