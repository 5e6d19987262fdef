import {NotebookError} from "./notebook-error.js";

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** Lines are shorter than this, in UTF-16 code units, unless a single text is longer. */
const WIDTH = 100;
const MAX_DEPTH = 100;

/**
 * JSON to be read by people and compared by git: each entry of the outermost array or object on lines of its own, 2
 * spaces a level, and whatever fits into its line written in one. Keys keep their order; those whose value is undefined
 * are left out. The text is JavaScript of the same meaning, except for a key `__proto__`, and may stand in a `<script>`.
 * @throws {NotebookError} `not-json` for what JSON would change or cannot say: NaN, functions, dates, cycles
 */
export function formatJson(value: unknown): string {
  const json = toJson(value, []);
  return breakLines(json, "") ?? formatLine(json);
}

function formatValue(value: Json, indentation: string, taken: number): string {
  const line = formatLine(value);
  return indentation.length + taken + line.length < WIDTH ? line : (breakLines(value, indentation) ?? line);
}

/** The value on several lines; undefined for one that cannot be broken. */
function breakLines(value: Json, indentation: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const inner = `${indentation}  `;
  // Room for the comma.
  const entries = isArray(value)
    ? value.map((item) => formatValue(item, inner, 1))
    : Object.entries(value).map(([key, item]) => {
        const name = `${formatText(key)}: `;
        return name + formatValue(item, inner, name.length + 1);
      });
  if (entries.length === 0) return undefined;
  const [open, close] = isArray(value) ? "[]" : "{}";
  return `${open}\n${entries.map((entry) => inner + entry).join(",\n")}\n${indentation}${close}`;
}

function formatLine(value: Json): string {
  if (typeof value === "string") return formatText(value);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (isArray(value)) return `[${value.map(formatLine).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${formatText(key)}: ${formatLine(item)}`)
    .join(", ")}}`;
}

/** With escapes for what would end or swallow a script, and for two line ends that not every tool knows as text. */
function formatText(text: string): string {
  return JSON.stringify(text)
    .replace(/<(?=!--|\/?script)/gi, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** The same value as JSON would give it back; `path` holds the keys that lead to it. */
function toJson(value: unknown, path: readonly string[]): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value !== "object" || path.length > MAX_DEPTH) throw notJson(value, path);
  if (Array.isArray(value)) return Array.from(value, (item: unknown, i) => toJson(item, [...path, String(i)]));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw notJson(value, path);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  // From entries, because an assignment to __proto__ is none.
  return Object.fromEntries(entries.map(([key, item]: [string, unknown]) => [key, toJson(item, [...path, key])]));
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function notJson(value: unknown, path: readonly string[]): NotebookError {
  const where = path.slice(0, 10).join(".") || "the value";
  const what = path.length > MAX_DEPTH ? `more than ${MAX_DEPTH} levels` : describe(value);
  return new NotebookError(
    "not-json",
    `not JSON: ${where} is ${what} (finite numbers, texts, booleans, null, arrays and plain objects can be kept in a cell)`,
    {where, what},
  );
}

function describe(value: unknown): string {
  if (typeof value === "object") return Object.prototype.toString.call(value).slice("[object ".length, -1);
  return typeof value === "number" ? String(value) : typeof value;
}
