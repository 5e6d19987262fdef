import {describe, expect, it} from "vitest";
import {formatPast, formatRatio, formatRequired, paceUnit} from "../../src/i18n/pace.js";
import {paceOf} from "../../src/scenario/pace.js";

/** Urbanisation of Changzhi: 50.02% in 2015, 54.9% in 2019, 62% aimed at for 2025. */
const towns = paceOf({
  kind: "rise",
  target: {value: 62, years: [2025, 2025]},
  base: {value: 54.9, years: [2019, 2019]},
  past: {value: 50.02, years: [2015, 2015]},
});
const open = paceOf({kind: "growth", target: {value: 1, years: [2025, 2025]}, base: undefined, past: undefined});

describe("a pace in words", () => {
  it("is the change a year, signed, in percentage points where the target is in per cent", () => {
    expect(formatRequired(towns, "rise", "%", "zh")).toBe("每年 +1.18 个百分点");
    expect(formatRequired(towns, "rise", "%", "en")).toBe("+1.18 pp a year");
  });

  it("says over which years the past is taken", () => {
    expect(formatPast(towns, "rise", "%", "zh")).toBe("2015—2019年每年 +1.22 个百分点");
    expect(formatPast(towns, "rise", "%", "en")).toBe("+1.22 pp a year in 2015–2019");
  });

  it("says how many times the past is required", () => {
    // 7.1 over six years, 4.88 over four.
    expect(formatRatio(towns, "zh")).toBe("过去的 0.97 倍");
    expect(formatRatio(towns, "en")).toBe("0.97 × the past");
  });

  it("is none where there is none", () => {
    expect([formatRequired(open, "growth", "亿元", "zh"), formatPast(open, "growth", "亿元", "zh")]).toEqual([
      undefined,
      undefined,
    ]);
    expect(formatRatio(open, "zh")).toBeUndefined();
  });

  it("is measured in per cent for growth and rates, otherwise in the unit of the target", () => {
    expect(paceUnit("growth", "亿元")).toBe("%");
    expect(paceUnit("rate", "%")).toBe("%");
    expect(paceUnit("rise", "%")).toBe("个百分点");
    expect(paceUnit("total", "万亩")).toBe("万亩");
  });

  it("keeps a scale in English apart from the number before it", () => {
    const total = paceOf({kind: "total", target: {value: 100, years: [2021, 2025]}, base: undefined, past: undefined});
    expect(formatRequired(total, "total", "万亩", "en")).toBe("+20 × 10⁴ mu a year");
  });
});
