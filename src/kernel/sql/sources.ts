import {sqlTokens, type SqlToken} from "./tokens.js";

/** What a query reads from. */
export interface SqlSources {
  /** Names that stand where a table is to be, and that the query does not define itself; as they are written. */
  readonly tables: readonly string[];
  /** Files that are named there, or given to a function that reads files. */
  readonly files: readonly string[];
}

/** Words after which a table is to be. */
const OPENING: ReadonlySet<string> = new Set(["FROM", "JOIN", "DESCRIBE", "SUMMARIZE", "PIVOT", "UNPIVOT"]);

/** Words that end a list of tables: a comma after them is followed by something else. */
const CLOSING: ReadonlySet<string> = new Set(
  "SELECT WHERE GROUP HAVING WINDOW QUALIFY ORDER LIMIT OFFSET UNION EXCEPT INTERSECT ON USING VALUES SET WITH".split(
    " ",
  ),
);

/** Words that may stand before a table. */
const PASSED: ReadonlySet<string> = new Set(["LATERAL", "ONLY"]);

/** Functions with a FROM among their arguments, as in `extract(year FROM day)`. */
const WITH_FROM: ReadonlySet<string> = new Set(["EXTRACT", "SUBSTRING", "TRIM", "OVERLAY"]);

const READING = /^(?:read_\w+|\w+_scan|sniff_csv)$/i;

/** Within one pair of parentheses. */
interface Level {
  /** The function whose arguments these are. */
  readonly call: string | undefined;
  /** Among tables: a comma leads to the next one. */
  inTables: boolean;
}

/** A name that stands for a query of its own: `WITH name AS (...)`. */
interface Common {
  readonly name: string;
  /** The tokens from which on it is that query, and those up to which. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads from the words of a query alone what tables and files it asks for, without a database. A name with a schema before
 * it is one of the database itself.
 */
export function sqlSources(sql: string): SqlSources {
  const tokens = sqlTokens(sql);
  const commons = commonTables(tokens);
  const levels: Level[] = [{call: undefined, inTables: false}];
  const tables = new Set<string>();
  const files = new Set<string>();
  let expects = false;
  for (let i = 0; i < tokens.length; ++i) {
    const level = levels.at(-1);
    const token = tokens[i];
    if (!level || !token) break;
    const {kind, value} = token;
    const upper = kind === "word" ? value.toUpperCase() : "";
    if (value === "(" && kind === "sign") {
      const before = tokens[i - 1];
      levels.push({call: before?.kind === "word" && !expects ? before.value : undefined, inTables: expects});
    } else if (value === ")" && kind === "sign") {
      if (levels.length > 1) levels.pop();
      expects = false;
    } else if (OPENING.has(upper) && !isWithin(tokens, i, level)) {
      level.inTables = expects = true;
    } else if (CLOSING.has(upper) || (value === ";" && kind === "sign")) {
      level.inTables = expects = false;
    } else if (value === "," && kind === "sign") {
      expects = level.inTables;
    } else if (expects && !PASSED.has(upper) && kind !== "sign") {
      expects = false;
      const after = tokens[i + 1];
      if (is(after, ".")) i = endOfPath(tokens, i);
      else if (kind === "text") files.add(value);
      else if (!is(after, "(") && !isCommon(commons, value, i)) tables.add(value);
    }
    if (kind === "text" && levels.some(({call}) => call !== undefined && READING.test(call)) && isArgument(tokens, i))
      files.add(value);
  }
  // An address is none of a file, and DuckDB is left to refuse it.
  return {tables: [...tables], files: [...files].filter((name) => !/^\w+:\/\//.test(name))};
}

/** `IS DISTINCT FROM` and `extract(year FROM day)` lead to no table. */
function isWithin(tokens: readonly SqlToken[], at: number, {call}: Level): boolean {
  const word = (i: number) => tokens[i]?.value.toUpperCase();
  if (word(at) !== "FROM") return false;
  return (
    (word(at - 1) === "DISTINCT" && ["IS", "NOT"].includes(word(at - 2) ?? "")) ||
    WITH_FROM.has(call?.toUpperCase() ?? "")
  );
}

/** The last token of `a.b.c`. */
function endOfPath(tokens: readonly SqlToken[], start: number): number {
  let end = start;
  while (is(tokens[end + 1], ".") && end + 2 < tokens.length) end += 2;
  return end;
}

/** A first argument or one of a list of them; `delim = ';'` is none. */
function isArgument(tokens: readonly SqlToken[], at: number): boolean {
  let before = at - 1;
  while (is(tokens[before], ",") && tokens[before - 1]?.kind === "text") before -= 2;
  return is(tokens[before], "[") || (is(tokens[before], "(") && before === at - 1);
}

function commonTables(tokens: readonly SqlToken[]): Common[] {
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1]?.value.toUpperCase() ?? "";
    if ((token.kind !== "word" && token.kind !== "name") || !["WITH", "RECURSIVE", ","].includes(before)) return [];
    let at = is(tokens[i + 1], "(") ? endOfParentheses(tokens, i + 1) + 1 : i + 1;
    if (tokens[at]?.value.toUpperCase() !== "AS") return [];
    do at += 1;
    while (["NOT", "MATERIALIZED"].includes(tokens[at]?.value.toUpperCase() ?? ""));
    if (!is(tokens[at], "(")) return [];
    const end = endOfParentheses(tokens, at);
    // Within itself a name is still what it was before, unless the query is recursive.
    const from = before === "RECURSIVE" ? at : end;
    return [{name: token.value, from, to: endOfLevel(tokens, end + 1)}];
  });
}

function isCommon(commons: readonly Common[], name: string, at: number): boolean {
  return commons.some(
    (common) => common.name.toLowerCase() === name.toLowerCase() && at > common.from && at < common.to,
  );
}

function endOfParentheses(tokens: readonly SqlToken[], start: number): number {
  return endOfLevel(tokens, start + 1);
}

/** Where the parentheses end that stand open at a token. */
function endOfLevel(tokens: readonly SqlToken[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; ++i) {
    if (is(tokens[i], "(")) depth += 1;
    if (is(tokens[i], ")")) depth -= 1;
    if (depth < 0) return i;
  }
  return tokens.length;
}

function is(token: SqlToken | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.value === sign;
}
