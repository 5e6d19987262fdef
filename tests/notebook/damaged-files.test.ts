import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {notebook as sentences} from "../../src/i18n/errors/notebook.js";
import {storedValue} from "../../src/notebook/cell-text.js";
import {createNotebook} from "../../src/notebook/create.js";
import {setCellValue} from "../../src/notebook/edit.js";
import {modes} from "../../src/notebook/mode.js";
import {NotebookError} from "../../src/notebook/notebook-error.js";
import {parseDocument, type NotebookDocument} from "../../src/notebook/parse.js";
import {realNotebooks} from "./real-notebooks.js";

const seed = 6;

/** A notebook that has every kind of cell. */
const ofAllKinds = createNotebook({
  title: "长治 <b>&",
  theme: {light: "air", dark: "ink"},
  cells: modes.map((mode, i) => ({
    mode,
    value: `  ${mode}\n\n</script> <!-- ${i} -->\n\t"a" & 'b'`,
    isPinned: i % 2 === 0,
    isHidden: i % 3 === 0,
    output: i % 4 === 0 ? `out_${i}` : undefined,
  })),
});
const real = [...realNotebooks.map(({text}) => text), ofAllKinds];

type Damage = (text: string) => string;

const inserted = [
  ...["<!--", "-->", "--!>", "<script", "<script>", "</script", "</script>", "<\\/script>", "<!-- <script>"],
  ...["<notebook>", "</notebook>", "<title>", "</title>", "<p>", "</", "<", ">", "<![CDATA[", "<?", "<plaintext>"],
  ...["\0", "\ud800", "\udc00", "\ufeff", "\u2028", "\r", "\r\n", "\f", '"', "'", "=", "&#0;", "&amp", "\\"],
];
const attributes = [
  ...[' id="1"', " id=1", " id='2", ' id="99999999999999999999"', " ID=3 id=4", " pinned pinned", ' hidden="', " ="],
  ...[" type=text/html", " type=", ` output="a'b`, " output='<!--'", ' database=""', " format=csv", " x-own='1'", "/"],
];

const put: fc.Arbitrary<Damage> = fc.tuple(fc.nat(), fc.constantFrom(...inserted)).map(
  ([at, piece]) =>
    (text) =>
      spliced(text, at, 0, piece),
);
const cut: fc.Arbitrary<Damage> = fc.tuple(fc.nat(), fc.nat(300)).map(
  ([at, length]) =>
    (text) =>
      spliced(text, at, length, ""),
);
const cutTag: fc.Arbitrary<Damage> = fc.nat().map((n) => (text) => {
  const tags = [...text.matchAll(/<\/?(?:script|notebook|title)\b[^>]*>/g)];
  const tag = tags[n % Math.max(1, tags.length)];
  return tag ? spliced(text, tag.index, tag[0].length, "") : text;
});
const attribute: fc.Arbitrary<Damage> = fc
  .tuple(fc.nat(), fc.constantFrom(...attributes))
  .map(([n, more]) => (text) => {
    const tags = [...text.matchAll(/<(?:script|notebook)(?=[\s>])/g)];
    const tag = tags[n % Math.max(1, tags.length)];
    return tag ? spliced(text, tag.index + tag[0].length, 0, more) : text;
  });
const swapCells: fc.Arbitrary<Damage> = fc.tuple(fc.nat(), fc.nat()).map(([m, n]) => (text) => {
  const parts = text.split(/(?=<script\b)/);
  const [a, b] = [m % parts.length, n % parts.length];
  return parts
    .with(a, parts[b] ?? "")
    .with(b, parts[a] ?? "")
    .join("");
});
const flipByte: fc.Arbitrary<Damage> = fc
  .tuple(fc.nat(), fc.integer({min: 1, max: 255}))
  .map(([at, bits]) => (text) => {
    const bytes = Buffer.from(text);
    const i = at % Math.max(1, bytes.length);
    bytes[i] = (bytes[i] ?? 0) ^ bits;
    return bytes.toString();
  });
const whole: fc.Arbitrary<Damage> = fc.constantFrom<Damage>(
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replaceAll("\n", "\r"),
  (text) => `\ufeff${text}`,
  (text) => text.toUpperCase(),
  (text) => text + text,
  (text) => Buffer.from(text, "utf16le").toString(),
  (text) => Buffer.from(text, "utf16le").toString("latin1"),
);
const damages = fc.array(fc.oneof(put, put, cut, cutTag, attribute, swapCells, flipByte, whole), {
  minLength: 1,
  maxLength: 4,
});

function spliced(text: string, at: number, length: number, piece: string): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
}

/** What comes of an act; undefined where it is refused for one of the reasons that have a sentence on the screen. */
function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    expect(Object.keys(sentences)).toContain(error.code);
    return undefined;
  }
}

/** A notebook as it comes back from a file: no attribute is empty, no line nothing but white space. */
function stored({notebook}: NotebookDocument) {
  return {
    ...notebook,
    cells: notebook.cells.map(({value, output, database, ...cell}) => ({
      ...cell,
      value: storedValue(value),
      output: output || undefined,
      database: cell.mode === "sql" ? database || "var:db" : undefined,
    })),
  };
}

/** The text of each cell's script, tag and all. */
function sources({text, outline}: NotebookDocument): readonly string[] {
  return outline.cells.map(({start, end}) => text.slice(start, end));
}

describe("a notebook file to which anything has happened", () => {
  it("is written out and read again as the same, or is refused for a reason that can be told", () => {
    const [opened, written] = [new Set<string>(), new Set<string>()];
    fc.assert(
      fc.property(fc.constantFrom(...real), damages, (text, list) => {
        const mutated = list.reduce((damaged, damage) => damage(damaged), text);
        const document = unlessRefused(() => parseDocument(mutated));
        if (!document) return;
        opened.add(mutated);
        expect(document.text).toBe(mutated);
        const out = unlessRefused(() => createNotebook(document.notebook));
        if (out === undefined) return;
        written.add(out);
        expect(parseDocument(out).notebook).toEqual(stored(document));
      }),
      {seed, numRuns: 400},
    );
    // Neither all nor none of them is a notebook still.
    expect(opened.size).toBeGreaterThan(100);
    expect(written.size).toBeGreaterThan(100);
  });

  it("changes in the one cell that is edited, to the byte, or the edit is refused", () => {
    let edited = 0;
    fc.assert(
      fc.property(fc.constantFrom(...real), damages, fc.nat(), (text, list, n) => {
        const mutated = list.reduce((damaged, damage) => damage(damaged), text);
        const document = unlessRefused(() => parseDocument(mutated));
        const at = n % Math.max(1, document?.notebook.cells.length ?? 0);
        const cell = document?.notebook.cells[at];
        if (!document || !cell) return;
        expect(setCellValue(document, cell.id, cell.value)).toBe(document);
        const changed = unlessRefused(() => setCellValue(document, cell.id, `${cell.value}\n// 添一行`));
        if (!changed) return;
        ++edited;
        expect(sources(changed).toSpliced(at, 1)).toEqual(sources(document).toSpliced(at, 1));
        const {start = 0, end = 0} = document.outline.cells[at]?.body ?? {};
        expect(changed.text.startsWith(mutated.slice(0, start))).toBe(true);
        expect(changed.text.endsWith(mutated.slice(end))).toBe(true);
        expect(parseDocument(changed.text).notebook).toEqual(changed.notebook);
      }),
      {seed, numRuns: 400},
    );
    expect(edited).toBeGreaterThan(100);
  });
});
