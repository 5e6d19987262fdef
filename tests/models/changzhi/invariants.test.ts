import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import type {NamedValues, Result, Values} from "../../../src/model/index.js";
import {faultOf} from "../../base/fault.js";
import {expectInvariants} from "./accounts.js";
import {expectNear} from "./near.js";
import {scenarios} from "./scenarios.js";

const memberIds = (index: string) => changzhi.indices.get(index)?.members.map(({id}) => id) ?? [];
const [sectors, industries, years] = [memberIds("sector"), memberIds("industry"), memberIds("year").map(Number)];
const optionsOf = (id: string) => changzhi.parameter(id)?.options ?? [];
const switches = ["closure", "sei_mode", "path", "ef_set"];

const between = (min: number, max: number) => fc.double({min, max, noNaN: true});
const rates = (low: number, high: number, ...ids: string[]) =>
  Object.fromEntries(ids.flatMap((id) => ["P1", "P2", "P3"].map((period) => [`${id}.${period}`, between(low, high)])));

/**
 * Values of any switches and of parameters of every part of the model, within which no residual turns negative: emerging
 * industries stay smaller than what top-down shares leave room for, and energy larger than what is not coal.
 */
const someValues: fc.Arbitrary<Values> = fc.record(
  {
    ...Object.fromEntries(switches.map((id) => [id, fc.constantFrom(...optionsOf(id))])),
    ...Object.fromEntries(industries.map((name) => [`industries.${name}.v`, between(0.18, 0.24)])),
    ...Object.fromEntries(industries.map((name) => [`industries.${name}.weight`, between(50, 300)])),
    "industries.信创.phi": between(0, 1),
    "industries.新材料.q": between(0.7, 1),
    overlap: between(0, 0.25),
    attain: between(0.8, 1),
    "attain.新能源": between(0.8, 1),
    // High enough for any share of 2020 that the weights above can give an industry.
    logistic_K_mult: between(4, 8),
    crowding: between(0, 1),
    ...rates(0, 0.3, "sei_growth"),
    ...rates(0, 0.08, "g.EXU", "g.MFT", "g.SVX", "g.OTH"),
    "td.g.P1": between(0.05, 0.09),
    "td.g.P3": between(0.05, 0.09),
    ...rates(-0.03, 0.06, "pi.EXU", "pi.MFT", "pi.SEI", "pi.SVX", "pi.OTH"),
    ...rates(0, 0.03, "td.pi"),
    ...rates(0, 0.03, "d.EXU", "d.MFT", "d.SEI", "d.SVX", "d.OTH", "ehh_g"),
    "sei_growth.P2": between(0, 0.1),
    "sei_growth.P3": between(0, 0.08),
    "g.SVX.2023": between(0, 0.1),
    "td.g.P2.first": between(0.05, 0.07),
    e0_scale: between(0.8, 1.3),
    "oil.2025": between(0, 0.1),
    "gas.2028": between(0, 0.1),
    "KT.2025": between(300, 1600),
    "KT.2030": between(300, 1600),
    "KN.2025": between(0, 1000),
    "hT.2030": between(2500, 6000),
    aux: between(0, 0.1),
    D0: between(100, 260),
    eta: between(0, 1),
    c_el_scale: between(0.9, 1.1),
    ef_coal_scale: between(0.9, 1.1),
    co2_process: between(0, 500),
  },
  {requiredKeys: []},
);

const run = (...values: Values[]): Result => changzhi.run(values.map((one, i) => ({name: String(i), values: one})));
const at = (result: Result, variable: string, year: number) =>
  [0, 1].map((i) => Number(result.value(variable, {scenario: String(i), year})));
const both = (result: Result, variable: string) => [0, 1].map((i) => result.series(variable, {scenario: String(i)}));

describe("the accounts", () => {
  it("add up and begin with what the plan prints, whatever the values", () => {
    fc.assert(
      fc.property(fc.array(someValues, {minLength: 2, maxLength: 2}), (list) => {
        const result = run(...list);
        for (const i of list.keys()) expectInvariants(result, String(i));
      }),
      {numRuns: 40},
    );
  });

  it("add up in all 60 settings of the switches, none of which fails", () => {
    const settings = switches.reduce<Values[]>(
      (list, id) => list.flatMap((values) => optionsOf(id).map((option) => ({...values, [id]: option}))),
      [{}],
    );
    expect(settings.length).toBe(60);
    const named: NamedValues[] = settings.map((values) => ({name: JSON.stringify(values), values}));
    const result = changzhi.run(named);
    expect(result.findings).toEqual([]);
    for (const {name} of named) expectInvariants(result, name);
  });

  it("add up in the illustrative scenarios, which give no warning", () => {
    const named = Object.entries(scenarios).map(([name, values]) => ({name, values}));
    const result = changzhi.run(named);
    expect(result.findings).toEqual([]);
    for (const {name} of named) expectInvariants(result, name);
  });
});

describe("what leaves what alone", () => {
  it("the coal price moves nominal GDP, and neither real GDP nor energy nor CO2", () => {
    fc.assert(
      fc.property(someValues, between(-0.08, 0.18), (values, price) => {
        const result = run({...values, "pi.EXU.P1": 0.03}, {...values, "pi.EXU.P1": 0.03 + price});
        for (const name of ["gdp_real", "energy", "co2_cons", "co2_terr", "sei_va", "ei_cut"]) {
          const [one, other] = both(result, name);
          expect(other).toEqual(one);
        }
        if (values["closure"] === "top_down" || Math.abs(price) < 1e-9) return;
        const [one = NaN, other = NaN] = at(result, "gdp_nom", 2025);
        expect(Math.sign(other - one)).toBe(Math.sign(price));
        const [share = NaN, diluted = NaN] = at(result, "sei_share", 2025);
        expect(Math.sign(diluted - share)).toBe(-Math.sign(price));
      }),
      {numRuns: 15},
    );
  });

  it("a target of 400 for 半导体光电 changes 2025 and after, and nothing of 2020", () => {
    for (const closure of ["bottom_up", "top_down"]) {
      const result = run({closure}, {closure, "industries.半导体光电.target": 400});
      const changed = (year: number) =>
        [...changzhi.variables.values()].filter(({name, index, unit}) => {
          if (!unit || !index.includes("year")) return false;
          const rows = result.tidy([name]).objects() as {scenario: string; year: number; value: number}[];
          const [one, other] = ["0", "1"].map((scenario) =>
            rows.filter((row) => row.scenario === scenario && row.year === year).map((row) => row.value),
          );
          return JSON.stringify(one) !== JSON.stringify(other);
        });
      expect(changed(2020).map(({name}) => name)).toEqual([]);
      for (const year of [2025, 2030, 2035])
        expect(changed(year).map(({name}) => name)).toEqual(
          expect.arrayContaining(["output", "va", "sei_va", "sei_share"]),
        );
      expect(result.value("output", {scenario: "1", industry: "半导体光电", year: 2025})).toBeCloseTo(400, 10);
      for (const name of ["output_2020", "sector_2020"]) {
        const column = result.column(name);
        expect(column.slice(column.length / 2)).toEqual(column.slice(0, column.length / 2));
      }
    }
  });

  it("a weight or a value-added rate moves base output but not base value added", () => {
    fc.assert(
      fc.property(
        someValues,
        fc.constantFrom(...industries),
        fc.constantFrom("weight", "v"),
        (values, industry, what) => {
          const id = `industries.${industry}.${what}`;
          const [low, high] = what === "v" ? [0.2, 0.28] : [100, 250];
          const result = run({...values, [id]: low}, {...values, [id]: high});
          const outputs = [0, 1].map((i) => Number(result.value("output_2020", {scenario: String(i), industry})));
          // A larger share of output for a weight; for a rate, less output for the same value added.
          const [one = NaN, other = NaN] = outputs;
          expect(what === "v" ? other < one : other > one).toBe(true);
          for (const name of ["sei_va", "gdp_real", "gdp_nom", "sei_share"]) {
            const [before = NaN, after] = at(result, name, 2020);
            expectNear(after, before, name);
          }
        },
      ),
      {numRuns: 15},
    );
  });

  it("a common factor on base-year energy multiplies energy and leaves the cut alone", () => {
    const energies = [...sectors.map((sector) => `e0.${sector}`), "ehh0"];
    fc.assert(
      fc.property(someValues, between(0.8, 1.4), (values, factor) => {
        const scaled = Object.fromEntries(energies.map((id) => [id, Number(changzhi.parameter(id)?.default) * factor]));
        const result = run(
          {...values, e0_scale: 1},
          {...values, e0_scale: factor},
          {...values, e0_scale: 1, ...scaled},
        );
        const [energy = []] = both(result, "energy");
        const [cut] = both(result, "ei_cut");
        for (const scenario of ["1", "2"]) {
          expectNear(
            result.series("energy", {scenario}),
            energy.map((value) => value * factor),
            "energy",
          );
          const other = result.series("ei_cut", {scenario});
          for (const [t, value] of (cut ?? []).entries()) expect(other[t]).toBeCloseTo(value, 12);
        }
      }),
      {numRuns: 15},
    );
  });

  it("a ramp changes the way of growth, not its end", () => {
    fc.assert(
      fc.property(someValues, between(-0.02, 0.02), (values, step) => {
        fc.pre(Math.abs(step) > 1e-6);
        const growth = {...values, closure: "bottom_up", "g.EXU.P1": 0.02};
        const {"g.EXU.P1": constant} = growth;
        const result = run(growth, {...growth, "g.EXU.P1.first": constant + step});
        const [one = [], other = []] = [0, 1].map((i) =>
          result.series("sector_real", {scenario: String(i), sector: "EXU"}),
        );
        expectNear(other.slice(5), one.slice(5), "2025 and after");
        // A higher start is ahead all the way.
        for (let t = 1; t < 5; ++t) expect((other[t] ?? NaN) > (one[t] ?? NaN)).toBe(step > 0);
      }),
      {numRuns: 15},
    );
  });
});

/** Values that make an exporter of power in every year: much thermal capacity, little demand. */
const exporter: Values = {"KT.2025": 1400, "KT.2030": 1500, D0: 150, eta: 0.5};

describe("a response", () => {
  const rising = (
    id: string,
    low: number,
    high: number,
    variables: readonly string[],
    year: number,
    extra: Values = {},
  ) => {
    it(`${variables.join(", ")} of ${year} rise with ${id}`, () => {
      fc.assert(
        fc.property(someValues, between(low, high), between(low, high), (values, a, b) => {
          fc.pre(Math.abs(a - b) > (high - low) / 100);
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const result = run({...values, ...extra, [id]: less}, {...values, ...extra, [id]: more});
          for (const name of variables) {
            const [one = NaN, other = NaN] = at(result, name, year);
            expect(other, name).toBeGreaterThan(one);
          }
        }),
        {numRuns: 10},
      );
    });
  };
  const falling = (
    id: string,
    low: number,
    high: number,
    variables: readonly string[],
    year: number,
    extra: Values = {},
  ) => {
    it(`${variables.join(", ")} of ${year} fall with ${id}`, () => {
      fc.assert(
        fc.property(someValues, between(low, high), between(low, high), (values, a, b) => {
          fc.pre(Math.abs(a - b) > (high - low) / 100);
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const result = run({...values, ...extra, [id]: less}, {...values, ...extra, [id]: more});
          for (const name of variables) {
            const [one = NaN, other = NaN] = at(result, name, year);
            expect(other, name).toBeLessThan(one);
          }
        }),
        {numRuns: 10},
      );
    });
  };
  const target: Values = {sei_mode: "target"};
  const bottomUp: Values = {closure: "bottom_up", crowding: 0};

  rising("industries.医药健康.v", 0.18, 0.33, ["sei_va", "sei_share"], 2025, target);
  rising("attain", 0.8, 1, ["sei_output", "sei_va", "sei_share"], 2025, target);
  falling("overlap", 0, 0.25, ["sei_va", "sei_share"], 2025, target);
  rising("sei_growth.P1", 0, 0.3, ["sei_va", "sei_share"], 2025, {sei_mode: "growth"});
  rising("g.MFT.P1", 0, 0.08, ["gdp_real", "gdp_nom", "energy", "elec_local"], 2025, {...bottomUp, eta: 0.7});
  falling("d.MFT.P1", 0, 0.03, ["energy", "ei", "coal", "co2_cons", "co2_terr"], 2035);
  rising("d.MFT.P1", 0, 0.03, ["ei_cut", "nf_share"], 2035, exporter);
  rising("pop_g.P2", -0.01, 0.01, ["pop", "household_energy", "energy"], 2030);
  falling("gas.2030", 0, 0.1, ["coal", "co2_cons", "co2_terr"], 2030);
  rising("ef_coal_scale", 0.9, 1.1, ["co2_cons", "co2_terr"], 2030);
  rising("ef_grid", 0.5, 1, ["co2_cons"], 2025, {"KT.2025": 100, D0: 260});

  it("of 2020 to a higher value-added rate is none", () => {
    const result = run({}, {"industries.医药健康.v": 0.5});
    const [one = NaN, other = NaN] = at(result, "sei_va", 2025);
    expectNear(other - one, (0.5 - 0.33) * 200 * 0.9, "200亿元 at 17 points more, less a tenth of overlap");
    expectNear(at(result, "sei_va", 2020), [53.57308, 53.57308]);
  });

  it("to new-energy capacity is less coal at home, and the same burnt in the territory, as thermal power goes out instead", () => {
    fc.assert(
      fc.property(someValues, between(100, 600), (values, more) => {
        const given = {...values, ...exporter};
        const result = run({...given, "KN.2030": 200}, {...given, "KN.2030": 200 + more});
        const change = (name: string) => {
          const [one = NaN, other = NaN] = at(result, name, 2030);
          return other - one;
        };
        expect(change("nonfossil")).toBeGreaterThan(0);
        expect(change("coal")).toBeLessThan(0);
        expect(change("co2_cons")).toBeLessThan(0);
        expect(change("power_export")).toBeGreaterThan(0);
        expectNear(...(at(result, "co2_terr", 2030) as [number, number]), "territorial CO2");
      }),
      {numRuns: 15},
    );
  });

  it("of an exporter to thermal capacity is territorial CO2 alone", () => {
    fc.assert(
      fc.property(someValues, between(10, 500), (values, more) => {
        const given = {...values, ...exporter};
        const result = run(given, {...given, "KT.2030": 1500 + more});
        const [one = NaN, other = NaN] = at(result, "co2_terr", 2030);
        expect(other).toBeGreaterThan(one);
        for (const name of ["gdp_real", "energy", "coal", "nonfossil", "co2_cons"]) {
          const [before, after] = both(result, name);
          expect(after).toEqual(before);
        }
      }),
      {numRuns: 15},
    );
  });

  it("to crowding out is a loss elsewhere of what emerging industries have above their reference", () => {
    fc.assert(
      fc.property(someValues, between(0, 1), (values, crowding) => {
        const given = {...values, closure: "bottom_up"};
        const result = run({...given, crowding: 0}, {...given, crowding});
        const excess = years.map(
          (year) => Number(result.value("sei_real", {year})) - Number(result.value("sei_reference", {year})),
        );
        const [free = [], crowded = []] = both(result, "gdp_real");
        for (const t of years.keys()) {
          // In 2020 nothing is crowded out, whatever the reference.
          const lost = t === 0 ? 0 : crowding * (excess[t] ?? NaN);
          expect((free[t] ?? NaN) - (crowded[t] ?? NaN)).toBeCloseTo(lost, 8);
        }
        const other = ["EXU", "SEI", "OTH"].map((sector) => result.series("sector_real", {scenario: "1", sector}));
        expect(other).toEqual(
          ["EXU", "SEI", "OTH"].map((sector) => result.series("sector_real", {scenario: "0", sector})),
        );
      }),
      {numRuns: 15},
    );
  });

  it("to the path is another way to the same 2025: straight is ahead of logistic, logistic of geometric", () => {
    const [geometric, straight, logistic] = ["cagr", "linear", "logistic"].map((path) =>
      changzhi.run({path}).series("sei_output"),
    );
    for (const series of [geometric, straight, logistic])
      expectNear([series?.[0], series?.[5]], [geometric?.[0], 1600]);
    for (let t = 1; t < 5; ++t) {
      expect(logistic?.[t]).toBeGreaterThan(geometric?.[t] ?? NaN);
      expect(straight?.[t]).toBeGreaterThan(logistic?.[t] ?? NaN);
    }
  });
});

describe("a value the model has no meaning for", () => {
  it.each([
    ["industries.半导体光电.v", 0],
    ["industries.半导体光电.v", 0.71],
    ["industries.信创.q", 0],
    ["industries.信创.q", 1.01],
    ["industries.通用航空.phi", -0.01],
    ["industries.通用航空.phi", 1.01],
    ["industries.新材料.target", -1],
    ["industries.新材料.weight", -1],
    ["overlap", -0.01],
    ["overlap", 1],
    ["logistic_K_mult", 1],
    ["g.EXU.P1", -0.31],
    ["g.EXU.P1", 1.51],
    ["g.SVX.2027", 1.51],
    ["g.SVX.P2.first", -0.31],
    ["pi.EXU.P3", 1.51],
    ["sei_growth.P1", 1.51],
    ["sei_growth.信创.P1", -0.31],
    ["td.g.P1", 1.51],
    ["td.pi.P2", -0.31],
    ["d.MFT.P1", -0.31],
    ["d.MFT.P1", 1.51],
    ["pop_g.P1", 1.51],
    ["ehh_g.P1", -0.31],
    ["oil.2025", 1.01],
    ["oil.2027", -0.01],
    ["gas.2030", 1.01],
    ["td.ind_share.2025", 1.01],
    ["td.svc_share.2025", -0.01],
    ["td.mfg_share.2030", 1.01],
    ["hT.2025", 8785],
    ["hN.2030", 8785],
    ["hN.2035", -1],
    ["aux", 1],
  ])("is refused by name: %s = %s", (id, value) => {
    expect(changzhi.check({[id]: value})).toMatchObject([{code: "out-of-range", data: {parameter: id, value}}]);
    const fault = faultOf(() => changzhi.run({[id]: value}));
    expect(fault).toMatchObject({name: "ParameterError", code: "out-of-range", data: {parameter: id}});
    expect(fault.message).toContain(`out of range: ${id} = ${value} (`);
  });

  it("is not one at the end of the range that belongs to it", () => {
    const ends = {
      "industries.半导体光电.v": 0.7,
      "industries.信创.q": 1,
      "industries.通用航空.phi": 0,
      "industries.新材料.target": 0,
      overlap: 0,
      "g.EXU.P1": -0.3,
      "pi.EXU.P3": 1.5,
      "oil.2025": 1,
      "hT.2025": 8784,
      "hN.2030": 0,
    };
    expect(changzhi.check(ends)).toEqual([]);
  });

  it("may only show together with others: shares of fuels above one leave negative coal", () => {
    expect(faultOf(() => changzhi.run({"oil.2025": 0.6, "gas.2025": 0.4}))).toMatchObject({
      code: "check-failed",
      data: {check: "negative-coal", place: ["2025"], scenario: "scenario"},
    });
  });

  it("may leave a sector less than nothing, top-down", () => {
    expect(faultOf(() => changzhi.run({closure: "top_down", attain: 3}))).toMatchObject({
      code: "check-failed",
      data: {check: "residual-sectors"},
    });
    // With services on their way to 45.5%, what is left for the others is less than nothing from 55.5% in 2022.
    expect(faultOf(() => changzhi.run({closure: "top_down", "td.ind_share.2025": 0.6}))).toMatchObject({
      data: {check: "residual-sectors", place: ["OTH", "2022"]},
    });
  });

  it("gives a warning where top-down shares do not begin with the base year's", () => {
    expect(changzhi.run({closure: "top_down", ind_share0: 0.52}).findings).toMatchObject([{check: "top-down-base"}]);
    expect(changzhi.run({ind_share0: 0.52}).findings).toEqual([]);
  });

  it("gives a warning where coal for local electricity exceeds all coal", () => {
    const {findings} = changzhi.run({e0_scale: 0.4});
    expect(findings).toMatchObject([{check: "local-coal", severity: "warning"}]);
    const {local_power_coal = NaN, coal = NaN} = findings[0]?.values ?? {};
    expect(Number(local_power_coal)).toBeGreaterThan(Number(coal));
  });
});

describe("a zero", () => {
  it.each(["cagr", "logistic"])("of a target or a base is refused on a path that has no meaning for it: %s", (path) => {
    const zeros: Values[] = [{"industries.信创.target": 0}, {"industries.信创.weight": 0}, {"attain.信创": 0}];
    for (const zero of zeros) {
      const fault = faultOf(() => changzhi.run({path, ...zero}));
      expect(fault).toMatchObject({code: "check-failed", data: {check: "positive-target", place: ["信创"]}});
      expect(fault.message).toContain("use path = linear or sei_mode = growth");
    }
  });

  it.each(industries)("as the target of %s is where a straight path ends, or none where growth counts", (industry) => {
    const id = `industries.${industry}.target`;
    const straight = changzhi.run({path: "linear", [id]: 0}).series("output", {industry});
    expect(straight.slice(5)).toEqual(Array<number>(11).fill(0));
    expect(Math.min(...straight.slice(0, 5))).toBeGreaterThan(0);
    const grown = changzhi.run({sei_mode: "growth", [id]: 0});
    expect(grown.series("output", {industry})).toEqual(changzhi.run({sei_mode: "growth"}).series("output", {industry}));
  });

  it.each(industries)("as the base of %s is where a straight path begins, or stays where growth counts", (industry) => {
    const id = `industries.${industry}.weight`;
    const straight = changzhi.run({path: "linear", [id]: 0});
    const goal = Number(straight.value("target", {industry}));
    expectNear(
      straight.series("output", {industry}).slice(0, 6),
      [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => part * goal),
    );
    const grown = changzhi.run({sei_mode: "growth", [id]: 0});
    expect(grown.series("output", {industry})).toEqual(Array<number>(16).fill(0));
  });

  it("as the base of an industry whose growth is an indicator gives a warning, and no growth", () => {
    const result = changzhi.run({path: "linear", "industries.新材料.weight": 0});
    expect(result.findings).toMatchObject([{check: "growth-from-nothing", place: {industry: "新材料"}}]);
    expect(result.value("new_material_growth")).toBe(0);
    expect(changzhi.run({path: "linear", "industries.信创.weight": 0}).findings).toEqual([]);
  });

  it("as the ceiling below the base is refused on the logistic path", () => {
    expect(faultOf(() => changzhi.run({path: "logistic", "industries.新能源.target": 15}))).toMatchObject({
      code: "check-failed",
      data: {check: "logistic-ceiling", place: ["新能源"]},
    });
  });
});
