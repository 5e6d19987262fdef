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

/** The range of an axis; kept while a lever moves, so that only the lines move. */
export type Domain = readonly [low: number, high: number];

/**
 * A round range that holds all values: from zero where that costs less than half of the height, or where `fromZero` asks
 * for it.
 */
export function niceDomain(values: readonly number[], fromZero = false): Domain {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const start = fromZero || (low >= 0 && low < high / 2) ? Math.min(0, low) : low;
  const pad = (high - start || Math.abs(high) || 1) * 0.08;
  const step = roundStep((high + pad - start) / 5);
  const bottom = start === 0 ? 0 : Math.floor((start - pad) / step) * step;
  return [bottom, Math.ceil((high + pad) / step) * step];
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
export function spread(positions: readonly number[], gap: number, [low, high]: Domain): number[] {
  const order = positions.map((position, i) => ({position, i})).sort((a, b) => a.position - b.position);
  // Neighbours that are too near form a cluster about their common centre.
  const clusters: {sum: number; members: number[]}[] = [];
  for (const {position, i} of order) {
    clusters.push({sum: position, members: [i]});
    for (
      let last = clusters.at(-1), before = clusters.at(-2);
      last && before && top(before, gap) > bottom(last, gap);
      last = clusters.at(-1), before = clusters.at(-2)
    ) {
      clusters.splice(-2, 2, {sum: before.sum + last.sum, members: [...before.members, ...last.members]});
    }
  }
  const placed = [...positions];
  for (const cluster of clusters) {
    const height = (cluster.members.length - 1) * gap;
    const start = Math.min(Math.max(center(cluster) - height / 2, low), Math.max(high - height, low));
    for (const [k, i] of cluster.members.entries()) placed[i] = start + k * gap;
  }
  return placed;
}

interface Cluster {
  readonly sum: number;
  readonly members: readonly number[];
}

function center({sum, members}: Cluster): number {
  return sum / members.length;
}

function top(cluster: Cluster, gap: number): number {
  return center(cluster) + ((cluster.members.length - 1) * gap) / 2 + gap;
}

function bottom(cluster: Cluster, gap: number): number {
  return center(cluster) - ((cluster.members.length - 1) * gap) / 2;
}
