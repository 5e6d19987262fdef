import type {FrameLocator, Locator, Page} from "@playwright/test";
import {card, cardValue, expect, lever, notebookOf, priceAndAmount, test} from "./workspace.js";

test.use({hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}});

/** The least side of what a finger is to hit, in px. */
const LEAST = 24;

/** What can be pressed within, is to be seen and is too small for a finger, in words. */
async function smallTargets(part: Locator): Promise<string[]> {
  return part.evaluate((root, least) => {
    const pressed =
      "button, select, a[href], summary, input:not([type=checkbox], [type=radio], [type=file]), label:has(input)";
    const within = (node: Element | ShadowRoot): Element[] => [
      ...node.querySelectorAll(pressed),
      ...[...node.querySelectorAll("*")].flatMap(({shadowRoot}) => (shadowRoot ? within(shadowRoot) : [])),
    ];
    return [...within(root), ...(root.shadowRoot ? within(root.shadowRoot) : [])]
      .filter((element) => element.checkVisibility({opacityProperty: true, visibilityProperty: true}))
      .filter((element) => !element.closest(".visually-hidden"))
      .map((element) => ({element, box: element.getBoundingClientRect()}))
      .filter(({box: {width, height}}) => width > 0 && (width < least || height < least))
      .map(({element, box: {width, height}}) => {
        const name = element.getAttribute("aria-label") ?? element.textContent;
        return `${element.localName} ${name.trim()}: ${width.toFixed(0)} × ${height.toFixed(0)}`;
      });
  }, LEAST - 0.01);
}

/** Draws a finger across a slider, from where it stands by part of its width. */
async function swipe(page: Page, slider: Locator, part: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error("no slider");
  const share = await slider.evaluate(
    (input: HTMLInputElement) => (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min)),
  );
  const from = box.x + 8 + share * (box.width - 16);
  const y = box.y + box.height / 2;
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    session.send("Input.dispatchTouchEvent", {type, touchPoints: x === undefined ? [] : [{x, y}]});
  await touch("touchStart", from);
  for (let step = 1; step <= 10; ++step) await touch("touchMove", from + (part * box.width * step) / 10);
  await touch("touchEnd");
}

const dialog = (frame: FrameLocator) => frame.getByRole("dialog");
const sentence = (frame: FrameLocator) => dialog(frame).locator("ty-answer .sentence");
const tab = (frame: FrameLocator, name: string) => dialog(frame).getByRole("tab", {name, exact: true});

test("a lever is drawn by a finger, and the scenarios are changed in their grid by tapping and typing", async ({
  page,
  workspace,
}) => {
  const frame = await workspace.open("changzhi.html");
  const share = "新兴产业占地区生产总值比重，2025";
  await expect.poll(() => cardValue(frame, share)).toBeCloseTo(12.21, 2);
  await frame.locator(".sheet-button").tap();
  const rate = lever(frame, "目标实现率");
  await swipe(page, rate.slider, -0.3);
  await expect(rate.number).not.toHaveValue("100");
  // What is not on the screen follows once it is.
  await card(frame, share).scrollIntoViewIfNeeded();
  await expect.poll(() => cardValue(frame, share)).toBeLessThan(12);
  expect(await smallTargets(frame.locator("ty-page"))).toEqual([]);
  await rate.reset.tap();
  await expect.poll(() => cardValue(frame, share)).toBeCloseTo(12.21, 2);

  await frame.locator("ty-scenarios").getByRole("button", {name: "情景表…"}).tap();
  const grid = frame.locator("ty-scenario-grid");
  const cell = grid
    .locator("tbody tr", {has: frame.getByRole("rowheader", {name: "统计重叠率"})})
    .getByRole("gridcell")
    .nth(2);
  // Once to go there, once more to change it.
  await cell.tap();
  await expect(grid.locator(".about")).toContainText("统计重叠率");
  await cell.tap();
  await cell.locator("input").fill("6");
  await grid.getByRole("gridcell").nth(2).tap();
  await expect(cell.locator(".value")).toHaveText("6");
  await expect(cell).toHaveClass(/own/);
  for (const each of await frame.locator("ty-scenario-tools").getByRole("tab").all()) {
    await each.tap();
    expect(await smallTargets(frame.locator("ty-scenario-tools"))).toEqual([]);
  }
  await dialog(frame).getByRole("button", {name: "关闭"}).tap();
  await expect(dialog(frame)).toHaveCount(0);
});

test("a cell's question mark and a number in its table are tapped, and answer", async ({page, workspace}) => {
  await workspace.write(
    "stranger.html",
    notebookOf(
      ...priceAndAmount,
      `const revenue = price * amount - 5;\ndisplay(revenue);`,
      `const table = [1, 2].map((year) => ({year, sales: year * price}));\ndisplay(Inputs.table(table));`,
    ),
  );
  const frame = await workspace.open("stranger.html");
  const ask = (cell: number) => frame.locator(`#cell-${cell}`).getByRole("button", {name: /提问/});
  // It is there without a mouse over the cell.
  await expect(ask(3)).toHaveCSS("opacity", "1");
  await ask(3).tap();
  await tab(frame, "什么在推动它").tap();
  await expect(sentence(frame)).toContainText("影响最大的：数量（400），价格（200）");
  await tab(frame, "双变量表").tap();
  await expect(sentence(frame)).toContainText("结果在−5到995之间");
  const picture = dialog(frame).locator("ty-answer .picture");
  await expect(picture.locator("svg text", {hasText: /^995$/})).toHaveCount(1);
  expect(await smallTargets(dialog(frame))).toEqual([]);
  await dialog(frame).getByRole("button", {name: "关闭"}).tap();

  await ask(4).tap();
  await dialog(frame).getByRole("button", {name: "16", exact: true}).tap();
  await tab(frame, "什么在推动它").tap();
  await expect(sentence(frame)).toContainText("影响最大的：价格（40）");
  expect(await smallTargets(dialog(frame))).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog(frame)).toHaveCount(0);
});
