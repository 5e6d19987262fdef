import {memberIds, toOfficialInput, type CalibrationRule, type OfficialSpec} from "../../src/model/index.js";
import {officialInputs as rows} from "./data.js";
import {industry, sector, years} from "./indices.js";

/** The year whose figures calibrate levels; those of later years calibrate paths. */
const BASE_YEAR = 2020;

const industries = memberIds(industry);
const sectors = memberIds(sector);
/** Emerging value added is at current prices, so that its prices would move real GDP, and its growth its targets. */
const others = sectors.filter((id) => id !== "SEI").map((id) => (variable: string) => `${variable}.${id}.P1`);

const base = {year: BASE_YEAR} as const;

/** Three-sector accounts: what industry and services leave is primary industry and construction. */
const sectorRules: readonly CalibrationRule[] = [
  {type: "within", part: "industry", whole: "secondary", ...base},
  {type: "sum", total: "gdp", parts: ["primary", "secondary", "tertiary"], parameter: "gdp0", ...base},
  {type: "set", input: "tertiary", parameter: "svc_va0", ...base},
  {type: "scale", input: "industry", parameters: ["ind_share0"], ...base},
  {type: "positive", variable: "other_2020", inputs: ["gdp", "industry", "tertiary"], ...base},
];

/**
 * An industry's output is its weight's share of what the plan's 3.13% gives at the mean value-added rate: weights settle
 * the proportions, and one factor on all rates the size.
 */
const emergingRules: readonly CalibrationRule[] = [
  {
    type: "weights",
    parts: industries.map((id) => ({input: `output.${id}`, parameters: [`industries.${id}.weight`]})),
    rates: industries.map((id) => `industries.${id}.v`),
    ...base,
  },
];

/** The cut in energy intensity since 2020 stays as it is where the total alone is given. */
const energyRules: readonly CalibrationRule[] = [
  {type: "set", input: "oil_share", parameter: "oil.2020", ...base},
  {type: "set", input: "gas_share", parameter: "gas.2020", ...base},
  {type: "set", input: "electricity", parameter: "D0", ...base},
  {
    type: "split",
    total: "energy",
    parts: [
      ...sectors.map((id) => ({input: `energy.${id}`, parameters: [`e0.${id}`]})),
      {input: "energy.households", parameters: ["ehh0"]},
    ],
    resolves: "e0_scale",
    ...base,
  },
];

/** Outcomes: capacities and people first, then real GDP, then its prices, which leave it alone, then energy. */
const outcomeRules: readonly CalibrationRule[] = [
  {type: "set", input: "capacity_thermal", parameter: "KT.{year}"},
  {type: "set", input: "capacity_new", parameter: "KN.{year}"},
  {type: "pace", input: "population", parameter: "pop_g.{year}"},
  {type: "shift", input: "growth", parameters: others.map((id) => id("g")), growthOf: "gdp_real"},
  {type: "shift", input: "gdp", parameters: others.map((id) => id("pi"))},
  {type: "shift", input: "energy", parameters: sectors.map((id) => `d.${id}.P1`)},
];

/** What restates the base year elsewhere: the shares that the top-down closure starts from, the path that crowds out. */
const followRules: readonly CalibrationRule[] = [
  {type: "follow", parameter: "td.ind_share.2020", variable: "industry_share_2020", place: {}},
  {type: "follow", parameter: "td.svc_share.2020", variable: "services_share_2020", place: {}},
  ...memberIds(years).map((year) => ({
    type: "follow" as const,
    parameter: `sei_ref.${year}`,
    variable: "sei_real",
    place: {year},
  })),
];

/** The official figures that the plan does not give. */
export const official: OfficialSpec = {
  inputs: rows.map(toOfficialInput),
  rules: [...sectorRules, ...emergingRules, ...energyRules, ...outcomeRules, ...followRules],
};
