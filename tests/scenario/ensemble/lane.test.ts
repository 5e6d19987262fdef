import {describe, expect, it, vi} from "vitest";
import type {Chunk, ComputeChunk} from "../../../src/scenario/ensemble/chunk.js";
import {inlineLane, type Lane} from "../../../src/scenario/ensemble/lane.js";

/** A lane whose draws take so many ms each by a clock of their own, and what it computed. */
function laneOfPace(ms: number) {
  const parts: [from: number, to: number][] = [];
  let now = 0;
  const compute: ComputeChunk = (from, to) => {
    parts.push([from, to]);
    now += (to - from) * ms;
    return {from, results: new Float64Array(), states: new Uint8Array(to - from)};
  };
  return {parts, lane: inlineLane(compute, () => now)};
}

async function computeAll(lane: Lane, to: number): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for (let from = 0; from < to; from += chunks.at(-1)?.states.length ?? 0) chunks.push(await lane.compute(from, to));
  return chunks;
}

describe("a lane that computes where it is called", () => {
  it("computes all draws once, in their order", async () => {
    const {lane, parts} = laneOfPace(0.1);
    const chunks = await computeAll(lane, 1000);
    expect(chunks.map(({from}) => from)).toEqual(parts.map(([from]) => from));
    expect(parts.slice(1).map(([from]) => from)).toEqual(parts.slice(0, -1).map(([, to]) => to));
    expect([parts[0]?.[0], parts.at(-1)?.[1]]).toEqual([0, 1000]);
    lane.close();
  });

  it.each([0.001, 0.1, 1, 5])("takes no more than 6 ms of draws at a time when one takes %d ms", async (ms) => {
    const {lane, parts} = laneOfPace(ms);
    await computeAll(lane, 2000);
    expect(Math.max(...parts.map(([from, to]) => (to - from) * ms))).toBeLessThanOrEqual(6);
    lane.close();
  });

  it("takes one draw at a time when that is slow already", async () => {
    const {lane, parts} = laneOfPace(18);
    await computeAll(lane, 20);
    expect(parts.every(([from, to]) => to - from === 1)).toBe(true);
    lane.close();
  });

  it.each([0.1, 5, 18])("lets others have a turn before a frame is over when a draw takes %d ms", async (ms) => {
    // Others have theirs before the message that it posts to itself comes.
    const post = vi.spyOn(MessagePort.prototype, "postMessage");
    const {lane, parts} = laneOfPace(ms);
    const turns: number[] = [];
    for (let from = 0; from < 300; from = parts.at(-1)?.[1] ?? NaN) {
      await lane.compute(from, 300);
      const turn = post.mock.calls.length;
      turns[turn] = (turns[turn] ?? 0) + (parts.at(-1)?.[1] ?? NaN) - from;
    }
    expect(turns.reduce((sum, draws) => sum + draws)).toBe(300);
    expect(Math.max(...turns) * ms).toBeLessThanOrEqual(Math.max(ms, 12));
    lane.close();
    vi.restoreAllMocks();
  });

  it("comes to rest once it is closed", async () => {
    const {lane, parts} = laneOfPace(18);
    void computeAll(lane, 1000);
    await new Promise((resolve) => setTimeout(resolve, 5));
    lane.close();
    const before = parts.length;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(before).toBeGreaterThan(0);
    expect(parts.length).toBeLessThanOrEqual(before + 1);
  });
});
