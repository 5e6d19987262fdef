import type {Factor, Identity, Quantity, Term} from "../../src/model/index.js";

const activity: Factor = {
  id: "activity",
  label: {zh: "经济总量", en: "Activity"},
  variable: "gdp_real",
};
const structure: Factor = {
  id: "structure",
  label: {zh: "产业结构", en: "Structure"},
  variable: "sector_real",
  per: "gdp_real",
};
const intensity: Factor = {
  id: "intensity",
  label: {zh: "行业能源强度", en: "Sector intensity"},
  variable: "intensity",
};
const population: Factor = {id: "population", label: {zh: "人口", en: "Population"}, variable: "pop"};
const householdUse: Factor = {
  id: "household_use",
  label: {zh: "人均生活用能", en: "Household energy per person"},
  variable: "household_intensity",
};

/** The energy of sectors and of households, each with further factors behind its own. */
function energyTerms(over: readonly string[], ...factors: readonly Factor[]): Term[] {
  return [
    {
      id: "production",
      label: {zh: "生产", en: "Production"},
      over: ["sector", ...over],
      factors: [activity, structure, intensity, ...factors],
    },
    {
      id: "households",
      label: {zh: "居民生活", en: "Households"},
      over,
      factors: [population, householdUse, ...factors],
    },
  ];
}

function carbonContent(quantity: Quantity): Factor {
  return {id: "carbon_content", label: {zh: "单位能耗碳排放（能源结构）", en: "Carbon content (mix)"}, ...quantity};
}

/** What the changes of energy, its intensity and CO2 are split by. */
export const identities: readonly Identity[] = [
  {
    id: "energy",
    label: {zh: "能源消费总量", en: "Energy use"},
    total: {variable: "energy"},
    terms: energyTerms([]),
  },
  {
    id: "production_intensity",
    label: {zh: "单位GDP生产用能", en: "Production energy per GDP"},
    total: {variable: "production_energy", per: "gdp_real"},
    terms: [
      {
        id: "production",
        label: {zh: "生产", en: "Production"},
        over: ["sector"],
        factors: [structure, {...intensity, id: "efficiency", label: {zh: "效率", en: "Efficiency"}}],
      },
    ],
  },
  {
    id: "co2_cons",
    label: {zh: "二氧化碳（消费口径）", en: "CO2, consumption account"},
    total: {variable: "co2_cons"},
    terms: energyTerms([], carbonContent({variable: "co2_cons", per: "energy"})),
  },
  {
    id: "co2_terr",
    label: {zh: "二氧化碳（属地口径）", en: "CO2, territorial account"},
    total: {variable: "co2_terr"},
    terms: [
      ...energyTerms([], carbonContent({variable: "co2_fuel", per: "energy"})),
      {
        id: "exports",
        label: {zh: "外送电", en: "Exported power"},
        over: [],
        factors: [
          {id: "export", label: {zh: "外送火电电量", en: "Thermal power exported"}, variable: "export_thermal"},
          {
            id: "export_content",
            label: {zh: "每度外送电的碳排放", en: "CO2 per unit exported"},
            variable: "co2_exports",
            per: "export_thermal",
          },
        ],
      },
      {
        id: "process",
        label: {zh: "工业过程", en: "Processes"},
        over: [],
        factors: [{id: "process", label: {zh: "工业过程排放", en: "Process emissions"}, variable: "process_co2"}],
      },
    ],
  },
  {
    id: "co2_fuel",
    label: {zh: "燃料消费的二氧化碳", en: "CO2 of fuel use"},
    total: {variable: "co2_fuel"},
    terms: energyTerms(
      ["fuel"],
      {id: "mix", label: {zh: "品种结构", en: "Fuel mix"}, variable: "fuel_use", per: "energy"},
      {id: "factor", label: {zh: "排放因子", en: "Emission factors"}, variable: "ef"},
    ),
  },
  {
    id: "kaya",
    label: {zh: "卡亚恒等式（消费口径）", en: "Kaya identity, consumption account"},
    total: {variable: "co2_cons"},
    terms: [
      {
        id: "kaya",
        label: {zh: "全市", en: "The city"},
        over: [],
        factors: [
          population,
          {
            id: "affluence",
            label: {zh: "人均地区生产总值", en: "GDP per person"},
            variable: "gdp_per_person",
          },
          {id: "intensity", label: {zh: "单位GDP能耗", en: "Energy per GDP"}, variable: "ei"},
          {
            id: "carbon_content",
            label: {zh: "单位能耗碳排放", en: "Carbon content of energy"},
            variable: "carbon_content_of_energy",
          },
        ],
      },
    ],
  },
];
