import * as Plot from "@observablehq/plot";
import {halo} from "./levels.js";
import type {TargetMark} from "./series.js";

/** Levels to reach, each a diamond at its year with its name above. */
export function targetMarks(targets: readonly TargetMark[]) {
  return [
    Plot.dot(targets, {
      x: "year",
      y: "value",
      r: 4,
      stroke: "var(--ink)",
      fill: "var(--paper)",
      strokeWidth: 1.5,
      symbol: "diamond",
    }),
    Plot.text(targets, {x: "year", y: "value", text: "title", dy: -11, fill: "var(--ink-2)", ...halo}),
  ];
}
