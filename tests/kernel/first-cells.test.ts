import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {CellNames} from "../../src/kernel/analysis.js";
import {firstCells} from "../../src/kernel/first-cells.js";
import {toCell, type Cell} from "../../src/notebook/notebook.js";

/** Cells as `a b <- c d`: what stands before the arrow is defined, what stands after it used. */
const cells = (...texts: readonly string[]) => texts.map((value, i) => toCell(i + 1, {value}));

function read({id, value}: Cell): CellNames {
  const [outputs = [], inputs = []] = value.split("<-").map((part) => part.split(" ").filter((name) => name !== ""));
  return {id, inputs, outputs};
}

const idsOf = (list: readonly Cell[]) => list.map(({id}) => id);
const first = (list: readonly Cell[], count: number, given: readonly string[] = []) =>
  idsOf(firstCells(list, count, read, (name) => given.includes(name)));

describe("the cells that run first", () => {
  it("are the first ones where those need no others", () => {
    expect(first(cells("a <-", "b <- a", "c <- b", "d <-"), 2)).toEqual([1, 2]);
  });

  it("are also those that the first ones need, by themselves or by others, wherever they stand", () => {
    expect(first(cells("chart <- data", "x <-", "note <-", "data <- rows", "y <- data", "rows <-"), 1)).toEqual([
      1, 4, 6,
    ]);
  });

  it("are all that define a name, so that a name defined twice is known to be", () => {
    expect(first(cells("chart <- data", "x <-", "data <-", "data <-"), 1)).toEqual([1, 3, 4]);
  });

  it("are read only where they may define what is sought", () => {
    const asked: number[] = [];
    const list = cells("chart <- data", "x <-", "y <-", "data <-");
    firstCells(
      list,
      1,
      (cell) => (asked.push(cell.id), read(cell)),
      () => false,
    );
    expect(asked).toEqual([1, 4]);
  });

  it("do not follow a name that is given, though a cell says it", () => {
    expect(first(cells("chart <- Plot", "Plot <-"), 1, ["Plot"])).toEqual([1]);
  });

  it("end where cells need one another, and where a name is defined nowhere", () => {
    expect(first(cells("a <- b nowhere", "c <-", "b <- a"), 1)).toEqual([1, 3]);
  });

  it("have among them whatever defines what one of them uses", () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const text = fc
      .tuple(fc.array(name, {maxLength: 2}), fc.array(name, {maxLength: 3}))
      .map(([outputs, inputs]) => `${outputs.join(" ")} <- ${inputs.join(" ")}`);
    fc.assert(
      fc.property(fc.array(text, {maxLength: 12}), fc.nat(12), (texts, count) => {
        const list = cells(...texts);
        const found = firstCells(list, count, read, () => false);
        const used = new Set(found.flatMap((cell) => read(cell).inputs));
        const needed = list.filter((cell, i) => i < count || read(cell).outputs.some((each) => used.has(each)));
        expect(idsOf(needed).every((id) => idsOf(found).includes(id))).toBe(true);
        // None is there without a reason.
        const reasons = (cell: Cell) => list.indexOf(cell) < count || read(cell).outputs.some((each) => used.has(each));
        expect(found.every(reasons)).toBe(true);
      }),
    );
  });
});
