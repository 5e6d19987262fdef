import {beforeEach, describe, expect, it} from "vitest";
import {fan, type Band, type FanOptions} from "../../src/chart/fan.js";
import {clearScreen, overlaps, show, textOf} from "../page/screen.js";
import {box, expectReadable, expectSound, middle, named, texts} from "./drawn.js";

beforeEach(clearScreen);

const color = "var(--scenario-1)";
const years = [2020, 2021, 2022, 2023, 2024, 2025];

/** From 100 on, spread by that much more each year. */
function band(low: string, high: string, spread: number): Band {
  return {titles: {low, high}, points: years.map((year, i) => ({year, low: 100 - spread * i, high: 100 + spread * i}))};
}

const bands = [band("p5", "p95", 10), band("p25", "p75", 4)];
const median = {title: "中位数", points: years.map((year, i) => ({year, value: 100 + i}))};
const standing = {title: "As written", points: years.map((year, i) => ({year, value: 100 - i}))};

function draw(given: readonly Band[] = bands, options: Partial<FanOptions> = {}): Element {
  const chart = fan(given, {
    width: 640,
    color,
    median,
    standing,
    format: (value) => value.toFixed(0),
    description: "what it says",
    ...options,
  });
  show(chart);
  return chart;
}

const areas = (chart: Element) => [...chart.querySelectorAll<SVGPathElement>('g[fill^="color-mix"] > path')];
const amount = (area: Element | undefined) =>
  Number(/([\d.]+)%/.exec(area?.parentElement?.getAttribute("fill") ?? "")?.[1]);
const lines = (chart: Element) => [...chart.querySelectorAll('g[fill="none"][stroke-linecap] > path')];

describe("fan", () => {
  it("draws the widest band first and the deeper shade within it", () => {
    const [wide, narrow, ...others] = areas(draw());
    expect(others).toEqual([]);
    expect(box(wide).height / box(narrow).height).toBeCloseTo(2.5, 1);
    expect(middle(wide).y).toBeCloseTo(middle(narrow).y, 0);
    expect(amount(narrow)).toBeGreaterThan(amount(wide));
  });

  it("draws the median full in the scenario's colour, and the standing line dashed", () => {
    const shown = lines(draw()).map(({parentElement}) => [
      parentElement?.getAttribute("stroke"),
      parentElement?.hasAttribute("stroke-dasharray"),
    ]);
    expect(shown).toEqual([
      [color, false],
      ["var(--ink-2)", true],
    ]);
  });

  it("names every quantile and line where it ends, with its value, in their order and apart", () => {
    const chart = draw();
    const labels = ["p95 150", "p75 120", "中位数 105", "As written 95", "p25 80", "p5 50"].map((text) =>
      named(chart, text),
    );
    const heights = labels.map((label) => middle(label).y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(overlaps(labels)).toEqual([]);
    const right = Math.max(...areas(chart).map((area) => box(area).right));
    for (const label of labels) expect(box(label).left).toBeGreaterThan(right - 1);
  });

  it("marks targets as diamonds at their year, within its range", () => {
    const chart = draw(bands, {targets: [{year: 2023, value: 180, title: "target 180"}]});
    const year = named(chart, "2023");
    const label = named(chart, "target 180");
    expect(Math.abs(middle(label).x - middle(year).x)).toBeLessThan(2);
    expect(box(label).bottom).toBeLessThan(box(areas(chart)[0]).top);
    expectSound(chart);
  });

  it("leaves a gap where a quantile is not known", () => {
    const [wide] = bands;
    const points = (wide?.points ?? []).map((point) => (point.year === 2022 ? {...point, high: NaN} : point));
    const chart = draw([{titles: {low: "p5", high: "p95"}, points}]);
    const parts = areas(chart)[0]?.getAttribute("d")?.match(/M/g) ?? [];
    expect(parts).toHaveLength(2);
    expectSound(chart);
  });

  it("says nothing at the end of a line whose last value is not known", () => {
    const chart = draw(bands, {median: {title: "Median", points: [{year: 2025, value: NaN}]}});
    expect(
      texts(chart)
        .map(textOf)
        .some((text) => text.startsWith("Median")),
    ).toBe(false);
    expectSound(chart);
  });

  it("keeps the range it is given", () => {
    const chart = draw(bands, {domain: [0, 400]});
    expect(named(chart, "400")).toBeTruthy();
    expect(chart.querySelectorAll("g[clip-path]").length).toBeGreaterThan(0);
  });

  it.each([
    ["nothing", [], {title: "Median", points: []}],
    [
      "one year",
      [{titles: {low: "p5", high: "p95"}, points: [{year: 2025, low: 1, high: 2}]}],
      {title: "Median", points: [{year: 2025, value: 1.5}]},
    ],
    ["values all alike", [band("p5", "p95", 0)], {title: "Median", points: years.map((year) => ({year, value: 100}))}],
    [
      "values below zero",
      [{titles: {low: "p5", high: "p95"}, points: years.map((year) => ({year, low: -20, high: -10}))}],
      {title: "Median", points: years.map((year) => ({year, value: -15}))},
    ],
    ["very long names", bands, {title: "战略性新兴产业增加值占地区生产总值的比重的中位数", points: median.points}],
  ])("draws %s within its width, also on a phone", (_, given, line) => {
    for (const width of [320, 640])
      expectSound(draw(given, {width, median: line, standing: {...standing, points: line.points}}));
  });

  it("is one picture with a description, readable by day and by night", async () => {
    await expectReadable(() => draw());
  });
});
