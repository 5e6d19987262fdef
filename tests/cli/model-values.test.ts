import {describe, expect, it} from "vitest";
import {changzhi, scenarios} from "../../models/changzhi/index.js";
import golden from "../models/changzhi/golden.json" with {type: "json"};
import {tuiyan} from "./capture.js";
import {fileOf} from "./folder.js";

interface Row {
  readonly scenario: string;
  readonly variable: string;
  readonly year: number;
  readonly value: number;
}

/** GDP and carbon of 2025 by scenario, as a command line prints them. */
async function printed(...args: string[]): Promise<Record<string, readonly number[]>> {
  const {code, out, error} = await tuiyan(
    "model",
    "changzhi",
    "--format",
    "json",
    "--variables",
    "gdp_nom,co2_terr",
    ...args,
  );
  expect([code, error]).toEqual([0, ""]);
  const rows = (JSON.parse(out) as Row[]).filter(({year}) => year === 2025);
  const names = [...new Set(rows.map(({scenario}) => scenario))];
  return Object.fromEntries(
    names.map((name) => [name, rows.filter(({scenario}) => scenario === name).map(({value}) => value)]),
  );
}

/** The same, as the model has them. */
function expected(values: Parameters<typeof changzhi.check>[0]): readonly number[] {
  const result = changzhi.run(values);
  return ["gdp_nom", "co2_terr"].map((variable) => Number(result.value(variable, {year: 2025})));
}

const refused = async (...args: string[]) => {
  const {code, out, error} = await tuiyan("model", "changzhi", ...args);
  expect([code, out]).toEqual([2, ""]);
  return error;
};

describe("--scenario", () => {
  it("runs one that comes with the model, by its name", async () => {
    const values = scenarios.find(({name}) => name === "S1_trend")?.values ?? {};
    expect(await printed("--scenario", "S1_trend")).toEqual({S1_trend: expected(values)});
    // As the specification prints them: 2357.9亿元 and 8407万t.
    expect(expected(values).map(Math.round)).toEqual([2358, 8407]);
  });

  it("runs several, in the order in which they are named", async () => {
    const found = await printed("--scenario", "S4_topdown_8pct", "--scenario", "S0_plan_literal");
    expect(Object.keys(found)).toEqual(["S4_topdown_8pct", "S0_plan_literal"]);
    expect(found["S0_plan_literal"]).toEqual(expected({}));
  });

  it("reads a file of values by id, under the file's name", async () => {
    const file = await fileOf("mine.json", {"g.SVX.P1": 0.05, closure: "bottom_up"});
    expect(await printed("--scenario", file)).toEqual({mine: expected({"g.SVX.P1": 0.05})});
  });

  it("reads a file of nested values, in the reference scenarios' form", async () => {
    const file = await fileOf("trend.json", golden.scenarios.S1_trend);
    expect(await printed("--scenario", file)).toEqual({trend: (await printed("--scenario", "S1_trend"))["S1_trend"]});
  });

  it("reads one with its name, one as a notebook keeps it, and a list of them", async () => {
    const one = {name: "甲", values: {g: {SVX: {P1: 0.05}}}};
    const kept = {name: "乙", title: {zh: "乙", en: "B"}, color: 2, compared: true, values: {"g.SVX.P1": 0.06}};
    const [a, b] = [expected({"g.SVX.P1": 0.05}), expected({"g.SVX.P1": 0.06})];
    expect(await printed("--scenario", await fileOf("one.json", one))).toEqual({甲: a});
    expect(await printed("--scenario", await fileOf("list.json", [one, kept]))).toEqual({甲: a, 乙: b});
  });

  it("reads the reference file as it stands: all five scenarios, each on its base", async () => {
    const found = await printed("--scenario", "tests/models/changzhi/golden.json");
    const shipped = await printed(...scenarios.flatMap(({name}) => ["--scenario", name]));
    expect(found).toEqual(shipped);
    expect(Object.keys(found)).toHaveLength(5);
  });

  it("reads a file that begins with a byte order mark, as Windows writes it", async () => {
    const file = await fileOf("mine.json", '\uFEFF{"g.SVX.P1": 0.05}');
    expect(await printed("--scenario", file)).toEqual({mine: expected({"g.SVX.P1": 0.05})});
  });

  it("runs scenarios of files and of the model side by side", async () => {
    const file = await fileOf("mine.json", {"g.SVX.P1": 0.05});
    expect(Object.keys(await printed("--scenario", "S1_trend", "--scenario", file))).toEqual(["S1_trend", "mine"]);
  });

  it("names the scenarios there are, and the one that was meant", async () => {
    expect(await refused("--scenario", "S1_trnd")).toBe(
      "unknown scenario: S1_trnd; did you mean S1_trend? (there are S0_plan_literal, S1_trend, S2_coal_power_export, " +
        "S3_early_peak, S4_topdown_8pct, or a FILE.json)\n",
    );
    expect(await refused("--scenario", "best")).toMatch(/^unknown scenario: best \(there are S0_plan_literal, /);
  });

  it("says which file is not there, or is not JSON", async () => {
    expect(await refused("--scenario", "no-such-file.json")).toMatch(/^cannot read: no-such-file\.json \(ENOENT/);
    const file = await fileOf("broken.json", "{values: ");
    expect(await refused("--scenario", file)).toMatch(new RegExp(`^not JSON: ${file} \\(.+\\)\n$`));
    expect(await refused("--scenario", await fileOf("empty.json", ""))).toMatch(/^not JSON: /);
  });

  it("says what is wrong in a file", async () => {
    expect(await refused("--scenario", await fileOf("a.json", [1]))).toBe(
      "a 1: an object with name and values is needed, found 1\n",
    );
    expect(await refused("--scenario", await fileOf("a.json", {g: {SVZ: {P1: 1}}}))).toBe(
      "unknown parameter: g.SVZ.P1; did you mean g.SVX.P1?\n",
    );
    expect(await refused("--scenario", await fileOf("a.json", {overlap: 2}))).toBe(
      "out of range: overlap = 2 (from 0, less than 1)\n",
    );
    expect(await refused("--scenario", await fileOf("a.json", {__proto__: null, overlap: true}))).toBe(
      "overlap: a number or an option is needed, found true\n",
    );
  });

  it("refuses two of the same name, as their rows could not be told apart", async () => {
    expect(await refused("--scenario", "S1_trend", "--scenario", "S1_trend")).toBe(
      "two scenarios have the name S1_trend\n",
    );
  });
});

describe("--set", () => {
  it("puts a value over every scenario, whose name says so", async () => {
    const found = await printed("--set", "g.SVX.P1=0.05", "--scenario", "S0_plan_literal", "--scenario", "S1_trend");
    const trend = scenarios.find(({name}) => name === "S1_trend")?.values ?? {};
    expect(found).toEqual({
      "S0_plan_literal + g.SVX.P1=0.05": expected({"g.SVX.P1": 0.05}),
      "S1_trend + g.SVX.P1=0.05": expected({...trend, "g.SVX.P1": 0.05}),
    });
  });

  it("takes several, the last for one parameter counting", async () => {
    expect(await printed("--set", "g.SVX.P1=0.05", "--set", "KN.2025=600", "--set", "g.SVX.P1=0.06")).toEqual({
      "S0_plan_literal + g.SVX.P1=0.05 + KN.2025=600 + g.SVX.P1=0.06": expected({"g.SVX.P1": 0.06, "KN.2025": 600}),
    });
  });

  it("gives a general id's value to all it stands for, and names it once", async () => {
    expect(await printed("--set", "g.SVX=0.05")).toEqual({
      "S0_plan_literal + g.SVX=0.05": expected({"g.SVX.P1": 0.05, "g.SVX.P2": 0.05, "g.SVX.P3": 0.05}),
    });
    expect(await printed("--set", "industries.v=0.2")).toEqual({
      "S0_plan_literal + industries.v=0.2": expected(
        Object.fromEntries(golden.base_scenario.industries.map(([name]) => [`industries.${name}.v`, 0.2])),
      ),
    });
  });

  it("takes options by their names, and parameters without a row of their own", async () => {
    expect(await printed("--set", "closure=top_down")).toEqual({
      "S0_plan_literal + closure=top_down": expected({closure: "top_down"}),
    });
    expect(await printed("--set", "g.SVX.2023=0.02")).toEqual({
      "S0_plan_literal + g.SVX.2023=0.02": expected({"g.SVX.2023": 0.02}),
    });
  });

  it("reads numbers with a sign or a power of ten", async () => {
    expect(Object.values(await printed("--set", "pi.EXU.P1=-5e-2"))).toEqual([expected({"pi.EXU.P1": -0.05})]);
  });

  it.each([
    ["g.SVX.P1=fast", 'not a number: g.SVX.P1 = "fast"\n'],
    ["g.SVX.P1=", 'not a number: g.SVX.P1 = ""\n'],
    ["g.SVX=7%", 'not a number: g.SVX = "7%"\n'],
    ["D0=1,000", 'not a number: D0 = "1,000"\n'],
    ["g.SVX.P1=2", "out of range: g.SVX.P1 = 2 (-0.3 to 1.5)\n"],
    ["hT.2025=8785", "out of range: hT.2025 = 8785 (0 to 8784)\n"],
    ["industries.新材料.v=0", "out of range: industries.新材料.v = 0 (more than 0, up to 0.7)\n"],
    ["D0=-1", "out of range: D0 = -1 (at least 0)\n"],
    ["D0=Infinity", "out of range: D0 = Infinity (a finite number is needed)\n"],
    ["closure=sideways", 'not an option: closure = "sideways" (one of bottom_up, top_down)\n'],
    ["g.SVZ.P1=0.05", "unknown parameter: g.SVZ.P1; did you mean g.SVX.P1?; see --list parameters\n"],
    ["g.SVZ=0.05", "unknown parameter: g.SVZ; did you mean g.SVX?; see --list parameters\n"],
    ["population=3", "unknown parameter: population; see --list parameters\n"],
    ["constructor=3", "unknown parameter: constructor; see --list parameters\n"],
    ["g.SVX.P1", "not a pair: g.SVX.P1; write --set g.SVX.P1=0.07\n"],
    ["=3", "not a pair: =3; write --set g.SVX.P1=0.07\n"],
  ])("refuses %s and says why", async (set, error) => {
    expect(await refused("--set", set)).toBe(error);
  });
});
