import {beforeEach, describe, expect, it, vi} from "vitest";
import {page, userEvent} from "vitest/browser";
import type {CellFault} from "../../../src/kernel/fault.js";
import type {CellState, CellStatus} from "../../../src/kernel/cell-state.js";
import {toCell, type CellSpec} from "../../../src/notebook/notebook.js";
import {bundles} from "../../../src/page/bundles.js";
import {CellElement, type CellEvent} from "../../../src/page/elements/cell.js";
import {clearScreen, expectAccessibleInAll, find, findAll, setLanguage, show, textOf} from "../screen.js";

beforeEach(clearScreen);

const DONE: CellState = {status: "done", fault: undefined, isStale: false, since: 0};
const failed = (fault: CellFault, isStale = false): CellState => ({
  status: fault.kind === "blocked" ? "waiting" : "error",
  fault,
  isStale,
  since: 0,
});

async function shown(spec: CellSpec = {value: "const a = 1"}, current = DONE) {
  const element = new CellElement();
  element.cell = toCell(7, {isPinned: false, ...spec});
  element.current = current;
  element.append(Object.assign(document.createElement("p"), {textContent: "the result"}));
  const actions: CellEvent["action"][] = [];
  element.addEventListener("ty-cell", ({cell, action}) => {
    expect(cell).toBe(7);
    actions.push(action);
  });
  const stage = show(element);
  stage.style.paddingLeft = "80px";
  await element.updateComplete;
  return {element, actions};
}

const toggle = (element: CellElement) => find(element, ".toggle");
const editor = (element: CellElement) => element.shadowRoot?.querySelector<HTMLElement>(".cm-content");
const fault = (element: CellElement) => element.shadowRoot?.querySelector(".fault");

/** Unfolds the text, and waits until the editor has come and has the focus. */
async function unfolded(element: CellElement): Promise<HTMLElement> {
  await userEvent.click(toggle(element));
  await expect.poll(() => element.shadowRoot?.activeElement?.className, {timeout: 10_000}).toContain("cm-content");
  const found = editor(element);
  if (!found) throw new Error("no editor");
  return found;
}

describe("the edge of a cell", () => {
  it.each<[CellStatus, string]>([
    ["done", ""],
    ["idle", ""],
    ["running", "⟳ running"],
    ["waiting", "◷ waiting"],
    ["error", "✕ error"],
  ])("says with sign and word that the cell is %s: %j", async (status, text) => {
    const {element} = await shown({}, {...DONE, status});
    const state = find(element, ".state");
    expect(textOf(state)).toBe(text);
    expect(state.getAttribute("role")).toBe("status");
  });

  it("says nothing of a run of a moment", async () => {
    const {element} = await shown({}, {...DONE, status: "running"});
    const state = find(element, ".state");
    expect(getComputedStyle(state).visibility).toBe("hidden");
    await expect.poll(() => getComputedStyle(state).visibility, {timeout: 2000}).toBe("visible");
  });

  it("stands beside the result, and moves nothing when it changes", async () => {
    const {element} = await shown();
    const place = () => element.querySelector("p")?.getBoundingClientRect().top;
    const before = place();
    element.current = {...DONE, status: "running"};
    await element.updateComplete;
    expect(place()).toBe(before);
  });
});

describe("a fault of a cell", () => {
  it.each<[CellFault, string]>([
    [
      {kind: "syntax", message: "Unexpected token", line: 2, column: 7},
      "Syntax error in line 2, column 7: Unexpected token",
    ],
    [{kind: "runtime", error: new Error("no such thing"), line: 3}, "Line 3: no such thing"],
    [{kind: "runtime", error: new Error("no such thing"), line: undefined}, "no such thing"],
    [{kind: "duplicate", name: "a", cells: [2, 7]}, "“a” is defined in cells 2, 7; rename it in all but one. Go to it"],
    [{kind: "cycle", path: ["a", "b", "a"]}, "These need each other: a ← b ← a."],
    [{kind: "undefined", name: "gorwth", suggestion: "growth"}, "“gorwth” is not defined; did you mean “growth”?"],
    [
      {kind: "undefined", name: "rate", suggestion: undefined},
      "“rate” is not defined; check how it is written, or define it in a cell",
    ],
    [
      {kind: "import", specifier: "lodash", available: ["tuiyan", "d3"]},
      "“lodash” cannot be imported: nothing is fetched here; there are tuiyan, d3, and modules beside, such as ./model.js.",
    ],
    [
      {kind: "mode", mode: "python"},
      "Cells of the kind “python” are not run here: Notebook Kit’s command line runs them and keeps their results; what is in them is kept as it is.",
    ],
  ])("is said in its place, at once, with a sign: $kind", async (given, text) => {
    const {element} = await shown({}, failed(given));
    expect(textOf(fault(element))).toBe(`✕ ${text}`);
    expect(fault(element)?.getAttribute("role")).toBe("alert");
    setLanguage("zh");
    await element.updateComplete;
    expect(textOf(fault(element))).toMatch(/^✕ .*[一-龥]|no such thing/);
  });

  it("that lies in another cell is a note, not an alarm, and leads there", async () => {
    const {element, actions} = await shown({}, failed({kind: "blocked", name: "a", cell: 3}));
    expect(textOf(fault(element))).toBe("◷ It needs “a”, which has no value: cell 3 has an error. Go to it");
    expect(fault(element)?.getAttribute("role")).toBe("note");
    await userEvent.click(find(element, ".fault button"));
    expect(actions).toEqual([{type: "show", cell: 3}]);
  });

  it("of a name defined twice leads to the other cell", async () => {
    const {element, actions} = await shown({}, failed({kind: "duplicate", name: "a", cells: [7, 9]}));
    await userEvent.click(find(element, ".fault button"));
    expect(actions).toEqual([{type: "show", cell: 9}]);
  });

  it("leaves the last result in sight, dimmed, and says that it is the last", async () => {
    const {element} = await shown({}, failed({kind: "runtime", error: new Error("no"), line: 1}, true));
    expect(textOf(fault(element))).toContain("Below is the last result");
    expect(element.querySelector("p")?.checkVisibility()).toBe(true);
    expect(Number(getComputedStyle(find(element, ".output")).opacity)).toBeLessThan(0.7);
    element.current = DONE;
    await element.updateComplete;
    expect(fault(element)).toBeNull();
    expect(getComputedStyle(find(element, ".output")).opacity).toBe("1");
  });

  it("does not dim a result while the cell merely runs again", async () => {
    const {element} = await shown({}, {...DONE, status: "running", isStale: true});
    expect(getComputedStyle(find(element, ".output")).opacity).toBe("1");
  });
});

describe("the text of a cell", () => {
  it("is folded until it is asked for", async () => {
    const {element} = await shown();
    expect(textOf(element.shadowRoot as unknown as Element)).not.toContain("const a = 1");
    expect(toggle(element).getAttribute("aria-expanded")).toBe("false");
    expect(toggle(element).getAttribute("aria-label")).toBe("Code 7");
  });

  it("is shown below the result where it is pinned, but not of a hidden cell", async () => {
    const pinned = await shown({value: "const a = 1", isPinned: true});
    expect(textOf(find(pinned.element, "pre"))).toBe("const a = 1");
    const hidden = await shown({value: "const a = 1", isPinned: true, isHidden: true});
    expect(findAll(hidden.element, "pre")).toEqual([]);
  });

  it("unfolds into an editor that has the focus and is named", async () => {
    const {element} = await shown();
    const content = await unfolded(element);
    expect(textOf(content)).toBe("const a = 1");
    expect(content.getAttribute("aria-label")).toBe("Code 7");
    expect(toggle(element).getAttribute("aria-expanded")).toBe("true");
  });

  it("is set as code: numbers beside its lines, its indents kept, in a type of one width", async () => {
    const {element} = await shown({value: "if (a) {\n    b();\n}"});
    const content = await unfolded(element);
    const [first, second] = content.querySelectorAll(".cm-line");
    const number = findAll(element, ".cm-lineNumbers .cm-gutterElement").find((each) => textOf(each) === "2");
    if (!first || !second || !number) throw new Error("no lines");
    expect(number.getBoundingClientRect().right).toBeLessThanOrEqual(second.getBoundingClientRect().left);
    // The editor sets its gutter once it has measured its lines.
    await expect
      .poll(() => Math.abs(number.getBoundingClientRect().top - second.getBoundingClientRect().top))
      .toBeLessThan(4);
    const start = (line: Element) => {
      const range = document.createRange();
      const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
      if (!text) throw new Error("no text");
      range.setStart(text, /\S/.exec(text.textContent ?? "")?.index ?? 0);
      return range.getBoundingClientRect().left;
    };
    expect(start(second) - start(first)).toBeGreaterThan(20);
    expect(getComputedStyle(content).fontFamily).toContain("Mono");
  });

  it("takes what is typed where the caret was put", async () => {
    const {element, actions} = await shown({value: "one\ntwo"});
    const content = await unfolded(element);
    const [, second] = content.querySelectorAll(".cm-line");
    if (!second) throw new Error("no line");
    await userEvent.click(second, {position: {x: 200, y: 8}});
    await userEvent.keyboard("!");
    expect(actions.at(-1)).toEqual({type: "edit", text: "one\ntwo!"});
    await userEvent.keyboard("{Home}>");
    expect(actions.at(-1)).toEqual({type: "edit", text: "one\n>two!"});
  });

  it.each(["md", "html", "tex", "python"] as const)("unfolds for a cell of any kind: %s", async (mode) => {
    const {element} = await shown({mode, value: "# text"});
    expect(textOf(await unfolded(element))).toBe("# text");
    expect(textOf(find(element, ".bar"))).toContain(`${mode} · 7`);
  });

  it("tells every edit, says that it has not run, and runs with the button", async () => {
    const {element, actions} = await shown();
    await unfolded(element);
    await userEvent.keyboard("{End};");
    expect(actions).toEqual([{type: "edit", text: "const a = 1;"}]);
    element.isEdited = true;
    await element.updateComplete;
    expect(textOf(find(element, ".edited"))).toBe("Edited, not run yet");
    await userEvent.click(find(element, ".bar button"));
    expect(actions.at(-1)).toEqual({type: "run"});
    expect(textOf(editor(element))).toBe("const a = 1;");
  });

  it("says why an edit was refused, and keeps it as it was typed", async () => {
    const {element} = await shown();
    await unfolded(element);
    await userEvent.keyboard("x");
    element.refusal = "This cannot be kept.";
    element.cell = {...element.cell, isPinned: true};
    await element.updateComplete;
    expect(textOf(find(element, ".edited"))).toBe("This cannot be kept.");
    expect(textOf(editor(element))).toContain("x");
  });

  it("follows what changes it from outside, such as undo", async () => {
    const {element, actions} = await shown();
    await unfolded(element);
    element.cell = {...element.cell, value: "const b = 2"};
    await element.updateComplete;
    expect(textOf(editor(element))).toBe("const b = 2");
    expect(actions.filter(({type}) => type === "run")).toEqual([]);
  });

  it("is left with Escape, and the focus goes back to the button", async () => {
    const {element} = await shown();
    await unfolded(element);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => editor(element)).toBeNull();
    await expect.poll(() => element.shadowRoot?.activeElement).toBe(toggle(element));
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => element.shadowRoot?.activeElement?.className).toContain("cm-content");
  });

  it("can be reached by keyboard, and its button is seen when it has the focus", async () => {
    const {element} = await shown();
    document.body.focus();
    await userEvent.tab();
    expect(element.shadowRoot?.activeElement).toBe(toggle(element));
    expect(getComputedStyle(toggle(element)).opacity).toBe("1");
  });

  it("can be reached on a narrow screen too", async () => {
    await page.viewport(400, 800);
    const {element} = await shown();
    document.body.focus();
    await userEvent.tab();
    expect(element.shadowRoot?.activeElement).toBe(toggle(element));
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => element.shadowRoot?.activeElement?.className).toContain("cm-content");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => element.shadowRoot?.activeElement).toBe(toggle(element));
  });

  it("cannot be unfolded by a touch of what is not seen", async () => {
    await page.viewport(400, 800);
    const {element} = await shown();
    expect(getComputedStyle(toggle(element)).pointerEvents).toBe("none");
    await userEvent.hover(find(element, "p"));
    expect(getComputedStyle(toggle(element)).pointerEvents).toBe("auto");
    expect(getComputedStyle(toggle(element)).opacity).toBe("1");
  });

  it("says why its editor cannot be had, and tries again when it is asked for again", async () => {
    const editor_ = vi.spyOn(bundles, "editor").mockRejectedValueOnce(new Error("cannot load: editor.js"));
    const {element} = await shown();
    await userEvent.click(toggle(element));
    await expect.poll(() => textOf(element.shadowRoot?.querySelector("pre"))).toBe("cannot load: editor.js");
    await userEvent.click(toggle(element));
    await unfolded(element);
    editor_.mockRestore();
  });

  it("does not come when it is folded again before the editor is there", async () => {
    const {element} = await shown();
    const opening = element.open();
    element.close();
    await opening;
    await element.updateComplete;
    expect(editor(element)).toBeNull();
    expect(toggle(element).getAttribute("aria-expanded")).toBe("false");
  });

  it("takes no room for a hidden cell, unless it is unfolded or at fault", async () => {
    const {element} = await shown({value: "const a = 1", isHidden: true});
    expect(element.hasAttribute("empty")).toBe(true);
    element.current = failed({kind: "mode", mode: "r"});
    await element.updateComplete;
    expect(element.hasAttribute("empty")).toBe(false);
    element.current = DONE;
    await element.updateComplete;
    await unfolded(element);
    await element.updateComplete;
    expect(element.hasAttribute("empty")).toBe(false);
  });
});

describe("a cell", () => {
  it.each<[string, CellState, CellSpec]>([
    ["as it is", DONE, {}],
    ["with a fault and a last result", failed({kind: "runtime", error: new Error("no"), line: 1}, true), {}],
    ["blocked", failed({kind: "blocked", name: "a", cell: 3}), {}],
    ["with pinned code", DONE, {value: "const a = 1", isPinned: true}],
  ])("has no faults of access: %s", async (_, current, spec) => {
    const {element} = await shown(spec, current);
    await expectAccessibleInAll(element);
  });

  it.each<CellSpec>([
    {value: "const a = 'text', b = 12 + null; // note\nfunction f(x) { return x.y.match(/r/) ?? `${a}`; }"},
    {mode: "md", value: "# Title\n\n*one* **two** `code` [a](b)\n\n- item\n\n```js\n1\n```"},
    {mode: "html", value: "<p class='a' data-b=1>text &amp; ${1}</p><!-- note -->"},
  ])("has no faults of access with its editor open: %j", async (spec) => {
    const {element} = await shown(spec);
    await unfolded(element);
    element.isEdited = true;
    await expectAccessibleInAll(element);
  });
});
