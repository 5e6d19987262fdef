/** In place of the compilers of kinds of cells that do not run here; the kernel never gets to call them. */
export function transpileTypeScript(): never {
  throw new SyntaxError("TypeScript cells are not run here (1:0)");
}

export function transpileObservable(): never {
  throw new SyntaxError("Observable JavaScript cells are not run here (1:0)");
}
