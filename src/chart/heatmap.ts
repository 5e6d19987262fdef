import * as Plot from "@observablehq/plot";
import {contour} from "./contour.js";
import {hatch} from "./hatch.js";
import {keyMarks, signs} from "./keys.js";
import {LANE} from "./levels.js";
import {asPicture, fitted, plain, textWidth} from "./plain.js";

/** The results of two levers, each moved through its values. */
export interface Grid {
  /** In increasing order, in the lever's unit. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** `results[row][column]` at `y[row]` and `x[column]`; NaN where the model refused. */
  readonly results: readonly (readonly number[])[];
}

export interface HeatmapOptions {
  /** At least, in px: the picture is wider where its numbers need it. */
  readonly width: number;
  /** The levers, with their units, in the reader's language. */
  readonly titles: {readonly x: string; readonly y: string};
  /** How values of the levers are written. */
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** How results are written. */
  readonly format: (value: number) => string;
  /** Where the levers stand now, in their units. */
  readonly standing?: {readonly x: number; readonly y: number; readonly title: string};
  /** A level of the result, and which results meet it. */
  readonly goal?: {readonly value: number; readonly title: string; readonly met: "above" | "below"};
  /** What a hatched cell is called, where there is one. */
  readonly refused: string;
  readonly description: string;
}

/** Counted in columns and rows. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface Cell extends Point {
  readonly result: number;
}

const CELL = 30;
/** What a cell is wider than the number within, in px. */
const BESIDE = 8;
const MARGIN = {right: 8, bottom: 42};
const around = {
  x1: ({x}: Point) => x - 0.5,
  x2: ({x}: Point) => x + 0.5,
  y1: ({y}: Point) => y - 0.5,
  y2: ({y}: Point) => y + 0.5,
};

/**
 * The results of two levers as a table of shaded cells, the second lever upwards; the higher, the deeper the shade. Each
 * result is written in its cell, in bold where it meets the goal, whose line runs between the cells; a refused one is
 * hatched. Without values it is an empty frame.
 */
export function heatmap({x, y, results}: Grid, options: HeatmapOptions): Element {
  const {titles, formatX, formatY, format, standing, goal, refused, description} = options;
  const cells = y.flatMap((_, row) =>
    x.map((_, column) => ({x: column, y: row, result: results[row]?.[column] ?? NaN})),
  );
  const known = cells.filter(({result}) => Number.isFinite(result));
  const unknown = cells.filter(({result}) => !Number.isFinite(result));
  const [columns, rows] = [Math.max(1, x.length), Math.max(1, y.length)];
  const marginLeft = Math.max(0, ...y.map((value) => textWidth(formatY(value)))) + 12;
  const widest = Math.max(0, ...known.map(({result}) => textWidth(format(result))));
  const room = Math.max(options.width - marginLeft - MARGIN.right, columns * (widest + BESIDE));
  const width = marginLeft + room + MARGIN.right;
  const shade = shadeIn(known);
  const hatched = hatch("var(--ink-3)");
  const place = standing && placeOf(standing, {x: positionIn(x, standing.x), y: positionIn(y, standing.y)});
  const keys = keyMarks(
    [
      ...(goal ? [{title: goal.title, sign: signs.contour}] : []),
      ...(place ? [{title: place.title, sign: place.sign}] : []),
      ...(unknown.length > 0 ? [{title: refused, sign: {...signs.cell, fill: hatched.fill}}] : []),
    ],
    room,
  );
  const marginTop = LANE + keys.height + 6;
  const svg = Plot.plot({
    ...plain,
    width,
    height: marginTop + rows * CELL + MARGIN.bottom,
    marginTop,
    marginBottom: MARGIN.bottom,
    marginLeft,
    marginRight: MARGIN.right,
    x: {domain: [-0.5, columns - 0.5], axis: null},
    y: {domain: [-0.5, rows - 0.5], axis: null},
    marks: [
      hatched.mark,
      Plot.frame({stroke: "var(--rule)"}),
      Plot.rect(known, {...around, fill: shade, inset: 0.5, title: ({result}: Cell) => format(result)}),
      Plot.rect(unknown, {...around, fill: hatched.fill, inset: 0.5}),
      ...contourMarks(results, goal?.value),
      ...numbers(known, options, shade),
      ...placeMarks(place),
      ...keys.marks,
      columnNames(x.map(formatX), room),
      rowNames(y.map(formatY)),
      ...leverNames(titles, {width, marginLeft, marginTop}),
    ],
  });
  return asPicture(svg, description);
}

/** From nearly paper to half azurite; on all of them ink can be read, by day and by night. */
function shadeIn(cells: readonly Cell[]): (cell: Cell) => string {
  const all = cells.map(({result}) => result);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return ({result}) => {
    const share = high > low ? (result - low) / (high - low) : 0;
    return `color-mix(in oklab, var(--accent) ${(4 + 50 * share).toFixed(1)}%, var(--paper))`;
  };
}

/** In bold where they meet the goal; the shade of the cell keeps a number apart from the goal's line. */
function numbers(cells: readonly Cell[], {format, goal}: HeatmapOptions, shade: (cell: Cell) => string) {
  const common = {x: "x", y: "y", text: ({result}: Cell) => format(result), fill: "var(--ink)", stroke: shade} as const;
  const isMet = ({result}: Cell) => meets(result, goal);
  return [
    Plot.text(cells.filter(isMet), {...common, strokeWidth: 4, fontWeight: 700}),
    Plot.text(
      cells.filter((cell) => !isMet(cell)),
      {...common, strokeWidth: 4, fontWeight: 400},
    ),
  ];
}

function meets(result: number, goal: HeatmapOptions["goal"]): boolean {
  return goal !== undefined && (goal.met === "above" ? result >= goal.value : result <= goal.value);
}

/** The goal's line, kept apart from the cells by a seam of paper. */
function contourMarks(results: Grid["results"], goal: number | undefined) {
  const pieces = goal === undefined ? [] : contour(results, goal);
  const ends = {x1: "x1", y1: "y1", x2: "x2", y2: "y2", strokeLinecap: "round"} as const;
  return [
    Plot.link(pieces, {...ends, stroke: "var(--paper)", strokeWidth: 5}),
    Plot.link(pieces, {...ends, stroke: "var(--ink)", strokeWidth: 2}),
  ];
}

/** Where a value stands among others, in steps between them; NaN outside of them. */
function positionIn(values: readonly number[], value: number): number {
  const next = values.findIndex((each) => each >= value);
  const [before, after] = [values[next - 1], values[next]];
  if (after === undefined) return NaN;
  if (after === value) return next;
  return before === undefined ? NaN : next - 1 + (value - before) / (after - before);
}

/** Where things stand, with the sign of a cell or of a point between cells; nothing where that is outside of them. */
function placeOf({title}: {readonly title: string}, {x, y}: Point) {
  if (!Number.isFinite(x + y)) return undefined;
  return {title, x, y, sign: Number.isInteger(x) && Number.isInteger(y) ? signs.cell : signs.point};
}

/** A frame about a cell, so that its number can be read; a dot between cells. */
function placeMarks(place: ReturnType<typeof placeOf>) {
  if (!place) return [];
  const {sign} = place;
  return sign === signs.cell
    ? [Plot.rect([place], {...around, fill: sign.fill, stroke: sign.stroke, strokeWidth: sign.strokeWidth})]
    : [Plot.dot([place], {...sign, x: "x", y: "y"})];
}

/** The values below the columns, as many as there is room for. */
function columnNames(names: readonly string[], room: number) {
  const widest = Math.max(0, ...names.map(textWidth)) + 8;
  const step = Math.max(1, Math.ceil((widest * names.length) / room));
  return Plot.text(names, {
    x: (_, i) => i,
    text: (name: string, i: number) => (i % step === 0 ? name : ""),
    frameAnchor: "bottom",
    dy: 14,
    fill: "var(--ink)",
  });
}

function rowNames(names: readonly string[]) {
  return Plot.text(names, {
    y: (_, i) => i,
    text: (name: string) => name,
    frameAnchor: "left",
    textAnchor: "end",
    dx: -8,
    fill: "var(--ink)",
  });
}

interface Frame {
  readonly width: number;
  readonly marginLeft: number;
  readonly marginTop: number;
}

/** That of the rows above all at the left, that of the columns below all at the right. */
function leverNames({x, y}: HeatmapOptions["titles"], {width, marginLeft, marginTop}: Frame) {
  const common = {text: (title: string) => fitted(title, width), fill: "var(--ink-2)"};
  return [
    Plot.text([y], {...common, frameAnchor: "top-left", textAnchor: "start", dx: -marginLeft, dy: 2 - marginTop}),
    Plot.text([x], {...common, frameAnchor: "bottom-right", textAnchor: "end", dy: 34}),
  ];
}
