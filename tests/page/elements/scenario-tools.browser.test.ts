import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from "vitest";
import {page as browser, userEvent} from "vitest/browser";
import {writeSheets} from "../../../src/export/write-sheets.js";
import {bundles} from "../../../src/page/bundles.js";
import type {ScenarioToolsElement} from "../../../src/page/elements/scenario-tools.js";
import type {ScenarioSpec} from "../../../src/scenario/scenario.js";
import {notebookOf, Opened, plan, scenariosCell, townCells} from "../opened.js";
import {clearScreen, expectAccessibleInAll, find, findAll, findOf, nextFrames, textOf} from "../screen.js";

// A part that a page loads when it is first asked for, and that a test server has to make first.
beforeAll(async () => {
  await bundles.scenarios();
});
beforeEach(clearScreen);
afterEach(() => {
  vi.restoreAllMocks();
});

const fast: ScenarioSpec = {name: "Fast", color: 1, values: {growth: 0.08, coal: 12}};
const faster: ScenarioSpec = {name: "Faster", color: 2, parent: "Fast", values: {growth: 0.1}};
const other: ScenarioSpec = {name: "Other", color: 3, values: {growth: 0.02, share: 0.3}};

/** The tools over the page of a notebook with these scenarios. */
async function tools(list: readonly ScenarioSpec[] = [plan, fast, faster, other]) {
  const opened = await Opened.of(notebookOf(...townCells(scenariosCell(...list))));
  await opened.press("Grid…");
  await expect.poll(() => document.querySelector("ty-scenario-tools")).not.toBeNull();
  const element = document.querySelector<ScenarioToolsElement>("ty-scenario-tools");
  if (!element) throw new Error("no tools");
  await nextFrames(3);
  return {opened, element};
}

const show = async (element: ScenarioToolsElement, tab: string) => {
  await userEvent.click(findOf(HTMLElement, element, `#${tab}`));
  await nextFrames(3);
  return find(element, "[role=tabpanel]").firstElementChild as HTMLElement;
};

const gridOf = (element: ScenarioToolsElement) => find(element, "ty-scenario-grid");

/** A cell by the lever's name and the scenario's. */
function cell(element: ScenarioToolsElement, lever: string, scenario: string): HTMLElement {
  const heads = findAll(gridOf(element), "thead th").map(
    (head) => textOf(head.firstChild?.parentElement).split(" ")[0],
  );
  const row = findAll(gridOf(element), "tbody tr").find((each) =>
    textOf(each.querySelector("th[scope=row]")).startsWith(lever),
  );
  const found = row?.children[heads.indexOf(scenario)];
  if (!(found instanceof HTMLElement)) throw new Error(`no cell ${lever} ${scenario}`);
  return found;
}

const alarm = (root: Element) => textOf(find(root, "[role=alert]"));

const paste = (target: Element, text: string) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  target.dispatchEvent(
    new ClipboardEvent("paste", {clipboardData: data, bubbles: true, composed: true, cancelable: true}),
  );
};

describe("the grid of scenarios", () => {
  it("has every lever in every scenario, and tells own values from inherited ones and from whom", async () => {
    const {element} = await tools();
    const texts = (lever: string) =>
      ["Plan", "Fast", "Faster", "Other"].map((name) => textOf(cell(element, lever, name)));
    expect(texts("Growth")).toEqual(["5", "8", "10", "2"]);
    expect(texts("Coal")).toEqual(["10", "12", "12↑ Fast", "10"]);
    expect(texts("Share of shops")).toEqual(["20", "20", "20", "30"]);
    expect(["Fast", "Faster", "Other"].map((name) => cell(element, "Coal", name).classList[0])).toEqual([
      ...["own", "parent", "baseline"],
    ]);
    expect(cell(element, "Coal", "Faster").title).toBe("Coal · Faster: 12 × 10⁴ tce, inherited from “Fast”");
    const weight = (name: string) => {
      const value = cell(element, "Coal", name).querySelector(".value");
      return value ? Number(getComputedStyle(value).fontWeight) : NaN;
    };
    expect(weight("Fast")).toBeGreaterThan(weight("Faster"));
  });

  it("is changed in place: typed, taken by Enter, shown below its parent, undone as one step", async () => {
    const {opened, element} = await tools();
    await userEvent.click(cell(element, "Coal", "Fast"));
    await userEvent.keyboard("16{Enter}");
    await opened.settles();
    expect(textOf(cell(element, "Coal", "Faster"))).toBe("16↑ Fast");
    expect(opened.saved).toMatchObject([{}, {values: {growth: 0.08, coal: 16}}, {values: {growth: 0.1}}, {}]);
    await userEvent.keyboard("{Control>}z{/Control}");
    await opened.settles();
    expect(textOf(cell(element, "Coal", "Fast"))).toBe("12");
  });

  it("sets a lever in its unit, links it again with Delete, and holds it at the baseline by that word", async () => {
    const {opened, element} = await tools();
    await userEvent.click(cell(element, "Growth", "Faster"));
    await userEvent.keyboard("{F2}");
    const editor = findOf(HTMLInputElement, gridOf(element), "td input");
    expect(editor.value).toBe("10");
    await userEvent.fill(editor, "9.5%");
    await userEvent.keyboard("{Enter}");
    expect(opened.saved).toMatchObject([{}, {}, {values: {growth: 0.095}}, {}]);
    await userEvent.click(cell(element, "Growth", "Faster"));
    await userEvent.keyboard("{Delete}");
    expect(opened.saved).toMatchObject([{}, {}, {values: {}}, {}]);
    expect(textOf(cell(element, "Growth", "Faster"))).toBe("8↑ Fast");
    await userEvent.keyboard("baseline{Enter}");
    expect(opened.saved).toMatchObject([{}, {}, {values: {growth: null}}, {}]);
    expect(textOf(cell(element, "Growth", "Faster"))).toBe("5＝ baseline");
  });

  it("gives up what was typed with Escape, and stays open", async () => {
    const {opened, element} = await tools();
    await userEvent.click(cell(element, "Growth", "Fast"));
    await userEvent.keyboard("3{Escape}");
    await nextFrames();
    expect(textOf(cell(element, "Growth", "Fast"))).toBe("8");
    expect(opened.texts).toEqual([]);
    expect(find(element, "dialog").hasAttribute("open")).toBe(true);
  });

  it("says in its place what cannot be used, keeps it to be corrected, and takes nothing", async () => {
    const {opened, element} = await tools();
    await userEvent.click(cell(element, "Growth", "Fast"));
    await userEvent.keyboard("80{Enter}");
    await nextFrames();
    expect(alarm(gridOf(element))).toContain(
      "Growth · Fast: “Growth (%)” must be more than -50 and at most 50".replace("-", "−"),
    );
    expect(cell(element, "Growth", "Fast").getAttribute("aria-invalid")).toBe("true");
    expect(findOf(HTMLInputElement, gridOf(element), "td input").value).toBe("80");
    expect(opened.texts).toEqual([]);
  });

  it("chooses an option from the options there are", async () => {
    const {opened, element} = await tools([plan, {...fast, values: {way: "linear"}}]);
    await userEvent.click(cell(element, "Method", "Fast"));
    await userEvent.keyboard("{Enter}");
    const select = findOf(HTMLSelectElement, gridOf(element), "td select");
    expect([...select.options].map(({text}) => text)).toEqual(["", "Compound", "Linear"]);
    await userEvent.selectOptions(select, "Compound");
    expect(opened.saved).toMatchObject([{}, {values: {way: "compound"}}]);
  });

  it("is walked through by arrows, Tab, Home and End, which end at its edges", async () => {
    const {element} = await tools();
    await userEvent.click(cell(element, "Growth", "Fast"));
    await nextFrames();
    const at = () =>
      element.shadowRoot && (gridOf(element).shadowRoot?.activeElement as HTMLElement).title.split(":")[0];
    const press = async (keys: string) => {
      await userEvent.keyboard(keys);
      await nextFrames();
      return at();
    };
    expect(await press("{ArrowDown}")).toBe("Output at the start · Fast");
    expect(await press("{ArrowUp}{ArrowRight}")).toBe("Growth · Faster");
    expect(await press("{Tab}{Tab}")).toBe("Output at the start · Plan");
    expect(await press("{Shift>}{Tab}{/Shift}")).toBe("Growth · Other");
    expect(await press("{Home}{ArrowLeft}{ArrowUp}")).toBe("Growth · Plan");
    expect(await press("{End}")).toBe("Growth · Other");
  });

  it("takes a block from a spreadsheet whole, as one step, or not at all", async () => {
    const {opened, element} = await tools();
    await userEvent.click(cell(element, "Growth", "Fast"));
    paste(cell(element, "Growth", "Fast"), "7\t11\r\n120\tmany\r\n");
    await nextFrames();
    expect(alarm(gridOf(element))).toContain("1 to correct");
    expect(alarm(gridOf(element))).toContain("Output at the start · Faster");
    expect(opened.texts).toEqual([]);
    paste(cell(element, "Growth", "Fast"), "7\t11\r\n120\t130\r\n");
    await opened.settles();
    expect(alarm(gridOf(element))).toBe("");
    expect(opened.saved).toMatchObject([
      {},
      {values: {growth: 0.07, start: 120, coal: 12}},
      {values: {growth: 0.11, start: 130}},
      {},
    ]);
    await userEvent.keyboard("{Control>}z{/Control}");
    await opened.settles();
    expect(textOf(cell(element, "Output at the start", "Fast"))).toBe("100");
    await userEvent.click(cell(element, "Growth", "Other"));
    paste(cell(element, "Growth", "Other"), "1\t2");
    await nextFrames();
    expect(alarm(gridOf(element))).toContain("the block does not fit here");
  });

  it("copies what is chosen as a block, which pasted back changes nothing", async () => {
    const {opened, element} = await tools();
    await userEvent.click(cell(element, "Growth", "Fast"));
    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    await nextFrames();
    const data = new DataTransfer();
    gridOf(element).dispatchEvent(new ClipboardEvent("copy", {clipboardData: data, cancelable: true}));
    expect(data.getData("text/plain")).toBe("8\t10\n100\t100");
    await userEvent.click(cell(element, "Growth", "Fast"));
    paste(cell(element, "Growth", "Fast"), data.getData("text/plain"));
    expect(opened.texts).toEqual([]);
  });

  it("shows only what differs, and only one kind", async () => {
    const {element} = await tools();
    const names = () =>
      findAll(gridOf(element), "tbody th[scope=row]").map((head) => textOf(head.firstChild?.parentElement));
    await userEvent.click(find(gridOf(element), "input[type=checkbox]"));
    await nextFrames();
    expect(names()).toEqual(["Growth Policies", "Coal Uncertainties", "Share of shops Assumptions"]);
    await userEvent.selectOptions(findOf(HTMLSelectElement, gridOf(element), ".tools select"), "Policies");
    await nextFrames();
    expect(names()).toEqual(["Growth Policies"]);
  });

  it("refuses the baseline and a locked scenario, and says why", async () => {
    const {opened, element} = await tools([plan, {...fast, locked: true}]);
    await userEvent.click(cell(element, "Growth", "Plan"));
    await userEvent.keyboard("3{Enter}");
    await nextFrames();
    expect(alarm(gridOf(element))).toContain("“Plan” is the baseline");
    await userEvent.keyboard("{Escape}");
    await userEvent.click(cell(element, "Growth", "Fast"));
    await userEvent.keyboard("3{Enter}");
    await nextFrames();
    expect(alarm(gridOf(element))).toContain("“Fast” is locked");
    expect(opened.texts).toEqual([]);
  });

  it("keeps levers that are gone and values out of range, shows them, and lets them be mended", async () => {
    const odd = {name: "Odd", values: {gone: 3, growth: 0.9}};
    const {opened, element} = await tools([plan, odd]);
    expect(cell(element, "gone", "Odd").title).toContain("does not have this lever");
    expect(cell(element, "Growth", "Odd").title).toContain("must be more than");
    await userEvent.click(cell(element, "gone", "Odd"));
    await userEvent.keyboard("{Delete}");
    await userEvent.click(cell(element, "Growth", "Odd"));
    await userEvent.keyboard("9{Enter}");
    await opened.settles();
    expect(opened.saved).toMatchObject([{}, {values: {growth: 0.09}}]);
    await userEvent.click(find(element, "header > button"));
    expect(opened.panel.shadowRoot?.querySelector(".fault")).toBeNull();
  });

  it("moves the levers with the scenario they stand in", async () => {
    const {opened, element} = await tools();
    await userEvent.click(find(element, "header > button"));
    await opened.pick("Faster");
    await opened.press("Grid…");
    await nextFrames(3);
    const again = document.querySelector<ScenarioToolsElement>("ty-scenario-tools");
    if (!again) throw new Error("no tools");
    await userEvent.click(cell(again, "Growth", "Faster"));
    await userEvent.keyboard("6{Enter}");
    await opened.settles();
    expect(opened.lever("growth").value).toBe(0.06);
  });
});

describe("the tree of scenarios", () => {
  const choose = async (panel: HTMLElement, name: string) => {
    const found = findAll(panel, "nav button").find((each) => textOf(each) === name);
    if (!found) throw new Error(`no ${name}`);
    await userEvent.click(found);
    await nextFrames();
  };
  const push = async (root: Element, name: string) => {
    const found = findAll(root, "button").find((each) => textOf(each) === name);
    if (!found) throw new Error(`no button ${name}`);
    await userEvent.click(found);
    await nextFrames();
  };

  it("puts one on another, with its own changes or with all its values", async () => {
    const {opened, element} = await tools();
    const panel = await show(element, "tree");
    await choose(panel, "Faster");
    await userEvent.selectOptions(findOf(HTMLSelectElement, panel, "#parent"), "Other");
    await push(panel, "Change parent");
    expect(opened.saved).toMatchObject([{}, {}, {name: "Faster", parent: "Other", values: {growth: 0.1}}, {}]);
    await userEvent.selectOptions(findOf(HTMLSelectElement, panel, "#parent"), "Fast");
    await userEvent.click(find(panel, "input[value=values]"));
    await push(panel, "Change parent");
    expect(opened.saved).toMatchObject([
      {},
      {},
      {name: "Faster", parent: "Fast", values: {growth: 0.1, share: 0.3, coal: null}},
      {},
    ]);
    await userEvent.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
    await opened.settles();
    expect(opened.saved).toMatchObject([{}, {}, {name: "Faster", parent: "Fast", values: {growth: 0.1}}, {}]);
  });

  it("mends parents in a circle", async () => {
    const {opened, element} = await tools([
      plan,
      {name: "A", parent: "B", values: {growth: 0.07}},
      {name: "B", parent: "A"},
    ]);
    const panel = await show(element, "tree");
    await choose(panel, "B ✕");
    expect(textOf(panel)).toBe("");
    expect(textOf(find(panel, ".alarm"))).toContain("The parents go in a circle: B ← A ← B");
    await userEvent.selectOptions(findOf(HTMLSelectElement, panel, "#parent"), "Plan");
    await push(panel, "Change parent");
    expect(findAll(panel, "nav button").map(textOf)).toEqual(["Plan", "B", "A"]);
    expect(opened.saved).toMatchObject([{}, {parent: "B"}, {parent: "Plan"}]);
  });

  it("merges two into a new one once a side is chosen for every lever that both have set", async () => {
    const {opened, element} = await tools();
    const panel = await show(element, "tree");
    await choose(panel, "Fast");
    const merge = find(panel, "ty-scenario-merge");
    await userEvent.selectOptions(findOf(HTMLSelectElement, merge, "#second"), "Other");
    await nextFrames();
    expect(findAll(merge, "tbody tr").map(textOf)).toEqual(["Growth 5 % 8 % 2 %"]);
    await push(merge, "Merge into a new scenario");
    expect(alarm(merge)).toContain("Both scenarios have set growth; choose for each");
    await userEvent.click(find(merge, "input[aria-label='Growth Other']"));
    await userEvent.fill(find(merge, "#name"), "Both");
    await push(merge, "Merge into a new scenario");
    expect((opened.saved as ScenarioSpec[]).at(-1)).toMatchObject({
      name: "Both",
      values: {growth: 0.02, coal: 12, share: 0.3},
    });
    await userEvent.keyboard("{Control>}z{/Control}");
    await opened.settles();
    expect(opened.saved).toHaveLength(4);
  });

  it("keeps versions under a note and restores them", async () => {
    const {opened, element} = await tools();
    const panel = await show(element, "tree");
    await choose(panel, "Fast");
    await userEvent.fill(find(panel, "#version"), "for the mayor");
    await push(panel, "Keep the present in the history");
    const grid = await show(element, "grid");
    await userEvent.click(cell(element, "Growth", "Fast"));
    await userEvent.keyboard("3{Enter}");
    expect(grid.isConnected).toBe(true);
    const again = await show(element, "tree");
    await choose(again, "Fast");
    expect(textOf(find(again, "li span"))).toContain("2 levers changed · for the mayor");
    await push(again, "Restore");
    await opened.settles();
    expect((opened.saved as ScenarioSpec[])[1]).toMatchObject({
      values: {growth: 0.08, coal: 12},
      history: [{note: "for the mayor", values: {growth: 0.08}}, {values: {growth: 0.03}}],
    });
  });

  it("keeps what is said of a scenario", async () => {
    const {opened, element} = await tools();
    const panel = await show(element, "tree");
    await choose(panel, "Fast");
    await userEvent.fill(find(panel, "textarea"), "what if");
    await push(panel, "Save note");
    expect((opened.saved as ScenarioSpec[])[1]).toMatchObject({note: "what if"});
  });

  it("keeps what a note says in the other language", async () => {
    const {opened, element} = await tools([plan, {...fast, note: {zh: "加快", en: "Quick"}}]);
    const panel = await show(element, "tree");
    await choose(panel, "Fast");
    await userEvent.fill(find(panel, "textarea"), "Quicker");
    await push(panel, "Save note");
    expect((opened.saved as ScenarioSpec[])[1]).toMatchObject({note: {zh: "加快", en: "Quicker"}});
  });
});

describe("scenarios side by side", () => {
  it("differ in levers with units and sources, each with what it does to the result, adding up to the difference", async () => {
    const {element} = await tools([plan, {...fast, values: {growth: 0.08, start: 110}}]);
    const panel = await show(element, "diff");
    const cells = findAll(panel, "tbody tr").map((row) => [...row.children].map(textOf));
    // 100 × 1.05⁵ = 127.63 grows to 110 × 1.08⁵ = 161.63; of the 34.00, growth alone brings 19.30, the start 12.76, and
    // they share what they bring together.
    expect(cells).toEqual([
      ["Growth Policies", "%", "5", "8", "+20.27", "the plan, chapter 3 Confidence high"],
      ["Output at the start Assumptions", "10⁸ yuan", "100", "110", "+13.73", "an example Confidence low"],
    ]);
    expect(textOf(find(panel, "tfoot"))).toBe("Total +34.00");
    expect(textOf(find(panel, "thead"))).toContain("Effect on “Output” (Fast) × 10⁸ yuan");
  });

  it("tell effects also of levers that belong to no model, on a number that a cell computes", async () => {
    const opened = await Opened.of(
      notebookOf(
        `import {lever} from "tuiyan"`,
        `const price = view(lever({label: "price", value: 8, low: 0, high: 20}));
const amount = view(lever({label: "amount", value: 10, low: 0, high: 50}));`,
        `const revenue = price * amount;`,
        `const aside = 7;`,
        scenariosCell(plan, {name: "More", color: 1, values: {price: 10, amount: 20}}),
      ),
    );
    await opened.press("Grid…");
    await expect.poll(() => document.querySelector("ty-scenario-tools")).not.toBeNull();
    const element = document.querySelector<ScenarioToolsElement>("ty-scenario-tools");
    if (!element) throw new Error("no tools");
    await nextFrames(3);
    const panel = await show(element, "diff");
    // From 80 to 200: 2 × 10 and 2 × 20 by the price, 10 × 8 and 10 × 10 by the amount, whichever comes first.
    await expect
      .poll(() => findAll(panel, "tbody tr").map((row) => [...row.children].slice(2, 5).map(textOf)))
      .toEqual([
        ["8", "10", "+30"],
        ["10", "20", "+90"],
      ]);
    expect(textOf(find(panel, "tfoot"))).toBe("Total +120");
    const results = findAll<HTMLSelectElement>(panel, "select")[3];
    expect([...(results?.options ?? [])].map(textOf)).toEqual(["revenue"]);
  });

  it("are three at most, with a second result beside the first", async () => {
    const {element} = await tools();
    const panel = await show(element, "diff");
    const selects = findAll<HTMLSelectElement>(panel, "select");
    await userEvent.selectOptions(selects[2] ?? panel, "Other");
    await nextFrames();
    await userEvent.selectOptions(findAll<HTMLSelectElement>(panel, "select")[4] ?? panel, "Coal use");
    await nextFrames();
    expect(findAll(panel, "thead th")).toHaveLength(2 + 3 + 4 + 1);
    await expectAccessibleInAll(element);
  });
});

describe("scenarios as files", () => {
  const choose = async (element: ScenarioToolsElement, file: File) => {
    const files = find(gridOf(element), "ty-scenario-files");
    await userEvent.upload(find(files, "input"), file);
    await expect.poll(() => files.shadowRoot?.querySelector(".preview")).not.toBeNull();
    return files;
  };
  const push = async (files: HTMLElement, name: string) => {
    const found = findAll(files, "button").find((each) => textOf(each) === name);
    if (!found) throw new Error(`no button ${name}`);
    await userEvent.click(found);
    await nextFrames();
  };

  it("show what they would change before they are taken, and change nothing when they are not", async () => {
    const {opened, element} = await tools();
    const list = [
      {name: "Fast", values: {growth: 0.07, coal: 12}},
      {name: "New", parent: "Fast", values: {start: 150}},
    ];
    const file = new File([JSON.stringify(list)], "mine.json");
    let files = await choose(element, file);
    expect(findAll(files, "li").map(textOf)).toEqual([
      "Fast: Growth 8 % → 7 %",
      "New (new): parent Fast; Output at the start 150 × 10⁸ yuan",
    ]);
    await push(files, "Cancel");
    expect(opened.texts).toEqual([]);
    files = await choose(element, file);
    await push(files, "Take");
    await opened.settles();
    expect(opened.saved).toMatchObject([
      {},
      {name: "Fast", color: 1, values: {growth: 0.07}},
      {},
      {},
      {name: "New", parent: "Fast"},
    ]);
    await userEvent.keyboard("{Control>}z{/Control}");
    await opened.settles();
    expect(opened.saved).toHaveLength(4);
  });

  it("are refused with everything that is wrong with them", async () => {
    const {opened, element} = await tools();
    const refused = async (file: File) => {
      const files = await choose(element, file);
      const texts = findAll(files, "li").map(textOf);
      await push(files, "Close");
      return texts;
    };
    expect((await refused(new File(["{"], "a.json")))[0]).toContain("not JSON");
    expect(await refused(new File(['[{"name": "A"}, {"name": "A"}]'], "a.json"))).toEqual([
      "Two scenarios are called “A”; rename one.",
    ]);
    expect(await refused(new File(["x"], "a.xlsx"))).toEqual([
      "It cannot be opened: it is no whole Excel workbook. Open it in Excel and save it as a workbook (*.xlsx).",
    ]);
    const text = (value: string | number) => ({value, role: "text" as const});
    const rows = [
      ["Lever id", "", "", "", "", "Fast"].map(text),
      ["growth", "", "", "", "", 0.9].map(text),
      ["grwth", "", "", "", "", 0.1].map(text),
    ];
    const sheet = await writeSheets([{name: "Scenarios", rows, widths: [], isFrozen: false}]);
    expect(await refused(new File([sheet], "a.xlsx"))).toEqual([
      "A3: there is no lever with the id “grwth”; did you mean “growth”?",
      "F2: “Growth (%)” must be more than −50 and at most 50; it is 90.",
    ]);
    expect(opened.texts).toEqual([]);
  });
});

describe("the tools for scenarios", () => {
  it.each(["grid", "tree", "diff"])("have no faults of access: %s", async (tab) => {
    const {element} = await tools([
      plan,
      fast,
      faster,
      {name: "Odd", values: {gone: 3, growth: 0.9}},
      {name: "Lost", parent: "X"},
    ]);
    await show(element, tab);
    await expectAccessibleInAll(element);
  });

  it("are changed by arrows between their tabs, closed with Escape, and fit a phone", async () => {
    const {element} = await tools();
    findOf(HTMLElement, element, "#grid").focus();
    await userEvent.keyboard("{ArrowRight}");
    await nextFrames(3);
    expect(find(element, "[role=tabpanel]").firstElementChild?.localName).toBe("ty-scenario-arrange");
    await browser.viewport(390, 800);
    await nextFrames();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector("ty-scenario-tools")).toBeNull();
  });
});
