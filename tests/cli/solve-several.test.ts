import {expect, it, vi} from "vitest";
import {block, scalar} from "../../src/model/index.js";
import {label, modelOf} from "../model/small-model.js";
import {tuiyan} from "./capture.js";

// No result of the shipped model turns back over a lever's range; here is one that does.
vi.mock("../../models/changzhi/index.js", () => ({
  changzhi: modelOf({
    parameters: {x: {default: "2.5", low: 0, high: 4}},
    inputs: {x: scalar("x", label("x"))},
    blocks: [block([], {y: {unit: "1", formula: "d => (d.x - 2) * (d.x - 2)"}})],
  }),
  identities: [],
  scenarios: [{name: "plan", values: {}}],
  correlations: [],
}));

it("tuiyan solve gives both places where a result that turns back meets the target, the nearest first", async () => {
  const {code, out, error} = await tuiyan("solve", "changzhi", "--target", "y=1", "--by", "x", "--format", "json");
  expect([code, error]).toEqual([0, "2 solutions in range, the nearest first: y=1\n"]);
  // (x − 2)² = 1 at 1 and 3; it stands at 2.5.
  expect(JSON.parse(out)).toMatchObject([
    {solution: 1, parameter: "x", from: 2.5, to: expect.closeTo(3, 12) as number},
    {solution: 2, parameter: "x", from: 2.5, to: expect.closeTo(1, 12) as number},
  ]);
});

it("tuiyan solve says nothing of others where a result that turns back only touches the target", async () => {
  const {code, out, error} = await tuiyan("solve", "changzhi", "--target", "y=0", "--by", "x", "--format", "json");
  expect([code, error]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject([{solution: 1, to: expect.closeTo(2, 6) as number}]);
});
