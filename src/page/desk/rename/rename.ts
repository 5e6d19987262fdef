import {parse} from "acorn";
import {defaultGlobals} from "notebook-kit/javascript/globals.js";
import {TuiyanError, type ErrorData} from "../../../base/errors.js";
import type {CellNames} from "../../../kernel/analysis.js";
import {setCellAttributes, setCellValue} from "../../../notebook/edit.js";
import type {Cell} from "../../../notebook/notebook.js";
import type {NotebookDocument} from "../../../notebook/parse.js";
import {occurrencesOf, rewriteOccurrences, type Occurrence} from "./occurrences.js";

export type RenameErrorCode =
  "not-a-name" | "taken" | "in-use" | "shadowed" | "not-defined" | "defined-twice" | "kept-name" | "unread" | "same";

/** Why a name cannot be another. */
export class RenameError extends TuiyanError {
  override name = "RenameError";
  declare readonly code: RenameErrorCode;

  constructor(code: RenameErrorCode, message: string, data: ErrorData = {}) {
    super(code, message, data);
  }
}

/** What a rename would change. */
export interface Renaming {
  readonly change: (document: NotebookDocument) => NotebookDocument;
  /** The cells in which the name stands. */
  readonly cells: readonly number[];
  /** In how many places. */
  readonly places: number;
}

export interface RenameSpec {
  readonly cells: readonly Cell[];
  /** What each cell defines and uses. */
  readonly names: readonly CellNames[];
  /** Names that come with the page. */
  readonly builtins: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
}

/** The modes whose texts are read here. */
const readModes = new Set(["js", "md", "html", "tex"]);

/** The name by which the page knows the scenarios. */
const SCENARIOS = "scenarios";

/**
 * Everything that has to change so that a name of the notebook is another, in all cells.
 * @throws {RenameError} where the notebook would not say the same after it
 */
export function planRename(spec: RenameSpec): Renaming {
  checkNames(spec);
  const {cells, from, to} = spec;
  const found = cells.flatMap((cell) => {
    const places = placesIn(cell, spec);
    const isNamed = cell.output === from;
    return places.length > 0 || isNamed ? [{cell, places, isNamed}] : [];
  });
  for (const {cell, places} of found)
    if (places.some(({isShadowed}) => isShadowed(to)))
      throw new RenameError("shadowed", `${to} means something else in cell ${cell.id}; choose another name`, {
        name: to,
        cell: cell.id,
      });
  return {
    cells: found.map(({cell}) => cell.id),
    places: found.reduce((sum, {places, isNamed}) => sum + places.length + Number(isNamed), 0),
    change: (document) =>
      found.reduce((next, {cell: {id, value}, places, isNamed}) => {
        const text = rewriteOccurrences(value, places, from, to);
        const named = isNamed ? setCellAttributes(next, id, {output: to}) : next;
        return setCellValue(named, id, text);
      }, document),
  };
}

function placesIn({id, mode, value}: Cell, {from, names}: RenameSpec): Occurrence[] {
  const own = names.find((each) => each.id === id);
  const isMeant = own?.inputs.includes(from) || own?.outputs.includes(from);
  try {
    if (readModes.has(mode)) return occurrencesOf(value, mode, from);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // What cannot be read may mean the name.
    if (value.includes(from)) throw unread(id, from);
  }
  if (isMeant) throw unread(id, from);
  return [];
}

function unread(cell: number, name: string): RenameError {
  return new RenameError("unread", `cell ${cell} uses ${name} and cannot be read here; change it by hand first`, {
    cell,
    name,
  });
}

function checkNames({names, builtins, from, to}: RenameSpec): void {
  if (from === to) throw new RenameError("same", `the same name: ${to}; type another`, {name: to});
  if (!isName(to)) throw new RenameError("not-a-name", `not a name: ${to} (letters, digits, _ and $)`, {name: to});
  if (from === SCENARIOS || to === SCENARIOS)
    throw new RenameError("kept-name", `${SCENARIOS} is the name of the scenarios; it stays theirs`, {name: SCENARIOS});
  const definers = names.filter(({outputs}) => outputs.includes(from));
  const [definer, other] = definers;
  if (!definer) throw new RenameError("not-defined", `no cell defines ${from}; it cannot be renamed`, {name: from});
  if (other)
    throw new RenameError(
      "defined-twice",
      `${from} is defined in cells ${definer.id} and ${other.id}; mend that first`,
      {
        name: from,
        first: definer.id,
        second: other.id,
      },
    );
  const taken = names.find(({outputs}) => outputs.includes(to));
  if (taken)
    throw new RenameError("taken", `cell ${taken.id} defines ${to}; choose another name`, {name: to, cell: taken.id});
  if (builtins.has(to) || defaultGlobals.has(to))
    throw new RenameError("taken", `${to} comes with the page; choose another name`, {name: to});
  const user = names.find(({inputs}) => inputs.includes(to));
  if (user)
    throw new RenameError("in-use", `cell ${user.id} uses ${to} already; choose another name`, {
      name: to,
      cell: user.id,
    });
}

function isName(text: string): boolean {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text)) return false;
  try {
    parse(`const ${text} = 0`, {ecmaVersion: "latest", sourceType: "module"});
    return true;
  } catch {
    // A word of the language.
    return false;
  }
}
