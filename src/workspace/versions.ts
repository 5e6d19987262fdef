import {openDB, type DBSchema, type IDBPDatabase} from "idb";

/** A text that a notebook once had. */
export interface Version {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
}

interface Stored extends Version {
  /** Folder and path. */
  readonly notebook: string;
}

interface Schema extends DBSchema {
  versions: {key: number; value: Stored; indexes: {notebook: string}};
}

/** How many are kept of one notebook; the oldest go first. */
const LIMIT = 30;

/**
 * Earlier texts of notebooks, kept in this browser. A cell may change the source of its own notebook, and that is saved
 * like any change; here is the way back. Where the browser forbids storage there are none.
 */
export class Versions {
  readonly #folder: string;
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a text, unless it is the newest version already; false when that could not be done: one can work without. */
  async add(path: string, text: string, time = Date.now()): Promise<boolean> {
    try {
      const notebook = this.#key(path);
      const transaction = (await this.#open()).transaction("versions", "readwrite");
      const index = transaction.store.index("notebook");
      const newest = await index.openCursor(notebook, "prev");
      if (newest?.value.text !== text) {
        await transaction.store.add({notebook, time, text});
        const keys = await index.getAllKeys(notebook);
        for (const key of keys.slice(0, Math.max(0, keys.length - LIMIT))) await transaction.store.delete(key);
      }
      await transaction.done;
      return true;
    } catch {
      // Full or forbidden.
      return false;
    }
  }

  /** The newest first. */
  async list(path: string): Promise<readonly Version[]> {
    try {
      return (await (await this.#open()).getAllFromIndex("versions", "notebook", this.#key(path))).reverse();
    } catch {
      return [];
    }
  }

  /** Follows a notebook to another path. */
  async move(from: string, to: string): Promise<void> {
    try {
      const transaction = (await this.#open()).transaction("versions", "readwrite");
      let cursor = await transaction.store.index("notebook").openCursor(this.#key(from));
      while (cursor) {
        await cursor.update({...cursor.value, notebook: this.#key(to)});
        cursor = await cursor.continue();
      }
      await transaction.done;
    } catch {
      // Full or forbidden.
    }
  }

  #key(path: string): string {
    return `${this.#folder}:${path}`;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    return (this.#database ??= openDB<Schema>("tuiyan", 1, {
      upgrade(database) {
        database.createObjectStore("versions", {autoIncrement: true}).createIndex("notebook", "notebook");
      },
    }));
  }
}
