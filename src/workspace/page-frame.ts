import {css, html, LitElement, nothing, type PropertyValues} from "lit";
import {customElement, property, state} from "lit/decorators.js";
import type {Digits} from "../base/digits.js";
import {locale} from "../i18n/locale.js";
import {Localized} from "../i18n/localized.js";
import {FileError} from "../base/file-error.js";
import {CONNECT, type FromPage, type Theme} from "../page/protocol.js";
import {printDocument} from "../page/print-frame.js";
import {readBuiltBlob} from "./built-file.js";
import {served} from "./hosting.js";
import type {OpenNotebook} from "./open-notebook/open-notebook.js";
import {PageLink} from "./page-link.js";

/** How long a page may take to be ready, ms. */
const READY_PATIENCE = 10_000;

/** How often a page that is ready is asked whether it is there, and how long it may owe the answer, ms. */
const BEAT = 1000;
const BEAT_PATIENCE = 3000;

/** How long a page is still heard when it is gone, ms. */
const LAST_WORDS = 1000;

/** What the page follows besides the language. */
const settings = ["theme", "digits", "formulasAsText", "author"] as const;

/**
 * The page of a notebook, on a host of its own: a stranger in a sandbox. One element is one page; another page is
 * another element.
 */
@customElement("ty-page-frame")
export class PageFrame extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    iframe {
      display: block;
      width: 100%;
      height: 100%;
      border: 0;
    }
  `;

  @property({attribute: false}) notebook: OpenNotebook | undefined;
  /** The name that makes this page one of its own. */
  @property() frame = "";
  @property() theme: Theme = "system";
  @property({type: Number}) digits: Digits = 4;
  /** Whether texts that look like formulas are marked as texts in what is taken away. */
  @property({type: Boolean}) formulasAsText = false;
  /** Under what name the reader makes scenarios. */
  @property() author = "";
  /** Whether a picture of the notebook is to be made. */
  @property({type: Boolean}) picture = false;
  /** What its host is called, where a server has one for it. */
  @state() private host: string | undefined;
  /** What the frame shows where no server has an address for it. */
  @state() private srcdoc: string | undefined;
  #link: PageLink | undefined;
  #isReady = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;
  /** When the page was asked whether it is there, and has not said anything since. */
  #asked: number | undefined;
  readonly #localized = new Localized(this);

  /** Messages of the page that were none. */
  get dropped(): number {
    return this.#link?.dropped ?? 0;
  }

  /** Runs all cells. */
  run(): void {
    this.#link?.send({type: "run"});
  }

  /** Ends the cells that run; that a page is too busy to hear it, its beat tells. */
  stop(): void {
    this.#link?.send({type: "stop"});
  }

  /** Shows the notebook a section at a time; the keys are the page's from then on. */
  present(): void {
    this.#link?.send({type: "present"});
    this.shadowRoot?.querySelector("iframe")?.focus();
  }

  endPresent(): void {
    this.#link?.send({type: "end-present"});
  }

  /** Has the page make a document of itself, which is printed when it comes. */
  print(): void {
    this.#link?.send({type: "print"});
  }

  /** Has the page list everything that can be done there. */
  openPalette(): void {
    this.shadowRoot?.querySelector("iframe")?.focus();
    this.#link?.send({type: "palette"});
  }

  protected override firstUpdated(): void {
    this.#beat = setInterval(() => this.#listen(), BEAT);
    void (served ? this.#nameHost() : this.#bringDocument());
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#patience);
    clearInterval(this.#beat);
    const link = this.#link;
    // What was typed last may still be on its way.
    setTimeout(() => link?.close(), LAST_WORDS);
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A change of language renders too, and has no property.
    if (this.#isReady && (changed.size === 0 || settings.some((name) => changed.has(name))))
      this.#link?.send({type: "settings", language: locale.language, ...this.#settings});
  }

  protected override render() {
    if ((served ? this.host : this.srcdoc) === undefined) return nothing;
    // The origin in the sandbox is opaque: allow-same-origin may never join the list.
    return html`<iframe
      sandbox="allow-scripts allow-forms allow-downloads"
      allow="clipboard-write"
      title=${this.notebook?.title || (this.notebook?.path ?? "")}
      src=${this.host === undefined ? nothing : addressOf(this.host)}
      srcdoc=${this.srcdoc ?? nothing}
      @load=${this.#connect}
    ></iframe>`;
  }

  async #nameHost(): Promise<void> {
    this.#await(READY_PATIENCE);
    this.host = await this.notebook?.rights.nameHost(this.frame);
  }

  async #bringDocument(): Promise<void> {
    this.#await(READY_PATIENCE);
    const loaded = await import("./frame-document.js").catch(() => undefined);
    this.srcdoc = await loaded?.frameDocument().catch(() => undefined);
  }

  /** A second document in the frame is none of ours: the page has led itself elsewhere, or anew. */
  #connect({target}: Event): void {
    if (!(target instanceof HTMLIFrameElement)) return;
    if (this.#link) {
      this.notebook?.lose();
      return;
    }
    const {port1, port2} = new MessageChannel();
    this.#link = new PageLink(port1, (message) => this.#receive(message));
    target.contentWindow?.postMessage({type: CONNECT}, "*", [port2]);
    this.#await(READY_PATIENCE);
  }

  #receive(message: FromPage): void {
    const {notebook} = this;
    if (!notebook?.isOn(this.frame) || this.#isReady === (message.type === "ready")) return;
    clearTimeout(this.#patience);
    this.#asked = undefined;
    notebook.receive(message);
    if (message.type === "file" || message.type === "module")
      void this.#sendFile(message, notebook.readFile(message.name, message.type));
    if (message.type === "script") void this.#sendFile(message, readScript(message.name));
    if (message.type === "print") printDocument(message.html);
    if (this.#isReady) return;
    this.#isReady = true;
    const {path: name, text, rights} = notebook;
    const {working, history} = notebook.kept;
    const run = rights.held === undefined;
    const hosts = served ? [...rights.hosts] : null;
    const about = {name, text, working, history, run, hosts, picture: this.picture};
    this.#link?.send({type: "open", ...about, language: locale.language, ...this.#settings});
    notebook.meet((message) => this.#link?.send(message));
  }

  get #settings() {
    const {theme, digits, formulasAsText, author} = this;
    return {theme, digits, formulasAsText, author};
  }

  async #sendFile({id}: {readonly id: number}, file: Promise<Blob>): Promise<void> {
    const link = this.#link;
    try {
      link?.send({type: "file", id, blob: await file});
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      link?.send({type: "no-file", id, code: error.code});
    }
  }

  /** A page whose cells leave it no time answers late or never; one that nobody sees may sleep. */
  #listen(): void {
    if (!this.#isReady || document.visibilityState === "hidden") {
      this.#asked = undefined;
      return;
    }
    const now = performance.now();
    if (this.#asked === undefined) this.#link?.send({type: "ping"});
    else if (now - this.#asked >= BEAT_PATIENCE && this.notebook) this.notebook.run.isSilent = true;
    this.#asked ??= now;
  }

  #await(patience: number): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      if (this.notebook) this.notebook.run.isSilent = true;
    }, patience);
  }
}

/** A further script of the page, or a file of the name given. @throws {FileError} */
async function readScript(name: string): Promise<Blob> {
  const file = name.includes(".") ? name : `${name}.js`;
  const script = await readBuiltBlob(`page/${file}`).catch((error: unknown) => {
    throw new FileError("unreachable", file, {cause: error});
  });
  // A server may call it something else; as a script it has to be one.
  return script.slice(undefined, undefined, "text/javascript");
}

function addressOf(host: string): string {
  const port = location.port === "" ? "" : `:${location.port}`;
  return `http://k-${host}.localhost${port}/page.html`;
}

declare global {
  interface HTMLElementTagNameMap {
    "ty-page-frame": PageFrame;
  }
}
