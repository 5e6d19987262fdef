import {inSlices, type SliceOptions} from "../../scenario/in-slices.js";
import type {Values} from "../../model/index.js";
import {movedOrNaN, type AskedLever, type AskedNumber} from "./asked-number.js";

/** Where each lever is tried: its ends, and a place that is the middle of nothing. */
const TRIED = [0, 0.382, 1];

/** A smaller change than this share of the number is rounding. */
const ROUNDING = 1e-12;

export interface RankOptions extends Pick<SliceOptions, "signal"> {
  readonly onProgress?: (asked: number, total: number) => void;
}

/**
 * A number with its levers in the order in which they move it, the one that moves it most first; those that leave it as it
 * is wherever they are tried stand apart. What a cell reads of its levers only a run of it can tell.
 */
export async function rankLevers(asked: AskedNumber, {signal, onProgress}: RankOptions = {}): Promise<AskedNumber> {
  // All levers each time, as a model is made ready anew for other ones.
  const standing = Object.fromEntries(asked.levers.map(({parameter: {id}, base}) => [id, base]));
  const settings = asked.levers.map((lever) =>
    TRIED.map((share) => ({...standing, [lever.parameter.id]: placeIn(lever, share)})),
  );
  const total = settings.length * TRIED.length + 1;
  const run = timed(movedOrNaN(asked));
  const [base = NaN, ...results] = await inSlices(
    (f) => [standing, ...settings.flat()].map((values) => f(values)),
    run.f,
    {
      ...(signal && {signal}),
      onProgress: (count) => onProgress?.(count, total),
    },
  );
  const effects = asked.levers.map((lever, i) => ({
    lever,
    effect: effectOf([base, ...results.slice(i * TRIED.length, (i + 1) * TRIED.length)]),
  }));
  const isStill = ({effect}: {readonly effect: number}) => effect <= ROUNDING * Math.abs(base);
  const known = (effect: number) => (Number.isNaN(effect) ? 0 : effect);
  return {
    ...asked,
    levers: effects
      .filter((each) => !isStill(each))
      .sort((a, b) => known(b.effect) - known(a.effect))
      .map(({lever}) => lever),
    still: effects.filter(isStill).map(({lever}) => lever),
    perRun: run.least(),
  };
}

function placeIn({low, high}: AskedLever, share: number): number {
  return low * (1 - share) + high * share;
}

/** How far apart the results are; NaN where there are not two to compare. */
function effectOf(results: readonly number[]): number {
  const known = results.filter(Number.isFinite);
  return known.length < 2 ? NaN : Math.max(...known) - Math.min(...known);
}

/** A function that notes the least time a result of it has taken: the first may take longer, to be made ready. */
function timed(f: (values: Values) => number | PromiseLike<number>) {
  let least = Infinity;
  const note = (began: number) => (least = Math.min(least, performance.now() - began));
  return {
    least: () => least,
    f: (values: Values) => {
      const began = performance.now();
      const result = f(values);
      if (typeof result === "number") {
        note(began);
        return result;
      }
      return result.then((value) => {
        note(began);
        return value;
      });
    },
  };
}
