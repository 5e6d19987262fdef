import {block, scalar, type BlockSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  gdp_2020: scalar("gdp0", {zh: "2020年地区生产总值", en: "GDP in 2020"}),
  industry_share_2020: scalar("ind_share0", {zh: "2020年工业比重", en: "Industry's share in 2020"}),
  services_2020: scalar("svc_va0", {zh: "2020年服务业增加值", en: "Services in 2020"}),
  manufacturing_share_2020: scalar("mfg_share0", {
    zh: "2020年制造业占工业比重",
    en: "Manufacturing's share of industry in 2020",
  }),
  sei_share_2020: scalar("sei_share0", {zh: "2020年新兴产业比重", en: "Emerging share in 2020"}),
  growth_2020: scalar("growth_2020", {zh: "2020年增速", en: "Growth in 2020"}),
};

/** The partition of 2020: the plan's printed figures, and what is left for the sector it does not print. */
export const blocks: readonly BlockSpec[] = [
  block([], {
    base_price: {
      label: {zh: "基年价格水平", en: "Price level of the base year"},
      unit: "元@current/元@2020",
      formula: "1",
      note: {zh: "2020年的现价就是2020年价格。", en: "In 2020, current prices are 2020 prices."},
    },
    industry_2020: {
      label: {zh: "2020年工业增加值", en: "Industry in 2020"},
      unit: "亿元@2020",
      formula: (d) => d.industry_share_2020 * d.gdp_2020,
    },
    manufacturing_2020: {
      label: {zh: "2020年制造业增加值", en: "Manufacturing in 2020"},
      unit: "亿元@2020",
      formula: (d) => d.manufacturing_share_2020 * d.industry_2020,
      note: {
        zh: "规划的比重以规上工业为分母，这里用于全部工业。",
        en: "The plan's share is of industry above designated size; it is used here for all industry.",
      },
    },
    other_2020: {
      label: {zh: "2020年农业和建筑业增加值", en: "Primary and construction in 2020"},
      unit: "亿元@2020",
      formula: (d) => d.gdp_2020 - d.industry_2020 - d.services_2020,
      note: {
        zh: "工业、服务业之外的余数，仅占3.6%，低于常理，说明52.5%可能出自另一口径。",
        en: "What industry and services leave: 3.6%, implausibly little, so that the 52.5% is perhaps of another vintage.",
      },
    },
    sei_2020: {
      label: {zh: "2020年新兴产业增加值", en: "Emerging industries in 2020"},
      unit: "亿元@2020",
      formula: (d) => d.sei_share_2020 * d.gdp_2020,
    },
    services_share_2020: {
      label: {zh: "2020年服务业比重", en: "Services' share in 2020"},
      unit: "1",
      display: "%",
      formula: (d) => d.services_2020 / d.gdp_2020,
    },
    other_share_2020: {
      label: {zh: "2020年农业和建筑业比重", en: "Primary and construction's share in 2020"},
      unit: "1",
      display: "%",
      formula: (d) => d.other_2020 / d.gdp_2020,
    },
  }),
  block(["sector"], {
    sector_2020: [
      {
        label: {zh: "2020年增加值", en: "Value added in 2020"},
        unit: "亿元@2020",
        for: {sector: ["EXU"]},
        formula: (d) => d.industry_2020 - d.manufacturing_2020,
      },
      {for: {sector: ["MFT"]}, formula: (d) => d.manufacturing_2020 - d.sei_industrial_2020},
      {for: {sector: ["SEI"]}, formula: (d) => d.sei_2020},
      {for: {sector: ["SVX"]}, formula: (d) => d.services_2020 - (d.sei_2020 - d.sei_industrial_2020)},
      {for: {sector: ["OTH"]}, formula: (d) => d.other_2020},
    ],
  }),
];
