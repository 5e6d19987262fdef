import {parentPort, workerData} from "node:worker_threads";
import {startJob, type EnsembleJob} from "../scenario/ensemble/chunk.js";

// A thread that computes chunks of the job it is started with: [from, to] in, a chunk out.
const compute = startJob(workerData as EnsembleJob);

parentPort?.on("message", ([from, to]: readonly [number, number]) => {
  const chunk = compute(from, to);
  parentPort?.postMessage(chunk, [chunk.results.buffer as ArrayBuffer, chunk.states.buffer as ArrayBuffer]);
});
