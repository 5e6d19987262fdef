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
  const unitOf = ({unit}: OfficialInput) => unit.replace(/@\w+/, "");
  return {
    zh: figures.map(({input, year, value}) => `${year}年${input.label.zh} ${value} ${unitOf(input)}`).join("、"),
    // The symbols of units are Chinese.
    en: figures.map(({input, year, value}) => `${input.label.en} in ${year}: ${value}`).join(", "),
    text: figures.map(({input, year, value}) => `${input.id} of ${year} = ${value} ${unitOf(input)}`).join(", "),
  };
}
