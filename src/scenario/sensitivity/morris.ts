import {Random} from "../../base/random.js";
import type {Values} from "../../model/index.js";
import {AnalysisError} from "../analysis-error.js";
import {checkLevers, type Lever} from "../lever.js";

/**
 * The elementary effects of one lever, in the unit of the result: by how much it changes as the lever goes through its
 * whole range, judged by the steps taken.
 */
export interface ElementaryEffects {
  readonly id: string;
  /** The mean, in which effects of opposite sign cancel out. */
  readonly mu: number;
  /** The mean without their sign: the weight of the lever. */
  readonly muStar: number;
  /** The standard deviation: how far the effect depends on where the lever and the others stand. */
  readonly sigma: number;
}

export interface MorrisOptions {
  /** How many times each lever is moved; each takes one result more than there are levers. */
  readonly trajectories?: number;
  /** Into how many places each range is divided, its ends among them; even, so that all are taken equally often. */
  readonly levels?: number;
  /** A whole number from 0; the same seed gives the same trajectories. */
  readonly seed?: number;
}

/** What the random numbers are for. */
const TRAJECTORIES = 6;

/**
 * Screens many levers with few results: from random places, moves one lever after the other by about half its range,
 * and looks at how the result changes. Morris, M. D. (1991), “Factorial sampling plans for preliminary computational
 * experiments”, Technometrics 33(2), 161–174; μ* by Campolongo, F., Cariboni, J. & Saltelli, A. (2007), “An effective
 * screening design for sensitivity analysis of large models”, Environmental Modelling & Software 22, 1509–1518.
 * @param f the result for values of the levers
 * @returns one entry a lever, in their order
 * @throws {AnalysisError} `no-levers`, `repeated-lever`, `empty-range`, `few-trajectories`, `odd-levels`
 */
export function morris(
  f: (values: Values) => number,
  levers: readonly Pick<Lever, "id" | "low" | "high">[],
  {trajectories = 20, levels = 4, seed = 1}: MorrisOptions = {},
): ElementaryEffects[] {
  checkLevers(levers);
  if (!(Number.isInteger(trajectories) && trajectories >= 2)) {
    const message = `too few trajectories: ${trajectories}; a whole number of at least 2 is needed for a spread`;
    throw new AnalysisError("few-trajectories", message, {value: trajectories});
  }
  if (!(Number.isInteger(levels / 2) && levels >= 2))
    throw new AnalysisError("odd-levels", `not an even number of levels: ${levels}; choose 4, 6 or 8`, {value: levels});
  const effects = levers.map((): number[] => []);
  const at = (places: readonly number[]) =>
    f(Object.fromEntries(levers.map(({id, low, high}, i) => [id, placed(low, high, places[i] ?? 0, levels)])));
  const random = new Random(seed, TRAJECTORIES);
  for (let count = 0; count < trajectories; ++count) {
    const uniform = (i: number) => random.uniform(count, i);
    for (const {lever, effect} of walk(at, levers.length, levels, uniform)) effects[lever]?.push(effect);
  }
  return levers.map(({id}, i) => ({id, ...summary(effects[i] ?? [])}));
}

function placed(low: number, high: number, place: number, levels: number): number {
  return (low * (levels - 1 - place) + high * place) / (levels - 1);
}

/** One trajectory: each lever moved once, in random order, by half the levels up or down. */
function walk(
  at: (places: readonly number[]) => number,
  count: number,
  levels: number,
  uniform: (i: number) => number,
): {lever: number; effect: number}[] {
  const half = levels / 2;
  let places = Array.from({length: count}, (_, i) => Math.floor(uniform(i) * levels));
  let before = at(places);
  return shuffled(count, (i) => uniform(count + i)).map((lever) => {
    const place = places[lever] ?? 0;
    const step = place < half ? half : -half;
    places = places.with(lever, place + step);
    const after = at(places);
    const effect = (after - before) / (step / (levels - 1));
    before = after;
    return {lever, effect};
  });
}

/** The numbers up to a count in random order, each order as likely: the shuffle of Fisher and Yates. */
function shuffled(count: number, uniform: (i: number) => number): number[] {
  const order: number[] = [];
  for (let i = 0; i < count; ++i) {
    const j = Math.floor(uniform(i) * (i + 1));
    order.push(order[j] ?? i);
    order[j] = i;
  }
  return order;
}

function summary(effects: readonly number[]): Omit<ElementaryEffects, "id"> {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mu = mean(effects);
  const squares = effects.reduce((sum, effect) => sum + (effect - mu) * (effect - mu), 0);
  return {mu, muStar: mean(effects.map(Math.abs)), sigma: Math.sqrt(squares / (effects.length - 1))};
}
