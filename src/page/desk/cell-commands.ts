import {cell as cellWords} from "../../i18n/cell.js";
import {desk as words, modeNames} from "../../i18n/desk.js";
import {t} from "../../i18n/locale.js";
import {modes} from "../../notebook/mode.js";
import type {NotebookDocument} from "../../notebook/parse.js";
import type {Command} from "../commands/command.js";
import type {Writing} from "../writing.js";
import {duplicateCells, mergeCells, mergeRefusal, setMode, splitCell, toggle} from "./cell-edits.js";
import {say} from "./say.js";

/** What is done to whole cells. */
export function cellCommands(writing: Writing): Command[] {
  const {host} = writing;
  const applies = () => writing.targets.length > 0;
  const rewrite =
    (label: string, edit: (document: NotebookDocument, ids: readonly number[]) => NotebookDocument) => () =>
      writing.attempt(() =>
        host.session?.cells.rewrite(label, (document) => edit(document, writing.targets), writing.targets),
      );
  const undo = () => host.session?.steps.undo();
  const cell = (head: Omit<Command, "group" | "applies">): Command => ({...head, group: "cell", applies});
  return [
    cell({
      id: "add-code",
      name: cellWords.addCode,
      run: () => writing.change(writing.targets, {type: "add", mode: "js"}),
    }),
    cell({
      id: "add-prose",
      name: cellWords.addProse,
      run: () => writing.change(writing.targets, {type: "add", mode: "md"}),
    }),
    cell({
      id: "add-sql",
      name: words.addSql,
      run: () => writing.change(writing.targets, {type: "add", mode: "sql"}),
    }),
    cell({
      id: "duplicate",
      name: words.duplicate,
      keys: ["Alt-Shift-d"],
      run: () => {
        const {length} = writing.targets;
        rewrite("duplicate", duplicateCells)();
        say(t(words.duplicated).replace("{}", String(length)), undo);
      },
    }),
    cell({
      id: "split",
      name: words.split,
      keys: ["Alt-Shift-s"],
      run: () => writing.attempt(() => splitAtCursor(writing)),
    }),
    cell({id: "merge", name: words.merge, keys: ["Alt-Shift-m"], run: () => writing.attempt(() => merge(writing))}),
    cell({
      id: "remove",
      name: cellWords.remove,
      keys: ["Alt-Shift-Backspace"],
      run: () => {
        writing.change(writing.targets, {type: "remove"});
        writing.selected = new Set();
      },
    }),
    cell({id: "toggle-code", name: words.toggleCode, keys: ["Alt-Shift-c"], run: () => toggleCode(writing)}),
    cell({
      id: "hide",
      name: words.hide,
      keys: ["Alt-Shift-h"],
      run: rewrite("hide", (document, ids) => toggle(document, ids, "isHidden")),
    }),
    cell({
      id: "pin",
      name: words.pin,
      keys: ["Alt-Shift-p"],
      run: rewrite("pin", (document, ids) => toggle(document, ids, "isPinned")),
    }),
    ...modes.map((mode) =>
      cell({
        id: `mode-${mode}`,
        name: modeNames[mode],
        run: rewrite("mode", (document, ids) => setMode(document, ids, mode)),
      }),
    ),
  ];
}

function splitAtCursor(writing: Writing): void {
  const [id = 0] = writing.targets;
  const at = writing.element(id)?.editor?.cursor;
  if (at === undefined) {
    say(t(words.noEditor));
    return;
  }
  const {session} = writing.host;
  session?.cells.rewrite("split", (document) => splitCell(document, id, at), [id]);
  const next = session?.notebook.cells[session.notebook.cells.findIndex((cell) => cell.id === id) + 1];
  if (next) void writing.host.updateComplete.then(() => writing.show(next.id));
  say(t(words.splitDone), () => session?.steps.undo());
}

/** Those selected, or the cell and the one below it. */
function merge(writing: Writing): void {
  const {session} = writing.host;
  if (!session) return;
  const {targets} = writing;
  const below = session.notebook.cells[session.notebook.cells.findIndex(({id}) => id === targets[0]) + 1];
  const ids = targets.length > 1 || !below ? targets : [...targets, below.id];
  session.cells.rewrite(
    "merge",
    (document) => {
      const refusal = mergeRefusal(document, ids);
      const reasons = {alone: words.lastCell, modes: words.mergeModes, apart: words.mergeApart};
      say(t(refusal ? reasons[refusal] : words.merged), refusal ? undefined : () => session.steps.undo());
      return refusal ? document : mergeCells(document, ids);
    },
    ids,
  );
  writing.selected = new Set();
}

function toggleCode(writing: Writing): void {
  const elements = writing.targets.flatMap((id) => writing.element(id) ?? []);
  const isOpen = elements.every((element) => element.isOpen);
  for (const element of elements)
    if (isOpen) element.close();
    else void element.open();
}
