import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import {toParameter, type Parameter, type Value} from "../../../src/model/index.js";
import {drag} from "../../../src/page/drag.js";
import {LeverElement, type LeverEvent} from "../../../src/page/elements/lever.js";
import type {SourceEvent} from "../../../src/page/source-event.js";
import {clearScreen, expectAccessibleInAll, find, findAll, findOf, setLanguage, show, textOf} from "../screen.js";
import {town} from "../town.js";

beforeEach(clearScreen);

interface Shown {
  readonly element: LeverElement;
  /** Each move that was told: the value, and whether it was the end of the move. */
  readonly moves: [value: Value, isFinal: boolean][];
}

async function lever(id: string | Parameter, value?: Value): Promise<Shown> {
  const element = new LeverElement();
  const parameter = typeof id === "string" ? town.parameter(id) : id;
  if (!parameter) throw new Error("no such parameter");
  element.parameter = parameter;
  element.value = value ?? parameter.default;
  const moves: Shown["moves"] = [];
  element.addEventListener("ty-lever", (event: LeverEvent) => {
    expect(event.parameter).toBe(parameter.id);
    moves.push([event.value, event.isFinal]);
  });
  show(element);
  await element.updateComplete;
  return {element, moves};
}

const box = (element: LeverElement) => findOf(HTMLInputElement, element, ".number");
const slider = (element: LeverElement) => findOf(HTMLInputElement, element, "input[type=range]");
const message = (element: LeverElement) => find(element, "[role=alert]");
const resetButton = (element: LeverElement) => findOf(HTMLButtonElement, element, "button[aria-label^=Reset]");

/** Types into the number box as a reader does, and confirms. */
async function type(element: LeverElement, text: string, confirm = "{Enter}"): Promise<void> {
  await userEvent.fill(box(element), text);
  await userEvent.keyboard(confirm);
  await element.updateComplete;
}

describe("the number of a lever", () => {
  it("is in the unit that is shown, with the unit beside it", async () => {
    const {element} = await lever("growth");
    expect(box(element).value).toBe("5");
    expect(textOf(find(element, ".unit"))).toBe("%");
  });

  it("is taken when it is typed: once, in the model's unit, as the end of a move", async () => {
    const {element, moves} = await lever("growth");
    await type(element, "8");
    expect(moves).toEqual([[0.08, true]]);
    expect(element.value).toBe(0.08);
    expect(slider(element).valueAsNumber).toBeCloseTo(0.08);
  });

  it("is taken when the box is left, and then stands as a plain number", async () => {
    const {element, moves} = await lever("start");
    await type(element, "1,500.50", "{Tab}");
    expect(moves).toEqual([[1500.5, true]]);
    expect(box(element).value).toBe("1500.5");
  });

  it("keeps all the digits it was given", async () => {
    const {element, moves} = await lever("growth");
    await type(element, "3.14159265358");
    expect(moves[0]?.[0]).toBe(0.0314159265358);
    expect(box(element).value).toBe("3.14159265358");
  });

  it.each([
    ["growth", "8%", 0.08],
    ["growth", " 8.5 % ", 0.085],
    ["growth", "-3", -0.03],
    ["growth", "−3", -0.03],
    ["growth", "+3", 0.03],
    ["growth", "８", 0.08],
    ["growth", "８．５％", 0.085],
    ["growth", "8。5", 0.085],
    ["growth", "－３", -0.03],
    ["growth", ".5", 0.005],
    ["growth", "1e1", 0.1],
    ["start", "1,500", 1500],
    ["start", "1，500", 1500],
    ["start", "１，５００．２５", 1500.25],
    ["start", "1 500", 1500],
    ["start", "12,345,678", 12345678],
    ["start", "1,5000", 15000],
  ])("may be written in many ways: %s %j", async (id, text, value) => {
    const {element, moves} = await lever(id);
    await type(element, text);
    expect(moves).toEqual([[value, true]]);
  });

  it.each([
    ["growth", "60", "(−50 %, 50 %]", "60"],
    ["growth", "-50", "(−50 %, 50 %]", "−50"],
    ["start", "0", "> 0 × 10⁸ yuan", "0"],
    ["coal", "-1", "≥ 0 × 10⁴ tce", "−1"],
  ])("is said to be out of range and not taken: %s %s", async (id, text, limits, shown) => {
    const {element, moves} = await lever(id);
    const before = element.value;
    await type(element, text);
    expect(moves).toEqual([]);
    expect(element.value).toBe(before);
    expect(textOf(message(element))).toBe(`This must be within ${limits}; it is ${shown}. The lever has not moved.`);
    expect(box(element).value).toBe(text);
    expect(box(element).getAttribute("aria-invalid")).toBe("true");
  });

  it("is taken at an end that belongs to the range", async () => {
    const {element, moves} = await lever("growth");
    await type(element, "50");
    expect(moves).toEqual([[0.5, true]]);
  });

  it.each([
    ["growth", "abc"],
    ["growth", "8 percent"],
    ["growth", "1.2.3"],
    ["growth", "%"],
    ["growth", "0x10"],
    ["start", "1,5"],
    ["start", "100%"],
    ["start", ","],
    ["start", "亿"],
    ["start", "Infinity"],
    ["start", "1e400"],
    ["growth", "-1e999"],
  ])("is said to be none and not taken: %s %j", async (id, text) => {
    const {element, moves} = await lever(id);
    await type(element, text);
    expect(moves).toEqual([]);
    expect(textOf(message(element))).toBe(`This must be a finite number; it is “${text}”. The lever has not moved.`);
    setLanguage("zh");
    await element.updateComplete;
    expect(textOf(message(element))).toBe(`应是有限的数，现在是“${text}”；杠杆没有动。`);
  });

  it("may be any number where the model sets no limits", async () => {
    const parameter = toParameter({
      id: "free",
      label_zh: "自由",
      label_en: "Free",
      group: "",
      unit: "1",
      display: "1",
      default: "1",
      valid: "(,)",
      kind: "assumption",
      source_class: "assumption",
      source_zh: "",
      source_en: "",
      confidence: "low",
    });
    const {element, moves} = await lever(parameter);
    await type(element, "-1e6");
    expect(moves).toEqual([[-1e6, true]]);
    expect(findAll(element, "input[type=range]")).toEqual([]);
  });

  it("goes back to what is in force with Escape, and what was said with it; no more than that", async () => {
    const {element, moves} = await lever("growth", 0.07);
    let heard = 0;
    document.body.addEventListener("keydown", ({key}) => (heard += key === "Escape" ? 1 : 0), {once: true});
    await type(element, "60");
    expect(message(element).hidden).toBe(false);
    await type(element, "61", "{Escape}");
    expect(box(element).value).toBe("7");
    expect(message(element).hidden).toBe(true);
    expect(box(element).getAttribute("aria-invalid")).toBe("false");
    await userEvent.tab();
    expect(moves).toEqual([]);
    expect(heard).toBe(0);
  });

  it("is forgotten as refused once the lever is moved otherwise", async () => {
    const {element} = await lever("growth");
    await type(element, "60");
    slider(element).focus();
    await userEvent.keyboard("{ArrowRight}");
    await element.updateComplete;
    expect(message(element).hidden).toBe(true);
    expect(box(element).value).toBe("5.5");
  });

  it("is the baseline's again when it is emptied, and never a blank", async () => {
    const {element, moves} = await lever("growth", 0.09);
    await type(element, "");
    expect(moves).toEqual([[0.05, true]]);
    expect(box(element).value).toBe("5");
    await type(element, "", "{Tab}");
    expect(box(element).value).toBe("5");
  });

  it("does not lose digits by being looked at", async () => {
    const {element, moves} = await lever("start", 123.456789012345678);
    expect(box(element).value).toBe("123.456789012");
    await type(element, "123.456789012", "{Tab}");
    expect(moves).toEqual([]);
    expect(element.value).toBe(123.456789012345678);
  });

  it("follows the value from outside, but not under the hand that types", async () => {
    const {element} = await lever("growth");
    element.value = 0.06;
    await element.updateComplete;
    expect(box(element).value).toBe("6");
    await userEvent.fill(box(element), "7.");
    element.value = 0.07;
    await element.updateComplete;
    expect(box(element).value).toBe("7.");
  });
});

describe("the slider of a lever", () => {
  it("spans the usual values, in steps", async () => {
    const {element} = await lever("growth");
    expect([slider(element).min, slider(element).max, slider(element).step]).toEqual(["0", "0.12", "0.005"]);
    expect(slider(element).valueAsNumber).toBe(0.05);
  });

  it.each([
    ["{ArrowRight}", 0.055],
    ["{ArrowUp}", 0.055],
    ["{ArrowLeft}", 0.045],
    ["{ArrowDown}", 0.045],
    ["{Home}", 0],
    ["{End}", 0.12],
  ])("moves with %s", async (key, value) => {
    const {element, moves} = await lever("growth");
    slider(element).focus();
    await userEvent.keyboard(key);
    await element.updateComplete;
    expect(moves).toEqual([
      [value, false],
      [value, true],
    ]);
    expect(box(element).value).toBe(String(Number((value * 100).toPrecision(12))));
  });

  it("moves further with the page keys", async () => {
    const {element} = await lever("growth");
    slider(element).focus();
    await userEvent.keyboard("{PageUp}");
    expect(element.value).toBeGreaterThan(0.055);
    await userEvent.keyboard("{PageDown}{PageDown}");
    expect(element.value).toBeLessThan(0.05);
  });

  it.each(["{Delete}", "{Backspace}"])("goes back to the baseline with %s, also from there", async (key) => {
    const {element, moves} = await lever("growth", 0.1);
    slider(element).focus();
    await userEvent.keyboard(key);
    await element.updateComplete;
    expect(moves).toEqual([[0.05, true]]);
    expect(box(element).value).toBe("5");
    await userEvent.keyboard(key);
    await element.updateComplete;
    expect(box(element).value).toBe("5");
  });

  it("goes back to the baseline by a double-click", async () => {
    const {element, moves} = await lever("growth", 0.1);
    await userEvent.dblClick(slider(element), {position: {x: 30, y: 12}});
    await element.updateComplete;
    expect(moves.at(-1)).toEqual([0.05, true]);
    expect(slider(element).valueAsNumber).toBe(0.05);
    expect(box(element).value).toBe("5");
  });

  it("tells the moves of a drag as they come, and their end", async () => {
    const {element, moves} = await lever("growth");
    const range = slider(element);
    range.dispatchEvent(new PointerEvent("pointerdown", {bubbles: true, composed: true}));
    expect(drag.isActive).toBe(true);
    for (const value of ["0.06", "0.07"]) {
      range.value = value;
      range.dispatchEvent(new Event("input", {bubbles: true}));
    }
    range.dispatchEvent(new PointerEvent("pointerup", {bubbles: true, composed: true}));
    range.dispatchEvent(new Event("change", {bubbles: true, composed: true}));
    expect(drag.isActive).toBe(false);
    expect(moves).toEqual([
      [0.06, false],
      [0.07, false],
      [0.07, true],
    ]);
  });

  it("is not held for ever when it is touched and let go without being moved", async () => {
    const {element, moves} = await lever("growth");
    const {width} = slider(element).getBoundingClientRect();
    // On its thumb.
    await userEvent.click(slider(element), {position: {x: 8 + (width - 16) * (0.05 / 0.12), y: 12}});
    expect(moves).toEqual([]);
    expect(drag.isActive).toBe(false);
    slider(element).dispatchEvent(new PointerEvent("pointerdown", {bubbles: true, composed: true}));
    slider(element).dispatchEvent(new PointerEvent("pointercancel", {bubbles: true, composed: true}));
    expect(drag.isActive).toBe(false);
  });

  it("is let go wherever the pointer goes up", async () => {
    const {element} = await lever("growth");
    slider(element).dispatchEvent(new PointerEvent("pointerdown", {bubbles: true, composed: true}));
    element.remove();
    document.body.dispatchEvent(new PointerEvent("pointerup", {bubbles: true, composed: true}));
    expect(drag.isActive).toBe(false);
  });

  it("stretches to a number beyond its ends, without changing it", async () => {
    const {element, moves} = await lever("growth");
    await type(element, "37.25");
    expect(moves).toEqual([[0.3725, true]]);
    expect(slider(element).max).toBe("0.3725");
    await type(element, "-10");
    expect([slider(element).min, slider(element).max]).toEqual(["-0.1", "0.12"]);
    expect(box(element).value).toBe("-10");
  });

  it("says its value with its unit to a screen reader, and what it is called", async () => {
    const {element} = await lever("growth");
    expect(slider(element).getAttribute("aria-valuetext")).toBe("5 %");
    expect(slider(element).getAttribute("aria-label")).toBe("Growth");
    setLanguage("zh");
    await element.updateComplete;
    expect(slider(element).getAttribute("aria-label")).toBe("增速");
  });

  it("has a tick at the baseline, where its thumb is when it stands there", async () => {
    const {element} = await lever("growth");
    const tick = find(element, ".tick");
    expect(tick.title).toBe("Baseline 5 %");
    const {left, width} = slider(element).getBoundingClientRect();
    const at = tick.getBoundingClientRect();
    expect((at.left + at.right) / 2).toBeCloseTo(left + 8 + (width - 16) * (0.05 / 0.12), 0);
    await type(element, "30");
    expect(find(element, ".tick").getBoundingClientRect().left).toBeLessThan(at.left);
  });
});

describe("a switch", () => {
  it("is a choice among its options, by their names", async () => {
    const {element, moves} = await lever("way");
    const select = findOf(HTMLSelectElement, element, "select");
    expect(Array.from(select.options, ({text}) => text)).toEqual(["Compound", "Linear"]);
    expect(select.value).toBe("compound");
    await userEvent.selectOptions(select, "Linear");
    expect(moves).toEqual([["linear", true]]);
    expect(element.changed).toBe(true);
  });

  it("shows the baseline's option again after it is reset", async () => {
    const {element, moves} = await lever("way");
    const select = findOf(HTMLSelectElement, element, "select");
    await userEvent.selectOptions(select, "Linear");
    await userEvent.click(resetButton(element));
    await element.updateComplete;
    expect(moves.at(-1)).toEqual(["compound", true]);
    expect(select.value).toBe("compound");
    await userEvent.selectOptions(select, "Linear");
    expect(moves.at(-1)).toEqual(["linear", true]);
    element.value = "compound";
    await element.updateComplete;
    expect(select.value).toBe("compound");
  });

  it("says in words what its baseline is", async () => {
    const {element} = await lever("way", "linear");
    expect(resetButton(element).title).toBe("Reset: Compound");
  });
});

describe("a lever", () => {
  it("has a label that belongs to its control", async () => {
    for (const id of ["growth", "way"]) {
      const {element} = await lever(id);
      const label = findOf(HTMLLabelElement, element, "label");
      const control = find(element, "#control");
      expect(label.control).toBe(control);
      await userEvent.click(label);
      expect(element.shadowRoot?.activeElement).toBe(control);
    }
  });

  it("shows that it stands off its baseline, and not by colour alone", async () => {
    const {element} = await lever("growth");
    const weight = () => getComputedStyle(find(element, "label")).fontWeight;
    expect([element.changed, resetButton(element).hidden, weight()]).toEqual([false, true, "400"]);
    await type(element, "8");
    expect([element.changed, resetButton(element).hidden, weight()]).toEqual([true, false, "600"]);
    expect(element.hasAttribute("changed")).toBe(true);
    expect(resetButton(element).title).toBe("Reset: 5 %");
    await userEvent.click(resetButton(element));
    await element.updateComplete;
    expect([element.changed, element.value, box(element).value]).toEqual([false, 0.05, "5"]);
  });

  it("does not move its row when it is changed", async () => {
    const {element} = await lever("growth");
    const before = element.getBoundingClientRect().height;
    await type(element, "8");
    expect(element.getBoundingClientRect().height).toBe(before);
  });

  it("tells on demand where its baseline comes from, how far to trust it, and what it may be", async () => {
    const {element} = await lever("growth");
    const button = find(element, "button[aria-label^=Source]");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    await userEvent.click(button);
    await element.updateComplete;
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(findAll(element, ".about p").map(textOf)).toEqual([
      "Source: the plan · the plan, chapter 3",
      "Confidence: high · policy",
      "Valid range: (−50 %, 50 %]",
    ]);
    setLanguage("zh");
    await element.updateComplete;
    expect(findAll(element, ".about p").map(textOf)[0]).toBe("出处：规划原文 · 规划第三章");
    await userEvent.click(button);
    await element.updateComplete;
    expect(findAll(element, ".about")).toEqual([]);
  });

  it("leads on to what it rests on where its model is at hand, and only there", async () => {
    const {element} = await lever("growth");
    await userEvent.click(find(element, "button[aria-label^=Source]"));
    await element.updateComplete;
    expect(findAll(element, ".about button")).toEqual([]);
    element.run = () => town.run({growth: 0.06});
    await element.updateComplete;
    const asked: SourceEvent[] = [];
    element.addEventListener("ty-source", (event) => asked.push(event));
    await userEvent.click(find(element, ".about button"));
    expect(asked[0]?.subject).toEqual({type: "parameter", id: "growth"});
    expect(asked[0]?.result().scenarios[0]?.values).toEqual({growth: 0.06});
  });

  it("speaks the reader's language", async () => {
    const {element} = await lever("growth");
    await type(element, "60");
    setLanguage("zh");
    await element.updateComplete;
    expect(textOf(find(element, "label"))).toBe("增速");
    expect(textOf(message(element))).toBe("应在 (−50 %, 50 %] 之内，现在是 60；杠杆没有动。");
  });

  it("can be reached and worked by keyboard alone", async () => {
    const {element} = await lever("growth", 0.08);
    const order: string[] = [];
    document.body.focus();
    for (let i = 0; i < 4; ++i) {
      await userEvent.tab();
      const at = element.shadowRoot?.activeElement;
      order.push(at?.getAttribute("type") ?? at?.className ?? "");
    }
    expect(order).toEqual(["icon-button small", "icon-button small", "range", "number"]);
  });

  it.each([
    ["at its baseline", "growth", undefined],
    ["changed", "growth", 0.08],
    ["as a switch", "way", "linear"],
  ])("has no faults of access: %s", async (_, id, value) => {
    const {element} = await lever(id, value);
    find(element, "button[aria-label^=Source]").click();
    await expectAccessibleInAll(element);
  });

  it("has no faults of access when it refuses a number", async () => {
    const {element} = await lever("growth");
    await type(element, "60");
    await expectAccessibleInAll(element);
  });

  it("has areas to hit of 24 px at least", async () => {
    const {element} = await lever("growth", 0.08);
    for (const control of findAll(element, "button, input")) {
      const {width, height} = control.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});
