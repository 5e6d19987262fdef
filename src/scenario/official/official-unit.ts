import {UnitError} from "../../base/errors.js";
import {conversionFactor} from "../../base/units.js";
import type {OfficialInput} from "../../model/index.js";

/** Words for price bases and for carbon dioxide as people write them beside a unit. */
const words: readonly (readonly [pattern: RegExp, written: string])[] = [
  [/[，,（(]?\s*(?:现价|当年价格?|current prices)[)）]?$/, "@current"],
  [/[，,（(]?\s*(\d{4})(?:年(?:不变)?价格?| prices)[)）]?$/, "@$1"],
  [/吨二氧化碳$|t?CO₂$/, "tCO2"],
];

/**
 * The factor that turns a figure in a unit, as a file writes it, into the unit of its input; undefined where that is
 * another dimension or price base, or no unit. Money without a base has the input's; in the year that constant prices
 * are of, they are current ones.
 */
export function unitFactor(written: string, {unit}: OfficialInput, year: number): number | undefined {
  const plain = words.reduce((text, [pattern, replaced]) => text.replace(pattern, replaced), written.trim());
  const [, base] = unit.split("@");
  const isOfYear = base === "current" && plain.endsWith(`@${year}`);
  const based =
    base === undefined || (plain.includes("@") && !isOfYear) ? plain : `${plain.replace(/@\w+$/, "")}@${base}`;
  try {
    return conversionFactor(based, unit);
  } catch (error) {
    if (error instanceof UnitError) return undefined;
    throw error;
  }
}

/** A unit as a file writes it: its price base is the input's, and said in its name. */
export function plainUnit({unit}: OfficialInput): string {
  return unit.replace(/@\w+/, "");
}
