import {block, level, op, rate, scalar, type BlockSpec, type CheckSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  intensity_2020: scalar("e0.{sector}", {zh: "2020年能源强度", en: "Energy intensity in 2020"}),
  intensity_scale: scalar("e0_scale", {zh: "基年能源的整体偏差", en: "Common factor on base-year energy"}),
  intensity_decline: rate("d.{sector}", {zh: "能源强度年下降率", en: "Yearly fall in energy intensity"}),
  population_2020: scalar("pop0", {zh: "2020年常住人口", en: "Population in 2020"}),
  population_growth: rate("pop_g", {zh: "人口增速", en: "Population growth"}),
  household_2020: scalar("ehh0", {zh: "2020年人均生活用能", en: "Household energy per person in 2020"}),
  household_growth: rate("ehh_g", {zh: "人均生活用能增速", en: "Growth of household energy per person"}),
  oil_share: level("oil", {zh: "石油比重", en: "Oil's share"}),
  gas_share: level("gas", {zh: "天然气比重", en: "Gas's share"}),
};

export const blocks: readonly BlockSpec[] = [
  block(["sector", "year"], {
    intensity: {
      label: {zh: "行业能源强度", en: "Energy intensity by sector"},
      unit: "tce/万元@2020",
      initial: (d) => d.intensity_2020 * d.intensity_scale,
      formula: (d) => op.lag(d.intensity) * (1 - d.intensity_decline),
    },
    sector_energy: {
      label: {zh: "行业能源消费", en: "Energy use by sector"},
      unit: "万tce",
      formula: (d) => d.sector_real * d.intensity,
    },
  }),
  block(["year"], {
    pop: {
      label: {zh: "常住人口", en: "Population"},
      unit: "万人",
      initial: (d) => d.population_2020,
      formula: (d) => op.lag(d.pop) * (1 + d.population_growth),
    },
    household_intensity: {
      label: {zh: "人均生活用能", en: "Household energy per person"},
      unit: "tce/人",
      initial: (d) => d.household_2020 * d.intensity_scale,
      formula: (d) => op.lag(d.household_intensity) * (1 + d.household_growth),
    },
    household_energy: {
      label: {zh: "生活用能", en: "Household energy"},
      unit: "万tce",
      formula: (d) => d.pop * d.household_intensity,
    },
    energy: {
      label: {zh: "能源消费总量", en: "Energy use"},
      unit: "万tce",
      formula: (d) => d.production_energy + d.household_energy,
      note: {
        zh: "等价值；没有填入官方数据时，基年由示意的强度推算。",
        en: "Coal-equivalent by the thermal rate; unless official figures are entered, the base year is an estimate.",
      },
    },
    ei: {
      label: {zh: "单位GDP能耗", en: "Energy intensity of GDP"},
      unit: "tce/万元@2020",
      formula: (d) => d.energy / d.gdp_real,
    },
    ei_cut: {
      label: {zh: "单位GDP能耗比2020年下降", en: "Cut in energy intensity since 2020"},
      unit: "1",
      display: "%",
      formula: (d) => 1 - d.ei / op.first_value(d.ei),
    },
    oil: {label: {zh: "石油消费", en: "Oil"}, unit: "万tce", formula: (d) => d.oil_share * d.energy},
    gas: {label: {zh: "天然气消费", en: "Gas"}, unit: "万tce", formula: (d) => d.gas_share * d.energy},
    coal: {
      label: {zh: "煤炭消费", en: "Coal"},
      unit: "万tce",
      formula: (d) => d.energy - d.oil - d.gas - d.nonfossil - d.import_energy,
      note: {zh: "总量减去其他各项的余数。", en: "What the others leave of the total."},
    },
    nf_share: {
      label: {zh: "非化石能源比重", en: "Non-fossil share"},
      unit: "1",
      display: "%",
      formula: (d) => d.nonfossil / d.energy,
    },
  }),
  block(
    ["year"],
    {
      production_energy: {
        label: {zh: "生产用能", en: "Energy of production"},
        unit: "万tce",
        formula: (d) => op.sum(d.sector_energy),
      },
    },
    {over: ["sector"]},
  ),
  block(["fuel", "year"], {
    fuel_use: [
      {
        label: {zh: "分品种能源消费", en: "Energy use by fuel"},
        unit: "万tce",
        for: {fuel: ["coal"]},
        formula: (d) => d.coal,
      },
      {for: {fuel: ["oil"]}, formula: (d) => d.oil},
      {for: {fuel: ["gas"]}, formula: (d) => d.gas},
      {for: {fuel: ["nonfossil"]}, formula: (d) => d.nonfossil},
    ],
  }),
];

export const checks: readonly CheckSpec[] = [
  {
    id: "negative-coal",
    severity: "error",
    index: ["year"],
    // A residual on the boundary may be a hair below zero.
    test: (d) => d.coal / d.energy >= -1e-12,
    label: {
      zh: "煤炭消费（余数）为负：石油、天然气、非化石能源和外购电之和超过总量；请降低它们的比重或装机",
      en: "coal, the residual, is negative: oil, gas, non-fossil energy and imports exceed the total; lower their shares or the capacity",
    },
  },
  {
    id: "local-coal",
    severity: "warning",
    index: ["year"],
    test: (d) => d.local_power_coal <= d.coal,
    label: {
      zh: "本地用电的发电用煤超过煤炭消费：能源总量与电力两部分不相符；请核对能源强度、装机和利用小时",
      en: "coal burnt for local electricity exceeds all coal used: the energy total and the power block do not fit; check intensities, capacity and hours",
    },
  },
];
