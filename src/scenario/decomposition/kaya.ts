import {lmdi, type Effects, type Method} from "./lmdi.js";

/** What the identity is made of; any units, the same in both periods. */
export interface KayaValues {
  readonly population: number;
  readonly gdp: number;
  readonly energy: number;
  readonly carbon: number;
}

export interface KayaEffects extends Omit<Effects, "effects"> {
  readonly population: number;
  /** GDP per person. */
  readonly affluence: number;
  /** Energy per GDP. */
  readonly intensity: number;
  /** Carbon per energy. */
  readonly content: number;
}

/** P · (G/P) · (E/G) · (C/E), the four factors of C (Kaya and Yokobori, Environment, Energy, and Economy, 1997). */
export function kayaFactors({population, gdp, energy, carbon}: KayaValues): number[] {
  return [population, gdp / population, energy / gdp, carbon / energy];
}

/**
 * How far each factor of the Kaya identity moved emissions.
 * @throws {AnalysisError} as {@link lmdi}
 */
export function kaya(from: KayaValues, to: KayaValues, method: Method = "additive"): KayaEffects {
  const {effects, ...rest} = lmdi([kayaFactors(from)], [kayaFactors(to)], method);
  const [population = NaN, affluence = NaN, intensity = NaN, content = NaN] = effects;
  return {...rest, population, affluence, intensity, content};
}
