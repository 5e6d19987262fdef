import type {Label} from "../base/label.js";
import {page} from "../i18n/page.js";
import type {TargetState} from "../scenario/scorecard.js";

/** What a state is called, and the sign beside its word. */
export const targetStates: Readonly<Record<TargetState, {readonly label: Label; readonly sign: string}>> = {
  met: {label: page.met, sign: "✓"},
  missed: {label: page.missed, sign: "✕"},
  "no-numeric-target": {label: page.noNumericTarget, sign: "—"},
  "not-modelled": {label: page.notModelled, sign: "○"},
  "assumed-path": {label: page.assumedPath, sign: "⇢"},
};
