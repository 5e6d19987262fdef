import type {ToPage} from "../../page/protocol.js";

/** What a notebook's page is told; while none is ready, the next one is. */
export class Outbox {
  #page: ((message: ToPage) => void) | undefined;
  readonly #untold: ToPage[] = [];

  send(message: ToPage): void {
    if (this.#page) this.#page(message);
    else this.#untold.push(message);
  }

  /** A page is ready to be told things. */
  meet(page: (message: ToPage) => void): void {
    this.#page = page;
    for (const message of this.#untold.splice(0)) page(message);
  }

  /** The page is gone. */
  part(): void {
    this.#page = undefined;
  }
}
