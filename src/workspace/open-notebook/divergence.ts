import {writeNew} from "../free-name.js";
import type {Journal} from "../journal.js";
import type {Store} from "../store.js";
import {StoreFault, toFault, type FaultCode} from "../store-fault.js";
import type {Versions} from "../versions.js";
import type {Saving} from "./saving.js";
import type {Choosing} from "./stage.js";

export interface DivergenceOptions {
  readonly store: Pick<Store, "list" | "read" | "write">;
  readonly journal: Pick<Journal, "tab" | "drop">;
  readonly versions: Pick<Versions, "add">;
  readonly saving: Saving;
  /** Aborted when the notebook is closed. */
  readonly closed: AbortSignal;
  readonly onChange: () => void;
  /** The unsaved text has become a notebook of its own, at another path. */
  readonly onMoved: (path: string) => Promise<void>;
}

/** A text here and another in the file: the ways out of that, each of which keeps what it gives up as a version. */
export class Divergence {
  readonly #options: DivergenceOptions;
  #choiceFault: FaultCode | undefined;
  #revertFault: FaultCode | undefined;

  constructor(options: DivergenceOptions) {
    this.#options = options;
  }

  /** Why both texts could not be kept; undefined when that has not failed. */
  get choiceFault(): FaultCode | undefined {
    return this.#choiceFault;
  }

  /** Why the file could not be gone back to; undefined when that has not failed. */
  get revertFault(): FaultCode | undefined {
    return this.#revertFault;
  }

  /** The reader has chosen. */
  settle(): void {
    this.#options.saving.stop();
    this.#choiceFault = undefined;
  }

  /** The file is read once more. */
  reading(): void {
    this.#revertFault = undefined;
  }

  /** Ends the choice with both: the file stays as it is, the unsaved text becomes a notebook beside it, which is opened. */
  async keepBoth({mine}: Choosing): Promise<void> {
    const {store, journal, saving, onMoved, onChange} = this.#options;
    try {
      const {path} = await writeNew(store, saving.path, mine.text, 2);
      saving.discard();
      journal.drop(saving.path, mine.tab);
      await onMoved(path);
    } catch (error) {
      this.#choiceFault = toFault(error).code;
      onChange();
    }
  }

  /** After a conflict while working: both texts, for the reader to choose; undefined while the file cannot be read. */
  async compare(): Promise<Choosing | undefined> {
    const {store, versions, journal, saving, closed, onChange} = this.#options;
    const theirs = await store.read(saving.path).catch(toFault);
    if (closed.aborted || saving.state.type !== "conflict") return undefined;
    if (theirs instanceof StoreFault && theirs.code !== "not-found") {
      this.#revertFault = theirs.code;
      onChange();
      return undefined;
    }
    const file = theirs instanceof StoreFault ? null : theirs;
    if (file) await versions.add(saving.path, file.text);
    const mine = {text: saving.text, etag: saving.etag, time: Date.now(), tab: journal.tab};
    return {type: "choosing", mine, theirs: file};
  }

  /** After a conflict while working: saves over the file, which becomes a version. */
  async overwrite(): Promise<void> {
    const {store, versions, saving} = this.#options;
    const file = await store.read(saving.path).catch(() => undefined);
    if (file) await versions.add(saving.path, file.text);
    await saving.overwrite();
  }

  /** Gives up what is on screen for the file; false while that cannot be read. A file that is gone is said, too. */
  async revert(): Promise<boolean> {
    const {store, saving, onChange} = this.#options;
    try {
      await store.read(saving.path);
    } catch (error) {
      this.#revertFault = toFault(error).code;
      onChange();
      if (this.#revertFault !== "not-found") return false;
    }
    await saving.keepVersion();
    saving.discard();
    return true;
  }
}
