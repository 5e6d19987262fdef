import {describeError} from "../../../src/i18n/errors.js";

/** An error in both languages. */
export function said(error: unknown): {zh: string; en: string} {
  return {zh: describeError(error, "zh"), en: describeError(error, "en")};
}
