import {beforeEach, describe, expect, it} from "vitest";
import type {Journal} from "../../src/workspace/journal.js";
import type {Unsaved} from "../../src/workspace/unsaved.js";
import {MemoryBrowser} from "./memory-journal.js";

const unsaved: Unsaved = {text: "mine", etag: '"1"', time: 5};

describe("Journal", () => {
  let browser: MemoryBrowser;
  let journal: Journal;
  beforeEach(() => {
    browser = new MemoryBrowser();
    journal = browser.journal("t1");
  });

  /** The tab is closed or killed, and another one is opened. */
  function leave(tab = "t1"): Journal {
    browser.open.delete(tab);
    return browser.journal("t9");
  }

  it("gives back what was kept, after a restart too", async () => {
    expect(journal.keep("a.html", unsaved)).toBe(true);
    journal.keepWorking("a.html", '{"g":1}');
    expect(await journal.unsaved("a.html")).toEqual([{...unsaved, tab: "t1"}]);
    const again = leave();
    expect(await again.unsaved("a.html")).toEqual([{...unsaved, tab: "t1"}]);
    expect(again.working("a.html")).toBe('{"g":1}');
    expect(await again.unsaved("b.html")).toEqual([]);
    expect(again.working("b.html")).toBe(null);
  });

  it("keeps folders apart that have notebooks of the same name", async () => {
    void journal.keep("a.html", unsaved);
    const other = browser.journal("t1", {folder: "f01"});
    expect(await other.unsaved("a.html")).toEqual([]);
    expect(await other.unsavedPaths()).toEqual(new Set());
    expect(await journal.unsavedPaths()).toEqual(new Set(["a.html"]));
  });

  it("lets no tab write over what another has left, and gives all of it, the newest first", async () => {
    void journal.keep("a.html", unsaved);
    void browser.journal("t2").keep("a.html", {text: "theirs", etag: '"2"', time: 9});
    browser.open.clear();
    const found = await browser.journal("t3").unsaved("a.html");
    expect(found.map(({text, tab}) => [text, tab])).toEqual([
      ["theirs", "t2"],
      ["mine", "t1"],
    ]);
  });

  it("leaves to a tab that is open what it has kept", async () => {
    void journal.keep("a.html", unsaved);
    expect(await browser.journal("t2").unsaved("a.html")).toEqual([]);
    expect(await browser.journal("t2").unsavedPaths()).toEqual(new Set(["a.html"]));
  });

  it("drops a text that is safe, and that of no other tab", async () => {
    void journal.keep("a.html", unsaved);
    const other = browser.journal("t2");
    void other.keep("a.html", {...unsaved, text: "theirs"});
    journal.drop("a.html");
    browser.open.clear();
    expect((await browser.journal("t3").unsaved("a.html")).map(({text}) => text)).toEqual(["theirs"]);
  });

  it("keeps a text that is too long for the quick storage in the other, and gives the newest of both", async () => {
    void journal.keep("a.html", unsaved);
    browser.storage.limit = 100;
    const long = {...unsaved, text: "x".repeat(200)};
    expect(await journal.keep("a.html", long)).toBe(true);
    expect((await journal.unsaved("a.html"))[0]?.text).toBe(long.text);
    browser.isLasting = false;
    expect(journal.keep("a.html", {...unsaved, text: "y"})).toBe(true);
    expect((await journal.unsaved("a.html"))[0]?.text).toBe("y");
  });

  it("goes by the order of the texts, not by a clock that was set back", async () => {
    void journal.keep("a.html", {...unsaved, time: 100});
    browser.storage.limit = 0;
    await journal.keep("a.html", {...unsaved, text: "newer", time: 50});
    expect((await journal.unsaved("a.html")).map(({text}) => text)).toEqual(["newer"]);
  });

  it("says when nothing could be kept: full, or forbidden", async () => {
    browser.storage.limit = 0;
    browser.isLasting = false;
    expect(await journal.keep("a.html", unsaved)).toBe(false);
    const none = browser.journal("t2", {isForbidden: true});
    expect(await none.keep("a.html", unsaved)).toBe(false);
    expect([await none.unsaved("a.html"), none.working("a.html"), (await none.unsavedPaths()).size]).toEqual([
      [],
      null,
      0,
    ]);
  });

  it("forgets lever values that are none any more, and keeps them apart from the text", () => {
    journal.keepWorking("a.html", "x");
    void journal.keep("a.html", unsaved);
    journal.drop("a.html");
    expect(journal.working("a.html")).toBe("x");
    journal.keepWorking("a.html", null);
    expect(journal.working("a.html")).toBe(null);
  });

  it("leaves an entry that is damaged where it is, says so, and reads the others", async () => {
    const texts = ["", "{", "null", '{"text":1}', '{"text":"x","etag":1,"time":0,"number":1}'];
    const noTime = '{"text":"x","etag":null,"time":1e999,"number":1}';
    const noNumber = '{"text":"x","etag":null,"time":0,"number":0}';
    const damaged = [...texts, noTime, noNumber];
    for (const [i, entry] of damaged.entries()) browser.storage.setItem(`tuiyan:text:f00:old${i}:a.html`, entry);
    void journal.keep("a.html", unsaved);
    expect(journal.damaged("a.html")).toEqual(damaged);
    expect((await journal.unsaved("a.html")).map(({text}) => text)).toEqual(["mine"]);
    journal.drop("a.html");
    expect(journal.damaged("a.html")).toEqual(damaged);
    journal.dropDamaged("a.html");
    expect([journal.damaged("a.html"), browser.storage.length]).toEqual([[], 0]);
  });

  it("follows a notebook to another path with its unsaved texts and lever values, and takes those of no other", async () => {
    void journal.keep("a.html", unsaved);
    journal.keepWorking("a.html", "{}");
    void journal.keep("a:b.html", {text: "other", etag: null, time: 6});
    await journal.move("a.html", "b/c.html");
    expect((await journal.unsaved("b/c.html")).map(({text}) => text)).toEqual(["mine"]);
    expect(journal.working("b/c.html")).toBe("{}");
    expect([await journal.unsaved("a.html"), journal.working("a.html")]).toEqual([[], null]);
    expect(await journal.unsavedPaths()).toEqual(new Set(["b/c.html", "a:b.html"]));
  });
});
