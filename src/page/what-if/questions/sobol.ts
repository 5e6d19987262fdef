import type {Language} from "../../../base/label.js";
import {indices} from "../../../chart/indices.js";
import {OWN} from "../pictured.js";
import {ask as words} from "../../../i18n/ask.js";
import {formatNumber} from "../../../i18n/number.js";
import {punctuation} from "../../../i18n/punctuation.js";
import {parseDistribution} from "../../../scenario/ensemble/distribution.js";
import type {Uncertain} from "../../../scenario/ensemble/uncertain.js";
import type {Missing} from "../../../scenario/sensitivity/missing.js";
import {sobolSteps, type SobolIndices} from "../../../scenario/sensitivity/sobol-indices.js";
import {stepsInSlices} from "../../../scenario/steps.js";
import {shownNumber} from "../../shown-number.js";
import {movedOrNaN, type AskedLever, type AskedNumber} from "../asked-number.js";
import type {Question} from "../question.js";
import {leverNamed, leversIn} from "../settle.js";
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
    return stepsInSlices(sobolSteps(inputs, {samples: SAMPLES}), movedOrNaN(asked), {
      signal,
      onProgress: (count) => onProgress(count, total),
    });
  },
  say: (asked, answer, language) => {
    const {inputs, doubts} = answer;
    const missing = sayMissing(asked, answer, language);
    if (doubts.some(({kind}) => kind === "missing")) return missing;
    if (inputs.length === 0)
      return (
        {zh: "这些杠杆变动时结果不变。", en: "The result does not vary with these levers. "}[language] + missing
      ).trim();
    const list = [...inputs]
      .sort((a, b) => b.total.value - a.total.value)
      .slice(0, 3)
      .map(({id, total}) => `${labelOf(asked, id, language)} ${percent(total.value, language)}`)
      .join(punctuation[language].comma);
    const doubt =
      doubts.length === 0
        ? ""
        : {zh: "有些区间还偏宽，数值只作参考。", en: "Some intervals are still wide. "}[language];
    return language === "zh"
      ? `连同相互作用，${list}。${doubt}${missing}`
      : `With interactions: ${list}. ${doubt}${missing}`.trim();
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

/** How much of the design counts for nothing, where that is, and what then holds of the rest. */
function sayMissing(asked: AskedNumber, {leftOut, missing, doubts}: SobolIndices, language: Language): string {
  if (!missing) return "";
  const {rows, of} = leftOut;
  const where = sayGathered(asked, missing, language);
  const none = doubts.some(({kind}) => kind === "missing");
  if (language === "zh")
    return `${of}行抽样中有${rows}行因没有结果而整行略去${where}。${none ? "略去的超过一半，份额已不说明问题；请缩小这些杠杆的变动范围，或少选几个。" : "所列份额只适用于有结果的那部分取值。"}`;
  return `${rows} of ${of} rows of the sample are left out as a whole for want of a result${where}. ${none ? "That is more than half, so shares would say nothing; narrow the ranges of these levers, or choose fewer." : "The shares hold only for the settings that have results."}`;
}

function sayGathered(asked: AskedNumber, {gathered}: Missing, language: Language): string {
  const parameter = gathered && leverNamed(asked, gathered.id)?.parameter;
  if (!parameter) return "";
  const [low, high] = [gathered.low, gathered.high].map((value) => shownNumber(value, parameter, language).text);
  const {count, of} = gathered;
  return language === "zh"
    ? `，“${parameter.label.zh}”在${low}到${high}时最多（其中${of}个取值里有${count}个没有结果）`
    : `, most of all with ${parameter.label.en} from ${low} to ${high} (${count} of ${of} settings there have none)`;
}

function percent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, {digits: 0})}%`;
}

/** As its parameter is distributed; evenly over its range where nothing is said. */
export function toUncertain({parameter: {id, distribution}, low, high}: AskedLever): Uncertain {
  return {
    parameter: id,
    distribution: distribution === "" ? {type: "uniform", low, high} : parseDistribution(distribution, id),
  };
}
