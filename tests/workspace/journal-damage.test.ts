import fc from "fast-check";
import {afterEach, describe, expect, it} from "vitest";
import type {Unsaved} from "../../src/workspace/unsaved.js";
import {MemoryBrowser} from "./memory-journal.js";

const seed = 6;
const unsaved: Unsaved = {text: "mine", etag: '"1"', time: 5};
const entry = JSON.stringify({text: "left 长治", etag: null, time: 7, number: 2});

/** What one field may have become, as only a text can have it. */
const json = fc.oneof(
  fc.constantFrom("null", "true", "-1", "0", "1.5", "1e999", "-1e999", "9e15", "1e20", "1e-400", '""', "[]", "{}"),
  fc.constantFrom(
    '{"__proto__":{"polluted":true}}',
    '[{"__proto__":1}]',
    '{"constructor":{"prototype":1}}',
    '"\\ud800"',
  ),
  fc.json(),
);
const key = fc.constantFrom("text", "etag", "time", "number", "__proto__", "constructor", "prototype", "toString");

/** An entry of which an end is missing, characters are others, or fields are what they should not be. */
const damaged = fc.oneof(
  fc.nat(entry.length).map((length) => entry.slice(0, length)),
  fc
    .tuple(fc.nat(entry.length), fc.nat(6), fc.string({unit: "binary", maxLength: 4}))
    .map(([at, length, put]) => entry.slice(0, at) + put + entry.slice(at + length)),
  fc
    .array(fc.tuple(key, json), {maxLength: 6})
    .map((fields) => `{${fields.map(([name, value]) => `"${name}":${value}`).join()}}`),
  fc.tuple(key, json).map(([name, value]) => `${entry.slice(0, -1)},"${name}":${value}}`),
  json,
);

describe("a journal in which anything may stand", () => {
  afterEach(() => {
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("gives each entry back or says that it is damaged, and the others as they were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, {minLength: 1, maxLength: 4}), async (texts) => {
        const browser = new MemoryBrowser();
        void browser.journal("t1").keep("a.html", unsaved);
        for (const [i, text] of texts.entries()) browser.storage.setItem(`tuiyan:text:f00:old${i}:a.html`, text);
        browser.open.clear();
        const journal = browser.journal("t9");
        const left = await journal.unsaved("a.html");
        const given = left.filter(({tab}) => tab !== "t1");
        expect(left.filter(({tab}) => tab === "t1")).toEqual([{...unsaved, tab: "t1"}]);
        expect(given.length + journal.damaged("a.html").length).toBe(texts.length);
        for (const {text, etag, time} of given) {
          expect(typeof text).toBe("string");
          expect(etag === null || typeof etag === "string").toBe(true);
          // A time that can be shown.
          expect(new Date(time).toISOString()).toMatch(/Z$/);
        }
        expect(left).toEqual(left.toSorted((a, b) => b.time - a.time));
        journal.dropDamaged("a.html");
        expect(journal.damaged("a.html")).toEqual([]);
        expect((await journal.unsaved("a.html")).map(({tab}) => tab)).toEqual(left.map(({tab}) => tab));
      }),
      {seed, numRuns: 250},
    );
  });

  it("does the same with entries of the lasting journal, of whatever form", async () => {
    const form = fc.record(
      {
        text: fc.oneof(fc.string(), fc.anything()),
        etag: fc.oneof(fc.constant(null), fc.anything()),
        time: fc.oneof(fc.nat(), fc.anything()),
        number: fc.oneof(fc.integer({min: 1}), fc.anything({withBigInt: true})),
      },
      {requiredKeys: []},
    );
    await fc.assert(
      fc.asyncProperty(fc.array(form, {minLength: 1, maxLength: 4}), async (forms) => {
        const browser = new MemoryBrowser();
        void browser.journal("t1").keep("a.html", unsaved);
        for (const [i, each] of forms.entries())
          browser.lasting.push({...each, folder: "f00", path: "a.html", tab: `old${i}`});
        browser.open.clear();
        const journal = browser.journal("t9");
        const left = await journal.unsaved("a.html");
        const given = left.filter(({tab}) => tab !== "t1");
        expect(left.filter(({tab}) => tab === "t1")).toEqual([{...unsaved, tab: "t1"}]);
        const damaged = journal.damaged("a.html");
        expect(given.length + damaged.length).toBe(forms.length);
        expect(damaged.every((text) => text.includes("old"))).toBe(true);
        for (const {text, etag, time} of given) {
          expect([typeof text, etag === null ? "string" : typeof etag]).toEqual(["string", "string"]);
          expect(new Date(time).toISOString()).toMatch(/Z$/);
        }
        expect(browser.lasting.length).toBe(forms.length + 1);
        journal.dropDamaged("a.html");
        expect(journal.damaged("a.html")).toEqual([]);
        expect(browser.lasting.length).toBe(given.length + 1);
        expect((await journal.unsaved("a.html")).map(({tab}) => tab)).toEqual(left.map(({tab}) => tab));
      }),
      {seed, numRuns: 250},
    );
  });
});
