import type {DBSchema, IDBPDatabase} from "idb";
import {BrowserDatabase} from "./browser-database.js";
import type {Entry} from "./unsaved.js";
import {within} from "./within.js";

/** Whose an entry is, by which it is found; what else it holds is not known before it is looked at. */
export interface LastingEntry extends Partial<Record<keyof Entry, unknown>> {
  readonly folder: string;
  readonly path: string;
  readonly tab: string;
}

interface Schema extends DBSchema {
  unsaved: {key: [folder: string, path: string, tab: string]; value: LastingEntry};
}

/** How soon what the quick journal holds is written down here too, ms. */
const SOON = 1000;

/** How long the browser may take before it counts as refusing, ms. */
const PATIENCE = 3000;

/**
 * The journal that outlasts the browser: it takes texts of any length, and has them on the disk when it says so, but
 * only some time after it was asked. Of texts that come faster than they are written, the last is written.
 */
export class LastingJournal {
  readonly #folder: string;
  readonly #tab: string;
  readonly #next = new Map<string, Entry>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Whether the last text of each notebook could be written. */
  readonly #isKept = new Map<string, boolean>();
  readonly #database = new BrowserDatabase<Schema>("tuiyan-journal", (database) => {
    database.createObjectStore("unsaved", {keyPath: ["folder", "path", "tab"]});
  });
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, tab: string) {
    this.#folder = folder;
    this.#tab = tab;
  }

  /** Writes a text down; false when that could not be done. */
  keep(path: string, entry: Entry): Promise<boolean> {
    this.#next.set(path, entry);
    const turn = this.#turn.then(() => this.#write(path));
    this.#turn = turn;
    return within(PATIENCE, turn, false);
  }

  /** Writes a text down before long. */
  keepSoon(path: string, entry: Entry): void {
    this.#next.set(path, entry);
    if (this.#timers.has(path)) return;
    const write = () => {
      this.#timers.delete(path);
      const next = this.#next.get(path);
      if (next) void this.keep(path, next);
    };
    this.#timers.set(path, setTimeout(write, SOON));
  }

  /** Forgets what a tab has kept of a notebook. */
  drop(path: string, tab = this.#tab): void {
    if (tab === this.#tab) this.#next.delete(path);
    this.#turn = this.#turn.then(() =>
      this.#database.attempt((database) => database.delete("unsaved", [this.#folder, path, tab])),
    );
  }

  /** What all tabs have kept of a notebook, or of all notebooks of this folder. */
  async entries(path?: string): Promise<readonly LastingEntry[]> {
    const range = IDBKeyRange.bound([this.#folder, path ?? ""], [this.#folder, path ?? [], []]);
    // What was to be forgotten before is forgotten by then.
    const entries = this.#turn.then(() => this.#database.attempt((database) => database.getAll("unsaved", range)));
    return (await within(PATIENCE, entries, undefined)) ?? [];
  }

  /** Follows a notebook to another path, whoever has kept something of it. */
  async move(from: string, to: string): Promise<void> {
    const next = this.#next.get(from);
    if (next) {
      this.#next.delete(from);
      this.keepSoon(to, next);
    }
    const entries = await this.entries(from);
    await this.#database.attempt(async (database) => {
      const {store, done} = database.transaction("unsaved", "readwrite", {durability: "strict"});
      for (const entry of entries) {
        await store.put({...entry, path: to});
        await store.delete([entry.folder, from, entry.tab]);
      }
      await done;
    });
  }

  async #write(path: string): Promise<boolean> {
    const next = this.#next.get(path);
    if (next) {
      this.#next.delete(path);
      this.#isKept.set(path, (await this.#database.attempt((database) => this.#put(database, path, next))) ?? false);
    }
    return this.#isKept.get(path) ?? false;
  }

  async #put(database: IDBPDatabase<Schema>, path: string, entry: Entry): Promise<boolean> {
    const {store, done} = database.transaction("unsaved", "readwrite", {durability: "strict"});
    const kept: Entry & LastingEntry = {...entry, folder: this.#folder, path, tab: this.#tab};
    await store.put(kept);
    await done;
    return true;
  }
}
