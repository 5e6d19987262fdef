import type {Values} from "../../model/index.js";

/** Settings of levers that gave no result. */
export interface Missing {
  readonly count: number;
  /** How many settings were asked for. */
  readonly of: number;
  /** Where they are most frequent; undefined where no lever tells them from the others. */
  readonly gathered: Gathered | undefined;
}

/** A range of one lever, in its unit, in which so many of the settings asked for have no result. */
export interface Gathered {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly of: number;
}

/** Smirnov's coefficient at the level of 5%. */
const CRITICAL = 1.358;

/**
 * Finds the lever whose values tell settings without a result best from those with one, and the end of its range where
 * they are: by the greatest distance between their cumulative distributions. Spear, R. C. & Hornberger, G. M. (1980),
 * “Eutrophication in Peel Inlet—II. Identification of critical uncertainties via generalized sensitivity analysis”, Water
 * Research 14, 43–49. A distance that chance may bring about counts as none.
 * @param points the settings asked for, each with the same levers
 * @param results theirs, in the same order; not finite where there is none
 */
export function missingAmong(points: readonly Values[], results: readonly number[]): Missing {
  const missing = results.map((result) => !Number.isFinite(result));
  const count = missing.filter(Boolean).length;
  const of = points.length;
  const least = CRITICAL * Math.sqrt(of / (count * (of - count)));
  const apart = Object.keys(points[0] ?? {}).map((id) => greatestDistance(id, points, missing, count));
  const best = apart.reduce<Distance | undefined>(
    (most, each) => (each && each.distance > (most?.distance ?? least) ? each : most),
    undefined,
  );
  return {count, of, gathered: best?.gathered};
}

interface Distance {
  readonly distance: number;
  readonly gathered: Gathered;
}

function greatestDistance(
  id: string,
  points: readonly Values[],
  missing: readonly boolean[],
  count: number,
): Distance | undefined {
  const sorted = points
    .map((point, i) => ({value: Number(point[id]), isMissing: missing[i] === true}))
    .sort((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  let best: Distance | undefined;
  let below = 0;
  for (const [i, {value, isMissing}] of sorted.entries()) {
    below += isMissing ? 1 : 0;
    const next = sorted[i + 1];
    // Between two that are alike there is no limit.
    if (!next || next.value === value) continue;
    const seen = i + 1;
    const lead = below / count - (seen - below) / (sorted.length - count);
    if (best && Math.abs(lead) <= best.distance) continue;
    const gathered =
      lead > 0
        ? {id, low: first.value, high: value, count: below, of: seen}
        : {id, low: next.value, high: last.value, count: count - below, of: sorted.length - seen};
    best = {distance: Math.abs(lead), gathered};
  }
  return best;
}
