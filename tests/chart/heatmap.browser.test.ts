import {beforeEach, describe, expect, it} from "vitest";
import {heatmap, type Grid, type HeatmapOptions} from "../../src/chart/heatmap.js";
import {clearScreen, overlaps, show, textOf} from "../page/screen.js";
import {box, expectReadable, expectSound, middle, named, rects, texts} from "./drawn.js";

beforeEach(clearScreen);

/** 10 times the column and 100 times the row, counted from one: 110, 120, … */
const grid: Grid = {
  x: [1, 2, 3, 4],
  y: [0.1, 0.2, 0.3],
  results: [1, 2, 3].map((row) => [1, 2, 3, 4].map((column) => 100 * row + 10 * column)),
};
const goal = {value: 225, title: "goal 225", met: "above" as const};

function draw(given: Grid = grid, options: Partial<HeatmapOptions> = {}): Element {
  const chart = heatmap(given, {
    width: 640,
    titles: {x: "增速（%）", y: "Share of coal"},
    formatX: (value) => `${value}%`,
    formatY: (value) => value.toFixed(1),
    format: (value) => value.toFixed(0),
    refused: "refused",
    description: "what it says",
    ...options,
  });
  show(chart);
  return chart;
}

const cells = (chart: Element) =>
  [...chart.querySelectorAll<SVGRectElement>('rect[fill^="color-mix"]')].filter((rect) => !rect.closest("pattern"));
const amount = (cell: Element | undefined) => Number(/([\d.]+)%/.exec(cell?.getAttribute("fill") ?? "")?.[1]);
const cellOf = (chart: Element, text: Element) =>
  cells(chart).find((cell) => Math.hypot(middle(cell).x - middle(text).x, middle(cell).y - middle(text).y) < 6);

describe("heatmap", () => {
  it("has a cell for each pair, its result within, columns to the right and rows upwards", () => {
    const chart = draw();
    expect(cells(chart)).toHaveLength(12);
    for (const [x, column] of [1, 2, 3, 4].entries()) {
      expect(middle(named(chart, `${column}%`)).x).toBeCloseTo(middle(named(chart, `${110 + 10 * x}`)).x, -1);
    }
    expect(middle(named(chart, "0.3")).y).toBeCloseTo(middle(named(chart, "310")).y, -1);
    expect(middle(named(chart, "310")).y).toBeLessThan(middle(named(chart, "110")).y);
    for (const title of ["增速（%）", "Share of coal"]) expect(named(chart, title)).toBeTruthy();
  });

  it("shades a cell by its result, from the least to the greatest", () => {
    const chart = draw();
    const shades = ["110", "120", "210", "340"].map((text) => amount(cellOf(chart, named(chart, text))));
    expect(shades).toEqual([...shades].sort((a, b) => a - b));
    expect(new Set(shades).size).toBe(4);
    // The middle of 110 and 340 has the middle of their shades.
    const [low = NaN, , , high = NaN] = shades;
    expect(amount(cellOf(chart, named(chart, "230")))).toBeCloseTo(low + ((high - low) * 120) / 230, 0);
  });

  it("draws the goal's line where results pass it, names it, and writes the results that meet it in bold", () => {
    const chart = draw(grid, {goal});
    const pieces = [...chart.querySelectorAll("g[stroke='var(--ink)'][stroke-linecap] > path")];
    expect(pieces.length).toBeGreaterThan(2);
    const top = Math.min(...pieces.map((piece) => box(piece).top));
    const bottom = Math.max(...pieces.map((piece) => box(piece).bottom));
    // In the first column 210 is below and 310 above; in the last 140 is below and 240 above.
    expect(top).toBeGreaterThan(middle(named(chart, "310")).y);
    expect(bottom).toBeLessThan(middle(named(chart, "140")).y);
    expect(named(chart, "goal 225")).toBeTruthy();
    const bold = (text: string) => getComputedStyle(named(chart, text)).fontWeight;
    expect(["220", "230", "310"].map(bold)).toEqual(["400", "700", "700"]);
  });

  it("writes those below in bold where the goal is a ceiling", () => {
    const chart = draw(grid, {goal: {...goal, met: "below"}});
    const bold = (text: string) => getComputedStyle(named(chart, text)).fontWeight;
    expect(["220", "230"].map(bold)).toEqual(["700", "400"]);
  });

  it("frames the cell where the levers stand, and says what the frame is", () => {
    const chart = draw(grid, {standing: {x: 2, y: 0.3, title: "now 2%"}});
    const [frame] = chart.querySelectorAll("g[stroke='var(--ink)'][stroke-width='2'] > rect");
    expect(middle(frame).x).toBeCloseTo(middle(named(chart, "320")).x, -1);
    expect(middle(frame).y).toBeCloseTo(middle(named(chart, "320")).y, -1);
    expect(named(chart, "now 2%")).toBeTruthy();
  });

  it("marks a point between cells where the levers stand between their values", () => {
    const chart = draw(grid, {standing: {x: 2.25, y: 0.2, title: "now 2.25%"}});
    const point = [...chart.querySelectorAll("g[fill='var(--ink)'][stroke='var(--paper)'] > circle")].at(0);
    const [from, to] = [middle(named(chart, "220")).x, middle(named(chart, "230")).x];
    expect((middle(point).x - from) / (to - from)).toBeCloseTo(0.25, 1);
  });

  it("leaves out a place outside of its values, and its name", () => {
    const chart = draw(grid, {standing: {x: 9, y: 0.2, title: "now 9%"}});
    expect(texts(chart).map(textOf)).not.toContain("now 9%");
    expectSound(chart);
  });

  it("hatches what the model refused, says so, and draws no goal's line over it", () => {
    const results = grid.results.map((row, y) => row.map((value, x) => (x === 3 && y === 1 ? NaN : value)));
    const chart = draw({...grid, results}, {goal});
    const hatched = rects(chart, "hatch");
    expect(hatched).toHaveLength(1);
    expect(middle(hatched[0]).x).toBeCloseTo(middle(named(chart, "4%")).x, -1);
    expect(named(chart, "refused")).toBeTruthy();
    const right = Math.max(...[...chart.querySelectorAll("g[stroke-linecap] > path")].map((piece) => box(piece).right));
    expect(right).toBeLessThan(box(hatched[0]).left);
    expectSound(chart);
  });

  it("is as wide as its numbers need, and thins out those below", () => {
    const x = Array.from({length: 30}, (_, i) => i);
    const chart = draw(
      {x, y: [0, 1], results: [x, x]},
      {width: 320, formatX: (value) => `column ${value}`, format: (value) => `r${value}`},
    );
    expect(Number(chart.getAttribute("width"))).toBeGreaterThan(320);
    const numbers = texts(chart).filter((text) => /^r\d+$/.test(textOf(text)));
    expect(numbers).toHaveLength(60);
    expect(overlaps(numbers)).toEqual([]);
    const names = texts(chart).filter((text) => textOf(text).startsWith("column"));
    expect(names.length).toBeLessThan(30);
    expect(overlaps(names)).toEqual([]);
    expectSound(chart);
  });

  it("keeps the width that it is given where its numbers have room", () => {
    expect(draw(grid, {width: 320}).getAttribute("width")).toBe("320");
  });

  it.each([
    ["nothing", {x: [], y: [], results: []}],
    ["a single cell", {x: [1], y: [1], results: [[5]]}],
    [
      "results all alike",
      {
        x: [1, 2],
        y: [1, 2],
        results: [
          [5, 5],
          [5, 5],
        ],
      },
    ],
    [
      "results below zero",
      {
        x: [1, 2],
        y: [1, 2],
        results: [
          [-5, -4],
          [-3, -2],
        ],
      },
    ],
    ["nothing but refusals", {x: [1, 2], y: [1], results: [[NaN, NaN]]}],
  ])("draws %s within its width, with long names on a phone too", (_, given) => {
    const long = "战略性新兴产业增加值占地区生产总值的比重每年提高的百分点（%）";
    const standing = {x: 1, y: 1, title: "where the levers stand as the plan is written"};
    for (const width of [320, 640]) {
      const chart = draw(given, {width, titles: {x: long, y: long}, standing, goal});
      expectSound(chart);
      expect(overlaps(texts(chart))).toEqual([]);
    }
  });

  it("is one picture with a description, its numbers readable on every shade by day and by night", async () => {
    let chart: Element | undefined;
    await expectReadable(
      () => (chart = draw(grid, {goal, standing: {x: 2, y: 0.3, title: "now 2%"}})),
      (text) => {
        const cell = chart && cellOf(chart, text);
        return cell && getComputedStyle(cell).fill;
      },
    );
  });
});
