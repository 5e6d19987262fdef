import {beforeEach, describe, expect, it, vi} from "vitest";
import {Pictures} from "../../src/workspace/pictures.js";

const png = (text: string) => new Blob([text], {type: "image/png"});
const picture = (text: string, etag: string | null = '"1"') => ({
  light: png(text),
  dark: png(`${text} by night`),
  etag,
});
const kept = async (pictures: Pictures) =>
  Promise.all(
    [...(await pictures.all())].map(async ([path, {light, dark, etag}]) => [
      path,
      await light.text(),
      await dark.text(),
      etag,
    ]),
  );

describe("Pictures", () => {
  let number = 0;
  let folder = "";
  beforeEach(() => {
    folder = `folder ${++number}`;
  });

  it("keeps the last picture of a notebook, in its own folder", async () => {
    const pictures = new Pictures(folder);
    await pictures.keep("a.html", picture("old"));
    await pictures.keep("a.html", picture("new", null));
    await new Pictures("another").keep("a.html", picture("not here"));
    expect(await kept(new Pictures(folder))).toEqual([["a.html", "new", "new by night", null]]);
  });

  it("follows a notebook to another path, over what is there, and goes with it", async () => {
    const pictures = new Pictures(folder);
    await pictures.keep("a.html", picture("a"));
    await pictures.keep("b.html", picture("b"));
    await pictures.move("a.html", "b.html");
    await pictures.move("none.html", "c.html");
    expect(await kept(pictures)).toEqual([["b.html", "a", "a by night", '"1"']]);
    await pictures.drop("b.html");
    await pictures.drop("b.html");
    expect(await kept(pictures)).toEqual([]);
  });

  it("keeps so many and no more: the oldest go first", async () => {
    const pictures = new Pictures(folder, 2);
    const later = Date.now() + 1000;
    await pictures.keep("middle.html", picture("m"), later + 2);
    await pictures.keep("old.html", picture("o"), later + 1);
    await pictures.keep("new.html", picture("n"), later + 3);
    expect([...(await pictures.all()).keys()].sort()).toEqual(["middle.html", "new.html"]);
  });

  it("has none and fails at nothing where the browser forbids storage", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("forbidden", "SecurityError");
    });
    const pictures = new Pictures(folder);
    await pictures.keep("a.html", picture("a"));
    await pictures.move("a.html", "b.html");
    await pictures.drop("a.html");
    expect(await pictures.all()).toEqual(new Map());
    vi.restoreAllMocks();
  });
});
