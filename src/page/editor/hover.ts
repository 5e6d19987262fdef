import {hoverTooltip, type Tooltip} from "@codemirror/view";
import {t} from "../../i18n/locale.js";
import type {Assist, NameHelp} from "../assist.js";
import {nameAt} from "./name-at.js";

/** Says what a name is when the pointer rests on it. */
export function hoverFrom(assist: () => Assist | undefined) {
  return hoverTooltip((view, at): Tooltip | null => {
    const found = nameAt(view.state, at);
    const known = assist();
    if (!found || !known) return null;
    const help = found.of === undefined ? known.find(found.name) : memberOf(known, found.of, found.name);
    return help ? {pos: found.from, end: found.to, above: true, create: () => ({dom: render(help)})} : null;
  });
}

function memberOf(known: Assist, of: string, name: string): NameHelp | undefined {
  return known.members(of).find((each) => each.name === name);
}

function render({name, detail, about}: NameHelp): HTMLElement {
  const element = document.createElement("div");
  element.className = "cm-name-help";
  const title = document.createElement("b");
  title.textContent = name;
  element.append(title, ` ${detail}`);
  if (about) {
    const more = document.createElement("p");
    more.textContent = t(about);
    element.append(more);
  }
  return element;
}
