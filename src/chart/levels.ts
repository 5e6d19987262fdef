import * as Plot from "@observablehq/plot";
import {fitted, textWidth} from "./plain.js";
import type {Domain} from "./series.js";

/** A named value drawn as a line across a chart, in the unit of its axis. */
export interface Level {
  readonly value: number;
  /** In the reader's language, with its value: `目标 2800`. */
  readonly title: string;
  /** Where things stand is a full line, what is to be reached a dashed one. */
  readonly kind: "standing" | "goal";
}

/** The height in px of the line of text that names a level. */
export const LANE = 16;

/** Parts of a line and of its gaps, in px. */
export const DASHES = "5 3";

/** What keeps a text apart from the lines below it. */
export const halo = {stroke: "var(--paper)", strokeWidth: 4} as const;

/**
 * Upright lines, each named above the frame in a lane of its own, the first on top; so no name lies on another. A level
 * that is not finite is left out, and its lane stays empty.
 */
export function uprights(levels: readonly Level[], options: UprightsOptions): Plot.Markish[] {
  const lines = levels.map(({value, kind}, i) =>
    Plot.ruleX([value].filter(Number.isFinite), {
      stroke: "var(--ink)",
      strokeWidth: 1.25,
      ...(kind === "goal" && {strokeDasharray: DASHES}),
      insetTop: -LANE * (levels.length - i) + 3,
    }),
  );
  const names = levels.map(({value, title}, i) => {
    const [before, after] = roomAround(value, options);
    const right = after >= Math.min(before, textWidth(title) + 5);
    return Plot.text([value].filter(Number.isFinite), {
      x: (x: number) => x,
      text: () => fitted(title, (right ? after : before) - 5),
      frameAnchor: "top",
      lineAnchor: "bottom",
      textAnchor: right ? "start" : "end",
      dx: right ? 5 : -5,
      dy: -LANE * (levels.length - 1 - i) - 3,
      fill: "var(--ink)",
      ...halo,
    });
  });
  return [...lines, ...names];
}

export interface UprightsOptions {
  readonly domain: Domain;
  /** From the lower to the higher end of the domain, in px. */
  readonly width: number;
  /** What there is left and right of it, in px. */
  readonly beside: readonly [left: number, right: number];
}

/** To the left and to the right of a value, in px. */
function roomAround(value: number, {domain: [low, high], width, beside: [left, right]}: UprightsOptions) {
  const share = (value - low) / (high - low);
  return [left + share * width, right + (1 - share) * width] as const;
}
