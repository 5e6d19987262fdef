import {block, op, scalar, type BlockSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  plan_gdp_2015: scalar("plan.gdp_2015", {zh: "2015年地区生产总值", en: "GDP in 2015"}),
  plan_growth_past: scalar("plan.growth_hist", {zh: "2016—2020年年均增速", en: "Growth a year, 2016–20"}),
  plan_gdp_2025: scalar("plan.gdp_2025", {zh: "2025年地区生产总值目标", en: "GDP target for 2025"}),
  plan_growth: scalar("plan.growth", {zh: "增速目标", en: "Growth target"}),
  plan_sei_share: scalar("plan.sei_share", {zh: "新兴产业占比目标", en: "Emerging share target"}),
  plan_industry_share: scalar("plan.ind_share", {zh: "工业占比目标", en: "Industry share target"}),
  plan_manufacturing_share: scalar("plan.mfg_share", {zh: "制造业占工业比重目标", en: "Manufacturing share target"}),
  plan_sector_growth: scalar("plan.sector_growth", {
    zh: "高技术制造业、高端装备增速目标",
    en: "High-technology and equipment growth target",
  }),
  plan_new_material_growth: scalar("plan.newmat_growth", {zh: "新材料增速目标", en: "New-material growth target"}),
  plan_sei_rate: scalar("plan.sei_rate", {zh: "恰为12%的平均增加值率", en: "Mean rate that gives 12%"}),
  plan_productivity: scalar("plan.productivity", {zh: "劳动生产率增速目标", en: "Productivity growth target"}),
};

/** Whether the plan's headline numbers can hold together: its own arithmetic, apart from any lever of the model. */
export const blocks: readonly BlockSpec[] = [
  block([], {
    plan_real_2025: {
      label: {zh: "按增速目标推算的2025年总量（2020年价）", en: "GDP of 2025 at the growth target (2020 prices)"},
      unit: "亿元@2020",
      formula: (d) => d.gdp_2020 * op.pow(1 + d.plan_growth, 5),
    },
    plan_gap: {
      label: {zh: "与2800亿元之差（若2800为2020年价）", en: "Short of 2800, were that at 2020 prices"},
      unit: "亿元@2020",
      formula: (d) => d.plan_gdp_2025 / d.base_price - d.plan_real_2025,
    },
    plan_nominal_needed: {
      label: {zh: "达到2800亿元所需年均增速", en: "Growth a year that 2800 needs"},
      unit: "1",
      display: "%",
      formula: (d) => op.pow(d.plan_gdp_2025 / (d.gdp_2020 * d.base_price), 1 / 5) - 1,
    },
    plan_deflator_needed: {
      label: {zh: "使8%与2800相合的平减指数年均涨幅", en: "Deflator a year that reconciles 8% with 2800"},
      unit: "1",
      display: "%",
      formula: (d) => (1 + d.plan_nominal_needed) / (1 + d.plan_growth) - 1,
    },
    plan_deflator_cumulative: {
      label: {zh: "使8%与2800相合的平减指数五年涨幅", en: "Deflator over five years that reconciles 8% with 2800"},
      unit: "1",
      display: "%",
      formula: (d) => op.pow(1 + d.plan_deflator_needed, 5) - 1,
    },
    plan_nominal_past: {
      label: {zh: "2016—2020年现价年均增速", en: "Nominal growth a year, 2016–20"},
      unit: "1",
      display: "%",
      formula: (d) => op.pow((d.gdp_2020 * d.base_price) / d.plan_gdp_2015, 1 / 5) - 1,
    },
    plan_deflator_past: {
      label: {zh: "2016—2020年平减指数年均涨幅", en: "Deflator a year, 2016–20"},
      unit: "1",
      display: "%",
      formula: (d) => (1 + d.plan_nominal_past) / (1 + d.plan_growth_past) - 1,
    },
    plan_real_needed: {
      label: {zh: "平减指数照旧时2800所需实际增速", en: "Real growth that 2800 needs with the past deflator"},
      unit: "1",
      display: "%",
      formula: (d) => (1 + d.plan_nominal_needed) / (1 + d.plan_deflator_past) - 1,
    },
    plan_nominal_2025: {
      label: {zh: "增速8%、平减指数照旧时的2025年现价总量", en: "Nominal GDP of 2025 at 8% with the past deflator"},
      unit: "亿元@current",
      formula: (d) => d.plan_real_2025 * op.pow(1 + d.plan_deflator_past, 5) * d.base_price,
    },
    plan_years_needed: {
      label: {zh: "按8%达到2800亿元（2020年价）的年数", en: "Years to 2800 at 8%, in 2020 prices"},
      unit: "1",
      formula: (d) => op.log(d.plan_gdp_2025 / (d.gdp_2020 * d.base_price)) / op.log(1 + d.plan_growth),
    },
    plan_sei_needed: {
      label: {zh: "2800亿元的12%", en: "12% of 2800"},
      unit: "亿元@current",
      formula: (d) => d.plan_sei_share * d.plan_gdp_2025,
    },
    plan_sei_needed_real: {
      label: {zh: "按8%推算总量的12%", en: "12% of GDP at 8% growth"},
      unit: "亿元@2020",
      formula: (d) => d.plan_sei_share * d.plan_real_2025,
    },
    plan_rate_needed: {
      label: {zh: "使占比恰为12%的有效增加值率（2800亿元）", en: "Effective rate that gives exactly 12% of 2800"},
      unit: "1",
      display: "%",
      formula: (d) => d.plan_sei_needed / d.target_total,
    },
    plan_rate_needed_real: {
      label: {zh: "使占比恰为12%的有效增加值率（8%）", en: "Effective rate that gives exactly 12% at 8% growth"},
      unit: "1",
      display: "%",
      formula: (d) => (d.plan_sei_needed_real * d.base_price) / d.target_total,
    },
    plan_sei_growth_needed: {
      label: {zh: "达到12%所需新兴产业年均增速（2800亿元）", en: "Emerging growth a year for 12% of 2800"},
      unit: "1",
      display: "%",
      formula: (d) => op.pow(d.plan_sei_needed / (d.sei_2020 * d.base_price), 1 / 5) - 1,
    },
    plan_sei_growth_needed_real: {
      label: {zh: "达到12%所需新兴产业年均增速（8%）", en: "Emerging growth a year for 12% at 8% growth"},
      unit: "1",
      display: "%",
      formula: (d) => op.pow(d.plan_sei_needed_real / d.sei_2020, 1 / 5) - 1,
    },
    plan_sei_outgrowth: {
      label: {
        zh: "新兴产业每年须快于总量的倍数减一",
        en: "By how much emerging industries must outgrow GDP every year",
      },
      unit: "1",
      display: "%",
      formula: (d) => op.pow(d.plan_sei_share / d.sei_share_2020, 1 / 5) - 1,
    },
    plan_sei_multiple: {
      label: {zh: "新兴产业2025年为2020年的倍数（2800亿元）", en: "Emerging value added of 2025 over 2020 (2800)"},
      unit: "1",
      formula: (d) => d.plan_sei_needed / (d.sei_2020 * d.base_price),
    },
    plan_share_at_18: {
      label: {zh: "新兴产业每年增长18%时的占比（2800亿元）", en: "Emerging share at 18% a year, of 2800"},
      unit: "1",
      display: "%",
      formula: (d) => (d.sei_2020 * op.pow(1 + d.plan_sector_growth, 5) * d.base_price) / d.plan_gdp_2025,
    },
    plan_share_at_18_real: {
      label: {zh: "新兴产业每年增长18%时的占比（8%）", en: "Emerging share at 18% a year, at 8% growth"},
      unit: "1",
      display: "%",
      formula: (d) => (d.sei_2020 * op.pow(1 + d.plan_sector_growth, 5)) / d.plan_real_2025,
    },
    plan_mean_rate: {
      label: {zh: "目标产值的平均增加值率（未扣重叠）", en: "Mean value-added rate of the targets before overlap"},
      unit: "1",
      display: "%",
      formula: (d) => d.target_va_gross / d.target_total,
    },
    plan_effective_rate: {
      label: {zh: "目标产值的有效增加值率", en: "Effective rate of the targets"},
      unit: "1",
      display: "%",
      formula: (d) => d.target_va / d.target_total,
    },
    plan_target_share: {
      label: {zh: "目标产值的增加值占2800亿元", en: "Value added of the targets over 2800"},
      unit: "1",
      display: "%",
      formula: (d) => d.target_va / d.plan_gdp_2025,
    },
    plan_target_share_real: {
      label: {zh: "目标产值的增加值占按8%推算的总量", en: "Value added of the targets over GDP at 8% growth"},
      unit: "1",
      display: "%",
      formula: (d) => d.target_va / (d.plan_real_2025 * d.base_price),
    },
    plan_output_growth: {
      label: {zh: "目标产值隐含的年均增速", en: "Output growth a year that the targets imply"},
      unit: "1",
      display: "%",
      formula: (d) => op.pow(d.target_total / d.output_2020_total, 1 / 5) - 1,
    },
    plan_overlap_limit: {
      label: {zh: "使占比恰为12%的重叠率（2800亿元）", en: "Overlap at which the share is exactly 12% of 2800"},
      unit: "1",
      display: "%",
      formula: (d) => 1 - d.plan_sei_needed / d.target_va_gross,
    },
    plan_base_output: {
      label: {zh: "按21%反推的2020年新兴产业产值", en: "Emerging output of 2020 at a rate of 21%"},
      unit: "亿元@current",
      formula: (d) => (d.sei_2020 / d.plan_sei_rate) * d.base_price,
    },
    plan_two_bases: {
      label: {
        zh: "按增速目标反推的新材料、装备2020年产值",
        en: "Output of new materials and equipment in 2020, backcast",
      },
      unit: "亿元@current",
      formula: (d) => d.new_material_base + d.equipment_base,
    },
    plan_two_bases_share: {
      label: {zh: "其占全部新兴产业2020年产值的比例", en: "Its share of all emerging output of 2020"},
      unit: "1",
      display: "%",
      formula: (d) => d.plan_two_bases / d.plan_base_output,
    },
    plan_left_for_six: {
      label: {zh: "留给其余六个产业的2020年产值", en: "Output of 2020 left for the other six"},
      unit: "亿元@current",
      formula: (d) => d.plan_base_output - d.plan_two_bases,
    },
    plan_mining_2025: {
      label: {zh: "采矿和公用事业2025年增加值（随生产能力）", en: "Mining and utilities in 2025, following capacity"},
      unit: "亿元@2020",
      formula: (d) => ((d.industry_2020 - d.manufacturing_2020) * d.capacity_2025) / d.capacity_2020,
    },
    plan_manufacturing_2025: {
      label: {zh: "制造业占工业45%时的2025年制造业", en: "Manufacturing of 2025 at 45% of industry"},
      unit: "亿元@2020",
      formula: (d) => (d.plan_mining_2025 * d.plan_manufacturing_share) / (1 - d.plan_manufacturing_share),
    },
    plan_manufacturing_growth: {
      label: {zh: "由此所需的制造业年均增速", en: "Manufacturing growth a year that it takes"},
      unit: "1",
      display: "%",
      formula: (d) => op.pow(d.plan_manufacturing_2025 / d.manufacturing_2020, 1 / 5) - 1,
    },
    plan_industry_2025: {
      label: {zh: "由此得到的2025年工业", en: "Industry of 2025 that results"},
      unit: "亿元@2020",
      formula: (d) => d.plan_mining_2025 + d.plan_manufacturing_2025,
    },
    plan_industry_share_2025: {
      label: {zh: "由此得到的工业比重（8%）", en: "Industry's share that results, at 8% growth"},
      unit: "1",
      display: "%",
      formula: (d) => d.plan_industry_2025 / d.plan_real_2025,
    },
    plan_manufacturing_share_needed: {
      label: {zh: "工业达到50%所需的制造业占比", en: "Manufacturing share of industry that 50% takes"},
      unit: "1",
      display: "%",
      formula: (d) => 1 - d.plan_mining_2025 / (d.plan_industry_share * d.plan_real_2025),
    },
    plan_mining_price_needed: {
      label: {zh: "或煤电价格五年须上涨", en: "Or the rise in coal and power prices over five years"},
      unit: "1",
      display: "%",
      formula: (d) =>
        ((1 - d.plan_manufacturing_share) * d.plan_industry_share * d.plan_gdp_2025) /
          (d.plan_mining_2025 * d.base_price) -
        1,
    },
    plan_rest_growth: {
      label: {zh: "采矿和公用事业以外须年均增长", en: "Growth a year of all but mining and utilities"},
      unit: "1",
      display: "%",
      formula: (d) =>
        op.pow(
          (d.plan_real_2025 - d.plan_mining_2025) / (d.gdp_2020 - (d.industry_2020 - d.manufacturing_2020)),
          1 / 5,
        ) - 1,
    },
  }),
  block(
    [],
    {
      output_2020_total: {
        label: {zh: "2020年新兴产业产值", en: "Emerging output in 2020"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.output_2020),
      },
    },
    {
      over: ["industry"],
    },
  ),
  block(
    [],
    {
      new_material_base: {
        label: {zh: "按12.5%反推的新材料2020年产值", en: "New-material output of 2020, backcast at 12.5%"},
        unit: "亿元@current",
        formula: (d) => d.target / op.pow(1 + d.plan_new_material_growth, 5),
      },
    },
    {at: {industry: "新材料"}},
  ),
  block(
    [],
    {
      equipment_base: {
        label: {zh: "按18%反推的装备制造2020年产值", en: "Equipment output of 2020, backcast at 18%"},
        unit: "亿元@current",
        formula: (d) => d.target / op.pow(1 + d.plan_sector_growth, 5),
      },
    },
    {at: {industry: "装备制造"}},
  ),
];
