import {from, type ColumnTable} from "arquero";
import type {Model} from "../model/index.js";
import type {Limit, Setting, Solution} from "../scenario/solve/goal.js";
import {indicator} from "../scenario/indicator.js";
import {leverOf, type Lever} from "../scenario/lever.js";
import {solve as findSolution} from "../scenario/solve/solve.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {questionOptions, readLevers, readScenario, readTarget} from "./question.js";
import {officialOption, readCalibrated} from "./read-official.js";
import {destinationOptions, formulasHelp, readDestination, writeTable} from "./write-table.js";

const help = `usage: tuiyan solve NAME --target INDICATOR --by LEVER [--by LEVER]... [--scenario NAME|FILE.json]
                    [--set id=value]... [--format csv|json|md|parquet] [--out FILE]

Finds where levers must stand for an indicator to reach a target. One lever is looked for over its whole range, and all
solutions are given, the nearest first; several levers are moved as little as possible together, each weighed by its
range. With > or < the answer is the boundary, which is to be passed.

  --target    an indicator, = or >= or <= or > or <, a value in the model's unit, and where: "sei_share>=0.12@2025",
              "output=250@industry=新材料,year=2025"
  --by        a lever, by parameter id: attain; with limits of its own: attain=0.5:1.2; several with commas between
  --official  official figures from a CSV file, which calibrate the baseline (see tuiyan model --list official)
  --scenario  the scenario that the levers start from; the baseline when left out
  --set       a value over the scenario: --set overlap=0.15
  --format    csv (the default), json, md or parquet, which needs --out
  --out       write to a file instead of printing
${formulasHelp}

Prints one row for each lever of each solution: where it stands, where it must stand, and the limit that holds it.
Exit codes: 0 solved, 1 the target cannot be reached within the limits, 2 wrong use.
`;

export const solve: Command = {name: "solve", summary: "find where levers must stand for a target", help, run};

const options = {...questionOptions, target: {type: "string"}, ...officialOption, ...destinationOptions} as const;

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const shipped = await readCalibrated(positionals, "solve", values.official, output);
  const {model} = shipped;
  if (values.target === undefined) throw new UsageError('a target is needed: --target "sei_share>=0.12@2025"');
  if (values.by === undefined) throw new UsageError("a lever is needed: --by attain");
  const to = readDestination(values);
  const scenario = await readScenario(shipped, values);
  const {asked, goal} = readTarget(model, values.target);
  const levers = readLevers(model, values.by).map(({id, range}) => leverOf(model, id, range, scenario.values));
  const f = indicator(model, asked.variable, asked.place, scenario.values);
  const found = findSolution(f, levers, goal);
  if (found.kind === "unreachable") {
    const {closest, limits} = found;
    output.error(`no solution in range: ${values.target}; the closest is ${asked.text} = ${closest.result}, `);
    output.error(`with ${levers.map((lever) => standing(lever, closest, limits)).join(", ")}\n`);
    return 1;
  }
  tell(found, values.target, output);
  await writeTable(toTable(model, levers, found), to, output);
  return 0;
}

/** What is to be said beside the rows. */
function tell(found: Extract<Solution, {kind: "met" | "solved"}>, target: string, {error}: Output): void {
  if (found.kind === "met") error(`met as the levers stand: ${target}\n`);
  else if (found.others.length > 0)
    error(`${found.others.length + 1} solutions in range, the nearest first: ${target}\n`);
}

/** Where a lever stands at the closest that can be reached, and what holds it there. */
function standing({id, low, high}: Lever, {values}: Setting, limits: readonly Limit[]): string {
  const limit = limits.find((each) => each.id === id);
  const reasons = {
    low: `the low end of ${low} to ${high}`,
    high: `the high end of ${low} to ${high}`,
    refused: "the model gives no result beyond",
  };
  const reason = limit ? reasons[limit.at] : `nothing from ${low} to ${high} brings it closer`;
  return `${id} = ${values[id] ?? ""} (${reason})`;
}

/** One row for each lever of each solution. */
function toTable(
  model: Model,
  levers: readonly Lever[],
  found: Extract<Solution, {kind: "met" | "solved"}>,
): ColumnTable {
  const settings = found.kind === "met" ? [found.at] : [found.at, ...found.others];
  const limits = found.kind === "met" ? [] : found.limits;
  const rows = settings.flatMap(({values, result}, i) =>
    levers.map(({id, base}) => ({
      solution: i + 1,
      parameter: id,
      unit: model.parameter(id)?.unit ?? "",
      from: base,
      to: values[id] ?? null,
      limit: (i === 0 ? limits.find((limit) => limit.id === id)?.at : undefined) ?? null,
      result,
    })),
  );
  return from(rows);
}
