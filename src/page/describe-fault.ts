import {ParameterError} from "../base/errors.js";
import type {Language} from "../base/label.js";
import {conversionFactor} from "../base/units.js";
import {describeError} from "../i18n/errors.js";
import {bracketed} from "../i18n/punctuation.js";
import {shortUnit} from "../i18n/unit.js";
import type {LeverBoard} from "./lever-board.js";

/** An error in the reader's language; a lever is called as on the screen, and its numbers are in the unit shown there. */
export function describeFault(error: unknown, board: LeverBoard, language: Language): string {
  return describeError(error instanceof ParameterError ? asShown(error, board, language) : error, language);
}

function asShown(error: ParameterError, board: LeverBoard, language: Language): ParameterError {
  const {message, data} = error;
  const parameter = board.find(String(data.parameter));
  if (!parameter) return error;
  const factor = conversionFactor(parameter.unit, parameter.display);
  const unit = shortUnit(parameter.display, language);
  const shown = {...data, parameter: parameter.label[language] + (unit && bracketed(unit, language))};
  const numbers = Object.entries(data).flatMap(([key, value]) =>
    typeof value === "number" ? [[key, value * factor]] : [],
  );
  return new ParameterError(error.code, message, {
    ...shown,
    ...(Object.fromEntries(numbers) as Record<string, number>),
  });
}
