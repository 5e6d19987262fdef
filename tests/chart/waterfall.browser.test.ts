import {beforeEach, describe, expect, it} from "vitest";
import {waterfall, type Step, type WaterfallOptions} from "../../src/chart/waterfall.js";
import {clearScreen, overlaps, show, textOf} from "../page/screen.js";
import {box, expectReadable, expectSound, middle, named, rects, texts} from "./drawn.js";

beforeEach(clearScreen);

const [rising, falling, rest] = ["var(--part-3)", "var(--part-2)", "var(--part-1)"];
const from = {title: "Baseline", value: 60, color: "var(--scenario-0)"};
const to = {title: "规划照录", value: 130, color: "var(--scenario-1)"};
const parts: readonly Step[] = [
  {title: "Growth", value: 90},
  {title: "煤炭", value: -25},
  {title: "Together", value: 5, isRest: true},
];

function draw(given: readonly Step[] = parts, options: Partial<WaterfallOptions> = {}): Element {
  const chart = waterfall(given, {
    width: 640,
    from,
    to,
    format: (value) => value.toFixed(0),
    formatChange: (value) => `${value < 0 ? "−" : "+"}${Math.abs(value)}`,
    missing: "no result",
    description: "what it says",
    ...options,
  });
  show(chart);
  return chart;
}

/** What stands beside the totals, in bold. */
const totals = (chart: Element) =>
  texts(chart)
    .filter((text) => getComputedStyle(text).fontWeight === "600")
    .map(textOf);
const fill = (chart: Element, color: string) => rects(chart, color)[0];

describe("waterfall", () => {
  it("goes from the one total through the parts in their order to the other, each named", () => {
    const chart = draw();
    const heights = ["Baseline", "Growth", "煤炭", "Together", "规划照录"].map(
      (title) => middle(named(chart, title)).y,
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  it("begins each part where the one before ended, and the last ends at the total", () => {
    const chart = draw();
    const [first, up, down, other, last] = [
      fill(chart, from.color),
      fill(chart, rising),
      fill(chart, "hatch"),
      fill(chart, rest),
      fill(chart, to.color),
    ];
    const unit = box(first).width / 60;
    expect(box(up).left).toBeCloseTo(box(first).right, -0.5);
    expect(box(up).width / unit).toBeCloseTo(90, -0.5);
    expect(box(down).right).toBeCloseTo(box(up).right, -0.5);
    expect(box(down).width / unit).toBeCloseTo(25, -0.5);
    expect(box(other).left).toBeCloseTo(box(down).left, -0.5);
    expect(box(other).right).toBeCloseTo(box(last).right, -0.5);
    expect(box(last).width / unit).toBeCloseTo(130, -0.5);
  });

  it("tells what falls from what rises by sign and hatching", () => {
    const chart = draw();
    for (const text of ["+90", "−25", "+5"]) expect(named(chart, text)).toBeTruthy();
    expect(totals(chart)).toEqual(["60", "130"]);
    expect(rects(chart, "hatch")).toHaveLength(1);
    expect(rects(chart, "hatch")[0]?.parentElement?.getAttribute("stroke")).toBe(falling);
    expect(middle(named(chart, "−25")).y).toBeCloseTo(middle(fill(chart, "hatch")).y, -0.5);
    expect(box(named(chart, "+90")).left).toBeGreaterThan(box(fill(chart, rising)).right);
  });

  it("hatches a rest that takes away, in its own grey", () => {
    const chart = draw([{title: "Together", value: -5, isRest: true}]);
    expect(rects(chart, "hatch")[0]?.parentElement?.getAttribute("stroke")).toBe(rest);
  });

  it("draws totals as upright lines where the axis does not hold zero", () => {
    const chart = draw(parts, {from: {...from, value: 2800}, to: {...to, value: 2820}});
    expect(rects(chart, from.color)).toHaveLength(0);
    const lines = [...chart.querySelectorAll("line[stroke^='var(--scenario']")];
    expect(lines.map((line) => line.getAttribute("stroke"))).toEqual([from.color, to.color]);
    expect(box(lines[0]).left).toBeCloseTo(box(fill(chart, rising)).left, -1);
    expect(totals(chart)).toEqual(["2800", "2820"]);
  });

  it("says of a part that is not known that it has no result, and goes on from where it was", () => {
    const chart = draw([
      {title: "Growth", value: 90},
      {title: "Lost", value: NaN},
      {title: "Coal", value: -20},
    ]);
    expect(middle(named(chart, "no result")).y).toBeCloseTo(middle(named(chart, "Lost")).y, -1);
    expect(box(fill(chart, "hatch")).right).toBeCloseTo(box(fill(chart, rising)).right, -0.5);
    expectSound(chart);
  });

  it("passes below zero", () => {
    const chart = draw([{title: "Coal", value: -150}], {to: {...to, value: -90}});
    const [first, last] = [fill(chart, from.color), fill(chart, to.color)];
    expect(box(last).right).toBeCloseTo(box(first).left, -0.5);
    expect(box(last).width / box(first).width).toBeCloseTo(1.5, 1);
    expectSound(chart);
  });

  it("breaks a long name into two lines, and cuts it where these do not do", () => {
    const chart = draw([{title: "战略性新兴产业增加值年均增速", value: 20}], {width: 320});
    const name = texts(chart).find((text) => textOf(text).startsWith("战略"));
    expect(textOf(name).replaceAll(" ", "")).toBe("战略性新兴产业增加值年均增速");
    expect(name?.querySelectorAll("tspan")).toHaveLength(2);
    expectSound(chart);
  });

  it.each([
    ["no parts", [], from.value, from.value],
    ["one part", [{title: "One", value: 1}], 0, 1],
    [
      "parts that change nothing",
      [
        {title: "One", value: 0},
        {title: "Two", value: 0},
      ],
      0,
      0,
    ],
    ["nothing but what is not known", [{title: "One", value: NaN}], 5, 5],
    [
      "a very long name",
      [{title: "A lever with a name that goes on and on, as the names of some levers do", value: 3}],
      5,
      8,
    ],
  ])("draws %s within its width, also on a phone", (_, given, first, last) => {
    for (const width of [320, 640]) {
      const chart = draw(given, {width, from: {...from, value: first}, to: {...to, value: last}});
      expectSound(chart);
      expect(overlaps(texts(chart))).toEqual([]);
    }
  });

  it("is one picture with a description, readable by day and by night", async () => {
    await expectReadable(() => draw());
  });
});
