/** What the values of a column may be. */
export const columnTypes = ["integer", "number", "date", "boolean", "text"] as const;

export type ColumnType = (typeof columnTypes)[number];

/**
 * What one cell is. `altered` is a text that would become something else than it says: the code 0355 the number 355,
 * an identity number of 18 digits another one, 2020-13-45 no date.
 */
export type CellKind = ColumnType | "altered" | "missing";

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const isoDate = /^([-+]\d\d)?\d{4}(-\d\d(-\d\d)?)?(T\d\d:\d\d(:\d\d(\.\d{3})?)?(Z|[-+]\d\d:\d\d)?)?$/;

/** What a cell of separated text becomes where cells are typed one by one, as `d3.autoType` does. */
export function kindOfText(cell: string): CellKind {
  const text = cell.trim();
  if (text === "") return "missing";
  if (text === "true" || text === "false") return "boolean";
  const number = Number(text);
  if (!Number.isNaN(number)) return kindOfNumeral(text, number);
  if (text === "NaN") return "altered";
  if (!isoDate.test(text)) return "text";
  return Number.isNaN(Date.parse(text)) ? "altered" : "date";
}

function kindOfNumeral(text: string, number: number): CellKind {
  if (!numeral.test(text) || !Number.isFinite(number) || /^[+-]?0\d/.test(text)) return "altered";
  if (!/^[+-]?\d+$/.test(text)) return "number";
  return Number.isSafeInteger(number) ? "integer" : "altered";
}

/** What a value is that has its type already. */
export function kindOfValue(value: unknown): CellKind {
  if (value === null || value === undefined || value === "") return "missing";
  if (typeof value === "number")
    return Number.isInteger(value) ? "integer" : Number.isNaN(value) ? "missing" : "number";
  if (typeof value === "bigint") return "integer";
  if (typeof value === "boolean") return "boolean";
  return value instanceof Date ? "date" : "text";
}

/** A value as a text, for the eye. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().replace(/T00:00:00\.000Z$/, "");
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return JSON.stringify(value, plainPart);
}

/** JSON has no numbers of more digits than a double has, and takes lists of bytes and numbers for objects. */
function plainPart(_: string, part: unknown): unknown {
  if (typeof part === "bigint") return Number.isSafeInteger(Number(part)) ? Number(part) : String(part);
  return ArrayBuffer.isView(part) ? Array.from(part as Iterable<unknown> & ArrayBufferView) : part;
}

const fitting: Readonly<Record<ColumnType, readonly CellKind[]>> = {
  integer: ["integer"],
  number: ["integer", "number"],
  date: ["date"],
  boolean: ["boolean"],
  text: ["integer", "number", "date", "boolean", "text", "altered"],
};

/** Whether a cell of that kind belongs into a column of that type; one that is missing is no fault. */
export function fits(kind: CellKind, type: ColumnType): boolean {
  return kind === "missing" || fitting[type].includes(kind);
}

/** What a column is: what most of its cells are that hold anything, text where they agree on nothing. */
export function typeOf(counts: Readonly<Record<CellKind, number>>): ColumnType {
  const {integer, number, date, boolean, text, altered} = counts;
  const half = (integer + number + date + boolean + text + altered) / 2;
  if (integer + number > half) return number === 0 ? "integer" : "number";
  if (date > half) return "date";
  return boolean > half ? "boolean" : "text";
}
