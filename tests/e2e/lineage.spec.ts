import type {FrameLocator} from "@playwright/test";
import {axeFaults} from "./axe-faults.js";
import {card, expect, lever, switchLanguage, test} from "./workspace.js";

const SHARE = "新兴产业占地区生产总值比重，2025";
const ROW = ["5.战略性新兴产业增加值占地区生产总值比重(%)", "3.13", ">12", "——", "预期性"];
const GDP = "全市地区生产总值从2015年的1195.1亿元增加到2020年的1711.6亿元,年均增长6%";

const dialog = (frame: FrameLocator) => frame.getByRole("dialog");
const heading = (frame: FrameLocator) => dialog(frame).getByRole("heading", {level: 2}).first();
const summary = (frame: FrameLocator, name: string) =>
  dialog(frame)
    .locator("summary", {has: frame.locator(".name", {hasText: new RegExp(`^${name}(（20\\d\\d年）)?$`)})})
    .first();

test("a card's number goes down to the plan's sentence, and from there to what rests on it", async ({
  page,
  workspace,
}) => {
  const frame = await workspace.open("changzhi.html");
  await card(frame, SHARE).locator("button.value").click();
  await expect(heading(frame)).toHaveText(/新兴产业占地区生产总值比重/);
  await expect(dialog(frame).locator(".value")).toHaveText("12.21%");
  for (const name of ["新兴产业增加值", "增加值", "产值", "2020年产值", "2020年新兴产业增加值", "2020年新兴产业比重"])
    await summary(frame, name).click();
  await expect(summary(frame, "2020年新兴产业比重")).toContainText("3.130%");
  expect(await axeFaults(page)).toEqual([]);
  await dialog(frame).getByRole("button", {name: "在原文中看"}).first().click();
  // A row of a box: each of its cells is a line of the text.
  await expect(dialog(frame).locator("mark")).toHaveText(ROW);
  await expect(dialog(frame).locator("mark").first()).toBeInViewport();
  expect(await axeFaults(page)).toEqual([]);
  await switchLanguage(page);
  await expect(heading(frame)).toContainText("chapter 1, section 5, box 2");
  expect(await axeFaults(page)).toEqual([]);
});

test("by keyboard alone, to the sentence of the regional product and back to the card", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  const value = card(frame, SHARE).locator("button.value");
  await value.focus();
  await page.keyboard.press("Enter");
  await expect(heading(frame)).toHaveText(/新兴产业占地区生产总值比重/);
  await summary(frame, "所依据的规划原文 · \\d+").focus();
  await page.keyboard.press("Enter");
  const quote = dialog(frame).locator(".quotes blockquote", {hasText: "1711.6亿元"});
  await expect(quote).toHaveText(GDP);
  await quote.locator("xpath=following-sibling::p[1]").getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(dialog(frame).locator("mark")).toHaveText(GDP);
  await expect(dialog(frame).locator("mark")).toBeInViewport();
  await dialog(frame).getByRole("complementary").getByRole("button", {name: "2020年地区生产总值", exact: true}).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(frame).locator(".value")).toHaveText(/^1712 亿元/);
  await page.keyboard.press("Escape");
  await expect(dialog(frame)).toHaveCount(0);
  await expect(value).toBeFocused();
});

test("a lever leads to its sentence, on a phone too", async ({page, workspace}) => {
  await page.setViewportSize({width: 390, height: 900});
  const frame = await workspace.open("changzhi.html");
  await frame.locator(".sheet-button").click();
  const {element} = lever(frame, "半导体光电2025年产值目标");
  await element.getByRole("button", {name: /^出处/}).click();
  await element.getByRole("button", {name: "追到原文"}).click();
  await dialog(frame).getByRole("button", {name: "在原文中看"}).click();
  await expect(dialog(frame).locator("mark")).toHaveText("到2025年,半导体光电产业产值力争达到300亿元");
  await expect(dialog(frame).locator("mark")).toBeInViewport();
  expect(await axeFaults(page)).toEqual([]);
});
