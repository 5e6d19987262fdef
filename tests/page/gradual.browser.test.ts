import {beforeEach, expect, it} from "vitest";
import {PageElement} from "../../src/page/elements/page.js";
import {notebookOf} from "./opened.js";
import {clearScreen, textOf} from "./screen.js";

beforeEach(clearScreen);

const COUNT = 150;
const text = notebookOf(...Array.from({length: COUNT}, (_, i) => `"number ${i + 1}"`));

async function opened(): Promise<PageElement> {
  const page = new PageElement();
  document.body.append(page);
  page.open(text, null);
  await page.updateComplete;
  return page;
}

const cellsOf = (page: Element) => page.querySelectorAll("ty-cell");

it("has the beginning of a long notebook drawn first, and all of it soon after", async () => {
  const page = await opened();
  const {length} = cellsOf(page);
  expect(length).toBeGreaterThan(20);
  expect(length).toBeLessThan(COUNT);
  await expect.poll(() => cellsOf(page).length).toBe(COUNT);
  await expect.poll(() => textOf(page.querySelector("#cell-150"))).toContain("number 150");
});

it("is printed whole, however early", async () => {
  const page = await opened();
  const prints: string[] = [];
  page.addEventListener("ty-print", ({html}) => prints.push(html));
  await page.print();
  expect(prints[0]).toContain("cell-150");
});

it("has its beginning drawn first again when another is opened", async () => {
  const page = await opened();
  await expect.poll(() => cellsOf(page).length).toBe(COUNT);
  page.open(text.replaceAll("number", "item"), null);
  await page.updateComplete;
  expect(cellsOf(page).length).toBeLessThan(COUNT);
  await expect.poll(() => textOf(page.querySelector("#cell-150"))).toContain("item 150");
});
