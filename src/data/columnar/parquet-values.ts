import {binary, columnFromArray, utf8, type Column} from "@uwdata/flechette";
import type {SchemaTree} from "hyparquet";
import {ColumnarError} from "./columnar-error.js";
import type {Budget} from "./limits.js";
import {nameOfElement, type Leaf} from "./parquet-leaf.js";
import {timeOf, type TimeDigits} from "./written-number.js";

/** The values of a column, of which null is none, from those that are stored. */
export function valuesOf(leaf: Leaf, stored: readonly unknown[]): Column<unknown> {
  const values = stored.map((each) => (each === null ? null : leaf.value(each)));
  const useBigInt = values.some((value) => typeof value === "bigint" && !Number.isSafeInteger(Number(value)));
  return columnFromArray(values, leaf.as, {useBigInt, useDate: true});
}

/** Bytes, as texts where all of them are such: many writers do not say so. */
export function textsOf(stored: readonly unknown[], budget: Budget): Column<unknown> {
  const known = new Map<unknown, unknown>();
  try {
    const texts = stored.map((each) => {
      if (!(each instanceof Uint8Array)) return each;
      budget.take({bytes: each.length});
      const text = known.get(each) ?? textOf(each);
      known.set(each, text);
      return text;
    });
    return columnFromArray(texts, utf8());
  } catch (error) {
    if (error instanceof TypeError) return columnFromArray([...stored], binary());
    throw error;
  }
}

/** @throws {TypeError} where the bytes are no text */
function textOf(bytes: Uint8Array): string {
  return strictly.decode(bytes);
}

const strictly = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

/** Lists and structures. @throws {ColumnarError} `unknown-column-type` */
export function nestedOf(tree: SchemaTree, stored: readonly unknown[]): Column<unknown> {
  const column = tree.element.name;
  checkNested(tree, column);
  try {
    return columnFromArray([...stored], undefined, {useBigInt: true, useDate: true});
  } catch (error) {
    throw unknownType(column, "values of several types", error);
  }
}

/** Refuses what would lose digits where it stands within a list or a structure. */
function checkNested({element, children}: SchemaTree, column: string): void {
  const name = nameOfElement(element);
  if (/^DECIMAL|NANOS|^INT96|INTERVAL|BSON|VARIANT/.test(name)) throw unknownType(column, name);
  for (const child of children) checkNested(child, column);
}

function unknownType(column: string, type: string, cause?: unknown): ColumnarError {
  const message = `type not read: column ${column} holds ${type} within lists or structures (flatten it, or leave it out)`;
  return new ColumnarError("unknown-column-type", message, {column, type}, {cause});
}

/** Within lists and structures; the times of 96 bits are those of columns alone. */
export const nestedParsers = {
  timestampFromMilliseconds: (since: bigint) => nestedTime(since, 0),
  timestampFromMicroseconds: (since: bigint) => nestedTime(since, 3),
  timestampFromNanoseconds: (since: bigint) => since,
  stringFromBytes: textOf,
  jsonFromBytes: textOf,
};

function nestedTime(since: bigint, digits: TimeDigits): unknown {
  const {milliseconds, exact} = timeOf(since, digits);
  return exact ?? new Date(milliseconds);
}
