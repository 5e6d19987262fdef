import type {Batch, Column} from "@uwdata/flechette";
import {noArrow} from "./arrow-messages.js";

/** What a batch may have; which of it, its type says. */
type Parts = Partial<Pick<Batch<unknown>, "values" | "offsets" | "sizes" | "children">> & {
  readonly length: number;
  /** Of a union: of which of its kinds each value is, and which of the children has that kind. */
  readonly typeIds?: ArrayLike<number>;
  readonly typeMap?: Readonly<Record<number, number>>;
};

/**
 * Checks that columns have as many values as their batches say, and that no list reaches beyond what it is of: what is
 * asked for its values then takes no more memory than they do.
 * @throws {ColumnarError} `no-arrow`
 */
export function checkColumn(column: Column<unknown>, rowCount: number): void {
  if (column.length !== rowCount) throw noArrow("its columns are of different lengths");
  for (const batch of column.data) checkBatch(batch);
}

function checkBatch(batch: Parts): void {
  const {length, values, offsets, children = []} = batch;
  const isEmpty = values?.length === 0 && !offsets && length > 0;
  if (!(length >= 0) || isEmpty) throw noArrow("a column is cut off");
  if (batch.typeIds) checkUnion(batch);
  else checkLists(batch);
  for (const child of children) checkBatch(child);
}

function checkLists({length, offsets, sizes, children = []}: Parts): void {
  const within = children[0]?.length;
  if (!offsets || within === undefined) return;
  for (let i = 0; i < length; ++i) {
    const start = Number(offsets[i]);
    const end = sizes ? start + Number(sizes[i]) : Number(offsets[i + 1]);
    if (!(start >= 0 && start <= end && end <= within)) throw noArrow("a list reaches beyond its values");
  }
}

function checkUnion({length, typeIds = [], typeMap = {}, offsets, children = []}: Parts): void {
  for (let i = 0; i < length; ++i) {
    const child = children[typeMap[typeIds[i] ?? -1] ?? -1];
    const at = offsets ? Number(offsets[i]) : i;
    if (!child || !(at >= 0 && at < child.length)) throw noArrow("a value is of none of its kinds");
  }
}
