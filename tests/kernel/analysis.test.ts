import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findCycles, findDuplicates, type CellNames} from "../../src/kernel/analysis.js";

/** A cell that defines the names before the arrow from those after it: `a b <- c d`. */
function cell(id: number, text: string): CellNames {
  const [outputs = [], inputs = []] = text.split("<-").map((part) => part.split(" ").filter((name) => name !== ""));
  return {id, inputs, outputs};
}

const cells = (...texts: readonly string[]) => texts.map((text, i) => cell(i + 1, text));

const names = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** A few cells over a few names, so that duplicates and cycles are common. */
const graph: fc.Arbitrary<CellNames[]> = fc
  .array(
    fc.record({
      inputs: fc.uniqueArray(fc.constantFrom(...names), {maxLength: 3}),
      outputs: fc.uniqueArray(fc.constantFrom(...names), {maxLength: 2}),
    }),
    {maxLength: 8},
  )
  .map((list) => list.map((each, i) => ({id: i + 1, ...each})));

/** Which cells lead to which, by one name or more; by squaring the relation until it grows no further. */
function reachable(list: readonly CellNames[]): ReadonlyMap<number, ReadonlySet<number>> {
  let reach = new Map(
    list.map(({id, inputs}) => [
      id,
      new Set(list.filter(({outputs}) => outputs.some((name) => inputs.includes(name))).map((other) => other.id)),
    ]),
  );
  for (let i = 0; i < list.length; ++i) {
    reach = new Map(
      [...reach].map(([id, near]) => [
        id,
        new Set([...near, ...[...near].flatMap((next) => [...(reach.get(next) ?? [])])]),
      ]),
    );
  }
  return reach;
}

describe("findDuplicates", () => {
  it("finds nothing where every name has one cell", () => {
    expect(findDuplicates(cells("a", "b <- a", "<- a b"))).toEqual(new Map());
  });

  it("gives each name that several cells define, with all of these cells in their order", () => {
    expect(findDuplicates(cells("a b", "b c", "d", "b c"))).toEqual(
      new Map([
        ["b", [1, 2, 4]],
        ["c", [2, 4]],
      ]),
    );
  });

  it("agrees with counting, on any graph", () => {
    fc.assert(
      fc.property(graph, (list) => {
        const found = findDuplicates(list);
        for (const name of names) {
          const owners = list.filter(({outputs}) => outputs.includes(name)).map(({id}) => id);
          expect(found.get(name)).toEqual(owners.length > 1 ? owners : undefined);
        }
      }),
    );
  });
});

describe("findCycles", () => {
  it("finds none in a chain, nor where two ways lead to one cell", () => {
    expect(findCycles(cells("a", "b <- a", "c <- b"))).toEqual(new Map());
    expect(findCycles(cells("a", "b <- a", "c <- a", "d <- b c"))).toEqual(new Map());
  });

  it("names the way from each cell of a cycle back to itself, and leaves out cells that only lead into it", () => {
    expect(findCycles(cells("a <- c", "b <- a", "c <- b", "d <- a", "e"))).toEqual(
      new Map([
        [1, ["c", "b", "a", "c"]],
        [2, ["a", "c", "b", "a"]],
        [3, ["b", "a", "c", "b"]],
      ]),
    );
  });

  it("finds a cell that needs itself", () => {
    expect(findCycles(cells("a <- a"))).toEqual(new Map([[1, ["a", "a"]]]));
  });

  it("is not led astray by a cycle that lies on the way", () => {
    // 1 needs 2, which is in a cycle of its own with 3; that does not bring 1 into it.
    expect([...findCycles(cells("x <- a", "a <- b", "b <- a")).keys()]).toEqual([2, 3]);
  });

  it("finds just the cells that reach themselves, each with a way that holds", () => {
    fc.assert(
      fc.property(graph, (list) => {
        const found = findCycles(list);
        const reach = reachable(list);
        expect([...found.keys()]).toEqual(list.map(({id}) => id).filter((id) => reach.get(id)?.has(id)));
        for (const [id, path] of found) expectWay(list, id, path);
      }),
      {numRuns: 400},
    );
  });

  it("is quick on a long chain and on many cells that share their inputs", () => {
    const chain = Array.from({length: 500}, (_, i) => cell(i, `n${i} <- n${i - 1}`));
    expect(findCycles(chain)).toEqual(new Map());
    const layers = Array.from({length: 300}, (_, i) =>
      cell(i, `n${i} <- ${Array.from({length: 10}, (_, k) => `n${Math.floor(i / 10) * 10 - 10 + k}`).join(" ")}`),
    );
    expect(findCycles(layers)).toEqual(new Map());
  });
});

/** Walks the names along: a cell that needs the first defines the last, and each is defined from the next. */
function expectWay(list: readonly CellNames[], id: number, path: readonly string[]): void {
  expect(path.length).toBeGreaterThanOrEqual(2);
  expect(path.at(-1)).toBe(path[0]);
  let at = new Set([id]);
  for (const name of path.slice(0, -1)) {
    const users = list.filter((each) => at.has(each.id) && each.inputs.includes(name));
    expect(users.length).toBeGreaterThan(0);
    at = new Set(list.filter(({outputs}) => outputs.includes(name)).map((owner) => owner.id));
  }
  expect(at.has(id)).toBe(true);
}
