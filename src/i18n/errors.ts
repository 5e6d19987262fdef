import type {Language} from "../base/label.js";
import {bundle} from "./errors/bundle.js";
import {describeIn, type Areas} from "./errors/describe.js";
import {file} from "./errors/file.js";
import {model} from "./errors/model.js";
import {notebook} from "./errors/notebook.js";
import {runaway} from "./errors/runaway.js";
import {scenario} from "./errors/scenario.js";
import {values} from "./errors/values.js";

/** What can go wrong in a notebook, by the name of the error and its code. */
let known: Areas = {
  ParameterError: values,
  ModelError: model,
  UnitError: model,
  ScenarioError: scenario,
  NotebookError: notebook,
  FileError: file,
  BundleError: bundle,
  RunawayError: runaway,
};

/** Takes in what can go wrong in a further part of the page. */
export function learn(areas: Areas): void {
  const added = Object.entries(areas).map(([name, sentences]) => [name, {...known[name], ...sentences}] as const);
  known = {...known, ...Object.fromEntries(added)};
}

export function knownSentences(): Areas {
  return known;
}

/** An error in a notebook, in the reader's language. */
export function describeError(error: unknown, language: Language): string {
  return describeIn(known, error, language);
}
