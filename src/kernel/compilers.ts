import {parseCell} from "@observablehq/parser";
import {transpileObservable as transpileByKit} from "notebook-kit/javascript/observable.js";
import {transform} from "sucrase";
import {transpileSql} from "./sql/transpile-sql.js";
import type {Stretch} from "./source-lines.js";

/** What reads the cells that are not JavaScript and yet code; a script of its own, as few notebooks have such cells. */
export interface Compilers {
  readonly transpileTypeScript: (text: string) => string;
  readonly transpileObservable: typeof transpileByKit;
  readonly observableBody: (text: string) => Stretch | undefined;
  readonly transpileSql: typeof transpileSql;
}

export {transpileSql};

/**
 * TypeScript without its types, line by line as it was. Enumerations and parameter properties become what they stand for,
 * as with notebook-kit; namespaces are dropped.
 * @throws {SyntaxError} with the place as `pos`
 */
export function transpileTypeScript(text: string): string {
  try {
    return withoutTypes(text);
  } catch (error) {
    // An object with a type to it is an expression only in parentheses, which do not move its lines.
    const expression = attempt(() => withoutTypes(`(${text}\n)`));
    if (expression === undefined) throw error;
    return expression;
  }
}

function withoutTypes(text: string): string {
  const {code} = transform(text, {transforms: ["typescript"], disableESTransforms: true, keepUnusedImports: true});
  return code;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** @throws {SyntaxError} also for what notebook-kit does not take, such as cells with a tag */
export const transpileObservable: typeof transpileByKit = (...given) => {
  try {
    return transpileByKit(...given);
  } catch (error) {
    throw error instanceof SyntaxError ? error : new SyntaxError(`${messageOf(error)} (1:0)`, {cause: error});
  }
};

/** Where the code stands in a cell of Observable JavaScript: behind its name. Undefined for a cell of none, or an import. */
export function observableBody(text: string): Stretch | undefined {
  const {body} = parseCell(text);
  return body && body.type !== "ImportDeclaration" ? {start: body.start, end: body.end} : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
