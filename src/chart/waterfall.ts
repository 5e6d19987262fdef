import * as Plot from "@observablehq/plot";
import {hatch} from "./hatch.js";
import {halo} from "./levels.js";
import {asPicture, plain, textWidth, numberAxis, numberTicks} from "./plain.js";
import {HALF, rowsOf} from "./rows.js";
import {extent, niceDomain, type Domain} from "./series.js";

/** What the parts begin with, or add up to. */
export interface Total {
  /** In the reader's language. */
  readonly title: string;
  /** In the unit of the axis. */
  readonly value: number;
  /** A colour as CSS writes it: the scenario's. */
  readonly color: string;
}

/** What one lever, or the rest, adds to the result; negative where it takes away. */
export interface Step {
  readonly title: string;
  /** In the unit of the axis; NaN where it is not known. */
  readonly value: number;
  /** A part that no lever has alone, such as what they do together: drawn in grey. */
  readonly isRest?: boolean;
}

export interface WaterfallOptions {
  readonly width: number;
  readonly from: Total;
  /** The value of `from` and all parts; where parts are left out, the caller gives the rest as one of them. */
  readonly to: Total;
  /** How totals and numbers on the axis are written. */
  readonly format: (value: number) => string;
  /** How a part is written, with its sign. */
  readonly formatChange: (value: number) => string;
  /** What stands in the row of a part that is not known; the parts after it begin where it did. */
  readonly missing: string;
  readonly description: string;
}

const MARGIN = {top: 4, bottom: 24};
/** Left of the lowest value, in px. */
const EDGE = 6;
const RISING = "var(--part-3)";
const FALLING = "var(--part-2)";
const REST = "var(--part-1)";

/**
 * The way from one total to another, part by part in the order given, from above: a rising part is full, a falling one
 * hatched, each with its signed number. Where the axis does not hold zero a total is an upright line, as the length of a
 * bar would say nothing. Without parts it is the two totals.
 */
export function waterfall(parts: readonly Step[], options: WaterfallOptions): Element {
  const {width, from, to, format, formatChange, missing, description} = options;
  const steps = stepsOf(parts, from.value, {formatChange, missing});
  const totals = [
    {...from, row: 0},
    {...to, row: parts.length + 1},
  ].map((total) => ({...total, text: format(total.value)}));
  const values = [...totals.map(({value}) => value), ...steps.flatMap(({start, end}) => [start, end])];
  const fromZero = holdsZero(niceDomain(values));
  const domain = extent(fromZero ? [0, ...values] : values);
  const {marginLeft, height, y, names} = rowsOf([from.title, ...parts.map(({title}) => title), to.title], width);
  const marginRight = Math.max(...[...totals, ...steps].map(({text}) => textWidth(text))) + 12;
  const ticks = numberTicks(domain, width - marginLeft - marginRight - EDGE, format);
  return asPicture(
    Plot.plot({
      ...plain,
      width,
      height: MARGIN.top + height + MARGIN.bottom,
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      marginLeft,
      marginRight,
      x: {domain: [...domain], ...numberAxis(ticks, format), insetLeft: 4},
      y,
      marks: [
        Plot.gridX({ticks, stroke: "var(--rule)", strokeOpacity: 1}),
        ...(fromZero ? [Plot.ruleX([0], {stroke: "var(--ink-3)"})] : []),
        Plot.ruleX(links(from.value, steps), {x: "at", y1: "y1", y2: "y2", stroke: "var(--ink-3)"}),
        ...totalMarks(totals, fromZero),
        ...stepMarks(steps),
        ...valueTexts(
          totals.map((total) => ({...total, at: fromZero ? Math.max(0, total.value) : total.value})),
          600,
        ),
        ...valueTexts(steps, 400),
        names,
      ],
    }),
    description,
  );
}

function holdsZero([low, high]: Domain): boolean {
  return low <= 0 && high >= 0;
}

interface Placed extends Step {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Where its number stands: at its higher end. */
  readonly at: number;
  readonly text: string;
}

function stepsOf(
  parts: readonly Step[],
  from: number,
  {formatChange, missing}: Pick<WaterfallOptions, "formatChange" | "missing">,
): Placed[] {
  let start = from;
  return parts.map((part, i) => {
    const known = Number.isFinite(part.value);
    const end = known ? start + part.value : start;
    const placed = {...part, row: i + 1, start, end, at: Math.max(start, end)};
    start = end;
    return {...placed, text: known ? formatChange(part.value) : missing};
  });
}

/** From each bar to the one below it, where the one ends and the other begins. */
function links(from: number, steps: readonly Placed[]) {
  return [{row: 0, end: from}, ...steps].map(({row, end}) => ({at: end, y1: row + HALF, y2: row + 1 - HALF}));
}

/** Numbers at the higher end of what they belong to. */
function valueTexts(values: readonly Pick<Placed, "at" | "row" | "text">[], fontWeight: number) {
  const place = {x: "at", y: "row", text: "text", textAnchor: "start", dx: 6} as const;
  return [Plot.text(values, {...place, fill: "var(--ink)", fontWeight, ...halo})];
}

const across = {y1: ({row}: {row: number}) => row - HALF, y2: ({row}: {row: number}) => row + HALF};

function totalMarks(totals: readonly (Total & {readonly row: number})[], fromZero: boolean) {
  return fromZero
    ? [Plot.rect(totals, {...across, x1: 0, x2: "value", fill: "color"})]
    : [Plot.ruleX(totals, {...across, x: "value", stroke: "color", strokeWidth: 4})];
}

function stepMarks(steps: readonly Placed[]) {
  const kinds = [
    {isRest: false, rising: RISING, falling: FALLING},
    {isRest: true, rising: REST, falling: REST},
  ];
  return kinds.flatMap(({isRest, rising, falling}) => {
    const own = steps.filter((step) => (step.isRest ?? false) === isRest);
    const hatched = hatch(falling);
    const ends = {...across, x1: "start", x2: "end", strokeWidth: 1};
    return [
      hatched.mark,
      Plot.rect(
        own.filter(({value}) => value >= 0),
        {...ends, fill: rising, stroke: rising},
      ),
      Plot.rect(
        own.filter(({value}) => value < 0),
        {...ends, fill: hatched.fill, stroke: falling},
      ),
    ];
  });
}
