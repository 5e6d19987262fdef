import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {storedValue} from "../../src/notebook/cell-text.js";
import {createNotebook} from "../../src/notebook/create.js";
import {insertCell, moveCell, removeCell, setCellAttributes, setCellValue, setTitle} from "../../src/notebook/edit.js";
import {modes} from "../../src/notebook/mode.js";
import {NotebookError} from "../../src/notebook/notebook-error.js";
import {type NotebookDocument, parseDocument} from "../../src/notebook/parse.js";
import {faultOf} from "../base/fault.js";
import {code, htmlSoup} from "./html-pieces.js";
import {isSafeInKit, notebookSpec, readByKit, writeByKit} from "./kit.js";

/** A file made elsewhere: with a comment, attributes and elements of its maker, its own layout and CRLF. */
const elsewhere = parseDocument(
  [
    "<!DOCTYPE html><html lang=zh>",
    "<!-- made by hand -->",
    "<NOTEBOOK theme='slate' data-owner=me>",
    "\t<title>旧 &amp; 新</title>",
    "\t<!-- first -->",
    "\t<script id='4' type=module data-x PINNED>",
    "\t  1 + 1",
    "\t</script>",
    "\t<script type='text/markdown'># a</script> <!-- same line -->",
    "",
    "\t<script>",
    "\t  2",
    "\t</script>",
    "</NOTEBOOK>",
    "<p>after</p></html>",
    "",
  ].join("\r\n"),
);
const {text} = elsewhere;
const ids = ({notebook}: NotebookDocument) => notebook.cells.map(({id}) => id);
const values = ({notebook}: NotebookDocument) => notebook.cells.map(({value}) => value);
const small = parseDocument(createNotebook({title: "a", cells: [{value: "one"}, {value: "two"}, {value: "three"}]}));

describe("setCellValue", () => {
  it("changes the lines that change and leaves every other byte in place", () => {
    const next = setCellValue(elsewhere, 4, "\t  1 + 1\nb");
    expect(next.text).toBe(text.replace("  1 + 1\r\n\t</script>", "  1 + 1\r\n    b\r\n\t</script>"));
    expect(readByKit(next.text)).toEqual(next.notebook);
  });

  it("changes one body only, in any notebook, and reads back", () => {
    fc.assert(
      fc.property(htmlSoup, fc.nat(), code, (soup, pick, value) => {
        const document = parsedOrSkipped(soup);
        const index = pick % Math.max(1, document.notebook.cells.length);
        const [cell, element] = [document.notebook.cells[index], document.outline.cells[index]];
        if (!cell || !element) return;
        const next = editedOrRefused(() => setCellValue(document, cell.id, value));
        if (!next) return;
        expect(next.text.startsWith(soup.slice(0, element.body.start))).toBe(true);
        expect(next.text.endsWith(soup.slice(element.body.end))).toBe(true);
        expect(storedValue(next.notebook.cells[index]?.value ?? "")).toBe(storedValue(value));
        expect(next.notebook.cells.toSpliced(index, 1)).toEqual(document.notebook.cells.toSpliced(index, 1));
        expect(next.notebook).toEqual(readByKit(next.text));
      }),
      {numRuns: 200},
    );
  });

  it("is the same document when the code is the same, or differs in what a file does not keep", () => {
    expect(setCellValue(elsewhere, 5, "# a")).toBe(elsewhere);
    const document = parseDocument(createNotebook({cells: [{value: "a\n\nb"}]}));
    expect(setCellValue(document, 1, "a\r\n\r\nb")).toBe(document);
    expect(setCellValue(document, 1, "a\n   \nb")).toBe(document);
  });

  it("keeps the other cells as objects, so that what shows them can stay", () => {
    const next = setCellValue(small, 2, "zwei");
    expect(next.notebook.cells[0]).toBe(small.notebook.cells[0]);
    expect(next.notebook.cells[2]).toBe(small.notebook.cells[2]);
    expect(small.notebook.cells[1]?.value).toBe("two");
  });

  it("writes what Kit would write, and can be taken back to the byte", () => {
    fc.assert(
      fc.property(notebookSpec, fc.nat(), code, (spec, pick, value) => {
        const cells = spec.cells ?? [];
        const index = pick % Math.max(1, cells.length);
        const before = editedOrRefused(() => parseDocument(createNotebook(spec)));
        const id = before?.notebook.cells[index]?.id;
        if (!before || id === undefined || ![value, ...values(before)].every(isSafeInKit)) return;
        const after = editedOrRefused(() => setCellValue(before, id, value));
        if (!after) return;
        const changed = cells.map((cell, i) => (i === index ? {...cell, value} : cell));
        expect(after.text).toBe(writeByKit({...spec, cells: changed}));
        expect(setCellValue(after, id, before.notebook.cells[index]?.value ?? "").text).toBe(before.text);
      }),
      {numRuns: 200},
    );
  });

  it("refuses a text that would swallow the cells after it, and says what to do", () => {
    const fault = faultOf(() => setCellValue(small, 2, 'const a = "<!--";\nconst b = "<script>";'));
    expect(fault).toMatchObject({code: "swallows-cells", data: {cell: 2, line: 1, scriptLine: 2}});
    expect(fault.message).toContain('close the comment with "-->", or write "<\\!--"');
    expect(values(setCellValue(small, 2, 'const a = "<\\!--";\nconst b = "<script>";'))[2]).toBe("three");
    expect(faultOf(() => setCellValue(small, 2, "</script/>"))).toMatchObject({
      code: "closes-script",
      data: {cell: 2, line: 1},
    });
    expect(faultOf(() => setCellValue(small, 2, "\0"))).toMatchObject({code: "unwritable-character"});
  });

  it("escapes the end tags that a comment had kept, once the comment is gone", () => {
    const document = parseDocument(
      "<notebook><script>\n    <!-- <script>\n    </script>\n    -->\n  </script><script>b</script>",
    );
    expect(values(setCellValue(document, 1, "</script>\n-->"))).toEqual(["</script>\n-->", "b"]);
  });

  it("names the cells there are when there is none of that id", () => {
    expect(faultOf(() => setCellValue(small, 9, "x"))).toMatchObject({code: "unknown-cell", data: {cell: 9}});
    expect(faultOf(() => setCellValue(small, 9, "x")).message).toContain("1, 2, 3");
  });
});

describe("setCellAttributes", () => {
  it("adds, changes and removes attributes in their places", () => {
    expect(setCellAttributes(elsewhere, 4, {isHidden: true}).text).toBe(text.replace("PINNED>", 'PINNED hidden="">'));
    expect(setCellAttributes(elsewhere, 4, {isPinned: false}).text).toBe(text.replace(" PINNED", ""));
    expect(setCellAttributes(elsewhere, 4, {mode: "ts"}).text).toBe(
      text.replace("type=module", 'type="text/x-typescript"'),
    );
    expect(setCellAttributes(elsewhere, 5, {output: "a"}).text).toBe(
      text.replace("'text/markdown'>", "'text/markdown' output=\"a\">"),
    );
    expect(setCellAttributes(elsewhere, 6, {mode: "md", isPinned: true}).text).toBe(
      text.replace("<script>", '<script type="text/markdown" pinned="">'),
    );
  });

  it("is the same document when nothing changes", () => {
    expect(setCellAttributes(elsewhere, 4, {isPinned: true, isHidden: false, mode: "js", output: undefined})).toBe(
      elsewhere,
    );
    expect(setCellAttributes(elsewhere, 6, {mode: "js", output: ""})).toBe(elsewhere);
  });

  it("writes and removes with the mode what Kit would", () => {
    const sql = setCellAttributes(small, 1, {mode: "sql"});
    expect(sql.text).toBe(
      small.text.replace('type="module" pinned=""', 'type="application/sql" pinned="" database="var:db"'),
    );
    expect(setCellAttributes(sql, 1, {mode: "js"}).text).toBe(small.text);
    const named = setCellAttributes(sql, 1, {database: 'a"b'});
    expect(named.notebook.cells[0]?.database).toBe('a"b');
    expect(setCellAttributes(named, 1, {database: undefined}).text).toBe(sql.text);
    expect(setCellAttributes(small, 1, {mode: "python", format: "csv"}).notebook.cells[0]).toMatchObject({
      format: "csv",
    });
  });

  it("refuses a format or a database of a cell that can have none", () => {
    expect(faultOf(() => setCellAttributes(small, 1, {format: "csv"})).code).toBe("not-for-mode");
    expect(faultOf(() => setCellAttributes(small, 1, {database: "x"})).code).toBe("not-for-mode");
    expect(faultOf(() => setCellAttributes(small, 1, {output: "\0"})).code).toBe("unwritable-character");
  });

  it("copes with tags written in any way", () => {
    const odd = (tag: string) => parseDocument(`<notebook>${tag}x</script>`);
    expect(
      setCellAttributes(odd("<script id= >"), 1, {isPinned: true, isHidden: true}).notebook.cells[0],
    ).toMatchObject({id: 1, isPinned: true, isHidden: true});
    expect(setCellAttributes(odd("<script pinned= >"), 1, {isHidden: true}).text).toContain(
      '<script hidden="" pinned= >',
    );
    expect(setCellAttributes(odd("<script a=b pinned/c>"), 1, {isPinned: false}).text).toContain("<script a=b /c>");
    expect(setCellAttributes(odd("<script pinned PINNED=x pinned>"), 1, {isPinned: false}).text).toContain("<script>");
    expect(setCellAttributes(odd("<script output='a'pinned>"), 1, {output: "b"}).text).toContain(
      '<script output="b"pinned>',
    );
    expect(setCellAttributes(odd("<script id=1/>"), 1, {isPinned: true}).text).toContain('<script id=1/ pinned="">');
  });

  it("changes what was asked for and nothing else, in any notebook", () => {
    const changes = fc.record(
      {
        mode: fc.constantFrom(...modes),
        isPinned: fc.boolean(),
        isHidden: fc.boolean(),
        output: fc.constantFrom(undefined, "", "y", 'a"&<>b'),
      },
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(htmlSoup, fc.nat(), changes, (soup, pick, change) => {
        const document = parsedOrSkipped(soup);
        const index = pick % Math.max(1, document.notebook.cells.length);
        const [cell, element] = [document.notebook.cells[index], document.outline.cells[index]];
        if (!cell || !element) return;
        const next = setCellAttributes(document, cell.id, change);
        expect(next.text.startsWith(soup.slice(0, element.tag.nameEnd))).toBe(true);
        expect(next.text.endsWith(soup.slice(element.tag.end - 1))).toBe(true);
        const expected = {
          ...change,
          ...("output" in change && {output: change.output === "" ? undefined : change.output}),
        };
        expect(next.notebook.cells[index]).toMatchObject({id: cell.id, value: cell.value, ...expected});
        expect(next.notebook.cells.toSpliced(index, 1)).toEqual(document.notebook.cells.toSpliced(index, 1));
        expect(next.notebook).toEqual(readByKit(next.text));
      }),
      {numRuns: 200},
    );
  });
});

describe("insertCell", () => {
  it("writes a new cell exactly where and as Kit would, with the next id", () => {
    fc.assert(
      fc.property(notebookSpec, fc.nat(), code, fc.constantFrom(...modes), (spec, pick, value, mode) => {
        const cells = (spec.cells ?? []).map((cell, i) => ({id: i + 1, ...cell}));
        const at = pick % (cells.length + 1);
        const before = editedOrRefused(() => parseDocument(createNotebook({...spec, cells})));
        const after = before && editedOrRefused(() => insertCell(before, at, {mode, value}));
        if (!after || !values(after).every(isSafeInKit)) return;
        const id = Math.max(0, ...cells.map((cell) => cell.id)) + 1;
        expect(after.text).toBe(writeByKit({...spec, cells: cells.toSpliced(at, 0, {id, mode, value})}));
        expect(removeCell(after, id).text).toBe(before.text);
      }),
      {numRuns: 200},
    );
  });

  it("takes the indentation and the line ends of its neighbour", () => {
    const script = '<script id="7" type="module" pinned="">\r\n    x\r\n  </script>';
    expect(insertCell(elsewhere, 3, {value: "x"}).text).toBe(
      text.replace("\r\n</NOTEBOOK>", `\r\n\t${script}\r\n</NOTEBOOK>`),
    );
    const first = insertCell(elsewhere, 0, {value: "x"});
    expect(first.text).toContain(`\t<!-- first -->\r\n\t${script}\r\n\t<script id='4'`);
    expect(ids(first)).toEqual([7, 4, 5, 6]);
  });

  it("writes down ids that the cells after it had by their position only", () => {
    const document = parseDocument("<notebook><script>a</script><script>b</script></notebook>");
    const next = insertCell(document, 0, {mode: "md"});
    expect(ids(next)).toEqual([3, 1, 2]);
    expect(next.text).toContain('<script id="1">a</script><script id="2">b</script></notebook>');
    expect(insertCell(document, 2).text).toContain('<script>a</script><script>b</script>\n  <script id="3"');
  });

  it.each([
    ["<notebook></notebook>", '<notebook>\n  <script id="1" type="module" pinned="">\n\n  </script>\n</notebook>'],
    [
      "<notebook>\r\n</notebook>",
      '<notebook>\r\n  <script id="1" type="module" pinned="">\r\n\r\n  </script>\r\n</notebook>',
    ],
    [
      "<title>a</title><notebook>",
      '<title>a</title><notebook>\n  <script id="1" type="module" pinned="">\n\n  </script>\n',
    ],
  ])("puts the first cell into %j", (empty, expected) => {
    expect(insertCell(parseDocument(empty), 0).text).toBe(expected);
  });

  it("refuses a position that there is not, and a cell that would not come back", () => {
    for (const at of [-1, 4, 0.5, NaN]) expect(faultOf(() => insertCell(small, at)).code).toBe("bad-position");
    expect(faultOf(() => insertCell(small, 0, {value: "<!--<script>"}))).toMatchObject({
      code: "swallows-cells",
      data: {cell: 4},
    });
    expect(faultOf(() => insertCell(small, 0, {format: "csv"})).code).toBe("not-for-mode");
  });
});

describe("removeCell", () => {
  it("removes the cell and its lines, and leaves what else stands there", () => {
    expect(removeCell(elsewhere, 4).text).toBe(
      text
        .replace("\r\n\t<script id='4' type=module data-x PINNED>\r\n\t  1 + 1\r\n\t</script>", "")
        .replace("<script type='text", '<script id="5" type=\'text'),
    );
    expect(removeCell(elsewhere, 5).text).toBe(
      text.replace("<script type='text/markdown'># a</script>", "").replace("<script>", '<script id="6">'),
    );
    expect(ids(removeCell(elsewhere, 5))).toEqual([4, 6]);
  });

  it.each([
    "<notebook><<script>a</script>!-- b</notebook>",
    "<notebook><<script>a</script>script>b</script></notebook>",
  ])("refuses to make a tag of what stands around the cell: %s", (odd) =>
    expect(faultOf(() => removeCell(parseDocument(odd), 1)).code).toBe("unsafe-edit"),
  );

  it("can remove all of them", () => {
    const none = [1, 2, 3].reduce(removeCell, small);
    expect(none.text).toBe(createNotebook({title: "a"}));
    expect(faultOf(() => removeCell(none, 1)).message).toContain("the notebook has none");
  });
});

describe("moveCell", () => {
  it("moves a cell letter for letter, up and down", () => {
    expect(values(moveCell(small, 1, 2))).toEqual(["two", "three", "one"]);
    expect(values(moveCell(small, 3, 0))).toEqual(["three", "one", "two"]);
    expect(ids(moveCell(small, 3, 0))).toEqual([3, 1, 2]);
    expect(moveCell(small, 2, 1)).toBe(small);
    expect(moveCell(moveCell(small, 1, 2), 1, 0).text).toBe(small.text);
    expect(faultOf(() => moveCell(small, 1, 3)).code).toBe("bad-position");
  });

  it("keeps the attributes and the layout of a cell made elsewhere", () => {
    const next = moveCell(elsewhere, 4, 2);
    expect(next.text).toContain(
      "\t</script>\r\n\t<script id='4' type=module data-x PINNED>\r\n\t  1 + 1\r\n\t</script>\r\n</NOTEBOOK>",
    );
    expect(ids(next)).toEqual([5, 6, 4]);
  });
});

describe("setTitle", () => {
  it("replaces the title and nothing else", () => {
    const next = setTitle(elsewhere, "</title> & 新\u00a0版");
    expect(next.text).toBe(text.replace("旧 &amp; 新", "&lt;/title&gt; &amp; 新&nbsp;版"));
    expect(readByKit(next.text).title).toBe("</title> & 新\u00a0版");
    expect(setTitle(elsewhere, "旧 & 新")).toBe(elsewhere);
  });

  it("writes one where there is none", () => {
    const document = parseDocument("<notebook>\n  <script>a</script>\n</notebook>");
    expect(setTitle(document, "Untitled")).toBe(document);
    expect(setTitle(document, "b").text).toBe("<notebook>\n  <title>b</title>\n  <script>a</script>\n</notebook>");
  });

  it("reads back any title", () => {
    fc.assert(
      fc.property(code, (title) => {
        const next = editedOrRefused(() => setTitle(elsewhere, title));
        if (next) expect(readByKit(next.text).title).toBe(title.replace(/\r\n?/g, "\n"));
      }),
    );
  });
});

describe("any sequence of edits", () => {
  type Edit = (document: NotebookDocument, pick: (length: number) => number) => NotebookDocument;
  const idAt = ({notebook}: NotebookDocument, index: number) => notebook.cells[index]?.id ?? 0;
  const edits: readonly Edit[] = [
    (document, pick) => insertCell(document, pick(document.notebook.cells.length + 1), {value: "new"}),
    (document, pick) => removeCell(document, idAt(document, pick(document.notebook.cells.length))),
    (document, pick) =>
      moveCell(document, idAt(document, pick(document.notebook.cells.length)), pick(document.notebook.cells.length)),
    (document, pick) => setCellValue(document, idAt(document, pick(document.notebook.cells.length)), "other\n\n  code"),
    (document) => setTitle(document, "other"),
  ];

  it("keeps the cells, their ids and everything that is not a cell, in any notebook", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...edits), fc.infiniteStream(fc.nat())), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.oneof(htmlSoup, fc.constant(text)), steps, (soup, list) => {
        let document = parsedOrSkipped(soup);
        for (const [edit, numbers] of list) {
          if (document.notebook.cells.length === 0) document = insertCell(document, 0);
          const next = editedOrRefused(() => edit(document, (length) => numbers.next().value % length));
          if (!next) continue;
          const known = new Map(document.notebook.cells.map((cell) => [cell.id, cell]));
          const changed = next.notebook.cells.filter((cell) => known.has(cell.id) && known.get(cell.id) !== cell);
          expect(changed.length).toBeLessThanOrEqual(1);
          expect(next.notebook).toEqual(readByKit(next.text));
          expect(withoutCells(next)).toEqual(withoutCells(document));
          document = next;
        }
      }),
      {numRuns: 200},
    );
  });

  /** What stands in the text besides the cells and the title, white space aside. */
  function withoutCells({text, outline}: NotebookDocument): string {
    const parts = [...outline.cells, ...(outline.title ? [outline.title] : [])].sort((a, b) => b.start - a.start);
    return parts.reduce((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), text).replace(/\s/g, "");
  }
});

/** The document; of an empty notebook where the text is refused. */
function parsedOrSkipped(soup: string): NotebookDocument {
  return editedOrRefused(() => parseDocument(soup)) ?? parseDocument("<notebook>");
}

function editedOrRefused<T>(edit: () => T): T | undefined {
  try {
    return edit();
  } catch (error) {
    if (error instanceof NotebookError) return undefined;
    throw error;
  }
}
