import type {Grants} from "../grants.js";
import type {Trust} from "../trust.js";

/** Why cells do not run before the reader says so: the text is not from here, the reader has begun anew, the page has gone. */
export type Held = "foreign" | "restarted" | "lost";

export interface PageRightsOptions {
  readonly trust: Pick<Trust, "knows" | "add" | "keep">;
  readonly grants: Pick<Grants, "hosts" | "nameFrame">;
  readonly notebook: {readonly path: string};
  /** Called when the page has got fewer hosts than it should. */
  readonly onChange: () => void;
}

/** What the page of a notebook may: run its cells, as its text is trusted, and reach the hosts that the reader lets it. */
export class PageRights {
  readonly #options: PageRightsOptions;
  #held: Held | undefined;
  #isTrusted = false;
  #hosts: readonly string[] = [];

  constructor(options: PageRightsOptions) {
    this.#options = options;
  }

  /** Why the cells do not run yet; undefined when they may. */
  get held(): Held | undefined {
    return this.#held;
  }

  /** Which hosts the page on screen may reach; none before the text is trusted. */
  get hosts(): readonly string[] {
    return this.#hosts;
  }

  /** Which hosts it may reach once its text is trusted. */
  get grantedHosts(): readonly string[] {
    const {grants, notebook} = this.#options;
    return grants.hosts(notebook.path);
  }

  /** Whether another page would have other hosts than the one on screen. */
  get areOutdated(): boolean {
    return String(this.#granted()) !== String(this.#hosts);
  }

  /** Looks whether a text that takes the place of the present one may run. */
  judge(text: string): void {
    const {trust, notebook} = this.#options;
    this.#isTrusted = trust.knows(notebook.path, text);
  }

  /** Has the next page run nothing, for that reason or as it is not trusted. */
  hold(why: Held | undefined): void {
    this.#held = this.#isTrusted ? why : "foreign";
  }

  /** The reader has this text run; false when it does already. */
  release(text: string): boolean {
    if (this.#held === undefined) return false;
    this.#held = undefined;
    this.#isTrusted = true;
    this.#options.trust.add(text);
    return true;
  }

  /** What the page writes is trusted as what it was made from is. */
  hearWritten(text: string): void {
    const {trust, notebook} = this.#options;
    if (this.#isTrusted) trust.keep(notebook.path, text);
  }

  hearSaved(text: string): void {
    if (this.#isTrusted) this.#options.trust.add(text);
  }

  /** The next page has the hosts that are granted now. */
  renew(): void {
    this.#hosts = this.#granted();
  }

  /** What the host of a page is called: by the server, if it is to have a network; else as the page. */
  async nameHost(frame: string): Promise<string> {
    if (this.#hosts.length === 0) return frame;
    try {
      return await this.#options.grants.nameFrame(this.#hosts);
    } catch {
      // The page comes without, and a cell that asks for a host brings the question up again.
      this.#hosts = [];
      this.#options.onChange();
      return frame;
    }
  }

  #granted(): readonly string[] {
    return this.#isTrusted ? this.grantedHosts : [];
  }
}
