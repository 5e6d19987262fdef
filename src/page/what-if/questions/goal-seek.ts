import {bracketed, punctuation} from "../../../i18n/punctuation.js";
import type {Language} from "../../../base/label.js";
import {ask as words} from "../../../i18n/ask.js";
import {inUnit} from "../../../i18n/number.js";
import {anything} from "../../../base/interval.js";
import type {Values} from "../../../model/index.js";
import {inSlices} from "../../../scenario/in-slices.js";
import {isMet, type Goal, type Limit, type Setting, type Solution} from "../../../scenario/solve/goal.js";
import {widerLimits, type WiderLimit} from "../../../scenario/solve/widen.js";
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
  /** Where the limits that bind would have to be, where the goal is out of reach. */
  readonly wider: readonly WiderLimit[];
  /** Where the levers are to be put: the solution, or a little past it where that counts as met only beyond it. */
  readonly setting: Values | undefined;
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
    const moving = levers.map(toLever);
    const search = <T>(analysis: (f: (values: Values) => number) => T) =>
      inSlices(analysis, movedOrNaN(asked), {signal, onProgress});
    const solution = await search((f) => solve(f, moving, goal));
    if (solution.kind === "met") return {levers, goal, solution, wider: [], setting: undefined};
    if (solution.kind === "unreachable") {
      const validOf = (id: string) => levers.find(({parameter}) => parameter.id === id)?.parameter.valid ?? anything;
      const wider = await search((f) => widerLimits(f, moving, goal, solution, validOf));
      return {levers, goal, solution, wider, setting: {...asked.standing, ...solution.closest.values}};
    }
    const passed = isMet(solution.at.result, goal) ? solution : await search((f) => solve(f, moving, beyond(goal)));
    const setting = passed.kind === "solved" ? {...asked.standing, ...passed.at.values} : undefined;
    return {levers, goal, solution, wider: [], setting};
  },
  setting: ({setting}) => setting,
  say: (asked, {levers, goal, solution, wider, setting}, language) => {
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
        const isStrict = goal.comparator === ">" || goal.comparator === "<";
        const passed = isStrict ? (setting ? pass : noPass)[language] : "";
        return language === "zh"
          ? `${moves}，结果就是${result}（目标${aim}）。${passed}${bound}`
          : `${moves}: the result is then ${result} (goal ${aim}). ${passed}${bound}`;
      }
      case "unreachable": {
        const closest = withUnit(asked, solution.closest.result, language);
        const moves = movesOf(levers, solution.closest, language);
        const bound = limitsOf(levers, solution.limits, language) + widerText(levers, wider, language);
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
          // As it is typed into the lever: per cent where that says per cent.
          orEmpty(inUnit(at.values[id] ?? lever.base, lever.parameter.unit, lever.parameter.display)),
        ];
      }),
    };
  },
};

/** By which share of a goal it is passed where it counts as met only beyond its value. */
const PASSING = 1e-6;

/** A goal that is met only where a strict one is passed. */
function beyond({comparator, value}: Goal): Goal {
  const step = PASSING * Math.max(Math.abs(value), PASSING);
  return comparator === ">" ? {comparator: ">=", value: value + step} : {comparator: "<=", value: value - step};
}

/** For “>” the answer is the boundary itself. */
const pass = {
  zh: "要越过这个值才算达到；把杠杆调到这里时，会越过百万分之一。",
  en: "It counts as met only beyond that; levers moved there go past it by a millionth. ",
} as const;

const noPass = {
  zh: "只能恰好到这个值，越不过去，所以还不算达到。",
  en: "It can be brought to that and not beyond, so that it is not met. ",
} as const;

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

/** What widening the limits that bind would do, each alone. */
function widerText(levers: readonly AskedLever[], wider: readonly WiderLimit[], language: Language): string {
  if (wider.length === 0) return within[language];
  const said = wider.map(({id, at, needed}) => {
    if (at === "refused") return "";
    const parameter = levers.find((lever) => lever.parameter.id === id)?.parameter;
    const name = parameter?.label[language] ?? id;
    if (needed === undefined || !parameter) return unheeded[language].replace("{}", name);
    const end = shownNumber(needed, parameter, language).text;
    return ends[at][language].replace("{name}", name).replace("{end}", end);
  });
  return said.join("");
}

/** No limit binds. */
const within = {
  zh: "不是范围挡住了它：在范围之内结果就转了头，或不随这些杠杆而变。可以再选别的杠杆。",
  en: "No limit holds it back: the result turns within the ranges, or does not move by these levers. Choose others as well. ",
} as const;

const ends = {
  low: {
    zh: "若只放宽“{name}”的下限，须低到{end}。",
    en: "If only the lower limit of {name} were widened, it would have to go down to {end}. ",
  },
  high: {
    zh: "若只放宽“{name}”的上限，须高到{end}。",
    en: "If only the upper limit of {name} were widened, it would have to go up to {end}. ",
  },
} as const;

const unheeded = {
  zh: "只放宽“{}”的范围，仍达不到（找到了所许可的尽头，或范围的64倍之外）。",
  en: "Widening {} alone does not do it (looked for as far as is allowed, or 64 times its range beyond). ",
} as const;

const where = {
  low: {zh: "已到范围的低端", en: "at the low end of its range"},
  high: {zh: "已到范围的高端", en: "at the high end of its range"},
  refused: {zh: "再过去模型没有结果", en: "beyond it the model gives no result"},
} as const;
