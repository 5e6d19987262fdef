import * as Plot from "@observablehq/plot";
import {LANE} from "./levels.js";
import {fitted, textWidth} from "./plain.js";

/** What is drawn in a chart and again before its name. */
export type Sign = Pick<Plot.DotOptions, "symbol" | "r" | "fill" | "stroke" | "strokeWidth">;

const line: Plot.SymbolImplementation = {
  draw: (context) => {
    context.moveTo(-8, 0);
    context.lineTo(8, 0);
  },
};

const ink = {fill: "none", stroke: "var(--ink)", strokeWidth: 2} as const;

export const signs = {
  contour: {...ink, symbol: line},
  cell: {...ink, symbol: "square", r: 7},
  point: {...ink, symbol: "circle", r: 4, fill: "var(--ink)", stroke: "var(--paper)"},
  ring: {...ink, symbol: "circle", r: 4, fill: "var(--paper)"},
} as const satisfies Record<string, Sign>;

const BEFORE = 22;
const BETWEEN = 16;

/**
 * Names of what cannot be named where it is drawn, as it lies among numbers: each after its sign, above the frame from
 * the left, in as many lines as they need.
 */
export function keyMarks(keys: readonly {readonly title: string; readonly sign: Sign}[], width: number): Keys {
  let [x, lane] = [0, 0];
  const placed = keys.map((key) => {
    const title = fitted(key.title, width - BEFORE);
    const end = x + BEFORE + textWidth(title);
    if (x > 0 && end > width) [x, lane] = [0, lane + 1];
    const at = {...key, title, x, lane};
    x += BEFORE + textWidth(title) + BETWEEN;
    return at;
  });
  const lanes = keys.length === 0 ? 0 : lane + 1;
  return {
    height: lanes * LANE,
    marks: placed.flatMap(({title, sign, ...at}) => {
      const place = {frameAnchor: "top-left", dy: -(lanes - at.lane) * LANE + 6} as const;
      return [
        Plot.dot([title], {...sign, ...place, r: 5, dx: at.x + 8}),
        Plot.text([title], {
          ...place,
          text: (text: string) => text,
          textAnchor: "start",
          lineAnchor: "middle",
          dx: at.x + BEFORE,
          fill: "var(--ink)",
        }),
      ];
    }),
  };
}

export interface Keys {
  /** In px. */
  readonly height: number;
  readonly marks: readonly Plot.Markish[];
}
