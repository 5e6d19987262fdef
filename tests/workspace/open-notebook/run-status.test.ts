import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {RunStatus} from "../../../src/workspace/open-notebook/run-status.js";

describe("RunStatus", () => {
  let changes: number;
  let run: RunStatus;

  beforeEach(() => {
    vi.useFakeTimers();
    changes = 0;
    run = new RunStatus(() => (changes += 1));
  });
  afterEach(() => void vi.useRealTimers());

  it("runs as long as one run after the other lasts, however often the page says so", async () => {
    run.hear({type: "status", running: 2, errors: 0, cells: [1, 2]});
    await vi.advanceTimersByTimeAsync(399);
    run.hear({type: "status", running: 1, errors: 1, cells: [2]});
    expect([run.state, run.errors]).toEqual(["idle", 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect([run.state, changes]).toEqual(["running", 3]);
  });

  it("says of a page that is gone what ran in it, and begins with the next from nothing", async () => {
    run.hear({type: "status", running: 1, errors: 2, cells: [7]});
    run.isSilent = true;
    run.interrupt();
    await vi.advanceTimersByTimeAsync(400);
    expect(run).toMatchObject({state: "idle", errors: 0, isSilent: false, interrupted: [7]});
    run.interrupt();
    expect(run.interrupted).toEqual([]);
  });

  it("tells once that a page is silent", () => {
    run.isSilent = true;
    run.isSilent = true;
    expect(changes).toBe(1);
  });
});
