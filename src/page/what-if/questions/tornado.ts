import {tornado as tornadoChart} from "../../../chart/tornado.js";
import type {Lever} from "../../../scenario/lever.js";
import {goalLevel, OWN, standingLevel, writtenIn} from "../pictured.js";
import {ask as words} from "../../../i18n/ask.js";
import {bracketed, punctuation} from "../../../i18n/punctuation.js";
import {inSlices} from "../../../scenario/in-slices.js";
import {tornado as tornadoOf, type Tornado} from "../../../scenario/sensitivity/tornado.js";
import {shownNumber} from "../../shown-number.js";
import {movedOrNaN, type AskedNumber} from "../asked-number.js";
import type {Question} from "../question.js";
import {refusedOf, sayRefused, type Refused} from "../refused.js";
import {leverNamed, leversIn, toLever} from "../settle.js";
import {changeColumn, changeText, orEmpty, resultColumn, textColumn, titled} from "../table-columns.js";

/** The widest bars are drawn; the table has all. */
const MOST_BARS = 15;

interface Moved extends Tornado {
  readonly refused: Refused | undefined;
}

/** What moves it: each lever alone, from one end of its range to the other. */
export const tornado: Question<Moved> = {
  label: {zh: "什么在推动它", en: "What moves it"},
  hint: {
    zh: "每个杠杆单独从低端移到高端，结果差多少；最宽的在上。",
    en: "How far apart the result is with each lever alone at its low end and at its high end, the widest first.",
  },
  fields: [],
  usualLevers: Infinity,
  whyNot: ({levers}) => (levers.length === 0 ? words.noLevers : undefined),
  answer: async (asked, {levers: ids}, {signal, onProgress}) => {
    const levers = leversIn(asked, ids).map(toLever);
    const total = levers.length * 2 + 1;
    const found = await inSlices((f) => tornadoOf(f, levers), movedOrNaN(asked), {
      signal,
      onProgress: (count) => onProgress(count, total),
    });
    const ends = found.bars.flatMap(({lever: {id, ...lever}, low, high}) => [
      {setting: {[id]: lever.low}, result: low},
      {setting: {[id]: lever.high}, result: high},
    ]);
    const [settings, results] = [ends.map(({setting}) => setting), ends.map(({result}) => result)];
    return {...found, refused: await refusedOf(asked, settings, results)};
  },
  say: (asked, {bars, refused}, language) => {
    const moving = bars.filter(({swing}) => swing > 0);
    const still = new Set([
      ...bars.filter(({swing}) => swing === 0).map(({lever: {id}}) => id),
      ...asked.still.map(({parameter: {id}}) => id),
    ]).size;
    const widest = moving
      .slice(0, 3)
      .map(
        ({lever: {id}, swing}) =>
          `${labelOf(asked, id, language)}${bracketed(changeText(asked, swing, language, false), language)}`,
      )
      .join(punctuation[language].comma);
    const rest =
      still === 0
        ? ""
        : language === "zh"
          ? `；另有${still}个杠杆在这里不起作用`
          : `; ${still} levers have no effect here`;
    const missing = sayRefused(refused, language);
    return language === "zh" ? `影响最大的：${widest}${rest}。${missing}` : `Widest: ${widest}${rest}.${missing}`;
  },
  draw: (asked, answer, {width, language}) => {
    const shown = answer.bars.filter(({swing}) => swing !== 0);
    if (shown.length === 0) return undefined;
    const end = (lever: Lever, value: number, result: number) => {
      const parameter = leverNamed(asked, lever.id)?.parameter;
      return {result, label: parameter ? shownNumber(value, parameter, language).text : String(value)};
    };
    return tornadoChart(
      shown.slice(0, MOST_BARS).map(({lever, low, high}) => ({
        title: labelOf(asked, lever.id, language),
        low: end(lever, lever.low, low),
        high: end(lever, lever.high, high),
      })),
      {
        width,
        base: standingLevel(asked, language),
        goals: asked.goals.slice(0, 1).map((goal) => goalLevel(asked, goal, language)),
        color: OWN,
        missing: words.noValue[language],
        format: writtenIn(language),
        description: tornado.say(asked, answer, language),
      },
    );
  },
  toTable: (asked, {bars}, language) => ({
    ...titled(asked, tornado.label),
    columns: [
      textColumn("lever", words.lever),
      textColumn("low", words.low),
      textColumn("high", words.high),
      resultColumn(asked, "atLow", {zh: "低端的结果", en: "Result at the low end"}),
      resultColumn(asked, "atHigh", {zh: "高端的结果", en: "Result at the high end"}),
      changeColumn(asked, "swing", {zh: "相差", en: "Swing"}),
    ],
    rows: bars.map(({lever, low, high, swing}) => {
      const parameter = leverNamed(asked, lever.id)?.parameter;
      const shown = (value: number) => (parameter ? shownNumber(value, parameter, language).text : String(value));
      return [
        labelOf(asked, lever.id, language),
        shown(lever.low),
        shown(lever.high),
        orEmpty(low),
        orEmpty(high),
        orEmpty(swing),
      ];
    }),
  }),
};

export function labelOf(asked: AskedNumber, id: string, language: "zh" | "en"): string {
  return leverNamed(asked, id)?.parameter.label[language] ?? id;
}
