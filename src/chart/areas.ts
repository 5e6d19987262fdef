import * as Plot from "@observablehq/plot";
import {asPicture, axisMargin, fitted, plain, textColor, textWidth, yearAxis, yearTicks} from "./plain.js";
import {spread, type Domain} from "./series.js";

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
const FOOT = 24;
const LABEL_GAP = 15;
/** Between the last chart and the name of a part: a blank, the part's colour, a blank. */
const KEY = 24;
const BETWEEN = 0.08;
/** What the years at the ends of two charts side by side need, px. */
const YEAR_GAP = 40;

/** Parts of a whole, stacked; one small chart for each scenario, and the parts named at the right of the last. */
export function areas(data: readonly Part[], options: AreasOptions): Element {
  const {width, height = 260, domain, scenarios, parts, format, description} = options;
  const order = parts.map(({title}) => title);
  const marginLeft = axisMargin(domain, format);
  const marginRight = Math.min(width / 3, Math.max(...parts.map(({title}) => textWidth(title))) + KEY + 4);
  const all = data.map(({year}) => year);
  const years = [Math.min(...all), Math.max(...all)] as const;
  const {padding, room} = sideBySide(scenarios.length, width - marginLeft - marginRight, years);
  const labels = partLabels(data, options, height, marginRight - KEY - 4);
  const svg = Plot.plot({
    ...plain,
    width,
    height,
    marginTop: HEAD,
    marginBottom: FOOT,
    marginLeft,
    marginRight,
    fx: {domain: scenarios.map(({name}) => name), axis: null, padding},
    x: yearAxis(years, room),
    y: {domain: [...domain], label: null, tickFormat: format, ticks: 4, tickSize: 0},
    color: {domain: order, range: parts.map(({color}) => color)},
    marks: [
      Plot.areaY(data, Plot.stackY({order, fx: "scenario", x: "year", y: "value", fill: "title", z: "title"})),
      Plot.gridY({ticks: 4, stroke: "var(--paper)", strokeOpacity: 0.5}),
      Plot.text(scenarios, {
        fx: "name",
        frameAnchor: "top-left",
        // In bold, which is a little wider.
        text: ({title}: {title: string}) => fitted(title, 0.95 * room),
        fill: ({color}: {color: string}) => textColor(color),
        fontWeight: 600,
        dy: -18,
      }),
      Plot.dot(labels, {
        fx: "scenario",
        x: "year",
        y: "at",
        fill: ({color}: {color: string}) => color,
        r: 5,
        dx: 13,
      }),
      Plot.text(labels, {
        fx: "scenario",
        x: "year",
        y: "at",
        text: "text",
        dx: KEY,
        textAnchor: "start",
        fill: "var(--ink)",
      }),
    ],
  });
  return asPicture(svg, description);
}

/** How far apart the charts stand, as a part of a chart and what lies between, and how wide each is, px. */
function sideBySide(count: number, width: number, years: readonly [number, number]) {
  const isEndNamed = yearTicks(years, width / count).includes(years[1]);
  const padding = count > 1 && isEndNamed ? Math.max(BETWEEN, (YEAR_GAP * count) / (width - YEAR_GAP)) : BETWEEN;
  return {padding, room: ((1 - padding) * width) / Math.max(1, count + padding)};
}

/** The name of each part beside its last value in the last scenario, moved apart so that each can be read. */
function partLabels(
  data: readonly Part[],
  {scenarios, parts, domain: [low, high]}: AreasOptions,
  height: number,
  room: number,
) {
  const scenario = scenarios.at(-1)?.name;
  const year = Math.max(...data.map((part) => part.year));
  const span = height - HEAD - FOOT;
  let sum = 0;
  const middles = parts.map(({title}) => {
    const value = data.find((part) => part.scenario === scenario && part.title === title && part.year === year)?.value;
    sum += value ?? 0;
    return ((sum - (value ?? 0) / 2 - low) / (high - low)) * span;
  });
  const pixels = spread(middles, LABEL_GAP, [0, span]);
  return parts.map(({title, color}, i) => ({
    scenario,
    year,
    color,
    text: fitted(title, room),
    at: low + ((pixels[i] ?? 0) / span) * (high - low),
  }));
}
