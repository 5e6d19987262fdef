import {deleteDB} from "idb";
import {afterEach, describe, expect, it, vi} from "vitest";
import {MOST_CHECKPOINTS, MOST_VERSIONS, Versions} from "../../src/workspace/versions.js";

describe("Versions", () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    await deleteDB("tuiyan");
  });

  it("keeps texts, the newest first, none twice in a row, and not those of another notebook", async () => {
    const versions = new Versions("f00");
    for (const text of ["a", "b", "b", "a"]) expect(await versions.add("x.html", text)).toBe(true);
    await versions.add("y.html", "other");
    expect((await versions.list("x.html")).map(({text}) => text)).toEqual(["a", "b", "a"]);
    expect(await new Versions("f01").list("x.html")).toEqual([]);
  });

  it("lets the oldest of those kept by themselves go, and no checkpoint", async () => {
    const versions = new Versions("f00");
    expect(await versions.checkpoint("x.html", {text: "named", name: "送审稿", time: 1})).toBe("kept");
    for (let i = 0; i < MOST_VERSIONS + 5; ++i) await versions.add("x.html", `${i}`);
    const list = await versions.list("x.html");
    expect(list).toHaveLength(MOST_VERSIONS + 1);
    expect(list.at(-1)).toMatchObject({text: "named", name: "送审稿", time: 1});
    expect(list.at(-2)?.text).toBe("5");
  });

  it("takes no more checkpoints than it says, and another once one was removed", async () => {
    const versions = new Versions("f00");
    const checkpoint = (name: string) => versions.checkpoint("x.html", {text: "t", name, time: 1});
    for (let i = 0; i < MOST_CHECKPOINTS; ++i) await checkpoint(`${i}`);
    expect(await checkpoint("more")).toBe("too-many");
    const [newest] = await versions.list("x.html");
    expect(await versions.remove(newest?.id ?? 0)).toBe(true);
    expect(await checkpoint("more")).toBe("kept");
  });

  it("follows a notebook to another path", async () => {
    const versions = new Versions("f00");
    await versions.checkpoint("x.html", {text: "t", name: "n", time: 1});
    await versions.move("x.html", "y.html");
    expect([await versions.list("x.html"), (await versions.list("y.html")).map(({name}) => name)]).toEqual([[], ["n"]]);
  });

  it("says what could not be kept", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    const versions = new Versions("f00");
    expect(await versions.add("x.html", "t")).toBe(false);
    expect(await versions.checkpoint("x.html", {text: "t", name: "n", time: 1})).toBe("refused");
    expect(await versions.list("x.html")).toEqual([]);
  });
});
