import * as v from "valibot";
import type {Values} from "../model/index.js";

/** How the levers stand apart from any saved scenario, as it is kept until the next opening. */
export interface Working {
  readonly active: string | undefined;
  readonly values: Values;
}

const schema = v.object({
  active: v.optional(v.string()),
  values: v.record(v.string(), v.union([v.pipe(v.number(), v.finite()), v.string()])),
});

/** Reads what was kept; undefined for anything else, which counts as nothing kept. */
export function readWorking(text: string | null): Working | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return read.success ? {active: read.output.active, values: read.output.values} : undefined;
}

export function writeWorking(working: Working): string {
  return JSON.stringify(working);
}
