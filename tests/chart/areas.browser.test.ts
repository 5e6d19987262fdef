import {beforeEach, describe, expect, it} from "vitest";
import {areas, type AreasOptions, type Part} from "../../src/chart/areas.js";
import {clearScreen, contrast, expectAccessible, overlaps, setTheme, show, textOf} from "../page/screen.js";

beforeEach(clearScreen);

const parts = [
  {title: "煤炭", color: "var(--part-1)"},
  {title: "Oil", color: "var(--part-2)"},
  {title: "Non-fossil", color: "var(--part-3)"},
];
const scenarios = [
  {name: "plan", title: "Plan as written", color: "var(--scenario-0)"},
  {name: "trend", title: "趋势", color: "var(--scenario-1)"},
];

/** Shares that go from the first to the last over three years. */
function shares(scenario: string, first: readonly number[], last: readonly number[]): Part[] {
  return parts.flatMap(({title}, i) => {
    const [from = 0, to = 0] = [first[i], last[i]];
    return [2020, 2025, 2030].map((year, k) => ({scenario, title, year, value: from + ((to - from) * k) / 2}));
  });
}

const data = [...shares("plan", [80, 15, 5], [60, 20, 20]), ...shares("trend", [80, 15, 5], [70, 28, 2])];

function draw(given: readonly Part[] = data, options: Partial<AreasOptions> = {}): Element {
  const chart = areas(given, {
    width: 720,
    domain: [0, 100],
    scenarios,
    parts,
    format: (value) => value.toFixed(0),
    description: "Energy by fuel",
    ...options,
  });
  show(chart);
  return chart;
}

const texts = (chart: Element) => [...chart.querySelectorAll("text")];
const paths = (chart: Element, color: string) => [...chart.querySelectorAll(`path[fill="${color}"]`)];
const box = (element: Element | undefined) => element?.getBoundingClientRect() ?? new DOMRect(NaN, NaN, NaN, NaN);

describe("areas", () => {
  it("draws every part in every scenario, side by side, one on the other from the bottom up", () => {
    const chart = draw();
    const [coal, oil, rest] = parts.map(({color}) => paths(chart, color));
    expect([coal?.length, oil?.length, rest?.length]).toEqual([2, 2, 2]);
    expect(box(coal?.[0]).right).toBeLessThan(box(coal?.[1]).left);
    expect(box(coal?.[0]).bottom).toBeGreaterThan(box(oil?.[0]).bottom);
    expect(box(oil?.[0]).bottom).toBeGreaterThan(box(rest?.[0]).bottom);
  });

  it("names each scenario over its chart", () => {
    const chart = draw();
    const titles = scenarios.map(({title}) => texts(chart).find((text) => textOf(text) === title));
    expect(titles.every((title) => title !== undefined)).toBe(true);
    expect(box(titles[0]).left).toBeLessThan(box(titles[1]).left);
  });

  it("names every part beside the last scenario with its colour, however thin, and no name lies on another", () => {
    const chart = draw();
    const names = texts(chart).filter((text) => parts.some(({title}) => title === textOf(text)));
    expect(names.map(textOf)).toEqual(["煤炭", "Oil", "Non-fossil"]);
    expect(overlaps(names)).toEqual([]);
    const [coal] = paths(chart, "var(--part-1)").slice(-1);
    expect(box(names[0]).left).toBeGreaterThan(box(coal).right);
    expect(box(names[0]).right).toBeLessThanOrEqual(box(chart).right + 1);
  });

  it("cuts a name there is no room for within the picture", () => {
    const title = "服务业（不含战略性新兴产业）增加值";
    const renamed = data.map((part) => (part.title === "Oil" ? {...part, title} : part));
    const chart = draw(renamed, {
      width: 320,
      parts: parts.map((part) => (part.title === "Oil" ? {...part, title} : part)),
    });
    const name = texts(chart).find((text) => textOf(text).startsWith("服务业"));
    expect(textOf(name)).toMatch(/…$/);
    expect(box(name).right).toBeLessThanOrEqual(box(chart).right + 1);
  });

  it("keeps the years of two charts side by side apart", () => {
    for (const width of [320, 720, 820]) {
      const chart = draw(data, {width});
      const years = texts(chart).filter((text) => /^20\d\d$/.test(textOf(text)));
      expect(years.length).toBeGreaterThan(1);
      expect(overlaps(years)).toEqual([]);
    }
  });

  it("stays within the width it has with five scenarios, and their names apart", () => {
    const five = [0, 1, 2, 3, 4].map((i) => ({
      name: `s${i}`,
      title: `Scenario with a name ${i}`,
      color: `var(--scenario-${i})`,
    }));
    const chart = draw(
      five.flatMap(({name}) => shares(name, [80, 15, 5], [60, 20, 20])),
      {scenarios: five},
    );
    for (const text of texts(chart)) expect(box(text).right).toBeLessThanOrEqual(box(chart).right + 1);
    const titles = texts(chart).filter((text) => textOf(text).startsWith("Scen"));
    expect(titles).toHaveLength(5);
    expect(overlaps(titles)).toEqual([]);
  });

  it("is one picture with a description to a screen reader, and can be read in light and dark", async () => {
    for (const theme of ["light", "dark"] as const) {
      setTheme(theme);
      const chart = draw();
      expect([chart.getAttribute("role"), chart.getAttribute("aria-label")]).toEqual(["img", "Energy by fuel"]);
      expect(chart.querySelectorAll("[aria-label]")).toHaveLength(0);
      await expectAccessible(chart);
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      for (const text of texts(chart)) expect(contrast(getComputedStyle(text).fill, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
