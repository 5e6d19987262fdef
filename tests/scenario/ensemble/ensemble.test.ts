import {describe, expect, it} from "vitest";
import {changzhi, correlations} from "../../../models/changzhi/index.js";
import {block, scalar, type Model} from "../../../src/model/index.js";
import {startJob} from "../../../src/scenario/ensemble/chunk.js";
import {defineEnsemble, type Ensemble, type EnsembleSpec} from "../../../src/scenario/ensemble/ensemble.js";
import type {EnsembleResult} from "../../../src/scenario/ensemble/ensemble-result.js";
import type {Lane} from "../../../src/scenario/ensemble/lane.js";
import {runEnsemble} from "../../../src/scenario/ensemble/run-ensemble.js";
import {samplings} from "../../../src/scenario/ensemble/sampler.js";
import {faultOf} from "../../base/fault.js";
import {label, modelOf} from "../../model/small-model.js";

const outputs = [{variable: "sei_share", place: {year: 2025}}, {variable: "co2_terr"}];
const industries = (changzhi.indices.get("industry")?.members ?? []).map(({id}) => `attain.${id}`);

const ofChangzhi = (given: Partial<EnsembleSpec> = {}) => defineEnsemble(changzhi, {outputs, draws: 600, ...given});

/** All numbers of a result, and how its draws came out, in their order. */
const bytesOf = (result: EnsembleResult) => [
  ...result.states,
  ...result.outputs.flatMap(({variable, place}) => [...result.column(variable, place)]),
];

/** Lanes of which the later are the faster, each from a copy of the job as a worker gets it. */
function outOfOrder({job}: Ensemble, count: number): Lane[] {
  if (!job) throw new Error("not compiled");
  return Array.from({length: count}, (_, i) => {
    const compute = startJob(structuredClone(job));
    return {
      compute: async (from, to) => {
        await new Promise((resolve) => setTimeout(resolve, (count - i) * 3));
        return compute(from, to);
      },
      close: () => undefined,
    };
  });
}

describe("an ensemble", () => {
  it.each(samplings)("is the same to the bit on one lane, on several and in shards: %s", async (sampling) => {
    const ensemble = ofChangzhi({sampling, correlations});
    const whole = bytesOf(await runEnsemble(ensemble));
    for (const lanes of [1, 2, 3])
      expect(bytesOf(await runEnsemble(ensemble, {lanes: outOfOrder(ensemble, lanes)}))).toEqual(whole);
    const parts = await Promise.all([
      runEnsemble(ensemble, {to: 250}),
      runEnsemble(ensemble, {from: 250, to: 251}),
      runEnsemble(ensemble, {from: 251}),
    ]);
    const joined = parts.flatMap((part) => [...part.column("sei_share")]);
    expect(joined).toEqual([...(await runEnsemble(ensemble)).column("sei_share")]);
    expect(parts[2].from).toBe(251);
  });

  it("draws every parameter with a distribution, and members in place of what they share", () => {
    const {uncertain} = ofChangzhi({correlations});
    const ids = uncertain.map(({parameter}) => parameter);
    expect(ids).toEqual(expect.arrayContaining([...industries, "pi.EXU.P1", "KT.2030", "e0_scale"]));
    expect(ids).not.toContain("attain");
    expect(ids.length).toBe(31 - 1 + 8);
    expect(uncertain.find(({parameter}) => parameter === "attain.新材料")?.distribution).toMatchObject({median: 0.7});
    expect(ofChangzhi().uncertain.map(({parameter}) => parameter)).toContain("attain");
  });

  it("correlates the attainment of all industries at one half, as the data say", () => {
    const {uncertain, design} = ofChangzhi({correlations});
    for (const [i, row] of design.correlations.entries())
      for (const [j, value] of row.entries()) {
        const [one, other] = [i, j].map((k) => uncertain[k]?.parameter.startsWith("attain."));
        expect(value).toBe(i === j ? 1 : one && other ? 0.5 : 0);
      }
  });

  it("takes what its scenario says as known", () => {
    const base = {"g.SVX.P1": 0.05, attain: 1, closure: "bottom_up"};
    const ids = ofChangzhi({base, correlations}).uncertain.map(({parameter}) => parameter);
    expect(ids).not.toContain("g.SVX.P1");
    expect(ids.filter((id) => id.startsWith("attain"))).toEqual([]);
  });

  it("draws from other distributions where they are given", () => {
    const {uncertain} = ofChangzhi({distributions: {"g.SVX.P1": "constant(0.05)", "oil.2030": "uniform(0.04,0.06)"}});
    expect(uncertain).toContainEqual({parameter: "g.SVX.P1", distribution: {type: "constant", value: 0.05}});
    expect(uncertain).toContainEqual({parameter: "oil.2030", distribution: {type: "uniform", low: 0.04, high: 0.06}});
  });

  it("keeps shares adding up to one in every draw", async () => {
    const shares = ["sector_share"];
    const ensemble = defineEnsemble(changzhi, {
      outputs: shares.map((variable) => ({variable})),
      draws: 300,
      correlations,
    });
    const result = await runEnsemble(ensemble);
    expect(result.unsound).toEqual([]);
    for (const year of [2020, 2025, 2035]) {
      const columns = result.outputs.filter(({place}) => place.year === year);
      expect(columns.length).toBe(5);
      for (let draw = 0; draw < 300; ++draw) {
        const sum = columns.reduce(
          (total, {variable, place}) => total + (result.column(variable, place)[draw] ?? NaN),
          0,
        );
        expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
      }
    }
  });

  it("gives each draw what the model gives for its parameters", async () => {
    const result = await runEnsemble(ofChangzhi({draws: 3, base: {path: "linear"}, sampling: "random"}));
    for (const row of result.draws().objects() as Record<string, number | string>[]) {
      const drawn = Object.fromEntries(
        result.ensemble.uncertain.map(({parameter}) => [parameter, row[parameter] ?? NaN]),
      );
      const run = changzhi.run({path: "linear", ...drawn});
      expect(row["sei_share 2025"]).toBe(run.value("sei_share", {year: 2025}));
      expect(row["co2_terr 2030"]).toBe(run.value("co2_terr", {year: 2030}));
    }
  });
});

/** 1/x², which is none for 0, of an x that is drawn; it must stay below 50. */
const inverse: Model = modelOf({
  parameters: {x: {default: "1", distribution: "discrete(0:0.25,0.1:0.25,1:0.25,2:0.25)"}},
  inputs: {x: scalar("x", label("x"))},
  blocks: [block([], {y: {unit: "1", formula: "d => 1 / (d.x * d.x)"}})],
  checks: [{id: "below", severity: "error", index: [], test: "d => d.y < 50", label: label("y is too large")}],
});

describe("the result of an ensemble", () => {
  it("counts, locates and explains unsound draws, and leaves them out of statistics", async () => {
    const ensemble = defineEnsemble(inverse, {outputs: [{variable: "y"}], draws: 64, sampling: "lhs"});
    const result = await runEnsemble(ensemble);
    const xs = result.draws().array("x") as number[];
    const bad = [...xs.keys()].filter((i) => (xs[i] ?? NaN) < 0.5);
    expect(bad.length).toBe(32);
    expect(result.unsound).toEqual(bad);
    expect(bad.every((i) => Number.isNaN(result.column("y")[i]))).toBe(true);
    expect(result.explain(xs.indexOf(0))).toMatchObject({code: "non-finite"});
    expect(result.explain(xs.indexOf(0.1))).toMatchObject({code: "check-failed", data: {check: "below"}});
    expect(result.explain(xs.indexOf(2))).toBeUndefined();
    // Sixteen draws of 1 and sixteen of 1/4.
    expect(result.summary("y", {}, [0, 1])).toMatchObject({count: 32, mean: 0.625, quantiles: [0.25, 1]});
    expect(result.chance("y", {}, ">", 0.25)).toMatchObject({count: 32, met: 16, probability: 0.5});
    expect(result.chance("y", {}, ">=", 0.25)).toMatchObject({met: 32, probability: 1, high: 1});
    expect(result.table([0.5]).objects()).toMatchObject([{variable: "y", draws: 32, mean: 0.625, p50: 0.625}]);
  });

  it("has quantiles over time", async () => {
    const result = await runEnsemble(ofChangzhi({draws: 128}));
    const rows = result.table().objects() as Record<string, number>[];
    expect(rows.length).toBe(17);
    for (const {p10 = NaN, p50 = NaN, p90 = NaN} of rows) {
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
    }
    expect(rows.filter(({year}) => year === 2030).map(({variable}) => variable)).toEqual(["co2_terr"]);
  });

  it.each(["draw", "state"])(
    "has statistics, but no table of draws, of a parameter called as a column of it: %s",
    async (id) => {
      const model = modelOf({
        parameters: {[id]: {default: "1", distribution: "uniform(0,1)"}},
        inputs: {x: scalar(id, label(id))},
        blocks: [block([], {y: {unit: "1", formula: "d => 2 * d.x"}})],
      });
      const result = await runEnsemble(defineEnsemble(model, {outputs: [{variable: "y"}], draws: 16, sampling: "lhs"}));
      expect(result.summary("y").mean).toBeCloseTo(1, 1);
      expect(faultOf(() => result.draws())).toMatchObject({code: "taken-name", data: {parameter: id}});
    },
  );

  it("is asked only for outputs that are there", async () => {
    const result = await runEnsemble(ofChangzhi({draws: 1}));
    expect(faultOf(() => result.column("co2_terr"))).toMatchObject({code: "no-such-output"});
    expect(faultOf(() => result.column("gdp_real", {year: 2025}))).toMatchObject({code: "no-such-output"});
  });
});

describe("a running ensemble", () => {
  it("tells what the draws so far say, in order, whatever order they come in", async () => {
    const ensemble = ofChangzhi({draws: 2000});
    const counts: number[] = [];
    const whole = await runEnsemble(ensemble);
    await runEnsemble(ensemble, {
      lanes: outOfOrder(ensemble, 3),
      onProgress: (result) => {
        counts.push(result.count);
        expect([...result.column("sei_share")]).toEqual([...whole.column("sei_share").subarray(0, result.count)]);
      },
    });
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(2000);
    // Eight chunks come in twos and threes.
    expect(counts.length).toBeGreaterThan(1);
  });

  it("ends at once when it is aborted, and closes its lanes", async () => {
    const ensemble = ofChangzhi({draws: 100_000});
    const controller = new AbortController();
    let closed = 0;
    const lane: Lane = {compute: () => new Promise(() => undefined), close: () => (closed += 1)};
    const run = runEnsemble(ensemble, {lanes: [lane, lane], signal: controller.signal});
    controller.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    expect(closed).toBe(2);
    await expect(runEnsemble(ensemble, {signal: AbortSignal.abort(new Error("before"))})).rejects.toThrow("before");
  });

  it("stops between chunks where it is computed", async () => {
    const controller = new AbortController();
    let told = 0;
    const onProgress = () => {
      told += 1;
      controller.abort(new Error("enough"));
    };
    const run = runEnsemble(ofChangzhi({draws: 10_000}), {signal: controller.signal, onProgress});
    await expect(run).rejects.toThrow("enough");
    expect(told).toBe(1);
  });

  it("is refused where its results are more than can be kept", async () => {
    await expect(runEnsemble(ofChangzhi({draws: 10_000_000}))).rejects.toMatchObject({code: "too-many-results"});
  });

  it("fails with a lane, and closes all", async () => {
    let closed = 0;
    const close = () => (closed += 1);
    const lanes: Lane[] = [
      {compute: () => Promise.reject(new Error("lost a worker")), close},
      {compute: () => new Promise(() => undefined), close},
    ];
    await expect(runEnsemble(ofChangzhi(), {lanes})).rejects.toThrow("lost a worker");
    expect(closed).toBe(2);
  });
});

describe("an ensemble is refused", () => {
  it.each([
    ["without draws", {draws: 0}, {code: "no-draws", data: {value: 0}}],
    ["with half a draw", {draws: 1.5}, {code: "no-draws"}],
    ["with a seed that is none", {seed: -1}, {code: "bad-seed", data: {value: -1}}],
    ["with a distribution of low above high", {distributions: {D0: "uniform(300,200)"}}, {code: "bad-distribution"}],
    [
      "with a distribution outside of what a parameter may be",
      {distributions: {overlap: "uniform(0,1.5)"}},
      {code: "bad-distribution", data: {parameter: "overlap", fault: "limits"}},
    ],
    ["with an unknown parameter", {distributions: {"g.SVX.P9": "uniform(0,1)"}}, {code: "unknown-parameter"}],
    [
      "with a correlation of a parameter that has no distribution",
      {correlations: [{parameters: ["D0", "e0_scale"], correlation: 0.5}]},
      {code: "bad-distribution", data: {parameter: "D0", fault: "form"}},
    ],
    [
      "with correlations that cannot go together",
      {correlations: [{parameters: ["g.SVX.P1", "g.MFT.P1", "g.EXU.P1"], correlation: -0.9}]},
      // The smallest eigenvalue of three in a group is 1 + 2ρ.
      {code: "bad-correlation", data: {fault: "semidefinite", value: -0.8}},
    ],
    ["with an unknown output", {outputs: [{variable: "co3"}]}, {code: "unknown-variable"}],
  ])("%s", (_, given, fault) => {
    expect(faultOf(() => ofChangzhi(given))).toMatchObject(fault);
  });
});
