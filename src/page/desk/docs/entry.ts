import type {Label} from "../../../base/label.js";

/** What is said of a name that comes with the page: how it is called, and what it is for. */
export interface DocEntry {
  readonly call: string;
  readonly about: Label;
}

/** Entries written as rows: name, how it is called, what it is for in both languages. */
export function entries(
  rows: readonly (readonly [name: string, call: string, zh: string, en: string])[],
): ReadonlyMap<string, DocEntry> {
  return new Map(rows.map(([name, call, zh, en]) => [name, {call, about: {zh, en}}]));
}
