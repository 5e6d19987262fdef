import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {inOrder} from "../../../src/scenario/ensemble/in-order.js";

/** Numbers of every size, many of them alike. */
const numbers = fc
  .array(fc.double({noNaN: true, noDefaultInfinity: true}), {minLength: 1, maxLength: 40})
  .chain((few) => fc.array(fc.constantFrom(...few), {minLength: 300, maxLength: 600}));

const even = fc.array(fc.double({min: -1, max: 1, noNaN: true}), {minLength: 300, maxLength: 2000});

describe("values in order", () => {
  it.each([
    ["of every size", numbers],
    ["close together", even],
  ])("are those that sorting gives, of numbers %s", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.nat(), {minLength: 1, maxLength: 5}), (list, ranks) => {
        const values = Float64Array.from(list);
        const [at, sorted] = [inOrder(values), values.toSorted()];
        for (const rank of ranks) expect(at(rank % values.length)).toBe(sorted[rank % values.length]);
        expect([...values]).toEqual(list);
      }),
      {numRuns: 60},
    );
  });

  it("are found where one lies far from all others", () => {
    const values = Float64Array.from({length: 1000}, (_, i) => (i === 500 ? 1e300 : (i * 7) % 1000));
    const at = inOrder(values);
    expect([0, 1, 499, 999].map(at)).toEqual([0, 1, 499, 1e300]);
  });

  it("are those of extremes whose distance is no number, or next to nothing", () => {
    for (const size of [Number.MAX_VALUE, Number.MIN_VALUE]) {
      const values = Float64Array.from({length: 999}, (_, i) => ((i % 3) - 1) * size);
      expect([0, 332, 333, 665, 666, 998].map(inOrder(values))).toEqual(
        [-size, -size, 0, 0, size, size].map((x) => x + 0),
      );
    }
  });

  it("are none beyond the last", () => {
    expect(inOrder(Float64Array.of(3))(1)).toBeNaN();
    expect(inOrder(Float64Array.from({length: 1000}, (_, i) => i))(1000)).toBeNaN();
    expect(inOrder(new Float64Array())(0)).toBeNaN();
  });
});
