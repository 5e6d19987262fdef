import {openDB, type DBSchema, type IDBPDatabase} from "idb";

/**
 * A database of this browser, opened when something is first asked of it, and anew after the browser has closed it, as
 * when someone clears the site's data.
 */
export class BrowserDatabase<Schema extends DBSchema> {
  readonly #name: string;
  readonly #create: (database: IDBPDatabase<Schema>) => void;
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** @param create makes the stores of a new one */
  constructor(name: string, create: (database: IDBPDatabase<Schema>) => void) {
    this.#name = name;
    this.#create = create;
  }

  /** What comes of an act; undefined where storage is forbidden or full, or fails. */
  async attempt<T>(act: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    try {
      return await act(await this.open());
    } catch {
      return undefined;
    }
  }

  /** @throws what the browser says */
  async open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => (this.#opening = undefined);
    this.#opening ??= openDB<Schema>(this.#name, 1, {
      upgrade: (database) => this.#create(database),
      // A newer version in another tab waits for this one; from then on this one says that it is the older.
      blocking(_current, _wanted, event) {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });
    try {
      return await this.#opening;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
