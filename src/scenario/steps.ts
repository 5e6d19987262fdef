import type {Values} from "../model/index.js";
import {giveWay, SLICE, type SliceOptions} from "./in-slices.js";

/**
 * An analysis that asks for so many results that beginning it anew ({@link inSlices}) would take long. It yields values of
 * levers and is given the result, which is NaN where there is none; it yields nothing where it can rest.
 */
export type Steps<T> = Generator<Values | undefined, T, number>;

/** Carries an analysis out at once. */
export function carryOut<T>(steps: Steps<T>, f: (values: Values) => number): T {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value ? f(step.value) : NaN);
  return step.value;
}

/**
 * Carries an analysis out without keeping others waiting, of a function that may only promise its results.
 * @throws what the function throws, or the reason of the signal
 */
export async function stepsInSlices<T>(
  steps: Steps<T>,
  f: (values: Values) => number | PromiseLike<number>,
  {signal, onProgress, slice = SLICE}: SliceOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  let [asked, end] = [0, performance.now() + slice];
  let step = steps.next();
  while (!step.done) {
    if (performance.now() > end) {
      onProgress?.(asked);
      await giveWay();
      signal?.throwIfAborted();
      end = performance.now() + slice;
    }
    const result = step.value ? f(step.value) : NaN;
    asked += step.value ? 1 : 0;
    step = steps.next(typeof result === "number" ? result : await result);
  }
  onProgress?.(asked);
  return step.value;
}
