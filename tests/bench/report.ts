import {cpus} from "node:os";
import type {Journey} from "./journey.js";
import type {Comparison, Skipped, Suite, Times, Timing} from "./measure.js";
import type {Scale} from "./scale.js";
import type {Size} from "./sizes.js";

export interface Measured {
  readonly sizes: readonly Size[];
  readonly journey: Journey;
  readonly scale: Scale;
  readonly comparisons: readonly (Compared | Skipped)[];
  readonly alone: readonly TimedAlone[];
  readonly date: Date;
}

export interface Compared {
  readonly suite: Suite;
  readonly comparison: Comparison;
}

export interface TimedAlone {
  readonly timing: Timing;
  readonly times: Times;
}

const P95 = 50;
const USABLE = 1000;

/** All measurements as a page to read, each beside what the design allows. */
export function report({sizes, journey, scale, comparisons, alone, date}: Measured): string {
  const [cpu] = cpus();
  return `# How fast

Made by \`npm run bench\` on ${date.toISOString().slice(0, 10)}: ${cpu?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.versions.node}, Chromium ${journey.browser}.

## A lever dragged in the flagship

From the input event to the frame that shows it, with every figure in sight drawn anew. The baseline and the current
settings are among the scenarios.

${table(
  ["scenarios drawn", "moves", "median", "95th percentile", "budget", "figures drawn in sight", "out of sight"],
  journey.drags.map(({scenarios, moves, median, p95, counts}) => [
    scenarios,
    moves,
    ms(median),
    ms(p95),
    `≤ ${P95} ms`,
    `${counts.drawnInSight} of ${counts.inSight}`,
    `${counts.drawnOutOfSight} of ${counts.outOfSight}`,
  ]),
)}
## Many cells

A lever that ten cells use, in a notebook of 200: from the input event to the frame that shows them all. One of 500: from
the beginning of its frame until what is in sight has run and is painted; then all of it is scrolled through.

${table(
  ["what", "measured", "budget"],
  [
    [`200 cells, ${scale.moves} moves: median`, ms(scale.median), ""],
    ["200 cells: 95th percentile", ms(scale.p95), `≤ ${P95} ms`],
    ["500 cells: usable", ms(scale.usable), `≤ ${USABLE} ms`],
    ["500 cells: longest frame while scrolling", ms(scale.longestFrame), ""],
    ["500 cells: editors before one is asked for", scale.editors, "0"],
  ],
)}
## What loads before an editor is needed

${table(
  ["part", "gzip", "budget"],
  sizes.map(({title, bytes, budget}) => [title, kB(bytes), budget === undefined ? "" : `≤ ${kB(budget)}`]),
)}
## One way against another

Timed in turn in one process. The ratio is the median over neighbouring runs, with the middle half of them in brackets.

${table(
  ["what", "subject", "reference", "ratio", "budget"],
  comparisons.map((compared) => ("skipped" in compared ? skippedRow(compared) : comparisonRow(compared))),
)}
## How time grows

The first run of each, and the median of those after it with their middle half in brackets.

${table(
  ["what", "first", "median", "budget"],
  alone.map(({timing: {title, budget}, times}) => [
    title,
    ms(times.first),
    `${ms(times.median)} (${times.quartiles.map(ms).join(" to ")})`,
    budget === undefined ? "" : `≤ ${budget} ms`,
  ]),
)}`;
}

function comparisonRow({suite: {title, subject, reference, budget}, comparison}: Compared): string[] {
  return [
    title,
    `${subject.name} ${ms(comparison.subject)}`,
    `${reference.name} ${ms(comparison.reference)}`,
    `${ratio(comparison.ratio)} (${comparison.quartiles.map(ratio).join(" to ")})`,
    budget === undefined ? "" : `≤ ${budget}`,
  ];
}

function skippedRow({title, skipped}: Skipped): string[] {
  return [title, `skipped: ${skipped}`, "", "", ""];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}

const ms = (value: number) => `${value < 1000 ? value.toPrecision(3) : value.toFixed(0)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ratio = (value: number) => value.toPrecision(3);
