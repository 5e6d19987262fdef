import {execFile} from "node:child_process";
import {mkdir, mkdtemp, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {preview, type PreviewServer} from "vite";
import {changzhi} from "../../models/changzhi/index.js";
import {card, cardValue, drag, expect, lever, notebookOf, test as base} from "./workspace.js";

const id = "industries.半导体光电.target";
const target = "半导体光电2025年产值目标";
const share = "新兴产业占地区生产总值比重，2025";

/** Notebooks as notebook-kit's own command line builds them, as plain files on a server. */
async function serveBuilt(
  root: string,
  names: readonly string[],
  use: (address: string) => Promise<void>,
): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), "tuiyan-kit-"));
  let server: PreviewServer | undefined;
  try {
    const command = resolve("node_modules/@observablehq/notebook-kit/dist/bin/notebooks.js");
    const paths = names.map((name) => join(root, name));
    await promisify(execFile)("node", [command, "build", "--root", root, "--out", out, "--", ...paths]);
    server = await preview({
      configFile: false,
      logLevel: "silent",
      build: {outDir: out},
      preview: {host: "127.0.0.1", port: 0},
    });
    await use(server.resolvedUrls?.local[0] ?? "");
  } finally {
    await server?.close();
    await rm(out, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
  }
}

/** The shipped notebooks, built. */
const test = base.extend<object, {built: string}>({
  built: [({}, use) => serveBuilt("notebooks", ["changzhi.html", "changzhi-targets.html"], use), {scope: "worker"}],
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

test("a pinned answer about a model, and a value across scenarios, show there what can be had without our page", async ({
  page,
}) => {
  const scenarios = [
    {name: "规划", values: {}},
    {name: "少", color: 1, compared: true, values: {attain: 0.5}},
  ];
  // A folder of somebody who has installed the package.
  const folder = await mkdtemp(join(tmpdir(), "tuiyan-user-"));
  try {
    await mkdir(join(folder, "node_modules"));
    await symlink(resolve("."), join(folder, "node_modules/tuiyan"));
    for (const name of await readdir("node_modules"))
      await symlink(resolve("node_modules", name), join(folder, "node_modules", name));
    const ask = (name: string, spec: string) =>
      `{
  const {ask} = await import("tuiyan/ask");
  display(ask(${JSON.stringify(name)}, ${spec}));
}`;
    await writeFile(
      join(folder, "asked.html"),
      notebookOf(
        `import {across, levers} from "tuiyan";\nimport {changzhi} from "tuiyan/models/changzhi";`,
        `const settings = view(levers(changzhi, ["attain", "overlap"]));`,
        `const scenarios = ${JSON.stringify(scenarios)};`,
        `const run = changzhi.run(settings);`,
        `const half = (settings.attain ?? 1) / 2;`,
        `const halves = across("half");`,
        `display(Object.assign(document.createElement("pre"), {textContent: JSON.stringify(halves.objects())}));`,
        ask("run", `{variable: "sei_share", at: {year: 2025}, question: "tornado"}`),
        ask("run", `{variable: "sei_share", at: {year: 2025}, question: "scenarios"}`),
        ask("half", `{question: "tornado"}`),
      ),
    );
    await serveBuilt(folder, ["asked.html"], async (address) => {
      const faults: Error[] = [];
      page.on("pageerror", (error) => faults.push(error));
      await page.goto(`${address}asked.html`);
      const across = page.locator("#cell-7 pre");
      await expect(across).toContainText(`"value":0.5`);
      await expect(across).toContainText("请用推演打开这个笔记本");
      const answer = (cell: number) => page.locator(`#cell-${cell} ty-answer`);
      const [moves, under, other] = [answer(8), answer(9), answer(10)];
      await expect(moves.locator(".sentence")).toContainText("影响最大的：目标实现率");
      await expect(moves.locator(".picture [role=img]")).toBeVisible();
      await expect(under.locator(".sentence")).toContainText("2个情景下在");
      await expect(other.getByRole("alert")).toContainText("请用推演打开这个笔记本");
      // Both follow the levers.
      const {number} = lever(page, "目标实现率");
      await number.fill("80");
      await number.press("Enter");
      await expect(across).toContainText(`"value":0.4`);
      await expect(under.locator(".sentence")).toContainText("3个情景下在");
      await expect(page.locator(".observablehq--error")).toHaveCount(0);
      expect(faults).toEqual([]);
    });
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
  }
});
