import {block, op, scalar, type BlockSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  carbon_content: scalar("cc.{fuel}", {zh: "单位热值含碳量", en: "Carbon content"}),
  oxidation: scalar("ox.{fuel}", {zh: "碳氧化率", en: "Oxidation rate"}),
  ipcc_factor: scalar("ipcc.{fuel}", {zh: "IPCC 2006排放因子", en: "IPCC 2006 factor"}),
  ipcc_anthracite: scalar("ipcc_anthracite", {zh: "无烟煤的IPCC 2006排放因子", en: "IPCC 2006 factor of anthracite"}),
  ndrc_factor: scalar("ndrc.{fuel}", {zh: "发改委一套排放因子", en: "NDRC-style factor"}),
  own_factor: scalar("ef.{fuel}", {zh: "自定排放因子", en: "Own factor"}),
  coal_factor_scale: scalar("ef_coal_scale", {
    zh: "煤排放因子的整体偏差",
    en: "Common factor on coal's emission factor",
  }),
  grid_factor: scalar("ef_grid", {zh: "外购电排放因子", en: "Grid factor"}),
  gj_per_tce: scalar("gj_per_tce", {zh: "标准煤热值", en: "Heat of coal equivalent"}),
  ncv_coal: scalar("ncv_coal", {zh: "原煤低位发热量", en: "Net calorific value of raw coal"}),
  ncv_oil: scalar("ncv_oil", {zh: "原油低位发热量", en: "Net calorific value of crude oil"}),
  ncv_gas: scalar("ncv_gas", {zh: "天然气低位发热量", en: "Net calorific value of gas"}),
  process_co2: scalar("co2_process", {zh: "工业过程二氧化碳", en: "Process CO2"}),
};

const fossil = {fuel: ["coal", "oil", "gas"]};
const liquids = {fuel: ["oil", "gas"]};

/** Each set gives the emission factor of the three fuels; `ef` adds the common deviation of coal, and zero for the rest. */
const factorSets: readonly BlockSpec[] = [
  block(["fuel"], {
    set_factor: {
      label: {zh: "排放因子（所选一套）", en: "Emission factor of the chosen set"},
      unit: "tCO2/tce",
      for: {fuel: ["nonfossil"]},
      formula: "0",
    },
  }),
  block(
    ["fuel"],
    {
      set_factor: {
        for: fossil,
        formula: (d) => (d.carbon_content * d.oxidation * d.co2_per_carbon * d.gj_per_tce) / 1000,
      },
    },
    {when: {ef_set: "guideline"}},
  ),
  block(
    ["fuel"],
    {set_factor: {for: fossil, formula: (d) => (d.ipcc_factor * d.gj_per_tce) / 1000}},
    {when: {ef_set: "ipcc2006"}},
  ),
  block(
    ["fuel"],
    {
      set_factor: [
        {for: {fuel: ["coal"]}, formula: (d) => (d.ipcc_anthracite * d.gj_per_tce) / 1000},
        {for: liquids, formula: (d) => (d.ipcc_factor * d.gj_per_tce) / 1000},
      ],
    },
    {when: {ef_set: "ipcc2006_anthracite"}},
  ),
  block(["fuel"], {set_factor: {for: fossil, formula: (d) => d.ndrc_factor}}, {when: {ef_set: "ndrc"}}),
  block(["fuel"], {set_factor: {for: fossil, formula: (d) => d.own_factor}}, {when: {ef_set: "custom"}}),
];

export const blocks: readonly BlockSpec[] = [
  ...factorSets,
  block([], {
    co2_per_carbon: {
      label: {zh: "每吨碳对应的二氧化碳", en: "CO2 per carbon"},
      unit: "tCO2/tC",
      formula: "44 / 12",
      note: {zh: "分子量之比。", en: "The ratio of molecular masses."},
    },
    co2_per_raw_coal: {
      label: {zh: "每吨原煤的二氧化碳", en: "CO2 per tonne of raw coal"},
      unit: "tCO2/t",
      formula: (d) => (d.ef_coal * d.ncv_coal) / d.gj_per_tce,
    },
    co2_per_crude: {
      label: {zh: "每吨原油的二氧化碳", en: "CO2 per tonne of crude oil"},
      unit: "tCO2/t",
      formula: (d) => (d.ef_oil * d.ncv_oil) / d.gj_per_tce,
    },
    co2_per_gas: {
      label: {zh: "每立方米天然气的二氧化碳", en: "CO2 per m³ of gas"},
      unit: "kgCO2/m3",
      formula: (d) => (d.ef_gas * d.ncv_gas) / d.gj_per_tce,
    },
  }),
  block(["fuel"], {
    ef: [
      {
        label: {zh: "排放因子", en: "Emission factor"},
        unit: "tCO2/tce",
        for: {fuel: ["coal"]},
        formula: (d) => d.set_factor * d.coal_factor_scale,
      },
      {for: {fuel: ["oil", "gas", "nonfossil"]}, formula: (d) => d.set_factor},
    ],
  }),
  block(
    [],
    {ef_coal: {label: {zh: "煤的排放因子", en: "Emission factor of coal"}, unit: "tCO2/tce", formula: (d) => d.ef}},
    {at: {fuel: "coal"}},
  ),
  block(
    [],
    {ef_oil: {label: {zh: "油的排放因子", en: "Emission factor of oil"}, unit: "tCO2/tce", formula: (d) => d.ef}},
    {at: {fuel: "oil"}},
  ),
  block(
    [],
    {ef_gas: {label: {zh: "气的排放因子", en: "Emission factor of gas"}, unit: "tCO2/tce", formula: (d) => d.ef}},
    {at: {fuel: "gas"}},
  ),
  block(["fuel", "year"], {
    fuel_co2: {label: {zh: "分品种二氧化碳", en: "CO2 by fuel"}, unit: "万tCO2", formula: (d) => d.fuel_use * d.ef},
  }),
  block(
    ["year"],
    {
      co2_fuel: {
        label: {zh: "燃料消费的二氧化碳", en: "CO2 of fuel use"},
        unit: "万tCO2",
        formula: (d) => op.sum(d.fuel_co2),
      },
    },
    {over: ["fuel"]},
  ),
  block(["year"], {
    co2_imports: {
      label: {zh: "外购电的二氧化碳", en: "CO2 of imported power"},
      unit: "万tCO2",
      formula: (d) => d.power_import * d.grid_factor * 10,
    },
    co2_exports: {
      label: {zh: "外送火电的二氧化碳", en: "CO2 of exported thermal power"},
      unit: "万tCO2",
      formula: (d) => d.export_thermal * d.coal_rate * 10 * d.ef_coal,
    },
    co2_cons: {
      label: {zh: "二氧化碳（消费口径）", en: "CO2, consumption account"},
      unit: "万tCO2",
      formula: (d) => d.co2_fuel + d.co2_imports + d.process_co2,
      note: {
        zh: "近于考核口径：不含外送电，含外购电。",
        en: "Close to the assessed account: without exported power, with imported power.",
      },
    },
    co2_terr: {
      label: {zh: "二氧化碳（属地口径）", en: "CO2, territorial account"},
      unit: "万tCO2",
      formula: (d) => d.co2_fuel + d.co2_exports + d.process_co2,
      note: {
        zh: "本地燃烧的全部排放，含外送电；不含煤层甲烷、非能源用途和碳汇。",
        en: "All that is burnt here, exported power included; without coal-mine methane, non-energy use and sinks.",
      },
    },
    ci: {
      label: {zh: "单位GDP二氧化碳（消费口径）", en: "CO2 intensity, consumption"},
      unit: "tCO2/万元@2020",
      formula: (d) => d.co2_cons / d.gdp_real,
    },
    ci_cut: {
      label: {zh: "单位GDP二氧化碳比2020年下降（消费口径）", en: "Cut in CO2 intensity since 2020, consumption"},
      unit: "1",
      display: "%",
      formula: (d) => 1 - d.ci / op.first_value(d.ci),
    },
    ci_terr: {
      label: {zh: "单位GDP二氧化碳（属地口径）", en: "CO2 intensity, territorial"},
      unit: "tCO2/万元@2020",
      formula: (d) => d.co2_terr / d.gdp_real,
    },
    ci_terr_cut: {
      label: {zh: "单位GDP二氧化碳比2020年下降（属地口径）", en: "Cut in CO2 intensity since 2020, territorial"},
      unit: "1",
      display: "%",
      formula: (d) => 1 - d.ci_terr / op.first_value(d.ci_terr),
    },
    gdp_per_person: {
      label: {zh: "人均地区生产总值", en: "GDP per person"},
      unit: "万元@2020/人",
      formula: (d) => d.gdp_real / d.pop,
    },
    carbon_content_of_energy: {
      label: {zh: "单位能耗二氧化碳", en: "CO2 per unit of energy"},
      unit: "tCO2/tce",
      formula: (d) => d.co2_cons / d.energy,
    },
  }),
];
