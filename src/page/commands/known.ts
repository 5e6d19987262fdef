import {briefing} from "../../i18n/briefing.js";
import {cell} from "../../i18n/cell.js";
import {commands as words} from "../../i18n/commands.js";
import {page} from "../../i18n/page.js";
import type {Command} from "./command.js";

/** A command but for what it does. */
export type CommandHead = Omit<Command, "run" | "applies">;

/** The commands that are there from the beginning, wherever their keys are pressed: in the page or in what is around it. */
export const known = {
  palette: {id: "palette", name: words.palette, group: "notebook", keys: ["Mod-Shift-p"]},
  help: {id: "help", name: words.help, group: "notebook", keys: ["F1", "?"], yieldsToTyping: true},
  save: {id: "save", name: words.save, group: "notebook", keys: ["Mod-s"]},
  settings: {id: "settings", name: words.settings, group: "notebook", keys: ["Mod-,"]},
  print: {id: "print", name: page.print, group: "notebook", keys: ["Mod-p"]},
  present: {id: "present", name: briefing.present, group: "notebook"},
  undo: {id: "undo", name: cell.undo, group: "notebook", keys: ["Mod-z"], yieldsToTyping: true},
  redo: {id: "redo", name: words.redo, group: "notebook", keys: ["Mod-Shift-z", "Mod-y"], yieldsToTyping: true},
  run: {id: "run", name: words.runCell, group: "cell", keys: ["Shift-Enter"]},
  runAndAdd: {id: "run-and-add", name: words.runAndAdd, group: "cell", keys: ["Alt-Enter"]},
  moveUp: {id: "move-up", name: cell.moveUp, group: "cell", keys: ["Alt-Shift-ArrowUp"]},
  moveDown: {id: "move-down", name: cell.moveDown, group: "cell", keys: ["Alt-Shift-ArrowDown"]},
} as const satisfies Record<string, CommandHead>;
