import type {ValueKind} from "../../i18n/errors/what-if.js";
import {WhatIfError} from "../../kernel/what-if.js";
import {Result} from "../../model/index.js";

/** Where in a value its number stands; empty where the value is the number itself. */
export interface Pick {
  /** Of a table, from 0. */
  readonly row?: number;
  /** Of a table, or a field of an object. */
  readonly column?: string;
}

/**
 * The number at a place of a value: a number itself, a field of an object, a row and a column of a table (of Arquero, or a
 * list of objects) or an entry of a list.
 * @throws {WhatIfError} `not-a-number`, saying what stands there instead
 */
export function numberIn(value: unknown, name: string, {row, column}: Pick): number {
  const rows = row === undefined ? value : rowsOf(value)?.[row];
  const found = column === undefined ? rows : fieldOf(rows, column);
  if (typeof found === "number" && !Number.isNaN(found)) return found;
  const kind = kindOf(found);
  throw new WhatIfError("not-a-number", `not a number: ${name} is ${kind}; ask of a number`, {name, kind});
}

/** The rows of a table; undefined for what is none. */
export function rowsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value === "object" && value !== null && "objects" in value && typeof value.objects === "function")
    return (value.objects as () => readonly unknown[]).call(value);
  return undefined;
}

function fieldOf(value: unknown, column: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, column)
    ? (value as Readonly<Record<string, unknown>>)[column]
    : undefined;
}

function kindOf(value: unknown): ValueKind {
  if (value === undefined || value === null) return "missing";
  if (typeof value === "number") return "nan";
  if (typeof value === "string") return "text";
  if (value instanceof Result) return "run";
  if (rowsOf(value)) return "table";
  return value instanceof Node ? "element" : "other";
}
