import {describe, expect, it} from "vitest";
import {changeCells} from "../../src/page/cell-change.js";
import {parseDocument} from "../../src/notebook/parse.js";

const cells = (hidden: readonly number[], ...ids: readonly number[]) =>
  parseDocument(
    `<!doctype html>\n<notebook>\n${ids
      .map(
        (id) =>
          `  <script id="${id}" type="module"${hidden.includes(id) ? ' hidden=""' : ""}>\n    ${id}\n  </script>\n`,
      )
      .join("")}</notebook>\n`,
  );
const order = ({document}: ReturnType<typeof changeCells>) => document.notebook.cells.map(({id}) => id);

describe("the order of cells", () => {
  it("takes a new one below the cell it was asked for at, or at the beginning", () => {
    const below = changeCells(cells([], 1, 2), [1], {type: "add", mode: "md"});
    expect([order(below), below.focus]).toEqual([[1, 3, 2], 3]);
    expect(below.document.notebook.cells[1]).toMatchObject({mode: "md", value: ""});
    expect(order(changeCells(cells([], 1), [], {type: "add", mode: "js"}))).toEqual([2, 1]);
  });

  it("passes over hidden cells, which are not seen", () => {
    expect(order(changeCells(cells([2], 1, 2, 3), [1], {type: "move", by: 1}))).toEqual([2, 3, 1]);
    expect(order(changeCells(cells([2], 1, 2, 3), [3], {type: "move", by: -1}))).toEqual([3, 1, 2]);
  });

  it("is left as it is at its ends", () => {
    const document = cells([3], 1, 2, 3);
    expect(changeCells(document, [1], {type: "move", by: -1}).document).toBe(document);
    expect(changeCells(document, [2], {type: "move", by: 1}).document).toBe(document);
  });

  it("gives the focus to the neighbour of a removed cell", () => {
    const after = changeCells(cells([], 1, 2, 3), [2], {type: "remove"});
    expect([order(after), after.focus]).toEqual([[1, 3], 3]);
    expect(changeCells(cells([], 1, 2), [2], {type: "remove"}).focus).toBe(1);
    expect(changeCells(cells([], 1), [1], {type: "remove"}).focus).toBeUndefined();
  });
});
