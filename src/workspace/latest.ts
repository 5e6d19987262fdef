/** How often values are handed on at most, ms: once a frame. */
const INTERVAL = 16;

/** Hands on the latest of many values: the first at once, those that follow closely as one. */
export class Latest<T> {
  readonly #handle: (value: T) => void;
  #waiting: {readonly value: T} | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(handle: (value: T) => void) {
    this.#handle = handle;
  }

  push(value: T): void {
    if (this.#timer !== undefined) {
      this.#waiting = {value};
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const waiting = this.#take();
      if (waiting) this.push(waiting.value);
    }, INTERVAL);
    this.#handle(value);
  }

  /** Hands on what waits. */
  flush(): void {
    const waiting = this.#take();
    if (waiting) this.#handle(waiting.value);
  }

  #take(): {readonly value: T} | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }
}
