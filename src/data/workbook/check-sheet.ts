import {WorkbookError} from "./workbook-error.js";

/** What a sheet of Excel has at most; and how many cells are read of one, the blanks among them counted. */
const MOST = {rows: 1_048_576, columns: 16_384, cells: 5_000_000};

/** Start tags of rows and of cells; a quoted `>` ends none. */
const rowTag = /<(?:[^\s<>/:]+:)?row(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const cellTag = /<(?:[^\s<>/:]+:)?c(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

interface CellTag {
  readonly attributes: string;
  /** What follows it, up to the next cell. */
  readonly content: string;
}

/**
 * Checks that the cells of a sheet are where a table could be, as readers fill the gaps before a cell with blanks, and
 * that its formulas have values, as readers take one without for a blank.
 * @param xml any part of a workbook; one that is no sheet has no cells
 * @throws {WorkbookError} `no-workbook` `too-many-cells` `formula-without-value`
 */
export function checkSheet(xml: string): void {
  for (const [, attributes = ""] of xml.matchAll(rowTag)) checkRow(attribute("r", attributes));
  let [rows, columns] = [0, 0];
  for (const {attributes, content} of cellTags(xml)) {
    const address = attribute("r", attributes);
    if (address === undefined || attributes.endsWith("/")) continue;
    const [row, column] = positionOf(address);
    [rows, columns] = [Math.max(rows, row), Math.max(columns, column)];
    if (isFormula(content) && !hasValue(content, attribute("t", attributes) === "str"))
      throw new WorkbookError(
        "formula-without-value",
        `no value: the formula at ${address} (save the file in a spreadsheet)`,
        {address},
      );
  }
  if (rows * columns <= MOST.cells) return;
  throw new WorkbookError(
    "too-many-cells",
    `too many cells: ${rows} rows by ${columns} columns (at most ${MOST.cells})`,
    {rows, columns, limit: MOST.cells},
  );
}

function* cellTags(xml: string): Generator<CellTag> {
  let open: {attributes: string; end: number} | undefined;
  for (const {0: tag, 1: attributes = "", index} of xml.matchAll(cellTag)) {
    if (open) yield {attributes: open.attributes, content: xml.slice(open.end, index)};
    open = {attributes, end: index + tag.length};
  }
  if (open) yield {attributes: open.attributes, content: xml.slice(open.end)};
}

function attribute(name: string, attributes: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

function checkRow(row: string | undefined): void {
  if (row !== undefined && !(/^\d{1,7}$/.test(row) && Number(row) <= MOST.rows)) throw nowhere(row);
}

function positionOf(address: string): [row: number, column: number] {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  if (row < 1 || row > MOST.rows || column < 1 || column > MOST.columns) throw nowhere(address);
  return [row, column];
}

function isFormula(content: string): boolean {
  return /<(?:[^\s<>/:]+:)?f[\s/>]/.test(content);
}

/** The value of a formula may be an empty text: then the cell says that it is a text. */
function hasValue(content: string, isText: boolean): boolean {
  return (isText ? /<(?:[^\s<>/:]+:)?v[\s/>]/ : /<(?:[^\s<>/:]+:)?v(?:\s[^>]*)?>[^<]/).test(content);
}

function nowhere(address: string): WorkbookError {
  return new WorkbookError("no-workbook", `no workbook: a cell at ${address}`);
}
