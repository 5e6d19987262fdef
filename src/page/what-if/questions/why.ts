import {waterfall} from "../../../chart/waterfall.js";
import {formatNumber} from "../../../i18n/number.js";
import {writtenIn} from "../pictured.js";
import {AnalysisError} from "../../../scenario/analysis-error.js";
import type {DifferenceSplit} from "../../../scenario/difference/difference.js";
import type {Parameter} from "../../../model/index.js";
import {ask as words} from "../../../i18n/ask.js";
import {bracketed, punctuation} from "../../../i18n/punctuation.js";
import {shownNumber} from "../../shown-number.js";
import type {ComparedScenario} from "../../compare.js";
import type {AskedNumber} from "../asked-number.js";
import type {Question} from "../question.js";
import {splitBetween, type Split} from "../split-between.js";
import {changeColumn, changeText, orEmpty, textColumn, titled} from "../table-columns.js";

interface Why extends Split {
  readonly from: ComparedScenario;
  readonly to: ComparedScenario;
}

/** The largest parts are drawn one by one, the rest together; the table has all. */
const MOST_STEPS = 12;

/** A smaller share of the difference is rounding; the table has it. */
const NOTHING = 1e-9;

/** Why different: what of the difference between two scenarios is due to which lever. */
export const why: Question<Why> = {
  label: {zh: "为什么不同", en: "Why different"},
  hint: {
    zh: "两个情景的差距里，每个杠杆各占多少（Shapley分摊，加起来正好）。",
    en: "How much of the difference between two scenarios is due to each lever (Shapley values, which add up exactly).",
  },
  fields: ["scenarios"],
  usualLevers: 0,
  whyNot: ({scenarios}) => (scenarios.length < 2 ? words.oneScenario : undefined),
  answer: async (asked, options, slices) => {
    const [from, to] = [scenarioOf(asked, options.from), scenarioOf(asked, options.to)];
    return {from, to, ...(await splitBetween(asked, from.values, to.values, slices))};
  },
  say: (asked, {from, to, changes, split}, language) => {
    const gap = changeText(asked, split.to - split.from, language);
    const largest = ordered(split)
      .slice(0, 3)
      .map(
        ({name, contribution}) =>
          `${nameOf(changes, name, language)}${bracketed(changeText(asked, contribution, language), language)}`,
      )
      .join(punctuation[language].comma);
    const [a, b] = [from.title[language], to.title[language]];
    return language === "zh"
      ? `“${b}”与“${a}”相差${gap}，主要来自${largest}。`
      : `${b} against ${a}: ${gap}, mostly from ${largest}.`;
  },
  draw: (asked, answer, {width, language}) => {
    const {from, to, changes, split} = answer;
    const parts = ordered(split).filter(
      ({contribution}) => Math.abs(contribution) > NOTHING * Math.abs(split.to - split.from),
    );
    const rest = parts.slice(MOST_STEPS);
    const steps = parts
      .slice(0, MOST_STEPS)
      .map(({name, contribution}) => ({title: nameOf(changes, name, language), value: contribution}));
    const others = {
      title: words.others[language].replace("{}", String(rest.length)),
      value: rest.reduce((sum, {contribution}) => sum + contribution, 0),
      isRest: true,
    };
    return waterfall(rest.length > 0 ? [...steps, others] : steps, {
      width,
      from: {title: from.title[language], value: split.from, color: from.color},
      to: {title: to.title[language], value: split.to, color: to.color},
      format: writtenIn(language),
      formatChange: (value) => formatNumber(value, language, {signed: true}),
      missing: words.noValue[language],
      description: why.say(asked, answer, language),
    });
  },
  toTable: (asked, {from, to, changes, split}, language) => ({
    ...titled(asked, {
      zh: `“${to.title.zh}”比“${from.title.zh}”`,
      en: `${to.title.en} against ${from.title.en}`,
    }),
    columns: [
      textColumn("lever", words.lever),
      textColumn("from", from.title),
      textColumn("to", to.title),
      changeColumn(asked, "share", {zh: "贡献", en: "Contribution"}),
      changeColumn(asked, "alone", {zh: "最先改它", en: "Changed first"}),
      changeColumn(asked, "last", {zh: "最后改它", en: "Changed last"}),
    ],
    rows: [
      ...ordered(split).map(({name, contribution, alone, last}) => {
        const change = changes.find(({parameter}) => parameter.id === name);
        const shown = (key: "from" | "to") => (change ? shownNumber(change[key], change.parameter, language).text : "");
        return [
          nameOf(changes, name, language),
          shown("from"),
          shown("to"),
          orEmpty(contribution),
          orEmpty(alone),
          orEmpty(last),
        ];
      }),
      [{zh: "合计", en: "Total"}[language], "", "", orEmpty(split.to - split.from), null, null],
    ],
  }),
};

/** The parts, those that count most first. */
export function ordered({parts}: DifferenceSplit) {
  return [...parts].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

export function nameOf(changes: readonly {readonly parameter: Parameter}[], id: string, language: "zh" | "en"): string {
  return changes.find(({parameter}) => parameter.id === id)?.parameter.label[language] ?? id;
}

function scenarioOf({scenarios}: AskedNumber, name: string): ComparedScenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found) return found;
  throw new AnalysisError("no-scenario", `no scenario ${name}; choose one there is`, {scenario: name});
}
