/** Every language a cell can be in, with the `type` of its `<script>`. */
const types = {
  js: "module",
  ts: "text/x-typescript",
  ojs: "application/vnd.observable.javascript",
  md: "text/markdown",
  html: "text/html",
  tex: "application/x-tex",
  dot: "text/vnd.graphviz",
  sql: "application/sql",
  node: "application/vnd.node.javascript",
  python: "text/x-python",
  r: "text/x-r",
} as const;

/** The language of a cell. */
export type Mode = keyof typeof types;

export const modes = Object.keys(types) as readonly Mode[];

const modesByType: ReadonlyMap<string, Mode> = new Map(modes.map((mode) => [types[mode], mode]));

/** The `type` of a `<script>` that holds a cell of that mode. */
export function typeOf(mode: Mode): string {
  return types[mode];
}

/** The mode of a `<script>` of that type; any type that is none of a cell is JavaScript. */
export function modeOf(type: string | undefined): Mode {
  return modesByType.get(type ?? "") ?? "js";
}

/** Whether `modeOf` knows the type, rather than taking it for JavaScript. */
export function isCellType(type: string): boolean {
  return modesByType.has(type);
}

/** Whether cells of that mode are run before the notebook is shown, and leave a file in some format. */
export function isInterpreted(mode: Mode): boolean {
  return mode === "node" || mode === "python" || mode === "r";
}
