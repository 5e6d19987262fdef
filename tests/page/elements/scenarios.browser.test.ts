import {beforeEach, describe, expect, it} from "vitest";
import {userEvent} from "vitest/browser";
import type {Values} from "../../../src/model/index.js";
import {ScenariosElement} from "../../../src/page/elements/scenarios.js";
import type {ScenarioAction} from "../../../src/page/scenario-event.js";
import {diff} from "../../../src/scenario/diff.js";
import {toScenarios} from "../../../src/scenario/scenario.js";
import {clearScreen, expectAccessibleInAll, find, findAll, findOf, setLanguage, show, textOf} from "../screen.js";
import {town} from "../town.js";

beforeEach(clearScreen);

const list = toScenarios([
  {name: "Plan", note: {zh: "照录", en: "As it is written"}},
  {name: "trend", title: {zh: "趋势延续", en: "Trend"}, compared: true, values: {growth: 0.03, way: "linear"}},
  {name: "Fast", values: {growth: 0.08}},
]);

const differ = (reference: Values, values: Values) => diff(town, reference, values);

interface Options {
  readonly active?: string;
  readonly values?: Values;
  readonly problem?: string;
  readonly undoable?: string;
}

async function panel({active = "Plan", values = {}, problem, undoable}: Options = {}) {
  const element = new ScenariosElement();
  Object.assign(element, {scenarios: list, active, values, differ, problem, undoable});
  const actions: ScenarioAction[] = [];
  element.addEventListener("ty-scenario", ({action}) => actions.push(action));
  const stage = show(element);
  // As wide as the panel of the page.
  stage.style.width = "336px";
  await element.updateComplete;
  return {element, actions};
}

const button = (element: Element, name: string) => {
  const found = findAll<HTMLButtonElement>(element, "button").find(
    (each) => each.getAttribute("aria-label") === name || textOf(each) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

const press = async (element: ScenariosElement, name: string) => {
  await userEvent.click(button(element, name));
  await element.updateComplete;
};

const nameBox = (element: ScenariosElement) => findOf(HTMLInputElement, element, "form input");
const picks = (element: ScenariosElement) => findAll<HTMLButtonElement>(element, ".pick");
const status = (element: ScenariosElement) => textOf(find(element, "p[role=status]"));

describe("the list of scenarios", () => {
  it("names each, in the reader's language where it has a title, with how many levers it changes", async () => {
    const {element} = await panel();
    expect(picks(element).map(textOf)).toEqual(["Plan baseline", "Trend Δ2", "Fast Δ1"]);
    expect(picks(element).map(({title}) => title)).toEqual(["As it is written", "Trend", "Fast"]);
    setLanguage("zh");
    await element.updateComplete;
    expect(picks(element).map(textOf)).toEqual(["Plan 基准", "趋势延续 Δ2", "Fast Δ1"]);
  });

  it("tells which one the levers were set to, to a screen reader too", async () => {
    const {element} = await panel({active: "trend", values: {growth: 0.03, way: "linear"}});
    expect(picks(element).map((pick) => pick.getAttribute("aria-pressed"))).toEqual(["false", "true", "false"]);
    expect(status(element)).toBe("As in the scenario chosen");
  });

  it("marks that one when the levers have been moved since, and tells what that means", async () => {
    const {element} = await panel({active: "trend", values: {growth: 0.04, way: "linear"}});
    expect(textOf(picks(element)[1])).toBe("Trend ● Δ2");
    expect(status(element)).toBe("● changed, not saved");
    const baseline = await panel({values: {growth: 0.04}});
    expect(status(baseline.element)).toBe("● Off the baseline; save it as a scenario to keep it");
  });

  it("does not take a scenario for changed that says of a lever what is the baseline anyway", async () => {
    const {element} = await panel({active: "wordy", values: {growth: 0.08}});
    element.scenarios = toScenarios([{name: "Plan"}, {name: "wordy", values: {growth: 0.08, start: 100}}]);
    await element.updateComplete;
    expect(status(element)).toBe("As in the scenario chosen");
  });

  it("chooses one, and ticks one for comparison", async () => {
    const {element, actions} = await panel();
    await userEvent.click(find(element, ".pick[title='Fast']"));
    await userEvent.click(find(element, "input[aria-label='Compare Fast']"));
    await userEvent.click(find(element, "input[aria-label='Compare Trend']"));
    expect(actions).toEqual([
      {type: "activate", name: "Fast"},
      {type: "compare", name: "Fast", isCompared: true},
      {type: "compare", name: "trend", isCompared: false},
    ]);
  });

  it("offers no comparison of the baseline, which is always drawn", async () => {
    const {element} = await panel();
    expect(findAll(element, "input[type=checkbox]").map((box) => box.getAttribute("aria-label"))).toEqual([
      "Compare Trend",
      "Compare Fast",
    ]);
  });

  it("shows a tick only where a scenario is compared: one that was refused goes again", async () => {
    const {element} = await panel();
    const box = findOf(HTMLInputElement, element, "input[aria-label='Compare Fast']");
    await userEvent.click(box);
    element.problem = "At most five";
    await element.updateComplete;
    expect(box.checked).toBe(false);
  });
});

describe("what can be done with a scenario", () => {
  it("unfolds with its button, and one at a time", async () => {
    const {element} = await panel();
    await press(element, "More Trend");
    expect(findAll(element, ".menu button").map(textOf)).toEqual([
      ...["Rename", "Branch", "Duplicate", "Set as reference", "Lock", "Parent, merge, history…", "Remove"],
    ]);
    expect(button(element, "More Trend").getAttribute("aria-expanded")).toBe("true");
    await press(element, "More Plan");
    expect(findAll(element, ".menu button").map(textOf)).toEqual(["Branch", "Duplicate", "Parent, merge, history…"]);
    expect(button(element, "More Trend").getAttribute("aria-expanded")).toBe("false");
    await press(element, "More Plan");
    expect(findAll(element, ".menu")).toEqual([]);
  });

  it("renames: the name is there to be changed, and Enter takes it", async () => {
    const {element, actions} = await panel();
    await press(element, "More Fast");
    await press(element, "Rename");
    expect(nameBox(element).value).toBe("Fast");
    expect(element.shadowRoot?.activeElement).toBe(nameBox(element));
    await userEvent.keyboard("Faster{Enter}");
    expect(actions).toEqual([{type: "rename", name: "Fast", next: "Faster"}]);
  });

  it("duplicates under a free name, and takes the button for Enter", async () => {
    const {element, actions} = await panel();
    await press(element, "More Fast");
    await press(element, "Duplicate");
    expect(nameBox(element).value).toBe("Fast copy");
    await press(element, "OK");
    expect(actions).toEqual([{type: "duplicate", name: "Fast", next: "Fast copy"}]);
    element.scenarios = toScenarios([...list.map(({name}) => ({name})), {name: "Fast copy"}]);
    await element.updateComplete;
    expect(nameBox(element).value).toBe("Fast copy 2");
  });

  it("removes", async () => {
    const {element, actions} = await panel();
    await press(element, "More Fast");
    await press(element, "Remove");
    expect(actions).toEqual([{type: "remove", name: "Fast"}]);
  });

  it("saves the levers as a new scenario under a free name", async () => {
    const {element, actions} = await panel({values: {growth: 0.04}});
    await press(element, "Save as…");
    expect(nameBox(element).value).toBe("Scenario 1");
    expect(nameBox(element).getAttribute("aria-label")).toBe("Name of the scenario");
    await userEvent.keyboard("Slow{Enter}");
    expect(actions).toEqual([{type: "save", name: "Slow"}]);
  });

  it("saves over the scenario chosen, or discards what was moved", async () => {
    const {element, actions} = await panel({active: "Fast", values: {growth: 0.04}});
    await press(element, "Save");
    await press(element, "Discard");
    expect(actions).toEqual([
      {type: "update", name: "Fast"},
      {type: "activate", name: "Fast"},
    ]);
  });

  it("does not save over the baseline, nor discards where nothing was moved", async () => {
    const {element} = await panel({values: {growth: 0.04}});
    expect(["Save as…", "Save", "Discard"].map((name) => button(element, name).disabled)).toEqual([false, true, false]);
    const same = await panel({active: "Fast", values: {growth: 0.08}});
    expect(["Save as…", "Save", "Discard"].map((name) => button(same.element, name).disabled)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("undoes what was just done, which it names", async () => {
    const {element, actions} = await panel({undoable: "Removed “Fast”"});
    const toast = find(element, ".toast");
    expect(toast.getAttribute("role")).toBe("status");
    expect(textOf(find(element, ".toast span"))).toBe("Removed “Fast”");
    await press(element, "Undo");
    expect(actions).toEqual([{type: "undo"}]);
  });
});

describe("a tree of scenarios", () => {
  const tree = toScenarios([
    {name: "Plan"},
    {name: "Faster", parent: "Fast", values: {coal: 3}},
    {name: "Fast", values: {growth: 0.08, coal: 2}, reference: true, locked: true},
    {name: "Lost", parent: "Gone", values: {growth: 0.01}},
  ]);
  const grown = async () => {
    const {element, actions} = await panel();
    element.scenarios = tree;
    element.faultOf = ({fault}) => fault && "its parent is gone";
    await element.updateComplete;
    return {element, actions};
  };

  it("has each below its parent, with what it changes itself, and says what stands on what", async () => {
    const {element} = await grown();
    expect(picks(element).map(textOf)).toEqual([
      "Plan baseline",
      "Fast locked reference Δ2",
      "Faster Δ1 parent Fast",
      "Lost Δ1 parent Gone",
    ]);
    const lefts = picks(element).map((pick) => pick.getBoundingClientRect().left);
    expect(lefts[2]).toBeGreaterThan(lefts[1] ?? NaN);
    expect(lefts[3]).toBe(lefts[0]);
  });

  it("offers no comparison of the reference nor of one with a fault, but of the baseline", async () => {
    const {element} = await grown();
    expect(findAll(element, "input[type=checkbox]").map((box) => box.getAttribute("aria-label"))).toEqual([
      "Compare Plan",
      "Compare Faster",
    ]);
  });

  it("shows a fault where it is, with the way out", async () => {
    const {element, actions} = await grown();
    expect(textOf(find(element, ".fault"))).toBe("✕ its parent is gone Choose a parent…");
    await press(element, "Choose a parent…");
    element.faultOf = ({name}) => (name === "Fast" ? "out of range" : undefined);
    await element.updateComplete;
    await press(element, "Mend in the grid…");
    expect(actions).toEqual([
      {type: "open", tool: "tree", name: "Lost"},
      {type: "open", tool: "grid", name: "Fast"},
    ]);
  });

  it("branches, locks, sets the reference and opens the tools", async () => {
    const {element, actions} = await grown();
    await press(element, "More Faster");
    await press(element, "Branch");
    expect(nameBox(element).value).toBe("Scenario 1");
    await userEvent.keyboard("Twig{Enter}");
    element.settle();
    await element.updateComplete;
    await press(element, "More Faster");
    await press(element, "Lock");
    await press(element, "Set as reference");
    await press(element, "Parent, merge, history…");
    await press(element, "More Fast");
    await press(element, "Unlock");
    await press(element, "Grid…");
    expect(actions).toEqual([
      {type: "branch", name: "Faster", next: "Twig"},
      {type: "lock", name: "Faster", isLocked: true},
      {type: "reference", name: "Faster"},
      {type: "open", tool: "tree", name: "Faster"},
      {type: "lock", name: "Fast", isLocked: false},
      {type: "open", tool: "grid", name: undefined},
    ]);
  });

  it("asks before it removes one that others stand on, and says what becomes of them", async () => {
    const {element, actions} = await grown();
    await press(element, "More Fast");
    await press(element, "Remove");
    expect(actions).toEqual([]);
    expect(textOf(find(element, ".ask"))).toBe("What stands on it (Faster) goes to its parent and keeps its values.");
    await press(element, "Cancel");
    await press(element, "Remove");
    await userEvent.click(findAll(element, ".menu button")[0] ?? element);
    expect(actions).toEqual([{type: "remove", name: "Fast"}]);
  });

  it("has no faults of access, with a fault and a menu", async () => {
    const {element} = await grown();
    await press(element, "More Fast");
    await expectAccessibleInAll(element);
  });
});

describe("the naming of a scenario", () => {
  it.each([
    ["Escape", async () => userEvent.keyboard("{Escape}")],
    ["its button", async (element: ScenariosElement) => press(element, "Cancel")],
  ] as const)("is given up with %s, and the focus goes back to where it came from", async (_, giveUp) => {
    const {element, actions} = await panel({values: {growth: 0.04}});
    await press(element, "Save as…");
    await userEvent.keyboard("abc");
    await giveUp(element);
    await element.updateComplete;
    expect(findAll(element, "form")).toEqual([]);
    expect(actions).toEqual([]);
    expect(element.shadowRoot?.activeElement).toBe(button(element, "Save as…"));
  });

  it("brings the focus back to the scenario's own button, from its menu", async () => {
    const {element} = await panel();
    await press(element, "More Fast");
    await press(element, "Rename");
    await userEvent.keyboard("{Escape}");
    await element.updateComplete;
    expect(findAll(element, "form")).toEqual([]);
    expect(element.shadowRoot?.activeElement).toBe(button(element, "Rename"));
  });

  it("keeps Escape to itself, so that nothing else closes with it", async () => {
    const {element} = await panel();
    const heard: string[] = [];
    element.addEventListener("keydown", ({key}) => heard.push(key));
    await press(element, "Save as…");
    await userEvent.keyboard("{Escape}");
    expect(heard).not.toContain("Escape");
    await element.updateComplete;
    await userEvent.keyboard("{Escape}");
    expect(heard).toContain("Escape");
  });

  it("leaves Escape to an input method that is at work", async () => {
    const {element} = await panel();
    await press(element, "Save as…");
    nameBox(element).dispatchEvent(
      new KeyboardEvent("keydown", {key: "Escape", isComposing: true, bubbles: true, composed: true}),
    );
    await element.updateComplete;
    expect(findAll(element, "form")).toHaveLength(1);
  });

  it("stays open with what was typed while the name is refused, and is closed once it is taken", async () => {
    const {element, actions} = await panel();
    await press(element, "Save as…");
    await userEvent.keyboard("Fast{Enter}");
    element.problem = "Two scenarios are called “Fast”; rename one.";
    await element.updateComplete;
    expect(nameBox(element).value).toBe("Fast");
    expect(textOf(find(element, "[role=alert]"))).toBe("Two scenarios are called “Fast”; rename one.");
    await userEvent.keyboard("er{Enter}");
    expect(actions).toEqual([
      {type: "save", name: "Fast"},
      {type: "save", name: "Faster"},
    ]);
    element.settle();
    await element.updateComplete;
    expect(findAll(element, "form")).toEqual([]);
    expect(element.shadowRoot?.activeElement).toBe(button(element, "Save as…"));
  });

  it("does not take the focus from a lever that is moved meanwhile", async () => {
    const {element} = await panel();
    const other = document.createElement("input");
    document.body.append(other);
    await press(element, "Save as…");
    other.focus();
    element.values = {growth: 0.04};
    await element.updateComplete;
    expect(document.activeElement).toBe(other);
    expect(nameBox(element).value).toBe("Scenario 1");
  });

  it("may not be longer than a table has room for", async () => {
    const {element} = await panel();
    await press(element, "Save as…");
    expect(nameBox(element).maxLength).toBe(60);
  });
});

describe("the differences from the baseline", () => {
  it("are counted, and listed with both values, the change and the unit", async () => {
    const {element} = await panel({active: "trend", values: {growth: 0.03, start: 120, way: "linear"}});
    expect(textOf(find(element, "summary"))).toBe("Differences from the baseline · 3");
    expect(findAll(element, "h3").map(textOf)).toEqual(["Policies changed · 1", "Assumptions changed · 2"]);
    expect(findAll(element, ".difference").map((row) => findRow(row))).toEqual([
      ["Growth", "5 → 3 (−2) %"],
      ["Output at the start", "100 → 120 (+20) 10⁸ yuan"],
      ["Method", "Compound → Linear"],
    ]);
  });

  it("are of one kind of levers where only that is to be shown", async () => {
    const {element, actions} = await panel({values: {growth: 0.03, start: 120}});
    find(element, "summary").click();
    await userEvent.selectOptions(findOf(HTMLSelectElement, element, "details select"), "Assumptions");
    expect(actions).toEqual([{type: "kind", kind: "assumption"}]);
    element.kind = "assumption";
    await element.updateComplete;
    expect(textOf(find(element, "summary"))).toBe("Differences from the baseline · 1");
    expect(findAll(element, ".difference span:first-child").map(textOf)).toEqual(["Output at the start"]);
  });

  it("are those from the reference, where another is set", async () => {
    const {element} = await panel({values: {growth: 0.03}});
    element.scenarios = toScenarios([{name: "Plan"}, {name: "Fast", reference: true, values: {growth: 0.08}}]);
    await element.updateComplete;
    expect(textOf(find(element, "summary"))).toBe("Differences from “Fast” · 1");
    expect(findRow(find(element, ".difference"))).toEqual(["Growth", "8 → 3 (−5) %"]);
  });

  it("can be taken back one by one", async () => {
    const {element, actions} = await panel({values: {growth: 0.03}});
    find(element, "summary").click();
    await press(element, "Reset Growth");
    expect(actions).toEqual([{type: "reset", parameter: "growth"}]);
  });

  it("are none at the baseline", async () => {
    const {element} = await panel();
    expect(textOf(find(element, "summary"))).toBe("Differences from the baseline · 0");
    expect(textOf(find(element, "details .note"))).toBe("The same as the baseline");
  });
});

function findRow(row: Element): string[] {
  return [...row.querySelectorAll("span")].map(textOf);
}

describe("the panel of scenarios", () => {
  it.each(["en", "zh"] as const)(
    "keeps everything below it in its place when the levers are moved, in %s",
    async (language) => {
      setLanguage(language);
      for (const [active, same] of [
        ["Plan", {}],
        ["Fast", {growth: 0.08}],
      ] as const) {
        const {element} = await panel({active, values: same});
        const places = () =>
          [element, ...findAll(element, ".actions button, details")].map((each) => {
            const {left, top, bottom} = each.getBoundingClientRect();
            return [left, top, bottom];
          });
        const before = places();
        element.values = {growth: 0.031, way: "linear"};
        await element.updateComplete;
        expect(places()).toEqual(before);
      }
    },
  );

  it("can be worked by keyboard alone", async () => {
    const {element, actions} = await panel({values: {growth: 0.04}});
    picks(element)[1]?.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.tab();
    await userEvent.keyboard(" ");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await element.updateComplete;
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await element.updateComplete;
    await userEvent.keyboard("Renamed{Enter}");
    expect(actions).toEqual([
      {type: "activate", name: "trend"},
      {type: "compare", name: "trend", isCompared: false},
      {type: "rename", name: "trend", next: "Renamed"},
    ]);
  });

  it("has no faults of access: as it is, with a menu, with a name being typed, with a problem and an undo", async () => {
    const {element} = await panel({
      active: "Fast",
      values: {growth: 0.04, way: "linear"},
      problem: "wrong",
      undoable: "gone",
    });
    find(element, "summary").click();
    await expectAccessibleInAll(element);
    setLanguage("en");
    await element.updateComplete;
    await press(element, "More Trend");
    await expectAccessibleInAll(element);
    setLanguage("en");
    await element.updateComplete;
    await press(element, "Rename");
    await expectAccessibleInAll(element);
  });

  it("has areas to hit of 24 px at least", async () => {
    const {element} = await panel({values: {growth: 0.04}});
    await press(element, "More Trend");
    for (const control of findAll(element, "button, label")) {
      const {width, height} = control.getBoundingClientRect();
      expect(Math.min(width, height), textOf(control)).toBeGreaterThanOrEqual(24);
    }
  });
});
