import {indices} from "../../../chart/indices.js";
import {OWN} from "../pictured.js";
import {ask as words} from "../../../i18n/ask.js";
import {formatNumber} from "../../../i18n/number.js";
import {punctuation} from "../../../i18n/punctuation.js";
import {parseDistribution} from "../../../scenario/ensemble/distribution.js";
import type {Uncertain} from "../../../scenario/ensemble/uncertain.js";
import {inSlices} from "../../../scenario/in-slices.js";
import {sobolIndices} from "../../../scenario/sensitivity/sobol-indices.js";
import type {SobolIndices} from "../../../scenario/sensitivity/sobol-estimates.js";
import {moved, type AskedLever} from "../asked-number.js";
import type {Question} from "../question.js";
import {leversIn} from "../settle.js";
import {textColumn, titled} from "../table-columns.js";
import {labelOf} from "./tornado.js";

/** Points of the design; with 10 levers that asks for 6144 results. */
const SAMPLES = 512;

/** What moves it, all levers together: shares of its variance. */
export const sobol: Question<SobolIndices> = {
  label: {zh: "方差分解", en: "Shares of variance"},
  hint: {
    zh: "所选杠杆同时在各自范围内变动，每个杠杆单独、连同相互作用各解释结果方差的多少（Sobol指数）。",
    en: "With the chosen levers all varying at once, how much of the variance each explains alone, and with all it does together with others (Sobol indices).",
  },
  fields: ["levers"],
  usualLevers: 8,
  whyNot: ({levers}) => (levers.length === 0 ? words.noLevers : undefined),
  answer: (asked, {levers: ids}, {signal, onProgress}) => {
    const inputs = leversIn(asked, ids).map(toUncertain);
    const total = SAMPLES * (inputs.length + 2);
    return inSlices((f) => sobolIndices(f, inputs, {samples: SAMPLES}), moved(asked), {
      signal,
      onProgress: (count) => onProgress(count, total),
    });
  },
  say: (asked, {inputs, doubts}, language) => {
    const largest = [...inputs].sort((a, b) => b.total.value - a.total.value).slice(0, 3);
    const list = largest
      .map(({id, total}) => `${labelOf(asked, id, language)} ${percent(total.value, language)}`)
      .join(punctuation[language].comma);
    const doubt =
      doubts.length === 0
        ? ""
        : language === "zh"
          ? "有些区间还偏宽，数值只作参考。"
          : " Some intervals are still wide.";
    if (inputs.length === 0)
      return language === "zh" ? "这些杠杆变动时结果不变。" : "The result does not vary with these levers.";
    return language === "zh" ? `连同相互作用，${list}。${doubt}` : `With interactions: ${list}.${doubt}`;
  },
  draw: (asked, answer, {width, language}) =>
    answer.inputs.length === 0
      ? undefined
      : indices(
          [...answer.inputs]
            .sort((a, b) => b.total.value - a.total.value)
            .map(({id, first, total}) => ({title: labelOf(asked, id, language), first, total})),
          {
            width,
            titles: {first: orders.first[language], total: orders.total[language]},
            color: OWN,
            format: (share) => percent(share, language),
            description: sobol.say(asked, answer, language),
          },
        ),
  toTable: (asked, {inputs}, language) => ({
    ...titled(asked, sobol.label),
    columns: [
      textColumn("lever", words.lever),
      ...(["first", "total"] as const).flatMap((order) => [
        {key: order, label: orders[order], unit: "", kind: "fraction" as const},
        {key: `${order}Low`, label: {zh: "95%区间下端", en: "95% from"}, unit: "", kind: "fraction" as const},
        {key: `${order}High`, label: {zh: "95%区间上端", en: "95% to"}, unit: "", kind: "fraction" as const},
      ]),
    ],
    rows: inputs.map(({id, first, total}) => [
      labelOf(asked, id, language),
      first.value,
      first.low,
      first.high,
      total.value,
      total.low,
      total.high,
    ]),
  }),
};

const orders = {first: {zh: "单独", en: "Alone"}, total: {zh: "连同相互作用", en: "With interactions"}} as const;

function percent(share: number, language: "zh" | "en"): string {
  return `${formatNumber(share * 100, language, {digits: 0})}%`;
}

/** As its parameter is distributed; evenly over its range where nothing is said. */
export function toUncertain({parameter: {id, distribution}, low, high}: AskedLever): Uncertain {
  return {
    parameter: id,
    distribution: distribution === "" ? {type: "uniform", low, high} : parseDistribution(distribution, id),
  };
}
