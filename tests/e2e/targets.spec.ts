import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameLocator} from "@playwright/test";
import {changzhi} from "../../models/changzhi/index.js";
import {findDataCell} from "../../src/notebook/data-cell.js";
import {parseDocument} from "../../src/notebook/parse.js";
import {axeFaults} from "./axe-faults.js";
import {card, expect, notebookOf, priceAndAmount, test, type Workspace} from "./workspace.js";

const SHARE = "新兴产业占地区生产总值比重，2025";

/** The targets as they stand in a notebook's file. */
async function saved(workspace: Workspace, notebook: string): Promise<unknown> {
  const found = findDataCell(
    parseDocument(await readFile(join(workspace.folder, notebook), "utf8")).notebook,
    "ownTargets",
  );
  return found && "value" in found ? found.value : undefined;
}

const table = (frame: FrameLocator) => frame.locator("ty-target-table");
const row = (frame: FrameLocator, name: string) =>
  table(frame).locator("tbody tr", {has: frame.getByRole("rowheader", {name})});
const dialog = (frame: FrameLocator) => frame.locator("ty-ask");
const sentence = (frame: FrameLocator) => dialog(frame).locator("ty-answer .sentence");

const stranger = (...cells: readonly string[]) =>
  notebookOf(
    ...priceAndAmount,
    `const revenue = price * amount - 5;`,
    `const scenarios = [{"name": "现状", "values": {}}, {"name": "涨价", "color": 1, "values": {"price": 12}}];`,
    ...cells,
  );

test("the plan's share of emerging industries is solved from the table, kept as a target, drawn, and taken back", async ({
  page,
  workspace,
}) => {
  // A long way through the whole flagship.
  test.slow();
  const frame = await workspace.open("changzhi.html");
  await frame.getByRole("button", {name: "目标…", exact: true}).click();
  // The plan's target is met as written, and missed by the trend.
  const planned = row(frame, "战略性新兴产业增加值占地区生产总值比重");
  await expect(planned.locator("td.met").first()).toContainText("达到");
  await expect(planned.locator("td.missed").first()).toContainText("未达到");
  expect(await axeFaults(page)).toEqual([]);
  await planned.getByRole("button", {name: /^求解/}).click();
  await expect(sentence(frame)).toContainText("已达到目标（> 12%）");
  await dialog(frame).getByLabel("比较方式").selectOption("=");
  await expect(sentence(frame)).toContainText("“目标实现率”从100%调到");
  const run = changzhi.run();
  const [sei = NaN, gdp = NaN] = ["sei_va", "gdp_nom"].map((name) => Number(run.value(name, {year: 2025})));
  // In the lever's own unit, as it would be typed into it.
  const percent = await dialog(frame).locator("ty-answer td").last().getAttribute("title");
  expect(Math.abs(Number(percent) / 100 - ((0.12 / 0.88) * (gdp - sei)) / sei)).toBeLessThan(1e-9);
  await dialog(frame).getByLabel("比较方式").selectOption(">");
  await dialog(frame).getByLabel("目标", {exact: true}).fill("13");
  await page.keyboard.press("Tab");
  await expect(sentence(frame)).toContainText("要越过这个值才算达到");

  // The goal that was asked for is kept as a target of the notebook's own.
  await dialog(frame).getByRole("button", {name: "设为目标…"}).click();
  await dialog(frame).getByLabel("名称").fill("市里的要求");
  await page.keyboard.press("Enter");
  await expect(dialog(frame).getByText("已设为目标")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(row(frame, "市里的要求").locator("td.missed").first()).toContainText("未达到");
  await expect
    .poll(() => saved(workspace, "changzhi.html"))
    .toEqual([
      {of: "run", variable: "sei_share", at: {year: 2025}, comparator: ">", value: 13, unit: "%", label: "市里的要求"},
    ]);
  await page.keyboard.press("Escape");
  await expect(card(frame, SHARE)).toContainText("市里的要求 > 13");
  await page.reload();
  await expect(card(frame, SHARE)).toContainText("市里的要求 > 13");
  const line = frame.locator("#cell-12 ty-line-figure");
  // What is above it is drawn as it comes into sight, and moves it.
  await expect(async () => {
    await line.evaluate((figure) => figure.scrollIntoView({block: "center"}));
    await expect(line.locator("svg text", {hasText: "市里的要求"})).toBeVisible({timeout: 1000});
  }).toPass({timeout: 20_000});

  // Removed, and that taken back.
  await frame.getByRole("button", {name: "目标…", exact: true}).click();
  await row(frame, "市里的要求").getByRole("button", {name: /^移除/}).click();
  await expect(row(frame, "市里的要求")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(row(frame, "市里的要求")).toHaveCount(1);
});

test("a stranger's number has a target that one scenario meets; out of reach, the limits say how far they would have to go", async ({
  page,
  workspace,
}) => {
  await workspace.write("stranger.html", stranger());
  const frame = await workspace.open("stranger.html");
  await frame.locator("#cell-3").hover();
  await frame.locator("#cell-3").getByRole("button", {name: /提问/}).click();
  await dialog(frame).getByRole("button", {name: "设为目标…"}).click();
  await dialog(frame).getByLabel("目标值").fill("一百");
  await page.keyboard.press("Enter");
  await expect(dialog(frame).getByRole("alert")).toContainText("“一百”不是有限的数");
  await dialog(frame).getByLabel("目标值").fill("100");
  await dialog(frame).getByLabel("单位").fill("元");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await frame.getByRole("button", {name: "目标…", exact: true}).click();
  // 8 × 10 − 5 and 12 × 10 − 5.
  await expect(row(frame, "revenue").locator("td")).toContainText([
    "≥ 100 元",
    "求解",
    "75",
    "未达到 −25",
    "115",
    "达到 +15",
  ]);
  await row(frame, "revenue").getByRole("button", {name: /^求解/}).click();
  await dialog(frame).locator("summary").click();
  for (const tick of await dialog(frame).getByRole("checkbox").all()) await tick.check();
  await dialog(frame).getByLabel("目标", {exact: true}).fill("1195");
  await page.keyboard.press("Tab");
  await expect(sentence(frame)).toContainText("达不到≥ 1195");
  await expect(sentence(frame)).toContainText("若只放宽“价格”的上限，须高到24");
  await expect(sentence(frame)).toContainText("若只放宽“数量”的上限，须高到60");
  await dialog(frame).getByLabel("目标", {exact: true}).fill("100");
  await page.keyboard.press("Tab");
  await expect(sentence(frame)).toContainText("结果就是100");
  await dialog(frame).getByRole("button", {name: "另存为情景…"}).click();
  await dialog(frame).getByLabel("情景名称").fill("够一百");
  await page.keyboard.press("Enter");
  await expect(dialog(frame).getByText("已存为情景“够一百”")).toBeVisible();
  await dialog(frame).getByRole("button", {name: "把杠杆调到这里"}).click();
  await page.keyboard.press("Escape");
  await expect(row(frame, "revenue").locator("td.met").first()).toContainText("达到");
  await expect(table(frame).locator("thead")).toContainText("够一百");

  // Pinned, it stays in the notebook, also for the next reader.
  await frame.getByRole("button", {name: "钉到笔记本"}).click();
  await expect(frame.getByText("已加为单元")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(table(frame)).toHaveCount(1);
  await expect.poll(() => readFile(join(workspace.folder, "stranger.html"), "utf8")).toContain("targetTable()");
  await page.reload();
  await expect(row(frame, "revenue").locator("td.met").first()).toContainText("达到");
  await expect(table(frame).locator("thead")).toContainText("够一百");
});

test("a target that cannot be read says why, and is mended; a cell in a form of its author's is left alone", async ({
  page,
  workspace,
}) => {
  const odd = `const ownTargets = [{"of": "revenue", "comparator": "over", "value": 70}, {"of": "gone", "comparator": ">", "value": 3}];`;
  await workspace.write("odd.html", stranger(odd));
  await page.setViewportSize({width: 390, height: 800});
  await page.emulateMedia({colorScheme: "dark"});
  const frame = await workspace.open("odd.html");
  await frame.getByRole("button", {name: /杠杆 · 情景/}).click();
  await frame.getByRole("button", {name: "目标…", exact: true}).click();
  await expect(row(frame, "第1个目标").locator(".why")).toContainText("“comparator”应是");
  await expect(row(frame, "gone").locator(".why")).toContainText("没有单元定义“gone”");
  await row(frame, "第1个目标").getByRole("button", {name: /^改/}).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(row(frame, "revenue").locator("td.met").first()).toContainText("达到");
  await expect
    .poll(() => saved(workspace, "odd.html"))
    .toMatchObject([{of: "revenue", comparator: ">=", value: 70}, {of: "gone"}]);

  await workspace.write("own.html", stranger(`const ownTargets = [3].map((value) => ({of: "revenue", value}));`));
  await page.setViewportSize({width: 1440, height: 900});
  const own = await workspace.open("own.html");
  await own.getByRole("button", {name: "目标…", exact: true}).click();
  await expect(table(own).getByRole("alert")).toContainText("是作者自己的写法");
});
