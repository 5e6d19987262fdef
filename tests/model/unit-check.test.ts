import {describe, expect, it} from "vitest";
import {block, op, type EquationSpec} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {modelOf} from "./small-model.js";

/** One input for each unit a test may want. */
const units = {
  real: "亿元@2020",
  nominal: "亿元@current",
  price: "元@current/元@2020",
  power: "亿kWh",
  coal_rate: "kgce/kWh",
  capacity: "万kW",
  hours: "h",
  heat: "万tce",
  intensity: "tce/万元@2020",
  people: "万人",
  percent: "%",
  share: "1",
  energy_wh: "Wh",
  joule_per_wh: "J/Wh",
};
const parameters = {
  ...Object.fromEntries(Object.entries(units).map(([id, unit]) => [id, {default: "2", unit}])),
  way: {options: "fast|slow", default: "fast"},
};

const modelWith = (equation: EquationSpec) => modelOf({parameters, blocks: [block(["year"], {result: equation})]});
const accepts = (unit: string, formula: string) => modelWith({unit, formula}).run().value("result", {year: 2020});
const refusal = (unit: string, formula: string) => faultOf(() => modelWith({unit, formula}));

describe("money", () => {
  it("at 2020 prices is not money at current prices", () => {
    expect(refusal("亿元@current", "d => d.real")).toMatchObject({
      name: "ModelError",
      code: "unit-mismatch",
      message: "result: units do not agree: real is in 100000000·元@2020, declared 亿元@current",
      data: {equation: "result", declared: "亿元@current"},
    });
    expect(refusal("亿元@2020", "d => d.real + d.nominal")).toMatchObject({
      code: "unit-mismatch",
      message: "result: units do not agree in real + nominal: 100000000·元@2020 and 100000000·元@current",
    });
  });

  it("goes from one price base to the other by a deflator", () => {
    expect(accepts("亿元@current", "d => d.real * d.price")).toBe(4);
    expect(accepts("亿元@2020", "d => d.nominal / d.price")).toBe(1);
    expect(refusal("亿元@current", "d => d.real / d.price").code).toBe("unit-mismatch");
  });
});

describe("a power of ten", () => {
  it("is missing in 亿kWh × kgce/kWh declared 万tce, and the refusal says which", () => {
    expect(refusal("万tce", "d => d.power * d.coal_rate")).toMatchObject({
      code: "unit-scale",
      message: "result: the scale is off: power × coal_rate is in 100000·tce, declared 万tce; multiply by 10",
      data: {declared: "万tce", factor: 10},
    });
    expect(accepts("万tce", "d => d.power * d.coal_rate * 10")).toBe(40);
  });

  it("turns 万kW × h into 亿kWh", () => {
    expect(accepts("亿kWh", "d => (d.capacity * d.hours) / 1e4")).toBe(4e-4);
    expect(refusal("亿kWh", "d => d.capacity * d.hours")).toMatchObject({code: "unit-scale", data: {factor: 0.0001}});
    expect(refusal("亿kWh", "d => d.capacity * d.hours / 1e3")).toMatchObject({
      code: "unit-scale",
      data: {factor: 0.1},
    });
  });

  it("is not needed where the scales meet: 亿元 × tce/万元 is 万tce", () => {
    expect(accepts("万tce", "d => d.real * d.intensity")).toBe(4);
  });

  it("turns a fraction into percent and back", () => {
    expect(accepts("%", "d => d.share * 100")).toBe(200);
    expect(accepts("1", "d => d.percent / 100")).toBe(0.02);
    expect(refusal("1", "d => d.percent")).toMatchObject({code: "unit-scale", data: {factor: 0.01}});
    expect(refusal("%", "d => d.share")).toMatchObject({code: "unit-scale", data: {factor: 100}});
  });

  it("is all that a bare number can bridge: any other factor is a variable with a unit", () => {
    const fault = refusal("J", "d => d.energy_wh");
    expect(fault).toMatchObject({code: "unit-scale", data: {factor: 3600}});
    expect(fault.message).toContain("multiply by a variable of 3600 that has a unit of its own");
    expect(refusal("J", "d => d.energy_wh * 3600").code).toBe("unit-scale");
    expect(accepts("J", "d => d.energy_wh * d.joule_per_wh")).toBe(4);
  });

  it("is a pure number like others in a sum", () => {
    expect(accepts("1", "d => d.share + 10")).toBe(12);
    expect(accepts("1", "d => 1 / 10 + d.share")).toBe(2.1);
  });
});

describe("a sum, a comparison or a choice", () => {
  it.each([
    "d => d.heat + d.power",
    "d => d.heat - d.people",
    "d => d.heat + 1",
    "d => d.heat + d.power * d.coal_rate",
    "d => d.heat > d.power ? d.heat : d.heat",
    "d => d.heat > 1 ? d.heat : d.heat",
    "d => d.share > 0 ? d.heat : d.power",
    "d => op.greatest(d.heat, d.power)",
    "d => op.greatest(1, d.heat)",
  ])("is of like quantities: %s is refused", (formula) => {
    expect(refusal("万tce", formula).code).toBe("unit-mismatch");
  });

  it("may be with zero, which is like anything", () => {
    expect(accepts("万tce", "d => op.greatest(0, d.heat) + 0")).toBe(2);
    expect(accepts("万tce", "d => d.heat > 0 ? d.heat : 0")).toBe(2);
    expect(accepts("万tce", "d => d.heat < 0 ? 0 : -d.heat")).toBe(-2);
  });

  it("may be of the same quantity written differently", () => {
    expect(accepts("万tce", "d => d.heat + d.real * d.intensity")).toBe(6);
  });
});

describe("a function", () => {
  it.each([
    "d => op.exp(d.heat)",
    "d => op.log(d.heat)",
    "d => op.pow(d.share, d.heat)",
    "d => op.pow(d.heat, d.share)",
  ])("of pure numbers refuses others: %s", (formula) => {
    const fault = refusal("1", formula);
    expect(fault.code).toBe("unit-mismatch");
    expect(fault.message).toContain("it needs a pure number, not 10000·tce");
  });

  it("of a text is refused", () => {
    expect(refusal("1", "d => op.exp(d.way)").message).toContain("it needs a pure number, not a text");
    expect(refusal("1", "d => d.way * 2")).toMatchObject({code: "not-a-quantity"});
    expect(refusal("1", "d => d.way")).toMatchObject({
      code: "not-a-quantity",
      message: "result: way is not a number in 1",
    });
    expect(refusal("1", "d => d.share > 1")).toMatchObject({code: "not-a-quantity"});
  });

  it("takes units along", () => {
    expect(accepts("1", "d => op.exp(d.heat / d.heat)")).toBe(Math.E);
    expect(accepts("万tce", "d => op.sqrt(d.heat * d.heat)")).toBe(2);
    expect(accepts("万tce", "d => op.pow(d.heat, 3) / d.heat ** 2")).toBe(2);
    expect(accepts("万tce", "d => op.abs(op.round(-d.heat))")).toBe(2);
    expect(accepts("1", "d => op.sign(d.heat)")).toBe(1);
    expect(accepts("万tce", "d => op.lag(d.heat, 1, 0)")).toBe(0);
    expect(accepts("万tce", "d => op.stdev(d.heat) + op.variance(d.heat) / op.mean(d.heat)")).toBe(0);
    expect(accepts("万tce", "d => op.quantile(d.heat, 0.5) * op.count() / op.row_number()")).toBe(12);
  });

  it("refuses a wrong unit behind it", () => {
    expect(refusal("万tce", "d => op.sqrt(d.heat)").code).toBe("unit-mismatch");
    expect(refusal("万tce", "d => op.lag(d.power)").code).toBe("unit-mismatch");
    expect(refusal("亿kWh", "d => op.lag(d.power, 1, 5)").code).toBe("unit-mismatch");
    expect(refusal("万tce", "d => op.product(d.heat)").code).toBe("unit-mismatch");
  });
});

describe("a constant formula", () => {
  it("is in whatever unit is declared", () => {
    expect(accepts("tCO2/tce", "44 / 12")).toBe(44 / 12);
    expect(accepts("亿元@2020", "-(2 ** 3)")).toBe(-8);
  });
});

describe("an initial value", () => {
  it("is in the unit of its variable", () => {
    const wrong = {unit: "万tce", initial: "d => d.power", formula: "d => op.lag(d.result)"};
    expect(faultOf(() => modelWith(wrong))).toMatchObject({code: "unit-mismatch", data: {equation: "result"}});
  });
});

describe("a rollup", () => {
  it("keeps units, but for a product, which has none that is fixed", () => {
    const spec = {
      parameters,
      blocks: [block([], {most: {unit: "万tce", formula: (d) => op.max(d.heat)}}, {over: ["year"]})],
    };
    expect(modelOf(spec).run().value("most")).toBe(2);
    expect(faultOf(() => modelOf(spec).with({most: {unit: "亿kWh", formula: (d) => op.max(d.heat)}})).code).toBe(
      "unit-mismatch",
    );
  });
});
