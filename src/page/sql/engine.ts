import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";
import type {EngineParts} from "./engine-parts.js";
import {readRefusal} from "./read-refusal.js";
import {SqlError} from "../../base/sql-error.js";
import {PRELUDE} from "./worker-prelude.js";

/** A query with all it is about. */
export interface Query {
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** Tables by name, as Arrow. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
  /** Files by name that DuckDB reads itself. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** How much memory queries may take, in MB. */
const MEMORY = 2000;

/** Nothing is fetched, and no query can change that. One thread: rows come in the same order every time. */
const SETTINGS = `SET autoload_known_extensions = false;
SET autoinstall_known_extensions = false;
SET memory_limit = '${MEMORY}MB';
SET threads = 1;
SET lock_configuration = true;`;

/** What its worker would fetch its module from; no name of the net ends in this. */
const MODULE = "https://duckdb.invalid/duckdb.wasm";

/** DuckDB in a worker. Each query begins with an empty database, and what it makes there is gone when it ends. */
export class Engine {
  readonly #worker: Worker;
  readonly #database: AsyncDuckDB;
  readonly #lost: Promise<never>;
  /** Of its own, to tidy up after the queries. */
  #connection = 0;
  #count = 0;

  private constructor({script, module}: EngineParts) {
    const address = URL.createObjectURL(new Blob([PRELUDE, script], {type: "text/javascript"}));
    this.#worker = new Worker(address);
    this.#worker.postMessage(module);
    this.#lost = new Promise((_, reject) => {
      this.#worker.addEventListener("error", ({message}) =>
        reject(new SqlError("lost", `the worker ended: ${message}`)),
      );
    });
    this.#lost.catch(() => undefined);
    this.#database = new AsyncDuckDB(new VoidLogger(), this.#worker);
  }

  static async start(parts: EngineParts): Promise<Engine> {
    const engine = new Engine(parts);
    await Promise.race([engine.#begin(), engine.#lost]);
    return engine;
  }

  async #begin(): Promise<void> {
    const database = this.#database;
    await database.instantiate(MODULE);
    await database.open({});
    this.#connection = await database.connectInternal();
    await database.runQuery(this.#connection, SETTINGS);
  }

  /**
   * The result as Arrow.
   * @throws {SqlError}
   */
  async run(query: Query): Promise<Uint8Array> {
    try {
      return await Promise.race([this.#run(query), this.#lost]);
    } catch (error) {
      throw error instanceof SqlError ? error : readRefusal(error, query.text, MEMORY);
    }
  }

  /** Ends the worker, and with it whatever it does. */
  stop(): void {
    this.#worker.terminate();
  }

  async #run({text, parameters, tables, files}: Query): Promise<Uint8Array> {
    const database = this.#database;
    const own = `query_${++this.#count}`;
    const connection = await database.connectInternal();
    await database.runQuery(connection, `ATTACH ':memory:' AS ${own}; USE ${own};`);
    try {
      for (const [name, bytes] of files) await database.registerFileBuffer(name, bytes.slice());
      for (const [name, bytes] of tables) await database.insertArrowFromIPCStream(connection, bytes.slice(), {name});
      if (parameters.length === 0) return await database.runQuery(connection, text);
      const statement = await database.createPrepared(connection, text);
      return await database.runPrepared(connection, statement, [...parameters]);
    } finally {
      // A transaction that the query has left open ends with its connection.
      await database.disconnect(connection);
      await database.runQuery(this.#connection, `DETACH ${own}`);
      await database.dropFiles([...files.keys()]);
    }
  }
}
