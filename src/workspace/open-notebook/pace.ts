/** Lets through what comes no faster than it should, by a clock that nobody sets. */
export class Pace {
  readonly #interval: number;
  #last = -Infinity;

  /** @param interval between two that are let through, at least, ms */
  constructor(interval: number) {
    this.#interval = interval;
  }

  /** Whether one may pass now; then it has. */
  passes(): boolean {
    if (performance.now() - this.#last < this.#interval) return false;
    this.pass();
    return true;
  }

  /** One has passed, however long ago the last one was. */
  pass(): void {
    this.#last = performance.now();
  }
}
