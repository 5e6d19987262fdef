import {declaresName} from "./declared-names.js";
import {insertCell, setCellValue} from "./edit.js";
import {formatJson, type Json} from "./format-json.js";
import type {Cell, Notebook} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import type {NotebookDocument} from "./parse.js";

/** A cell that declares the name asked for: as data that can be read and written here, or in a form of its author's. */
export type DataCell =
  {readonly cell: Cell; readonly value: Json} | {readonly cell: Cell; readonly reason: "foreign form"};

/**
 * The cell that declares `name`: with its value if it is `const name = ` and an array or object in JSON, and nothing else.
 * A key `__proto__` is a key as any other here, though it is none to JavaScript.
 */
export function findDataCell({cells}: Notebook, name: string): DataCell | undefined {
  for (const cell of cells) {
    const data = readData(cell, name);
    if (data) return {cell, value: data.value};
  }
  const cell = cells.find((other) => declaresName(other, name));
  return cell && {cell, reason: "foreign form"};
}

/**
 * The document in which the data cell of that name holds another value; without such a cell, one is added at the end,
 * hidden. What stands around the JSON stays, and all of it if the value is the same.
 * @throws {NotebookError} `foreign-cell` if the name is declared in a form of its author's; `not-json` if the value is
 *   not an array or object of JSON; `bad-name` if no cell could declare the name
 */
export function writeDataCell(document: NotebookDocument, name: string, value: unknown): NotebookDocument {
  const json = formatJson(value);
  if (typeof value !== "object" || value === null)
    throw new NotebookError("not-json", `not an array or object: ${json} (only these are kept as the data of a cell)`);
  if (!isName.test(name))
    throw new NotebookError("bad-name", `not a name: ${JSON.stringify(name)} (letters, digits, _ and $)`, {name});
  const cell = findDataCell(document.notebook, name)?.cell;
  if (!cell) {
    const spec = {mode: "js", isPinned: false, isHidden: true, value: `const ${name} = ${json};`} as const;
    return insertCell(document, document.notebook.cells.length, spec);
  }
  const data = readData(cell, name);
  if (!data) throw foreignCell(cell, name);
  if (isSameData(data.value, json)) return document;
  return setCellValue(document, cell.id, cell.value.slice(0, data.start) + json + cell.value.slice(data.end));
}

const identifier = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*`;
const isName = new RegExp(`^${identifier}$`, "u");
const declaration = new RegExp(String.raw`^\s*const\s+(${identifier})\s*=\s*(?=[[{])`, "u");

/** The value of a data cell of that name and the place of its JSON; undefined for any other cell. */
function readData({mode, output, value: code}: Cell, name: string) {
  // With an output the value of the cell has that name, and the name declared in it is its own.
  if ((mode !== "js" && mode !== "ts") || output !== undefined) return undefined;
  const [before, declared] = declaration.exec(code) ?? [];
  if (before === undefined || declared !== name) return undefined;
  const start = before.length;
  const end = code.trimEnd().replace(/;$/, "").trimEnd().length;
  try {
    return {value: JSON.parse(code.slice(start, end)) as Json, start, end};
  } catch {
    return undefined;
  }
}

/** Whether the value is what the JSON says; one nested too deep to be written here is not. */
function isSameData(value: Json, json: string): boolean {
  try {
    return formatJson(value) === json;
  } catch {
    return false;
  }
}

function foreignCell({id}: Cell, name: string): NotebookError {
  return new NotebookError(
    "foreign-cell",
    `cell ${id} declares ${name} in a form of its own: it is left as it is (make it "const ${name} = " and JSON, or rename it)`,
    {cell: id, name},
  );
}
