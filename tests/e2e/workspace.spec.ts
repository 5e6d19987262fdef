import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {letRun, card, cardValue, drag, expect, notebookOf, test} from "./workspace.js";

const OUTPUT = "地区生产总值（现价），2025";

test("a notebook is handed over as one file, which opens and lives", async ({page, workspace, context}, testInfo) => {
  const frame = await workspace.open("changzhi.html");
  await expect(card(frame, OUTPUT)).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", {name: "单文件"}).click();
  const path = join(testInfo.outputDir, "one-file.html");
  await (await saved).saveAs(path);
  expect(await readFile(path, "utf8")).toContain("<!doctype html>");
  const copy = await context.newPage();
  await copy.goto(pathToFileURL(path).href);
  const own = copy.frameLocator("iframe");
  await expect(card(own, OUTPUT)).toContainText("2787");
  const before = await cardValue(own, OUTPUT);
  await drag(copy, own, "目标实现率", -0.3);
  await expect.poll(() => cardValue(own, OUTPUT)).toBeLessThan(before);
});

test("what is chosen in the settings holds at once and after a reload", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  const value = () => card(frame, OUTPUT).locator(".value");
  await expect(value()).toContainText("2787");
  await page.keyboard.press("ControlOrMeta+,");
  const field = (id: string) => page.locator(`ty-settings #${id}`);
  await field("digits").selectOption({index: 3});
  await expect(value()).toContainText("2787.38");
  await expect(value()).toHaveAttribute("title", /^2787\.37\d{6,}/);
  await field("theme").selectOption({index: 2});
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await field("language").selectOption({index: 1});
  await page.keyboard.press("Escape");
  await expect(page.locator("ty-settings dialog")).toBeHidden();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(card(frame, "Nominal GDP, 2025").locator(".value")).toContainText("2787.38");
});

test("what a phone's bar has no room for is in its menu, by touch and by keyboard", async ({page, workspace}) => {
  await page.setViewportSize({width: 390, height: 844});
  const frame = await workspace.open("changzhi.html");
  await expect(card(frame, OUTPUT)).toBeVisible();
  const more = page.locator("ty-bar").getByRole("button", {name: "更多操作"});
  const saved = page.waitForEvent("download");
  await more.click();
  await page.getByRole("menuitem", {name: "下载成一个网页文件"}).click();
  expect((await saved).suggestedFilename()).toMatch(/\.html$/);
  await more.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.locator("ty-settings dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("ty-settings dialog")).toBeHidden();
  await expect(more).toBeFocused();
});

test("after a first visit a notebook has a picture in the list", async ({page, workspace}) => {
  const plot = "display(Plot.plot({marks: [Plot.barY([3, 5, 2, 8])]}))";
  await workspace.write("chart.html", notebookOf(plot).replace("试验", "能源"));
  await workspace.write("prose.html", notebookOf({mode: "text/markdown", text: "# 只有字"}));
  await page.goto(workspace.address);
  const gallery = page.locator(".recent");
  const entry = gallery.getByRole("link", {name: "能源"});
  await expect(entry.locator("[data-monogram=能源]")).toBeVisible();
  await entry.click();
  const frame = page.frameLocator("iframe");
  await frame.locator("ty-cell").first().waitFor({state: "attached"});
  await letRun(page);
  await expect(frame.locator("ty-cell svg").first()).toBeVisible();
  const kept = page.locator("ty-files [data-path='chart.html'] img");
  await page.getByRole("button", {name: "显示笔记本列表"}).click();
  await expect(kept).toHaveCount(2);
  await page.reload();
  await expect(kept).toHaveCount(2);
  await page.goto(`${workspace.address}#/`);
  const size = await entry
    .locator("img")
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
  expect(size).toEqual([480, 300]);
});

test("a file dropped on an open notebook is taken in", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  await expect(card(frame, OUTPUT)).toBeVisible();
  await frame.locator("main").evaluate((main, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "带来的.html"));
    dataTransfer.items.add(new File(["no notebook"], "x.html"));
    for (const type of ["dragover", "drop"])
      main.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
  }, notebookOf("1 + 1"));
  const notice = page.locator("ty-notice");
  await expect(notice).toContainText("已添加“带来的.html”。");
  await expect(notice).toContainText("没有添加“x.html”：");
  expect(await readFile(join(workspace.folder, "带来的.html"), "utf8")).toBe(notebookOf("1 + 1"));
});
