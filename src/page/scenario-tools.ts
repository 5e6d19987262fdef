import type {bundles} from "./bundles.js";
import {ScenarioToolsElement} from "./elements/scenario-tools.js";
import {ScenarioDesk} from "./scenario-desk.js";
import type {ScenarioTool} from "./scenario-event.js";
import type {Session} from "./session/session.js";
import {learn} from "../i18n/errors.js";
import {analysis} from "../i18n/errors/analysis.js";
import {exports} from "../i18n/errors/export.js";
import {target} from "../i18n/errors/target.js";
import {whatIf} from "../i18n/errors/what-if.js";
import {TargetTableElement} from "./elements/target-table.js";
import type {WhatIfHost} from "./what-if/host.js";

// Whoever catches its errors can say them from now on.
learn({AnalysisError: analysis, ExportError: exports, TargetError: target, WhatIfError: whatIf});

export {drawTargets} from "./draw-targets.js";
export {watchAcross} from "./what-if/watch-across.js";

export type ScenarioTools = Pick<ScenarioToolsElement, "requestUpdate">;

export interface Opening {
  readonly tool: ScenarioTool;
  /** The scenario that is looked at first. */
  readonly name: string | undefined;
  /** Gives what reads and writes files. */
  readonly load: typeof bundles.export;
}

/** The table of all targets of a notebook, for a cell. */
export function targetsElement(host: WhatIfHost): TargetTableElement {
  const element = new TargetTableElement();
  element.host = host;
  return element;
}

/** Opens the tools for the scenarios of a notebook over its page, in place of those that are open. */
export function openScenarioTools(session: Session, {tool, name, load}: Opening): ScenarioTools {
  document.querySelector("ty-scenario-tools")?.remove();
  const element = new ScenarioToolsElement();
  element.desk = new ScenarioDesk(session, load);
  element.tool = tool;
  element.chosen = name;
  document.body.append(element);
  return element;
}
