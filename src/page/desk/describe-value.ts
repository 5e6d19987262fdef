import type {Label} from "../../base/label.js";
import {formatNumber} from "../../i18n/number.js";
import {locale} from "../../i18n/locale.js";

/** A value in a few words. */
export interface ValueWords {
  readonly type: Label;
  /** How much there is of it: rows and columns, entries, characters; empty for one thing. */
  readonly size: string;
  readonly preview: string;
}

/** How much of a value is shown. */
const LENGTH = 60;

/** What a value is: its type, its size and its beginning. Nothing of an object's own is called but what tables have. */
export function describeValue(value: unknown): ValueWords {
  switch (typeof value) {
    case "number":
      return one({zh: "数", en: "number"}, formatNumber(value, locale.language));
    case "string":
      return {type: {zh: "文字", en: "text"}, size: String(value.length), preview: cut(JSON.stringify(value))};
    case "boolean":
      return one({zh: "真假", en: "boolean"}, String(value));
    case "function":
      // Its own name may be one that a build gave it.
      return one({zh: "函数", en: "function"}, "ƒ");
    case "undefined":
      return one({zh: "没有值", en: "no value"}, "");
    case "bigint":
    case "symbol":
      return one({zh: "其他", en: "other"}, String(value));
    case "object":
      return value === null ? one({zh: "空", en: "null"}, "null") : describeObject(value);
  }
}

function describeObject(value: object): ValueWords {
  if (isTable(value)) {
    const columns = value.columnNames();
    return {
      type: {zh: "表格", en: "table"},
      size: `${value.numRows()} × ${columns.length}`,
      preview: cut(columns.join(", ")),
    };
  }
  if (isModel(value)) return {type: {zh: "模型", en: "model"}, size: String(value.variables.size), preview: ""};
  if (isResult(value)) {
    const size = String(value.definition.variables.size);
    return {type: {zh: "运行结果", en: "result"}, size, preview: cut(value.scenarios.map(({name}) => name).join(", "))};
  }
  if (Array.isArray(value)) return list(value, {zh: "数组", en: "array"});
  if (ArrayBuffer.isView(value) && "length" in value)
    return list(Array.from(value as Float64Array), {zh: "数的数组", en: "array of numbers"});
  if (value instanceof Map || value instanceof Set)
    return {type: {zh: "集合", en: value.constructor.name}, size: String(value.size), preview: ""};
  if (value instanceof Date) return one({zh: "日期", en: "date"}, Number.isNaN(+value) ? "—" : value.toISOString());
  if (value instanceof Node) return one({zh: "元素", en: "element"}, `<${value.nodeName.toLowerCase()}>`);
  if (value instanceof Promise) return one({zh: "等待中的值", en: "promise"}, "");
  const keys = Object.keys(value);
  return {type: {zh: "对象", en: "object"}, size: String(keys.length), preview: cut(keys.join(", "))};
}

/** Columns of a table, keys of a plain object, variables of a model or a result: what may be asked of it by name. */
export function partsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (isTable(value)) return value.columnNames();
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? Object.keys(value) : [];
}

interface Tabular {
  readonly numRows: () => number;
  readonly columnNames: () => string[];
}

export function isTable(value: object): value is Tabular {
  return "numRows" in value && typeof value.numRows === "function" && "columnNames" in value;
}

interface Named {
  readonly variables: ReadonlyMap<string, {readonly label: Label; readonly display: string}>;
  readonly parameters: ReadonlyMap<string, unknown>;
}

export function isModel(value: object): value is Named {
  return "variables" in value && value.variables instanceof Map && "parameters" in value;
}

export function isResult(
  value: object,
): value is {readonly definition: Named; readonly scenarios: readonly {readonly name: string}[]} {
  return (
    "definition" in value &&
    typeof value.definition === "object" &&
    value.definition !== null &&
    isModel(value.definition) &&
    "scenarios" in value
  );
}

function list(items: readonly unknown[], type: Label): ValueWords {
  const shown = items.slice(0, 8).map((item) => describeValue(item).preview || "…");
  return {type, size: String(items.length), preview: cut(shown.join(", "))};
}

function one(type: Label, preview: string): ValueWords {
  return {type, size: "", preview: cut(preview)};
}

function cut(text: string): string {
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
}
