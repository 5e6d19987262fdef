import {parseTemplate, transpileTemplate} from "notebook-kit/javascript/template.js";
import {toCell} from "notebook-kit/lib/notebook.js";
import {sqlSources} from "./sources.js";

/**
 * An SQL cell as JavaScript: the query is a template of its database, so that what stands in `${…}` is bound as a
 * parameter. The database is given the tables and files it may ask for, which makes them inputs of the cell.
 * @param database a name, or an expression, that has a `sql` tag
 * @param names those of the notebook; a table may be any of them
 * @throws {SyntaxError} for what stands in `${…}`
 */
export function transpileSql(text: string, database: string, names: ReadonlySet<string>): string {
  const {quasis} = parseTemplate(text);
  const {tables, files} = sqlSources(quasis.map(({start, end}) => text.slice(start, end)).join("?"));
  const entries = tables.flatMap((table) => {
    const name = nameFor(table, names);
    return name === undefined ? [] : [`${JSON.stringify(table)}:${name}`];
  });
  const attachments = files.map((file) => `FileAttachment(${JSON.stringify(file)})`);
  const template = transpileTemplate(toCell({id: 0, mode: "sql", value: text, database: "var:", hidden: true}));
  return `(${database}.over?.({${entries.join()}},[${attachments.join()}],invalidation,import.meta)??${database})${template}`;
}

/** SQL does not tell capitals from small letters; a name written as it is comes first. */
function nameFor(table: string, names: ReadonlySet<string>): string | undefined {
  if (names.has(table)) return table;
  const alike = [...names].filter((name) => name.toLowerCase() === table.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}
