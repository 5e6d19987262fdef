import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import type {Values} from "../../../src/model/index.js";
import type {AskedLever, AskedNumber} from "../../../src/page/what-if/asked-number.js";
import {rankLevers} from "../../../src/page/what-if/rank-levers.js";

const [parameter] = [...changzhi.parameters.values()];

function lever(id: string, base: number, low: number, high: number): AskedLever {
  if (!parameter) throw new Error("no parameter");
  return {parameter: {...parameter, id}, base, low, high};
}

/** A number of a cell that computes so from its levers. */
function numberOf(levers: readonly AskedLever[], f: (values: Values) => number | Promise<number>): AskedNumber {
  const bases = Object.fromEntries(levers.map(({parameter: {id}, base}) => [id, base]));
  return {
    label: {zh: "数", en: "number"},
    display: "",
    value: 0,
    levers,
    still: [],
    perRun: 0,
    standing: {},
    under: (values) => f({...bases, ...values}),
    orNaN: (values) => f({...bases, ...values}),
    scenarios: [],
    differ: () => [],
    goals: [],
    result: undefined,
    held: new Map(),
  };
}

const ids = (levers: readonly AskedLever[]) => levers.map(({parameter: {id}}) => id);

describe("the levers of a number", () => {
  it("come in the order of their effect, those without any apart: of any sum of products by weights", async () => {
    const weights = fc.uniqueArray(fc.integer({min: 0, max: 50}), {minLength: 1, maxLength: 8});
    await fc.assert(
      fc.asyncProperty(weights, fc.boolean(), async (list, later) => {
        const levers = list.map((_, i) => lever(`l${i}`, 1, 0, 2));
        const sum = (values: Values) => list.reduce((all, weight, i) => all + weight * Number(values[`l${i}`]), 0);
        const {levers: moving, still} = await rankLevers(
          numberOf(levers, (values) => (later ? Promise.resolve(sum(values)) : sum(values))),
        );
        const order = list.map((weight, i) => ({weight, id: `l${i}`})).sort((a, b) => b.weight - a.weight);
        expect(ids(moving)).toEqual(order.filter(({weight}) => weight > 0).map(({id}) => id));
        expect(ids(still)).toEqual(order.filter(({weight}) => weight === 0).map(({id}) => id));
      }),
      {numRuns: 30},
    );
  });

  it("count as moving it where both ends give the same, and only what is between differs", async () => {
    const {levers, still} = await rankLevers(
      numberOf([lever("hill", 0, 0, 10), lever("other", 1, 0, 2)], ({hill}) => Number(hill) * (10 - Number(hill))),
    );
    expect([ids(levers), ids(still)]).toEqual([["hill"], ["other"]]);
  });

  it("count as moving it where nothing can be compared, and come last", async () => {
    const {levers, still} = await rankLevers(
      numberOf([lever("refused", 5, 6, 9), lever("plain", 1, 0, 2)], ({refused, plain}) =>
        Number(refused) > 5 ? NaN : Number(plain),
      ),
    );
    expect([ids(levers), ids(still)]).toEqual([["plain", "refused"], []]);
  });

  it("are tried with the others as they stand, so that one that only works with another is apart", async () => {
    const {levers, still} = await rankLevers(
      numberOf([lever("a", 3, 0, 9), lever("b", 0, 0, 4)], ({a, b}) => Number(a) * Number(b)),
    );
    expect([ids(levers), ids(still)]).toEqual([["b"], ["a"]]);
  });

  it("end when they are told to, and tell how far they have come", async () => {
    const told: [number, number][] = [];
    await rankLevers(
      numberOf([lever("a", 1, 0, 2)], ({a}) => Number(a)),
      {onProgress: (...progress) => told.push(progress)},
    );
    expect(told.at(-1)).toEqual([4, 4]);
    const ended = AbortSignal.abort(new Error("enough"));
    const asked = numberOf([lever("a", 1, 0, 2)], ({a}) => Number(a));
    await expect(rankLevers(asked, {signal: ended})).rejects.toThrow("enough");
  });
});
