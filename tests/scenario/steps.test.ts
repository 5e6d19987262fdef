import {describe, expect, it} from "vitest";
import type {Values} from "../../src/model/index.js";
import {sobolIndices, sobolSteps} from "../../src/scenario/sensitivity/sobol-indices.js";
import {carryOut, stepsInSlices, type Steps} from "../../src/scenario/steps.js";

const inputs = ["a", "b"].map((parameter) => ({parameter, distribution: {type: "uniform", low: 0, high: 1} as const}));
const f = ({a, b}: Values) => Number(a) ** 2 + 3 * Number(b);

function* sum(count: number): Steps<number> {
  let total = 0;
  for (let a = 1; a <= count; ++a) {
    total += yield {a};
    yield;
  }
  return total;
}

describe("an analysis in steps", () => {
  it("gives the same at once and in slices, of results and of promises of them", async () => {
    const atOnce = sobolIndices(f, inputs, {samples: 64});
    for (const slice of [0, 12]) {
      expect(await stepsInSlices(sobolSteps(inputs, {samples: 64}), f, {slice})).toEqual(atOnce);
      const later = (values: Values) => Promise.resolve(f(values));
      expect(await stepsInSlices(sobolSteps(inputs, {samples: 64}), later, {slice})).toEqual(atOnce);
    }
  });

  it("asks once for each result, and not where it rests", () => {
    const asked: Values[] = [];
    const total = carryOut(sum(3), (values) => {
      asked.push(values);
      return Number(values["a"]);
    });
    expect(total).toBe(6);
    expect(asked).toEqual([{a: 1}, {a: 2}, {a: 3}]);
  });

  it("passes on what the function throws, now or later", async () => {
    const failing = () => {
      throw new RangeError("too far");
    };
    expect(() => carryOut(sum(1), failing)).toThrow("too far");
    await expect(stepsInSlices(sum(1), failing)).rejects.toThrow("too far");
    await expect(stepsInSlices(sum(1), () => Promise.reject(new RangeError("later")))).rejects.toThrow("later");
  });

  it("ends when it is told to, with the reason, and tells how far it has come", async () => {
    const ended = new AbortController();
    const counts: number[] = [];
    const onProgress = (asked: number) => {
      counts.push(asked);
      if (asked >= 10) ended.abort(new Error("enough"));
    };
    const endless = stepsInSlices(sum(Infinity), ({a}) => Number(a), {slice: 0, signal: ended.signal, onProgress});
    await expect(endless).rejects.toThrow("enough");
    expect(counts).toEqual([...counts].sort((x, y) => x - y));
  });

  it("lets others have their turn", async () => {
    let turns = 0;
    const timer = setInterval(() => ++turns, 0);
    const slow = ({a}: Values) => {
      const until = performance.now() + 1;
      while (performance.now() < until);
      return Number(a);
    };
    await stepsInSlices(sum(40), slow, {slice: 2});
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});
