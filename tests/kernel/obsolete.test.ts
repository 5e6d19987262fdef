import {describe, expect, it, vi} from "vitest";
import {givenUp, ObsoleteRun} from "../../src/kernel/obsolete.js";

/** A run of a generator under a promise that tells when it is of no more interest, and what ends it. */
function generatorRun(body: () => AsyncGenerator<number>) {
  let end = (): void => undefined;
  const invalidation = new Promise<void>((resolve) => (end = resolve));
  const listen = vi.spyOn(invalidation, "then");
  const dropped = vi.fn();
  const {definition} = givenUp([], body, dropped);
  const made = definition(...([invalidation] as never[])) as AsyncGenerator<number>;
  return {made, listen, dropped, end: () => end()};
}

describe("a generator that gives values for hours", () => {
  it("is listened for once, not with each value", async () => {
    const {made, listen} = generatorRun(async function* () {
      for (let i = 0; ; ++i) yield await Promise.resolve(i);
    });
    for (let i = 0; i < 100; ++i) expect(await made.next()).toEqual({value: i, done: false});
    expect(listen).toHaveBeenCalledTimes(1);
  });

  it("is given up where it waits, and told of once", async () => {
    const {made, dropped, end} = generatorRun(async function* () {
      yield 1;
      await new Promise(() => undefined);
    });
    expect(await made.next()).toEqual({value: 1, done: false});
    const next = made.next();
    end();
    await expect(next).rejects.toThrow(ObsoleteRun);
    expect(dropped).toHaveBeenCalledTimes(1);
  });

  it("is not waited for once it was given up", async () => {
    const {made, end} = generatorRun(async function* () {
      yield 1;
      await new Promise(() => undefined);
    });
    await made.next();
    end();
    await Promise.resolve();
    await expect(made.next()).rejects.toThrow(ObsoleteRun);
  });

  it("is no matter of giving up once it has given what was asked for", async () => {
    const {made, dropped, end} = generatorRun(async function* () {
      yield await Promise.resolve(1);
    });
    await made.next();
    end();
    await Promise.resolve();
    expect(dropped).not.toHaveBeenCalled();
  });
});
