import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {conversionFactor} from "../../../src/base/units.js";
import {block, defineIndex, scalar, trace, type BlockSpec} from "../../../src/model/index.js";
import {faultOf} from "../../base/fault.js";
import {label, modelOf, trade} from "../../model/small-model.js";
import {said} from "./said.js";

type Small = Parameters<typeof modelOf>[0];

const one = (formula: string) => ({unit: "1", label: label(""), formula});
/** A model of a few parameters and one block, which is what is wrong with it. */
const withBlock = (spec: BlockSpec, more: Small = {}) =>
  modelOf({
    parameters: {
      tax: 1,
      money: {default: "1", unit: "万元", display: "万元"},
      hours: {default: "1", unit: "h", display: "h"},
      mode: {default: "plain", options: "plain|fancy"},
      "e.farm": 1,
      "e.mine": 1,
    },
    inputs: {
      tax: scalar("tax", label("tax")),
      money: scalar("money", label("money")),
      hours: scalar("hours", label("hours")),
      mode: scalar("mode", label("mode")),
      intensity: scalar("e.{trade}", label("intensity")),
    },
    ...more,
    blocks: [spec],
  });
const refused = (spec: BlockSpec, more?: Small) => () => withBlock(spec, more);
const byTrade = (equations: BlockSpec["equations"]) => block(["trade"], equations);
const byYear = (equations: BlockSpec["equations"]) => block(["year"], equations);
const result = withBlock(byYear({growing: one("d => d.tax * d.t")})).run();

describe("equations that do not fit together", () => {
  it.each([
    [
      "an unknown variable",
      refused(block([], {a: one("d => d.taxx")})),
      "方程“a”：没有名为“taxx”的变量，请核对名称。",
      "In the equation “a”: There is no variable “taxx”; check the name.",
    ],
    [
      "an unknown index",
      refused(block(["trad"], {a: one("1")})),
      "方程“a”：没有名为“trad”的维度，请核对名称。",
      "In the equation “a”: There is no index “trad”; check the name.",
    ],
    [
      "an unknown member",
      refused(byTrade({a: {...one("1"), for: {trade: ["farn"]}}})),
      "方程“a (trade farn)”：“trade”没有成员“farn”，请核对名称。",
      "In the equation “a (trade farn)”: “trade” has no member “farn”; check the name.",
    ],
    [
      "an unknown option",
      refused(block([], {a: one("1")}, {when: {mode: "odd"}})),
      "方程“a (mode = odd)”：开关“mode”没有选项“odd”，请核对名称。",
      "In the equation “a (mode = odd)”: The switch “mode” has no option “odd”; check the name.",
    ],
    [
      "members of an index it does not have",
      refused(block([], {a: {...one("1"), for: {trade: ["farm"]}}})),
      "方程“a (trade farm)”：指定了“trade”的成员，而“trade”不是它的维度；请去掉，或加上这个维度。",
      "In the equation “a (trade farm)”: It is for members of “trade”, which is none of its indices; leave them out, or " +
        "add the index.",
    ],
    [
      "an index twice",
      refused(block(["trade"], {a: one("1")}, {over: ["trade"]})),
      "方程“a”：“trade”在index、over、at中不止一次，请只留一处。",
      "In the equation “a”: “trade” stands twice among index, over and at; leave it in one of them.",
    ],
    [
      "what differs by an index it does not have",
      refused(block([], {a: one("d => d.year")})),
      "方程“a”：“year”按“year”分，而这个方程不按它分；请先按它汇总，或用at取其中一个。",
      "In the equation “a”: “year” differs by “year”, and this equation does not; roll it up over that index, or pick one " +
        "with at.",
    ],
    [
      "members without a parameter",
      refused(byTrade({a: one("d => d.intensity")})),
      "方程“a”：“intensity”没有trade为“shop”的参数；请补上，或用for限定方程的成员。",
      "In the equation “a”: “intensity” has no parameter for trade “shop”; add it, or limit the equation with for.",
    ],
    [
      "members without an equation",
      refused(byTrade({a: {...one("1"), for: {trade: ["farm", "mine"]}}})),
      "“a”在trade shop处没有方程，请补上。",
      "“a” has no equation for trade shop; add one.",
    ],
    [
      "members with two equations",
      refused(byTrade({a: [one("1"), {formula: "2", for: {trade: ["farm"]}}]})),
      "“a”在trade farm处有不止一个方程，请只留一个。",
      "“a” has more than one equation for trade farm; leave one.",
    ],
    [
      "two equations where there are no members",
      refused(block([], {a: [one("1"), {formula: "2"}]})),
      "“a”有不止一个方程，请只留一个。",
      "“a” has more than one equation; leave one.",
    ],
    [
      "two equations in a setting of a switch, for some members",
      () =>
        modelOf({
          parameters: {mode: {default: "plain", options: "plain|fancy"}},
          blocks: [
            byTrade({a: one("1")}),
            block(["trade"], {a: {formula: "2", for: {trade: ["mine"]}}}, {when: {mode: "fancy"}}),
          ],
        }),
      "“a”在trade mine、mode = fancy处有不止一个方程，请只留一个。",
      "“a” has more than one equation for trade mine, mode = fancy; leave one.",
    ],
    [
      "two indices for one variable",
      () => modelOf({blocks: [byTrade({a: one("1")}), byYear({a: {formula: "2"}})]}),
      "“a”的几个方程维度不同，请改成一样的。",
      "The equations of “a” have different indices; give them the same.",
    ],
    [
      "a name that means two things",
      refused(block([], {tax: one("1")})),
      "名称“tax”用了不止一次，请改名，只留一个。",
      "The name “tax” is used more than once; rename all but one.",
    ],
    [
      "a member twice",
      () =>
        defineIndex(
          "trade",
          label(""),
          [...trade.members, {id: "farm", label: label("")}].map(({id}) => ({id, label: label(id)})),
        ),
      "维度“trade”有两个成员“farm”，请改名。",
      "The index “trade” has two members “farm”; rename one.",
    ],
    [
      "attributes that not all members have",
      () =>
        defineIndex("trade", label(""), [
          {id: "a", label: label("a"), land: 1},
          {id: "b", label: label("b")},
        ]),
      "维度“trade”的成员“b”与其他成员的属性不同，请给各成员同样的属性。",
      "In the index “trade”, “b” has other attributes than the rest; give all members the same.",
    ],
    [
      "an input without a parameter",
      () => modelOf({inputs: {rent: scalar("rent", label("rent"))}}),
      "输入“rent”没有参数（rent），请在参数表中补上。",
      "The input “rent” has no parameter (rent); add it to the table of parameters.",
    ],
    [
      "a variable that a switch takes away",
      () =>
        modelOf({
          parameters: {mode: {default: "plain", options: "plain|fancy"}},
          blocks: [block([], {a: one("1")}, {when: {mode: "fancy"}}), block([], {b: one("d => d.a")})],
        }),
      "方程“b”：需要“a”，而开关这样设置时它没有方程；请补上方程，或用when限定这个方程。",
      "In the equation “b”: It needs “a”, which has no equation where the switches stand so; add one, or limit this " +
        "equation with when.",
    ],
    [
      "a cycle",
      refused(block([], {a: one("d => d.b"), b: one("d => d.a")})),
      "方程互相依赖成环：a ← b ← a。请让其中一个使用上一年的值，op.lag(…)。",
      "These equations need each other: a ← b ← a. Let one of them use the year before, op.lag(…).",
    ],
    [
      "a total that is needed before it is known",
      () =>
        modelOf({
          blocks: [
            block([], {total: one("d => op.sum(d.a)")}, {over: ["year"]}),
            byYear({a: {...one("d => op.lag(d.a) + op.lag(d.total)"), initial: "1"}}),
          ],
        }),
      "“total”不分年份，却要在逐年算完之前用到：total ← a。请让它也按年份计算。",
      "“total” has no years, yet is needed before the last of them is computed: total ← a. Compute it by year.",
    ],
    [
      "a window within a recurrence",
      refused(byYear({a: {...one("d => op.lag(d.a) + op.mean(d.a)"), initial: "1"}})),
      "方程“a”：变量逐年计算，而op.mean要一次看到所有年份；请改用单个变量的op.lag。",
      "In the equation “a”: op.mean needs all years at once of a variable that is computed year by year; use op.lag of a " +
        "single variable.",
    ],
  ])("say so of %s", (_, action, zh, en) => {
    expect(said(faultOf(action))).toEqual({zh, en});
  });
});

describe("a formula that cannot be", () => {
  it.each([
    [
      "what is no expression",
      refused(block([], {a: one("d => {")})),
      /^方程“a”：算式读不懂：d => \{。请写成一个式子，只用列、数、运算符和模型里可用的op函数。$/,
      /^In the equation “a”: The formula cannot be read: d => \{ \(.+\)\.$/,
    ],
    [
      "a function there is not",
      refused(block([], {a: one("d => op.now()")})),
      /^方程“a”：算式读不懂：d => op\.now\(\)。请/,
      /^In the equation “a”: The formula cannot be read: d => op\.now\(\) \(op\.now is not available in a model.*\)\.$/,
    ],
    [
      "an aggregate without a rollup",
      refused(byTrade({a: one("d => op.sum(d.intensity)")})),
      /^方程“a”：这里不能用op\.sum：它要汇总多行；请用over说明按哪个维度汇总。$/,
      /^In the equation “a”: op\.sum cannot stand here: it joins rows; say with over along which index\.$/,
    ],
    [
      "a window without years",
      refused(byTrade({a: one("d => op.lag(d.land)")})),
      /^方程“a”：这里不能用op\.lag：它沿年份计算，而这里没有年份，或正在汇总；请放进另一个按年份的方程。$/,
      /^In the equation “a”: op\.lag cannot stand here: it runs along the years, and here there are none, or rows are being joined; put it in another equation by year\.$/,
    ],
    [
      "what stands beside an aggregate",
      refused(block([], {a: one("d => op.sum(d.land) * d.land")}, {over: ["trade"]})),
      /^方程“a”：汇总时“land”有许多行，不能单独出现；请放进汇总函数，或放进另一个方程。$/,
      /^In the equation “a”: “land” stands beside the aggregates of a rollup, where it has many rows; put it inside one, or in another equation\.$/,
    ],
    [
      "a comparison for a number",
      refused(block([], {a: one("d => d.tax > 0")})),
      /^方程“a”：算式的结果不是数，请改写。$/,
      /^In the equation “a”: The formula does not give a number; rewrite it\.$/,
    ],
    [
      "a number for a claim",
      () =>
        modelOf({
          parameters: {tax: 1},
          checks: [{id: "c", severity: "error", index: [], test: "d => d.tax", label: label("")}],
        }),
      /^方程“c”：算式说不出对错，请写成比较，例如d\.a > 0。$/,
      /^In the equation “c”: The formula is neither true nor false; compare something, as d\.a > 0\.$/,
    ],
  ])("is told why: %s", (_, action, zh, en) => {
    const {zh: inChinese, en: inEnglish} = said(faultOf(action));
    expect(inChinese).toMatch(zh);
    expect(inEnglish).toMatch(en);
  });
});

describe("units that do not fit", () => {
  it.each([
    [
      "none",
      refused(block([], {a: {formula: "1"}})),
      "“a”没有单位，请补上；纯数的单位写作1。",
      "“a” has no unit; add one, which for a pure number is 1.",
    ],
    [
      "two of one variable",
      refused(
        byTrade({
          a: [
            {...one("1"), for: {trade: ["farm"]}},
            {formula: "1", unit: "h", for: {trade: ["mine", "shop"]}},
          ],
        }),
      ),
      "“a”的各处单位不同，请改成一样的。",
      "“a” has different units in different places; give them the same.",
    ],
    [
      "two of one input",
      () =>
        modelOf({
          parameters: {"e.farm": 1, "e.mine": {default: "1", unit: "h", display: "h"}},
          inputs: {e: scalar("e.{trade}", label(""))},
        }),
      "“e”的各处单位不同，请改成一样的。",
      "“e” has different units in different places; give them the same.",
    ],
    [
      "of another quantity than declared",
      refused(block([], {a: {...one("d => d.hours"), unit: "万元"}})),
      "方程“a”：单位不符：3600·s与万元不是同一种量，请核对算式和所声明的单位。",
      "In the equation “a”: Units do not agree: 3600·s and 万元; check formula and unit.",
    ],
    [
      "of different quantities added",
      refused(block([], {a: {...one("d => d.money + d.hours"), unit: "万元"}})),
      "方程“a”：单位不符：3600·s与10000·元不是同一种量，请核对算式和所声明的单位。",
      "In the equation “a”: Units do not agree: 3600·s and 10000·元; check formula and unit.",
    ],
    [
      "of another scale",
      refused(block([], {a: {...one("d => d.money"), unit: "亿元"}})),
      "方程“a”：量级不符：算式得到10000·元，声明的是亿元；请乘以0.0001。",
      "In the equation “a”: The scale is off: the formula gives 10000·元, 亿元 is declared; multiply by 0.0001.",
    ],
    [
      "of a scale that is no power of ten",
      refused(block([], {a: {...one("d => d.hours"), unit: "W^-1·J"}})),
      "方程“a”：量级不符：算式得到3600·s，声明的是W^-1·J；请乘以一个值为3600、自有单位的变量。",
      "In the equation “a”: The scale is off: the formula gives 3600·s, W^-1·J is declared; multiply by a variable of 3600 " +
        "that has a unit of its own.",
    ],
    [
      "that nobody knows, in an equation",
      refused(block([], {a: {...one("1"), unit: "亿圆"}})),
      "方程“a”：单位“亿圆”读不懂：没有“亿圆”这个单位，请核对写法。",
      "In the equation “a”: The unit “亿圆” cannot be read: there is no “亿圆”; check the spelling.",
    ],
    [
      "that nobody knows, in a parameter",
      () => modelOf({parameters: {tax: {default: "1", unit: "kgcd/kWh"}}}),
      "参数“tax”：单位“kgcd/kWh”读不懂：没有“kgcd”这个单位，请核对写法。",
      "In the parameter “tax”: The unit “kgcd/kWh” cannot be read: there is no “kgcd”; check the spelling.",
    ],
    [
      "for display of something else",
      refused(block([], {a: {...one("1"), display: "h"}})),
      "方程“a”：“1”不能换算成“h”：量的不是同一种东西，请核对单位。",
      "In the equation “a”: “1” cannot be converted to “h”: they measure different things; check the units.",
    ],
    [
      "to convert, without an equation",
      () => conversionFactor("h", "元"),
      "“h”不能换算成“元”：量的不是同一种东西，请核对单位。",
      "“h” cannot be converted to “元”: they measure different things; check the units.",
    ],
  ])("are named: %s", (_, action, zh, en) => {
    expect(said(faultOf(action))).toEqual({zh, en});
  });

  it("names a text for what it is", () => {
    const {zh} = said(faultOf(refused(block([], {a: one("d => op.exp(d.mode)")}))));
    expect(zh).toBe("方程“a”：单位不符：文字与1不是同一种量，请核对算式和所声明的单位。");
  });
});

describe("a result that is none", () => {
  const inverse = withBlock(byYear({a: one("d => d.tax / d.t")}));

  it("is told in which scenario and place, from which values", () => {
    expect(said(faultOf(() => inverse.run([{name: "S", values: {}}])))).toEqual({
      zh: "情景“S”中，“a”在2020的结果不是有限的数（Infinity）。当时：tax = 1、t = 0。请核对这些取值。",
      en: "In the scenario “S”, “a” at 2020 is not a finite number (Infinity), from tax = 1, t = 0. Check these values.",
    });
  });

  it("is told so where there are no indices, and nothing was read", () => {
    expect(said(faultOf(() => withBlock(block([], {a: one("1 / 0")})).run([{name: "S", values: {}}])))).toEqual({
      zh: "情景“S”中，“a”的结果不是有限的数（Infinity）。请核对这些取值。",
      en: "In the scenario “S”, “a” is not a finite number (Infinity). Check these values.",
    });
  });

  it("is told in the check's own words, with the place", () => {
    const model = modelOf({
      parameters: {tax: 1},
      checks: [
        {
          id: "c",
          severity: "error",
          index: ["year"],
          test: "d => d.tax > 1",
          label: {zh: "税太低，请提高", en: "the tax is too low; raise it"},
        },
      ],
    });
    expect(said(faultOf(() => model.run([{name: "S", values: {}}])))).toEqual({
      zh: "税太低，请提高（S；2020；tax = 1）。",
      en: "the tax is too low; raise it (S; 2020; tax = 1).",
    });
  });

  it("is told what keeps a model from being compiled", () => {
    const model = withBlock(block([], {a: one("d => op.median(d.land)")}, {over: ["trade"]}));
    expect(said(faultOf(() => model.program(model.switches())))).toEqual({
      zh: "这个模型不能编译，其中用了op.median；请不经编译运行。",
      en: "This model cannot be compiled (op.median); run it without.",
    });
  });

  it("is told what no evaluator can give", () => {
    const refused = (variable: string, place = {}) =>
      said(faultOf(() => changzhi.evaluator({outputs: [{variable, place}], parameters: []})));
    expect(refused("energy", {sector: "EXU"})).toEqual({
      zh: "“energy”不按“sector”分，请不要指定“EXU”。",
      en: "“energy” is not by “sector”; leave out “EXU”.",
    });
    expect(refused("digital_form")).toEqual({
      zh: "“digital_form”是文字，不是数，请换成一个数量。",
      en: "“digital_form” is a text, not a number; ask for a quantity.",
    });
    expect(refused("logistic_rate")).toEqual({
      zh: "开关这样设置时，模型不计算“logistic_rate”；请换一个变量，或改变开关。",
      en: "The model does not compute “logistic_rate” where the switches stand so; ask for another variable, or change them.",
    });
  });

  it("is told where a number was asked for that is not there", () => {
    expect(said(faultOf(() => result.value("grown", {year: 2020})))).toEqual({
      zh: "没有名为“grown”的变量，请核对名称。",
      en: "There is no variable “grown”; check the name.",
    });
    expect(said(faultOf(() => result.value("growing")))).toEqual({
      zh: "“growing”按“year”分，请指明是哪一个。",
      en: "“growing” is by “year”; say which.",
    });
    expect(said(faultOf(() => trace(result, "growing", {year: 2050})))).toEqual({
      zh: "“growing”按“year”分，其中没有“2050”，请核对名称。",
      en: "“growing” is by “year”, which has no “2050”; check the name.",
    });
  });
});
