import {describe, expect, it} from "vitest";
import {fitted, textColor, textWidth} from "../../src/chart/plain.js";

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

describe("textColor", () => {
  it("is that of the line, but a darker grey for the baseline", () => {
    expect(textColor("var(--scenario-3)")).toBe("var(--scenario-3)");
    expect(textColor("var(--scenario-0)")).toBe("var(--ink-2)");
  });
});
