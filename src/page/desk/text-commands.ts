import {desk as words} from "../../i18n/desk.js";
import {t} from "../../i18n/locale.js";
import {bundles} from "../bundles.js";
import type {Command} from "../commands/command.js";
import {FindPanelElement} from "../elements/find-panel.js";
import {RenameDialogElement} from "../elements/rename-dialog.js";
import type {Writing} from "../writing.js";
import {openInDock} from "./dock.js";
import {builtinDocs} from "./docs/ours.js";
import type {Knowledge} from "./knowledge.js";
import {say} from "./say.js";

/** What is done to the texts of cells. */
export function textCommands(writing: Writing, knowledge: Knowledge): Command[] {
  const {host} = writing;
  const isOpen = () => writing.targets.some((id) => writing.element(id)?.isOpen);
  const text = (head: Omit<Command, "group">): Command => ({...head, group: "text"});
  return [
    text({id: "find-all", name: words.findAll, keys: ["Mod-Shift-f"], run: () => openFind(writing)}),
    text({
      id: "definition",
      name: words.goToDefinition,
      keys: ["F12"],
      applies: isOpen,
      run: () => withName(writing, knowledge, (name) => knowledge.goTo(name)),
    }),
    text({
      id: "rename",
      name: words.rename,
      keys: ["F2"],
      applies: isOpen,
      run: () =>
        withName(writing, knowledge, (from) => {
          const {session} = host;
          if (!session) return;
          const dialog = new RenameDialogElement();
          Object.assign(dialog, {session, from, builtins: new Set(builtinDocs.keys())});
          document.body.append(dialog);
        }),
    }),
    text({
      id: "format",
      name: words.format,
      keys: ["Alt-Shift-f"],
      applies: () => writing.targets.length > 0,
      run: () => void format(writing),
    }),
  ];
}

/** Does something with the name the cursor is at, if a cell defines it. */
function withName(writing: Writing, knowledge: Knowledge, action: (name: string) => void): void {
  const [id = 0] = writing.targets;
  const name = writing.element(id)?.editor?.name;
  if (name === undefined) say(t(words.noName));
  else if (knowledge.find(name)?.cell === undefined) say(t(words.notHere).replace("{}", name));
  else action(name);
}

function openFind(writing: Writing): void {
  const panel = new FindPanelElement();
  panel.writing = writing;
  openInDock(panel);
  panel.focus();
}

async function format(writing: Writing): Promise<void> {
  const {session} = writing.host;
  const cells = session?.notebook.cells.filter(({id}) => writing.targets.includes(id)) ?? [];
  try {
    const {formatCode, isFormatted} = await bundles.format();
    const formatted = cells.filter(({mode}) => isFormatted(mode));
    if (formatted.length === 0) say(t(words.notFormatted));
    let changed = 0;
    for (const {id, mode, value} of formatted) {
      const next = await formatCode(value, mode);
      if (next === value) continue;
      changed += 1;
      session?.cells.edit(id, next);
    }
    if (formatted.length > 0) say(t(changed > 0 ? words.formatted : words.alreadyFormatted));
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    say(t(words.formatFault).replace("{}", reason));
  }
}
