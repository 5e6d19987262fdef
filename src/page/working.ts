import * as v from "valibot";
import type {Values} from "../model/index.js";

/** What is on screen and not in the notebook, as it is kept until the next opening: how the levers stand apart from any scenario. */
export interface Working {
  readonly active: string | undefined;
  readonly values: Values;
  /** What was typed that no notebook can hold, by the number of its cell. */
  readonly typed?: Readonly<Record<string, string>>;
}

const schema = v.object({
  active: v.optional(v.string()),
  values: v.record(v.string(), v.union([v.pipe(v.number(), v.finite()), v.string()])),
  typed: v.optional(v.record(v.string(), v.string())),
});

/** Reads what was kept; undefined for anything else, which counts as nothing kept. */
export function readWorking(text: string | null): Working | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (!read.success) return undefined;
  const {active, values, typed} = read.output;
  return {active, values, ...(typed && {typed})};
}

export function writeWorking(working: Working): string {
  return JSON.stringify(working);
}
