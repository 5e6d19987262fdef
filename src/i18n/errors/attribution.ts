import type {Sentences} from "./sentence.js";

/** Results that cannot be traced to what brought them about: AttributionError. */
export const attribution = {
  // decomposition
  "uneven-cells": {
    zh: (of) =>
      `两个时期的分解单元或因素不一样多（${of("from")}与${of("to")}个单元，各${of("factors")}个因素），请改成一样的。`,
    en: (of) =>
      `The two periods have different cells or factors (${of("from")} and ${of("to")} cells, ${of("factors")} factors each); ` +
      `give them the same.`,
  },
  "bad-factor": {
    zh: (of) =>
      `不能分解：因素“${of("factor")}”在“${of("cell")}”处是${of("value")}，应为零或正数；请把它并入其他单元。`,
    en: (of) =>
      `Cannot be decomposed: the factor “${of("factor")}” is ${of("value")} at “${of("cell")}”, and must be zero or ` +
      `positive; join this cell with another.`,
  },
  "no-ratio": {
    zh: (of) => `总量从${of("from")}变到${of("to")}，为零时没有比率，不能用乘法分解；请改用加法。`,
    en: (of) =>
      `A total that goes from ${of("from")} to ${of("to")} has no ratio and cannot be decomposed by factors that multiply; ` +
      `add them instead.`,
  },
  "too-few-periods": {
    zh: (of) => `逐期分解至少要有两个时期，现在有${of("periods")}个。`,
    en: (of) => `A chain needs two periods or more; there are ${of("periods")}.`,
  },
  "no-chain": {
    zh: (of) => `只能在同一情景的不同年份之间逐年分解，不能从“${of("from")}”到“${of("to")}”；请不用逐年分解。`,
    en: (of) =>
      `A chain runs along the years of one scenario, not from “${of("from")}” to “${of("to")}”; leave the chain out.`,
  },
  "unclosed-identity": {
    zh: (of) =>
      `“${of("identity")}”的各项之和是${of("sum")}，总量是${of("total")}（${of("scenario")}${of("scenario") && "，"}${of("year")}年），` +
      `不相等；请补全各项。`,
    en: (of) =>
      `The terms of “${of("identity")}” add up to ${of("sum")}, while its total is ${of("total")} ` +
      `(${of("scenario")}${of("scenario") && ", "}${of("year")}); name all terms.`,
  },

  // difference between two scenarios
  "no-difference": {
    zh: () => "两个情景的杠杆没有不同之处，请选两个不同的情景。",
    en: () => "No lever differs between the two scenarios; choose two that differ.",
  },
  "not-a-lever": {
    zh: (of) => `“${of("lever")}”在两个情景中取值相同，不能归入一组；取值不同的有：${of("levers")}。`,
    en: (of) =>
      `“${of("lever")}” does not differ between the two scenarios and cannot be in a group; what differs: ${of("levers")}.`,
  },
  "same-lever": {
    zh: (of) => `“${of("lever")}”归入了两个组，请只留一处。`,
    en: (of) => `“${of("lever")}” is in two groups; leave it in one.`,
  },
  "repeated-part": {
    zh: (of) => `有两个组都叫“${of("group")}”，请改名。`,
    en: (of) => `Two groups are called “${of("group")}”; rename one.`,
  },
  "no-number": {
    zh: (of) => `第${of("which")}个情景中没有这个数（${of("value")}），请选两个情景都有的指标。`,
    en: (of) => `Scenario ${of("which")} of the two has no such number (${of("value")}); choose one that both have.`,
  },
  "mixed-values": {
    zh: (of) =>
      `${of("moved")}取后一情景的值、${of("kept")}取前一情景的值时，没有结果${of("zh") && `（${of("zh")}）`}；` +
      `请把互相依赖的杠杆归入一组。`,
    en: (of) =>
      `There is no result with ${of("moved")} as in the second scenario and ${of("kept")} as in the ` +
      `first${of("en") && ` (${of("en")})`}; put levers that need each other in one group.`,
  },

  // discovery
  "uneven-columns": {
    zh: (of) => `“${of("lever")}”有${of("draws")}次抽样，结果有${of("outcomes")}次，应一样多；请核对。`,
    en: (of) => `“${of("lever")}” has ${of("draws")} draws and the outcome ${of("outcomes")}; they must be as many.`,
  },
  "bad-draw": {
    zh: (of) => `“${of("lever")}”的第${of("draw")}次抽样是${of("value")}；一列应全是有限的数，或全是选项。`,
    en: (of) =>
      `Draw ${of("draw")} of “${of("lever")}” is ${of("value")}; a column has finite numbers only, or options only.`,
  },
  "no-hits": {
    zh: (of) => `${of("draws")}次抽样中一次也没有出现所问的结果，请换一个出现过的。`,
    en: (of) => `It happens in none of ${of("draws")} draws; choose an outcome that some of them have.`,
  },
} satisfies Sentences;
