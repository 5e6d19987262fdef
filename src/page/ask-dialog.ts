import {AskElement} from "./elements/ask.js";
import type {WhatIfHost} from "./what-if/host.js";

/**
 * Opens the dialog that asks of what a cell defines, in place of one that is open.
 * @param asking which number of the first name is asked of, what, and how: where that is known from the beginning
 */
export function openAsk(
  host: WhatIfHost,
  names: readonly string[],
  asking: Partial<Pick<AskElement, "pick" | "question" | "options">> = {},
): AskElement {
  document.querySelector("ty-ask")?.remove();
  const element = new AskElement();
  element.host = host;
  element.names = names;
  Object.assign(element, asking);
  document.body.append(element);
  return element;
}
