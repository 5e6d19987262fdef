import type {Language} from "../../base/label.js";
import type {Field, TableResource} from "../../data/descriptor.js";

/** What the columns of a file of official figures are called. */
export const titles = {
  zh: {input: "指标", year: "年份", value: "数值", unit: "单位", source: "出处"},
  en: {input: "input", year: "year", value: "value", unit: "unit", source: "source"},
} as const satisfies Record<Language, Record<string, string>>;

export type OfficialColumn = keyof (typeof titles)["zh"];

/** The language of a file's columns. */
export function languageOf(names: readonly string[]): Language {
  return Object.values<string>(titles.zh).some((title) => names.includes(title)) ? "zh" : "en";
}

/** How a file of official figures is to be read; its column of sources may be left out. */
export function officialResource(name: string, names: readonly string[]): TableResource {
  const {input, year, value, unit, source} = titles[languageOf(names)];
  return {
    kind: "table",
    name,
    path: name,
    title: undefined,
    description: undefined,
    delimiter: ",",
    fields: [
      field(input, "string", true),
      field(year, "year", true),
      field(value, "number"),
      field(unit, "string"),
      ...(names.includes(source) ? [field(source, "string")] : []),
    ],
    fieldsMatch: "equal",
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [],
  };
}

function field(name: string, type: Field["type"], required = false): Field {
  return {
    name,
    type,
    title: undefined,
    description: undefined,
    trueValues: [],
    falseValues: [],
    missingValues: [""],
    constraints: {
      required,
      unique: false,
      allowed: undefined,
      pattern: undefined,
      minimum: undefined,
      maximum: undefined,
      exclusiveMinimum: undefined,
      exclusiveMaximum: undefined,
      minLength: undefined,
      maxLength: undefined,
    },
  };
}
