import {learn} from "../i18n/errors.js";
import {analysis} from "../i18n/errors/analysis.js";
import {ensemble} from "../i18n/errors/ensemble.js";
import {exports} from "../i18n/errors/export.js";
import {target} from "../i18n/errors/target.js";
import {whatIf} from "../i18n/errors/what-if.js";

// Whoever catches its errors can say them from now on.
learn({
  AnalysisError: analysis,
  ScenarioError: ensemble,
  ExportError: exports,
  TargetError: target,
  WhatIfError: whatIf,
});

/** The part of the page that answers questions: for cells, and as dialogs. */
export {openAsk} from "./ask-dialog.js";
export {openLineage} from "./lineage-dialog.js";
export {askElement} from "./what-if/ask-element.js";
