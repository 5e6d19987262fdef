import {op} from "arquero";
import {afterEach, describe, expect, it, vi} from "vitest";
import {changzhi, correlations} from "../../models/changzhi/index.js";
import {block, scalar} from "../../src/model/index.js";
import {bundles} from "../../src/page/bundles.js";
import {ensembleOf, type EnsembleSoFar} from "../../src/page/ensemble.js";
import {WorkerLane} from "../../src/page/worker-lane.js";
import {defineEnsemble, type Ensemble, type EnsembleSpec} from "../../src/scenario/ensemble/ensemble.js";
import type {EnsembleResult} from "../../src/scenario/ensemble/ensemble-result.js";
import {inlineLane} from "../../src/scenario/ensemble/lane.js";
import {runEnsemble} from "../../src/scenario/ensemble/run-ensemble.js";
import {samplings} from "../../src/scenario/ensemble/sampler.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "../model/small-model.js";

const outputs = [{variable: "sei_share", place: {year: 2025}}, {variable: "co2_terr"}];
const spec = (given: Partial<EnsembleSpec> = {}): EnsembleSpec => ({outputs, draws: 1500, correlations, ...given});

/** A fingerprint of all numbers of a result and of how its draws came out, as they lie in memory. */
async function bytesOf(result: EnsembleResult): Promise<string> {
  const columns = result.outputs.map(({variable, place}) => result.column(variable, place).slice());
  const digest = await crypto.subtle.digest(
    "SHA-256",
    await new Blob([result.states.slice(), ...columns]).arrayBuffer(),
  );
  return new Uint8Array(digest).join();
}

/** Lanes with as many workers, all of which are there. */
async function awayLanes({job, compute}: Ensemble, count: number): Promise<WorkerLane[]> {
  if (!job) throw new Error("not compiled");
  const lanes = Array.from({length: count}, () => new WorkerLane(job, inlineLane(compute)));
  await expect.poll(() => lanes.every(({isAway}) => isAway), {timeout: 10_000, interval: 10}).toBe(true);
  return lanes;
}

async function all(run: AsyncIterable<EnsembleSoFar>): Promise<EnsembleSoFar[]> {
  const values: EnsembleSoFar[] = [];
  for await (const value of run) values.push(value);
  return values;
}

/** A worker of a script that is not the program's. */
function workerOf(script: string): typeof Worker {
  const address = URL.createObjectURL(new Blob([script], {type: "text/javascript"}));
  return class extends Worker {
    constructor() {
      super(address);
    }
  };
}

/** Far more draws than a test waits for. */
const endless = spec({draws: 5_000_000, outputs: outputs.slice(0, 1)});

const terminated = () => vi.spyOn(Worker.prototype, "terminate");

afterEach(() => {
  vi.restoreAllMocks();
});

describe("an ensemble on workers", () => {
  it.each(samplings)(
    "is the same to the bit on the page, on one worker, on two and in shards: %s",
    async (sampling) => {
      const ensemble = defineEnsemble(changzhi, spec({sampling, seed: 7}));
      const whole = await bytesOf(await runEnsemble(ensemble));
      for (const count of [1, 2]) {
        const here = vi.spyOn(ensemble, "compute");
        const lanes = await awayLanes(ensemble, count);
        expect(await bytesOf(await runEnsemble(ensemble, {lanes}))).toEqual(whole);
        expect(here).not.toHaveBeenCalled();
      }
      const shard = async (from: number, to: number) =>
        runEnsemble(ensemble, {from, to, lanes: await awayLanes(ensemble, 1)});
      const parts = [await shard(0, 701), await runEnsemble(ensemble, {from: 701})];
      expect(parts.flatMap((part) => [...part.column("sei_share")])).toEqual([
        ...(await runEnsemble(ensemble)).column("sei_share"),
      ]);
    },
    // A worker loads its modules one after the other here, where they are not one script.
    60_000,
  );

  it("takes a model that was changed in a cell along", async () => {
    const halved = changzhi.with({sei_share: {formula: "d => d.sei_va / d.gdp_nom / 2"}});
    const [before, after] = [changzhi, halved].map((model) => defineEnsemble(model, spec({draws: 300})));
    if (!before || !after) throw new Error("no ensembles");
    const away = await runEnsemble(after, {lanes: await awayLanes(after, 1)});
    expect(await bytesOf(away)).toEqual(await bytesOf(await runEnsemble(after)));
    const shares = (await runEnsemble(before)).column("sei_share");
    for (const [i, share] of away.column("sei_share").entries())
      expect(share / (shares[i] ?? NaN)).toBeCloseTo(0.5, 12);
  });

  it("is computed on the page where the browser lets no worker run", async () => {
    for (const script of ["throw new Error('refused')", "onmessage = () => { throw new Error('lost'); }"]) {
      vi.spyOn(bundles, "worker").mockResolvedValue({EnsembleWorker: workerOf(script)} as never);
      const values = await all(ensembleOf(changzhi, spec({draws: 30_000})));
      expect(values.map(({workers}) => workers).filter((workers) => workers > 0)).toEqual([]);
      expect(values.at(-1)).toMatchObject({done: 30_000, total: 30_000});
    }
    vi.spyOn(bundles, "worker").mockRejectedValue(new Error("not included"));
    expect((await all(ensembleOf(changzhi, spec({draws: 30_000})))).at(-1)).toMatchObject({done: 30_000});
  });

  it("goes on on the page, with the same numbers, when a worker is lost on the way", async () => {
    const ensemble = defineEnsemble(changzhi, spec());
    vi.spyOn(bundles, "worker").mockResolvedValue({
      EnsembleWorker: workerOf("let n = 0; onmessage = () => { if (n++) throw new Error('lost'); postMessage(0); }"),
    } as never);
    const lanes = await awayLanes(ensemble, 2);
    const gone = terminated();
    expect(await bytesOf(await runEnsemble(ensemble, {lanes}))).toEqual(await bytesOf(await runEnsemble(ensemble)));
    expect(gone).toHaveBeenCalledTimes(2);
  });
});

describe("an ensemble in a cell", () => {
  it("is first there in part, then refined, then whole, and as it is anywhere else", async () => {
    const asked = spec({draws: 20_000});
    const values = await all(ensembleOf(changzhi, asked, {workers: 2}));
    const counts = values.map(({done}) => done);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
    expect(counts.length).toBeGreaterThan(1);
    expect(values.every(({done, total, result}) => done === result.count && total === 20_000)).toBe(true);
    const whole = await runEnsemble(defineEnsemble(changzhi, asked));
    const last = values.at(-1);
    if (!last) throw new Error("nothing came");
    expect(await bytesOf(last.result)).toEqual(await bytesOf(whole));
    // What came before is left as it was.
    const [first] = values;
    expect(first?.result.column("sei_share")).toEqual(whole.column("sei_share").subarray(0, first?.done));
    expect(last.note.zh).toBe("共抽样20,000次");
  });

  it("ends its workers at once when the cell runs anew, also while the next value is awaited", async () => {
    const gone = terminated();
    const run = ensembleOf(changzhi, endless, {workers: 2});
    let soFar = (await run.next()).value;
    while (soFar && soFar.workers < 2) soFar = (await run.next()).value;
    expect(soFar?.note.zh).toMatch(/^已抽样[\d,]+次，共5,000,000次，由2个后台线程计算$/);
    const pending = run.next();
    const ended = run.return?.();
    await vi.waitFor(() => expect(gone).toHaveBeenCalledTimes(2), {interval: 1});
    expect(await pending).toEqual({done: true, value: undefined});
    expect(await ended).toEqual({done: true, value: undefined});
    expect(await run.next()).toEqual({done: true, value: undefined});
  });

  it("asks for no worker where the cell runs anew soon, as under a lever that moves", () => {
    const asked = vi.spyOn(bundles, "worker").mockRejectedValue(new Error("none"));
    const {job, compute} = defineEnsemble(changzhi, spec());
    if (!job) throw new Error("not compiled");
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
    const [soon, later] = [new WorkerLane(job, inlineLane(compute)), new WorkerLane(job, inlineLane(compute))];
    vi.advanceTimersByTime(16);
    soon.close();
    vi.advanceTimersByTime(1000);
    later.close();
    vi.useRealTimers();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it("leaves the page its frames where the page computes, even a model that only runs on Arquero, and says so", async () => {
    const slow = modelOf({
      parameters: {x: {default: "1", distribution: "uniform(0,1)"}},
      inputs: {x: scalar("x", label("x"))},
      blocks: [block([], {y: {unit: "1", formula: (d: {x: number}) => op.median(d.x)}}, {over: ["trade"]})],
    });
    for (const run of [
      ensembleOf(slow, {outputs: [{variable: "y"}], draws: 1_000_000}),
      ensembleOf(changzhi, endless, {workers: 0}),
    ]) {
      let soFar = (await run.next()).value;
      for (let frame = 0; frame < 20; ++frame) await new Promise(requestAnimationFrame);
      const before = soFar?.done ?? NaN;
      soFar = (await run.next()).value;
      expect(soFar?.done).toBeGreaterThan(before);
      expect(soFar).toMatchObject({workers: 0});
      expect(soFar?.note.zh).toContain(
        soFar?.total === 1_000_000 ? "在本页计算；模型不能编译（用了op.median），会慢一些" : "在本页计算",
      );
      await run.return?.();
    }
  });

  it("is refused for what cannot be run, and for a number of workers that is none", () => {
    expect(faultOf(() => ensembleOf(changzhi, spec({draws: 0})))).toMatchObject({code: "no-draws"});
    for (const workers of [-1, 1.5, NaN])
      expect(faultOf(() => ensembleOf(changzhi, spec(), {workers}))).toMatchObject({code: "bad-workers"});
  });
});
