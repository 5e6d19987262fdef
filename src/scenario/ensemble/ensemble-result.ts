import {table, type ColumnTable} from "arquero";
import type {TuiyanError} from "../../base/errors.js";
import {drawStates, meets, type Comparator, type Output, type Place} from "../../model/index.js";
import {checkColumnNames} from "../column-names.js";
import {drawnValues, explainDraw} from "./drawn-values.js";
import type {Ensemble} from "./ensemble.js";
import {findOutput, outputName} from "./find-output.js";
import {orNull, statisticsTable, usualProbabilities} from "./statistics-table.js";
import {chance, summarise, withoutNaN, type Chance, type Summary} from "./statistics.js";

/** What came of an ensemble, or of the first of its draws while it is still running. */
export class EnsembleResult {
  readonly ensemble: Ensemble;
  /** The number of the first draw, and how many there are. */
  readonly from: number;
  readonly count: number;
  /** How each draw came out, one of {@link drawStates}. */
  readonly states: Uint8Array;
  /** One for each output: its values in all draws, NaN in unsound ones. */
  readonly columns: readonly Float64Array[];

  constructor(ensemble: Ensemble, from: number, states: Uint8Array, columns: readonly Float64Array[]) {
    this.ensemble = ensemble;
    this.from = from;
    this.count = states.length;
    this.states = states;
    this.columns = columns;
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
    const column = this.columns[findOutput(this.outputs, variable, place)];
    return column ?? new Float64Array();
  }

  /** Mean, standard deviation and quantiles of an output over the sound draws. */
  summary(variable: string, place: Place = {}, probabilities: readonly number[] = usualProbabilities): Summary {
    return summarise(withoutNaN(this.column(variable, place)), probabilities);
  }

  /** How likely an output meets a bound, among the sound draws; “>” is strict, as in targets. */
  chance(variable: string, place: Place, comparator: Comparator, bound: number): Chance {
    const values = withoutNaN(this.column(variable, place));
    return chance(values.filter((value) => meets(value, comparator, bound)).length, values.length);
  }

  /** Every output with its statistics, one a row: variable, its indices, mean, sd and quantiles as `p10`, `p50`, …. */
  table(probabilities: readonly number[] = usualProbabilities): ColumnTable {
    const summaries = this.columns.map((column) => summarise(withoutNaN(column), probabilities));
    return statisticsTable(this.outputs, summaries, probabilities);
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
    const values = drawnValues(this.ensemble, this.from, this.from + this.count);
    const column = (k: number) => Array.from(this.states, (_, i) => values[i * uncertain.length + k] ?? NaN);
    const states = Object.entries(drawStates);
    return table({
      draw: Array.from(this.states, (_, i) => this.from + i),
      ...Object.fromEntries(uncertain.map(({parameter}, k) => [parameter, column(k)])),
      state: Array.from(this.states, (state) => states.find(([, code]) => code === state)?.[0] ?? ""),
      ...Object.fromEntries(
        this.outputs.map((output, k) => [outputName(output), Array.from(this.columns[k] ?? [], orNull)]),
      ),
    });
  }

  /** Why a draw is unsound; undefined for a sound one. */
  explain(draw: number): TuiyanError | undefined {
    return explainDraw(this.ensemble, draw);
  }
}
