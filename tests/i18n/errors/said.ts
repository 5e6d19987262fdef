import {sentences} from "../../../src/i18n/errors.js";
import {data} from "../../../src/i18n/errors/data.js";
import {describeIn} from "../../../src/i18n/errors/describe.js";

const all = {...sentences, TableError: data};

/** An error in both languages. */
export function said(error: unknown): {zh: string; en: string} {
  return {zh: describeIn(all, error, "zh"), en: describeIn(all, error, "en")};
}
