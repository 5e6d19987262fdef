import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Values} from "../../src/model/index.js";
import {inSlices} from "../../src/scenario/in-slices.js";
import {solve} from "../../src/scenario/solve/solve.js";
import {tornado} from "../../src/scenario/sensitivity/tornado.js";

const levers = [
  {id: "a", base: 1, low: 0, high: 4},
  {id: "b", base: 2, low: 0, high: 5},
];
const f = ({a, b}: Values) => Number(a) ** 2 + 3 * Number(b);

describe("an analysis in slices", () => {
  it("gives what it gives at once, whatever the slices", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 0.01, 12),
        fc.double({min: 0, max: 30, noNaN: true}),
        async (slice, value) => {
          const goal = {comparator: "=", value} as const;
          const analysis = (g: (values: Values) => number) => [tornado(g, levers), solve(g, levers.slice(0, 1), goal)];
          expect(await inSlices(analysis, f, {slice})).toEqual(analysis(f));
        },
      ),
      {numRuns: 20},
    );
  });

  it("asks the function once for each result, also where results are promised", async () => {
    const asked: Values[] = [];
    const later = (values: Values) => {
      asked.push(values);
      return Promise.resolve(f(values));
    };
    const {bars} = await inSlices((g) => tornado(g, levers), later, {slice: 0});
    expect(bars.map(({lever, low, high}) => [lever.id, low, high])).toEqual([
      ["a", 6, 22],
      ["b", 1, 16],
    ]);
    expect(asked).toHaveLength(5);
  });

  it("passes on what the analysis throws, and lets it catch what the function throws", async () => {
    const failing = ({a}: Values) => {
      if (Number(a) > 3) throw new RangeError("too far");
      return 1;
    };
    await expect(inSlices((g) => g({a: 5}), failing)).rejects.toThrow("too far");
    await expect(
      inSlices(
        (g) => g({a: 5}),
        () => Promise.reject(new RangeError("later")),
      ),
    ).rejects.toThrow("later");
    const caught = (g: (values: Values) => number) => {
      try {
        return g({a: 5});
      } catch {
        return g({a: 1}) + 1;
      }
    };
    await expect(inSlices(caught, failing, {slice: 0})).resolves.toBe(2);
  });

  it("ends when it is told to, with the reason", async () => {
    const ended = new AbortController();
    const endless = (g: (values: Values) => number): number => {
      for (let a = 0; ; ++a) g({a});
    };
    const onProgress = (asked: number) => {
      if (asked > 10) ended.abort(new Error("enough"));
    };
    await expect(inSlices(endless, ({a}) => Number(a), {slice: 0, signal: ended.signal, onProgress})).rejects.toThrow(
      "enough",
    );
  });

  it("lets others have their turn", async () => {
    let turns = 0;
    const timer = setInterval(() => ++turns, 0);
    const busy = (g: (values: Values) => number) => Array.from({length: 40}, (_, a) => g({a})).length;
    const slow = ({a}: Values) => {
      const until = performance.now() + 1;
      while (performance.now() < until);
      return Number(a);
    };
    await inSlices(busy, slow, {slice: 2});
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});
