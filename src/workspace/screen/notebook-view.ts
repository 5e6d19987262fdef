import {html, type ReactiveController} from "lit";
import {keyed} from "lit/directives/keyed.js";
import {t} from "../../i18n/locale.js";
import {printFromHere} from "../../i18n/workspace.js";
import {NetworkAccess} from "../network-access.js";
import type {notices} from "../notices.js";
import {OneFileSaving} from "../one-file-saving.js";
import type {OpenNotebook} from "../open-notebook/open-notebook.js";
import "../page-frame.js";
import type {PageFrame} from "../page-frame.js";
import type {Preferences} from "../preferences.js";
import {Presenting} from "../presenting.js";
import type {ServicesHost} from "../services.js";
import {loading, openFailed} from "../stage-screens.js";

export interface NotebookViewOptions {
  readonly notebook: () => OpenNotebook | undefined;
  /** Whether its picture is of the file as it is. */
  readonly hasPicture: (notebook: OpenNotebook) => boolean;
  readonly preferences: () => Preferences;
  /** Has its cells run. */
  readonly run: () => void;
}

/** The notebook that is open, in its place on the screen: its page, and above it what the reader should know now. */
export class NotebookView implements ReactiveController {
  readonly network: NetworkAccess;
  readonly oneFile: OneFileSaving;
  readonly presenting: Presenting;
  readonly #host: ServicesHost & {readonly renderRoot: ParentNode};
  readonly #options: NotebookViewOptions;
  #notices: typeof notices = () => [];
  #areNoticesAsked = false;

  constructor(host: ServicesHost & {readonly renderRoot: ParentNode}, options: NotebookViewOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.network = new NetworkAccess(host, options.notebook);
    this.oneFile = new OneFileSaving(host);
    this.presenting = new Presenting(host, () => this.frame);
  }

  /** The page on screen; null while there is none. */
  get frame(): PageFrame | null {
    return this.#host.renderRoot.querySelector("ty-page-frame");
  }

  hostUpdated(): void {
    void this.#loadNotices();
  }

  /** Another notebook, or none, comes on screen. */
  turn(): void {
    this.oneFile.dismiss();
    this.presenting.ended();
  }

  render(notebook: OpenNotebook) {
    const {stage} = notebook;
    switch (stage.type) {
      case "loading":
        return loading();
      case "failed":
        return openFailed(notebook, stage);
      case "choosing":
        return html`<ty-choice .notebook=${notebook} .stage=${stage}></ty-choice>`;
      case "open":
        return html`
          <div aria-live="polite">
            ${this.#notices(notebook, this.#options.run)} ${this.network.notice(notebook)}
            <ty-module-questions .files=${notebook.files} .questions=${notebook.files?.questions}></ty-module-questions>
            ${this.oneFile.notice()}
          </div>
          ${keyed(stage.frame, this.#page(notebook, stage.frame))}
          <p class="on-paper">${t(printFromHere)}</p>
        `;
    }
  }

  #page(notebook: OpenNotebook, frame: string) {
    const {theme, digits, formulasAsText, author} = this.#options.preferences();
    return html`<ty-page-frame
      .notebook=${notebook}
      .frame=${frame}
      .theme=${theme}
      .digits=${digits}
      .formulasAsText=${formulasAsText}
      .author=${author}
      .picture=${!this.#options.hasPicture(notebook)}
    ></ty-page-frame>`;
  }

  /** By itself, as a notebook may have something to say at once; what does not come is tried again at the next change. */
  async #loadNotices(): Promise<void> {
    if (this.#areNoticesAsked) return;
    this.#areNoticesAsked = true;
    const part = await import("../notices.js").catch(() => undefined);
    if (part) {
      this.#notices = part.notices;
      this.#host.requestUpdate();
    } else this.#areNoticesAsked = false;
  }
}
