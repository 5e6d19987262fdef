import {beforeEach, describe, expect, it} from "vitest";
import {bars, type Bar, type BarsOptions} from "../../src/chart/bars.js";
import {clearScreen, contrast, expectAccessible, overlaps, setTheme, show, textOf} from "../page/screen.js";

beforeEach(clearScreen);

const members = ["半导体光电", "Equipment", "New materials"];
const scenarios = [
  {name: "plan", color: "var(--scenario-0)"},
  {name: "trend", color: "var(--scenario-1)"},
];
const data: Bar[] = [
  {scenario: "plan", title: "半导体光电", value: 300},
  {scenario: "plan", title: "Equipment", value: 200},
  {scenario: "plan", title: "New materials", value: 0},
  {scenario: "trend", title: "半导体光电", value: 150},
  {scenario: "trend", title: "Equipment", value: 250},
  {scenario: "trend", title: "New materials", value: 12},
];

function draw(given: readonly Bar[] = data, options: Partial<BarsOptions> = {}): Element {
  const chart = bars(given, {
    width: 640,
    high: 320,
    scenarios,
    members,
    format: (value) => value.toFixed(0),
    description: "Output in 2025",
    ...options,
  });
  show(chart);
  return chart;
}

const rects = (chart: Element, color: string) => [...chart.querySelectorAll(`rect[fill="${color}"]`)];
const widthOf = (element: Element | undefined) => element?.getBoundingClientRect().width ?? NaN;
const texts = (chart: Element) => [...chart.querySelectorAll("text")];

describe("bars", () => {
  it("draws a bar for each member and scenario, as long as its value, in the scenario's colour", () => {
    const chart = draw();
    const [plan, trend] = [rects(chart, "var(--scenario-0)"), rects(chart, "var(--scenario-1)")];
    expect([plan.length, trend.length]).toEqual([3, 3]);
    expect(widthOf(plan[0]) / widthOf(plan[1])).toBeCloseTo(1.5);
    expect(widthOf(plan[0]) / widthOf(trend[0])).toBeCloseTo(2);
    expect(widthOf(plan[2])).toBeCloseTo(0);
  });

  it("writes each value at the end of its bar, and each member beside its bars", () => {
    const chart = draw();
    const shown = texts(chart).map(textOf);
    for (const text of [...members, "300", "200", "150", "250", "12"]) expect(shown).toContain(text);
    const values = texts(chart).filter(
      (text) => ["300", "150", "250", "12"].includes(textOf(text)) && text.closest("[font-size='11']"),
    );
    expect(values).toHaveLength(4);
    expect(overlaps(values)).toEqual([]);
    const [label] = values.filter((text) => textOf(text) === "250");
    const [, bar] = rects(chart, "var(--scenario-1)");
    expect(label?.getBoundingClientRect().left).toBeGreaterThan(bar?.getBoundingClientRect().right ?? NaN);
  });

  it("leaves room for the names of its members", () => {
    const chart = draw();
    const {left} = chart.getBoundingClientRect();
    for (const text of texts(chart)) expect(text.getBoundingClientRect().left).toBeGreaterThanOrEqual(left - 1);
  });

  it("draws a target as a line across the member's bars", () => {
    const chart = draw(data, {targets: [{title: "Equipment", value: 225}]});
    const [plan, trend] = [rects(chart, "var(--scenario-0)")[1], rects(chart, "var(--scenario-1)")[1]];
    const line = chart.querySelector("g[stroke='var(--ink)'] > line");
    const box = line?.getBoundingClientRect();
    expect(box?.left).toBeGreaterThan(plan?.getBoundingClientRect().right ?? NaN);
    expect(box?.left).toBeLessThan(trend?.getBoundingClientRect().right ?? NaN);
    expect(box?.height).toBeGreaterThan((plan?.getBoundingClientRect().height ?? NaN) * 1.8);
  });

  it("draws a value above the axis no further than the axis", () => {
    const chart = draw(data, {high: 100});
    const clips = [...chart.querySelectorAll("g[clip-path] rect[fill]")];
    expect(clips).toHaveLength(6);
  });

  it("says of a value that is none that there is none, and draws no bar for it", () => {
    const chart = draw([{scenario: "plan", title: "Equipment", value: NaN}], {format: String});
    expect(chart.outerHTML).not.toMatch(/width="NaN"/);
  });

  it("is one picture with a description to a screen reader, in light and dark", async () => {
    for (const theme of ["light", "dark"] as const) {
      setTheme(theme);
      const chart = draw();
      expect([chart.getAttribute("role"), chart.getAttribute("aria-label")]).toEqual(["img", "Output in 2025"]);
      expect(chart.querySelectorAll("[aria-label]")).toHaveLength(0);
      await expectAccessible(chart);
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      for (const text of texts(chart)) expect(contrast(getComputedStyle(text).fill, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
