import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {Latest} from "../../src/workspace/latest.js";

describe("Latest", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("hands on the first value at once and those that follow closely as one", () => {
    const handled: number[] = [];
    const latest = new Latest<number>((value) => handled.push(value));
    for (let i = 0; i < 1000; ++i) latest.push(i);
    expect(handled).toEqual([0]);
    vi.advanceTimersByTime(16);
    expect(handled).toEqual([0, 999]);
    vi.advanceTimersByTime(16);
    latest.push(1000);
    expect(handled).toEqual([0, 999, 1000]);
  });

  it("hands on at once what waits when it is told to, and only once", () => {
    const handled: string[] = [];
    const latest = new Latest<string>((value) => handled.push(value));
    latest.push("a");
    latest.push("b");
    latest.flush();
    latest.flush();
    vi.runAllTimers();
    expect(handled).toEqual(["a", "b"]);
  });
});
