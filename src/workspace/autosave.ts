import type {NotebookWritten} from "../server/contract.js";
import {toFault, type FaultCode, type StoreFault} from "./store-fault.js";

/** How a notebook stands against its file. */
export type SaveState =
  | {readonly type: "saved"}
  | {readonly type: "changed"}
  | {readonly type: "saving"}
  | {readonly type: "failed"; readonly code: FaultCode}
  /** The file has been changed by someone else; `etag` is what it is now, null when it is gone. */
  | {readonly type: "conflict"; readonly etag: string | null};

export interface AutosaveOptions {
  /** The text on screen, which may be newer than the file's. */
  readonly text: string;
  /** The file's text; undefined when there is no file. */
  readonly fileText: string | undefined;
  readonly etag: string | null;
  /** Writes the file that had this ETag. @throws {StoreFault} */
  readonly write: (text: string, etag: string | null) => Promise<NotebookWritten>;
  /** Writes a text down in the journal; false when that could not be done, a promise where it takes a while to know. */
  readonly keep: (text: string, etag: string | null) => boolean | Promise<boolean>;
  /** Has the journal forget what it was given last. */
  readonly drop: () => void;
  /** From the last change to saving, ms. */
  readonly delay: () => number;
  /** Called after each change of `state`. */
  readonly onState: () => void;
}

/** Between attempts after a failure, ms; the last one again and again. */
const RETRIES = [2000, 5000, 15_000, 30_000] as const;

/** Failures that do not say whether the text reached the file. */
const unanswered: ReadonlySet<FaultCode> = new Set<FaultCode>(["unreachable", "strange-answer", "failed"]);

/** Failures that another attempt with the same text cannot mend. */
const hopeless: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "too-large",
  "not-utf8",
  "unsafe-path",
  "outside-folder",
  "not-a-file",
  "other-folder",
]);

/**
 * Saves a text some time after its last change, one write at a time; what has not been saved is in the journal. A file
 * changed by someone else is never written over: saving rests until `overwrite` is called.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  #text: string;
  /** The file's text; undefined when there is no file, or nobody knows. */
  #savedText: string | undefined;
  #etag: string | null;
  #state: SaveState = {type: "saved"};
  /** What of this notebook the journal holds. */
  #kept: string | undefined;
  /** What the journal could not hold. */
  #refused: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #writing: Promise<void> | undefined;
  #isStopped = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#text = options.text;
    this.#savedText = options.fileText;
    this.#etag = options.etag;
    if (this.#text === this.#savedText) return;
    this.#keep();
    this.#state = {type: "changed"};
    this.#schedule(this.#options.delay());
  }

  get state(): SaveState {
    return this.#state;
  }

  get text(): string {
    return this.#text;
  }

  /** Of the file as it was last read or written here; null when there is none. */
  get etag(): string | null {
    return this.#etag;
  }

  /** Whether closing the tab now loses nothing: all is in the file or in the journal. */
  get isSafe(): boolean {
    return this.#text === this.#savedText || this.#text === this.#kept;
  }

  /** Whether the text on screen is in neither, as the journal cannot take it. */
  get isUnkept(): boolean {
    return !this.isSafe && this.#text === this.#refused;
  }

  change(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    if (text === this.#savedText && !this.#writing) {
      clearTimeout(this.#timer);
      this.#drop();
      this.#setState({type: "saved"});
      return;
    }
    this.#keep();
    if (this.#state.type === "conflict") return;
    if (this.#state.type === "saved") this.#setState({type: "changed"});
    this.#schedule(this.#options.delay());
  }

  /** Saves at once what is unsaved; resolves when that is done or has failed. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    // One write at a time; the one under way may have an older text.
    await this.#writing;
    if (this.#isStopped || this.#text === this.#savedText || this.#state.type === "conflict") return;
    await (this.#writing ??= this.#write());
  }

  /** After a conflict: saves over what someone else has written. */
  async overwrite(): Promise<void> {
    if (this.#state.type !== "conflict") return;
    this.#etag = this.#state.etag;
    this.#setState({type: "changed"});
    await this.save();
  }

  /** Forgets the text on screen, also in the journal. */
  discard(): void {
    this.#savedText = this.#text;
    this.#drop();
    this.stop();
  }

  /** Ends saving; what is unsaved stays in the journal. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.save(), delay);
  }

  async #write(): Promise<void> {
    const text = this.#text;
    this.#setState({type: "saving"});
    try {
      this.#succeed(text, await this.#options.write(text, this.#etag));
    } catch (error) {
      this.#fail(toFault(error));
    } finally {
      this.#writing = undefined;
    }
  }

  #succeed(text: string, {etag}: NotebookWritten): void {
    this.#etag = etag;
    this.#savedText = text;
    this.#failures = 0;
    if (this.#text === text) {
      this.#drop();
      this.#setState({type: "saved"});
    } else {
      // What is unsaved now was made from the file as it is now.
      this.#keep();
      this.#setState({type: "changed"});
      this.#schedule(this.#options.delay());
    }
  }

  #fail({code, etag}: StoreFault): void {
    if (code === "changed" || code === "already-exists") {
      this.#setState({type: "conflict", etag: etag ?? null});
      return;
    }
    if (unanswered.has(code)) this.#savedText = undefined;
    if (this.#text === this.#savedText) {
      // Taken back while it was being written: there is nothing left to save.
      this.#drop();
      this.#setState({type: "saved"});
      return;
    }
    // Another attempt at the journal as well: what it had no room for it may have now.
    if (!this.isSafe) this.#keep();
    this.#setState({type: "failed", code});
    const delay = RETRIES[Math.min(this.#failures, RETRIES.length - 1)];
    this.#failures += 1;
    if (delay !== undefined && !hopeless.has(code)) this.#schedule(delay);
  }

  #keep(): void {
    const text = this.#text;
    const kept = this.#options.keep(text, this.#etag);
    this.#kept = undefined;
    if (typeof kept === "boolean") this.#hearKept(text, kept);
    else
      void kept.then((isKept) => {
        if (text !== this.#text || this.#isStopped) return;
        this.#hearKept(text, isKept);
        this.#options.onState();
      });
  }

  #hearKept(text: string, isKept: boolean): void {
    this.#kept = isKept ? text : undefined;
    this.#refused = isKept ? undefined : text;
  }

  #drop(): void {
    this.#options.drop();
    this.#kept = undefined;
    this.#refused = undefined;
  }

  #setState(state: SaveState): void {
    this.#state = state;
    this.#options.onState();
  }
}
