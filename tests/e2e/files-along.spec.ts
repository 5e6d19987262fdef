import {mkdir, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameLocator, Page} from "@playwright/test";
import {expect, letRun, notebookOf, test} from "./workspace.js";

const table = "年份,产值\n2020,1711.6\n2021,2311.1\n";

const title = "产值说明";
const notebook = notebookOf(
  {mode: "text/markdown", text: "# 起点"},
  {mode: "text/markdown", text: "## 数据"},
  'const 产值 = await FileAttachment("产值.csv").csv({typed: true})',
  "display(Inputs.table(产值))",
).replace("试验", title);

/** The notebook of that path in the list. */
const entry = (page: Page, path: string) => page.locator(`ty-files a[href="#/${encodeURI(path)}"]`);
const report = (page: Page) => page.locator("ty-files ty-notice");

/** Opens a notebook from the list, whose cell reads the file beside it. */
async function reads(page: Page, frame: FrameLocator, path: string): Promise<void> {
  await entry(page, path).click();
  await expect.poll(() => decodeURI(new URL(page.url()).hash)).toBe(`#/${path}`);
  await frame.locator("#cell-4").waitFor({state: "attached"});
  await letRun(page);
  await expect(frame.locator("#cell-4 table")).toContainText("2,311.1");
}

async function moveTo(page: Page, path: string, folder: string): Promise<void> {
  await entry(page, path).press("m");
  await page.getByLabel("文件夹", {exact: true}).selectOption(folder);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}

test("a notebook is duplicated and moved with the file it reads, and presented where it is then", async ({
  page,
  workspace,
}) => {
  const {folder} = workspace;
  await workspace.write("a.html", notebook);
  await workspace.write("产值.csv", table);
  for (const name of ["规划", "档案"]) await mkdir(join(folder, name));
  const frame = await workspace.open("a.html");
  await page.locator("ty-bar [data-intent=files]").click();
  await reads(page, frame, "a.html");
  await entry(page, "a.html").press("d");
  await expect(report(page)).toContainText(`已把“${title}”复制为“a 2.html”`);
  await reads(page, frame, "a 2.html");

  // The first still reads its file where it is: the other takes a copy along.
  await moveTo(page, "a 2.html", "规划");
  await expect(report(page)).toContainText("1 个别的笔记本也在用的数据文件，复制了一份过去。");
  await reads(page, frame, "规划/a 2.html");
  expect(await readFile(join(folder, "规划/产值.csv"), "utf8")).toBe(table);
  await reads(page, frame, "a.html");
  // None other reads that copy: it goes along itself, and comes back with its notebook.
  await moveTo(page, "规划/a 2.html", "档案");
  await expect(report(page)).toContainText("它用到的 1 个数据文件一起移了过去。");
  await reads(page, frame, "档案/a 2.html");
  expect([await readdir(join(folder, "规划")), await readdir(join(folder, "档案"))]).toEqual([
    [],
    ["a 2.html", "产值.csv"],
  ]);
  await entry(page, "档案/a 2.html").press("ControlOrMeta+z");
  await reads(page, frame, "规划/a 2.html");
  await page.reload();
  await letRun(page);
  await expect(frame.locator("#cell-4 table")).toContainText("2,311.1");

  await page.locator("ty-bar [data-intent=present]").click();
  await expect(frame.locator("ty-briefing-bar .where")).toHaveText(/^1\/2 起点/);
  await expect(frame.locator("#cell-4 table")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(frame.locator("ty-briefing-bar .where")).toHaveText(/^2\/2 数据/);
  await expect(frame.locator("#cell-4 table")).toBeVisible();
});
