import type {Language} from "../base/label.js";
import type {Place, Result} from "../model/index.js";
import {shownNumber} from "./shown-number.js";

/** A number within a sentence, and what it is of. */
export interface NumberInNeed {
  readonly name: string;
  readonly place: Place;
  readonly text: string;
  /** All its digits. */
  readonly full: string;
}

/**
 * A sentence on what a target takes, cut into its words and its numbers; these are the variables it names in braces, as
 * the first scenario of the result has them.
 * @throws {ModelError} `unknown-variable`, `unknown-place`
 */
export function partsOfNeed(sentence: string, result: Result, language: Language): (string | NumberInNeed)[] {
  return sentence.split(/\{([^}]+)\}/).map((part, i) => (i % 2 === 0 ? part : numberOf(part, result, language)));
}

/** The same as a text. */
export function textOfNeed(sentence: string, result: Result, language: Language): string {
  return partsOfNeed(sentence, result, language)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("");
}

/** @param reference a variable and, where it has an index, a member: `output_2020 industry=信创` */
function numberOf(reference: string, result: Result, language: Language): NumberInNeed {
  const [name = "", ...members] = reference.split(" ");
  const place = Object.fromEntries(members.map((member) => member.split("=", 2) as [string, string]));
  const {unitText, display} = result.variable(name);
  return {name, place, ...shownNumber(result.value(name, place), {unit: unitText, display}, language)};
}
