import {YEAR, type Comparator, type Model, type NamedValues, type Place} from "../model/index.js";
import {expand, unknownParameter} from "../scenario/flatten.js";
import type {Goal} from "../scenario/solve/goal.js";
import type {Range} from "../scenario/lever.js";
import {UsageError} from "./command.js";
import {readNumber, readPlace, readScenarios, type ShippedModel} from "./model-options.js";

/** An indicator: a variable of a model at a place, and how the command line writes it. */
export interface Asked {
  readonly variable: string;
  readonly place: Place;
  readonly text: string;
}

/** A lever as it is asked for: its id, and its limits where they are not the usual ones. */
export interface AskedLever {
  readonly id: string;
  readonly range: Range | undefined;
}

/** The options of a command that asks a question about levers of a scenario. */
export const questionOptions = {
  scenario: {type: "string"},
  set: {type: "string", multiple: true},
  by: {type: "string", multiple: true},
} as const;

/** The one scenario a question is asked of; the baseline where none is named. */
export async function readScenario(
  {model, scenarios}: ShippedModel,
  {scenario, set}: {scenario?: string | undefined; set?: string[] | undefined},
): Promise<NamedValues> {
  const [found, ...more] = await readScenarios(model, scenarios, scenario === undefined ? [] : [scenario], set);
  if (found && more.length === 0) return found;
  const names = [found, ...more].map((each) => each?.name).join(", ");
  throw new UsageError(`one scenario is needed: ${scenario ?? ""} holds ${names || "none"}`);
}

/** Reads `sei_share@2025`, `output@industry=新材料,year=2025` or, of a variable without a place, `real_cagr_2020_25`. */
export function readAsked(model: Model, text: string): Asked {
  const [variable = "", at = ""] = splitOnce(text, "@");
  const pairs = at === "" ? [] : at.split(",").map((part) => (part.includes("=") ? part : `${YEAR}=${part}`));
  return {variable, place: readPlace({definition: model, scenarios: []}, pairs), text};
}

const comparators = [">=", "<=", ">", "<", "="] as const satisfies readonly (Comparator | "=")[];

/** Reads `sei_share>=0.12@2025`. */
export function readTarget(model: Model, text: string): {asked: Asked; goal: Goal} {
  const [statement = "", at] = splitOnce(text, "@");
  const comparator = comparators.find((each) => statement.includes(each));
  if (comparator === undefined) throw notTarget(text);
  const [variable = "", number = ""] = splitOnce(statement, comparator);
  if (variable.trim() === "") throw notTarget(text);
  const asked = readAsked(model, at === undefined ? variable.trim() : `${variable.trim()}@${at}`);
  return {asked, goal: {comparator, value: Number(readNumber(variable.trim(), number))}};
}

function notTarget(text: string): UsageError {
  return new UsageError(`not a target: ${text}; write --target "sei_share>=0.12@2025"`);
}

/** Reads levers, `attain` or `attain=0.5:1.2`, several with commas between them; a general id is all it stands for. */
export function readLevers(model: Model, texts: readonly string[] = []): AskedLever[] {
  return texts
    .flatMap((text) => text.split(","))
    .flatMap((text) => {
      const [id = "", limits] = splitOnce(text.trim(), "=");
      const range = limits === undefined ? undefined : readRange(id, limits);
      return idsOf(model, id).map((each) => ({id: each, range}));
    });
}

/** The parameters an id stands for. @throws {ParameterError} `unknown-parameter` */
export function idsOf(model: Model, id: string): string[] {
  const ids = expand(model, id);
  if (ids.length === 0) throw unknownParameter(model, id);
  return ids;
}

function readRange(id: string, text: string): Range {
  const [low = "", high, ...more] = text.split(":");
  if (high === undefined || more.length > 0)
    throw new UsageError(`not a range: ${id}=${text}; write --by ${id}=0.5:1.2`);
  return {low: Number(readNumber(id, low)), high: Number(readNumber(id, high))};
}

/** The parts before and after the first mark; one part where there is none. */
export function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
