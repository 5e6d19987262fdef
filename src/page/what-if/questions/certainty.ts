import {fan} from "../../../chart/fan.js";
import {histogram, type Bin} from "../../../chart/histogram.js";
import {goalLevel, metSide, OWN, standingLevel, writtenIn} from "../pictured.js";
import {ask as words} from "../../../i18n/ask.js";
import {page} from "../../../i18n/page.js";
import {formatNumber, inUnit} from "../../../i18n/number.js";
import {YEAR, type Place, type Values} from "../../../model/index.js";
import {defineEnsemble} from "../../../scenario/ensemble/ensemble.js";
import type {EnsembleResult} from "../../../scenario/ensemble/ensemble-result.js";
import {runEnsemble} from "../../../scenario/ensemble/run-ensemble.js";
import {makeSampler} from "../../../scenario/ensemble/sampler.js";
import {chance as chanceOf, summarise, type Chance} from "../../../scenario/ensemble/statistics.js";
import {inSlices} from "../../../scenario/in-slices.js";
import {isMet, type Goal} from "../../../scenario/solve/goal.js";
import {lanesOf} from "../../ensemble.js";
import {movedOrNaN, type AskedNumber, type ModelNumber} from "../asked-number.js";
import type {Question, Slices, View} from "../question.js";
import {refusedOf, sayRefused} from "../refused.js";
import {orEmpty, resultColumn, titled, withUnit} from "../table-columns.js";
import {comparatorSign} from "../../../i18n/comparator.js";
import {toUncertain} from "./sobol.js";

/** P5, P25, P50, P75 and P95. */
const BANDS = [0.05, 0.25, 0.5, 0.75, 0.95];

/** What a number may be. */
interface Certainty {
  readonly goal: Goal;
  readonly chance: Chance;
  /** Draws that gave a number, and those that gave none. */
  readonly draws: number;
  readonly unsound: number;
  /** Why the first of those did not; undefined where all did, and while there are still more to come. */
  readonly reason: unknown;
  /** How many inputs were drawn. */
  readonly inputs: number;
  /** The number in every draw that gave one, in the unit shown. */
  readonly values: Float64Array;
  /** The quantiles through the years, where it has years. */
  readonly years: readonly {readonly year: number; readonly quantiles: readonly number[]}[];
}

/** From one answer in part to the next, in ms at least. */
const BETWEEN = 150;

const DRAWS = {model: 4000, cell: 1024};

/** How sure: what it may be with all that is uncertain, and how likely the goal is met. */
export const certainty: Question<Certainty> = {
  label: {zh: "有多确定", en: "How sure"},
  hint: {
    zh: "不确定的参数按各自的分布取值（没有分布的杠杆在其范围内均匀取值），结果落在哪里，达到目标的可能有多大。",
    en: "With uncertain parameters drawn from their distributions (levers without one evenly over their range): where the result falls, and how likely it meets the goal.",
  },
  fields: ["goal"],
  usualLevers: 0,
  whyNot: ({levers}) => (levers.length === 0 ? words.noLevers : undefined),
  answer: (asked, {goal}, slices) =>
    asked.result ? drawModel(asked, asked.result, goal, slices) : drawCell(asked, goal, slices),
  say: (asked, {goal, chance, values, draws, unsound, reason}, language) => {
    const refused = {count: unsound, of: draws + unsound, error: reason};
    const missing = unsound === 0 ? "" : sayRefused(refused, language);
    if (draws === 0) return missing.trim();
    const {quantiles} = summarise(values, [0.05, 0.95]);
    const [low, high] = quantiles.map((value) => withUnit(asked, value, language));
    const percent = (share: number) => `${formatNumber(share * 100, language, {digits: 0})}%`;
    const aim = `${comparatorSign[goal.comparator]} ${withUnit(asked, goal.value, language)}`;
    const range = `${percent(chance.low)}–${percent(chance.high)}`;
    return language === "zh"
      ? `${draws}次抽取中，九成落在${low}到${high}之间；${aim}的占${percent(chance.probability)}（95%区间${range}）。${missing}`
      : `Of ${draws} draws nine in ten lie between ${low} and ${high}; ${percent(chance.probability)} are ${aim} (95% interval ${range}).${missing}`;
  },
  draw: (asked, answer, {width, language}) =>
    answer.years.length > 0 ? fanOf(asked, answer, {width, language}) : histogramOf(asked, answer, {width, language}),
  toTable: (asked, {years, values}, language) => {
    const columns = BANDS.map((p) => resultColumn(asked, `p${p * 100}`, {zh: `P${p * 100}`, en: `P${p * 100}`}));
    const rows =
      years.length > 0
        ? years.map(({year, quantiles}) => [year, ...quantiles.map(orEmpty)])
        : [[asked.label[language], ...summarise(values, BANDS).quantiles.map(orEmpty)]];
    const first =
      years.length > 0
        ? ({key: "year", label: {zh: "年份", en: "Year"}, unit: "", kind: "year"} as const)
        : ({key: "number", label: {zh: "数", en: "Number"}, unit: "", kind: "text"} as const);
    return {...titled(asked, certainty.label), columns: [first, ...columns], rows};
  },
};

function fanOf(asked: AskedNumber, answer: Certainty, {width, language}: View): Element {
  const {years, goal} = answer;
  const band = (low: number, high: number) => ({
    titles: {low: bandName(low), high: bandName(high)},
    points: years.map(({year, quantiles}) => ({year, low: quantiles[low] ?? NaN, high: quantiles[high] ?? NaN})),
  });
  const at = Number(asked.result?.place[YEAR]);
  const {value, title} = goalLevel(asked, goal, language);
  return fan([band(0, 4), band(1, 3)], {
    width,
    color: OWN,
    median: {
      title: bandName(2),
      points: years.map(({year, quantiles}) => ({year, value: quantiles[2] ?? NaN})),
    },
    targets: Number.isNaN(at) ? [] : [{year: at, value, title}],
    format: writtenIn(language),
    description: certainty.say(asked, answer, language),
  });
}

function bandName(band: number): string {
  return `P${(BANDS[band] ?? NaN) * 100}`;
}

const BINS = 24;

function histogramOf(asked: AskedNumber, answer: Certainty, {width, language}: View): Element {
  const {goal, chance} = answer;
  const share = (part: number) => `${formatNumber(part * 100, language, {digits: 0})}%`;
  const [met, missed] = [
    `${page.met[language]} ${share(chance.probability)}`,
    `${page.missed[language]} ${share(1 - chance.probability)}`,
  ];
  const side = metSide(goal);
  return histogram(binsOf(answer.values), {
    width,
    color: OWN,
    ...(chance.count > 0 && {
      goal: {
        ...goalLevel(asked, goal, language),
        met: side,
        below: side === "below" ? met : missed,
        above: side === "above" ? met : missed,
      },
    }),
    standing: standingLevel(asked, language),
    format: writtenIn(language),
    description: certainty.say(asked, answer, language),
  });
}

/** Equal bins from the least value to the greatest. */
function binsOf(values: Float64Array): Bin[] {
  if (values.length === 0) return [];
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  const width = (high - low) / BINS;
  const counts = new Array<number>(width > 0 ? BINS : 1).fill(0);
  for (const value of values) {
    const i = width > 0 ? Math.min(BINS - 1, Math.floor((value - low) / width)) : 0;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  return counts.map((count, i) => ({
    from: low + i * width,
    to: i === counts.length - 1 ? high : low + (i + 1) * width,
    count,
  }));
}

/** From the distributions of the model's parameters, around what the scenario says, through all years. */
async function drawModel(
  asked: AskedNumber,
  {model, variable, place, correlations}: ModelNumber,
  goal: Goal,
  {signal, onProgress, onFirst}: Slices<Certainty>,
): Promise<Certainty> {
  const {[YEAR]: year, ...members} = place;
  const ensemble = defineEnsemble(model, {
    outputs: [{variable, place: members}],
    draws: DRAWS.model,
    base: asked.standing,
    correlations,
  });
  const {unitText} = model.variables.get(variable) ?? {unitText: asked.display};
  const read = (result: EnsembleResult) =>
    certaintyIn(result, {variable, members, year, goal, unit: unitText, display: asked.display});
  let shown = -Infinity;
  const onPart = (result: EnsembleResult) => {
    onProgress(result.count, DRAWS.model);
    // To sum up all years takes longer than a few draws.
    if (performance.now() - shown < BETWEEN) return;
    onFirst(read(result));
    shown = performance.now();
  };
  const result = await runEnsemble(ensemble, {lanes: lanesOf(ensemble), signal, onProgress: onPart});
  const [unsound] = result.unsound;
  // To tell why takes another run of the model.
  return {...read(result), reason: unsound === undefined ? undefined : result.explain(unsound)};
}

interface Reading {
  readonly variable: string;
  readonly members: Place;
  readonly year: string | number | undefined;
  readonly goal: Goal;
  readonly unit: string;
  readonly display: string;
}

function certaintyIn(result: EnsembleResult, {variable, members, year, goal, unit, display}: Reading): Certainty {
  const shown = (value: number) => inUnit(value, unit, display);
  const at: Place = year === undefined ? members : {...members, [YEAR]: year};
  const values = result
    .column(variable, at)
    .map(shown)
    .filter((value) => !Number.isNaN(value));
  const years = result.outputs.flatMap(({place}) => {
    const {quantiles, count} = result.summary(variable, place, BANDS);
    const own = place[YEAR];
    return own === undefined || count === 0 ? [] : [{year: Number(own), quantiles: quantiles.map(shown)}];
  });
  return {
    goal,
    chance: chanceIn(values, goal),
    draws: values.length,
    unsound: result.count - values.length,
    reason: undefined,
    inputs: result.ensemble.uncertain.length,
    values,
    years,
  };
}

function chanceIn(values: Float64Array, goal: Goal): Chance {
  return chanceOf(values.filter((value) => isMet(value, goal)).length, values.length);
}

/** Its levers evenly over their ranges. */
async function drawCell(asked: AskedNumber, goal: Goal, {signal, onProgress}: Slices<Certainty>): Promise<Certainty> {
  const inputs = asked.levers.map(toUncertain);
  const draws = new Float64Array(DRAWS.cell * inputs.length);
  const distributions = inputs.map(({distribution}) => distribution);
  const correlations = inputs.map((_, i) => inputs.map((__, k) => (i === k ? 1 : 0)));
  makeSampler({sampling: "sobol", seed: 1, draws: DRAWS.cell, distributions, correlations})(0, DRAWS.cell, draws);
  const valuesOf = (i: number): Values =>
    Object.fromEntries(inputs.map(({parameter}, k) => [parameter, draws[i * inputs.length + k] ?? NaN]));
  const all = await inSlices((f) => Array.from({length: DRAWS.cell}, (_, i) => f(valuesOf(i))), movedOrNaN(asked), {
    signal,
    onProgress: (count) => onProgress(count, DRAWS.cell),
  });
  const values = Float64Array.from(all.filter((value) => !Number.isNaN(value)));
  const unsound = all.length - values.length;
  const settings = unsound === 0 ? [] : all.map((_, i) => valuesOf(i));
  const refused = await refusedOf(asked, settings, all);
  return {
    goal,
    chance: chanceIn(values, goal),
    draws: values.length,
    unsound,
    reason: refused?.error,
    inputs: inputs.length,
    values,
    years: [],
  };
}
