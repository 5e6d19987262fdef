import type {Label} from "../base/label.js";
import * as words from "../i18n/files.js";
import {locale} from "../i18n/locale.js";
import {titleIn} from "../i18n/title.js";
import {faults} from "../i18n/workspace.js";
import type {Entry, Kind, Removed} from "../server/contract.js";
import type * as archives from "./archive/report.js";
import {pathIn} from "./folder-tree.js";
import {fileNameFor} from "./file-name-for.js";
import {underFreeName, writeNew} from "./free-name.js";
import type {Histories} from "./histories.js";
import type {Journal} from "./journal.js";
import {fileName, folderOf} from "./listed.js";
import type {Grants} from "./grants.js";
import {loaded} from "./loaded.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import type {ShownPictures} from "./shown-pictures.js";
import type {Store} from "./store.js";
import {toFault} from "./store-fault.js";
import type {Trust} from "./trust.js";
import type {Versions} from "./versions.js";

/** What was done or could not be, with the way back where there is one. */
export interface Report {
  readonly kind: "note" | "alarm";
  readonly sentences: readonly Label[];
  readonly undo?: () => Promise<unknown>;
}

export interface FileActionsOptions {
  readonly store: Store;
  readonly journal: Journal;
  readonly trust: Pick<Trust, "knows" | "add">;
  readonly versions: Pick<Versions, "move">;
  readonly histories: Pick<Histories, "move">;
  readonly pictures: Pick<ShownPictures, "move" | "drop">;
  readonly grants: Pick<Grants, "move" | "revokeAll">;
  /** The notebook on screen. */
  readonly open: () => OpenNotebook | undefined;
  /** Has the address say which notebook is on screen: another name of the same one, another one, or none. */
  readonly follow: (path: string | undefined, how: "renamed" | "other") => void;
  /** Called after each change in the folder. */
  readonly onChange: () => Promise<void>;
  /** Called after each change of `report`. */
  readonly onReport: () => void;
}

type Archives = typeof archives;

/** What packs and unpacks is needed for nothing else. */
function loadArchives(): Promise<Archives> {
  return loaded(import("./archive/report.js"));
}

/** Puts the notebooks of the folder in order. What was done can be undone; what could not be done says why. */
export class FileActions {
  readonly #options: FileActionsOptions;
  #report: Report | undefined;

  constructor(options: FileActionsOptions) {
    this.#options = options;
  }

  get report(): Report | undefined {
    return this.#report;
  }

  dismiss(): void {
    this.#tell(undefined);
  }

  get place(): Store["place"] {
    return this.#options.store.place;
  }

  /** Gives a notebook's file (without its ending) or a folder another name; answers why not, for where it was asked. */
  async rename(path: string, name: string, kind: Kind = "notebook"): Promise<Label | undefined> {
    if (fileNameFor(name) !== `${name}.html`) return words.nameNotAllowed;
    const to = pathIn(folderOf(path), kind === "folder" ? name : `${name}.html`);
    return to === path ? undefined : this.#move(path, to, words.renamed(fileName(path), name), kind);
  }

  /** Moves a notebook to a folder by path, with the files it uses; `name` is what the reader calls the folder. */
  async moveTo({path, title}: Entry, folder: string, name: string): Promise<Label | undefined> {
    const {store} = this.#options;
    const to = pathIn(folder, path.slice(path.lastIndexOf("/") + 1));
    if (to === path) return undefined;
    return this.#try(async () => {
      const {blockedFiles, describeMoves, planMove, moveFiles} = await loaded(import("./move-files.js"));
      await this.#openAt(path)?.save();
      const {moves, blocked} = await planMove(store, path, to);
      if (blocked.length > 0) return blockedFiles(blocked);
      const takeBack = await moveFiles(store, moves);
      await this.#place(path, to).catch(async (error: unknown) => {
        await takeBack();
        throw error;
      });
      const undo = async () => {
        await this.#place(to, path);
        await takeBack();
      };
      return {sentences: [words.moved(nameOf(path, title), name), ...describeMoves(moves)], undo};
    });
  }

  /** Moves a folder with all it holds into another by path. */
  async moveFolder(path: string, folder: string, name: string): Promise<Label | undefined> {
    const own = path.slice(path.lastIndexOf("/") + 1);
    const to = pathIn(folder, own);
    return to === path ? undefined : this.#move(path, to, words.moved(own, name), "folder");
  }

  /** Makes a folder in another, by path. */
  async makeFolder(name: string, folder = ""): Promise<Label | undefined> {
    if (fileNameFor(name) !== `${name}.html`) return words.nameNotAllowed;
    const {store} = this.#options;
    return this.#try(async () => {
      const {path} = await store.makeFolder(pathIn(folder, name));
      return {sentences: [words.folderMade(path)], undo: () => store.removeEmptyFolder(path)};
    });
  }

  async duplicate({path, title}: Entry): Promise<void> {
    const {store, trust} = this.#options;
    await this.#attempt(async () => {
      await this.#openAt(path)?.save();
      const {text} = await store.read(path);
      const {copyTitle, retitle} = await loaded(import("./retitle.js"));
      const own = retitle(text, copyTitle(title || fileName(path)));
      const copy = await writeNew(store, path, own, 2);
      if (trust.knows(path, text)) trust.add(own);
      return {sentences: [words.duplicated(nameOf(path, title), copy.path)], undo: () => this.#remove(copy.path)};
    });
  }

  /** Takes in notebooks, archives of such, and data for the notebook on screen; says of each what has become of it. */
  async takeIn(files: readonly File[]): Promise<void> {
    const {store, open, onChange} = this.#options;
    try {
      const {takeInFiles} = await loaded(import("./take-in-files.js"));
      const {sentences, isWhole, added} = await takeInFiles(store, open(), files);
      if (sentences.length === 0) return;
      const undo = async () => {
        for (const {path, kind} of added) await this.#remove(path, kind);
      };
      await onChange();
      this.#tell({kind: isWhole ? "note" : "alarm", sentences, ...(added.length > 0 && {undo})});
    } catch (error) {
      this.#tell({kind: "alarm", sentences: [words.notDone(faults[toFault(error).code])]});
    }
  }

  /** Has the reader choose data for the notebook on screen. */
  async chooseData(): Promise<void> {
    try {
      const {chooseFiles} = await loaded(import("./data/choose-files.js"));
      chooseFiles((files) => void this.takeIn(files));
    } catch (error) {
      this.#tell({kind: "alarm", sentences: [words.notDone(faults[toFault(error).code])]});
    }
  }

  /** Shows the modules beside a notebook, to be read and written. */
  async openModules({path, title}: Entry): Promise<void> {
    try {
      const {openModules} = await loaded(import("./module-editor/open-modules.js"));
      openModules({...this.#options, notebook: path}, title, this.#openAt(path));
    } catch (error) {
      this.#tell({kind: "alarm", sentences: [words.notDone(faults[toFault(error).code])]});
    }
  }

  /** Hands over a notebook as its file, with the files it uses. */
  async download(path: string): Promise<void> {
    await this.#hand(async ({downloadNotebook}) => {
      await this.#openAt(path)?.save();
      return downloadNotebook(this.#options.store, path);
    });
  }

  /** Hands over everything as one archive. */
  async downloadAll(): Promise<void> {
    await this.#hand(async ({downloadEverything}) => {
      await this.#options.open()?.save();
      return downloadEverything(this.#options.store);
    });
  }

  async #hand(act: (archives: Archives) => Promise<readonly Label[]>): Promise<void> {
    let archives: Archives | undefined;
    try {
      archives = await loadArchives();
      this.#tell({kind: "note", sentences: await act(archives)});
    } catch (error) {
      const why = archives?.reasonOf(error) ?? faults[toFault(error).code];
      this.#tell({kind: "alarm", sentences: [words.notDone(why)]});
    }
  }

  async remove({path, title}: Pick<Entry, "path" | "title">, kind: Kind = "notebook"): Promise<void> {
    const {store, follow} = this.#options;
    await this.#attempt(async () => {
      const open = this.#openBelow(path)?.path;
      const {id} = await this.#remove(path, kind);
      const undo = async () => {
        await store.restore(id, path);
        if (open !== undefined) follow(open, "other");
      };
      return {sentences: [words.removed(nameOf(path, title))], undo};
    });
  }

  /** What has been removed; undefined when that cannot be told, and the report says why. */
  async removed(): Promise<readonly Removed[] | undefined> {
    try {
      return (await this.#options.store.bin()).removed;
    } catch (error) {
      this.#tell({kind: "alarm", sentences: [faults[toFault(error).code]]});
      return undefined;
    }
  }

  /** Puts back what was removed, under a free name when its own has been taken since. */
  async restore({id, path, kind}: Removed): Promise<void> {
    const {store} = this.#options;
    await this.#attempt(async () => {
      const placed = await underFreeName(path, (free) => store.restore(id, free), {kind});
      return {sentences: [words.restored(placed.path)], undo: () => this.#remove(placed.path, kind)};
    });
  }

  async undo(): Promise<void> {
    const undo = this.#report?.undo;
    if (!undo) return;
    try {
      await undo();
      await this.#options.onChange();
      this.#tell({kind: "note", sentences: [words.undone]});
    } catch (error) {
      this.#tell({kind: "alarm", sentences: [words.notUndone(faults[toFault(error).code])], undo});
    }
  }

  #move(from: string, to: string, sentence: Label, kind: Kind): Promise<Label | undefined> {
    return this.#try(async () => {
      await this.#place(from, to, kind);
      return {sentences: [sentence], undo: () => this.#place(to, from, kind)};
    });
  }

  /** With everything that is kept beside a notebook, and what is on screen. */
  async #place(from: string, to: string, kind: Kind = "notebook"): Promise<void> {
    const {store, journal, versions, histories, pictures, grants, follow} = this.#options;
    const below = kind === "folder" ? await this.#notebooksBelow(from) : [from];
    const toPath = (path: string) => to + path.slice(from.length);
    const move = () => store.move(from, to, kind);
    const open = this.#openBelow(from);
    const shown = open?.path;
    if (open && shown !== undefined) {
      await open.relocate(toPath(shown), move);
      follow(open.path, "renamed");
    } else await move();
    for (const path of below) {
      if (path !== shown) await journal.move(path, toPath(path));
      await versions.move(path, toPath(path));
      await histories.move(path, toPath(path));
      await pictures.move(path, toPath(path));
      grants.move(path, toPath(path));
    }
  }

  async #notebooksBelow(folder: string): Promise<readonly string[]> {
    const {notebooks} = await this.#options.store.list();
    const unsaved = await this.#options.journal.unsavedPaths();
    const paths = new Set([...notebooks.map(({path}) => path), ...unsaved]);
    return [...paths].filter((path) => path.startsWith(`${folder}/`));
  }

  /** With what is on screen of it, and off the screen. */
  async #remove(path: string, kind: Kind = "notebook"): Promise<Removed> {
    const {store, pictures, grants, follow} = this.#options;
    const below = kind === "folder" ? await this.#notebooksBelow(path) : [path];
    const open = this.#openBelow(path);
    await open?.save();
    const removed = await store.remove(path, kind);
    for (const each of below) {
      await pictures.drop(each);
      grants.revokeAll(each);
    }
    if (open) follow(undefined, "other");
    return removed;
  }

  #openAt(path: string): OpenNotebook | undefined {
    const open = this.#options.open();
    return open?.path === path ? open : undefined;
  }

  /** The notebook on screen, when it is the one at this path or lies in the folder there. */
  #openBelow(path: string): OpenNotebook | undefined {
    const open = this.#options.open();
    return open && `${open.path}/`.startsWith(`${path}/`) ? open : undefined;
  }

  /** Answers why something could not be done. */
  async #try(act: () => Promise<Omit<Report, "kind"> | Label>): Promise<Label | undefined> {
    try {
      const report = await act();
      if (!("sentences" in report)) return report;
      await this.#options.onChange();
      this.#tell({kind: "note", ...report});
      return undefined;
    } catch (error) {
      return faults[toFault(error).code];
    }
  }

  /** Reports why something could not be done. */
  async #attempt(act: () => Promise<Omit<Report, "kind">>): Promise<void> {
    const fault = await this.#try(act);
    if (fault) this.#tell({kind: "alarm", sentences: [words.notDone(fault)]});
  }

  #tell(report: Report | undefined): void {
    this.#report = report;
    this.#options.onReport();
  }
}

function nameOf(path: string, title: string): string {
  return titleIn(title, locale.language) || fileName(path);
}
