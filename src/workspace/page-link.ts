import * as v from "valibot";
import {fromPageSchema, type FromPage, type ToPage} from "../page/protocol.js";

/** How many messages of a page are heard in a frame, and how long a frame is, ms. */
const PER_FRAME = 32;
const FRAME = 16;

/** How many messages wait at most. */
const MOST_WAITING = 1000;

/** Of messages that each take the place of the one before, only the last need be heard. */
const repeating: ReadonlySet<unknown> = new Set(["changed", "working", "history", "status"]);

/**
 * The workspace's end of the port to a page. What the page says is checked here and nowhere else. A page that says more
 * than can be heard in a frame waits, so that the workspace stays alive whatever a page does.
 */
export class PageLink {
  readonly #port: MessagePort;
  readonly #receive: (message: FromPage) => void;
  #dropped = 0;
  /** In this frame. */
  #heard = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: unknown[] = [];
  readonly #latest = new Map<unknown, unknown>();

  constructor(port: MessagePort, receive: (message: FromPage) => void) {
    this.#port = port;
    this.#receive = receive;
    port.onmessage = ({data}: MessageEvent<unknown>) => {
      if (this.#heard < PER_FRAME) this.#hear(data);
      else this.#keepWaiting(data);
      this.#timer ??= setTimeout(() => this.#nextFrame(), FRAME);
    };
    port.onmessageerror = () => {
      this.#dropped += 1;
    };
  }

  /** How many messages were none of the protocol's, or too many. */
  get dropped(): number {
    return this.#dropped;
  }

  send(message: ToPage): void {
    this.#port.postMessage(message);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#port.close();
  }

  #hear(data: unknown): void {
    this.#heard += 1;
    const message = v.safeParse(fromPageSchema, data);
    if (message.success) this.#receive(message.output);
    else this.#dropped += 1;
  }

  #keepWaiting(data: unknown): void {
    const type = typeof data === "object" && data !== null && "type" in data ? data.type : undefined;
    if (repeating.has(type)) this.#latest.set(type, data);
    else if (this.#waiting.length < MOST_WAITING) this.#waiting.push(data);
    else this.#dropped += 1;
  }

  #nextFrame(): void {
    this.#timer = undefined;
    this.#heard = 0;
    const next = [...this.#latest.values(), ...this.#waiting.slice(0, PER_FRAME)];
    this.#latest.clear();
    this.#waiting = this.#waiting.slice(PER_FRAME);
    for (const data of next) this.#hear(data);
    if (next.length > 0) this.#timer = setTimeout(() => this.#nextFrame(), FRAME);
  }
}
