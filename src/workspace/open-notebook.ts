import type {KeptHistory} from "../page/kept-history.js";
import type {DroppedFile, FromPage, Picture, ToPage} from "../page/protocol.js";
import type {NotebookRead, NotebookWritten} from "../server/contract.js";
import {titleOf} from "../server/notebook-head.js";
import {FileError} from "../base/file-error.js";
import {Autosave, type SaveState} from "./autosave.js";
import {writeNew} from "./free-name.js";
import type {Histories} from "./histories.js";
import type {Journal, Left} from "./journal.js";
import type {NotebookFiles} from "./notebook-files/notebook-files.js";
import type {KeptPicture} from "./pictures.js";
import type {Grants} from "./grants.js";
import {Latest} from "./latest.js";
import {randomName} from "./random-name.js";
import type {Trust} from "./trust.js";
import type {Store} from "./store.js";
import {StoreFault, toFault, type FaultCode} from "./store-fault.js";
import type {Versions} from "./versions.js";

/** How far the opening of a notebook is. */
export type Stage =
  | {readonly type: "loading"}
  /** `mine` is unsaved text that waits until there is a page to show it. */
  | {readonly type: "failed"; readonly code: FaultCode; readonly mine?: Left | undefined}
  /** Unsaved text and a file that has changed since: the reader chooses. `theirs` is null when the file is gone. */
  | {readonly type: "choosing"; readonly mine: Left; readonly theirs: NotebookRead | null}
  /** On screen; each `frame` is a page of its own. */
  | {readonly type: "open"; readonly frame: string};

/** What the text on screen was made from: the file's text, where it is known, and its ETag; null when there was none. */
interface Origin {
  readonly text: string | undefined;
  readonly etag: string | null;
}

const noFile: Origin = {text: undefined, etag: null};

/** Between two presses of a key that the page leaves to the workspace, at least, ms. */
const COMMAND_INTERVAL = 100;

/** Whether cells run, as far as the reader should know: a lever that is dragged runs them many times a second. */
export type RunState = "idle" | "running";

/** Why cells do not run before the reader says so: the text is not from here, the reader has begun anew, the page has gone. */
export type Held = "foreign" | "restarted" | "lost";

type Command = Extract<FromPage, {type: "command"}>["name"];
type Status = Extract<FromPage, {type: "status"}>;

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

/** A version while working is kept at most this often, ms. */
const VERSION_INTERVAL = 600_000;

/** Between two pictures that are taken, at least, ms: the page makes one for each text. */
const PICTURE_INTERVAL = 1000;

/** Between two drops that are taken, at least, ms. */
const DROP_INTERVAL = 1000;

/** A run shorter than this is not worth a word, ms. */
const SHORT_RUN = 400;

/** A notebook from its opening to its closing: its file, its journal, and what its page says. */
export class OpenNotebook {
  /** The page that is ready, and what is to be told to the next one. */
  #page: ((message: ToPage) => void) | undefined;
  readonly #untold: ToPage[] = [];
  readonly #options: OpenNotebookOptions;
  readonly #text = new Latest<string>((text) => this.#change(text));
  readonly #working = new Latest<string | null>((working) => this.#options.journal.keepWorking(this.path, working));
  readonly #steps = new Latest<string>((steps) => this.#keepHistory(steps));
  readonly #status = new Latest<Status>((status) => this.#setStatus(status));
  readonly #lastCommand = new Map<Command, number>();
  #path: string;
  /** While its file is given another path. */
  #moving: Promise<unknown> | undefined;
  #stage: Stage = {type: "loading"};
  #title = "";
  #autosave: Autosave | undefined;
  #modified: number | undefined;
  #isOutdated = false;
  #restored: number | undefined;
  #damaged: readonly string[] = [];
  #history: KeptHistory | null = null;
  /** What the journal held at the opening. */
  #journalled: string | undefined;
  #revertFault: FaultCode | undefined;
  #choiceFault: FaultCode | undefined;
  #runState: RunState = "idle";
  #runTimer: ReturnType<typeof setTimeout> | undefined;
  #held: Held | undefined;
  #isTrusted = false;
  #hosts: readonly string[] = [];
  /** The cells that ran when the page last said so. */
  #busy: readonly number[] = [];
  #interrupted: readonly number[] = [];
  #errors = 0;
  #isSilent = false;
  #lastVersion = -Infinity;
  #lastPicture = -Infinity;
  #lastDrop = -Infinity;
  #isClosed = false;
  #files: NotebookFiles | undefined;
  readonly #end = new AbortController();

  constructor(options: OpenNotebookOptions) {
    this.#path = options.path;
    this.#options = options;
  }

  get path(): string {
    return this.#path;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Whether a page is this notebook's, and not one that another has taken the place of. */
  isOn(frame: string): boolean {
    return this.#stage.type === "open" && this.#stage.frame === frame;
  }

  /** The file's title; empty when it has none. */
  get title(): string {
    return this.#title;
  }

  get text(): string {
    return this.#autosave?.text ?? "";
  }

  /** What the page last sent of levers that belong to no scenario. */
  get working(): string | null {
    return this.#options.journal.working(this.path);
  }

  /** What the page last sent of its history, and the text that ended at. */
  get history(): KeptHistory | null {
    return this.#history;
  }

  get saveState(): SaveState {
    return this.#autosave?.state ?? {type: "saved"};
  }

  /** The ETag of the file that holds the text on screen; null when none does. */
  get savedEtag(): string | null {
    return this.#isSaved() ? (this.#autosave?.etag ?? null) : null;
  }

  /** Whether closing now would lose nothing. */
  get isSafe(): boolean {
    return this.#autosave?.isSafe ?? true;
  }

  /** Whether the text on screen is neither in the file nor in the journal, as neither takes it. */
  get isUnkept(): boolean {
    return this.#autosave?.isUnkept ?? false;
  }

  /** What the journal holds of this notebook and nobody can read. */
  get damaged(): readonly string[] {
    return this.#damaged;
  }

  dropDamaged(): void {
    this.#options.journal.dropDamaged(this.path);
    this.#damaged = [];
    this.#options.onChange();
  }

  /** When the unsaved text was written that has been put back; undefined when there was none. */
  get restored(): number | undefined {
    return this.#restored;
  }

  /** Whether the file has been changed elsewhere while nothing was unsaved here. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  /** Why the file could not be gone back to; undefined when that has not failed. */
  get revertFault(): FaultCode | undefined {
    return this.#revertFault;
  }

  /** Why both texts could not be kept; undefined when that has not failed. */
  get choiceFault(): FaultCode | undefined {
    return this.#choiceFault;
  }

  get runState(): RunState {
    return this.#runState;
  }

  /** How many cells have failed. */
  get errors(): number {
    return this.#errors;
  }

  /** Why the cells do not run yet; undefined when they may. */
  get held(): Held | undefined {
    return this.#held;
  }

  /** The cells that ran when the former page ended, as far as it could say. */
  get interrupted(): readonly number[] {
    return this.#interrupted;
  }

  /** Tells the page something; while none is ready, the next one is told. */
  send(message: ToPage): void {
    if (this.#page) this.#page(message);
    else this.#untold.push(message);
  }

  /** A page is ready to be told things. */
  meet(page: (message: ToPage) => void): void {
    this.#page = page;
    for (const message of this.#untold.splice(0)) page(message);
  }

  /** The reader has the cells run. */
  release(): void {
    if (this.#held === undefined) return;
    this.#held = undefined;
    this.#isTrusted = true;
    this.#options.trust.add(this.text);
    this.#options.onChange();
    this.heedGrants();
  }

  /** Which hosts the page on screen may reach; none before the text is trusted. */
  get hosts(): readonly string[] {
    return this.#hosts;
  }

  /** Which hosts it may reach once its text is trusted. */
  get grantedHosts(): readonly string[] {
    return this.#options.grants.hosts(this.path);
  }

  /** Follows what the reader lets the notebook reach: another policy is another page, which goes on where this one is. */
  heedGrants(): void {
    if (String(this.#granted()) !== String(this.#hosts)) this.#beginAnew(this.#held);
  }

  #granted(): readonly string[] {
    return this.#isTrusted ? this.grantedHosts : [];
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

  /** Whether the page owes an answer. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  set isSilent(isSilent: boolean) {
    if (isSilent === this.#isSilent) return;
    this.#isSilent = isSilent;
    this.#options.onChange();
  }

  /** Reads the file, and the journal over it. */
  async load(): Promise<void> {
    const {store, journal, trust, histories} = this.#options;
    this.#setStage({type: "loading"});
    this.#restored = undefined;
    this.#revertFault = undefined;
    this.#isOutdated = false;
    const [file, [mine, ...others], history] = await Promise.all([
      store.read(this.path).catch(toFault),
      journal.unsaved(this.path),
      histories.get(this.path),
    ]);
    if (!(file instanceof StoreFault)) await trust.recognise(file.text);
    if (this.#isClosed) return;
    this.#history = history ?? null;
    this.#journalled = mine?.text;
    this.#damaged = journal.damaged(this.path);
    if (file instanceof StoreFault) this.#loadedNone(file.code, mine);
    else this.#loaded(file, mine);
    // Of several tabs the last one's text comes on screen; the others' are at hand.
    for (const other of others) void this.#retire(other);
  }

  #loaded(file: NotebookRead, mine: Left | undefined): void {
    const {journal, versions} = this.#options;
    void versions.add(this.path, file.text);
    this.#lastVersion = performance.now();
    this.#title = file.title;
    this.#modified = file.modified;
    if (!mine || mine.text === file.text) {
      if (mine) journal.drop(this.path, mine.tab);
      this.#show(file.text, file);
    } else if (mine.etag === file.etag) this.#putBack(mine, file);
    else this.#setStage({type: "choosing", mine, theirs: file});
  }

  /** There is no file, or it cannot be read now: whoever has unsaved text goes on with that, and saving says what is wrong. */
  #loadedNone(code: FaultCode, mine: Left | undefined): void {
    // The page comes from where the file does.
    if (!mine || code === "unreachable" || code === "strange-answer") this.#setStage({type: "failed", code, mine});
    else if (code === "not-found" && mine.etag !== null) this.#setStage({type: "choosing", mine, theirs: null});
    else {
      // One that has just been begun is not the one that was here before.
      if (mine.etag === null) this.#options.grants.revokeAll(this.path);
      this.#putBack(mine, {text: undefined, etag: mine.etag});
    }
  }

  #putBack(mine: Left, file: Origin): void {
    // A notebook that has just been begun here has nothing to be put back.
    if (mine.etag !== null || mine.tab !== this.#options.journal.tab) this.#restored = mine.time;
    this.#title ||= titleOf(mine.text);
    this.#show(mine.text, file, mine);
  }

  /** Makes a version of unsaved text; it leaves the journal only when it is one. */
  async #retire({text, tab}: Left): Promise<void> {
    const {journal, versions} = this.#options;
    if (await versions.add(this.path, text)) journal.drop(this.path, tab);
  }

  /** Ends the choice between unsaved text and a file that has changed since. The other text becomes a version. */
  choose(which: "mine" | "theirs"): void {
    if (this.#stage.type !== "choosing") return;
    const {mine, theirs} = this.#stage;
    this.#autosave?.stop();
    this.#choiceFault = undefined;
    if (which === "mine") {
      this.#show(mine.text, theirs ?? noFile, mine);
      return;
    }
    void this.#retire(mine);
    if (theirs) this.#show(theirs.text, theirs);
    else this.#setStage({type: "failed", code: "not-found"});
  }

  /** Ends the choice with both: the file stays as it is, the unsaved text becomes a notebook beside it, which is opened. */
  async keepBoth(): Promise<void> {
    if (this.#stage.type !== "choosing") return;
    const {store, journal, onMoved, onChange} = this.#options;
    const {mine} = this.#stage;
    try {
      const {path} = await writeNew(store, this.path, mine.text, 2);
      this.#autosave?.discard();
      journal.drop(this.path, mine.tab);
      await onMoved(path);
    } catch (error) {
      this.#choiceFault = toFault(error).code;
      onChange();
    }
  }

  /** After a conflict while working: has the reader choose with both texts in sight. */
  async compare(): Promise<void> {
    const {store, versions, journal, onChange} = this.#options;
    this.#flush();
    const theirs = await store.read(this.path).catch(toFault);
    if (this.#isClosed || this.saveState.type !== "conflict") return;
    if (theirs instanceof StoreFault && theirs.code !== "not-found") {
      this.#revertFault = theirs.code;
      onChange();
      return;
    }
    const file = theirs instanceof StoreFault ? null : theirs;
    if (file) await versions.add(this.path, file.text);
    this.#journalled = this.text;
    const mine = {text: this.text, etag: this.#autosave?.etag ?? null, time: Date.now(), tab: journal.tab};
    this.#setStage({type: "choosing", mine, theirs: file});
  }

  /** After a conflict while working: saves over the file, which becomes a version. */
  async overwrite(): Promise<void> {
    const {store, versions} = this.#options;
    const file = await store.read(this.path).catch(() => undefined);
    if (file) await versions.add(this.path, file.text);
    await this.#autosave?.overwrite();
  }

  /** Goes back to the file; what is on screen becomes a version. While the file cannot be read, nothing is given up. */
  async revert(): Promise<void> {
    const {store, versions} = this.#options;
    this.#flush();
    try {
      await store.read(this.path);
    } catch (error) {
      this.#revertFault = toFault(error).code;
      this.#options.onChange();
      if (this.#revertFault !== "not-found") return;
    }
    await versions.add(this.path, this.text);
    this.#autosave?.discard();
    await this.load();
  }

  /** Puts another text in the place of this one, which becomes a version. */
  async replace(text: string): Promise<void> {
    this.#flush();
    await this.#options.versions.add(this.path, this.text);
    this.#isTrusted = this.#options.trust.knows(this.path, text);
    this.#autosave?.change(text);
    this.#beginAnew(undefined);
  }

  /** Follows its file to another path: `move` moves it, and nothing is written meanwhile. @throws what `move` throws */
  async relocate(path: string, move: () => Promise<unknown>): Promise<void> {
    await this.save();
    const moving = move();
    this.#moving = moving.catch(() => undefined);
    try {
      await moving;
      const from = this.path;
      this.#path = path;
      await this.#options.journal.move(from, path);
    } finally {
      this.#moving = undefined;
      this.#options.onChange();
    }
  }

  /** Begins anew with another page, which runs nothing yet; the old one, whatever it is at, is gone. */
  restart(): void {
    this.#beginAnew("restarted");
  }

  /** The page is gone: it has led itself elsewhere, or loaded itself anew. */
  lose(): void {
    this.#beginAnew("lost");
  }

  #beginAnew(why: Held | undefined): void {
    if (this.#stage.type !== "open" || this.#isClosed) return;
    this.#flush();
    this.#interrupted = this.#busy;
    this.#held = this.#isTrusted ? why : "foreign";
    this.#endRun();
    this.#busy = [];
    this.#errors = 0;
    this.#isSilent = false;
    this.#openPage();
  }

  #openPage(): void {
    this.#page = undefined;
    this.#hosts = this.#granted();
    this.#setStage({type: "open", frame: randomName()});
  }

  dismissRestored(): void {
    this.#restored = undefined;
    this.#options.onChange();
  }

  /** Hears when the file was last changed, and looks whether that was elsewhere. */
  async hearModified(modified: number): Promise<void> {
    if (modified === this.#modified || this.#stage.type !== "open" || !this.#isSaved()) return;
    const file = await this.#options.store.read(this.path).catch(() => undefined);
    if (!file || !this.#isSaved()) return;
    this.#modified = file.modified;
    this.#isOutdated = file.etag !== this.#autosave?.etag;
    this.#options.onChange();
  }

  #isSaved(): boolean {
    return this.saveState.type === "saved";
  }

  /** A message of the page, checked. */
  receive(message: FromPage): void {
    if (this.#isClosed && !lastWords.has(message.type)) return;
    this.isSilent = false;
    switch (message.type) {
      case "ready":
      case "pong":
        break;
      case "changed":
        this.#text.push(message.text);
        break;
      case "working":
        this.#working.push(message.working);
        break;
      case "history":
        this.#steps.push(message.steps);
        break;
      case "status":
        this.#status.push(message);
        break;
      case "command":
        this.#command(message.name);
        break;
      case "drop":
        this.#drop(message.files);
        break;
      case "picture":
        this.#keepPicture(message);
        break;
      case "network":
        this.#options.onNetwork(message.host);
        break;
      case "file":
      case "module":
      case "script":
      case "print":
        // The frame answers these.
        break;
    }
  }

  /** A hand does not drop twice in a second. */
  #drop(files: readonly DroppedFile[]): void {
    const now = performance.now();
    if (now - this.#lastDrop < DROP_INTERVAL) return;
    this.#lastDrop = now;
    this.#options.onDrop(files.map(({name, blob}) => new File([blob], name)));
  }

  #keepPicture({light, dark}: Picture): void {
    const now = performance.now();
    if (now - this.#lastPicture < PICTURE_INTERVAL) return;
    this.#lastPicture = now;
    this.#options.onPicture({light, dark, etag: this.savedEtag});
  }

  /** The files beside it that its page has asked for; undefined before the first. */
  get files(): NotebookFiles | undefined {
    return this.#files;
  }

  /**
   * A file that a cell asks for by its name from where the notebook is; from then on its page is told when that changes.
   * @throws {FileError} if there is none or it may not be read, or be run
   */
  async readFile(name: string, as: "file" | "module" = "file"): Promise<Blob> {
    const part = await import("./notebook-files/open-files.js").catch((error: unknown) => {
      throw new FileError("unreachable", name, {cause: error});
    });
    this.#files ??= part.openFiles({...this.#options, notebook: this, signal: this.#end.signal});
    return this.#files.read(name, as);
  }

  async save(): Promise<void> {
    this.#flush();
    await this.#autosave?.save();
  }

  /**
   * Saves and ends; false when that would lose something, and the notebook stays. What cannot be saved now is in the
   * journal and comes back with the next opening.
   */
  async close(): Promise<boolean> {
    this.#flush();
    if (!this.isSafe) await this.save();
    if (!this.isSafe) return false;
    this.#isClosed = true;
    this.#end.abort();
    this.#endRun();
    await this.#autosave?.save();
    this.#autosave?.stop();
    return true;
  }

  /** What the page writes is trusted as what it was made from is. */
  #change(text: string): void {
    if (this.#isTrusted) this.#options.trust.keep(this.path, text);
    this.#autosave?.change(text);
  }

  #flush(): void {
    this.#text.flush();
    this.#working.flush();
    this.#steps.flush();
  }

  /** The text comes before the history that ends at it. */
  #keepHistory(steps: string): void {
    this.#text.flush();
    this.#history = {steps, text: this.text};
    void this.#options.histories.keep(this.path, this.#history);
  }

  /** @param left where the text comes from: once it is kept here, it is forgotten there */
  #show(text: string, file: Origin, left?: Left): void {
    const {store, journal, trust, saveDelay, onChange} = this.#options;
    this.#isTrusted = trust.knows(this.path, text);
    this.#held = this.#isTrusted ? undefined : "foreign";
    this.#interrupted = [];
    // What can be undone leads to this text, or to one that was here before it; not to one from elsewhere.
    if (this.#history?.text !== text && this.#journalled !== text) this.#history = null;
    this.#autosave = new Autosave({
      text,
      fileText: file.text,
      etag: file.etag,
      write: async (text, etag) => {
        await this.#moving;
        return this.#written(await store.write(this.path, text, etag), text);
      },
      keep: (text, etag) => journal.keep(this.path, {text, etag, time: Date.now()}),
      drop: () => journal.drop(this.path),
      delay: saveDelay,
      onState: () => {
        if (left && this.isSafe) {
          if (left.tab !== journal.tab) journal.drop(this.path, left.tab);
          left = undefined;
        }
        onChange();
      },
    });
    this.#openPage();
  }

  #written(written: NotebookWritten, text: string): NotebookWritten {
    this.#title = written.title;
    this.#modified = written.modified;
    this.#isOutdated = false;
    if (this.#isTrusted) this.#options.trust.add(text);
    this.#options.onSaved(written);
    if (performance.now() - this.#lastVersion > VERSION_INTERVAL) {
      this.#lastVersion = performance.now();
      void this.#options.versions.add(this.path, text);
    }
    return written;
  }

  /** Keys come from a hand; what comes faster comes from a cell. */
  #command(name: Command): void {
    const now = performance.now();
    if (now - (this.#lastCommand.get(name) ?? -Infinity) < COMMAND_INTERVAL) return;
    this.#lastCommand.set(name, now);
    this.#options.onCommand(name);
  }

  #setStatus({running, errors, cells}: Status): void {
    if (running === 0) this.#endRun();
    else this.#runTimer ??= setTimeout(() => this.#becomeRunning(), SHORT_RUN);
    this.#busy = cells;
    this.#errors = errors;
    this.#options.onChange();
  }

  #becomeRunning(): void {
    this.#runState = "running";
    this.#options.onChange();
  }

  #endRun(): void {
    clearTimeout(this.#runTimer);
    this.#runTimer = undefined;
    this.#runState = "idle";
  }

  #setStage(stage: Stage): void {
    this.#stage = stage;
    this.#options.onChange();
  }
}

/** What a page may still say when its notebook is closed: it goes into the journal. */
const lastWords: ReadonlySet<FromPage["type"]> = new Set<FromPage["type"]>(["changed", "working", "history"]);
