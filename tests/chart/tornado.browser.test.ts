import {beforeEach, describe, expect, it} from "vitest";
import {tornado, type TornadoBar, type TornadoOptions} from "../../src/chart/tornado.js";
import {clearScreen, overlaps, show, textOf} from "../page/screen.js";
import {box, expectReadable, expectSound, middle, named, rects, texts} from "./drawn.js";

beforeEach(clearScreen);

const color = "var(--scenario-1)";

function bar(title: string, low: number, high: number): TornadoBar {
  return {title, low: {result: low, label: `${title} low`}, high: {result: high, label: `${title} high`}};
}

const data = [bar("Coal", 95, 102), bar("增速", 80, 130), bar("Towns", 110, 90)];

function draw(given: readonly TornadoBar[] = data, options: Partial<TornadoOptions> = {}): Element {
  const chart = tornado(given, {
    width: 640,
    base: {value: 100, title: "Baseline 100"},
    color,
    missing: "no result",
    format: (value) => value.toFixed(0),
    description: "what it says",
    ...options,
  });
  show(chart);
  return chart;
}

describe("tornado", () => {
  it("has the lever that moves the result most on top, and its name beside its bar", () => {
    const chart = draw();
    const heights = ["增速", "Towns", "Coal"].map((title) => middle(named(chart, title)).y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    const [first] = rects(chart, color);
    expect(middle(first).y).toBeCloseTo(heights[0] ?? NaN, -1);
    expect(box(named(chart, "增速")).right).toBeLessThan(box(first).left);
  });

  it("goes from the result at the low end, hatched, to that at the high end, full, as long as they are from the base", () => {
    const chart = draw();
    const [low, high] = [rects(chart, "hatch"), rects(chart, color)];
    // In their order from above: 增速 −20 +30, Towns +10 −10, Coal −5 +2.
    const unit = box(low[0]).width / 20;
    expect(high.map((rect) => box(rect).width / unit)).toEqual([30, 10, 2].map((n) => expect.closeTo(n, 0) as number));
    expect(low.map((rect) => box(rect).width / unit)).toEqual([20, 10, 5].map((n) => expect.closeTo(n, 0) as number));
    expect(box(low[0]).right).toBeCloseTo(box(high[0]).left, -1);
    expect(box(low[1]).left).toBeGreaterThan(box(high[1]).left);
  });

  it("writes the lever's value outside of each end", () => {
    const chart = draw();
    const [low, high] = [rects(chart, "hatch")[0], rects(chart, color)[0]];
    expect(box(named(chart, "增速 low")).right).toBeLessThan(box(low).left);
    expect(box(named(chart, "增速 high")).left).toBeGreaterThan(box(high).right);
    expect(box(named(chart, "Towns high")).right).toBeLessThan(box(named(chart, "Towns low")).left);
  });

  it("names the base and the goals above, each in its own line and at its place", () => {
    const goals = [
      {value: 103, title: "Goal 103"},
      {value: 128, title: "Goal 128"},
    ];
    const chart = draw(data, {goals});
    const names = ["Baseline 100", "Goal 103", "Goal 128"].map((title) => named(chart, title));
    expect(overlaps(names)).toEqual([]);
    const lines = [...chart.querySelectorAll("g[stroke='var(--ink)'] > line")];
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.parentElement?.hasAttribute("stroke-dasharray"))).toEqual([false, true, true]);
    expect(Math.abs(box(names[0]).left - box(lines[0]).left)).toBeLessThan(8);
    const [low, high] = [rects(chart, "hatch")[0], rects(chart, color)[0]];
    const unit = box(low).width / 20;
    expect((box(lines[1]).left - box(high).left) / unit).toBeCloseTo(3, 0);
  });

  it("lets two ends on one side share the row, the low end above, and both values can be read", () => {
    const chart = draw([bar("Coal", 110, 130)]);
    const [low, high] = [rects(chart, "hatch")[0], rects(chart, color)[0]];
    expect(box(low).bottom).toBeLessThanOrEqual(box(high).top + 2);
    expect(box(low).left).toBeCloseTo(box(high).left, -1);
    expect(overlaps([named(chart, "Coal low"), named(chart, "Coal high")])).toEqual([]);
  });

  it("says of an end without a result that there is none, on the side that is free, and puts it after those that have", () => {
    const chart = draw([bar("None", NaN, NaN), bar("Half", 90, NaN), ...data]);
    const missing = named(chart, "Half high no result");
    expect(box(missing).left).toBeGreaterThan(box(named(chart, "Half low")).right);
    expect(named(chart, "None low no result")).toBeTruthy();
    expect(middle(named(chart, "None")).y).toBeGreaterThan(middle(named(chart, "Coal")).y);
    expect([rects(chart, "hatch").length, rects(chart, color).length]).toEqual([4, 3]);
    expectSound(chart);
  });

  it("writes both values of a lever that changes nothing, apart from each other", () => {
    const chart = draw([bar("Idle", 100, 100)]);
    expect(box(named(chart, "Idle low")).right).toBeLessThan(box(named(chart, "Idle high")).left);
    expectSound(chart);
  });

  it.each([
    ["nothing", []],
    ["one lever", [bar("One", 90, 120)]],
    ["results below zero", [bar("Below", -500, -20)]],
    ["a very long name", [bar("战略性新兴产业增加值占地区生产总值的比重每年提高的百分点", 90, 120)]],
  ])("draws %s within its width, also on a phone", (_, given) => {
    for (const width of [320, 640])
      expectSound(draw(given, {width, goals: [{value: 115, title: "A goal with a name that is long 115"}]}));
  });

  it("is wider than it is asked to be where values with long units need it, and cuts none of them", () => {
    const end = (result: number) => ({result, label: `${result} 万吨标准煤/亿元`});
    const chart = draw([{title: "战略性新兴产业增速", low: end(80), high: end(130)}], {width: 320});
    expect(named(chart, "80 万吨标准煤/亿元")).toBeTruthy();
    expect(named(chart, "130 万吨标准煤/亿元")).toBeTruthy();
    expect(Number(chart.getAttribute("width"))).toBeGreaterThan(320);
    expect(box(rects(chart, color)[0]).width).toBeGreaterThan(30);
    expectSound(chart);
  });

  it("keeps its texts apart on a phone", () => {
    const chart = draw(data, {width: 320});
    expect(overlaps(texts(chart).filter((text) => !/^\d+$/.test(textOf(text))))).toEqual([]);
  });

  it("is one picture with a description, readable by day and by night", async () => {
    await expectReadable(() => draw(data, {goals: [{value: 120, title: "Goal 120"}]}));
  });
});
