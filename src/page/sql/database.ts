import {DRAW} from "../../kernel/draw.js";
import {drawRows} from "../rows/draw-rows.js";
import {Engine, type Query} from "./engine.js";
import {loadEngineParts, type EngineParts} from "./engine-parts.js";
import {rowsFromArrow, type Rows} from "./from-arrow.js";
import {sayLoading} from "./loading-note.js";
import {toParameters} from "./parameters.js";
import {Queue, type Asker} from "./queue.js";
import {fileToArrow, isFile, isSeparated, separatedText, type QueryFile} from "./query-files.js";
import {columnsOf} from "./table-columns.js";
import {toArrow} from "./to-arrow.js";

/** Tables and files by the names that queries have for them. */
type Sources = Readonly<Record<string, unknown>>;

let parts: Promise<EngineParts> | undefined;
let engine: Promise<Engine> | undefined;

/** One worker for the whole page, begun at the first query and anew after one that was ended. */
const queue = new Queue<Query, Uint8Array>({
  ready: () => (engine ??= start()),
  run: async (query) => (await (engine ??= start())).run(query),
  stop: () => {
    void engine?.then((ended) => ended.stop());
    engine = undefined;
  },
});

function start(): Promise<Engine> {
  parts ??= sayLoading(loadEngineParts());
  const started = parts.then((loaded) => Engine.start(loaded));
  started.catch(() => {
    // Not there this time; there may be another.
    parts = engine = undefined;
  });
  return started;
}

/**
 * DuckDB as cells have it. Each query is by itself: it sees the tables and files it names, and what it makes is gone when
 * it ends. The rows come in any order that the query does not set.
 */
export class DuckDBClient {
  readonly #sources: Sources;
  readonly #files: readonly QueryFile[];
  readonly #asker: Asker | undefined;

  constructor(sources: Sources = {}, files: readonly QueryFile[] = [], asker?: Asker) {
    this.#sources = sources;
    this.#files = files;
    this.#asker = asker;
  }

  /** A database of tables: each a table of Arquero or Arrow, an array of rows, or a `FileAttachment`. */
  static of(sources: Sources = {}): DuckDBClient {
    return new DuckDBClient(sources);
  }

  static sql(sources: Sources = {}): DuckDBClient["sql"] {
    const {sql} = new DuckDBClient(sources);
    return sql;
  }

  /** The same database for a cell: with the notebook's tables and files that the cell names, and what ends its queries. */
  over(
    tables: Sources,
    files: readonly QueryFile[],
    invalidation: Asker["invalidation"],
    begin: Asker["begin"],
  ): DuckDBClient {
    return new DuckDBClient({...tables, ...this.#sources}, files, {invalidation, begin});
  }

  /** The rows of a query; what stands in `${…}` is bound, not pasted in. @throws {SqlError} {@link RunawayError} */
  readonly sql = (strings: readonly string[], ...values: readonly unknown[]): Promise<Rows> =>
    this.query(strings.join("?"), values);

  async query(text: string, values: readonly unknown[] = []): Promise<Rows> {
    const parameters = toParameters(values);
    const query = {text, parameters, ...(await this.#content(text))};
    return withTable(rowsFromArrow(await queue.ask(query, this.#asker)));
  }

  /** The first row of a query; null where there is none. */
  async queryRow(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown> | null> {
    const [row] = await this.query(text, values);
    return row ?? null;
  }

  async #content(text: string): Promise<Pick<Query, "tables" | "files">> {
    const tables = new Map<string, Uint8Array>();
    const files = new Map<string, Uint8Array>();
    const named = text.toLowerCase();
    const own = Object.entries(this.#sources).filter(([name]) => named.includes(name.toLowerCase()));
    for (const [name, source] of own) {
      const value = await source;
      tables.set(name, isFile(value) ? await fileToArrow(value) : toArrow(name, columnsOf(name, value)));
    }
    for (const file of this.#files)
      if (isSeparated(file)) files.set(file.name, await separatedText(file, text));
      else tables.set(file.name, await fileToArrow(file));
    return {tables, files};
  }
}

/** Shown by itself, it is a table. */
function withTable(rows: Rows): Rows {
  return Object.defineProperty(rows, DRAW, {value: () => drawRows(rows)});
}
