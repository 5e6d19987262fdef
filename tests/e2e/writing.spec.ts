import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameLocator, Page} from "@playwright/test";
import {axeFaults} from "./axe-faults.js";
import {expect, notebookOf, switchLanguage, test, type Workspace} from "./workspace.js";

const output = (frame: FrameLocator, cell: number) => frame.locator(`#cell-${cell} .observablehq`);
const toggle = (frame: FrameLocator, cell: number) => frame.locator(`#cell-${cell} .toggle`);
const code = (frame: FrameLocator, cell: number) => frame.locator(`#cell-${cell} .cm-content`);

/** A file of the folder, as it is before long. */
function onDisk({folder}: Workspace, name: string) {
  return expect.poll(() => readFile(join(folder, name), "utf8"));
}

/** Takes something from the menu at a cell's handle. */
async function take(frame: FrameLocator, cell: number, command: string): Promise<void> {
  await frame.locator(`#cell-${cell}`).hover();
  await frame.locator(`#cell-${cell} .handle`).click();
  await frame.getByRole("menuitem", {name: command}).click();
}

/** What is selected in a cell's text, where the keyboard is in it. */
function selectedIn(frame: FrameLocator, cell: number): Promise<string> {
  return frame.locator(`#cell-${cell}`).evaluate(({shadowRoot}) => {
    const root = shadowRoot as (ShadowRoot & {getSelection: () => Selection | null}) | null;
    return root?.activeElement?.matches(".cm-content") ? String(root.getSelection()) : "";
  });
}

/** Unfolds a cell's text and puts the cursor after so much of its beginning. */
async function goAfter(page: Page, frame: FrameLocator, cell: number, beginning: string): Promise<void> {
  if ((await code(frame, cell).count()) === 0) {
    await frame.locator(`#cell-${cell}`).hover();
    await toggle(frame, cell).click();
  }
  await code(frame, cell).click();
  await page.keyboard.press("ControlOrMeta+Home");
  for (let i = 0; i < beginning.length; ++i) await page.keyboard.press("ArrowRight");
}

test("a cell is unfolded, pinned and hidden by mouse and key; the file and a reload keep it, and undo takes it back", async ({
  page,
  workspace,
}) => {
  const start = notebookOf("const a = 1", "a + 1");
  await workspace.write("look.html", start);
  const frame = await workspace.open("look.html");
  const pinned = frame.locator("#cell-1 pre");
  await expect(output(frame, 2)).toHaveText("2");
  await frame.locator("#cell-1").hover();
  await toggle(frame, 1).click();
  await expect(code(frame, 1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(code(frame, 1)).toHaveCount(0);
  await expect(toggle(frame, 1)).toBeFocused();
  await page.keyboard.press("Alt+Shift+C");
  await expect(code(frame, 1)).toHaveText("const a = 1");
  await page.keyboard.press("Alt+Shift+C");
  await expect(code(frame, 1)).toHaveCount(0);
  // How a reader looks at a cell is no change of the notebook.
  expect(await readFile(join(workspace.folder, "look.html"), "utf8")).toBe(start);

  await toggle(frame, 1).focus();
  await page.keyboard.press("Alt+Shift+P");
  await expect(pinned).toHaveText("const a = 1");
  await take(frame, 2, "隐藏或显示结果");
  await expect(output(frame, 2)).toHaveCount(0);
  const changed = start
    .replace('id="1" type="module"', 'id="1" type="module" pinned=""')
    .replace('id="2" type="module"', 'id="2" type="module" hidden=""');
  await onDisk(workspace, "look.html").toBe(changed);

  await page.reload();
  await expect(pinned).toHaveText("const a = 1");
  await expect(output(frame, 2)).toHaveCount(0);
  await toggle(frame, 1).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(output(frame, 2)).toHaveText("2");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(pinned).toHaveCount(0);
  await onDisk(workspace, "look.html").toBe(start);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(pinned).toHaveText("const a = 1");
  await take(frame, 1, "固定或取消固定显示代码");
  await expect(pinned).toHaveCount(0);
  await onDisk(workspace, "look.html").toBe(start);

  // What is hidden is still found by keyboard, and shown again.
  await take(frame, 2, "隐藏或显示结果");
  await expect(output(frame, 2)).toHaveCount(0);
  await frame.locator("#cell-1 .ask").focus();
  await page.keyboard.press("Tab");
  await expect(toggle(frame, 2)).toBeFocused();
  await page.keyboard.press("Alt+Shift+H");
  await expect(output(frame, 2)).toHaveText("2");
  await onDisk(workspace, "look.html").toBe(start);
});

test("a cell is split at the cursor and merged again from its menu: the file is what it was, and undo takes each back", async ({
  page,
  workspace,
}) => {
  // As the format writes it, so that what is written anew is what it was.
  const start = notebookOf(
    "    const a = 1\n    const b = 2",
    {mode: "text/markdown", text: "    # 增长\n\n    这是一段话。"},
    "    a + b",
  );
  await workspace.write("split.html", start);
  const frame = await workspace.open("split.html");
  const cells = frame.locator("ty-cell");
  await expect(output(frame, 3)).toHaveText("3");
  await goAfter(page, frame, 1, "const a = 1\n");
  await take(frame, 1, "在光标处分成两个单元");
  await expect(cells).toHaveCount(4);
  await expect(code(frame, 4)).toHaveText("const b = 2");
  await expect(code(frame, 4)).toBeFocused();
  await expect(output(frame, 3)).toHaveText("3");
  await onDisk(workspace, "split.html").toContain('  <script id="4" type="module">');
  const split = await readFile(join(workspace.folder, "split.html"), "utf8");
  await take(frame, 1, "与下一个单元合并");
  await expect(cells).toHaveCount(3);
  await expect(code(frame, 1)).toContainText("const b = 2");
  await expect(output(frame, 3)).toHaveText("3");
  await onDisk(workspace, "split.html").toBe(start);
  await frame.locator(".said").getByRole("button", {name: "撤销"}).click();
  await onDisk(workspace, "split.html").toBe(split);
  await toggle(frame, 3).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await onDisk(workspace, "split.html").toBe(start);
  await expect(output(frame, 3)).toHaveText("3");

  await goAfter(page, frame, 2, "# 增长\n\n");
  await take(frame, 2, "在光标处分成两个单元");
  await expect(cells).toHaveCount(4);
  await expect(frame.locator("#cell-4 p")).toHaveText("这是一段话。");
  await take(frame, 2, "与下一个单元合并");
  await onDisk(workspace, "split.html").toBe(start);
  // A cell of code and one of prose stay two.
  await take(frame, 1, "与下一个单元合并");
  await expect(frame.locator(".said")).toContainText("种类不同的单元不能合并");
  await onDisk(workspace, "split.html").toBe(start);
});

test("F12 goes from a use to where the name is defined, unfolds the cell and selects the name", async ({
  page,
  workspace,
}) => {
  await workspace.write(
    "definition.html",
    notebookOf(
      "// total is what is paid\nconst twice = () => 2 * total;\nconst total = 3;",
      "const {rate, share: 份额} = {rate: 0.06, share: 0.2}",
      "function pay(total) {\n  return total * rate;\n}",
      "pay(total) * 份额",
    ),
  );
  const frame = await workspace.open("definition.html");
  await expect(output(frame, 4)).toHaveText("0.036");
  await goAfter(page, frame, 4, "pay(to");
  await page.keyboard.press("F12");
  await expect.poll(() => selectedIn(frame, 1)).toBe("total");
  // That of its declaration, not of the remark or the use above it.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("_");
  await expect(code(frame, 1)).toContainText("const total_ = 3;");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(code(frame, 1)).toContainText("const total = 3;");

  await goAfter(page, frame, 4, "p");
  await page.keyboard.press("F12");
  await expect.poll(() => selectedIn(frame, 3)).toBe("pay");
  await goAfter(page, frame, 4, "pay(total) * 份");
  await page.keyboard.press("F12");
  await expect.poll(() => selectedIn(frame, 2)).toBe("份额");
  await goAfter(page, frame, 4, "pay(total) *");
  await page.keyboard.press("F12");
  await expect(frame.locator(".said")).toContainText("请把光标放在一个名称上");
});

test("a name that takes the place of one of the page's, and one that no cell uses, are said to do so until they do not", async ({
  page,
  workspace,
}) => {
  await workspace.write(
    "odd.html",
    notebookOf("const Plot = 3", "const 闲 = 1", "Plot + 1", {mode: "text/markdown", text: "# 名称"}),
  );
  const frame = await workspace.open("odd.html");
  await expect(output(frame, 3)).toHaveText("4");
  await toggle(frame, 3).focus();
  await page.keyboard.press("Alt+Shift+G");
  const panel = frame.locator("ty-graph-panel");
  const row = (name: string) => panel.locator("tbody tr", {has: page.getByRole("button", {name, exact: true})});
  await expect(row("Plot")).toContainText("盖住了页面自带的同名功能");
  await expect(row("Plot")).not.toContainText("没有单元用到");
  await expect(row("闲")).toContainText("没有单元用到");
  expect(await axeFaults(page)).toEqual([]);
  await switchLanguage(page);
  await expect(row("Plot")).toContainText("takes the place of what the page provides");
  await expect(row("闲")).toContainText("no cell uses it");
  await goAfter(page, frame, 3, "");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("闲 + 1");
  await page.keyboard.press("Shift+Enter");
  await expect(output(frame, 3)).toHaveText("2");
  await expect(row("闲").locator(".note")).toHaveCount(0);
});

test("cells selected together are dragged up by a handle, and one undo puts them back", async ({page, workspace}) => {
  const start = notebookOf("const a = 1", "a + 1", "a + 2", "a + 3");
  await workspace.write("drag.html", start);
  const frame = await workspace.open("drag.html");
  await expect(output(frame, 4)).toHaveText("4");
  for (const cell of [3, 4]) {
    await frame.locator(`#cell-${cell}`).hover();
    await frame.locator(`#cell-${cell} .handle`).click({modifiers: ["ControlOrMeta"]});
    await expect(frame.locator(`#cell-${cell}[selected]`)).toHaveCount(1);
  }
  const from = await frame.locator("#cell-4 .handle").boundingBox();
  const to = await frame.locator("#cell-2").boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + 2, {steps: 6});
  await expect(frame.locator(".drop-line")).toBeVisible();
  await page.mouse.up();
  await expect(frame.locator(".drop-line")).toHaveCount(0);
  const ids = () => frame.locator("ty-cell").evaluateAll((cells) => cells.map(({id}) => id));
  await expect.poll(ids).toEqual(["cell-1", "cell-3", "cell-4", "cell-2"]);
  const scripts = start.match(/ {2}<script[^]*?<\/script>\n/g) ?? [];
  const [first = "", second = "", third = "", fourth = ""] = scripts;
  const moved = start.replace(scripts.join(""), first + third + fourth + second);
  await onDisk(workspace, "drag.html").toBe(moved);
  await expect(output(frame, 4)).toHaveText("4");
  await page.keyboard.press("ControlOrMeta+z");
  await onDisk(workspace, "drag.html").toBe(start);
  await expect.poll(ids).toEqual(["cell-1", "cell-2", "cell-3", "cell-4"]);
});
