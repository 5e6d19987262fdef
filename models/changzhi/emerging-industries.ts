import {block, op, rate, scalar, type BlockSpec, type CheckSpec, type InputSpec} from "../../src/model/index.js";

export const inputs: Readonly<Record<string, InputSpec>> = {
  target: scalar("industries.{industry}.target", {zh: "2025年产值目标", en: "Output target for 2025"}),
  attainment: scalar("attain.{industry}", {zh: "目标实现率", en: "Attainment"}, {shared: "attain"}),
  value_added_rate: scalar("industries.{industry}.v", {zh: "增加值率", en: "Value-added rate"}),
  qualifying_share: scalar("industries.{industry}.q", {zh: "符合分类的比例", en: "Share that qualifies"}),
  industrial_share: scalar("industries.{industry}.phi", {zh: "计入工业的比例", en: "Share recorded in industry"}),
  weight: scalar("industries.{industry}.weight", {zh: "2020年产值的权重", en: "Weight in 2020 output"}),
  overlap: scalar("overlap", {zh: "统计重叠率", en: "Classification overlap"}),
  output_growth: rate("sei_growth.{industry}", {zh: "产值增速", en: "Output growth"}, {shared: "sei_growth"}),
  ceiling_multiple: scalar("logistic_K_mult", {zh: "上限倍数", en: "Ceiling multiple"}),
  reclassified: scalar("reclassified", {zh: "重新归类比例", en: "Reclassified share"}),
};

export const blocks: readonly BlockSpec[] = [
  block(["industry"], {
    effective_rate: {
      label: {zh: "有效增加值率", en: "Effective value-added rate"},
      unit: "1",
      display: "%",
      formula: (d) => d.value_added_rate * d.qualifying_share * (1 - d.overlap),
      note: {
        zh: "产业间互相购买已由增加值率扣除；重叠率只扣同一企业被列入两个产业的部分。",
        en: "Purchases among the industries are netted by the rate itself; overlap takes out establishments listed twice.",
      },
    },
    weight_share: {
      label: {zh: "2020年产值比重", en: "Share of 2020 output"},
      unit: "1",
      display: "%",
      formula: (d) => d.weight / d.weight_total,
    },
    output_2020: {
      label: {zh: "2020年产值", en: "Output in 2020"},
      unit: "亿元@current",
      formula: (d) => ((d.weight_share * d.sei_2020) / d.rate_2020) * d.base_price,
      note: {
        zh: "增加值由规划的3.13%锚定；改动增加值率会改变推算的基年产值，从而改变隐含增速。",
        en: "Value added is anchored by the plan's 3.13%; another value-added rate means another base output, and so another implied growth.",
      },
    },
    target_output: {
      label: {zh: "2025年产值", en: "Output in 2025"},
      unit: "亿元@current",
      formula: (d) => d.attainment * d.target,
    },
  }),
  block(
    [],
    {
      weight_total: {label: {zh: "权重合计", en: "Total of the weights"}, unit: "1", formula: (d) => op.sum(d.weight)},
      rate_2020: {
        label: {zh: "2020年平均有效增加值率", en: "Mean effective rate in 2020"},
        unit: "1",
        display: "%",
        formula: (d) => op.sum(d.weight_share * d.effective_rate),
      },
      sei_industrial_2020: {
        label: {zh: "2020年新兴产业中的工业增加值", en: "Industrial part of emerging industries in 2020"},
        unit: "亿元@2020",
        formula: (d) => op.sum((d.industrial_share * d.effective_rate * d.output_2020) / d.base_price),
      },
      target_total: {
        label: {zh: "2025年目标产值合计", en: "Output targets of 2025, all eight"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.target),
      },
      target_va: {
        label: {zh: "2025年目标产值的增加值", en: "Value added of the 2025 targets"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.effective_rate * d.target),
      },
      target_va_gross: {
        label: {zh: "2025年目标产值的增加值（未扣重叠）", en: "Value added of the 2025 targets before overlap"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.value_added_rate * d.qualifying_share * d.target),
      },
    },
    {over: ["industry"]},
  ),
  block(
    ["industry"],
    {
      logistic_rate: {
        label: {zh: "S形路径的速率", en: "Rate of the logistic path"},
        unit: "1",
        formula: (d) =>
          op.log(
            (d.target_output * (d.ceiling_multiple * d.target_output - d.output_2020)) /
              (d.output_2020 * (d.ceiling_multiple * d.target_output - d.target_output)),
          ) / 5,
      },
    },
    {when: {sei_mode: "target", path: "logistic"}},
  ),
  block(
    ["industry", "year"],
    {
      output: {
        label: {zh: "产值", en: "Output"},
        unit: "亿元@current",
        initial: (d) => d.output_2020,
        formula: (d) =>
          d.year <= 2025
            ? d.output_2020 * op.pow(d.target_output / d.output_2020, d.t / 5)
            : op.lag(d.output) * (1 + d.output_growth),
      },
    },
    {when: {sei_mode: "target", path: "cagr"}},
  ),
  block(
    ["industry", "year"],
    {
      output: {
        initial: (d) => d.output_2020,
        formula: (d) =>
          d.year <= 2025
            ? d.output_2020 * (1 - d.t / 5) + d.target_output * (d.t / 5)
            : op.lag(d.output) * (1 + d.output_growth),
      },
    },
    {when: {sei_mode: "target", path: "linear"}},
  ),
  block(
    ["industry", "year"],
    {
      output: {
        initial: (d) => d.output_2020,
        formula: (d) =>
          d.year <= 2025
            ? (d.ceiling_multiple * d.target_output) /
              (1 +
                ((d.ceiling_multiple * d.target_output - d.output_2020) / d.output_2020) *
                  op.exp(-d.logistic_rate * d.t))
            : op.lag(d.output) * (1 + d.output_growth),
      },
    },
    {when: {sei_mode: "target", path: "logistic"}},
  ),
  block(
    ["industry", "year"],
    {
      output: {initial: (d) => d.output_2020, formula: (d) => op.lag(d.output) * (1 + d.output_growth)},
    },
    {when: {sei_mode: "growth"}},
  ),
  block(["industry", "year"], {
    va: {
      label: {zh: "增加值", en: "Value added"},
      unit: "亿元@current",
      formula: (d) => d.effective_rate * d.output,
    },
  }),
  block(
    ["year"],
    {
      sei_output: {
        label: {zh: "新兴产业产值", en: "Emerging output"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.output),
      },
      sei_va: {
        label: {zh: "新兴产业增加值", en: "Emerging value added"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.va),
      },
      sei_va_industrial: {
        label: {zh: "新兴产业增加值中的工业部分", en: "Industrial part of emerging value added"},
        unit: "亿元@current",
        formula: (d) => op.sum(d.industrial_share * d.va),
      },
    },
    {over: ["industry"]},
  ),
  block(["year"], {
    sei_share: {
      label: {zh: "新兴产业占地区生产总值比重", en: "Emerging share of GDP"},
      unit: "1",
      display: "%",
      formula: (d) => d.sei_va / d.gdp_nom,
      note: {zh: "均按现价，与统计口径一致。", en: "Both at current prices, as in the statistics."},
    },
    sei_va_reclassified: {
      label: {
        zh: "新增的新兴产业增加值中重新归类的部分",
        en: "Reclassified part of the increase in emerging value added",
      },
      unit: "亿元@current",
      formula: (d) => d.reclassified * (d.sei_va - op.first_value(d.sei_va)),
    },
  }),
];

const logistic = {sei_mode: "target", path: "logistic"};

export const checks: readonly CheckSpec[] = [
  {
    id: "positive-target",
    severity: "error",
    index: ["industry"],
    when: {sei_mode: "target", path: ["cagr", "logistic"]},
    test: (d) => d.target_output > 0 && d.output_2020 > 0,
    label: {
      zh: "目标或2020年产值为零时，等比增长和S形路径没有定义；请改用线性路径（path = linear）或按增速推算（sei_mode = growth）",
      en: "with a target or a 2020 output of zero, a constant rate and a logistic path are undefined; use path = linear or sei_mode = growth",
    },
  },
  {
    id: "logistic-ceiling",
    severity: "error",
    index: ["industry"],
    when: logistic,
    test: (d) => d.ceiling_multiple * d.target_output > d.output_2020,
    label: {
      zh: "S形路径的上限须高于2020年产值；请提高上限倍数（logistic_K_mult）或目标",
      en: "the ceiling of a logistic path must be above the output of 2020; raise logistic_K_mult or the target",
    },
  },
];
