import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "@playwright/test";
import writeExcelFile from "write-excel-file/universal";
import {axeFaults} from "./axe-faults.js";
import {expect, notebookOf, switchLanguage, test} from "./workspace.js";

/** 年份,产值（亿元）,代码 with a number of another country's writing, a dash, a row too short and one too long. */
const messy = `年份,产值（亿元）,代码\n2020,1711.6,0355\n2021,"1,820.5",0356\n2022,—,0357\n2023,2011.3\n2024,2250.0,0359,多\n`;

/** The same in GB18030: what is not ASCII is of two bytes that Python's codec gave. */
const gb = (text: string): Buffer =>
  Buffer.from(Array.from(text).flatMap((character) => gbBytes[character] ?? [character.charCodeAt(0)]));
const gbBytes: Readonly<Record<string, readonly number[]>> = {
  年: [0xc4, 0xea],
  份: [0xb7, 0xdd],
  产: [0xb2, 0xfa],
  值: [0xd6, 0xb5],
  "（": [0xa3, 0xa8],
  亿: [0xd2, 0xda],
  元: [0xd4, 0xaa],
  "）": [0xa3, 0xa9],
  代: [0xb4, 0xfa],
  码: [0xc2, 0xeb],
  "—": [0xa1, 0xaa],
  多: [0xb6, 0xe0],
};

/** Drops a file on the page of the notebook. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const base64 = bytes.toString("base64");
  await page
    .frameLocator("iframe")
    .locator("body")
    .evaluate(
      (body, {name, base64}) => {
        const dataTransfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
        const options = {dataTransfer, bubbles: true, composed: true, cancelable: true};
        body.dispatchEvent(new DragEvent("dragover", options));
        body.dispatchEvent(new DragEvent("drop", options));
      },
      {name, base64},
    );
}

const dialogOf = (page: Page) => page.locator("ty-data-dialog");

test("a messy table in GB18030 is looked at, put beside the notebook as UTF-8, and read by a cell", async ({
  page,
  workspace,
}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  await drop(page, "产值.csv", gb(messy));
  const dialog = dialogOf(page);
  await expect(dialog.getByText("5 行，3 列")).toBeVisible();
  await expect(dialog.getByLabel("编码")).toHaveValue("gb18030");
  await expect(dialog.getByText("会转成 UTF-8")).toBeVisible();
  await expect(dialog.getByLabel("“产值（亿元）”的类型")).toHaveValue("number");
  await expect(dialog.getByText("单位 亿元")).toBeVisible();
  await expect(dialog.getByLabel("“代码”的类型")).toHaveValue("text");
  const faults = dialog.locator(".faults li");
  await expect(faults).toHaveCount(4);
  await expect(faults.filter({hasText: "1,820.5"})).toContainText("1820.5");
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", {name: "加入", exact: true}).click();

  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("撤销会移除单元，文件留在旁边")).toBeVisible();
  await expect(frame.locator("ty-cell table")).toContainText("1,820.5");
  await expect(frame.locator("ty-cell table")).toContainText("0355");
  const kept = await readFile(join(workspace.folder, "产值.csv"), "utf8");
  expect(kept.replace("\uFEFF", "")).toBe(messy);

  // One undo takes both cells away, and leaves the file.
  await frame.locator("body").press("Control+z");
  await expect(frame.locator("ty-cell")).toHaveCount(1);
  expect(await readFile(join(workspace.folder, "产值.csv"), "utf8")).toBe(kept);
});

test("a table of a yearbook is read without its title and notes, which are shown; the reader may say otherwise", async ({
  page,
  workspace,
}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  await drop(
    page,
    "年鉴.csv",
    Buffer.from("长治市地区生产总值,\n,单位：亿元\n年份,地区生产总值\n2020,1711.6\n2021,2311.1\n注：当年价。,\n"),
  );
  const dialog = dialogOf(page);
  await expect(dialog.getByText("2 行，2 列")).toBeVisible();
  await expect(dialog.getByLabel("表头在第几行")).toHaveValue("3");
  await expect(dialog.getByText("第 1 行：长治市地区生产总值")).toBeVisible();
  await expect(dialog.getByText("第 6 行：注：当年价。")).toBeVisible();
  await expect(dialog.getByText("单位 亿元")).toBeVisible();
  await dialog.getByLabel("数据到第几行").fill("4");
  await dialog.getByLabel("数据到第几行").press("Tab");
  await expect(dialog.getByText("1 行，2 列")).toBeVisible();
  await dialog.getByLabel("数据到第几行").fill("5");
  await dialog.getByLabel("数据到第几行").press("Tab");
  await expect(dialog.getByText("2 行，2 列")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", {name: "加入", exact: true}).click();
  await expect(frame.locator("ty-cell table")).toContainText("2,311.1");
  await expect(frame.locator("ty-cell table tbody tr")).toHaveCount(2);
});

test("a file of the same name is not written over unless that is asked for", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  await writeFile(join(workspace.folder, "a.csv"), "x\n1\n");
  const frame = await workspace.open("city.html");
  await drop(page, "a.csv", Buffer.from("x\n2\n"));
  const dialog = dialogOf(page);
  await dialog.getByRole("button", {name: "加入", exact: true}).click();
  await expect(dialog.getByRole("alert")).toContainText("内容不同");
  expect(await readFile(join(workspace.folder, "a.csv"), "utf8")).toBe("x\n1\n");
  await dialog.getByLabel("替换旁边的同名文件").check();
  await dialog.getByRole("button", {name: "加入", exact: true}).click();
  await expect(frame.locator("ty-cell table")).toContainText("2");
  expect(await readFile(join(workspace.folder, "a.csv"), "utf8")).toBe("x\n2\n");
});

test("a file is chosen, renamed and added by keyboard alone, in English", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  await switchLanguage(page);
  const choosing = page.waitForEvent("filechooser");
  await page.locator("ty-bar [data-intent=data]").focus();
  await page.keyboard.press("Enter");
  await (
    await choosing
  ).setFiles({name: "plan.tsv", mimeType: "text/plain", buffer: Buffer.from("year\tvalue\n2020\t1\n")});
  const dialog = dialogOf(page);
  await expect(dialog.getByText("1 row, 2 columns.")).toBeVisible();
  await dialog.getByLabel("Its name in cells").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("const");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("word of JavaScript");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("history");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(frame.locator("ty-cell table")).toContainText("2020");
  await expect
    .poll(() => readFile(join(workspace.folder, "city.html"), "utf8"))
    .toContain(`const history = FileAttachment("plan.tsv").tsv({typed: true});`);
});

test("a file too large for a notebook is refused before it is read", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  await frame.locator("body").evaluate((body) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(200_000_000).fill(0x31)], "大.csv"));
    body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, composed: true, cancelable: true}));
  });
  await expect(page.getByText("它有 200 MB，超过笔记本能读的 100 MB")).toBeVisible();
  await expect(dialogOf(page)).toHaveCount(0);
});

test("one file carries the data along, and shows them without a network", async ({page, context, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  await drop(page, "产值.csv", gb(messy));
  await dialogOf(page).getByRole("button", {name: "加入", exact: true}).click();
  await expect(frame.locator("ty-cell table")).toContainText("0355");
  const download = page.waitForEvent("download");
  await page.locator("ty-bar [data-intent=one-file]").click();
  const file = join(workspace.folder, "一个文件.html");
  await (await download).saveAs(file);
  await context.setOffline(true);
  await page.goto(pathToFileURL(file).href);
  const table = page.frameLocator("iframe").locator("ty-cell table");
  await expect(table).toContainText("1,820.5");
  await expect(table).toContainText("0355");
});

test("of a messy workbook one sheet is chosen, kept as CSV, and read by a cell", async ({page, workspace}) => {
  const day = (text: string) => ({value: new Date(text), type: Date, format: "yyyy-mm-dd"});
  const percent = (value: number) => ({value, format: "0.0%"});
  const blob = await writeExcelFile([
    {sheet: "说明", data: [["口径"], ["当年价"]]},
    {
      sheet: "季度产值",
      data: [
        ["截至", "产值（亿元）", "增速", "区号"],
        [day("2024-03-31"), 1711.6, percent(0.052), "0355"],
        [day("2024-06-30"), "待核", percent(-0.013), "0356"],
        [day("2024-09-30"), 1820.5, percent(0.061), "0357"],
        [day("2024-12-31"), 2011.3, percent(0.058), "0358"],
      ],
    },
  ]).toBlob();
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  await drop(page, "长治.xlsx", Buffer.from(await blob.arrayBuffer()));
  const dialog = dialogOf(page);
  await expect(dialog.getByText("1 行，1 列")).toBeVisible();
  await dialog.getByLabel("工作表").selectOption("季度产值");
  await expect(dialog.getByText("4 行，4 列")).toBeVisible();
  await expect(dialog.getByText("存为 长治-季度产值.csv")).toBeVisible();
  await expect(dialog.getByLabel("“截至”的类型")).toHaveValue("date");
  await expect(dialog.getByLabel("“增速”的类型")).toHaveValue("number");
  await expect(dialog.locator(".faults li")).toHaveCount(1);
  await expect(dialog.locator(".faults li")).toContainText("待核");
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", {name: "加入", exact: true}).click();

  await expect(frame.locator("ty-cell table")).toContainText("2024-03-31");
  await expect(frame.locator("ty-cell table")).toContainText("待核");
  await expect(frame.locator("ty-cell table")).toContainText("0355");
  expect(await readFile(join(workspace.folder, "长治-季度产值.csv"), "utf8")).toBe(
    "\uFEFF截至,产值（亿元）,增速,区号\n2024-03-31,1711.6,0.052,0355\n2024-06-30,待核,-0.013,0356\n" +
      "2024-09-30,1820.5,0.061,0357\n2024-12-31,2011.3,0.058,0358\n",
  );
});

test("an old or locked workbook is refused with the way out", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  await workspace.open("city.html");
  await drop(page, "旧.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await expect(dialogOf(page).getByRole("alert")).toContainText("另存为“Excel工作簿（*.xlsx）”");
});

test("a JSON list of records is a table, and kept as it is", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  const dialog = dialogOf(page);
  const records = `[{"城市": "长治", "产值（亿元）": 1711.6},\n {"城市": "晋城"}]`;
  await drop(page, "城市.json", Buffer.from(records));
  await expect(dialog.getByText("2 行，2 列")).toBeVisible();
  await expect(dialog.getByText("缺 1")).toBeVisible();
  await dialog.getByRole("button", {name: "加入", exact: true}).click();
  await expect(frame.locator("ty-cell table")).toContainText("1,711.6");
  expect(await readFile(join(workspace.folder, "城市.json"), "utf8")).toBe(records);
});

test("other JSON is shown as it begins, and read by a cell", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  await workspace.open("city.html");
  const dialog = dialogOf(page);
  await drop(page, "设置.json", Buffer.from(`{"年份": {"起": 2021}}`));
  await expect(dialog.getByLabel("文件开头")).toHaveText(`{"年份": {"起": 2021}}`);
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", {name: "加入", exact: true}).click();
  await expect
    .poll(() => readFile(join(workspace.folder, "city.html"), "utf8"))
    .toContain(`const 设置 = FileAttachment("设置.json").json();`);
});

test("JSON that does not parse is refused with its place", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  await workspace.open("city.html");
  await drop(page, "坏.json", Buffer.from(`[\n  {"年份": 2020,}\n]`));
  await expect(dialogOf(page).getByRole("alert")).toContainText("第 2 行第 15 个字符");
});

test("Parquet and Arrow files of other programs are shown with their types, kept as they are, and read by cells", async ({
  page,
  context,
  workspace,
}) => {
  const made = (name: string) => readFile(new URL(`../data/columnar/files/${name}`, import.meta.url));
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  const dialog = dialogOf(page);
  await drop(page, "城市.parquet", await made("city-zstd.parquet"));
  await expect(dialog.getByText("4 行，11 列")).toBeVisible();
  await expect(dialog.getByRole("columnheader", {name: "产值（亿元）"})).toContainText("数 · DECIMAL(18, 2)");
  await expect(dialog.getByText("单位 亿kWh")).toBeVisible();
  await expect(dialog.getByText("“编号”里有超过 2⁵³ 的整数")).toBeVisible();
  await expect(dialog.locator(".faults li")).toHaveCount(2);
  await expect(dialog.locator(".faults li").first()).toContainText("1234567890123456.78");
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", {name: "加入", exact: true}).click();
  await expect(frame.locator("ty-cell table")).toContainText("9007199254740993");
  await expect(frame.locator("ty-cell table")).toContainText("2021-03-01");

  await drop(page, "多.feather", await made("many-lz4.feather"));
  await expect(dialog.getByText("60,000 行，1 列")).toBeVisible();
  await dialog.getByRole("button", {name: "加入", exact: true}).click();
  await expect(frame.locator("ty-cell table")).toHaveCount(2);
  await expect
    .poll(() => readFile(join(workspace.folder, "city.html"), "utf8"))
    .toContain(`const 多 = FileAttachment("多.feather").arrow();`);
  expect(await readFile(join(workspace.folder, "城市.parquet"))).toEqual(await made("city-zstd.parquet"));

  // One file takes along what reads them.
  const download = page.waitForEvent("download");
  await page.locator("ty-bar [data-intent=one-file]").click();
  const file = join(workspace.folder, "一个文件.html");
  await (await download).saveAs(file);
  await context.setOffline(true);
  await page.goto(pathToFileURL(file).href);
  await expect(page.frameLocator("iframe").locator("ty-cell table").first()).toContainText("9007199254740993");
});

test("a Parquet file that is none is refused with the way out", async ({page, workspace}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  await workspace.open("city.html");
  await drop(page, "表.parquet", Buffer.from("PAR1"));
  await expect(dialogOf(page).getByRole("alert")).toContainText("它不是完整的Parquet文件");
});
