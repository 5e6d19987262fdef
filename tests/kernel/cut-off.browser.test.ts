import * as Generators from "notebook-kit/runtime/stdlib/generators/index.js";
import {afterEach, describe, expect, it} from "vitest";
import {Running, someFrames} from "./running.js";

let open: Running | undefined;
afterEach(() => open?.kernel.dispose());

/** Cells beside a name `source` whose value the test moves, and a function `noted` that counts its calls. */
function withSource(cells: Readonly<Record<number, string>>) {
  let move: (value: number) => void = () => undefined;
  let calls = 0;
  const builtins = {
    source: (): unknown =>
      Generators.observe<number>((notify) => {
        move = notify;
        notify(1);
      }),
    noted: () => (value: unknown) => {
      calls += 1;
      return value;
    },
  };
  open = new Running(cells, {builtins});
  return {cells: open, move: (value: number) => move(value), calls: () => calls};
}

describe("a cell below one that ran", () => {
  it("does not run where the value it uses is the same number, text or small plain data", async () => {
    const {cells, move, calls} = withSource({
      1: "const isOdd = source % 2 === 1",
      2: "const parts = {rest: source % 2, list: [source % 2]}",
      3: "noted([isOdd, parts.rest]).join()",
      4: "display(source)",
    });
    await cells.shows(3, `"true,1"`);
    expect(calls()).toBe(1);
    move(3);
    await cells.shows(4, "3");
    await someFrames();
    expect(calls()).toBe(1);
    expect(cells.shown(3)).toEqual([`"true,1"`]);
    expect(cells.state(3).status).toBe("done");
    move(4);
    await cells.shows(3, `"false,0"`);
    expect(calls()).toBe(2);
  });

  it("runs where an object was changed in place", async () => {
    const {cells, move} = withSource({
      1: "const list = []",
      2: "const grown = (list.push(source), list)",
      3: "grown.length",
    });
    await cells.shows(3, "1");
    move(7);
    await cells.shows(3, "2");
  });

  it("keeps on the screen what it has displayed, and goes on with what changes by itself", async () => {
    const {cells, move, calls} = withSource({
      1: "const isOdd = source % 2 === 1",
      2: "display(isOdd); display(noted('below'));",
      3: "const ticks = (function* () { yield isOdd ? 'odd' : 'even'; })()",
      4: "ticks",
      5: "display(source)",
    });
    await cells.shows(2, "true", `"below"`);
    await cells.shows(4, `"odd"`);
    move(5);
    await cells.shows(5, "5");
    await someFrames();
    expect(cells.shown(2)).toEqual(["true", `"below"`]);
    expect(calls()).toBe(1);
    expect(cells.shown(4)).toEqual([`"odd"`]);
    move(6);
    await cells.shows(4, `"even"`);
  });

  it("runs again after it failed, and when it is told to", async () => {
    const {cells, calls} = withSource({1: "const a = 1", 2: "noted(a)"});
    await cells.shows(2, "1");
    cells.kernel.run(2);
    await expect.poll(calls).toBe(2);
    cells.kernel.run(1);
    await someFrames();
    expect(calls()).toBe(2);
  });
});

describe("the last run of a cell", () => {
  it("has its reason", async () => {
    const {cells, move} = withSource({1: "const twice = 2 * source", 2: "twice + 1"});
    await cells.shows(2, "3");
    expect(cells.kernel.states.lastRun(2)).toMatchObject({cause: {kind: "opened"}, count: 1});
    move(5);
    await cells.shows(2, "11");
    expect(cells.kernel.states.lastRun(1)?.cause).toEqual({kind: "changed", names: ["source"]});
    expect(cells.kernel.states.lastRun(2)).toMatchObject({cause: {kind: "changed", names: ["twice"]}, count: 2});
    cells.kernel.run(2);
    await expect.poll(() => cells.kernel.states.lastRun(2)?.cause).toEqual({kind: "asked"});
    cells.set({1: "const twice = 3 * source", 2: "twice + 1"});
    await cells.shows(2, "16");
    expect(cells.kernel.states.lastRun(1)?.cause).toEqual({kind: "edited"});
  });

  it("has the time it took, and none while it lasts", async () => {
    const {cells} = withSource({
      1: "await new Promise((done) => setTimeout(done, 60))",
      2: "await new Promise(() => {})",
    });
    await expect.poll(() => cells.kernel.states.lastRun(1)?.took ?? 0).toBeGreaterThanOrEqual(50);
    expect(cells.kernel.states.lastRun(2)?.took).toBeUndefined();
    expect(cells.kernel.states.lastRun(3)).toBeUndefined();
  });
});
