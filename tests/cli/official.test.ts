import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {tuiyan} from "./capture.js";
import {fileOf, folderOf} from "./folder.js";

const header = "指标,年份,数值,单位,出处\n";

/** The value of a row of a CSV that the command line prints. */
const valueOf = (out: string, start: string) =>
  Number(
    out
      .split("\n")
      .find((line) => line.startsWith(start))
      ?.split(",")
      .at(-1),
  );

describe("--official", () => {
  it("calibrates the baseline, and says so beside the results", async () => {
    const file = await fileOf("official.csv", `${header}能源消费总量,2020,26500000,tce,统计年鉴\n`);
    const {code, out, error} = await tuiyan("model", "changzhi", "--official", file, "--variables", "energy,ei_cut");
    expect([code, error]).toEqual([0, "note: calibrated to official data: Energy use in 2020\n"]);
    expect(valueOf(out, "S0_plan_literal,energy,,,,2020,")).toBeCloseTo(2650, 9);
    const before = await tuiyan("model", "changzhi", "--variables", "ei_cut");
    expect(valueOf(out, "S0_plan_literal,ei_cut,,,,2025,")).toBeCloseTo(
      valueOf(before.out, "S0_plan_literal,ei_cut,,,,2025,"),
      12,
    );
  });

  it("refuses a file with all that is wrong with it, by row and column", async () => {
    const file = await fileOf(
      "wrong.csv",
      `${header}能源消费总量,2019,2600,万tce,\n工业增加值,2020,-5,亿元,\n常住人口,2021,317,万tce,\n第三产业增加值,2020,很多,亿元,\n`,
    );
    const {code, out, error} = await tuiyan("model", "changzhi", "--official", file);
    expect([code, out]).toEqual([2, ""]);
    expect(error.trimEnd().split("\n")).toEqual([
      `not a year of this input: wrong.csv row 2, column 年份 = "2019" (one of 2020, 2021, 2022, 2023, 2024)`,
      `too small: wrong.csv row 3, column 数值 = "-5" (more than 0)`,
      `wrong unit: wrong.csv row 4, column 单位 = "万tce" (万人, or a unit that converts to it)`,
      `not a number: wrong.csv row 5, column 数值 = "很多" (digits only, such as 1711.6)`,
    ]);
  });

  it("refuses figures that contradict each other, and a file that is not there", async () => {
    const file = await fileOf("sum.csv", `${header}第二产业增加值,2020,900,亿元,\n工业增加值,2020,905,亿元,\n`);
    expect(await tuiyan("model", "changzhi", "--official", file)).toMatchObject({
      code: 2,
      out: "",
      error:
        "parts are no less than the whole: industry of 2020 = 905 亿元 (905), secondary of 2020 = 900 亿元; correct one of them\n",
    });
    const missing = join(await folderOf(), "none.csv");
    expect(await tuiyan("model", "changzhi", "--official", missing)).toMatchObject({code: 2, out: ""});
  });

  it.each([
    ["solve", "--target", "energy=2900@2025", "--by", "d.MFT.P1"],
    ["sensitivity", "--of", "energy@2025", "--by", "d.MFT.P1"],
    ["difference", "--from", "S0_plan_literal", "--to", "S1_trend", "--of", "energy@2025"],
    ["decompose", "--of", "co2_cons", "--from", "2020", "--to", "2025"],
    ["sweep", "--by", "d.MFT.P1=0:0.02:2", "--variables", "energy"],
    ["ensemble", "--draws", "16", "--variables", "energy", "--at", "year=2025"],
  ])("works on %s too", async (command, ...args) => {
    const file = await fileOf("official.csv", `${header}能源消费总量,2020,2700,万tce,\n`);
    const [with_, without] = [
      await tuiyan(command, "changzhi", ...args, "--official", file),
      await tuiyan(command, "changzhi", ...args),
    ];
    expect([with_.code, without.code]).toEqual([0, 0]);
    expect(with_.error).toContain("calibrated to official data");
    expect(with_.out).not.toBe(without.out);
  });

  it("prints a template to fill in, and what is filled in", async () => {
    const {code, out} = await tuiyan("model", "changzhi", "--list", "official", "--language", "zh");
    expect(code).toBe(0);
    expect(out).toMatch(/^\uFEFF指标,年份,数值,单位,出处\r\n能源消费总量,2020,,万tce,\r\n/);
    const file = await fileOf("template.csv", out.replace("能源消费总量,2020,,", "能源消费总量,2020,2600,"));
    const filled = await tuiyan("model", "changzhi", "--list", "official", "--language", "zh", "--official", file);
    expect(filled.out).toBe(out.replace("能源消费总量,2020,,", "能源消费总量,2020,2600,"));
  });
});
