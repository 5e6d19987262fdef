import type {Status} from "./page-messages.js";

/** Whether cells run, as far as the reader should know: a lever that is dragged runs them many times a second. */
export type RunState = "idle" | "running";

/** A run shorter than this is not worth a word, ms. */
const SHORT_RUN = 400;

/** How the page is, as far as it says: what runs, what has failed, and whether it answers at all. */
export class RunStatus {
  readonly #onChange: () => void;
  #state: RunState = "idle";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #errors = 0;
  /** The cells that ran when the page last said so. */
  #busy: readonly number[] = [];
  #interrupted: readonly number[] = [];
  #isSilent = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get state(): RunState {
    return this.#state;
  }

  /** How many cells have failed. */
  get errors(): number {
    return this.#errors;
  }

  /** The cells that ran when the former page ended, as far as it could say. */
  get interrupted(): readonly number[] {
    return this.#interrupted;
  }

  /** Whether the page owes an answer. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  set isSilent(isSilent: boolean) {
    if (isSilent === this.#isSilent) return;
    this.#isSilent = isSilent;
    this.#onChange();
  }

  hear({running, errors, cells}: Status): void {
    if (running === 0) this.end();
    else this.#timer ??= setTimeout(() => this.#becomeRunning(), SHORT_RUN);
    this.#busy = cells;
    this.#errors = errors;
    this.#onChange();
  }

  /** Another page takes the place of this one, with the same text. */
  interrupt(): void {
    this.#interrupted = this.#busy;
    this.end();
    this.#busy = [];
    this.#errors = 0;
    this.#isSilent = false;
  }

  /** Another text is shown: it is of no account what ran in the former one. */
  forget(): void {
    this.#interrupted = [];
  }

  /** Nothing runs any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#state = "idle";
  }

  #becomeRunning(): void {
    this.#state = "running";
    this.#onChange();
  }
}
