import type {Values} from "../model/index.js";

export interface SliceOptions {
  /** Ends it; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told after each slice how many results have been asked for so far. */
  readonly onProgress?: (asked: number) => void;
  /** How long to work before others have their turn, in ms: less than a frame. */
  readonly slice?: number;
}

/** What the function gave for one question. */
type Outcome = {readonly value: number} | {readonly error: unknown};

/** Less than a frame, in ms. */
export const SLICE = 12;

/**
 * Carries out an analysis without keeping others waiting, of a function that may need a while for each result, or only
 * promise it. The analysis is an ordinary one and knows nothing of this: where time is up, or a result still to come, it
 * is broken off, and begun anew with all results so far at hand. As it asks the same questions in the same order, it comes
 * that far again without computing anything.
 * @param analysis asks a function for results, always the same way
 * @param f the result for some values, or a promise of it
 * @throws what the analysis throws, or the reason of the signal
 */
export async function inSlices<T>(
  analysis: (f: (values: Values) => number) => T,
  f: (values: Values) => number | PromiseLike<number>,
  {signal, onProgress, slice = SLICE}: SliceOptions = {},
): Promise<T> {
  const outcomes: Outcome[] = [];
  let since = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const round = new Round(outcomes, f, slice);
    try {
      return analysis((values) => round.answer(values));
    } catch (error) {
      if (error !== round) throw error;
      if (round.awaited) outcomes.push(await settled(round.awaited));
      // What is promised may have been worked out at once, without others having had their turn.
      if (!round.awaited || performance.now() - since > slice) {
        await giveWay();
        since = performance.now();
      }
    } finally {
      onProgress?.(outcomes.length);
    }
  }
}

/** One attempt at an analysis; thrown by itself where it has to be broken off. */
class Round {
  /** What it waits for. */
  awaited: PromiseLike<number> | undefined;
  readonly #outcomes: Outcome[];
  readonly #f: (values: Values) => number | PromiseLike<number>;
  readonly #slice: number;
  readonly #began = performance.now();
  /** When its time is up; unknown before it has come to where the last attempt was broken off. */
  #end: number | undefined;
  #asked = 0;

  constructor(outcomes: Outcome[], f: (values: Values) => number | PromiseLike<number>, slice: number) {
    this.#outcomes = outcomes;
    this.#f = f;
    this.#slice = slice;
  }

  answer(values: Values): number {
    const outcome = this.#outcomes[this.#asked++] ?? this.#compute(values);
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  }

  #compute(values: Values): Outcome {
    const now = performance.now();
    // At least one result a round, however long it takes: else it would never end. And as much time for what is new as it
    // took to come here, so that coming here takes no more than half of the whole.
    this.#end ??= now + Math.max(this.#slice, now - this.#began);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is told apart from every error
    if (this.#end < now) throw this;
    const outcome = this.#ask(values);
    this.#outcomes.push(outcome);
    return outcome;
  }

  #ask(values: Values): Outcome {
    let value: number | PromiseLike<number>;
    try {
      value = this.#f(values);
    } catch (error) {
      return {error};
    }
    if (typeof value === "number") return {value};
    this.awaited = value;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is told apart from every error
    throw this;
  }
}

async function settled(promise: PromiseLike<number>): Promise<Outcome> {
  try {
    return {value: await promise};
  } catch (error) {
    return {error};
  }
}

/** Lets others have their turn. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
