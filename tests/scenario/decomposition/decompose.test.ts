import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi, identities, scenarios} from "../../../models/changzhi/index.js";
import {block, level, scalar, type Identity, type Values} from "../../../src/model/index.js";
import {decompose, type Decomposition, type Point} from "../../../src/scenario/decomposition/decompose.js";
import {faultOf} from "../../base/fault.js";
import golden from "../../models/changzhi/golden.json" with {type: "json"};
import {expectNear} from "../../models/changzhi/near.js";
import {label, modelOf} from "../../model/small-model.js";

/** What each trade uses: a size that doubles, a share of it, and a rate that halves. The shop has no share. */
const small = modelOf({
  parameters: {
    "size.2020": 100,
    "size.2025": 200,
    "rate.2020": 2,
    "rate.2025": 1,
    "trades.farm.share": 0.25,
    "trades.mine.share": 0.75,
    "trades.shop.share": 0,
    rest: 0,
  },
  inputs: {
    size: level("size", label("size")),
    rate: level("rate", label("rate")),
    share: scalar("trades.{trade}.share", label("share")),
    rest: scalar("rest", label("rest")),
  },
  blocks: [
    block(["trade", "year"], {
      sized: {unit: "1", formula: "d.size * d.share"},
      use: {unit: "1", formula: "d.sized * d.rate"},
    }),
    block(["year"], {used: {unit: "1", formula: "op.sum(d.use)"}}, {over: ["trade"]}),
    block(["year"], {total: {unit: "1", formula: "d.used + d.rest"}}),
  ],
});

const identity: Identity = {
  id: "use",
  label: label("use"),
  total: {variable: "total"},
  terms: [
    {
      id: "trades",
      label: label("trades"),
      over: ["trade"],
      factors: [
        {id: "size", label: label("size"), variable: "size"},
        {id: "share", label: label("share"), variable: "sized", per: "size"},
        {id: "rate", label: label("rate"), variable: "use", per: "sized"},
      ],
    },
  ],
};

const [first, last]: [Point, Point] = [{year: 2020}, {year: 2025}];
const numbers = ({effects}: Decomposition) => effects.map(({value}) => value);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);

describe("decompose", () => {
  const result = small.run([
    {name: "base", values: {}},
    {name: "big", values: {"size.2025": 400}},
    {name: "rest", values: {rest: 1}},
  ]);

  it("splits a total between two years of a scenario, the first where none is named", () => {
    const found = decompose(result, identity, first, last);
    expect(found).toMatchObject({method: "additive", isChained: false, from: 200, to: 200});
    expect(found.effects.map(({term, factor}) => [term, factor])).toEqual([
      ["trades", "size"],
      ["trades", "share"],
      ["trades", "rate"],
    ]);
    // The total stands still, so that each effect is its level times the logarithm of two.
    expectNear(numbers(found), [200 * Math.LN2, 0, -200 * Math.LN2]);
  });

  it("splits it between two scenarios in a year", () => {
    const found = decompose(result, identity, {scenario: "base", ...last}, {scenario: "big", ...last});
    expect([found.from, found.to]).toEqual([200, 400]);
    expectNear(numbers(found), [200, 0, 0]);
    expectNear(
      numbers(
        decompose(
          result,
          identity,
          {scenario: "big", ...last},
          {scenario: "base", ...last},
          {method: "multiplicative"},
        ),
      ),
      [0.5, 1, 1],
    );
  });

  it("chains year by year and says so", () => {
    const found = decompose(result, identity, first, last, {isChained: true});
    const steps = [2020, 2021, 2022, 2023, 2024].map((year) => decompose(result, identity, {year}, {year: year + 1}));
    expect(found.isChained).toBe(true);
    expectNear(
      numbers(found),
      [0, 1, 2].map((k) => sum(steps.map((step) => numbers(step)[k] ?? NaN))),
    );
    // On its way the total rises above 200, and so do the weights.
    expect(numbers(found)[0]).toBeGreaterThan(200 * Math.LN2);
    const multiplied = decompose(result, identity, first, last, {method: "multiplicative", isChained: true});
    expectNear(numbers(multiplied), [2, 1, 0.5]);
  });

  it("chains backwards in time too", () => {
    const [there, back] = [
      decompose(result, identity, first, last, {isChained: true}),
      decompose(result, identity, last, first, {isChained: true}),
    ];
    expectNear(
      numbers(back),
      numbers(there).map((value) => -value),
    );
  });

  it("does not chain between scenarios, nor within a year", () => {
    for (const to of [
      {scenario: "big", ...last},
      {scenario: "base", ...first},
    ])
      expect(faultOf(() => decompose(result, identity, {scenario: "base", ...first}, to, {isChained: true})).code).toBe(
        "no-chain",
      );
  });

  it("refuses an identity that leaves something of the total out", () => {
    const fault = faultOf(() => decompose(result, identity, {scenario: "rest", ...first}, {scenario: "rest", ...last}));
    expect(fault).toMatchObject({
      name: "AnalysisError",
      code: "unclosed-identity",
      data: {identity: "use", sum: 200, total: 201, scenario: "rest", year: 2020},
    });
  });

  it("names the factor and the cell that no logarithm can be taken of", () => {
    const negative = small.run({"trades.shop.share": -0.5, "trades.mine.share": 1.25});
    const fault = faultOf(() => decompose(negative, identity, first, last));
    expect(fault).toMatchObject({code: "bad-factor", data: {factor: "share", cell: "2020, shop", value: -0.5}});
  });

  it("refuses names that the result does not have", () => {
    const wrong = {...identity, total: {variable: "totl"}};
    expect(faultOf(() => decompose(result, wrong, first, last)).code).toBe("unknown-variable");
    expect(faultOf(() => decompose(result, identity, first, {year: 2040})).code).toBe("unknown-place");
    expect(faultOf(() => decompose(result, identity, {scenario: "none", ...first}, last)).code).toBe("unknown-place");
  });
});

describe("the identities of Changzhi", () => {
  const all = changzhi.run(scenarios);
  const pairs: [from: Point, to: Point][] = [
    ...scenarios.flatMap(({name: scenario}): [Point, Point][] => [
      [
        {scenario, year: 2020},
        {scenario, year: 2025},
      ],
      [
        {scenario, year: 2025},
        {scenario, year: 2035},
      ],
      [
        {scenario: "S0_plan_literal", year: 2030},
        {scenario, year: 2030},
      ],
    ]),
  ];

  it.each(identities)("$id: closes to the total, added or multiplied, chained or not", (identity) => {
    for (const [from, to] of pairs) {
      for (const isChained of from.scenario === to.scenario && from.year !== to.year ? [false, true] : [false]) {
        const added = decompose(all, identity, from, to, {isChained});
        expect(Math.abs(sum(numbers(added)) - (added.to - added.from))).toBeLessThan(1e-9 * added.from);
        const multiplied = decompose(all, identity, from, to, {isChained, method: "multiplicative"});
        expect(Math.abs(product(numbers(multiplied)) * added.from - added.to)).toBeLessThan(1e-9 * added.from);
      }
    }
  });

  it("are labelled apart, in both languages", () => {
    expect(new Set(identities.map(({id}) => id)).size).toBe(identities.length);
    for (const {terms} of identities) {
      const labels = terms.flatMap((term) => term.factors.map((factor) => [term.label, factor.label] as const));
      for (const language of ["zh", "en"] as const) {
        const texts = labels.map((pair) => pair.map((label) => label[language]).join(": "));
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
  });

  it("close for any growth, structure and efficiency, with and without power to import", () => {
    const share = (max: number) => fc.double({min: 0, max, noNaN: true});
    const values = fc.record({
      "g.EXU.P1": fc.double({min: -0.1, max: 0.1, noNaN: true}),
      "g.SVX.P1": share(0.1),
      "d.MFT.P1": fc.double({min: -0.05, max: 0.05, noNaN: true}),
      "KT.2025": fc.oneof(fc.constant(300), share(1400)),
      "KN.2025": fc.oneof(fc.constant(0), share(600)),
      "oil.2025": fc.oneof(fc.constant(0), share(0.1)),
      "gas.2025": fc.oneof(fc.constant(0), share(0.1)),
      co2_process: fc.oneof(fc.constant(0), share(500)),
    });
    fc.assert(
      fc.property(values, (drawn: Values) => {
        const result = changzhi.run(drawn);
        for (const identity of identities) {
          const found = decompose(result, identity, first, last);
          expect(Math.abs(sum(numbers(found)) - (found.to - found.from))).toBeLessThan(1e-9 * found.from);
        }
      }),
      {numRuns: 30},
    );
  });

  it("leave it to exports that the territorial account rises by more", () => {
    const of = (id: string) => {
      const found = identities.find((one) => one.id === id);
      if (!found) throw new Error(`no identity ${id}`);
      return decompose(all, found, first, last);
    };
    const exports = of("co2_terr").effects.filter(({term}) => term === "exports");
    const [cons, terr] = [of("co2_cons"), of("co2_terr")];
    expectNear(sum(exports.map(({value}) => value)), terr.to - terr.from - (cons.to - cons.from));
  });
});

describe("what the plan's structure does without any gain in efficiency", () => {
  const sectors = ["EXU", "MFT", "SEI", "SVX", "OTH"];
  const noGains = Object.fromEntries(
    sectors.flatMap((sector) => ["P1", "P2", "P3"].map((period) => [`d.${sector}.${period}`, 0])),
  );
  const result = changzhi.run(noGains);
  const found = identities.find(({id}) => id === "production_intensity");
  if (!found) throw new Error("no identity production_intensity");
  const split = decompose(result, found, first, last);

  it("is all of the fall of production's energy intensity", () => {
    expect(split.effects.map(({factor}) => factor)).toEqual(["structure", "efficiency"]);
    expectNear(numbers(split), [split.to - split.from, 0]);
  });

  it("is most of a 14.5% cut already", () => {
    // Value added of 2025 by the reference implementation, times the intensities of 2020 (section 9 of the specification).
    const real = golden.cases.find(({id}) => id === "G11")?.expected.sector_real_2025 as Record<string, number>;
    const intensities: Record<string, number> = {EXU: 1.2, MFT: 6.2, SEI: 0.6, SVX: 0.25, OTH: 0.25};
    const gdp = sum(sectors.map((sector) => real[sector] ?? NaN));
    const of2025 = sum(sectors.map((sector) => (real[sector] ?? NaN) * (intensities[sector] ?? NaN))) / gdp;
    const of2020 = (743.17 + 1425.76 + 32.14 + 186.81 + 15.38) / 1711.6;
    expect(1 - split.to / split.from).toBeCloseTo(1 - of2025 / of2020, 5);
    const cut = Number(result.value("ei_cut", {year: 2025}));
    expect(cut / 0.145).toBeGreaterThan(0.9);
    expect(cut).toBeLessThan(0.145);
  });
});
