import type {Writing} from "../writing.js";
import {runText} from "./graph/run-text.js";

/** At the edge of each cell, while it is asked for: why it ran and how long it took. */
export class RunNotes {
  readonly #writing: Writing;
  #stop: (() => void) | undefined;
  #timer = 0;

  constructor(writing: Writing) {
    this.#writing = writing;
  }

  toggle(): void {
    if (this.#stop) {
      this.#stop();
      this.#stop = undefined;
      this.#show(false);
      return;
    }
    const follow = () => {
      cancelAnimationFrame(this.#timer);
      this.#timer = requestAnimationFrame(() => this.#show(this.#stop !== undefined));
    };
    this.#stop = this.#writing.host.session?.watch(follow);
    this.#show(true);
  }

  #show(isOn: boolean): void {
    const {host} = this.#writing;
    for (const element of host.querySelectorAll("ty-cell")) {
      const run = host.session?.kernel.states.lastRun(element.cell.id);
      element.note = isOn && run ? runText(run) : undefined;
    }
  }
}
