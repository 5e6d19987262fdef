import {table, type ColumnTable} from "arquero";
import type {TuiyanError} from "../../base/errors.js";
import {drawStates, meets, type Comparator, type Output, type Place} from "../../model/index.js";
import {checkColumnNames} from "../column-names.js";
import {ScenarioError} from "../scenario.js";
import type {Ensemble} from "./ensemble.js";
import {makeSampler} from "./sampler.js";
import {chance, summarise, type Chance, type Summary} from "./statistics.js";

/** P10, P50 and P90. */
export const usualProbabilities = [0.1, 0.5, 0.9];

/** What came of an ensemble, or of the first of its draws while it is still running. */
export class EnsembleResult {
  readonly ensemble: Ensemble;
  /** The number of the first draw, and how many there are. */
  readonly from: number;
  readonly count: number;
  /** How each draw came out, one of {@link drawStates}. */
  readonly states: Uint8Array;
  readonly #columns: readonly Float64Array[];

  /** @param columns one for each output: its values in all draws, NaN in unsound ones */
  constructor(ensemble: Ensemble, from: number, states: Uint8Array, columns: readonly Float64Array[]) {
    this.ensemble = ensemble;
    this.from = from;
    this.count = states.length;
    this.states = states;
    this.#columns = columns;
  }

  get outputs(): readonly Output[] {
    return this.ensemble.evaluator.outputs;
  }

  /** The numbers of the draws that are unsound; they count in no statistic. */
  get unsound(): number[] {
    return Array.from(this.states.keys())
      .filter((i) => this.states[i] === drawStates.unsound)
      .map((i) => this.from + i);
  }

  /**
   * The values of one output in all draws, in their order; NaN in unsound ones.
   * @throws {ScenarioError} `no-such-output`
   */
  column(variable: string, place: Place = {}): Float64Array {
    const column = this.#columns[this.#find(variable, place)];
    return column ?? new Float64Array();
  }

  /** Mean, standard deviation and quantiles of an output over the sound draws. */
  summary(variable: string, place: Place = {}, probabilities: readonly number[] = usualProbabilities): Summary {
    return summarise(sound(this.column(variable, place)), probabilities);
  }

  /** How likely an output meets a bound, among the sound draws; “>” is strict, as in targets. */
  chance(variable: string, place: Place, comparator: Comparator, bound: number): Chance {
    const values = sound(this.column(variable, place));
    return chance(values.filter((value) => meets(value, comparator, bound)).length, values.length);
  }

  /** Every output with its statistics, one a row: variable, its indices, mean, sd and quantiles as `p10`, `p50`, …. */
  table(probabilities: readonly number[] = usualProbabilities): ColumnTable {
    const dimensions = [...new Set(this.outputs.flatMap(({place}) => Object.keys(place)))];
    const rows = this.outputs.map(({variable, place}, k) => {
      const {mean, sd, count, quantiles} = summarise(sound(this.#columns[k] ?? new Float64Array()), probabilities);
      const named = probabilities.map((p, i) => [`p${Number((p * 100).toPrecision(12))}`, orNull(quantiles[i])]);
      const at = dimensions.map((dimension) => [dimension, place[dimension] ?? null]);
      return {
        variable,
        ...Object.fromEntries(at),
        draws: count,
        mean: orNull(mean),
        sd: orNull(sd),
        ...Object.fromEntries(named),
      } as Row;
    });
    return toTable(rows);
  }

  /**
   * The draws themselves, one a row: its number, its parameters, how it came out, its outputs.
   * @throws {AnalysisError} `taken-name` for a parameter called `draw` or `state`
   */
  draws(): ColumnTable {
    const {uncertain} = this.ensemble;
    checkColumnNames(
      uncertain.map(({parameter}) => parameter),
      ["draw", "state"],
    );
    const values = this.#values(this.from, this.from + this.count);
    const column = (k: number) => Array.from(this.states, (_, i) => values[i * uncertain.length + k] ?? NaN);
    const states = Object.entries(drawStates);
    return table({
      draw: Array.from(this.states, (_, i) => this.from + i),
      ...Object.fromEntries(uncertain.map(({parameter}, k) => [parameter, column(k)])),
      state: Array.from(this.states, (state) => states.find(([, code]) => code === state)?.[0] ?? ""),
      ...Object.fromEntries(
        this.outputs.map((output, k) => [nameOf(output), Array.from(this.#columns[k] ?? [], orNull)]),
      ),
    });
  }

  /** Why a draw is unsound; undefined for a sound one. */
  explain(draw: number): TuiyanError | undefined {
    return this.ensemble.evaluator.explain(this.#values(draw, draw + 1));
  }

  #values(from: number, to: number): Float64Array {
    const {design} = this.ensemble;
    const values = new Float64Array((to - from) * design.distributions.length);
    makeSampler(design)(from, to, values);
    return values;
  }

  #find(variable: string, place: Place): number {
    const wanted = Object.entries(place);
    const fits = (output: Output) => wanted.every(([at, member]) => String(output.place[at]) === String(member));
    const found = this.outputs.flatMap((output, k) => (output.variable === variable && fits(output) ? [k] : []));
    const [k, ...others] = found;
    if (k !== undefined && others.length === 0) return k;
    const name = nameOf({variable, place});
    throw new ScenarioError(
      "no-such-output",
      `${k === undefined ? "no such output" : "more than one output"}: ${name}; name one that was asked for, with its place`,
      {output: name},
    );
  }
}

/** Without draws that have no number: unsound ones, and all of a variable that has none, such as the growth of the first year. */
function sound(column: Float64Array): Float64Array {
  const left = new Float64Array(column.length);
  let count = 0;
  for (let i = 0; i < column.length; ++i) {
    const value = column[i] ?? NaN;
    if (!Number.isNaN(value)) left[count++] = value;
  }
  return left.subarray(0, count);
}

/** A table has null where there is no number. */
function orNull(value = NaN): number | null {
  return Number.isNaN(value) ? null : value;
}

type Row = Readonly<Record<string, string | number | null>>;

function toTable(rows: readonly Row[]): ColumnTable {
  const names = Object.keys(rows[0] ?? {});
  return table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])));
}

/** As a column is called: `sei_share`, `co2_terr 2030`, `va 新材料 2025`. */
function nameOf({variable, place}: Pick<Output, "variable" | "place">): string {
  return [variable, ...Object.values(place)].join(" ");
}
