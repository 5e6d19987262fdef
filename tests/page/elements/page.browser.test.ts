import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from "vitest";
import {page as browser, userEvent} from "vitest/browser";
import {parseDocument} from "../../../src/notebook/parse.js";
import {bundles} from "../../../src/page/bundles.js";
import {LineageElement} from "../../../src/page/elements/lineage.js";
import {coal, notebookOf, Opened, plan, scenariosCell, slow, townCells, townNotebook} from "../opened.js";
import {clearScreen, expectAccessibleInAll, find, findAll, findOf, nextFrames, setLanguage, textOf} from "../screen.js";

beforeEach(clearScreen);
afterEach(() => {
  vi.restoreAllMocks();
});

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe("opening a notebook", () => {
  it("shows its cells in their order, run", async () => {
    const opened = await Opened.of();
    expect([...opened.page.querySelectorAll("ty-cell")].map(({id}) => id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((id) => `cell-${id}`),
    );
    expect(opened.card()).toContain("127.6");
    expect(textOf(find(opened.page, "div[lang=en] h1"))).toContain("What the town plans");
    expect(find(opened.page, "ty-line-figure").checkVisibility()).toBe(true);
    await opened.says(0, 0);
    expect(opened.texts).toEqual([]);
  });

  it("says what is wrong with a text that is none, in the reader's language, and opens the next one", async () => {
    const opened = new Opened();
    opened.page.open("<p>just a page</p>", null);
    await opened.page.updateComplete;
    const fault = () => find(opened.page, "[role=alert]");
    expect(textOf(fault())).toMatch(/^✕ This is not a notebook/);
    setLanguage("zh");
    await opened.page.updateComplete;
    expect(textOf(fault())).toMatch(/^✕ 这不是笔记本/);
    opened.page.open("", null);
    await opened.page.updateComplete;
    expect(textOf(fault())).toContain("空");
    await opened.open(townNotebook);
    expect(opened.page.querySelector(".page-fault")).toBeNull();
    expect(opened.card()).toContain("127.6");
  });

  it("leaves nothing of the one before", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "8");
    await opened.open(notebookOf("1 + 1", "const x = 3"));
    expect(textOf(opened.cell(1))).toBe("2");
    expect(opened.page.querySelector("aside")).toBeNull();
    expect(opened.page.querySelectorAll("ty-cell")).toHaveLength(2);
  });

  it("does not let what the one before had in mind come to the next one", async () => {
    const opened = await Opened.of();
    const {move} = {move: opened.set("growth", "8")};
    await move;
    opened.page.open(townNotebook, JSON.stringify({active: "Slow", values: {growth: 0.09}}));
    opened.workings.length = 0;
    await opened.settles();
    await wait(400);
    for (const working of opened.workings) expect(working).toContain("0.09");
    expect(opened.lever("growth").value).toBe(0.09);
  });

  it("counts the cells that run and those that failed; one that waits for a failed one does not run", async () => {
    const opened = await Opened.of(
      notebookOf("const a = await new Promise((done) => setTimeout(() => done(1), 150))", "null.x", "const b = c", "b"),
    );
    await opened.says(0, 2);
    expect(opened.statuses.some(([running]) => running > 0)).toBe(true);
    await opened.open(notebookOf("const a = null.x", "a + 1", "a + 2"));
    await opened.says(0, 1);
  });

  it("lets a failed cell show its fault in its place, while the others go on", async () => {
    const opened = await Opened.of(
      notebookOf("null.x", "const a = b + 1", "const b = a + 1", "41 + 1", ["type='text/x-python'", "print(1)"]),
    );
    const said = (id: number) => textOf(opened.cell(id).shadowRoot?.querySelector(".fault"));
    expect(said(1)).toMatch(/^✕ Line 1: /);
    expect(said(2)).toContain("These need each other: b ← a ← b");
    expect(textOf(opened.cell(4))).toBe("42");
    expect(said(5)).toContain("“python” are not run here");
  });

  it("shows prose in the reader's language, and changes it with everything else", async () => {
    const opened = await Opened.of();
    const seen = () => [...opened.page.querySelectorAll("h1")].filter((each) => each.checkVisibility()).map(textOf);
    expect(seen().join()).toContain("What the town plans");
    expect(textOf(opened.cell(1))).toContain("Output is 127.6 × 10⁸ yuan.");
    setLanguage("zh");
    await opened.page.updateComplete;
    await nextFrames(3);
    expect(seen().join()).toContain("小镇的打算");
    expect(opened.card()).toContain("产值，2025");
    expect(textOf(find(opened.panel, "h2"))).toBe("情景");
    expect(opened.listed()).toEqual(["▸Plan", "较慢", "Coal"]);
    expect(textOf(find(opened.lever("growth"), "label"))).toBe("增速");
    const outline = find(opened.page, "ty-outline");
    await expect.poll(() => findAll(outline, "button").map(textOf)).toEqual([]);
    setLanguage("en");
    await expect.poll(() => findAll(outline, "button").map(textOf).join()).toContain("More");
  });

  it("gives cells the files beside the notebook, and says when there is none", async () => {
    const opened = new Opened();
    opened.page.files = (name) =>
      name === "a.csv" ? Promise.resolve(new Blob(["x,y\n1,2"])) : Promise.reject(new Error(`no such file: ${name}`));
    await opened.open(
      notebookOf(
        "const rows = FileAttachment('a.csv').csv({typed: true})",
        "rows[0].x + rows[0].y",
        "FileAttachment('b.csv').text()",
      ),
    );
    expect(textOf(opened.cell(2))).toBe("3");
    expect(textOf(opened.cell(3).shadowRoot?.querySelector(".fault"))).toContain("no such file: b.csv");
  });
});

describe("the levers of a notebook", () => {
  it("stand in the panel, and their cell says so", async () => {
    const opened = await Opened.of();
    expect(textOf(find(opened.page, "ty-levers").shadowRoot?.querySelector("p") ?? opened.page)).toBe(
      "4 levers stand in the panel “Levers”.",
    );
    await opened.set("growth", "8");
    await opened.cardSays("146.9");
    expect(opened.card()).toContain("against Plan 127.6");
  });

  it("are kept in sight while the results scroll", async () => {
    const opened = await Opened.of();
    const place = () => opened.lever("growth").getBoundingClientRect().top;
    const before = place();
    find(opened.page, ".page").scrollTo(0, 400);
    await nextFrames();
    expect(Math.abs(place() - before)).toBeLessThan(1);
  });

  it("go back to the baseline together", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "8");
    await opened.set("start", "120");
    await opened.press("Reset all");
    await opened.cardSays("unchanged");
    expect([opened.lever("growth").value, opened.lever("start").value]).toEqual([0.05, 100]);
  });

  it("can be taken back and brought again, step by step, from anywhere", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "8");
    await opened.set("start", "120");
    await opened.press("Reset all");
    (document.activeElement as HTMLElement | null)?.blur();
    const values = () => [opened.lever("growth").value, opened.lever("start").value];
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(values).toEqual([0.08, 120]);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(values).toEqual([0.08, 100]);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(values).toEqual([0.05, 100]);
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await expect.poll(values).toEqual([0.08, 100]);
    await userEvent.keyboard("{Control>}y{/Control}");
    await expect.poll(values).toEqual([0.08, 120]);
    expect(opened.texts).toEqual([]);
  });

  it("leave undo to a box that is being typed in", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "8");
    await userEvent.fill(find(opened.lever("start"), ".number"), "77");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(opened.lever("growth").value).toBe(0.08);
  });

  it("go from the panel when their cell no longer has them", async () => {
    const opened = await Opened.of(
      notebookOf(
        `import {levers} from "tuiyan"; import {changzhi as town} from "tuiyan/models/changzhi";`,
        "const settings = view(levers(town, ['growth']))",
      ),
    );
    expect(opened.lever("growth").value).toBe(0.05);
    await edit(opened, 2, "const settings = {}");
    await run(opened, 2);
    await expect.poll(() => opened.page.querySelector("aside ty-lever-groups")).toBeNull();
  });

  it("keep what they stand at when their cell runs again", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "8");
    opened.page.runAll();
    await opened.settles();
    expect(opened.lever("growth").value).toBe(0.08);
    await opened.cardSays("146.9");
  });

  it("stay where they are when there are others in the panel already, and work there", async () => {
    const opened = await Opened.of(
      notebookOf(
        `import {levers} from "tuiyan"; import {changzhi as town} from "tuiyan/models/changzhi";`,
        "const a = view(levers(town, ['growth']))",
        "const b = view(levers(town, ['start']))",
        "JSON.stringify([a, b])",
      ),
    );
    expect(opened.lever("growth").value).toBe(0.05);
    const second = find(opened.page, "#cell-3 ty-levers", "ty-lever-groups", "ty-lever");
    await userEvent.fill(find(second, ".number"), "120");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => textOf(opened.cell(4))).toBe('`[{},{"start":120}]`');
    await opened.set("growth", "8");
    await expect.poll(() => textOf(opened.cell(4))).toBe('`[{"growth":0.08},{"start":120}]`');
  });
});

describe("the scenarios of a notebook", () => {
  it("are listed from their cell, the levers at the baseline at first", async () => {
    const opened = await Opened.of();
    expect(opened.listed()).toEqual(["▸Plan", "Slow", "Coal"]);
    expect(opened.card()).toContain("Coal125"); // ticked for comparison
  });

  it("set the levers when they are chosen", async () => {
    const opened = await Opened.of();
    await opened.pick("Slow");
    expect(opened.listed()).toEqual(["Plan", "▸Slow", "Coal"]);
    expect(opened.lever("growth").value).toBe(0.02);
    await opened.cardSays("110.4");
    expect(opened.texts).toEqual([]);
    await opened.pick("Plan");
    expect(opened.lever("growth").value).toBe(0.05);
  });

  it("are saved into their cell, and nothing else is touched", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "8");
    await opened.press("Save as…");
    await userEvent.keyboard("Fast{Enter}");
    await opened.settles();
    expect(opened.listed()).toEqual(["Plan", "Slow", "Coal", "▸Fast"]);
    const fast = {name: "Fast", color: 3, at: expect.stringMatching(/^20\d\d-.*Z$/) as string, values: {growth: 0.08}};
    expect(opened.saved).toEqual([{...plan, color: 0}, slow, coal, fast]);
    const others = (text: string) => parseDocument(text).notebook.cells.slice(0, -1);
    expect(others(opened.texts.at(-1) ?? "")).toEqual(others(townNotebook));
    expect(opened.card()).toContain("146.9");
    // And read back.
    const again = await Opened.of(opened.texts.at(-1));
    await again.pick("Fast");
    expect(again.lever("growth").value).toBe(0.08);
  });

  it("are changed by saving over them, and given another name", async () => {
    const opened = await Opened.of();
    await opened.pick("Slow");
    await opened.set("growth", "3");
    expect(opened.listed()).toEqual(["Plan", "▸Slow ●", "Coal"]);
    await opened.press("Save");
    expect(opened.listed()).toEqual(["Plan", "▸Slow", "Coal"]);
    expect(opened.saved).toMatchObject([{}, {name: "Slow", values: {growth: 0.03}}, {}]);
    await opened.press("More Slow");
    await opened.press("Rename");
    await userEvent.keyboard("Slower{Enter}");
    await opened.settles();
    expect(opened.listed()).toEqual(["Plan", "▸Slower", "Coal"]);
    expect(opened.saved).toMatchObject([{}, {name: "Slower", color: 1, values: {growth: 0.03}}, {}]);
  });

  it("stand on each other: what a branch does not say itself moves with its parent, and undo brings both back", async () => {
    const opened = await Opened.of();
    await opened.press("More Coal");
    await opened.press("Branch");
    await userEvent.keyboard("Twig{Enter}");
    await opened.settles();
    expect(opened.listed()).toEqual(["▸Plan", "Slow", "Coal", "Twig"]);
    await opened.pick("Twig");
    expect(opened.lever("coal").value).toBe(15);
    await opened.set("growth", "9");
    await opened.press("Save");
    expect(opened.saved).toMatchObject([{}, {}, {}, {name: "Twig", parent: "Coal", values: {growth: 0.09}}]);
    await opened.pick("Coal");
    await opened.set("start", "120");
    await opened.press("Save");
    await opened.pick("Twig");
    expect(opened.lever("start").value).toBe(120);
    await opened.press("More Coal");
    await opened.press("Remove");
    await userEvent.keyboard("{Tab}");
    await opened.press("Remove");
    expect(opened.listed()).toEqual(["Plan", "Slow", "▸Twig"]);
    expect(opened.saved).toMatchObject([{}, {}, {values: {coal: 15, way: "linear", start: 120, growth: 0.09}}]);
    await opened.press("Undo");
    await opened.settles();
    expect(opened.listed()).toEqual(["Plan", "Slow", "Coal", "▸Twig"]);
    expect(opened.saved).toMatchObject([{}, {}, {}, {name: "Twig", parent: "Coal", values: {growth: 0.09}}]);
  });

  it("are seen against the one that is set as the reference, on cards too", async () => {
    const opened = await Opened.of();
    await opened.press("More Slow");
    await opened.press("Set as reference");
    await opened.settles();
    await opened.set("growth", "8");
    await opened.cardSays("against Slow 110.4");
  });

  it("cannot be chosen where nobody knows what they inherit, and are kept", async () => {
    const lost = {name: "Lost", parent: "Gone", values: {growth: 0.01}};
    const opened = await Opened.of(notebookOf(...townCells(scenariosCell(plan, lost))));
    expect(textOf(find(opened.panel, ".fault"))).toContain("“Gone”, the parent of “Lost”, is not there");
    await opened.pick("Lost");
    expect(opened.problem).toContain("“Gone”, the parent of “Lost”, is not there");
    expect(opened.lever("growth").value).toBe(0.05);
    expect(opened.texts).toEqual([]);
  });

  it("tell of two levers with one name, and of both cells", async () => {
    const twice = (value: number) => `view(lever({label: {zh: "价", en: "Price"}, value: ${value}}))`;
    const opened = await Opened.of(notebookOf(`import {lever} from "tuiyan"`, twice(1), twice(2)));
    expect(opened.problem).toMatch(/^Two levers are called “Price”, in cell (2 and in cell 3|3 and in cell 2);/);
  });

  it("drop what was moved when it is discarded", async () => {
    const opened = await Opened.of();
    await opened.pick("Slow");
    await opened.set("growth", "3");
    await opened.press("Discard");
    await opened.settles();
    expect(opened.lever("growth").value).toBe(0.02);
    expect(opened.texts).toEqual([]);
  });

  it("are duplicated in another colour, beside the original", async () => {
    const opened = await Opened.of();
    await opened.press("More Slow");
    await opened.press("Duplicate");
    await userEvent.keyboard("{Enter}");
    await opened.settles();
    expect(opened.listed()).toEqual(["▸Plan", "Slow", "Slow copy", "Coal"]);
    expect(opened.saved).toMatchObject([{}, {}, {name: "Slow copy", color: 3, values: {growth: 0.02}}, {}]);
  });

  it("are removed, and brought back with a button", async () => {
    const opened = await Opened.of();
    await opened.pick("Slow");
    await opened.press("More Slow");
    await opened.press("Remove");
    await opened.settles();
    expect(opened.listed()).toEqual(["▸Plan ●", "Coal"]);
    expect(textOf(find(opened.panel, ".toast span"))).toBe("Removed “Slow”");
    await opened.press("Undo");
    await opened.settles();
    expect(opened.listed()).toEqual(["Plan", "▸Slow", "Coal"]);
    expect(opened.texts.at(-1)).toBe(townNotebook);
    expect(opened.panel.shadowRoot?.querySelector(".toast")).toBeNull();
  });

  it("are brought back with the key for it too, one at a time, though the focus has lost its button", async () => {
    const opened = await Opened.of();
    for (const name of ["Slow", "Coal"]) {
      await opened.press(`More ${name}`);
      await opened.press("Remove");
    }
    expect(opened.listed()).toEqual(["▸Plan"]);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => opened.listed()).toEqual(["▸Plan", "Coal"]);
    expect(opened.panel.shadowRoot?.querySelector(".toast")).toBeNull();
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => opened.listed()).toEqual(["▸Plan", "Slow", "Coal"]);
    expect(opened.texts.at(-1)).toBe(townNotebook);
  });

  it("are drawn beside the active one where they are ticked", async () => {
    const opened = await Opened.of();
    await userEvent.click(find(opened.panel, "input[aria-label='Compare Slow']"));
    await opened.cardSays("Slow110.4");
    expect(opened.saved).toMatchObject([{}, {name: "Slow", compared: true}, {compared: true}]);
    await userEvent.click(find(opened.panel, "input[aria-label='Compare Coal']"));
    await expect.poll(() => opened.card()).not.toContain("Coal");
  });

  it("are five at most, the current settings and the baseline among them: none that is ticked is left out in silence", async () => {
    const five = ["A", "B", "C", "D"].map((name, i) => ({name, values: {start: 110 + i}}));
    const opened = await Opened.of(notebookOf(...townCells(scenariosCell(plan, ...five))));
    const tick = async (name: string) => {
      await userEvent.click(find(opened.panel, `input[aria-label='Compare ${name}']`));
      await opened.settles();
      await opened.panel.updateComplete;
    };
    for (const name of ["A", "B", "C"]) await tick(name);
    await opened.set("growth", "8");
    expect(findAll(find(opened.page, "ty-cards"), "article:first-child li")).toHaveLength(3);
    const before = opened.texts.length;
    for (let i = 0; i < 2; ++i) {
      await tick("D");
      expect(opened.problem).toContain("At most 5 scenarios");
      expect(findOf(HTMLInputElement, opened.panel, "input[aria-label='Compare D']").checked).toBe(false);
    }
    expect(opened.texts).toHaveLength(before);
    await tick("A");
    await tick("D");
    expect(opened.problem).toBe("");
  });

  it("must have names, each its own", async () => {
    const opened = await Opened.of();
    await opened.press("Save as…");
    await userEvent.keyboard("Slow{Enter}");
    await opened.panel.updateComplete;
    expect(opened.problem).toBe("Two scenarios are called “Slow”; rename one.");
    await userEvent.keyboard("{Control>}a{/Control} {Enter}");
    await expect.poll(() => opened.problem).toBe("A scenario needs a name; type one.");
    setLanguage("zh");
    await expect.poll(() => opened.problem).toMatch(/情景要有名称/);
    expect(opened.texts).toEqual([]);
  });

  it("get a cell of their own where there is none yet, the baseline first", async () => {
    const opened = await Opened.of(notebookOf(...townCells()));
    expect(opened.listed()).toEqual(["▸baseline"]);
    await opened.set("growth", "8");
    expect(opened.listed()).toEqual(["▸baseline ●"]);
    await opened.press("Save as…");
    await userEvent.keyboard("Fast{Enter}");
    await opened.settles();
    expect(opened.listed()).toEqual(["baseline", "▸Fast"]);
    expect(opened.saved).toEqual([
      {name: "baseline", color: 0, values: {}},
      {name: "Fast", color: 1, at: expect.stringMatching(/Z$/) as string, values: {growth: 0.08}},
    ]);
    const cell = parseDocument(opened.texts.at(-1) ?? "").notebook.cells.at(-1);
    expect(cell).toMatchObject({isHidden: true, mode: "js"});
  });

  it("are left alone where their cell is in a form of its author's, which is said", async () => {
    const foreign = `const scenarios = ["Plan", "Slow"].map((name, i) => ({name, compared: true, values: i ? {growth: 0.02} : {}}));`;
    const opened = await Opened.of(notebookOf(...townCells(foreign)));
    expect(opened.card()).toContain("Slow110.4");
    expect(opened.problem).toMatch(/^Cell 7 declares “scenarios” in a form of its own/);
    await opened.set("growth", "8");
    expect(opened.problem).not.toBe("");
    await opened.press("Save as…");
    await userEvent.keyboard("Fast{Enter}");
    await opened.panel.updateComplete;
    expect(opened.problem).toMatch(/scenarios/);
    expect(opened.texts).toEqual([]);
  });

  it("are not written over where their cell cannot be read, which is said", async () => {
    const twice = scenariosCell(plan, slow, {...coal, name: "Slow"});
    const opened = await Opened.of(notebookOf(...townCells(twice)));
    expect(opened.problem).toBe("Two scenarios are called “Slow”; rename one.");
    await opened.press("Save as…");
    await userEvent.keyboard("Fast{Enter}");
    await opened.panel.updateComplete;
    expect(opened.problem).toBe("Two scenarios are called “Slow”; rename one.");
    expect(opened.texts).toEqual([]);
  });

  it("that cannot be used are said to be so, and nothing moves", async () => {
    const wild = {name: "Wild", values: {growth: 7}};
    const opened = await Opened.of(notebookOf(...townCells(scenariosCell(plan, wild))));
    await opened.pick("Wild");
    expect(opened.problem).toContain("Growth (%)");
    expect(opened.problem).toContain("700");
    expect(opened.listed()).toEqual(["▸Plan", "Wild"]);
    expect(opened.lever("growth").value).toBe(0.05);
  });

  it("are read anew when their cell is edited and run", async () => {
    const opened = await Opened.of();
    await edit(opened, 7, `const scenarios = [{"name": "Only", "values": {}}];`);
    expect(opened.listed()).toEqual(["▸Plan", "Slow", "Coal"]);
    await run(opened, 7);
    expect(opened.listed()).toEqual(["▸Only"]);
    await edit(opened, 7, `const scenarios = [{"name": "Other", "values": {}}];`);
    opened.page.runAll();
    await opened.settles();
    expect(opened.listed()).toEqual(["▸Other"]);
  });
});

describe("how the levers stand apart from any scenario", () => {
  it("is told once they pause, and given back", async () => {
    const opened = await Opened.of();
    await opened.pick("Slow");
    await opened.set("growth", "3");
    await expect.poll(() => opened.workings.at(-1)).toBe(JSON.stringify({active: "Slow", values: {growth: 0.03}}));
    const again = await Opened.of(townNotebook, opened.workings.at(-1));
    expect(again.listed()).toEqual(["Plan", "▸Slow ●", "Coal"]);
    expect(again.lever("growth").value).toBe(0.03);
    await again.cardSays("115.9");
  });

  it.each([
    ["no JSON", "not json"],
    ["a list", "[]"],
    ["nothing", "null"],
    ["a text", '"x"'],
    ["values of a wrong form", '{"active": 3, "values": "x"}'],
    ["values that are nothing", '{"values": null}'],
  ])("is forgotten where it is %s", async (_, working) => {
    const opened = await Opened.of(townNotebook, working);
    expect(opened.listed()).toEqual(["▸Plan", "Slow", "Coal"]);
    expect(opened.lever("growth").value).toBe(0.05);
    expect(opened.problem).toBe("");
  });

  it("is said not to fit where the model no longer takes it, and the levers stand at the scenario", async () => {
    const opened = await Opened.of(townNotebook, JSON.stringify({active: "Slow", values: {gone: 1}}));
    expect(opened.problem).toContain("gone");
    expect(opened.listed()[1]).toMatch(/^▸Slow/);
    expect(opened.lever("growth").value).toBe(0.02);
  });
});

describe("the cells of a notebook", () => {
  it("are edited without running, and run when they are told to", async () => {
    const opened = await Opened.of(notebookOf("const a = 1", "a + 1"));
    await edit(opened, 1, "const a = 5");
    expect(opened.texts.at(-1)).toContain("const a = 5");
    expect(textOf(opened.cell(2))).toBe("2");
    expect(opened.cell(1).isEdited).toBe(true);
    await run(opened, 1);
    await expect.poll(() => textOf(opened.cell(2))).toBe("6");
    expect(opened.cell(1).isEdited).toBe(false);
  });

  it("do not run with a text that is being edited when another cell runs", async () => {
    const opened = await Opened.of(notebookOf("const a = 1", "a + 1"));
    await edit(opened, 1, "const a = 5");
    await run(opened, 2);
    await nextFrames(6);
    expect(textOf(opened.cell(2))).toBe("2");
    opened.page.runAll();
    await expect.poll(() => textOf(opened.cell(2))).toBe("6");
  });

  it("are no longer edited once they are as they ran", async () => {
    const opened = await Opened.of(notebookOf("const a = 1"));
    await edit(opened, 1, "const a = 2");
    await edit(opened, 1, "const a = 1");
    expect(opened.cell(1).isEdited).toBe(false);
    expect(opened.texts.at(-1)).toBe(notebookOf("const a = 1"));
  });

  it("keep what the file could not hold out of it, and say so", async () => {
    const opened = await Opened.of(notebookOf("1", "2"));
    await edit(opened, 1, "'<!-- <script>'");
    expect(opened.cell(1).refusal).toMatch(/\S/);
    expect(opened.texts).toEqual([]);
  });

  it("lead to the cell at fault, and open it", async () => {
    const opened = await Opened.of(notebookOf("const a = null.x", "a + 1"));
    await userEvent.click(find(opened.cell(2), ".fault button"));
    await expect
      .poll(() => opened.cell(1).shadowRoot?.activeElement?.className, {timeout: 10_000})
      .toContain("cm-content");
  });

  it("keep their last result in sight while they are at fault", async () => {
    const opened = await Opened.of(notebookOf("41 + 1"));
    await edit(opened, 1, "41 +");
    await run(opened, 1);
    expect(textOf(opened.cell(1).shadowRoot?.querySelector(".fault"))).toContain("Below is the last result");
    expect(textOf(opened.cell(1))).toBe("42");
  });
});

describe("the order of the cells", () => {
  const order = (opened: Opened) => [...opened.page.querySelectorAll("ty-cell")].map(({id}) => id.slice(5)).join();
  const ask = async (opened: Opened, id: number, name: string) => {
    const found = findAll(opened.cell(id), "button").find((each) => each.title.startsWith(name));
    if (!found) throw new Error(`no button ${name}`);
    await userEvent.click(found);
    await opened.settles();
  };
  const add = async (opened: Opened, kind: string) => {
    const found = findAll(find(opened.page, ".page-adding"), "button").find((each) => textOf(each) === `＋ ${kind}`);
    if (!found) throw new Error(`no button ${kind}`);
    await userEvent.click(found);
  };
  const unfold = async (opened: Opened, id: number) => {
    await opened.cell(id).open();
    await opened.cell(id).updateComplete;
  };

  it("changes with buttons and keys, and every step can be taken back", async () => {
    const opened = await Opened.of(notebookOf("const a = 1", "a + 1", "a + 2"));
    await unfold(opened, 2);
    await ask(opened, 2, "Move down");
    expect(order(opened)).toBe("1,3,2");
    await userEvent.keyboard("{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}");
    await expect.poll(() => order(opened)).toBe("1,2,3");
    await ask(opened, 2, "Add a prose cell below");
    await expect.poll(() => order(opened)).toBe("1,2,4,3");
    expect(parseDocument(opened.texts.at(-1) ?? "").notebook.cells[2]).toMatchObject({id: 4, mode: "md", value: ""});
    await expect.poll(() => opened.cell(4).shadowRoot?.activeElement?.className).toContain("cm-content");
    await ask(opened, 4, "Remove the cell");
    expect(order(opened)).toBe("1,2,3");
    expect(textOf(find(opened.page, ".page-toast"))).toContain("Removed cell 4");
    expect(opened.cell(3).shadowRoot?.activeElement?.className).toContain("toggle");
    await userEvent.click(find(opened.page, ".page-toast button"));
    await expect.poll(() => order(opened)).toBe("1,2,4,3");
    expect(opened.page.querySelector(".page-toast")).toBeNull();
    for (const before of ["1,2,3", "1,3,2", "1,2,3"]) {
      (document.activeElement as HTMLElement | null)?.blur();
      await userEvent.keyboard("{Control>}z{/Control}");
      await expect.poll(() => order(opened)).toBe(before);
    }
    expect(opened.texts.at(-1)).toBe(notebookOf("const a = 1", "a + 1", "a + 2"));
    expect(textOf(opened.cell(2))).toBe("2");
  });

  it("tells cells that used a removed one what they miss, until it is back", async () => {
    const opened = await Opened.of(notebookOf("const a = 41", "a + 1"));
    await unfold(opened, 1);
    await ask(opened, 1, "Remove the cell");
    await expect.poll(() => textOf(opened.cell(2).shadowRoot?.querySelector(".fault"))).toContain("“a” is not defined");
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => textOf(opened.cell(2))).toBe("42");
    await expect.poll(() => opened.cell(2).shadowRoot?.querySelector(".fault")).toBeNull();
  });

  it("begins with a first cell where there is none", async () => {
    const opened = await Opened.of("<!doctype html>\n<notebook>\n  <title>Empty</title>\n</notebook>\n");
    await add(opened, "Text");
    await expect.poll(() => order(opened)).toBe("1");
    await expect.poll(() => opened.cell(1).shadowRoot?.activeElement?.className).toContain("cm-content");
  });

  it("goes on below the last cell that is seen, with text, code or a query", async () => {
    const opened = await Opened.of(notebookOf("const a = 1", scenariosCell(plan)));
    await add(opened, "SQL query");
    await expect.poll(() => order(opened)).toBe("1,3,2");
    await add(opened, "Code");
    await expect.poll(() => order(opened)).toBe("1,3,4,2");
    const {cells} = parseDocument(opened.texts.at(-1) ?? "").notebook;
    expect(cells.map(({mode}) => mode)).toEqual(["js", "sql", "js", "js"]);
  });

  it("goes on below a cell that is run with Alt and Enter", async () => {
    const opened = await Opened.of(notebookOf("const a = 1"));
    await unfold(opened, 1);
    await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
    await expect.poll(() => order(opened)).toBe("1,2");
  });
});

describe("where a number of a notebook comes from", () => {
  // A part that a page loads when it is first asked for, and that a test server has to make first.
  beforeAll(async () => {
    await bundles.ask();
  });

  const dialog = () => findOf(LineageElement, document.body, "ty-lineage");

  it("is shown when its card is asked, over the page, until it is closed", async () => {
    const {page} = await Opened.of();
    const value = find(page, "ty-cards", ".value");
    await userEvent.click(value);
    await expect.poll(() => document.querySelector("ty-lineage")).toBeTruthy();
    await dialog().updateComplete;
    expect(textOf(find(dialog(), "h2"))).toBe("Source Output");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector("ty-lineage")).toBeNull();
    expect(find(page, "ty-cards").shadowRoot?.activeElement).toBe(value);
  });

  it("is shown of a lever, as the levers stand", async () => {
    const opened = await Opened.of();
    await opened.set("growth", "6");
    const lever = opened.lever("growth");
    await userEvent.click(find(lever, "button[aria-label^=Source]"));
    await lever.updateComplete;
    await userEvent.click(find(lever, ".about button"));
    await expect.poll(() => document.querySelector("ty-lineage")).toBeTruthy();
    await dialog().updateComplete;
    expect(textOf(find(dialog(), ".value"))).toBe("6%");
    await userEvent.keyboard("{Escape}");
  });

  it("is said not to be at hand where its script cannot be loaded", async () => {
    const opened = await Opened.of();
    vi.spyOn(bundles, "ask").mockRejectedValue(new Error("cannot load: ask.js"));
    await userEvent.click(find(opened.page, "ty-cards", ".value"));
    await expect.poll(() => opened.problem).toContain("ask.js");
  });
});

describe("the page on a narrow screen", () => {
  it("is reached by one key where it is a sheet", async () => {
    await browser.viewport(400, 700);
    const opened = await Opened.of();
    find(opened.page, ".skip").focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.activeElement?.className).toBe("page-panel");
  });

  it("has its panel as a sheet from below, that Escape closes, with the focus back on its button", async () => {
    await browser.viewport(400, 700);
    const opened = await Opened.of();
    const sheet = find(opened.page, "aside");
    const button = find(opened.page, ".sheet-button");
    expect(getComputedStyle(sheet).visibility).toBe("hidden");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    await userEvent.click(button);
    await expect.poll(() => getComputedStyle(sheet).visibility).toBe("visible");
    await expect.poll(() => Math.round(sheet.getBoundingClientRect().bottom)).toBe(700);
    find(opened.lever("growth"), "input[type=range]").focus();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => getComputedStyle(sheet).visibility).toBe("hidden");
    expect(document.activeElement).toBe(button);
  });

  it("leaves what stands in the sheet free of its button", async () => {
    await browser.viewport(400, 700);
    const opened = await Opened.of();
    await userEvent.click(find(opened.page, ".sheet-button"));
    const sheet = find(opened.page, "aside");
    await expect.poll(() => Math.round(sheet.getBoundingClientRect().bottom)).toBe(700);
    const button = find(opened.page, ".sheet-button").getBoundingClientRect();
    expect(button.bottom).toBeLessThanOrEqual(sheet.getBoundingClientRect().top);
  });

  it("closes what is on top first", async () => {
    await browser.viewport(400, 700);
    const opened = await Opened.of();
    await userEvent.click(find(opened.page, ".sheet-button"));
    await expect.poll(() => getComputedStyle(find(opened.page, "aside")).visibility).toBe("visible");
    await opened.press("Save as…");
    await userEvent.keyboard("{Escape}");
    await opened.page.updateComplete;
    expect(find(opened.page, "aside").hasAttribute("data-open")).toBe(true);
  });

  it("does not need to be moved sideways", async () => {
    await browser.viewport(400, 700);
    const opened = await Opened.of();
    const {scrollWidth, clientWidth} = find(opened.page, ".page");
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});

describe("the page", () => {
  it("can be worked by keyboard alone: choose, move, save, compare, look at the numbers", async () => {
    const opened = await Opened.of();
    const active = () => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at;
    };
    /** Tab until the control is reached. */
    const reach = async (name: string) => {
      for (let i = 0; i < 80; ++i) {
        await userEvent.tab();
        const at = active();
        if (at?.getAttribute("aria-label") === name || textOf(at) === name) return;
      }
      throw new Error(`not reached: ${name}`);
    };
    document.body.focus();
    await reach("Table");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => find(opened.page, "ty-line-figure").shadowRoot?.querySelector("table")).toBeTruthy();
    await reach("Slow Δ1");
    await userEvent.keyboard("{Enter}");
    await opened.cardSays("110.4");
    await reach("Growth");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await opened.cardSays("115.9");
    for (let i = 0; i < 80 && textOf(active()) !== "Save as…"; ++i) await userEvent.tab({shift: true});
    await userEvent.keyboard("{Enter}");
    await opened.panel.updateComplete;
    await userEvent.keyboard("Mine{Enter}");
    await opened.settles();
    expect(opened.listed()).toEqual(["Plan", "Slow", "Coal", "▸Mine"]);
    for (let i = 0; i < 80 && active()?.getAttribute("aria-label") !== "Compare Slow"; ++i)
      await userEvent.tab({shift: true});
    await userEvent.keyboard(" ");
    await opened.cardSays("Slow110.4");
  });

  it("has no faults of access, whole, in light and dark and both languages", async () => {
    const opened = await Opened.of();
    await opened.pick("Slow");
    await opened.set("growth", "3");
    await expectAccessibleInAll(opened.page);
  });

  it("has no faults of access with faults in it, on a narrow screen, with its sheet open", async () => {
    await browser.viewport(400, 700);
    const opened = await Opened.of(
      notebookOf(...townCells(scenariosCell(plan, slow, {...coal, name: "Slow"})), "null.x"),
    );
    await userEvent.click(find(opened.page, ".sheet-button"));
    await expect.poll(() => getComputedStyle(find(opened.page, "aside")).visibility).toBe("visible");
    await expectAccessibleInAll(opened.page);
  });
});

/** Gives a cell another text, as its editor does. */
async function edit(opened: Opened, id: number, text: string): Promise<void> {
  const {CellEvent} = await import("../../../src/page/elements/cell.js");
  opened.cell(id).dispatchEvent(new CellEvent(id, {type: "edit", text}));
  await opened.page.updateComplete;
}

async function run(opened: Opened, id: number): Promise<void> {
  const {CellEvent} = await import("../../../src/page/elements/cell.js");
  opened.cell(id).dispatchEvent(new CellEvent(id, {type: "run"}));
  await opened.settles();
}
