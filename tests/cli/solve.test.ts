import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {tuiyan} from "./capture.js";
import {folderOf} from "./folder.js";
import {refusedBy, rowsOf} from "./rows.js";

const solve = (target: string, ...more: string[]) => ["solve", "changzhi", "--target", target, ...more];

describe("tuiyan solve", () => {
  it("finds the attainment that makes the share exactly 12%", async () => {
    const [row, ...more] = await rowsOf(solve("sei_share=0.12@2025", "--by", "attain"));
    expect(more).toEqual([]);
    // As the closed form has it.
    expect(row).toEqual({
      ...{solution: 1, parameter: "attain", unit: "1", from: 1, limit: null},
      ...{to: expect.closeTo(0.980910470709, 11) as number, result: expect.closeTo(0.12, 12) as number},
    });
  });

  it("moves several levers as little as possible, and a result of them reaches the target", async () => {
    const rows = await rowsOf(solve("sei_share<=0.1@2025", "--by", "attain,overlap", "--by", "g.SVX.P1=0.05:0.12"));
    expect(rows.map(({parameter}) => parameter)).toEqual(["attain", "overlap", "g.SVX.P1"]);
    const values = Object.fromEntries(rows.map(({parameter, to}) => [String(parameter), Number(to)]));
    expect(changzhi.run(values).value("sei_share", {year: 2025})).toBeCloseTo(0.1, 9);
  });

  it("starts from a scenario, with values over it", async () => {
    const [row] = await rowsOf(
      solve("sei_share>0.06@2025", "--by", "sei_growth.P1", "--scenario", "S1_trend", "--set", "overlap=0.2"),
    );
    expect(row).toMatchObject({parameter: "sei_growth.P1", from: 0.18});
    expect(Number(row?.["to"])).toBeGreaterThan(0.18);
  });

  it("says that nothing needs to move where the target is met", async () => {
    const words = "met as the levers stand: sei_share>0.1@2025\n";
    const rows = await rowsOf(solve("sei_share>0.1@2025", "--by", "attain"), words);
    expect(rows).toMatchObject([{from: 1, to: 1, limit: null}]);
  });

  it("finds the hours of thermal plants behind an export of power", async () => {
    const [variable, year] = ["export_thermal", "2030"];
    const value = Number(changzhi.run({"hT.2030": 4200}).value(variable, {year}));
    const rows = await rowsOf(solve(`${variable}=${value}@${year}`, "--by", "hT.2030"));
    expect(rows).toMatchObject([{to: expect.closeTo(4200, 6) as number}]);
  });

  it("ends with 1 where the target is out of reach, and says what is closest and what holds it", async () => {
    const {code, out, error} = await tuiyan(...solve("sei_share=0.3@2025", "--by", "attain"));
    expect([code, out]).toEqual([1, ""]);
    const most = Number(changzhi.run({attain: 1.3}).value("sei_share", {year: 2025}));
    expect(error).toBe(
      `no solution in range: sei_share=0.3@2025; the closest is sei_share@2025 = ${most}, ` +
        "with attain = 1.3 (the high end of 0.3 to 1.3)\n",
    );
  });

  it("says that the model refuses what lies beyond, or that the lever does nothing", async () => {
    const refused = await tuiyan(...solve("coal=-100@2025", "--by", "oil.2025=0:1"));
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/with oil\.2025 = 0\.8\d+ \(the model gives no result beyond\)\n$/);
    const still = await tuiyan(...solve("sei_share=0.2@2025", "--by", "eta"));
    expect([still.code, still.error]).toEqual([
      1,
      expect.stringContaining("with eta = 0.7 (nothing from 0 to 1.5 brings it closer)") as string,
    ]);
  });

  it("asks of a place with several indices, or with none", async () => {
    const [industry] = await rowsOf(solve("output=240@industry=新材料,year=2025", "--by", "attain"));
    expect(industry?.["to"]).toBeCloseTo(0.8, 9);
    // Any lever of services' growth moves the mean growth over the plan.
    const [whole] = await rowsOf(solve("real_cagr_2020_25=0.08", "--by", "g.SVX.P1"));
    expect(whole?.["result"]).toBeCloseTo(0.08, 12);
  });

  it("writes a Parquet file", async () => {
    const path = join(await folderOf(), "levers.parquet");
    const args = ["--by", "attain", "--format", "parquet", "--out", path];
    expect(await tuiyan(...solve("sei_share=0.12@2025", ...args))).toEqual({code: 0, out: "", error: ""});
    const [row] = await parquetReadObjects({file: (await readFile(path)).buffer.slice(0)});
    expect(row).toMatchObject({parameter: "attain", from: 1, limit: null});
  });

  it.each([
    [["--target", "sei_share=0.12@2025"], "a lever is needed: --by attain\n"],
    [["--by", "attain"], 'a target is needed: --target "sei_share>=0.12@2025"\n'],
    [["--target", "sei_share", "--by", "attain"], 'not a target: sei_share; write --target "sei_share>=0.12@2025"\n'],
    [["--target", "=3@2025", "--by", "attain"], 'not a target: =3@2025; write --target "sei_share>=0.12@2025"\n'],
    [["--target", "sei_share=12%@2025", "--by", "attain"], 'not a number: sei_share = "12%"\n'],
    [["--target", "sei_share=@2025", "--by", "attain"], 'not a number: sei_share = ""\n'],
    [["--target", "sei_shrae=0.1@2025", "--by", "attain"], "unknown variable: sei_shrae; did you mean sei_share?\n"],
    [["--target", "sei_share=0.1@2050", "--by", "attain"], "year has no 2050; did you mean 2020?\n"],
    [["--target", "sei_share=0.1@2025", "--by", "atain"], "unknown parameter: atain; did you mean attain?\n"],
    [["--target", "sei_share=0.1@2025", "--by", "attain=1"], "not a range: attain=1; write --by attain=0.5:1.2\n"],
    [["--target", "sei_share=0.1@2025", "--by", "attain=1:a"], 'not a number: attain = "a"\n'],
    [["--target", "sei_share=0.1@2025", "--by", "attain=0:9"], "out of range: attain = 9 (0 to 3)\n"],
    [["--target", "sei_share=0.1@2025", "--by", "attain,attain"], "a lever twice: attain; name each once\n"],
    [
      ["--target", "sei_share=0.1@2025", "--by", "closure"],
      "not a number: closure is one of bottom_up, top_down; choose a parameter that is a number\n",
    ],
    [
      ["--target", "sei_share=0.1@2025", "--by", "attain", "--format", "parquet"],
      "parquet is no text to print: name a file with --out\n",
    ],
  ])("refuses %j", async (args, error) => {
    expect(await refusedBy("solve", "changzhi", ...args)).toBe(error);
  });
});
