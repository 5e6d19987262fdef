import type {Index} from "./indices.js";

/** The name of the leading column of every table: one run can hold many scenarios. */
export const SCENARIO = "scenario";

/**
 * How the rows of a table with a given index are ordered: scenarios slowest, then the index in its order, years fastest.
 * Tables are dense, so a row's place says everything about it.
 */
export interface Layout {
  readonly dimensions: readonly string[];
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  readonly length: number;
}

export function layoutOf(
  dimensions: readonly string[],
  indices: ReadonlyMap<string, Index>,
  scenarios: number,
): Layout {
  const all = [SCENARIO, ...dimensions];
  const sizes = all.map((name) => (name === SCENARIO ? scenarios : (indices.get(name)?.members.length ?? 0)));
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, size) => product * size, 1));
  return {dimensions: all, sizes, strides, length: sizes.reduce((product, size) => product * size, 1)};
}

/** The position along one dimension of a row. */
export function positionIn(layout: Layout, dimension: string, row: number): number {
  const i = layout.dimensions.indexOf(dimension);
  return Math.floor(row / (layout.strides[i] ?? 1)) % (layout.sizes[i] ?? 1);
}

/**
 * For each row of `rows`, the row of a coarser table (whose dimensions are among these) that it belongs to.
 */
export function project(from: Layout, to: Layout): Int32Array {
  const projection = new Int32Array(from.length);
  for (const [i, dimension] of to.dimensions.entries()) {
    const stride = to.strides[i] ?? 0;
    for (let row = 0; row < projection.length; ++row)
      projection[row] = (projection[row] ?? 0) + positionIn(from, dimension, row) * stride;
  }
  return projection;
}
