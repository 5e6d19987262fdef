import type {Model} from "../model/index.js";
import {OfficialFormElement} from "./elements/official-form.js";
import {learn} from "../i18n/errors.js";
import {official} from "../i18n/errors/official.js";

// Whoever catches its errors can say them from now on.
learn({OfficialError: official});

/** What notebooks import from `tuiyan/official`: official figures in place of a model's own. */
export {calibrate} from "../scenario/official/calibrate.js";

/**
 * A form for the official figures that a model takes: `officialForm(changzhi, officialData)`. It writes them into the
 * cell that declares `officialData`, from where `calibrate(changzhi, officialData)` makes the model.
 * @param model as it is without them
 */
export function officialForm(model: Model, data: unknown): OfficialFormElement {
  const element = new OfficialFormElement();
  element.model = model;
  element.data = data;
  return element;
}
