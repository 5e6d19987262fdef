import {execFileSync, spawn} from "node:child_process";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {createInterface} from "node:readline";
import {EnsembleResult} from "../../src/scenario/ensemble/ensemble-result.js";
import {runEnsemble} from "../../src/scenario/ensemble/run-ensemble.js";
import {makeSampler} from "../../src/scenario/ensemble/sampler.js";
import {baselineInputs, checkSame, ensembleOf} from "./indicators.js";
import type {Skipped, Subject, Suite} from "./measure.js";

const DRAWS = 10_000;
const TITLE = `ensemble of Changzhi's indicators, ${DRAWS} draws`;

/** Statistics of an output: mean, standard deviation, P10, P50 and P90. */
type Statistics = readonly number[];

/** The product's way from the model's distributions to a table of statistics: compile, draw, compute, summarise. */
export async function ensembleStatistics(draws = DRAWS): Promise<Statistics[]> {
  return statisticsOf(await runEnsemble(ensembleOf(draws)));
}

function statisticsOf(result: EnsembleResult): Statistics[] {
  const rows = result.table().objects() as Readonly<Record<string, number>>[];
  return rows.map(({mean = NaN, sd = NaN, p10 = NaN, p50 = NaN, p90 = NaN}) => [mean, sd, p10, p50, p90]);
}

/** What is left of it where the draws are given and the model is compiled, as both are for numpy. */
function fromGivenDraws(): () => Statistics[] {
  const ensemble = ensembleOf(DRAWS);
  const {evaluator, design} = ensemble;
  const draws = new Float64Array(DRAWS * evaluator.parameters.length);
  makeSampler(design)(0, DRAWS, draws);
  const [results, states] = [new Float64Array(DRAWS * evaluator.outputs.length), new Uint8Array(DRAWS)];
  return () => {
    evaluator.evaluate(draws, results, states);
    const columns = evaluator.outputs.map((_, k) => results.subarray(k * DRAWS, (k + 1) * DRAWS));
    return statisticsOf(new EnsembleResult(ensemble, 0, states, columns));
  };
}

/**
 * The ensemble against the same model in numpy: on draws that are given to both, and as a whole, where the product checks
 * and compiles the model and makes the draws within its time while numpy still has them given. Both make the same
 * statistics of all draws, and use one core.
 */
export async function numpySuites(): Promise<(Suite | Skipped)[]> {
  const version = numpyVersion();
  if (version === undefined) return [{title: TITLE, skipped: "python3-numpy not installed"}];
  const reference = `numpy ${version}`;
  return [
    {
      ...(await suiteOf({name: "the product", run: fromGivenDraws()}, reference)),
      title: `${TITLE}, draws given to both`,
    },
    {
      ...(await suiteOf({name: "the product", run: () => ensembleStatistics()}, reference)),
      title: `${TITLE}, compiled and drawn by the product, given to numpy`,
    },
  ];
}

async function suiteOf(subject: AskedForStatistics, name: string): Promise<Omit<Suite, "title">> {
  const numpy = await startNumpy();
  const check = async () => {
    const [own, other] = [await subject.run(), await numpy.ask()];
    checkSame(own.flat(), other.flat());
  };
  const reference = {name, run: () => numpy.ask()};
  return {subject, reference, budget: 1, check, close: () => numpy.close()};
}

interface AskedForStatistics extends Subject {
  readonly run: () => Statistics[] | Promise<Statistics[]>;
}

function numpyVersion(): string | undefined {
  try {
    const code = "import numpy; print(numpy.__version__)";
    return execFileSync("python3", ["-c", code], {stdio: ["ignore", "pipe", "ignore"]})
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

/** A python that has the draws and computes their statistics each time it is asked. */
async function startNumpy() {
  const folder = await mkdtemp(join(tmpdir(), "tuiyan-numpy-"));
  const job = join(folder, "job.json");
  await writeJob(job, join(folder, "draws"));
  const python = spawn("python3", [resolve("tests/bench/numpy_model.py"), job], {stdio: ["pipe", "pipe", "inherit"]});
  const lines = createInterface({input: python.stdout})[Symbol.asyncIterator]();
  return {
    ask: async () => {
      python.stdin.write("\n");
      const answer = await lines.next();
      if (answer.done === true) throw new Error("numpy gave no answer");
      return JSON.parse(answer.value) as Statistics[];
    },
    close: async () => {
      python.stdin.end();
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** Writes the inputs as JSON, and the draws as doubles, one parameter after another. */
async function writeJob(job: string, draws: string): Promise<void> {
  const {design, uncertain} = ensembleOf(DRAWS);
  const rows = new Float64Array(DRAWS * uncertain.length);
  makeSampler(design)(0, DRAWS, rows);
  const columns = Float64Array.from(rows, (_, i) => {
    const [k, draw] = [Math.floor(i / DRAWS), i % DRAWS];
    return rows[draw * uncertain.length + k] ?? NaN;
  });
  await writeFile(draws, columns);
  const inputs = Object.fromEntries(Object.entries(baselineInputs()).map(([name, column]) => [name, [...column]]));
  await writeFile(job, JSON.stringify({draws, inputs, parameters: uncertain.map(({parameter}) => parameter)}));
}
