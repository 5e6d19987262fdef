import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {changzhi, scenarios} from "../../models/changzhi/index.js";
import {expectNear} from "../models/changzhi/near.js";
import {tuiyan} from "./capture.js";
import {fileOf, folderOf} from "./folder.js";

const between = ["difference", "changzhi", "--from", "S1_trend", "--to", "S3_early_peak"];
const json = ["--format", "json"];
const groups = ["--group", "growth=g", "--group", "efficiency=d", "--group", "power=KT, KN,hT"];

const rowsOf = (out: string) => JSON.parse(out) as Record<string, string | number | null>[];
const sum = (rows: ReturnType<typeof rowsOf>) => rows.reduce((all, {contribution}) => all + Number(contribution), 0);

describe("tuiyan difference", () => {
  it("shares the difference out among groups and the levers left, the greatest first", async () => {
    const {code, out, error} = await tuiyan(...between, "--of", "co2_terr@2030", ...groups, ...json);
    expect([code, error]).toEqual([0, ""]);
    const rows = rowsOf(out);
    expect(rows.map(({part}) => part).sort()).toEqual(["efficiency", "growth", "pi.EXU.P1", "power", "sei_mode"]);
    const run = changzhi.run(scenarios);
    const [from, to] = ["S1_trend", "S3_early_peak"].map((scenario) => run.value("co2_terr", {scenario, year: 2030}));
    for (const row of rows) {
      expect(row).toMatchObject({from: "S1_trend", to: "S3_early_peak", of: "co2_terr@2030", unit: "万tCO2"});
      expect(row).toMatchObject({method: "exact", standard_error: 0});
      expectNear([row["from_value"], row["to_value"]], [from, to]);
    }
    expectNear(sum(rows), Number(to) - Number(from));
    expectNear(
      rows.reduce((all, {share}) => all + Number(share), 0),
      1,
    );
    const sizes = rows.map(({contribution}) => Math.abs(Number(contribution)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    // A general id stands for those of its levers that differ.
    const power = rows.find(({part}) => part === "power");
    expect(power?.["levers"]).toBe("KT.2030 KT.2035 KN.2025 KN.2030 KN.2035 hT.2025 hT.2030 hT.2035");
  });

  it("tries random orders where the levers are many, the same for the same seed", async () => {
    const many = [...between, "--of", "co2_terr@2030", "--permutations", "8", ...json];
    const [once, again, other] = [
      await tuiyan(...many, "--seed", "3"),
      await tuiyan(...many, "--seed", "3"),
      await tuiyan(...many, "--seed", "4"),
    ];
    expect(again).toEqual(once);
    expect(other.out).not.toBe(once.out);
    const rows = rowsOf(once.out);
    expect(rows.length).toBeGreaterThan(12);
    expect(new Set(rows.map(({method}) => method))).toEqual(new Set(["sampled"]));
    expectNear(sum(rows), Number(rows[0]?.["to_value"]) - Number(rows[0]?.["from_value"]));
  });

  it("takes a number by any of its variable's indices, in any order, and one without", async () => {
    for (const [of, unit] of [
      ["sector_real@SVX,2030", "亿元@2020"],
      ["sector_real@2030,SVX", "亿元@2020"],
      ["real_cagr_2020_25", "1"],
    ] as const) {
      const {code, out} = await tuiyan(...between, "--of", of, ...groups, ...json);
      expect(code).toBe(0);
      expect(rowsOf(out)[0]).toMatchObject({of, unit});
    }
  });

  it("leaves the shares of no difference blank", async () => {
    const args = [
      "--from",
      "S0_plan_literal",
      "--to",
      "S2_coal_power_export",
      "--of",
      "gdp_real@2030",
      "--group",
      "all=KT,KN,hT",
    ];
    const {out} = await tuiyan("difference", "changzhi", ...args, ...json);
    expect(rowsOf(out)).toMatchObject([{part: "all", contribution: 0, share: null}]);
  });

  it("reads scenarios from files, sets values over both, and writes to a file", async () => {
    const file = await fileOf("slow.json", {name: "slow", values: {g: {SVX: 0.03}}});
    const path = join(await folderOf(), "rows.csv");
    const args = [
      "--from",
      "S0_plan_literal",
      "--to",
      file,
      "--set",
      "KN.2030=800",
      "--of",
      "gdp_real@2025",
      "--out",
      path,
    ];
    expect(await tuiyan("difference", "changzhi", ...args)).toEqual({code: 0, out: "", error: ""});
    const [header, ...rows] = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(header).toBe(
      "from,to,of,unit,from_value,to_value,part,levers,contribution,share,alone,last,standard_error,method",
    );
    expect(rows.map((row) => row.split(",")[6])).toEqual(["g.SVX.P1", "g.SVX.P2", "g.SVX.P3"]);
    expect(rows[0]).toMatch(/^S0_plan_literal \+ KN\.2030=800,slow \+ KN\.2030=800,/);
  });

  it("ends with 1 where a mixture of the two is refused, and says what to group", async () => {
    const shares = {closure: "top_down", td: {mfg_share: {2025: 0.45}}, attain: 1};
    const to = await fileOf("b.json", {name: "b", values: shares});
    const from = await fileOf("a.json", {name: "a", values: {...shares, td: {mfg_share: {2025: 0.1}}, attain: 0.2}});
    const args = ["difference", "changzhi", "--from", from, "--to", to, "--of", "energy@2025"];
    const {code, out, error} = await tuiyan(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(
      /^no result with attain as in the second scenario .*put levers that need each other in one group\n$/,
    );
    expect((await tuiyan(...args, "--group", "industry=attain,td.mfg_share")).code).toBe(0);
  });

  it.each([
    [[], "a number is needed: --of co2_terr@2030"],
    [["--of", "co2_terr"], "co2_terr is by year: say for which year, as co2_terr@2035"],
    [["--of", "co2_terr@2040"], "co2_terr has no 2040"],
    [["--of", "sector_real@SVK,2030"], "sector_real has no SVK; did you mean SVX?"],
    [["--of", "co2_ter@2030"], "unknown variable: co2_ter; did you mean co2_terr?"],
    [["--of", "energy@2030", "--group", "power"], "not a pair: power; write --group power=KT,KN"],
    [["--of", "energy@2030", "--group", "power=KX"], "unknown parameter: KX"],
    [["--of", "energy@2030", "--group", "power=oil"], "does not differ between the two scenarios: oil"],
    [["--of", "energy@2030", "--group", "a=KT", "--group", "b=KT.2030"], "in two groups: KT.2030; leave it in one"],
    [["--of", "energy@2030", "--permutations", "3"], "not a whole number of 4 or more: --permutations 3"],
    [["--of", "energy@2030", "--seed", "x"], "not a whole number of 0 or more: --seed x"],
    [["--of", "energy@2030", "--format", "xlsx"], "unknown format: xlsx"],
  ])("refuses %j", async (args, message) => {
    const {code, out, error} = await tuiyan(...between, ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(error.startsWith(message)).toBe(true);
  });

  it("asks for two scenarios that differ", async () => {
    const of = ["--of", "energy@2030"];
    const {code, error} = await tuiyan("difference", "changzhi", "--from", "S1_trend", ...of);
    expect([code, error]).toEqual([2, "a scenario is needed: --to S1_trend\n"]);
    const same = await tuiyan("difference", "changzhi", "--from", "S1_trend", "--to", "S1_trend", ...of);
    expect([same.code, same.error]).toEqual([
      2,
      "no lever differs between the two scenarios; choose two that differ\n",
    ]);
    const two = await fileOf("two.json", [
      {name: "a", values: {}},
      {name: "b", values: {}},
    ]);
    const several = await tuiyan("difference", "changzhi", "--from", two, "--to", "S1_trend", ...of);
    expect([several.code, several.error]).toEqual([
      2,
      `--from takes one scenario: ${two} has 2; give it a file of its own\n`,
    ]);
  });
});
