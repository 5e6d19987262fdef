import * as Plot from "@observablehq/plot";
import {asPicture, axisMargin, fitted, plain, textColor, textWidth, unnamed, yearTicks} from "./plain.js";
import {niceDomain, spread, type Domain, type HistoryMark, type Series, type TargetMark} from "./series.js";

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
const LABEL_GAP = 15;
const LABEL_MARGIN = 16;

/** Lines through the years, each named where it ends. The reference lies thin below the others, the active one on top. */
export function lines(series: readonly Series[], options: LinesOptions): Element {
  const {width, height = 240, targets = [], history = {title: "", points: []}, format, description} = options;
  const values = series.flatMap(({points}) => points.map(({value}) => value));
  const domain = options.domain ?? niceDomain([...values, ...[...targets, ...history.points].map(({value}) => value)]);
  const ordered = [...series].sort((a, b) => rank(a) - rank(b));
  const labels = endLabels(series, {domain, height, room: width / 3 - LABEL_MARGIN, format});
  const marginRight = Math.min(width / 3, Math.max(48, ...labels.map(({text}) => textWidth(text) + LABEL_MARGIN)));
  const marginLeft = axisMargin(domain, format);
  const svg = Plot.plot({
    ...plain,
    width,
    height,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft,
    marginRight,
    x: {
      label: null,
      tickFormat: String,
      ticks: yearTicks(yearsOf(series), width - marginLeft - marginRight),
      tickSize: 3,
      domain: yearsOf(series),
    },
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
      Plot.dot(targets, {
        x: "year",
        y: "value",
        r: 4,
        stroke: "var(--ink)",
        fill: "var(--paper)",
        strokeWidth: 1.5,
        symbol: "diamond",
      }),
      Plot.text(targets, {
        x: "year",
        y: "value",
        text: "title",
        dy: -11,
        fill: "var(--ink-2)",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
      Plot.text(labels, {x: "year", y: "at", text: "text", dx: 8, textAnchor: "start", fill: "color", fontWeight: 500}),
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

interface LabelOptions {
  readonly domain: Domain;
  readonly height: number;
  /** How wide a label may be. */
  readonly room: number;
  readonly format: (value: number) => string;
}

/** The name and last value of each line, moved apart so that each can be read. */
function endLabels(series: readonly Series[], {domain: [low, high], height, room, format}: LabelOptions) {
  const span = height - MARGIN.top - MARGIN.bottom;
  const ends = series.flatMap(({title, color, points}) => {
    const end = points.at(-1);
    if (!end) return [];
    const value = ` ${format(end.value)}`;
    const text = fitted(title, room - textWidth(value)) + value;
    return [{color: textColor(color), year: end.year, value: end.value, text}];
  });
  const pixels = spread(
    ends.map(({value}) => ((Math.min(Math.max(value, low), high) - low) / (high - low)) * span),
    LABEL_GAP,
    [0, span],
  );
  return ends.map((end, i) => ({...end, at: low + ((pixels[i] ?? 0) / span) * (high - low)}));
}
