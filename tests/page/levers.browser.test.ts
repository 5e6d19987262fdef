import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import {scalar} from "../../src/model/index.js";
import {LeverElement} from "../../src/page/elements/lever.js";
import {lever, levers} from "../../src/page/levers.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "../model/small-model.js";
import {clearScreen, expectAccessibleInAll, find, findOf, show, textOf} from "./screen.js";
import {town} from "./town.js";

beforeEach(clearScreen);

const ids = (element: ReturnType<typeof levers>) => element.groups.map(({parameters}) => parameters.map(({id}) => id));

describe("levers", () => {
  it("puts ids alone into one group", () => {
    const element = levers(town, ["growth", "way"]);
    expect(ids(element)).toEqual([["growth", "way"]]);
    expect(element.groups[0]).toMatchObject({label: {zh: "杠杆", en: "Levers"}, isAdvanced: false});
    expect(element.value).toEqual({});
  });

  it("keeps groups as they are given, with a name in one or two languages", () => {
    const element = levers(town, [
      {label: {zh: "增长", en: "Growth"}, ids: ["growth", "start"]},
      {label: "Rest", ids: ["coal"], advanced: true},
    ]);
    expect(ids(element)).toEqual([["growth", "start"], ["coal"]]);
    expect(element.groups.map((group) => [group.label, group.isAdvanced])).toEqual([
      [{zh: "增长", en: "Growth"}, false],
      [{zh: "Rest", en: "Rest"}, true],
    ]);
  });

  it("takes a general id for all that it stands for", () => {
    const model = modelOf({
      parameters: {"q.farm": 1, "q.mine": 2, "q.shop": 3, price: 10},
      inputs: {quantity: scalar("q.{trade}", label("quantity")), price: scalar("price", label("price"))},
    });
    expect(ids(levers(model, ["q", "price"]))).toEqual([["q.farm", "q.mine", "q.shop", "price"]]);
    expect(ids(levers(model, ["q.mine"]))).toEqual([["q.mine"]]);
  });

  it("says of an unknown id which was meant", () => {
    const fault = faultOf(() => levers(town, [{label: "x", ids: ["growth", "gorwth"]}]));
    expect(fault).toMatchObject({code: "unknown-parameter", data: {parameter: "gorwth", suggestion: "growth"}});
    expect(fault.message).toContain("did you mean growth?");
    expect(faultOf(() => levers(town, ["population"])).data).toMatchObject({suggestion: undefined});
  });
});

describe("lever", () => {
  const inner = (element: Element) => findOf(LeverElement, element, "ty-lever");

  it("is a number of its own, in the unit that is written", async () => {
    const element = lever({label: {zh: "增速", en: "Growth"}, value: 8, low: 0, high: 12, unit: "%"});
    show(element);
    await element.updateComplete;
    expect(element.value).toBe(8);
    expect(textOf(find(inner(element), "label"))).toBe("Growth");
    expect(findOf(HTMLInputElement, inner(element), ".number").value).toBe("8");
    expect(textOf(find(inner(element), ".unit"))).toBe("%");
  });

  it("tells every change as an input, and the end of a move as a change", async () => {
    const element = lever({label: "Growth", value: 8, low: 0, high: 12, step: 0.5, unit: "%"});
    show(element);
    await element.updateComplete;
    const heard: string[] = [];
    for (const type of ["input", "change"])
      element.addEventListener(type, () => heard.push(`${type} ${element.value}`));
    findOf(HTMLInputElement, inner(element), "input[type=range]").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(heard).toEqual(["input 8.5", "change 8.5"]);
    await userEvent.keyboard("{Delete}");
    expect(heard.slice(2)).toEqual(["input 8", "change 8"]);
  });

  it("tells nothing while a number is being typed", async () => {
    const element = lever({label: "Growth", value: 8, unit: "%"});
    show(element);
    await element.updateComplete;
    const heard: number[] = [];
    element.addEventListener("input", () => heard.push(element.value));
    await userEvent.fill(findOf(HTMLInputElement, inner(element), ".number"), "9.5");
    expect(heard).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(heard).toEqual([9.5]);
  });

  it("has a range about its value where none is given", async () => {
    for (const [value, low, high] of [
      [8, "0", "16"],
      [-3, "-6", "1"],
      [0, "0", "1"],
    ] as const) {
      const element = lever({label: "x", value});
      show(element);
      await element.updateComplete;
      const range = findOf(HTMLInputElement, inner(element), "input[type=range]");
      expect([range.min, range.max]).toEqual([low, high]);
      expect(Number(range.step)).toBeGreaterThan(0);
      expect(range.valueAsNumber).toBeCloseTo(value);
    }
  });

  it("says where its number comes from, or that nobody said", async () => {
    const about = async (element: ReturnType<typeof lever>) => {
      show(element);
      await element.updateComplete;
      find(inner(element), "button[aria-label^=Source]").click();
      await inner(element).updateComplete;
      return textOf(find(inner(element), ".about"));
    };
    expect(await about(lever({label: "x", value: 1}))).toContain("No source is given");
    expect(
      await about(lever({label: "x", value: 1, source: "Yearbook 2021", confidence: "high", kind: "policy"})),
    ).toMatch(/Yearbook 2021.*Confidence: high · policy/);
  });

  it("refuses a unit that is none", () => {
    expect(faultOf(() => lever({label: "x", value: 1, unit: "furlong"})).name).toBe("UnitError");
    expect(faultOf(() => lever({label: "x", value: Number("1e999")}))).toMatchObject({code: "out-of-range"});
  });

  it("has no faults of access", async () => {
    const element = lever({label: {zh: "增速", en: "Growth"}, value: 8, unit: "%"});
    show(element);
    await expectAccessibleInAll(element);
  });
});
