import * as Plot from "@observablehq/plot";
import {hatch} from "./hatch.js";
import {LANE, halo, uprights, type Level} from "./levels.js";
import {asPicture, fitted, plain, textWidth, numberAxis, numberTicks} from "./plain.js";
import {HALF, rowsOf} from "./rows.js";
import {extent, type Domain} from "./series.js";

/** What a lever's end makes of the result. */
export interface TornadoEnd {
  /** In the unit of the axis; NaN where there is no result. */
  readonly result: number;
  /** The lever's value at that end, as the reader is told it: `4.5%`. */
  readonly label: string;
}

/** A lever, moved alone from its low end to its high end. */
export interface TornadoBar {
  /** Of the lever, in the reader's language. */
  readonly title: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface TornadoOptions {
  /** At least, in px: the picture is wider where its names and the values at its ends need it. */
  readonly width: number;
  /** The result where no lever is moved, finite; and its name, with the value. */
  readonly base: {readonly value: number; readonly title: string};
  readonly goals?: readonly {readonly value: number; readonly title: string}[];
  /** A colour as CSS writes it: the scenario's. */
  readonly color: string;
  /** What is written beside a lever's value that has no result. */
  readonly missing: string;
  /** How numbers on the axis are written. */
  readonly format: (value: number) => string;
  readonly description: string;
}

const BOTTOM = 24;
/** Beyond the range on either side at least, in px: half of a number below its end. */
const EDGE = 18;
/** What is left to the bars at least, in px. */
const BARS = 120;
/** A value at an end is cut where it would be wider, in px. */
const LONGEST = 180;
/** How far from the middle of a shared row the two texts stand, as a share of the row. */
const APART = 0.2;

/**
 * For each lever a bar from the result at its low end to that at its high end, the widest first. The side of the low end
 * is hatched, that of the high end full, and the lever's value stands at each. Both ends may lie on one side of the base:
 * then they share the row, the low end above. Without levers it is the lines of the base and the goals alone.
 */
export function tornado(data: readonly TornadoBar[], options: TornadoOptions): Element {
  const {base, goals = [], color, format, description} = options;
  const bars = [...data].sort((a, b) => spanOf(b, base.value) - spanOf(a, base.value));
  const levels: Level[] = [{...base, kind: "standing"}, ...goals.map((goal) => ({...goal, kind: "goal" as const}))];
  const ends = bars.flatMap((bar, row) => endsOf(bar, row, options));
  const domain = extent([...ends.map(({at}) => at), ...levels.map(({value}) => value)]);
  const {marginLeft, height, y, names} = rowsOf(
    bars.map(({title}) => title),
    options.width,
  );
  const width = Math.max(options.width, marginLeft + BARS + widestOf(ends, true) + widestOf(ends, false));
  const [insetLeft, insetRight] = insetsFor(ends, domain, width - marginLeft);
  const room = width - marginLeft - insetLeft - insetRight;
  const ticks = numberTicks(domain, room, format);
  const marginTop = levels.length * LANE + 4;
  const hatched = hatch(color);
  const svg = Plot.plot({
    ...plain,
    width,
    height: marginTop + height + BOTTOM,
    marginTop,
    marginBottom: BOTTOM,
    marginLeft,
    marginRight: 0,
    x: {domain: [...domain], ...numberAxis(ticks, format), insetLeft, insetRight},
    y,
    marks: [
      hatched.mark,
      Plot.gridX({ticks, stroke: "var(--rule)", strokeOpacity: 1}),
      ...(["low", "high"] as const).map((end) =>
        Plot.rect(
          ends.filter((side) => side.end === end && Number.isFinite(side.result)),
          {
            x1: base.value,
            x2: "result",
            y1: "top",
            y2: "bottom",
            fill: end === "low" ? hatched.fill : color,
            stroke: color,
            strokeWidth: 1,
          },
        ),
      ),
      ...uprights(levels, {domain, width: room, beside: [insetLeft, insetRight]}),
      ...[true, false].map((left) =>
        Plot.text(
          ends.filter((side) => side.left === left),
          {
            x: "at",
            y: "middle",
            text: ({lines}: Side) => lines.join("\n"),
            lineHeight: 1.15,
            textAnchor: left ? "end" : "start",
            dx: left ? -6 : 6,
            fill: "var(--ink-2)",
            ...halo,
          },
        ),
      ),
      names,
    ],
  });
  return asPicture(svg, description);
}

interface Side {
  readonly end: "low" | "high";
  readonly result: number;
  /** Where its text stands: at the result, or at the base where there is none. */
  readonly at: number;
  /** Whether its text stands to the left of it. */
  readonly left: boolean;
  /** Its text. */
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
  /** The height of its text, in rows. */
  readonly middle: number;
}

function endsOf({low, high}: TornadoBar, row: number, {base, missing}: TornadoOptions): Side[] {
  const shared = (low.result - base.value) * (high.result - base.value) > 0;
  return (["low", "high"] as const).map((end) => {
    const [own, other, usual] = end === "low" ? [low, high, -1] : [high, low, 1];
    const known = Number.isFinite(own.result);
    // An end that changes nothing, or has no result, is told on the side that the other leaves free.
    const side = Math.sign(own.result - base.value) || -Math.sign(other.result - base.value) || usual;
    return {
      end,
      result: own.result,
      at: known ? own.result : base.value,
      left: side < 0,
      lines: (known ? [own.label] : [own.label, missing]).map((line) => fitted(line, LONGEST)),
      top: shared && end === "high" ? row : row - HALF,
      bottom: shared && end === "low" ? row : row + HALF,
      middle: shared ? row + usual * APART : row,
    };
  });
}

/** How far a lever moves the result; one without any result comes last. */
function spanOf({low, high}: TornadoBar, base: number): number {
  const known = [low.result, high.result].filter(Number.isFinite);
  return known.length === 0 ? -1 : Math.max(base, ...known) - Math.min(base, ...known);
}

/**
 * What the texts at the ends of bars need beyond the lowest and the highest value, in px. A bar that ends further in
 * needs less: its text stands within the range.
 */
function insetsFor(ends: readonly Side[], [low, high]: Domain, width: number): readonly [left: number, right: number] {
  const needed = (left: boolean, scale: number) =>
    ends
      .filter((side) => side.left === left)
      .map((side) => widthOf(side) - (left ? side.at - low : high - side.at) * scale);
  let insets = [widestOf(ends, true), widestOf(ends, false)] as const;
  // As if every text stood at the very end; less room beyond the range makes it wider, and so less is needed.
  for (let i = 0; i < 4; ++i) {
    const scale = Math.max(0, width - insets[0] - insets[1]) / (high - low);
    insets = [Math.max(EDGE, ...needed(true, scale)), Math.max(EDGE, ...needed(false, scale))];
  }
  return insets;
}

/** Of the text of an end with what keeps it apart, in px. */
function widthOf({lines}: Side): number {
  return Math.max(...lines.map(textWidth)) + 12;
}

/** Of the texts on one side, in px. */
function widestOf(ends: readonly Side[], left: boolean): number {
  return Math.max(EDGE, ...ends.filter((side) => side.left === left).map(widthOf));
}
