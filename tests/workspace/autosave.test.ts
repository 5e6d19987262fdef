import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {NotebookWritten} from "../../src/server/contract.js";
import {Autosave} from "../../src/workspace/autosave.js";
import {StoreFault} from "../../src/workspace/store-fault.js";

/** A file that answers like the server, and a journal. */
function makeDesk({text = "old"} = {}) {
  const file: {text: string | undefined; version: number} = {text: "old", version: 0};
  const etag = () => (file.text === undefined ? null : `"${file.version}"`);
  const log: string[] = [];
  const desk = {
    file,
    log,
    kept: undefined as string | undefined,
    canKeep: true,
    /** What the next writes answer instead. */
    faults: [] as StoreFault[],
    latency: 0,
    /** How many of the next answers are lost after the file was written. */
    lost: 0,
    changeElsewhere(text: string | undefined) {
      file.text = text;
      file.version += 1;
    },
    autosave: undefined as unknown as Autosave,
  };
  desk.autosave = new Autosave({
    text,
    fileText: "old",
    etag: etag(),
    delay: () => 800,
    write: async (text, given): Promise<NotebookWritten> => {
      log.push(`write ${text}`);
      expect(desk.kept === undefined ? !desk.canKeep : true).toBe(true);
      if (desk.latency > 0) await new Promise((done) => setTimeout(done, desk.latency));
      const fault = desk.faults.shift();
      if (fault) throw fault;
      if (given !== etag() && text !== file.text) throw new StoreFault("changed", "changed", etag());
      desk.changeElsewhere(text);
      if (desk.lost-- > 0) throw unreachable();
      return {path: "a.html", title: "", modified: 0, etag: etag() ?? ""};
    },
    keep: (text) => {
      if (desk.canKeep) desk.kept = text;
      return desk.canKeep;
    },
    drop: () => {
      desk.kept = undefined;
    },
    onState: () => log.push(desk.autosave.state.type),
  });
  return desk;
}

const unreachable = () => new StoreFault("unreachable", "no answer");

describe("Autosave", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("does nothing until something changes", async () => {
    const {autosave, log} = makeDesk();
    autosave.change("old");
    await vi.runAllTimersAsync();
    await autosave.save();
    expect([autosave.state.type, log]).toEqual(["saved", []]);
  });

  it("keeps every change in the journal at once, and saves 800 ms after the last", async () => {
    const desk = makeDesk();
    desk.autosave.change("a");
    expect(desk.kept).toBe("a");
    await vi.advanceTimersByTimeAsync(700);
    desk.autosave.change("ab");
    expect(desk.kept).toBe("ab");
    await vi.advanceTimersByTimeAsync(799);
    expect(desk.file.text).toBe("old");
    await vi.advanceTimersByTimeAsync(1);
    expect([desk.file.text, desk.kept]).toEqual(["ab", undefined]);
    expect(desk.log).toEqual(["changed", "saving", "write ab", "saved"]);
  });

  it("saves at once when asked", async () => {
    const desk = makeDesk();
    desk.autosave.change("a");
    await desk.autosave.save();
    expect(desk.file.text).toBe("a");
    await vi.runAllTimersAsync();
    expect(desk.log).toEqual(["changed", "saving", "write a", "saved"]);
  });

  it("is saved again, and the journal empty, when a change is taken back", async () => {
    const desk = makeDesk();
    desk.autosave.change("a");
    desk.autosave.change("old");
    expect([desk.autosave.state.type, desk.kept]).toEqual(["saved", undefined]);
    await vi.runAllTimersAsync();
    expect(desk.log).toEqual(["changed", "saved"]);
  });

  it("writes once at a time, and what changed meanwhile afterwards", async () => {
    const desk = makeDesk();
    desk.latency = 3000;
    desk.autosave.change("a");
    await vi.advanceTimersByTimeAsync(800);
    desk.autosave.change("ab");
    const saving = desk.autosave.save();
    void desk.autosave.save();
    await vi.advanceTimersByTimeAsync(3000);
    expect([desk.file.text, desk.kept]).toEqual(["a", "ab"]);
    await vi.advanceTimersByTimeAsync(3000);
    await saving;
    expect([desk.file.text, desk.kept, desk.autosave.state.type]).toEqual(["ab", undefined, "saved"]);
    expect(desk.log.filter((entry) => entry.startsWith("write"))).toEqual(["write a", "write ab"]);
  });

  it("writes the former text again when a change is taken back while it is being written", async () => {
    const desk = makeDesk();
    desk.latency = 100;
    desk.autosave.change("a");
    await vi.advanceTimersByTimeAsync(850);
    desk.autosave.change("old");
    await vi.runAllTimersAsync();
    expect([desk.file.text, desk.autosave.state.type, desk.kept]).toEqual(["old", "saved", undefined]);
  });

  it("tries again after a failure, later and later, and is saved when the server is back", async () => {
    const desk = makeDesk();
    desk.faults = Array.from({length: 6}, unreachable);
    desk.autosave.change("a");
    await vi.advanceTimersByTimeAsync(800);
    expect(desk.autosave.state).toEqual({type: "failed", code: "unreachable"});
    expect(desk.kept).toBe("a");
    for (const delay of [2000, 5000, 15_000, 30_000, 30_000]) {
      await vi.advanceTimersByTimeAsync(delay - 1);
      expect(desk.autosave.state.type).toBe("failed");
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.advanceTimersByTimeAsync(30_000);
    expect([desk.autosave.state.type, desk.file.text, desk.kept]).toEqual(["saved", "a", undefined]);
  });

  it("does not try again by itself what cannot succeed, but does after a change", async () => {
    const desk = makeDesk();
    desk.faults = [new StoreFault("too-large", "too large")];
    desk.autosave.change("too much");
    await vi.runAllTimersAsync();
    expect(desk.log).toEqual(["changed", "saving", "write too much", "failed"]);
    desk.autosave.change("less");
    expect(desk.autosave.state.type).toBe("failed");
    await vi.runAllTimersAsync();
    expect([desk.autosave.state.type, desk.file.text]).toEqual(["saved", "less"]);
  });

  it("never writes over a file changed elsewhere until it is told to", async () => {
    const desk = makeDesk();
    desk.changeElsewhere("theirs");
    desk.autosave.change("mine");
    await vi.runAllTimersAsync();
    expect(desk.autosave.state).toEqual({type: "conflict", etag: '"1"'});
    desk.autosave.change("mine too");
    await desk.autosave.save();
    await vi.runAllTimersAsync();
    expect([desk.file.text, desk.kept]).toEqual(["theirs", "mine too"]);
    await desk.autosave.overwrite();
    expect([desk.file.text, desk.kept, desk.autosave.state.type]).toEqual(["mine too", undefined, "saved"]);
  });

  it("asks again when the file changes once more before it is written over", async () => {
    const desk = makeDesk();
    desk.changeElsewhere("theirs");
    desk.autosave.change("mine");
    await vi.runAllTimersAsync();
    desk.changeElsewhere("theirs again");
    await desk.autosave.overwrite();
    expect([desk.autosave.state.type, desk.file.text]).toEqual(["conflict", "theirs again"]);
  });

  it("asks when the file is gone, and can write it again", async () => {
    const desk = makeDesk();
    desk.changeElsewhere(undefined);
    desk.autosave.change("mine");
    await vi.runAllTimersAsync();
    expect(desk.autosave.state).toEqual({type: "conflict", etag: null});
    await desk.autosave.overwrite();
    expect(desk.file.text).toBe("mine");
  });

  it("begins unsaved with text from the journal, and saves it", async () => {
    const desk = makeDesk({text: "restored"});
    expect([desk.autosave.state.type, desk.kept]).toEqual(["changed", "restored"]);
    await vi.runAllTimersAsync();
    expect([desk.file.text, desk.autosave.state.type]).toEqual(["restored", "saved"]);
  });

  it("leaves the journal alone when it stops, and empties it when it discards", async () => {
    const desk = makeDesk();
    desk.autosave.change("a");
    desk.autosave.stop();
    await vi.runAllTimersAsync();
    expect([desk.kept, desk.log]).toEqual(["a", ["changed"]]);
    const other = makeDesk();
    other.autosave.change("a");
    other.autosave.discard();
    expect(other.kept).toBe(undefined);
  });

  it("has nothing to save when a text that could not be written was taken back meanwhile", async () => {
    const desk = makeDesk();
    desk.latency = 100;
    desk.faults = [new StoreFault("disk-full", "full")];
    desk.autosave.change("a");
    await vi.advanceTimersByTimeAsync(850);
    desk.autosave.change("old");
    await vi.advanceTimersByTimeAsync(50);
    expect([desk.autosave.state.type, desk.kept]).toEqual(["saved", undefined]);
  });

  it("does not take a text for saved while nobody knows what was written", async () => {
    const desk = makeDesk();
    desk.lost = 1;
    desk.autosave.change("a");
    await vi.advanceTimersByTimeAsync(800);
    expect([desk.file.text, desk.autosave.state.type]).toEqual(["a", "failed"]);
    desk.autosave.change("old");
    expect([desk.autosave.state.type, desk.kept]).toEqual(["failed", "old"]);
    await vi.runAllTimersAsync();
    // The file is not as it was read: for the reader to decide.
    expect([desk.autosave.state.type, desk.kept]).toEqual(["conflict", "old"]);
  });

  it("saves again the same text whose answer was lost", async () => {
    const desk = makeDesk();
    desk.lost = 1;
    desk.autosave.change("a");
    await vi.runAllTimersAsync();
    expect([desk.file.text, desk.autosave.state.type, desk.kept]).toEqual(["a", "saved", undefined]);
  });

  it("knows when closing the tab would lose something", async () => {
    const desk = makeDesk();
    desk.autosave.change("a");
    expect(desk.autosave.isSafe).toBe(true);
    desk.canKeep = false;
    desk.autosave.change("ab");
    expect(desk.autosave.isSafe).toBe(false);
    await vi.runAllTimersAsync();
    expect(desk.autosave.isSafe).toBe(true);
  });

  it("tries the journal again with every attempt to save, and says while neither takes the text", async () => {
    const desk = makeDesk();
    desk.canKeep = false;
    desk.faults = [unreachable(), unreachable()];
    desk.autosave.change("a");
    expect(desk.autosave.isUnkept).toBe(true);
    await vi.advanceTimersByTimeAsync(800);
    expect([desk.autosave.state.type, desk.autosave.isUnkept]).toEqual(["failed", true]);
    desk.canKeep = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect([desk.kept, desk.autosave.isUnkept, desk.autosave.state.type]).toEqual(["a", false, "failed"]);
  });

  it("is not safe while the journal is still at it, and neither safe nor saved once it has refused", async () => {
    let settle: (isKept: boolean) => void = () => undefined;
    const autosave = new Autosave({
      text: "old",
      fileText: "old",
      etag: null,
      delay: () => 1e6,
      write: () => Promise.reject(unreachable()),
      keep: () => new Promise((done) => (settle = done)),
      drop: () => undefined,
      onState: () => undefined,
    });
    autosave.change("a");
    expect([autosave.isSafe, autosave.isUnkept]).toEqual([false, false]);
    const late = settle;
    autosave.change("ab");
    late(true);
    await vi.advanceTimersByTimeAsync(0);
    expect([autosave.isSafe, autosave.isUnkept]).toEqual([false, false]);
    settle(false);
    await vi.advanceTimersByTimeAsync(0);
    expect([autosave.isSafe, autosave.isUnkept]).toEqual([false, true]);
    autosave.change("abc");
    settle(true);
    await vi.advanceTimersByTimeAsync(0);
    expect([autosave.isSafe, autosave.isUnkept]).toEqual([true, false]);
    autosave.stop();
  });

  it("ends with the last text in the file, whatever the order of changes, failures and answers", async () => {
    const step = fc.oneof(
      fc.record({type: fc.constant("change"), text: fc.constantFrom("old", "a", "b", "c")}),
      fc.record({type: fc.constant("wait"), ms: fc.integer({min: 0, max: 3000})}),
      fc.record({type: fc.constant("save")}),
      fc.record({type: fc.constant("fail"), code: fc.constantFrom("unreachable" as const, "disk-full" as const)}),
      fc.record({type: fc.constant("slow"), ms: fc.integer({min: 0, max: 2000})}),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 15}), async (steps) => {
        const desk = makeDesk();
        for (const step of steps) {
          if ("text" in step) desk.autosave.change(step.text);
          else if (step.type === "wait" && "ms" in step) await vi.advanceTimersByTimeAsync(step.ms);
          else if (step.type === "slow" && "ms" in step) desk.latency = step.ms;
          else if (step.type === "save") void desk.autosave.save();
          else if ("code" in step) desk.faults.push(new StoreFault(step.code, "fault"));
          // Nothing that is not in the file is out of the journal.
          expect(desk.autosave.text === desk.file.text || desk.kept === desk.autosave.text).toBe(true);
        }
        await vi.runAllTimersAsync();
        expect(desk.file.text).toBe(desk.autosave.text);
        expect([desk.autosave.state.type, desk.kept]).toEqual(["saved", undefined]);
      }),
      {numRuns: 1000},
    );
  });
});
