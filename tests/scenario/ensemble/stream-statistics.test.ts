import {describe, expect, it} from "vitest";
import {changzhi, correlations} from "../../../models/changzhi/index.js";
import {block, scalar} from "../../../src/model/index.js";
import {startJob} from "../../../src/scenario/ensemble/chunk.js";
import {defineEnsemble, type Ensemble} from "../../../src/scenario/ensemble/ensemble.js";
import {runEnsemble} from "../../../src/scenario/ensemble/run-ensemble.js";
import {samplings} from "../../../src/scenario/ensemble/sampler.js";
import {streamStatistics} from "../../../src/scenario/ensemble/stream-statistics.js";
import type {Lane} from "../../../src/scenario/ensemble/lane.js";
import {label, modelOf} from "../../model/small-model.js";

const outputs = [{variable: "sei_share", place: {year: 2025}}, {variable: "co2_terr"}, {variable: "gdp_nom_growth"}];

const ofChangzhi = (sampling: (typeof samplings)[number]) =>
  defineEnsemble(changzhi, {outputs, draws: 1500, sampling, correlations});

/** Lanes of which the later are the faster. */
function outOfOrder({job}: Ensemble, count: number): Lane[] {
  if (!job) throw new Error("not compiled");
  return Array.from({length: count}, (_, i) => {
    const compute = startJob(structuredClone(job));
    return {
      compute: async (from, to) => {
        await new Promise((resolve) => setTimeout(resolve, count - i));
        return compute(from, to);
      },
      close: () => undefined,
    };
  });
}

describe("statistics of draws that are not kept", () => {
  it.each(samplings)("are those of draws that are, to the bit, on any number of lanes: %s", async (sampling) => {
    const ensemble = ofChangzhi(sampling);
    const kept = await runEnsemble(ensemble);
    const bound = {variable: "sei_share", place: {year: 2025}, comparator: ">=", bound: 0.12} as const;
    for (const lanes of [1, 3]) {
      const found = await streamStatistics(ensemble, {
        lanes: outOfOrder(ensemble, lanes),
        bounds: [bound],
        room: 60_000,
      });
      expect(found.table.objects()).toEqual(kept.table().objects());
      expect(found.chances).toEqual([kept.chance("sei_share", {year: 2025}, ">=", 0.12)]);
      expect(found.count).toBe(1500);
    }
  });

  it("count and locate unsound draws, and leave them out", async () => {
    const model = modelOf({
      parameters: {x: {default: "1", distribution: "discrete(0:0.25,1:0.5,2:0.25)"}},
      inputs: {x: scalar("x", label("x"))},
      blocks: [block([], {y: {unit: "1", formula: "d => 1 / d.x"}})],
    });
    const ensemble = defineEnsemble(model, {outputs: [{variable: "y"}], draws: 512});
    const kept = await runEnsemble(ensemble);
    const {unsound, table} = await streamStatistics(ensemble, {room: 64});
    expect(unsound.count).toBe(128);
    expect(unsound.first).toEqual(kept.unsound);
    // Of the others, two thirds are 1 and one third is a half.
    expect(table.objects()).toMatchObject([{draws: 384, mean: kept.summary("y").mean, p10: 0.5, p50: 1, p90: 1}]);
  });

  it("tell which pass they are in, and how far it is", async () => {
    const told: string[] = [];
    await streamStatistics(ofChangzhi("sobol"), {
      room: 2 ** 15,
      onProgress: ({pass, done, total}) => told.push(`${pass}: ${done} of ${total}`),
    });
    // Half the room is for the results of a part: 2^14 numbers, of 33 outputs.
    expect(told.slice(0, 5)).toEqual([
      "1: 496 of 1500",
      "1: 992 of 1500",
      "1: 1488 of 1500",
      "1: 1500 of 1500",
      "2: 496 of 1500",
    ]);
    expect(told.at(-1)).toMatch(/^\d: 1500 of 1500$/);
  });

  it("end at once when they are given up, and close their lanes", async () => {
    const controller = new AbortController();
    let closed = 0;
    const lane: Lane = {compute: () => new Promise(() => undefined), close: () => (closed += 1)};
    const run = streamStatistics(ofChangzhi("sobol"), {lanes: [lane, lane], signal: controller.signal});
    controller.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    expect(closed).toBe(2);
  });

  it("are not asked of an output that is none", async () => {
    const bounds = [{variable: "co2_terr", place: {}, comparator: ">=", bound: 1}] as const;
    await expect(streamStatistics(ofChangzhi("sobol"), {bounds})).rejects.toMatchObject({code: "no-such-output"});
  });
});
