import {randomBytes} from "node:crypto";
import type {FrameNamed} from "./contract.js";

/** How many names wait for their document at most; the oldest go first. */
const MOST_WAITING = 64;

/**
 * Names of frames whose page may reach hosts. The server makes them, so that no page can guess one or write it into an
 * address; a name is good for one document, and any other frame has no network.
 */
export class FrameNames {
  readonly #waiting = new Map<string, readonly string[]>();

  name(hosts: readonly string[]): FrameNamed {
    const frame = randomBytes(16).toString("hex");
    this.#waiting.set(frame, hosts);
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) break;
      this.#waiting.delete(oldest);
    }
    return {frame};
  }

  /** What the document of a frame may reach, which is now sent: nothing, for a name that is not known or is used up. */
  take(frame: string): readonly string[] {
    const hosts = this.#waiting.get(frame) ?? [];
    this.#waiting.delete(frame);
    return hosts;
  }
}
