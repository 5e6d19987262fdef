import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {KeptHistory} from "../../../src/page/kept-history.js";
import type {ToPage} from "../../../src/page/protocol.js";
import type {NotebookWritten} from "../../../src/server/contract.js";
import {OpenNotebook} from "../../../src/workspace/open-notebook/open-notebook.js";
import {StoreFault, type FaultCode} from "../../../src/workspace/store-fault.js";
import {MemoryBrowser} from "../memory-journal.js";
import {Trust} from "../../../src/workspace/trust.js";
import {Grants} from "../../../src/workspace/grants.js";
import {MemoryStorage} from "../memory-storage.js";

/** A place without anything that came with the program. */
const place = {
  folder: "f00",
  templates: () => Promise.resolve({templates: []}),
  readTemplate: () => Promise.reject(new Error("none")),
};

/** One file on a server, a journal, and the versions that were kept. */
class Desk {
  readonly browser = new MemoryBrowser();
  readonly journal = this.browser.journal();
  /** What is remembered of texts that may run. */
  readonly trusted = new MemoryStorage();
  /** What is remembered of hosts. */
  readonly granted = new MemoryStorage();
  /** Which hosts a frame has been named for, one list each. */
  readonly named: (readonly string[])[] = [];
  readonly asked: string[] = [];
  readonly versions: string[] = [];
  readonly histories = new Map<string, KeptHistory>();
  /** Where the text on screen has become a notebook of its own. */
  readonly moved: string[] = [];
  readonly others = new Map<string, string>();
  /** Whether there is room for versions. */
  hasRoom = true;
  readonly commands: string[] = [];
  readonly dropped: File[] = [];
  readonly pictures: (string | null)[] = [];
  text: string | undefined = "file";
  version = 1;
  isAway = false;
  /** What is said of it while it is away. */
  absence: FaultCode = "unreachable";
  onWrite: (path: string) => void = () => undefined;

  constructor() {
    new Trust(this.trusted, place).add("file");
  }

  get etag(): string {
    return `"${this.version}"`;
  }

  changeElsewhere(text: string | undefined): void {
    this.text = text;
    this.version += 1;
  }

  /** What is left of the notebook for a tab that opens it now. */
  async unsaved(): Promise<string[]> {
    return (await this.journal.unsaved("town/a.html")).map(({text}) => text);
  }

  grants(): Grants {
    const nameFrame = (hosts: readonly string[]) => {
      if (this.isAway) return Promise.reject(new StoreFault("unreachable", "no answer"));
      return Promise.resolve(`named${this.named.push(hosts)}`);
    };
    return new Grants(this.granted, {folder: "f00", nameFrame});
  }

  open(journal = this.journal): OpenNotebook {
    return new OpenNotebook({
      path: "town/a.html",
      store: {
        read: () => this.#read(),
        list: () => Promise.resolve(this.#list()),
        files: () => Promise.resolve({files: [], truncated: false}),
        readFile: (path) => Promise.resolve(new Blob([path])),
        write: (path, text, etag) => {
          this.onWrite(path);
          return etag === null && path !== "town/a.html" ? this.#writeOther(path, text) : this.#write(text, etag);
        },
      },
      journal,
      trust: new Trust(this.trusted, place),
      grants: this.grants(),
      versions: {add: (_, text) => Promise.resolve(this.hasRoom && this.versions.push(text) > 0)},
      histories: {
        get: (path) => Promise.resolve(this.histories.get(path)),
        keep: (path, history) => Promise.resolve(this.histories.set(path, history)),
      },
      onMoved: (path) => Promise.resolve(void this.moved.push(path)),
      saveDelay: () => 800,
      onChange: () => undefined,
      onSaved: () => undefined,
      onCommand: (name) => this.commands.push(name),
      onNetwork: (host) => this.asked.push(host),
      onDrop: (files) => this.dropped.push(...files),
      onPicture: ({etag}) => this.pictures.push(etag),
    });
  }

  #list() {
    const notebooks = [...this.others.keys()].map((path) => ({path, title: "", modified: 0, size: 0}));
    return {folder: "f", location: null, notebooks, folders: [], others: 0, unreadable: 0, truncated: false};
  }

  async #writeOther(path: string, text: string): Promise<NotebookWritten> {
    await Promise.resolve();
    if (this.isAway) throw new StoreFault("unreachable", "no answer");
    this.others.set(path, text);
    return {path, title: "", modified: 0, etag: '"o"'};
  }

  async #read() {
    await Promise.resolve();
    if (this.isAway) throw new StoreFault(this.absence, "refused");
    if (this.text === undefined) throw new StoreFault("not-found", "none");
    return {path: "town/a.html", title: "T", text: this.text, modified: 9, etag: this.etag};
  }

  async #write(text: string, etag: string | null): Promise<NotebookWritten> {
    await Promise.resolve();
    if (this.isAway) throw new StoreFault("unreachable", "no answer");
    const current = this.text === undefined ? null : this.etag;
    if (etag !== current) throw new StoreFault("changed", "changed", current);
    this.changeElsewhere(text);
    return {path: "town/a.html", title: "T", modified: 9, etag: this.etag};
  }
}

describe("OpenNotebook", () => {
  let desk: Desk;
  beforeEach(() => {
    vi.useFakeTimers();
    desk = new Desk();
  });
  afterEach(() => void vi.useRealTimers());

  /** Opens, changes, and goes away as a browser that is closed does: without a word. */
  async function leaveUnsaved(text: string): Promise<void> {
    const notebook = desk.open();
    await notebook.load();
    desk.isAway = true;
    notebook.receive({type: "changed", text});
    await notebook.save();
    vi.clearAllTimers();
    desk.isAway = false;
  }

  it("shows the file, and saves what the page changes", async () => {
    const notebook = desk.open();
    await notebook.load();
    expect(notebook).toMatchObject({stage: {type: "open"}, text: "file", title: "T", kept: {restored: undefined}});
    notebook.receive({type: "changed", text: "new"});
    expect(notebook.saving.state.type).toBe("changed");
    await vi.runAllTimersAsync();
    expect([desk.text, notebook.saving.state.type]).toEqual(["new", "saved"]);
    expect(desk.versions).toEqual(["file"]);
  });

  it("follows its file to another path, and writes nothing while that moves", async () => {
    const notebook = desk.open();
    await notebook.load();
    const written: string[] = [];
    desk.onWrite = (path) => written.push(path);
    let moved: () => void = () => undefined;
    notebook.receive({type: "changed", text: "before"});
    const relocated = notebook.relocate("b.html", () => new Promise<void>((done) => (moved = done)));
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(20);
    notebook.receive({type: "changed", text: "meanwhile"});
    await vi.advanceTimersByTimeAsync(5000);
    expect([written, notebook.path]).toEqual([["town/a.html"], "town/a.html"]);
    moved();
    await relocated;
    await vi.runAllTimersAsync();
    expect([written, notebook.path, desk.text]).toEqual([["town/a.html", "b.html"], "b.html", "meanwhile"]);
    expect(notebook.saving.state.type).toBe("saved");
    expect(await desk.journal.unsavedPaths()).toEqual(new Set());
  });

  it("stays where it is, and goes on saving there, when its file cannot be moved", async () => {
    const notebook = desk.open();
    await notebook.load();
    const refused = new StoreFault("name-taken", "taken");
    await expect(notebook.relocate("b.html", () => Promise.reject(refused))).rejects.toBe(refused);
    expect(notebook.path).toBe("town/a.html");
    notebook.receive({type: "changed", text: "new"});
    await vi.runAllTimersAsync();
    expect(desk.text).toBe("new");
  });

  it("hands on files dropped on the page under their names, and not faster than a hand drops them", async () => {
    const drop = (name: string) =>
      notebook.receive({type: "drop", files: [{name, blob: new Blob(["text"], {type: "text/html"})}]});
    const notebook = desk.open();
    await notebook.load();
    drop("a.html");
    drop("b.html");
    expect(desk.dropped.map(({name, size}) => [name, size])).toEqual([["a.html", 4]]);
    await vi.advanceTimersByTimeAsync(1000);
    drop("c.html");
    expect(desk.dropped.map(({name}) => name)).toEqual(["a.html", "c.html"]);
  });

  it("hands on a picture with the ETag of the file it shows, and none too many", async () => {
    const picture = {type: "picture", light: new Blob(), dark: new Blob()} as const;
    const notebook = desk.open();
    await notebook.load();
    notebook.receive(picture);
    notebook.receive(picture);
    expect(desk.pictures).toEqual(['"1"']);
    await vi.advanceTimersByTimeAsync(1000);
    notebook.receive({type: "changed", text: "not yet in the file"});
    notebook.receive(picture);
    expect(desk.pictures).toEqual(['"1"', null]);
  });

  it("puts unsaved text back over the file it was made from, says so, and saves it", async () => {
    await leaveUnsaved("mine");
    const notebook = desk.open();
    await notebook.load();
    expect(notebook.text).toBe("mine");
    expect(notebook.kept.restored).toBeTypeOf("number");
    await vi.runAllTimersAsync();
    expect(desk.text).toBe("mine");
    expect(await desk.unsaved()).toEqual([]);
  });

  it("lets the reader discard what was put back; it becomes a version", async () => {
    await leaveUnsaved("mine");
    const notebook = desk.open();
    await notebook.load();
    await notebook.revert();
    expect(notebook).toMatchObject({text: "file", kept: {restored: undefined}, saving: {state: {type: "saved"}}});
    expect(desk.versions).toContain("mine");
    expect(await desk.unsaved()).toEqual([]);
  });

  it("gives nothing up while the file cannot be read", async () => {
    await leaveUnsaved("mine");
    const notebook = desk.open();
    await notebook.load();
    desk.isAway = true;
    await notebook.revert();
    expect(notebook).toMatchObject({text: "mine", divergence: {revertFault: "unreachable"}, stage: {type: "open"}});
    expect(await desk.unsaved()).toEqual(["mine"]);
    desk.isAway = false;
    await notebook.revert();
    expect(notebook).toMatchObject({text: "file", divergence: {revertFault: undefined}});
  });

  it("forgets unsaved text that did reach the file", async () => {
    await leaveUnsaved("mine");
    desk.changeElsewhere("mine");
    const notebook = desk.open();
    await notebook.load();
    expect(notebook).toMatchObject({
      stage: {type: "open"},
      kept: {restored: undefined},
      saving: {state: {type: "saved"}},
    });
    expect(await desk.unsaved()).toEqual([]);
  });

  it.each([
    ["mine", "mine", ["file", "theirs"]],
    ["theirs", "theirs", ["file", "theirs", "mine"]],
  ] as const)("asks when the file has changed since, and goes on with %s", async (which, text, versions) => {
    await leaveUnsaved("mine");
    desk.changeElsewhere("theirs");
    const notebook = desk.open();
    await notebook.load();
    expect(notebook.stage).toMatchObject({type: "choosing", mine: {text: "mine"}, theirs: {text: "theirs"}});
    await vi.runAllTimersAsync();
    expect(desk.text).toBe("theirs");
    notebook.choose(which);
    expect(notebook).toMatchObject({stage: {type: "open"}, text});
    await vi.runAllTimersAsync();
    expect(desk.text).toBe(text);
    expect(desk.versions).toEqual(versions);
    expect(await desk.unsaved()).toEqual([]);
  });

  it("keeps both: the file as it is, and the unsaved text under the next free name, where one goes on", async () => {
    await leaveUnsaved("mine");
    desk.changeElsewhere("theirs");
    desk.others.set("town/a 2.html", "taken");
    const notebook = desk.open();
    await notebook.load();
    desk.isAway = true;
    await notebook.keepBoth();
    expect(notebook).toMatchObject({divergence: {choiceFault: "unreachable"}, stage: {type: "choosing"}});
    expect(await desk.unsaved()).toEqual(["mine"]);
    desk.isAway = false;
    await notebook.keepBoth();
    expect([desk.text, desk.others.get("town/a 3.html"), desk.moved]).toEqual(["theirs", "mine", ["town/a 3.html"]]);
    expect([await desk.unsaved(), await notebook.close()]).toEqual([[], true]);
  });

  it("shows both texts while working, and goes on with either, or keeps both", async () => {
    const notebook = desk.open();
    await notebook.load();
    desk.changeElsewhere("theirs");
    notebook.receive({type: "changed", text: "mine"});
    await vi.runAllTimersAsync();
    await notebook.compare();
    expect(notebook.stage).toMatchObject({type: "choosing", mine: {text: "mine"}, theirs: {text: "theirs"}});
    expect(await desk.unsaved()).toEqual(["mine"]);
    notebook.choose("mine");
    await vi.runAllTimersAsync();
    expect([desk.text, notebook.saving.state.type]).toEqual(["mine", "saved"]);
    expect(desk.versions).toContain("theirs");
    desk.changeElsewhere("theirs again");
    notebook.receive({type: "changed", text: "mine again"});
    await vi.runAllTimersAsync();
    await notebook.compare();
    await notebook.keepBoth();
    expect([desk.text, desk.others.get("town/a 2.html")]).toEqual(["theirs again", "mine again"]);
    expect(notebook.saving.isSafe).toBe(true);
  });

  it("gives the page its history back when it leads to the text that is shown, and not otherwise", async () => {
    const notebook = desk.open();
    await notebook.load();
    expect(notebook.kept.history).toBe(null);
    notebook.receive({type: "changed", text: "new"});
    notebook.receive({type: "history", steps: "s1"});
    await notebook.close();
    const again = desk.open();
    await again.load();
    expect(again.kept.history).toEqual({steps: "s1", text: "new"});
    await again.close();
    desk.changeElsewhere("by git");
    const other = desk.open();
    await other.load();
    expect(other.kept.history).toBe(null);
  });

  it("gives it back with what was typed since, when the journal has that", async () => {
    const notebook = desk.open();
    await notebook.load();
    notebook.receive({type: "changed", text: "told"});
    notebook.receive({type: "history", steps: "s1"});
    desk.isAway = true;
    notebook.receive({type: "changed", text: "told and typed"});
    await notebook.save();
    vi.clearAllTimers();
    desk.isAway = false;
    const again = desk.open();
    await again.load();
    expect([again.text, again.kept.history]).toEqual(["told and typed", {steps: "s1", text: "told"}]);
  });

  it("asks when the file is gone, and writes it again or lets it go", async () => {
    await leaveUnsaved("mine");
    desk.changeElsewhere(undefined);
    const notebook = desk.open();
    await notebook.load();
    expect(notebook.stage).toMatchObject({type: "choosing", theirs: null});
    notebook.choose("mine");
    await vi.runAllTimersAsync();
    expect(desk.text).toBe("mine");
    await leaveUnsaved("mine again");
    desk.changeElsewhere(undefined);
    const other = desk.open();
    await other.load();
    other.choose("theirs");
    expect(other.stage).toEqual({type: "failed", code: "not-found"});
    expect(desk.versions).toContain("mine again");
  });

  it("asks while working when the file changes, and keeps the other text as a version", async () => {
    const notebook = desk.open();
    await notebook.load();
    desk.changeElsewhere("theirs");
    notebook.receive({type: "changed", text: "mine"});
    await vi.runAllTimersAsync();
    expect(notebook.saving.state.type).toBe("conflict");
    await notebook.divergence.overwrite();
    expect(desk.text).toBe("mine");
    expect(desk.versions).toEqual(["file", "theirs"]);
    desk.changeElsewhere("theirs again");
    notebook.receive({type: "changed", text: "mine again"});
    await vi.runAllTimersAsync();
    await notebook.revert();
    expect(notebook).toMatchObject({text: "theirs again", saving: {state: {type: "saved"}}});
    expect(desk.versions).toContain("mine again");
  });

  it("goes on with unsaved text while the file cannot be read, and saves it once that is possible", async () => {
    await leaveUnsaved("mine");
    desk.isAway = true;
    const notebook = desk.open();
    await notebook.load();
    // Without a server there is no page.
    expect(notebook.stage).toMatchObject({type: "failed", mine: {text: "mine"}});
    desk.absence = "no-permission";
    await notebook.load();
    expect(notebook).toMatchObject({stage: {type: "open"}, text: "mine"});
    expect(notebook.kept.restored).toBeTypeOf("number");
    await vi.advanceTimersByTimeAsync(1000);
    expect([notebook.saving.state.type, notebook.saving.isSafe]).toEqual(["failed", true]);
    desk.isAway = false;
    await vi.runAllTimersAsync();
    expect([desk.text, notebook.saving.state.type]).toEqual(["mine", "saved"]);
  });

  it("begins with what was written while no file could be made", async () => {
    desk.changeElsewhere(undefined);
    const begun = "<notebook><title>新的</title></notebook>";
    void desk.journal.keep("town/a.html", {text: begun, etag: null, time: 1});
    const notebook = desk.open();
    await notebook.load();
    expect(notebook).toMatchObject({stage: {type: "open"}, text: begun, title: "新的", kept: {restored: undefined}});
    await vi.runAllTimersAsync();
    expect([desk.text, await desk.unsaved()]).toEqual([begun, []]);
  });

  it("takes over what tabs that are gone have left: the last on screen, the others as versions", async () => {
    void desk.browser.journal("t2").keep("town/a.html", {text: "older", etag: '"1"', time: 1});
    void desk.browser.journal("t3").keep("town/a.html", {text: "newer", etag: '"1"', time: 2});
    void desk.browser.journal("t4").keep("town/a.html", {text: "being written", etag: '"1"', time: 3});
    desk.browser.open.delete("t2");
    desk.browser.open.delete("t3");
    const notebook = desk.open();
    await notebook.load();
    expect(notebook.text).toBe("newer");
    await vi.runAllTimersAsync();
    expect(desk.text).toBe("newer");
    expect(desk.versions).toEqual(["file", "older"]);
    desk.browser.open.clear();
    expect(await desk.unsaved()).toEqual(["being written"]);
  });

  it("leaves in the journal what cannot be made a version", async () => {
    void desk.browser.journal("t2").keep("town/a.html", {text: "older", etag: '"1"', time: 1});
    void desk.browser.journal("t3").keep("town/a.html", {text: "newer", etag: '"1"', time: 2});
    desk.browser.open.clear();
    desk.hasRoom = false;
    await desk.open().load();
    await vi.runAllTimersAsync();
    expect(await desk.unsaved()).toEqual(["older"]);
  });

  it("says what in the journal cannot be read, and forgets it when it is told to", async () => {
    desk.browser.storage.setItem("tuiyan:text:f00:t0:town/a.html", '{"text": "half');
    const notebook = desk.open();
    await notebook.load();
    expect(notebook).toMatchObject({text: "file", kept: {damaged: ['{"text": "half']}});
    notebook.kept.dropDamaged();
    expect([notebook.kept.damaged, desk.browser.storage.length]).toEqual([[], 0]);
  });

  it("hears keys and saves on after the clock was set back", async () => {
    const notebook = desk.open();
    await notebook.load();
    notebook.receive({type: "command", name: "theme"});
    await vi.advanceTimersByTimeAsync(100);
    vi.setSystemTime(0);
    notebook.receive({type: "command", name: "theme"});
    notebook.receive({type: "changed", text: "new"});
    await vi.runAllTimersAsync();
    expect([desk.commands, desk.text]).toEqual([["theme", "theme"], "new"]);
  });

  it("says why it cannot be opened, and can be tried again", async () => {
    desk.isAway = true;
    const notebook = desk.open();
    await notebook.load();
    expect(notebook.stage).toMatchObject({type: "failed", code: "unreachable", mine: undefined});
    desk.isAway = false;
    await notebook.load();
    expect(notebook.stage.type).toBe("open");
  });

  it("gives the page back the lever values it last sent", async () => {
    const notebook = desk.open();
    await notebook.load();
    notebook.receive({type: "working", working: "1"});
    notebook.receive({type: "working", working: "2"});
    await notebook.close();
    const again = desk.open();
    await again.load();
    expect(again.kept.working).toBe("2");
  });

  it("saves when it is closed, and keeps in the journal what cannot be saved", async () => {
    const notebook = desk.open();
    await notebook.load();
    notebook.receive({type: "changed", text: "a"});
    notebook.receive({type: "changed", text: "ab"});
    expect(await notebook.close()).toBe(true);
    expect(desk.text).toBe("ab");
    const other = desk.open();
    await other.load();
    other.receive({type: "changed", text: "abc"});
    desk.isAway = true;
    expect(await other.close()).toBe(true);
    expect(await desk.unsaved()).toEqual(["abc"]);
    await vi.runAllTimersAsync();
    expect(desk.text).toBe("ab");
  });

  it("does not close while that would lose something", async () => {
    const notebook = desk.open();
    await notebook.load();
    desk.browser.storage.limit = 0;
    desk.browser.isLasting = false;
    desk.isAway = true;
    notebook.receive({type: "changed", text: "a"});
    expect(notebook.saving.isSafe).toBe(false);
    expect(await notebook.close()).toBe(false);
    desk.isAway = false;
    expect(await notebook.close()).toBe(true);
    expect(desk.text).toBe("a");
  });

  it("puts an earlier text in the place of the present one, on a new page", async () => {
    const notebook = desk.open();
    await notebook.load();
    const before = notebook.stage;
    notebook.receive({type: "changed", text: "destroyed"});
    await notebook.replace("file");
    expect(notebook.stage).not.toEqual(before);
    expect(desk.versions).toContain("destroyed");
    await vi.runAllTimersAsync();
    expect(desk.text).toBe("file");
  });

  it("speaks of a run only when it lasts", async () => {
    const notebook = desk.open();
    await notebook.load();
    for (let i = 0; i < 50; ++i) {
      notebook.receive({type: "status", running: 3, errors: 0, cells: [1, 2, 3]});
      await vi.advanceTimersByTimeAsync(100);
      expect(notebook.run.state).toBe("idle");
      notebook.receive({type: "status", running: 0, errors: 0, cells: []});
    }
    await vi.advanceTimersByTimeAsync(100);
    notebook.receive({type: "status", running: 2, errors: 0, cells: [4, 7]});
    await vi.advanceTimersByTimeAsync(400);
    notebook.receive({type: "status", running: 1, errors: 1, cells: [7]});
    await vi.advanceTimersByTimeAsync(100);
    expect([notebook.run.state, notebook.run.errors]).toEqual(["running", 1]);
    notebook.restart();
    expect([notebook.run.state, notebook.run.errors]).toEqual(["idle", 0]);
  });

  describe("runs nothing before the reader says so", () => {
    it("where the text is not from here, until it is let run, and then also later", async () => {
      desk.trusted.clear();
      const notebook = desk.open();
      await notebook.load();
      expect(notebook.rights.held).toBe("foreign");
      notebook.receive({type: "changed", text: "changed in its source"});
      await notebook.save();
      const again = desk.open();
      await again.load();
      expect(again.rights.held).toBe("foreign");
      again.release();
      expect(again.rights.held).toBeUndefined();
      again.receive({type: "changed", text: "changed as it runs"});
      await again.save();
      const third = desk.open();
      await third.load();
      expect(third).toMatchObject({text: "changed as it runs", rights: {held: undefined}});
    });

    it("where the file has been changed elsewhere", async () => {
      const notebook = desk.open();
      await notebook.load();
      expect(notebook.rights.held).toBeUndefined();
      desk.changeElsewhere("theirs");
      await notebook.load();
      expect(notebook.rights.held).toBe("foreign");
    });

    it("where an earlier text that never ran takes its place", async () => {
      const notebook = desk.open();
      await notebook.load();
      await notebook.replace("from elsewhere");
      expect(notebook.rights.held).toBe("foreign");
      notebook.release();
      await notebook.replace("file");
      expect(notebook.rights.held).toBeUndefined();
    });

    it("after it was begun anew, or its page was lost, and says what ran then", async () => {
      const notebook = desk.open();
      await notebook.load();
      notebook.receive({type: "status", running: 3, errors: 0, cells: [4, 7]});
      notebook.receive({type: "changed", text: "mine"});
      notebook.restart();
      expect(notebook).toMatchObject({rights: {held: "restarted"}, run: {interrupted: [4, 7]}, text: "mine"});
      notebook.release();
      notebook.lose();
      expect(notebook).toMatchObject({rights: {held: "lost"}, run: {interrupted: []}});
    });

    it("nor what was typed in it before the browser was closed, unless it was trusted", async () => {
      desk.trusted.clear();
      await leaveUnsaved("typed in a stranger's");
      const notebook = desk.open();
      await notebook.load();
      expect(notebook).toMatchObject({text: "typed in a stranger's", rights: {held: "foreign"}});
    });
  });

  it("gives every page a host of its own", async () => {
    const notebook = desk.open();
    await notebook.load();
    const frames = new Set<string>();
    for (let i = 0; i < 100; ++i) {
      if (notebook.stage.type === "open") frames.add(notebook.stage.frame);
      notebook.restart();
    }
    expect(frames.size).toBe(100);
    for (const frame of frames) expect(frame).toMatch(/^[a-z0-9]{16}$/);
  });

  it("notices a file changed elsewhere before anything is typed, but not one that was merely touched", async () => {
    const notebook = desk.open();
    await notebook.load();
    await notebook.hearModified(9);
    await notebook.hearModified(10);
    expect(notebook.saving.isOutdated).toBe(false);
    desk.changeElsewhere("theirs");
    await notebook.hearModified(11);
    expect(notebook.saving.isOutdated).toBe(true);
    await notebook.load();
    expect(notebook).toMatchObject({text: "theirs", saving: {isOutdated: false}});
  });

  it("passes on the keys that the page leaves to the workspace", async () => {
    const notebook = desk.open();
    await notebook.load();
    notebook.receive({type: "command", name: "files"});
    expect(desk.commands).toEqual(["files"]);
    for (let i = 0; i < 100; ++i) notebook.receive({type: "command", name: "theme"});
    expect(desk.commands).toEqual(["files", "theme"]);
    await vi.advanceTimersByTimeAsync(100);
    notebook.receive({type: "command", name: "theme"});
    expect(desk.commands).toEqual(["files", "theme", "theme"]);
  });

  it("tells the next page what it is told while none is ready, in order, and each of them once", async () => {
    const notebook = desk.open();
    await notebook.load();
    const told: string[] = [];
    const page = (name: string) => (message: ToPage) =>
      void told.push(`${name} ${message.type === "insert" ? message.cells.join() : message.type}`);
    notebook.send({type: "insert", cells: ["early"]});
    notebook.meet(page("first"));
    notebook.send({type: "insert", cells: ["later"]});
    notebook.restart();
    notebook.send({type: "insert", cells: ["between"]});
    notebook.send({type: "print"});
    notebook.meet(page("second"));
    expect(told).toEqual(["first early", "first later", "second between", "second print"]);
  });

  describe("the network", () => {
    const hosts = ["https://a.cn"];
    const frameOf = (notebook: OpenNotebook) => (notebook.stage.type === "open" ? notebook.stage.frame : "");

    it("is there for a trusted text that the reader has let reach hosts, by a name that the server gives", async () => {
      desk.grants().set("town/a.html", hosts);
      const notebook = desk.open();
      await notebook.load();
      expect(notebook.rights.hosts).toEqual(hosts);
      expect(await notebook.rights.nameHost(frameOf(notebook))).toBe("named1");
      expect(desk.named).toEqual([hosts]);
    });

    it("is not there for a notebook that nobody has said that of, and no name is asked for", async () => {
      const notebook = desk.open();
      await notebook.load();
      expect([notebook.rights.hosts, await notebook.rights.nameHost("0123abcd"), desk.named]).toEqual([
        [],
        "0123abcd",
        [],
      ]);
    });

    it("is not there while the text is not trusted, whatever was said before; trust brings a page that has it", async () => {
      desk.grants().set("town/a.html", hosts);
      desk.changeElsewhere("changed");
      const notebook = desk.open();
      await notebook.load();
      expect(notebook).toMatchObject({rights: {held: "foreign", hosts: [], grantedHosts: hosts}});
      const frame = frameOf(notebook);
      notebook.release();
      expect(notebook).toMatchObject({rights: {held: undefined, hosts}, text: "changed"});
      expect(notebook.isOn(frame)).toBe(false);
    });

    it("comes and goes with another page, with all work kept", async () => {
      const notebook = desk.open();
      await notebook.load();
      notebook.receive({type: "changed", text: "mine"});
      const first = frameOf(notebook);
      desk.grants().set("town/a.html", hosts);
      notebook.heedGrants();
      const second = frameOf(notebook);
      expect(notebook).toMatchObject({rights: {hosts, held: undefined}, text: "mine"});
      notebook.heedGrants();
      expect(frameOf(notebook)).toBe(second);
      desk.grants().revokeAll("town/a.html");
      notebook.heedGrants();
      expect(notebook).toMatchObject({rights: {hosts: [], held: undefined}, text: "mine"});
      expect(new Set([first, second, frameOf(notebook)]).size).toBe(3);
    });

    it("is not there when the server gives no name, and can be asked for again", async () => {
      desk.grants().set("town/a.html", hosts);
      const notebook = desk.open();
      await notebook.load();
      desk.isAway = true;
      expect(await notebook.rights.nameHost("0123abcd")).toBe("0123abcd");
      expect(notebook.rights.hosts).toEqual([]);
      desk.isAway = false;
      notebook.heedGrants();
      expect([notebook.rights.hosts, await notebook.rights.nameHost("0123abcd")]).toEqual([hosts, "named1"]);
    });

    it("does not pass from a notebook that is gone to one begun in its place", async () => {
      desk.grants().set("town/a.html", hosts);
      desk.text = undefined;
      await desk.journal.keep("town/a.html", {text: "begun", etag: null, time: 1});
      const notebook = desk.open();
      await notebook.load();
      expect(notebook).toMatchObject({text: "begun", rights: {hosts: [], grantedHosts: []}});
    });

    it("is asked for by the page in words that nobody has checked yet", async () => {
      const notebook = desk.open();
      await notebook.load();
      notebook.receive({type: "network", host: "<b>"});
      expect(desk.asked).toEqual(["<b>"]);
    });
  });
});
