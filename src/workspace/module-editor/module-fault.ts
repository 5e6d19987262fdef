import {transpileTypeScript} from "../../kernel/compilers.js";
import {ModuleError} from "../../kernel/modules/module-error.js";
import {readModule} from "../../kernel/modules/read-module.js";

/** What is wrong with how a module is written, and where, lines and columns from 1. */
export interface ModuleFault {
  readonly error: ModuleError;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds what is wrong with how a module is written; undefined where nothing is.
 * @param name the module's path from where the notebook is
 */
export function faultOf(name: string, text: string): ModuleFault | undefined {
  try {
    readModule(name, text, transpileTypeScript);
    return undefined;
  } catch (error) {
    if (!(error instanceof ModuleError)) throw error;
    const {line, column} = error.data;
    return {error, line: Number(line), column: Number(column)};
  }
}
