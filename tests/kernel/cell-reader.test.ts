import {describe, expect, it} from "vitest";
import * as compilers from "../../src/kernel/compilers.js";
import {takeCompilers} from "../../src/kernel/stand-ins/later-compilers.js";
import {isUnread} from "../../src/kernel/cell-reader.js";
import {read, reader, toCells} from "./reading.js";

describe("a cell that is read", () => {
  it("is a function of the names it uses, and says which it defines", () => {
    const [text] = read({1: "const sum = a + b"});
    expect(text?.names).toEqual({id: 1, inputs: ["a", "b"], outputs: ["sum"]});
    expect(text?.program?.body(...([2, 3] as never[]))).toEqual({sum: 5});
  });

  it("is the one that was read before, as long as nothing of it is other", () => {
    const cells = reader();
    const [before] = cells.read(toCells({1: "const a = 1"}), () => undefined);
    expect(cells.read(toCells({1: "const a = 1"}), () => before)[0]).toBe(before);
    expect(cells.read(toCells({1: {value: "const a = 1", isHidden: true}}), () => before)[0]).not.toBe(before);
  });

  it("keeps the names it had while it cannot be read", () => {
    const cells = reader();
    const [before] = cells.read(toCells({1: "const a = 1"}), () => undefined);
    const [after] = cells.read(toCells({1: "const a = ;"}), () => before);
    expect(after).toMatchObject({
      names: {outputs: ["a"]},
      program: undefined,
      fault: {kind: "syntax", line: 1, column: 11},
    });
  });

  it("says of a kind that does not run here which it is", () => {
    const [text] = read({1: {mode: "python", value: "a = 1", output: "a"}});
    expect(text).toMatchObject({names: {outputs: ["a"]}, fault: {kind: "mode", mode: "python"}});
  });
});

// The compilers stay once they are there, for the whole file: these are in order.
describe("a cell that needs a compiler", () => {
  const query = {mode: "sql", value: "SELECT * FROM Cities, elsewhere", output: "rows"} as const;

  it("waits for it", () => {
    const [text] = read({1: {mode: "ts", value: "const a: number = 1"}});
    expect(text && isUnread(text)).toBe(true);
  });

  it("is another once the compiler is there", () => {
    const cells = reader();
    const typed = {1: {mode: "ts", value: "const a: number = 1"}} as const;
    const [before] = cells.read(toCells(typed), () => undefined);
    takeCompilers(compilers);
    const [after] = cells.read(toCells(typed), () => before);
    expect(after).toMatchObject({names: {outputs: ["a"]}, fault: undefined});
    expect(after?.key).not.toBe(before?.key);
  });

  it("takes for a table what some cell defines, whether in capitals or not, and is read anew when another does", () => {
    const cells = reader();
    const texts = cells.read(toCells({1: query, 2: "const cities = []"}), () => undefined);
    expect(texts[0]?.names).toMatchObject({inputs: expect.arrayContaining(["cities"]) as unknown, outputs: ["rows"]});
    expect(texts[0]?.names.inputs).not.toContain("elsewhere");
    const before = (id: number) => texts.find(({cell}) => cell.id === id);
    const [same] = cells.read(toCells({1: query, 2: "const cities = [1]"}), before);
    expect(same).toBe(texts[0]);
    const [more] = cells.read(toCells({1: query, 2: "const cities = [], elsewhere = []"}), before);
    expect(more?.names.inputs).toEqual(expect.arrayContaining(["cities", "elsewhere"]));
  });
});
