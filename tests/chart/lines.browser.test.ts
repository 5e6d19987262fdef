import {beforeEach, describe, expect, it} from "vitest";
import {lines, type LinesOptions} from "../../src/chart/lines.js";
import type {Series} from "../../src/chart/series.js";
import {clearScreen, contrast, expectAccessible, overlaps, setTheme, show, textOf} from "../page/screen.js";

beforeEach(clearScreen);

/** A line from 2020 on. */
function line(name: string, role: Series["role"], color: number, values: readonly number[]): Series {
  const points = values.map((value, i) => ({year: 2020 + i, value}));
  return {name, title: name, color: `var(--scenario-${color})`, role, points};
}

const three = [
  line("规划照录", "active", 1, [1700, 1800, 1900, 2100, 2500, 2800]),
  line("Baseline", "reference", 0, [1700, 1750, 1800, 1850, 1900, 1950]),
  line("Trend", "compared", 2, [1700, 1751, 1802, 1853, 1904, 1955]),
];

function draw(series: readonly Series[], options: Partial<LinesOptions> = {}): Element {
  const chart = lines(series, {
    width: 640,
    format: (value) => value.toFixed(0),
    description: "GDP. Baseline: 2020 1700, 2025 1950",
    ...options,
  });
  show(chart);
  return chart;
}

const strokes = (chart: Element) =>
  [...chart.querySelectorAll<SVGGElement>("g[stroke-linecap] > path")].map(({parentElement}) => ({
    color: parentElement?.getAttribute("stroke"),
    width: Number(parentElement?.getAttribute("stroke-width")),
  }));

const texts = (chart: Element) => [...chart.querySelectorAll("text")];
const labels = (chart: Element) => texts(chart).filter(({textContent}) => /\D \d+$/.test(textContent));

describe("lines", () => {
  it("draws one line for each scenario, the reference thin and below, the active one thick and on top", () => {
    expect(strokes(draw(three))).toEqual([
      {color: "var(--scenario-0)", width: 1.25},
      {color: "var(--scenario-2)", width: 1.75},
      {color: "var(--scenario-1)", width: 2.5},
    ]);
  });

  it("names each line where it ends, with its last value, and no label lies on another", () => {
    const chart = draw(three);
    expect(labels(chart).map(textOf).sort()).toEqual(["Baseline 1950", "Trend 1955", "规划照录 2800"].sort());
    expect(overlaps(labels(chart))).toEqual([]);
    for (const label of labels(chart)) {
      expect(label.getBoundingClientRect().left).toBeGreaterThan(endOfLines(chart));
    }
  });

  it("keeps five labels apart also where the lines end together, at the very top or bottom", () => {
    for (const end of [100, 0, 50]) {
      const five = [0, 1, 2, 3, 4].map((i) =>
        line(`S${i} name`, i === 0 ? "reference" : "compared", i, [50, 50, end + i * 0.01]),
      );
      const chart = draw(five, {domain: [0, 101]});
      expect(labels(chart)).toHaveLength(5);
      expect(overlaps(labels(chart))).toEqual([]);
      const {top, bottom} = chart.getBoundingClientRect();
      for (const label of labels(chart)) {
        expect(label.getBoundingClientRect().top).toBeGreaterThanOrEqual(top - 2);
        expect(label.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom + 2);
      }
    }
  });

  it("leaves room for its labels, also for long names on a narrow screen", () => {
    for (const width of [640, 320]) {
      const chart = draw(three, {width});
      for (const label of labels(chart))
        expect(label.getBoundingClientRect().right).toBeLessThanOrEqual(chart.getBoundingClientRect().right + 1);
    }
  });

  it("cuts a name that is too long for its room, not its value", () => {
    const chart = draw([line("A scenario with a very long name indeed, as some are", "active", 1, [1, 2, 3])], {
      width: 320,
    });
    const [label] = labels(chart);
    expect(textOf(label)).toMatch(/^A scen.*… 3$/);
    expect(label?.getBoundingClientRect().right).toBeLessThanOrEqual(chart.getBoundingClientRect().right + 1);
  });

  it("marks a target at its year and value, and says what it is", () => {
    const chart = draw(three, {targets: [{year: 2023, value: 2500, title: "target 2500"}]});
    expect(texts(chart).map(textOf)).toContain("target 2500");
    const [label] = texts(chart).filter((text) => textOf(text) === "target 2500");
    const year = texts(chart).find((text) => textOf(text) === "2023");
    if (!label || !year) throw new Error("no target");
    expect(Math.abs(middle(label) - middle(year))).toBeLessThan(2);
    const diamond = chart.querySelector("g[stroke='var(--ink)'] > path");
    expect(diamond?.getBoundingClientRect().top).toBeGreaterThan(label.getBoundingClientRect().top);
  });

  it("makes its range hold the targets too", () => {
    const chart = draw(three, {targets: [{year: 2025, value: 5000, title: "target 5000"}]});
    const {top} = chart.getBoundingClientRect();
    const diamond = chart.querySelector("g[stroke='var(--ink)'] > path");
    expect(diamond?.getBoundingClientRect().top).toBeGreaterThanOrEqual(top);
  });

  it("keeps the range it is given, and draws nothing outside of it", () => {
    const chart = draw(three, {domain: [1600, 2200]});
    const ticks = texts(chart).map(textOf);
    expect(ticks).toContain("2200");
    expect(ticks).not.toContain("2600");
    const clipped = chart.querySelectorAll("g[clip-path] g[stroke-linecap] > path");
    expect(clipped).toHaveLength(3);
    const [plan] = labels(chart).filter((label) => textOf(label).startsWith("规划"));
    expect(plan?.getBoundingClientRect().top).toBeGreaterThanOrEqual(chart.getBoundingClientRect().top - 2);
  });

  it("writes years as years", () => {
    const ticks = texts(draw(three)).map(textOf);
    for (const year of ["2020", "2021", "2025"]) expect(ticks).toContain(year);
  });

  it("leaves out a scenario that has no values, and draws an empty frame where none has any", () => {
    const some = draw([...three, line("Empty", "compared", 4, [])]);
    expect(
      labels(some)
        .map(textOf)
        .some((text) => text.startsWith("Empty")),
    ).toBe(false);
    const none = draw([line("Empty", "active", 1, [])]);
    expect(none.getAttribute("role")).toBe("img");
    expect(none.outerHTML).not.toMatch(/NaN|Infinity/);
  });

  it("draws a single year", () => {
    expect(draw([line("One", "active", 1, [5])]).outerHTML).not.toMatch(/NaN|Infinity/);
  });

  it("tells the values of a year under the pointer", async () => {
    const chart = draw(three);
    const {left, top, height} = chart.getBoundingClientRect();
    const year = texts(chart).find((text) => textOf(text) === "2023");
    if (!year) throw new Error("no year");
    const before = texts(chart).length;
    chart.dispatchEvent(
      new PointerEvent("pointermove", {
        clientX: left + (middle(year) - left),
        clientY: top + height / 2,
        bubbles: true,
      }),
    );
    await expect.poll(() => texts(chart).length).toBe(before + 4);
    const shown = texts(chart).map(textOf);
    for (const value of ["2100", "1850", "1853"]) expect(shown).toContain(value);
  });

  it("is one picture with a description to a screen reader, before and after the pointer was over it", async () => {
    const chart = draw(three);
    expect(chart.getAttribute("role")).toBe("img");
    expect(chart.getAttribute("aria-label")).toBe("GDP. Baseline: 2020 1700, 2025 1950");
    expect(chart.querySelectorAll("[aria-label]")).toHaveLength(0);
    const {left, top} = chart.getBoundingClientRect();
    const before = texts(chart).length;
    chart.dispatchEvent(new PointerEvent("pointermove", {clientX: left + 300, clientY: top + 100, bubbles: true}));
    await expect.poll(() => texts(chart).length).toBeGreaterThan(before);
    expect(chart.querySelectorAll("[aria-label]")).toHaveLength(0);
  });

  it.each(["light", "dark"] as const)("can be read in the %s, the baseline's grey too", async (theme) => {
    setTheme(theme);
    const chart = draw(three);
    await expectAccessible(chart);
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    for (const text of texts(chart)) expect(contrast(getComputedStyle(text).fill, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it("has other colours at night", () => {
    const colors = (theme: "light" | "dark") => {
      setTheme(theme);
      return labels(draw(three)).map((label) => getComputedStyle(label).fill);
    };
    const [day, night] = [colors("light"), colors("dark")];
    for (const [i, color] of day.entries()) expect(night[i]).not.toBe(color);
  });
});

function middle(element: Element): number {
  const {left, right} = element.getBoundingClientRect();
  return (left + right) / 2;
}

function endOfLines(chart: Element): number {
  const paths = [...chart.querySelectorAll("g[stroke-linecap] > path")];
  return Math.max(...paths.map((path) => path.getBoundingClientRect().right)) - 2;
}
