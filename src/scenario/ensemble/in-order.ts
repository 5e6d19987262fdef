/** So many are sorted rather than counted. */
const FEW = 256;
const BINS = 1024;

/**
 * Values in order, for few of which it is asked: gives the one that has so many before it, NaN where there are not so
 * many. The values are counted in bins of equal width, so that only the bin asked for is put in order, in the same way:
 * L. Allison and M. T. Noga, Selection by distributive partitioning, Inf. Process. Lett. 11, 7–8 (1980).
 */
export function inOrder(values: Float64Array): (rank: number) => number {
  const {length: count} = values;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < count; ++i) {
    const value = values[i] ?? NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = (BINS - 1) / (high - low);
  // All alike, or so near or so far from each other that no bin has a width.
  if (count <= FEW || !(scale > 0 && scale < Infinity)) {
    // Zeros of both signs are equal and not the same.
    const sorted = low === high && low !== 0 ? values : values.toSorted();
    return (rank) => sorted[rank] ?? NaN;
  }
  const starts = startsOf(values, low, scale);
  const opened = new Map<number, (rank: number) => number>();
  return (rank) => {
    if (!(rank < count)) return NaN;
    let bin = 0;
    while ((starts[bin + 1] ?? NaN) <= rank) ++bin;
    const inside = opened.get(bin) ?? inOrder(inBin(values, low, scale, bin, starts));
    opened.set(bin, inside);
    return inside(rank - (starts[bin] ?? 0));
  };
}

function binOf(value: number, low: number, scale: number): number {
  return ((value - low) * scale) | 0;
}

/** How many values lie before each bin, and in the end how many there are. */
function startsOf(values: Float64Array, low: number, scale: number): Uint32Array {
  const starts = new Uint32Array(BINS + 1);
  for (let i = 0; i < values.length; ++i) {
    const next = binOf(values[i] ?? NaN, low, scale) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bin = 1; bin <= BINS; ++bin) starts[bin] = (starts[bin] ?? 0) + (starts[bin - 1] ?? 0);
  return starts;
}

function inBin(values: Float64Array, low: number, scale: number, bin: number, starts: Uint32Array): Float64Array {
  const found = new Float64Array((starts[bin + 1] ?? 0) - (starts[bin] ?? 0));
  let count = 0;
  for (let i = 0; i < values.length; ++i) {
    const value = values[i] ?? NaN;
    if (binOf(value, low, scale) === bin) found[count++] = value;
  }
  return found;
}
