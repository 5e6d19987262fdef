import {deleteDB, openDB} from "idb";
import {afterEach, describe, expect, it, vi} from "vitest";
import {Journal} from "../../src/workspace/journal.js";
import {LastingJournal} from "../../src/workspace/lasting-journal.js";

const entry = (text: string, number = 1) => ({text, etag: null, time: 1, number});

describe("LastingJournal", () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    await deleteDB("tuiyan-journal");
  });

  it("has a text when it says so, and gives it to whoever asks later", async () => {
    const journal = new LastingJournal("f00", "t1");
    const long = "字".repeat(6_000_000);
    expect(await journal.keep("a.html", entry(long))).toBe(true);
    const again = new LastingJournal("f00", "t2");
    const [found] = await again.entries("a.html");
    expect([found?.tab, String(found?.text).length]).toEqual(["t1", long.length]);
    expect(await new LastingJournal("f01", "t2").entries()).toEqual([]);
    expect(await again.entries("b.html")).toEqual([]);
  });

  it("writes the last of texts that come faster than they are written", async () => {
    const journal = new LastingJournal("f00", "t1");
    const kept = Array.from({length: 200}, (_, i) => journal.keep("a.html", entry(`${i}`, i)));
    expect(new Set(await Promise.all(kept))).toEqual(new Set([true]));
    expect((await journal.entries()).map(({text}) => text)).toEqual(["199"]);
  });

  it("forgets what is dropped, also what was only to be written soon", async () => {
    const journal = new LastingJournal("f00", "t1");
    await journal.keep("a.html", entry("a"));
    journal.keepSoon("a.html", entry("b", 2));
    journal.drop("a.html");
    await new Promise((done) => setTimeout(done, 1200));
    expect(await journal.entries()).toEqual([]);
  });

  it("writes down before long what was to be written soon, and follows a notebook to another path", async () => {
    const journal = new LastingJournal("f00", "t1");
    journal.keepSoon("a.html", entry("a"));
    await expect.poll(async () => (await journal.entries("a.html"))[0]?.text, {timeout: 5000}).toBe("a");
    journal.keepSoon("a.html", entry("b", 2));
    await journal.move("a.html", "b.html");
    await expect.poll(async () => (await journal.entries("b.html"))[0]?.text, {timeout: 5000}).toBe("b");
    expect(await journal.entries("a.html")).toEqual([]);
  });

  it("keeps an entry that is none as it is, until it is dropped; it is said to be damaged, not taken", async () => {
    const lasting = new LastingJournal("f00", "t1");
    await lasting.keep("a.html", entry("a"));
    const database = await openDB("tuiyan-journal");
    await database.put("unsaved", {folder: "f00", path: "a.html", tab: "t0", text: 7n, number: NaN});
    database.close();
    const tabs = {own: "t2", open: () => Promise.resolve(new Set<string>())};
    const journal = new Journal({storage: undefined, lasting, tabs, folder: "f00"});
    expect((await journal.unsaved("a.html")).map(({text}) => text)).toEqual(["a"]);
    expect(journal.damaged("a.html")).toEqual(['{"folder":"f00","path":"a.html","tab":"t0","text":"7","number":null}']);
    expect(await lasting.entries("a.html")).toHaveLength(2);
    journal.dropDamaged("a.html");
    expect((await lasting.entries("a.html")).map(({tab}) => tab)).toEqual(["t1"]);
  });

  it("goes on after the site's data were cleared", async () => {
    const journal = new LastingJournal("f00", "t1");
    await journal.keep("a.html", entry("a"));
    await deleteDB("tuiyan-journal");
    expect(await journal.entries()).toEqual([]);
    expect(await journal.keep("a.html", entry("b"))).toBe(true);
  });

  it("says so where the browser refuses", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    const journal = new LastingJournal("f00", "t1");
    expect(await journal.keep("a.html", entry("a"))).toBe(false);
    expect(await journal.entries()).toEqual([]);
  });
});
