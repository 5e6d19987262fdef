import {scenario} from "./scenario.js";
import {meantEn, meantZh, type Particulars, type Sentences} from "./sentence.js";

/** Equations that do not fit together, results that are none, units that do not agree: ModelError, UnitError. */
export const model = {
  // names
  "unknown-variable": {
    zh: (of) => `${equationZh(of)}没有名为“${of("variable")}”的变量，${meantZh(of, "请核对名称")}`,
    en: (of) => `${equationEn(of)}There is no variable “${of("variable")}”; ${meantEn(of, "check the name")}`,
  },
  "unknown-index": {
    zh: (of) => `${equationZh(of)}没有名为“${of("index")}”的维度，请核对名称。`,
    en: (of) => `${equationEn(of)}There is no index “${of("index")}”; check the name.`,
  },
  "unknown-member": {
    zh: (of) => `${equationZh(of)}“${of("index")}”没有成员“${of("member")}”，请核对名称。`,
    en: (of) => `${equationEn(of)}“${of("index")}” has no member “${of("member")}”; check the name.`,
  },
  "unknown-option": {
    zh: (of) => `${equationZh(of)}开关“${of("switch")}”没有选项“${of("option")}”，请核对名称。`,
    en: (of) => `${equationEn(of)}The switch “${of("switch")}” has no option “${of("option")}”; check the name.`,
  },
  "unknown-place": {
    zh: (of) =>
      of("member") === ""
        ? `“${of("variable")}”按“${of("index")}”分，请指明是哪一个。`
        : `“${of("variable")}”按“${of("index")}”分，其中没有“${of("member")}”，请核对名称。`,
    en: (of) =>
      of("member") === ""
        ? `“${of("variable")}” is by “${of("index")}”; say which.`
        : `“${of("variable")}” is by “${of("index")}”, which has no “${of("member")}”; check the name.`,
  },
  "not-by-index": {
    zh: (of) => `“${of("variable")}”不按“${of("index")}”分，请不要指定“${of("member")}”。`,
    en: (of) => `“${of("variable")}” is not by “${of("index")}”; leave out “${of("member")}”.`,
  },
  "not-numeric": {
    zh: (of) => `“${of("variable")}”是文字，不是数，请换成一个数量。`,
    en: (of) => `“${of("variable")}” is a text, not a number; ask for a quantity.`,
  },
  "variable-left-out": {
    zh: (of) => `开关这样设置时，模型不计算“${of("variable")}”；请换一个变量，或改变开关。`,
    en: (of) =>
      `The model does not compute “${of("variable")}” where the switches stand so; ask for another variable, or change them.`,
  },
  "duplicate-name": {
    zh: (of) => `名称“${of("variable")}”用了不止一次，请改名，只留一个。`,
    en: (of) => `The name “${of("variable")}” is used more than once; rename all but one.`,
  },
  "duplicate-member": {
    zh: (of) => `维度“${of("index")}”有两个成员“${of("member")}”，请改名。`,
    en: (of) => `The index “${of("index")}” has two members “${of("member")}”; rename one.`,
  },
  "uneven-attributes": {
    zh: (of) => `维度“${of("index")}”的成员“${of("member")}”与其他成员的属性不同，请给各成员同样的属性。`,
    en: (of) =>
      `In the index “${of("index")}”, “${of("member")}” has other attributes than the rest; give all members the same.`,
  },

  // indices and members of equations
  "foreign-index": {
    zh: (of) =>
      `${equationZh(of)}指定了“${of("index")}”的成员，而“${of("index")}”不是它的维度；请去掉，或加上这个维度。`,
    en: (of) =>
      `${equationEn(of)}It is for members of “${of("index")}”, which is none of its indices; leave them out, or add the index.`,
  },
  "repeated-index": {
    zh: (of) => `${equationZh(of)}“${of("index")}”在index、over、at中不止一次，请只留一处。`,
    en: (of) => `${equationEn(of)}“${of("index")}” stands twice among index, over and at; leave it in one of them.`,
  },
  "missing-index": {
    zh: (of) =>
      `${equationZh(of)}“${of("variable")}”按“${of("index")}”分，而这个方程不按它分；请先按它汇总，或用at取其中一个。`,
    en: (of) =>
      `${equationEn(of)}“${of("variable")}” differs by “${of("index")}”, and this equation does not; roll it up over that ` +
      `index, or pick one with at.`,
  },
  "uneven-index": {
    zh: (of) => `“${of("variable")}”的几个方程维度不同，请改成一样的。`,
    en: (of) => `The equations of “${of("variable")}” have different indices; give them the same.`,
  },
  "missing-member": {
    zh: (of) =>
      of("member") === ""
        ? `“${of("variable")}”${of("place") && `在${of("place")}处`}没有方程，请补上。`
        : `${equationZh(of)}“${of("variable")}”没有${of("index")}为“${of("member")}”的参数；请补上，或用for限定方程的成员。`,
    en: (of) =>
      of("member") === ""
        ? `“${of("variable")}” has no equation${of("place") && ` for ${of("place")}`}; add one.`
        : `${equationEn(of)}“${of("variable")}” has no parameter for ${of("index")} “${of("member")}”; add it, or limit the ` +
          `equation with for.`,
  },
  "double-member": {
    zh: (of) => `“${of("variable")}”${of("place") && `在${of("place")}处`}有不止一个方程，请只留一个。`,
    en: (of) => `“${of("variable")}” has more than one equation${of("place") && ` for ${of("place")}`}; leave one.`,
  },
  "no-parameter": {
    zh: (of) => `输入“${of("variable")}”没有参数（${of("id")}），请在参数表中补上。`,
    en: (of) => `The input “${of("variable")}” has no parameter (${of("id")}); add it to the table of parameters.`,
  },
  "absent-variable": {
    zh: (of) =>
      `${equationZh(of)}需要“${of("variable")}”，而开关这样设置时它没有方程；请补上方程，或用when限定这个方程。`,
    en: (of) =>
      `${equationEn(of)}It needs “${of("variable")}”, which has no equation where the switches stand so; add one, or limit ` +
      `this equation with when.`,
  },

  // formulas
  "formula-syntax": {
    zh: (of) =>
      `${equationZh(of)}算式读不懂：${of("formula")}。请写成一个式子，只用列、数、运算符和模型里可用的op函数。`,
    en: (of) => `${equationEn(of)}The formula cannot be read: ${of("formula")} (${of("reason")}).`,
  },
  "misplaced-function": {
    zh: (of) =>
      `${equationZh(of)}这里不能用op.${of("function")}：` +
      (of("kind") === "aggregate"
        ? "它要汇总多行；请用over说明按哪个维度汇总。"
        : "它沿年份计算，而这里没有年份，或正在汇总；请放进另一个按年份的方程。"),
    en: (of) =>
      `${equationEn(of)}op.${of("function")} cannot stand here: ` +
      (of("kind") === "aggregate"
        ? "it joins rows; say with over along which index."
        : "it runs along the years, and here there are none, or rows are being joined; put it in another equation by year."),
  },
  "misplaced-column": {
    zh: (of) => `${equationZh(of)}汇总时“${of("variable")}”有许多行，不能单独出现；请放进汇总函数，或放进另一个方程。`,
    en: (of) =>
      `${equationEn(of)}“${of("variable")}” stands beside the aggregates of a rollup, where it has many rows; put it inside ` +
      `one, or in another equation.`,
  },
  "not-a-claim": {
    zh: (of) => `${equationZh(of)}算式说不出对错，请写成比较，例如d.a > 0。`,
    en: (of) => `${equationEn(of)}The formula is neither true nor false; compare something, as d.a > 0.`,
  },
  "not-a-quantity": {
    zh: (of) => `${equationZh(of)}算式的结果不是数，请改写。`,
    en: (of) => `${equationEn(of)}The formula does not give a number; rewrite it.`,
  },
  cycle: {
    zh: (of) => `方程互相依赖成环：${of("path")}。请让其中一个使用上一年的值，op.lag(…)。`,
    en: (of) => `These equations need each other: ${of("path")}. Let one of them use the year before, op.lag(…).`,
  },
  "recurrence-without-years": {
    zh: (of) => `“${of("equation")}”不分年份，却要在逐年算完之前用到：${of("path")}。请让它也按年份计算。`,
    en: (of) =>
      `“${of("equation")}” has no years, yet is needed before the last of them is computed: ${of("path")}. Compute it by year.`,
  },
  "window-in-recurrence": {
    zh: (of) => `${equationZh(of)}变量逐年计算，而op.${of("function")}要一次看到所有年份；请改用单个变量的op.lag。`,
    en: (of) =>
      `${equationEn(of)}op.${of("function")} needs all years at once of a variable that is computed year by year; use ` +
      `op.lag of a single variable.`,
  },
  "not-compiled": {
    zh: (of) =>
      `这个模型不能编译${/^op\.\w+$/.test(of("reason")) ? `，其中用了${of("reason")}` : ""}；请不经编译运行。`,
    en: (of) => `This model cannot be compiled (${of("reason")}); run it without.`,
  },

  // units
  "missing-unit": {
    zh: (of) => `“${of("variable")}”没有单位，请补上；纯数的单位写作1。`,
    en: (of) => `“${of("variable")}” has no unit; add one, which for a pure number is 1.`,
  },
  "uneven-units": {
    zh: (of) => `“${of("variable")}”的各处单位不同，请改成一样的。`,
    en: (of) => `“${of("variable")}” has different units in different places; give them the same.`,
  },
  "unit-mismatch": {
    zh: (of) =>
      `${equationZh(of)}单位不符：${partZh(of("found"))}与${of("declared")}不是同一种量，请核对算式和所声明的单位。`,
    en: (of) => `${equationEn(of)}Units do not agree: ${of("found")} and ${of("declared")}; check formula and unit.`,
  },
  "unit-scale": {
    zh: (of) =>
      `${equationZh(of)}量级不符：算式得到${of("found")}，声明的是${of("declared")}；请乘以${factorZh(of("factor"))}。`,
    en: (of) =>
      `${equationEn(of)}The scale is off: the formula gives ${of("found")}, ${of("declared")} is declared; multiply by ` +
      `${factorEn(of("factor"))}.`,
  },
  "unknown-unit": {
    zh: (of) => `${ownerZh(of)}单位“${of("unit")}”读不懂：没有“${of("name")}”这个单位，请核对写法。`,
    en: (of) =>
      `${ownerEn(of)}The unit “${of("unit")}” cannot be read: there is no “${of("name")}”; check the spelling.`,
  },
  "incommensurable-units": {
    zh: (of) => `${ownerZh(of)}“${of("from")}”不能换算成“${of("to")}”：量的不是同一种东西，请核对单位。`,
    en: (of) =>
      `${ownerEn(of)}“${of("from")}” cannot be converted to “${of("to")}”: they measure different things; check the units.`,
  },

  // results
  "non-finite": {
    zh: (of) =>
      `情景“${of("scenario")}”中，“${of("equation")}”${of("place") && `在${of("place")}`}的结果不是有限的数（${of("value")}）。` +
      `${of("read") && `当时：${of("read")}。`}请核对这些取值。`,
    en: (of) =>
      `In the scenario “${of("scenario")}”, “${of("equation")}”${of("place") && ` at ${of("place")}`} is not a finite number ` +
      `(${of("value")})${of("read") && `, from ${of("read")}`}. Check these values.`,
  },
  "duplicate-scenario": scenario["duplicate-scenario"],
} satisfies Sentences;

function equationZh(of: Particulars): string {
  return of("equation") && `方程“${of("equation")}”：`;
}

function equationEn(of: Particulars): string {
  return of("equation") && `In the equation “${of("equation")}”: `;
}

/** Units stand in equations and in parameters. */
function ownerZh(of: Particulars): string {
  return equationZh(of) || (of("parameter") && `参数“${of("parameter")}”：`);
}

function ownerEn(of: Particulars): string {
  return equationEn(of) || (of("parameter") && `In the parameter “${of("parameter")}”: `);
}

/** What has no unit is named in the error as what it is. */
function partZh(found: string): string {
  return found === "a text" ? "文字" : found;
}

/** A bare power of ten changes the scale; any other factor is a quantity with a unit of its own. */
function factorZh(factor: string): string {
  return isPowerOfTen(factor) ? factor : `一个值为${factor}、自有单位的变量`;
}

function factorEn(factor: string): string {
  return isPowerOfTen(factor) ? factor : `a variable of ${factor} that has a unit of its own`;
}

function isPowerOfTen(factor: string): boolean {
  return Number.isInteger(Math.log10(Number(factor)));
}
