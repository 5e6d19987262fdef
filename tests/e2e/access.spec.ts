import {axeFaults} from "./axe-faults.js";
import {card, cardValue, expect, switchLanguage, test} from "./workspace.js";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any width, in either language: ${colorScheme}`, async ({page, workspace}) => {
    await page.emulateMedia({colorScheme, reducedMotion: "reduce"});
    const frame = await workspace.open("changzhi.html");
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({width, height: 900});
      await expect(frame.locator("ty-cards article").first()).toBeVisible();
      expect(await axeFaults(page), `${width}`).toEqual([]);
      if (width === 390) await frame.locator(".sheet-button").click();
      await switchLanguage(page);
      expect(await axeFaults(page), `${width}, the other language`).toEqual([]);
    }
  });
}

test("the list of notebooks has no faults of access", async ({page, workspace}) => {
  await workspace.write("other.html", "<!doctype html>\n<notebook>\n  <title>别的</title>\n</notebook>\n");
  await page.goto(workspace.address);
  await expect(page.getByText("别的").first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await switchLanguage(page);
  expect(await axeFaults(page)).toEqual([]);
});

test("everything is done by keyboard alone", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  const share = "新兴产业占地区生产总值比重，2025";
  const document = page.frames().find((each) => each !== page.mainFrame());
  if (!document) throw new Error("no frame");
  /** What has the focus, by its label or its text; a slider is marked. */
  const focused = () =>
    document.evaluate(() => {
      let at = window.document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const label =
        at?.getAttribute("aria-label") ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : "");
      const slider = at instanceof HTMLInputElement && at.type === "range" ? "⇔" : "";
      return `${slider}${label || (at?.textContent ?? "")}`.replace(/\s+/g, " ").trim();
    });
  const reach = async (name: string, key: "Tab" | "Shift+Tab" = "Tab") => {
    for (let i = 0; i < 150; ++i) {
      if ((await focused()).startsWith(name)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`not reached: ${name}`);
  };
  await expect(card(frame, share)).toBeVisible();
  const before = await cardValue(frame, share);
  await frame.locator(".skip").focus();
  await page.keyboard.press("Enter");
  await reach("⇔目标实现率");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("PageDown");
  await expect.poll(() => cardValue(frame, share)).toBeLessThan(before);
  await reach("另存为…", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("打折");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("button", {name: /^打折/})).toHaveAttribute("aria-pressed", "true");
  await reach("规划照录", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => cardValue(frame, share)).toBe(before);
  await reach("对比 打折");
  await page.keyboard.press("Space");
  await expect(card(frame, share)).toContainText("打折");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(card(frame, share)).not.toContainText("打折");
  await reach("更多 打折");
  await page.keyboard.press("Enter");
  await reach("移除");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("button", {name: /^打折/})).toHaveCount(0);
  await reach("撤销");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("button", {name: /^打折/})).toHaveCount(1);
});
