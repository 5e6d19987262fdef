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
} satisfies Sentences;
