import * as Plot from "@observablehq/plot";
import {asPicture, axisMargin, fitted, plain, textColor, textWidth, yearAxis} from "./plain.js";
import type {Domain} from "./series.js";

/** A part of a whole through the years, in one scenario. */
export interface Part {
  readonly scenario: string;
  /** Of the part, in the reader's language. */
  readonly title: string;
  readonly year: number;
  readonly value: number;
}

export interface AreasOptions {
  readonly width: number;
  readonly height?: number;
  readonly domain: Domain;
  /** The scenarios in the order they are drawn side by side. */
  readonly scenarios: readonly {readonly name: string; readonly title: string; readonly color: string}[];
  /** The parts from the bottom up, each with its colour. */
  readonly parts: readonly {readonly title: string; readonly color: string}[];
  readonly format: (value: number) => string;
  readonly description: string;
}

const HEAD = 26;
const LABEL_MIN = 14;
const BETWEEN = 0.08;

/** Parts of a whole, stacked; one small chart for each scenario, and the parts named at the right of the last. */
export function areas(data: readonly Part[], options: AreasOptions): Element {
  const {width, height = 260, domain, scenarios, parts, format, description} = options;
  const order = parts.map(({title}) => title);
  const marginLeft = axisMargin(domain, format);
  const marginRight = Math.min(width / 3, Math.max(...parts.map(({title}) => textWidth(title))) + 14);
  // The names of the scenarios are in bold, which is a little wider.
  const room = (0.95 * (1 - BETWEEN) * (width - marginLeft - marginRight)) / Math.max(1, scenarios.length);
  const all = data.map(({year}) => year);
  const years = [Math.min(...all), Math.max(...all)] as const;
  const svg = Plot.plot({
    ...plain,
    width,
    height,
    marginTop: HEAD,
    marginBottom: 24,
    marginLeft,
    marginRight,
    fx: {domain: scenarios.map(({name}) => name), axis: null, padding: BETWEEN},
    x: yearAxis(years, room),
    y: {domain: [...domain], label: null, tickFormat: format, ticks: 4, tickSize: 0},
    color: {domain: order, range: parts.map(({color}) => color)},
    marks: [
      Plot.areaY(data, Plot.stackY({order, fx: "scenario", x: "year", y: "value", fill: "title", z: "title"})),
      Plot.gridY({ticks: 4, stroke: "var(--paper)", strokeOpacity: 0.5}),
      Plot.text(scenarios, {
        fx: "name",
        frameAnchor: "top-left",
        text: ({title}: {title: string}) => fitted(title, room),
        fill: ({color}: {color: string}) => textColor(color),
        fontWeight: 600,
        dy: -18,
      }),
      Plot.text(partLabels(data, options, height), {
        fx: "scenario",
        x: "year",
        y: "at",
        text: "title",
        dx: 8,
        textAnchor: "start",
        fill: "var(--ink)",
      }),
    ],
  });
  return asPicture(svg, description);
}

/** The name of each part beside its last value in the last scenario, where it is thick enough to be told. */
function partLabels(data: readonly Part[], {scenarios, parts, domain: [low, high]}: AreasOptions, height: number) {
  const last = scenarios.at(-1)?.name;
  const year = Math.max(...data.map((part) => part.year));
  const minimum = ((high - low) / (height - HEAD - 24)) * LABEL_MIN;
  let sum = 0;
  return parts.flatMap(({title}) => {
    const value = data.find((part) => part.scenario === last && part.title === title && part.year === year)?.value ?? 0;
    sum += value;
    return value < minimum * 0.8 ? [] : [{scenario: last, title, year, at: sum - value / 2}];
  });
}
