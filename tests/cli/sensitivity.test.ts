import {describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {tuiyan} from "./capture.js";
import {refusedBy, rowsOf} from "./rows.js";

const ask = (...args: string[]) => ["sensitivity", "changzhi", ...args];
const share = ["--of", "sei_share@2025"];

describe("tuiyan sensitivity", () => {
  it("moves every lever with a distribution, the widest first, and tells apart what it does not move", async () => {
    const rows = await rowsOf(ask(...share));
    const uncertain = [...changzhi.parameters.values()].filter(({distribution}) => distribution !== "");
    expect(rows.map(({parameter}) => parameter).sort()).toEqual(uncertain.map(({id}) => id).sort());
    const swings = rows.map(({swing}) => Number(swing));
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    const byId = new Map(rows.map((row) => [row["parameter"], row]));
    expect(byId.get("overlap")).toMatchObject({low: expect.closeTo(0.025, 12) as number, base: 0.1});
    for (const id of ["KT.2030", "d.MFT.P1", "ef_coal_scale"]) expect(byId.get(id)?.["swing"]).toBe(0);
    // The coal price moves the emerging share by points.
    expect(Number(byId.get("pi.EXU.P1")?.["swing"])).toBeGreaterThan(0.01);
  });

  it("moves the levers that are named over the ranges that are named", async () => {
    const [row, ...more] = await rowsOf(ask(...share, "--by", "attain=0.5:1"));
    const at = (attain: number) =>
      expect.closeTo(Number(changzhi.run({attain}).value("sei_share", {year: 2025})), 14) as number;
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      parameter: "attain",
      low: 0.5,
      high: 1,
      result: at(1),
      result_low: at(0.5),
      result_high: at(1),
    });
  });

  it("screens by elementary effects, the same for the same seed", async () => {
    const args = ask(...share, "--method", "morris", "--by", "g.SVX,overlap", "--samples", "5", "--seed", "7");
    const rows = await rowsOf(args);
    expect(rows.map(({parameter}) => parameter)).toEqual(["g.SVX.P1", "g.SVX.P2", "g.SVX.P3", "overlap"]);
    // What happens after 2025 does not reach back.
    expect(rows[1]).toMatchObject({mu: 0, mu_star: 0, sigma: 0});
    expect(Number(rows[3]?.["mu"])).toBeLessThan(0);
    expect(await rowsOf(args)).toEqual(rows);
  });

  it("splits the variance among levers and pairs of them, and warns of what has not converged", async () => {
    const args = [...share, "--method", "sobol", "--by", "attain,overlap", "--samples", "64", "--pairs"];
    const {code, out, error} = await tuiyan(...ask(...args));
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.split(",").slice(0, 3).join(","))).toEqual([
      ...["index,parameter,other", "first,attain,", "first,overlap,", "total,attain,", "total,overlap,"],
      ...["second,attain,overlap", ""],
    ]);
    expect(error).toMatch(/^warning: sei_share@2025: 95% intervals wider than 0\.05: \d; more --samples narrow them\n/);
  });

  it("does so for every year where none is named, but for a year that does not vary", async () => {
    const {code, out, error} = await tuiyan(
      ...ask("--of", "sei_share", "--method", "sobol", "--by", "attain", "--samples", "16", "--format", "json"),
    );
    expect(code).toBe(0);
    const rows = JSON.parse(out) as {year: number}[];
    expect([...new Set(rows.map(({year}) => year))]).toEqual(Array.from({length: 15}, (_, i) => 2021 + i));
    expect(error).toContain(
      "warning: sei_share does not vary with these levers in 1 of 16 years: there are no indices\n",
    );
  });

  it.each([
    [[], "an indicator is needed: --of sei_share@2025\n"],
    [[...share, "--method", "fast"], "unknown method: fast (one of tornado, morris, sobol)\n"],
    [[...share, "--method", "constructor"], "unknown method: constructor (one of tornado, morris, sobol)\n"],
    [
      ["--of", "sei_share"],
      "sei_share is by year: say which (there are 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035)\n",
    ],
    [
      ["--of", "sei_share@sector=MFT,year=2025", "--by", "pop0"],
      "no range: pop0 has no slider; say from where to where\n",
    ],
    [[...share, "--seed=-1"], "not a whole number: --seed -1\n"],
    [[...share, "--method", "sobol", "--samples", "1.5"], "not a whole number: --samples 1.5\n"],
    [
      [...share, "--method", "sobol", "--by", "attain.新材料,attain.信创"],
      "not independent: attain.新材料, attain.信创 are correlated (0.5), and shares of the variance are of independent levers; " +
        "keep one of them, or move the value they share\n",
    ],
    [
      [...share, "--method", "sobol", "--samples", "1"],
      "too few samples: 1; a whole number is needed, of 1024 or more for usable indices\n",
    ],
  ])("refuses %j", async (args, error) => {
    expect(await refusedBy("sensitivity", "changzhi", ...args)).toBe(error);
  });
});
