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
} satisfies Sentences;
