import type {DataPackage, Resource} from "./descriptor.js";
import {referenceErrors} from "./keys.js";
import {readDescriptor} from "./parse-descriptor.js";
import {readTable, sizeFault, type TableReading} from "./read-table.js";
import type {Table} from "./table.js";
import {TableError} from "./table-error.js";

/**
 * Gives the bytes of a file by its path below the package's folder; rejects if there is none. Who knows how large it is
 * says so to `accept` before it is read, which throws where it is too large.
 */
export type ReadFile = (path: string, accept: (size: number) => void) => Promise<Uint8Array>;

/** A package and all that is wrong with it; `descriptor` is undefined when datapackage.json itself could not be read. */
export interface PackageReading {
  readonly descriptor: DataPackage | undefined;
  /** By the name of the resource; a table that could not be read at all has no rows. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly errors: readonly TableError[];
}

/** Reads datapackage.json, given as bytes, and every file it names. Faults are collected, not thrown. */
export async function readPackage(bytes: Uint8Array, read: ReadFile): Promise<PackageReading> {
  const {value: descriptor, errors: descriptorErrors} = readDescriptor(bytes);
  if (descriptor === undefined) return {descriptor, tables: new Map(), errors: descriptorErrors};
  const errors: TableError[] = [];
  const readings = new Map<string, TableReading>();
  for (const resource of descriptor.resources) {
    const content = await contentOf(resource, read);
    if (content instanceof TableError) {
      errors.push(content);
    } else if (resource.kind === "table") {
      const reading = readTable(content, resource);
      readings.set(resource.name, reading);
      errors.push(...reading.errors);
    }
  }
  errors.push(...brokenReferences(descriptor, readings));
  return {descriptor, tables: new Map(Array.from(readings, ([name, {table}]) => [name, table])), errors};
}

/** Everything that is wrong with a package, resource by resource; empty when nothing is. */
export async function checkPackage(bytes: Uint8Array, read: ReadFile): Promise<readonly TableError[]> {
  return (await readPackage(bytes, read)).errors;
}

async function contentOf({name: resource, path, kind}: Resource, read: ReadFile): Promise<Uint8Array | TableError> {
  const accept = (size: number) => {
    const fault = kind === "table" ? sizeFault(size, resource) : undefined;
    if (fault) throw fault;
  };
  try {
    return await read(path, accept);
  } catch (cause) {
    if (cause instanceof TableError) return cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new TableError(
      "unreadable",
      `cannot read: ${resource} at ${path} (${reason})`,
      {resource, path, reason},
      {cause},
    );
  }
}

/** References are followed only where both ends were read whole: else one lost row would break every reference to it. */
function brokenReferences({resources}: DataPackage, readings: ReadonlyMap<string, TableReading>): TableError[] {
  return resources.flatMap((resource) => {
    if (resource.kind !== "table") return [];
    const source = readings.get(resource.name);
    if (source === undefined) return [];
    return resource.foreignKeys.flatMap(({fields, resource: name, referencedFields}) => {
      const target = readings.get(name);
      if (target === undefined || referencedFields.some((field) => target.damaged.has(field))) return [];
      return referenceErrors(source.table, fields, target.table, referencedFields);
    });
  });
}
