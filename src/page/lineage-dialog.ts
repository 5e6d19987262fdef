import type {Result} from "../model/index.js";
import {LineageElement} from "./elements/lineage.js";
import type {SourceDocument} from "./source-document.js";
import type {Subject} from "./subject.js";

/**
 * Opens the dialog that shows where a number comes from, in place of one that is open.
 * @param read gives the document that the model rests on, when it is first asked for; undefined where there is none
 */
export function openLineage(
  result: Result,
  subject: Subject,
  read: (() => Promise<SourceDocument>) | undefined,
): LineageElement {
  document.querySelector("ty-lineage")?.remove();
  const element = new LineageElement();
  element.result = result;
  element.read = read;
  element.trail = [subject];
  document.body.append(element);
  return element;
}
