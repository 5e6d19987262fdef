import {pow} from "../base/elementary/pow.js";

/** What a target for intensity means year by year. Cuts and growth are fractions; a cut is since the first year. */

/** The yearly cut that adds up to a cut over some years. */
export function annualCut(cut: number, years: number): number {
  return 1 - pow(1 - cut, 1 / years);
}

export interface Allowance {
  /** How far the quantity itself may rise over the years, and in each of them. */
  readonly rise: number;
  readonly annualRise: number;
  /** Its yearly rise to that of output. */
  readonly elasticity: number;
}

/** How far energy, or CO2, may rise while its intensity is cut and output grows by `growth` a year. */
export function allowedRise({growth, cut, years}: {growth: number; cut: number; years: number}): Allowance {
  const ratio = pow(1 + growth, years) * (1 - cut);
  const annualRise = pow(ratio, 1 / years) - 1;
  return {rise: ratio - 1, annualRise, elasticity: annualRise / growth};
}

/** The carbon content of energy that gives a cut in CO2 intensity together with one in energy intensity. */
export function contentNeeded(content: number, {energyCut, carbonCut}: {energyCut: number; carbonCut: number}): number {
  return (content * (1 - carbonCut)) / (1 - energyCut);
}

/** The growth of output at which emissions stand still, while energy intensity and carbon content fall each year. */
export function peakGrowth({energyCut, contentCut}: {energyCut: number; contentCut: number}): number {
  return 1 / ((1 - energyCut) * (1 - contentCut)) - 1;
}
