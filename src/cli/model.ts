import type {Language} from "../base/label.js";
import {formatLineage} from "../i18n/format-lineage.js";
import {trace, type Model, type NamedValues} from "../model/index.js";
import {toEntries} from "../scenario/official/official-data.js";
import {writeOfficialCsv} from "../scenario/official/write-official-csv.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {readLanguage, readNames, readPlace, readScenarios} from "./model-options.js";
import {officialOption, readCalibrated} from "./read-official.js";
import {destinationOptions, formulasHelp, readDestination, writeOut, writeTable} from "./write-table.js";

const help = `usage: tuiyan model NAME [--official FILE.csv] [--scenario NAME|FILE.json]... [--set id=value]...
                    [--variables a,b] [--format csv|json|md|parquet] [--out FILE]
       tuiyan model NAME --explain VARIABLE [--at index=member]... [--scenario ...] [--set ...]
       tuiyan model NAME --list variables|parameters|scenarios|official [--official FILE.csv]

Runs a model and prints tidy rows: one number a row, at full precision, blank where an index does not apply. Results are
conditional scenarios.

  --official   official figures from a CSV file, which calibrate the baseline (--list official prints a template)
  --scenario   a scenario that comes with the model, or a JSON file: values by parameter id or nested,
               {"name": ..., "values": {...}}, a list of those, or {"scenarios": {...}}; may be given several times
  --set        a value over every scenario, by parameter id: --set g.SVX.P1=0.07; a general id such as g.SVX goes to all
               its periods
  --variables  only these variables
  --format     csv (the default), json, md or parquet, which needs --out
  --out        write to a file instead of printing
${formulasHelp}
  --explain    how a variable is computed, down to its sources; --at year=2025 --at industry=新材料 says for what
  --list       what there is to choose from
  --language   zh or en, for --explain and --list

Models: changzhi.
Exit codes: 0 all well, 1 the model refuses the result (a check, a result that is not a number), 2 wrong use.
`;

export const model: Command = {name: "model", summary: "run a model and print its results", help, run};

const options = {
  scenario: {type: "string", multiple: true},
  set: {type: "string", multiple: true},
  variables: {type: "string"},
  ...officialOption,
  ...destinationOptions,
  explain: {type: "string"},
  at: {type: "string", multiple: true},
  list: {type: "string"},
  language: {type: "string"},
} as const;

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const {model, scenarios: shipped} = await readCalibrated(positionals, "model", values.official, output);
  const language = readLanguage(values.language);
  if (values.list !== undefined) return list(values.list, model, shipped, language, output);
  if (values.at && values.explain === undefined)
    throw new UsageError("--at says for what to explain: it needs --explain VARIABLE");
  const to = readDestination(values);
  const result = model.run(await readScenarios(model, shipped, values.scenario, values.set));
  for (const {label, scenario, place, count} of result.findings) {
    output.error(
      `warning: ${label[language]} (${[scenario, ...Object.values(place)].join(", ")}; ${count} ${count === 1 ? "row" : "rows"})\n`,
    );
  }
  if (values.explain === undefined) await writeTable(result.tidy(readNames(values.variables)), to, output);
  else await writeOut(formatLineage(trace(result, values.explain, readPlace(result, values.at)), language), to, output);
  return 0;
}

function list(
  what: string,
  model: Model,
  shipped: readonly NamedValues[],
  language: Language,
  {out}: Output,
): ExitCode {
  switch (what) {
    case "variables":
      for (const {name, label, index, unitText} of model.variables.values())
        out(`${[name, label[language], index.join(" × "), unitText].join("\t")}\n`);
      return 0;
    case "parameters":
      for (const {id, label, unit, default: value} of model.parameters.values())
        out(`${[id, label[language], value ?? "", unit].join("\t")}\n`);
      return 0;
    case "scenarios":
      for (const {name} of shipped) out(`${name}\n`);
      return 0;
    case "official":
      out(writeOfficialCsv(model.official?.inputs ?? [], toEntries(model.calibration?.observations ?? []), language));
      return 0;
    default:
      throw new UsageError(`unknown list: ${what} (one of variables, parameters, scenarios, official)`);
  }
}
