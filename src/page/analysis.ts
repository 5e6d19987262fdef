import {learn} from "../i18n/errors.js";
import {analysis} from "../i18n/errors/analysis.js";
import {ensemble} from "../i18n/errors/ensemble.js";

// Whoever catches its errors can say them from now on.
learn({AnalysisError: analysis, ScenarioError: ensemble});

/** What notebooks import from `tuiyan/analysis`: what brought a result about, and what it would take to change it. */
export {indicator, indicatorByYear} from "../scenario/indicator.js";
export {allowedRise, annualCut, contentNeeded, peakGrowth} from "../scenario/intensity-target.js";
export {decompose} from "../scenario/decomposition/decompose.js";
export {kaya} from "../scenario/decomposition/kaya.js";
export {chainedLmdi, lmdi} from "../scenario/decomposition/lmdi.js";
export {splitDifference, splitScenarios} from "../scenario/difference/difference.js";
export {outside, quasiPValues} from "../scenario/discovery/box.js";
export {toDraws} from "../scenario/discovery/draws.js";
export {paste, peel} from "../scenario/discovery/prim.js";
export {ensembleOf, type EnsembleSoFar} from "./ensemble.js";
export {defineEnsemble} from "../scenario/ensemble/ensemble.js";
export {runEnsemble} from "../scenario/ensemble/run-ensemble.js";
export {likelyLever, uncertainLever} from "../scenario/sensitivity/uncertain-lever.js";
export {morris} from "../scenario/sensitivity/morris.js";
export {sobolIndices, sobolIndicesByYear} from "../scenario/sensitivity/sobol-indices.js";
export {tornado} from "../scenario/sensitivity/tornado.js";
export {solve} from "../scenario/solve/solve.js";
export {axisOf} from "../scenario/sweep/axis.js";
export {sweep} from "../scenario/sweep/sweep.js";
