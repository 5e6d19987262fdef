import type {KeptHistory} from "../../page/kept-history.js";
import type {Histories} from "../histories.js";
import type {Journal, Left} from "../journal.js";
import type {Versions} from "../versions.js";

export interface KeptWorkOptions {
  readonly journal: Pick<Journal, "tab" | "unsaved" | "drop" | "damaged" | "dropDamaged" | "working" | "keepWorking">;
  readonly histories: Pick<Histories, "get" | "keep">;
  readonly versions: Pick<Versions, "add">;
  readonly notebook: {readonly path: string};
  /** Called when less is kept, or to be said of it. */
  readonly onChange: () => void;
}

/**
 * What the browser keeps of the work in a notebook from one opening to the next, through a crash too: unsaved text, the
 * values of levers, and what can be undone.
 */
export class KeptWork {
  readonly #options: KeptWorkOptions;
  #restored: number | undefined;
  #damaged: readonly string[] = [];
  #history: KeptHistory | null = null;
  /** Unsaved text that the history may lead to although it ends before it. */
  #journalled: string | undefined;

  constructor(options: KeptWorkOptions) {
    this.#options = options;
  }

  /** When the unsaved text was written that has been put back; undefined when there was none. */
  get restored(): number | undefined {
    return this.#restored;
  }

  /** What the journal holds of this notebook and nobody can read. */
  get damaged(): readonly string[] {
    return this.#damaged;
  }

  /** What the page last sent of its history, and the text that ended at. */
  get history(): KeptHistory | null {
    return this.#history;
  }

  /** What the page last sent of levers that belong to no scenario. */
  get working(): string | null {
    return this.#options.journal.working(this.#path);
  }

  get #path(): string {
    return this.#options.notebook.path;
  }

  /** Reads what there is; gives the unsaved texts, the newest first. */
  async read(): Promise<readonly Left[]> {
    const {journal, histories} = this.#options;
    this.#restored = undefined;
    const [left, history] = await Promise.all([journal.unsaved(this.#path), histories.get(this.#path)]);
    this.#history = history ?? null;
    this.#journalled = left[0]?.text;
    this.#damaged = journal.damaged(this.#path);
    return left;
  }

  /** Unsaved text comes on screen; a notebook that has just been begun here has nothing to be put back. */
  putBack({etag, tab, time}: Left): void {
    if (etag !== null || tab !== this.#options.journal.tab) this.#restored = time;
  }

  dismissRestored(): void {
    this.#restored = undefined;
    this.#options.onChange();
  }

  dropDamaged(): void {
    this.#options.journal.dropDamaged(this.#path);
    this.#damaged = [];
    this.#options.onChange();
  }

  /** Forgets unsaved text that is in the file. */
  drop({tab}: Left): void {
    this.#options.journal.drop(this.#path, tab);
  }

  /** Makes a version of unsaved text; it leaves the journal only when it is one. */
  async retire(left: Left): Promise<void> {
    if (await this.#options.versions.add(this.#path, left.text)) this.drop(left);
  }

  keepWorking(working: string | null): void {
    this.#options.journal.keepWorking(this.#path, working);
  }

  keepHistory(history: KeptHistory): void {
    this.#history = history;
    void this.#options.histories.keep(this.#path, history);
  }

  /** The text on screen is unsaved, and may be shown again. */
  expect(text: string): void {
    this.#journalled = text;
  }

  /** What can be undone leads to the text that is shown, or to one that was here before it; not to one from elsewhere. */
  show(text: string): void {
    if (this.#history?.text !== text && this.#journalled !== text) this.#history = null;
  }
}
