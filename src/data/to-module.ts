import {assertNever} from "../base/errors.js";
import type {Field} from "./descriptor.js";
import type {Row, Table} from "./table.js";

/**
 * The tables of a package as one TypeScript module, so that a model reads them without files: for each table an
 * interface of its rows and a constant that holds them. A cell without a value is left out of its row.
 */
export function toModule(tables: ReadonlyMap<string, Table>, comment: string): string {
  return [`// ${comment}`, ...Array.from(tables.values(), moduleOf)].join("\n\n") + "\n";
}

function moduleOf({name, fields, rows}: Table): string {
  const type = `${pascalCase(name)}Row`;
  const properties = fields.map(
    (field) => `  readonly ${field.name}${field.constraints.required ? "" : "?"}: ${typeOf(field)};`,
  );
  const lines = rows.map((row) => `  ${literal(row, fields)}`);
  return [
    `export interface ${type} {\n${properties.join("\n")}\n}`,
    `export const ${camelCase(name)}: readonly ${type}[] = [\n${lines.join(",\n")}\n];`,
  ].join("\n\n");
}

function typeOf({type, constraints}: Field): string {
  const {allowed} = constraints;
  if (allowed) return allowed.map((value) => JSON.stringify(value)).join(" | ");
  switch (type) {
    case "string":
    case "any":
      return "string";
    case "number":
    case "integer":
    case "year":
      return "number";
    case "boolean":
      return "boolean";
    default:
      return assertNever(type);
  }
}

function literal(row: Row, fields: readonly Field[]): string {
  const present = fields.filter(({name}) => row[name] !== null && row[name] !== undefined);
  return `{${present.map(({name}) => `${name}: ${JSON.stringify(row[name])}`).join(", ")}}`;
}

function camelCase(name: string): string {
  return name.replace(/[^A-Za-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());
}

function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}
