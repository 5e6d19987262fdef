import {axisOf, type Axis} from "../scenario/sweep/axis.js";
import type {Model} from "../model/index.js";
import {sweep as runSweep, type SweepOptions} from "../scenario/sweep/sweep.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {readNames, readNumber, readPlace, readScenarios} from "./model-options.js";
import {idsOf, splitOnce} from "./question.js";
import {officialOption, readCalibrated} from "./read-official.js";
import {destinationOptions, formulasHelp, readDestination, writeTable} from "./write-table.js";

const help = `usage: tuiyan sweep NAME --by LEVER=LOW:HIGH:COUNT [--by ...] --variables a,b [--at index=member]...
                    [--scenario NAME|FILE.json]... [--set id=value]... [--shard I/N]
                    [--format csv|json|md|parquet] [--out FILE]

Runs a model over a grid: every combination of the values of one, two or more levers. Prints tidy rows, one number a
row, with a column for each lever.

  --by         a lever and its values: g.SVX.P1=0.05:0.10:11 is eleven values from 0.05 to 0.10, both ends among them
  --variables  the variables to print
  --at         only this member of an index: --at year=2025; may be given several times
  --official   official figures from a CSV file, which calibrate the baseline (see tuiyan model --list official)
  --scenario   what stands beneath the levers; the baseline when left out; with several, the grid is run on each
  --set        a value over every scenario
  --shard      one of N equal parts, from 1: --shard 2/4; the rows of all parts, one after the other, are the whole
  --format     csv (the default), json, md or parquet, which needs --out
  --out        write to a file instead of printing
${formulasHelp}

Where the model refuses a point its value stays blank, and the reason is told.
Exit codes: 0 all well, 1 the model refuses a point, 2 wrong use.
`;

export const sweep: Command = {name: "sweep", summary: "run a model over a grid of lever values", help, run};

const options = {
  by: {type: "string", multiple: true},
  variables: {type: "string"},
  at: {type: "string", multiple: true},
  scenario: {type: "string", multiple: true},
  set: {type: "string", multiple: true},
  shard: {type: "string"},
  ...officialOption,
  ...destinationOptions,
} as const;

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const {model, scenarios: shipped} = await readCalibrated(positionals, "sweep", values.official, output);
  const variables = readNames(values.variables);
  if (!variables) throw new UsageError("variables are needed: --variables gdp_real,sei_share");
  if (values.by === undefined) throw new UsageError("a lever is needed: --by g.SVX.P1=0.05:0.10:11");
  const axes = values.by.map((text) => readAxis(model, text));
  const part = readShard(values.shard);
  const to = readDestination(values);
  const scenarios = await readScenarios(model, shipped, values.scenario, values.set);
  const at = readPlace({definition: model, scenarios: []}, values.at);
  const {table, refusals, warned} = runSweep(model, axes, {variables, at, scenarios, ...(part && {part})});
  for (const {scenario, values: levers, error} of refusals)
    output.error(
      `no result: ${[scenario, ...Object.entries(levers).map((pair) => pair.join("="))].join(", ")}: ${reason(error)}\n`,
    );
  if (warned > 0)
    output.error(`warning: a check of the model warns at ${warned} ${warned === 1 ? "point" : "points"}\n`);
  await writeTable(table, to, output);
  return refusals.length > 0 ? 1 : 0;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readAxis(model: Model, text: string): Axis {
  const [id = "", steps = ""] = splitOnce(text, "=");
  const parts = steps.split(":");
  const [low = "", high = "", count = ""] = parts;
  if (parts.length !== 3) throw new UsageError(`not an axis: ${text}; write --by g.SVX.P1=0.05:0.10:11`);
  const [own = "", ...more] = idsOf(model, id);
  if (more.length > 0)
    throw new UsageError(`one lever an axis: ${id} stands for ${[own, ...more].join(", ")}; name one of them`);
  const [from, upTo, many] = [low, high, count].map((number) => Number(readNumber(own, number)));
  return axisOf(model, own, {low: from ?? NaN, high: upTo ?? NaN, count: many ?? NaN});
}

function readShard(text: string | undefined): SweepOptions["part"] {
  if (text === undefined) return undefined;
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (number === undefined) throw new UsageError(`not a shard: ${text}; write --shard 2/4`);
  return {number: Number(number), of: Number(of)};
}
