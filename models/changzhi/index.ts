import {defineModel, toParameter} from "../../src/model/index.js";
import * as baseYear from "./base-year.js";
import * as carbon from "./carbon.js";
import {parameters} from "./data.js";
import * as emerging from "./emerging-industries.js";
import * as energy from "./energy.js";
import * as gdp from "./gdp.js";
import * as indicators from "./indicators.js";
import {fuel, industry, sector, years} from "./indices.js";
import * as planArithmetic from "./plan-arithmetic.js";
import * as power from "./power.js";
import {facts} from "./sources.js";

export {facts} from "./sources.js";
export {scenarios} from "./scenarios.js";
export {targets} from "./targets.js";

/**
 * Changzhi's 14th Five-Year Plan: GDP by sector, the eight emerging industries, energy, power and carbon, 2020 to 2035.
 * Results are conditional scenarios. What it leaves out: feedback between industries, prices and investment; sector
 * intensities do not respond to growth; one coal rate; no methane, process emissions or sinks unless given.
 */
export const changzhi = defineModel({
  id: "changzhi",
  label: {zh: "长治市“十四五”规划", en: "Changzhi's 14th Five-Year Plan"},
  indices: [industry, sector, fuel, years],
  parameters: parameters.map(toParameter),
  inputs: {
    ...baseYear.inputs,
    ...emerging.inputs,
    ...gdp.inputs,
    ...energy.inputs,
    ...power.inputs,
    ...carbon.inputs,
    ...indicators.inputs,
    ...planArithmetic.inputs,
  },
  blocks: [
    ...baseYear.blocks,
    ...emerging.blocks,
    ...gdp.blocks,
    ...energy.blocks,
    ...power.blocks,
    ...carbon.blocks,
    ...indicators.blocks,
    ...planArithmetic.blocks,
  ],
  checks: [...emerging.checks, ...gdp.checks, ...energy.checks],
  facts,
});
