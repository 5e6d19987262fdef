import {Inspector} from "@observablehq/inspector";

/** A value as text and structure, for anything that is not an element. */
export function inspect(value: unknown): HTMLElement {
  const node = document.createElement("div");
  new Inspector(node).fulfilled(value);
  return node;
}
