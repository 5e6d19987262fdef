import {beforeEach, describe, expect, it} from "vitest";
import {LeverBoard} from "../../src/page/lever-board.js";
import {lever, levers} from "../../src/page/levers.js";
import {clearScreen, show} from "./screen.js";
import {town} from "./town.js";

beforeEach(clearScreen);

const price = () => lever({label: {zh: "价格", en: "price"}, value: 8, low: 0, high: 20});

function board(wanted?: ConstructorParameters<typeof LeverBoard>[0]) {
  const own = price();
  const growth = levers(town, ["growth"]);
  const start = levers(town, ["start"]);
  show(own, growth, start);
  const made = new LeverBoard(wanted);
  for (const source of [own, growth, start]) made.add(source);
  return {made, own, growth, start};
}

describe("the levers of several cells", () => {
  it("are one set of values", () => {
    const {made, own, growth, start} = board();
    expect(made.values).toEqual({});
    made.apply({price: 9, growth: 0.1, start: 120, share: 0.3});
    expect([own.value, growth.value, start.value]).toEqual([9, {growth: 0.1, share: 0.3}, {start: 120}]);
    expect(made.values).toEqual({price: 9, growth: 0.1, start: 120, share: 0.3});
    made.apply({});
    expect([own.value, growth.value, start.value]).toEqual([8, {}, {}]);
  });

  it("are set as they are to stand once they are there, and keep it when their cell runs again", () => {
    const {made, own, growth} = board({price: 3, growth: 0.2});
    expect([own.value, growth.value]).toEqual([3, {growth: 0.2}]);
    const again = price();
    own.replaceWith(again);
    made.add(again);
    expect(again.value).toBe(3);
    expect(made.values).toEqual({price: 3, growth: 0.2});
  });

  it("keep values that no lever has, and tell of them", () => {
    const {made} = board({gone: 1, growth: 0.2});
    made.keep();
    expect(made.values).toEqual({gone: 1, growth: 0.2});
    expect(made.check(made.values)).toMatchObject([{code: "unknown-parameter", data: {parameter: "gone"}}]);
  });

  it("are left alone by values that they do not take, which are told of", () => {
    const {made, growth} = board({growth: 7});
    expect(growth.value).toEqual({});
    expect(made.check({growth: 7, start: -1}).map(({code}) => code)).toEqual(["out-of-range", "out-of-range"]);
  });

  it("tell in what two settings differ", () => {
    const {made} = board();
    const differences = made.diff({price: 9}, {growth: 0.1, start: 100});
    expect(differences.map(({parameter, from, to}) => [parameter.id, from, to])).toEqual([
      ["price", 9, 8],
      ["growth", 0.05, 0.1],
    ]);
  });
});
