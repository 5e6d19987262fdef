import {
  batchType,
  Column,
  columnFromArray,
  CompressionType,
  float64,
  setCompressionCodec,
  tableFromColumns,
  tableFromIPC,
  TimeUnit,
  Type,
  type ExtractionOptions,
  type Field,
  type Table,
} from "@uwdata/flechette";
import {checkColumn} from "./arrow-check.js";
import {arrowMessages, noArrow} from "./arrow-messages.js";
import {columnTypeOf, nameOfType} from "./arrow-type.js";
import {ColumnarError} from "./columnar-error.js";
import {asItIs, unitIn, type ColumnarColumn, type ColumnarTable} from "./columnar-table.js";
import {Budget} from "./limits.js";
import {arrowPackings} from "./unpack.js";
import {decimalText, lostDigits, timeOf} from "./written-number.js";

/** Dates are dates; whole numbers of 64 bits are bigints until it is known that numbers will do. */
const extraction: ExtractionOptions = {useDate: true, useBigInt: true};

/** Reads an Arrow file (also Feather 2) or stream. @throws {ColumnarError} */
export function readArrow(bytes: Uint8Array): ColumnarTable {
  const budget = new Budget();
  const {stream, batches} = arrowMessages(bytes);
  const rowCount = batches.reduce((sum, rows) => sum + rows, 0);
  budget.take({values: rowCount});
  try {
    const read = tableOf(stream, budget);
    budget.take({values: rowCount * read.numCols});
    read.children.forEach((column) => checkColumn(column, rowCount));
    const columns = read.schema.fields.map((field, i) => columnOf(field, filled(read.getChildAt(i))));
    const table = tableFromColumns(columns.map(({name, values}): [string, Column<unknown>] => [name, values]));
    return {rowCount, columns, table};
  } catch (error) {
    throw error instanceof ColumnarError ? error : noArrow("its content is damaged", error);
  }
}

function tableOf(stream: Uint8Array, budget: Budget): Table {
  for (const [name, unpack] of [
    [CompressionType.LZ4_FRAME, arrowPackings.lz4],
    [CompressionType.ZSTD, arrowPackings.zstd],
  ] as const)
    setCompressionCodec(name, {
      encode: (data) => data,
      decode: (data, length) => {
        budget.take({bytes: length});
        return unpack(data, length);
      },
    });
  return tableFromIPC(stream, extraction);
}

function columnOf(field: Field, found: Column<unknown>): ColumnarColumn {
  const {name, type, metadata} = field;
  const known = {
    name,
    type: columnTypeOf(type),
    written: nameOfType(type),
    unit: unitIn(metadata),
    values: found,
    exact: asItIs,
  };
  if (type.typeId === Type.Int || type.typeId === Type.Time || type.typeId === Type.Duration)
    return {...known, values: areNumbers(found) ? extractedBy(found, {}) : found};
  if (type.typeId === Type.Decimal) {
    const digits = extractedBy(found, {useDecimalInt: true});
    return {...known, values: numbersOf(digits, type.scale), exact: of(digits, (each) => lostDigits(each, type.scale))};
  }
  if (type.typeId !== Type.Timestamp) return known;
  const since = extractedBy(found, {useBigIntTimestamp: true});
  return {...known, exact: of(since, (each) => timeOf(each, timeDigits[type.unit]).exact)};
}

const timeDigits = {
  [TimeUnit.SECOND]: -3,
  [TimeUnit.MILLISECOND]: 0,
  [TimeUnit.MICROSECOND]: 3,
  [TimeUnit.NANOSECOND]: 6,
} as const;

/** Without the batches that hold nothing, as columns that are made anew have none. */
function filled({data, type}: Column<unknown>): Column<unknown> {
  return new Column(
    data.filter(({length}) => length > 0),
    type,
  );
}

/** Another view of the same values. */
function extractedBy(column: Column<unknown>, options: ExtractionOptions): Column<unknown> {
  const Batch = batchType(column.type, options) as new (values: object) => (typeof column.data)[number];
  return new Column(
    column.data.map((batch) => new Batch(batch)),
    column.type,
  );
}

/** Whether whole numbers, of which those of 64 bits are bigints, can all be numbers. */
function areNumbers(column: Column<unknown>): boolean {
  for (const value of column) if (typeof value === "bigint" && !Number.isSafeInteger(Number(value))) return false;
  return true;
}

/** Decimals as the numbers nearest to them, in as many batches. */
function numbersOf(digits: Column<unknown>, scale: number): Column<unknown> {
  const batches = digits.data.flatMap((batch) => {
    const numbers = Array.from(batch, (each) => (isWhole(each) ? Number(decimalText(BigInt(each), scale)) : null));
    return [...columnFromArray(numbers, float64()).data];
  });
  return new Column(batches, float64());
}

/** Of the digits in a row. */
function of(digits: Column<unknown>, say: (digits: bigint) => string | undefined): ColumnarColumn["exact"] {
  return (row) => {
    const found = digits.at(row);
    return isWhole(found) ? say(BigInt(found)) : undefined;
  };
}

function isWhole(value: unknown): value is number | bigint {
  return typeof value === "bigint" || typeof value === "number";
}
