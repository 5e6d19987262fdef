import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameLocator, Page} from "@playwright/test";
import {axeFaults, inEveryView} from "./axe-faults.js";
import {expect, notebookOf, priceAndAmount, switchLanguage, test} from "./workspace.js";

const output = (frame: FrameLocator, cell: number) => frame.locator(`#cell-${cell} .observablehq`);

/** The texts of the cells, in their order, as they are in the file. */
async function texts(file: string): Promise<string[]> {
  const html = await readFile(file, "utf8");
  return [...html.matchAll(/<script[^>]*>\n([^]*?)\n\s*<\/script>/g)].map(([, text = ""]) =>
    text.replace(/^ {4}/gm, ""),
  );
}

/** Unfolds a cell's text and puts the cursor at its end. */
async function edit(page: Page, frame: FrameLocator, cell: number): Promise<void> {
  const element = frame.locator(`#cell-${cell}`);
  const content = element.locator(".cm-content");
  if ((await content.count()) === 0) {
    await element.hover();
    await element.locator(".toggle").click();
  }
  await content.click();
  await page.keyboard.press("ControlOrMeta+End");
}

/** Looks at a screen in both languages, by day and by night, wide and narrow; leaves it in English. */
async function looksWell(page: Page, screen: string): Promise<void> {
  await inEveryView(page, async (view) => expect(await axeFaults(page), `${screen} ${view}`).toEqual([]));
  await page.setViewportSize({width: 1440, height: 900});
}

const prices = notebookOf(
  ...priceAndAmount,
  "const total = price * amount",
  {mode: "text/markdown", text: "# 总额\n\n是 ${total} 元。"},
  "[1, 2].map((total) => total * 2)",
  "total + 1",
);

test("names are completed and explained, renamed in all cells and in no other meaning, and one undo takes that back", async ({
  page,
  workspace,
}) => {
  const file = join(workspace.folder, "prices.html");
  await workspace.write("prices.html", prices);
  const frame = await workspace.open("prices.html");
  await expect(output(frame, 6)).toHaveText("81");
  await edit(page, frame, 3);
  await page.keyboard.type(" + pri");
  const option = frame.locator(".cm-tooltip-autocomplete li[aria-selected]");
  await expect(option).toContainText("price");
  await expect(option).toContainText("杠杆");
  // In its first moment a list takes no key that was meant for the text.
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await expect(frame.locator("#cell-3 .cm-content")).toHaveText("const total = price * amount + price");
  await page.keyboard.press("Shift+Enter");
  await expect(output(frame, 6)).toHaveText("89");

  await frame.locator("#cell-3 .cm-line span", {hasText: "total"}).first().hover();
  await expect(frame.locator(".cm-name-help")).toContainText("88");
  await frame.locator("#cell-3 .cm-line span", {hasText: "total"}).first().click();
  await page.keyboard.press("F2");
  const dialog = frame.locator("ty-rename dialog");
  await expect(dialog).toContainText("给“total”改名");
  await page.keyboard.type("price");
  await expect(dialog).toContainText("“price”已经有了");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("总额");
  await expect(dialog).toContainText("将改动 3 个单元里的 3 处。");
  await page.keyboard.press("Enter");
  const renamed = [
    "const 总额 = price * amount + price",
    "# 总额\n\n是 ${总额} 元。",
    "[1, 2].map((total) => total * 2)",
    "总额 + 1",
  ];
  await expect.poll(async () => (await texts(file)).slice(2)).toEqual(renamed);
  await expect(output(frame, 6)).toHaveText("89");
  await frame.locator(".said").getByRole("button", {name: "撤销"}).click();
  await expect.poll(async () => (await texts(file)).at(-1)).toBe("total + 1");
  await expect(output(frame, 6)).toHaveText("89");
});

test("the variables of a model are completed with their unit and label", async ({page, workspace}) => {
  await workspace.write(
    "model.html",
    notebookOf(`import {changzhi} from "tuiyan/models/changzhi"`, "const model = changzhi", "1"),
  );
  const frame = await workspace.open("model.html");
  await expect(output(frame, 3)).toHaveText("1");
  await edit(page, frame, 3);
  await page.keyboard.type(' + "GDP');
  const option = frame.locator(".cm-tooltip-autocomplete li").filter({hasText: "亿元"}).first();
  await expect(option).toContainText("地区生产总值");
});

test("cells are split, merged, duplicated, moved, selected together, hidden and removed by keyboard, each taken back", async ({
  page,
  workspace,
}) => {
  const file = join(workspace.folder, "cells.html");
  const start = ["const a = 1", "const b = 2\nconst c = 3", "a + b + c"];
  await workspace.write("cells.html", notebookOf(...start));
  const frame = await workspace.open("cells.html");
  const becomes = (...expected: readonly string[]) => expect.poll(() => texts(file)).toEqual(expected);
  await expect(output(frame, 3)).toHaveText("6");

  await edit(page, frame, 2);
  await page.keyboard.press("Home");
  await page.keyboard.press("Alt+Shift+S");
  await becomes("const a = 1", "const b = 2", "const c = 3", "a + b + c");
  await expect(output(frame, 3)).toHaveText("6");
  await page.keyboard.press("ControlOrMeta+z");
  await becomes(...start);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await becomes("const a = 1", "const b = 2", "const c = 3", "a + b + c");
  await page.keyboard.press("ControlOrMeta+z");
  await becomes(...start);

  // From the edge of a cell, without a text.
  await page.keyboard.press("Escape");
  await frame.locator("#cell-1 .toggle").focus();
  await page.keyboard.press("Alt+Shift+D");
  await expect(frame.locator(".said")).toContainText("已复制 1 个单元");
  await page.keyboard.press("ControlOrMeta+z");
  await becomes(...start);
  await frame.locator("#cell-1 .toggle").focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(frame.locator("ty-cell[selected]")).toHaveCount(2);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await becomes("a + b + c", "const a = 1", "const b = 2\nconst c = 3");
  await expect(output(frame, 3)).toHaveText("6");
  await page.keyboard.press("Alt+Shift+M");
  await becomes("a + b + c", "const a = 1\nconst b = 2\nconst c = 3");
  await expect(output(frame, 3)).toHaveText("6");
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await becomes(...start);
  await frame.locator("#cell-3 .toggle").focus();
  await page.keyboard.press("Alt+Shift+H");
  await expect(output(frame, 3)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(output(frame, 3)).toHaveText("6");
  await page.keyboard.press("Alt+Shift+Backspace");
  await becomes("const a = 1", "const b = 2\nconst c = 3");
  await page.keyboard.press("ControlOrMeta+z");
  await becomes(...start);
});

test("a cell is dragged by its handle, and Escape leaves it where it is", async ({page, workspace}) => {
  const file = join(workspace.folder, "drag.html");
  await workspace.write("drag.html", notebookOf("1", "2", "3"));
  const frame = await workspace.open("drag.html");
  await expect(output(frame, 3)).toHaveText("3");
  const drag = async () => {
    await frame.locator("#cell-1").hover();
    const from = await frame.locator("#cell-1 .handle").boundingBox();
    const to = await frame.locator("#cell-3").boundingBox();
    if (!from || !to) throw new Error("nothing to drag");
    await page.mouse.move(from.x + 8, from.y + 8);
    // What a writer needs is loaded with the first press.
    await page.mouse.down();
    await page.mouse.up();
    await expect(frame.locator("ty-menu [role=menu]")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + to.height - 2, {steps: 6});
    await expect(frame.locator(".drop-line")).toBeVisible();
  };
  await drag();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await texts(file)).toEqual(["1", "2", "3"]);
  await drag();
  await page.mouse.up();
  await expect.poll(() => texts(file)).toEqual(["2", "3", "1"]);
});

test("a text is found in all cells and replaced, by keyboard; code is laid out; a fault is underlined at its place", async ({
  page,
  workspace,
}) => {
  const file = join(workspace.folder, "find.html");
  await workspace.write(
    "find.html",
    notebookOf("const rate=0.05", {mode: "text/markdown", text: "# rate"}, "1\nnull.x"),
  );
  const frame = await workspace.open("find.html");
  await edit(page, frame, 3);
  const underlined = frame.locator("#cell-3 .cm-lintRange-error");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("const x = 1;\nnull.x;");
  await page.keyboard.press("Shift+Enter");
  await expect(underlined).toHaveText("null.x;");
  await edit(page, frame, 1);
  await page.keyboard.press("Alt+Shift+F");
  await expect.poll(async () => (await texts(file))[0]).toBe("const rate = 0.05;");
  await page.keyboard.press("ControlOrMeta+Shift+F");
  const panel = frame.locator("ty-find-panel");
  await expect(panel).toBeVisible();
  await page.keyboard.type("rate");
  await expect(panel.locator("li")).toHaveCount(2);
  await expect(panel).toContainText("2 个单元里有 2 处");
  await looksWell(page, "find");
  await panel.getByLabel("Replace with").fill("增速");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await texts(file)).slice(0, 2)).toEqual(["const 增速 = 0.05;", "# 增速"]);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => (await texts(file))[1]).toBe("# rate");
});

test("everything is found in the palette by a few letters, and its key in the help; both are well to look at", async ({
  page,
  workspace,
}) => {
  await workspace.write("prices.html", prices);
  const frame = await workspace.open("prices.html");
  await expect(output(frame, 6)).toHaveText("81");
  await frame.locator("#cell-6 .toggle").focus();
  await page.keyboard.press("ControlOrMeta+Shift+P");
  const palette = frame.locator("ty-palette dialog");
  await expect(palette).toBeVisible();
  await looksWell(page, "palette");
  await palette.locator("input").focus();
  await page.keyboard.type("dupl");
  await expect(palette.locator("li").first()).toContainText("Duplicate below");
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(frame.locator("ty-cell")).toHaveCount(7);
  await switchLanguage(page);
  await frame.locator("#cell-6 .toggle").focus();
  await page.keyboard.press("?");
  await expect(frame.locator("ty-help-sheet dialog")).toContainText("停止正在运行的单元");
  await looksWell(page, "help");
});

test("what an input method composes with is no command, and chooses nothing", async ({page, workspace}) => {
  await workspace.write("prices.html", prices);
  const frame = await workspace.open("prices.html");
  await expect(output(frame, 6)).toHaveText("81");
  await frame.locator("#cell-6 .toggle").focus();
  await page.keyboard.press("ControlOrMeta+Shift+P");
  const input = frame.locator("ty-palette input");
  await expect(input).toBeFocused();
  // As an input method does: what is composed is not yet text, and the keys are the method's.
  const method = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    method.send("Input.imeSetComposition", {text, selectionStart: text.length, selectionEnd: text.length});
  await compose("fuzhi");
  await expect(input).toHaveValue("fuzhi");
  for (const key of ["Enter", "ArrowDown", "ControlOrMeta+s", "Shift+Enter"]) await page.keyboard.press(key);
  await expect(frame.locator("ty-palette dialog")).toBeVisible();
  await expect(frame.locator("ty-cell")).toHaveCount(6);
  await input.fill("");
  await page.keyboard.press("Escape");
  await edit(page, frame, 6);
  await page.keyboard.type(" + am");
  await expect(frame.locator(".cm-tooltip-autocomplete")).toBeVisible();
  const content = frame.locator("#cell-6 .cm-content");
  await compose("总");
  await expect(content).toContainText("am总");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(content).not.toContainText("amount");
  await expect(output(frame, 6)).toHaveText("81");
});
