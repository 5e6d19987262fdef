import type {NumberSpec} from "./ask-number.js";
import type {Field, Options} from "./question.js";
import type {QuestionId} from "./questions/index.js";

/** A question of a number, as a cell asks it: `ask("run", {variable: "sei_share", at: {year: 2025}, question: "tornado"})`. */
export interface AskSpec extends NumberSpec, Options {
  readonly question: QuestionId;
}

/** The text of a cell that asks the same again. It names nothing, so that any number of them can stand in a notebook. */
export function pinnedCell(name: string, spec: AskSpec): string {
  return `{
  const {ask} = await import("tuiyan/ask");
  display(ask(${JSON.stringify(name)}, ${written(spec)}));
}`;
}

/** JSON as people write JavaScript: names without quotes, spaces after commas. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${/^[a-z_$][\w$]*$/i.test(key) ? key : JSON.stringify(key)}: ${written(each)}`],
  );
  return `{${entries.join(", ")}}`;
}

/** Of the options those that a question depends on. */
export function ownOptions(options: Required<Options>, fields: readonly Field[], usualLevers: number): Options {
  const has = (...wanted: readonly Field[]) => wanted.some((field) => fields.includes(field));
  const {levers, goal, from, to, years, identity} = options;
  return {
    ...(has("lever", "pair", "levers") && {levers: levers.slice(0, has("levers") ? undefined : usualLevers)}),
    ...(has("goal") && {goal}),
    ...(has("scenarios") && {from, to}),
    ...(has("years") && {years}),
    ...(has("identity") && {identity}),
  };
}
