import {once} from "node:events";
import {Worker} from "node:worker_threads";
import type {Chunk, EnsembleJob} from "../scenario/ensemble/chunk.js";
import type {Lane} from "../scenario/ensemble/lane.js";

/** Threads that compute a job; they are ended at once when the run is. */
export function workerLanes(job: EnsembleJob, count: number): Lane[] {
  const file = new URL("ensemble-worker.js", import.meta.url);
  return Array.from({length: count}, () => laneOf(new Worker(file, {workerData: job})));
}

function laneOf(worker: Worker): Lane {
  return {
    compute: async (from, to) => {
      worker.postMessage([from, to]);
      // An error of the thread rejects this too.
      const [chunk] = (await once(worker, "message")) as [Chunk];
      return chunk;
    },
    close: () => void worker.terminate(),
  };
}
