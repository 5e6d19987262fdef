import type {FrameLocator} from "@playwright/test";
import {changzhi} from "../../models/changzhi/index.js";
import {axeFaults, inEveryView} from "./axe-faults.js";
import {card, drag, expect, lever, notebookOf, priceAndAmount, switchLanguage, test} from "./workspace.js";

const SHARE = "新兴产业占地区生产总值比重，2025";

const dialog = (frame: FrameLocator) => frame.getByRole("dialog");
const tab = (frame: FrameLocator, name: string) => dialog(frame).getByRole("tab", {name, exact: true});
const sentence = (frame: FrameLocator) => dialog(frame).locator("ty-answer .sentence");
const picture = (frame: FrameLocator) => dialog(frame).locator("ty-answer .picture [role=img]");

/** Until the answer is whole. */
const done = (frame: FrameLocator) => expect(dialog(frame).locator("ty-answer .answer[aria-busy=false]")).toBeVisible();

test("a card is asked what it would take, and answers with the closed form", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  await card(frame, SHARE).locator("button.value").click();
  await tab(frame, "目标求解").click();
  await expect(sentence(frame)).toContainText("已达到目标（> 12%）");
  await dialog(frame).getByLabel("比较方式").selectOption("=");
  await expect(sentence(frame)).toContainText("“目标实现率”从100%调到");
  // What 12% of a GDP is that holds the emerging industries itself, as a share of what they are now.
  const run = changzhi.run();
  const [sei, gdp] = ["sei_va", "gdp_nom"].map((name) => Number(run.value(name, {year: 2025})));
  const expected = ((0.12 / 0.88) * ((gdp ?? NaN) - (sei ?? NaN))) / (sei ?? NaN);
  // In the lever's own unit, as it would be typed into it.
  const percent = await dialog(frame).locator("ty-answer td").last().getAttribute("title");
  expect(Math.abs(Number(percent) / 100 - expected)).toBeLessThan(1e-9);
  await dialog(frame).getByLabel("目标", {exact: true}).fill("六十");
  await page.keyboard.press("Tab");
  await expect(dialog(frame).getByRole("alert")).toContainText("“六十”不是有限的数");
  await dialog(frame).getByLabel("目标", {exact: true}).fill("60");
  await page.keyboard.press("Tab");
  await expect(sentence(frame)).toContainText("达不到= 60%");
  await expect(sentence(frame)).toContainText("目标实现率（已到范围的高端）");
});

test("what moves a number, how sure it is and why it differs are drawn, and one is pinned", async ({
  page,
  workspace,
}) => {
  const frame = await workspace.open("changzhi.html");
  await card(frame, SHARE).locator("button.value").click();
  for (const [name, text] of [
    ["各情景", "5个情景下在"],
    ["单变量表", "“目标实现率”从30%到130%"],
    ["双变量表", "结果在"],
    ["什么在推动它", "影响最大的：目标实现率"],
    ["方差分解", "连同相互作用，目标实现率"],
    ["有多确定", "4000次抽取中"],
    ["为什么不同", "“规划照录”与“趋势延续”相差"],
  ] as const) {
    await tab(frame, name).click();
    await expect(sentence(frame)).toContainText(text);
    await done(frame);
    await expect(picture(frame)).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  }
  await tab(frame, "按因素分解").click();
  await expect(dialog(frame).locator(".refusal")).toHaveText("模型没有给出这个变量的分解式。");
  await tab(frame, "什么在推动它").click();
  await done(frame);
  await dialog(frame).getByRole("button", {name: "钉到笔记本"}).click();
  await expect(dialog(frame).getByText(/已加为单元\d+/)).toBeVisible();
  await page.keyboard.press("Escape");
  const pinned = frame.locator("ty-page ty-answer");
  await expect(pinned.locator(".sentence")).toContainText("影响最大的：目标实现率");
  await expect(page.getByText("已保存")).toBeVisible();
  await page.reload();
  await expect(pinned.locator(".sentence")).toContainText("影响最大的：目标实现率");
  await pinned.scrollIntoViewIfNeeded();
  await expect(pinned.locator(".picture [role=img]")).toBeVisible();
});

test("emissions are taken apart by factors, by keyboard and in English", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  await switchLanguage(page);
  await frame.getByRole("article", {name: "CO2, territorial account, 2025"}).locator("button.value").focus();
  await page.keyboard.press("Enter");
  await tab(frame, "Source").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(tab(frame, "By factors")).toBeFocused();
  await expect(sentence(frame)).toContainText(/2020–2025: .*mostly from/);
  await expect(picture(frame)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await dialog(frame).getByRole("button", {name: "Table", exact: true}).click();
  await expect(dialog(frame).locator("ty-answer th[scope=row]", {hasText: "Total"})).toBeVisible();
});

test("emissions are drawn as tornado, heat map, fan and waterfall too", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  await switchLanguage(page);
  await frame.getByRole("article", {name: "CO2, territorial account, 2025"}).locator("button.value").click();
  for (const [name, text] of [
    ["Two-way table", "The result lies between"],
    ["What moves it", "Widest: "],
    ["How sure", "draws"],
    ["Why different", "Plan as written against Trend"],
  ] as const) {
    await tab(frame, name).click();
    await expect(sentence(frame)).toContainText(text);
    await done(frame);
    await expect(picture(frame)).toBeVisible();
  }
});

test("a stranger's arithmetic on two levers answers every question", async ({page, workspace}) => {
  await workspace.write(
    "stranger.html",
    notebookOf(
      ...priceAndAmount,
      `const revenue = price * amount - 5;`,
      `const table = [1, 2].map((year) => ({year, sales: year * price}));`,
      `const text = "元" + price;`,
      `const broken = price.no.such;`,
      `const late = new Promise(() => price);`,
      `const ticking = (function* () { for (let i = 0; ; ++i) yield price + i; })();`,
      `const alone = 7;`,
    ),
  );
  const frame = await workspace.open("stranger.html");
  const ask = async (cell: number) => {
    await frame.locator(`#cell-${cell}`).hover();
    await frame.locator(`#cell-${cell}`).getByRole("button", {name: /提问/}).click();
  };
  await ask(3);
  await tab(frame, "目标求解").click();
  await dialog(frame).getByLabel("目标", {exact: true}).fill("95");
  await page.keyboard.press("Tab");
  await expect(sentence(frame)).toContainText("“数量”从10调到12.50");
  for (const [name, text] of [
    ["单变量表", "结果从"],
    ["双变量表", "结果在−5到995之间"],
    ["什么在推动它", "影响最大的：数量（400），价格（200）"],
    ["方差分解", "连同相互作用"],
    ["有多确定", "1024次抽取中"],
  ] as const) {
    await tab(frame, name).click();
    await expect(sentence(frame)).toContainText(text);
    await done(frame);
  }
  await tab(frame, "为什么不同").click();
  await expect(dialog(frame).locator(".refusal")).toHaveText("笔记本里还没有第二个情景，请先另存一个。");
  await tab(frame, "按因素分解").click();
  await expect(dialog(frame).locator(".refusal")).toHaveText("只有模型算出的总量才能按因素分解。");
  await page.keyboard.press("Escape");
  await ask(4);
  await dialog(frame).getByRole("button", {name: "16", exact: true}).click();
  await tab(frame, "什么在推动它").click();
  await expect(sentence(frame)).toContainText("影响最大的：价格（40）");
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  for (const [cell, why] of [
    [5, "是文字"],
    [6, "有错误"],
    [7, "还没有结果"],
    [8, "自己会不断变化"],
    [9, "不随任何杠杆而变"],
  ] as const) {
    await ask(cell);
    await expect(dialog(frame).getByRole("alert")).toContainText(why);
    await page.keyboard.press("Escape");
  }
});

test("a slow cell is asked while levers elsewhere still move; what takes long is asked about first, and is stopped", async ({
  page,
  workspace,
}) => {
  await workspace.write(
    "slow.html",
    notebookOf(
      ...priceAndAmount,
      `const other = view(lever({label: {zh: "别的", en: "other"}, value: 1, low: 0, high: 100}));`,
      `const slow = (() => {
  for (const end = performance.now() + 150; performance.now() < end; );
  return price * amount;
})();`,
      `display(html\`<output>twice \${other * 2}</output>\`);`,
    ),
  );
  const frame = await workspace.open("slow.html");
  await expect(frame.locator("output")).toHaveText("twice 2");
  await frame.locator("#cell-4").hover();
  await frame.locator("#cell-4").getByRole("button", {name: /提问/}).click();
  await tab(frame, "方差分解").click();
  // Thousands of runs of 150 ms each: how many, and how long, before any of it is begun.
  const offer = dialog(frame).getByText(/这个单元算得慢：要算\d+次，约\d+分钟/);
  await expect(offer).toBeVisible({timeout: 60_000});
  await dialog(frame).getByRole("button", {name: "开始计算"}).click();
  const progress = dialog(frame).locator("ty-answer progress");
  await expect.poll(() => progress.getAttribute("value").then(Number), {timeout: 60_000}).toBeGreaterThan(0);
  const done = Number(await progress.getAttribute("value"));

  // A lever behind the dialog is out of reach of the pointer; moved all the same, it is followed at once.
  await lever(frame, "别的").slider.evaluate((slider: HTMLInputElement) => {
    slider.value = "50";
    slider.dispatchEvent(new Event("input", {bubbles: true}));
  });
  await expect(frame.locator("output")).toHaveText("twice 100");
  await expect(progress).toBeVisible();
  await expect.poll(() => progress.getAttribute("value").then(Number), {timeout: 60_000}).toBeGreaterThan(done);

  await dialog(frame).getByRole("button", {name: "停止"}).click();
  await expect(progress).toHaveCount(0);
  await page.keyboard.press("Escape");
  await drag(page, frame, "别的", -0.2);
  await expect(frame.locator("output")).not.toHaveText("twice 100");
});

test("the questions have no faults of access, at any width, by day and by night, in both languages", async ({
  page,
  workspace,
}) => {
  test.setTimeout(240_000);
  const frame = await workspace.open("changzhi.html");
  await card(frame, SHARE).locator("button.value").click();
  await inEveryView(page, async (view, language) => {
    for (const name of {
      zh: ["目标求解", "双变量表", "什么在推动它"],
      en: ["Goal seek", "Two-way table", "What moves it"],
    }[language]) {
      await tab(frame, name).click();
      await expect(tab(frame, name)).toHaveAttribute("aria-selected", "true");
      await done(frame);
      expect(await axeFaults(page), `${view} ${name}`).toEqual([]);
      const wide = await frame.locator("html").evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
