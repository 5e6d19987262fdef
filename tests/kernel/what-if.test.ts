import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {CellNames} from "../../src/kernel/analysis.js";
import {pathTo, WhatIf, WhatIfError, type Step} from "../../src/kernel/what-if.js";

/** A cell of one name that sums what it uses. */
function sum(id: number, output: string, inputs: readonly string[]): Step {
  const body = (...values: readonly unknown[]) => ({[output]: values.reduce<number>((all, x) => all + Number(x), 1)});
  return {names: {id, inputs, outputs: [output]}, body, isWhole: false};
}

function cell(id: number, output: string, ...inputs: readonly string[]): CellNames {
  return {id, inputs, outputs: [output]};
}

const ids = (cells: readonly CellNames[]) => cells.map(({id}) => id);

describe("the path from some names to another", () => {
  const cells = [
    cell(1, "lever"),
    cell(2, "c", "b", "lever"),
    cell(3, "b", "lever"),
    cell(4, "d", "other"),
    cell(5, "other"),
  ];

  it("holds the cells between, each after those it needs", () => {
    expect(ids(pathTo(cells, new Set(["lever"]), "c"))).toEqual([3, 2]);
  });

  it("is empty where the one does not depend on the others", () => {
    expect(pathTo(cells, new Set(["lever"]), "d")).toEqual([]);
    expect(pathTo(cells, new Set(["lever"]), "lever")).toEqual([]);
  });

  it("leaves out what stands before a replaced name", () => {
    expect(ids(pathTo(cells, new Set(["b"]), "c"))).toEqual([2]);
  });

  it("ends where cells need each other in a circle", () => {
    expect(ids(pathTo([cell(1, "a", "b", "x"), cell(2, "b", "a")], new Set(["x"]), "b"))).toEqual([1, 2]);
  });

  it("gives in any graph without circles what a run of all cells gives", () => {
    const graph = fc
      .integer({min: 1, max: 8})
      .chain((count) =>
        fc.tuple(
          ...Array.from({length: count}, (_, i) =>
            fc.uniqueArray(fc.constantFrom("x", "y", ...Array.from({length: i}, (__, k) => `n${k}`)), {maxLength: 4}),
          ),
        ),
      );
    fc.assert(
      fc.property(graph, fc.integer(), fc.integer(), fc.integer(), (inputs, x, y, other) => {
        const steps = inputs.map((names, i) => sum(i, `n${i}`, names));
        const run = (values: Record<string, number>) => {
          for (const {names, body} of steps) Object.assign(values, body(...names.inputs.map((name) => values[name])));
          return values;
        };
        const target = `n${inputs.length - 1}`;
        const path = pathTo(
          steps.map(({names}) => names),
          new Set(["x"]),
          target,
        );
        const asked = new WhatIf(
          path.flatMap(({id}) => steps[id] ?? []),
          new Map(Object.entries(run({x, y}))),
          target,
        );
        expect(asked.evaluate(new Map([["x", other]]))).toBe(run({x: other, y})[target]);
      }),
    );
  });
});

describe("a what-if", () => {
  const step = (body: Step["body"], isWhole = false): Step => ({
    names: {id: 7, inputs: ["x"], outputs: ["a"]},
    body,
    isWhole,
  });
  const asked = (body: Step["body"], isWhole = false) =>
    new WhatIf([step(body, isWhole)], new Map(), "a").evaluate(new Map([["x", 2]]));

  it("gives a value at once where no cell waits for anything", () => {
    expect(asked((x) => ({a: Number(x) * 3}))).toBe(6);
  });

  it("gives a promise where a cell, or a value, is one", async () => {
    await expect(asked((x) => Promise.resolve({a: Number(x) + 1}))).resolves.toBe(3);
    await expect(asked((x) => ({a: Promise.resolve(Number(x) + 2)}))).resolves.toBe(4);
  });

  it("takes what a cell gives as a whole for the value of its name", () => {
    expect(asked((x) => `${String(x)} 亿元`, true)).toBe("2 亿元");
  });

  it("passes on what a cell throws, then and there or later", async () => {
    expect(() =>
      asked(() => {
        throw new RangeError("too far");
      }),
    ).toThrow("too far");
    await expect(asked(() => Promise.reject(new RangeError("too late")))).rejects.toThrow("too late");
  });

  it("refuses a value that changes by itself, and names it", () => {
    const generate = function* () {
      yield 1;
    };
    const error = (() => {
      try {
        return asked(() => ({a: generate()}));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(WhatIfError);
    expect(error).toMatchObject({code: "changes-by-itself", data: {name: "a", cell: 7}});
  });
});
