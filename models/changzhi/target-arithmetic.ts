import {block, op, scalar, type BlockSpec, type EquationSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  plan_unit_hours: scalar("plan.unit_hours", {zh: "列出的煤电机组的利用小时", en: "Hours of the coal units listed"}),
  plan_unit_coal_rate: scalar("plan.unit_coal_rate", {
    zh: "列出的煤电机组的煤耗",
    en: "Coal rate of the coal units listed",
  }),
  plan_farm_va_rate: scalar("plan.farm_va_rate", {
    zh: "农产品加工业的增加值率",
    en: "Value-added rate of farm-product processing",
  }),
};

const firms: Readonly<Record<string, EquationSpec>> = {
  plan_platforms_net: {
    label: {zh: "专栏2三类平台的净增", en: "Net increase of the platforms in box 2"},
    unit: "1",
    formula: (d) => d.plan_platforms_2025 - d.plan_platforms_2020,
  },
  plan_high_tech_five_years: {
    label: {zh: "五年认定的高新技术企业", en: "High-tech enterprises recognised over five years"},
    unit: "户",
    formula: (d) => 5 * d.plan_high_tech_a_year,
  },
  plan_doubling_growth: {
    label: {zh: "五年翻一番的年均增速", en: "Growth a year that doubles in five years"},
    unit: "1",
    display: "%",
    formula: () => op.pow(2, 1 / 5) - 1,
  },
  plan_town_share: {
    label: {zh: "智创城产值占信创产业产值目标", en: "Innovation Town's share of the output target of IT innovation"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_town_output / d.plan_it_innovation,
  },
  plan_town_output_per_job: {
    label: {zh: "智创城每个就业的产值", en: "Output per job of the Innovation Town"},
    unit: "万元@current/人",
    formula: (d) => (d.plan_town_output * 1e4) / d.plan_town_jobs,
  },
  plan_firms_reached: {
    label: {zh: "2020年的规上企业加“小升规”", en: "Firms of 2020 and those that grow above designated size"},
    unit: "户",
    formula: (d) => d.plan_firms_2020 + d.plan_firms_new,
  },
  plan_firms_missing: {
    label: {zh: "离规上企业目标的差额", en: "Firms short of the target"},
    unit: "户",
    formula: (d) => d.plan_firms_2025 - d.plan_firms_reached,
  },
};

const power: Readonly<Record<string, EquationSpec>> = {
  plan_capacity: {
    label: {zh: "规划所述的全部装机", en: "The whole capacity that the plan states"},
    unit: "万kW",
    formula: (d) => d.plan_new_capacity / d.plan_new_share,
    note: {
      zh: "由新能源装机和它的比重推出；正文未注明年份。",
      en: "From new-energy capacity and its share; the text names no year.",
    },
  },
  plan_export_ratio: {
    label: {zh: "外送能力目标与全部装机之比", en: "Export capacity aimed at over that whole capacity"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_export / d.plan_capacity,
  },
  plan_coal_units: {
    label: {zh: "规划列出的煤电机组", en: "Coal units listed in the plan"},
    unit: "万kW",
    formula: (d) => d.plan_unit_zhangdian + d.plan_unit_luguang + d.plan_unit_xinguang + d.plan_unit_zhangdian_next,
  },
  plan_coal_units_power: {
    label: {zh: "列出的煤电机组的年发电量", en: "Generation of the coal units listed, a year"},
    unit: "亿kWh",
    formula: (d) => (d.plan_coal_units * d.plan_unit_hours) / 1e4,
  },
  plan_coal_units_coal: {
    label: {zh: "列出的煤电机组的年耗煤", en: "Coal used by the units listed, a year"},
    unit: "万tce",
    formula: (d) => d.plan_coal_units_power * d.plan_unit_coal_rate * 10,
  },
  plan_coal_units_co2: {
    label: {zh: "列出的煤电机组的年二氧化碳排放", en: "CO2 of the coal units listed, a year"},
    unit: "万tCO2",
    formula: (d) => d.plan_coal_units_coal * d.ef_coal,
  },
  plan_new_listed: {
    label: {zh: "规划列出的新能源项目", en: "New-energy projects listed in the plan"},
    unit: "万kW",
    formula: (d) => (d.plan_base_huaneng + d.plan_base_sungrow) * 100,
  },
  plan_new_share_all: {
    label: {zh: "列出的都建成时新能源占装机比重", en: "Share of new energy in capacity with all that is listed"},
    unit: "1",
    display: "%",
    formula: (d) =>
      (d.plan_new_capacity + d.plan_new_listed) / (d.plan_capacity + d.plan_coal_units + d.plan_new_listed),
  },
  plan_new_needed: {
    label: {zh: "煤电建成后保持比重须新建的新能源", en: "New energy that keeps its share beside the coal units"},
    unit: "万kW",
    formula: (d) =>
      (d.plan_new_share * (d.plan_capacity + d.plan_coal_units) - d.plan_new_capacity) / (1 - d.plan_new_share),
  },
  plan_coal_capacity_use: {
    label: {zh: "煤炭产量上限占能源生产能力目标", en: "Coal output limit over the energy capacity aimed at"},
    unit: "1",
    display: "%",
    formula: (d) => (d.plan_coal_limit * d.raw_coal_tce) / d.plan_energy_capacity,
  },
  plan_coal_burnt: {
    label: {zh: "煤炭产量上限全部燃烧的二氧化碳", en: "CO2 of the coal output limit if all is burnt"},
    unit: "亿tCO2",
    formula: (d) => d.plan_coal_limit * d.co2_per_raw_coal,
  },
  plan_gas_tce: {
    label: {zh: "非常规天然气目标折标准煤", en: "Unconventional gas aimed at, as coal equivalent"},
    unit: "万tce",
    formula: (d) => d.plan_gas * d.raw_gas_tce * 10,
  },
  plan_gas_saving: {
    label: {zh: "天然气替代煤炭少排的二氧化碳", en: "CO2 saved by that gas in place of coal"},
    unit: "万tCO2",
    formula: (d) => d.plan_gas_tce * (d.ef_coal - d.ef_gas),
  },
  plan_gas_saving_share: {
    label: {zh: "它与列出煤电机组排放之比", en: "That saving over the CO2 of the coal units listed"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_gas_saving / d.plan_coal_units_co2,
  },
};

const trade: Readonly<Record<string, EquationSpec>> = {
  plan_large_shops_sales: {
    label: {zh: "大型电商企业的网络销售额下限", en: "Least online sales of the large e-commerce firms"},
    unit: "亿元@current",
    formula: (d) => (d.plan_large_shops * d.plan_large_shop_sales) / 1e4,
  },
  plan_large_shops_share: {
    label: {zh: "它占电子商务交易额目标", en: "Their share of the e-commerce turnover aimed at"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_large_shops_sales / d.plan_online_turnover,
  },
  plan_deposits_gdp: {
    label: {zh: "存款目标与地区生产总值目标之比", en: "Deposits aimed at over the GDP aimed at"},
    unit: "1",
    formula: (d) => d.plan_deposits / d.plan_gdp_2025,
  },
  plan_loans_deposits: {
    label: {zh: "贷款目标与存款目标之比", en: "Loans aimed at over the deposits aimed at"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_loans / d.plan_deposits,
  },
  plan_retail_rise: {
    label: {zh: "零售总额五年的增长", en: "Growth of retail sales over five years"},
    unit: "1",
    display: "%",
    formula: (d) => op.pow(1 + d.plan_retail_growth, 5) - 1,
  },
  plan_retail_outgrowth: {
    label: {zh: "零售每年比居民收入快", en: "How much faster retail sales grow than incomes, a year"},
    unit: "1",
    display: "%",
    formula: (d) => (1 + d.plan_retail_growth) / (1 + d.plan_income_growth) - 1,
  },
};

const farming: Readonly<Record<string, EquationSpec>> = {
  plan_grain_floor_tonnes: {
    label: {zh: "粮食产量的底线", en: "Floor of grain output"},
    unit: "万t",
    formula: (d) => d.plan_grain_floor * 10,
  },
  plan_grain_use_2020: {
    label: {zh: "它占2020年粮食生产能力", en: "That floor over grain capacity in 2020"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_grain_floor_tonnes / d.plan_grain_capacity_2020,
  },
  plan_grain_use: {
    label: {zh: "它占2025年粮食生产能力目标", en: "That floor over the grain capacity aimed at"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_grain_floor_tonnes / d.plan_grain_capacity_2025,
  },
  plan_farmland_share: {
    label: {zh: "新增高标准农田占2020年耕地", en: "New high-standard farmland over the farmland of 2020"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_farmland_new / d.plan_farmland,
  },
  plan_farmland_five_years: {
    label: {zh: "每年建成的高标准农田五年合计", en: "High-standard farmland built over five years"},
    unit: "万亩",
    formula: (d) => 5 * d.plan_farmland_a_year,
  },
  plan_farm_va: {
    label: {zh: "农产品加工业产值目标的增加值", en: "Value added of the farm-product processing aimed at"},
    unit: "亿元@current",
    formula: (d) => d.plan_farm_output * d.plan_farm_va_rate,
  },
  plan_farm_va_share: {
    label: {zh: "它占地区生产总值目标", en: "Its share of the GDP aimed at"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_farm_va / d.plan_gdp_2025,
  },
  plan_flagships_output: {
    label: {zh: "旗舰型加工企业的规模下限", en: "Least size of the flagship processing firms together"},
    unit: "亿元@current",
    formula: (d) => d.plan_flagships * d.plan_flagship_size,
  },
  plan_flagships_share: {
    label: {zh: "它占农产品加工业产值目标", en: "Its share of the farm-product processing aimed at"},
    unit: "1",
    display: "%",
    formula: (d) => d.plan_flagships_output / d.plan_farm_output,
  },
  plan_beautiful_villages: {
    label: {zh: "美丽乡村的个数", en: "Beautiful villages"},
    unit: "1",
    formula: (d) => d.plan_beautiful_share * d.plan_villages,
  },
};

/** What the plan's other targets take: its own numbers set against each other, apart from any lever of the model. */
export const blocks: readonly BlockSpec[] = [block([], {...firms, ...power, ...trade, ...farming})];
