import type {Chunk, EnsembleJob} from "../scenario/ensemble/chunk.js";
import type {Lane} from "../scenario/ensemble/lane.js";
import {bundles} from "./bundles.js";

/**
 * How long a run is computed here before it gets a worker, in ms: a few frames, in which a short run ends and one under a
 * lever that moves is given up.
 */
const PATIENCE = 50;

/** Computes here until a worker is there to do it; and for good where the browser lets none run, or loses it. */
export class WorkerLane implements Lane {
  readonly #here: Lane;
  readonly #timer: ReturnType<typeof setTimeout>;
  #worker: Worker | undefined;
  #isReady = false;
  #isClosed = false;

  constructor(job: EnsembleJob, here: Lane) {
    this.#here = here;
    this.#timer = setTimeout(() => void this.#start(job), PATIENCE);
  }

  /** Whether a worker computes now. */
  get isAway(): boolean {
    return this.#isReady;
  }

  async compute(from: number, to: number): Promise<Chunk> {
    if (!this.#worker || !this.#isReady) return this.#here.compute(from, to);
    try {
      const answer = answerOf(this.#worker);
      this.#worker.postMessage([from, to]);
      return (await answer) as Chunk;
    } catch {
      this.#giveUp();
      return this.#here.compute(from, to);
    }
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#giveUp();
    this.#here.close();
  }

  async #start(job: EnsembleJob): Promise<void> {
    try {
      const {EnsembleWorker} = await bundles.worker();
      if (this.#isClosed) return;
      this.#worker = new EnsembleWorker();
      const answer = answerOf(this.#worker);
      this.#worker.postMessage(job);
      await answer;
      this.#isReady = true;
    } catch {
      this.#giveUp();
    }
  }

  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isReady = false;
  }
}

/** What a worker says next. Rejects where its script is refused, fails or is too large to send. */
function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({data}: MessageEvent<unknown>) => resolve(data);
    worker.onmessageerror = () => reject(new Error("an answer that cannot be read"));
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
  });
}
