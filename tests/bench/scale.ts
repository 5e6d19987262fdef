import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {chromium as playwright, type Browser, type Frame, type Page} from "playwright";
import {startServer} from "../../src/server/start.js";
import {chromium, chromiumArguments} from "../chromium.js";
import {quantile} from "./measure.js";

/** What is measured of notebooks of many cells, ms. */
export interface Scale {
  /** In a notebook of 200 cells, from each input of a lever to the frame that shows the ten cells that use it. */
  readonly moves: number;
  readonly median: number;
  readonly p95: number;
  /** A notebook of 500 cells: from its frame's beginning until what is on the screen is run and drawn. */
  readonly usable: number;
  /** The longest frame while all of it is scrolled through. */
  readonly longestFrame: number;
  /** Editors there are before one is asked for. */
  readonly editors: number;
}

const MOVES = 60;
const USERS = 10;

/** A lever, ten cells that use it, and others until there are `count`; every fifth is prose. */
function notebookOf(count: number): string {
  const lever = `import {lever} from "tuiyan";
const growth = view(lever({label: {zh: "增速", en: "growth"}, value: 50, low: 0, high: 100, step: 1}));`;
  const cells = Array.from({length: count - 1}, (_, i) => {
    if (i < USERS) return {mode: "module", text: `growth * ${i + 1}`};
    if (i % 5 === 0) return {mode: "text/markdown", text: `## 第 ${i} 节\n\n这里是一段文字。`};
    return {mode: "module", text: `const x${i} = ${i};\ndisplay(x${i} * 2);`};
  });
  const scripts = [{mode: "module", text: lever}, ...cells].map(
    ({mode, text}, i) => `  <script id="${i + 1}" type="${mode}">\n${text}\n  </script>`,
  );
  return `<!doctype html>\n<notebook>\n  <title>许多单元</title>\n${scripts.join("\n")}\n</notebook>\n`;
}

/** Opens notebooks of 200 and of 500 cells as a reader does. */
export async function measureScale(): Promise<Scale> {
  const folder = await mkdtemp(join(tmpdir(), "tuiyan-bench-"));
  for (const count of [200, 500]) await writeFile(join(folder, `${count}.html`), notebookOf(count));
  const [templates, site] = [resolve("notebooks"), resolve("dist/site")];
  const server = await startServer({folder, templates, site, port: 5381, strictPort: false});
  const browser = await playwright.launch({...(chromium && {executablePath: chromium}), args: chromiumArguments});
  try {
    const times = await measureLever(browser, `${server.address}#/200.html`);
    const large = await measureLarge(browser, `${server.address}#/500.html`);
    return {moves: times.length, median: quantile(times, 0.5), p95: quantile(times, 0.95), ...large};
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, {recursive: true, force: true});
  }
}

/** Opens a notebook and trusts it. */
async function open(browser: Browser, address: string): Promise<{page: Page; frame: Frame}> {
  const page = await browser.newPage({viewport: {width: 1440, height: 900}, locale: "zh-CN"});
  await page.goto(address);
  await page.getByRole("button", {name: "信任并运行"}).click({timeout: 60_000});
  const element = await page.locator("iframe").elementHandle({timeout: 60_000});
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`no notebook opened: ${address}`);
  await frame.locator("#cell-11 .observablehq").waitFor({state: "attached", timeout: 60_000});
  return {page, frame};
}

async function measureLever(browser: Browser, address: string): Promise<number[]> {
  const {page, frame} = await open(browser, address);
  const slider = frame.locator("ty-lever input[type=range]");
  const box = await slider.boundingBox();
  if (!box) throw new Error("no slider");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.waitForTimeout(1000);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y);
  const times: number[] = [];
  for (let i = 0; i < MOVES; ++i) {
    const painted = frame.evaluate(nextInput);
    // A step of the lever is more than a pixel: there and back again by four.
    await page.mouse.move(x + 4 + 4 * (i % 20 < 10 ? (i % 10) + 1 : 9 - (i % 10)), y);
    times.push(await painted);
  }
  await page.mouse.up();
  await page.close();
  return times;
}

/** Runs in the frame: ms from the next input of the lever until all that use it show another number and are painted. */
function nextInput(): Promise<number> {
  const shown = () =>
    Array.from({length: 10}, (_, i) => document.querySelector(`#cell-${i + 2} .observablehq`)?.textContent ?? "");
  return new Promise((done, fail) => {
    const before = shown();
    const timer = setTimeout(() => fail(new Error("not shown within 5 s of a move")), 5000);
    const onInput = ({timeStamp}: Event) => {
      const check = () => {
        const now = shown();
        if (now.some((text, i) => text === "" || text === before[i])) return void requestAnimationFrame(check);
        clearTimeout(timer);
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => done(performance.now() - timeStamp);
        port2.postMessage(undefined);
      };
      requestAnimationFrame(check);
    };
    addEventListener("input", onInput, {capture: true, once: true});
  });
}

async function measureLarge(browser: Browser, address: string): Promise<Omit<Scale, "moves" | "median" | "p95">> {
  const first = await open(browser, address);
  // Trusted now: it runs as it opens.
  await first.page.addInitScript(watchUsable);
  await first.page.reload();
  const element = await first.page.locator("iframe").elementHandle({timeout: 60_000});
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`no notebook opened: ${address}`);
  await frame.waitForFunction(() => "usableAt" in globalThis, undefined, {timeout: 60_000});
  const usable = await frame.evaluate(() => Number(Reflect.get(globalThis, "usableAt")));
  await frame.waitForTimeout(2000);
  const longestFrame = await frame.evaluate(scrollThrough);
  const editors = await frame.locator(".cm-editor").count();
  await first.page.close();
  return {usable, longestFrame, editors};
}

/** Runs in the frame before its page: notes when the ten first results are there and painted. */
function watchUsable(): void {
  if (window.parent === window) return;
  const check = () => {
    if (!document.querySelector("#cell-11 .observablehq")) requestAnimationFrame(check);
    else setTimeout(() => Reflect.set(globalThis, "usableAt", performance.now()));
  };
  requestAnimationFrame(check);
}

/** Runs in the frame: scrolls a screen's half each frame to the end. @returns the longest time between two frames, ms */
function scrollThrough(): Promise<number> {
  const scroller = document.querySelector(".page");
  return new Promise((done) => {
    let [longest, last] = [0, performance.now()];
    const step = (now: number) => {
      longest = Math.max(longest, now - last);
      last = now;
      const before = scroller?.scrollTop;
      scroller?.scrollBy({top: 450});
      if (scroller?.scrollTop === before) done(longest);
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
