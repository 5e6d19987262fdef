import {beforeEach, describe, expect, it} from "vitest";
import {indices, type IndicesOptions, type InputShares} from "../../src/chart/indices.js";
import {clearScreen, overlaps, show, textOf} from "../page/screen.js";
import {box, expectReadable, expectSound, middle, named, texts} from "./drawn.js";

beforeEach(clearScreen);

const color = "var(--scenario-1)";
const share = (value: number, half: number) => ({value, low: value - half, high: value + half});
const inputs: readonly InputShares[] = [
  {title: "煤炭产量", first: share(0.5, 0.1), total: share(0.6, 0.2)},
  {title: "Growth", first: share(0.25, 0.05), total: share(0.31, 0.05)},
];

function draw(given: readonly InputShares[] = inputs, options: Partial<IndicesOptions> = {}): Element {
  const chart = indices(given, {
    width: 640,
    titles: {first: "Alone", total: "In all"},
    color,
    format: (value) => value.toFixed(2),
    description: "what it says",
    ...options,
  });
  show(chart);
  return chart;
}

/** Those of the rows, without that of the heading. */
const dots = (chart: Element, fill: string) =>
  [...chart.querySelectorAll(`g[fill="${fill}"][stroke="${color}"] > circle`)].filter(
    (dot) => middle(dot).y > box(named(chart, "Alone")).bottom,
  );
const intervals = (chart: Element) => [...chart.querySelectorAll(`g[stroke="${color}"] > line`)];

describe("indices", () => {
  it("has a full point for the first order and an open one for the total, the one above the other beside the input's name", () => {
    const chart = draw();
    const [full, open] = [dots(chart, color), dots(chart, "var(--paper)")];
    expect([full.length, open.length]).toEqual([2, 2]);
    expect(box(full[0]).left).toBeLessThan(box(open[0]).left);
    expect(middle(full[0]).y).toBeLessThan(middle(open[0]).y);
    expect((middle(full[0]).y + middle(open[0]).y) / 2).toBeCloseTo(middle(named(chart, "煤炭产量")).y, -1);
    expect(overlaps([...full.slice(0, 1), ...open.slice(0, 1)])).toEqual([]);
  });

  it("draws each on its interval, in proportion", () => {
    const chart = draw();
    const [first, , total] = intervals(chart);
    expect(box(total).width / box(first).width).toBeCloseTo(2, 1);
    expect(middle(first).x).toBeCloseTo(middle(dots(chart, color)[0]).x, -0.5);
    // From 0.25 to 0.5 as far as an interval of 0.25.
    const [a, b] = dots(chart, color).map((dot) => middle(dot).x);
    expect(((a ?? NaN) - (b ?? NaN)) / box(first).width).toBeCloseTo(0.25 / 0.2, 1);
  });

  it("writes the numbers in two columns, below what they are called, and their signs", () => {
    const chart = draw();
    for (const [head, numbers] of [
      ["Alone", ["0.50", "0.25"]],
      ["In all", ["0.60", "0.31"]],
    ] as const) {
      for (const number of numbers) {
        const texts = [...chart.querySelectorAll("text")].filter((text) => textOf(text) === number);
        expect(texts.some((text) => Math.abs(box(text).right - box(named(chart, head)).right) < 2)).toBe(true);
      }
    }
    const signs = [...chart.querySelectorAll("circle")].filter(
      (dot) => middle(dot).y < box(named(chart, "Alone")).bottom,
    );
    expect(signs).toHaveLength(2);
    expect(overlaps(texts(chart))).toEqual([]);
  });

  it("holds an interval that reaches below zero, and marks where zero is", () => {
    const chart = draw([{title: "Idle", first: share(-0.02, 0.05), total: share(0.5, 0.1)}]);
    const zero = chart.querySelector("g[stroke='var(--ink-3)'] > line") ?? undefined;
    expect(box(intervals(chart)[0]).left).toBeLessThan(box(zero).left);
    expect(box(intervals(chart)[0]).left).toBeGreaterThan(box(named(chart, "Idle")).right);
    expectSound(chart);
  });

  it("draws no mark for an index that is not known, and writes it as the caller does", () => {
    const none = {value: NaN, low: NaN, high: NaN};
    const chart = draw([{title: "None", first: none, total: share(0.4, 0.1)}], {
      format: (value) => (Number.isNaN(value) ? "none" : value.toFixed(2)),
    });
    expect([dots(chart, color).length, dots(chart, "var(--paper)").length]).toEqual([0, 1]);
    expect(named(chart, "none")).toBeTruthy();
    expectSound(chart);
  });

  it.each([
    ["nothing", []],
    ["one input", inputs.slice(0, 1)],
    ["indices all zero", [{title: "Idle", first: share(0, 0), total: share(0, 0)}]],
    [
      "a very long name",
      [
        {
          title: "战略性新兴产业增加值占地区生产总值的比重每年提高的百分点",
          first: share(0.5, 0.1),
          total: share(0.6, 0.1),
        },
      ],
    ],
  ])("draws %s within its width, also on a phone", (_, given) => {
    for (const width of [320, 640]) {
      const chart = draw(given, {width});
      expectSound(chart);
      expect(overlaps(texts(chart))).toEqual([]);
    }
  });

  it("is one picture with a description, readable by day and by night", async () => {
    await expectReadable(() => draw());
  });
});
