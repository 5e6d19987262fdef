import {expect} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import type {Result} from "../../../src/model/index.js";
import {expectNear} from "./near.js";

const memberIds = (index: string) => changzhi.indices.get(index)?.members.map(({id}) => id) ?? [];
const [sectors, years] = [memberIds("sector"), memberIds("year").map(Number)];

/** Of 2020: industry, services, manufacturing in industry, emerging industries as shares; real and nominal GDP, deflator. */
const printed = [0.525, 751.5 / 1711.6, 0.3108, 0.0313, 1711.6, 1711.6, 1];

/** What must hold whatever the values: the accounts add up, and 2020 is what the plan prints, or what official data say. */
export function expectInvariants(result: Result, scenario: string, base: readonly number[] = printed): void {
  const series = (variable: string, place = {}) => result.series(variable, {scenario, ...place});
  const value = (variable: string, year: number, place = {}) =>
    Number(result.value(variable, {scenario, year, ...place}));
  const total = (variable: string, index: string, members: readonly string[]) =>
    years.map((year) => members.reduce((sum, member) => sum + value(variable, year, {[index]: member}), 0));
  const added = (...variables: string[]) =>
    years.map((year) => variables.reduce((sum, variable) => sum + value(variable, year), 0));
  const ones = years.map(() => 1);

  expectNear(total("sector_nom", "sector", sectors), series("gdp_nom"), "Σ nominal");
  expectNear(total("sector_real", "sector", sectors), series("gdp_real"), "Σ real");
  expectNear(total("sector_share", "sector", sectors), ones, "Σ sector shares");
  expectNear(added("ind_share", "svc_share", "oth_share"), ones, "Σ shares");
  expectNear(
    ["ind_share", "svc_share", "mfg_share_ind", "sei_share", "gdp_real", "gdp_nom", "deflator"].map((name) =>
      value(name, 2020),
    ),
    base,
    "2020",
  );

  expectNear(added("coal", "oil", "gas", "nonfossil", "import_energy"), series("energy"), "fuel balance");
  expectNear(total("fuel_use", "fuel", memberIds("fuel")), added("coal", "oil", "gas", "nonfossil"), "fuels");
  for (const name of ["coal", "oil", "gas", "nonfossil", "power_import", "export_new", "export_thermal"])
    expect(Math.min(...series(name)), name).toBeGreaterThanOrEqual(0);

  const kaya = years.map((year) =>
    ["pop", "gdp_per_person", "ei", "carbon_content_of_energy"].reduce(
      (product, name) => product * value(name, year),
      1,
    ),
  );
  expectNear(kaya, series("co2_cons"), "Kaya");

  for (const year of years) {
    const power = value("power_export", year);
    const flows = value("export_thermal", year) + value("export_new", year) - value("power_import", year);
    expect(Math.abs(flows - power), `power flows ${year}`).toBeLessThan(1e-9 * value("bus_supply", year) + 1e-9);
    // The calorific total counts non-fossil power, exported thermal power and imports at their heat alone.
    const heat = (value("coal_rate", year) - Number(result.value("calorific", {scenario}))) * 10;
    const moved = value("export_thermal", year) - value("power_import", year);
    const calorific =
      value("energy", year) - value("nonfossil", year) + value("nonfossil_calorific", year) + moved * heat;
    expectNear(value("e_calorific", year), calorific, `calorific ${year}`);
    if (power < 0) continue;
    expect(value("co2_terr", year), `territorial ${year}`).toBeGreaterThanOrEqual(
      value("co2_cons", year) * (1 - 1e-12),
    );
  }
  for (const name of ["ei_cut", "ci_cut", "ci_terr_cut"]) expect(value(name, 2020), name).toBe(0);
}
