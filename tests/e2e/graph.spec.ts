import {axeFaults, inEveryView} from "./axe-faults.js";
import {drag, expect, notebookOf, priceAndAmount, test} from "./workspace.js";

const cells = notebookOf(
  ...priceAndAmount,
  "const total = price * amount",
  "const isMuch = total > 10",
  "const verdict = isMuch ? 'much' : 'little'",
  "verdict",
  "const 闲 = 1",
  {mode: "text/markdown", text: "# 关系"},
);

test("variables say what they are; what one uses and what uses it is marked at the cells; a map shows it; all is well to look at", async ({
  page,
  workspace,
}) => {
  await workspace.write("graph.html", cells);
  const frame = await workspace.open("graph.html");
  await expect(frame.locator("#cell-6 .observablehq")).toContainText("much");
  await frame.locator("#cell-5 .toggle").focus();
  await page.keyboard.press("Alt+Shift+G");
  const panel = frame.locator("ty-graph-panel");
  const row = (name: string) => panel.getByRole("row").filter({has: page.getByRole("button", {name, exact: true})});
  await expect(panel.locator("tbody tr", {hasText: "total"})).toContainText("数");
  await expect(panel.locator("tbody tr", {hasText: "total"})).toContainText("80");
  await expect(panel.locator("tbody tr", {hasText: "price"})).toContainText("杠杆");
  await expect(panel.locator("tbody tr", {hasText: "verdict"})).toContainText('"much"');
  await expect(panel.locator("tbody tr", {hasText: "闲"})).toContainText("没有单元用到");
  await expect(row("total")).toHaveCount(1);

  await panel.getByRole("button", {name: "total", exact: true}).first().press("Enter");
  await expect(frame.locator("ty-cell[data-standing=chosen]")).toHaveAttribute("id", "cell-3");
  await expect(frame.locator("ty-cell[data-standing=uses]")).toHaveCount(2);
  await expect(frame.locator("ty-cell[data-standing=usedBy]")).toHaveCount(3);
  await expect(panel.locator("svg .line[data-marked]").first()).toBeAttached();
  await inEveryView(page, async (view) => expect(await axeFaults(page), view).toEqual([]));
  await page.setViewportSize({width: 1440, height: 900});
  await panel.getByRole("button", {name: "total", exact: true}).first().focus();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(frame.locator("ty-cell[data-standing]")).toHaveCount(0);
});

test("a cell says why it ran and how often; below a value that stays the same nothing runs", async ({
  page,
  workspace,
}) => {
  await workspace.write("graph.html", cells);
  const frame = await workspace.open("graph.html");
  await expect(frame.locator("#cell-6 .observablehq")).toContainText("much");
  await frame.locator("#cell-5 .toggle").focus();
  await page.keyboard.press("Alt+Shift+T");
  const note = (cell: number) => frame.locator(`#cell-${cell} .note`);
  await expect(note(4)).toContainText("第 1 次运行");
  await drag(page, frame, "价格", 0.3);
  await expect(note(4)).toContainText("total变了");
  await expect(note(4)).not.toContainText("第 1 次运行");
  await expect(note(5)).toContainText("第 1 次运行");
});
