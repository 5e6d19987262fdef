import {once} from "node:events";
import {Worker} from "node:worker_threads";
import type {Chunk, ChunkRunner, EnsembleJob} from "../scenario/ensemble/chunk.js";

/** Computes chunks on threads, one at a time on each; they are ended at once when the run is. */
export function workerRunner(job: EnsembleJob, count: number): ChunkRunner {
  const file = new URL("ensemble-worker.js", import.meta.url);
  const workers = Array.from({length: count}, () => new Worker(file, {workerData: job}));
  const idle = [...workers];
  return {
    lanes: count,
    compute: async (from, to) => {
      const worker = idle.pop();
      if (!worker) throw new Error(`more chunks at a time than there are workers: ${count}`);
      worker.postMessage([from, to]);
      // An error of the thread rejects this too.
      const [chunk] = (await once(worker, "message")) as [Chunk];
      idle.push(worker);
      return chunk;
    },
    close: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}
