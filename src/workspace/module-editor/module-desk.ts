import {isModule} from "../../kernel/modules/names.js";
import {keptText} from "../kept-text.js";
import {folderOf} from "../listed.js";
import type {Store} from "../store.js";
import type {Trust} from "../trust.js";

export interface ModuleDeskOptions {
  readonly store: Pick<Store, "folder" | "files" | "readFile" | "writeFile" | "remove" | "restore">;
  readonly trust: Pick<Trust, "knows" | "add">;
  /** Keeps what is not saved; none where the browser keeps nothing. */
  readonly storage: Storage | undefined;
  /** The path of the notebook. */
  readonly notebook: string;
  /** Called when a module has another text. */
  readonly onSaved: () => void;
}

/** A module as it is being written. */
export interface OpenModule {
  readonly path: string;
  /** What the file holds; undefined where there is none yet. */
  readonly former: Blob | undefined;
  /** What the file says, and what was written and not saved. */
  readonly text: string;
  readonly draft: string | undefined;
}

/**
 * Reads and writes the modules beside a notebook. Every change is kept in the browser until it is saved. What is written
 * here is trusted as what it was made from is.
 */
export class ModuleDesk {
  readonly #options: ModuleDeskOptions;

  constructor(options: ModuleDeskOptions) {
    this.#options = options;
  }

  /** The folder of the notebook, with a slash at its end unless it is the whole one. */
  get base(): string {
    const folder = folderOf(this.#options.notebook);
    return folder === "" ? "" : `${folder}/`;
  }

  /** The modules in the folder of the notebook and below, by path. @throws {StoreFault} */
  async list(): Promise<readonly string[]> {
    const {files} = await this.#options.store.files();
    return files.map(({path}) => path).filter((path) => isModule(path) && path.startsWith(this.base));
  }

  /** @throws {StoreFault} */
  async open(path: string): Promise<OpenModule> {
    const former = await this.#options.store.readFile(path);
    const text = await former.text();
    const draft = keptText(this.#options.storage, this.#key(path)) ?? undefined;
    return {path, former, text, draft: draft === text ? undefined : draft};
  }

  /** Keeps what is being written. */
  keep({path, text}: OpenModule, draft: string): void {
    const {storage} = this.#options;
    try {
      if (draft === text) storage?.removeItem(this.#key(path));
      else storage?.setItem(this.#key(path), draft);
    } catch {
      // Full: it is on the screen, and to be saved.
    }
  }

  /** Writes a module, over what it was made from and nothing else. @throws {StoreFault} `changed`, `name-taken` */
  async save(module: OpenModule, text: string): Promise<OpenModule> {
    const {store, trust, onSaved} = this.#options;
    const {path, former} = module;
    const bytes = new Blob([text]);
    await store.writeFile(path, bytes, former);
    if (module.text === "" || trust.knows(path, module.text)) trust.add(text);
    const saved = {path, former: bytes, text, draft: undefined};
    this.keep(saved, text);
    onSaved();
    return saved;
  }

  /** Writes a module whatever its file holds now; that goes to the bin. @throws {StoreFault} and then all is as it was */
  async overwrite(module: OpenModule, text: string): Promise<OpenModule> {
    const {store} = this.#options;
    const removed = await store.remove(module.path, "file").catch(() => undefined);
    try {
      return await this.save({...module, former: undefined}, text);
    } catch (error) {
      if (removed) await store.restore(removed.id, module.path);
      throw error;
    }
  }

  #key(path: string): string {
    return `tuiyan:module:${this.#options.store.folder}:${path}`;
  }
}
