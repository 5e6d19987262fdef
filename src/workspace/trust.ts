import * as v from "valibot";
import {sha256} from "../base/sha256.js";
import {keptText} from "./kept-text.js";
import type {Store} from "./store.js";

const KEY = "tuiyan:trusted";

/** How many texts are remembered; the oldest go first. */
const LIMIT = 2000;

const schema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/**
 * Which texts of notebooks may run without asking: those that were written here, that came with the program, or that the
 * reader has let run. Remembered by their content, in this browser, where no notebook's page can look: a text changed
 * elsewhere is another text.
 */
export class Trust {
  readonly #storage: Storage | undefined;
  readonly #store: Pick<Store, "folder" | "templates" | "readTemplate">;
  /** For as long as this page is open, where the browser keeps nothing. */
  readonly #added = new Set<string>();

  constructor(storage: Storage | undefined, store: Pick<Store, "folder" | "templates" | "readTemplate">) {
    this.#storage = storage;
    this.#store = store;
  }

  /** Whether a text may run: as it is, or as what is being written at that path. */
  knows(path: string, text: string): boolean {
    const hash = hashOf(text);
    return (
      this.#added.has(hash) ||
      keptText(this.#storage, this.#keptKey(path)) === hash ||
      this.#remembered().includes(hash)
    );
  }

  add(text: string): void {
    const hash = hashOf(text);
    if (this.#added.has(hash)) return;
    this.#added.add(hash);
    const others = this.#remembered().filter((other) => other !== hash);
    this.#set(KEY, JSON.stringify([hash, ...others].slice(0, LIMIT)));
  }

  /** Lets run what is being written at a path, in the place of what was written there before. */
  keep(path: string, text: string): void {
    this.#set(this.#keptKey(path), hashOf(text));
  }

  /** Lets run what came with the program. */
  async recognise(text: string): Promise<void> {
    if (this.knows("", text)) return;
    const list = await this.#store.templates().catch(() => undefined);
    for (const {path} of list?.templates ?? []) {
      const template = await this.#store.readTemplate(path).catch(() => undefined);
      if (template?.text === text) this.add(text);
    }
  }

  #remembered(): readonly string[] {
    const read = v.safeParse(schema, keptText(this.#storage, KEY));
    return read.success ? read.output : [];
  }

  #keptKey(path: string): string {
    return `${KEY}:${this.#store.folder}:${path}`;
  }

  #set(key: string, value: string): void {
    try {
      this.#storage?.setItem(key, value);
    } catch {
      // Full: it will be asked again.
    }
  }
}

function hashOf(text: string): string {
  return sha256(new TextEncoder().encode(text));
}
