import {block, level, op, rate, scalar, type BlockSpec, type CheckSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  growth: rate("g.{sector}", {zh: "实际增速", en: "Real growth"}),
  price_growth: rate("pi.{sector}", {zh: "价格涨幅", en: "Price rise"}),
  crowding: scalar("crowding", {zh: "挤出程度", en: "Crowding out"}),
  sei_reference: level("sei_ref", {zh: "新兴产业增加值参照路径", en: "Reference path of emerging value added"}),
  td_growth: rate("td.g", {zh: "实际增速（自上而下）", en: "Real growth, top-down"}),
  td_price_growth: rate("td.pi", {zh: "平减指数涨幅（自上而下）", en: "Deflator, top-down"}),
  td_industry_share: level("td.ind_share", {zh: "工业比重（自上而下）", en: "Industry's share, top-down"}),
  td_services_share: level("td.svc_share", {zh: "服务业比重（自上而下）", en: "Services' share, top-down"}),
  td_manufacturing_share: level("td.mfg_share", {
    zh: "制造业占工业比重（自上而下）",
    en: "Manufacturing's share of industry, top-down",
  }),
};

const bottomUp = {when: {closure: "bottom_up"}};
const topDown = {when: {closure: "top_down"}};
const fourSectors = {sector: ["EXU", "MFT", "SVX", "OTH"]};

/** Growth by sector adds up to GDP; raising emerging output is fully additional, unless it crowds others out. */
const bottomUpBlocks: readonly BlockSpec[] = [
  block(
    ["sector", "year"],
    {
      sector_price: {
        label: {zh: "价格指数", en: "Price index"},
        unit: "元@current/元@2020",
        initial: (d) => d.base_price,
        formula: (d) => op.lag(d.sector_price) * (1 + d.price_growth),
      },
      sector_potential: [
        {
          label: {zh: "挤出前的实际增加值", en: "Real value added before crowding out"},
          unit: "亿元@2020",
          for: fourSectors,
          initial: (d) => d.sector_2020,
          formula: (d) => op.lag(d.sector_potential) * (1 + d.growth),
        },
        {for: {sector: ["SEI"]}, formula: (d) => d.sei_va / d.sector_price},
      ],
      sector_real: [
        {
          label: {zh: "实际增加值", en: "Real value added"},
          unit: "亿元@2020",
          for: {sector: ["EXU", "SEI", "OTH"]},
          formula: (d) => d.sector_potential,
        },
        {
          for: {sector: ["MFT", "SVX"]},
          initial: (d) => d.sector_potential,
          formula: (d) =>
            d.sector_potential - (d.crowding * (d.sei_real - d.sei_reference) * d.sector_potential) / d.crowded,
          note: {
            zh: "高于参照路径的新兴产业增加值按比例挤出传统制造业和服务业。",
            en: "Emerging value added above its reference path displaces traditional manufacturing and services in proportion.",
          },
        },
      ],
      sector_nom: {
        label: {zh: "现价增加值", en: "Value added at current prices"},
        unit: "亿元@current",
        formula: (d) => d.sector_real * d.sector_price,
      },
    },
    bottomUp,
  ),
  block(
    ["year"],
    {
      sei_real: {
        label: {zh: "新兴产业实际增加值", en: "Real emerging value added"},
        unit: "亿元@2020",
        formula: (d) => d.sector_potential,
      },
    },
    {at: {sector: "SEI"}, ...bottomUp},
  ),
  block(
    ["year"],
    {
      crowded: {
        label: {zh: "可被挤出的增加值", en: "Value added that can be crowded out"},
        unit: "亿元@2020",
        formula: (d) => op.sum(d.sector === "MFT" || d.sector === "SVX" ? d.sector_potential : 0),
      },
      gdp_real: {
        label: {zh: "地区生产总值（2020年价）", en: "Real GDP (2020 prices)"},
        unit: "亿元@2020",
        formula: (d) => op.sum(d.sector_real),
      },
      gdp_nom: {
        label: {zh: "地区生产总值（现价）", en: "Nominal GDP"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.sector_nom),
      },
    },
    {over: ["sector"], ...bottomUp},
  ),
];

/** GDP grows as given; emerging output displaces other sectors one for one. One deflator serves all sectors. */
const topDownBlocks: readonly BlockSpec[] = [
  block(
    ["year"],
    {
      gdp_real: {initial: (d) => d.gdp_2020, formula: (d) => op.lag(d.gdp_real) * (1 + d.td_growth)},
      td_price: {
        label: {zh: "价格指数（自上而下）", en: "Price index, top-down"},
        unit: "元@current/元@2020",
        initial: (d) => d.base_price,
        formula: (d) => op.lag(d.td_price) * (1 + d.td_price_growth),
      },
      gdp_nom: {formula: (d) => d.gdp_real * d.td_price},
    },
    topDown,
  ),
  block(
    ["sector", "year"],
    {
      sector_price: {formula: (d) => d.td_price},
      sector_nom: [
        {for: {sector: ["EXU"]}, formula: (d) => d.td_industry_share * (1 - d.td_manufacturing_share) * d.gdp_nom},
        {
          for: {sector: ["MFT"]},
          formula: (d) => d.td_industry_share * d.td_manufacturing_share * d.gdp_nom - d.sei_va_industrial,
        },
        {for: {sector: ["SEI"]}, formula: (d) => d.sei_va},
        {for: {sector: ["SVX"]}, formula: (d) => d.td_services_share * d.gdp_nom - (d.sei_va - d.sei_va_industrial)},
        {for: {sector: ["OTH"]}, formula: (d) => (1 - d.td_industry_share - d.td_services_share) * d.gdp_nom},
      ],
      sector_real: {formula: (d) => d.sector_nom / d.sector_price},
    },
    topDown,
  ),
  block(
    [],
    {
      base_gap: {
        label: {zh: "自上而下比重与基年之差", en: "Top-down shares less the base year's"},
        unit: "1",
        formula: (d) =>
          op.abs(d.td_industry_share - d.industry_share_2020) +
          op.abs(d.td_services_share - d.services_share_2020) +
          op.abs(d.td_manufacturing_share - d.manufacturing_share_2020),
      },
    },
    {at: {year: 2020}, ...topDown},
  ),
];

const aggregates: readonly BlockSpec[] = [
  block(
    ["year"],
    {
      manufacturing_nom: {
        label: {zh: "制造业增加值（现价）", en: "Manufacturing at current prices"},
        unit: "亿元@current",
        formula: (d) => d.sector_nom + d.sei_va_industrial,
      },
    },
    {at: {sector: "MFT"}},
  ),
  block(
    ["year"],
    {
      industry_nom: {
        label: {zh: "工业增加值（现价）", en: "Industry at current prices"},
        unit: "亿元@current",
        formula: (d) => d.sector_nom + d.manufacturing_nom,
      },
    },
    {at: {sector: "EXU"}},
  ),
  block(
    ["year"],
    {
      services_nom: {
        label: {zh: "服务业增加值（现价）", en: "Services at current prices"},
        unit: "亿元@current",
        formula: (d) => d.sector_nom + (d.sei_va - d.sei_va_industrial),
      },
    },
    {at: {sector: "SVX"}},
  ),
  block(
    ["year"],
    {
      oth_share: {
        label: {zh: "农业和建筑业比重", en: "Primary and construction's share"},
        unit: "1",
        display: "%",
        formula: (d) => d.sector_nom / d.gdp_nom,
      },
    },
    {at: {sector: "OTH"}},
  ),
  block(["year"], {
    deflator: {
      label: {zh: "平减指数", en: "GDP deflator"},
      unit: "元@current/元@2020",
      formula: (d) => d.gdp_nom / d.gdp_real,
    },
    ind_share: {
      label: {zh: "工业比重", en: "Industry's share of GDP"},
      unit: "1",
      display: "%",
      formula: (d) => d.industry_nom / d.gdp_nom,
    },
    svc_share: {
      label: {zh: "服务业比重", en: "Services' share of GDP"},
      unit: "1",
      display: "%",
      formula: (d) => d.services_nom / d.gdp_nom,
    },
    mfg_share_ind: {
      label: {zh: "制造业占工业比重", en: "Manufacturing's share of industry"},
      unit: "1",
      display: "%",
      formula: (d) => d.manufacturing_nom / d.industry_nom,
    },
    gdp_growth: {
      label: {zh: "实际增速", en: "Real GDP growth"},
      unit: "1",
      display: "%",
      initial: (d) => d.growth_2020,
      formula: (d) => d.gdp_real / op.lag(d.gdp_real) - 1,
    },
    gdp_nom_growth: {
      label: {zh: "现价增速", en: "Nominal GDP growth"},
      unit: "1",
      display: "%",
      initial: null,
      formula: (d) => d.gdp_nom / op.lag(d.gdp_nom) - 1,
    },
  }),
  block(["sector", "year"], {
    sector_share: {
      label: {zh: "占地区生产总值比重", en: "Share of GDP"},
      unit: "1",
      display: "%",
      formula: (d) => d.sector_nom / d.gdp_nom,
    },
  }),
  block(
    [],
    {
      real_cagr_2020_25: {
        label: {zh: "2021—2025年年均实际增速", en: "Real growth a year, 2021–25"},
        unit: "1",
        display: "%",
        formula: (d) => op.pow(d.gdp_real / d.gdp_2020, 1 / 5) - 1,
      },
      nominal_cagr_2020_25: {
        label: {zh: "2021—2025年年均现价增速", en: "Nominal growth a year, 2021–25"},
        unit: "1",
        display: "%",
        formula: (d) => op.pow(d.gdp_nom / (d.gdp_2020 * d.base_price), 1 / 5) - 1,
      },
    },
    {at: {year: 2025}},
  ),
];

export const blocks: readonly BlockSpec[] = [...bottomUpBlocks, ...topDownBlocks, ...aggregates];

export const checks: readonly CheckSpec[] = [
  {
    id: "residual-sectors",
    severity: "error",
    index: ["sector", "year"],
    // A residual on the boundary may be a hair below zero.
    test: (d) => d.sector_nom / d.gdp_nom >= -1e-12,
    label: {
      zh: "行业增加值为负：新兴产业或给定比重超出了可分的总量；请降低产值目标、实现率或调整比重",
      en: "a sector's value added is negative: emerging output or the given shares exceed what there is to share; lower the targets or attainment, or change the shares",
    },
  },
  {
    id: "top-down-base",
    severity: "warning",
    index: [],
    when: {closure: "top_down"},
    test: (d) => op.abs(d.base_gap) < 1e-9,
    label: {
      zh: "自上而下的2020年比重与基年数据不符；请同时改动 td.ind_share.2020、td.svc_share.2020、td.mfg_share.2020",
      en: "the top-down shares of 2020 differ from the base year's; change td.ind_share.2020, td.svc_share.2020 and td.mfg_share.2020 with it",
    },
  },
];
