import {beforeEach, describe, expect, it, vi} from "vitest";
import {Opening} from "../../src/kernel/opening.js";
import {reader, toCells} from "./reading.js";

/** Pictures that are still to be drawn. */
let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => frames.push(draw));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

function draw(): void {
  for (const each of frames.splice(0)) each();
  vi.runAllTimers();
}

/** A notebook of a hundred cells, the first of which needs what the last defines. */
function opening(signal = new AbortController().signal) {
  const middle = Array.from({length: 98}, (_, i) => [i + 2, `const x${i + 2} = 1`] as const);
  const cells = toCells({1: "last + 1", ...Object.fromEntries(middle), 100: "const last = 1"});
  const taken: number[][] = [];
  const names = reader();
  const opening = new Opening(cells, {
    namesOf: (cell) => names.namesOf(cell),
    isGiven: () => false,
    take: (some) => taken.push(some.map(({id}) => id)),
    signal,
  });
  return {opening, taken};
}

describe("an opening", () => {
  it("brings in more cells each time that a picture was drawn, and is whole with the last", async () => {
    const {
      opening: {whole},
      taken,
    } = opening();
    expect(taken.map(({length}) => length)).toEqual([41]);
    expect(taken[0]?.at(-1)).toBe(100);
    draw();
    draw();
    expect(taken.map(({length}) => length)).toEqual([41, 81, 100]);
    await expect(whole).resolves.toBeUndefined();
    draw();
    expect(taken).toHaveLength(3);
  });

  it("is whole, and brings in nothing more, once somebody else has brought in all cells", async () => {
    const {opening: begun, taken} = opening();
    begun.end();
    await expect(begun.whole).resolves.toBeUndefined();
    draw();
    expect(taken).toHaveLength(1);
  });

  it("goes no further once its notebook is gone", () => {
    const gone = new AbortController();
    const {taken} = opening(gone.signal);
    gone.abort();
    draw();
    expect(taken).toHaveLength(1);
  });
});
