import {unzipSync} from "fflate";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {page as browser, userEvent} from "vitest/browser";
import type {Values} from "../../../src/model/index.js";
import {compare} from "../../../src/page/compare.js";
import {drag} from "../../../src/page/drag.js";
import type {Figure} from "../../../src/page/elements/figure.js";
import {areas, bars, lines, results, scores} from "../../../src/page/figures.js";
import type {SourceEvent} from "../../../src/page/source-event.js";
import type {ScenarioSpec} from "../../../src/scenario/scenario.js";
import {faultOf} from "../../base/fault.js";
import {
  clearScreen,
  expectAccessible,
  expectAccessibleInAll,
  find,
  findAll,
  nextFrames,
  setLanguage,
  setTheme,
  show,
  textOf,
} from "../screen.js";
import {targets, town} from "../town.js";

beforeEach(clearScreen);
afterEach(() => {
  drag.end();
  vi.restoreAllMocks();
});

const list: readonly ScenarioSpec[] = [
  {name: "Plan", title: {zh: "规划", en: "Plan"}},
  {name: "Slow", title: {zh: "较慢", en: "Slow"}, compared: true, values: {growth: 0.02}},
];
const run = (values: Values = {}) => town.run(compare(values, list));

/** A figure on the screen, drawn. */
async function shown<T extends Figure>(figure: T): Promise<T> {
  show(figure);
  await expect.poll(() => figure.shadowRoot?.querySelector("svg, table")).toBeTruthy();
  return figure;
}

const picture = (figure: Figure) => figure.shadowRoot?.querySelector("svg");
const button = (figure: Figure, name: string) => {
  const found = findAll<HTMLButtonElement>(figure, "footer button").find((each) => textOf(each) === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const rows = (figure: Figure) => findAll(figure, "tr").map((row) => Array.from(row.children, textOf));
/** The numbers of the vertical axis. */
const axis = (figure: Figure) =>
  Array.from(picture(figure)?.querySelectorAll("g[text-anchor=end] text") ?? [], (text) => Number(textOf(text)));

const kinds = {
  lines: () => lines(run({growth: 0.06}), "output", {targets: [{value: 130}]}),
  areas: () => areas(run({growth: 0.06}), "by_trade", {by: "trade"}),
  bars: () => bars(run({growth: 0.06}), "by_trade", {by: "trade", targets: {farm: 90}}),
};

describe.each(Object.entries(kinds))("the figure of %s", (kind, make) => {
  it("says what it shows and in which unit, over the picture; and on what terms it holds, below", async () => {
    const figure = await shown(make());
    expect(textOf(find(figure, ".title"))).toBe(kind === "lines" ? "Output" : "Output by trade");
    expect(textOf(find(figure, ".unit"))).toBe(kind === "bars" ? "2025, 10⁸ yuan" : "10⁸ yuan");
    expect(textOf(find(figure, ".terms"))).toBe(
      "Source: model of Town; a conditional scenario, resting on the assumptions listed",
    );
    setLanguage("zh");
    await figure.updateComplete;
    expect(textOf(find(figure, ".unit"))).toBe(kind === "bars" ? "2025，亿元" : "亿元");
    expect(textOf(find(figure, "figure"))).not.toContain("预测");
  });

  it("describes its picture in the reader's language, with the numbers", async () => {
    const figure = await shown(make());
    const described = () => picture(figure)?.getAttribute("aria-label") ?? "";
    expect(described()).toContain("Plan");
    expect(described()).toMatch(/Output( by trade)? \((2025, )?10⁸ yuan\)\./);
    setLanguage("zh");
    await figure.updateComplete;
    expect(described()).toContain("规划");
  });

  it("shows its numbers as a table and its picture again, and says which", async () => {
    const figure = await shown(make());
    const toggle = button(figure, "Table");
    expect(toggle.getAttribute("aria-pressed")).toBe("false");
    await userEvent.click(toggle);
    await figure.updateComplete;
    expect(toggle.getAttribute("aria-pressed")).toBe("true");
    expect(picture(figure)).toBeNull();
    const [header, first] = rows(figure);
    expect(header).toContain("2025");
    expect(first?.[0]).toBe("Current settings");
    await userEvent.click(toggle);
    await figure.updateComplete;
    expect(picture(figure)).toBeTruthy();
  });

  it("has its source on a line of its own where it is narrow, and all its buttons on the next", async () => {
    await browser.viewport(390, 800);
    const figure = await shown(make());
    const line = (element: Element) => Math.round(element.getBoundingClientRect().bottom);
    const buttons = () => findAll(figure, "footer button").map(line);
    await expect.poll(() => new Set(buttons()).size).toBe(1);
    expect(find(figure, "footer .terms").getBoundingClientRect().bottom).toBeLessThan(buttons()[0] ?? NaN);
  });

  it("keeps its place, and its table, when it takes over another", async () => {
    const figure = await shown(make());
    await userEvent.click(button(figure, "Table"));
    const next = make();
    next.result = run({growth: 0.09});
    figure.adopt(next);
    await figure.updateComplete;
    expect(figure.isConnected).toBe(true);
    expect(picture(figure)).toBeNull();
    expect(rows(figure).length).toBeGreaterThan(3);
  });

  it("leaves an element of another kind alone", async () => {
    const figure = await shown(make());
    const {result} = figure;
    figure.adopt(document.createElement("div"));
    expect(figure.result).toBe(result);
  });

  it("is not drawn before it comes into sight, and not again while it is out of it", async () => {
    const figure = make();
    const stage = show(figure);
    stage.style.paddingTop = "3000px";
    await nextFrames(6);
    expect(picture(figure)).toBeNull();
    figure.scrollIntoView();
    await expect.poll(() => picture(figure)).toBeTruthy();
    const described = () => picture(figure)?.getAttribute("aria-label");
    const before = described();
    const height = figure.getBoundingClientRect().height;
    window.scrollTo(0, 0);
    await expect.poll(() => picture(figure)).toBeNull();
    // Its place is kept meanwhile.
    expect(figure.getBoundingClientRect().height).toBeCloseTo(height, 0);
    const next = make();
    next.result = run({growth: 0.1});
    figure.adopt(next);
    await nextFrames(4);
    expect(picture(figure)).toBeNull();
    figure.scrollIntoView();
    await expect.poll(() => picture(figure)).toBeTruthy();
    expect(described()).not.toBe(before);
  });

  it("is drawn for paper also where it is out of sight", async () => {
    const figure = make();
    const stage = show(figure);
    stage.style.paddingTop = "3000px";
    await nextFrames(6);
    window.dispatchEvent(new Event("beforeprint"));
    await nextFrames(2);
    expect(picture(figure)).toBeTruthy();
    window.dispatchEvent(new Event("afterprint"));
  });

  it("is as wide as it may be, and follows", async () => {
    const figure = await shown(make());
    const width = () => Number(picture(figure)?.getAttribute("width"));
    expect(width()).toBe(Math.floor(figure.getBoundingClientRect().width));
    figure.style.width = "420px";
    await expect.poll(width).toBe(420);
  });

  it("shows what it is told of anew where its result is the same", async () => {
    const figure = await shown(make());
    const next = make();
    next.result = figure.result;
    Object.assign(next, {spec: {...next.spec, title: {zh: "另一个", en: "Another"}}});
    figure.adopt(next);
    await figure.updateComplete;
    expect(textOf(find(figure, ".title"))).toBe("Another");
  });

  it("has no faults of access, as a picture and as a table", async () => {
    const figure = await shown(make());
    await expectAccessibleInAll(figure);
    setLanguage("en");
    await figure.updateComplete;
    await userEvent.click(button(figure, "Table"));
    await expectAccessibleInAll(figure);
  });

  it("can be taken away by keyboard", async () => {
    const figure = await shown(make());
    const order: string[] = [];
    document.body.focus();
    for (let i = 0; i < 5; ++i) {
      await userEvent.tab();
      order.push(textOf(figure.shadowRoot?.activeElement));
    }
    expect(order).toEqual(["Table", "Source", "Copy", "CSV", "Excel"]);
  });
});

describe("the axis of a figure", () => {
  const at = (growth: number) => lines(run({growth}), "output");
  const top = (figure: Figure) => Math.max(...axis(figure));

  it("stays as it is while a lever is dragged, and follows once it is released", async () => {
    const figure = await shown(at(0.05));
    const before = axis(figure);
    drag.start();
    figure.adopt(at(0.2));
    await figure.updateComplete;
    expect(axis(figure)).toEqual(before);
    drag.end();
    await figure.updateComplete;
    expect(top(figure)).toBeGreaterThanOrEqual(600);
  });

  it("follows at once where nothing is dragged and the lines have left it", async () => {
    const figure = await shown(at(0.05));
    figure.adopt(at(0.2));
    await figure.updateComplete;
    expect(top(figure)).toBeGreaterThanOrEqual(600);
  });

  it("stays where the lines move only a little within it, and follows where they have shrunk", async () => {
    const figure = await shown(at(0.05));
    const before = axis(figure);
    figure.adopt(at(0.045));
    await figure.updateComplete;
    expect(axis(figure)).toEqual(before);
    figure.adopt(at(0.2));
    await figure.updateComplete;
    figure.adopt(at(0.05));
    await figure.updateComplete;
    expect(axis(figure)).toEqual(before);
  });

  it("is another's own where the figure shows another variable", async () => {
    const figure = await shown(at(0.05));
    drag.start();
    figure.adopt(lines(run(), "shops"));
    await figure.updateComplete;
    expect(top(figure)).toBeLessThanOrEqual(30);
  });

  it("stays under the hand for areas and bars too", async () => {
    for (const make of [
      (growth: number) => areas(run({growth}), "by_trade", {by: "trade"}),
      (growth: number) => bars(run({growth}), "by_trade", {by: "trade", year: 2030}),
    ]) {
      const figure = await shown(make(0.05));
      const ticks = () =>
        Array.from(picture(figure)?.querySelectorAll("g[aria-hidden] line, text") ?? [], textOf).filter(
          (text) => /^\d+$/.test(text) && Number(text) % 20 === 0,
        );
      const before = ticks();
      drag.start();
      figure.adopt(make(0.15));
      await figure.updateComplete;
      expect(ticks()).toEqual(before);
      drag.end();
      await figure.updateComplete;
      expect(ticks()).not.toEqual(before);
    }
  });

  it("goes from nought to a hundred for shares of a whole", async () => {
    const model = town.with({
      by_trade: {unit: "1", display: "%", formula: "d => d.trade === 'shop' ? d.shops : 1 - d.shops"},
    });
    const figure = await shown(areas(model.run(), "by_trade", {by: "trade"}));
    expect([Math.min(...axis(figure)), top(figure)]).toEqual([0, 100]);
  });
});

describe("what is taken away from a figure", () => {
  /** What a click on a link to a file would have saved. */
  function downloads(): {name: string; blob: Promise<Blob>}[] {
    const found: {name: string; blob: Promise<Blob>}[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      found.push({name: this.download, blob: fetch(this.href).then((response) => response.blob())});
    });
    return found;
  }

  it("is the table on the clipboard, and the figure says so", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const figure = await shown(kinds.lines());
    await userEvent.click(button(figure, "Copy"));
    await expect.poll(() => textOf(find(figure, ".said")), {timeout: 5000}).toBe("Copied");
    expect(find(figure, ".said").getAttribute("role")).toBe("status");
    const text = write.mock.calls[0]?.[0] ?? "";
    const [header = "", ...lines] = text.split("\n");
    expect(header.split("\t").slice(0, 5)).toEqual(["Scenario", "Variable", "Name", "Unit", "2020"]);
    expect(lines.map((line) => line.split("\t")[0])).toEqual(["当前设置", "Plan", "Slow"]);
    const values = lines[1]?.split("\t").slice(4).map(Number);
    expect(values).toHaveLength(11);
    expect(values?.[5]).toBeCloseTo(127.62815625, 8);
  });

  it("is said not to have been taken where the clipboard is closed", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(
      new DOMException("Write permission denied.", "NotAllowedError"),
    );
    const figure = await shown(kinds.lines());
    await userEvent.click(button(figure, "Copy"));
    await expect.poll(() => textOf(find(figure, ".said"))).toContain("Write permission denied");
  });

  it("is a CSV file named after the figure and the day, which Excel opens in Chinese", async () => {
    const found = downloads();
    setLanguage("zh");
    const figure = await shown(lines(run(), "output", {title: {zh: "总量/产值", en: "All"}}));
    await userEvent.click(button(figure, "CSV"));
    await expect.poll(() => found.length).toBe(1);
    expect(found[0]?.name).toMatch(/^总量-产值_\d{4}-\d\d-\d\d\.csv$/);
    const blob = await found[0]?.blob;
    const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, first] = new TextDecoder().decode(bytes).split("\r\n");
    expect(header).toMatch(/^情景,变量,名称,单位,2020年,/);
    expect(first).toMatch(/^Plan,output,产值,亿元,100,105,110.25,/);
  });

  it("is a workbook with the table, and a sheet that says under what conditions it holds", async () => {
    const found = downloads();
    const figure = await shown(kinds.bars());
    await userEvent.click(button(figure, "Excel"));
    await expect.poll(() => found.length, {timeout: 5000}).toBe(1);
    expect(found[0]?.name).toMatch(/^Output by trade_\d{4}-\d\d-\d\d\.xlsx$/);
    const blob = await found[0]?.blob;
    const parts = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer()));
    const text = Object.values(parts)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("\n");
    expect(Object.keys(parts)).toContain("xl/workbook.xml");
    for (const part of ["Output by trade", "Farming", "There are no prices."]) expect(text).toContain(part);
    expect(text).toMatch(/conditional scenarios.*They are not forecasts/);
  });

  it("is the same whether the picture or the table is shown", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const figure = await shown(kinds.areas());
    await userEvent.click(button(figure, "Copy"));
    await userEvent.click(button(figure, "Table"));
    await userEvent.click(button(figure, "Copy"));
    await expect.poll(() => write.mock.calls.length).toBe(2);
    expect(write.mock.calls[1]).toEqual(write.mock.calls[0]);
  });
});

describe("the table of results", () => {
  it("has a row for each scenario and variable, a column for each year, rounded to be read", async () => {
    const figure = await shown(results(run(), ["output", "shops"], {years: [2020, 2025], title: "Main results"}));
    expect(textOf(find(figure, ".title"))).toBe("Main results");
    expect(textOf(find(figure, ".unit"))).toBe("2 scenarios");
    expect(rows(figure)).toEqual([
      ["Scenario", "Name", "Unit", "2020", "2025"],
      ["Plan", "Output", "10⁸ yuan", "100", "127.6"],
      ["Plan", "Share of shops", "", "20.00%", "20.00%"],
      ["Slow", "Output", "10⁸ yuan", "100", "110.4"],
      ["Slow", "Share of shops", "", "20.00%", "20.00%"],
    ]);
    const cell = findAll(figure, "td").find((each) => textOf(each) === "127.6");
    expect(Number(cell?.title)).toBeCloseTo(127.62815625, 8);
  });

  it("is a table always, which can be scrolled by keyboard and is named", async () => {
    const figure = await shown(results(run(), ["output"]));
    expect(findAll(figure, "footer button").map(textOf)).toEqual(["Copy", "CSV", "Excel"]);
    const region = find(figure, "[role=region]");
    expect([region.tabIndex, region.getAttribute("aria-label")]).toEqual([0, "Results"]);
    await expectAccessibleInAll(figure);
  });

  it("keeps its header and its first column in sight", async () => {
    const figure = await shown(
      results(run(), ["output", "shops", "coal_use", "by_trade", "doubled", "output", "shops", "coal_use", "by_trade"]),
    );
    figure.style.width = "420px";
    await nextFrames(3);
    const region = find(figure, "[role=region]");
    region.scrollTo(300, 200);
    await nextFrames();
    const [head] = findAll(figure, "thead th");
    const [first] = findAll(figure, "tbody tr:nth-child(12) th");
    const {left, top} = region.getBoundingClientRect();
    expect(Math.abs((head?.getBoundingClientRect().top ?? NaN) - top)).toBeLessThan(3);
    expect(Math.abs((head?.getBoundingClientRect().left ?? NaN) - left)).toBeLessThan(3);
    expect(Math.abs((first?.getBoundingClientRect().left ?? NaN) - left)).toBeLessThan(3);
  });
});

describe("the table of scores", () => {
  it("tells the five states apart by sign and word", async () => {
    const figure = await shown(scores(run(), targets));
    const states = findAll(figure, "td.state").map(textOf);
    expect(states.filter((_, i) => i % 2 === 0)).toEqual(
      ["✓ met", "✕ missed", "— no numeric target", "○ not modelled", "⇢ assumed path"].sort(
        (a, b) => order.indexOf(a.slice(2)) - order.indexOf(b.slice(2)),
      ),
    );
  });

  // In the order of the targets' groups.
  const order = ["met", "missed", "not modelled", "no numeric target", "assumed path"];

  it("counts them, under the active scenario", async () => {
    const figure = await shown(scores(run(), targets));
    expect(textOf(find(figure, ".unit"))).toBe(
      "met 1 · missed 1 · no numeric target 1 · not modelled 1 · assumed path 1",
    );
    figure.adopt(scores(run({growth: 0.06}), targets));
    await figure.updateComplete;
    expect(textOf(find(figure, ".unit"))).toMatch(/^met 2 · missed 0/);
  });

  it("has two columns for each scenario: the value and how it stands", async () => {
    const figure = await shown(scores(run(), targets));
    expect(findAll(figure, "thead th").map(textOf)).toEqual([
      "Indicator",
      "2020",
      "Target for 2025",
      "Pace needed and that of the past",
      "Plan",
      "Slow",
    ]);
    const [, low, high] = rows(figure).slice(1);
    expect(low).toEqual([
      "1. Output, low (10⁸ yuan) binding",
      "100",
      ">120",
      "needs +4 × 10⁸ yuan a year",
      "127.6",
      "✓ met",
      "110.4",
      "✕ missed",
    ]);
    // From 100 to 130 in five years; from 90 to 100 in the five before.
    expect(high?.[3]).toBe("needs +6 × 10⁸ yuan a year +2 × 10⁸ yuan a year in 2015–2020 · 3.0 × the past");
  });

  it("groups the indicators, and tells of a line to compare with that it is none of the plan's", async () => {
    const figure = await shown(scores(run(), targets));
    expect(findAll(figure, "th[scope=rowgroup]").map(textOf)).toEqual(["Economy", "Structure"]);
    const compared = rows(figure).find(([name]) => name?.startsWith("5."));
    expect(compared?.[2]).toBe("bettercompare 14.5 10⁸ yuan");
  });

  it("is taken away with what was printed and how each is treated", () => {
    const table = scores(run(), targets).toTable("en");
    expect(table.rows).toHaveLength(10);
    expect(table.rows[0]?.slice(0, 9)).toEqual([
      "Plan",
      1,
      "Output, low",
      "10⁸ yuan",
      "100",
      ">120",
      expect.closeTo(127.628, 3),
      expect.closeTo(7.628, 3),
      "met",
    ]);
    expect(table.rows[0]?.at(-1)).toBe("computed by the model");
    expect(table.rows[1]?.slice(9, 13)).toEqual([6, 2, "10⁸ yuan", "2015—2020"]);
  });

  it("says of an assumed path what pace it needs, and that the plan has none to compare it with", async () => {
    const figure = await shown(scores(run(), targets));
    // A share that is to go from 100% to 20% in five years.
    const path = rows(figure).find(([name]) => name?.startsWith("3."));
    expect(path?.[3]).toBe("needs −16 pp a year no past pace in the plan");
    setLanguage("zh");
    await figure.updateComplete;
    expect(rows(figure).find(([name]) => name?.startsWith("3."))?.[3]).toBe("需每年 −16 个百分点 过去的速度规划未给出");
  });

  it("has no faults of access", async () => {
    const figure = await shown(scores(run(), targets));
    await expectAccessibleInAll(figure);
  });
});

describe("the source of what a figure shows", () => {
  const asked: SourceEvent[] = [];
  const listening = <T extends Figure>(figure: T): T => {
    asked.length = 0;
    figure.addEventListener("ty-source", (event) => asked.push(event));
    return figure;
  };
  const places = () => asked.map(({subject}) => subject.type === "variable" && [subject.name, subject.place]);
  const focused = (figure: Figure) => textOf(figure.shadowRoot?.activeElement);

  it.each([
    ["lines", "output", {year: 2025}],
    ["areas", "by_trade", {}],
    ["bars", "by_trade", {year: 2025}],
  ] as const)("is asked for from the figure of %s", async (kind, name, place) => {
    const figure = listening(await shown<Figure>(kinds[kind]()));
    await userEvent.click(button(figure, "Source"));
    expect(places()).toEqual([[name, place]]);
  });

  it("is asked for from a number of a table, of its scenario, members and year", async () => {
    const figure = listening(await shown(results(run({growth: 0.06}), ["by_trade", "doubled"])));
    const [first] = findAll(figure, "td[tabindex]");
    const [cell] = findAll(figure, "tbody tr:nth-child(2) td:last-child");
    if (!first || !cell) throw new Error("no numbers");
    await userEvent.click(first);
    await userEvent.click(cell);
    expect(places()).toEqual([
      ["by_trade", {scenario: "当前设置", trade: "farm", year: 2020}],
      ["by_trade", {scenario: "当前设置", trade: "shop", year: 2030}],
    ]);
    expect(asked[0]?.result()).toBe(figure.result);
  });

  it("is asked for by keyboard: Tab to the numbers, arrows among them, Enter", async () => {
    const figure = listening(await shown(results(run(), ["output", "coal_use"], {years: [2020, 2021, 2022]})));
    find(figure, ".scroll").focus();
    await userEvent.keyboard("{Tab}");
    expect(focused(figure)).toBe("100");
    // Coal grows by 8% of 10 in the first year.
    await userEvent.keyboard("{ArrowRight}{ArrowDown}");
    expect(focused(figure)).toBe("10.80");
    await userEvent.keyboard("{End}{ArrowUp}{ArrowRight}{Home}{ArrowRight}{Enter}");
    expect(places()).toEqual([["output", {scenario: "Plan", year: 2021}]]);
    // Tab leaves the table and comes back to where one was.
    await userEvent.keyboard("{Tab}");
    expect(focused(figure)).not.toBe("105");
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(focused(figure)).toBe("105");
  });

  it("is asked for from a score, where it is computed", async () => {
    const figure = listening(await shown(scores(run(), targets)));
    const cells = findAll(figure, "td[tabindex]");
    // Three of the five have a variable, in two scenarios.
    expect(cells).toHaveLength(6);
    await userEvent.click(cells[1] ?? figure);
    expect(places()).toEqual([["output", {scenario: "Slow", year: 2025}]]);
  });
});

describe("what a figure is asked for", () => {
  const result = run();

  it.each([
    ["a variable that is not there", () => lines(result, "ouput"), "unknown-variable"],
    ["lines of a variable by another index, which is not told", () => lines(result, "by_trade"), "unknown-place"],
    ["lines of a member that is not there", () => lines(result, "by_trade", {place: {trade: "mine"}}), "unknown-place"],
    ["lines of a variable without years", () => lines(result, "doubled"), "unknown-index"],
    ["areas by an index it does not have", () => areas(result, "output", {by: "trade"}), "unknown-index"],
    ["bars by an index that is not there", () => bars(result, "by_trade", {by: "trad"}), "unknown-index"],
    ["bars of a year that is not there", () => bars(result, "by_trade", {by: "trade", year: 2019}), "unknown-place"],
    [
      "targets of a member that is not there",
      () => bars(result, "by_trade", {by: "trade", targets: {shp: 1}}),
      "unknown-member",
    ],
    ["results of a year that is not there", () => results(result, ["output"], {years: [2019]}), "unknown-year"],
    [
      "scores of a variable that is not there",
      () =>
        scores(
          result,
          targets.map((target) => ({...target, variable: "ouput"})),
        ),
      "unknown-variable",
    ],
  ])("is checked at once, so that its cell can say so: %s", (_, make, code) => {
    expect(faultOf(make).code).toBe(code);
  });

  it("may be a variable without values, which is an empty picture and table, not a fault", async () => {
    const figure = await shown(lines(town.run(), "linear_only"));
    expect(picture(figure)?.outerHTML).not.toMatch(/NaN|Infinity/);
    await userEvent.click(button(figure, "Table"));
    await figure.updateComplete;
    expect(findAll(figure, "tbody tr")).toHaveLength(0);
  });

  it("may be a member of a variable by another index", async () => {
    const figure = await shown(lines(result, "by_trade", {place: {trade: "shop"}, from: 2025}));
    const shown_ = picture(figure)?.getAttribute("aria-label") ?? "";
    expect(shown_).toContain("2025 25.53");
    expect(shown_).not.toContain("2020");
  });
});

describe("a figure at night", () => {
  it("has no faults of access with everything in it", async () => {
    setTheme("dark");
    for (const make of Object.values(kinds)) await expectAccessible(await shown(make()));
  });
});
