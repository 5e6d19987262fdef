import {writeFile} from "node:fs/promises";
import {measureJourney} from "./journey.js";
import {measure} from "./measure.js";
import * as model from "./model.js";
import {report, type Compared} from "./report.js";
import {measureSizes} from "./sizes.js";

/** Every file of suites; a new one is named here. */
const suites = [model.suites].flat();

/** Measures everything and writes it down. */
export async function bench(): Promise<void> {
  const sizes = await measureSizes();
  const journey = await measureJourney();
  const comparisons: Compared[] = [];
  for (const suite of suites) comparisons.push({suite, comparison: await measure(suite)});
  const text = report({sizes, journey, comparisons, date: new Date()});
  await writeFile("tests/bench/RESULTS.md", text);
  console.log(text);
}
