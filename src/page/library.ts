/** What notebooks import from `tuiyan`: levers, scenarios side by side, and ways to show results. */
export {compare, type ComparedScenario} from "./compare.js";
export {areas, bars, cards, lines, results, scores, type CardOptions, type TargetSpec} from "./figures.js";
export {lever, levers, type LeverGroupSpec, type LeverSpec} from "./levers.js";
export {number} from "./number.js";
export {block, defineIndex, defineModel, defineYears, level, rate, scalar, toParameter} from "../model/index.js";
export {decompose} from "../scenario/decomposition/decompose.js";
export {splitDifference, splitScenarios} from "../scenario/difference/difference.js";
export {allowedRise, annualCut, contentNeeded, peakGrowth} from "../scenario/intensity-target.js";
export {kaya} from "../scenario/decomposition/kaya.js";
export {chainedLmdi, lmdi} from "../scenario/decomposition/lmdi.js";
export {detectPeak} from "../scenario/peak.js";
export {outside, quasiPValues} from "../scenario/discovery/box.js";
export {toDraws} from "../scenario/discovery/draws.js";
export {paste, peel} from "../scenario/discovery/prim.js";
export {scorecard} from "../scenario/scorecard.js";
