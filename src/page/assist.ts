import type {Label} from "../base/label.js";

/** What kind of thing a name stands for. */
export type NameKind = "variable" | "lever" | "model" | "builtin" | "member" | "column";

/** What an editor can say of a name. */
export interface NameHelp {
  readonly name: string;
  readonly kind: NameKind;
  /** A few words beside the name: its type, its unit, its value at present. */
  readonly detail: string;
  /** What it is, in sentences; undefined where there is no more to say. */
  readonly about: Label | undefined;
  /** The cell that defines it; undefined where none does. */
  readonly cell: number | undefined;
}

/** What an editor is told of the notebook its cell stands in. */
export interface Assist {
  /** All that a cell may name. */
  readonly names: () => readonly NameHelp[];
  /** What may follow a name and a dot. */
  readonly members: (name: string) => readonly NameHelp[];
  /** What a text in quotes may stand for: variables of models, levers, columns of tables. */
  readonly texts: () => readonly NameHelp[];
  /** The columns of what a query may ask by name: a table, or a list of rows. */
  readonly tables: () => Readonly<Record<string, readonly string[]>>;
  /** The files beside the notebook that its cells name. */
  readonly files: () => readonly string[];
  readonly find: (name: string) => NameHelp | undefined;
  /** Goes to the cell that defines a name. */
  readonly goTo: (name: string) => void;
}
