import {describeError, learn} from "../../i18n/errors.js";
import {rename} from "../../i18n/errors/rename.js";
import {locale, t} from "../../i18n/locale.js";
import {cell as cellWords} from "../../i18n/cell.js";
import {HelpSheetElement} from "../elements/help-sheet.js";
import {Menu} from "../elements/menu.js";
import {PaletteElement} from "../elements/palette.js";
import {keyText} from "../commands/keys.js";
import type {Desk, Writing} from "../writing.js";
import {cellCommands} from "./cell-commands.js";
import {CellDrag} from "./cell-drag.js";
import {deskStyle} from "./desk-style.js";
import {Knowledge} from "./knowledge.js";
import {lookCommands} from "./look-commands.js";
import {notebookCommands, selectionCommands} from "./notebook-commands.js";
import {say} from "./say.js";
import {Selection} from "./selection.js";
import {textCommands} from "./text-commands.js";

/** The tools of a reader who writes; their commands join the page's table. */
class WritingDesk implements Desk {
  readonly #writing: Writing;
  readonly #selection: Selection;
  readonly #menu = new Menu();
  readonly #drag: CellDrag;

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#selection = new Selection(writing);
    this.#drag = new CellDrag(writing);
    learn({RenameError: rename});
    const knowledge = new Knowledge(writing);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(deskStyle);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(this.#menu);
    writing.commands.add([
      ...notebookCommands(writing),
      ...cellCommands(writing),
      ...selectionCommands(writing, this.#selection),
      ...textCommands(writing, knowledge),
      ...lookCommands(writing),
    ]);
    this.#drag.listen();
    writing.onRefusal = (reason) => say(describeError(reason, locale.language));
    writing.assist = knowledge;
    writing.host.requestUpdate();
  }

  select(id: number, extending: boolean): void {
    this.#selection.select(id, {extends: extending});
  }

  openPalette(): void {
    const element = new PaletteElement();
    element.commands = this.#writing.commands.all.filter(({id, applies}) => id !== "palette" && (applies?.() ?? true));
    open(element);
  }

  openHelp(): void {
    const element = new HelpSheetElement();
    element.commands = this.#writing.commands.all;
    open(element);
  }

  /** What can be done to a cell, or to those selected where it is one of them. */
  openMenu(id: number, anchor: HTMLElement): void {
    if (!this.#writing.selected.has(id)) this.#selection.clear();
    const items = this.#writing.commands.all
      .filter(({group, yieldsTo}) => group === "cell" && !yieldsTo)
      .map(({name, keys, run}) => ({label: name, act: run, ...(keys?.[0] !== undefined && {keys: keyText(keys[0])})}));
    void this.#menu.show({label: `${t(cellWords.more)} ${id}`, items, anchor});
  }
}

function open(element: HTMLElement): void {
  document.querySelector(element.localName)?.remove();
  document.body.append(element);
}

export function openDesk(writing: Writing): Desk {
  return new WritingDesk(writing);
}
