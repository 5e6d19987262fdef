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
import {official} from "./official.js";
import {facts} from "./sources.js";
import * as statedNumbers from "./stated-numbers.js";
import * as targetArithmetic from "./target-arithmetic.js";

export {correlations} from "./correlations.js";
export {identities} from "./decomposition.js";
export {quantifiedTargets} from "./quantified-targets.js";
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
  parameters: [...parameters.map(toParameter), ...statedNumbers.parameters],
  inputs: {
    ...baseYear.inputs,
    ...emerging.inputs,
    ...gdp.inputs,
    ...energy.inputs,
    ...power.inputs,
    ...carbon.inputs,
    ...indicators.inputs,
    ...planArithmetic.inputs,
    ...statedNumbers.inputs,
    ...targetArithmetic.inputs,
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
    ...targetArithmetic.blocks,
  ],
  checks: [...emerging.checks, ...gdp.checks, ...energy.checks, ...indicators.checks],
  facts,
  official,
  limits: [
    {
      zh: "没有填入官方数据时，基年的能源和二氧化碳是推算的，误差约±15%—20%。",
      en: "Unless official figures are entered, base-year energy and CO2 are estimates; they may be off by 15% to 20% either way.",
    },
    {
      zh: "没有行业间的投入产出反馈、价格、投资和劳动力约束；行业能源强度不随增速变动。",
      en: "There is no input–output feedback and no price, investment or labour constraint; sector intensities do not respond to growth.",
    },
    {
      zh: "增加值率不变；发电只用一个煤耗；2025年后仍用2020年价格。",
      en: "Value-added rates are constant, one coal rate serves all thermal power, and 2020 prices are kept after 2025.",
    },
    {
      zh: "默认不含煤层甲烷、工业过程排放和碳汇。",
      en: "Coal-mine methane, process emissions and sinks are left out by default.",
    },
    {
      zh: "2026年以后的增速是占位取值，规划没有给出；峰值落在2025、2030等参数转折年时，可能只是分段取值的结果。",
      en: "Rates after 2025 are placeholders, as the plan gives none; a peak in 2025 or 2030, where parameters have a kink, may be an artefact of that.",
    },
    {
      zh: "按现价计算的比重受煤价影响很大。",
      en: "Shares at current prices move with the coal price.",
    },
  ],
});
