import {writeFile} from "node:fs/promises";
import {timings} from "./growth.js";
import {measureJourney} from "./journey.js";
import {measure, measureAlone, type Skipped, type Suite} from "./measure.js";
import * as model from "./model.js";
import {numpySuites} from "./numpy.js";
import {report, type Compared, type TimedAlone} from "./report.js";
import {measureScale} from "./scale.js";
import {measureSizes} from "./sizes.js";

/** Measures everything and writes it down. */
export async function bench(): Promise<void> {
  const sizes = await measureSizes();
  const journey = await measureJourney();
  const scale = await measureScale();
  const comparisons: (Compared | Skipped)[] = [];
  // A new suite is named here.
  for (const suite of [...model.suites, ...(await numpySuites())]) comparisons.push(await compare(suite));
  const alone: TimedAlone[] = [];
  for (const timing of timings) alone.push({timing, times: await measureAlone(timing)});
  const text = report({sizes, journey, scale, comparisons, alone, date: new Date()});
  await writeFile("tests/bench/RESULTS.md", text);
  console.log(text);
}

async function compare(suite: Suite | Skipped): Promise<Compared | Skipped> {
  if ("skipped" in suite) return suite;
  try {
    return {suite, comparison: await measure(suite)};
  } finally {
    await suite.close?.();
  }
}
