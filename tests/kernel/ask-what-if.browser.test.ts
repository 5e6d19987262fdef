import {afterEach, describe, expect, it} from "vitest";
import {askWhatIf} from "../../src/kernel/ask-what-if.js";
import {gate, Running} from "./running.js";

const open: Running[] = [];
function running(...args: ConstructorParameters<typeof Running>): Running {
  const made = new Running(...args);
  open.push(made);
  return made;
}

afterEach(() => {
  for (const each of open.splice(0)) each.kernel.dispose();
});

describe("askWhatIf", () => {
  const slider = (value: number) =>
    Object.assign(document.createElement("input"), {type: "range", value: String(value)});
  const builtins = {slider: () => slider};
  const cells = {
    1: "const x = view(slider(3)); const y = view(slider(4)); const plain = 10",
    2: "const sum = Number(x) + Number(y) + plain",
    3: "const text = `sum ${sum}`",
    4: "const aside = plain * 2",
  };

  it("gives a name under other values, without a change on the page", async () => {
    const run = running(cells, {builtins});
    await run.becomes(3, "done");
    await run.becomes(2, "done");
    const before = [...(run.log.get(2) ?? [])];
    const asked = await askWhatIf(run.kernel, "text", new Set(["x", "y"]));
    expect(
      asked.evaluate(
        new Map([
          ["x", 5],
          ["y", 6],
        ]),
      ),
    ).toBe("sum 21");
    await expect(run.kernel.value("text")).resolves.toBe("sum 17");
    expect(run.log.get(2)).toEqual(before);
  });

  it("says that a name does not depend on what is replaced", async () => {
    const run = running(cells, {builtins});
    await run.becomes(4, "done");
    expect((await askWhatIf(run.kernel, "aside", new Set(["x"]))).isMoved).toBe(false);
    expect((await askWhatIf(run.kernel, "sum", new Set(["x"]))).isMoved).toBe(true);
  });

  it("refuses a name that is not there, has no value yet, or comes from a failed cell", async () => {
    const never = new Promise(() => undefined);
    const run = running(
      {1: "const x = 1", 2: "const late = never + x", 3: "const bad = x.y.z"},
      {builtins: {never: () => never}},
    );
    await run.becomes(3, "error");
    const asking = (name: string) => askWhatIf(run.kernel, name, new Set(["x"]));
    await expect(asking("lat")).rejects.toMatchObject({code: "unknown-name", data: {suggestion: "late"}});
    await expect(asking("late")).rejects.toMatchObject({code: "still-running", data: {cell: 2}});
    await expect(asking("bad")).rejects.toMatchObject({code: "cell-failed", data: {cell: 3}});
  });

  it("holds a control that stands on the way at its present value, and tells so", async () => {
    const own = Object.assign(document.createElement("input"), {type: "range", max: "10", value: "3"});
    const run = running(
      {
        1: "const x = 1",
        2: "const own = view(control(x)); const beside = x + 1",
        3: "const twice = own * 2",
        4: "const both = own * 10 + beside",
      },
      {builtins: {control: () => () => own}},
    );
    await run.becomes(4, "done");
    const twice = await askWhatIf(run.kernel, "twice", new Set(["x"]));
    expect(twice.isMoved).toBe(false);
    expect([...twice.held]).toEqual([["own", 3]]);
    const both = await askWhatIf(run.kernel, "both", new Set(["x"]));
    expect([...both.held]).toEqual([["own", 3]]);
    // The control's cell runs for what it gives beside the control.
    expect(both.evaluate(new Map([["x", 5]]))).toBe(36);
    own.value = "4";
    const told = run.told(4);
    own.dispatchEvent(new Event("input"));
    await told;
    await expect
      .poll(async () => [...(await askWhatIf(run.kernel, "both", new Set(["x"]))).held])
      .toEqual([["own", 4]]);
    expect(both.isSame(await askWhatIf(run.kernel, "both", new Set(["x"])))).toBe(false);
  });

  it("tells of controls that do not stand on the way, but that a name rests on", async () => {
    const run = running(
      {1: "const x = 1", 2: "const own = view(slider(3))", 3: "const part = own * 2", 4: "const whole = x * part"},
      {builtins},
    );
    await run.becomes(4, "done");
    const whole = await askWhatIf(run.kernel, "whole", new Set(["x"]));
    expect([...whole.held.keys()]).toEqual(["own"]);
    expect(whole.evaluate(new Map([["x", 7]]))).toBe(42);
  });

  it("says of a promise with a name that it is still to come, and tells once it has come", async () => {
    const {promise, open} = gate<number>();
    const run = running({1: "const late = slow", 2: "const x = 1"}, {builtins: {slow: () => () => promise}});
    await run.becomes(2, "done");
    run.set({1: "const late = slow()", 2: "const x = 1"});
    await run.becomes(1, "done");
    await expect(askWhatIf(run.kernel, "late", new Set(["x"]))).rejects.toMatchObject({code: "still-running"});
    const told = run.told(1);
    open(7);
    await told;
    await expect(run.kernel.value("late")).resolves.toBe(7);
    expect((await askWhatIf(run.kernel, "late", new Set(["x"]))).isMoved).toBe(false);
  });
});
