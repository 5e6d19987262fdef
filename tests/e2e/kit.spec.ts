import {execFile} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {preview, type PreviewServer} from "vite";
import {changzhi} from "../../models/changzhi/index.js";
import {card, cardValue, drag, expect, lever, test as base} from "./workspace.js";

const id = "industries.半导体光电.target";
const target = "半导体光电2025年产值目标";
const share = "新兴产业占地区生产总值比重，2025";

/** The shipped notebooks as notebook-kit's own command line builds it, as plain files on a server. */
const test = base.extend<object, {built: string}>({
  built: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "tuiyan-kit-"));
      let server: PreviewServer | undefined;
      try {
        await promisify(execFile)("node", [
          resolve("node_modules/@observablehq/notebook-kit/dist/bin/notebooks.js"),
          ...[
            "build",
            "--root",
            "notebooks",
            "--out",
            folder,
            "--",
            "notebooks/changzhi.html",
            "notebooks/changzhi-targets.html",
          ],
        ]);
        server = await preview({
          configFile: false,
          logLevel: "silent",
          build: {outDir: folder},
          preview: {host: "127.0.0.1", port: 0},
        });
        await use(server.resolvedUrls?.local[0] ?? "");
      } finally {
        await server?.close();
        await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
      }
    },
    {scope: "worker"},
  ],
});

/** The share of emerging industries in 2025 in %, by the model itself. */
function shareAt(output: number): number {
  return Number(changzhi.run({[id]: output}).value("sei_share", {year: 2025})) * 100;
}

test("the flagship that notebook-kit builds is live, and asks nobody for anything", async ({page, built}) => {
  const strangers: string[] = [];
  const faults: Error[] = [];
  page.on("pageerror", (error) => faults.push(error));
  await page.route(
    ({hostname}) => hostname !== "127.0.0.1",
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(`${built}changzhi.html`);

  // The levers stand in their cell, and the cards say the plan as written.
  const {element, number} = lever(page, target);
  await expect(page.locator("#cell-3").locator(element)).toBeVisible();
  await expect(number).toHaveValue("300");
  await expect.poll(() => cardValue(page, share)).toBeCloseTo(shareAt(300), 9);

  // Typed and dragged levers move them.
  await number.fill("400");
  await number.press("Enter");
  await expect.poll(() => cardValue(page, share)).toBeCloseTo(shareAt(400), 9);
  await expect(card(page, share)).toContainText("▲");
  await drag(page, page, target, -0.3);
  const dragged = Number(await number.inputValue());
  expect(dragged).toBeLessThan(400);
  await expect.poll(() => cardValue(page, share)).toBeCloseTo(shareAt(dragged), 9);

  // Prose has its numbers, and the chart shows how the levers stand.
  await expect(page.getByText("1711.6亿元每年增长8%，五年后是 2515 亿元")).toBeVisible();
  const chart = page.locator("ty-line-figure").first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator("svg")).toHaveAttribute("aria-label", /当前设置/);
  await expect(page.locator(".observablehq--error")).toHaveCount(0);
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
});

test("so is the notebook of the other targets, each number the way to its source", async ({page, built}) => {
  await page.goto(`${built}changzhi-targets.html`);
  const figure = page.locator("ty-pace-figure");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("tbody th[scope=row]")).toHaveCount(72);
  await figure.getByRole("button", {name: "112.0%"}).click();
  await expect(page.locator("ty-lineage")).toContainText("外送能力目标与全部装机之比");
  await expect(page.locator(".observablehq--error")).toHaveCount(0);
});
