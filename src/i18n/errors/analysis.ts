import type {Sentences} from "./sentence.js";

/** Questions that cannot be asked so: AnalysisError. */
export const analysis = {
  "no-levers": {
    zh: () => "没有要移动的杠杆，请至少选一个。",
    en: () => "There is no lever to move; choose at least one.",
  },
  "repeated-lever": {
    zh: (of) => `“${of("parameter")}”选了两次，请去掉一个。`,
    en: (of) => `“${of("parameter")}” is chosen twice; leave one out.`,
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
} satisfies Sentences;
