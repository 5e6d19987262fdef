import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import type {Place, Result, Values} from "../../../src/model/index.js";
import {flatten} from "../../../src/scenario/flatten.js";
import {allowedRise, annualCut, contentNeeded, peakGrowth} from "../../../src/scenario/intensity-target.js";
import {lmdi, type Effects} from "../../../src/scenario/decomposition/lmdi.js";
import {detectPeak} from "../../../src/scenario/peak.js";
import golden from "./golden.json" with {type: "json"};
import {expectNear} from "./near.js";
import {S1, S2, S3, S4} from "./scenarios.js";

/** What a case expects, as a reference implementation of the specification gave it. */
function expectedOf(id: string): Readonly<Record<string, unknown>> {
  const found = golden.cases.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found.expected;
}

/** A value for each key: that of a variable of the model, by its name or by its name and place. */
function collect(
  result: Result,
  variables: Readonly<Record<string, string | readonly [name: string, place: Place]>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables).map(([key, variable]) => [
      key,
      typeof variable === "string" ? result.value(variable) : result.value(...variable),
    ]),
  );
}

const base = changzhi.run();

describe("the model's defaults", () => {
  it("are the base scenario", () => {
    const expected = flatten(changzhi, golden.base_scenario);
    expect(Object.keys(expected).length).toBe(150);
    for (const [id, value] of Object.entries(expected))
      expect([id, changzhi.parameter(id)?.default]).toEqual([id, value]);
  });

  it("become the other scenarios by the overrides of these tests", () => {
    const {S1_trend, S2_coal_power_export, S3_early_peak, S4_topdown_8pct} = golden.scenarios;
    const given = [S1_trend, S2_coal_power_export, S3_early_peak, S4_topdown_8pct];
    expect([S1, S2, S3, S4]).toEqual(given.map((overrides) => flatten(changzhi, overrides)));
  });
});

describe("the plan's arithmetic", () => {
  it("G01: 8% a year and 2800亿元 are compatible only by prices", () => {
    const found = collect(base, {
      real_2025: "plan_real_2025",
      gap: "plan_gap",
      nominal_growth_needed: "plan_nominal_needed",
      deflator_needed: "plan_deflator_needed",
      deflator_cum: "plan_deflator_cumulative",
      nominal_hist: "plan_nominal_past",
      deflator_hist: "plan_deflator_past",
      real_needed_at_hist_deflator: "plan_real_needed",
      nominal_2025_at_8_and_hist_deflator: "plan_nominal_2025",
      years_to_2800_at_8: "plan_years_needed",
    });
    expectNear(found, expectedOf("G01"));
  });

  it("G02: 2020 splits into sectors with a residual", () => {
    const found = collect(base, {
      industry: "industry_2020",
      services_share: "services_share_2020",
      other: "other_2020",
      other_share: "other_share_2020",
      mfg: "manufacturing_2020",
      exu: ["sector_2020", {sector: "EXU"}],
    });
    expectNear(found, expectedOf("G02"));
  });

  it("G03: emerging industries must grow by 44% a year for their 12%", () => {
    const found = collect(base, {
      V0: "sei_2020",
      VA_needed_2800: "plan_sei_needed",
      VA_needed_real8: "plan_sei_needed_real",
      eps_star_2800: "plan_rate_needed",
      eps_star_real8: "plan_rate_needed_real",
      growth_needed_2800: "plan_sei_growth_needed",
      growth_needed_real8: "plan_sei_growth_needed_real",
      relative_growth: "plan_sei_outgrowth",
      multiple: "plan_sei_multiple",
      share_if_18pct_and_2800: "plan_share_at_18",
      share_if_18pct_and_real8: "plan_share_at_18_real",
    });
    expectNear(found, expectedOf("G03"));
  });

  it("G04: the targets' output makes 340亿元 of value added", () => {
    const found = collect(base, {
      VA_gross: "target_va_gross",
      mean_v: "plan_mean_rate",
      VA_net: "target_va",
      eps_bar: "plan_effective_rate",
      share_of_2800: "plan_target_share",
      share_of_real8: "plan_target_share_real",
      base_output_total: "output_2020_total",
      output_cagr: "plan_output_growth",
      omega_breakeven_2800: "plan_overlap_limit",
    });
    expectNear(found, expectedOf("G04"));
  });

  it("G07: two industries' growth targets leave nothing in 2020 for the other six", () => {
    const found = collect(base, {
      newmat_base: "new_material_base",
      equip_base: "equipment_base",
      total_base: "plan_base_output",
      share: "plan_two_bases_share",
      left_for_other_six: "plan_left_for_six",
    });
    expectNear(found, expectedOf("G07"));
  });
});

describe("a path to the target", () => {
  it("G06: is geometric, straight or logistic", () => {
    const industry = "半导体光电";
    const pathOf = (path: string) => changzhi.run({path}).series("output", {industry}).slice(0, 6);
    const found = {
      cagr: pathOf("cagr"),
      linear: pathOf("linear"),
      logistic: pathOf("logistic"),
      logistic_r: changzhi.run({path: "logistic"}).value("logistic_rate", {industry}),
    };
    expectNear(found, expectedOf("G06"));
  });
});

describe("emission factors", () => {
  const factorsOf = (ef_set: string) => {
    const result = changzhi.run({ef_set});
    return collect(result, {
      coal: ["ef", {fuel: "coal"}],
      oil: ["ef", {fuel: "oil"}],
      gas: ["ef", {fuel: "gas"}],
    });
  };

  it("G09: follow from carbon content and oxidation, or from the IPCC", () => {
    const found = {
      guideline: factorsOf("guideline"),
      ipcc2006: factorsOf("ipcc2006"),
      ...collect(base, {
        raw_coal_kg_per_kg: "co2_per_raw_coal",
        gas_kg_per_m3: "co2_per_gas",
        crude_kg_per_kg: "co2_per_crude",
      }),
    };
    expectNear(found, expectedOf("G09"));
  });

  it("have the printed values in the other sets, and none for non-fossil energy in any", () => {
    expect(factorsOf("ipcc2006_anthracite")["coal"]).toBeCloseTo(2.880878, 6);
    expect(factorsOf("ipcc2006_anthracite")["oil"]).toBeCloseTo(2.148203, 6);
    expect(factorsOf("ndrc")).toEqual({coal: 2.66, oil: 1.73, gas: 1.56});
    expectNear(factorsOf("custom"), factorsOf("guideline"));
    for (const ef_set of ["guideline", "ipcc2006", "ipcc2006_anthracite", "ndrc", "custom"])
      expect(changzhi.run({ef_set}).value("ef", {fuel: "nonfossil"})).toBe(0);
  });
});

describe("the power block", () => {
  it("G10: exports a third of what it makes, in either accounting", () => {
    const year = 2020;
    const found = collect(base, {
      GT: ["gen_thermal", {year}],
      GN: ["gen_new", {year}],
      X: ["power_export", {year}],
      NF_tce_wan: ["nonfossil", {year}],
      NF_calorific: ["nonfossil_calorific", {year}],
      E_eq: ["energy", {year}],
      E_cal: ["e_calorific", {year}],
      co2_of_exports: ["co2_exports", {year}],
    });
    expectNear(found, expectedOf("G10"));
  });
});

describe("a full run", () => {
  const sectors = ["EXU", "MFT", "SEI", "SVX", "OTH"];

  it.each([
    ["G11", "the plan taken at its word", {}],
    ["G12", "the trend", S1],
  ] satisfies [string, string, Values][])("%s: %s", (id, _, values) => {
    // How the emissions peak is tested with the function that looks for peaks.
    const expected = Object.fromEntries(Object.entries(expectedOf(id)).filter(([key]) => !key.startsWith("peak_")));
    const result = changzhi.run(values);
    const byYear = expected["years"] as Readonly<Record<string, Readonly<Record<string, number>>>>;
    const bySector = (variable: string) =>
      Object.fromEntries(sectors.map((sector) => [sector, result.value(variable, {sector, year: 2025})]));
    const found = {
      years: Object.fromEntries(
        Object.entries(byYear).map(([year, numbers]) => [
          year,
          Object.fromEntries(Object.keys(numbers).map((name) => [name, result.value(name, {year})])),
        ]),
      ),
      real_cagr_2020_25: result.value("real_cagr_2020_25"),
      nominal_cagr_2020_25: result.value("nominal_cagr_2020_25"),
      co2_terr_series: result.series("co2_terr"),
      co2_cons_series: result.series("co2_cons"),
      sei_share_series: result.series("sei_share"),
      sector_real_2025: bySector("sector_real"),
      sector_nom_2025: bySector("sector_nom"),
    };
    expect(Object.values(byYear).flatMap((numbers) => Object.keys(numbers)).length).toBe(6 * 29);
    expectNear(found, expected);
  });
});

describe("the top-down scenario", () => {
  it("has the growth, the prices and the shares it was given", () => {
    const result = changzhi.run(S4);
    const real = 1711.6 * 1.08 ** 5;
    const found = {
      real_2025: result.value("gdp_real", {year: 2025}),
      nominal_2025: result.value("gdp_nom", {year: 2025}),
      real_2030: result.value("gdp_real", {year: 2030}),
      deflator_2025: result.value("deflator", {year: 2025}),
      industry: [2020, 2025, 2030, 2035].map((year) => result.value("ind_share", {year})),
      services: [2020, 2025, 2030, 2035].map((year) => result.value("svc_share", {year})),
      manufacturing: [2020, 2025, 2030, 2035].map((year) => result.value("mfg_share_ind", {year})),
      emerging: result.value("sector_nom", {sector: "SEI", year: 2025}),
    };
    expectNear(found, {
      real_2025: real,
      nominal_2025: real * 1.0217 ** 5,
      real_2030: real * 1.06 ** 5,
      deflator_2025: 1.0217 ** 5,
      industry: [0.525, 0.5, 0.46, 0.42],
      services: [751.5 / 1711.6, 0.455, 0.5, 0.54],
      manufacturing: [0.3108, 0.45, 0.52, 0.6],
      emerging: 340.2,
    });
    expect(result.findings).toEqual([]);
  });
});

describe("a decomposition", () => {
  const inputsOf = (id: string): unknown => golden.cases.find((one) => one.id === id)?.inputs;

  it("G16: splits three sectors' four fuels by activity, structure, intensity and mix", () => {
    const {Q, S0, ST, I0, IT, M0, MT, U} = inputsOf("G16") as Record<"Q" | "S0" | "ST" | "I0" | "IT" | "U", number[]> &
      Record<"M0" | "MT", number[][]>;
    const cells = (q = NaN, shares: number[], intensities: number[], mix: number[][]) =>
      shares.flatMap((share, i) => U.map((factor, j) => [q, share, intensities[i] ?? NaN, mix[i]?.[j] ?? NaN, factor]));
    const [from, to] = [cells(Q[0], S0, I0, M0), cells(Q[1], ST, IT, MT)];
    const named = ({effects: [activity, structure, intensity, mix]}: Effects) => ({
      activity,
      structure,
      intensity,
      mix,
    });
    const [added, multiplied] = [lmdi(from, to), lmdi(from, to, "multiplicative")];
    const {C0, CT, total, additive, multiplicative, D_total} = expectedOf("G16");
    expectNear({C0: added.from, CT: added.to, additive: named(added)}, {C0, CT, additive});
    expectNear({multiplicative: named(multiplied)}, {multiplicative});
    // Emission factors do not change, and the rest leaves no residual.
    expect([added.effects[4], multiplied.effects[4]]).toEqual([0, 1]);
    expect(Math.abs(added.effects.reduce((sum, effect) => sum + effect, 0) - Number(total))).toBeLessThan(1e-8);
    expectNear(
      multiplied.effects.reduce((product, effect) => product * effect, 1),
      D_total,
    );
  });

  it("G17: takes zeros at their limits", () => {
    const {cells} = inputsOf("G17") as {cells: Record<"x" | "y", [number, number]>[]};
    const contrib = cells.map(({x, y}) => lmdi([[x[0], y[0]]], [[x[1], y[1]]]).effects);
    expectNear({contrib}, expectedOf("G17"));
  });
});

describe("a target for intensity", () => {
  it("G21: means a yearly cut, a rise still allowed, and a growth at which emissions peak", () => {
    const {x, g, K0, peak} = golden.cases.find(({id}) => id === "G21")?.inputs as {
      x: number[];
      g: number;
      K0: number;
      peak: {g1: number; step: number; d: number; m: number};
    };
    const energy = allowedRise({growth: g, cut: 0.145, years: 5});
    const critical = peakGrowth({energyCut: peak.d, contentCut: peak.m});
    // Emissions follow growth, which slows by a step a year, and both cuts; the first year is the base's.
    const emissions = [1];
    for (let year = 1; year <= 15; ++year) {
      const growth = peak.g1 - peak.step * (year - 1);
      emissions.push((emissions.at(-1) ?? NaN) * (1 + growth) * (1 - peak.d) * (1 - peak.m));
    }
    const {year} = detectPeak(emissions, 2020);
    const found = {
      annual_cut: x.map((cut) => annualCut(cut, 5)),
      energy_growth_cum_8_145: energy.rise,
      energy_growth_ann_8_145: energy.annualRise,
      co2_growth_cum_8_18: allowedRise({growth: g, cut: 0.18, years: 5}).rise,
      K_T: contentNeeded(K0, {energyCut: 0.145, carbonCut: 0.18}),
      g_critical: critical,
      peak_t: year - 2020,
      peak_year: year,
      max_elasticity_energy: energy.elasticity,
    };
    const {coal_share_req: coal, nf_share_req: nonfossil, KN_for_12pct_nf: capacity, ...expected} = expectedOf("G21");
    expectNear(found, expected);
    // The fuel shares that give the carbon content, and the capacity that gives a non-fossil share.
    const shares = [Number(coal), 0.055, 0.065, Number(nonfossil)];
    const factors = ["coal", "oil", "gas", "nonfossil"].map((fuel) => Number(base.value("ef", {fuel})));
    expectNear(
      shares.reduce((content, share, i) => content + share * (factors[i] ?? NaN), 0),
      found.K_T,
    );
    expectNear(
      shares.reduce((sum, share) => sum + share, 0),
      1,
    );
    expectNear(changzhi.run({"KN.2025": Number(capacity)}).value("nf_share", {year: 2025}), 0.12);
  });
});

describe("the printed table of scenarios", () => {
  /** Values in 2025, and in 2030 and 2035 where they are printed, with the number of decimals printed. */
  interface Printed {
    readonly values: Values;
    readonly growth: number;
    readonly rows: Readonly<Record<string, readonly [values: readonly number[], decimals: number]>>;
  }
  const printed: Readonly<Record<string, Printed>> = {
    S0: {
      values: {},
      growth: 0.08115,
      rows: {
        gdp_nom: [[2787.4], 1],
        sei_share: [[0.1221], 4],
        ind_share: [[0.516], 3],
        mfg_share_ind: [[0.422], 3],
        ei_cut: [[0.218], 3],
        ci_cut: [[0.253], 3],
        ci_terr_cut: [[0.15], 3],
        nf_share: [[0.073], 3],
        co2_cons: [[7057, 6945, 6424], 0],
        co2_terr: [[9118, 9628, 8794], 0],
      },
    },
    S1: {
      values: S1,
      growth: 0.05012,
      rows: {
        gdp_nom: [[2357.9], 1],
        sei_share: [[0.052], 4],
        ind_share: [[0.482], 3],
        mfg_share_ind: [[0.352], 3],
        ei_cut: [[0.155], 3],
        ci_cut: [[0.183], 3],
        ci_terr_cut: [[0.093], 3],
        nf_share: [[0.063], 3],
        co2_cons: [[6673, 6461, 5880], 0],
        co2_terr: [[8407, 8472, 7707], 0],
      },
    },
  };

  it.each(Object.entries(printed))("has the numbers of %s", (_, {values, growth, rows}) => {
    const result = changzhi.run(values);
    expect(result.value("real_cagr_2020_25")).toBeCloseTo(growth, 5);
    for (const [name, [numbers, decimals]] of Object.entries(rows)) {
      for (const [i, number] of numbers.entries())
        expect(result.value(name, {year: 2025 + 5 * i}), name).toBeCloseTo(number, decimals);
    }
  });
});
