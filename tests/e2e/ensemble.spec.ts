import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {FrameLocator, Page} from "@playwright/test";
import {test as hostedTest} from "./hosted.js";
import {expect, letRun, lever, notebookOf, test} from "./workspace.js";

const target = "半导体光电2025年产值目标";
const DRAWS = 400_000;

/** Levers; an ensemble under them with its table, and a small one with its draws. */
const notebook = notebookOf(
  `import {levers} from "tuiyan";
import {changzhi, correlations} from "tuiyan/models/changzhi";
import {ensembleOf} from "tuiyan/analysis";`,
  `const settings = view(levers(changzhi, ["industries.半导体光电.target"]));`,
  `const asked = {outputs: [{variable: "sei_share", place: {year: 2025}}], base: settings, correlations, seed: 3};
const ensemble = ensembleOf(changzhi, {...asked, draws: ${DRAWS}});
const small = ensembleOf(changzhi, {...asked, draws: 512}, {workers: 0});`,
  `display(html\`<p id="note">\${ensemble.note.zh}</p>\`);
display(html\`<progress value=\${ensemble.done} max=\${ensemble.total}></progress>\`);
display(html\`<output id="table" data-workers=\${ensemble.workers}>\${JSON.stringify(ensemble.result.table().objects())}</output>\`);`,
  `display(html\`<output id="draws">\${small.done < small.total ? "" : JSON.stringify(small.result.draws().objects())}</output>\`);`,
);

function tuiyan(draws: number, ...args: string[]): unknown {
  const given = ["changzhi", "--draws", String(draws), "--seed", "3", "--variables", "sei_share", "--at", "year=2025"];
  const out = execFileSync("node", ["dist/cli/tuiyan.js", "ensemble", ...given, "--format", "json", ...args], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return JSON.parse(out);
}

/** How many workers the page has had, and how many of them are gone. */
function countWorkers(page: Page): {opened: number; closed: number} {
  const count = {opened: 0, closed: 0};
  page.on("worker", (worker) => {
    count.opened += 1;
    worker.on("close", () => (count.closed += 1));
  });
  return count;
}

const note = (frame: FrameLocator) => frame.locator("#note");
const said = (frame: FrameLocator, id: string) => frame.locator(id).textContent();

/** The whole, which is what the command line says, to the bit: in another build of V8. */
async function expectWhole(frame: FrameLocator, ...args: string[]): Promise<void> {
  await expect(note(frame)).toHaveText("共抽样400,000次", {timeout: 60_000});
  expect(await said(frame, "#table")).toBe(JSON.stringify(tuiyan(DRAWS, ...args)));
  await expect(frame.locator("#draws")).not.toBeEmpty();
  expect(await said(frame, "#draws")).toBe(JSON.stringify(tuiyan(512, "--keep-draws", ...args)));
}

test("an ensemble in a cell shows how far it is, is given up when a lever moves, and is what the command line says", async ({
  page,
  workspace,
}) => {
  const workers = countWorkers(page);
  await workspace.write("ensemble.html", notebook);
  const frame = await workspace.open("ensemble.html");
  await expect(note(frame)).toHaveText(/^已抽样[\d,]+次，共400,000次，由\d个后台线程计算$/);
  const done = () => frame.locator("progress").evaluate((element: HTMLProgressElement) => element.value);
  const before = await done();
  await expect.poll(done).toBeGreaterThan(before);
  expect(workers.closed).toBe(0);

  // Another question: the workers of the one before are gone, though it was not answered.
  const opened = workers.opened;
  await lever(frame, target).number.fill("450");
  await lever(frame, target).number.press("Enter");
  await expect.poll(() => workers.closed).toBeGreaterThanOrEqual(opened);
  await expectWhole(frame, "--set", "industries.半导体光电.target=450");
  await expect.poll(() => workers.opened - workers.closed).toBe(0);
  expect(workers.opened).toBeGreaterThan(opened);
});

hostedTest("an ensemble is computed on workers where no server sends the page", async ({page, hosted}) => {
  const workers = countWorkers(page);
  await page.goto(hosted.address);
  await page.locator("ty-files").waitFor();
  const file = {name: "ensemble.html", mimeType: "text/html", buffer: Buffer.from(notebook)};
  await page.locator("ty-files input[type=file]").setInputFiles(file);
  await page.locator("ty-files a", {hasText: "试验"}).click();
  const frame = page.frameLocator("iframe");
  await frame.locator("ty-cell").first().waitFor({state: "attached"});
  await letRun(page);
  await expect(note(frame)).toContainText("个后台线程计算");
  await expectWhole(frame);
  expect(workers.opened).toBeGreaterThan(0);
  expect(hosted.complaints).toEqual([]);
});

test("an ensemble is computed on workers in one file that was opened by a double-click", async ({
  page,
  context,
  workspace,
}) => {
  const workers = countWorkers(page);
  await workspace.write("ensemble.html", notebook);
  const file = join(workspace.folder, "one.html");
  execFileSync("node", ["dist/cli/tuiyan.js", "build", join(workspace.folder, "ensemble.html"), "-o", file]);
  await context.setOffline(true);
  await page.goto(pathToFileURL(file).href);
  const frame = page.frameLocator("iframe");
  await expect(note(frame)).toContainText("个后台线程计算");
  await expectWhole(frame);
  expect(workers.opened).toBeGreaterThan(0);
});
