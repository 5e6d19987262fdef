import {didYouMean} from "../../base/nearest.js";
import type {Value, Values} from "../../model/index.js";
import {AnalysisError} from "../analysis-error.js";

/** Levers that are moved together and answer for a difference together. */
export interface LeverGroup {
  readonly name: string;
  /** Ids of parameters. */
  readonly levers: readonly string[];
}

/**
 * The groups, followed by each lever that differs between two sets of values and is in none, under its own id.
 * @throws {AnalysisError} `no-difference`, `not-a-lever`, `same-lever`, `repeated-part`
 */
export function groupLevers(from: Values, to: Values, groups: readonly LeverGroup[]): LeverGroup[] {
  const levers = differingLevers(from, to);
  if (levers.length === 0)
    throw new AnalysisError("no-difference", "no lever differs between the two scenarios; choose two that differ");
  const grouped = groups.flatMap((group) => group.levers);
  checkGrouped(levers, grouped);
  const alone = levers.filter((lever) => !grouped.includes(lever)).map((lever) => ({name: lever, levers: [lever]}));
  const parts = [...groups, ...alone];
  const name = repeated(parts.map((part) => part.name));
  if (name === undefined) return parts;
  throw new AnalysisError("repeated-part", `two groups have the name ${name}; rename one`, {group: name});
}

/** The levers that stand otherwise in the one than in the other; one that is absent in both does not. */
export function differingLevers(from: Values, to: Values): string[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((id) => own(from, id) !== own(to, id));
}

/** The one set of values, with some levers as they stand in the other. */
export function moveLevers(from: Values, to: Values, levers: readonly string[]): Values {
  const moved = new Set(levers);
  return Object.fromEntries([
    ...Object.entries(from).filter(([id]) => !moved.has(id)),
    ...Object.entries(to).filter(([id]) => moved.has(id)),
  ]);
}

function checkGrouped(levers: readonly string[], grouped: readonly string[]): void {
  const stranger = grouped.find((lever) => !levers.includes(lever));
  if (stranger !== undefined)
    throw new AnalysisError(
      "not-a-lever",
      `does not differ between the two scenarios: ${stranger}${didYouMean(stranger, levers)} (what differs: ${levers.join(", ")})`,
      {lever: stranger, levers},
    );
  const lever = repeated(grouped);
  if (lever !== undefined) throw new AnalysisError("same-lever", `in two groups: ${lever}; leave it in one`, {lever});
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) !== i);
}

function own(values: Values, id: string): Value | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}
