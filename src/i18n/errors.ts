import type {Language} from "../base/label.js";
import {analysis} from "./errors/analysis.js";
import {bundle} from "./errors/bundle.js";
import {describeIn, type Areas} from "./errors/describe.js";
import {ensemble} from "./errors/ensemble.js";
import {exports} from "./errors/export.js";
import {file} from "./errors/file.js";
import {model} from "./errors/model.js";
import {notebook} from "./errors/notebook.js";
import {official} from "./errors/official.js";
import {scenario} from "./errors/scenario.js";
import {values} from "./errors/values.js";
import {whatIf} from "./errors/what-if.js";

/** What can go wrong in a notebook. */
export const sentences: Areas = {
  ParameterError: values,
  ModelError: model,
  UnitError: model,
  ScenarioError: {...scenario, ...ensemble},
  OfficialError: official,
  AnalysisError: analysis,
  NotebookError: notebook,
  ExportError: exports,
  FileError: file,
  BundleError: bundle,
  WhatIfError: whatIf,
};

/** An error in a notebook, in the reader's language. */
export function describeError(error: unknown, language: Language): string {
  return describeIn(sentences, error, language);
}
