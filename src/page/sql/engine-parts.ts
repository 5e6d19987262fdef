import {BundleError} from "../../base/bundle-error.js";
import {unpackBytes} from "../../export/pack.js";
import {isPacked, packedPart} from "../parts.js";
import {scripts} from "../script-source.js";

/** What DuckDB is: the script of its worker, and its module, compiled once for all workers. */
export interface EngineParts {
  readonly script: Blob;
  readonly module: WebAssembly.Module;
}

/** @throws {FileError} where the workspace does not answer @throws {BundleError} where the document was made without it */
export async function loadEngineParts(): Promise<EngineParts> {
  const [script, wasm] = await Promise.all([readPart("duckdb"), readPart("duckdb.wasm")]);
  return {script, module: await WebAssembly.compile(await wasm.arrayBuffer())};
}

/** From the document where that carries its parts, else from the workspace. */
async function readPart(name: string): Promise<Blob> {
  const packed = packedPart(name.includes(".") ? name : `${name}.js`);
  if (packed !== undefined) return new Blob([await unpackBytes(packed)]);
  if (scripts.ask && !isPacked()) return scripts.ask(name);
  throw new BundleError("not-included", "sql");
}
