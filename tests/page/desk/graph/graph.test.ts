import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {graphOf, layersOf, noteNames, reach} from "../../../../src/page/desk/graph/graph.js";
import {layOut} from "../../../../src/page/desk/graph/layout.js";

const cell = (id: number, outputs: readonly string[], ...inputs: readonly string[]) => ({id, outputs, inputs});

/** growth (a lever) → run → chart; note stands alone. */
const cells = [cell(1, [], "run", "Plot"), cell(2, ["growth"], "view"), cell(3, ["run"], "growth"), cell(4, ["note"])];
const nodes = graphOf(cells, new Set(["growth"]));

describe("who uses what", () => {
  it("is told both ways, with levers and results by their kind", () => {
    expect(nodes.map(({id, kind, uses, usedBy}) => [id, kind, uses, usedBy])).toEqual([
      [1, "result", [3], []],
      [2, "lever", [], [3]],
      [3, "cell", [2], [1]],
      [4, "result", [], []],
    ]);
  });

  it("reaches on", () => {
    expect([...reach(nodes, 2, "usedBy")].sort()).toEqual([1, 3]);
    expect([...reach(nodes, 1, "uses")].sort()).toEqual([2, 3]);
    expect([...reach(nodes, 4, "uses")]).toEqual([]);
  });
});

describe("the map", () => {
  it("has each cell to the right of all it uses, and no two boxes in one place", () => {
    const graphs = fc.array(fc.array(fc.nat({max: 30}), {maxLength: 4}), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(graphs, (uses) => {
        const made = graphOf(
          uses.map((below, id) =>
            cell(id, [`n${id}`], ...below.filter((other) => other < id).map((other) => `n${other}`)),
          ),
          new Set(),
        );
        const layers = layersOf(made);
        for (const {id, uses: below} of made)
          for (const other of below) expect(layers.get(other)).toBeLessThan(layers.get(id) ?? -1);
        const {boxes, width, height} = layOut(made);
        expect(new Set(boxes.map(({x, y}) => `${x} ${y}`)).size).toBe(made.length);
        for (const box of boxes) {
          expect(box.x + box.width).toBeLessThan(width);
          expect(box.y + box.height).toBeLessThan(height);
        }
      }),
    );
  });

  it("comes to an end where cells need each other", () => {
    const ring = graphOf([cell(1, ["a"], "b"), cell(2, ["b"], "a")], new Set());
    expect([...layersOf(ring).keys()].sort()).toEqual([1, 2]);
    expect([...reach(ring, 1, "uses")]).toEqual([2]);
  });
});

describe("what is odd about a name", () => {
  it("is that nobody uses it, or that it stands before one of the page's", () => {
    const names = [cell(1, ["Plot", "a", "b"]), cell(2, ["scenarios"], "a")];
    expect(noteNames(names, new Set(["Plot"]), new Set(["scenarios"]))).toEqual([
      {name: "Plot", cell: 1, note: "shadows"},
      {name: "b", cell: 1, note: "unused"},
    ]);
  });
});
