import {html, nothing, type ReactiveController} from "lit";
import {dropHere} from "../../i18n/files.js";
import {t} from "../../i18n/locale.js";
import * as words from "../../i18n/workspace.js";
import type {Current} from "../current.js";
import {DropZone} from "../drop-zone.js";
import type {CreateEvent, IntentEvent} from "../events.js";
import {FileActions} from "../file-actions.js";
import "../files.js";
import {reportNotice} from "../report.js";
import type {ServicesHost} from "../services.js";
import {Shelf} from "../shelf.js";
import {ShownPictures} from "../shown-pictures.js";

/** The list of notebooks, and what becomes of files that are made, moved, removed or brought here. */
export class FilesPane implements ReactiveController {
  readonly shelf: Shelf;
  readonly pictures: ShownPictures;
  readonly #host: ServicesHost;
  readonly #current: Current;
  readonly #dropZone: DropZone;
  readonly #find = (text: string) => this.#host.services.store.search(text);
  #actions: FileActions | undefined;

  constructor(host: ServicesHost, current: Current) {
    this.#host = host;
    this.#current = current;
    host.addController(this);
    this.shelf = new Shelf(host, (list) => current.hearList(list));
    this.pictures = new ShownPictures(host);
    this.#dropZone = new DropZone(host, (files) => this.takeIn(files));
  }

  hostConnected(): void {
    this.#actions = new FileActions({
      ...this.#host.services,
      pictures: this.pictures,
      open: () => this.#current.notebook,
      follow: (path, how) => this.#current.go(path, how),
      onChange: () => this.shelf.refresh(),
      onReport: () => this.#host.requestUpdate(),
    });
  }

  /** Where the notebooks are, as far as that is known. */
  get location(): string | null | undefined {
    const {files} = this.shelf;
    return files.type === "read" ? files.list.location : undefined;
  }

  takeIn(files: readonly File[]): void {
    void this.#actions?.takeIn(files);
  }

  chooseData(): void {
    void this.#actions?.chooseData();
  }

  list(onIntent: (event: IntentEvent) => void) {
    const {files, templates, unsaved, now} = this.shelf;
    return html`<nav aria-label=${t(words.notebooks)}>
      <ty-files
        .files=${files}
        .actions=${this.#actions}
        .templates=${templates}
        .find=${this.#find}
        .report=${this.#actions?.report}
        .current=${this.#current.notebook?.path}
        .unsaved=${unsaved}
        .pictures=${this.pictures.addresses}
        .now=${now}
        @ty-intent=${onIntent}
        @ty-create=${(event: CreateEvent) => void this.#create(event)}
      ></ty-files>
    </nav>`;
  }

  /** What has been done last, for where the list is not to be seen. */
  report() {
    return reportNotice(this.#actions?.report, this.#actions);
  }

  /** What is seen while files are held over the window. */
  dropPlace() {
    return this.#dropZone.isOver ? html`<div class="drop"><p>${t(dropHere)}</p></div>` : nothing;
  }

  async #create({heading, template, answer}: CreateEvent): Promise<void> {
    const {services} = this.#host;
    const part = await import("../create-notebook.js").catch(() => undefined);
    const made = (await part?.createNotebook(services, heading, template)) ?? {fault: words.faults.unreachable};
    const {path, draft} =
      "path" in made ? {path: made.path, draft: undefined} : {path: made.draft?.path, draft: made.draft};
    const isKept =
      !draft || (await services.journal.keep(draft.path, {text: draft.text, etag: null, time: Date.now()}));
    if (path === undefined || !isKept) {
      answer("fault" in made ? made.fault : undefined);
      return;
    }
    // The list knows it before it is open.
    await this.shelf.refresh();
    answer(undefined);
    this.#current.go(path);
  }
}
