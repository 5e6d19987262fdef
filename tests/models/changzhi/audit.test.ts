import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {conversionFactor} from "../../../src/base/units.js";
import type {Place, Values} from "../../../src/model/index.js";
import audit from "./audit.json" with {type: "json"};
import {expectNear} from "./near.js";

/** A variable that answers for a value of the audit, where it stands, and what must be assumed for it. */
type Answer = string | readonly [name: string, place: Place, values?: Values];

const base = changzhi.run();
const answerOf = (answer: Answer) => {
  if (typeof answer === "string") return base.value(answer);
  const [name, place, values] = answer;
  return (values ? changzhi.run(values) : base).value(name, place);
};

const year2020 = {year: 2020};
const year2025 = {year: 2025};

const answers: Partial<Record<keyof typeof audit, Answer>> = {
  gdp_nominal_cagr_2015_20: "plan_nominal_past",
  gdp_deflator_ann_2015_20: "plan_deflator_past",
  gdp_2025_real_at_8: "plan_real_2025",
  gdp_gap_to_2800: "plan_gap",
  gdp_nominal_needed: "plan_nominal_needed",
  gdp_deflator_needed_ann_at_8: "plan_deflator_needed",
  gdp_deflator_needed_cum_at_8: "plan_deflator_cumulative",
  gdp_real_needed_at_hist_deflator: "plan_real_needed",
  gdp_nominal_2025_at_8_hist_defl: "plan_nominal_2025",
  gdp_year_2800_reached_real8: "plan_years_needed",
  svc_share_2020: "services_share_2020",
  industry_va_2020: "industry_2020",
  residual_pri_con_2020: "other_2020",
  residual_share: "other_share_2020",
  mfg_va_2020: "manufacturing_2020",
  nonmfg_va_2020: ["sector_2020", {sector: "EXU"}],
  c4_nonmfg_real_2025: "plan_mining_2025",
  c4_mfg_real_2025: "plan_manufacturing_2025",
  c4_mfg_real_cagr: "plan_manufacturing_growth",
  c4_industry_real_2025: "plan_industry_2025",
  c4_industry_share_of_real8: "plan_industry_share_2025",
  c4_mfg_share_needed_for_50: "plan_manufacturing_share_needed",
  c4_nonmfg_price_rise_cum: "plan_mining_price_needed",
  c4_rest_real_cagr: "plan_rest_growth",
  sei_va_2020: "sei_2020",
  sei_output_sum: "target_total",
  sei_va_needed_2800: "plan_sei_needed",
  sei_va_needed_real8: "plan_sei_needed_real",
  sei_breakeven_rate_2800: "plan_rate_needed",
  sei_breakeven_rate_real8: "plan_rate_needed_real",
  sei_growth_nominal_needed_2800: "plan_sei_growth_needed",
  sei_growth_needed_real8: "plan_sei_growth_needed_real",
  sei_multiple: "plan_sei_multiple",
  sei_relative_growth_factor: "plan_sei_outgrowth",
  sei_share_at_18pct_2800: "plan_share_at_18",
  sei_share_at_18pct_real8: "plan_share_at_18_real",
  // 18% in volume and the deflator that takes 8% to 2800: both sides rise by the same prices.
  sei_18pct_plus_deflator: "plan_share_at_18_real",
  sei_base_output_at_21: "plan_base_output",
  newmat_base_backcast: "new_material_base",
  equip_base_backcast: "equipment_base",
  two_industry_share_of_base: "plan_two_bases_share",
  rest6_base: "plan_left_for_six",
  // The national share of 17% in place of the plan's 12%.
  national_17pct_va: ["plan_sei_needed", {}, {"plan.sei_share": 0.17}],
  rate_for_17: ["plan_rate_needed", {}, {"plan.sei_share": 0.17}],
  digital_va_2020: ["digital_va", year2020],
  rd_spend_2020: ["rd_spending", year2020],
  rd_spend_2025: ["rd_spending", year2025],
  // At exactly 8% a year, which the top-down closure takes as given.
  "employment_ann_at_8_and_8.8": ["employment_needed", {}, {closure: "top_down"}],
  platforms_delta: "plan_platforms_net",
  firms_439_plus_500: "plan_firms_reached",
  cap_total: "plan_capacity",
  export_vs_2020cap: "plan_export_ratio",
  coal_units_listed: "plan_coal_units",
  ne_listed: "plan_new_listed",
  ne_share_if_all: "plan_new_share_all",
  "ne_needed_to_hold_24.2": "plan_new_needed",
  gas_vs_coal_saving: "plan_gas_saving",
  dep_gdp: "plan_deposits_gdp",
  ldr: "plan_loans_deposits",
  grain_floor: "plan_grain_floor_tonnes",
  farm_land_check: "plan_farmland_five_years",
  agri_processing_va_at_25pct: "plan_farm_va",
  cap_thermal_etc: ["thermal_capacity", year2020],
  // The listed 734万kW of coal power on their own, for nobody at home and without losses.
  new_coal_gen_4500h: ["gen_thermal", year2025, {"KT.2025": 734, "hT.2025": 4500}],
  new_coal_co2: ["co2_exports", year2025, {"KT.2025": 734, "hT.2025": 4500, D0: 0, aux: 0, "KN.2025": 0}],
  // The same for more demand at home than they meet.
  new_coal_tce: ["local_power_coal", year2025, {"KT.2025": 734, "hT.2025": 4500, D0: 260, aux: 0, "KN.2025": 0}],
  // Each part of the output of energy on its own.
  "coal_1.4_in_tce": ["energy_output", year2020, {raw_gas: 0, "KN.2020": 0}],
  gas_15_tce: ["energy_output", year2020, {raw_coal: 0, "KN.2020": 0}],
  ne_216_tce_eq: ["energy_output", year2020, {raw_coal: 0, raw_gas: 0}],
  energy_output_sum: ["energy_output", year2020],
  energy_output_over_capacity: ["capacity_use_2025", {}, {"KN.2025": 216, "c_el.2025": 0.305}],
};

describe("the audit of the plan", () => {
  it.each(Object.entries(answers) as [keyof typeof audit, Answer][])("finds %s in the model", (id, answer) => {
    expectNear(answerOf(answer), audit[id].value);
  });

  it.each([
    ["plan_coal_units_power", audit.new_coal_gen_4500h.value],
    ["plan_coal_units_coal", audit.new_coal_tce.value],
    ["plan_coal_units_co2", audit.new_coal_co2.value],
  ] as const)("finds %s of the listed units apart from the levers too", (name, value) => {
    expectNear(base.value(name), value);
    expectNear(changzhi.run({"hT.2025": 3000, "KT.2025": 800}).value(name), value);
  });

  it("finds income per person in yuan", () => {
    const yuan = Number(base.value("gdp_per_person", year2020)) * conversionFactor("万元@2020/人", "元@2020/人");
    expectNear(yuan, audit.gdp_pc_2020.value);
  });

  it("finds the wedge between urban income and nominal GDP in percentage points", () => {
    const points = Number(base.value("wedge_urban")) * conversionFactor("1", "%");
    expectNear(points, audit.urban_income_minus_nominal_gdp_pp.value);
  });

  it.each([
    ["urbanisation", "urb_pace_1925", 100],
    ["life", "life_pace_1825", 1],
    ["forest", "forest_pace", 100],
  ] as const)("finds the yearly pace of %s in every year to 2025, and none after", (name, id, scale) => {
    const series = base.series(name);
    const steps = series.slice(1).map((value, t) => (value - (series[t] ?? NaN)) * scale);
    expectNear(steps.slice(0, 5), Array<number>(5).fill(audit[id].value));
    expect(steps.slice(5)).toEqual(Array<number>(10).fill(0));
  });

  it.each([
    ["firms", "firms_cagr"],
    ["patents", "patent_cagr"],
  ] as const)("finds the yearly growth of %s in every year to 2025", (name, id) => {
    const series = base.series(name);
    const growth = series.slice(1, 6).map((value, t) => value / (series[t] ?? NaN) - 1);
    expectNear(growth, Array<number>(5).fill(audit[id].value));
  });
});
