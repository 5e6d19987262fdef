import type {Format} from "./format.js";
import {isInterpreted, type Mode} from "./mode.js";

/** The name of a theme, or one for the day and one for the night. */
export type Theme = string | {readonly light: string; readonly dark: string};

/** What a notebook says, wherever and however it is written. */
export interface Notebook {
  readonly title: string;
  readonly theme: Theme;
  readonly isReadOnly: boolean;
  /** In the order in which they are shown. */
  readonly cells: readonly Cell[];
}

/** A piece of code or text of a notebook. */
export interface Cell {
  /** Unique in its notebook; a positive integer. */
  readonly id: number;
  readonly mode: Mode;
  /** The code, lines ended by LF. */
  readonly value: string;
  /** Whether its code is shown when it is not being edited. */
  readonly isPinned: boolean;
  /** Whether its result is not shown by itself. */
  readonly isHidden: boolean;
  /** The name under which other cells see its value; undefined where the code declares names or there are none. */
  readonly output: string | undefined;
  /** What its file is read as; of interpreted cells only. */
  readonly format: Format | undefined;
  /** The database it queries, `var:` and a name for a variable; of SQL cells only. */
  readonly database: string | undefined;
}

/** A cell as it is asked for. */
export interface CellSpec {
  readonly mode?: Mode;
  readonly value?: string;
  readonly isPinned?: boolean;
  readonly isHidden?: boolean;
  readonly output?: string | undefined;
  readonly format?: Format | undefined;
  readonly database?: string | undefined;
}

/** The cell of that id, what is not said filled in as Notebook Kit fills it in. */
export function toCell(id: number, spec: CellSpec): Cell {
  const {mode = "js", value = "", isPinned = isPinnedAtFirst(mode), isHidden = false, output} = spec;
  const {format = "buffer", database = "var:db"} = spec;
  return {
    id,
    mode,
    value,
    isPinned,
    isHidden,
    output,
    format: isInterpreted(mode) ? format : undefined,
    database: mode === "sql" ? database : undefined,
  };
}

function isPinnedAtFirst(mode: Mode): boolean {
  return mode === "js" || mode === "ts" || mode === "ojs" || mode === "sql" || isInterpreted(mode);
}

/** Whether two cells have nothing that differs. */
export function isSameCell(a: Cell, b: Cell): boolean {
  return (Object.keys(a) as (keyof Cell)[]).every((key) => a[key] === b[key]);
}

export const defaultTitle = "Untitled";
export const defaultTheme = "air";

/** A theme as the attribute of `<notebook>` has it. */
export function readTheme(text: string | undefined): Theme {
  const name = text?.trim().toLowerCase() ?? defaultTheme;
  const [, light, dark] = /^light-dark\(([\w-]+),\s*([\w-]+)\)$/.exec(name) ?? [];
  return light === undefined || dark === undefined ? name : {light, dark};
}

export function writeTheme(theme: Theme): string {
  return typeof theme === "string" ? theme : `light-dark(${theme.light}, ${theme.dark})`;
}
