/** What was just taken away, as long as it is offered back. */
export type Removed =
  | {readonly type: "scenario"; readonly name: string}
  | {readonly type: "cell"; readonly ids: readonly number[]}
  | undefined;

/** What is said of the last action: why it was not carried out, or what it took away. */
export class Notice {
  /** Why the last action was not carried out. */
  problem: unknown;
  removed: Removed;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  report(problem: unknown): void {
    this.problem = problem;
    this.#onChange();
  }

  /**
   * Does what a reader asks for; what cannot be done is said, and nothing is changed by it.
   * @returns whether it was done
   */
  attempt(action: () => void): boolean {
    this.removed = undefined;
    this.report(undefined);
    try {
      action();
      return true;
    } catch (error) {
      this.problem = error;
      return false;
    }
  }
}
