import type {ReactiveController} from "lit";
import type {KeptPicture} from "./pictures.js";
import type {ServicesHost} from "./services.js";

/** Where the pictures of a notebook are to be had, by day and by night. */
export interface PictureAddresses {
  readonly light: string;
  readonly dark: string;
}

/** The pictures of notebooks as the browser shows them; what they are made of came from a stranger, and is shown as images only. */
export class ShownPictures implements ReactiveController {
  readonly #host: ServicesHost;
  readonly #etags = new Map<string, string | null>();
  /** By path; another map after each change. */
  addresses: ReadonlyMap<string, PictureAddresses> = new Map();

  constructor(host: ServicesHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#read();
  }

  hostDisconnected(): void {
    for (const path of this.addresses.keys()) this.#forget(path);
  }

  /** Whether the picture of a notebook is of the file that has this ETag. */
  isOf(path: string, etag: string | null): boolean {
    return etag !== null && this.#etags.get(path) === etag;
  }

  async keep(path: string, picture: KeptPicture): Promise<void> {
    this.#show(path, picture);
    await this.#host.services.pictures.keep(path, picture);
  }

  async move(from: string, to: string): Promise<void> {
    await this.#host.services.pictures.move(from, to);
    const addresses = this.addresses.get(from);
    if (!addresses) return;
    const etag = this.#etags.get(from) ?? null;
    this.#etags.delete(from);
    this.#etags.set(to, etag);
    this.#become(new Map([...this.addresses].map(([path, each]) => [path === from ? to : path, each])));
  }

  async drop(path: string): Promise<void> {
    this.#forget(path);
    await this.#host.services.pictures.drop(path);
  }

  async #read(): Promise<void> {
    const kept = await this.#host.services.pictures.all();
    // One that has come meanwhile is newer.
    for (const [path, picture] of kept) if (!this.addresses.has(path)) this.#show(path, picture);
  }

  #show(path: string, {light, dark, etag}: KeptPicture): void {
    this.#forget(path);
    this.#etags.set(path, etag);
    const addresses = {light: URL.createObjectURL(light), dark: URL.createObjectURL(dark)};
    this.#become(new Map([...this.addresses, [path, addresses]]));
  }

  #forget(path: string): void {
    const addresses = this.addresses.get(path);
    if (!addresses) return;
    URL.revokeObjectURL(addresses.light);
    URL.revokeObjectURL(addresses.dark);
    this.#etags.delete(path);
    this.#become(new Map([...this.addresses].filter(([each]) => each !== path)));
  }

  #become(addresses: ReadonlyMap<string, PictureAddresses>): void {
    this.addresses = addresses;
    this.#host.requestUpdate();
  }
}
