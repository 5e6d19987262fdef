import {FileError} from "../../base/file-error.js";
import type {ToPage} from "../../page/protocol.js";
import {beside} from "../beside.js";
import type {Store} from "../store.js";
import type {Trust} from "../trust.js";
import {FileWatch} from "./file-watch.js";
import type {ModuleQuestion} from "./module-question.js";
import {readBeside} from "./read-beside.js";

/** The longest text of a module, in bytes: what is longer is data. */
export const MAX_MODULE_BYTES = 2_000_000;

/** What a page has asked for under a path. */
interface Asked {
  /** As its cells name it. */
  readonly names: Set<string>;
  /** Whether it was asked for to be run; then it is a module to those cells too that read it. */
  isModule: boolean;
  /** The text that the page runs, as a module. */
  running: string | undefined;
  /** The text that the reader does not want to be run. */
  declined: string | undefined;
}

export interface NotebookFilesOptions {
  readonly store: Pick<Store, "files" | "readFile">;
  readonly trust: Pick<Trust, "knows" | "add">;
  /** The notebook's path, and its page. */
  readonly notebook: {readonly path: string; readonly send: (message: ToPage) => void};
  /** Called after each change of `questions`. */
  readonly onChange: () => void;
}

/**
 * The files that the page of a notebook has asked for. When one changes, the page is told, and its cells that read it run
 * again. A module is code: a text that was not written here runs when the reader says so, whatever the page asks.
 */
export class NotebookFiles {
  readonly #options: NotebookFilesOptions;
  readonly #asked = new Map<string, Asked>();
  readonly #questions = new Map<string, ModuleQuestion>();
  /** Modules whose text runs whatever it becomes, as long as the notebook is open. */
  readonly #free = new Set<string>();
  readonly #watch: FileWatch;

  constructor(options: NotebookFilesOptions) {
    this.#options = options;
    this.#watch = new FileWatch(options.store, (path, bytes) => this.#hearChange(path, bytes));
  }

  /** Modules that wait for the reader, by path. */
  get questions(): readonly ModuleQuestion[] {
    return [...this.#questions.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /**
   * What a cell asks for, to be read or to be run.
   * @throws {FileError}
   */
  async read(name: string, as: "file" | "module"): Promise<Blob> {
    const {path: notebook} = this.#options.notebook;
    const path = beside(notebook, name);
    const bytes = await readBeside({readFile: (path) => this.#watch.read(path)}, notebook, name).finally(() => {
      if (path !== undefined) this.#note(path, name, as);
    });
    if (as === "file" || path === undefined) return bytes;
    if (bytes.size > MAX_MODULE_BYTES) throw new FileError("too-large", name);
    const text = await bytes.text();
    const asked = this.#asked.get(path);
    if (!this.#mayRun(path, text)) {
      if (asked?.declined !== text) await this.#askWithImports(path, text);
      throw new FileError("untrusted", name);
    }
    if (asked) Object.assign(asked, {running: text, declined: undefined});
    this.#settle([path]);
    return bytes;
  }

  /** The reader has these modules run as they are shown; with `isFree`, whatever they become while the notebook is open. */
  run(questions: readonly ModuleQuestion[], {isFree = false} = {}): void {
    for (const {path, text} of questions) {
      this.#options.trust.add(text);
      if (isFree) this.#free.add(path);
    }
    const paths = questions.map(({path}) => path);
    this.#settle(paths);
    this.#tell(paths);
  }

  /** The reader does not want these texts to be run; another text of theirs is another question. */
  decline(questions: readonly ModuleQuestion[]): void {
    for (const {path, text} of questions) {
      const asked = this.#asked.get(path);
      if (asked) asked.declined = text;
    }
    this.#settle(questions.map(({path}) => path));
  }

  look(): Promise<void> {
    return this.#watch.look();
  }

  #note(path: string, name: string, as: "file" | "module"): void {
    const asked = this.#asked.get(path) ?? {
      names: new Set<string>(),
      isModule: false,
      running: undefined,
      declined: undefined,
    };
    asked.names.add(name);
    asked.isModule ||= as === "module";
    this.#asked.set(path, asked);
  }

  async #hearChange(path: string, bytes: Blob | undefined): Promise<void> {
    const asked = this.#asked.get(path);
    if (!asked) return;
    const text = asked.isModule && bytes && bytes.size <= MAX_MODULE_BYTES ? await bytes.text() : undefined;
    if (text !== undefined && !this.#mayRun(path, text)) {
      if (text !== asked.declined) this.#ask({path, text, former: asked.running});
      return;
    }
    this.#settle([path]);
    const isAsBefore = text !== undefined && text === asked.running;
    asked.running = text;
    if (!isAsBefore) this.#tell([path]);
  }

  #mayRun(path: string, text: string): boolean {
    if (this.#free.has(path)) this.#options.trust.add(text);
    return this.#options.trust.knows(path, text);
  }

  #ask(question: ModuleQuestion): void {
    this.#questions.set(question.path, question);
    this.#options.onChange();
  }

  /** What a module imports is asked about together with it. */
  async #askWithImports(path: string, text: string): Promise<void> {
    this.#ask({path, text, former: undefined});
    const texts = new Map<string, string>();
    const read = async (name: string) => {
      const text = await (await readBeside(this.#options.store, path, name)).text();
      const below = beside(path, name);
      if (below !== undefined && below !== path) texts.set(below, text);
      return text;
    };
    const {followFrom} = await import("./follow-from.js");
    await followFrom(path.slice(path.lastIndexOf("/") + 1), read);
    for (const [below, own] of texts)
      if (!this.#mayRun(below, own) && !this.#questions.has(below))
        this.#ask({path: below, text: own, former: undefined});
  }

  #settle(paths: readonly string[]): void {
    const settled = paths.filter((path) => this.#questions.delete(path));
    if (settled.length > 0) this.#options.onChange();
  }

  #tell(paths: readonly string[]): void {
    const names = paths.flatMap((path) => [...(this.#asked.get(path)?.names ?? [])]);
    this.#options.notebook.send({type: "files-changed", names});
  }
}
