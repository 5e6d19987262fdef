import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import type {Comparator, Place, Values} from "../../../src/model/index.js";
import {indicator} from "../../../src/scenario/indicator.js";
import {leverOf, type Lever, type Range} from "../../../src/scenario/lever.js";
import {solve} from "../../../src/scenario/solve/solve.js";
import golden from "../../models/changzhi/golden.json" with {type: "json"};
import {expectNear} from "../../models/changzhi/near.js";

/** Where one lever has to stand. */
function solved(
  f: (values: Values) => number,
  lever: Lever,
  value: number,
  comparator: Comparator | "=" = "=",
): number {
  const found = solve(f, [lever], {comparator, value});
  if (found.kind !== "solved") throw new Error(`${lever.id}: ${found.kind}`);
  expect(found.others).toEqual([]);
  return found.at.values[lever.id] ?? NaN;
}

/** The same for a lever of the model. */
function inModel(
  variable: string,
  value: number,
  id: string,
  scenario: Values = {},
  range: Partial<Range> = {},
): number {
  const place: Place = changzhi.variables.get(variable)?.index.includes("year") ? {year: 2025} : {};
  return solved(indicator(changzhi, variable, place, scenario), leverOf(changzhi, id, range, scenario), value);
}

/** The answer to a question about one number x. */
function forX(f: (x: number) => number, low: number, high: number, value: number): number {
  return solved(({x}) => f(Number(x)), {id: "x", base: low, low, high}, value);
}

function expectedOf(id: string): Readonly<Record<string, unknown>> {
  return golden.cases.find((one) => one.id === id)?.expected ?? {};
}

const topDown = {closure: "top_down", "td.g.P1": 0.08};

describe("a goal that has a closed form is met to nine digits", () => {
  it("growth of the emerging industries for their share, given that of GDP", () => {
    const needed = (gdp_2025: number) =>
      inModel("plan_share_at_18", 0.12, "plan.sector_growth", {"plan.gdp_2025": gdp_2025}, {low: 0, high: 1});
    expectNear(needed(1711.6 * 1.08 ** 5), 1.08 * (0.12 / 0.0313) ** (1 / 5) - 1);
    expectNear(needed(1711.6 * 1.1 ** 5), 1.1 * (0.12 / 0.0313) ** (1 / 5) - 1);
    expectNear(needed(2800), (336 / 53.57308) ** (1 / 5) - 1);
    // As printed.
    expect(needed(1711.6 * 1.08 ** 5)).toBeCloseTo(0.4130292, 8);
    expect(needed(1711.6 * 1.1 ** 5)).toBeCloseTo(0.43919641, 8);
    expect(needed(2800)).toBeCloseTo(0.44370524, 8);
  });

  it("effective value-added rate for a share: 21% of 2800, by the overlap that leaves it", () => {
    const rateAt = (overlap: number) => Number(changzhi.run({overlap}).value("plan_effective_rate"));
    const nominal = inModel("plan_target_share", 0.12, "overlap");
    expectNear([nominal, rateAt(nominal)], [1 - 0.21 / 0.23625, 0.21]);
    const real = inModel("plan_target_share_real", 0.12, "overlap");
    expectNear(rateAt(real), (0.12 * 1711.6 * 1.08 ** 5) / 1600);
    expect(rateAt(real)).toBeCloseTo(0.18861765, 8);
  });

  it("deflator for a nominal target, and then the output for a share of it", () => {
    const deflator = inModel("gdp_nom", 2800, "td.pi.P1", topDown);
    expectNear(deflator, (2800 / (1711.6 * 1.08 ** 5)) ** (1 / 5) - 1);
    expect(deflator).toBeCloseTo(0.02170941, 8);
    const scenario = {...topDown, "td.pi.P1": deflator};
    const attain = inModel("sei_share", 0.12, "attain", scenario);
    const output = changzhi.run({...scenario, attain}).value("sei_output", {year: 2025});
    expectNear([attain, output], [336 / 340.2, 336 / 0.212625]);
    expect(output).toBeCloseTo(1580.246914, 6);
  });

  it("largest GDP of which the targets are still 12%", () => {
    expectNear(
      inModel("plan_target_share", 0.12, "plan.gdp_2025", {}, {low: 2000, high: 4000}),
      (1600 * 0.212625) / 0.12,
    );
    expect((1600 * 0.212625) / 0.12).toBeCloseTo(2835, 9);
  });

  it("G05: attainment for 12% where GDP holds the emerging industries itself", () => {
    const attain = inModel("sei_share", 0.12, "attain");
    const result = changzhi.run({attain});
    const [sei, gdp] = ["sei_va", "gdp_nom"].map((name) => Number(result.value(name, {year: 2025})));
    const found = {
      R_nominal: Number(gdp) - Number(sei),
      S_star: sei,
      alpha_star: attain,
      check_share_after_rerun: result.value("sei_share", {year: 2025}),
      // The same 12% of a GDP that does not grow with it.
      S_topdown_equiv: 0.12 * Number(changzhi.run().value("gdp_nom", {year: 2025})),
    };
    expectNear(found, expectedOf("G05"));
    expect((100 * Number(found.check_share_after_rerun)).toFixed(6)).toBe("12.000000");
  });

  it("G21: a year's cut in energy intensity for that of five years", () => {
    const cuts = [0.135, 0.145, 0.15, 0.18].map((cut) => forX((x) => 1 - (1 - x) ** 5, 0, 0.2, cut));
    expectNear(cuts, expectedOf("G21")["annual_cut"]);
  });

  it("G21: cut in energy intensity compatible with a growth of energy use", () => {
    const growth = Number(expectedOf("G21")["energy_growth_ann_8_145"]);
    const cut = forX((x) => 1.08 * (1 - x) - 1, -0.2, 0.2, growth);
    expectNear(cut, 1 - (1 + growth) / 1.08);
    expect(1 - (1 - cut) ** 5).toBeCloseTo(0.145, 9);
  });

  it("G21: carbon per energy for both cuts, and the coal share that gives it", () => {
    const run = changzhi.run();
    const k0 = Number(run.value("carbon_content_of_energy", {year: 2020}));
    expect(k0).toBeCloseTo(2.480641, 6);
    const k = forX((x) => 1 - ((1 - 0.145) * x) / k0, 1, 4, 0.18);
    const factor = (fuel: string) => Number(run.value("ef", {fuel}));
    const coal = forX((x) => x * factor("coal") + 0.055 * factor("oil") + 0.065 * factor("gas"), 0, 1, k);
    const {K_T, coal_share_req, nf_share_req} = expectedOf("G21");
    expectNear([k, coal, 1 - coal - 0.055 - 0.065], [K_T, coal_share_req, nf_share_req]);
  });

  it("G21: new-energy capacity for a non-fossil share", () => {
    expectNear(inModel("nf_share", 0.12, "KN.2025"), expectedOf("G21")["KN_for_12pct_nf"]);
  });

  it("employment consistent with productivity", () => {
    const employment = inModel("productivity_growth", 0.088, "employment_g", topDown);
    expectNear(employment, 1.08 / 1.088 - 1);
    expect(employment).toBeCloseTo(-0.00735294, 8);
    expect((1 + employment) ** 5 - 1).toBeCloseTo(-0.03622801, 8);
  });

  it("G21: growth at which emissions stop rising", () => {
    const d = 1 - (1 - 0.145) ** (1 / 5);
    expectNear(
      forX((x) => (1 + x) * (1 - d) * (1 - 0.008), 0, 0.1, 1),
      expectedOf("G21")["g_critical"],
    );
  });
});
