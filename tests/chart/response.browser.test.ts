import {beforeEach, describe, expect, it} from "vitest";
import {response, type ResponseOptions, type ResponsePoint} from "../../src/chart/response.js";
import {clearScreen, overlaps, show, textOf} from "../page/screen.js";
import {box, expectReadable, expectSound, middle, named, rects, texts} from "./drawn.js";

beforeEach(clearScreen);

const color = "var(--scenario-1)";
/** 100 + 10 x, for x from 0 to 10. */
const points: readonly ResponsePoint[] = Array.from({length: 11}, (_, x) => ({x, result: 100 + 10 * x}));
const standing = {x: 3, result: 130, title: "now 3%"};
const goal = {value: 160, title: "目标 160"};
const solutions = [{x: 6, result: 160, title: "6.0%"}];

function draw(given: readonly ResponsePoint[] = points, options: Partial<ResponseOptions> = {}): Element {
  const chart = response(given, {
    width: 640,
    color,
    title: "增速（%）",
    refused: "refused",
    formatX: (value) => `x${value}`,
    format: (value) => value.toFixed(0),
    description: "what it says",
    ...options,
  });
  show(chart);
  return chart;
}

const line = (chart: Element) => chart.querySelector(`g[stroke="${color}"][fill="none"] > path`) ?? undefined;
const dashed = (chart: Element) => chart.querySelector("g[stroke-dasharray] > line") ?? undefined;
const diamonds = (chart: Element) => [...chart.querySelectorAll("g[stroke='var(--ink)'][fill='var(--paper)'] > path")];

describe("response", () => {
  it("draws the result over the lever's whole range, which is named below", () => {
    const chart = draw();
    expect(box(line(chart)).left).toBeCloseTo(middle(named(chart, "x0")).x, -1);
    expect(box(line(chart)).right).toBeCloseTo(middle(named(chart, "x10")).x, -1);
    expect(box(named(chart, "增速（%）")).top).toBeGreaterThan(box(named(chart, "x0")).bottom - 1);
  });

  it("marks where the lever stands, beside the line", () => {
    const chart = draw(points, {standing});
    const point = chart.querySelector(`g[fill="${color}"] > circle`) ?? undefined;
    const [left, right] = [middle(named(chart, "x0")).x, middle(named(chart, "x10")).x];
    expect((middle(point).x - left) / (right - left)).toBeCloseTo(0.3, 2);
    // A rising line lies below the upper left of its point.
    expect(box(named(chart, "now 3%")).right).toBeLessThan(middle(point).x);
    expect(box(named(chart, "now 3%")).bottom).toBeLessThan(middle(point).y);
  });

  it.each([
    ["rising at its left end: below, to the right", 1, 0, "right", "below"],
    ["falling in the middle: above, to the right", -1, 5, "right", "above"],
    ["falling at its right end: below, to the left", -1, 10, "left", "below"],
  ])("names the standing point where the line leaves room: %s", (_, slope, x, side, height) => {
    const result = (at: number) => 100 + slope * 10 * at;
    const given = points.map((point) => ({...point, result: result(point.x)}));
    const chart = draw(given, {standing: {x, result: result(x), title: "now"}});
    const point = middle(chart.querySelector(`g[fill="${color}"] > circle`) ?? undefined);
    const name = middle(named(chart, "now"));
    expect([name.x > point.x ? "right" : "left", name.y > point.y ? "below" : "above"]).toEqual([side, height]);
    expectSound(chart);
  });

  it("draws the goal as a dashed line with its name on it, and holds it where the result does not reach it", () => {
    const chart = draw(points, {goal: {value: 300, title: "goal 300"}});
    expect(box(dashed(chart)).bottom).toBeLessThan(box(line(chart)).top);
    expect(box(named(chart, "goal 300")).bottom).toBeLessThanOrEqual(box(dashed(chart)).top + 2);
    expectSound(chart);
  });

  it("marks the solution where the line meets the goal, and names its value above the axis below it", () => {
    const chart = draw(points, {goal, solutions});
    const [diamond] = diamonds(chart);
    expect(middle(diamond).y).toBeCloseTo(middle(dashed(chart)).y, -0.5);
    const [left, right] = [middle(named(chart, "x0")).x, middle(named(chart, "x10")).x];
    expect((middle(diamond).x - left) / (right - left)).toBeCloseTo(0.6, 2);
    expect(middle(named(chart, "6.0%")).x).toBeCloseTo(middle(diamond).x, -0.5);
    expect(box(named(chart, "6.0%")).bottom).toBeLessThan(box(named(chart, "x0")).top);
  });

  it("keeps the names of solutions apart that lie side by side, and that of the goal from them", () => {
    const near = [5.9, 6, 6.1].map((x) => ({x, result: 160, title: `${x.toFixed(2)}%`}));
    const chart = draw(points, {goal, solutions: near});
    expect(diamonds(chart)).toHaveLength(3);
    expect(overlaps(near.map(({title}) => named(chart, title)))).toEqual([]);
    const early = draw(points, {goal: {...goal, value: 105}, solutions: [{x: 0.5, result: 105, title: "0.5%"}]});
    expect(box(named(early, goal.title)).left).toBeGreaterThan(middle(early).x);
  });

  it("breaks the line and hatches its place where there is no result, and says so", () => {
    const given = points.map((point) => (point.x >= 4 && point.x <= 6 ? {...point, result: NaN} : point));
    const chart = draw(given);
    const [gap, ...others] = rects(chart, "hatch");
    expect(others).toEqual([]);
    const [left, right] = [middle(named(chart, "x0")).x, middle(named(chart, "x10")).x];
    // From the last point with a result, 3, to the next, 7.
    expect((box(gap).left - left) / (right - left)).toBeCloseTo(0.3, 2);
    expect((box(gap).right - left) / (right - left)).toBeCloseTo(0.7, 2);
    expect(middle(named(chart, "refused")).x).toBeCloseTo(middle(gap).x, -0.5);
    expect(line(chart)?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
  });

  it("hatches an end of the range without a result", () => {
    const chart = draw(points.map((point) => (point.x > 8 ? {...point, result: NaN} : point)));
    expect(box(rects(chart, "hatch")[0]).right).toBeCloseTo(middle(named(chart, "x10")).x, -1);
    expectSound(chart);
  });

  it.each([
    ["nothing", []],
    ["one point", [{x: 1, result: 5}]],
    [
      "results all alike",
      [
        {x: 1, result: 5},
        {x: 2, result: 5},
      ],
    ],
    [
      "results below zero",
      [
        {x: -2, result: -5},
        {x: 2, result: -50},
      ],
    ],
    [
      "nothing but refusals",
      [
        {x: 1, result: NaN},
        {x: 2, result: NaN},
      ],
    ],
  ])("draws %s within its width, with long names on a phone too", (_, given) => {
    const title = "战略性新兴产业增加值占地区生产总值的比重每年提高的百分点（%）";
    const place = {x: 1.25, result: 5, title: "where the lever stands while the plan is as it was written"};
    const found = {...place, title: "1.25%, which the search found"};
    const options = {title, refused: "the model refused these values", goal: {value: 7, title: "规划目标 7"}};
    for (const width of [320, 640]) expectSound(draw(given, {...options, width, standing: place, solutions: [found]}));
  });

  it("has every text apart from every other on a phone", () => {
    const chart = draw(points, {width: 320, standing, goal, solutions});
    expect(overlaps(texts(chart))).toEqual([]);
    expect(texts(chart).map(textOf)).toContain("now 3%");
  });

  it("is one picture with a description, readable by day and by night", async () => {
    await expectReadable(() => draw(points, {standing, goal, solutions}));
  });
});
