import type {DBSchema, IDBPTransaction} from "idb";
import {BrowserDatabase} from "./browser-database.js";

/** A text that a notebook once had. */
export interface Version {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
  /** What the reader has called it; undefined for one that was kept by itself. */
  readonly name?: string;
}

/** A version that is kept, with its number among all. */
export interface KeptVersion extends Version {
  readonly id: number;
}

interface Stored extends Version {
  /** Folder and path. */
  readonly notebook: string;
}

interface Schema extends DBSchema {
  versions: {key: number; value: Stored; indexes: {notebook: string}};
}

type Writing = IDBPTransaction<Schema, ["versions"], "readwrite">;

/** How many are kept of one notebook by themselves; the oldest go first. */
export const MOST_VERSIONS = 30;

/** How many checkpoints a notebook may have; none goes by itself. */
export const MOST_CHECKPOINTS = 50;

/**
 * Earlier texts of notebooks, kept in this browser. A cell may change the source of its own notebook, and that is saved
 * like any change; here is the way back. Where the browser forbids storage there are none.
 */
export class Versions {
  readonly #folder: string;
  readonly #database = new BrowserDatabase<Schema>("tuiyan", (database) => {
    database.createObjectStore("versions", {autoIncrement: true}).createIndex("notebook", "notebook");
  });

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a text, unless it is the newest version already; false when that could not be done: one can work without. */
  async add(path: string, text: string, time = Date.now()): Promise<boolean> {
    const notebook = this.#key(path);
    return this.#write(async (transaction) => {
      const index = transaction.store.index("notebook");
      const newest = await index.openCursor(notebook, "prev");
      if (newest?.value.text === text) return;
      await transaction.store.add({notebook, time, text});
      const unnamed: number[] = [];
      for (let at = await index.openCursor(notebook); at; at = await at.continue())
        if (at.value.name === undefined) unnamed.push(at.primaryKey);
      for (const key of unnamed.slice(0, Math.max(0, unnamed.length - MOST_VERSIONS)))
        await transaction.store.delete(key);
    });
  }

  /** Keeps a text under a name until it is removed. */
  async checkpoint(path: string, {text, name, time}: Required<Version>): Promise<"kept" | "too-many" | "refused"> {
    if ((await this.list(path)).filter((version) => version.name !== undefined).length >= MOST_CHECKPOINTS)
      return "too-many";
    const stored = {notebook: this.#key(path), time, text, name};
    return (await this.#write(({store}) => store.add(stored))) ? "kept" : "refused";
  }

  /** False when that could not be done. */
  remove(id: number): Promise<boolean> {
    return this.#write(({store}) => store.delete(id));
  }

  /** The newest first. */
  async list(path: string): Promise<readonly KeptVersion[]> {
    const found = await this.#database.attempt(async (database) => {
      const index = database.transaction("versions").store.index("notebook");
      const [values, keys] = await Promise.all([index.getAll(this.#key(path)), index.getAllKeys(this.#key(path))]);
      return values
        .map(({time, text, name}, i) => ({id: keys[i] ?? 0, time, text, ...(name !== undefined && {name})}))
        .reverse();
    });
    return found ?? [];
  }

  /** Follows a notebook to another path. */
  async move(from: string, to: string): Promise<void> {
    await this.#write(async ({store}) => {
      let cursor = await store.index("notebook").openCursor(this.#key(from));
      while (cursor) {
        await cursor.update({...cursor.value, notebook: this.#key(to)});
        cursor = await cursor.continue();
      }
    });
  }

  /** All that `act` does, or nothing; false for nothing: full or forbidden. */
  async #write(act: (transaction: Writing) => Promise<unknown>): Promise<boolean> {
    const isDone = await this.#database.attempt(async (database) => {
      const transaction = database.transaction("versions", "readwrite");
      await Promise.all([act(transaction), transaction.done]);
      return true;
    });
    return isDone ?? false;
  }

  #key(path: string): string {
    return `${this.#folder}:${path}`;
  }
}
