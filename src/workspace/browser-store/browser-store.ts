import {areEqualBytes} from "../../base/equal-bytes.js";
import {
  MAX_BYTES,
  MAX_FILE_BYTES,
  MAX_QUERY,
  type Bin,
  type FileList,
  type Found,
  type Kind,
  type NotebookList,
  type NotebookRead,
  type NotebookWritten,
  type Placed,
  type Removed,
  type SearchResult,
  type TemplateList,
} from "../../server/contract.js";
import {findLines, wordsOf} from "../../notebook/find-lines.js";
import type {Store} from "../store.js";
import {StoreFault} from "../store-fault.js";
import type {Database} from "./database.js";
import {type Change, type Discarded, type Item} from "./database.js";
import {
  checkFree,
  checkPath,
  fileItem,
  find,
  findOwn,
  folderItem,
  makeFoldersTo,
  randomName,
  withAllBelow,
} from "./items.js";
import type {Shipped} from "./shipped.js";

/** How many notebooks a search names, and how many lines of each, as a folder's does. */
const MOST_FOUND = 100;
const MOST_LINES = 3;

export interface BrowserStoreOptions {
  readonly database: Database;
  /** What the place is called, for the reader. */
  readonly name: () => string;
  /** The notebooks that came with the program. */
  readonly shipped: () => Promise<readonly Shipped[]>;
}

/** Notebooks kept in this browser, by the rules of a folder on a disk. */
export class BrowserStore implements Store {
  readonly folder = "browser";
  readonly place = "browser";
  readonly #database: Database;
  readonly #options: BrowserStoreOptions;

  constructor(options: BrowserStoreOptions) {
    this.#database = options.database;
    this.#options = options;
  }

  async list(): Promise<NotebookList> {
    await this.#begin();
    const items = await this.#items();
    const htmlFiles = items.filter(({type, path}) => type === "file" && path.endsWith(".html"));
    const notebooks = htmlFiles.filter(({isNotebook}) => isNotebook);
    return {
      folder: this.#options.name(),
      location: null,
      notebooks: notebooks.map(({path, title, modified, size}) => ({path, title, modified, size})),
      folders: items.filter(({type}) => type === "folder").map(({path}) => path),
      others: htmlFiles.length - notebooks.length,
      unreadable: 0,
      truncated: false,
    };
  }

  async read(path: string): Promise<NotebookRead> {
    // An address may lead straight to one of those that came with the program.
    await this.#begin();
    const {item, bytes} = await this.#get(path, "notebook", MAX_BYTES);
    return {...toWritten(item), text: decode(bytes, path)};
  }

  async write(path: string, text: string, etag: string | null): Promise<NotebookWritten> {
    const bytes = new TextEncoder().encode(text);
    checkSize(path, bytes.length, MAX_BYTES);
    const written = await this.#database.change(async (change) => {
      const current = await find(change, path, "notebook");
      if (current && areEqualBytes(bytes, await contentOf(change, current))) return current;
      checkCondition(path, etag, current ? etagOf(current) : null);
      if (current) await change.objectStore("contents").delete(current.content);
      return put(change, fileItem(path, bytes), bytes);
    });
    askToPersist();
    return toWritten(written);
  }

  async files(paths?: readonly string[]): Promise<FileList> {
    const isAsked = ({path, isNotebook}: Item) => (paths ? paths.includes(path) : !isNotebook);
    const files = (await this.#items()).filter((item) => item.type === "file" && isAsked(item));
    return {files: files.map(({path, size, modified}) => ({path, size, modified})), truncated: false};
  }

  async readFile(path: string): Promise<Blob> {
    return new Blob([(await this.#get(path, "file", MAX_FILE_BYTES)).bytes]);
  }

  async writeFile(path: string, blob: Blob, former?: Blob): Promise<Placed> {
    checkSize(path, blob.size, MAX_FILE_BYTES);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const before = former && new Uint8Array(await former.arrayBuffer());
    return this.#database.change(async (change) => {
      checkPath(path, "file");
      if (before) {
        await replace(change, path, bytes, before);
        return {path};
      }
      await makeFoldersTo(change, path);
      await checkFree(change, path, "file");
      await put(change, fileItem(path, bytes), bytes);
      return {path};
    });
  }

  async templates(): Promise<TemplateList> {
    return {templates: (await this.#options.shipped()).map(({path, title}) => ({path, title}))};
  }

  async readTemplate(path: string): Promise<NotebookRead> {
    const shipped = (await this.#options.shipped()).find((one) => one.path === path);
    if (!shipped) throw new StoreFault("not-found", `no such template: ${path}`);
    return {path, title: shipped.title, text: shipped.text, modified: 0, etag: `"${path}"`};
  }

  async search(text: string): Promise<SearchResult> {
    const words = wordsOf(text.slice(0, MAX_QUERY));
    if (words.length === 0) return {found: [], truncated: false};
    const found: Found[] = [];
    for (const {path, size, isNotebook} of await this.#items()) {
      if (!isNotebook || size > MAX_BYTES) continue;
      if (found.length >= MOST_FOUND) return {found, truncated: true};
      const read = await this.read(path).catch(() => undefined);
      const lines = read ? findLines(read.text, words, MOST_LINES) : [];
      if (lines.length > 0) found.push({path, lines});
    }
    return {found, truncated: false};
  }

  async move(from: string, to: string, kind: Kind = "notebook"): Promise<Placed> {
    return this.#database.change(async (change) => {
      const item = await findOwn(change, from, kind);
      await checkFree(change, to, kind);
      if (to.startsWith(`${from}/`)) throw new StoreFault("inside-itself", `into itself: ${from} -> ${to}`);
      for (const each of await withAllBelow(change, item)) {
        await change.objectStore("items").delete(each.path);
        await change.objectStore("items").add({...each, path: to + each.path.slice(from.length)});
      }
      return {path: to};
    });
  }

  async makeFolder(path: string): Promise<Placed> {
    return this.#database.change(async (change) => {
      await checkFree(change, path, "folder");
      await change.objectStore("items").add(folderItem(path));
      return {path};
    });
  }

  async removeEmptyFolder(path: string): Promise<Placed> {
    return this.#database.change(async (change) => {
      const all = await withAllBelow(change, await findOwn(change, path, "folder"));
      if (all.length > 1) throw new StoreFault("not-empty", `folder not empty: ${path}`);
      await change.objectStore("items").delete(path);
      return {path};
    });
  }

  async remove(path: string, kind: Kind = "notebook"): Promise<Removed> {
    const time = Date.now();
    return this.#database.change(async (change) => {
      const item = await findOwn(change, path, kind);
      const items = await withAllBelow(change, item);
      for (const each of items) await change.objectStore("items").delete(each.path);
      const discarded = {id: `${time}-${randomName()}`, path, kind, title: item.title, time, items};
      await change.objectStore("bin").add(discarded);
      return toRemoved(discarded);
    });
  }

  async bin(): Promise<Bin> {
    const discarded = await this.#database.read((database) => database.getAll("bin"));
    return {removed: discarded.map(toRemoved).reverse()};
  }

  async restore(id: string, to: string): Promise<Placed> {
    return this.#database.change(async (change) => {
      const discarded = await change.objectStore("bin").get(id);
      if (!discarded) throw new StoreFault("not-found", `not in the bin: ${id}`);
      checkPath(to, discarded.kind);
      await makeFoldersTo(change, to);
      await checkFree(change, to, discarded.kind);
      for (const item of discarded.items)
        await change.objectStore("items").add({...item, path: to + item.path.slice(discarded.path.length)});
      await change.objectStore("bin").delete(id);
      return {path: to};
    });
  }

  /** The first time, puts in the notebooks that came with the program; those removed later do not come back. */
  async #begin(): Promise<void> {
    if (await this.#database.read((database) => database.get("begun", "shipped"))) return;
    const shipped = await this.#options.shipped().catch(() => undefined);
    // Not there this time; there may be another.
    if (!shipped) return;
    await this.#database.change(async (change) => {
      if (await change.objectStore("begun").get("shipped")) return;
      for (const {path, text} of shipped) {
        const bytes = new TextEncoder().encode(text);
        if (!(await change.objectStore("items").get(path))) await put(change, fileItem(path, bytes), bytes);
      }
      await change.objectStore("begun").add(true, "shipped");
    });
  }

  /** By path. */
  #items(): Promise<readonly Item[]> {
    return this.#database.read((database) => database.getAll("items"));
  }

  #get(
    path: string,
    kind: Kind,
    limit: number,
  ): Promise<{readonly item: Item; readonly bytes: Uint8Array<ArrayBuffer>}> {
    return this.#database.change(async (change) => {
      const item = await findOwn(change, path, kind);
      checkSize(path, item.size, limit);
      return {item, bytes: await contentOf(change, item)};
    });
  }
}

async function contentOf(change: Change, {path, content}: Item): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await change.objectStore("contents").get(content);
  if (!bytes) throw new StoreFault("storage-failed", `its content is gone: ${path}`);
  return bytes;
}

async function put(change: Change, item: Item, bytes: Uint8Array<ArrayBuffer>): Promise<Item> {
  await change.objectStore("contents").add(bytes, item.content);
  await change.objectStore("items").put(item);
  return item;
}

/** Writes over a file that holds what it is said to hold, or holds the new bytes already. */
async function replace(
  change: Change,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  before: Uint8Array,
): Promise<void> {
  const current = await find(change, path, "file");
  const held = current && (await contentOf(change, current));
  if (held && areEqualBytes(bytes, held)) return;
  if (!held || !areEqualBytes(before, held)) throw new StoreFault("changed", `changed by someone else: ${path}`);
  await change.objectStore("contents").delete(current.content);
  await put(change, fileItem(path, bytes), bytes);
}

function checkCondition(path: string, etag: string | null, current: string | null): void {
  if (etag === current) return;
  if (etag === null) throw new StoreFault("already-exists", `already exists: ${path}`, current);
  throw new StoreFault("changed", `${current === null ? "removed" : "changed"} by someone else: ${path}`, current);
}

function checkSize(path: string, size: number, limit: number): void {
  if (size > limit) throw new StoreFault("too-large", `too large: ${path} (${size} bytes, at most ${limit})`);
}

function toWritten(item: Item): NotebookWritten {
  const {path, title, modified} = item;
  return {path, title, modified, etag: etagOf(item)};
}

function etagOf({content}: Item): string {
  return `"${content}"`;
}

function toRemoved({id, path, kind, title, time}: Discarded): Removed {
  return {id, path, kind, title, time};
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch (error) {
    throw new StoreFault("not-utf8", `not UTF-8: ${path}`, undefined, {cause: error});
  }
}

/** Else the browser may clear the site's data when the disk runs short. Whether it agrees changes nothing here. */
function askToPersist(): void {
  if ("storage" in navigator) void navigator.storage.persist().catch(() => false);
}
