import {describe, expect, it} from "vitest";
import {States} from "../../src/kernel/states.js";
import {graphOf} from "./reading.js";

function standing() {
  const graph = graphOf({1: "const a = 1", 2: "const b = a", 3: "b"});
  const states = new States(graph);
  for (const cell of graph.cells) cell.stand("running");
  return {graph, states, all: () => [1, 2, 3].map((id) => states.of(id).status)};
}

describe("how cells stand", () => {
  it("is to wait while another that they need runs, and to run otherwise", () => {
    const {graph, states, all} = standing();
    expect([all(), states.busy]).toEqual([["running", "waiting", "waiting"], [1]]);
    graph.get(1)?.stand("done");
    expect([all(), states.busy]).toEqual([["done", "running", "waiting"], [2]]);
  });

  it("is to wait while a name that they need is still to come, though its cell has run", () => {
    const {graph, all} = standing();
    graph.get(1)?.definition.awaited.add("a");
    graph.get(1)?.stand("done");
    expect(all()).toEqual(["done", "waiting", "waiting"]);
  });

  it("is to wait where they are still to come into the graph, which counts as running", () => {
    const {graph, states} = standing();
    graph.take(graph.cells, 5);
    expect([states.of(9).status, states.running]).toEqual(["waiting", 8]);
    graph.take(graph.cells, 0);
    expect([states.of(9).status, states.running]).toEqual(["idle", 3]);
  });

  it("is counted apart where they failed themselves", () => {
    const {graph, states} = standing();
    graph.get(1)?.stand("error", {kind: "mode", mode: "r"});
    graph.get(2)?.stand("waiting", {kind: "blocked", name: "a", cell: 1});
    expect([states.failed, states.running]).toEqual([1, 1]);
  });
});
