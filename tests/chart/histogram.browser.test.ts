import {beforeEach, describe, expect, it} from "vitest";
import {histogram, type Bin, type HistogramOptions} from "../../src/chart/histogram.js";
import {clearScreen, overlaps, show} from "../page/screen.js";
import {box, expectReadable, expectSound, middle, named, rects, texts} from "./drawn.js";

beforeEach(clearScreen);

const color = "var(--scenario-1)";
const bins: readonly Bin[] = [
  {from: 0, to: 10, count: 10},
  {from: 10, to: 20, count: 40},
  {from: 20, to: 30, count: 30},
  {from: 30, to: 40, count: 20},
];
const goal = {value: 25, title: "目标 25", met: "above" as const, below: "Missed by 65%", above: "Met by 35%"};

function draw(given: readonly Bin[] = bins, options: Partial<HistogramOptions> = {}): Element {
  const chart = histogram(given, {width: 640, color, format: String, description: "what it says", ...options});
  show(chart);
  return chart;
}

describe("histogram", () => {
  it("has a bar for each bin, as high as its count", () => {
    const heights = rects(draw(), color).map((rect) => box(rect).height);
    const [, highest = NaN] = heights;
    expect(heights.map((height) => (height / highest) * 40)).toEqual(
      [10, 40, 30, 20].map((n) => expect.closeTo(n, -0.5) as number),
    );
  });

  it("has the count as the area of a bar where bins differ in width", () => {
    const [narrow, wide] = rects(
      draw([
        {from: 0, to: 10, count: 30},
        {from: 10, to: 30, count: 30},
      ]),
      color,
    );
    expect(box(narrow).height / box(wide).height).toBeCloseTo(2, 1);
    expect(box(wide).width / box(narrow).width).toBeCloseTo(2, 1);
  });

  it("hatches what does not meet the goal, and divides the bin that the goal falls into", () => {
    const chart = draw(bins, {goal});
    const [missed, met] = [rects(chart, "hatch"), rects(chart, color)];
    expect([missed.length, met.length]).toEqual([3, 2]);
    expect(box(missed[2]).height).toBeCloseTo(box(met[0]).height, 0);
    expect(box(missed[2]).width).toBeCloseTo(box(met[0]).width, 0);
    const ceiling = draw(bins, {goal: {...goal, met: "below"}});
    expect([rects(ceiling, "hatch").length, rects(ceiling, color).length]).toEqual([2, 3]);
  });

  it("draws the goal dashed at its value, and writes the share on either side", () => {
    const chart = draw(bins, {goal, standing: {value: 18, title: "As written 18"}});
    const [standing, dashed] = [...chart.querySelectorAll("g[stroke='var(--ink)'] > line")];
    expect(dashed?.parentElement?.getAttribute("stroke-dasharray")).toBeTruthy();
    expect(standing?.parentElement?.hasAttribute("stroke-dasharray")).toBe(false);
    expect(box(dashed).left).toBeCloseTo(box(rects(chart, color)[0]).left, -1);
    expect(box(named(chart, goal.below)).right).toBeLessThan(box(dashed).left);
    expect(box(named(chart, goal.above)).left).toBeGreaterThan(box(dashed).left);
    expect(overlaps(["目标 25", "As written 18", goal.below, goal.above].map((text) => named(chart, text)))).toEqual(
      [],
    );
  });

  it("holds a goal that no draw reaches", () => {
    const chart = draw(bins, {goal: {...goal, value: 90}});
    expect(rects(chart, color)).toHaveLength(0);
    expect(box([...chart.querySelectorAll("g[stroke='var(--ink)'] > line")][0]).left).toBeGreaterThan(
      box(rects(chart, "hatch").at(-1)).right,
    );
    expectSound(chart);
  });

  it("draws draws that are all alike as a thin bar at their value", () => {
    const chart = draw([{from: 5, to: 5, count: 100}]);
    const [bar] = rects(chart, color);
    expect(box(bar).width).toBeGreaterThan(1);
    expect(middle(bar).x).toBeCloseTo(middle(named(chart, "5")).x, -0.5);
    expectSound(chart);
  });

  it.each([
    ["nothing", []],
    ["one bin", [{from: 1, to: 2, count: 5}]],
    ["bins without draws", [{from: 1, to: 2, count: 0}]],
    [
      "values below zero",
      [
        {from: -20, to: -10, count: 5},
        {from: -10, to: 0, count: 3},
      ],
    ],
    [
      "a bin that is none",
      [
        {from: NaN, to: 2, count: 5},
        {from: 2, to: 3, count: 5},
      ],
    ],
  ])("draws %s within its width, with long names on a phone too", (_, given) => {
    for (const width of [320, 640]) {
      const long = {
        ...goal,
        title: "规划确定的战略性新兴产业增加值占地区生产总值的比重目标 25%",
        below: "这些情形没有达到目标：65%，即一万次中的六千五百次",
      };
      const chart = draw(given, {
        width,
        goal: long,
        standing: {value: 18, title: "As the plan is written, all levers at their baseline: 18"},
      });
      expectSound(chart);
      expect(overlaps(texts(chart))).toEqual([]);
    }
  });

  it("is one picture with a description, readable by day and by night", async () => {
    await expectReadable(() => draw(bins, {goal, standing: {value: 18, title: "As written 18"}}));
  });
});
