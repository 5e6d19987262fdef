import {table, type ColumnTable} from "arquero";
import type {Language} from "../base/label.js";
import {didYouMean} from "../base/nearest.js";
import type {Identity, Model} from "../model/index.js";
import {decompose as split, type Decomposition, type Point} from "../scenario/decomposition/decompose.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {readLanguage} from "./model-options.js";
import {readOneScenario} from "./read-quantity.js";
import {officialOption, readCalibrated} from "./read-official.js";
import {destinationOptions, formulasHelp, readDestination, writeTable} from "./write-table.js";

const help = `usage: tuiyan decompose NAME --of TOTAL --from YEAR --to YEAR [--scenario NAME|FILE.json] [--chained]
       tuiyan decompose NAME --of TOTAL --from YEAR --scenario NAME|FILE.json --to-scenario NAME|FILE.json
                        [--method additive|multiplicative] [--set id=value]... [--language zh|en]
                        [--format csv|json|md|parquet] [--out FILE]

Splits the change of a total into the effects of the factors it is made of (LMDI-I), one row each: between two years of
a scenario, or between two scenarios in a year. Effects add up to the change, or multiply to its ratio; nothing is left
over. Results are conditional scenarios.

  --of           which total; of changzhi: energy, production_intensity (structure against efficiency), co2_cons,
                 co2_terr, co2_fuel (by fuel), kaya
  --from, --to   the years; --to is --from unless given
  --official     official figures from a CSV file, which calibrate the baseline (see tuiyan model --list official)
  --scenario     as for tuiyan model, one; the baseline unless given
  --to-scenario  the scenario to compare with, where it is another
  --method       additive (the default) or multiplicative
  --chained      year by year, joined, rather than from the first year to the last at once
  --set          a value over the scenarios, by parameter id
  --language     zh or en, for the labels
  --format       csv (the default), json, md or parquet, which needs --out
  --out          write to a file instead of printing
${formulasHelp}

Models: changzhi.
Exit codes: 0 all well, 1 the model refuses the result, or it cannot be decomposed, 2 wrong use.
`;

export const decompose: Command = {
  name: "decompose",
  summary: "split a change of energy or CO2 into the factors that made it",
  help,
  run,
};

const methods = ["additive", "multiplicative"] as const;

const options = {
  of: {type: "string"},
  scenario: {type: "string"},
  "to-scenario": {type: "string"},
  from: {type: "string"},
  to: {type: "string"},
  method: {type: "string", default: "additive"},
  chained: {type: "boolean", default: false},
  set: {type: "string", multiple: true},
  language: {type: "string"},
  ...officialOption,
  ...destinationOptions,
} as const;

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const shipped = await readCalibrated(positionals, "decompose", values.official, output);
  const {model, identities, scenarios} = shipped;
  const destination = readDestination(values);
  const language = readLanguage(values.language);
  const identity = readIdentity(identities, values.of);
  const method = methods.find((known) => known === values.method);
  if (!method) throw new UsageError(`unknown method: ${values.method} (one of ${methods.join(", ")})`);
  if (values.to === undefined && values["to-scenario"] === undefined)
    throw new UsageError("something to compare with is needed: --to 2025, or --to-scenario S3_early_peak");
  const first = await readOneScenario(shipped, "--scenario", values.scenario ?? scenarios[0]?.name, values.set);
  const other = values["to-scenario"];
  const last = other === undefined ? first : await readOneScenario(shipped, "--to-scenario", other, values.set);
  const from = {scenario: first.name, year: readYear("--from", values.from)};
  const to = {scenario: last.name, year: readYear("--to", values.to ?? values.from)};
  if (other !== undefined && first.name === last.name)
    throw new UsageError(`both scenarios are called ${first.name}: choose two, with names of their own`);
  const result = model.run(other === undefined ? [first] : [first, last]);
  const found = split(result, identity, from, to, {method, isChained: values.chained});
  await writeTable(toTable(model, found, from, to, language), destination, output);
  return 0;
}

function readIdentity(identities: readonly Identity[], id: string | undefined): Identity {
  const ids = identities.map((identity) => identity.id);
  if (id === undefined) throw new UsageError(`a total is needed: --of ${ids.join("|")}`);
  const found = identities.find((identity) => identity.id === id);
  if (!found) throw new UsageError(`no decomposition of ${id}${didYouMean(id, ids)} (there are ${ids.join(", ")})`);
  return found;
}

function readYear(option: string, text: string | undefined): number {
  if (text === undefined) throw new UsageError(`a year is needed: ${option} 2025`);
  if (!/^\d+$/.test(text)) throw new UsageError(`not a year: ${option} ${text}`);
  return Number(text);
}

function toTable(model: Model, found: Decomposition, from: Point, to: Point, language: Language): ColumnTable {
  const {effects, identity} = found;
  const constant = <T>(value: T) => effects.map(() => value);
  const unitOf = (name: string) => model.variables.get(name)?.unitText ?? "";
  const {variable, per} = identity.total;
  const unit = per === undefined ? unitOf(variable) : `${unitOf(variable)}/${unitOf(per)}`;
  return table({
    of: constant(identity.id),
    from_scenario: constant(from.scenario),
    from_year: constant(from.year),
    to_scenario: constant(to.scenario),
    to_year: constant(to.year),
    from_value: constant(found.from),
    to_value: constant(found.to),
    method: constant(found.method),
    chained: constant(found.isChained ? "yes" : "no"),
    term: effects.map(({term}) => term),
    factor: effects.map(({factor}) => factor),
    label: effects.map(({label}) => label[language]),
    unit: constant(found.method === "additive" ? unit : "1"),
    value: effects.map(({value}) => value),
  });
}
