import {deleteDB} from "idb";
import {afterEach, describe, expect, it, vi} from "vitest";
import {Histories} from "../../src/workspace/histories.js";

describe("Histories", () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    await deleteDB("tuiyan-histories");
  });

  it("gives a notebook's history to whoever opens it next, the last of many that came at once", async () => {
    const histories = new Histories("f00");
    await Promise.all(
      Array.from({length: 100}, (_, i) => histories.keep("a.html", {steps: `${i}`, text: `text ${i}`})),
    );
    expect(await new Histories("f00").get("a.html")).toEqual({steps: "99", text: "text 99"});
    expect(await histories.get("b.html")).toBe(undefined);
    expect(await new Histories("f01").get("a.html")).toBe(undefined);
  });

  it("follows a notebook to another path", async () => {
    const histories = new Histories("f00");
    await histories.keep("a.html", {steps: "s", text: "t"});
    await histories.move("a.html", "b.html");
    expect([await histories.get("a.html"), await histories.get("b.html")]).toEqual([
      undefined,
      {steps: "s", text: "t"},
    ]);
  });

  it("has none where the browser refuses, and holds nobody up", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    const histories = new Histories("f00");
    await histories.keep("a.html", {steps: "s", text: "t"});
    expect(await histories.get("a.html")).toBe(undefined);
  });
});
