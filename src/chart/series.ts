/** One scenario's line through the years. */
export interface Series {
  readonly name: string;
  /** In the reader's language. */
  readonly title: string;
  /** A colour as CSS writes it, the same wherever the scenario appears. */
  readonly color: string;
  /** How much it stands out: the reference is drawn thin, the active one thick. */
  readonly role: "active" | "reference" | "compared";
  /** In the unit shown, in the order of years. */
  readonly points: readonly {readonly year: number; readonly value: number}[];
}

/** A level to reach, drawn at its year. */
export interface TargetMark {
  readonly year: number;
  readonly value: number;
  /** In the reader's language: `目标 2800`. */
  readonly title: string;
}

/** What was observed in a year, drawn as a point beside the lines. */
export interface HistoryMark {
  readonly year: number;
  readonly value: number;
}

/** The range of an axis; kept while a lever moves, so that only the lines move. */
export type Domain = readonly [low: number, high: number];

/**
 * A round range that holds all values: from zero where that costs less than half of the height, or where `fromZero` asks
 * for it.
 */
export function niceDomain(values: readonly number[], fromZero = false): Domain {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, top] = [Math.min(...finite), Math.max(...finite)];
  const high = fromZero ? Math.max(0, top) : top;
  const start = fromZero || (low >= 0 && low < high / 2) ? Math.min(0, low) : low;
  const pad = (high - start || Math.abs(high) || 1) * 0.08;
  const step = roundStep((high + pad - start) / 5);
  const bottom = start === 0 ? 0 : Math.floor((start - pad) / step) * step;
  return [bottom, Math.ceil((high + pad) / step) * step];
}

/** The range from the lowest to the highest value, without room around; a round one where all are alike. */
export function extent(values: readonly number[]): Domain {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return low < high ? [low, high] : niceDomain(finite);
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

/** Whether some value lies outside the range, so that the chart must be rescaled to be true. */
export function exceeds([low, high]: Domain, values: readonly number[]): boolean {
  return values.some((value) => value < low || value > high);
}

/** Moves labels apart: the same order, at least `gap` between neighbours, as near to where they belong as may be. */
export function spread(positions: readonly number[], gap: number, range: Domain): number[] {
  const order = positions.map((position, i) => ({position, i})).sort((a, b) => a.position - b.position);
  const firstOf = (cluster: Cluster) => first(cluster, gap, range);
  // Neighbours that are too near form a cluster about their common centre, which the ends of the range may push back.
  const clusters: Cluster[] = [];
  for (const {position, i} of order) {
    clusters.push({sum: position, members: [i]});
    for (
      let last = clusters.at(-1), before = clusters.at(-2);
      last && before && firstOf(before) + before.members.length * gap > firstOf(last);
      last = clusters.at(-1), before = clusters.at(-2)
    ) {
      clusters.splice(-2, 2, {sum: before.sum + last.sum, members: [...before.members, ...last.members]});
    }
  }
  const placed = [...positions];
  for (const cluster of clusters) {
    for (const [k, i] of cluster.members.entries()) placed[i] = firstOf(cluster) + k * gap;
  }
  return placed;
}

interface Cluster {
  readonly sum: number;
  readonly members: readonly number[];
}

/** Where the first label of a cluster stands; inside of the range, or at its beginning where there is no room for all. */
function first({sum, members}: Cluster, gap: number, [low, high]: Domain): number {
  const height = (members.length - 1) * gap;
  return Math.min(Math.max(sum / members.length - height / 2, low), Math.max(high - height, low));
}
