import {execFileSync} from "node:child_process";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {readSheets} from "../export/read-xlsx.js";
import {card, cardValue, drag, expect, lever, switchLanguage, test} from "./workspace.js";

const target = "半导体光电2025年产值目标";
const services = "服务业（不含新兴产业）实际增速（2021—2025年）";
const coal = "煤炭和能源价格（采矿业和电力热力燃气水）涨幅（2021—2025年）";

/** What the command line says of the same model. */
function model(...args: string[]): {variable: string; year: number | null; value: number; sector: string | null}[] {
  const out = execFileSync("node", ["dist/cli/tuiyan.js", "model", "changzhi", "--format", "json", ...args], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return JSON.parse(out) as never;
}

test("an economist asks, saves, compares and takes the tables away", async ({page, workspace}) => {
  const frame = await workspace.open("changzhi.html");
  await expect(card(frame, "新兴产业占地区生产总值比重，2025")).toContainText("12.21");
  await expect(card(frame, "新兴产业占地区生产总值比重，2025")).toContainText("达到");

  // Ask.
  await drag(page, frame, target, 0.3);
  await drag(page, frame, services, -0.2);
  const asked = Number(await lever(frame, target).number.inputValue());
  const growth = Number(await lever(frame, services).number.inputValue()) / 100;
  expect(asked).toBeGreaterThan(380);
  expect(growth).toBeLessThan(0.08);
  const expected = model(
    "--set",
    `industries.半导体光电.target=${asked}`,
    "--set",
    `g.SVX.P1=${growth}`,
    "--variables",
    "gdp_nom,sei_share,co2_terr",
  );
  const at = (variable: string, year: number) =>
    expected.find((row) => row.variable === variable && row.year === year)?.value ?? NaN;
  await expect
    .poll(() => cardValue(frame, "新兴产业占地区生产总值比重，2025"))
    .toBeCloseTo(at("sei_share", 2025) * 100, 9);
  expect(await cardValue(frame, "地区生产总值（现价），2025")).toBeCloseTo(at("gdp_nom", 2025), 6);
  expect(await cardValue(frame, "二氧化碳（属地口径），2025")).toBeCloseTo(at("co2_terr", 2025), 6);
  await expect(card(frame, "地区生产总值（现价），2025")).toContainText("较规划照录（2787）");

  // The chart moves with it.
  const chart = frame.locator("ty-line-figure").first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator("svg")).toHaveAttribute("aria-label", /当前设置: 2020 1712/);

  // Save, and find it again after a reload.
  await frame.getByRole("button", {name: "另存为…"}).click();
  await frame.getByLabel("情景名称").fill("光电加码");
  await page.keyboard.press("Enter");
  const mine = frame.getByRole("button", {name: /光电加码/}).first();
  await expect(mine).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("已保存")).toBeVisible();
  await expect.poll(() => readFile(join(workspace.folder, "changzhi.html"), "utf8")).toContain("光电加码");
  await page.reload();
  await expect(frame.getByRole("button", {name: /光电加码/}).first()).toHaveAttribute("aria-pressed", "true");
  await expect(lever(frame, target).number).toHaveValue(String(asked));

  // Compare.
  await frame
    .getByRole("button", {name: /提前达峰/})
    .first()
    .click();
  await frame.getByLabel("对比 光电加码").check();
  await expect(card(frame, "新兴产业占地区生产总值比重，2025")).toContainText("光电加码");
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator("svg")).toHaveAttribute("aria-label", /提前达峰.*光电加码/s);

  // Take away.
  const results = frame.locator("ty-results-figure");
  await results.scrollIntoViewIfNeeded();
  const download = page.waitForEvent("download");
  await results.getByRole("button", {name: "Excel"}).click();
  const path = await (await download).path();
  const sheets = [...(await readSheets(new Blob([await readFile(path)]))).values()];
  const [head = [], ...rows] = sheets[0] ?? [];
  const found = rows.find(([scenario, variable]) => scenario === "光电加码" && variable === "sei_share");
  const header = head.map(String);
  const column = header.findIndex((title) => title.startsWith("2025"));
  expect(found?.[column]).toBeCloseTo(at("sei_share", 2025), 12);
  const early = model("--scenario", "S3_early_peak", "--variables", "co2_terr").find(({year}) => year === 2030)?.value;
  const row2030 = rows.find(([scenario, variable]) => scenario === "S3_early_peak" && variable === "co2_terr");
  expect(row2030?.[header.findIndex((title) => title.startsWith("2030"))]).toBeCloseTo(early ?? NaN, 9);
  const about = (sheets.at(-1) ?? []).flat().join("\n");
  for (const text of ["光电加码", "industries.半导体光电.target", "情景推演"]) expect(about).toContain(text);
});

test("an output target changes 2025 and after, and nothing of 2020", async ({workspace}) => {
  const frame = await workspace.open("changzhi.html");
  const table = frame.locator("ty-results-figure");
  const read = async (variable: string, year: string) => {
    await table.scrollIntoViewIfNeeded();
    await expect(table.locator("tbody tr").first()).toBeVisible();
    const named = frame.locator("th, td", {hasText: new RegExp(`^${variable}$`)});
    const row = table.locator("tbody tr", {has: named}).first();
    const columns = await table.locator("thead th").allTextContents();
    return row
      .locator("th, td")
      .nth(columns.findIndex((title) => title.trim().startsWith(year)))
      .getAttribute("title");
  };
  const variables = [
    "新兴产业增加值",
    "地区生产总值（现价）",
    "地区生产总值（2020年价）",
    "能源消费总量",
    "二氧化碳（属地口径）",
  ];
  const before = await Promise.all(variables.flatMap((name) => [read(name, "2020"), read(name, "2025")]));
  const {number} = lever(frame, target);
  await number.fill("400");
  await number.press("Enter");
  await expect.poll(() => read("新兴产业增加值", "2025")).not.toBe(before[1]);
  const after = await Promise.all(variables.flatMap((name) => [read(name, "2020"), read(name, "2025")]));
  for (const [i, name] of variables.entries()) {
    expect(after[2 * i], `${name} 2020`).toBe(before[2 * i]);
    expect(Number(after[2 * i + 1]), `${name} 2025`).toBeGreaterThan(Number(before[2 * i + 1]));
  }
});

test("the coal price moves nominal shares and leaves real GDP, energy and CO2 alone", async ({workspace}) => {
  const frame = await workspace.open("changzhi.html");
  const titles = [
    "地区生产总值（2020年价），2025",
    "二氧化碳（属地口径），2025",
    "二氧化碳（消费口径），2025",
    "单位GDP能耗比2020年下降，2025",
  ];
  await expect(card(frame, titles[0] ?? "")).toBeVisible();
  const before = await Promise.all(titles.map((title) => cardValue(frame, title)));
  const share = await cardValue(frame, "新兴产业占地区生产总值比重，2025");
  const {number} = lever(frame, coal);
  await number.fill("12");
  await number.press("Enter");
  await expect.poll(() => cardValue(frame, "新兴产业占地区生产总值比重，2025")).toBeLessThan(share - 1);
  expect(await cardValue(frame, "地区生产总值（现价），2025")).toBeGreaterThan(3000);
  expect(await Promise.all(titles.map((title) => cardValue(frame, title)))).toEqual(before);
});

test("a value that the model does not take is said to be so, and nothing moves", async ({workspace}) => {
  const frame = await workspace.open("changzhi.html");
  const {number, element} = lever(frame, services);
  await number.fill("900");
  await number.press("Enter");
  await expect(element.getByRole("alert")).toContainText("应在 [−30 %, 150 %] 之内，现在是 900");
  await expect(card(frame, "新兴产业占地区生产总值比重，2025")).toContainText("持平");
  await number.fill("七");
  await number.press("Enter");
  await expect(element.getByRole("alert")).toContainText("七");
  await number.press("Escape");
  await expect(number).toHaveValue("9");
});

test("in English every word is English", async ({page, workspace}) => {
  await page.goto(workspace.address);
  await switchLanguage(page);
  const frame = await workspace.open("changzhi.html");
  await expect(
    frame.getByRole("heading", {name: "Changzhi’s 14th Five-Year Plan: can its targets hold together?"}),
  ).toBeVisible();
  const visible = await frame.locator("body").evaluate(() => {
    const texts: string[] = [];
    const visit = (node: Node) => {
      if (
        node instanceof Element &&
        (node.localName === "style" || node.localName === "script" || !node.checkVisibility())
      )
        return;
      if (node.nodeType === Node.TEXT_NODE && /[\u4e00-\u9fff]/.test(node.textContent ?? ""))
        texts.push((node.textContent ?? "").trim());
      const root = node instanceof Element ? node.shadowRoot : null;
      for (const child of [...(root?.childNodes ?? []), ...node.childNodes]) visit(child);
    };
    visit(document.body);
    return texts;
  });
  expect(visible).toEqual([]);
});
