/** Why a cell has no value, in a form the screen can say in either language. */
export type CellFault =
  | {readonly kind: "syntax"; readonly message: string; readonly line: number; readonly column: number}
  /** `place` is where it arose, where that is in a module the cell uses. */
  | {
      readonly kind: "runtime";
      readonly error: Error;
      readonly line: number | undefined;
      readonly place?: ModulePlace | undefined;
    }
  /** A cell it needs has none; `cell` is where the fault is, if a cell defines `name`. */
  | {readonly kind: "blocked"; readonly name: string; readonly cell: number | undefined}
  | {readonly kind: "duplicate"; readonly name: string; readonly cells: readonly number[]}
  /** The names in the order in which each needs the next, the first again at the end. */
  | {readonly kind: "cycle"; readonly path: readonly string[]}
  | {readonly kind: "undefined"; readonly name: string; readonly suggestion: string | undefined}
  | {readonly kind: "import"; readonly specifier: string; readonly available: readonly string[]}
  | {readonly kind: "mode"; readonly mode: string};

/** A place in a module beside the notebook; without a column where the code was made from TypeScript. */
export interface ModulePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

/** An import that nothing here answers. */
export class ImportError extends Error {
  override name = "ImportError";
  readonly specifier: string;
  readonly available: readonly string[];

  constructor(specifier: string, available: readonly string[]) {
    super(`unknown import: ${specifier} (there are ${available.join(", ")})`);
    this.specifier = specifier;
    this.available = available;
  }
}
