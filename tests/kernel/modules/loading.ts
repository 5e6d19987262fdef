import {compileFunction, constants} from "node:vm";
import {ImportError} from "../../../src/kernel/fault.js";
import * as compilers from "../../../src/kernel/compilers.js";
import {ModuleLoader} from "../../../src/kernel/modules/module-loader.js";
import type {Check} from "../../../src/kernel/run-watch.js";

/** The engine's own import: the runner of these tests would take another. */
const evaluate = compileFunction("return import(address)", ["address"], {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (address: string) => Promise<object>;

/** Node's own import of a text. */
export function importText(text: string): Promise<object> {
  return evaluate(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}#${Math.random()}`);
}

let placed = 0;

/** An error with the trace that a browser would give it. */
export function asTraced(error: Error): Error {
  return Object.assign(error, {stack: error.stack?.replace(/data:[^\s#]*#\d+\//g, "")});
}

export interface LoadingOptions {
  /** What there is that is not beside the notebook. */
  readonly others?: Readonly<Record<string, object>>;
  /** What loops ask. */
  readonly check?: (file: string, line?: number) => number;
}

/** A loader over files in memory. */
export function loading(files: Record<string, string>, {others = {}, check = () => 1}: LoadingOptions = {}) {
  const asked: string[] = [];
  const loader = new ModuleLoader({
    read: (name) => {
      asked.push(name);
      const text = files[name];
      return text === undefined ? Promise.reject(new Error(`no file: ${name}`)) : Promise.resolve(text);
    },
    compilers: () => Promise.resolve(compilers),
    load: (specifier) => {
      const other = others[specifier];
      return other ? Promise.resolve(other) : Promise.reject(new ImportError(specifier, Object.keys(others)));
    },
    watch: (file) => {
      const own: Check = (line) => check(file, line);
      return {begin: () => own, check: own};
    },
    // No two addresses are one, as with those of blobs; each ends as traces of a browser call it.
    place: (code) => {
      const [, called = ""] = /sourceURL=(.*)$/.exec(code) ?? [];
      return `data:text/javascript;base64,${Buffer.from(code).toString("base64")}#${++placed}/${called}`;
    },
    evaluate,
  });
  return {loader, asked, files};
}
