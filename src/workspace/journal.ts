import * as v from "valibot";

/** Text that has not reached its file yet. */
export interface Unsaved {
  readonly text: string;
  /** Of the file it was made from; null when there was none. */
  readonly etag: string | null;
  /** When it was written down, milliseconds since 1970. */
  readonly time: number;
}

const unsavedSchema = v.object({text: v.string(), etag: v.nullable(v.string()), time: v.number()});

/**
 * What would be lost if the browser closed now, kept in the browser by folder and notebook. Texts and lever values apart:
 * a lever that is dragged changes sixty times a second, a text may be long.
 */
export class Journal {
  readonly #storage: Storage | undefined;
  readonly #folder: string;

  /** Without a storage (the reader has forbidden it) nothing is kept, and `keep` says so. */
  constructor(storage: Storage | undefined, folder: string) {
    this.#storage = storage;
    this.#folder = folder;
  }

  /** Writes a text down; false when that could not be done. */
  keep(path: string, unsaved: Unsaved): boolean {
    return this.#set(this.#textKey(path), JSON.stringify(unsaved));
  }

  unsaved(path: string): Unsaved | undefined {
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), unsavedSchema), this.#get(this.#textKey(path)));
    return kept.success ? kept.output : undefined;
  }

  /** Forgets a text that is safe now; another one, kept by another tab, stays. */
  drop(path: string, text: string): void {
    if (this.unsaved(path)?.text === text) this.#remove(this.#textKey(path));
  }

  keepWorking(path: string, working: string | null): boolean {
    if (working === null) return this.#remove(this.#workingKey(path));
    return this.#set(this.#workingKey(path), working);
  }

  working(path: string): string | null {
    return this.#get(this.#workingKey(path));
  }

  /** Follows a notebook to another path. */
  move(from: string, to: string): void {
    for (const key of [this.#textKey.bind(this), this.#workingKey.bind(this)]) {
      const kept = this.#get(key(from));
      if (kept !== null && this.#set(key(to), kept)) this.#remove(key(from));
    }
  }

  /** The notebooks of this folder that have unsaved text. */
  unsavedPaths(): ReadonlySet<string> {
    const prefix = this.#textKey("");
    const keys = Array.from({length: this.#storage?.length ?? 0}, (_, i) => this.#storage?.key(i) ?? "");
    return new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
  }

  #textKey(path: string): string {
    return `tuiyan:text:${this.#folder}:${path}`;
  }

  #workingKey(path: string): string {
    return `tuiyan:working:${this.#folder}:${path}`;
  }

  #get(key: string): string | null {
    try {
      return this.#storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #set(key: string, value: string): boolean {
    try {
      this.#storage?.setItem(key, value);
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  #remove(key: string): boolean {
    try {
      this.#storage?.removeItem(key);
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }
}
