import type {Label} from "../../src/base/label.js";
import {
  block,
  defineIndex,
  defineModel,
  defineYears,
  scalar,
  toParameter,
  type Fact,
  type Model,
  type ParameterSpec,
  type Target,
} from "../../src/model/index.js";

const own = (id: string, zh: string, en: string, rest: Partial<ParameterSpec>) =>
  toParameter({
    id,
    label_zh: zh,
    label_en: en,
    group: "",
    unit: "1",
    display: "1",
    valid: "(,)",
    kind: "assumption",
    source_class: "assumption",
    source_zh: "示例",
    source_en: "an example",
    confidence: "low",
    ...rest,
  });

/**
 * A town: its output grows by one rate, is made by two trades, and burns coal most of which goes in 2025. In 2025 it is
 * 127.6 at 5% a year (125 in the linear way), the share of shops 20%, coal 14 at its height.
 */
export const town: Model = defineModel({
  id: "town",
  label: {zh: "小镇", en: "Town"},
  indices: [
    defineIndex("trade", {zh: "行业", en: "Trade"}, [
      {id: "farm", label: {zh: "农业", en: "Farming"}},
      {id: "shop", label: {zh: "商业", en: "Shops"}},
    ]),
    defineYears({
      from: 2020,
      to: 2030,
      periods: [
        {id: "P1", from: 2021, to: 2025},
        {id: "P2", from: 2026, to: 2030},
      ],
    }),
  ],
  parameters: [
    own("growth", "增速", "Growth", {
      display: "%",
      default: "0.05",
      low: 0,
      high: 0.12,
      step: 0.005,
      valid: "(-0.5,0.5]",
      kind: "policy",
      source_class: "plan",
      source_zh: "规划第三章",
      source_en: "the plan, chapter 3",
      confidence: "high",
      facts: "growth-2025",
    }),
    own("start", "起点产值", "Output at the start", {
      unit: "亿元",
      display: "亿元",
      default: "100",
      low: 50,
      high: 200,
      step: 1,
      valid: "(0,)",
    }),
    own("share", "商业占比", "Share of shops", {
      display: "%",
      default: "0.2",
      low: 0,
      high: 1,
      step: 0.01,
      valid: "[0,1]",
      confidence: "medium",
    }),
    own("coal", "煤", "Coal", {
      unit: "万tce",
      display: "万tce",
      default: "10",
      low: 0,
      high: 20,
      step: 0.5,
      valid: "[0,)",
      kind: "uncertainty",
    }),
    own("way", "算法", "Method", {
      default: "compound",
      options: "compound|linear",
      options_zh: "复利|线性",
      options_en: "Compound|Linear",
    }),
  ],
  inputs: {
    growth: scalar("growth", {zh: "增速", en: "Growth"}),
    start: scalar("start", {zh: "起点产值", en: "Output at the start"}),
    share: scalar("share", {zh: "商业占比", en: "Share of shops"}),
    coal_base: scalar("coal", {zh: "煤", en: "Coal"}),
  },
  blocks: [
    block(
      ["year"],
      {
        output: {
          unit: "亿元",
          label: {zh: "产值", en: "Output"},
          note: {zh: "每年增长一次。", en: "It grows once a year."},
          formula: "d => d.start * op.pow(1 + d.growth, d.t)",
        },
      },
      {when: {way: "compound"}},
    ),
    block(["year"], {output: {formula: "d => d.start * (1 + d.growth * d.t)"}}, {when: {way: "linear"}}),
    block(["year"], {
      shops: {unit: "1", display: "%", label: {zh: "商业占比", en: "Share of shops"}, formula: "d => d.share"},
      coal_use: {
        unit: "万tce",
        label: {zh: "煤炭消费", en: "Coal use"},
        formula: "d => d.coal_base * (1 + (d.year <= 2025 ? 0.08 * d.t : 0.07 * (2030 - d.year) - 0.2))",
      },
    }),
    block(["trade", "year"], {
      by_trade: [
        {
          unit: "亿元",
          label: {zh: "分行业产值", en: "Output by trade"},
          for: {trade: ["shop"]},
          formula: "d => d.output * d.shops",
        },
        {for: {trade: ["farm"]}, formula: "d => d.output * (1 - d.shops)"},
      ],
    }),
    block([], {doubled: {unit: "亿元", label: {zh: "两倍起点", en: "Twice the start"}, formula: "d => d.start * 2"}}),
    block(
      ["year"],
      {linear_only: {unit: "亿元", label: {zh: "仅线性", en: "Linear only"}, formula: "d => d.output"}},
      {when: {way: "linear"}},
    ),
  ],
  checks: [
    {
      id: "large",
      severity: "warning",
      index: ["year"],
      test: "d => d.output / d.start < 3",
      label: {zh: "产值增到三倍以上", en: "Output is more than threefold"},
    },
  ],
  facts: [
    fact("growth-2025", {zh: "产值增速", en: "Growth of output"}, "5", 9, "产值年均增长5%"),
    fact("output-2025", {zh: "产值", en: "Output"}, "130", 11, "到2025年产值超过130亿元"),
  ],
  limits: [{zh: "没有价格。", en: "There are no prices."}],
});

/** The town's plan, which states both of its facts. */
export const townText = `第一章 开头

小镇有农业和商业<b>两个</b>行业。

第三章 目标

第一节 增长

“十四五”时期，产值年均增长5%。

到2025年产值超过130亿元。
`;

function fact(id: string, subject: Label, value: string, line: number, quote: string): Fact {
  const place = {zh: "第3章第1节", en: "chapter 3, section 1"};
  return {id, subject, period: "2021-2025", value, comparator: "=", unit: "", quote, place, line};
}

function target(id: number, en: string, rest: Partial<Target>): Target {
  return {
    id,
    name: {zh: `指标${id}`, en},
    group: {zh: "经济", en: "Economy"},
    unit: "亿元",
    text: ">130",
    value: 130,
    comparator: ">",
    year: 2025,
    baseText: "100",
    base: 100,
    baseYear: 2020,
    past: undefined,
    pace: "rise",
    isBinding: false,
    class: "computed",
    variable: undefined,
    treatment: {zh: "由模型计算", en: "computed by the model"},
    comparison: undefined,
    facts: [],
    ...rest,
  };
}

/** One target in each of the five states, for the baseline: output is 127.6 in 2025. */
export const targets: readonly Target[] = [
  target(1, "Output, low", {variable: "output", value: 120, text: ">120", isBinding: true}),
  target(2, "Output, high", {
    variable: "output",
    value: 130,
    text: ">130",
    past: {fact: "growth-2025", text: "90", value: 90, unit: "亿元", years: [2015, 2015]},
    facts: ["output-2025"],
  }),
  target(3, "Share of shops", {
    variable: "shops",
    unit: "%",
    class: "tracked",
    value: 20,
    text: "20",
    comparator: ">=",
    group: {zh: "结构", en: "Structure"},
  }),
  target(4, "Beauty", {class: "not-modelled", value: 5, text: "5", comparator: ">="}),
  target(5, "Order", {
    value: undefined,
    comparator: undefined,
    text: "better",
    comparison: {value: 14.5, note: {zh: "省的目标", en: "the province's"}},
  }),
];
