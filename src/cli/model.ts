import {basename, extname} from "node:path";
import {changzhi, scenarios as changzhiScenarios} from "../../models/changzhi/index.js";
import {ParameterError} from "../base/errors.js";
import {languages, type Language} from "../base/label.js";
import {didYouMean} from "../base/nearest.js";
import {
  memberIds,
  trace,
  type Model,
  type NamedValues,
  type Place,
  type Result,
  type Value,
  type Values,
} from "../model/index.js";
import {readScenarioFile} from "../scenario/file.js";
import {expand, unknownParameter} from "../scenario/flatten.js";
import {readArguments, UsageError, type Command, type ExitCode, type Output} from "./command.js";
import {readJson, writeText} from "./files.js";
import {formatLineage} from "./format-lineage.js";
import {formats, formatTable, type Format} from "./format-table.js";

const help = `usage: tuiyan model NAME [--scenario NAME|FILE.json]... [--set id=value]... [--variables a,b]
                    [--format csv|json|md] [--out FILE]
       tuiyan model NAME --explain VARIABLE [--at index=member]... [--scenario ...] [--set ...]
       tuiyan model NAME --list variables|parameters|scenarios

Runs a model and prints tidy rows: one number a row, at full precision, blank where an index does not apply. Results are
conditional scenarios.

  --scenario   a scenario that comes with the model, or a JSON file: values by parameter id or nested,
               {"name": ..., "values": {...}}, a list of those, or {"scenarios": {...}}; may be given several times
  --set        a value over every scenario, by parameter id: --set g.SVX.P1=0.07; a general id such as g.SVX goes to all
               its periods
  --variables  only these variables
  --format     csv (the default), json or md
  --out        write to a file instead of printing
  --explain    how a variable is computed, down to its sources; --at year=2025 --at industry=新材料 says for what
  --list       what there is to choose from
  --language   zh or en, for --explain and --list

Models: changzhi.
Exit codes: 0 all well, 1 the model refuses the result (a check, a result that is not a number), 2 wrong use.
`;

export const model: Command = {name: "model", summary: "run a model and print its results", help, run};

/** The models that come with the program, and their scenarios; the first scenario is the baseline. */
const models: Readonly<Record<string, {model: Model; scenarios: readonly NamedValues[]}>> = {
  changzhi: {model: changzhi, scenarios: changzhiScenarios},
};

const options = {
  scenario: {type: "string", multiple: true},
  set: {type: "string", multiple: true},
  variables: {type: "string"},
  format: {type: "string", default: "csv"},
  out: {type: "string"},
  explain: {type: "string"},
  at: {type: "string", multiple: true},
  list: {type: "string"},
  language: {type: "string"},
} as const;

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const {positionals, values} = readArguments(args, options);
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new UsageError("one model is needed: tuiyan model changzhi");
  const entry = Object.hasOwn(models, name) ? models[name] : undefined;
  if (!entry) throw new UsageError(`unknown model: ${name}${didYouMean(name, Object.keys(models))}`);
  const {model, scenarios: shipped} = entry;
  const language = readLanguage(values.language);
  if (values.list !== undefined) return list(values.list, model, shipped, language, output);
  if (values.at && values.explain === undefined)
    throw new UsageError("--at says for what to explain: it needs --explain VARIABLE");
  const format = readFormat(values.format);
  const result = model.run(await readScenarios(model, shipped, values.scenario, values.set));
  for (const {label, scenario, place, count} of result.findings) {
    output.error(
      `warning: ${label[language]} (${[scenario, ...Object.values(place)].join(", ")}; ${count} ${count === 1 ? "row" : "rows"})\n`,
    );
  }
  const text =
    values.explain === undefined
      ? formatTable(result.tidy(readNames(values.variables)), format)
      : formatLineage(trace(result, values.explain, readPlace(result, values.at)), language);
  if (values.out === undefined) output.out(text);
  else await writeText(values.out, text);
  return 0;
}

function readLanguage(text: string | undefined): Language {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env;
  // What is set to nothing counts as not set.
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((name) => name !== undefined && name !== "");
  const wanted = text ?? (/^zh/i.test(locale ?? "") ? "zh" : "en");
  const language = languages.find((known) => known === wanted);
  if (!language) throw new UsageError(`unknown language: ${wanted} (one of ${languages.join(", ")})`);
  return language;
}

/** The variables named, each once; undefined for all. */
function readNames(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined;
  const names = new Set(list.split(",").map((name) => name.trim()));
  names.delete("");
  if (names.size === 0)
    throw new UsageError("no variable is named: --variables gdp_real,sei_share (see --list variables)");
  return [...names];
}

function readFormat(text: string): Format {
  const format = formats.find((known) => known === text);
  if (!format) throw new UsageError(`unknown format: ${text} (one of ${formats.join(", ")})`);
  return format;
}

async function readScenarios(
  model: Model,
  shipped: readonly NamedValues[],
  wanted: readonly string[] = [],
  sets: readonly string[] = [],
): Promise<NamedValues[]> {
  const chosen =
    wanted.length === 0
      ? shipped.slice(0, 1)
      : (await Promise.all(wanted.map((text) => readScenario(model, shipped, text)))).flat();
  const set = Object.assign({}, ...sets.map((text) => readSet(model, text))) as Values;
  const suffix = sets.map((text) => ` + ${text}`).join("");
  return chosen.map(({name, values}) => ({name: name + suffix, values: {...values, ...set}}));
}

async function readScenario(model: Model, shipped: readonly NamedValues[], text: string): Promise<NamedValues[]> {
  const found = shipped.find(({name}) => name === text);
  if (found) return [found];
  if (extname(text) === ".json") return readScenarioFile(model, await readJson(text), basename(text, ".json"));
  const names = shipped.map(({name}) => name);
  throw new UsageError(
    `unknown scenario: ${text}${didYouMean(text, names)} (there are ${names.join(", ")}, or a FILE.json)`,
  );
}

function readSet(model: Model, text: string): Values {
  const [id, value] = splitPair(text, "--set g.SVX.P1=0.07");
  const ids = expand(model, id);
  const [first] = ids;
  if (first === undefined) {
    const {code, message, data} = unknownParameter(model, id);
    throw new ParameterError(code, `${message}; see --list parameters`, data);
  }
  const isText = (model.parameter(first)?.options.length ?? 0) > 0;
  return Object.fromEntries(ids.map((each) => [each, isText ? value : readNumber(id, value)]));
}

function readNumber(id: string, text: string): Value {
  const value = text.trim() === "" ? NaN : Number(text);
  if (Number.isNaN(value))
    throw new ParameterError("not-a-number", `not a number: ${id} = ${JSON.stringify(text)}`, {
      parameter: id,
      value: text,
    });
  return value;
}

/** @throws {UsageError} for an index or a member that the result does not have */
function readPlace({definition: {indices}, scenarios}: Result, pairs: readonly string[] = []): Place {
  const members = new Map([["scenario", scenarios.map(({name}) => name)]]);
  for (const [name, index] of indices) members.set(name, memberIds(index));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [index, member] = splitPair(pair, "--at year=2025");
      const known = members.get(index);
      const names = [...members.keys()];
      if (!known)
        throw new UsageError(`unknown index: ${index}${didYouMean(index, names)} (one of ${names.join(", ")})`);
      if (!known.includes(member)) throw new UsageError(`${index} has no ${member}${didYouMean(member, known)}`);
      return [index, member];
    }),
  );
}

function splitPair(text: string, example: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`not a pair: ${text}; write ${example}`);
  return [text.slice(0, at), text.slice(at + 1)];
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
    default:
      throw new UsageError(`unknown list: ${what} (one of variables, parameters, scenarios)`);
  }
}
