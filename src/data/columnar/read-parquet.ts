import {tableFromColumns, tableFromIPC, type Column} from "@uwdata/flechette";
import {parquetMetadata, parquetSchema, type FileMetaData, type SchemaElement, type SchemaTree} from "hyparquet";
import {parquetReadAsync} from "hyparquet/src/read.js";
import {assembleAsync} from "hyparquet/src/rowgroup.js";
import {ColumnarError} from "./columnar-error.js";
import {asItIs, unitIn, type ColumnarColumn, type ColumnarTable} from "./columnar-table.js";
import {Budget} from "./limits.js";
import {leafOf, nameOfElement, type Leaf} from "./parquet-leaf.js";
import {nestedOf, nestedParsers, textsOf, valuesOf} from "./parquet-values.js";
import {checkPages, noParquet} from "./parquet-pages.js";
import {parquetPackings} from "./unpack.js";

/** Reads a Parquet file. @throws {ColumnarError} */
export async function readParquet(bytes: ArrayBuffer): Promise<ColumnarTable> {
  try {
    const metadata = metadataOf(bytes);
    const rowCount = Number(metadata.num_rows);
    const {children} = parquetSchema(metadata);
    const budget = new Budget();
    budget.take({values: rowCount * children.length});
    checkPages(bytes, metadata, budget);
    const stored = await storedValues(bytes, metadata, children);
    const units = unitsIn(metadata);
    const texts = new Budget();
    const columns = children.map((tree, i) =>
      columnOf(tree, stored[i] ?? [], {unit: units.get(tree.element.name), texts}),
    );
    const table = tableFromColumns(columns.map(({name, values}): [string, Column<unknown>] => [name, values]));
    return {rowCount, columns, table};
  } catch (error) {
    throw error instanceof ColumnarError ? error : noParquet("its content is damaged", error);
  }
}

function metadataOf(bytes: ArrayBuffer): FileMetaData {
  const mark = new TextDecoder().decode(bytes.slice(-4));
  if (mark === "PARE") throw new ColumnarError("encrypted-file", "encrypted (write it again without a key)");
  if (mark !== "PAR1") throw noParquet("its end is not there");
  return parquetMetadata(bytes, {geoparquet: false});
}

/** Of each column its values as they are stored; null where there is none. */
async function storedValues(
  file: ArrayBuffer,
  metadata: FileMetaData,
  trees: readonly SchemaTree[],
): Promise<readonly (readonly unknown[])[]> {
  const columns = trees.map((): unknown[] => []);
  // As they are stored: what they become here loses nothing in silence.
  const stored = {...metadata, schema: storedSchema(metadata.schema, trees)};
  const options = {file, metadata: stored, compressors: parquetPackings, utf8: false, parsers: nestedParsers};
  const tree = parquetSchema(stored);
  const groups = parquetReadAsync(options);
  // Each of them is waited for, as more than one may fail.
  await Promise.allSettled(groups.flatMap(({asyncColumns}) => asyncColumns.map(({data}) => data)));
  for (const group of groups) {
    const {asyncColumns} = assembleAsync(group, tree, nestedParsers);
    const found = await Promise.all(asyncColumns.map(({data}) => data));
    for (const [i, {data}] of found.entries())
      for (const values of data) for (const value of values as Iterable<unknown>) columns[i]?.push(value ?? null);
  }
  if (columns.some(({length}) => BigInt(length) !== metadata.num_rows)) throw noParquet("rows are missing");
  return columns;
}

/** The schema without what its columns mean; within lists and structures, where it is needed to put them together, with it. */
function storedSchema(schema: readonly SchemaElement[], trees: readonly SchemaTree[]): SchemaElement[] {
  const columns = new Set(trees.filter(isPlain).map(({element}) => element));
  return schema.map((element) => {
    if (!columns.has(element) || element.logical_type?.type === "UUID") return element;
    const stored = {...element};
    delete stored.converted_type;
    delete stored.logical_type;
    return stored;
  });
}

function isPlain({element, children}: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== "REPEATED";
}

function columnOf(
  tree: SchemaTree,
  stored: readonly unknown[],
  {unit, texts}: {readonly unit: string | undefined; readonly texts: Budget},
): ColumnarColumn {
  const {element} = tree;
  const known = {name: element.name, written: nameOfElement(element), unit};
  if (!isPlain(tree)) return {...known, type: "text", values: nestedOf(tree, stored), exact: asItIs};
  const leaf = leafOf(element);
  if (!leaf) return {...known, type: "text", values: textsOf(stored, texts), exact: asItIs};
  return {...known, type: leaf.type, values: valuesOf(leaf, stored), exact: exactOf(leaf, stored)};
}

function exactOf({exact}: Leaf, stored: readonly unknown[]): ColumnarColumn["exact"] {
  if (!exact) return asItIs;
  return (row) => {
    const each = stored[row] ?? null;
    return each === null ? undefined : exact(each);
  };
}

/** Arrow's writers put its schema beside that of Parquet, in which a column may say its unit. */
function unitsIn({key_value_metadata: metadata = []}: FileMetaData): ReadonlyMap<string, string> {
  const schema = metadata.find(({key}) => key === "ARROW:schema")?.value;
  if (schema === undefined) return new Map();
  const units = new Map<string, string>();
  try {
    const bytes = Uint8Array.from(atob(schema), (character) => character.charCodeAt(0));
    for (const {name, metadata} of tableFromIPC(bytes).schema.fields) {
      const unit = unitIn(metadata);
      if (unit !== undefined) units.set(name, unit);
    }
  } catch {
    // What cannot be read there says no unit; the columns are Parquet's own.
  }
  return units;
}
