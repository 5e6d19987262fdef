import {assertNever} from "../base/errors.js";
import type {CellFault, TableErrorCode} from "./table-error.js";

/** What a cell holds once it is read; null where the table says that there is no value. */
export type Cell = string | number | boolean | null;

/** The types of Table Schema that are read. `any` and `string` keep the text as it stands. */
export const cellTypes = ["string", "number", "integer", "boolean", "year", "any"] as const;

export type CellType = (typeof cellTypes)[number];

/** How the texts of one column are turned into values. */
export interface CellFormat {
  readonly type: CellType;
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
}

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const wholeNumeral = /^[+-]?\d+$/;
const yearNumeral = /^-?\d{4,}$/;

/** What is wrong with a numeral that would be read as infinite. */
export const tooLarge: CellFault = {
  code: "too-large",
  wrong: "more than a number can hold",
  wayOut: "at most 1.79×10³⁰⁸ in size; write it in a larger unit",
};

/** Whether a text would be read as an infinite number. */
export function isTooLarge(text: string): boolean {
  return Math.abs(Number(text)) === Infinity;
}

/** The value of a text that is not missing, or what is wrong with it. */
export function convertCell(text: string, format: CellFormat): Exclude<Cell, null> | CellFault {
  switch (format.type) {
    case "string":
    case "any":
      return text;
    case "number":
      if (numeral.test(text) && isTooLarge(text)) return tooLarge;
      return toNumber(text, numeral, Number.isFinite, "not-a-number", "not a number", "digits only, such as 1711.6");
    case "integer":
      return toNumber(text, wholeNumeral, Number.isSafeInteger, "not-an-integer", "not a whole number", "such as 2020");
    case "year":
      return toNumber(text, yearNumeral, Number.isSafeInteger, "not-a-year", "not a year", "such as 2020");
    case "boolean":
      return toBoolean(text, format);
    default:
      return assertNever(format.type);
  }
}

function toNumber(
  text: string,
  form: RegExp,
  isInRange: (value: number) => boolean,
  code: TableErrorCode,
  wrong: string,
  example: string,
): number | CellFault {
  const value = form.test(text) ? Number(text) : NaN;
  if (isInRange(value)) return value;
  const plain = plainNumeral(text);
  return {
    code,
    wrong,
    wayOut: form.test(plain) ? `write ${plain}` : example,
    data: {suggestion: form.test(plain) ? plain : undefined},
  };
}

/** A number as people type it, in the form that is read: no full-width digits, spaces or thousands separators. */
function plainNumeral(text: string): string {
  const narrow = text.normalize("NFKC").replace(/\s/g, "").replace(/^[−–]/, "-");
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(narrow) ? narrow.replaceAll(",", "") : narrow;
}

function toBoolean(text: string, {trueValues, falseValues}: CellFormat): boolean | CellFault {
  if (trueValues.includes(text)) return true;
  if (falseValues.includes(text)) return false;
  const allowed = [...trueValues, ...falseValues];
  return {code: "not-a-boolean", wrong: "not true or false", wayOut: allowed.join(", "), data: {allowed}};
}
