import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import type {QuantifiedTarget, Statement} from "../../../src/model/index.js";
import type {PaceFigure} from "../../../src/page/elements/pace-figure.js";
import type {SourceEvent} from "../../../src/page/source-event.js";
import {paces} from "../../../src/page/targets.js";
import {faultOf} from "../../base/fault.js";
import {clearScreen, expectAccessibleInAll, find, findAll, setLanguage, show, textOf} from "../screen.js";
import {targets as indicators, town} from "../town.js";

beforeEach(clearScreen);

const label = (zh: string, en: string) => ({zh, en});
const statement = (fact: string, text: string, value: number | undefined, unit: string, year?: number): Statement => ({
  fact,
  text,
  value,
  unit,
  years: year === undefined ? undefined : [year, year],
});

function target(name: string, given: Partial<QuantifiedTarget> & Pick<QuantifiedTarget, "target">): QuantifiedTarget {
  return {
    name: label(`目标${name}`, name),
    group: label("农业", "Farming"),
    comparator: ">=",
    base: undefined,
    past: undefined,
    pace: "growth",
    needs: undefined,
    ...given,
  };
}

const list: readonly QuantifiedTarget[] = [
  target("Output", {
    group: label("总量", "The whole"),
    comparator: ">",
    target: statement("output-2025", "200", 200, "亿元", 2025),
    base: statement("growth-2025", "100", 100, "亿元", 2020),
    past: statement("growth-2025", "50", 50, "亿元", 2015),
    needs: label(
      "起点的{doubled}，商业占{by_trade trade=shop year=2020}。",
      "Start {doubled}, shops {by_trade trade=shop year=2020}.",
    ),
  }),
  target("Trees", {target: statement("output-2025", "30", 30, "万亩", 2025)}),
  target("Roads", {target: statement("output-2025", "全覆盖", undefined, ""), pace: "whole"}),
  target("Parks", {target: statement("output-2025", "3—5", undefined, "个"), pace: "rise"}),
];
const result = town.run({start: 100});

async function shown(figure = paces(result, list)): Promise<PaceFigure> {
  show(figure);
  await expect.poll(() => figure.shadowRoot?.querySelector("table")).toBeTruthy();
  return figure;
}
const rows = (figure: PaceFigure) => findAll(figure, "tbody tr").map((row) => Array.from(row.children, textOf));

describe("the figure of paces", () => {
  it("says by chapter where each target starts, what it requires, and why where it requires nothing", async () => {
    const figure = await shown();
    // 200 ÷ 100 and 100 ÷ 50 over five years: 14.87% a year, twice.
    expect(rows(figure)).toEqual([
      ["The whole"],
      [
        "Output",
        "100 × 10⁸ yuan (2020)",
        ">200 × 10⁸ yuan",
        "+14.87% a year",
        "+14.87% a year in 2015–2020 1.0 × the past",
      ],
      ["What it takes: Start 200 × 10⁸ yuan, shops 20 × 10⁸ yuan."],
      ["Farming"],
      ["Trees", "", "30 × 10⁴ mu", "the plan gives no base", ""],
      ["Roads", "", "all", "all or nothing", ""],
      ["Parks", "", "3—5 items", "the plan gives a word or a range", ""],
    ]);
    expect(textOf(find(figure, ".unit"))).toBe(
      "4 targets; 1 require a pace that can be told, 1 can be compared with the past",
    );
    setLanguage("zh");
    await figure.updateComplete;
    expect(rows(figure)[4]).toEqual(["目标Trees", "", "30 万亩", "规划未给出基数", ""]);
    expect(rows(figure)[5]?.[2]).toBe("全覆盖");
  });

  it("draws how many times the past is required, of indicators beside it too, the largest first", async () => {
    const figure = await shown(paces(result, list, {indicators}));
    // Output, high: from 100 to 130, after from 90 to 100.
    expect(findAll(figure, ".multiples li").map((item) => textOf(find(item, ".name")))).toEqual([
      "Output, high",
      "Output",
    ]);
    expect(findAll(figure, ".multiples li b").map(textOf)).toEqual(["3.0 ×", "1.0 ×"]);
  });

  it("shows the targets of one chapter, and takes those away", async () => {
    const figure = await shown();
    await userEvent.selectOptions(find(figure, "select"), "农业");
    await figure.updateComplete;
    expect(rows(figure).map(([name]) => name)).toEqual(["Farming", "Trees", "Roads", "Parks"]);
    expect(figure.toTable("en").rows).toHaveLength(3);
  });

  it("is taken away with full numbers, the reasons, and the plan's own words", () => {
    const table = paces(result, list).toTable("en");
    const [first, second] = table.rows;
    expect(first).toEqual([
      "The whole",
      "Output",
      "10⁸ yuan",
      100,
      "2020",
      ">",
      200,
      "200",
      "2025",
      // 2^(1/5) − 1 in per cent, twice.
      expect.closeTo(14.869835, 6),
      expect.closeTo(14.869835, 6),
      "%",
      "2015—2020",
      expect.closeTo(1, 12),
      null,
      expect.stringContaining("Start 200"),
      "到2025年产值超过130亿元",
    ]);
    expect(second?.slice(9, 15)).toEqual([null, null, null, null, null, "the plan gives no base"]);
  });

  it("leads from each number to the sentence or the variable it comes from, by click and by key", async () => {
    const figure = await shown();
    const asked: unknown[] = [];
    figure.addEventListener("ty-source", ({subject}: SourceEvent) => asked.push(subject));
    const [base, aim] = findAll(figure, "td[tabindex]");
    await userEvent.click(aim ?? figure);
    base?.focus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    await userEvent.click(find(figure, ".need button"));
    expect(asked).toEqual([
      {type: "fact", id: "output-2025"},
      {type: "fact", id: "output-2025"},
      expect.objectContaining({type: "variable", name: "doubled", place: {}}),
    ]);
  });

  it("keeps the chapter when it takes over another", async () => {
    const figure = await shown();
    await userEvent.selectOptions(find(figure, "select"), "农业");
    figure.adopt(paces(town.run({start: 80}), list));
    await figure.updateComplete;
    expect(rows(figure)[0]).toEqual(["Farming"]);
  });

  it("is refused at once where a target needs what the result does not have", () => {
    const wrong = [
      target("Wrong", {target: list[1]?.target ?? statement("", "", 1, ""), needs: label("{oput}", "{oput}")}),
    ];
    expect(faultOf(() => paces(result, wrong)).code).toBe("unknown-variable");
  });

  it("has no faults of access", async () => {
    await expectAccessibleInAll(await shown(paces(result, list, {indicators})));
  });
});
