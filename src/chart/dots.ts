import * as Plot from "@observablehq/plot";
import {LANE, uprights, type Level} from "./levels.js";
import {asPicture, numberAxis, numberTicks, plain, textWidth} from "./plain.js";
import {rowsOf} from "./rows.js";
import {niceDomain} from "./series.js";

/** A named value. */
export interface Dot {
  /** In the reader's language. */
  readonly title: string;
  /** In the unit of the axis, finite. */
  readonly value: number;
  /** A colour as CSS writes it: the scenario's. */
  readonly color: string;
}

export interface DotsOptions {
  readonly width: number;
  readonly levels?: readonly Level[];
  readonly format: (value: number) => string;
  readonly description: string;
}

const BOTTOM = 24;

/**
 * One value for each of several scenarios, in the order given, as a point in its row with its number beside it. The axis
 * need not begin at zero, as points, unlike bars, do not say how much by their length. Without values it is the axis alone.
 */
export function dots(data: readonly Dot[], {width, levels = [], format, description}: DotsOptions): Element {
  const values = [...data, ...levels].map(({value}) => value);
  const domain = niceDomain(values);
  const {marginLeft, height, y, names} = rowsOf(
    data.map(({title}) => title),
    width,
  );
  const marginRight = Math.max(0, ...data.map(({value}) => textWidth(format(value)))) + 16;
  const room = width - marginLeft - marginRight;
  const ticks = numberTicks(domain, room, format);
  const marginTop = levels.length * LANE + 6;
  const row = (_: Dot, i: number) => i;
  const svg = Plot.plot({
    ...plain,
    width,
    height: marginTop + height + BOTTOM,
    marginTop,
    marginBottom: BOTTOM,
    marginLeft,
    marginRight,
    x: {domain: [...domain], ...numberAxis(ticks, format)},
    y,
    marks: [
      Plot.gridX({ticks, stroke: "var(--rule)", strokeOpacity: 1}),
      ...uprights(levels, {domain, width: room, beside: [0, marginRight]}),
      Plot.dot(data, {x: "value", y: row, r: 5, fill: "color", stroke: "var(--paper)"}),
      Plot.text(data, {
        x: "value",
        y: row,
        text: ({value}: Dot) => format(value),
        textAnchor: "start",
        dx: 10,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
      }),
      names,
    ],
  });
  return asPicture(svg, description);
}
