/** What notebooks import from `tuiyan`: levers, scenarios side by side, and ways to show results. */
export {compare, type ComparedScenario} from "./compare.js";
export {areas, bars, cards, lines, results, scores, type CardOptions, type TargetSpec} from "./figures.js";
export {lever, levers, type LeverGroupSpec, type LeverSpec} from "./levers.js";
export {number} from "./number.js";
export {block, defineIndex, defineModel, defineYears, level, rate, scalar, toParameter} from "../model/index.js";
export {decompose} from "../scenario/decompose.js";
export {splitDifference, splitScenarios} from "../scenario/difference.js";
export {allowedRise, annualCut, contentNeeded, peakGrowth} from "../scenario/intensity-target.js";
export {kaya} from "../scenario/kaya.js";
export {chainedLmdi, lmdi} from "../scenario/lmdi.js";
export {detectPeak} from "../scenario/peak.js";
export {outside, quasiPValues} from "../scenario/box.js";
export {toDraws} from "../scenario/draws.js";
export {paste, peel} from "../scenario/prim.js";
export {scorecard} from "../scenario/scorecard.js";
