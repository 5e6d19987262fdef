import type {Chunk, ComputeChunk} from "./chunk.js";

/**
 * One of those who compute the chunks of a run, one chunk at a time: here, or a worker. Which of them computes a draw makes
 * no difference to its numbers.
 */
export interface Lane {
  /** Gives the first of the draws from one number up to another, as many as it sees fit. What it throws ends the run. */
  compute(from: number, to: number): Promise<Chunk>;
  /** Ends what is under way, at once. */
  close(): void;
}

/** How long others are kept waiting, in ms: a screen's frame at 60 a second, with some of it left for the screen. */
const SLICE = 12;

/**
 * Computes where it is called, in slices of time: as many draws as fit, and one at least; then others have their turn.
 * @param now the time in ms
 */
export function inlineLane(compute: ComputeChunk, now: () => number = () => performance.now()): Lane {
  // A message comes as soon as others have had their turn; a timer waits for up to 4 ms more each time.
  const {port1, port2} = new MessageChannel();
  const giveWay = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  let since = now();
  // How long each draw takes is known once there was one.
  let [draws, each] = [1, 0];
  return {
    compute: async (from, to) => {
      if (now() - since + draws * each > SLICE) {
        await giveWay();
        since = now();
      }
      const began = now();
      const chunk = compute(from, Math.min(to, from + draws));
      each = (now() - began) / chunk.states.length;
      // For half a slice, as draws differ; no more than twice as many as before, as the first are the slowest.
      draws = Math.max(1, Math.min(2 * draws, Math.floor(SLICE / 2 / each)));
      return chunk;
    },
    close: () => port1.close(),
  };
}
