import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {tuiyan} from "./capture.js";
import {folderOf} from "./folder.js";
import {refusedBy, rowsOf} from "./rows.js";

const services = ["--by", "g.SVX.P1=0.05:0.10:3"];
const overlap = ["--by", "overlap=0:0.2:2"];
const share = ["--variables", "sei_share", "--at", "year=2025"];
const sweep = (...args: string[]) => ["sweep", "changzhi", ...args];

describe("tuiyan sweep", () => {
  it("prints a row for each point, with its levers", async () => {
    const rows = await rowsOf(sweep(...services, ...overlap, ...share));
    const points = [0.05, 0.075, 0.1].flatMap((g) => [0, 0.2].map((o) => ({"g.SVX.P1": g, overlap: o})));
    expect(rows).toEqual(
      points.map((values) => ({
        ...{scenario: "S0_plan_literal", ...values, variable: "sei_share"},
        ...{industry: null, sector: null, fuel: null, year: 2025, unit: "1"},
        value: expect.closeTo(Number(changzhi.run(values).value("sei_share", {year: 2025})), 14) as number,
      })),
    );
  });

  it("is, in shards, what it is whole, byte for byte", async () => {
    const whole = (await tuiyan(...sweep(...services, ...overlap, ...share))).out.split("\n");
    const shards = await Promise.all(
      ["1/4", "2/4", "3/4", "4/4"].map((shard) =>
        tuiyan(...sweep(...services, ...overlap, ...share, "--shard", shard)),
      ),
    );
    const lines = shards.map(({out}) => out.trimEnd().split("\n"));
    for (const [header] of lines) expect(header).toBe(whole[0]);
    expect([whole[0], ...lines.flatMap(([, ...rows]) => rows), ""]).toEqual(whole);
  });

  it("marks texts that a spreadsheet would compute, when asked to, and no number", async () => {
    const path = join(await folderOf({"s.json": JSON.stringify({name: "=1+1", values: {}})}), "s.json");
    const args = sweep("--by", "overlap=0:0.2:2", ...share, "--scenario", path);
    const [plain, marked] = [await tuiyan(...args), await tuiyan(...args, "--formulas-as-text")];
    expect(plain.out).toContain("\n=1+1,0,");
    expect(marked.out).toBe(plain.out.replaceAll("\n=1+1,", "\n'=1+1,"));
    expect((await tuiyan(...args, "--formulas-as-text", "--format", "json")).code).toBe(2);
  });

  it("writes a Parquet file", async () => {
    const path = join(await folderOf(), "grid.parquet");
    const args = sweep(...services, ...share, "--format", "parquet", "--out", path);
    expect(await tuiyan(...args)).toEqual({code: 0, out: "", error: ""});
    const bytes = new Uint8Array(await readFile(path));
    const rows = await parquetReadObjects({file: bytes.buffer});
    expect(rows).toEqual(await rowsOf(sweep(...services, ...share)));
  });

  it("runs on several scenarios, with values over each", async () => {
    const args = [
      ...overlap,
      ...share,
      "--scenario",
      "S1_trend",
      "--scenario",
      "S0_plan_literal",
      "--set",
      "attain=0.9",
    ];
    const rows = await rowsOf(sweep(...args));
    expect(rows.map(({scenario}) => scenario)).toEqual([
      ...[
        "S1_trend + attain=0.9",
        "S1_trend + attain=0.9",
        "S0_plan_literal + attain=0.9",
        "S0_plan_literal + attain=0.9",
      ],
    ]);
  });

  it("ends with 1 where the model refuses a point, whose value is blank, and says why", async () => {
    const {code, out, error} = await tuiyan(
      ...sweep("--by", "oil.2025=0.05:1:2", "--variables", "coal", "--at", "year=2025"),
    );
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n").at(-1)).toBe("S0_plan_literal,1,coal,,,,2025,万tce,");
    expect(error).toMatch(/^no result: S0_plan_literal, oil\.2025=1: coal, the residual, is negative/);
  });

  it.each([
    [["--variables", "gdp_real"], "a lever is needed: --by g.SVX.P1=0.05:0.10:11\n"],
    [services, "variables are needed: --variables gdp_real,sei_share\n"],
    [["--by", "attain", ...share], "not an axis: attain; write --by g.SVX.P1=0.05:0.10:11\n"],
    [["--by", "attain=1:2", ...share], "not an axis: attain=1:2; write --by g.SVX.P1=0.05:0.10:11\n"],
    [
      ["--by", "attain=0:1:0", ...share],
      "not a number of values: 0 for attain; a whole number of at least 2 is needed\n",
    ],
    [["--by", "attain=1:0:3", ...share], "the axis of attain runs backwards: 1 to 0; write the smaller first\n"],
    [["--by", "attain=0:4:3", ...share], "out of range: attain = 4 (0 to 3)\n"],
    [["--by", "attain=0:x:3", ...share], 'not a number: attain = "x"\n'],
    [
      ["--by", "g.SVX=0:0.1:3", ...share],
      "one lever an axis: g.SVX stands for g.SVX.P1, g.SVX.P2, g.SVX.P3; name one of them\n",
    ],
    [["--by", "atain=0:1:3", ...share], "unknown parameter: atain; did you mean attain?\n"],
    [[...services, ...share, "--shard", "5"], "not a shard: 5; write --shard 2/4\n"],
    [[...services, ...share, "--shard", "4/3"], "no such part: 4 of 3 (there are 3 points); count parts from 1\n"],
    [[...services, "--variables", "sei_shrae"], "unknown variable: sei_shrae; did you mean sei_share?\n"],
  ])("refuses %j", async (args, error) => {
    expect(await refusedBy("sweep", "changzhi", ...args)).toBe(error);
  });
});
