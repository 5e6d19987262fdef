import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {page as browser, userEvent} from "vitest/browser";
import {notebookOf, Opened, plan, scenariosCell, slow, townCells} from "./opened.js";
import {clearScreen, expectAccessibleInAll, find, findAll, nextFrames, textOf} from "./screen.js";

beforeEach(clearScreen);
afterEach(() => {
  vi.restoreAllMocks();
});

const heading = (text: string) => [`type="text/markdown"`, `## ${text}`] as const;
const text = notebookOf(
  ...townCells(scenariosCell(plan, slow)),
  heading("Second"),
  `lines(run, "coal_use")`,
  heading("Third"),
  [`type="module" pinned=""`, `"the end"`],
);

async function briefing(): Promise<Opened> {
  const opened = await Opened.of(text);
  await opened.page.present();
  await opened.page.updateComplete;
  return opened;
}

/** The ids of the cells on the screen. */
const shown = ({page}: Opened) =>
  [...page.querySelectorAll("ty-cell:not([empty])")].filter((cell) => cell.checkVisibility()).map(({id}) => id);
const where = ({page}: Opened) => textOf(find(page, "ty-briefing-bar", ".where"));

it("goes from section to section by keys, and no further than the ends", async () => {
  const opened = await briefing();
  expect(where(opened)).toBe("1/3 What the town plans");
  expect(shown(opened)).toContain("cell-5");
  expect(shown(opened)).not.toContain("cell-8");
  for (const [key, expected] of [
    ["{ArrowRight}", "2/3 Second"],
    ["{PageDown}", "3/3 Third"],
    ["{ArrowRight}", "3/3 Third"],
    ["{ArrowLeft}", "2/3 Second"],
    ["{Home}", "1/3 What the town plans"],
    ["{PageUp}", "1/3 What the town plans"],
    ["{End}", "3/3 Third"],
  ] as const) {
    await userEvent.keyboard(key);
    await opened.page.updateComplete;
    await expect.poll(() => where(opened), {message: key}).toBe(expected);
  }
  expect(shown(opened)).toEqual(["cell-10", "cell-11"]);
});

it("shows no code, not even of a cell that is pinned", async () => {
  const opened = await briefing();
  await userEvent.keyboard("{End}");
  await opened.page.updateComplete;
  for (const part of [".toggle", "pre"]) expect(find(opened.cell(11), part).checkVisibility(), part).toBe(false);
  await userEvent.keyboard("{Escape}");
  await opened.page.updateComplete;
  expect(find(opened.cell(11), "pre").checkVisibility()).toBe(true);
});

it("gives the arrows to a lever that has the focus, and recomputes", async () => {
  const opened = await briefing();
  find(opened.lever("growth"), "input[type=range]").focus();
  const before = opened.card();
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => opened.card()).not.toBe(before);
  expect(where(opened)).toMatch(/^1\/3/);
});

it("folds levers and scenarios away with a key, and brings them back", async () => {
  const opened = await briefing();
  const panel = find(opened.page, "aside");
  expect(panel.checkVisibility()).toBe(true);
  for (const isShown of [false, true]) {
    await userEvent.keyboard("p");
    await opened.page.updateComplete;
    expect(panel.checkVisibility()).toBe(isShown);
  }
});

it("begins where the reader is, and ends where they were", async () => {
  await browser.viewport(1200, 300);
  const opened = await Opened.of(text);
  const scroller = find(opened.page, ".page");
  opened.cell(10).scrollIntoView({block: "start", behavior: "instant"});
  const button = find(opened.cell(9), ".toggle");
  button.focus({preventScroll: true});
  // Figures are drawn as they come into sight.
  await nextFrames(6);
  const at = scroller.scrollTop;
  const ended = vi.fn();
  opened.page.addEventListener("ty-briefing-end", ended);
  await opened.page.present();
  await opened.page.updateComplete;
  expect(where(opened)).toBe("3/3 Third");
  expect(document.activeElement).toBe(find(opened.page, "main"));
  await userEvent.keyboard("{Home}{Escape}");
  await expect.poll(() => ended.mock.calls.length).toBe(1);
  expect([scroller.scrollTop, opened.page.querySelector("ty-briefing-bar")]).toEqual([at, null]);
  expect(document.activeElement).toBe(opened.cell(9));
});

it("begins with the first section where nothing is scrolled, however short that is", async () => {
  const markdown = `type="text/markdown"`;
  const opened = await Opened.of(notebookOf([markdown, "# First"], heading("Second")));
  await expect.poll(() => find(opened.cell(2), "h2").getBoundingClientRect().top).toBeLessThan(200);
  await opened.page.present();
  await opened.page.updateComplete;
  expect(where(opened)).toBe("1/2 First");
});

it("is led by its buttons too, and all can use it", async () => {
  const opened = await briefing();
  const bar = find(opened.page, "ty-briefing-bar");
  const names = () => findAll<HTMLButtonElement>(bar, "button").map(({ariaLabel, disabled}) => [ariaLabel, disabled]);
  expect(names()).toEqual([
    ["Previous section (←)", true],
    ["Next section (→)", false],
    ["Fold levers and scenarios (P)", false],
    ["End (Esc)", false],
  ]);
  await userEvent.click(findAll(bar, "button")[1] as HTMLElement);
  await expect.poll(() => where(opened)).toBe("2/3 Second");
  await expectAccessibleInAll(opened.page);
});
