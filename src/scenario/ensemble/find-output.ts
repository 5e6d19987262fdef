import type {Output, Place} from "../../model/index.js";
import {ScenarioError} from "../scenario.js";

/**
 * Which of some outputs is meant.
 * @throws {ScenarioError} `no-such-output`
 */
export function findOutput(outputs: readonly Output[], variable: string, place: Place): number {
  const wanted = Object.entries(place);
  const fits = (output: Output) => wanted.every(([at, member]) => String(output.place[at]) === String(member));
  const found = outputs.flatMap((output, k) => (output.variable === variable && fits(output) ? [k] : []));
  const [k, ...others] = found;
  if (k !== undefined && others.length === 0) return k;
  const name = outputName({variable, place});
  throw new ScenarioError(
    "no-such-output",
    `${k === undefined ? "no such output" : "more than one output"}: ${name}; name one that was asked for, with its place`,
    {output: name},
  );
}

/** As a column is called: `sei_share`, `co2_terr 2030`, `va 新材料 2025`. */
export function outputName({variable, place}: Pick<Output, "variable" | "place">): string {
  return [variable, ...Object.values(place)].join(" ");
}
