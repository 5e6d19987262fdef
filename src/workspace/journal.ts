import * as v from "valibot";
import {keptText} from "./kept-text.js";
import type {LastingEntry, LastingJournal} from "./lasting-journal.js";
import type {Tabs} from "./tabs.js";
import type {Entry, Unsaved} from "./unsaved.js";

/** Unsaved text that a tab has left, with the name of the tab. */
export interface Left extends Unsaved {
  readonly tab: string;
}

export interface JournalOptions {
  /** Undefined where the reader has forbidden it. */
  readonly storage: Storage | undefined;
  readonly lasting: Pick<LastingJournal, "keep" | "keepSoon" | "drop" | "entries" | "move">;
  readonly tabs: Tabs;
  /** Whose notebooks these are. */
  readonly folder: string;
}

/** An entry whose time is no date, or whose number none could have, is damaged too. */
const entrySchema = v.object({
  text: v.string(),
  etag: v.nullable(v.string()),
  time: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  number: v.pipe(v.number(), v.minValue(1)),
});

/**
 * What would be lost if the browser closed now, kept in the browser by folder, notebook and tab: no tab writes over what
 * another has left. It is written down twice: at once where a few megabytes fit, and soon after where any text fits and
 * a crash of the whole browser takes nothing. Texts and lever values apart: a lever that is dragged changes sixty times
 * a second, a text may be long.
 */
export class Journal {
  readonly #storage: Storage | undefined;
  readonly #lasting: JournalOptions["lasting"];
  readonly #tabs: Tabs;
  readonly #folder: string;
  /** Entries of a notebook in the lasting journal that cannot be read, as far as it has been looked at. */
  readonly #damaged = new Map<string, readonly LastingEntry[]>();
  #number = 0;

  constructor({storage, lasting, tabs, folder}: JournalOptions) {
    this.#storage = storage;
    this.#lasting = lasting;
    this.#tabs = tabs;
    this.#folder = folder;
  }

  /** The name of this tab among those that leave something here. */
  get tab(): string {
    return this.#tabs.own;
  }

  /** Writes a text down; false when that could not be done, a promise where it takes a while to know. */
  keep(path: string, unsaved: Unsaved): boolean | Promise<boolean> {
    const entry: Entry = {...unsaved, number: ++this.#number};
    if (!this.#set(this.#textKey(path, this.#tabs.own), JSON.stringify(entry))) return this.#lasting.keep(path, entry);
    this.#lasting.keepSoon(path, entry);
    return true;
  }

  /** What this tab and those that are gone have left of a notebook, the newest first; open ones look after their own. */
  async unsaved(path: string): Promise<readonly Left[]> {
    const [lasting, open] = await Promise.all([this.#lasting.entries(path), this.#tabs.open()]);
    this.#damaged.set(
      path,
      lasting.filter((entry) => !isEntry(entry)),
    );
    const newest = new Map<string, LeftEntry>();
    for (const entry of [...lasting.filter(isEntry), ...this.#entries(path)])
      if (entry.number >= (newest.get(entry.tab)?.number ?? 0)) newest.set(entry.tab, entry);
    return [...newest.values()]
      .filter(({tab}) => tab === this.#tabs.own || !open.has(tab))
      .map(({text, etag, time, tab}) => ({text, etag, time, tab}))
      .sort((a, b) => b.time - a.time);
  }

  /** Forgets a text that is safe now. */
  drop(path: string, tab = this.#tabs.own): void {
    this.#remove(this.#textKey(path, tab));
    this.#lasting.drop(path, tab);
  }

  /** Entries of a notebook that could not be read when it was asked what is unsaved, as they are. */
  damaged(path: string): readonly string[] {
    const quick = this.#keys(path).flatMap(({key}) => {
      const text = keptText(this.#storage, key);
      return text === null || readEntry(text) ? [] : [text];
    });
    return [...quick, ...(this.#damaged.get(path) ?? []).map(shown)];
  }

  dropDamaged(path: string): void {
    for (const {tab} of this.#damaged.get(path) ?? []) this.#lasting.drop(path, tab);
    this.#damaged.delete(path);
    for (const {key} of this.#keys(path)) if (!readEntry(keptText(this.#storage, key))) this.#remove(key);
  }

  keepWorking(path: string, working: string | null): boolean {
    if (working === null) return this.#remove(this.#workingKey(path));
    return this.#set(this.#workingKey(path), working);
  }

  working(path: string): string | null {
    return keptText(this.#storage, this.#workingKey(path));
  }

  /** Follows a notebook to another path. */
  async move(from: string, to: string): Promise<void> {
    this.#rename(this.#workingKey(from), this.#workingKey(to));
    for (const {key, tab} of this.#keys(from)) this.#rename(key, this.#textKey(to, tab));
    await this.#lasting.move(from, to);
  }

  /** The notebooks of this folder that have unsaved text. */
  async unsavedPaths(): Promise<ReadonlySet<string>> {
    const lasting = await this.#lasting.entries();
    return new Set([...this.#keys(), ...lasting].map(({path}) => path));
  }

  #entries(path: string): LeftEntry[] {
    return this.#keys(path).flatMap(({key, tab}) => {
      const entry = readEntry(keptText(this.#storage, key));
      return entry ? [{...entry, tab}] : [];
    });
  }

  /** The keys of texts, of one notebook or of all of this folder. */
  #keys(path?: string): {readonly key: string; readonly tab: string; readonly path: string}[] {
    const prefix = `tuiyan:text:${this.#folder}:`;
    const keys = Array.from({length: this.#storage?.length ?? 0}, (_, i) => this.#storage?.key(i) ?? "");
    return keys
      .filter((key) => key.startsWith(prefix))
      .map((key) => {
        // A tab's name has no colon, a path may.
        const rest = key.slice(prefix.length);
        const end = rest.indexOf(":");
        return {key, tab: rest.slice(0, end), path: rest.slice(end + 1)};
      })
      .filter((each) => path === undefined || each.path === path);
  }

  #textKey(path: string, tab: string): string {
    return `tuiyan:text:${this.#folder}:${tab}:${path}`;
  }

  #workingKey(path: string): string {
    return `tuiyan:working:${this.#folder}:${path}`;
  }

  #rename(from: string, to: string): void {
    const kept = keptText(this.#storage, from);
    if (kept !== null && this.#set(to, kept)) this.#remove(from);
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

type LeftEntry = Entry & Left;

function isEntry(entry: LastingEntry): entry is LastingEntry & Entry {
  return v.is(entrySchema, entry);
}

/** An entry as a text. A database may hold what JSON cannot: whole numbers of any length, and what is within itself. */
function shown(entry: LastingEntry): string {
  const seen = new Set<unknown>();
  return JSON.stringify(entry, (_, part: unknown) => {
    if (typeof part === "bigint") return String(part);
    if (typeof part !== "object" || part === null) return part;
    if (seen.has(part)) return "…";
    seen.add(part);
    return part;
  });
}

function readEntry(text: string | null): Entry | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), entrySchema), text);
  return read.success ? read.output : undefined;
}
