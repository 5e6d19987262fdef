import {response as responseChart} from "../../../chart/response.js";
import {shortUnit} from "../../../i18n/unit.js";
import {bracketed} from "../../../i18n/punctuation.js";
import {goalLevel, OWN, writtenIn} from "../pictured.js";
import {solve} from "../../../scenario/solve/solve.js";
import type {Goal, Setting} from "../../../scenario/solve/goal.js";
import {ask as words} from "../../../i18n/ask.js";
import {formatNumber, inUnit} from "../../../i18n/number.js";
import {inSlices} from "../../../scenario/in-slices.js";
import {shownNumber} from "../../shown-number.js";
import {movedOrNaN, type AskedLever} from "../asked-number.js";
import type {Question} from "../question.js";
import {refusedOf, sayRefused, type Refused} from "../refused.js";
import {leversIn, toLever} from "../settle.js";
import {orEmpty, resultColumn, titled, withUnit} from "../table-columns.js";

/** The number where one lever stands so; NaN where there is none. */
export interface ResponsePoint {
  /** In the unit shown of the lever. */
  readonly at: number;
  readonly value: number;
}

interface Response {
  readonly lever: AskedLever;
  readonly points: readonly ResponsePoint[];
  readonly goal: Goal;
  /** Where the goal is met exactly. */
  readonly solutions: readonly Setting[];
  readonly refused: Refused | undefined;
}

/** Into how many steps a lever's range is divided. */
const STEPS = 20;

/** One-way data table: the number through the range of one lever. */
export const response: Question<Response> = {
  label: {zh: "单变量表", en: "Data table"},
  hint: {
    zh: "一个杠杆从低到高，结果怎样变。",
    en: "How the result moves with one lever, from its low end to its high end.",
  },
  fields: ["lever", "goal"],
  usualLevers: 1,
  whyNot: ({levers}) => (levers.length === 0 ? words.noLevers : undefined),
  answer: async (asked, {levers: [id = ""], goal}, {signal, onProgress}) => {
    const [lever] = leversIn(asked, [id]);
    if (!lever) throw new Error("no lever");
    // Where it stands is one of them.
    const values = [...new Set([...stepsOf(lever, STEPS), lever.base])].sort((a, b) => a - b);
    const ask = movedOrNaN(asked);
    const settings = values.map((x) => ({[id]: x}));
    const results = await inSlices((f) => settings.map((setting) => f(setting)), ask, {
      signal,
      onProgress: (count) => onProgress(count, values.length),
    });
    const {unit, display} = lever.parameter;
    const points = values.map((x, i) => ({at: inUnit(x, unit, display), value: results[i] ?? NaN}));
    const exactly = {comparator: "=", value: goal.value} as const;
    const found = await inSlices((f) => solve(f, [toLever(lever)], exactly), ask, {signal});
    const solutions = found.kind === "solved" ? [found.at, ...found.others] : [];
    return {lever, points, goal, solutions, refused: await refusedOf(asked, settings, results)};
  },
  say: (asked, {lever, points, refused}, language) => {
    const known = points.filter(({value}) => Number.isFinite(value));
    const [first, last] = [known[0], known.at(-1)];
    const missing = sayRefused(refused, language);
    if (!first || !last) return missing.trim();
    const {label, display} = lever.parameter;
    const name = label[language];
    // The values between which there are results.
    const [from, to] = [first, last].map(({at}) => shownNumber(at, {unit: display, display}, language).text);
    const [start, end] = [first.value, last.value].map((value) => withUnit(asked, value, language));
    return language === "zh"
      ? `“${name}”从${from}到${to}，结果从${start}到${end}。${missing}`
      : `With ${name} from ${from} to ${to} the result goes from ${start} to ${end}.${missing}`;
  },
  draw: (asked, answer, {width, language}) => {
    const {lever, points, goal, solutions} = answer;
    const {parameter} = lever;
    const unit = shortUnit(parameter.display, language);
    const named = (x: number) => `${formatNumber(x, language)}${unit}`;
    const shown = (value: number) => inUnit(value, parameter.unit, parameter.display);
    return responseChart(
      points.map(({at, value}) => ({x: at, result: value})),
      {
        width,
        color: OWN,
        title: parameter.label[language] + (unit && bracketed(unit, language)),
        standing: {
          x: shown(lever.base),
          result: asked.value,
          title: `${words.standing[language]} ${named(shown(lever.base))}`,
        },
        goal: goalLevel(asked, goal, language),
        solutions: solutions.map(({values, result}) => {
          const x = shown(values[parameter.id] ?? NaN);
          return {x, result, title: named(x)};
        }),
        refused: words.noValue[language],
        formatX: writtenIn(language),
        format: writtenIn(language),
        description: response.say(asked, answer, language),
      },
    );
  },
  toTable: (asked, {lever: {parameter}, points}) => ({
    ...titled(asked, response.label),
    columns: [{key: "lever", label: parameter.label, unit: parameter.display, kind: "number"}, resultColumn(asked)],
    rows: points.map(({at, value}) => [at, orEmpty(value)]),
  }),
};

/** Values of a lever in equal steps from its low end to its high end. */
export function stepsOf({low, high}: AskedLever, steps: number): number[] {
  return Array.from({length: steps + 1}, (_, i) => (low * (steps - i) + high * i) / steps);
}
