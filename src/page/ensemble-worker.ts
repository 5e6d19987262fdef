import {startJob, type ComputeChunk, type EnsembleJob} from "../scenario/ensemble/chunk.js";

// Computes the draws of the job it is sent first: [from, to] in, a chunk out. That it is ready, it says by an empty message.
let compute: ComputeChunk | undefined;

addEventListener("message", ({data}: MessageEvent<EnsembleJob | readonly [number, number]>) => {
  if (!compute) {
    compute = startJob(data as EnsembleJob);
    postMessage(undefined);
    return;
  }
  const [from, to] = data as readonly [number, number];
  const chunk = compute(from, to);
  postMessage(chunk, {transfer: [chunk.results.buffer, chunk.states.buffer]});
});
