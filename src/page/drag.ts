/** Whether a lever is being moved: axes then stay as they are, and `release` says that they may follow. */
class Drag extends EventTarget {
  #isActive = false;
  readonly #end = () => {
    this.end();
  };

  get isActive(): boolean {
    return this.#isActive;
  }

  /** The pointer went down; wherever it goes up again the move is over, also if nothing was moved. */
  start(): void {
    this.#isActive = true;
    for (const type of ["pointerup", "pointercancel"]) addEventListener(type, this.#end, {capture: true, once: true});
  }

  end(): void {
    if (!this.#isActive) return;
    this.#isActive = false;
    this.dispatchEvent(new Event("release"));
  }
}

export const drag = new Drag();
