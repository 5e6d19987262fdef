import {
  block,
  op,
  scalar,
  type BlockSpec,
  type CheckSpec,
  type EquationSpec,
  type InputSpec,
} from "../../src/model/index.js";
import type {Label} from "../../src/base/label.js";

/** An indicator whose path is an input: its base year, its unit, its name. */
interface Tracked {
  readonly baseYear: number;
  readonly unit: string;
  readonly label: Label;
}

/** The indicators of box 2 that nothing in the model drives, by the name of their parameters. */
const tracked: Readonly<Record<string, Tracked>> = {
  urbanisation: {baseYear: 2019, unit: "1", label: {zh: "常住人口城镇化率", en: "Urbanisation rate"}},
  firms: {baseYear: 2020, unit: "户", label: {zh: "规上工业企业数量", en: "Industrial firms above designated size"}},
  five_g: {baseYear: 2020, unit: "1", label: {zh: "5G网络用户普及率", en: "5G users"}},
  patents: {
    baseYear: 2020,
    unit: "件",
    label: {zh: "每万人口发明专利拥有量", en: "Invention patents per 10,000 people"},
  },
  digital: {
    baseYear: 2020,
    unit: "1",
    label: {zh: "数字经济核心产业比重", en: "Core digital industries' share of GDP"},
  },
  forest: {baseYear: 2020, unit: "1", label: {zh: "森林覆盖率", en: "Forest cover"}},
  schooling: {baseYear: 2020, unit: "年", label: {zh: "平均受教育年限", en: "Mean years of schooling"}},
  pension: {baseYear: 2020, unit: "1", label: {zh: "基本养老保险参保率", en: "Pension coverage"}},
  life: {baseYear: 2018, unit: "岁", label: {zh: "人均预期寿命", en: "Life expectancy"}},
  sports: {baseYear: 2020, unit: "1", label: {zh: "体育人口占比", en: "People who do sport"}},
  grain: {baseYear: 2020, unit: "万t", label: {zh: "粮食综合生产能力", en: "Grain production capacity"}},
};

/**
 * A path from the base year's value to that of 2025, straight, at a constant rate or logistic under its ceiling; level
 * after 2025, as the plan says nothing of it. Written as text because the names of its inputs are made here.
 */
function trackedEquation(name: string, {baseYear, unit, label}: Tracked): EquationSpec {
  const [base, goal, form, cap] = ["base", "goal", "form", "cap"].map((part) => `d.${name}_${part}`);
  const way = `(op.least(d.year, 2025) - ${baseYear}) / ${2025 - baseYear}`;
  const straight = `${base} + (${goal} - ${base}) * ${way}`;
  const constantRate = `${base} * op.pow(${goal} / ${base}, ${way})`;
  const logistic = `${cap} / (1 + (${cap} - ${base}) / ${base} * op.pow(${base} * (${cap} - ${goal}) / (${goal} * (${cap} - ${base})), ${way}))`;
  return {
    unit,
    display: unit === "1" ? "%" : unit,
    label,
    formula: `d => ${form} === "linear" ? ${straight} : ${form} === "cagr" ? ${constantRate} : ${logistic}`,
    note: {zh: "路径是输入，不是结果；2025年后保持不变。", en: "The path is an input, not a result; level after 2025."},
  };
}

export const inputs: Readonly<Record<string, InputSpec>> = {
  ...Object.fromEntries(
    Object.entries(tracked).flatMap(([name, {label}]) =>
      [
        ["base", "基期值", "base"],
        ["goal", "2025年值", "2025"],
        ["form", "路径", "path"],
        ["cap", "上限", "ceiling"],
      ].map(([part = "", zh = "", en = ""]) => [
        `${name}_${part}`,
        scalar(`track.${name}.${part}`, {zh: label.zh + zh, en: `${label.en}: ${en}`}),
      ]),
    ),
  ),
  rd_share_2020: scalar("rd_share0", {zh: "研发经费投入强度（2019年）", en: "R&D intensity (2019)"}),
  rd_growth: scalar("rd_growth", {zh: "研发经费投入增速", en: "R&D growth"}),
  high_tech_growth: scalar("high_tech_growth", {
    zh: "高技术制造业增加值增速",
    en: "High-technology manufacturing growth",
  }),
  employment_growth: scalar("employment_g", {zh: "从业人员增速", en: "Employment growth"}),
  wedge_urban: scalar("wedge_urban", {zh: "城镇居民收入增速之差", en: "Urban income wedge"}),
  wedge_rural: scalar("wedge_rural", {zh: "农村居民收入增速之差", en: "Rural income wedge"}),
};

export const blocks: readonly BlockSpec[] = [
  block(
    ["year"],
    Object.fromEntries(Object.entries(tracked).map(([name, what]) => [name, trackedEquation(name, what)])),
  ),
  block(["year"], {
    rd_spending: {
      label: {zh: "研发经费投入", en: "R&D spending"},
      unit: "亿元@current",
      initial: (d) => d.rd_share_2020 * d.gdp_2020 * d.base_price,
      formula: (d) => op.lag(d.rd_spending) * (1 + d.rd_growth),
      note: {zh: "基年以2019年的强度乘2020年总量。", en: "The base is the intensity of 2019 on the GDP of 2020."},
    },
    rd_intensity: {
      label: {zh: "研发经费投入强度", en: "R&D intensity"},
      unit: "1",
      display: "%",
      formula: (d) => d.rd_spending / d.gdp_nom,
    },
    digital_va: {
      label: {zh: "数字经济核心产业增加值", en: "Core digital value added"},
      unit: "亿元@current",
      formula: (d) => d.digital * d.gdp_nom,
    },
    high_tech_index: {
      label: {zh: "高技术制造业增加值指数（2020年为1）", en: "High-technology manufacturing, 2020 = 1"},
      unit: "1",
      formula: (d) => op.pow(1 + d.high_tech_growth, d.t),
    },
  }),
  block([], {
    productivity_growth: {
      label: {zh: "全员劳动生产率年均增速", en: "Labour productivity growth a year, 2021–25"},
      unit: "1",
      display: "%",
      formula: (d) => (1 + d.real_cagr_2020_25) / (1 + d.employment_growth) - 1,
    },
    employment_needed: {
      label: {zh: "与生产率目标相合的从业人员增速", en: "Employment growth consistent with the productivity target"},
      unit: "1",
      display: "%",
      formula: (d) => (1 + d.real_cagr_2020_25) / (1 + d.plan_productivity) - 1,
    },
    income_growth_urban: {
      label: {zh: "城镇居民收入年均增速", en: "Urban income growth a year, 2021–25"},
      unit: "1",
      display: "%",
      formula: (d) => d.nominal_cagr_2020_25 + d.wedge_urban,
    },
    income_growth_rural: {
      label: {zh: "农村居民收入年均增速", en: "Rural income growth a year, 2021–25"},
      unit: "1",
      display: "%",
      formula: (d) => d.nominal_cagr_2020_25 + d.wedge_rural,
    },
  }),
  block(
    [],
    {
      new_material_growth: {
        label: {zh: "新材料产值年均增速", en: "New-material output growth a year, 2021–25"},
        unit: "1",
        display: "%",
        formula: (d) => (d.output_2020 > 0 ? op.pow(d.output / d.output_2020, 1 / 5) - 1 : 0),
      },
    },
    {at: {industry: "新材料", year: 2025}},
  ),
  block(
    [],
    {
      equipment_growth: {
        label: {zh: "装备制造增加值年均实际增速", en: "Real growth of equipment manufacturing a year, 2021–25"},
        unit: "1",
        display: "%",
        formula: (d) =>
          d.output_2020 > 0 ? op.pow(d.output / d.sector_price / (d.output_2020 / d.base_price), 1 / 5) - 1 : 0,
      },
    },
    {at: {industry: "装备制造", sector: "SEI", year: 2025}},
  ),
  block(
    ["year"],
    {
      digital_lower_bound: {
        label: {
          zh: "数字经济增加值的下限（信创和半导体光电）",
          en: "Lower bound of digital value added (IT innovation and semiconductors)",
        },
        unit: "亿元@current",
        formula: (d) => op.sum(d.industry === "信创" || d.industry === "半导体光电" ? d.va : 0),
      },
    },
    {over: ["industry"]},
  ),
];

export const checks: readonly CheckSpec[] = [
  {
    id: "growth-from-nothing",
    severity: "warning",
    index: ["industry"],
    test: (d) => d.output_2020 > 0 || (d.industry !== "新材料" && d.industry !== "装备制造"),
    label: {
      zh: "2020年产值为零，无从计算增速：新材料产值、装备制造增加值的年均增速记为0，不是结果",
      en: "with a 2020 output of zero there is no growth rate: that of new materials or equipment manufacturing is set to 0, and is no result",
    },
  },
];
