import {TuiyanError, type ErrorData} from "../../base/errors.js";
import type {Label} from "../../base/label.js";
import type {Observation, OfficialInput} from "../../model/index.js";

/** What can be wrong with official figures; the screen keys its sentences on these. */
export type OfficialErrorCode =
  // the list
  | "official-form"
  | "unknown-input"
  | "unknown-year"
  | "given-twice"
  | "out-of-range"
  // what the figures say together
  | "sum-differs"
  | "exceeds"
  | "nothing-left"
  // what they would make of the model
  | "parameter-out-of-range"
  | "no-solution"
  | "refused";

/** Official figures that cannot be used. `data.input` and `data.year` say which of them, as far as it is one. */
export class OfficialError extends TuiyanError {
  override name = "OfficialError";
  declare readonly code: OfficialErrorCode;

  constructor(code: OfficialErrorCode, message: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, message, data, options);
  }
}

/** Figures by name, as a message has them: `energy of 2020 = 2650 万tce`; on the screen in the reader's language. */
export function named(figures: readonly Pick<Observation, "input" | "year" | "value">[]): Label & {text: string} {
  const each = (label: (input: OfficialInput) => string, comma: string, of: (name: string, year: number) => string) =>
    figures
      .map(({input, year, value}) => `${of(label(input), year)} ${value} ${input.unit.replace(/@\w+/, "")}`)
      .join(comma);
  return {
    zh: each(
      ({label}) => label.zh,
      "、",
      (name, year) => `${year}年${name}`,
    ),
    en: each(
      ({label}) => label.en,
      ", ",
      (name, year) => `${name} in ${year}:`,
    ),
    text: each(
      ({id}) => id,
      ", ",
      (name, year) => `${name} of ${year} =`,
    ),
  };
}
