import * as Plot from "@observablehq/plot";
import {hatch} from "./hatch.js";
import {LANE, halo, uprights, type Level} from "./levels.js";
import {asPicture, fitted, plain, numberAxis, numberTicks} from "./plain.js";
import {extent} from "./series.js";

/** How many draws gave a result from one number up to the next, in the unit of the axis. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface HistogramOptions {
  readonly width: number;
  readonly height?: number;
  /** A colour as CSS writes it: the scenario's. */
  readonly color: string;
  /** A line across, and what is written on its two sides: `未达 38%`, `达到 62%`. The draws that do not meet it are hatched. */
  readonly goal?: {
    readonly value: number;
    readonly title: string;
    readonly met: "above" | "below";
    readonly below: string;
    readonly above: string;
  };
  /** The result of the levers as they stand. */
  readonly standing?: {readonly value: number; readonly title: string};
  readonly format: (value: number) => string;
  readonly description: string;
}

const MARGIN = {side: 20, bottom: 24};

/**
 * How the draws of a result are spread. The area of a bar is its count, so that bins may differ in width; a bin that the
 * goal divides is drawn in its two parts. Without bins it is the lines alone.
 */
export function histogram(bins: readonly Bin[], options: HistogramOptions): Element {
  const {width, height = 200, color, goal, standing, format, description} = options;
  const levels: Level[] = [
    ...(standing ? [{...standing, kind: "standing" as const}] : []),
    ...(goal ? [{...goal, kind: "goal" as const}] : []),
  ];
  const domain = extent([...bins.flatMap(({from, to}) => [from, to]), ...levels.map(({value}) => value)]);
  const room = width - 2 * MARGIN.side;
  const bars = barsOf(bins, goal, (domain[1] - domain[0]) / room);
  const ticks = numberTicks(domain, room, format);
  const hatched = hatch(color);
  const svg = Plot.plot({
    ...plain,
    width,
    height,
    marginTop: levels.length * LANE + 4,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.side,
    marginRight: MARGIN.side,
    x: {domain: [...domain], ...numberAxis(ticks, format)},
    y: {domain: [0, Math.max(...bars.map(({density}) => density), 0) || 1], axis: null, insetTop: goal ? LANE + 8 : 0},
    marks: [
      hatched.mark,
      ...[true, false].map((met) =>
        Plot.rect(
          bars.filter((bar) => bar.met === met),
          {x1: "from", x2: "to", y1: 0, y2: "density", fill: met ? color : hatched.fill, stroke: color, strokeWidth: 1},
        ),
      ),
      Plot.ruleY([0], {stroke: "var(--ink-3)"}),
      ...uprights(levels, {domain, width: room, beside: [MARGIN.side, MARGIN.side]}),
      ...(goal ? [sideText(goal.below, "left", room), sideText(goal.above, "right", room)] : []),
    ],
  });
  return asPicture(svg, description);
}

interface Bar extends Bin {
  readonly density: number;
  readonly met: boolean;
}

/**
 * A bar for each bin, two for one that the goal divides; `thin` is the width of a bin whose draws are all alike. Without a
 * goal all draws are as if they met it.
 */
function barsOf(bins: readonly Bin[], goal: HistogramOptions["goal"], thin: number): Bar[] {
  return bins
    .filter(({from, to, count}) => Number.isFinite(from + to + count))
    .map((bin) => (bin.to > bin.from ? bin : {...bin, from: bin.from - thin, to: bin.to + thin}))
    .flatMap((bin) => {
      const density = bin.count / (bin.to - bin.from);
      if (!goal) return [{...bin, density, met: true}];
      const cut = Math.min(Math.max(goal.value, bin.from), bin.to);
      return [
        {...bin, to: cut, density, met: goal.met === "below"},
        {...bin, from: cut, density, met: goal.met === "above"},
      ].filter(({from, to}) => to > from);
    });
}

function sideText(text: string, side: "left" | "right", room: number) {
  return Plot.text([fitted(text, room / 2 - 8)], {
    text: (fit: string) => fit,
    frameAnchor: `top-${side}`,
    textAnchor: side === "left" ? "start" : "end",
    dy: 4,
    fill: "var(--ink)",
    fontWeight: 600,
    ...halo,
  });
}
