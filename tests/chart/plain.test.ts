import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {axisMargin, fitted, numberTicks, textColor, textWidth, yearTicks} from "../../src/chart/plain.js";

describe("textWidth", () => {
  it("counts a Chinese character as nearly two others", () => {
    expect(textWidth("长治")).toBeCloseTo(24.4);
    expect(textWidth("2800")).toBeCloseTo(27.2);
    expect(textWidth("规划 2800")).toBeCloseTo(textWidth("规划") + textWidth(" 2800"));
    expect(textWidth("")).toBe(0);
  });
});

describe("fitted", () => {
  it("leaves a text that has room, and cuts one that has not", () => {
    expect(fitted("Baseline", 100)).toBe("Baseline");
    expect(fitted("Baseline as written", 60)).toBe("Baselin…");
    expect(fitted("规划照录的情景", 60)).toBe("规划照录…");
    for (const width of [0, 10, 37, 59])
      expect(textWidth(fitted("a 长 text 长治", width))).toBeLessThanOrEqual(Math.max(width, textWidth("…")));
  });
});

describe("the years below an axis", () => {
  it("are as many as there is room for, each a multiple of their step", () => {
    expect(yearTicks([2020, 2035], 700)).toEqual([2020, 2022, 2024, 2026, 2028, 2030, 2032, 2034]);
    expect(yearTicks([2020, 2035], 200)).toEqual([2020, 2025, 2030, 2035]);
    expect(yearTicks([2020, 2035], 100)).toEqual([2020, 2030]);
    expect(yearTicks([2020, 2025], 700)).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(yearTicks([2020, 2020], 300)).toEqual([2020]);
  });
});

describe("the numbers below an axis", () => {
  it("are round, and as many as there is room for", () => {
    expect(numberTicks([0, 100], 600, String)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(numberTicks([0, 100], 120, String)).toEqual([0, 50, 100]);
    expect(numberTicks([2580, 2990], 90, String)).toEqual([2600, 2800]);
  });

  it("are one where there is room for one alone", () => {
    expect(numberTicks([2580, 2990], 50, String)).toEqual([2600]);
    expect(numberTicks([2580, 2990], 0, String)).toHaveLength(1);
  });

  it("never run into each other", () => {
    fc.assert(
      fc.property(
        fc.integer({min: -1e6, max: 1e6}),
        fc.integer({min: 1, max: 1e6}),
        fc.integer({min: 0, max: 900}),
        (low, span, width) => {
          const values = numberTicks([low, low + span], width, String);
          expect(values.length).toBeGreaterThan(0);
          const [first = NaN, second = Infinity] = values;
          const widest = Math.max(...values.map((value) => textWidth(String(value))));
          expect(((second - first) / span) * width || Infinity).toBeGreaterThanOrEqual(widest);
        },
      ),
    );
  });
});

describe("the room beside an axis", () => {
  it("holds the widest of its numbers", () => {
    expect(axisMargin([0, 100], String)).toBe(44);
    expect(axisMargin([0, 1_000_000], String)).toBeGreaterThan(textWidth("1000000"));
  });
});

describe("textColor", () => {
  it("is that of the line, but a darker grey for the baseline", () => {
    expect(textColor("var(--scenario-3)")).toBe("var(--scenario-3)");
    expect(textColor("var(--scenario-0)")).toBe("var(--ink-2)");
  });
});
