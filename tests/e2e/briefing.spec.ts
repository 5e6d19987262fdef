import {execFileSync} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {FrameLocator, Page} from "@playwright/test";
import {card, drag, expect, test} from "./workspace.js";

const share = "新兴产业占地区生产总值比重，2025";
const target = "半导体光电2025年产值目标";

const hasScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

/** What a reader sees of the notebook while it is presented. */
async function walk(page: Page, frame: FrameLocator): Promise<void> {
  const where = frame.locator("ty-briefing-bar .where");
  await expect(where).toHaveText(/^1\/\d+ 长治/);
  await expect(card(frame, share)).toBeVisible();
  await expect(frame.getByRole("heading", {name: "四处对不上"})).toBeHidden();
  await drag(page, frame, target, 0.2);
  await expect(card(frame, share).locator(".value")).not.toContainText("12.21");
  await frame.locator("#notebook").focus();
  await page.keyboard.press("ArrowRight");
  await expect(where).toHaveText(/^2\/\d+ 四处对不上/);
  await expect(card(frame, share)).toBeHidden();
}

test("a notebook has the whole screen, a section at a time, and gives it back where one was", async ({
  page,
  workspace,
}) => {
  const frame = await workspace.open("changzhi.html");
  await card(frame, share).waitFor();
  await page.locator("ty-bar [data-intent=present]").click();
  await expect(page.locator("ty-bar")).toBeHidden();
  await expect.poll(() => hasScreen(page)).toBe(true);
  await walk(page, frame);
  await frame.getByRole("button", {name: "结束（Esc）"}).click();
  await expect(page.locator("ty-bar")).toBeVisible();
  await expect.poll(() => hasScreen(page)).toBe(false);
  await expect(card(frame, share)).toBeVisible();
  await expect(frame.getByRole("heading", {name: "四处对不上"})).toBeVisible();

  // Left by the browser's own key, which no page hears.
  await page.locator("ty-bar [data-intent=present]").click();
  await expect.poll(() => hasScreen(page)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.locator("ty-bar")).toBeVisible();
  await expect(frame.locator("ty-briefing-bar")).toHaveCount(0);
});

test("a notebook is printed whole, with the conditions it holds under, from the workspace and from one file", async ({
  page,
  workspace,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "tuiyan-print-"));
  const file = join(folder, "changzhi.html");
  execFileSync("node", ["dist/cli/tuiyan.js", "build", "notebooks/changzhi.html", "-o", file]);
  for (const open of [
    () => workspace.open("changzhi.html"),
    async () => {
      await page.goto(pathToFileURL(file).href);
      return page.locator("iframe").first().contentFrame();
    },
  ]) {
    // Headless browsers have no dialog to keep the document until it is printed.
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    const frame = await open();
    await card(frame, share).waitFor();
    await drag(page, frame, target, 0.2);
    await page.keyboard.press("Control+p");
    const paper = page.locator("iframe[data-print]");
    await paper.waitFor({state: "attached"});
    const printed = await page.context().newPage();
    await printed.setContent((await paper.getAttribute("srcdoc")) ?? "");
    expect(await printed.title()).toMatch(/^长治.* \d{4}-\d\d-\d\d$/);
    await printed.emulateMedia({media: "print"});
    await expect(printed.getByRole("heading", {name: "这个模型不包括什么"})).toBeVisible();
    await expect(printed.locator("ty-results-figure tbody tr").last()).toBeVisible();
    expect(await printed.locator("ty-line-figure svg").count()).toBeGreaterThan(5);
    await expect(printed.locator(".conditions")).toContainText(target);
    await expect(printed.locator("ty-lever-groups")).toBeHidden();
    await printed.close();
  }
  await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
});
