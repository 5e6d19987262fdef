import {bundles} from "./bundles.js";
import type {Picture} from "./protocol.js";

/** From the last sign of work to the picture, ms: who moves levers is not to be held up. */
const REST = 2000;

/** Has a picture of the page made once it has come to rest, and once for each text of its notebook. */
export class Picturing {
  readonly #page: Element;
  readonly #send: (picture: Picture) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is a text that no picture has been made of. */
  isDue = false;

  constructor(page: Element, send: (picture: Picture) => void) {
    this.#page = page;
    this.#send = send;
  }

  hearRunning(running: number): void {
    clearTimeout(this.#timer);
    if (this.isDue && running === 0)
      this.#timer = setTimeout(() => requestIdleCallback(() => void this.#take(), {timeout: REST}), REST);
  }

  async #take(): Promise<void> {
    this.isDue = false;
    const {takePicture} = await bundles.picture();
    const picture = await takePicture(this.#page);
    if (picture) this.#send(picture);
  }
}
