import * as Plot from "@observablehq/plot";
import {asPicture, plain, textWidth} from "./plain.js";

/** One member's value in one scenario. */
export interface Bar {
  readonly scenario: string;
  /** Of the member, in the reader's language. */
  readonly title: string;
  readonly value: number;
}

export interface BarsOptions {
  readonly width: number;
  /** The upper end of the axis. */
  readonly high: number;
  readonly scenarios: readonly {readonly name: string; readonly color: string}[];
  readonly members: readonly string[];
  /** A level for each member, drawn as a line across its bars. */
  readonly targets?: readonly {readonly title: string; readonly value: number}[];
  readonly format: (value: number) => string;
  readonly description: string;
}

const BAR = 13;
const GAP = 12;

/** A bar for each member and scenario, with its value at the end. */
export function bars(
  data: readonly Bar[],
  {width, high, scenarios, members, targets = [], format, description}: BarsOptions,
): Element {
  const thickness = scenarios.length === 1 ? BAR + 3 : BAR;
  const marginLeft = Math.max(...members.map(textWidth)) + 12;
  const svg = Plot.plot({
    ...plain,
    width,
    height: members.length * (scenarios.length * thickness + GAP) + 28,
    marginTop: 4,
    marginBottom: 24,
    marginLeft,
    marginRight: 56,
    x: {domain: [0, high], label: null, ticks: 5, tickFormat: format, tickSize: 3},
    y: {domain: scenarios.map(({name}) => name), axis: null, padding: 0},
    fy: {domain: [...members], label: null, padding: GAP / (scenarios.length * thickness + GAP)},
    color: {domain: scenarios.map(({name}) => name), range: scenarios.map(({color}) => color)},
    marks: [
      Plot.gridX({ticks: 5, stroke: "var(--rule)", strokeOpacity: 1}),
      Plot.barX(data, {
        fy: "title",
        y: "scenario",
        x: "value",
        fill: "scenario",
        insetTop: 1,
        insetBottom: 1,
        clip: true,
      }),
      Plot.tickX(targets, {fy: "title", x: "value", stroke: "var(--ink)", strokeWidth: 2}),
      Plot.text(data, {
        fy: "title",
        y: "scenario",
        x: "value",
        text: ({value}: Bar) => format(value),
        textAnchor: "start",
        dx: 5,
        fill: "var(--ink-2)",
        fontSize: 11,
        stroke: "var(--paper)",
        strokeWidth: 3,
      }),
    ],
  });
  return asPicture(svg, description);
}
