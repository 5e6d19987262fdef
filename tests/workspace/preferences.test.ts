import {describe, expect, it} from "vitest";
import {readPreferences, writePreferences} from "../../src/workspace/preferences.js";
import {MemoryStorage} from "./memory-storage.js";

describe("preferences", () => {
  it("are Chinese, as the system looks, with the list, until the reader chooses", () => {
    const first = {language: "zh", theme: "system", files: false};
    expect(readPreferences(new MemoryStorage())).toEqual(first);
    expect(readPreferences(undefined)).toEqual(first);
  });

  it("are remembered, and a damaged one costs only itself", () => {
    const storage = new MemoryStorage();
    writePreferences(storage, {language: "en", theme: "dark", files: false});
    expect(readPreferences(storage)).toEqual({language: "en", theme: "dark", files: false});
    storage.setItem("tuiyan:preferences", '{"language":"xx","theme":"dark"}');
    expect(readPreferences(storage)).toEqual({language: "zh", theme: "dark", files: false});
    storage.setItem("tuiyan:preferences", "{");
    expect(readPreferences(storage).language).toBe("zh");
  });

  it("disturb nobody when the browser remembers nothing", () => {
    const storage = new MemoryStorage();
    storage.limit = 0;
    expect(() => writePreferences(storage, {language: "en", theme: "dark", files: false})).not.toThrow();
  });
});
