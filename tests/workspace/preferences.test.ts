import {describe, expect, it} from "vitest";
import {readPreferences, writePreferences} from "../../src/workspace/preferences.js";
import {MemoryStorage} from "./memory-storage.js";

const chosen = {
  language: "en",
  theme: "dark",
  files: false,
  digits: 6,
  formulasAsText: true,
  author: "李",
  saveDelay: 30_000,
} as const;

describe("preferences", () => {
  it("are Chinese, as the system looks, with the list, until the reader chooses", () => {
    const first = {
      language: "zh",
      theme: "system",
      files: false,
      digits: 4,
      formulasAsText: false,
      author: "",
      saveDelay: 800,
    };
    expect(readPreferences(new MemoryStorage())).toEqual(first);
    expect(readPreferences(undefined)).toEqual(first);
  });

  it("are remembered, and a damaged one costs only itself", () => {
    const storage = new MemoryStorage();
    writePreferences(storage, chosen);
    expect(readPreferences(storage)).toEqual(chosen);
    storage.setItem(
      "tuiyan:preferences",
      '{"language":"xx","theme":"dark","digits":17,"formulasAsText":"yes","saveDelay":"800"}',
    );
    expect(readPreferences(storage)).toEqual({
      language: "zh",
      theme: "dark",
      files: false,
      digits: 4,
      formulasAsText: false,
      author: "",
      saveDelay: 800,
    });
    storage.setItem("tuiyan:preferences", "{");
    expect(readPreferences(storage).language).toBe("zh");
  });

  it("disturb nobody when the browser remembers nothing", () => {
    const storage = new MemoryStorage();
    storage.limit = 0;
    expect(() => writePreferences(storage, chosen)).not.toThrow();
  });
});
