import {execFileSync} from "node:child_process";
import {mkdtemp, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test as base, type FrameLocator, type Page} from "@playwright/test";
import {readSheets} from "../export/read-xlsx.js";
import {card, cardValue, drag, lever, notebookOf, priceAndAmount} from "./workspace.js";

const target = "半导体光电2025年产值目标";
const share = "新兴产业占地区生产总值比重，2025";

function tuiyan(...args: string[]): string {
  return execFileSync("node", ["dist/cli/tuiyan.js", ...args], {encoding: "utf8", maxBuffer: 1e8});
}

/** What the command line says of the same model. */
function model(variable: string, year: number, ...args: string[]): number {
  const out = tuiyan("model", "changzhi", "--format", "json", "--variables", variable, ...args);
  const rows = JSON.parse(out) as {year: number | null; value: number}[];
  return rows.find((row) => row.year === year)?.value ?? NaN;
}

interface Desk {
  readonly folder: string;
  /** Everything that was asked for, be it on this machine, save what the page makes itself. */
  readonly requests: string[];
  readonly build: (notebook: string) => Promise<string>;
  readonly open: (file: string) => Promise<FrameLocator>;
}

/** A browser without a network, and a folder to build files in. */
const test = base.extend<{desk: Desk}>({
  desk: async ({page, context}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "tuiyan-one-file-"));
    await context.setOffline(true);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("blob:")) requests.push(request.url());
    });
    await use({
      folder,
      requests,
      build: (notebook) => {
        const file = join(folder, "out.html");
        tuiyan("build", notebook, "-o", file);
        return Promise.resolve(file);
      },
      open: async (file) => {
        requests.length = 0;
        await page.goto(pathToFileURL(file).href);
        const frame = page.frameLocator("iframe");
        await frame.locator("ty-cell").first().waitFor({state: "attached"});
        return frame;
      },
    });
    await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
  },
});

async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent("download");
  await act();
  const path = await (await download).path();
  return path;
}

test("the flagship is one small file that is alive without any request", async ({page, desk}, info) => {
  const file = await desk.build("notebooks/changzhi.html");
  const {size} = await stat(file);
  expect(size).toBeLessThanOrEqual(1_500_000);
  const began = Date.now();
  const frame = await desk.open(file);
  await card(frame, share).waitFor();
  const live = Date.now() - began;
  info.annotations.push({type: "measured", description: `${size} bytes, live after ${live} ms`});
  console.log(`flagship as one file: ${size} bytes, live after ${live} ms`);

  // Ask.
  await expect(card(frame, share)).toContainText("12.21");
  await drag(page, frame, target, 0.3);
  const asked = Number(await lever(frame, target).number.inputValue());
  expect(asked).toBeGreaterThan(380);
  const expected = model("sei_share", 2025, "--set", `industries.半导体光电.target=${asked}`);
  await expect.poll(() => cardValue(frame, share)).toBeCloseTo(expected * 100, 9);
  await expect(frame.getByText("有改动，关闭这一页就会丢失")).toBeVisible();

  // Save, and compare with another.
  await frame.getByRole("button", {name: "另存为…"}).click();
  await frame.getByLabel("情景名称").fill("光电加码");
  await page.keyboard.press("Enter");
  await frame
    .getByRole("button", {name: /提前达峰/})
    .first()
    .click();
  await frame.getByLabel("对比 光电加码").check();
  await expect(card(frame, share)).toContainText("光电加码");

  // Take the tables away.
  const results = frame.locator("ty-results-figure");
  await results.scrollIntoViewIfNeeded();
  const workbook = await downloaded(page, () => results.getByRole("button", {name: "Excel"}).click());
  const [sheet = []] = (await readSheets(new Blob([await readFile(workbook)]))).values();
  const [header = [], ...rows] = sheet;
  const at2025 = header.findIndex((title) => String(title).startsWith("2025"));
  const mine = rows.find(([scenario, variable]) => scenario === "光电加码" && variable === "sei_share");
  expect(mine?.[at2025]).toBeCloseTo(expected, 12);
  const csv = await readFile(await downloaded(page, () => results.getByRole("button", {name: "CSV"}).click()), "utf8");
  const line = csv.split("\r\n").find((row) => row.startsWith("S3_early_peak,co2_terr,"));
  const early = model("co2_terr", 2030, "--scenario", "S3_early_peak");
  expect(line?.split(",").some((cell) => Math.abs(Number(cell) - early) < 1e-6)).toBe(true);

  // Keep it all in a copy, and find it there.
  const copy = await downloaded(page, () => frame.getByRole("button", {name: "保存副本"}).click());
  await expect(frame.getByText("副本已下载")).toBeVisible();
  expect(desk.requests).toEqual([pathToFileURL(file).href]);
  const kept = join(desk.folder, "copy.html");
  await writeFile(kept, await readFile(copy));
  const again = await desk.open(kept);
  await card(again, share).waitFor();
  await expect(card(again, share)).toContainText("光电加码");
  await expect(again.getByLabel("对比 光电加码")).toBeChecked();
  expect(desk.requests).toEqual([pathToFileURL(kept).href]);
});

test("the notebook of the other targets is one file too, each number the way to its source", async ({desk}) => {
  const file = await desk.build("notebooks/changzhi-targets.html");
  expect((await stat(file)).size).toBeLessThanOrEqual(1_500_000);
  const frame = await desk.open(file);
  const figure = frame.locator("ty-pace-figure");
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator("tbody th[scope=row]")).toHaveCount(72);
  await figure.getByRole("button", {name: "112.0%"}).click();
  await expect(frame.locator("ty-lineage")).toContainText("外送能力目标与全部装机之比");
  expect(desk.requests).toEqual([pathToFileURL(file).href]);
});

test("targets that are pinned are judged, solved and changed in the file", async ({page, desk}) => {
  const text = notebookOf(
    ...priceAndAmount,
    `const revenue = price * amount - 5;`,
    `const ownTargets = [{"of": "revenue", "comparator": ">=", "value": 100, "unit": "元"}];`,
    `const {targetTable} = await import("tuiyan/ask");\ndisplay(targetTable());`,
  );
  await writeFile(join(desk.folder, "targets.html"), text);
  const file = await desk.build(join(desk.folder, "targets.html"));
  const frame = await desk.open(file);
  const table = frame.locator("ty-target-table");
  // 8 × 10 − 5
  await expect(table.locator("tbody")).toContainText("未达到 −25");
  await table.getByRole("button", {name: /^求解/}).click();
  const dialog = frame.locator("ty-ask");
  // (100 + 5) ÷ 8 = 13.125
  await expect(dialog.locator("ty-answer .sentence")).toContainText("“数量”从10调到13.13");
  await dialog.getByRole("button", {name: "把杠杆调到这里"}).click();
  await page.keyboard.press("Escape");
  await expect(table.locator("tbody")).toContainText("达到 ±0");
  await table.getByRole("button", {name: /^改/}).click();
  await frame.getByLabel("目标值").fill("90");
  await page.keyboard.press("Enter");
  await expect(table.locator("tbody")).toContainText("达到 +10");
  expect(desk.requests).toEqual([pathToFileURL(file).href]);
});

test("the reader chooses language and appearance, and reads code without an editor", async ({desk}) => {
  const frame = await desk.open(await desk.build("notebooks/changzhi.html"));
  await frame.getByRole("button", {name: "Switch to English"}).click();
  await expect(card(frame, "Emerging share of GDP, 2025")).toContainText("12.21");
  await expect(frame.getByText("Changes last while this page is open")).toBeVisible();
  await frame.getByRole("button", {name: "Appearance: as the system"}).click();
  await frame.getByRole("button", {name: "Appearance: light"}).click();
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  const cell = frame.locator("#cell-9");
  await cell.hover();
  await cell.getByRole("button", {name: "Code 9"}).click();
  await expect(cell.getByText("There is no editor in this file")).toBeVisible();
  await expect(cell.getByRole("button", {name: "More 9"})).toHaveCount(0);
  await expect(cell.getByText('lines(run, "gdp_nom"')).toBeVisible();
});

test("files beside the notebook come along, and hostile texts stay texts", async ({page, desk}) => {
  const title = '</title></iframe><script>document.body.textContent="out"</script>';
  const text = notebookOf(
    `const rows = await FileAttachment("a.csv").csv({typed: true});\ndisplay(html\`<p id="sum">\${rows[0].x + rows[1].x}</p>\`);`,
    `display(html\`<p id="said">\${"<" + "/script><!--\u2028&amp;"}</p>\`);`,
    {
      mode: "text/markdown",
      text: "--> ]]> \" ' &quot; <\\/script><img src=x onerror=\"document.body.textContent='out'\">",
    },
  ).replace("<title>试验</title>", `<title>${title.replaceAll("<", "&lt;")}</title>`);
  await writeFile(join(desk.folder, "hostile.html"), text);
  await writeFile(join(desk.folder, "a.csv"), "x\n40\n2\n");
  const frame = await desk.open(await desk.build(join(desk.folder, "hostile.html")));
  await expect(frame.locator("#sum")).toHaveText("42");
  await expect(frame.locator("#said")).toHaveText("</script><!--\u2028&amp;");
  expect(await page.title()).toBe(title);
  expect(await page.locator("script").count()).toBe(1);
  await expect(frame.locator("ty-one-file-bar .title")).toHaveText(title);
});

test("cells reach no network, by no way that is closed", async ({page, desk}) => {
  const text = notebookOf(
    `const outcome = async (act) => { try { await act(); return "open"; } catch { return "closed"; } };`,
    `display(html\`<p id="ways">\${(await Promise.all([
      outcome(() => fetch("https://example.com/")),
      outcome(() => new window.RTCPeerConnection()),
      outcome(() => { const frame = document.createElement("iframe"); document.body.append(frame); return new frame.contentWindow.RTCPeerConnection(); }),
      outcome(() => new Promise((done, fail) => { const image = new Image(); image.onload = done; image.onerror = fail; image.src = "https://example.com/a.png"; })),
      outcome(() => window.top.document.body),
    ])).join(" ")}</p>\`);`,
    `display(html\`<button onclick=\${() => { location.href = "https://example.com/"; }}>leave</button>\`);`,
  );
  const failures: (string | undefined)[] = [];
  page.on("requestfailed", (request) => failures.push(request.failure()?.errorText));
  await writeFile(join(desk.folder, "a.html"), text);
  const frame = await desk.open(await desk.build(join(desk.folder, "a.html")));
  await frame.locator("#ways").waitFor();
  await expect(frame.locator("#ways")).toHaveText("closed closed closed closed closed");
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-src"));
  await frame.getByRole("button", {name: "leave"}).click();
  await refused;
  // What the policy refuses is told as a request too, one that went nowhere.
  expect(failures.filter((failure) => failure !== "csp")).toEqual([]);
  expect(desk.requests.filter((url) => !url.startsWith("file:"))).toHaveLength(failures.length);
});
