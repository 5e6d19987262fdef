import {beforeAll, beforeEach, describe, expect, it} from "vitest";
import {takeDroppedFiles} from "../../src/page/file-drop.js";
import {clearScreen, show} from "./screen.js";

const taken: string[] = [];

/** Drags a file over an element and drops it there; tells whether the page would have let the browser open it. */
function drop(target: Element, ...names: string[]): boolean {
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File(["text"], name));
  const event = (type: string) => new DragEvent(type, {dataTransfer, bubbles: true, composed: true, cancelable: true});
  target.dispatchEvent(event("dragover"));
  return target.dispatchEvent(event("drop"));
}

describe("files dropped on the page", () => {
  beforeAll(() => takeDroppedFiles((files) => taken.push(...files.map(({name}) => name))));
  beforeEach(async () => {
    await clearScreen();
    taken.length = 0;
  });

  it("are handed on, and not opened by the browser", () => {
    expect(drop(show("text"), "a.html", "b.html")).toBe(false);
    expect(taken).toEqual(["a.html", "b.html"]);
    expect(document.documentElement.hasAttribute("data-drop")).toBe(false);
  });

  it("stay with the cell that takes them", () => {
    const zone = document.createElement("div");
    const got: string[] = [];
    zone.addEventListener("dragover", (event) => event.preventDefault());
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      got.push(...Array.from(event.dataTransfer?.files ?? [], ({name}) => name));
    });
    show(zone);
    drop(zone, "table.csv");
    expect([got, taken]).toEqual([["table.csv"], []]);
  });

  it("are none where something of the page itself is dragged", () => {
    const stage = show("text");
    stage.dispatchEvent(new DragEvent("dragstart", {bubbles: true}));
    expect(drop(stage, "image.png")).toBe(true);
    stage.dispatchEvent(new DragEvent("dragend", {bubbles: true}));
    expect(taken).toEqual([]);
  });

  it("may be pasted too, as may the cells of a spreadsheet; a field keeps what is pasted into it", () => {
    const paste = (target: Element, text: string) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      target.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, composed: true}));
    };
    const field = document.createElement("textarea");
    const stage = show(field);
    paste(stage, "plain words");
    paste(field, "年份\t产值\n2020\t1\n");
    expect(taken).toEqual([]);
    paste(stage, "年份\t产值\n2020\t1\n");
    expect(taken).toEqual(["table.tsv"]);
  });
});
