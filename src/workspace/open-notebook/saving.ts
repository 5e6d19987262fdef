import type {NotebookRead, NotebookWritten} from "../../server/contract.js";
import {titleOf} from "../../server/notebook-head.js";
import {Autosave, type SaveState} from "../autosave.js";
import type {Journal} from "../journal.js";
import type {Store} from "../store.js";
import type {Versions} from "../versions.js";
import type {Showing} from "./opening.js";
import {Pace} from "./pace.js";

/** A version while working is kept at most this often, ms. */
const VERSION_INTERVAL = 600_000;

export interface SavingOptions {
  readonly path: string;
  readonly store: Pick<Store, "read" | "write">;
  readonly journal: Pick<Journal, "tab" | "keep" | "drop" | "move">;
  readonly versions: Pick<Versions, "add">;
  /** From the last change to saving, ms. */
  readonly saveDelay: () => number;
  readonly onChange: () => void;
  readonly onSaved: (written: NotebookWritten, text: string) => void;
}

/** The text of a notebook on screen, how it stands against its file, and what is done to bring it there. */
export class Saving {
  readonly #options: SavingOptions;
  readonly #versionPace = new Pace(VERSION_INTERVAL);
  #path: string;
  /** While its file is given another path. */
  #moving: Promise<unknown> | undefined;
  #title = "";
  #autosave: Autosave | undefined;
  #modified: number | undefined;
  #isOutdated = false;

  constructor(options: SavingOptions) {
    this.#path = options.path;
    this.#options = options;
  }

  get path(): string {
    return this.#path;
  }

  /** The file's title; empty when it has none. */
  get title(): string {
    return this.#title;
  }

  get text(): string {
    return this.#autosave?.text ?? "";
  }

  get state(): SaveState {
    return this.#autosave?.state ?? {type: "saved"};
  }

  /** Of the file that the text was made from; null when there is none. */
  get etag(): string | null {
    return this.#autosave?.etag ?? null;
  }

  /** The ETag of the file that holds the text on screen; null when none does. */
  get savedEtag(): string | null {
    return this.#isSaved() ? this.etag : null;
  }

  /** Whether closing now would lose nothing. */
  get isSafe(): boolean {
    return this.#autosave?.isSafe ?? true;
  }

  /** Whether the text on screen is neither in the file nor in the journal, as neither takes it. */
  get isUnkept(): boolean {
    return this.#autosave?.isUnkept ?? false;
  }

  /** Whether the file has been changed elsewhere while nothing was unsaved here. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** The file is read once more: whatever it has become, it is not outdated. */
  reading(): void {
    this.#isOutdated = false;
  }

  /** The file has been read. */
  hearRead({title, text, modified}: NotebookRead): void {
    void this.#options.versions.add(this.#path, text);
    this.#versionPace.pass();
    this.#title = title;
    this.#modified = modified;
  }

  /** Gives a notebook that has no title from its file the one of its text. */
  entitle(text: string): void {
    this.#title ||= titleOf(text);
  }

  /** Has a text on screen, and what is changed in it saved; once it is kept here, it is forgotten where it comes from. */
  show({text, origin, left}: Showing): void {
    const {store, journal, saveDelay, onChange} = this.#options;
    let source = left;
    this.#autosave = new Autosave({
      text,
      fileText: origin.text,
      etag: origin.etag,
      write: async (text, etag) => {
        await this.#moving;
        return this.#written(await store.write(this.#path, text, etag), text);
      },
      keep: (text, etag) => journal.keep(this.#path, {text, etag, time: Date.now()}),
      drop: () => journal.drop(this.#path),
      delay: saveDelay,
      onState: () => {
        if (source && this.isSafe) {
          if (source.tab !== journal.tab) journal.drop(this.#path, source.tab);
          source = undefined;
        }
        onChange();
      },
    });
  }

  change(text: string): void {
    this.#autosave?.change(text);
  }

  async save(): Promise<void> {
    await this.#autosave?.save();
  }

  async overwrite(): Promise<void> {
    await this.#autosave?.overwrite();
  }

  /** Forgets the text on screen, also in the journal. */
  discard(): void {
    this.#autosave?.discard();
  }

  /** Ends saving; what is unsaved stays in the journal. */
  stop(): void {
    this.#autosave?.stop();
  }

  /** Makes a version of the text on screen. */
  async keepVersion(): Promise<void> {
    await this.#options.versions.add(this.#path, this.text);
  }

  /** Follows its file to another path: `move` moves it, and nothing is written meanwhile. @throws what `move` throws */
  async relocate(path: string, move: () => Promise<unknown>): Promise<void> {
    const moving = move();
    this.#moving = moving.catch(() => undefined);
    try {
      await moving;
      const from = this.#path;
      this.#path = path;
      await this.#options.journal.move(from, path);
    } finally {
      this.#moving = undefined;
      this.#options.onChange();
    }
  }

  /** Hears when the file was last changed, and looks whether that was elsewhere. */
  async hearModified(modified: number): Promise<void> {
    if (modified === this.#modified || !this.#isSaved()) return;
    const file = await this.#options.store.read(this.#path).catch(() => undefined);
    if (!file || !this.#isSaved()) return;
    this.#modified = file.modified;
    this.#isOutdated = file.etag !== this.#autosave?.etag;
    this.#options.onChange();
  }

  #isSaved(): boolean {
    return this.state.type === "saved";
  }

  #written(written: NotebookWritten, text: string): NotebookWritten {
    this.#title = written.title;
    this.#modified = written.modified;
    this.#isOutdated = false;
    this.#options.onSaved(written, text);
    if (this.#versionPace.passes()) void this.#options.versions.add(this.#path, text);
    return written;
  }
}
