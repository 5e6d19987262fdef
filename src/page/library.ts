/** What notebooks import from `tuiyan`: levers, scenarios side by side, and ways to show results. */
export {compare, type ComparedScenario} from "./compare.js";
export {areas, bars, cards, lines, results, scores, type CardOptions, type TargetSpec} from "./figures.js";
export {lever, levers, type LeverGroupSpec, type LeverSpec} from "./levers.js";
export {number} from "./number.js";
export {block, defineIndex, defineModel, defineYears, level, rate, scalar, toParameter} from "../model/index.js";
export {detectPeak} from "../scenario/peak.js";
export {scorecard} from "../scenario/scorecard.js";
