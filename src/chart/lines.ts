import * as Plot from "@observablehq/plot";
import {LABEL_MARGIN, endLabelMark, endLabels, labelMargin, type LineEnd} from "./end-labels.js";
import {asPicture, axisMargin, plain, textColor, unnamed, yearAxis} from "./plain.js";
import {niceDomain, type Domain, type HistoryMark, type Series, type TargetMark} from "./series.js";
import {targetMarks} from "./target-marks.js";

export interface LinesOptions {
  readonly width: number;
  readonly height?: number;
  /** Kept by the caller while a lever moves. */
  readonly domain?: Domain;
  readonly targets?: readonly TargetMark[];
  /** What was observed, and what it is called. */
  readonly history?: {readonly title: string; readonly points: readonly HistoryMark[]};
  /** How numbers on the axis and at the end of lines are written. */
  readonly format: (value: number) => string;
  /** What a screen reader says of it. */
  readonly description: string;
}

const MARGIN = {top: 12, bottom: 24};

/** Lines through the years, each named where it ends. The reference lies thin below the others, the active one on top. */
export function lines(series: readonly Series[], options: LinesOptions): Element {
  const {width, height = 240, targets = [], history = {title: "", points: []}, format, description} = options;
  const values = series.flatMap(({points}) => points.map(({value}) => value));
  const domain = options.domain ?? niceDomain([...values, ...[...targets, ...history.points].map(({value}) => value)]);
  const ordered = [...series].sort((a, b) => rank(a) - rank(b));
  const span = height - MARGIN.top - MARGIN.bottom;
  const labels = endLabels(series.flatMap(endOf), {domain, span, room: width / 3 - LABEL_MARGIN, format});
  const marginRight = labelMargin(labels, width);
  const marginLeft = axisMargin(domain, format);
  const years = yearsOf(series);
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
      ...ordered.map((line) =>
        Plot.line(line.points, {x: "year", y: "value", stroke: line.color, strokeWidth: strokeWidth(line), clip: true}),
      ),
      // Squares, as targets are diamonds: what was seen, and what is to be reached.
      Plot.dot(history.points, {
        x: "year",
        y: "value",
        r: 4,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 1,
        symbol: "square",
      }),
      Plot.text(history.points.slice(-1), {
        x: "year",
        y: "value",
        text: () => history.title,
        dy: 14,
        fill: "var(--ink-2)",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
      ...targetMarks(targets),
      endLabelMark(labels),
      ...underPointer(ordered, series[0]?.points ?? [], format),
    ],
  });
  return asPicture(svg, description);
}

/** The year under the pointer and the value of each line in it. */
function underPointer(series: readonly Series[], points: Series["points"], format: (value: number) => string) {
  return [
    Plot.ruleX(points, Plot.pointerX({x: "year", stroke: "var(--ink-3)", strokeWidth: 1})),
    Plot.text(points, Plot.pointerX({x: "year", frameAnchor: "top", dy: -10, text: "year", fill: "var(--ink-2)"})),
    ...series.map((line) =>
      Plot.text(
        line.points,
        Plot.pointerX({
          x: "year",
          y: "value",
          text: ({value}: {value: number}) => format(value),
          dy: -8,
          fill: textColor(line.color),
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontWeight: 600,
        }),
      ),
    ),
  ].map(unnamed);
}

function rank({role}: Series): number {
  return role === "reference" ? 0 : role === "compared" ? 1 : 2;
}

function strokeWidth({role}: Series): number {
  return role === "active" ? 2.5 : role === "reference" ? 1.25 : 1.75;
}

function yearsOf(series: readonly Series[]): [number, number] {
  const years = series.flatMap(({points}) => points.map(({year}) => year));
  return [Math.min(...years), Math.max(...years)];
}

function endOf({title, color, points}: Series): LineEnd[] {
  return points.slice(-1).map(({year, value}) => ({title, color, year, value}));
}
