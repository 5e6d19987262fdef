import {expect} from "@playwright/test";
import {test} from "./hosted.js";
import {notebookOf} from "./workspace.js";

test("without a server data live beside the notebook in the browser and come back with it", async ({page, hosted}) => {
  await page.goto(`${hosted.address}#/changzhi.html`);
  const frame = page.frameLocator("iframe");
  await frame.locator("ty-cell").first().waitFor({state: "attached"});
  await page.locator("ty-bar [data-intent=files]").click();
  const own = Buffer.from(notebookOf({mode: "text/markdown", text: "# 试验"}).replace("试验", "数据在此"));
  await page.locator("ty-files input[type=file]").setInputFiles({name: "own.html", mimeType: "text/html", buffer: own});
  await page.locator("ty-files a", {hasText: "数据在此"}).click();
  await page.getByRole("button", {name: "信任并运行"}).click();

  const choosing = page.waitForEvent("filechooser");
  await page.locator("ty-bar [data-intent=data]").focus();
  await page.keyboard.press("Enter");
  const buffer = Buffer.from("年份,产值（亿元）\n2020,1711.6\n");
  await (await choosing).setFiles({name: "产值.csv", mimeType: "text/csv", buffer});
  const dialog = page.locator("ty-data-dialog");
  await expect(dialog.getByText("1 行，2 列")).toBeVisible();
  await dialog.getByLabel("单元里的名称").focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(frame.locator("ty-cell table")).toContainText("1,711.6");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.locator("ty-save-state")).toContainText("已保存");

  await page.reload();
  await expect(frame.locator("ty-cell table")).toContainText("1,711.6");
  expect(hosted.asked.filter((path) => !path.startsWith("/tuiyan/"))).toEqual([]);
});
