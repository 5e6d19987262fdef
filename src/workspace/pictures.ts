import type {DBSchema} from "idb";
import type {Picture} from "../page/protocol.js";
import {BrowserDatabase} from "./browser-database.js";

/** A picture as it is kept. */
export interface KeptPicture extends Picture {
  /** Of the file it was made from; null when its text was not in the file yet. */
  readonly etag: string | null;
}

interface Stored extends KeptPicture {
  readonly folder: string;
  readonly path: string;
  /** When it was made, milliseconds since 1970. */
  readonly time: number;
}

interface Schema extends DBSchema {
  pictures: {key: [string, string]; value: Stored; indexes: {folder: string; time: number}};
}

/** How many are kept of all folders together; the oldest go first. */
const LIMIT = 200;

/** What notebooks looked like when they were last open, kept in this browser. Where it forbids storage there are none. */
export class Pictures {
  readonly #folder: string;
  readonly #limit: number;
  readonly #database = new BrowserDatabase<Schema>("tuiyan-pictures", (database) => {
    const store = database.createObjectStore("pictures", {keyPath: ["folder", "path"]});
    store.createIndex("folder", "folder");
    store.createIndex("time", "time");
  });

  constructor(folder: string, limit = LIMIT) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** Those of this folder, by path. */
  async all(): Promise<ReadonlyMap<string, KeptPicture>> {
    const stored = await this.#database.attempt((database) =>
      database.getAllFromIndex("pictures", "folder", this.#folder),
    );
    return new Map(stored?.map(({path, light, dark, etag}) => [path, {light, dark, etag}]));
  }

  async keep(path: string, {light, dark, etag}: KeptPicture, time = Date.now()): Promise<void> {
    await this.#database.attempt(async (database) => {
      const {store, done} = database.transaction("pictures", "readwrite");
      await store.put({folder: this.#folder, path, light, dark, etag, time});
      const oldest = await store.index("time").getAllKeys();
      for (const key of oldest.slice(0, Math.max(0, oldest.length - this.#limit))) await store.delete(key);
      await done;
    });
  }

  /** Follows a notebook to another path. */
  async move(from: string, to: string): Promise<void> {
    await this.#database.attempt(async (database) => {
      const {store, done} = database.transaction("pictures", "readwrite");
      const stored = await store.get([this.#folder, from]);
      if (stored) {
        await store.put({...stored, path: to});
        await store.delete([this.#folder, from]);
      }
      await done;
    });
  }

  async drop(path: string): Promise<void> {
    await this.#database.attempt((database) => database.delete("pictures", [this.#folder, path]));
  }
}
