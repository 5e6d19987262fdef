import {pow} from "../../base/elementary/pow.js";
import {YEAR, type CalibrationRule, type Parameter} from "../../model/index.js";
import {solve} from "../solve/solve.js";
import type {Draft} from "./draft.js";
import type {Figure} from "./official-data.js";
import {named, OfficialError} from "./official-error.js";

type Pace = CalibrationRule & {readonly type: "pace"};
type Shift = CalibrationRule & {readonly type: "shift"};

/** Sets the rate of every year up to the last one given, constant between the levels that are known. */
export function pace(draft: Draft, {input, parameter}: Pace): void {
  const figures = draft.figuresOf(input);
  let known = baseYear(draft);
  for (const figure of figures) {
    const before = draft.observed({input: figure.input, year: known});
    const rate = pow(draft.target(figure) / before, 1 / (figure.year - known)) - 1;
    for (let year = known + 1; year <= figure.year; ++year)
      draft.set(parameter.replace("{year}", String(year)), rate, [figure]);
    known = figure.year;
  }
}

/** Adds one number to all parameters, the smallest with which the goal is met. */
export function shift(draft: Draft, {input, parameters, growthOf}: Shift): void {
  const goal = growthOf === undefined ? lastLevel(draft, input) : compounded(draft, input, growthOf);
  if (!goal) return;
  const {variable, place, value, figures} = goal;
  const ids = parameters.flatMap((id) => draft.model.parameter(id) ?? []);
  const [low, high] = room(draft, ids);
  const base = Object.fromEntries(Object.entries(draft.values).filter(([id]) => !parameters.includes(id)));
  const evaluator = draft.model.evaluator({outputs: [{variable, place}], parameters, base});
  const at = (amount: number) => evaluator.at(ids.map(({id}) => draft.current(id) + amount))[0] ?? NaN;
  const lever = {id: "amount", base: 0, low, high};
  const found = solve(({amount}) => at(Number(amount)), [lever], {comparator: "=", value});
  if (found.kind === "met") return;
  if (found.kind === "unreachable") throw noSolution(draft, figures, ids);
  const amount = found.at.values["amount"] ?? NaN;
  for (const {id} of ids) draft.set(id, draft.current(id) + amount, figures, {by: "amount", amount});
}

interface Goal {
  readonly variable: string;
  readonly place: Readonly<Record<string, string | number>>;
  readonly value: number;
  readonly figures: readonly Figure[];
}

/** The last figure after the base year. */
function lastLevel(draft: Draft, input: string): Goal | undefined {
  const figure = draft.figuresOf(input).findLast(({year}) => year > baseYear(draft));
  if (!figure) return undefined;
  const {variable = "", place} = figure.input;
  return {variable, place: {...place, [YEAR]: figure.year}, value: draft.target(figure), figures: [figure]};
}

/** The level that growth rates of years in a row lead to from the base year; undefined where the first is not given. */
function compounded(draft: Draft, input: string, variable: string): Goal | undefined {
  const start = baseYear(draft);
  const figures = draft.figuresOf(input).filter(({year}, i) => year === start + 1 + i);
  const last = figures.at(-1);
  if (!last) return undefined;
  const level = draft.value(variable, {[YEAR]: start});
  const value = figures.reduce((product, figure) => product * (1 + draft.target(figure)), level);
  return {variable, place: {[YEAR]: last.year}, value, figures};
}

function baseYear({model}: Draft): number {
  return Number(model.indices.get(YEAR)?.members[0]?.id);
}

/** How far all parameters can go together. */
function room(draft: Draft, parameters: readonly Parameter[]): [low: number, high: number] {
  const now = parameters.map(({id, valid}) => ({value: draft.current(id), valid}));
  return [
    Math.max(...now.map(({value, valid}) => valid.low - value)),
    Math.min(...now.map(({value, valid}) => valid.high - value)),
  ];
}

function noSolution(draft: Draft, figures: readonly Figure[], parameters: readonly Parameter[]): OfficialError {
  const {zh, en, text} = named(figures);
  const ids = parameters.map(({id}) => id);
  return new OfficialError(
    "no-solution",
    `no solution: ${text} cannot be met by ${ids.join(", ")} together; check the figures`,
    {
      input: figures.at(-1)?.input.id,
      year: figures.at(-1)?.year,
      zh,
      en,
      parametersZh: parameters.map(({label}) => label.zh),
      parametersEn: parameters.map(({label}) => label.en),
    },
  );
}
