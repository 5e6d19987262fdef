import {UnitError} from "../../base/errors.js";
import {parseUnit} from "../../base/units.js";

/**
 * The unit that a column's name says in brackets at its end: 产值（亿元）, `GDP (亿元@2020)`, 增长率[%]; undefined where there
 * are none, or what stands in them is no unit: GDP（现价）.
 */
export function unitInHeader(name: string): string | undefined {
  const unit = /[（([【]\s*([^（([【）)\]】]+?)\s*[）)\]】]\s*$/.exec(name)?.[1];
  return unit !== undefined && isUnit(unit) ? unit : undefined;
}

export function isUnit(text: string): boolean {
  try {
    parseUnit(text);
    return true;
  } catch (error) {
    if (error instanceof UnitError) return false;
    throw error;
  }
}

/** Whether a column is named as years are, which have no unit. */
export function isYearName(name: string): boolean {
  return /^(年|年份|年度|year)$/i.test(name.trim());
}
