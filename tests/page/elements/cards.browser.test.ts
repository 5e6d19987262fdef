import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import type {Values} from "../../../src/model/index.js";
import {compare} from "../../../src/page/compare.js";
import type {SourceEvent} from "../../../src/page/source-event.js";
import type {CardsElement} from "../../../src/page/elements/cards.js";
import {cards, type CardOptions} from "../../../src/page/figures.js";
import type {ScenarioSpec} from "../../../src/scenario/scenario.js";
import {faultOf} from "../../base/fault.js";
import {clearScreen, expectAccessibleInAll, find, findAll, nextFrames, setLanguage, show, textOf} from "../screen.js";
import {targets, town} from "../town.js";

beforeEach(clearScreen);

const list: readonly ScenarioSpec[] = [
  {name: "Plan", title: {zh: "规划", en: "Plan"}},
  {name: "Slow", title: {zh: "较慢", en: "Slow"}, compared: true, values: {growth: 0.02}},
];

/** Cards of the town, the levers standing as given. In the baseline output is 127.63 in 2025. */
async function shown(values: Values, ...specs: readonly CardOptions[]): Promise<CardsElement> {
  const element = cards(town.run(compare(values, list)), specs);
  show(element);
  await element.updateComplete;
  return element;
}

const card = (element: CardsElement, i = 0) => {
  const found = findAll(element, "article")[i];
  if (!found) throw new Error(`no card ${i}`);
  return found;
};
const lines = (element: CardsElement, i = 0) => Array.from(card(element, i).querySelectorAll("p"), textOf);

describe("a card", () => {
  it("states what it is, of which year, in which unit; the full number at hand", async () => {
    const element = await shown({}, {variable: "output"}, {variable: "doubled"}, {variable: "shops", year: 2030});
    expect(findAll(element, ".title").map(textOf)).toEqual(["Output, 2025", "Twice the start", "Share of shops, 2030"]);
    expect(findAll(element, ".value").map(textOf)).toEqual(["127.6× 10⁸ yuan", "200× 10⁸ yuan", "20%"]);
    expect(Number(find(card(element), ".value").title)).toBeCloseTo(127.62815625, 8);
  });

  it("may have a title of its own, in one language or two", async () => {
    const element = await shown(
      {},
      {variable: "output", title: "GDP"},
      {variable: "output", title: {zh: "总量", en: "All"}},
    );
    expect(findAll(element, ".title").map(textOf)).toEqual(["GDP", "All"]);
    setLanguage("zh");
    await element.updateComplete;
    expect(findAll(element, ".title").map(textOf)).toEqual(["GDP", "总量"]);
  });

  it("states the change against the reference, which is named, in the unit and per cent", async () => {
    const element = await shown({growth: 0.06}, {variable: "output"});
    expect(lines(element).slice(0, 2)).toEqual(["against Plan 127.6", "▲ +6.194 (+4.9%)"]);
    const less = await shown({growth: 0.02}, {variable: "output"});
    expect(lines(less).slice(0, 2)).toEqual(["against Plan 127.6", "▼ −17.22 (−13.5%)"]);
    setLanguage("zh");
    await less.updateComplete;
    expect(lines(less).slice(0, 2)).toEqual(["较规划（127.6）", "▼ −17.22（−13.5%）"]);
  });

  it("states the change of a share in points", async () => {
    const element = await shown({share: 0.25}, {variable: "shops"});
    expect(lines(element)[1]).toBe("▲ +5.00 points");
    setLanguage("zh");
    await element.updateComplete;
    expect(lines(element)[1]).toBe("▲ +5.00 个百分点");
  });

  it("says so where nothing has changed, in as many lines", async () => {
    const element = await shown({}, {variable: "output"});
    expect(lines(element).slice(0, 2)).toEqual(["against Plan 127.6", "unchanged"]);
  });

  it("states no per cent of nothing", async () => {
    const result = town.run(compare({coal: 4}, [{name: "Plan", values: {coal: 0}}]));
    const element = cards(result, [{variable: "coal_use"}]);
    show(element);
    await element.updateComplete;
    expect(lines(element).slice(0, 2)).toEqual(["against Plan 0", "▲ +5.600"]);
  });

  it("shows its number under each scenario that is compared, in its colour", async () => {
    const element = await shown({growth: 0.06}, {variable: "output"});
    expect(findAll(element, "li").map(textOf)).toEqual(["Slow110.4"]);
    expect(find(element, "li .swatch").style.background).toBe("var(--scenario-1)");
  });

  it("says in words that a number is none, and goes on", async () => {
    const element = await shown({}, {variable: "linear_only"}, {variable: "output"});
    expect(textOf(find(card(element), ".value"))).toMatch(/^—/);
    expect(textOf(card(element))).not.toMatch(/NaN|✕|✓/);
    expect(textOf(find(card(element, 1), ".value"))).toBe("127.6× 10⁸ yuan");
  });
});

describe("the target of a card", () => {
  it.each([
    [">=", 120, "✓ met target ≥ 120"],
    [">", 127, "✓ met target > 127"],
    [">=", 130, "✕ missed target ≥ 130, short by 2.372"],
    ["<=", 120, "✕ missed target ≤ 120, over by 7.628"],
    ["<", 130, "✓ met target < 130"],
  ] as const)("is met or missed, with sign and word: %s %d", async (comparator, value, text) => {
    const element = await shown({}, {variable: "output", target: {comparator, value}});
    expect(lines(element)[2]).toBe(text);
  });

  it("is not met by the very number where more is asked for", async () => {
    const element = await shown({}, {variable: "doubled", target: {comparator: ">", value: 200}});
    expect(lines(element)[2]).toMatch(/^✕ missed/);
    const same = await shown({}, {variable: "doubled", target: {value: 200}});
    expect(lines(same)[2]).toBe("✓ met target ≥ 200");
  });

  it("is told from a missed one by more than its colour", async () => {
    const element = await shown(
      {},
      {variable: "output", target: {value: 120}},
      {variable: "output", target: {value: 130}},
    );
    const [met, missed] = [0, 1].map((i) => card(element, i).querySelector(".met, .missed"));
    expect([textOf(met)[0], textOf(missed)[0]]).toEqual(["✓", "✕"]);
    if (!met || !missed) throw new Error("no targets");
    expect(getComputedStyle(met).color).not.toBe(getComputedStyle(missed).color);
  });

  it("has a name of its own where it is not the plan's", async () => {
    const element = await shown(
      {},
      {variable: "output", target: {value: 130, label: {zh: "参照：省", en: "Compare: province"}}},
    );
    expect(lines(element)[2]).toBe("✕ missed Compare: province ≥ 130, short by 2.372");
    setLanguage("zh");
    await element.updateComplete;
    expect(lines(element)[2]).toBe("✕ 未达到 参照：省 ≥ 130，差 2.372");
  });

  it("may be one of a plan's, whose unit is converted", async () => {
    const [low] = targets;
    if (!low) throw new Error("no target");
    const element = await shown({}, {variable: "output", target: {...low, unit: "万元", value: 1_300_000}});
    expect(lines(element)[2]).toBe("✕ missed target > 130, short by 2.372");
  });
});

describe("the card of a peak", () => {
  it("states the year and the peak, and whether it comes in time", async () => {
    const element = await shown({}, {variable: "coal_use", peakBy: 2026});
    expect(textOf(find(card(element), ".title"))).toBe("Coal use: peak year");
    expect(textOf(find(card(element), ".value"))).toBe("2025peaked");
    expect(lines(element)[0]).toBe("Peak 14 × 10⁴ tce, then down by 42.9%");
    expect(lines(element).at(-2)).toBe("✓ met peak by 2026");
    const late = await shown({}, {variable: "coal_use", peakBy: 2024});
    expect(lines(late).at(-2)).toBe("✕ missed peak by 2024");
  });

  it("remarks on a peak in a year where inputs have a kink", async () => {
    const element = await shown({}, {variable: "coal_use", peakBy: 2030});
    expect(lines(element)[1]).toMatch(/^⚠ Determined by an anchor/);
    setLanguage("zh");
    await element.updateComplete;
    expect(lines(element)[1]).toMatch(/^⚠ 由参数转折年决定/);
  });

  it("says that there is none yet where a series rises to its end, without a year", async () => {
    const element = await shown({}, {variable: "output", peakBy: 2030});
    expect(textOf(find(card(element), ".value"))).toBe("—not peaked by the end");
    expect(lines(element).at(-2)).toBe("✕ missed peak by 2030");
    expect(textOf(card(element))).not.toContain("anchor");
  });

  it("gives the years of the scenarios that are compared", async () => {
    const element = await shown({}, {variable: "coal_use", peakBy: 2030});
    expect(findAll(element, "li").map(textOf)).toEqual(["Slow2025"]);
    const rising = await shown({}, {variable: "output", peakBy: 2030});
    expect(findAll(rising, "li").map(textOf)).toEqual(["Slownot peaked by the end"]);
  });

  it("states the peak in the unit that is shown", async () => {
    const element = await shown({}, {variable: "shops", peakBy: 2030});
    expect(lines(element)[0]).toBe("Peak 20 %, then down by 0.0%");
  });

  it("says in words that there is no series, and goes on", async () => {
    const element = await shown({}, {variable: "linear_only", peakBy: 2030}, {variable: "output"});
    expect(textOf(find(card(element), ".value"))).toMatch(/^—/);
    expect(textOf(card(element))).not.toMatch(/NaN|✕|✓/);
    expect(findAll(element, "article")).toHaveLength(2);
  });
});

describe("the origin of a card's number", () => {
  it("is graded", async () => {
    const element = await shown({}, {variable: "output"}, {variable: "shops"});
    expect(lines(element)).toContain("Confidence low");
    expect(lines(element, 1)).toContain("Confidence medium");
  });

  it("is asked for from the number, of the scenario and year that it shows, with its note", async () => {
    const note = {zh: "另注", en: "A note of the author's"};
    const element = await shown(
      {growth: 0.06},
      {variable: "output", year: 2024, note},
      {variable: "coal_use", peakBy: 2030},
    );
    const asked: SourceEvent[] = [];
    element.addEventListener("ty-source", (event) => asked.push(event));
    await userEvent.click(find(card(element), ".value"));
    find(card(element, 1), ".value").focus();
    await userEvent.keyboard("{Enter}");
    expect(asked.map(({subject}) => subject)).toEqual([
      {type: "variable", name: "output", place: {scenario: "当前设置", year: 2024}, note},
      // Coal is at its height in 2025.
      {type: "variable", name: "coal_use", place: {scenario: "当前设置", year: 2025}, note: undefined},
    ]);
    expect(asked[0]?.result()).toBe(element.result);
  });

  it("is said to be at hand to who cannot see its sign", async () => {
    const element = await shown({}, {variable: "output"});
    expect(find(card(element), ".value").getAttribute("aria-description")).toBe("Source");
  });
});

describe("cards", () => {
  it("show what the model warns of, before anything else", async () => {
    const element = await shown({growth: 0.2}, {variable: "output"});
    expect(findAll(element, ".findings").map(textOf)).toEqual([
      "Note: Output is more than threefold (Current settings, 2027)",
    ]);
    setLanguage("zh");
    await element.updateComplete;
    expect(findAll(element, ".findings").map(textOf)).toEqual(["注意：产值增到三倍以上（当前设置，2027年）"]);
  });

  it("have a small line each, with the reference's below where they differ", async () => {
    const element = await shown({growth: 0.06}, {variable: "output"}, {variable: "doubled"});
    expect(card(element, 0).querySelectorAll("polyline")).toHaveLength(2);
    expect(card(element, 1).querySelectorAll("polyline")).toHaveLength(0);
    const same = await shown({}, {variable: "output"});
    expect(card(same).querySelectorAll("polyline")).toHaveLength(1);
  });

  it("keep their height when a number changes", async () => {
    const element = await shown({}, {variable: "output", target: {value: 120}}, {variable: "coal_use", peakBy: 2030});
    const before = element.getBoundingClientRect().height;
    element.adopt(
      cards(town.run(compare({growth: 0.0601}, list)), [
        {variable: "output", target: {value: 120}},
        {variable: "coal_use", peakBy: 2030},
      ]),
    );
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).toBe(before);
  });

  it("are computed only while they are in sight, and then at once", async () => {
    const element = await shown({}, {variable: "output"});
    element.style.marginTop = "3000px";
    await expect.poll(() => element.getBoundingClientRect().top).toBeGreaterThan(2000);
    await nextFrames(4);
    element.adopt(cards(town.run(compare({growth: 0.06}, list)), [{variable: "output"}]));
    await element.updateComplete;
    expect(textOf(find(card(element), ".value"))).toMatch(/^127.6/);
    element.scrollIntoView();
    await expect.poll(() => textOf(find(card(element), ".value"))).toMatch(/^133.8/);
  });

  it("are right on paper, in sight or not", async () => {
    const element = await shown({}, {variable: "output"});
    element.style.marginTop = "3000px";
    await nextFrames(4);
    element.adopt(cards(town.run(compare({growth: 0.06}, list)), [{variable: "output"}]));
    await element.updateComplete;
    window.dispatchEvent(new Event("beforeprint"));
    await element.updateComplete;
    expect(textOf(find(card(element), ".value"))).toMatch(/^133.8/);
    window.dispatchEvent(new Event("afterprint"));
  });

  it("name what is wrong with what they are asked for, before they show anything", () => {
    const result = town.run(compare({}, list));
    expect(faultOf(() => cards(result, [{variable: "ouput"}])).message).toContain("did you mean output?");
    expect(faultOf(() => cards(result, [{variable: "output", year: 2050}])).code).toBe("unknown-place");
    expect(faultOf(() => cards(result, [{variable: "by_trade"}])).code).toBe("unknown-place");
    expect(faultOf(() => cards(result, [{variable: "by_trade", peakBy: 2030}])).code).toBe("unknown-place");
    expect(faultOf(() => cards(result, [{variable: "doubled", peakBy: 2030}])).code).toBe("unknown-index");
  });

  it("have no faults of access", async () => {
    const element = await shown(
      {growth: 0.2},
      {variable: "output", target: {value: 120}},
      {variable: "shops", target: {value: 30}},
      {variable: "coal_use", peakBy: 2024},
    );
    await expectAccessibleInAll(element);
  });
});
