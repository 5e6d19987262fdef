import {table, type ColumnTable} from "arquero";
import type {Model, NamedValues} from "../model/index.js";
import {diff} from "../scenario/diff.js";
import {splitScenarios, type DifferenceSplit} from "../scenario/difference/difference.js";
import {expand, unknownParameter} from "../scenario/flatten.js";
import type {LeverGroup} from "../scenario/difference/lever-groups.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {splitPair} from "./model-options.js";
import {readOneScenario, readQuantity} from "./read-quantity.js";
import {officialOption, readCalibrated} from "./read-official.js";
import {destinationOptions, formulasHelp, readDestination, writeTable} from "./write-table.js";

const help = `usage: tuiyan difference NAME --from SCENARIO|FILE.json --to SCENARIO|FILE.json --of VARIABLE@PLACE
                         [--group NAME=id,id]... [--set id=value]... [--permutations N] [--seed N]
                         [--format csv|json|md|parquet] [--out FILE]

Says what part of the difference between two scenarios is due to which lever, one row each, the greatest first. A
contribution is the lever's mean effect over all orders in which the levers may be moved from the one scenario to the
other (Shapley value); contributions add up to the difference. Beside it stand the effects of moving the lever alone and
of moving it last: where they differ, levers work together. Results are conditional scenarios.

  --official      official figures from a CSV file, which calibrate the baseline (see tuiyan model --list official)
  --from, --to    the scenarios, as for tuiyan model: one that comes with the model, or a JSON file with one
  --of            of which number: co2_terr@2030, sector_real@SVX,2030
  --group         levers that are moved together, under a name: --group power=KT,KN; a general id such as KT stands for
                  all its levers that differ; levers in no group stand by themselves
  --set           a value over both scenarios, by parameter id
  --permutations  with more than 12 parts, how many random orders are tried (512), with the standard error they leave
  --seed          of the random orders (1)
  --format        csv (the default), json, md or parquet, which needs --out
  --out           write to a file instead of printing
${formulasHelp}

Models: changzhi.
Exit codes: 0 all well, 1 the model refuses a scenario or a mixture of the two, 2 wrong use.
`;

export const difference: Command = {
  name: "difference",
  summary: "say what of the difference between two scenarios is due to which lever",
  help,
  run,
};

const options = {
  from: {type: "string"},
  to: {type: "string"},
  of: {type: "string"},
  group: {type: "string", multiple: true},
  set: {type: "string", multiple: true},
  permutations: {type: "string", default: "512"},
  seed: {type: "string", default: "1"},
  ...officialOption,
  ...destinationOptions,
} as const;

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const shipped = await readCalibrated(positionals, "difference", values.official, output);
  const {model} = shipped;
  const destination = readDestination(values);
  if (values.of === undefined) throw new UsageError("a number is needed: --of co2_terr@2030");
  const quantity = readQuantity(model, values.of);
  const from = await readOneScenario(shipped, "--from", values.from, values.set);
  const to = await readOneScenario(shipped, "--to", values.to, values.set);
  const split = splitScenarios(model, from, to, quantity, {
    groups: readGroups(model, from, to, values.group),
    permutations: readCount("--permutations", values.permutations, 4),
    seed: readCount("--seed", values.seed, 0),
  });
  const unit = model.variables.get(quantity.variable)?.unitText ?? "";
  await writeTable(toTable(split, {from: from.name, to: to.name, of: values.of, unit}), destination, output);
  return 0;
}

function readGroups(model: Model, from: NamedValues, to: NamedValues, texts: readonly string[] = []): LeverGroup[] {
  const differing = diff(model, from.values, to.values).map(({parameter}) => parameter.id);
  return texts.map((text) => {
    const [name, ids] = splitPair(text, "--group power=KT,KN");
    return {name, levers: ids.split(",").flatMap((id) => leversOf(model, id.trim(), differing))};
  });
}

/** The differing levers a general id stands for; the id itself where none does, which then is refused. */
function leversOf(model: Model, id: string, differing: readonly string[]): string[] {
  const expanded = expand(model, id);
  if (expanded.length === 0) throw unknownParameter(model, id);
  const levers = differing.filter((lever) => expanded.includes(lever) || lever.startsWith(`${id}.`));
  return levers.length === 0 ? [id] : levers;
}

function readCount(option: string, text: string, least: number): number {
  const count = Number(text);
  if (text.trim() !== "" && Number.isSafeInteger(count) && count >= least) return count;
  throw new UsageError(`not a whole number of ${least} or more: ${option} ${text}`);
}

function toTable(split: DifferenceSplit, head: Readonly<Record<"from" | "to" | "of" | "unit", string>>): ColumnTable {
  const change = split.to - split.from;
  const parts = split.parts.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const constant = <T>(value: T) => parts.map(() => value);
  return table({
    ...Object.fromEntries(Object.entries(head).map(([name, text]) => [name, constant(text)])),
    from_value: constant(split.from),
    to_value: constant(split.to),
    part: parts.map(({name}) => name),
    levers: parts.map(({levers}) => levers.join(" ")),
    contribution: parts.map(({contribution}) => contribution),
    share: parts.map(({contribution}) => (change === 0 ? null : contribution / change)),
    alone: parts.map(({alone}) => alone),
    last: parts.map(({last}) => last),
    standard_error: parts.map(({standardError}) => standardError),
    method: constant(split.method),
  });
}
