import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameLocator, Locator, Page} from "@playwright/test";
import readExcelFile from "read-excel-file/universal";
import writeExcelFile from "write-excel-file/universal";
import {findDataCell} from "../../src/notebook/data-cell.js";
import {parseDocument} from "../../src/notebook/parse.js";
import type {ScenarioSpec} from "../../src/scenario/scenario.js";
import {axeFaults, inEveryView} from "./axe-faults.js";
import {cardValue, expect, lever, notebookOf, rewrite, test, type Workspace} from "./workspace.js";

/** The scenarios as they stand in a notebook's file. */
async function saved(workspace: Workspace, notebook: string): Promise<readonly ScenarioSpec[]> {
  const text = await readFile(join(workspace.folder, notebook), "utf8");
  const found = findDataCell(parseDocument(text).notebook, "scenarios");
  return found && "value" in found ? (found.value as unknown as readonly ScenarioSpec[]) : [];
}

const savedOne = async (workspace: Workspace, name: string, notebook = "changzhi.html") =>
  (await saved(workspace, notebook)).find((scenario) => scenario.name === name);

const panel = (frame: FrameLocator) => frame.locator("ty-scenarios");
const tools = (frame: FrameLocator) => frame.locator("ty-scenario-tools");
const row = (frame: FrameLocator, lever: string) =>
  frame.locator("ty-scenario-grid tbody tr", {has: frame.getByRole("rowheader", {name: lever})});

async function branch(page: Page, frame: FrameLocator, from: string, name: string): Promise<void> {
  await panel(frame)
    .getByRole("button", {name: `更多 ${from}`, exact: true})
    .click();
  await panel(frame).getByRole("button", {name: "分支", exact: true}).click();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(panel(frame).getByRole("button", {name: `更多 ${name}`, exact: true})).toBeVisible();
}

/** The column of a scenario in the grid, counted as its cells are. */
async function columnOf(frame: FrameLocator, scenario: string): Promise<number> {
  const head = frame.locator("ty-scenario-grid thead th");
  await expect(head.filter({hasText: scenario}).first()).toBeVisible();
  const heads = await head.allInnerTexts();
  const at = heads.findIndex((text) => text.trim().split(/[\s↑]/)[0] === scenario);
  if (at < 0) throw new Error(`no column ${scenario}: ${heads.join()}`);
  return at - 1;
}

async function fill(page: Page, frame: FrameLocator, lever: string, scenario: string, text: string): Promise<void> {
  const cell = row(frame, lever)
    .getByRole("gridcell")
    .nth(await columnOf(frame, scenario));
  await cell.click();
  if (text === "") await page.keyboard.press("Delete");
  else {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

const overlap = "统计重叠率";

test("scenarios branch, are changed in the grid, moved, merged with a conflict, linked again, and each is undone", async ({
  page,
  workspace,
}) => {
  const frame = await workspace.open("changzhi.html");
  await expect.poll(() => cardValue(frame, "新兴产业占地区生产总值比重，2025")).toBeCloseTo(12.21, 2);
  const undo = () => page.keyboard.press("Control+z");

  // Two branches of one scenario.
  await branch(page, frame, "提前达峰", "甲案");
  await branch(page, frame, "提前达峰", "乙案");
  await undo();
  await expect(panel(frame).getByRole("button", {name: "更多 乙案"})).toHaveCount(0);
  await branch(page, frame, "提前达峰", "乙案");
  await expect.poll(() => savedOne(workspace, "乙案")).toMatchObject({parent: "S3_early_peak", values: {}});

  // Their levers, in the grid.
  await panel(frame).getByRole("button", {name: "情景表…"}).click();
  await fill(page, frame, overlap, "甲案", "5");
  await fill(page, frame, overlap, "乙案", "8%");
  await fill(page, frame, "目标实现率", "乙案", "90");
  await expect.poll(() => savedOne(workspace, "甲案")).toMatchObject({values: {overlap: 0.05}});
  await expect.poll(() => savedOne(workspace, "乙案")).toMatchObject({values: {overlap: 0.08}});

  // Linked again to the parent, and that undone.
  await fill(page, frame, overlap, "甲案", "");
  await expect.poll(async () => Object.keys((await savedOne(workspace, "甲案"))?.values ?? {})).toEqual([]);
  await undo();
  await expect.poll(() => savedOne(workspace, "甲案")).toMatchObject({values: {overlap: 0.05}});

  // Merged: the one lever that both have set is chosen by hand.
  await tools(frame).getByRole("tab", {name: "上级与历史"}).click();
  await frame.locator("ty-scenario-arrange nav").getByRole("button", {name: "甲案"}).click();
  const merge = frame.locator("ty-scenario-merge");
  await merge.getByLabel("与").selectOption("乙案");
  await expect(merge.getByRole("row")).toHaveCount(2);
  await merge.getByLabel("合并后的名称").fill("合案");
  await merge.getByRole("button", {name: "合并成新情景"}).click();
  await expect(merge.getByRole("alert")).toContainText("请逐个选定用哪个");
  await merge.getByLabel("统计重叠率 乙案").check();
  await merge.getByRole("button", {name: "合并成新情景"}).click();
  await expect
    .poll(() => savedOne(workspace, "合案"))
    .toMatchObject({parent: "S3_early_peak", values: {overlap: 0.08}});
  await undo();
  await expect.poll(() => savedOne(workspace, "合案")).toBeUndefined();

  // Put on another parent with its values kept, and that undone.
  await frame.locator("ty-scenario-arrange").getByLabel("上级", {exact: true}).selectOption("趋势延续");
  await frame.locator("ty-scenario-arrange").getByLabel("所有取值不变").check();
  await frame.locator("ty-scenario-arrange").getByRole("button", {name: "换上级"}).click();
  await expect.poll(() => savedOne(workspace, "甲案")).toMatchObject({parent: "S1_trend", values: {sei_mode: null}});
  await undo();
  await expect
    .poll(() => savedOne(workspace, "甲案"))
    .toMatchObject({parent: "S3_early_peak", values: {overlap: 0.05}});

  // What a difference does: the effects add up.
  await tools(frame).getByRole("tab", {name: "对照"}).click();
  await frame.locator("ty-scenario-diff select").nth(0).selectOption("提前达峰");
  await frame.locator("ty-scenario-diff select").nth(1).selectOption("乙案");
  await expect(frame.locator("ty-scenario-diff tbody tr")).toHaveCount(2);
  await expect(frame.locator("ty-scenario-diff")).toContainText("加起来等于两个情景之差");

  // After a reload all is as it was left.
  await page.keyboard.press("Escape");
  await expect(tools(frame)).toHaveCount(0);
  await page.reload();
  await panel(frame).getByRole("button", {name: /^乙案/}).click();
  await expect(panel(frame).getByText("与所选情景一致")).toBeVisible();
});

test("two scenarios that have both set a lever are merged by keyboard alone, and that is undone", async ({
  page,
  workspace,
}) => {
  const list: readonly ScenarioSpec[] = [
    {name: "基准", color: 0, values: {}},
    {name: "甲案", color: 1, values: {price: 10, amount: 20}},
    {name: "乙案", color: 2, values: {price: 12}},
  ];
  await workspace.write(
    "two.html",
    notebookOf(
      `import {lever} from "tuiyan"`,
      `const price = view(lever({label: {zh: "价格", en: "price"}, value: 8, low: 0, high: 20}));
const amount = view(lever({label: {zh: "数量", en: "amount"}, value: 10, low: 0, high: 50}));`,
      `const scenarios = ${JSON.stringify(list)}`,
    ),
  );
  const frame = await workspace.open("two.html");
  const merge = frame.locator("ty-scenario-merge");
  /** Goes on by Tab until something has the focus. */
  const reach = async (target: Locator) => {
    for (let i = 0; i < 40; ++i) {
      if ((await target.count()) > 0 && (await target.evaluate((it) => it.matches(":focus")))) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`not reached: ${String(target)}`);
  };
  await panel(frame).getByRole("button", {name: "情景表…"}).focus();
  await page.keyboard.press("Enter");
  await reach(tools(frame).getByRole("tab", {name: "情景表"}));
  await page.keyboard.press("ArrowRight");
  await reach(frame.locator("ty-scenario-arrange nav").getByRole("button", {name: "甲案"}));
  await page.keyboard.press("Enter");
  await reach(merge.getByLabel("与"));
  for (const name of ["基准", "乙案"]) {
    await page.keyboard.press("ArrowDown");
    await expect(merge.getByLabel("与").locator("option:checked")).toHaveText(name);
  }
  await reach(merge.getByLabel("合并后的名称"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("合案");
  await page.keyboard.press("Enter");
  await expect(merge.getByRole("alert")).toContainText("请逐个选定用哪个");
  expect(await axeFaults(page)).toEqual([]);
  await reach(merge.getByLabel("价格 甲案"));
  await page.keyboard.press("ArrowRight");
  await expect(merge.getByLabel("价格 乙案")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect.poll(() => savedOne(workspace, "合案", "two.html")).toMatchObject({values: {price: 12, amount: 20}});
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => savedOne(workspace, "合案", "two.html")).toBeUndefined();
  expect(await saved(workspace, "two.html")).toEqual(list);
});

test("the sheet of scenarios is filled in outside, refused cell by cell, and taken once it is right", async ({
  page,
  workspace,
}) => {
  const frame = await workspace.open("changzhi.html");
  await panel(frame).getByRole("button", {name: "情景表…"}).click();
  const files = frame.locator("ty-scenario-files");
  const download = page.waitForEvent("download");
  await files.getByRole("button", {name: "导出Excel"}).click();
  const path = await (await download).path();
  const bytes = new Uint8Array(await readFile(path));
  const [sheet] = await readExcelFile(new Blob([bytes]));
  const rows = (sheet?.data ?? []).map((cells) => [...cells]);
  expect(sheet?.sheet).toBe("情景表");
  expect(rows[0]?.slice(5)).toEqual([
    "S0_plan_literal",
    "S1_trend",
    "S2_coal_power_export",
    "S3_early_peak",
    "S4_topdown_8pct",
  ]);
  const line = (id: string) => rows.findIndex((cells) => cells[0] === id);
  const put = (id: string, column: number, value: number | string) => {
    const cells = rows[line(id)] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  const upload = async (name: string) => {
    const book = await writeExcelFile(
      rows.map((cells) =>
        cells.map((value) => (typeof value === "number" || typeof value === "string" ? {value} : null)),
      ),
      {sheet: "情景表"},
    ).toBlob();
    await files.locator("input[type=file]").setInputFiles({
      name,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await book.arrayBuffer()),
    });
  };

  // A new scenario on another, and two cells that cannot be used.
  const [head = [], parents = []] = rows;
  head[10] = "外面填的";
  parents[10] = "S1_trend";
  put("overlap", 10, 7);
  put("industries.半导体光电.target", 6, "很多");
  await upload("坏.xlsx");
  const alarm = files.getByRole("alert");
  await expect(alarm).toContainText("共2处要改");
  await expect(alarm).toContainText(`K${line("overlap") + 1}：“统计重叠率（%）”应不小于0且小于100，现在是700`);
  await expect(alarm).toContainText(`G${line("industries.半导体光电.target") + 1}：`);
  expect(await savedOne(workspace, "外面填的")).toBeUndefined();

  // Corrected: shown before it is taken, kept, undone.
  put("overlap", 10, 0.07);
  put("industries.半导体光电.target", 6, 320);
  await upload("好.xlsx");
  await expect(files.getByText("S1_trend：半导体光电2025年产值目标 继承 → 320 亿元")).toBeVisible();
  await expect(files.getByText("外面填的 (新情景)：上级 S1_trend；统计重叠率 7 %")).toBeVisible();
  await files.getByRole("button", {name: "采用"}).click();
  await expect.poll(() => savedOne(workspace, "外面填的")).toMatchObject({parent: "S1_trend", values: {overlap: 0.07}});
  expect((await savedOne(workspace, "S1_trend"))?.values).toMatchObject({"industries.半导体光电.target": 320});
  await page.keyboard.press("Control+z");
  await expect.poll(() => savedOne(workspace, "外面填的")).toBeUndefined();
});

test("what does not fit is shown where it is, kept in the file, and can be mended", async ({page, workspace}) => {
  const list: readonly ScenarioSpec[] = [
    {name: "基准", color: 0, values: {}},
    {name: "旧", color: 1, values: {gone: 3, price: 9}},
    {name: "窄", color: 2, values: {overlap: 7}},
    {name: "甲", color: 3, parent: "乙", values: {price: 10}},
    {name: "乙", color: 4, parent: "甲", values: {}},
    {name: "孤", color: 5, parent: "没有的", values: {price: 11}},
  ];
  await workspace.write(
    "odd.html",
    notebookOf(
      {mode: "text/markdown", text: "# 试验"},
      `import {lever, levers} from "tuiyan"`,
      `import {changzhi} from "tuiyan/models/changzhi"`,
      `const price = view(lever({label: {zh: "价格", en: "price"}, value: 8, low: 0, high: 20, unit: "元"}))`,
      `const again = view(lever({label: {zh: "价格", en: "price"}, value: 5, low: 0, high: 10}))`,
      `const settings = view(levers(changzhi, ["overlap"]))`,
      `const scenarios = ${JSON.stringify(list)}`,
    ),
  );
  const frame = await workspace.open("odd.html");
  const faults = panel(frame).locator(".fault");
  await expect(faults).toHaveCount(5);
  await expect(faults.filter({hasText: "gone"})).toContainText("没有名为“gone”的参数");
  await expect(faults.filter({hasText: overlap})).toContainText("“统计重叠率（%）”应不小于0且小于100，现在是700");
  await expect(faults.filter({hasText: "绕成了一圈"})).toHaveCount(2);
  await expect(faults.filter({hasText: "没有的"})).toContainText("“孤”的上级“没有的”不存在");
  await expect(panel(frame).getByRole("alert")).toContainText("两个杠杆都叫“价格”");
  expect(await axeFaults(page)).toEqual([]);

  // Nothing of it can be chosen by mistake, nor is it lost when something else is saved.
  await panel(frame).getByRole("button", {name: /^甲/}).first().click();
  await expect(panel(frame).getByRole("alert")).toContainText("绕成了一圈");
  await branch(page, frame, "基准", "新");
  await expect.poll(() => savedOne(workspace, "新", "odd.html")).toMatchObject({parent: "基准"});
  expect((await saved(workspace, "odd.html")).slice(0, 6)).toEqual(list);

  // Mended: values in the grid, parents in the tree.
  await faults.filter({hasText: "gone"}).getByRole("button").click();
  await fill(page, frame, "gone", "旧", "");
  await fill(page, frame, overlap, "窄", "7");
  await tools(frame).getByRole("tab", {name: "上级与历史"}).click();
  for (const name of ["乙", "孤"]) {
    await frame.locator("ty-scenario-arrange nav").getByRole("button", {name}).click();
    await frame.locator("ty-scenario-arrange").getByLabel("上级", {exact: true}).selectOption("基准");
    await frame.locator("ty-scenario-arrange").getByRole("button", {name: "换上级"}).click();
  }
  await page.keyboard.press("Escape");
  await expect(faults).toHaveCount(0);

  // Two levers of one name: both stand there and move by hand, until one has another.
  await expect(lever(frame, "价格").element).toHaveCount(2);
  await rewrite(
    page,
    frame,
    5,
    `const again = view(lever({label: {zh: "另价", en: "other price"}, value: 5, low: 0, high: 10}))`,
  );
  await expect(lever(frame, "另价").number).toHaveValue("5");
  await panel(frame).getByRole("button", {name: /^旧/}).first().click();
  await expect(lever(frame, "价格").number).toHaveValue("9");
  await expect(panel(frame).getByRole("alert")).toHaveCount(0);
  await expect
    .poll(async () => (await saved(workspace, "odd.html")).map(({parent, values}) => ({parent, ...values})))
    .toEqual([
      {},
      {price: 9},
      {overlap: 0.07},
      {parent: "乙", price: 10},
      {parent: "基准"},
      {parent: "基准", price: 11},
      {parent: "基准"},
    ]);
});

test("the tools for scenarios have no faults of access, at any width, by day and by night, in both languages", async ({
  page,
  workspace,
}) => {
  test.setTimeout(360_000);
  const frame = await workspace.open("changzhi.html");
  await panel(frame).getByRole("button", {name: "情景表…"}).click();
  await inEveryView(page, async (view) => {
    for (const tab of await tools(frame).getByRole("tab").all()) {
      await tab.click();
      expect(await axeFaults(page), view).toEqual([]);
      const wide = await frame.locator("html").evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
