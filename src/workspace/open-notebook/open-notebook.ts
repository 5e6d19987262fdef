import {FileError} from "../../base/file-error.js";
import type {FromPage, ToPage} from "../../page/protocol.js";
import type {NotebookWritten} from "../../server/contract.js";
import type {Grants} from "../grants.js";
import type {Histories} from "../histories.js";
import type {Journal} from "../journal.js";
import type {NotebookFiles} from "../notebook-files/notebook-files.js";
import type {KeptPicture} from "../pictures.js";
import {randomName} from "../random-name.js";
import type {Store} from "../store.js";
import type {Trust} from "../trust.js";
import type {Versions} from "../versions.js";
import {Divergence} from "./divergence.js";
import {KeptWork} from "./kept-work.js";
import {chosen, type Opening, type Showing} from "./opening.js";
import {Outbox} from "./outbox.js";
import {PageMessages, type Command} from "./page-messages.js";
import {PageRights, type Held} from "./page-rights.js";
import {readOpening} from "./read-opening.js";
import {RunStatus} from "./run-status.js";
import {Saving} from "./saving.js";
import type {Stage} from "./stage.js";

export interface OpenNotebookOptions {
  readonly path: string;
  readonly store: Pick<Store, "files" | "list" | "read" | "readFile" | "write">;
  readonly journal: Journal;
  readonly versions: Pick<Versions, "add">;
  readonly trust: Pick<Trust, "knows" | "add" | "keep" | "recognise">;
  readonly histories: Pick<Histories, "get" | "keep">;
  readonly grants: Pick<Grants, "hosts" | "revokeAll" | "nameFrame">;
  /** From the last change to saving, ms. */
  readonly saveDelay: () => number;
  /** Called after every change of what can be read here. */
  readonly onChange: () => void;
  readonly onSaved: (written: NotebookWritten) => void;
  readonly onCommand: (name: Command) => void;
  /** The text on screen has become a notebook of its own, at another path. */
  readonly onMoved: (path: string) => Promise<void>;
  readonly onPicture: (picture: KeptPicture) => void;
  /** Called when a cell would reach a host that it may not; what it calls a host may be anything. */
  readonly onNetwork: (host: string) => void;
  /** Called with files that have been dropped on the page. */
  readonly onDrop: (files: readonly File[]) => void;
}

/** A notebook from its opening to its closing: from stage to stage, and one page after the other. */
export class OpenNotebook {
  readonly saving: Saving;
  readonly divergence: Divergence;
  readonly kept: KeptWork;
  readonly rights: PageRights;
  readonly run: RunStatus;
  readonly #options: OpenNotebookOptions;
  readonly #messages: PageMessages;
  readonly #outbox = new Outbox();
  readonly #end = new AbortController();
  #stage: Stage = {type: "loading"};
  #files: NotebookFiles | undefined;

  constructor(options: OpenNotebookOptions) {
    const closed = this.#end.signal;
    this.#options = options;
    this.saving = new Saving({...options, onSaved: (written, text) => this.#saved(written, text)});
    this.divergence = new Divergence({...options, saving: this.saving, closed});
    this.kept = new KeptWork({...options, notebook: this});
    this.rights = new PageRights({...options, notebook: this});
    this.run = new RunStatus(options.onChange);
    this.#messages = new PageMessages(
      {
        ...options,
        onAny: () => (this.run.isSilent = false),
        onText: (text) => this.#change(text),
        onWorking: (working) => this.kept.keepWorking(working),
        onHistory: (steps) => this.kept.keepHistory({steps, text: this.text}),
        onStatus: (status) => this.run.hear(status),
        onPicture: ({light, dark}) => options.onPicture({light, dark, etag: this.saving.savedEtag}),
      },
      closed,
    );
  }

  get path(): string {
    return this.saving.path;
  }

  /** The file's title; empty when it has none. */
  get title(): string {
    return this.saving.title;
  }

  /** What is on screen. */
  get text(): string {
    return this.saving.text;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** The files beside it that its page has asked for; undefined before the first. */
  get files(): NotebookFiles | undefined {
    return this.#files;
  }

  /** Whether a page is this notebook's, and not one that another has taken the place of. */
  isOn(frame: string): boolean {
    return this.#stage.type === "open" && this.#stage.frame === frame;
  }

  /** Reads the file, and the journal over it. */
  async load(): Promise<void> {
    const {saving, kept} = this;
    this.#setStage({type: "loading"});
    this.divergence.reading();
    saving.reading();
    const opening = await readOpening({...this.#options, saving, kept, closed: this.#end.signal});
    if (opening) this.#open(opening);
  }

  /** Ends the choice between unsaved text and a file that has changed since. The other text becomes a version. */
  choose(which: "mine" | "theirs"): void {
    if (this.#stage.type !== "choosing") return;
    const choosing = this.#stage;
    this.divergence.settle();
    if (which === "theirs") void this.kept.retire(choosing.mine);
    this.#open(chosen(choosing, which));
  }

  /** Ends the choice with both: the unsaved text becomes a notebook beside the file, which is opened. */
  async keepBoth(): Promise<void> {
    if (this.#stage.type === "choosing") await this.divergence.keepBoth(this.#stage);
  }

  /** After a conflict while working: has the reader choose with both texts in sight. */
  async compare(): Promise<void> {
    this.#messages.flush();
    const choosing = await this.divergence.compare();
    if (!choosing) return;
    this.kept.expect(choosing.mine.text);
    this.#setStage(choosing);
  }

  /** Goes back to the file; what is on screen becomes a version. While the file cannot be read, nothing is given up. */
  async revert(): Promise<void> {
    this.#messages.flush();
    if (await this.divergence.revert()) await this.load();
  }

  /** Puts another text in the place of this one, which becomes a version. */
  async replace(text: string): Promise<void> {
    this.#messages.flush();
    await this.saving.keepVersion();
    this.rights.judge(text);
    this.saving.change(text);
    this.#beginAnew(undefined);
  }

  /** Follows its file to another path: `move` moves it, and nothing is written meanwhile. @throws what `move` throws */
  async relocate(path: string, move: () => Promise<unknown>): Promise<void> {
    await this.save();
    await this.saving.relocate(path, move);
  }

  /** Begins anew with another page, which runs nothing yet; the old one, whatever it is at, is gone. */
  restart(): void {
    this.#beginAnew("restarted");
  }

  /** The page is gone: it has led itself elsewhere, or loaded itself anew. */
  lose(): void {
    this.#beginAnew("lost");
  }

  /** The reader has the cells run. */
  release(): void {
    if (!this.rights.release(this.text)) return;
    this.#options.onChange();
    this.heedGrants();
  }

  /** Follows what the reader lets the notebook reach: another policy is another page, which goes on where this one is. */
  heedGrants(): void {
    if (this.rights.areOutdated) this.#beginAnew(this.rights.held);
  }

  /** Hears when the file was last changed, and looks whether that was elsewhere. */
  async hearModified(modified: number): Promise<void> {
    if (this.#stage.type === "open") await this.saving.hearModified(modified);
  }

  /** Tells the page something; while none is ready, the next one is told. */
  send(message: ToPage): void {
    this.#outbox.send(message);
  }

  /** A page is ready to be told things. */
  meet(page: (message: ToPage) => void): void {
    this.#outbox.meet(page);
  }

  /** A message of the page, checked. */
  receive(message: FromPage): void {
    this.#messages.receive(message);
  }

  /**
   * A file that a cell asks for by its name from where the notebook is; from then on its page is told when that changes.
   * @throws {FileError} if there is none or it may not be read, or be run
   */
  async readFile(name: string, as: "file" | "module" = "file"): Promise<Blob> {
    const part = await import("../notebook-files/open-files.js").catch((error: unknown) => {
      throw new FileError("unreachable", name, {cause: error});
    });
    this.#files ??= part.openFiles({...this.#options, notebook: this, signal: this.#end.signal});
    return this.#files.read(name, as);
  }

  async save(): Promise<void> {
    this.#messages.flush();
    await this.saving.save();
  }

  /**
   * Saves and ends; false when that would lose something, and the notebook stays. What cannot be saved now is in the
   * journal and comes back with the next opening.
   */
  async close(): Promise<boolean> {
    const {saving} = this;
    this.#messages.flush();
    if (!saving.isSafe) await this.save();
    if (!saving.isSafe) return false;
    this.#end.abort();
    this.run.end();
    await saving.save();
    saving.stop();
    return true;
  }

  #change(text: string): void {
    this.rights.hearWritten(text);
    this.saving.change(text);
  }

  #saved(written: NotebookWritten, text: string): void {
    this.rights.hearSaved(text);
    this.#options.onSaved(written);
  }

  #open(opening: Opening): void {
    if (opening.type === "showing") this.#show(opening);
    else this.#setStage(opening);
  }

  #show(showing: Showing): void {
    this.rights.judge(showing.text);
    this.rights.hold(undefined);
    this.run.forget();
    this.kept.show(showing.text);
    this.saving.show(showing);
    this.#openPage();
  }

  #beginAnew(why: Held | undefined): void {
    if (this.#stage.type !== "open" || this.#end.signal.aborted) return;
    this.#messages.flush();
    this.rights.hold(why);
    this.run.interrupt();
    this.#openPage();
  }

  #openPage(): void {
    this.#outbox.part();
    this.rights.renew();
    this.#setStage({type: "open", frame: randomName()});
  }

  #setStage(stage: Stage): void {
    this.#stage = stage;
    this.#options.onChange();
  }
}
