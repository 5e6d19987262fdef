import * as Plot from "@observablehq/plot";
import {LABEL_MARGIN, endLabelMark, endLabels, labelMargin, type LineEnd} from "./end-labels.js";
import {asPicture, axisMargin, plain, yearAxis} from "./plain.js";
import {niceDomain, type Domain, type TargetMark} from "./series.js";
import {targetMarks} from "./target-marks.js";

/** Two quantiles through the years, in the unit of the axis. */
export interface Band {
  /** What the quantiles are called where they end: `p5`, `p95`. */
  readonly titles: {readonly low: string; readonly high: string};
  /** In the order of years; a year whose quantile is not finite is left open. */
  readonly points: readonly {readonly year: number; readonly low: number; readonly high: number}[];
}

/** A line of the fan: the median of the draws, or where things stand. */
export interface FanLine {
  readonly title: string;
  readonly points: readonly {readonly year: number; readonly value: number}[];
}

export interface FanOptions {
  readonly width: number;
  readonly height?: number;
  /** Kept by the caller while a lever moves. */
  readonly domain?: Domain;
  /** A colour as CSS writes it: the scenario's. */
  readonly color: string;
  readonly median: FanLine;
  /** Without draws: the result of the levers as they stand. */
  readonly standing?: FanLine;
  readonly targets?: readonly TargetMark[];
  readonly format: (value: number) => string;
  readonly description: string;
}

const MARGIN = {top: 16, bottom: 24};
const INK = "var(--ink-2)";

/**
 * Bands of quantiles through the years, the widest first, the deeper the nearer to the median, whose line lies on them;
 * the standing line is dashed and in ink. All are named where they end. Without points it is an empty frame.
 */
export function fan(bands: readonly Band[], options: FanOptions): Element {
  const {width, height = 260, color, median, standing, targets = [], format, description} = options;
  const shown = standing ? [median, standing] : [median];
  const values = [
    ...bands.flatMap(({points}) => points.flatMap(({low, high}) => [low, high])),
    ...shown.flatMap(({points}) => points.map(({value}) => value)),
    ...targets.map(({value}) => value),
  ];
  const domain = options.domain ?? niceDomain(values);
  const span = height - MARGIN.top - MARGIN.bottom;
  const labels = endLabels(endsOf(bands, options), {domain, span, room: width / 3 - LABEL_MARGIN, format});
  const marginLeft = axisMargin(domain, format);
  const marginRight = labelMargin(labels, width);
  const years = yearsOf([...bands.flatMap(({points}) => points), ...shown.flatMap(({points}) => points), ...targets]);
  const svg = Plot.plot({
    ...plain,
    width,
    height,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft,
    marginRight,
    x: {domain: years, ...yearAxis(years, width - marginLeft - marginRight)},
    y: {domain: [...domain], label: null, tickFormat: format, ticks: 5, tickSize: 0},
    marks: [
      Plot.gridY({ticks: 5, stroke: "var(--rule)", strokeOpacity: 1}),
      ...bands.map(({points}, i) =>
        Plot.areaY(points, {x: "year", y1: "low", y2: "high", fill: shade(color, i, bands.length), clip: true}),
      ),
      Plot.line(median.points, {x: "year", y: "value", stroke: color, strokeWidth: 2.5, clip: true}),
      Plot.line(standing?.points ?? [], {
        x: "year",
        y: "value",
        stroke: INK,
        strokeWidth: 1.5,
        strokeDasharray: "5 3",
        clip: true,
      }),
      ...targetMarks(targets),
      endLabelMark(labels),
    ],
  });
  return asPicture(svg, description);
}

/** From a quarter of the colour for the widest band to a half for the narrowest. */
function shade(color: string, i: number, count: number): string {
  const share = 20 + (25 * i) / Math.max(1, count - 1);
  return `color-mix(in oklab, ${color} ${share.toFixed(0)}%, var(--paper))`;
}

function endsOf(bands: readonly Band[], {color, median, standing}: FanOptions): LineEnd[] {
  const edges = bands.flatMap(({titles, points}) =>
    points.slice(-1).flatMap(({year, low, high}) => [
      {title: titles.low, color: INK, year, value: low},
      {title: titles.high, color: INK, year, value: high},
    ]),
  );
  const last = (line: FanLine | undefined, stroke: string) =>
    (line?.points ?? []).slice(-1).map(({year, value}) => ({title: line?.title ?? "", color: stroke, year, value}));
  return [...edges, ...last(median, color), ...last(standing, INK)].filter(({value}) => Number.isFinite(value));
}

function yearsOf(points: readonly {readonly year: number}[]): [number, number] {
  const years = points.map(({year}) => year);
  return years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
}
