import type {ColumnTable} from "arquero";
import {drawStates, type Place} from "../../model/index.js";
import type {Ensemble} from "./ensemble.js";
import {findOutput} from "./find-output.js";
import {inlineLane} from "./lane.js";
import {PassingStatistics, type Bound} from "./passing-statistics.js";
import {runPart, type RunOptions} from "./run-ensemble.js";
import {statisticsTable, usualProbabilities} from "./statistics-table.js";
import type {Chance} from "./statistics.js";

export interface StreamOptions extends Omit<RunOptions, "onProgress"> {
  /** Of the quantiles; P10, P50 and P90 where they are left out. */
  readonly probabilities?: readonly number[];
  readonly bounds?: readonly OutputBound[];
  /** How many numbers are kept at a time, at most, beside what the workers have; 2²⁴, an eighth of a gigabyte, by default. */
  readonly room?: number;
  /** Told after every part of a pass how many draws it has gone over, and which pass it is, from 1. */
  readonly onProgress?: (progress: {readonly pass: number; readonly done: number; readonly total: number}) => void;
}

/** A bound of an output, of which the chance is asked. */
export interface OutputBound extends Bound {
  readonly variable: string;
  readonly place: Place;
}

/** What all draws say of every output; the draws are not kept. */
export interface EnsembleStatistics {
  /** How many draws there were. */
  readonly count: number;
  /** How many of them are unsound, and the numbers of the first; they count in no statistic. */
  readonly unsound: {readonly count: number; readonly first: readonly number[]};
  readonly table: ColumnTable;
  /** How likely each of the bounds is met. */
  readonly chances: readonly Chance[];
}

const NAMED = 1000;

/**
 * The statistics of an ensemble of any size in bounded memory. As a draw follows from the seed and its number, the draws
 * are made again for each pass over them: three as a rule, more where a quantile is in a crowd. The statistics are those
 * of the draws when kept, to the bit, on any number of workers.
 * @throws what a lane throws, or the reason of the signal; ScenarioError `no-such-output` for a bound of no output
 */
export async function streamStatistics(
  ensemble: Ensemble,
  {lanes = [inlineLane(ensemble.compute)], probabilities = usualProbabilities, bounds = [], ...options}: StreamOptions,
): Promise<EnsembleStatistics> {
  const {from = 0, to = ensemble.design.draws, room = 2 ** 24, signal, onProgress} = options;
  const {outputs} = ensemble.evaluator;
  const asked = bounds.map(({variable, place}) => findOutput(outputs, variable, place));
  const passing = outputs.map(
    (_, k) =>
      new PassingStatistics({
        probabilities,
        bounds: bounds.filter((__, i) => asked[i] === k),
        room: room / 2 / outputs.length,
      }),
  );
  // The other half of the room is for the draws of a part.
  const part = Math.max(1, Math.floor(room / 2 / outputs.length));
  const unsound = new Unsound();
  try {
    for (let pass = 1; passing.some(({isDone}) => !isDone); ++pass) {
      for (let start = from; start < to; start += part) {
        const end = Math.min(to, start + part);
        const result = await runPart(ensemble, {lanes, from: start, to: end, ...(signal && {signal})});
        for (const [k, column] of result.columns.entries()) passing[k]?.take(column);
        if (pass === 1) unsound.take(start, result.states);
        onProgress?.({pass, done: end - from, total: to - from});
      }
      for (const each of passing) each.endPass();
    }
  } finally {
    for (const lane of lanes) lane.close();
  }
  const chances = passing.map((each) => each.chances());
  return {
    count: to - from,
    unsound,
    table: statisticsTable(
      outputs,
      passing.map((each) => each.summary()),
      probabilities,
    ),
    chances: asked.flatMap((k) => chances[k]?.shift() ?? []),
  };
}

/** Counts unsound draws, and keeps the numbers of the first. */
class Unsound {
  count = 0;
  readonly first: number[] = [];

  take(from: number, states: Uint8Array): void {
    for (const [i, state] of states.entries()) {
      if (state !== drawStates.unsound) continue;
      ++this.count;
      if (this.first.length < NAMED) this.first.push(from + i);
    }
  }
}
