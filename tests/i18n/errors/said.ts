import {knownSentences, learn} from "../../../src/i18n/errors.js";
import {analysis} from "../../../src/i18n/errors/analysis.js";
import {data} from "../../../src/i18n/errors/data.js";
import {describeIn} from "../../../src/i18n/errors/describe.js";
import {ensemble} from "../../../src/i18n/errors/ensemble.js";
import {exports} from "../../../src/i18n/errors/export.js";
import {module, moduleFile} from "../../../src/i18n/errors/module.js";
import {network} from "../../../src/i18n/errors/network.js";
import {official} from "../../../src/i18n/errors/official.js";
import {rename} from "../../../src/i18n/errors/rename.js";
import {sql} from "../../../src/i18n/errors/sql.js";
import {target} from "../../../src/i18n/errors/target.js";
import {tex} from "../../../src/i18n/errors/tex.js";
import {columnar} from "../../../src/i18n/errors/columnar.js";
import {whatIf} from "../../../src/i18n/errors/what-if.js";
import {workbook} from "../../../src/i18n/errors/workbook.js";

/** As where all parts of the page are there. */
learn({
  AnalysisError: analysis,
  ScenarioError: ensemble,
  OfficialError: official,
  ExportError: exports,
  TargetError: target,
  WorkbookError: workbook,
  ColumnarError: columnar,
  RenameError: rename,
  ModuleError: module,
  FileError: moduleFile,
  WhatIfError: whatIf,
  NetworkError: network,
  SqlError: sql,
  TexError: tex,
});
export const sentences = {...knownSentences(), TableError: data};

/** An error in both languages. */
export function said(error: unknown): {zh: string; en: string} {
  return {zh: describeIn(sentences, error, "zh"), en: describeIn(sentences, error, "en")};
}
