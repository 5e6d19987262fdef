import type {DBSchema} from "idb";
import type {KeptHistory} from "../page/kept-history.js";
import {BrowserDatabase} from "./browser-database.js";
import {within} from "./within.js";

interface Stored extends KeptHistory {
  readonly folder: string;
  readonly path: string;
  /** When it was kept, milliseconds since 1970. */
  readonly time: number;
}

interface Schema extends DBSchema {
  histories: {key: [string, string]; value: Stored; indexes: {time: number}};
}

/** Of how many notebooks, of all folders together; the oldest go first. */
const LIMIT = 50;

/** How long an opening waits for one, ms. */
const PATIENCE = 2000;

/**
 * What can be undone in notebooks, kept in this browser between their openings: whatever a page says it is, given back
 * to the next page of the same notebook. Where the browser forbids storage, or fails, there is none.
 */
export class Histories {
  readonly #folder: string;
  readonly #next = new Map<string, KeptHistory>();
  #turn: Promise<unknown> = Promise.resolve();
  readonly #database = new BrowserDatabase<Schema>("tuiyan-histories", (database) => {
    database.createObjectStore("histories", {keyPath: ["folder", "path"]}).createIndex("time", "time");
  });

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a history; of those that come faster than they are written, the last. */
  keep(path: string, history: KeptHistory): Promise<unknown> {
    this.#next.set(path, history);
    this.#turn = this.#turn.then(() => this.#write(path));
    return this.#turn;
  }

  async get(path: string): Promise<KeptHistory | undefined> {
    const stored = this.#database.attempt((database) => database.get("histories", [this.#folder, path]));
    const found = await within(PATIENCE, stored, undefined);
    return found && {steps: found.steps, text: found.text};
  }

  /** Follows a notebook to another path. */
  async move(from: string, to: string): Promise<void> {
    await this.#turn;
    const history = await this.get(from);
    if (history) await this.keep(to, history);
    await this.#database.attempt((database) => database.delete("histories", [this.#folder, from]));
  }

  async #write(path: string): Promise<void> {
    const next = this.#next.get(path);
    if (!next) return;
    this.#next.delete(path);
    await this.#database.attempt(async (database) => {
      const {store, done} = database.transaction("histories", "readwrite");
      await store.put({...next, folder: this.#folder, path, time: Date.now()});
      const oldest = await store.index("time").getAllKeys();
      for (const key of oldest.slice(0, Math.max(0, oldest.length - LIMIT))) await store.delete(key);
      await done;
    });
  }
}
