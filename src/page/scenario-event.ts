import type {ParameterKind} from "../model/index.js";
import type {ScenarioChange} from "./scenario-action.js";

/** A tool for scenarios that opens over the page. */
export type ScenarioTool = "grid" | "tree" | "diff" | "targets";

/** What a reader asks of the scenarios. */
export type ScenarioAction =
  | ScenarioChange
  | {readonly type: "activate"; readonly name: string}
  | {readonly type: "reset"; readonly parameter: string}
  | {readonly type: "kind"; readonly kind: ParameterKind | undefined}
  | {readonly type: "open"; readonly tool: ScenarioTool; readonly name: string | undefined}
  | {readonly type: "undo"};

export class ScenarioEvent extends Event {
  readonly action: ScenarioAction;

  constructor(action: ScenarioAction) {
    super("ty-scenario", {bubbles: true, composed: true});
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    "ty-scenario": ScenarioEvent;
  }
}
