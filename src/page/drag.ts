/** Whether a lever is being moved: axes then stay as they are, and `release` says that they may follow. */
class Drag extends EventTarget {
  #isActive = false;

  get isActive(): boolean {
    return this.#isActive;
  }

  start(): void {
    this.#isActive = true;
  }

  end(): void {
    if (!this.#isActive) return;
    this.#isActive = false;
    this.dispatchEvent(new Event("release"));
  }
}

export const drag = new Drag();
