import {nearest} from "../base/nearest.js";
import type {Field, TableResource} from "./descriptor.js";
import {quoted, TableError} from "./table-error.js";

export interface Header {
  /** By the name of a field the position of its column in the file, from 0; the file may lack some and have more. */
  readonly positions: ReadonlyMap<string, number>;
  readonly errors: readonly TableError[];
}

/** Matches the first row of a file with the fields of its schema, by name. */
export function matchHeader(names: readonly string[], resource: TableResource): Header {
  const other = otherDelimiter(names, resource);
  if (other !== undefined) return {positions: new Map(), errors: [other]};
  const firstOf = new Map<string, number>();
  const errors: TableError[] = [];
  names.forEach((name, i) => {
    const first = firstOf.get(name);
    if (name === "") errors.push(unnamedColumn(i + 1, resource.name));
    else if (first === undefined) firstOf.set(name, i);
    else errors.push(duplicateColumn(name, first + 1, i + 1, resource.name));
  });
  const [present, missing] = partition(resource.fields, (field) => firstOf.has(field.name));
  errors.push(...unknownColumns(names, missing, resource), ...missingColumns(missing, present, resource));
  if (errors.length === 0 && resource.fieldsMatch === "exact") errors.push(...outOfOrder(names, resource));
  return {positions: new Map(present.map(({name}) => [name, firstOf.get(name) ?? 0])), errors};
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Excel writes semicolons or tabs in some settings: then the whole header is one name that holds the others. */
function otherDelimiter(
  [only, second]: readonly string[],
  {name: resource, delimiter, fields}: TableResource,
): TableError | undefined {
  if (only === undefined || second !== undefined || fields.length < 2) return undefined;
  const found = [",", ";", "\t", "|"].find(
    (mark) => mark !== delimiter && only.split(mark).some((name) => fields.some((field) => field.name === name)),
  );
  if (found === undefined || !only.includes(found)) return undefined;
  const message = `wrong delimiter: ${resource} is separated by ${quoted(found)} (save it separated by ${quoted(delimiter)})`;
  return new TableError("wrong-delimiter", message, {resource, row: 1, value: found, expected: delimiter});
}

/** @param position of the column, from 1 */
export function unnamedColumn(position: number, resource: string): TableError {
  const message = `column without a name: ${resource} row 1, column ${position} (delete it or name it)`;
  return new TableError("unnamed-column", message, {resource, row: 1, column: position});
}

/** @param first where the column of that name stands, from 1; `position` is that of the other */
export function duplicateColumn(name: string, first: number, position: number, resource: string): TableError {
  const message = `column twice: ${resource} row 1, columns ${first} and ${position} = ${quoted(name)}`;
  return new TableError("duplicate-column", message, {resource, row: 1, column: name, positions: [first, position]});
}

function unknownColumns(names: readonly string[], missing: readonly Field[], resource: TableResource): TableError[] {
  if (resource.fieldsMatch === "subset" || resource.fieldsMatch === "partial") return [];
  const known = new Set(resource.fields.map((field) => field.name));
  const unknown = new Set(names.filter((name) => name !== "" && !known.has(name)));
  return Array.from(unknown, (name) => {
    const suggestion = nearest(
      name.trim(),
      missing.map((field) => field.name),
    );
    const wayOut = suggestion === undefined ? "" : `; did you mean ${suggestion}?`;
    const message = `unknown column: ${resource.name} row 1, column ${quoted(name)}${wayOut}`;
    return new TableError("unknown-column", message, {resource: resource.name, row: 1, column: name, suggestion});
  });
}

function missingColumns(missing: readonly Field[], present: readonly Field[], resource: TableResource): TableError[] {
  return missing
    .filter((field) => present.length === 0 || mustBeThere(field, resource))
    .map(({name}) => {
      const message = `missing column: ${resource.name} row 1 has no ${quoted(name)}`;
      return new TableError("missing-column", message, {resource: resource.name, row: 1, column: name});
    });
}

/** Where a file may have fewer columns than fields, those that cannot be empty are still needed. */
function mustBeThere({constraints}: Field, {fieldsMatch}: TableResource): boolean {
  return (fieldsMatch !== "superset" && fieldsMatch !== "partial") || constraints.required;
}

function outOfOrder(names: readonly string[], {name: resource, fields}: TableResource): TableError[] {
  const i = fields.findIndex((field, j) => field.name !== names[j]);
  const found = names[i];
  const expected = fields[i]?.name;
  if (found === undefined || expected === undefined) return [];
  const message = `columns out of order: ${resource} row 1, column ${i + 1} = ${quoted(found)} (expected ${expected})`;
  return [new TableError("column-order", message, {resource, row: 1, column: found, expected})];
}
