import {changzhi} from "../../models/changzhi/index.js";
import {changesOf, type ScenarioChanges} from "../../src/export/lever-table.js";
import {toScenarios} from "../../src/scenario/scenario.js";

export const scenarios = toScenarios([
  {name: "基准", note: {zh: "规划原文的数", en: "The plan's own numbers"}},
  {name: "高增长", title: {zh: "服务业加快", en: "Faster services"}, values: {"g.SVX.P1": 0.1, "g.SVX.P2": 0.08}},
  {name: "目标打折", values: {attain: 0.7, overlap: 0.2, "industries.半导体光电.target": 250}},
  {name: "换排放因子", values: {ef_set: "ipcc2006", ef_grid: 0.5}},
  {name: "自上而下", values: {closure: "top_down", "gas.2023": 0.06}},
]);

export const result = changzhi.run(scenarios);

export const changes: readonly ScenarioChanges[] = scenarios.map((scenario) => changesOf(changzhi, scenario));
