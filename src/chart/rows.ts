import * as Plot from "@observablehq/plot";
import {textWidth} from "./plain.js";
import {wrapped} from "./wrapped.js";

/** The height of a row in px: two lines of text. */
export const ROW = 34;

/** Half of the thickness of what is drawn in a row, as a share of the row. */
export const HALF = 0.32;

const BESIDE = 10;
/** For what a name is wider than it was reckoned, and for half of the number below the left end of the axis. */
const SLACK = 6;
const LEAST = 20;

/** The lower part of a chart whose rows are named at their left: row `i` reaches from `i - 0.5` to `i + 0.5`. */
export interface Rows {
  readonly marginLeft: number;
  /** Of all rows, in px; of one where there is none. */
  readonly height: number;
  readonly y: Plot.ScaleOptions;
  readonly names: Plot.Markish;
}

/** Names take no more than a bit over a third of the width; a longer one goes on two lines, and is cut after these. */
export function rowsOf(titles: readonly string[], width: number): Rows {
  const most = width * 0.36 - BESIDE - SLACK;
  const names = titles.map((title) => wrapped(title, most));
  const widest = Math.max(0, ...names.flatMap((name) => name.split("\n").map(textWidth)));
  const count = Math.max(1, titles.length);
  return {
    marginLeft: Math.max(LEAST, widest + BESIDE + SLACK),
    height: count * ROW,
    y: {domain: [count - 0.5, -0.5], axis: null},
    names: Plot.text(names, {
      y: (_, i) => i,
      text: (name: string) => name,
      frameAnchor: "left",
      textAnchor: "end",
      dx: -BESIDE,
      lineHeight: 1.2,
      fill: "var(--ink)",
    }),
  };
}
