import type {Random} from "../../base/random.js";

/** What a coalition achieves; `members` says for each player whether it takes part. */
export type Worth = (members: readonly boolean[]) => number;

/** What one player adds to the worth of all. */
export interface Share {
  /** Its Shapley value: what it adds on average over all orders in which the players may come. */
  readonly contribution: number;
  /** What it adds as the first to come. */
  readonly alone: number;
  /** What it adds as the last. It differs from `alone` by what the player does together with others. */
  readonly last: number;
  /** Of the contribution; zero where that is exact. */
  readonly standardError: number;
}

/**
 * Shapley values (Shapley, “A value for n-person games”, 1953; of changes in economics: Shorrocks, Journal of Economic
 * Inequality 11 (2013) 99–126) from the worth of every coalition, 2^count of them, each asked for once. They add up to
 * the worth of all less that of none, up to rounding.
 */
export function exactShapley(count: number, worth: Worth): Share[] {
  const players = Array.from({length: count}, (_, i) => i);
  const worths = Array.from({length: 2 ** count}, (_, coalition) => worth(players.map((i) => has(coalition, i))));
  const weights = weightsOf(count);
  const all = worths.length - 1;
  const gain = (i: number, coalition: number) => (worths[coalition | (1 << i)] ?? NaN) - (worths[coalition] ?? NaN);
  return players.map((i) => {
    let contribution = 0;
    for (let coalition = 0; coalition <= all; ++coalition)
      if (!has(coalition, i)) contribution += (weights[sizeOf(coalition)] ?? NaN) * gain(i, coalition);
    return {contribution, alone: gain(i, 0), last: gain(i, all ^ (1 << i)), standardError: 0};
  });
}

/**
 * Estimates of Shapley values from random orders (Castro, Gómez and Tejada, Computers & Operations Research 36 (2009)
 * 1726–1730), each followed by its reverse, whose error tends to be the opposite (Mitchell, Cooper, Frank and Holmes,
 * Journal of Machine Learning Research 23 (2022) 43). They add up as exact ones do, since every order does; `alone` and
 * `last` are exact. The standard error is that of the mean of the pairs.
 * @param pairs of an order and its reverse, two at least
 */
export function sampledShapley(count: number, worth: Worth, pairs: number, random: Random): Share[] {
  const known = remembered(worth);
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let pair = 0; pair < pairs; ++pair) {
    const order = shuffle(count, (i) => random.uniform(pair, i));
    const [there, back] = [gainsAlong(order, known), gainsAlong(order.toReversed(), known)];
    for (let i = 0; i < count; ++i) {
      const mean = ((there[i] ?? NaN) + (back[i] ?? NaN)) / 2;
      const before = pair === 0 ? mean : (sums[i] ?? 0) / pair;
      sums[i] = (sums[i] ?? 0) + mean;
      // By Welford's recurrence, which does not lose small deviations beside a large mean.
      squares[i] = (squares[i] ?? 0) + (mean - before) * (mean - (sums[i] ?? 0) / (pair + 1));
    }
  }
  return Array.from({length: count}, (_, i) => ({
    contribution: (sums[i] ?? NaN) / pairs,
    alone: gainOf(i, new Array<boolean>(count).fill(false), known),
    last: gainOf(i, new Array<boolean>(count).fill(true), known),
    standardError: Math.sqrt((squares[i] ?? NaN) / (pairs - 1) / pairs),
  }));
}

/** The players in random order, each order as likely (Fisher and Yates). */
function shuffle(count: number, uniform: (position: number) => number): number[] {
  const order = Array.from({length: count}, (_, i) => i);
  for (let i = count - 1; i > 0; --i) {
    const j = Math.floor(uniform(i) * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/** What each player adds when they come in this order. */
function gainsAlong(order: readonly number[], worth: Worth): Float64Array {
  const gains = new Float64Array(order.length);
  const members = order.map(() => false);
  let before = worth(members);
  for (const player of order) {
    members[player] = true;
    const after = worth(members);
    gains[player] = after - before;
    before = after;
  }
  return gains;
}

/** What a player adds to the others among some. */
function gainOf(player: number, members: readonly boolean[], worth: Worth): number {
  return worth(members.with(player, true)) - worth(members.with(player, false));
}

/** For each size of a coalition, how likely it is to be those who came before a player: s! (n − s − 1)! / n!. */
function weightsOf(count: number): number[] {
  const weights = [1 / count];
  for (let size = 1; size < count; ++size) weights.push(((weights[size - 1] ?? NaN) * size) / (count - size));
  return weights;
}

function remembered(worth: Worth): Worth {
  const known = new Map<string, number>();
  return (members) => {
    const key = members.map(Number).join("");
    const value = known.get(key) ?? worth(members);
    known.set(key, value);
    return value;
  };
}

function has(coalition: number, player: number): boolean {
  return ((coalition >> player) & 1) === 1;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) ++size;
  return size;
}
