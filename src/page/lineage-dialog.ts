import type {Result} from "../model/index.js";
import {LineageElement} from "./elements/lineage.js";
import type {SourceDocument} from "./source-document.js";
import type {Subject} from "./subject.js";
import type {WhatIfHost} from "./what-if/host.js";

export interface LineageOptions {
  /** Gives the document that the model rests on, when it is first asked for; undefined where there is none. */
  readonly read?: (() => Promise<SourceDocument>) | undefined;
  /** The notebook in which the result stands: then questions can be asked of it. */
  readonly host?: WhatIfHost | undefined;
  /** What a cell there calls the result. */
  readonly name?: string | undefined;
}

/** Opens the dialog that shows where a number comes from, in place of one that is open. */
export function openLineage(result: Result, subject: Subject, {read, host, name}: LineageOptions = {}): LineageElement {
  document.querySelector("ty-lineage")?.remove();
  const element = new LineageElement();
  element.result = result;
  element.read = read;
  element.host = host;
  element.name = name;
  element.trail = [subject];
  document.body.append(element);
  return element;
}
