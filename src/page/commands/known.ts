import {briefing} from "../../i18n/briefing.js";
import {commands as words} from "../../i18n/commands.js";
import type {Command} from "./command.js";

/** A command but for what it does. */
export type CommandHead = Omit<Command, "run" | "applies">;

/** The commands that are there from the beginning, wherever their keys are pressed: in the page or in what is around it. */
export const known = {
  palette: {id: "palette", name: words.palette, group: "notebook", keys: ["Mod-Shift-p"]},
  help: {id: "help", name: words.help, group: "notebook", keys: ["F1", "?"], yieldsTo: "typing"},
  save: {id: "save", name: words.save, group: "notebook", keys: ["Mod-s"]},
  settings: {id: "settings", name: words.settings, group: "notebook", keys: ["Mod-,"]},
  print: {id: "print", name: words.print, group: "notebook", keys: ["Mod-p"]},
  stop: {id: "stop", name: words.stop, group: "notebook", keys: ["Mod-i"]},
  present: {id: "present", name: briefing.present, group: "notebook"},
  undo: {id: "undo", name: words.undo, group: "notebook", keys: ["Mod-z"], yieldsTo: "fields"},
  redo: {id: "redo", name: words.redo, group: "notebook", keys: ["Mod-Shift-z", "Mod-y"], yieldsTo: "fields"},
  run: {id: "run", name: words.runCell, group: "cell", keys: ["Shift-Enter"]},
  runAndAdd: {id: "run-and-add", name: words.runAndAdd, group: "cell", keys: ["Alt-Enter"]},
  moveUp: {id: "move-up", name: words.moveUp, group: "cell", keys: ["Alt-Shift-ArrowUp"]},
  moveDown: {id: "move-down", name: words.moveDown, group: "cell", keys: ["Alt-Shift-ArrowDown"]},
} as const satisfies Record<string, CommandHead>;
