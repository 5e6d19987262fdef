import {bracketed, punctuation} from "../../../i18n/punctuation.js";
import type {Language} from "../../../base/label.js";
import {ask as words} from "../../../i18n/ask.js";
import {inSlices} from "../../../scenario/in-slices.js";
import type {Goal, Limit, Setting, Solution} from "../../../scenario/solve/goal.js";
import {solve} from "../../../scenario/solve/solve.js";
import {shownNumber} from "../../shown-number.js";
import {movedOrNaN, type AskedLever} from "../asked-number.js";
import {comparatorSign} from "../../../i18n/comparator.js";
import type {Question} from "../question.js";
import {leversIn, toLever} from "../settle.js";
import {orEmpty, textColumn, titled, withUnit} from "../table-columns.js";

interface Found {
  readonly levers: readonly AskedLever[];
  readonly goal: Goal;
  readonly solution: Solution;
}

/** What would it take? */
export const goalSeek: Question<Found> = {
  label: {zh: "目标求解", en: "Goal seek"},
  hint: {
    zh: "要达到目标，杠杆须调到哪里；选了几个杠杆，就找改动最小的办法。",
    en: "Where a lever must stand to reach the goal; of several levers, the smallest change that does.",
  },
  fields: ["levers", "goal"],
  usualLevers: 1,
  whyNot: ({levers}) => (levers.length === 0 ? words.noLevers : undefined),
  answer: async (asked, {levers: ids, goal}, {signal, onProgress}) => {
    const levers = leversIn(asked, ids);
    const solution = await inSlices((f) => solve(f, levers.map(toLever), goal), movedOrNaN(asked), {
      signal,
      onProgress,
    });
    return {levers, goal, solution};
  },
  say: (asked, {levers, goal, solution}, language) => {
    const aim = `${comparatorSign[goal.comparator]} ${withUnit(asked, goal.value, language)}`;
    switch (solution.kind) {
      case "met": {
        const now = withUnit(asked, solution.at.result, language);
        return language === "zh" ? `现在就是${now}，已达到目标（${aim}）。` : `It is ${now} now, which meets ${aim}.`;
      }
      case "solved": {
        const moves = movesOf(levers, solution.at, language);
        const bound = limitsOf(levers, solution.limits, language);
        const result = withUnit(asked, solution.at.result, language);
        const passed = goal.comparator === ">" || goal.comparator === "<" ? pass[language] : "";
        return language === "zh"
          ? `${moves}，结果就是${result}（目标${aim}）。${passed}${bound}`
          : `${moves}: the result is then ${result} (goal ${aim}). ${passed}${bound}`;
      }
      case "unreachable": {
        const closest = withUnit(asked, solution.closest.result, language);
        const moves = movesOf(levers, solution.closest, language);
        const bound = limitsOf(levers, solution.limits, language);
        return language === "zh"
          ? `在这些杠杆的范围内达不到${aim}；最接近的是${closest}${moves && bracketed(moves, language)}。${bound}`
          : `${aim} cannot be reached within the ranges of these levers; the nearest is ${closest}${moves && bracketed(moves, language)}. ${bound}`;
      }
    }
  },
  draw: () => undefined,
  toTable: (asked, {levers, solution}, language) => {
    const at = settingOf(solution);
    const shown = (lever: AskedLever, value: number) => shownNumber(value, lever.parameter, language).text;
    const others = solution.kind === "solved" ? solution.others : [];
    return {
      ...titled(asked, goalSeek.label),
      columns: [
        textColumn("lever", words.lever),
        textColumn("standing", {zh: "现在", en: "Now"}),
        textColumn("solved", {zh: "求得", en: "Solution"}),
        ...others.map((_, i) => textColumn(`other${i}`, {zh: `另一解${i + 1}`, en: `Another ${i + 1}`})),
        {key: "exact", label: {zh: "求得（全部位数）", en: "Solution, all digits"}, unit: "", kind: "number"},
      ],
      rows: levers.map((lever) => {
        const {id} = lever.parameter;
        return [
          lever.parameter.label[language],
          shown(lever, lever.base),
          shown(lever, at.values[id] ?? lever.base),
          ...others.map(({values}) => shown(lever, values[id] ?? lever.base)),
          orEmpty(at.values[id] ?? lever.base),
        ];
      }),
    };
  },
};

/** For “>” the answer is the boundary itself. */
const pass = {zh: "要越过这个值才算达到。", en: "It counts as met only beyond that. "} as const;

function settingOf(solution: Solution): Setting {
  return solution.kind === "unreachable" ? solution.closest : solution.at;
}

/** `增速从8%调到9.2%，…`: the levers that have moved. */
function movesOf(levers: readonly AskedLever[], {values}: Setting, language: Language): string {
  const moves = levers.flatMap(({parameter, base}) => {
    const to = values[parameter.id] ?? base;
    if (to === base) return [];
    const [before, after] = [base, to].map((value) => shownNumber(value, parameter, language).text);
    const name = parameter.label[language];
    return [language === "zh" ? `“${name}”从${before}调到${after}` : `${name} from ${before} to ${after}`];
  });
  return moves.join(punctuation[language].comma);
}

function limitsOf(levers: readonly AskedLever[], limits: readonly Limit[], language: Language): string {
  const held = limits.map(({id, at}) => {
    const name = levers.find(({parameter}) => parameter.id === id)?.parameter.label[language] ?? id;
    return `${name}${bracketed(where[at][language], language)}`;
  });
  if (held.length === 0) return "";
  const list = held.join(language === "zh" ? "、" : ", ");
  return language === "zh" ? `起限制作用的：${list}。` : `What binds: ${list}.`;
}

const where = {
  low: {zh: "已到范围的低端", en: "at the low end of its range"},
  high: {zh: "已到范围的高端", en: "at the high end of its range"},
  refused: {zh: "再过去模型没有结果", en: "beyond it the model gives no result"},
} as const;
