import {canRun, CellSyntaxError, compile, type Compiled} from "../kernel/compile.js";
import {canRead, takeCompilers} from "../kernel/stand-ins/later-compilers.js";
import type {Cell} from "../notebook/notebook.js";
import type {bundles} from "./bundles.js";
import {moduleName} from "./module-name.js";

export type BundleName = keyof typeof bundles;

/** What the cells of a notebook need besides the page itself. */
export interface Needed {
  readonly bundles: readonly BundleName[];
  /** Names of files, from where the notebook is. */
  readonly files: readonly string[];
}

/** The bundle that a name every cell may use comes from; all others come with the page. */
const ofBuiltins: ReadonlyMap<string, BundleName> = new Map([
  ["Plot", "plot"],
  ["Inputs", "inputs"],
  ["tex", "katex"],
  ["d3", "d3"],
  ["aq", "arrow"],
  ["db", "sql"],
  ["DuckDBClient", "sql"],
]);

/** The bundles that a module comes from, and that what is in it will ask for. */
const ofModules: ReadonlyMap<string, readonly BundleName[]> = new Map<string, readonly BundleName[]>([
  ["tuiyan", ["ask", "export", "plot", "scenarios"]],
  ["tuiyan/analysis", ["analysis", "worker"]],
  ["tuiyan/ask", ["ask", "export", "plot", "scenarios"]],
  ["tuiyan/targets", ["ask", "export", "plot", "targets"]],
  ["tuiyan/official", ["official"]],
  ["tuiyan/models/changzhi", ["changzhi", "plan"]],
  ["@observablehq/plot", ["plot"]],
  ["@observablehq/inputs", ["inputs"]],
  ["d3", ["d3"]],
  ["arquero", ["arrow"]],
]);

/** Reads from the code of the cells what they need. A cell that cannot be read needs nothing: it will not run. */
export async function neededBy(cells: readonly Cell[]): Promise<Needed> {
  const areLater = cells.some((cell) => canRun(cell) && ["ts", "ojs", "sql"].includes(cell.mode));
  if (cells.some(({mode}) => !canRead(mode))) takeCompilers(await import("../kernel/compilers.js"));
  const compiled = cells.flatMap(compiledOf);
  const found: (BundleName | undefined)[] = [
    ...(areLater ? ["compilers" as const] : []),
    ...compiled.flatMap(({inputs}) => inputs.map((name) => ofBuiltins.get(name))),
    ...compiled.flatMap(({imports}) => imports.flatMap((specifier) => ofModules.get(moduleName(specifier)))),
  ];
  return {
    bundles: [...new Set(found.filter((name) => name !== undefined))].sort(),
    files: [...new Set(compiled.flatMap(({files}) => files))].sort(),
  };
}

function compiledOf(cell: Cell): Compiled[] {
  if (!canRun(cell)) return [];
  try {
    return [compile(cell)];
  } catch (error) {
    if (error instanceof CellSyntaxError) return [];
    throw error;
  }
}
