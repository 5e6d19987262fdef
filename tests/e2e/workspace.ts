import {cp, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {expect, test as base, type FrameLocator, type Page} from "@playwright/test";
import {startServer} from "../../src/server/start.js";
import {freePort} from "../free-port.js";

/** The built workspace on a folder of its own that holds the shipped notebooks, and what the browser asked the network. */
export interface Workspace {
  readonly folder: string;
  readonly address: string;
  /** Requests to anything but this machine: there must be none. */
  readonly strangers: readonly string[];
  readonly open: (notebook: string) => Promise<FrameLocator>;
  readonly write: (name: string, text: string) => Promise<void>;
}

export const test = base.extend<{workspace: Workspace}>({
  workspace: async ({page}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "tuiyan-journey-"));
    await cp(resolve("notebooks/changzhi.html"), join(folder, "changzhi.html"));
    const [site, templates] = [resolve("dist/site"), resolve("notebooks")];
    const server = await startServer({folder, templates, site, port: await freePort(), strictPort: true});
    const strangers: string[] = [];
    page.on("request", (request) => {
      const {protocol, hostname} = new URL(request.url());
      const isOurs =
        ["data:", "blob:", "file:"].includes(protocol) || hostname === "127.0.0.1" || hostname.endsWith("localhost");
      if (!isOurs) strangers.push(request.url());
    });
    await use({
      folder,
      address: server.address,
      strangers,
      open: async (notebook) => {
        await page.goto(`${server.address}#/${notebook}`);
        const frame = page.frameLocator("iframe");
        await expect(frame.locator("ty-page ty-cell").first()).toBeAttached();
        await letRun(page);
        return frame;
      },
      write: (name, text) => writeFile(join(folder, name), text),
    });
    expect(strangers).toEqual([]);
    await server.close();
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
  },
});

export {expect};

/** Lets a notebook run that came from elsewhere; one that came with the program runs by itself. */
export async function letRun(page: Page): Promise<void> {
  const cell = page.frameLocator("iframe").locator("ty-cell").first();
  if (!(await cell.evaluate((element) => "isHeld" in element && element.isHeld === true))) return;
  // What is said of it comes a moment after the notebook itself.
  await expect(page.locator("ty-notice").first()).toBeVisible();
  const button = page.getByRole("button", {name: /^(信任并运行|Trust and run)$/});
  if ((await button.count()) > 0) await button.click();
}

/** Has everything in the other language. */
export async function switchLanguage(page: Page): Promise<void> {
  await page.locator("ty-bar button.language").click();
}

/** A cell of another kind than JavaScript, and the name it gives what it comes to. */
export interface WrittenCell {
  readonly mode: string;
  readonly text: string;
  readonly output?: string;
}

/** A notebook of cells, as a file. */
export function notebookOf(...cells: readonly (string | WrittenCell)[]): string {
  const scripts = cells.map((cell, i) => {
    const {mode, text, output}: WrittenCell = typeof cell === "string" ? {mode: "module", text: cell} : cell;
    const named = output === undefined ? "" : ` output="${output}"`;
    return `  <script id="${i + 1}" type="${mode}"${named}>\n${text}\n  </script>`;
  });
  return `<!doctype html>\n<notebook>\n  <title>试验</title>\n${scripts.join("\n")}\n</notebook>\n`;
}

/** The cells of somebody who knows no model: two levers, `price` and `amount`. */
export const priceAndAmount = [
  `import {lever} from "tuiyan"`,
  `const price = view(lever({label: {zh: "价格", en: "price"}, value: 8, low: 0, high: 20}));
const amount = view(lever({label: {zh: "数量", en: "amount"}, value: 10, low: 0, high: 50}));`,
];

/** Where a notebook is shown: in a frame, or as a page of its own. */
type Shown = Pick<FrameLocator, "locator" | "getByText" | "getByRole">;

/** A lever by the name it has on the screen. */
export function lever(frame: Shown, name: string) {
  const element = frame.locator("ty-lever", {has: frame.getByText(name, {exact: true})});
  return {
    element,
    slider: element.locator("input[type=range]"),
    number: element.locator("input.number"),
    reset: element.getByRole("button", {name: /^(复位|Reset)/}),
  };
}

/** Unfolds a cell's text, gives it another and runs it. */
export async function rewrite(page: Page, frame: FrameLocator, cell: number, text: string): Promise<void> {
  const element = frame.locator(`#cell-${cell}`);
  await element.hover();
  const toggle = element.locator(".toggle");
  if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  const editor = element.locator(".cm-content");
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Shift+Enter");
}

/** Drags a slider by part of its width. */
export async function drag(page: Page, frame: Shown, name: string, part: number): Promise<void> {
  const {slider} = lever(frame, name);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error(`no slider: ${name}`);
  const value = await slider.evaluate(
    (input: HTMLInputElement) => (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min)),
  );
  const start = box.x + 8 + value * (box.width - 16);
  const y = box.y + box.height / 2;
  await page.mouse.move(start, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; ++step) await page.mouse.move(start + (part * box.width * step) / 10, y);
  await page.mouse.up();
}

/** The number of a card, as it is shown. */
export function card(frame: Shown, title: string) {
  return frame.getByRole("article", {name: title, exact: true});
}

export async function cardValue(frame: Shown, title: string): Promise<number> {
  const text = await card(frame, title).locator(".value").getAttribute("title");
  return Number(text);
}
