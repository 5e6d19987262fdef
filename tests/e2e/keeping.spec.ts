import type {Page} from "@playwright/test";
import {axeFaults} from "./axe-faults.js";
import {before, expect, Tab, test, type Desk} from "./desk.js";
import {notebookOf, switchLanguage} from "./workspace.js";

/** Goes by Tab until something of that name has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return (at?.getAttribute("aria-label") ?? at?.textContent ?? "").trim();
    });
  for (let i = 0; i < 60; ++i) {
    if ((await focused()).startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached: ${name}`);
}

/** Looks at a screen in both languages, by day and by night, wide and narrow. */
async function looksWell(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1440, 390]) {
      await page.emulateMedia({colorScheme, reducedMotion: "reduce"});
      await page.setViewportSize({width, height: 900});
      const name = `${screen} ${colorScheme} ${width}`;
      expect(await axeFaults(page), name).toEqual([]);
      const overflow = await page.evaluate(() => document.scrollingElement?.scrollWidth);
      expect(overflow, name).toBe(width);
    }
  await page.setViewportSize({width: 1440, height: 900});
}

const long = notebookOf(
  "const 增长 = 0.06;\nconst 年 = 5;\nconst 起点 = 1711.6;\n1 + 1",
  {mode: "text/markdown", text: "# 结尾\n\n这一段在两边都一样。"},
  "const 不变 = 1",
);

async function conflict(desk: Desk): Promise<Tab> {
  await desk.write(long);
  const tab = await Tab.open(desk);
  await tab.shows("1 + 1");
  await desk.write(long.replace("0.06", "0.08").replace("# 结尾", "# 别处的结尾"));
  await tab.type(" // 我的");
  await tab.says("文件在别处被改动过");
  return tab;
}

test("two texts are chosen between side by side, by keyboard", async ({desk}) => {
  const tab = await conflict(desk);
  const {page} = tab;
  // Tab indents in a cell.
  await page.locator("ty-bar button").first().focus();
  await reach(page, "对照着看");
  await page.keyboard.press("Enter");
  const comparison = page.locator("ty-comparison");
  await expect(comparison.locator("table")).toHaveCount(2);
  await expect(comparison.locator("[data-mark='-']").first()).toContainText("const 增长 = 0.08;");
  await expect(comparison).toContainText("另有 1 个单元相同");
  await looksWell(page, "choice zh");
  await switchLanguage(page);
  await looksWell(page, "choice en");
  await reach(page, "Keep both");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/a%202\.html$/);
  await tab.shows("我的");
  expect(await desk.read()).toContain("别处的结尾");
});

test("a checkpoint is named, compared, gone back to, deleted and taken back, by keyboard", async ({desk}) => {
  const tab = await Tab.open(desk);
  const {page} = tab;
  await tab.shows("1 + 1");
  const dialog = page.locator("ty-versions-dialog dialog");
  await page.locator("ty-save-state button").press("Enter");
  await dialog.getByRole("textbox").focus();
  await page.keyboard.type("送审稿");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("已存为检查点“送审稿”");
  await page.keyboard.press("Escape");
  await tab.type(" // 后来");
  await desk.saved("后来");
  await page.locator("ty-save-state button").press("Enter");
  await reach(page, "与现在对照 送审稿");
  await page.keyboard.press("Enter");
  await expect(page.locator("ty-comparison [data-mark='+']")).toContainText("1 + 1 // 后来");
  await looksWell(page, "versions zh");
  await page.keyboard.press("Escape");
  await switchLanguage(page);
  await page.locator("ty-save-state button").press("Enter");
  await reach(page, "Compare with now 送审稿");
  await page.keyboard.press("Enter");
  await looksWell(page, "versions en");
  await reach(page, "Delete 送审稿");
  await page.keyboard.press("Enter");
  await reach(page, "Undo");
  await page.keyboard.press("Enter");
  await expect(dialog.locator("li .name")).toHaveText(["送审稿"]);
  await reach(page, "Restore 送审稿");
  await page.keyboard.press("Enter");
  await expect.poll(() => desk.read()).toBe(before);
  // Going back is a step as any other.
  await tab.shows("1 + 1");
  await page.keyboard.press("ControlOrMeta+z");
  await desk.saved("后来");
});

const levers = `import {levers} from "tuiyan";
import {changzhi} from "tuiyan/models/changzhi";
const settings = view(levers(changzhi, [{label: {zh: "产业", en: "Industry"}, ids: ["industries.半导体光电.target"]}]));`;

test("after a reload, text, cells, levers and scenarios are undone in one stack, and redone", async ({desk}) => {
  await desk.write(notebookOf(levers, {mode: "text/markdown", text: "# 甲"}, {mode: "text/markdown", text: "# 乙"}));
  const tab = await Tab.open(desk);
  const {page, frame} = tab;
  await tab.trust();
  const number = frame.locator("ty-lever input.number");
  const order = () => frame.locator("ty-cell:not([empty])").evaluateAll((cells) => cells.map(({id}) => id));
  await expect(number).toHaveValue("300");
  await number.fill("400");
  await number.press("Enter");
  await frame.getByRole("button", {name: "另存为…"}).click();
  await page.keyboard.type("加码");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("button", {name: /^加码/})).toHaveAttribute("aria-pressed", "true");
  await tab.type("改过", 2);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect.poll(order).toEqual(["cell-1", "cell-3", "cell-2"]);
  await desk.saved("甲改过");
  await page.waitForTimeout(500);

  await page.reload();
  await expect(number).toHaveValue("400");
  await expect.poll(order).toEqual(["cell-1", "cell-3", "cell-2"]);
  const key = async (name: string) => {
    await frame.locator("main").focus();
    await page.keyboard.press(name);
  };
  await key("ControlOrMeta+z");
  await expect.poll(order).toEqual(["cell-1", "cell-2", "cell-3"]);
  await key("ControlOrMeta+z");
  await expect(frame.locator("#cell-2 h1")).toHaveText("甲");
  await expect(frame.getByRole("button", {name: /^加码/})).toHaveCount(1);
  await key("ControlOrMeta+z");
  await expect(frame.getByRole("button", {name: /^加码/})).toHaveCount(0);
  await expect(number).toHaveValue("400");
  await key("ControlOrMeta+z");
  await expect(number).toHaveValue("300");
  for (let i = 0; i < 4; ++i) await key("ControlOrMeta+Shift+z");
  await expect.poll(order).toEqual(["cell-1", "cell-3", "cell-2"]);
  await expect(number).toHaveValue("400");
  await expect(frame.getByRole("button", {name: /^加码/})).toHaveCount(1);
  await desk.saved("甲改过");
});
