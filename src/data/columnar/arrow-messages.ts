import {ColumnarError} from "./columnar-error.js";

/** How an Arrow file begins and ends; and Feather before its second version. */
const FILE_MARK = "ARROW1";
const OLD_FEATHER = "FEA1";

/** Of an Arrow message: what it says of itself in its head (Message.fbs: the table's fields by their place). */
const HEADER_TYPE = 1;
const HEADER = 2;
const BODY_LENGTH = 3;
const SCHEMA = 1;
const DICTIONARY_BATCH = 2;
const RECORD_BATCH = 3;

/** How deep lists and structures may lie in one another. */
const MOST_DEPTH = 64;

export interface ArrowMessages {
  /** The messages one after the other, without what stands around them in a file. */
  readonly stream: Uint8Array;
  /** How many rows each of the batches says it has. */
  readonly batches: readonly number[];
}

/**
 * Goes through the messages of an Arrow file or stream (Arrow Columnar Format, IPC), each of which must lie within it, so
 * that what reads them comes to an end.
 * @throws {ColumnarError} `no-arrow` `old-feather`
 */
export function arrowMessages(bytes: Uint8Array): ArrowMessages {
  const stream = streamIn(bytes);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const batches: number[] = [];
  let at = 0;
  try {
    while (at < stream.length) {
      // Those written before Arrow 0.15 have no mark before the length.
      const isMarked = view.getInt32(at, true) === -1;
      const length = view.getInt32(isMarked ? at + 4 : at, true);
      const start = at + (isMarked ? 8 : 4);
      if (length === 0) break;
      if (length < 0 || start + length > stream.length) throw noArrow("a message is cut off");
      const message = tableAt(view, start);
      if (at === 0 && message.byte(HEADER_TYPE) !== SCHEMA) throw noArrow("it does not begin with its columns");
      const body = Number(message.long(BODY_LENGTH));
      if (body < 0 || start + length + body > stream.length) throw noArrow("a message is cut off");
      const header = message.table(HEADER);
      if (message.byte(HEADER_TYPE) === SCHEMA) checkSchema(header);
      if (message.byte(HEADER_TYPE) === DICTIONARY_BATCH) checkBatch(header.table(1));
      if (message.byte(HEADER_TYPE) === RECORD_BATCH) {
        checkBatch(header);
        batches.push(Number(header.long(0)));
      }
      at = start + length + body;
    }
  } catch (error) {
    throw error instanceof RangeError ? noArrow("a message is damaged", error) : error;
  }
  if (at === 0) throw noArrow("it is empty");
  return {stream: stream.subarray(0, at), batches};
}

/** Checks that its lists lie within the message: of columns, and of what is said beside them (Schema.fbs). */
function checkSchema(schema: FlatTable): void {
  schema.list(2, 4);
  for (const field of schema.list(1, 4)) checkField(schema.tableIn(field), 0);
}

function checkField(field: FlatTable, depth: number): void {
  if (depth > MOST_DEPTH) throw noArrow("its columns lie too deep in one another");
  field.list(6, 4);
  for (const child of field.list(5, 4)) checkField(field.tableIn(child), depth + 1);
}

/** The same for a batch: its columns, their buffers, and how many of those a column has (Message.fbs). */
function checkBatch(batch: FlatTable): void {
  batch.list(1, 16);
  batch.list(2, 16);
  batch.list(4, 8);
}

/** A file has its messages between two marks, and a directory of them at its end. */
function streamIn(bytes: Uint8Array): Uint8Array {
  if (startsWith(bytes, OLD_FEATHER))
    throw new ColumnarError("old-feather", "Feather before version 2 (write it again as Feather 2 or Parquet)");
  if (!startsWith(bytes, FILE_MARK)) return bytes;
  const end = bytes.length - FILE_MARK.length - 4;
  if (end < 8 || !startsWith(bytes.subarray(end + 4), FILE_MARK)) throw noArrow("its end is not there");
  const directory = new DataView(bytes.buffer, bytes.byteOffset).getInt32(end, true);
  if (directory < 0 || directory > end - 8) throw noArrow("its directory is not there");
  return bytes.subarray(8, end - directory);
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Array.from(mark).every((character, i) => bytes[i] === character.charCodeAt(0));
}

interface FlatTable {
  readonly byte: (field: number) => number;
  readonly long: (field: number) => bigint;
  readonly table: (field: number) => FlatTable;
  /** Where the items of a list are, each of `size` bytes; none where there is no list. */
  readonly list: (field: number, size: number) => readonly number[];
  readonly tableIn: (place: number) => FlatTable;
}

/** A table of FlatBuffers whose place stands at `at`; a field it lacks is 0. */
function tableAt(view: DataView, at: number): FlatTable {
  const table = at + view.getInt32(at, true);
  const fields = table - view.getInt32(table, true);
  const size = view.getUint16(fields, true);
  const placeOf = (field: number) => {
    const offset = 4 + 2 * field < size ? view.getUint16(fields + 4 + 2 * field, true) : 0;
    return offset === 0 ? undefined : table + offset;
  };
  return {
    byte: (field) => valueAt(placeOf(field), (place) => view.getUint8(place), 0),
    long: (field) => valueAt(placeOf(field), (place) => view.getBigInt64(place, true), 0n),
    table: (field) => tableAt(view, placeOf(field) ?? -1),
    tableIn: (place) => tableAt(view, place),
    list: (field, size) => {
      const place = placeOf(field);
      if (place === undefined) return [];
      const start = place + view.getInt32(place, true);
      const count = view.getInt32(start, true);
      if (count < 0 || start + 4 + count * size > view.byteLength) throw noArrow("a list is cut off");
      return Array.from({length: count}, (_, i) => start + 4 + i * size);
    },
  };
}

function valueAt<Value>(place: number | undefined, read: (place: number) => Value, absent: Value): Value {
  return place === undefined ? absent : read(place);
}

/** @param cause what went wrong within, if anything did */
export function noArrow(why: string, cause?: unknown): ColumnarError {
  return new ColumnarError("no-arrow", `no whole Arrow file: ${why}`, {}, {cause});
}
