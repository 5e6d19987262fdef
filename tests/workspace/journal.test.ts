import {beforeEach, describe, expect, it} from "vitest";
import {Journal} from "../../src/workspace/journal.js";
import {MemoryStorage} from "./memory-storage.js";

const unsaved = {text: "mine", etag: '"1"', time: 5};

describe("a notebook that is given another path", () => {
  it("takes its unsaved text and its lever values along, and those of no other", () => {
    const journal = new Journal(new MemoryStorage(), "f00");
    journal.keep("a.html", {text: "mine", etag: '"1"', time: 5});
    journal.keepWorking("a.html", "{}");
    journal.keep("other.html", {text: "other", etag: null, time: 6});
    journal.move("a.html", "b/c.html");
    expect(journal.unsaved("b/c.html")).toEqual({text: "mine", etag: '"1"', time: 5});
    expect(journal.working("b/c.html")).toBe("{}");
    expect([journal.unsaved("a.html"), journal.working("a.html")]).toEqual([undefined, null]);
    expect(journal.unsavedPaths()).toEqual(new Set(["b/c.html", "other.html"]));
  });
});

describe("Journal", () => {
  let storage: MemoryStorage;
  let journal: Journal;
  beforeEach(() => {
    storage = new MemoryStorage();
    journal = new Journal(storage, "f00");
  });

  it("gives back what was kept, after a restart too", () => {
    expect(journal.keep("a.html", unsaved)).toBe(true);
    journal.keepWorking("a.html", '{"g":1}');
    const again = new Journal(storage, "f00");
    expect(again.unsaved("a.html")).toEqual(unsaved);
    expect(again.working("a.html")).toBe('{"g":1}');
    expect(again.unsaved("b.html")).toBe(undefined);
    expect(again.working("b.html")).toBe(null);
  });

  it("keeps folders apart that have notebooks of the same name", () => {
    journal.keep("a.html", unsaved);
    const other = new Journal(storage, "f01");
    expect(other.unsaved("a.html")).toBe(undefined);
    expect(other.unsavedPaths()).toEqual(new Set());
    expect(journal.unsavedPaths()).toEqual(new Set(["a.html"]));
  });

  it("drops a text that is safe, but not another that was kept since", () => {
    journal.keep("a.html", unsaved);
    journal.drop("a.html", "older");
    expect(journal.unsaved("a.html")).toEqual(unsaved);
    journal.drop("a.html", "mine");
    expect(journal.unsaved("a.html")).toBe(undefined);
  });

  it("forgets lever values that are none any more, and keeps them apart from the text", () => {
    journal.keepWorking("a.html", "x");
    journal.keep("a.html", unsaved);
    journal.drop("a.html", "mine");
    expect(journal.working("a.html")).toBe("x");
    journal.keepWorking("a.html", null);
    expect(journal.working("a.html")).toBe(null);
  });

  it("says when nothing could be kept: full, or forbidden", () => {
    storage.limit = 100;
    expect(journal.keep("a.html", {...unsaved, text: "x".repeat(200)})).toBe(false);
    const none = new Journal(undefined, "f00");
    expect(none.keep("a.html", unsaved)).toBe(false);
    expect([none.unsaved("a.html"), none.working("a.html"), none.unsavedPaths().size]).toEqual([undefined, null, 0]);
  });

  it("takes nothing from a record that is damaged", () => {
    for (const record of ["", "{", "null", '{"text":1}', '{"text":"x","etag":1,"time":0}']) {
      storage.setItem("tuiyan:text:f00:a.html", record);
      expect(journal.unsaved("a.html"), record).toBe(undefined);
    }
  });
});
