import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {Status} from "../../../src/page/session/status.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function status() {
  const states = {running: 0, failed: 0, busy: [] as number[]};
  const told: number[][] = [];
  const status = new Status(states, (running, failed, busy) => told.push([running, failed, ...busy]));
  return {
    status,
    told,
    change: (next: Partial<typeof states>) => {
      Object.assign(states, next);
      status.change();
    },
  };
}

it("says after a rest at once what begins to run, as it may leave no time to say so", () => {
  const {told, change} = status();
  change({running: 1, busy: [7]});
  expect(told).toEqual([[1, 0, 7]]);
});

it("says what changes soon after that a little later, and once for all", () => {
  const {told, change} = status();
  change({running: 1});
  change({running: 2});
  change({running: 1, failed: 1});
  expect(told).toEqual([[1, 0]]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

it("says nothing where a lever that moves has left the counts as they were", () => {
  const {told, change} = status();
  change({running: 1});
  change({running: 3});
  change({running: 1});
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([[1, 0]]);
});

it("says nothing more of a notebook that is gone", () => {
  const {status: gone, told, change} = status();
  change({running: 1});
  change({running: 0});
  gone.dispose();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([[1, 0]]);
});
