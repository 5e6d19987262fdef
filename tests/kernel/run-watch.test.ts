import {afterEach, describe, expect, it} from "vitest";
import {RunawayError, toRunaway} from "../../src/kernel/runaway-error.js";
import {RunWatch} from "../../src/kernel/run-watch.js";

const watches: RunWatch[] = [];

function newWatch(): RunWatch {
  const watch = new RunWatch();
  watches.push(watch);
  return watch;
}

afterEach(() => {
  for (const watch of watches.splice(0)) watch.dispose();
});

/** Looks again and again, as a loop without end does, and gives what ends it. */
function endOf(look: () => unknown): RunawayError {
  try {
    for (;;) look();
  } catch (error) {
    if (error instanceof RunawayError) return error;
    throw error;
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("a run that does not end", () => {
  it("is ended once its time is over, and is told by cell and line", () => {
    const watch = newWatch();
    watch.allow(3, 20);
    const check = watch.begin(3);
    const began = performance.now();
    expect(endOf(() => check(7))).toMatchObject({code: "too-long", data: {cell: 3, line: 7, seconds: 0.02}});
    expect(performance.now() - began).toBeGreaterThanOrEqual(20);
    // Nor may it go on by catching what ended it.
    expect(() => check(7)).toThrow(RunawayError);
  });

  it("is ended also where each round is a promise that has come already", async () => {
    const watch = newWatch();
    watch.allow(1, 20);
    const check = watch.begin(1);
    const rounds = async () => {
      for (;;) {
        await Promise.resolve();
        check(1);
      }
    };
    await expect(rounds()).rejects.toThrow(RunawayError);
  });
});

describe("a run that lets others run", () => {
  it("may go on", async () => {
    const watch = newWatch();
    watch.allow(1, 500);
    const check = watch.begin(1);
    for (let i = 0; i < 40; ++i) {
      const until = performance.now() + 15;
      while (performance.now() < until) check(1);
      await nextTask();
    }
  });

  it("is not charged with what another has taken before it", () => {
    const watch = newWatch();
    for (const cell of [1, 2]) watch.allow(cell, 400);
    const use = (cell: number) => {
      const check = watch.begin(cell);
      const until = performance.now() + 250;
      while (performance.now() < until) check(1);
    };
    use(1);
    use(2);
  });
});

describe("a generator that gives values without end", () => {
  it("is ended before they are a list too long for the engine, and is told by cell and line", () => {
    const check = newWatch().begin(3);
    expect(endOf(() => check(7, 1))).toMatchObject({code: "too-many", data: {cell: 3, line: 7}});
  });

  it("may give as many again once something else has run, and other loops may go on", async () => {
    const check = newWatch().begin(3);
    const give = (values: number) => {
      while (values > 0) values -= check(7, 1);
    };
    give(2 ** 24);
    await nextTask();
    give(2 ** 24);
    for (let i = 0; i < 1000; ++i) check(8);
  });
});

describe("a cell that the reader stops", () => {
  it("ends at its next look, and may begin anew", () => {
    const watch = newWatch();
    const [first, other] = [watch.begin(1), watch.begin(2)];
    watch.stop(1);
    expect(endOf(() => first(4))).toMatchObject({code: "stopped", data: {cell: 1, line: 4}});
    expect(other(1)).toBeGreaterThan(0);
    expect(watch.begin(1)(1)).toBeGreaterThan(0);
  });
});

describe("how often a loop looks", () => {
  it("is seldom where a round is nothing, and each time where it is long", () => {
    const watch = newWatch();
    const light = watch.begin(1);
    let rounds = 0;
    for (let i = 0; i < 1000; ++i) rounds = Math.max(rounds, light(1));
    expect(rounds).toBe(65_536);
    const heavy = watch.begin(2);
    for (let i = 0; i < 5; ++i) {
      const until = performance.now() + 60;
      while (performance.now() < until);
      rounds = heavy(1);
    }
    expect(rounds).toBe(1);
  });
});

describe("what an engine says of a lack of room", () => {
  it.each([
    ["Maximum call stack size exceeded", "too-deep"],
    ["too much recursion", "too-deep"],
    ["Array buffer allocation failed", "too-much-memory"],
    ["Invalid string length", "too-much-memory"],
    ["Set maximum size exceeded", "too-much-memory"],
    ["Invalid array length", "bad-length"],
    ["Invalid typed array length: -1", "bad-length"],
  ])("is known: %s", (message, code) => {
    expect(toRunaway(new RangeError(message), 5, {line: 2})).toMatchObject({code, data: {cell: 5, line: 2}});
  });

  it("is what the engine says here", () => {
    const grow = (): number => grow() + 1;
    const said = (act: () => unknown) => {
      try {
        act();
      } catch (error) {
        return toRunaway(error, 1, {line: undefined})?.code;
      }
      return undefined;
    };
    expect(said(grow)).toBe("too-deep");
    expect(said(() => new Float64Array(-1))).toBe("bad-length");
    expect(said(() => "x".repeat(2 ** 30))).toBe("too-much-memory");
    expect(said(() => (1).toFixed(200))).toBeUndefined();
    expect(said(() => JSON.parse("{"))).toBeUndefined();
  });
});
