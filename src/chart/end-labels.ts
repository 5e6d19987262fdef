import * as Plot from "@observablehq/plot";
import {fitted, textColor, textWidth} from "./plain.js";
import {spread, type Domain} from "./series.js";

/** Where a line ends, and what it is called there. */
export interface LineEnd {
  readonly title: string;
  readonly color: string;
  readonly year: number;
  readonly value: number;
}

export interface EndLabel {
  readonly year: number;
  /** Its height, in the unit of the axis. */
  readonly at: number;
  readonly text: string;
  readonly color: string;
}

interface LabelOptions {
  readonly domain: Domain;
  /** The height of the frame in px. */
  readonly span: number;
  /** How wide a label may be. */
  readonly room: number;
  readonly format: (value: number) => string;
}

/** Between the frame and the end of a label. */
export const LABEL_MARGIN = 16;
const LABEL_GAP = 15;

/** The name and last value of each line, moved apart so that each can be read. */
export function endLabels(
  ends: readonly LineEnd[],
  {domain: [low, high], span, room, format}: LabelOptions,
): EndLabel[] {
  const pixels = spread(
    ends.map(({value}) => ((Math.min(Math.max(value, low), high) - low) / (high - low)) * span),
    LABEL_GAP,
    [0, span],
  );
  return ends.map(({title, color, year, value}, i) => {
    const number = ` ${format(value)}`;
    const text = fitted(title, room - textWidth(number)) + number;
    return {color: textColor(color), year, text, at: low + ((pixels[i] ?? 0) / span) * (high - low)};
  });
}

/** The room right of the frame that labels need, at most a third of the width. */
export function labelMargin(labels: readonly EndLabel[], width: number): number {
  return Math.min(width / 3, Math.max(48, ...labels.map(({text}) => textWidth(text) + LABEL_MARGIN)));
}

export function endLabelMark(labels: readonly EndLabel[]) {
  return Plot.text(labels, {
    x: "year",
    y: "at",
    text: "text",
    dx: 8,
    textAnchor: "start",
    fill: "color",
    fontWeight: 500,
  });
}
