import {describe, expect, it} from "vitest";
import {hasTextFault, textFaults} from "../../src/kernel/text-faults.js";
import {read} from "./reading.js";

describe("textFaults", () => {
  it("finds what cannot be read, names defined twice and circles, each at every cell that has it", () => {
    const faults = textFaults(
      read({1: "const a = ;", 2: "const b = 1", 3: "const b = 2", 4: "const c = d", 5: "const d = c", 6: "b + c"}),
    );
    const duplicate = {kind: "duplicate", name: "b", cells: [2, 3]};
    expect([...faults]).toEqual([
      [1, {kind: "syntax", message: expect.any(String) as unknown, line: 1, column: 11}],
      [4, {kind: "cycle", path: ["d", "c", "d"]}],
      [5, {kind: "cycle", path: ["c", "d", "c"]}],
      [2, duplicate],
      [3, duplicate],
    ]);
  });

  it("takes no name of a cell that cannot be run for a second one", () => {
    const faults = textFaults(read({1: "const a = 1", 2: {mode: "python", value: "a = 1", output: "a"}}));
    expect([...faults]).toEqual([[2, {kind: "mode", mode: "python"}]]);
  });
});

describe("hasTextFault", () => {
  const cycle = {kind: "cycle", path: ["a", "a"]} as const;

  it("asks for the same fault in the text", () => {
    expect(hasTextFault(cycle, {...cycle})).toBe(true);
    expect(hasTextFault(cycle, {...cycle, path: ["a", "b", "a"]})).toBe(false);
    expect(hasTextFault(cycle, undefined)).toBe(false);
  });

  it("leaves aside what a cell came to as it ran", () => {
    const blocked = {kind: "blocked", name: "a", cell: 1} as const;
    expect(hasTextFault(blocked, undefined)).toBe(true);
    expect(hasTextFault(blocked, cycle)).toBe(false);
  });
});
