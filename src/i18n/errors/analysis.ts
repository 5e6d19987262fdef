import type {Sentences} from "./sentence.js";

/** Questions that cannot be asked so, and answers that cannot be had: AnalysisError. */
export const analysis = {
  // levers, solving, sensitivity
  "no-levers": {
    zh: () => "没有要移动的杠杆，请至少选一个。",
    en: () => "There is no lever to move; choose at least one.",
  },
  "repeated-lever": {
    zh: (of) => `“${of("parameter")}”选了两次，请去掉一个。`,
    en: (of) => `“${of("parameter")}” is chosen twice; leave one out.`,
  },
  "unknown-lever": {
    zh: (of) => `这个数不随“${of("parameter")}”而变；请选它所依据的杠杆。`,
    en: (of) => `The number does not depend on “${of("parameter")}”; choose a lever that it depends on.`,
  },
  "no-scenario": {
    zh: (of) => `没有情景“${of("scenario")}”；请选一个已有的。`,
    en: (of) => `There is no scenario “${of("scenario")}”; choose one there is.`,
  },
  "unknown-identity": {
    zh: (of) => `这个数没有分解式“${of("identity")}”；请选一个已有的。`,
    en: (of) => `The number has no identity “${of("identity")}”; choose one there is.`,
  },
  "empty-range": {
    zh: (of) => `“${of("parameter")}”的范围不成立：从${of("low")}到${of("high")}；两端应是有限的数，且前者小于后者。`,
    en: (of) =>
      `“${of("parameter")}” has no range from ${of("low")} to ${of("high")}; both must be finite, the first below the second.`,
  },
  "no-range": {
    zh: (of) => `“${of("parameter")}”没有可移动的范围，请给出从多少到多少。`,
    en: (of) => `“${of("parameter")}” has no range to move in; say from where to where.`,
  },
  "no-base": {
    zh: (of) => `“${of("parameter")}”在基准中没有自己的值，无从出发；请先给它一个值。`,
    en: (of) => `“${of("parameter")}” has no value of its own in the baseline to start from; give it one first.`,
  },
  "text-lever": {
    zh: (of) => `“${of("parameter")}”只能是${of("options")}之一，不是一个数；请选一个数值参数。`,
    en: (of) =>
      `“${of("parameter")}” is one of ${of("options")} and not a number; choose a parameter that is a number.`,
  },
  "no-value": {
    zh: (of) => `“${of("variable")}”${of("place") && `在“${of("place")}”`}没有数值；请选一个数量，以及它有值的年份。`,
    en: (of) =>
      `“${of("variable")}” has no number${of("place") && ` at “${of("place")}”`}; choose a quantity, and a year in which it has a value.`,
  },
  "few-trajectories": {
    zh: (of) => `轨迹太少：${of("value")}；至少要2条，且是整数。`,
    en: (of) => `Too few trajectories: ${of("value")}; a whole number of at least 2 is needed.`,
  },
  "odd-levels": {
    zh: (of) => `水平数应是偶数，现在是${of("value")}；请取4、6或8。`,
    en: (of) => `The number of levels must be even; it is ${of("value")}. Choose 4, 6 or 8.`,
  },
  "few-samples": {
    zh: (of) => `样本太少：${of("value")}；1024个以上才有可用的指数。`,
    en: (of) => `Too few samples: ${of("value")}; 1024 and more give usable indices.`,
  },

  "correlated-levers": {
    zh: (of) =>
      `${of("parameters")}彼此相关（${of("value")}），方差份额只能在相互独立的杠杆之间划分；请只留其中一个，或改用它们共用的值。`,
    en: (of) =>
      `${of("parameters")} are correlated (${of("value")}), and shares of the variance are of independent levers; keep ` +
      `one of them, or move the value they share.`,
  },

  // grids
  "no-steps": {
    zh: (of) => `“${of("parameter")}”的取值个数不成立：${of("value")}；应是不少于${of("least")}的整数。`,
    en: (of) =>
      `“${of("parameter")}” cannot take ${of("value")} values; a whole number of at least ${of("least")} is needed.`,
  },
  "reversed-axis": {
    zh: (of) => `“${of("parameter")}”的取值从${of("low")}到${of("high")}，顺序颠倒；请把小的写在前面。`,
    en: (of) =>
      `The values of “${of("parameter")}” run backwards from ${of("low")} to ${of("high")}; write the smaller first.`,
  },
  "too-many-points": {
    zh: (of) => `网格有${of("value")}个点，至多容${of("limit")}个；请少取一些值。`,
    en: (of) => `The grid has ${of("value")} points, at most ${of("limit")} are possible; take fewer values.`,
  },
  "no-part": {
    zh: (of) => `没有第${of("value")}份（共${of("of")}份，${of("points")}个点）；份数从1数起，且不多于点数。`,
    en: (of) =>
      `There is no part ${of("value")} of ${of("of")} (of ${of("points")} points); parts count from 1, and are no more than the points.`,
  },

  "taken-name": {
    zh: (of) =>
      `杠杆“${of("parameter")}”与表中自有的一列同名（${of("columns")}），表里会分不清；请给这个参数换一个名称。`,
    en: (of) =>
      `The lever “${of("parameter")}” is called as a column that the table has anyway (${of("columns")}); give the ` +
      `parameter another id.`,
  },

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
