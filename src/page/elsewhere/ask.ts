import {learn} from "../../i18n/errors.js";
import {analysis} from "../../i18n/errors/analysis.js";
import {ensemble} from "../../i18n/errors/ensemble.js";
import {exports} from "../../i18n/errors/export.js";
import {Result} from "../../model/index.js";
import {compareAll} from "../compare.js";
import type {AnswerElement} from "../elements/answer.js";
import {answerElement} from "../what-if/ask-element.js";
import type {NumberSpec} from "../what-if/ask-number.js";
import {askVariable} from "../what-if/ask-variable.js";
import type {AskedNumber} from "../what-if/asked-number.js";
import {knowledgeOf} from "../what-if/knowledge.js";
import type {AskSpec} from "../what-if/pinned-cell.js";
import {needsTuiyan} from "./across.js";
import {follow, scenariosOf, valueOf} from "./notebook.js";

// Whoever catches its errors can say them from now on.
learn({AnalysisError: analysis, ScenarioError: ensemble, ExportError: exports});

/**
 * What notebooks import from `tuiyan/ask`, where another tool shows them: a question of a number with its answer. A result
 * of a model is answered as everywhere; other numbers need cells to be run again, and say so.
 * @throws {WhatIfError} `unknown-question`
 */
export function ask(name: string, spec: AskSpec): AnswerElement {
  return answerElement(spec, {
    ask: (number) => numberOf(name, number),
    watch: (onChange) => follow(name, {fulfilled: onChange, rejected: onChange}),
  });
}

async function numberOf(name: string, {variable, at = {}}: NumberSpec): Promise<AskedNumber> {
  const value = await valueOf(name);
  if (variable === undefined || !(value instanceof Result)) throw needsTuiyan(name);
  const scenarios = compareAll(value.scenarios[0]?.values ?? {}, await scenariosOf());
  return askVariable(value, variable, at, scenarios, await knowledgeOf(value.definition.id));
}
