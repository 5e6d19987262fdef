import {beforeEach, describe, expect, it, vi} from "vitest";
import {page, userEvent} from "vitest/browser";
import type {LineageElement} from "../../../src/page/elements/lineage.js";
import {openLineage} from "../../../src/page/lineage-dialog.js";
import type {Subject} from "../../../src/page/subject.js";
import {clearScreen, expectAccessibleInAll, find, findAll, nextFrames, setLanguage, show, textOf} from "../screen.js";
import {targets, town, townText} from "../town.js";

beforeEach(clearScreen);

const result = town.run([
  {name: "Plan", values: {}},
  {name: "Slow", values: {growth: 0.02}},
]);

const output: Subject = {type: "variable", name: "output", place: {year: 2025}};

async function opened(subject: Subject = output, read = () => Promise.resolve({text: townText, targets})) {
  const element = openLineage(result, subject, {read});
  await settles(element);
  return element;
}

async function settles(element: LineageElement): Promise<void> {
  await element.updateComplete;
  await nextFrames();
  await element.updateComplete;
}

const heading = (element: LineageElement) => textOf(find(element, "h2"));
const steps = (element: Element) => findAll(element, "ty-lineage-step");
const body = (element: LineageElement) => textOf(find(element, ".body"));

/** The button of that text, wherever in the dialog it is seen. */
function button(root: Element, text: string): HTMLElement {
  const within = [root, ...findAll(root, "ty-lineage-step, ty-plan-text")];
  const found = within
    .flatMap((each) => findAll(each, "button"))
    .find((each) => each.checkVisibility() && (textOf(each) === text || each.getAttribute("aria-label") === text));
  if (!found) throw new Error(`no button ${text}`);
  return found;
}

async function press(element: LineageElement, text: string): Promise<void> {
  await userEvent.click(button(element, text));
  await settles(element);
}

async function unfold(element: LineageElement, label: string): Promise<HTMLElement> {
  const step = steps(element).find((each) => textOf(find(each, ".name")).startsWith(label));
  if (!step) throw new Error(`no step ${label}`);
  await userEvent.click(find(step, "summary"));
  await settles(element);
  return step;
}

const text = (element: LineageElement) => find(element, "ty-plan-text");
const marks = (element: LineageElement) => findAll(text(element), "mark").map(textOf);

describe("the lineage of a variable", () => {
  it("states its value, how far to trust it, the formula and what went into it", async () => {
    const element = await opened({...output, note: {zh: "另注", en: "A note of the author's"}});
    expect(heading(element)).toBe("Source Output");
    // 100 × 1.05⁵ = 127.62815625.
    expect(textOf(find(element, ".value"))).toBe("127.6 × 10⁸ yuan");
    expect(Number(find(element, ".value").title)).toBeCloseTo(127.62815625, 10);
    expect(body(element)).toContain("Of the 2 parameters it rests on, 1 of low confidence.");
    expect(body(element)).toContain("A note of the author's");
    expect(body(element)).toContain("It grows once a year.");
    expect(body(element)).toContain("output (way = compound) = start × pow(1 + growth, t)");
    expect(steps(element).map((step) => textOf(find(step, "summary")))).toEqual([
      "Output at the start 100 × 10⁸ yuan",
      "Growth 5%",
    ]);
  });

  it("unfolds to the parameter, its class and confidence, and the sentence it rests on", async () => {
    const step = await unfold(await opened(), "Growth");
    expect(textOf(step.shadowRoot?.querySelector(".inside"))).toMatch(
      /Growth the plan · high 5% Source: the plan · the plan, chapter 3 Confidence: high 产值年均增长5% chapter 3, section 1, line 9/,
    );
  });

  it("is of the scenario and year that are chosen", async () => {
    const element = await opened();
    const [scenario, year] = findAll<HTMLSelectElement>(element, "select");
    if (!scenario || !year) throw new Error("nothing to choose from");
    await userEvent.selectOptions(scenario, "Slow");
    await userEvent.selectOptions(year, "2021");
    await settles(element);
    expect(textOf(find(element, ".value"))).toBe("102 × 10⁸ yuan");
  });

  it("lists the members where none is chosen, each the way to its own", async () => {
    const element = await opened({type: "variable", name: "by_trade", place: {year: 2020}});
    expect(textOf(find(element, ".value"))).toBe("By member");
    expect(findAll(element, "ul li").map(textOf)).toEqual(["Farming 80 × 10⁸ yuan", "Shops 20 × 10⁸ yuan"]);
    await press(element, "Shops");
    expect(textOf(find(element, ".value"))).toBe("20 × 10⁸ yuan");
    expect(body(element)).not.toContain("1 − ");
  });

  it("gathers the sentences it rests on, however far down", async () => {
    const element = await opened({type: "variable", name: "by_trade", place: {year: 2025, trade: "shop"}});
    expect(textOf(find(element, ".quotes summary"))).toBe("The sentences it rests on · 1");
    expect(findAll(element, ".quotes blockquote").map(textOf)).toEqual(["产值年均增长5%"]);
  });

  it("unfolds a variable again that was met higher up", async () => {
    const element = await opened({type: "variable", name: "by_trade", place: {year: 2025, trade: "shop"}});
    const step = await unfold(element, "Output");
    expect(steps(step)).toHaveLength(2);
    await press(element, "Look at it alone");
    expect(heading(element)).toBe("Source Output");
    await press(element, "Back");
    expect(heading(element)).toBe("Source Output by trade");
  });

  it("is copied as the text that the command line prints", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const element = await opened();
    await press(element, "Copy");
    expect(write.mock.calls[0]?.[0]).toMatch(
      /^output \[Plan, 2025\] = 127\.628\d* \(亿元\) Output\n {2}output \(way = compound\) = start/,
    );
    expect(textOf(find(element, "[role=status]"))).toBe("Copied");
  });
});

describe("the text", () => {
  it("opens at the sentence, which is highlighted, with what rests on it beside", async () => {
    const element = await opened();
    await unfold(element, "Growth");
    await press(element, "See it in the text");
    expect(marks(element)).toEqual(["产值年均增长5%"]);
    expect(findAll(text(element), "a").map(textOf)).toEqual(["产值年均增长5%", "到2025年产值超过130亿元"]);
    expect(findAll(text(element), "nav button").map(textOf)).toEqual(["第一章 开头", "第三章 目标", "第一节 增长"]);
    expect(findAll(text(element), "aside li").map(textOf)).toEqual([
      "Growth",
      "Output",
      "Output by trade",
      "Linear only",
    ]);
  });

  it("leads from a sentence to what rests on it, and back", async () => {
    const element = await opened({type: "fact", id: "growth-2025"});
    await press(element, "Growth");
    expect(heading(element)).toBe("Source Growth");
    expect(body(element)).toContain("Baseline 5%");
    await press(element, "Output");
    expect(textOf(find(element, ".value"))).toBe("127.6 × 10⁸ yuan");
    await press(element, "Back");
    await press(element, "Back");
    expect(marks(element)).toEqual(["产值年均增长5%"]);
  });

  it("goes to another sentence, by keyboard too, and says what rests on that", async () => {
    const element = await opened({type: "fact", id: "growth-2025"});
    const [, other] = findAll(text(element), "a");
    other?.focus();
    await userEvent.keyboard("{Enter}");
    await settles(element);
    expect(marks(element)).toEqual(["到2025年产值超过130亿元"]);
    expect(textOf(find(text(element), "aside"))).toContain("No variable of the model rests on it.");
    // The indicator that names it.
    await press(element, "Output, high >130");
    expect(textOf(find(element, ".value"))).toBe("127.6 × 10⁸ yuan");
  });

  it("is data, never markup", async () => {
    const element = await opened({type: "fact", id: "growth-2025"});
    expect(textOf(find(text(element), ".text"))).toContain("小镇有农业和商业<b>两个</b>行业。");
    expect(findAll(text(element), "b")).toEqual([]);
  });

  it("that cannot be read is said to be so, and the dialog stays", async () => {
    const element = await opened({type: "fact", id: "growth-2025"}, () =>
      Promise.reject(new Error("cannot load: plan.js")),
    );
    expect(textOf(find(element, "[role=status]"))).toContain("plan.js");
  });

  it("says so where it does not have the quote", async () => {
    const element = await opened({type: "fact", id: "growth-2025"}, () =>
      Promise.resolve({text: "另一个规划", targets}),
    );
    expect(textOf(find(text(element), "[role=alert]"))).toBe("This quote was not found in the text.");
  });
});

describe("the dialog", () => {
  it("is closed by Escape, is gone, and gives the focus back", async () => {
    const asking = document.createElement("button");
    asking.textContent = "ask";
    show(asking);
    asking.focus();
    const element = await opened();
    expect(document.activeElement).toBe(element);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => element.isConnected).toBe(false);
    expect(document.activeElement).toBe(asking);
  });

  it("speaks the reader's language", async () => {
    const element = await opened();
    setLanguage("zh");
    await settles(element);
    expect(heading(element)).toBe("出处 产值");
    expect(textOf(find(element, ".value"))).toBe("127.6 亿元");
    expect(body(element)).toContain("所依据的 2 个参数中，1 个可信度为“低”。");
  });

  it("has no faults of access, wide or narrow", async () => {
    for (const width of [1200, 390]) {
      await page.viewport(width, 800);
      const element = await opened();
      await unfold(element, "Growth");
      await expectAccessibleInAll(element);
      setLanguage("en");
      await settles(element);
      await press(element, "See it in the text");
      await expectAccessibleInAll(element);
      setLanguage("en");
    }
  });

  it("fits a narrow screen as a sheet", async () => {
    await page.viewport(390, 800);
    const element = await opened();
    await unfold(element, "Growth");
    const box = find(element, "dialog").getBoundingClientRect();
    expect([box.left, box.width, box.bottom]).toEqual([0, 390, 800]);
    const scroller = find(element, ".body");
    expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
  });
});
