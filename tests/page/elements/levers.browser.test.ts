import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import type {LeversElement} from "../../../src/page/elements/levers.js";
import type {LeverSource} from "../../../src/page/lever-source.js";
import {type LeverGroupsElement} from "../../../src/page/elements/levers.js";
import type {LeverElement} from "../../../src/page/elements/lever.js";
import {levers} from "../../../src/page/levers.js";
import {clearScreen, expectAccessibleInAll, find, findAll, findOf, setLanguage, show, textOf} from "../screen.js";
import {town} from "../town.js";

beforeEach(clearScreen);

const groups = [
  {label: {zh: "增长", en: "Growth"}, ids: ["growth", "start"]},
  {label: {zh: "煤", en: "Coal"}, ids: ["coal"], advanced: true},
  {label: {zh: "口径", en: "Method"}, ids: ["way"], advanced: true},
];

/** Levers on the screen, with a log of the events and the value at each. */
async function shown() {
  const element = levers(town, groups);
  const heard: [type: string, value: unknown][] = [];
  for (const type of ["input", "change"]) element.addEventListener(type, () => heard.push([type, element.value]));
  show(element);
  await settled(element);
  return {element, heard};
}

async function settled(element: LeversElement): Promise<void> {
  await element.updateComplete;
  const inner = element.shadowRoot?.querySelector<LeverGroupsElement>("ty-lever-groups");
  await inner?.updateComplete;
  if (inner) for (const lever of findAll<LeverElement>(inner, "ty-lever")) await lever.updateComplete;
}

const controls = (element: LeversElement) => find(element, "ty-lever-groups");
const lever = (element: LeversElement, id: string) => {
  const found = findAll<LeverElement>(controls(element), "ty-lever").find(({parameter}) => parameter.id === id);
  if (!found) throw new Error(`no lever ${id}`);
  return found;
};

describe("ty-levers", () => {
  it("has a lever for each parameter, under the name of its group", async () => {
    const {element} = await shown();
    expect(findAll(controls(element), "h3").map(textOf)).toEqual(["Growth", "Coal", "Method"]);
    expect(findAll<LeverElement>(controls(element), "ty-lever").map(({parameter}) => parameter.id)).toEqual([
      "growth",
      "start",
      "coal",
      "way",
    ]);
  });

  it("has what differs from the baseline as its value, and nothing else", async () => {
    const {element} = await shown();
    element.move("growth", 0.08);
    element.move("start", 150);
    expect(element.value).toEqual({growth: 0.08, start: 150});
    element.move("growth", 0.05);
    expect(element.value).toEqual({start: 150});
    element.apply({});
    expect(element.value).toEqual({});
  });

  it("sets what a scenario leaves out to the baseline, also levers that are not shown", async () => {
    const {element} = await shown();
    element.apply({growth: 0.08, share: 0.4});
    expect(element.value).toEqual({growth: 0.08, share: 0.4});
    element.apply({start: 120});
    expect(element.value).toEqual({start: 120});
    await settled(element);
    expect([lever(element, "growth").value, lever(element, "start").value]).toEqual([0.05, 120]);
  });

  it("tells every move as an input, and its end as a change too", async () => {
    const {element, heard} = await shown();
    element.move("growth", 0.06, false);
    element.move("growth", 0.07);
    expect(heard).toEqual([
      ["input", {growth: 0.06}],
      ["input", {growth: 0.07}],
      ["change", {growth: 0.07}],
    ]);
  });

  it("does not say again at the end of a move what it said at its last step", async () => {
    const {element, heard} = await shown();
    element.move("growth", 0.06, false);
    element.move("growth", 0.06, true);
    element.apply({growth: 0.06});
    expect(heard.map(([type]) => type)).toEqual(["input", "change", "change"]);
  });

  it("is moved by its levers", async () => {
    const {element, heard} = await shown();
    const range = findOf(HTMLInputElement, lever(element, "growth"), "input[type=range]");
    range.focus();
    await userEvent.keyboard("{End}");
    expect(element.value).toEqual({growth: 0.12});
    expect(heard.map(([type]) => type)).toEqual(["input", "change"]);
    await userEvent.keyboard("{Delete}");
    expect(element.value).toEqual({});
  });

  it("keeps rare levers behind a disclosure, which counts those that were changed", async () => {
    const {element} = await shown();
    const summary = find(controls(element), "summary");
    expect(textOf(summary)).toBe("More levers · 2");
    expect(lever(element, "coal").checkVisibility()).toBe(false);
    element.move("coal", 12);
    await settled(element);
    expect(textOf(summary)).toBe("More levers · 2, 1 changed");
    setLanguage("zh");
    await settled(element);
    expect(textOf(summary)).toBe("更多杠杆 · 2，已改 1");
    await userEvent.click(summary);
    expect(lever(element, "coal").checkVisibility()).toBe(true);
  });

  it("tells the page that it is there, and leaves the controls to one that shows them itself", async () => {
    const heard: LeverSource[] = [];
    const stage = show();
    const element = levers(town, groups);
    stage.addEventListener("ty-levers", (event) => {
      heard.push(event.source);
      element.docked = true;
    });
    stage.append(element);
    await settled(element);
    expect(heard).toEqual([element]);
    expect(textOf(element.shadowRoot?.querySelector("p"))).toBe("4 levers stand in the panel “Levers”.");
    expect(element.shadowRoot?.querySelector("ty-lever-groups")).toBeNull();
    element.remove();
    expect(element.docked).toBe(false);
  });

  it("shows its controls wherever it is asked to, in step with its value", async () => {
    const {element} = await shown();
    const second = document.createElement("ty-lever-groups");
    second.levers = element;
    document.body.append(second);
    await second.updateComplete;
    element.move("growth", 0.09);
    await second.updateComplete;
    const [first] = findAll<LeverElement>(second, "ty-lever");
    expect(first?.value).toBe(0.09);
    second.remove();
    element.move("growth", 0.1);
    document.body.append(second);
    await second.updateComplete;
    expect(findAll<LeverElement>(second, "ty-lever")[0]?.value).toBe(0.1);
  });

  it("has no faults of access, folded and unfolded", async () => {
    const {element} = await shown();
    element.move("coal", 12);
    await settled(element);
    await expectAccessibleInAll(element);
    find(controls(element), "summary").click();
    await expectAccessibleInAll(element);
  });
});
