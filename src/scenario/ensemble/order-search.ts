import {digitsOf, digitSizes} from "../../base/order-digits.js";

/**
 * Finds order statistics of more values than can be kept, as they go by again and again: each pass counts, among those
 * that begin with the same digits as a wanted one, how many go on with which; once few enough are left, they are kept and
 * put in order. A radix sort that goes only where it is asked to, exact whatever the values: D. E. Knuth, The Art of
 * Computer Programming 3, section 5.2.5.
 */
export class OrderSearch {
  readonly #ranksOf: (count: number) => readonly number[];
  readonly #room: number;
  readonly #found = new Map<number, number>();
  #open: Group[];

  /**
   * @param ranksOf which are wanted of so many values, by how many are before them
   * @param room how many values may be kept for each that is wanted
   */
  constructor(ranksOf: (count: number) => readonly number[], room: number) {
    this.#ranksOf = ranksOf;
    this.#room = room;
    this.#open = [new Counted([])];
  }

  get isDone(): boolean {
    return this.#open.length === 0;
  }

  /** Some of the values of a pass, none of which is NaN; all passes have the same ones. */
  take(values: Float64Array): void {
    for (const group of this.#open) group.take(values);
  }

  endPass(): void {
    this.#open = this.#open.flatMap((group) => {
      const {wanted = this.#ranksOf(group.count).map((rank) => ({rank, within: rank}))} = group;
      for (const {rank, within} of wanted) {
        const value = group.at(within);
        if (value !== undefined) this.#found.set(rank, value);
      }
      return group.parts(
        wanted.filter(({rank}) => !this.#found.has(rank)),
        this.#room,
      );
    });
  }

  /** The value that has so many before it, where it was asked for; NaN where there is none. */
  at(rank: number): number {
    return this.#found.get(rank) ?? NaN;
  }
}

/** A value that is wanted: how many are before it, in all and within its group. */
interface Wanted {
  readonly rank: number;
  readonly within: number;
}

/** All values that begin with the same digits. */
interface Group {
  /** Undefined of the first group, of which that is asked once it is counted. */
  readonly wanted: readonly Wanted[] | undefined;
  readonly count: number;
  take(values: Float64Array): void;
  /** The value that has so many of the group before it; undefined where a pass does not tell. */
  at(within: number): number | undefined;
  /** Groups of one more digit, in which those that are wanted are. */
  parts(wanted: readonly Wanted[], room: number): Group[];
}

/** Counts which digits come next. */
class Counted implements Group {
  readonly wanted: readonly Wanted[] | undefined;
  readonly #begin: readonly number[];
  readonly #counts: Uint32Array;
  count = 0;
  /** The first value, and whether all others are the same. */
  #first: number | undefined;
  #areSame = true;

  constructor(begin: readonly number[], wanted?: readonly Wanted[]) {
    this.wanted = wanted;
    this.#begin = begin;
    this.#counts = new Uint32Array(digitSizes[begin.length] ?? 0);
  }

  take(values: Float64Array): void {
    const own = beginning(this.#begin, values);
    this.#first ??= own[0];
    this.#areSame &&= areAll(own, this.#first);
    this.count += own.length;
    const digits = digitsOf(own, this.#begin.length);
    const counts = this.#counts;
    for (let i = 0; i < digits.length; ++i) {
      const digit = digits[i] ?? 0;
      counts[digit] = (counts[digit] ?? 0) + 1;
    }
  }

  at(within: number): number | undefined {
    return this.#areSame && within < this.count ? this.#first : undefined;
  }

  parts(wanted: readonly Wanted[], room: number): Group[] {
    const parts: Group[] = [];
    let before = 0;
    for (const [digit, count] of this.#counts.entries()) {
      if (count === 0) continue;
      const own = wanted
        .filter(({within}) => within >= before && within < before + count)
        .map(({rank, within}) => ({rank, within: within - before}));
      const begin = [...this.#begin, digit];
      if (own.length > 0) parts.push(count <= room ? new Kept(begin, own, count) : new Counted(begin, own));
      before += count;
    }
    return parts;
  }
}

/** Keeps its values. */
class Kept implements Group {
  readonly wanted: readonly Wanted[];
  readonly #begin: readonly number[];
  readonly #values: Float64Array;
  #sorted: Float64Array | undefined;
  count = 0;

  constructor(begin: readonly number[], wanted: readonly Wanted[], count: number) {
    this.wanted = wanted;
    this.#begin = begin;
    this.#values = new Float64Array(count);
  }

  take(values: Float64Array): void {
    const own = beginning(this.#begin, values);
    this.#values.set(own, this.count);
    this.count += own.length;
  }

  at(within: number): number | undefined {
    return (this.#sorted ??= this.#values.sort())[within];
  }

  parts(): Group[] {
    return [];
  }
}

function areAll(values: Float64Array, value: number | undefined): boolean {
  for (let i = 0; i < values.length; ++i) if (!Object.is(values[i], value)) return false;
  return true;
}

/** Those values that begin with some digits. */
function beginning(begin: readonly number[], values: Float64Array): Float64Array {
  let left = values;
  for (const [place, wanted] of begin.entries()) {
    const digits = digitsOf(left, place);
    const next = new Float64Array(left.length);
    let count = 0;
    for (let i = 0; i < digits.length; ++i) if (digits[i] === wanted) next[count++] = left[i] ?? NaN;
    left = next.subarray(0, count);
  }
  return left;
}
