import type {CompletionContext, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import {keywordCompletionSource, PostgreSQL, schemaCompletionSource} from "@codemirror/lang-sql";
import type {Assist} from "../assist.js";
import {isInHole, isText} from "./complete.js";

const word = /[\p{ID_Start}_][\p{ID_Continue}]*$/u;
const quoted = /'[^']*$/;

/** Completes in a query, outside of `${…}`: tables of the notebook and their columns, files in quotes, words of SQL. */
export function completeSql(assist: () => Assist | undefined): CompletionSource[] {
  const schema = (context: CompletionContext) =>
    schemaCompletionSource({dialect: PostgreSQL, schema: assist()?.tables() ?? {}})(context);
  const sources = [filesFrom(assist), columnsFrom(assist), schema, keywordCompletionSource(PostgreSQL)];
  return sources.map((source) => (context) => (isInHole(context) ? null : source(context)));
}

function filesFrom(assist: () => Assist | undefined) {
  return (context: CompletionContext): CompletionResult | null => {
    const text = isText(context) ? context.matchBefore(quoted) : null;
    const files = assist()?.files() ?? [];
    return text && {from: text.from + 1, options: files.map((label) => ({label, type: "text"})), validFor: /^[^']*$/};
  };
}

/** The columns of the tables that the query names, where no table stands before them. */
function columnsFrom(assist: () => Assist | undefined) {
  return (context: CompletionContext): CompletionResult | null => {
    const before = isText(context) ? null : context.matchBefore(word);
    if (!before || context.state.sliceDoc(before.from - 1, before.from) === ".") return null;
    const query = context.state.doc.toString();
    const named = Object.entries(assist()?.tables() ?? {}).filter(([name]) => query.includes(name));
    const columns = new Set(named.flatMap(([, own]) => own));
    return {from: before.from, options: Array.from(columns, (label) => ({label, type: "property"}))};
  };
}
