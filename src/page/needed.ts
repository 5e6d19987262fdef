import {canRun, CellSyntaxError, compile, type Compiled} from "../kernel/compile.js";
import {followModules, type Followed} from "../kernel/modules/follow-modules.js";
import {besideName, isBeside, isTypeScript} from "../kernel/modules/names.js";
import {canRead, isCompiledLater, takeCompilers} from "../kernel/stand-ins/later-compilers.js";
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

/**
 * Reads from the code of the cells, and of the modules they import, what they need. A cell that cannot be read needs
 * nothing: it will not run.
 * @param read gives a file beside the notebook; rejects where there is none
 */
export async function neededBy(cells: readonly Cell[], read: (name: string) => Promise<Uint8Array>): Promise<Needed> {
  const areLater = cells.some((cell) => canRun(cell) && isCompiledLater(cell.mode));
  if (cells.some(({mode}) => !canRead(mode))) takeCompilers(await import("../kernel/compilers.js"));
  const compiled = cells.flatMap(compiledOf);
  const imports = compiled.flatMap((cell) => cell.imports);
  const {modules, others} = await modulesOf(imports, read);
  const files = [...new Set([...compiled.flatMap((cell) => cell.files), ...modules])].sort();
  const found: (BundleName | undefined)[] = [
    ...(areLater || modules.some(isTypeScript) ? ["compilers" as const] : []),
    ...(modules.length > 0 ? ["modules" as const] : []),
    ...(files.some((file) => /\.(arrow|feather|parquet)$/i.test(file)) ? (["arrow", "columnar"] as const) : []),
    ...compiled.flatMap(({inputs}) => inputs.map((name) => ofBuiltins.get(name))),
    ...[...imports, ...others].flatMap((specifier) => ofModules.get(moduleName(specifier))),
  ];
  return {
    bundles: [...new Set(found.filter((name) => name !== undefined))].sort(),
    files,
  };
}

/** The modules beside the notebook that imports lead to, and what those import besides. */
async function modulesOf(imports: readonly string[], read: (name: string) => Promise<Uint8Array>): Promise<Followed> {
  const names = imports.filter(isBeside).map((specifier) => besideName("", specifier));
  if (names.length === 0) return {modules: [], others: []};
  const {transpileTypeScript} = await import("../kernel/compilers.js");
  const textOf = async (name: string) => new TextDecoder().decode(await read(name));
  return followModules(names, textOf, transpileTypeScript);
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
