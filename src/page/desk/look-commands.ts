import {graph as words} from "../../i18n/graph.js";
import type {Command} from "../commands/command.js";
import {GraphPanelElement} from "../elements/graph-panel.js";
import type {Writing} from "../writing.js";
import {openInDock} from "./dock.js";
import {RunNotes} from "./run-notes.js";

/** Looking at what the cells are to each other, and at how they ran. */
export function lookCommands(writing: Writing): Command[] {
  const notes = new RunNotes(writing);
  return [
    {
      id: "graph",
      group: "look",
      name: words.open,
      keys: ["Alt-Shift-g"],
      run: () => {
        const panel = new GraphPanelElement();
        panel.writing = writing;
        openInDock(panel);
        panel.focus();
      },
    },
    {id: "times", group: "look", name: words.times, keys: ["Alt-Shift-t"], run: () => notes.toggle()},
  ];
}
