import {describe, expect, it} from "vitest";
import {Trust} from "../../src/workspace/trust.js";
import {MemoryStorage} from "./memory-storage.js";

const shipped = {path: "town.html", title: "Town", text: "shipped", modified: 0, etag: '"1"'};
const place = {
  folder: "f00",
  templates: () => Promise.resolve({templates: [{path: shipped.path, title: shipped.title}]}),
  readTemplate: () => Promise.resolve(shipped),
};
const away = {
  folder: "f00",
  templates: () => Promise.reject(new Error("away")),
  readTemplate: () => Promise.reject(new Error("away")),
};

describe("Trust", () => {
  it("knows no text of itself", () => {
    expect(new Trust(new MemoryStorage(), place).knows("a.html", "text")).toBe(false);
  });

  it("remembers a text by what it says, wherever it lies, and no other that differs in a letter", () => {
    const storage = new MemoryStorage();
    new Trust(storage, place).add("text");
    const later = new Trust(storage, place);
    expect(later.knows("elsewhere/b.html", "text")).toBe(true);
    expect(later.knows("a.html", "text ")).toBe(false);
  });

  it("remembers what is being written at a path, until something else is", () => {
    const storage = new MemoryStorage();
    const trust = new Trust(storage, place);
    trust.keep("a.html", "draft");
    expect(new Trust(storage, place).knows("a.html", "draft")).toBe(true);
    expect(trust.knows("b.html", "draft")).toBe(false);
    trust.keep("a.html", "later draft");
    expect(trust.knows("a.html", "draft")).toBe(false);
  });

  it("recognises what came with the program, and nothing else", async () => {
    const trust = new Trust(new MemoryStorage(), place);
    await trust.recognise("shipped");
    await trust.recognise("shipped, changed");
    expect(trust.knows("a.html", "shipped")).toBe(true);
    expect(trust.knows("a.html", "shipped, changed")).toBe(false);
  });

  it("does without what came with the program, and without a storage", async () => {
    const trust = new Trust(undefined, away);
    await trust.recognise("shipped");
    expect(trust.knows("a.html", "shipped")).toBe(false);
    trust.add("mine");
    expect(trust.knows("a.html", "mine")).toBe(true);
    const full = new MemoryStorage();
    full.limit = 0;
    const here = new Trust(full, away);
    here.add("mine");
    here.keep("a.html", "draft");
    expect(here.knows("b.html", "mine")).toBe(true);
  });

  it("takes what is no list of texts for none", () => {
    for (const strange of ["", "{", "5", "[1]", '{"a": []}']) {
      const storage = new MemoryStorage();
      storage.setItem("tuiyan:trusted", strange);
      const trust = new Trust(storage, place);
      expect(trust.knows("a.html", "text")).toBe(false);
      trust.add("text");
      expect(new Trust(storage, place).knows("a.html", "text")).toBe(true);
    }
  });

  it("forgets the oldest when there are too many", () => {
    const storage = new MemoryStorage();
    const trust = new Trust(storage, place);
    for (let i = 0; i <= 2000; ++i) trust.add(`text ${i}`);
    const later = new Trust(storage, place);
    expect([later.knows("a.html", "text 0"), later.knows("a.html", "text 1")]).toEqual([false, true]);
  });
});
