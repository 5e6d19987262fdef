import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {conversionFactor} from "../../../src/base/units.js";
import type {Model, OfficialInput} from "../../../src/model/index.js";
import {calibrate} from "../../../src/scenario/official/calibrate.js";
import type {OfficialEntry} from "../../../src/scenario/official/official-data.js";
import {faultOf} from "../../base/fault.js";
import {expectInvariants} from "./accounts.js";
import {expectNear} from "./near.js";

const inputs = changzhi.official?.inputs ?? [];
const ids = (index: string) => changzhi.indices.get(index)?.members.map(({id}) => id) ?? [];
const sectors = ids("sector");
const industries = ids("industry");

function inputOf(id: string): OfficialInput {
  const found = inputs.find((input) => input.id === id);
  if (!found) throw new Error(`no input ${id}`);
  return found;
}

const entry = (input: string, value: number, year = 2020): OfficialEntry => ({input, year, value});

/** What the baseline of a model has where a figure is made, in the unit of the figure. */
function observed(model: Model, {input, year}: Pick<OfficialEntry, "input" | "year">): number {
  const {variable = "", place, unit} = inputOf(input);
  const value = Number(model.run().value(variable, {...place, year}));
  return value * conversionFactor(model.variables.get(variable)?.unitText ?? "1", unit);
}

/** The parameters whose defaults differ, those that have become parameters among them. */
function changed(model: Model): string[] {
  return [...model.parameters].flatMap(([id, {default: value}]) =>
    value === changzhi.parameters.get(id)?.default ? [] : [id],
  );
}

/** Whether an input names a parameter among those it may change, alone or by its general id. */
function names({parameters}: OfficialInput, year: number, id: string): boolean {
  return parameters.some((each) => {
    const own = each.replace("{year}", String(year));
    return id === own || id.startsWith(`${own}.`);
  });
}

const near = (id: string, year: number, low = 0.9, high = 1.1) =>
  fc
    .double({min: low, max: high, noNaN: true})
    .map((factor) => entry(id, observed(changzhi, {input: id, year}) * factor, year));

describe("official data of Changzhi", () => {
  it("change nothing at all where there are none", () => {
    expect(calibrate(changzhi, [])).toBe(changzhi);
    expect(changzhi.calibration).toBeUndefined();
  });

  it("are known to the model by variables, places and units that there are", () => {
    for (const {variable, place, unit, parameters, years} of inputs) {
      for (const id of parameters) {
        const own = id.replace("{year}", String(years.at(-1)));
        const isKnown = [...changzhi.parameters.keys()].some((each) => each === own || each.startsWith(`${own}.`));
        expect(isKnown || changzhi.parameter(own) !== undefined, id).toBe(true);
      }
      if (variable === undefined) continue;
      for (const year of years) expect(Number(changzhi.run().value(variable, {...place, year}))).not.toBeNaN();
      expect(conversionFactor(changzhi.variables.get(variable)?.unitText ?? "", unit)).toBeGreaterThan(0);
    }
  });

  it.each(
    inputs
      .filter(({variable}) => variable !== undefined)
      .flatMap((input) => input.years.map((year) => [input.id, year] as const)),
  )("as %s of %s meet the figure and change what they say, and nothing else", (id, year) => {
    const input = inputOf(id);
    fc.assert(
      fc.property(near(id, year, 0.97, 1.02), (figure) => {
        fc.pre(Math.abs(figure.value / observed(changzhi, figure) - 1) > 1e-6);
        const model = calibrate(changzhi, [figure]);
        const found = changed(model);
        for (const each of found) expect(names(input, year, each) || isEarlier(input, year, each), each).toBe(true);
        const isUsed = model.calibration?.observations[0]?.isUsed;
        expect(found.length > 0, "used").toBe(isUsed);
        if (isUsed && id !== "growth") expectNear(observed(model, figure), figure.value, id);
      }),
      {numRuns: 2},
    );
  });
});

/** A pace is of all years up to the figure's. */
function isEarlier(input: OfficialInput, year: number, id: string): boolean {
  return Array.from({length: year - 2020}, (_, i) => year - i).some((each) => names(input, each, id));
}

describe("energy of the base year", () => {
  const figures = fc.double({min: 1800, max: 4000, noNaN: true});

  it("given as a total scales everything by one factor, and the cut since 2020 stays as it is", () => {
    fc.assert(
      fc.property(figures, (value) => {
        const model = calibrate(changzhi, [entry("energy", value)]);
        const factor = value / observed(changzhi, entry("energy", value));
        expect(changed(model).sort()).toEqual([...sectors.map((id) => `e0.${id}`), "ehh0"].sort());
        const [before, after] = [changzhi.run(), model.run()];
        expectNear(
          after.series("energy"),
          before.series("energy").map((each) => each * factor),
        );
        for (const [t, cut] of before.series("ei_cut").entries())
          expect(after.series("ei_cut")[t]).toBeCloseTo(cut, 12);
      }),
      {numRuns: 10},
    );
  });

  // 743.17 + 1425.76 + 32.14 + 186.81 + 15.38 + 174.95 are the model's own, to two digits.
  it("given for one sector and in total leaves the rest to the others, in proportion", () => {
    const model = calibrate(changzhi, [entry("energy", 2600), entry("energy.MFT", 1500)]);
    expect(observed(model, entry("energy.MFT", 0))).toBeCloseTo(1500, 8);
    const factor = (2600 - 1500) / (743.17 + 32.14 + 186.81 + 15.38 + 174.95);
    expect(observed(model, entry("energy.EXU", 0)) / (743.17 * factor)).toBeCloseTo(1, 4);
    expect(observed(model, entry("energy.households", 0)) / (174.95 * factor)).toBeCloseTo(1, 4);
  });

  it("given for some sectors without a total leaves the others as they are", () => {
    const model = calibrate(changzhi, [entry("energy.SVX", 200)]);
    expect(changed(model)).toEqual(["e0.SVX"]);
    expect(observed(model, entry("energy", 0))).toBeCloseTo(2578.207131 - 186.812042 + 200, 5);
  });

  it("is refused where the parts are no less than the total, or do not add up to it, with both numbers", () => {
    expect(faultOf(() => calibrate(changzhi, [entry("energy", 1500), entry("energy.MFT", 1500)]))).toMatchObject({
      name: "OfficialError",
      code: "exceeds",
      message: expect.stringMatching(/energy\.MFT of 2020 = 1500 .*energy of 2020 = 1500/) as string,
    });
    const all = [...sectors.map((id) => entry(`energy.${id}`, 400)), entry("energy.households", 200)];
    expect(faultOf(() => calibrate(changzhi, [...all, entry("energy", 2300)]))).toMatchObject({
      code: "sum-differs",
      message: expect.stringMatching(/2300.*2200/) as string,
    });
    expect(calibrate(changzhi, [...all, entry("energy", 2200)]).calibration?.observations.length).toBe(7);
  });

  it("takes its common factor out of what is drawn once the total is known, and only then", () => {
    const drawn = (...list: OfficialEntry[]) => calibrate(changzhi, list).parameter("e0_scale")?.distribution;
    expect(drawn(entry("energy", 2600))).toBe("");
    expect(drawn(entry("energy.MFT", 1400))).toBe("lognormal(1,0.12)");
  });
});

describe("the three sectors of the base year", () => {
  const three = [entry("primary", 70), entry("secondary", 920), entry("tertiary", 730)];

  it("are GDP together, where all are given", () => {
    const model = calibrate(changzhi, three);
    expect(model.parameter("gdp0")?.default).toBe(1720);
    expect(model.parameter("svc_va0")?.default).toBe(730);
    expect(changzhi.run().value("ind_share", {year: 2020})).toBe(model.run().value("ind_share", {year: 2020}));
  });

  it("give industry its share of GDP, and the top-down closure the same start, without a warning", () => {
    const model = calibrate(changzhi, [...three, entry("industry", 860)]);
    expect(Number(model.parameter("ind_share0")?.default)).toBeCloseTo(860 / 1720, 14);
    const result = model.run({closure: "top_down"});
    expect(result.findings).toEqual([]);
    expect(result.value("svc_share", {year: 2020})).toBeCloseTo(730 / 1720, 12);
  });

  it("must agree with a total that is given, within what was rounded", () => {
    expect(faultOf(() => calibrate(changzhi, [...three, entry("gdp", 1725)]))).toMatchObject({
      code: "sum-differs",
      message: expect.stringMatching(/1725.*1720/) as string,
    });
    expect(calibrate(changzhi, [...three, entry("gdp", 1720.4)]).parameter("gdp0")?.default).toBe(1720.4);
  });

  it("are refused where industry is more than the secondary sector, or nothing is left for primary and construction", () => {
    expect(faultOf(() => calibrate(changzhi, [entry("secondary", 900), entry("industry", 901)]))).toMatchObject({
      code: "exceeds",
      message: expect.stringMatching(/901.*900/) as string,
    });
    // 1711.6 − 898.59 − 820.
    expect(faultOf(() => calibrate(changzhi, [entry("tertiary", 820)]))).toMatchObject({
      code: "nothing-left",
      data: {value: -6.99},
    });
  });

  it("as primary alone are a check and no more", () => {
    const model = calibrate(changzhi, [entry("primary", 70)]);
    expect(changed(model)).toEqual([]);
    expect(model.calibration?.observations).toMatchObject([{value: 70, isUsed: false}]);
  });
});

describe("outputs of the emerging industries in the base year", () => {
  it("are met exactly, all eight or some, and value added stays the plan's 3.13%", () => {
    const outputs = fc.record(
      Object.fromEntries(industries.map((id) => [id, fc.double({min: 15, max: 60, noNaN: true})])),
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(outputs, (given) => {
        const entries = Object.entries(given).map(([id, value]) => entry(`output.${id}`, Number(value)));
        const model = calibrate(changzhi, entries);
        for (const each of entries) expectNear(observed(model, each), each.value, each.input);
        for (const id of industries.filter((each) => !Object.hasOwn(given, each))) {
          const own = entry(`output.${id}`, 0);
          expectNear(observed(model, own), observed(changzhi, own), id);
        }
        expectNear(Number(model.run().value("sei_va", {year: 2020})), 53.57308);
        const rates = industries.map((id) => Number(model.parameter(`industries.${id}.v`)?.default));
        const before = industries.map((id) => Number(changzhi.parameter(`industries.${id}.v`)?.default));
        expectNear(
          rates.map((rate, i) => rate / (before[i] ?? NaN)),
          rates.map(() => (rates[0] ?? NaN) / 0.22),
        );
      }),
      {numRuns: 15},
    );
  });

  it("move what rates are drawn around", () => {
    const model = calibrate(changzhi, [entry("output.新材料", 80)]);
    const {default: rate, distribution} = model.parameter("industries.新能源.v") ?? {};
    expect(distribution).toBe(`lognormal(${String(rate)},0.12)`);
  });

  it("are refused where a rate would leave its limits", () => {
    const tiny = industries.map((id) => entry(`output.${id}`, 8));
    expect(faultOf(() => calibrate(changzhi, tiny))).toMatchObject({code: "parameter-out-of-range"});
  });
});

describe("outcomes of 2021 to 2024", () => {
  it("as growth of years in a row meet real GDP of the last, by one number on the growth of the others", () => {
    const model = calibrate(
      changzhi,
      [7, 5, 4, 2].map((value, i) => entry("growth", value, 2021 + i)),
    );
    expectNear(Number(model.run().value("gdp_real", {year: 2024})), 1711.6 * 1.07 * 1.05 * 1.04 * 1.02);
    const moved = ["EXU", "MFT", "SVX", "OTH"].map((id) => `g.${id}.P1`);
    expect(changed(model)).toEqual(moved);
    const amounts = moved.map((id) => Number(model.parameter(id)?.default) - Number(changzhi.parameter(id)?.default));
    expectNear(
      amounts,
      amounts.map(() => amounts[0] ?? NaN),
    );
  });

  it("after a year that is missing are history only", () => {
    const model = calibrate(changzhi, [entry("growth", 7, 2021), entry("growth", 3, 2023)]);
    expect(model.calibration?.observations.map(({isUsed}) => isUsed)).toEqual([true, false]);
    expectNear(Number(model.run().value("gdp_real", {year: 2021})), 1711.6 * 1.07);
  });

  it("as nominal GDP leave real GDP alone, as energy leave both", () => {
    const growth = [entry("growth", 6, 2021), entry("growth", 5, 2022)];
    const real = calibrate(changzhi, growth).run().series("gdp_real");
    const model = calibrate(changzhi, [...growth, entry("gdp", 2400, 2022), entry("energy", 2700, 2022)]);
    const result = model.run();
    expect(result.series("gdp_real")).toEqual(real);
    expectNear(Number(result.value("gdp_nom", {year: 2022})), 2400);
    expectNear(Number(result.value("energy", {year: 2022})), 2700);
  });

  it("as capacities and people set their years", () => {
    const model = calibrate(changzhi, [
      entry("capacity_new", 350, 2022),
      entry("capacity_thermal", 800, 2022),
      entry("population", 316, 2022),
      entry("population", 313, 2024),
    ]);
    const result = model.run();
    expect(result.value("new_capacity", {year: 2022})).toBe(350);
    expect(result.value("new_capacity", {year: 2021})).toBe((216 + 350) / 2);
    expect(result.value("thermal_capacity", {year: 2022})).toBe(800);
    expectNear(Number(result.value("pop", {year: 2022})), 316);
    expectNear(Number(result.value("pop", {year: 2021})), Math.sqrt(318.0884 * 316));
    expectNear(Number(result.value("pop", {year: 2023})), Math.sqrt(316 * 313));
  });

  it("that no common number can meet are refused, and named", () => {
    expect(faultOf(() => calibrate(changzhi, [entry("energy", 1e9, 2022)]))).toMatchObject({
      code: "no-solution",
      data: {input: "energy", year: 2022},
    });
  });

  it("leave alone what a scenario sets itself", () => {
    const model = calibrate(changzhi, [entry("energy", 2600), entry("gdp", 2300, 2023)]);
    const values = {"e0.MFT": 5, "pi.EXU.P1": 0.02};
    const result = model.run(values);
    expect(result.value("intensity", {sector: "MFT", year: 2020})).toBe(5);
    expect(result.value("price_growth", {sector: "EXU", year: 2023})).toBe(0.02);
  });
});

describe("the accounts of a model that official data have calibrated", () => {
  const base = fc.record(
    {
      gdp: fc.double({min: 1690, max: 1740, noNaN: true}),
      tertiary: fc.double({min: 730, max: 760, noNaN: true}),
      industry: fc.double({min: 860, max: 900, noNaN: true}),
      energy: fc.double({min: 2300, max: 3000, noNaN: true}),
      "energy.EXU": fc.double({min: 650, max: 850, noNaN: true}),
      "energy.households": fc.double({min: 150, max: 200, noNaN: true}),
      oil_share: fc.double({min: 3, max: 8, noNaN: true}),
      electricity: fc.double({min: 180, max: 240, noNaN: true}),
      "output.新材料": fc.double({min: 30, max: 60, noNaN: true}),
      "output.信创": fc.double({min: 10, max: 20, noNaN: true}),
    },
    {requiredKeys: []},
  );
  const later = fc.record(
    {
      growth: fc.double({min: 3, max: 8, noNaN: true}),
      gdp: fc.double({min: 1850, max: 2100, noNaN: true}),
      energy: fc.double({min: 2450, max: 2900, noNaN: true}),
      capacity_thermal: fc.double({min: 650, max: 900, noNaN: true}),
      capacity_new: fc.double({min: 200, max: 400, noNaN: true}),
      population: fc.double({min: 312, max: 322, noNaN: true}),
    },
    {requiredKeys: []},
  );

  it("add up, whatever the data", () => {
    fc.assert(
      fc.property(base, later, (of2020, of2021) => {
        const entries = [
          ...Object.entries(of2020).map(([id, value]) => entry(id, value)),
          ...Object.entries(of2021).map(([id, value]) => entry(id, value, 2021)),
        ];
        const model = calibrate(changzhi, entries);
        const {gdp = 1711.6, tertiary = 751.5, industry = 0.525 * gdp} = of2020;
        const result = model.run([
          {name: "baseline", values: {}},
          {name: "top-down", values: {closure: "top_down"}},
        ]);
        const shares = [industry / gdp, tertiary / gdp, 0.3108, 0.0313, gdp, gdp, 1];
        for (const scenario of ["baseline", "top-down"]) expectInvariants(result, scenario, shares);
        // Figures may be odd together, which the model says; none may be wrong.
        expect(result.findings.filter(({severity}) => severity === "error")).toEqual([]);
      }),
      {numRuns: 25},
    );
  });
});
