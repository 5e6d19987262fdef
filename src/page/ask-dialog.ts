import {AskElement} from "./elements/ask.js";
import type {WhatIfHost} from "./what-if/host.js";

/** Opens the dialog that asks of what a cell defines, in place of one that is open. */
export function openAsk(host: WhatIfHost, names: readonly string[]): AskElement {
  document.querySelector("ty-ask")?.remove();
  const element = new AskElement();
  element.host = host;
  element.names = names;
  document.body.append(element);
  return element;
}
