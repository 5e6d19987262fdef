import * as v from "valibot";
import {MAX_HOSTS} from "../base/network-host.js";
import {keptText} from "./kept-text.js";
import type {Store} from "./store.js";

const KEY = "tuiyan:network";

const schema = v.pipe(v.string(), v.parseJson(), v.array(v.string()), v.maxLength(MAX_HOSTS));

/**
 * Which hosts the reader lets each notebook reach, by its path. Remembered in this browser, where no notebook's page can
 * look, and never in a notebook's file: only the reader can say so. Whether a notebook is trusted is another matter.
 */
export class Grants {
  readonly #storage: Storage | undefined;
  readonly #store: Pick<Store, "folder" | "nameFrame">;
  /** For as long as this page is open, where the browser keeps nothing. */
  readonly #unkept = new Map<string, readonly string[]>();

  constructor(storage: Storage | undefined, store: Pick<Store, "folder" | "nameFrame">) {
    this.#storage = storage;
    this.#store = store;
  }

  /** Whether there is anybody who could open the way. */
  get canBeGiven(): boolean {
    return this.#store.nameFrame !== undefined;
  }

  /** Each written as an origin. */
  hosts(path: string): readonly string[] {
    if (!this.canBeGiven) return [];
    const read = v.safeParse(schema, keptText(this.#storage, this.keyOf(path)));
    return this.#unkept.get(path) ?? (read.success ? read.output : []);
  }

  set(path: string, hosts: readonly string[]): void {
    this.#unkept.delete(path);
    try {
      if (hosts.length === 0) this.#storage?.removeItem(this.keyOf(path));
      else this.#storage?.setItem(this.keyOf(path), JSON.stringify(hosts));
    } catch {
      // Full: it holds here and now.
    }
    if (String(this.hosts(path)) !== String(hosts)) this.#unkept.set(path, hosts);
  }

  revokeAll(path: string): void {
    this.set(path, []);
  }

  /** Follows a notebook to another path. */
  move(from: string, to: string): void {
    const hosts = this.hosts(from);
    this.revokeAll(from);
    this.set(to, hosts);
  }

  /** Under what name this browser keeps what a notebook may reach. */
  keyOf(path: string): string {
    return `${KEY}:${this.#store.folder}:${path}`;
  }

  /** Gives the name of a frame whose page may reach these hosts. @throws {StoreFault} */
  async nameFrame(hosts: readonly string[]): Promise<string> {
    if (!this.#store.nameFrame) throw new Error("no server could let a page reach hosts");
    return this.#store.nameFrame(hosts);
  }
}
