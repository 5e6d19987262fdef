import {RuntimeError} from "@observablehq/runtime";
import {describe, expect, it} from "vitest";
import {ImportError} from "../../src/kernel/fault.js";
import {runFault} from "../../src/kernel/run-fault.js";
import {graphOf} from "./reading.js";

const graph = graphOf({1: "const growth = 1", 2: "const output = growth", 3: "const other = output;\nother.x.y"});
const around = {graph, builtins: {Plot: 1}, exports: ["lines", "levers"]};
const cell = graph.get(3);
if (!cell) throw new Error("no cell 3");
const faultOf = (error: unknown) => runFault(error, cell, around);
/** As the runtime says that a name has no value. */
const without = (name: string) => Object.assign(new RuntimeError(`${name} is not defined`), {input: name});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

describe("runFault", () => {
  it("sends who needs a name without a value to the cell at fault, not to one that is blocked as well", () => {
    expect(faultOf(without("output"))).toEqual({kind: "blocked", name: "output", cell: 2});
    graph.get(2)?.stand("waiting", {kind: "blocked", name: "growth", cell: 1});
    expect(faultOf(without("output"))).toEqual({kind: "blocked", name: "output", cell: 1});
  });

  it("suggests for a name that nobody defines one of the notebook, of the page, or of every cell", () => {
    const suggested = (name: string) => {
      const fault = faultOf(without(name));
      return fault.kind === "undefined" ? fault.suggestion : fault;
    };
    expect(["gorwth", "Plto", "dispaly", "zzzzzz"].map(suggested)).toEqual(["growth", "Plot", "display", undefined]);
  });

  it("suggests for a name that a module does not have one that it has", () => {
    const error = new SyntaxError("export 'line' not found");
    expect(faultOf(error)).toEqual({kind: "undefined", name: "line", suggestion: "lines"});
  });

  it("says of an import that nothing answers what there is", () => {
    const fault = faultOf(new ImportError("lodash", ["tuiyan", "d3"]));
    expect(fault).toEqual({kind: "import", specifier: "lodash", available: ["tuiyan", "d3"]});
  });

  it("makes an error of whatever was thrown", () => {
    expect(faultOf("just a text")).toMatchObject({kind: "runtime", error: {message: "just a text"}});
    expect(faultOf(Object.create(null))).toMatchObject({kind: "runtime", error: expect.any(Error) as unknown});
  });

  it("tells the line of the cell's text through which an error came, and the place in a module where there is one", () => {
    const error = thrownBy(() => cell.text.program?.body(...([{}] as never[])));
    expect(faultOf(error)).toMatchObject({kind: "runtime", error, line: 2});
    const place = {file: "a.js", line: 7, column: 1};
    expect(runFault(error, cell, {...around, placeOf: () => place})).toMatchObject({place});
  });

  it("says of an engine's own complaint about room that the cell ran away", () => {
    const fault = faultOf(new RangeError("Maximum call stack size exceeded"));
    expect(fault).toMatchObject({kind: "runtime", error: {code: "too-deep", data: {cell: 3}}});
  });
});
