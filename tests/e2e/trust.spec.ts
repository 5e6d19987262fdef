import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "@playwright/test";
import {axeFaults, inEveryView} from "./axe-faults.js";
import {expect, notebookOf, test, type Workspace} from "./workspace.js";

const cells = ["const answer = 6 * 7", "display(html`<p id=answer>${answer}</p>`)"];
const trust = /^(信任并运行|Trust and run)$/;

/** Opens a notebook as a reader who is asked; runs nothing. */
async function openUntrusted(page: Page, {address}: Workspace) {
  await page.goto(`${address}#/strange.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("ty-page ty-cell").first()).toBeAttached();
  return {frame, button: page.getByRole("button", {name: trust}), answer: frame.locator("#answer")};
}

test("a notebook from elsewhere is shown as it is written, in every view, and axe finds nothing", async ({
  page,
  workspace,
}) => {
  test.slow();
  await workspace.write("strange.html", notebookOf(...cells, {mode: "text/markdown", text: "# 来自别处 ${answer}"}));
  const {frame, button, answer} = await openUntrusted(page, workspace);
  await inEveryView(page, async (view, language) => {
    await expect(button).toHaveText(language === "zh" ? "信任并运行" : "Trust and run");
    await expect(frame.getByText("const answer = 6 * 7")).toBeVisible();
    await expect(answer).toHaveCount(0);
    expect(await axeFaults(page), view).toEqual([]);
  });
});

test("trust is given by keyboard, remembered for the text, and gone when that is changed elsewhere", async ({
  page,
  workspace,
}) => {
  await workspace.write("strange.html", notebookOf(...cells));
  const {button, answer} = await openUntrusted(page, workspace);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(answer).toHaveText("42");
  await expect(button).toHaveCount(0);
  expect(await readFile(join(workspace.folder, "strange.html"), "utf8")).toBe(notebookOf(...cells));

  await page.reload();
  await expect(answer).toHaveText("42");
  await expect(button).toHaveCount(0);

  // The same text under another name is the same text.
  await workspace.write("copy.html", notebookOf(...cells));
  await page.goto(`${workspace.address}#/copy.html`);
  await expect(page.locator("h1")).toHaveText("试验");
  await expect(answer).toHaveText("42");

  await workspace.write("strange.html", notebookOf("const answer = 13", ...cells.slice(1)));
  await page.goto(`${workspace.address}#/strange.html`);
  await page.reload();
  await expect(button).toBeVisible();
  await expect(answer).toHaveCount(0);
  await button.click();
  await expect(answer).toHaveText("13");
});

test("a text that was opened and is changed elsewhere while it is open runs only when the reader says so", async ({
  page,
  workspace,
}) => {
  await workspace.write("strange.html", notebookOf(...cells));
  const {button, answer} = await openUntrusted(page, workspace);
  await button.click();
  await expect(answer).toHaveText("42");
  await workspace.write("strange.html", notebookOf("const answer = 13", ...cells.slice(1)));
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange')); dispatchEvent(new Event('focus'))");
  await page.getByRole("button", {name: "重新读取"}).click();
  await expect(button).toBeVisible();
  await expect(answer).toHaveCount(0);
});
