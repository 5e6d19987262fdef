import {createRequire} from "node:module";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";

const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");

/** DuckDB itself, in Node: what it answers to a query, as Arrow. */
export async function startDuckDB() {
  const bundle = {mainModule: wasm, mainWorker: ""};
  const database = await createDuckDB({mvp: bundle, eh: bundle}, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({});
  const connection = database.connect();
  const run = (text: string) => connection.useUnsafe((bindings, id) => bindings.runQuery(id, text));
  run("SET autoload_known_extensions = false");
  const register = (name: string, bytes: Uint8Array) => database.registerFileBuffer(name, bytes.slice());
  return {
    run,
    register,
    insert: (name: string, arrow: Uint8Array) => connection.insertArrowFromIPCStream(arrow, {name}),
  };
}
