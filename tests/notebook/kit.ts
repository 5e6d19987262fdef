import fc from "fast-check";
import {JSDOM} from "jsdom";
// Not the entry of the package, which takes a second to load because it imports TypeScript.
import {
  type NotebookSpec as KitSpec,
  toNotebook,
} from "../../node_modules/@observablehq/notebook-kit/dist/src/lib/notebook.js";
import {deserialize, serialize} from "../../node_modules/@observablehq/notebook-kit/dist/src/lib/serialize.js";
import type {NotebookSpec} from "../../src/notebook/create.js";
import {formats} from "../../src/notebook/format.js";
import {modes} from "../../src/notebook/mode.js";
import type {Notebook} from "../../src/notebook/notebook.js";
import {code} from "./html-pieces.js";

const {window} = new JSDOM();
const parser = new window.DOMParser();

/** What Notebook Kit reads in a text, in our words. */
export function readByKit(text: string): Notebook {
  const {title, theme, readOnly, cells} = deserialize(text, {parser});
  return {
    title,
    theme,
    isReadOnly: readOnly,
    cells: cells.map(({id, mode, value, pinned, hidden, output, format, database}) => {
      if (format === "svg" || format === "xml") throw new Error(`Kit reads ${format} after all`);
      return {id, mode, value, isPinned: pinned, isHidden: hidden, output, format, database};
    }),
  };
}

/** What Notebook Kit writes. */
export function writeByKit({title, theme, isReadOnly, cells = []}: NotebookSpec): string {
  const spec = {
    title,
    theme,
    readOnly: isReadOnly,
    cells: cells.map(({isPinned, isHidden, ...cell}, i) => ({id: i + 1, ...cell, pinned: isPinned, hidden: isHidden})),
  };
  return serialize(toNotebook(spec as KitSpec), {document: window.document});
}

/** Whether Kit would escape what ends a script in that code: it overlooks an end tag as the last thing of a cell. */
export function isSafeInKit(value: string): boolean {
  return !/<\\*\/script$/i.test(value);
}

const name = fc.oneof(
  fc.constantFrom("x", "", "结果", 'a"b&c', "\u00a0", "&amp;"),
  fc.string().map((text) => text.replaceAll(/[\0<>\r]/g, "")),
);

const cellSpec = fc.record(
  {
    value: code,
    mode: fc.constantFrom(...modes),
    isPinned: fc.boolean(),
    isHidden: fc.boolean(),
    output: name,
    database: name,
    format: fc.constantFrom(...formats),
  },
  {requiredKeys: []},
);

/** Notebooks as they may be asked for; every third has ids of its own. */
export const notebookSpec: fc.Arbitrary<NotebookSpec> = fc.record(
  {
    title: fc.oneof(name, fc.constantFrom("<b>&\u00a0</title>", "\n", "标题")),
    theme: fc.constantFrom("air", "deep-space", {light: "air", dark: "near-midnight"} as const),
    isReadOnly: fc.boolean(),
    cells: fc.oneof(
      fc.array(cellSpec, {maxLength: 5}),
      fc.array(cellSpec, {maxLength: 5}),
      fc
        .uniqueArray(fc.tuple(fc.integer({min: 1, max: 50}), cellSpec), {maxLength: 5, selector: ([id]) => id})
        .map((cells) => cells.map(([id, cell]) => ({id, ...cell}))),
    ),
  },
  {requiredKeys: []},
);
