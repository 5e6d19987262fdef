import * as v from "valibot";
import {sha256} from "../base/sha256.js";
import {
  BIN_ADDRESS,
  FILES_ADDRESS,
  FILE_ADDRESS,
  FOLDER_ADDRESS,
  FOLDER_META,
  FRAMES_ADDRESS,
  LIST_ADDRESS,
  MAX_BYTES,
  MAX_FILE_BYTES,
  MOVE_ADDRESS,
  NOTEBOOK_ADDRESS,
  RESTORE_ADDRESS,
  SEARCH_ADDRESS,
  TEMPLATE_ADDRESS,
  TEMPLATES_ADDRESS,
  TOKEN_HEADER,
  TOKEN_META,
  type Bin,
  type FileList,
  type Kind,
  type NotebookList,
  type NotebookRead,
  type NotebookWritten,
  type Placed,
  type Removed,
  type SearchResult,
  type TemplateList,
} from "../server/contract.js";
import {
  binSchema,
  faultSchema,
  filesSchema,
  frameSchema,
  listSchema,
  placedSchema,
  readSchema,
  removedSchema,
  searchSchema,
  templatesSchema,
  writtenSchema,
} from "./answers.js";
import type {Store} from "./store.js";
import {StoreFault, toFault} from "./store-fault.js";

/** How long an answer may take, ms. */
const PATIENCE = 20_000;
const FILE_PATIENCE = 120_000;

/** The largest body the browser sends even when its tab is closed meanwhile, bytes. */
const KEEPALIVE_BYTES = 60_000;

/** Takes out of a good answer what was asked for. */
type Reader<T> = (response: Response) => Promise<T>;

interface Ask {
  readonly method?: "PUT" | "POST" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | Blob;
  /** How long the answer may take, ms. */
  readonly patience?: number;
  readonly keepalive?: boolean;
}

export interface ServerOptions {
  /** What the served page said of itself. */
  readonly token: string;
  readonly folder: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** The folder of notebooks behind the server's API. */
export class Server implements Store {
  readonly folder: string;
  readonly place = "folder";
  #token: string;
  readonly #fetch: typeof globalThis.fetch;

  constructor({token, folder, fetch = globalThis.fetch.bind(globalThis)}: ServerOptions) {
    this.folder = folder;
    this.#token = token;
    this.#fetch = fetch;
  }

  list(): Promise<NotebookList> {
    return this.#ask(LIST_ADDRESS, {}, json(listSchema));
  }

  read(path: string): Promise<NotebookRead> {
    return this.#ask(address(NOTEBOOK_ADDRESS, {path}), {}, json(readSchema));
  }

  files(paths?: readonly string[]): Promise<FileList> {
    const asked = paths ? address(FILES_ADDRESS, {paths: paths.join("\n")}) : FILES_ADDRESS;
    return this.#ask(asked, {}, json(filesSchema));
  }

  readFile(path: string): Promise<Blob> {
    return this.#ask(address(FILE_ADDRESS, {path}), {patience: FILE_PATIENCE}, (response) => response.blob());
  }

  async writeFile(path: string, bytes: Blob, former?: Blob): Promise<Placed> {
    checkSize(bytes.size, MAX_FILE_BYTES);
    const condition = former ? {"If-Match": await etagOf(former)} : {"If-None-Match": "*"};
    const headers = {"Content-Type": "application/octet-stream", ...condition};
    const ask: Ask = {method: "PUT", headers, body: bytes, patience: FILE_PATIENCE};
    return this.#ask(address(FILE_ADDRESS, {path}), ask, json(placedSchema));
  }

  async write(path: string, text: string, etag: string | null): Promise<NotebookWritten> {
    const body = new TextEncoder().encode(text);
    checkSize(body.length, MAX_BYTES);
    const condition = etag === null ? {"If-None-Match": "*"} : {"If-Match": etag};
    const headers = {"Content-Type": "text/html; charset=utf-8", ...condition};
    const keepalive = body.length <= KEEPALIVE_BYTES;
    const ask: Ask = {method: "PUT", headers, body, keepalive};
    return this.#ask(address(NOTEBOOK_ADDRESS, {path}), ask, json(writtenSchema));
  }

  templates(): Promise<TemplateList> {
    return this.#ask(TEMPLATES_ADDRESS, {}, json(templatesSchema));
  }

  readTemplate(path: string): Promise<NotebookRead> {
    return this.#ask(address(TEMPLATE_ADDRESS, {path}), {}, json(readSchema));
  }

  search(text: string): Promise<SearchResult> {
    return this.#ask(address(SEARCH_ADDRESS, {text}), {}, json(searchSchema));
  }

  move(from: string, to: string, kind: Kind = "notebook"): Promise<Placed> {
    return this.#ask(address(MOVE_ADDRESS, {from, to, kind}), {method: "POST"}, json(placedSchema));
  }

  makeFolder(path: string): Promise<Placed> {
    return this.#ask(address(FOLDER_ADDRESS, {path}), {method: "POST"}, json(placedSchema));
  }

  removeEmptyFolder(path: string): Promise<Placed> {
    return this.#ask(address(FOLDER_ADDRESS, {path}), {method: "DELETE"}, json(placedSchema));
  }

  remove(path: string, kind: Kind = "notebook"): Promise<Removed> {
    return this.#ask(address(BIN_ADDRESS, {path, kind}), {method: "POST"}, json(removedSchema));
  }

  bin(): Promise<Bin> {
    return this.#ask(BIN_ADDRESS, {}, json(binSchema));
  }

  restore(id: string, to: string): Promise<Placed> {
    return this.#ask(address(RESTORE_ADDRESS, {id, to}), {method: "POST"}, json(placedSchema));
  }

  async nameFrame(hosts: readonly string[]): Promise<string> {
    const body = new TextEncoder().encode(JSON.stringify({hosts}));
    const ask: Ask = {method: "POST", headers: {"Content-Type": "application/json"}, body};
    return (await this.#ask(FRAMES_ADDRESS, ask, json(frameSchema))).frame;
  }

  async #ask<T>(address: string, ask: Ask, read: Reader<T>): Promise<T> {
    try {
      return await this.#askOnce(address, ask, read);
    } catch (error) {
      const fault = toFault(error);
      if (fault.code !== "wrong-token") throw fault;
      await this.#renewToken();
      return this.#askOnce(address, ask, read);
    }
  }

  async #askOnce<T>(address: string, ask: Ask, read: Reader<T>): Promise<T> {
    const response = await this.#send(address, {...ask, headers: {...ask.headers, [TOKEN_HEADER]: this.#token}});
    if (response.ok) return read(response);
    const {code, message, data} = await json(faultSchema)(response);
    throw new StoreFault(code, message, data.etag);
  }

  async #send(address: string, {patience = PATIENCE, ...ask}: Ask): Promise<Response> {
    try {
      return await this.#fetch(address, {...ask, cache: "no-store", signal: AbortSignal.timeout(patience)});
    } catch (error) {
      throw new StoreFault("unreachable", `no answer: ${address}`, undefined, {cause: error});
    }
  }

  /** A server started anew has another token, in its page; if it has another folder too, nothing may be saved there. */
  async #renewToken(): Promise<void> {
    const response = await this.#send("/", {});
    const html = await response.text();
    const token = metaOf(html, TOKEN_META);
    if (!response.ok || token === undefined) throw new StoreFault("strange-answer", "the server's page has no token");
    if (metaOf(html, FOLDER_META) !== this.folder)
      throw new StoreFault("other-folder", "the server shows another folder");
    this.#token = token;
  }
}

function json<T>(schema: v.GenericSchema<unknown, T>): Reader<T> {
  return async (response) => {
    const answer = v.safeParse(schema, await response.json().catch(() => undefined));
    if (!answer.success) throw new StoreFault("strange-answer", `strange answer: ${response.status}`);
    return answer.output;
  };
}

/** As the server makes it of the same bytes. */
async function etagOf(bytes: Blob): Promise<string> {
  return `"${sha256(new Uint8Array(await bytes.arrayBuffer())).slice(0, 32)}"`;
}

function checkSize(size: number, limit: number): void {
  if (size > limit) throw new StoreFault("too-large", `too large: ${size} bytes (${limit})`);
}

function address(base: string, values: Readonly<Record<string, string>>): string {
  const query = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${base}?${query.join("&")}`;
}

/** The content of a `<meta>` that the server has put in. */
export function metaOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta name="${name}" content="([0-9a-f]+)">`).exec(html)?.[1];
}
