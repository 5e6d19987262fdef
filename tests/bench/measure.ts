/** Something to be timed. It runs whole in `run`, and leaves nothing to the next one. */
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
}

/** Time in ms a run, and how many times the reference's time the subject takes, with the middle half of all pairs. */
export interface Comparison {
  readonly subject: number;
  readonly reference: number;
  readonly ratio: number;
  readonly quartiles: readonly [low: number, high: number];
}

/** How long a comparison goes on, in ms, after both are warm; and how many pairs it has at least. */
const DURATION = 6000;
const PAIRS = 15;

/**
 * Times the two in turn, so that whatever else the machine does weighs on both, and takes the median of the ratios of
 * neighbours.
 */
export function measure({subject, reference}: Suite): Comparison {
  const warm = performance.now() + DURATION / 6;
  while (performance.now() < warm) for (const one of [subject, reference]) timeOf(one);
  const [a, b] = [subject, reference].map((one) => Math.max(1, Math.ceil(5 / timeOf(one))));
  const times: (readonly [number, number])[] = [];
  const end = performance.now() + DURATION;
  while (performance.now() < end || times.length < PAIRS) times.push([timeOf(subject, a), timeOf(reference, b)]);
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

/** The ms of one run, over as many as it takes for the clock to tell. */
function timeOf({run}: Subject, repeats = 1): number {
  const start = performance.now();
  for (let i = 0; i < repeats; ++i) run();
  return Math.max((performance.now() - start) / repeats, 1e-6);
}

/** The value below which that part of all values lies; between two values in proportion. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
