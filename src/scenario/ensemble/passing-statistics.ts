import {meets, type Comparator} from "../../model/index.js";
import {OrderSearch} from "./order-search.js";
import {chance, quantile, ranksAt, withoutNaN, type Chance, type Summary} from "./statistics.js";

/** What a chance is asked of. */
export interface Bound {
  readonly comparator: Comparator;
  readonly bound: number;
}

export interface PassingOptions {
  /** Of the quantiles. */
  readonly probabilities: readonly number[];
  readonly bounds: readonly Bound[];
  /** How many values may be kept at a time. */
  readonly room: number;
}

/**
 * Statistics of an output whose values go by in passes, always in the same order, and are not kept: how many there are is
 * found in the first, their mean in the second, their spread in the third, and their quantiles as soon as may be. They are
 * those of `summarise`, to the bit.
 */
export class PassingStatistics {
  readonly #probabilities: readonly number[];
  readonly #bounds: readonly Bound[];
  readonly #order: OrderSearch;
  readonly #met: number[];
  #passes = 0;
  #count = 0;
  #mean = 0;
  #squares = 0;

  constructor({probabilities, bounds, room}: PassingOptions) {
    this.#probabilities = probabilities;
    this.#bounds = bounds;
    this.#met = bounds.map(() => 0);
    const ranksOf = (count: number) => [...new Set(probabilities.flatMap((p) => ranksAt(p, count)))];
    this.#order = new OrderSearch(ranksOf, Math.floor(room / Math.max(1, 2 * probabilities.length)));
  }

  get isDone(): boolean {
    return (this.#passes > 0 && this.#count === 0) || (this.#passes > 2 && this.#order.isDone);
  }

  /** Some of the values of a pass; NaN is none. */
  take(column: Float64Array): void {
    const values = withoutNaN(column);
    this.#order.take(values);
    if (this.#passes === 0) this.#countIn(values);
    else if (this.#passes === 1) for (let i = 0; i < values.length; ++i) this.#mean += (values[i] ?? NaN) / this.#count;
    else if (this.#passes === 2)
      for (let i = 0; i < values.length; ++i) {
        const deviation = (values[i] ?? NaN) - this.#mean;
        this.#squares += deviation * deviation;
      }
  }

  endPass(): void {
    this.#order.endPass();
    ++this.#passes;
  }

  summary(): Summary {
    return {
      count: this.#count,
      mean: this.#count === 0 ? NaN : this.#mean,
      sd: this.#count < 2 ? NaN : Math.sqrt(this.#squares / (this.#count - 1)),
      quantiles: this.#probabilities.map((p) => quantile((rank) => this.#order.at(rank), p, this.#count)),
    };
  }

  /** How likely each bound is met. */
  chances(): Chance[] {
    return this.#met.map((met) => chance(met, this.#count));
  }

  #countIn(values: Float64Array): void {
    this.#count += values.length;
    for (const [k, {comparator, bound}] of this.#bounds.entries())
      this.#met[k] = (this.#met[k] ?? 0) + values.filter((value) => meets(value, comparator, bound)).length;
  }
}
