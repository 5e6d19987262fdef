import {execFileSync} from "node:child_process";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameLocator} from "@playwright/test";
import {card, cardValue, expect, test} from "./workspace.js";

const header = "指标,年份,数值,单位,出处";
const variables = "energy,co2_cons,co2_terr,gdp_nom,ei_cut";

/** What the command line says of the baseline with a file of official figures. */
function model(file?: string): (variable: string, year: number) => number {
  const args = ["dist/cli/tuiyan.js", "model", "changzhi", "--format", "json", "--variables", variables];
  const out = execFileSync("node", [...args, ...(file === undefined ? [] : ["--official", file])], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const rows = JSON.parse(out) as {variable: string; year: number; value: number}[];
  return (variable, year) => rows.find((row) => row.variable === variable && row.year === year)?.value ?? NaN;
}

/** Looks at the cards, which wait while they are out of sight. */
async function expectCards(
  frame: FrameLocator,
  note: string | undefined,
  at: (variable: string, year: number) => number,
): Promise<void> {
  await frame.locator("ty-cards").evaluate((element) => {
    element.scrollIntoView();
  });
  const said = frame.locator("ty-cards .official");
  if (note === undefined) await expect(said).toHaveCount(0);
  else await expect(said).toHaveText(note);
  await expect.poll(() => cardValue(frame, "二氧化碳（消费口径），2025")).toBeCloseTo(at("co2_cons", 2025), 6);
  expect(await cardValue(frame, "二氧化碳（属地口径），2025")).toBeCloseTo(at("co2_terr", 2025), 6);
  expect(await cardValue(frame, "地区生产总值（现价），2025")).toBeCloseTo(at("gdp_nom", 2025), 6);
  expect(await cardValue(frame, "单位GDP能耗比2020年下降，2025")).toBeCloseTo(at("ei_cut", 2025) * 100, 9);
}

test("official data are typed, loaded, said on every result, kept and undone, as the command line has it", async ({
  page,
  workspace,
}) => {
  const frame = await workspace.open("changzhi.html");
  const form = frame.locator("ty-official-form");
  await expect(card(frame, "二氧化碳（消费口径），2025")).toBeVisible();
  await expectCards(frame, undefined, model());
  await form.getByText("填写或导入").click();
  await form.getByText(/^2020年能源/).click();

  // By hand.
  const typed = join(workspace.folder, "typed.csv");
  await writeFile(typed, `${header}\n能源消费总量,2020,2700,万tce,\n`);
  const energy = form.getByLabel("能源消费总量，2020，万tce");
  await energy.fill("2700");
  await energy.press("Enter");
  const one = "按官方数据校准：2020年能源消费总量";
  await expectCards(frame, one, model(typed));

  // From a file: refused by row and column, then taken.
  const file = join(workspace.folder, "official.csv");
  await writeFile(file, `${header}\n能源消费总量,2019,2600,万tce,\n地区生产总值（现价）,2023,2400,万tce,\n`);
  await form.locator("input[type=file]").setInputFiles(file);
  await expect(form.getByRole("alert").first()).toContainText("第2行“年份”列的“2019”不在可取的值里");
  await expect(form.getByRole("alert").first()).toContainText("第3行“单位”列的“万tce”不能换算成亿元（现价）");
  await expectCards(frame, one, model(typed));
  await writeFile(
    file,
    `${header}\n能源消费总量,2020,26000000,tce,统计年鉴\n地区生产总值（现价）,2023,2400,亿元,公报\n二氧化碳（消费口径）,2022,6900,万tCO2,\n`,
  );
  await form.locator("input[type=file]").setInputFiles(file);
  const three = "按官方数据校准：2020年能源消费总量等2项；另有1项只作历史";
  await expectCards(frame, three, model(file));

  // Drawn as history, and asked after.
  const chart = frame.locator("ty-line-figure", {has: frame.getByText("二氧化碳（消费口径）", {exact: true})});
  await chart.evaluate((element) => {
    element.scrollIntoView();
  });
  await expect(chart.locator("svg")).toHaveAttribute("aria-label", /官方数据: 2022 6900/);
  await expect(chart).toContainText("按官方数据校准");
  await card(frame, "二氧化碳（消费口径），2025").locator("button.value").click();
  await expect(frame.locator("ty-lineage")).toContainText("按官方数据校准：2020年能源消费总量等2项");
  await page.keyboard.press("Escape");

  // In the notebook's own file, and there again after a reload.
  await expect
    .poll(() => readFile(join(workspace.folder, "changzhi.html"), "utf8"))
    .toContain(`{"input": "energy", "year": 2020, "value": 2600, "source": "统计年鉴"}`);
  await page.reload();
  await expectCards(frame, three, model(file));

  // Cleared, and that undone.
  await form.getByText("填写或导入").click();
  await form.getByRole("button", {name: "全部清除"}).click();
  await expectCards(frame, undefined, model());
  await page.keyboard.press("Control+z");
  await expectCards(frame, three, model(file));
});
