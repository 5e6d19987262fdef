import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseDocument} from "../../src/notebook/parse.js";
import {type Step, steps} from "./scenario-steps.js";
import {SessionLog} from "./session-log.js";

describe("undo", () => {
  it("takes any sequence of changes back to the beginning, and redo brings it to the end again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, {minLength: 1, maxLength: 12}), async (sequence: readonly Step[]) => {
        const log = new SessionLog();
        const {session} = log;
        const beginning = log.state();
        let done = 0;
        for (const step of sequence) if (session.notice.attempt(() => step(session))) ++done;
        const end = log.state();
        for (let i = 0; i < sequence.length; ++i) session.steps.undo();
        expect(log.state()).toEqual(beginning);
        // Nothing is left to be taken back.
        session.steps.undo();
        expect(log.state()).toEqual(beginning);
        for (let i = 0; i < sequence.length; ++i) session.steps.redo();
        expect(log.state()).toEqual(end);
        expect(parseDocument(log.text).notebook.cells).toHaveLength(session.notebook.cells.length);
        expect(done).toBeLessThanOrEqual(sequence.length);
        session.dispose();
        await Promise.resolve();
      }),
      {numRuns: 60},
    );
  });

  it("takes back one change at a time", () => {
    const log = new SessionLog();
    const {session} = log;
    const states = [log.state()];
    for (const values of [{a: 1}, {a: 2, b: 1}, {}]) {
      session.levers.set(values, JSON.stringify(values));
      states.push(log.state());
    }
    for (const state of states.toReversed().slice(1)) {
      session.steps.undo();
      expect(log.state()).toEqual(state);
    }
    session.dispose();
  });
});
