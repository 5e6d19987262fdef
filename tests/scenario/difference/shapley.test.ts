import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Random} from "../../../src/base/random.js";
import {exactShapley, sampledShapley, type Worth} from "../../../src/scenario/difference/shapley.js";

const none = (count: number) => new Array<boolean>(count).fill(false);
const total = (shares: readonly {contribution: number}[]) => shares.reduce((sum, share) => sum + share.contribution, 0);
const contributions = (shares: readonly {contribution: number}[]) => shares.map(({contribution}) => contribution);

/** A game from a number for each coalition, that of none first. */
const gameOf =
  (worths: readonly number[]): Worth =>
  (members) =>
    worths[members.reduce((coalition, isIn, i) => coalition | (Number(isIn) << i), 0)] ?? NaN;

/** Any game of two to five players. */
const games = fc.integer({min: 2, max: 5}).chain((count) =>
  fc.record({
    count: fc.constant(count),
    worths: fc.array(fc.double({min: -1e3, max: 1e3, noNaN: true}), {minLength: 2 ** count, maxLength: 2 ** count}),
  }),
);

/** A left glove and two right ones: a pair is worth 1. */
const gloves: Worth = ([left, right, other]) => (left && (right || other) ? 1 : 0);

describe("exactShapley", () => {
  it("gives the one left glove two thirds and the two right ones a sixth each", () => {
    const shares = exactShapley(3, gloves);
    for (const [i, expected] of [2 / 3, 1 / 6, 1 / 6].entries())
      expect(shares[i]?.contribution).toBeCloseTo(expected, 15);
    expect(shares.map(({alone, last}) => [alone, last])).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  it("gives two that do the same half each", () => {
    const shares = exactShapley(2, ([a, b]) => (a || b ? 10 : 0));
    expect(shares).toEqual([
      {contribution: 5, alone: 10, last: 0, standardError: 0},
      {contribution: 5, alone: 10, last: 0, standardError: 0},
    ]);
  });

  it("gives two that only work together half each", () => {
    expect(contributions(exactShapley(2, ([a, b]) => (a && b ? 10 : 0)))).toEqual([5, 5]);
  });

  it("gives a single one everything", () => {
    expect(exactShapley(1, ([a]) => (a ? 7 : 3))).toEqual([{contribution: 4, alone: 4, last: 4, standardError: 0}]);
  });

  it("asks for each coalition once", () => {
    const asked: string[] = [];
    exactShapley(4, (members) => {
      asked.push(members.map(Number).join(""));
      return 0;
    });
    expect(asked.length).toBe(16);
    expect(new Set(asked).size).toBe(16);
  });

  it("is efficient: all that is gained is shared out", () => {
    fc.assert(
      fc.property(games, ({count, worths}) => {
        const gained = (worths.at(-1) ?? NaN) - (worths[0] ?? NaN);
        expect(Math.abs(total(exactShapley(count, gameOf(worths))) - gained)).toBeLessThan(1e-9);
      }),
    );
  });

  it("is symmetric: who plays another's part gets the other's share", () => {
    fc.assert(
      fc.property(games, ({count, worths}) => {
        const game = gameOf(worths);
        const turned: Worth = (members) => game([...members.slice(1), members[0] ?? false]);
        const [shares, others] = [exactShapley(count, game), exactShapley(count, turned)];
        for (let i = 0; i < count; ++i)
          expect(others[(i + 1) % count]?.contribution).toBeCloseTo(shares[i]?.contribution ?? NaN, 8);
      }),
    );
  });

  it("gives a dummy what it adds to anyone, and one that adds nothing nothing", () => {
    fc.assert(
      fc.property(games, fc.double({min: -100, max: 100, noNaN: true}), ({count, worths}, gift) => {
        const game = gameOf(worths);
        const [with0, shares] = [
          exactShapley(count + 1, (members) => game(members.slice(1)) + (members[0] ? gift : 0)),
          exactShapley(count, game),
        ];
        expect(with0[0]?.contribution).toBeCloseTo(gift, 8);
        for (const [i, share] of shares.entries())
          expect(with0[i + 1]?.contribution).toBeCloseTo(share.contribution, 8);
      }),
    );
  });

  it("is additive: in two games at once everyone gets what they get in each", () => {
    fc.assert(
      fc.property(games, fc.infiniteStream(fc.double({min: -1e3, max: 1e3, noNaN: true})), ({count, worths}, more) => {
        const second = worths.map(() => Number(more.next().value));
        const both = exactShapley(count, gameOf(worths.map((worth, i) => worth + (second[i] ?? NaN))));
        const [a, b] = [exactShapley(count, gameOf(worths)), exactShapley(count, gameOf(second))];
        for (let i = 0; i < count; ++i)
          expect(both[i]?.contribution).toBeCloseTo((a[i]?.contribution ?? NaN) + (b[i]?.contribution ?? NaN), 8);
      }),
    );
  });

  it("is the mean over all orders in which the players may come", () => {
    const worths = [0, 3, 1, 9, 2, 4, 4, 20];
    const game = gameOf(worths);
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const sums = [0, 0, 0];
    for (const order of orders) {
      let members = none(3);
      for (const player of order) {
        const after = members.with(player, true);
        sums[player] = (sums[player] ?? 0) + game(after) - game(members);
        members = after;
      }
    }
    for (const [i, share] of exactShapley(3, game).entries())
      expect(share.contribution).toBeCloseTo((sums[i] ?? NaN) / 6, 12);
  });
});

describe("sampledShapley", () => {
  /** Each player has a worth of its own, and neighbours one together. */
  const own = Array.from({length: 14}, (_, i) => i - 6);
  const paired: Worth = (members) =>
    members.reduce((sum, isIn, i) => sum + (isIn ? (own[i] ?? 0) + (members[i - 1] ? 4 : 0) : 0), 0);
  // Of what two have together each has half.
  const expected = own.map((worth, i) => worth + (i === 0 || i === 13 ? 2 : 4));

  it("adds up exactly, whatever it draws", () => {
    fc.assert(
      fc.property(games, fc.nat(), fc.integer({min: 2, max: 9}), ({count, worths}, seed, pairs) => {
        const shares = sampledShapley(count, gameOf(worths), pairs, new Random(seed, 1));
        expect(Math.abs(total(shares) - ((worths.at(-1) ?? NaN) - (worths[0] ?? NaN)))).toBeLessThan(1e-9);
      }),
    );
  });

  it("needs no luck where each order's reverse has the opposite error", () => {
    for (const [i, share] of sampledShapley(14, paired, 2, new Random(1, 1)).entries()) {
      expect(share.contribution).toBeCloseTo(expected[i] ?? NaN, 12);
      expect(share.standardError).toBeLessThan(1e-12);
    }
  });

  it("says what each adds as the first and as the last", () => {
    const shares = sampledShapley(14, paired, 2, new Random(1, 1));
    expect(shares.map(({alone}) => alone)).toEqual(own);
    expect(shares[5]?.last).toBe((own[5] ?? NaN) + 8);
  });

  it("comes as near as its standard error says", () => {
    // A worth that only three together have is shared in thirds; pairs do not cancel its error.
    const three: Worth = (members) => (members[2] && members[7] && members[11] ? 9 : 0);
    let far = 0;
    for (let seed = 0; seed < 50; ++seed) {
      const shares = sampledShapley(14, three, 40, new Random(seed, 1));
      const {contribution, standardError} = shares[7] ?? {contribution: NaN, standardError: NaN};
      expect(standardError).toBeGreaterThan(0.1);
      if (Math.abs(contribution - 3) > 2 * standardError) ++far;
    }
    // Five in a hundred are expected beyond two standard errors; ten in fifty would be far too many.
    expect(far).toBeLessThan(10);
  });

  it("draws the same from the same seed, and else another", () => {
    const at = (seed: number) =>
      contributions(
        sampledShapley(4, gameOf([0, 1, 5, 2, 8, 3, 1, 9, 4, 2, 7, 7, 1, 0, 6, 30]), 3, new Random(seed, 1)),
      );
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });

  it("asks for a coalition no more than once", () => {
    const asked: string[] = [];
    const worth: Worth = (members) => {
      asked.push(members.map(Number).join(""));
      return 0;
    };
    sampledShapley(4, worth, 50, new Random(1, 1));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(16);
  });
});
