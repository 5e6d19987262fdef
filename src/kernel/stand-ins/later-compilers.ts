import type {Compilers} from "../compilers.js";

let there: Compilers | undefined;

/** From now on cells in TypeScript, in Observable JavaScript and in SQL can be read. */
export function takeCompilers(compilers: Compilers): void {
  there = compilers;
}

/** Whether cells of that mode are read by the compilers, which come when they are first needed. */
export function isCompiledLater(mode: string): boolean {
  return ["ts", "ojs", "sql"].includes(mode);
}

/** Whether cells of that mode can be read now. */
export function canRead(mode: string): boolean {
  return there !== undefined || !isCompiledLater(mode);
}

function compilers(): Compilers {
  if (!there) throw new Error("the compilers are not there yet");
  return there;
}

/** In place of notebook-kit's own, which brings a compiler of 1 MB with it. */
export function transpileTypeScript(text: string): string {
  return compilers().transpileTypeScript(text);
}

/** In place of notebook-kit's own, with the parser it brings. */
export const transpileObservable: Compilers["transpileObservable"] = (...given) =>
  compilers().transpileObservable(...given);

export const transpileSql: Compilers["transpileSql"] = (...given) => compilers().transpileSql(...given);

export const observableBody: Compilers["observableBody"] = (text) => compilers().observableBody(text);
