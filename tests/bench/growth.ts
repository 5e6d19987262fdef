import {changzhi} from "../../models/changzhi/index.js";
import {block, defineIndex, defineYears, rate, scalar} from "../../src/model/index.js";
import {uncertainParameters} from "../../src/scenario/ensemble/uncertain.js";
import {indicator} from "../../src/scenario/indicator.js";
import {sobolIndices} from "../../src/scenario/sensitivity/sobol-indices.js";
import {label, modelOf} from "../model/small-model.js";
import type {Timing} from "./measure.js";
import {ensembleStatistics} from "./numpy.js";

/** How time grows with draws, industries and years; and a variance decomposition at its usual size. */
export const timings: readonly Timing[] = [
  ensemble(1000),
  ensemble(10_000, 500),
  ensemble(100_000),
  synthetic(8, 16),
  synthetic(80, 16),
  synthetic(800, 16),
  synthetic(8, 160),
  sobol(14, 1024),
];

function ensemble(draws: number, budget?: number): Timing {
  const title = `Changzhi's ensemble with its statistics, ${draws} draws`;
  return {title, run: () => ensembleStatistics(draws), ...(budget !== undefined && {budget})};
}

/** One run of industries that grow at a common rate, their value added, its total and their shares. */
function synthetic(industries: number, years: number): Timing {
  const members = Array.from({length: industries}, (_, i) => `i${i}`);
  const model = modelOf({
    indices: [
      defineIndex(
        "industry",
        label("industry"),
        members.map((id) => ({id, label: label(id)})),
      ),
      defineYears({from: 2020, to: 2019 + years, periods: [{id: "P1", from: 2021, to: 2019 + years}]}),
    ],
    parameters: {"g.P1": 0.01, ...Object.fromEntries(members.map((id, i) => [`base.${id}`, 1 + (i % 7)]))},
    inputs: {base: scalar("base.{industry}", label("base")), growth: rate("g", label("growth"))},
    blocks: [
      block(["industry", "year"], {
        output: {unit: "1", initial: "d => d.base", formula: "d => op.lag(d.output) * (1 + d.growth)"},
        value_added: {unit: "1", formula: "d => 0.3 * d.output"},
        share: {unit: "1", formula: "d => d.value_added / d.total"},
      }),
      block(["year"], {total: {unit: "1", formula: "d => op.sum(d.value_added)"}}, {over: ["industry"]}),
    ],
  });
  let turn = 0;
  const run = () => model.run({"g.P1": 0.01 + (turn = (turn + 1) % 100) / 1e4}).column("share");
  return {title: `a synthetic model, one run of ${industries} industries × ${years} years`, run};
}

function sobol(inputs: number, samples: number): Timing {
  const uncertain = uncertainParameters(changzhi, {base: {}, distributions: {}, correlations: []}).slice(-inputs);
  const run = () => sobolIndices(indicator(changzhi, "co2_terr", {year: 2030}), uncertain, {samples});
  return {title: `Sobol indices of Changzhi's CO2, ${inputs} inputs, N = ${samples}`, run, budget: 2000};
}
