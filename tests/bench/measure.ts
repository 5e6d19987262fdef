/** Something to be timed. It runs whole in `run`, at once or by a promise, and leaves nothing to the next one. */
export interface Subject {
  readonly name: string;
  readonly run: () => unknown;
}

/** Two ways to do the same, to be compared. */
export interface Suite {
  /** What both of them do. */
  readonly title: string;
  readonly subject: Subject;
  /** What it is held against. */
  readonly reference: Subject;
  /** What the ratio of subject to reference should stay below, where the design says so. */
  readonly budget?: number;
  /** Throws where the two do not come to the same; asked before they are timed. */
  readonly check?: () => unknown;
  /** Ends what was started for it. */
  readonly close?: () => unknown;
}

/** A comparison that cannot be made here, and why. */
export interface Skipped {
  readonly title: string;
  readonly skipped: string;
}

/** Time in ms a run, and how many times the reference's time the subject takes, with the middle half of all pairs. */
export interface Comparison {
  readonly subject: number;
  readonly reference: number;
  readonly ratio: number;
  readonly quartiles: readonly [low: number, high: number];
}

/** Something whose time alone is asked. */
export interface Timing {
  readonly title: string;
  readonly run: () => unknown;
  /** What the design allows, in ms. */
  readonly budget?: number;
}

/** The ms of a run: of the first, which no compiler has seen yet, and of those after it, with their middle half. */
export interface Times {
  readonly first: number;
  readonly median: number;
  readonly quartiles: readonly [low: number, high: number];
}

/** How long a comparison goes on, in ms, after both are warm; and how many pairs it has at least. */
const DURATION = 6000;
const PAIRS = 15;

/**
 * Times the two in turn, so that whatever else the machine does weighs on both, and takes the median of the ratios of
 * neighbours.
 */
export async function measure({subject, reference, check}: Suite): Promise<Comparison> {
  await check?.();
  const warm = performance.now() + DURATION / 6;
  while (performance.now() < warm) for (const one of [subject, reference]) await timeOf(one);
  const [a, b] = [await repeatsOf(subject), await repeatsOf(reference)];
  const times: (readonly [number, number])[] = [];
  const end = performance.now() + DURATION;
  while (performance.now() < end || times.length < PAIRS)
    times.push([await timeOf(subject, a), await timeOf(reference, b)]);
  const ratios = times.map(([time, against]) => time / against);
  return {
    subject: quantile(
      times.map(([time]) => time),
      0.5,
    ),
    reference: quantile(
      times.map(([, time]) => time),
      0.5,
    ),
    ratio: quantile(ratios, 0.5),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  };
}

/** Times one thing alone, for a third as long as a comparison. */
export async function measureAlone({title, run}: Timing): Promise<Times> {
  const subject = {name: title, run};
  const first = await timeOf(subject);
  const times: number[] = [];
  const end = performance.now() + DURATION / 3;
  while (performance.now() < end || times.length < 5) times.push(await timeOf(subject));
  return {first, median: quantile(times, 0.5), quartiles: [quantile(times, 0.25), quantile(times, 0.75)]};
}

/** How many runs it takes for the clock to tell. */
async function repeatsOf(subject: Subject): Promise<number> {
  return Math.max(1, Math.ceil(5 / (await timeOf(subject))));
}

/** The ms of one run, over so many. */
async function timeOf({run}: Subject, repeats = 1): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; ++i) await run();
  return Math.max((performance.now() - start) / repeats, 1e-6);
}

/** The value below which that part of all values lies; between two values in proportion. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
