import {heatmap} from "../../../chart/heatmap.js";
import {shortUnit} from "../../../i18n/unit.js";
import {bracketed} from "../../../i18n/punctuation.js";
import {goalLevel, metSide, standingLevel, writtenIn} from "../pictured.js";
import type {Values} from "../../../model/index.js";
import type {Goal} from "../../../scenario/solve/goal.js";
import {ask as words} from "../../../i18n/ask.js";
import {formatNumber, inUnit} from "../../../i18n/number.js";
import {inSlices} from "../../../scenario/in-slices.js";
import {movedOrNaN, type AskedLever} from "../asked-number.js";
import type {Question} from "../question.js";
import {refusedOf, sayRefused, type Refused} from "../refused.js";
import {leversIn} from "../settle.js";
import {orEmpty, titled, withUnit} from "../table-columns.js";
import {stepsOf} from "./response.js";

interface Grid {
  readonly across: AskedLever;
  readonly down: AskedLever;
  /** Of the levers, in their units shown. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** A row for each value of the lever that goes down; NaN where there is no result. */
  readonly values: readonly (readonly number[])[];
  readonly goal: Goal;
  readonly refused: Refused | undefined;
}

const STEPS = 8;

/** Two-way data table: the number on a grid of two levers. */
export const twoWay: Question<Grid> = {
  label: {zh: "双变量表", en: "Two-way table"},
  hint: {
    zh: "两个杠杆一起动，结果在哪里达到目标。",
    en: "Two levers moved together, and where the result meets the goal.",
  },
  fields: ["pair", "goal"],
  usualLevers: 2,
  whyNot: ({levers}) => (levers.length === 0 ? words.noLevers : levers.length === 1 ? words.oneLever : undefined),
  answer: async (asked, {levers: ids, goal}, {signal, onProgress}) => {
    const [across, down] = leversIn(asked, ids.slice(0, 2));
    if (!across || !down) throw new Error("two levers are needed");
    const [columns, rows] = [stepsOf(across, STEPS), stepsOf(down, STEPS)];
    const settings = rows.map((y) => columns.map((x) => ({[across.parameter.id]: x, [down.parameter.id]: y})));
    const grid = (f: (values: Values) => number) => settings.map((row) => row.map((values) => f(values)));
    const values = await inSlices(grid, movedOrNaN(asked), {
      signal,
      onProgress: (count) => onProgress(count, columns.length * rows.length),
    });
    const shown = ({parameter: {unit, display}}: AskedLever, list: readonly number[]) =>
      list.map((value) => inUnit(value, unit, display));
    const refused = await refusedOf(asked, settings.flat(), values.flat());
    return {across, down, columns: shown(across, columns), rows: shown(down, rows), values, goal, refused};
  },
  say: (asked, {values, refused}, language) => {
    const known = values.flat().filter(Number.isFinite);
    const missing = sayRefused(refused, language);
    if (known.length === 0) return missing.trim();
    const [low, high] = [Math.min(...known), Math.max(...known)].map((value) => withUnit(asked, value, language));
    return language === "zh"
      ? `结果在${low}到${high}之间。${missing}`
      : `The result lies between ${low} and ${high}.${missing}`;
  },
  draw: (asked, answer, {width, language}) => {
    const {across, down, columns, rows, values, goal} = answer;
    const named = ({parameter: {label, display}}: AskedLever) => {
      const unit = shortUnit(display, language);
      return label[language] + (unit && bracketed(unit, language));
    };
    const standing = ({base, parameter: {unit, display}}: AskedLever) => inUnit(base, unit, display);
    return heatmap(
      {x: columns, y: rows, results: values},
      {
        width,
        titles: {x: named(across), y: named(down)},
        formatX: writtenIn(language),
        formatY: writtenIn(language),
        format: writtenIn(language),
        standing: {x: standing(across), y: standing(down), title: standingLevel(asked, language).title},
        goal: {...goalLevel(asked, goal, language), met: metSide(goal)},
        refused: words.noValue[language],
        description: twoWay.say(asked, answer, language),
      },
    );
  },
  toTable: (asked, {across, down, columns, rows, values}, language) => ({
    ...titled(asked, twoWay.label),
    columns: [
      {
        key: "down",
        label: {
          zh: `${down.parameter.label.zh} ↓　${across.parameter.label.zh} →`,
          en: `${down.parameter.label.en} ↓  ${across.parameter.label.en} →`,
        },
        unit: "",
        kind: "number",
      },
      ...columns.map((x, i) => {
        const text = formatNumber(x, language);
        return {key: `c${i}`, label: {zh: text, en: text}, unit: "", kind: "number"} as const;
      }),
    ],
    rows: rows.map((y, i) => [y, ...(values[i] ?? []).map(orEmpty)]),
  }),
};
