import type {DBSchema, IDBPDatabase, IDBPTransaction} from "idb";
import type {Kind} from "../../server/contract.js";
import {BrowserDatabase} from "../browser-database.js";
import {StoreFault, type FaultCode} from "../store-fault.js";

/** A file or a folder. What a file holds stands apart under `content`, so that listing reads none and moving copies none. */
export interface Item {
  readonly path: string;
  readonly type: "file" | "folder";
  /** Whether the file holds a notebook. */
  readonly isNotebook: boolean;
  /** A notebook's `<title>`; empty when it has none. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** In bytes. */
  readonly size: number;
  /** A name that no other bytes have had; empty for a folder. */
  readonly content: string;
}

/** Something in the bin, with everything below it; `items` have the paths they had. */
export interface Discarded {
  readonly id: string;
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  readonly time: number;
  readonly items: readonly Item[];
}

export interface Schema extends DBSchema {
  items: {key: string; value: Item};
  contents: {key: string; value: Uint8Array<ArrayBuffer>};
  bin: {key: string; value: Discarded};
  /** Whether the notebooks that came with the program have been put in. */
  begun: {key: "shipped"; value: true};
}

export const stores = ["items", "contents", "bin", "begun"] as const;

/** Everything in one step, or nothing. */
export type Change = IDBPTransaction<Schema, (typeof stores)[number][], "readwrite">;

/** The database, opened when it is first needed and again when the browser has closed it. */
export class Database {
  readonly #database: BrowserDatabase<Schema>;

  constructor(name: string) {
    this.#database = new BrowserDatabase(name, (database) => {
      database.createObjectStore("items", {keyPath: "path"});
      database.createObjectStore("contents");
      database.createObjectStore("bin", {keyPath: "id"});
      database.createObjectStore("begun");
    });
  }

  /** Reads. @throws {StoreFault} */
  async read<T>(act: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const database = await this.#opened();
    try {
      return await act(database);
    } catch (error) {
      throw storageFault(error, "storage-failed");
    }
  }

  /** Changes something; whatever `act` throws, nothing has been changed. @throws {StoreFault} */
  async change<T>(act: (change: Change) => Promise<T>): Promise<T> {
    return this.read(async (database) => {
      const change: Change = database.transaction([...stores], "readwrite", {durability: "strict"});
      // That the storage is full is told by the transaction; by a request only that it was aborted.
      const ended = change.done.then(
        () => undefined,
        (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
      );
      const result = await act(change).catch(async (error: unknown) => {
        abort(change);
        const reason = await ended;
        throw reason && reason.name !== "AbortError" ? reason : error;
      });
      const reason = await ended;
      if (reason) throw reason;
      return result;
    });
  }

  async #opened(): Promise<IDBPDatabase<Schema>> {
    try {
      return await this.#database.open();
    } catch (error) {
      throw storageFault(error, "no-storage");
    }
  }
}

function abort(change: Change): void {
  try {
    change.abort();
  } catch {
    // It has ended already.
  }
}

const codes: Readonly<Record<string, FaultCode>> = {
  QuotaExceededError: "storage-full",
  VersionError: "newer-storage",
  SecurityError: "no-storage",
  NotAllowedError: "no-storage",
};

function storageFault(error: unknown, otherwise: FaultCode): StoreFault {
  if (error instanceof StoreFault) return error;
  const name = error instanceof Error ? error.name : "";
  const message = error instanceof Error ? error.message : String(error);
  return new StoreFault(codes[name] ?? otherwise, `the browser's storage refused: ${name} ${message}`, undefined, {
    cause: error,
  });
}
