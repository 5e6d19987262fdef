import {cp, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {chromium as playwright, type Frame, type Page} from "playwright";
import {startServer} from "../../src/server/start.js";
import {chromium, chromiumArguments} from "../chromium.js";
import {install, type DrawCounts} from "./frame.js";
import {quantile} from "./measure.js";

/** A lever dragged in the built flagship: ms from each input event to the frame that shows it. */
export interface Drag {
  readonly scenarios: number;
  readonly moves: number;
  readonly median: number;
  readonly p95: number;
  readonly counts: DrawCounts;
}

export interface Journey {
  /** The browser's version. */
  readonly browser: string;
  readonly drags: readonly Drag[];
}

const MOVES = 80;
const LEVER = "半导体光电2025年产值目标";

/** What is ticked for each drag; the current settings are drawn too, and the baseline beside them. */
const ticked = {none: [], three: ["趋势延续", "煤电外送", "提前达峰"]};

/** Opens the flagship as a reader does, and drags a lever with few and with as many scenarios as are drawn together. */
export async function measureJourney(): Promise<Journey> {
  const folder = await mkdtemp(join(tmpdir(), "tuiyan-bench-"));
  await cp(resolve("notebooks/changzhi.html"), join(folder, "changzhi.html"));
  const [templates, site] = [resolve("notebooks"), resolve("dist/site")];
  const server = await startServer({folder, templates, site, port: 5380, strictPort: false});
  const browser = await playwright.launch({...(chromium && {executablePath: chromium}), args: chromiumArguments});
  try {
    const page = await browser.newPage({viewport: {width: 1440, height: 900}, locale: "zh-CN"});
    const frame = await open(page, `${server.address}#/changzhi.html`);
    const drags = [await measureDrag(page, frame, ticked.none), await measureDrag(page, frame, ticked.three)];
    return {browser: browser.version(), drags};
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, {recursive: true, force: true});
  }
}

async function open(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const element = await page.locator("iframe").elementHandle({timeout: 60_000});
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`no notebook opened: ${address}`);
  await frame.locator("ty-line-figure").first().waitFor({state: "attached", timeout: 60_000});
  return frame;
}

async function measureDrag(page: Page, frame: Frame, names: readonly string[]): Promise<Drag> {
  for (const name of ticked.three) await frame.getByLabel(`对比 ${name}`).setChecked(names.includes(name));
  const chart = frame.locator("ty-line-figure").first();
  await chart.evaluate((figure) => figure.scrollIntoView({block: "center"}));
  await chart.locator("svg").waitFor();
  const slider = frame.locator("ty-lever", {has: frame.getByText(LEVER, {exact: true})}).locator("input[type=range]");
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error(`no slider: ${LEVER}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y);
  await page.waitForTimeout(1000);
  const description = await chart.locator("svg").getAttribute("aria-label");
  const drawn = ["当前设置", "规划照录", ...names];
  for (const name of drawn) if (!description?.includes(name)) throw new Error(`not drawn: ${name}`);
  await frame.evaluate(install);
  const times: number[] = [];
  for (let i = 0; i < MOVES; ++i) {
    const painted = frame.evaluate(() => globalThis.bench.nextInput());
    // There and back again, by two pixels a move.
    await page.mouse.move(x + 4 + 2 * (i % 40 < 20 ? (i % 20) + 1 : 19 - (i % 20)), y);
    times.push(await painted);
  }
  const counts = await frame.evaluate(() => globalThis.bench.counts());
  await page.mouse.up();
  return {scenarios: drawn.length, moves: MOVES, median: quantile(times, 0.5), p95: quantile(times, 0.95), counts};
}
