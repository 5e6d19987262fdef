import {correlations} from "../../models/changzhi/index.js";
import type {Model, OutputSpec, Place, Values} from "../model/index.js";
import {canKeep, defineEnsemble, type Ensemble} from "../scenario/ensemble/ensemble.js";
import {explainDraw} from "../scenario/ensemble/drawn-values.js";
import {runEnsemble} from "../scenario/ensemble/run-ensemble.js";
import {samplings, type Sampling} from "../scenario/ensemble/sampler.js";
import {streamStatistics, type EnsembleStatistics} from "../scenario/ensemble/stream-statistics.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {readNames, readPlace, readScenarios} from "./model-options.js";
import {officialOption, readCalibrated} from "./read-official.js";
import {workerLanes} from "./worker-lanes.js";
import {destinationOptions, formulasHelp, readDestination, writeTable} from "./write-table.js";

const help = `usage: tuiyan ensemble NAME [--draws N] [--seed S] [--sampling sobol|lhs|random] [--workers N]
                    [--scenario NAME|FILE.json] [--set id=value]... [--variables a,b] [--at index=member]...
                    [--keep-draws [--shard I/N]] [--format csv|json|md|parquet] [--out FILE]

Draws the uncertain parameters of a model and prints what its results then are: mean, standard deviation, P10, P50 and
P90 of each number. What the scenario says is known and is not drawn. Results are conditional scenarios. Of more draws
than memory holds they are found in several passes, the same to the bit.

  --draws       how many draws; 4096 by default, a power of two suits sobol
  --seed        a whole number; the same seed gives the same numbers, on any number of workers; 1 by default
  --sampling    a scrambled Sobol sequence (the default), a Latin hypercube, or pseudo-random numbers
  --workers     threads; none by default
  --official    official figures from a CSV file, which calibrate the baseline (see tuiyan model --list official)
  --scenario    what is known, as for tuiyan model; one of them
  --variables   only these variables; all by default
  --at          only these members: --at year=2025, for variables that have the index
  --keep-draws  the draws themselves, one a row: number, parameters, state, results
  --shard       the I-th of N parts of the draws, from 1; the parts after one another are the whole
  --format      csv (the default), json, md or parquet, which needs --out
  --out         write to a file instead of printing
${formulasHelp}

Exit codes: 0 all well, 1 no draw is sound, 2 wrong use.
`;

export const ensemble: Command = {name: "ensemble", summary: "draw what is uncertain and print quantiles", help, run};

const options = {
  draws: {type: "string", default: "4096"},
  seed: {type: "string", default: "1"},
  sampling: {type: "string", default: "sobol"},
  workers: {type: "string", default: "0"},
  scenario: {type: "string", multiple: true},
  set: {type: "string", multiple: true},
  variables: {type: "string"},
  at: {type: "string", multiple: true},
  shard: {type: "string"},
  "keep-draws": {type: "boolean", default: false},
  ...officialOption,
  ...destinationOptions,
} as const;

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const {model, scenarios: shipped} = await readCalibrated(positionals, "ensemble", values.official, output);
  const to = readDestination(values);
  const scenarios = await readScenarios(model, shipped, values.scenario, values.set);
  const [scenario] = scenarios;
  if (!scenario || scenarios.length > 1)
    throw new UsageError("an ensemble is of one scenario; name one with --scenario");
  if (values.shard !== undefined && !values["keep-draws"])
    throw new UsageError(
      "--shard gives a part of the draws, which has no statistics of its own: it needs --keep-draws",
    );
  const place = readPlace({definition: model, scenarios: []}, values.at);
  const found = defineEnsemble(model, {
    outputs: outputsOf(model, scenario.values, readNames(values.variables), place),
    draws: readCount("draws", values.draws),
    seed: readCount("seed", values.seed),
    sampling: readSampling(values.sampling),
    base: scenario.values,
    correlations,
  });
  const range = readShard(values.shard, found.design.draws);
  const lanes = lanesFor(found, readCount("workers", values.workers));
  if (values["keep-draws"] || canKeep(found, found.design.draws)) {
    const result = await runEnsemble(found, {...range, ...lanes});
    const {count, unsound} = result;
    await writeTable(values["keep-draws"] ? result.draws() : result.table(), to, output);
    return report(found, {count, unsound: {count: unsound.length, first: unsound}}, output);
  }
  const {table, ...drawn} = await streamStatistics(found, lanes);
  await writeTable(table, to, output);
  return report(found, drawn, output);
}

function lanesFor({job}: Ensemble, workers: number) {
  return job && workers > 0 ? {lanes: workerLanes(job, workers)} : {};
}

/** The variables asked for, or all that the scenario's switches leave in, at a place as far as each has its indices. */
function outputsOf(model: Model, base: Values, names: readonly string[] | undefined, place: Place): OutputSpec[] {
  const equations = model.plan(model.switches(base)).steps.flatMap((step) => step.equations);
  const variables = names ?? [...new Set(equations.map(({equation}) => equation.variable))];
  return variables.map((variable) => {
    const index = model.variables.get(variable)?.index ?? [];
    return {
      variable,
      place: Object.fromEntries(Object.entries(place).filter(([dimension]) => index.includes(dimension))),
    };
  });
}

function readCount(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`--${option} needs a whole number: ${text}`);
  return Number(text);
}

function readSampling(text: string): Sampling {
  const sampling = samplings.find((known) => known === text);
  if (!sampling) throw new UsageError(`unknown sampling: ${text} (one of ${samplings.join(", ")})`);
  return sampling;
}

/** The draws of the I-th of N parts that differ by no more than one draw in length. */
function readShard(text: string | undefined, draws: number): {from: number; to: number} {
  const [, at, of] = /^(\d+)\/(\d+)$/.exec(text ?? "1/1") ?? [];
  const [part, parts] = [Number(at), Number(of)];
  if (!(part >= 1 && part <= parts)) throw new UsageError(`not a shard: ${text ?? ""}; write --shard 1/4`);
  return {from: Math.floor((draws * (part - 1)) / parts), to: Math.floor((draws * part) / parts)};
}

/** How many numbers of draws a message names. */
const NAMED = 10;

function report(
  ensemble: Ensemble,
  {count, unsound}: Pick<EnsembleStatistics, "count" | "unsound">,
  {error}: Output,
): ExitCode {
  const [first] = unsound.first;
  if (first === undefined) return 0;
  const named = unsound.first.slice(0, NAMED).join(", ");
  const more = unsound.count > NAMED ? ", …" : "";
  error(`warning: ${unsound.count} of ${count} draws are unsound and left out: ${named}${more}\n`);
  error(`  draw ${first}: ${explainDraw(ensemble, first)?.message ?? "a result is not a number"}\n`);
  return unsound.count === count ? 1 : 0;
}
