import type {Values} from "../../model/index.js";
import {checkLevers, type Lever} from "../lever.js";

/**
 * What one lever does, alone: the result at either end of its range, the other levers standing where they stand; NaN where
 * there is none.
 */
export interface Bar {
  readonly lever: Lever;
  readonly low: number;
  readonly high: number;
  /** How far apart the two are. */
  readonly swing: number;
}

export interface Tornado {
  /** The result with all levers as they stand. */
  readonly base: number;
  /** The widest first, those without a result at an end last. */
  readonly bars: readonly Bar[];
}

/**
 * Moves one lever at a time to either end of its range. It shows each lever's own weight where the others stand, and
 * nothing of how they act together: Saltelli, A. & Annoni, P. (2010), “How to avoid a perfunctory sensitivity analysis”,
 * Environmental Modelling & Software 25, 1508–1517; {@link morris} and {@link sobolIndices} look further.
 * @param f the result for values of the levers; NaN where there is none
 * @throws {AnalysisError} `no-levers`, `repeated-lever`, `empty-range`
 */
export function tornado(f: (values: Values) => number, levers: readonly Lever[]): Tornado {
  checkLevers(levers);
  const standing = Object.fromEntries(levers.map(({id, base}) => [id, base]));
  const bars = levers.map((lever) => {
    const [low = NaN, high = NaN] = [lever.low, lever.high].map((value) => f({...standing, [lever.id]: value}));
    return {lever, low, high, swing: Math.abs(high - low)};
  });
  const width = ({swing}: Bar) => (Number.isNaN(swing) ? -1 : swing);
  return {base: f(standing), bars: bars.sort((a, b) => width(b) - width(a))};
}
