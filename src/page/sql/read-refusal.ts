import {SqlError} from "../../base/sql-error.js";

/**
 * What DuckDB refuses, as an error that says what is wrong: its own sentence where it is about the query, and otherwise
 * what is not to be had here.
 * @param text the query
 * @param megabytes how much memory it may take
 */
export function readRefusal(error: unknown, text: string, megabytes: number): SqlError {
  const message = error instanceof Error ? error.message : String(error);
  const fault = (code: SqlError["code"], data: SqlError["data"]) => new SqlError(code, message, data, {cause: error});
  const isNetwork = /https?:|\bXMLHttpRequest\b|\bHTTP\b/.test(message);
  const [, extension] =
    /\bin the (\w+) extension\b/.exec(message) ??
    (isNetwork ? /\b(?:INSTALL|LOAD)\s+['"]?(\w+)/i.exec(text) : null) ??
    [];
  if (extension !== undefined) return fault("extension", {extension});
  if (/^Out of Memory|memory access out of bounds/i.test(message)) return fault("memory", {megabytes});
  if (isNetwork) return fault("network", {});
  const [, file] = /No files found that match the pattern "([^"]*)"/.exec(message) ?? [];
  if (file !== undefined) return fault("no-file", {file});
  const line = Number(/^LINE (\d+):/m.exec(message)?.[1]);
  return fault("query", {reason: reasonIn(message), ...(line > 0 && {line})});
}

/** Without the line it quotes, which is at hand, and without guesses at tables of DuckDB's own. */
function reasonIn(message: string): string {
  const [reason = ""] = message.split(/\n\s*LINE \d+:/, 1);
  return reason.replace(/\s*Did you mean "(?:pg_|sqlite_|duckdb_)\w+"\?/, "").trim();
}
