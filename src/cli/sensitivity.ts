import {from, type ColumnTable} from "arquero";
import {correlations} from "../../models/changzhi/index.js";
import {memberIds, YEAR, type Model, type NamedValues} from "../model/index.js";
import {indicator, indicatorByYear} from "../scenario/indicator.js";
import {morris} from "../scenario/sensitivity/morris.js";
import type {Doubt} from "../scenario/sensitivity/sobol-estimates.js";
import {sobolIndices, sobolIndicesByYear, type SobolIndices} from "../scenario/sensitivity/sobol-indices.js";
import {tornado} from "../scenario/sensitivity/tornado.js";
import {likelyLever, uncertainLever} from "../scenario/sensitivity/uncertain-lever.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {readNumber} from "./model-options.js";
import {questionOptions, readAsked, readLevers, readScenario, type Asked, type AskedLever} from "./question.js";
import {officialOption, readCalibrated} from "./read-official.js";
import {destinationOptions, formulasHelp, readDestination, writeTable} from "./write-table.js";

const help = `usage: tuiyan sensitivity NAME --of INDICATOR [--method tornado|morris|sobol] [--by LEVER]...
                    [--samples N] [--seed S] [--pairs] [--scenario NAME|FILE.json] [--set id=value]...
                    [--format csv|json|md|parquet] [--out FILE]

Says which levers an indicator depends on.

  --of        an indicator: sei_share@2025, output@industry=新材料,year=2025; for sobol also without a year, for all years
  --method    tornado (the default): each lever alone from P10 to P90 of its distribution, or over its slider
              morris: the mean (mu), mean size (mu_star) and spread (sigma) of elementary effects over the same ranges
              sobol: shares of the variance that each lever explains alone (first) and with others (total), with 95%
              intervals; levers are drawn from their distributions, independently, or evenly over their sliders; those
              that are correlated are refused
  --by        a lever, by parameter id, or with a range of its own: attain=0.5:1.2; several with commas between;
              all that have a distribution when left out
  --samples   for morris, how many trajectories (20 when left out); for sobol, how many points (1024)
  --seed      a whole number; the same seed gives the same numbers (1 when left out)
  --pairs     for sobol, also what every two levers explain together (second)
  --official  official figures from a CSV file, which calibrate the baseline (see tuiyan model --list official)
  --scenario  the scenario that the levers start from; the baseline when left out
  --set       a value over the scenario: --set overlap=0.15
  --format    csv (the default), json, md or parquet, which needs --out
  --out       write to a file instead of printing
${formulasHelp}

Exit codes: 0 all well, 1 the model refuses a result, 2 wrong use.
`;

export const sensitivity: Command = {
  name: "sensitivity",
  summary: "say which levers an indicator depends on",
  help,
  run,
};

const options = {
  ...questionOptions,
  of: {type: "string"},
  method: {type: "string", default: "tornado"},
  samples: {type: "string"},
  seed: {type: "string", default: "1"},
  pairs: {type: "boolean", default: false},
  ...officialOption,
  ...destinationOptions,
} as const;

/** What an analysis is asked. */
interface Question {
  readonly model: Model;
  readonly asked: Asked;
  readonly levers: readonly AskedLever[];
  readonly scenario: NamedValues;
  readonly samples: number | undefined;
  readonly seed: number;
  readonly pairs: boolean;
}

type Row = Readonly<Record<string, string | number | null>>;

const methods: Readonly<Record<string, (question: Question, output: Output) => Row[]>> = {
  tornado: tornadoRows,
  morris: morrisRows,
  sobol: sobolRows,
};

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const shipped = await readCalibrated(positionals, "sensitivity", values.official, output);
  const {model} = shipped;
  if (values.of === undefined) throw new UsageError("an indicator is needed: --of sei_share@2025");
  const method = Object.hasOwn(methods, values.method) ? methods[values.method] : undefined;
  if (!method) throw new UsageError(`unknown method: ${values.method} (one of ${Object.keys(methods).join(", ")})`);
  const to = readDestination(values);
  const question = {
    model,
    asked: readAsked(model, values.of),
    levers: values.by === undefined ? allUncertain(model) : readLevers(model, values.by),
    scenario: await readScenario(shipped, values),
    samples: values.samples === undefined ? undefined : readCount("--samples", values.samples),
    seed: readCount("--seed", values.seed),
    pairs: values.pairs,
  };
  await writeTable(toTable(method(question, output)), to, output);
  return 0;
}

function readCount(option: string, text: string): number {
  const count = Number(readNumber(option, text));
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new UsageError(`not a whole number: ${option} ${text}`);
}

function allUncertain({parameters}: Model): AskedLever[] {
  return [...parameters.values()].flatMap(({id, distribution}) =>
    distribution === "" ? [] : [{id, range: undefined}],
  );
}

function tornadoRows({model, asked, levers, scenario}: Question): Row[] {
  const f = indicator(model, asked.variable, asked.place, scenario.values);
  const {base, bars} = tornado(
    f,
    levers.map(({id, range}) => likelyLever(model, id, range, scenario.values)),
  );
  return bars.map(({lever: {id, base: standing, low, high}, ...bar}) => ({
    ...{parameter: id, base: standing, low, high},
    ...{result: base, result_low: bar.low, result_high: bar.high, swing: bar.swing},
  }));
}

function morrisRows({model, asked, levers, scenario, samples, seed}: Question): Row[] {
  const f = indicator(model, asked.variable, asked.place, scenario.values);
  const ranges = levers.map(({id, range}) => likelyLever(model, id, range, scenario.values));
  const found = morris(f, ranges, {seed, ...(samples !== undefined && {trajectories: samples})});
  return found.map(({id, mu, muStar, sigma}, i) => ({
    ...{parameter: id, low: ranges[i]?.low ?? null, high: ranges[i]?.high ?? null},
    ...{mu, mu_star: muStar, sigma},
  }));
}

function sobolRows({model, asked, levers, scenario, samples, seed, pairs}: Question, output: Output): Row[] {
  const {variable, place, text} = asked;
  const inputs = levers.map(({id, range}) => uncertainLever(model, id, range, scenario.values));
  const chosen = {seed, pairs, correlations, ...(samples !== undefined && {samples})};
  const hasYears = model.variables.get(variable)?.index.includes(YEAR) === true;
  if (!hasYears || Object.hasOwn(place, YEAR)) {
    const found = sobolIndices(indicator(model, variable, place, scenario.values).orNaN, inputs, chosen);
    tellDoubts(text, [found], output);
    return indexRows(found);
  }
  const found = sobolIndicesByYear(indicatorByYear(model, variable, place, scenario.values).orNaN, inputs, chosen);
  tellDoubts(text, found, output);
  const years = memberIds(model.indices.get(YEAR)).map(Number);
  return found.flatMap((indices, i) => indexRows(indices).map((row) => ({year: years[i] ?? NaN, ...row})));
}

/** One index a row; of a pair the second lever stands under `other`. */
function indexRows({inputs, pairs}: SobolIndices): Row[] {
  return [
    ...inputs.map(({id, first}) => ({index: "first", parameter: id, other: null, ...first})),
    ...inputs.map(({id, total}) => ({index: "total", parameter: id, other: null, ...total})),
    ...pairs.map(({ids: [parameter, other], second}) => ({index: "second", parameter, other, ...second})),
  ];
}

function tellDoubts(text: string, found: readonly SobolIndices[], {error}: Output): void {
  const doubts = found.flatMap((each) => each.doubts);
  for (const each of found) tellMissing(text, each, error);
  const count = (wanted: Doubt["kind"]) => doubts.filter(({kind}) => kind === wanted).length;
  const [constant, wide, negative] = [count("constant"), count("wide"), count("negative")];
  const years = found.length === 1 ? "" : ` in ${constant} of ${found.length} years`;
  if (constant > 0) error(`warning: ${text} does not vary with these levers${years}: there are no indices\n`);
  if (wide > 0) error(`warning: ${text}: 95% intervals wider than 0.05: ${wide}; more --samples narrow them\n`);
  if (negative > 0) error(`warning: ${text}: indices below 0 by sampling error: ${negative}; read them as 0\n`);
}

/** Where the model gives no result, and so a row of the design counts for nothing. */
function tellMissing(text: string, {leftOut: {rows, of}, missing}: SobolIndices, error: Output["error"]): void {
  if (!missing) return;
  const {gathered} = missing;
  const where = gathered
    ? `, most of all with ${gathered.id} from ${gathered.low} to ${gathered.high} (${gathered.count} of ${gathered.of})`
    : "";
  const then =
    rows > of / 2 ? "there are no indices; narrow the ranges" : "the indices are of where there are results only";
  error(`warning: ${text}: ${rows} of ${of} rows of the design are left out for want of a result${where}: ${then}\n`);
}

function toTable(rows: readonly Row[]): ColumnTable {
  return from([...rows]);
}
