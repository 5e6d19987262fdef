import {desk as words} from "../../i18n/desk.js";
import type {Command} from "../commands/command.js";
import type {Writing} from "../writing.js";
import type {Selection} from "./selection.js";

/** Moving about and selecting: keys of the edge of a cell, not of a text. */
export function selectionCommands(writing: Writing, selection: Selection): Command[] {
  const cell = {group: "cell", applies: () => writing.targets.length > 0} as const;
  const base = {...cell, yieldsTo: "typing"} as const;
  return [
    {...base, id: "next", name: words.next, keys: ["ArrowDown"], run: () => selection.step(1)},
    {...base, id: "previous", name: words.previous, keys: ["ArrowUp"], run: () => selection.step(-1)},
    {
      ...base,
      id: "extend-down",
      name: words.extendDown,
      keys: ["Shift-ArrowDown"],
      run: () => selection.step(1, {extends: true}),
    },
    {
      ...base,
      id: "extend-up",
      name: words.extendUp,
      keys: ["Shift-ArrowUp"],
      run: () => selection.step(-1, {extends: true}),
    },
    {...cell, id: "select", name: words.select, keys: ["Alt-Shift-a"], run: () => selection.toggle()},
    {...base, id: "select-all", name: words.selectAll, keys: ["Mod-a"], run: () => selection.all()},
    {
      ...base,
      id: "select-none",
      name: words.clearSelection,
      keys: ["Escape"],
      applies: () => writing.selected.size > 0,
      run: () => selection.clear(),
    },
  ];
}

/** What is done with all of the notebook. */
export function notebookCommands(writing: Writing): Command[] {
  const {host} = writing;
  const cells = () => [...host.querySelectorAll("ty-cell")].filter(({cell}) => !cell.isHidden);
  return [
    {
      id: "run-all",
      group: "notebook",
      name: words.runAll,
      keys: ["Mod-Shift-Enter"],
      run: () => host.session?.runAll(),
    },
    {
      id: "unfold-all",
      group: "look",
      name: words.unfoldAll,
      run: () => {
        for (const cell of cells()) void cell.open({isFocused: false});
      },
    },
    {
      id: "fold-all",
      group: "look",
      name: words.foldAll,
      run: () => {
        for (const cell of cells()) cell.close();
      },
    },
  ];
}
