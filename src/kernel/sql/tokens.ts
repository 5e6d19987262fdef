/** A word, name, text or sign of an SQL text. */
export interface SqlToken {
  /** `name` is an identifier in quotes; `text` a string; all else is a `word` or a single `sign`. */
  readonly kind: "word" | "name" | "text" | "sign";
  /** What it says, without its quotes. */
  readonly value: string;
}

/** Comments, texts in their three forms, names in quotes, words and numbers, and any other sign. */
const TOKEN =
  /--[^\n]*|\/\*[^]*?(?:\*\/|$)|(\$[\p{ID_Continue}]*\$)([^]*?)(?:\1|$)|[eE]'((?:\\[^]|''|[^'\\])*)(?:'|$)|'((?:''|[^'])*)(?:'|$)|"((?:""|[^"])*)(?:"|$)|([\p{ID_Start}_][\p{ID_Continue}$]*)|\d[\p{ID_Continue}.]*|[^\s]/gu;

/** The tokens of an SQL text as DuckDB reads it, without its comments. What is left open goes on to the end. */
export function sqlTokens(sql: string): SqlToken[] {
  return [...sql.matchAll(TOKEN)].flatMap((match): SqlToken[] => {
    const [all, , dollar, escaped, text, name, word] = match;
    if (all.startsWith("--") || all.startsWith("/*")) return [];
    const said = dollar ?? escaped ?? text?.replaceAll("''", "'");
    if (said !== undefined) return [{kind: "text", value: said}];
    if (name !== undefined) return [{kind: "name", value: name.replaceAll('""', '"')}];
    return [{kind: word === undefined ? "sign" : "word", value: all}];
  });
}
