import {tableFromIPC, Type, type DataType} from "@uwdata/flechette";

/** What a query gives: rows as objects, with the names of the columns and what DuckDB has in them. */
export interface Rows extends Array<Record<string, unknown>> {
  columns: string[];
  schema: {name: string; type: string}[];
}

/**
 * A result of DuckDB as rows, which Plot takes as data and Arquero as `aq.from(rows)`.
 *
 * Numbers are numbers wherever none of the column loses a digit: BIGINT and HUGEINT, which sums of whole numbers are, and
 * DECIMAL. Else all of the column keep their digits: whole ones as BigInt, decimal ones as texts. DATE and TIMESTAMP are
 * dates in UTC, to the millisecond; TIME is a text such as 08:30:00; an interval is months, days and nanoseconds; a list is
 * an array, a structure an object, a map an array of pairs, bytes a Uint8Array; NULL is null.
 */
export function rowsFromArrow(bytes: Uint8Array): Rows {
  const table = tableFromIPC(bytes, {useBigInt: true, useDecimalInt: true, useDate: true});
  const {fields} = table.schema;
  const columns = fields.map(({name, type}, i) => [name, columnOf(type, [...table.getChildAt(i)])] as const);
  const rows = Array.from({length: table.numRows}, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[row]])),
  );
  return Object.assign(rows, {
    columns: fields.map(({name}) => name),
    schema: fields.map(({name, type}) => ({name, type: nameOf(type)})),
  });
}

/** The values of a column, all of one kind. */
function columnOf(type: DataType, values: readonly unknown[]): unknown[] {
  const plain = values.map((value) => plainOf(type, value));
  if (isWhole(type) && plain.some((value) => typeof value === "bigint"))
    return plain.map((value) => (typeof value === "number" ? BigInt(value) : value));
  if (type.typeId === Type.Decimal && plain.some((value) => typeof value === "string"))
    return values.map((value) => (isWholeNumber(value) ? decimalText(BigInt(value), type.scale) : null));
  return plain;
}

function isWhole(type: DataType): boolean {
  return type.typeId === Type.Int || (type.typeId === Type.Decimal && type.scale === 0);
}

/** As whole numbers, times and the digits of decimals are read. */
function isWholeNumber(value: unknown): value is number | bigint {
  return typeof value === "bigint" || typeof value === "number";
}

/** One value, by itself. */
function plainOf(type: DataType, value: unknown): unknown {
  const {typeId} = type;
  if (value === null || value === undefined) return null;
  if (isWholeNumber(value)) {
    if (isWhole(type)) return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeId === Type.Decimal) return decimalOf(BigInt(value), type.scale);
    return typeId === Type.Time ? timeText(BigInt(value)) : value;
  }
  if (typeId === Type.Interval && isIterable(value)) {
    const [months, days, nanoseconds] = value;
    return {months, days, nanoseconds};
  }
  if (typeId === Type.List && isIterable(value))
    return Array.from(value, (item) => plainOf(type.children[0].type, item));
  if (typeId === Type.Map && isIterable(value)) {
    const pair = type.children[0].type;
    const [key, item] = pair.typeId === Type.Struct ? pair.children : [];
    return Array.from(value, (each) =>
      key && item && Array.isArray(each) ? [plainOf(key.type, each[0]), plainOf(item.type, each[1])] : each,
    );
  }
  if (typeId === Type.FixedSizeList && isIterable(value))
    return Array.from(value, (item) => plainOf(type.children[0]?.type ?? type, item));
  if (typeId === Type.Struct && typeof value === "object")
    return Object.fromEntries(
      type.children.map((child) => [child.name, plainOf(child.type, Reflect.get(value, child.name))]),
    );
  return value;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** A number, or a text where a number would lose digits. */
function decimalOf(scaled: bigint, scale: number): number | string {
  const text = decimalText(scaled, scale);
  const number = Number(text);
  return Math.abs(number) < 1e21 && number.toFixed(scale) === text ? number : text;
}

function decimalText(scaled: bigint, scale: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** Of microseconds since midnight. */
function timeText(microseconds: bigint): string {
  const seconds = microseconds / 1_000_000n;
  const rest = microseconds % 1_000_000n;
  const two = (part: bigint) => String(part).padStart(2, "0");
  const time = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(two).join(":");
  return rest === 0n ? time : `${time}.${String(rest).padStart(6, "0")}`;
}

/** As Notebook Kit calls the types of a result. */
const names: Readonly<Record<number, string>> = {
  [Type.Int]: "integer",
  [Type.Decimal]: "number",
  [Type.Float]: "number",
  [Type.Bool]: "boolean",
  [Type.Date]: "date",
  [Type.Timestamp]: "date",
  [Type.Utf8]: "string",
  [Type.Dictionary]: "string",
  [Type.Time]: "string",
  [Type.List]: "array",
  [Type.FixedSizeList]: "array",
  [Type.Binary]: "buffer",
};

function nameOf(type: DataType): string {
  const isLong = type.typeId === Type.Decimal ? type.scale === 0 : type.typeId === Type.Int && type.bitWidth === 64;
  return isLong ? "bigint" : (names[type.typeId] ?? "other");
}
