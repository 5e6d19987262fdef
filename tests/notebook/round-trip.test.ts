import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {setCellValue} from "../../src/notebook/edit.js";
import {NotebookError} from "../../src/notebook/notebook-error.js";
import {parseDocument, type NotebookDocument} from "../../src/notebook/parse.js";
import {code} from "./html-pieces.js";
import {readByKit} from "./kit.js";
import {realNotebooks as real} from "./real-notebooks.js";

/** Opens a text; undefined where it is refused, for a reason that a reader can be told. */
function open(text: string): NotebookDocument | undefined {
  try {
    return parseDocument(text);
  } catch (error) {
    expect(error).toBeInstanceOf(NotebookError);
    return undefined;
  }
}

/** Puts another code into a cell; the document as it was where that is refused. */
function edit(document: NotebookDocument, id: number, value: string): NotebookDocument {
  try {
    return setCellValue(document, id, value);
  } catch (error) {
    expect(error).toBeInstanceOf(NotebookError);
    return document;
  }
}

/** The text before and after the code of a cell. */
function otherBytes({text, notebook, outline}: NotebookDocument, id: number): readonly string[] {
  const {start = 0, end = 0} = outline.cells[notebook.cells.findIndex((cell) => cell.id === id)]?.body ?? {};
  return [text.slice(0, start), text.slice(end)];
}

describe("a notebook made elsewhere", () => {
  it.each(real)("opens, is saved and opens again as the same, to Notebook Kit too: $name", ({text}) => {
    const document = open(text);
    if (!document) return;
    expect(readByKit(text)).toEqual(document.notebook);
    for (const {id, value} of document.notebook.cells) {
      expect(setCellValue(document, id, value)).toBe(document);
      const changed = edit(document, id, `${value}\n// 添一行`);
      expect(parseDocument(changed.text).notebook).toEqual(changed.notebook);
      expect(readByKit(changed.text)).toEqual(changed.notebook);
      expect(otherBytes(changed, id)).toEqual(otherBytes(document, id));
      expect(parseDocument(setCellValue(changed, id, value).text).notebook).toEqual(document.notebook);
    }
  });

  it("takes any text into any of its cells as Kit would read it, or refuses it and stays as it was", () => {
    const documents = real.flatMap(({text}) => open(text) ?? []).filter(({text}) => text.length < 30_000);
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), code, (document, n, value) => {
        const {cells} = document.notebook;
        const cell = cells[n % Math.max(1, cells.length)];
        if (!cell) return;
        const changed = edit(document, cell.id, value);
        expect(parseDocument(changed.text).notebook).toEqual(changed.notebook);
        expect(readByKit(changed.text)).toEqual(changed.notebook);
      }),
      {numRuns: 200},
    );
  });

  it("is read as Kit reads it after anything has happened to its file, or is refused", () => {
    const texts = real.map(({text}) => text).filter(({length}) => length < 30_000);
    const piece = fc.constantFrom(
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "<notebook>",
      "</notebook>",
      "<title>",
      '"',
      "\0",
      "",
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(30), piece, (text, at, length, put) => {
        const start = at % text.length;
        const mutated = text.slice(0, start) + put + text.slice(start + length);
        const document = open(mutated);
        if (document) expect(readByKit(mutated).cells).toEqual(document.notebook.cells);
      }),
      {numRuns: 300},
    );
  });
});
