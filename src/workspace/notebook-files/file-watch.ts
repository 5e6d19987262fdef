import {areEqualBlobs} from "../equal-blobs.js";
import type {Store} from "../store.js";

/** How many files are asked for at once: an address has an end. */
const AT_ONCE = 20;

/**
 * Looks whether files have changed: by the time and the size that the store tells of them, and only where those are others
 * by what is in them. A file that is not there is one that may come.
 */
export class FileWatch {
  readonly #store: Pick<Store, "files" | "readFile">;
  readonly #onChange: (path: string, bytes: Blob | undefined) => void | Promise<void>;
  readonly #stamps = new Map<string, string>();
  readonly #bytes = new Map<string, Blob | undefined>();
  #looking: Promise<void> | undefined;

  /** @param onChange is told of a file that is another now; undefined where it is gone */
  constructor(
    store: Pick<Store, "files" | "readFile">,
    onChange: (path: string, bytes: Blob | undefined) => void | Promise<void>,
  ) {
    this.#store = store;
    this.#onChange = onChange;
  }

  /**
   * Reads a file, and looks at it from now on.
   * @throws {StoreFault}
   */
  async read(path: string): Promise<Blob> {
    // Before it is read: what is written meanwhile is seen at the next look.
    if (!this.#stamps.has(path)) this.#stamps.set(path, (await this.#stampsOf([path])).get(path) ?? "");
    this.#bytes.set(path, undefined);
    const bytes = await this.#store.readFile(path);
    this.#bytes.set(path, bytes);
    return bytes;
  }

  /** Looks at all files now. A store that is away is asked again at the next look. */
  look(): Promise<void> {
    return (this.#looking ??= this.#lookAtAll()
      .catch(() => undefined)
      .finally(() => (this.#looking = undefined)));
  }

  async #lookAtAll(): Promise<void> {
    const paths = [...this.#stamps.keys()];
    for (let i = 0; i < paths.length; i += AT_ONCE) {
      const some = paths.slice(i, i + AT_ONCE);
      const stamps = await this.#stampsOf(some);
      for (const path of some) await this.#lookAt(path, stamps.get(path) ?? "");
    }
  }

  async #lookAt(path: string, stamp: string): Promise<void> {
    if (stamp === this.#stamps.get(path)) return;
    const before = this.#bytes.get(path);
    const bytes = stamp === "" ? undefined : await this.#store.readFile(path);
    this.#stamps.set(path, stamp);
    if (before && bytes && (await areEqualBlobs(before, bytes))) return;
    this.#bytes.set(path, bytes);
    await this.#onChange(path, bytes);
  }

  async #stampsOf(paths: readonly string[]): Promise<Map<string, string>> {
    const {files} = await this.#store.files(paths);
    return new Map(files.map(({path, size, modified}) => [path, `${size} ${modified}`]));
  }
}
