import * as arrow from "@uwdata/flechette";
import type {SchemaElement} from "hyparquet";
import {parseFloat16} from "hyparquet/src/convert.js";
import type {ColumnType} from "../survey/cell-kind.js";
import {decimalText, lostDigits, timeOf, type TimeDigits} from "./written-number.js";

/** How the values of a column of Parquet, as they are stored, become those of Arrow. */
export interface Leaf {
  readonly type: ColumnType;
  readonly as: arrow.DataType;
  /** @param stored is never null */
  readonly value: (stored: unknown) => unknown;
  /** What is written where that is more than the value. */
  readonly exact?: (stored: unknown) => string | undefined;
}

const same = (stored: unknown) => stored;

/**
 * By what the schema says of them (parquet-format, Logical Types, and the converted types of before).
 * Undefined for bytes, which may be a text.
 */
export function leafOf(element: SchemaElement): Leaf | undefined {
  const {converted_type: converted, logical_type: logical, type} = element;
  if (converted === "DECIMAL" || logical?.type === "DECIMAL") return decimal(element.scale ?? 0);
  if (converted === "DATE" || logical?.type === "DATE")
    return {type: "date", as: arrow.dateDay(), value: (days) => Number(days) * 86_400_000};
  const digits = timeDigitsOf(element);
  if (digits !== undefined) return time(digits);
  if (type === "BOOLEAN") return {type: "boolean", as: arrow.bool(), value: same};
  if (type === "FLOAT") return {type: "number", as: arrow.float32(), value: same};
  if (type === "DOUBLE") return {type: "number", as: arrow.float64(), value: same};
  if (logical?.type === "FLOAT16")
    return {type: "number", as: arrow.float32(), value: (stored) => parseFloat16(bytesOf(stored))};
  return type === "INT32" || type === "INT64" ? whole(type, isUnsigned(element)) : undefined;
}

function whole(type: "INT32" | "INT64", isUnsigned: boolean): Leaf {
  if (type === "INT32")
    return isUnsigned
      ? {type: "integer", as: arrow.uint32(), value: (stored) => Number(stored) >>> 0}
      : {type: "integer", as: arrow.int32(), value: same};
  return isUnsigned
    ? {type: "integer", as: arrow.uint64(), value: (stored) => BigInt.asUintN(64, digitsOf(stored))}
    : {type: "integer", as: arrow.int64(), value: same};
}

function decimal(scale: number): Leaf {
  return {
    type: "number",
    as: arrow.float64(),
    value: (stored) => Number(decimalText(digitsOf(stored), scale)),
    exact: (stored) => lostDigits(digitsOf(stored), scale),
  };
}

function time(digits: TimeDigits): Leaf {
  return {
    type: "date",
    as: arrow.timestamp(),
    value: (stored) => {
      const {milliseconds} = timeOf(digitsOf(stored), digits);
      return Number.isNaN(milliseconds) ? null : milliseconds;
    },
    exact: (stored) => timeOf(digitsOf(stored), digits).exact,
  };
}

/** A time of 96 bits is one of nanoseconds by now. */
function timeDigitsOf({converted_type: converted, logical_type: logical, type}: SchemaElement): TimeDigits | undefined {
  if (type === "INT96") return 6;
  if (logical?.type === "TIMESTAMP") return ({MILLIS: 0, MICROS: 3, NANOS: 6} as const)[logical.unit];
  if (converted === "TIMESTAMP_MILLIS") return 0;
  return converted === "TIMESTAMP_MICROS" ? 3 : undefined;
}

function isUnsigned({converted_type: converted, logical_type: logical}: SchemaElement): boolean {
  return converted?.startsWith("UINT_") === true || (logical?.type === "INTEGER" && !logical.isSigned);
}

/** A whole number, however it is stored; as bytes the first is the highest, and the highest bit its sign. */
function digitsOf(stored: unknown): bigint {
  if (typeof stored === "bigint") return stored;
  if (typeof stored === "number") return BigInt(stored);
  const bytes = bytesOf(stored);
  const digits = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return BigInt.asIntN(bytes.length * 8, digits);
}

function bytesOf(stored: unknown): Uint8Array {
  if (stored instanceof Uint8Array) return stored;
  throw new RangeError("a value is of another type than its column");
}

/** The type of a column as its file says it: `DECIMAL(18, 2)`, `TIMESTAMP(MICROS)`, `INT64`. */
export function nameOfElement(element: SchemaElement): string {
  const {converted_type: converted, logical_type: logical, type, precision = 0, scale = 0} = element;
  if (logical?.type === "DECIMAL" || converted === "DECIMAL") return `DECIMAL(${precision}, ${scale})`;
  if (logical?.type === "TIMESTAMP" || logical?.type === "TIME") return `${logical.type}(${logical.unit})`;
  if (logical?.type === "INTEGER") return `${logical.isSigned ? "INT" : "UINT"}${logical.bitWidth}`;
  return logical?.type ?? converted ?? type ?? "STRUCT";
}
