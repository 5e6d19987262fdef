import {scalar, toParameter, type InputSpec, type Parameter} from "../../src/model/index.js";
import {rowOf} from "./sources.js";

/** A number of the plan that its other targets are set against: the fact that states it, and its unit in the model's words. */
type Stated = readonly [fact: string, unit: string];

/** By the name under which formulas read them. Counts of things are pure numbers. */
const stated: Readonly<Record<string, Stated>> = {
  plan_platforms_2020: ["box2-08-2020", "1"],
  plan_platforms_2025: ["box2-08-2025", "1"],
  plan_high_tech_a_year: ["high-tech-firms-per-year", "户"],
  plan_town_output: ["innovation-town-output-2025", "亿元@current"],
  plan_it_innovation: ["sei-target-it-innovation", "亿元@current"],
  plan_town_jobs: ["innovation-town-jobs-2025", "人"],
  plan_export: ["power-export-capacity-2025", "万kW"],
  plan_new_capacity: ["new-energy-capacity", "万kW"],
  plan_new_share: ["new-energy-capacity-share", "1"],
  plan_unit_zhangdian: ["power-zhangdian-2x100", "万kW"],
  plan_unit_luguang: ["power-luguang-2x66", "万kW"],
  plan_unit_xinguang: ["power-xinguang-2x66", "万kW"],
  plan_unit_zhangdian_next: ["power-zhangdian-2x135", "万kW"],
  plan_base_huaneng: ["box6-huaneng-renewable-base", "GW"],
  plan_base_sungrow: ["box6-sungrow-solar-hydrogen", "GW"],
  plan_coal_limit: ["coal-output-limit", "亿t"],
  plan_energy_capacity: ["box2-33-2025", "亿tce"],
  plan_gas: ["unconventional-gas-output-2025", "亿m3"],
  plan_large_shops: ["ecommerce-large-firms-2025", "1"],
  plan_large_shop_sales: ["ecommerce-large-firm-threshold", "万元@current"],
  plan_online_turnover: ["ecommerce-turnover-2025", "亿元@current"],
  plan_deposits: ["deposits-2025", "亿元@current"],
  plan_loans: ["loans-2025", "亿元@current"],
  plan_retail_growth: ["retail-sales-growth-2021-2025", "1"],
  plan_income_growth: ["box2-24-growth", "1"],
  plan_firms_2020: ["box2-03-2020", "户"],
  plan_firms_2025: ["box2-03-2025", "户"],
  plan_firms_new: ["small-firms-upgraded-2021-2025", "户"],
  plan_grain_floor: ["grain-output-floor", "亿kg"],
  plan_grain_capacity_2020: ["box2-32-2020", "万t"],
  plan_grain_capacity_2025: ["box2-32-2025", "万t"],
  plan_farmland: ["box1-20-2020", "万亩"],
  plan_farmland_new: ["high-standard-farmland-new-2021-2025", "万亩"],
  plan_farmland_a_year: ["box8-high-standard-farmland-per-year", "万亩"],
  plan_farm_output: ["farm-processing-output-2025", "亿元@current"],
  plan_flagships: ["box8-flagship-firms", "1"],
  plan_flagship_size: ["box8-flagship-firm-threshold", "亿元@current"],
  plan_villages: ["villages-after-merger", "1"],
  plan_beautiful_share: ["beautiful-village-share", "1"],
};

/** The parameters of these numbers; their values are read from the plan's facts. */
export const parameters: readonly Parameter[] = Object.values(stated).map(([fact, unit]) => {
  const {subject_zh, subject_en, value, number, unit: printed, chapter} = rowOf(fact);
  const isPercent = printed === "%";
  return toParameter({
    id: `plan.${fact}`,
    label_zh: subject_zh,
    label_en: subject_en,
    group: "plan",
    unit,
    display: isPercent ? "%" : unit,
    default: String((number ?? sumOf(value)) / (isPercent ? 100 : 1)),
    valid: isPercent ? "(0,1)" : "(0,)",
    kind: "policy",
    source_class: "plan",
    source_zh: `规划第${chapter}章`,
    source_en: `Plan, chapter ${chapter}`,
    confidence: "high",
    facts: fact,
  });
});

/** Several counts printed as one, as `4/1/40`, are added up. */
function sumOf(value: string): number {
  const sum = value.split("/").reduce((total, part) => total + Number(part), 0);
  if (Number.isNaN(sum)) throw new Error(`not a number: ${value}; choose a fact that states one`);
  return sum;
}

export const inputs: Readonly<Record<string, InputSpec>> = Object.fromEntries(
  Object.entries(stated).map(([name, [fact]]) => {
    const {subject_zh, subject_en} = rowOf(fact);
    return [name, scalar(`plan.${fact}`, {zh: subject_zh, en: subject_en})];
  }),
);
