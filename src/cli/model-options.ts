import {basename, extname} from "node:path";
import {
  changzhi,
  identities as changzhiIdentities,
  scenarios as changzhiScenarios,
} from "../../models/changzhi/index.js";
import {ParameterError} from "../base/errors.js";
import {languages, type Language} from "../base/label.js";
import {didYouMean} from "../base/nearest.js";
import {
  memberIds,
  type Identity,
  type Model,
  type NamedValues,
  type Place,
  type Result,
  type Value,
  type Values,
} from "../model/index.js";
import {readScenarioFile} from "../scenario/file.js";
import {expand, unknownParameter} from "../scenario/flatten.js";
import {UsageError} from "./command.js";
import {readJson} from "./files.js";

/** A model that comes with the program, its scenarios, the baseline first, and what its totals are made of. */
export interface ShippedModel {
  readonly model: Model;
  readonly scenarios: readonly NamedValues[];
  readonly identities: readonly Identity[];
}

const models: Readonly<Record<string, ShippedModel>> = {
  changzhi: {model: changzhi, scenarios: changzhiScenarios, identities: changzhiIdentities},
};

/**
 * The model a command line names, and the scenarios that come with it.
 * @throws {UsageError} where none or several are named, or one that there is not
 */
export function readModel(positionals: readonly string[], command: string): ShippedModel {
  const [name] = positionals;
  if (name === undefined || positionals.length > 1)
    throw new UsageError(`one model is needed: tuiyan ${command} changzhi`);
  const entry = Object.hasOwn(models, name) ? models[name] : undefined;
  if (!entry) throw new UsageError(`unknown model: ${name}${didYouMean(name, Object.keys(models))}`);
  return entry;
}

export function readLanguage(text: string | undefined): Language {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env;
  // What is set to nothing counts as not set.
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((name) => name !== undefined && name !== "");
  const wanted = text ?? (/^zh/i.test(locale ?? "") ? "zh" : "en");
  const language = languages.find((known) => known === wanted);
  if (!language) throw new UsageError(`unknown language: ${wanted} (one of ${languages.join(", ")})`);
  return language;
}

/** The variables named, each once; undefined for all. */
export function readNames(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined;
  const names = new Set(list.split(",").map((name) => name.trim()));
  names.delete("");
  if (names.size === 0)
    throw new UsageError("no variable is named: --variables gdp_real,sei_share (see --list variables)");
  return [...names];
}

export async function readScenarios(
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

export function readNumber(id: string, text: string): Value {
  const value = text.trim() === "" ? NaN : Number(text);
  if (Number.isNaN(value))
    throw new ParameterError("not-a-number", `not a number: ${id} = ${JSON.stringify(text)}`, {
      parameter: id,
      value: text,
    });
  return value;
}

/** @throws {UsageError} for an index or a member that the result does not have */
export function readPlace(
  {definition: {indices}, scenarios}: Pick<Result, "definition" | "scenarios">,
  pairs: readonly string[] = [],
): Place {
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

export function splitPair(text: string, example: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`not a pair: ${text}; write ${example}`);
  return [text.slice(0, at), text.slice(at + 1)];
}
