import {describe, expect, it} from "vitest";
import {block, op, scalar, type BlockSpec, type CheckSpec} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const parameters = {
  "q.farm": 1,
  "q.mine": 2,
  "q.shop": 3,
  "fee.shop": 4,
  price: 10,
  way: {options: "fast|slow", default: "fast"},
};
const inputs = {quantity: scalar("q.{trade}", label("quantity")), fee: scalar("fee.{trade}", label("fee"))};

/** What is wrong with a model of these blocks. */
const faultIn = (...blocks: BlockSpec[]) => faultOf(() => modelOf({parameters, inputs, blocks}));
const faultInCheck = (check: Partial<CheckSpec>) =>
  faultOf(() =>
    modelOf({
      parameters,
      inputs,
      checks: [{id: "claim", severity: "error", index: [], test: (d) => d.price > 0, label: label("claim"), ...check}],
    }),
  );

describe("an unknown name", () => {
  it("is refused, with the variable that was meant", () => {
    expect(faultIn(block([], {cost: {unit: "1", formula: (d) => d.pirce * 2}}))).toMatchObject({
      name: "ModelError",
      code: "unknown-variable",
      message: "cost: unknown variable: pirce; did you mean price?",
      data: {equation: "cost", variable: "pirce"},
    });
  });

  it("may be meant as an index or an attribute", () => {
    expect(faultIn(block(["year"], {cost: {unit: "1", formula: (d) => d.yaer}})).message).toContain(
      "did you mean year?",
    );
    expect(faultIn(block(["trade"], {cost: {unit: "1", formula: (d) => d.lnad}})).message).toContain(
      "did you mean land?",
    );
  });

  it("is found in an initial value and in a check too", () => {
    expect(
      faultIn(block(["year"], {cost: {unit: "1", initial: (d) => d.pirce, formula: (d) => d.price}})),
    ).toMatchObject({code: "unknown-variable", data: {equation: "cost", variable: "pirce"}});
    expect(faultInCheck({test: (d) => d.pirce > 0})).toMatchObject({
      code: "unknown-variable",
      message: "claim: unknown variable: pirce; did you mean price?",
    });
  });
});

describe("an index", () => {
  it("that a variable has and its reader lacks is refused, with the ways out", () => {
    expect(faultIn(block([], {cost: {unit: "1", formula: (d) => d.quantity * d.price}}))).toMatchObject({
      code: "missing-index",
      message: "cost: quantity differs by trade, and this equation does not; roll it up over trade or pick one with at",
      data: {equation: "cost", variable: "quantity", index: "trade"},
    });
    expect(faultIn(block(["trade"], {cost: {unit: "1", formula: (d) => d.year}}))).toMatchObject({
      code: "missing-index",
      data: {variable: "year", index: "year"},
    });
    expect(faultIn(block(["year"], {cost: {unit: "1", formula: (d) => d.land}}))).toMatchObject({
      code: "missing-index",
      data: {variable: "land", index: "trade"},
    });
    expect(faultInCheck({test: (d) => d.quantity > 0})).toMatchObject({
      code: "missing-index",
      data: {equation: "claim", index: "trade"},
    });
  });

  it.each([
    ["index", block(["trad"], {cost: {unit: "1", formula: "1"}})],
    ["over", block([], {cost: {unit: "1", formula: (d) => op.sum(d.price)}}, {over: ["trad"]})],
    ["at", block([], {cost: {unit: "1", formula: (d) => d.price}}, {at: {trad: "farm"}})],
    ["for", block(["trade"], {cost: {unit: "1", for: {trad: ["farm"]}, formula: "1"}})],
  ])("that does not exist is refused in %s", (_, faulty) => {
    const fault = faultIn(faulty);
    expect(fault).toMatchObject({code: "unknown-index", data: {index: "trad"}});
    expect(fault.message).toContain("unknown index: trad; did you mean trade?");
  });

  it("that does not exist is refused in a check, which would hold nowhere and so everywhere", () => {
    expect(faultInCheck({index: ["trad"], test: (d) => d.price > 100})).toMatchObject({
      code: "unknown-index",
      message: "claim: unknown index: trad; did you mean trade?",
    });
  });

  it.each([
    ["index twice", block(["trade", "trade"], {cost: {unit: "1", formula: (d) => d.quantity}})],
    ["index and over", block(["trade"], {cost: {unit: "1", formula: (d) => op.sum(d.quantity)}}, {over: ["trade"]})],
    ["index and at", block(["trade"], {cost: {unit: "1", formula: (d) => d.quantity}}, {at: {trade: "farm"}})],
  ])("that stands in %s is refused", (_, faulty) => {
    expect(faultIn(faulty)).toMatchObject({code: "repeated-index", data: {equation: "cost", index: "trade"}});
  });

  it("that stands twice in a check is refused", () => {
    expect(faultInCheck({index: ["trade", "trade"]})).toMatchObject({code: "repeated-index"});
  });

  it("of which members are chosen must be one the equation has", () => {
    expect(faultIn(block(["year"], {cost: {unit: "1", for: {trade: ["mine"]}, formula: "1"}}))).toMatchObject({
      code: "foreign-index",
      message: "cost (trade mine): it is for members of trade, which is none of its indices (year)",
      data: {index: "trade"},
    });
  });
});

describe("a member", () => {
  it("that does not exist is refused, with the one that was meant", () => {
    expect(faultIn(block(["trade"], {cost: {unit: "1", for: {trade: ["farm", "mien"]}, formula: "1"}}))).toMatchObject({
      code: "unknown-member",
      message: "cost (trade farm, mien): trade has no mien; did you mean mine?",
      data: {index: "trade", member: "mien"},
    });
    expect(faultIn(block([], {cost: {unit: "1", formula: (d) => d.t}}, {at: {year: 2031}}))).toMatchObject({
      code: "unknown-member",
      data: {index: "year", member: "2031"},
    });
  });

  it("without a parameter is refused where an equation needs it", () => {
    expect(faultIn(block(["trade"], {cost: {unit: "1", formula: (d) => d.fee}}))).toMatchObject({
      code: "missing-member",
      message: "cost: fee has no parameter for trade farm (fee.{trade}); add it, or limit the equation with for",
      data: {equation: "cost", variable: "fee", index: "trade", member: "farm"},
    });
    expect(faultIn(block([], {cost: {unit: "1", formula: (d) => op.sum(d.fee)}}, {over: ["trade"]}))).toMatchObject({
      code: "missing-member",
    });
    expect(faultIn(block([], {cost: {unit: "1", formula: (d) => d.fee}}, {at: {trade: "mine"}}))).toMatchObject({
      data: {member: "mine"},
    });
    const picked = block([], {cost: {unit: "1", formula: (d) => d.fee}}, {at: {trade: "shop"}});
    expect(
      modelOf({parameters, inputs, blocks: [picked]})
        .run()
        .value("cost"),
    ).toBe(4);
  });
});

describe("an option", () => {
  it("that the switch does not have is refused", () => {
    expect(faultIn(block([], {cost: {unit: "1", formula: "1"}}, {when: {way: "quick"}}))).toMatchObject({
      code: "unknown-option",
      message: "cost (way = quick): the switch way has no option quick (it has fast, slow)",
      data: {switch: "way", option: "quick"},
    });
    expect(faultInCheck({when: {way: ["fast", "quick"]}})).toMatchObject({code: "unknown-option"});
  });

  it("of a parameter that is no switch, or of none, is refused", () => {
    expect(faultIn(block([], {cost: {unit: "1", formula: "1"}}, {when: {price: "10"}})).message).toContain(
      "(it has none)",
    );
    expect(faultIn(block([], {cost: {unit: "1", formula: "1"}}, {when: {wya: "fast"}}))).toMatchObject({
      code: "unknown-option",
      data: {switch: "wya"},
    });
  });
});

describe("a check", () => {
  it("must be true or false", () => {
    for (const test of ["d => d.price", "d => d.price > 0 && d.price", "d => d.way", "1", "d => d.price ? 1 : 0"]) {
      expect(faultInCheck({test})).toMatchObject({code: "not-a-claim", data: {equation: "claim"}});
    }
    expect(faultInCheck({test: (d) => d.price - 3}).message).toBe(
      "claim: price − 3 is neither true nor false; compare it with something",
    );
  });

  it.each([
    "d => d.way === 'fast' ? d.price > 0 : !(d.price < 0)",
    "d => d.price > 0 && d.price < 99 || d.way !== 'slow'",
  ])("may join comparisons: %s", (test) => {
    const checks = [{id: "claim", severity: "error" as const, index: [], test, label: label("claim")}];
    expect(modelOf({parameters, inputs, checks}).run().findings).toEqual([]);
  });

  it("must not compare what cannot be compared", () => {
    const model = () =>
      modelOf({
        blocks: [block([], {money: {unit: "亿元@2020", formula: "1"}, heat: {unit: "万tce", formula: "2"}})],
        checks: [{id: "claim", severity: "error", index: [], test: (d) => d.money < d.heat, label: label("claim")}],
      });
    expect(faultOf(model)).toMatchObject({
      code: "unit-mismatch",
      message: "claim: units do not agree in money < heat: 100000000·元@2020 and 10000·tce",
    });
  });

  it("may use windows only along years, and aggregates likewise", () => {
    expect(faultInCheck({index: ["trade"], test: (d) => op.lag(d.quantity) < d.quantity})).toMatchObject({
      code: "misplaced-function",
      data: {equation: "claim", function: "lag"},
    });
    expect(faultInCheck({index: ["trade"], test: (d) => op.sum(d.quantity) > 0})).toMatchObject({
      code: "misplaced-function",
    });
  });

  it("must read what exists where it counts", () => {
    const model = () =>
      modelOf({
        parameters,
        inputs,
        blocks: [block([], {cost: {unit: "1", formula: "1"}}, {when: {way: "slow"}})],
        checks: [{id: "claim", severity: "error", index: [], test: (d) => d.cost > 0, label: label("claim")}],
      });
    expect(faultOf(model)).toMatchObject({
      code: "absent-variable",
      message: "claim needs cost, which has no equation where this one counts",
    });
  });

  it("must be readable", () => {
    expect(faultInCheck({test: "d => d.price >"})).toMatchObject({code: "formula-syntax", data: {equation: "claim"}});
  });
});
