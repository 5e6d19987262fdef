import type {ReactiveController, ReactiveControllerHost} from "lit";

/** As many as fill a screen. */
const PART = 40;

/** Puts a long list on the page a part at a time, so that its beginning is drawn first. */
export class Gradual implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #count = PART;
  #isWhole = true;
  #isDue = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isWhole || this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => setTimeout(() => this.#goOn()));
  }

  /** Another list, which begins anew. */
  begin(): void {
    this.#count = PART;
  }

  /** As much of the list as is to be on the page now. */
  partOf<T>(items: readonly T[]): readonly T[] {
    this.#isWhole = items.length <= this.#count;
    return this.#isWhole ? items : items.slice(0, this.#count);
  }

  /** Puts all of it there. */
  async end(): Promise<void> {
    this.#count = Infinity;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #goOn(): void {
    this.#isDue = false;
    this.#count += PART;
    this.#host.requestUpdate();
  }
}
