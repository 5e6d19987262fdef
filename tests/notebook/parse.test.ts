import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createNotebook} from "../../src/notebook/create.js";
import {NotebookError} from "../../src/notebook/notebook-error.js";
import {MAX_LENGTH, parseDocument} from "../../src/notebook/parse.js";
import {faultOf} from "../base/fault.js";
import {htmlSoup} from "./html-pieces.js";
import {notebookSpec, readByKit} from "./kit.js";

/** The notebook of a text; undefined for one that is refused in words a reader can act on. */
function readOrRefuse(text: string) {
  try {
    return parseDocument(text).notebook;
  } catch (error) {
    if (error instanceof NotebookError) return undefined;
    throw error;
  }
}

const cell = (body: string, attributes = "") =>
  `<notebook><script${attributes}>${body}</script><script>next</script></notebook>`;
const values = (text: string) => parseDocument(text).notebook.cells.map(({value}) => value);

describe("parseDocument, beside Notebook Kit in a browser's parser,", () => {
  it("reads the same in any notebook that Kit writes", () => {
    fc.assert(
      fc.property(notebookSpec, (spec) => {
        let text;
        try {
          text = createNotebook(spec);
        } catch (error) {
          expect(error).toBeInstanceOf(NotebookError);
          return;
        }
        expect(parseDocument(text).notebook).toEqual(readByKit(text));
      }),
      {numRuns: 300},
    );
  });

  it("reads the same in any mixture of tags, comments and texts, or refuses it", () => {
    let read = 0;
    fc.assert(
      fc.property(htmlSoup, (text) => {
        const notebook = readOrRefuse(text);
        if (!notebook) return;
        ++read;
        expect(notebook).toEqual(readByKit(text));
      }),
      {numRuns: 1800},
    );
    expect(read).toBeGreaterThan(800);
  });

  it("reads the same in a notebook that lost, doubled or swapped some characters, or refuses it", () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.nat({max: 30}),
      fc.constantFrom("", "<", ">", '"', "'", "<!--", "-->", "</", "/", "\r", "<p>"),
    );
    fc.assert(
      fc.property(notebookSpec, fc.array(damage, {minLength: 1, maxLength: 3}), (spec, damages) => {
        let text = createNotebook({
          ...spec,
          cells: (spec.cells ?? []).map((each) => ({...each, value: "<b>\n  1 < 2\n</b>"})),
        });
        for (const [at, length, instead] of damages) {
          const start = at % text.length;
          text = text.slice(0, start) + instead + text.slice(start + length);
        }
        const notebook = readOrRefuse(text);
        if (notebook) expect(notebook).toEqual(readByKit(text));
      }),
      {numRuns: 600},
    );
  });

  it.each([
    [
      "attributes of every form",
      `<notebook theme=INK READONLY><script a/id=3 pinned= hidden output='a"b'type=text/html ID=4>x</script>`,
    ],
    ["an equals sign that begins a name", "<notebook><script = id=4>x</script><script =id=5>x</script>"],
    ["a name that only Unicode makes a notebook", "<noteboo\u212A><notebook></noteboo\u212A><script>x</script>"],
    [
      "ids that are missing, bad, repeated, fractions and other numbers",
      `<notebook>${["5", "", "x", "5", "2.9", "0x10", "-1", "1e2", "6"].map((id) => `<script id="${id}"></script>`).join("")}`,
    ],
    [
      "references in attributes",
      `<notebook theme="a&amp;b&ampc&amp=&#65;&#x42;&#128;&#0;&#xDFFF;&#1114112;&nbsp;&apos;&apos&quot;&AMP;">`,
    ],
    ["references in the title", "<title>&amp;&ampc&lt;/title>&lt &#65;&#x42&#128;&apos;&apos</title><notebook>"],
    ["a title with line ends", "<title>\r\na\rb\n</title><notebook>"],
    ["the first of two titles", "<notebook><title>a</title></notebook><title>b</title>"],
    ["no title", "<notebook></notebook>"],
    ["a byte order mark", "\ufeff<!doctype html>\n<notebook><script>x</script></notebook>"],
    ["line ends of every kind", "<notebook>\r\n<script>\r\n    a\r    b\n\n  \r\n    c\r\n</script></notebook>"],
    ["indentation of every kind", "<notebook><script>\n\n   a\n     b\n\tc\n    \n      \n  </script></notebook>"],
    [
      "a body of one line",
      "<notebook><script>a</script><script> </script><script>\n</script><script></script></notebook>",
    ],
    [
      "escapes of the end tag",
      "<notebook><script><\\/script><\\\\/SCRIPT\n<\\/scripts><\\/script/</script></notebook>",
    ],
    [
      "tags written in other tags",
      "<notebook><div title='</notebook><script>a</script>'><script>b</script></div></notebook>",
    ],
    [
      "scripts in text",
      "<style><notebook></style><textarea><notebook></textarea><!-- <notebook> --><notebook><title><script></title><script>x</script>",
    ],
    [
      "comments of every form",
      "<notebook><!--><script>1</script><!---><script>2</script><!----!><script>3</script><!-- --!><script>4</script><!--!><script>5</script>-->",
    ],
    [
      "what looks like a comment",
      "<notebook></><script>1</script></ ><script>2</script><!x><script>3</script><?x><script>4</script><![CDATA[ ><script>5</script>",
    ],
    ["scripts outside of the notebook", "<script>1</script><notebook><script>2</script></notebook><script>3</script>"],
    [
      "tags after the end of the document",
      "<html><body><notebook></body></html><script>1</script></notebook><script>2</script>",
    ],
    [
      "two notebooks",
      "<notebook theme=ink><script>1</script></notebook><p><notebook theme=slate readonly><script>1</script>",
    ],
    [
      "an end tag held up by a paragraph",
      "<notebook><p>a</notebook><script>1</script></p></notebook><script>2</script>",
    ],
    ["a paragraph that closes the notebook in it", "<p><notebook><script>1</script><div><script>2</script>"],
    ["a list item that closes the notebook in it", "<li><notebook><script>1</script><li><script>2</script>"],
    [
      "a list item held up by a list",
      "<li><notebook><ul><script>1</script><li><script>2</script></ul></li><script>3</script>",
    ],
    ["a list item across an address", "<li><notebook><address><li><script>1</script>"],
    ["a term that closes the notebook in its description", "<dd><notebook><dt><script>1</script>"],
    ["headings that close each other", "<h1><notebook><h2></h3><script>1</script></h1><script>2</script>"],
    ["a heading after a heading", "<notebook><h1><h2></notebook><script>1</script></h2></notebook><script>2</script>"],
    ["a dialog, which is no barrier", "<notebook><dialog></notebook><script>1</script>"],
    ["a division, which is one", "<notebook><div></notebook><script>1</script>"],
    ["bold around a notebook", "<b><notebook><script>1</script></b><script>2</script>"],
    ["a rule that closes a paragraph", "<notebook><p><hr></notebook><script>1</script>"],
    ["cells of a table without a table", "<notebook><tr><td><script>1</script></td></tr></notebook><script>2</script>"],
  ])("reads the same in %s", (_, text) => {
    expect(parseDocument(text).notebook).toEqual(readByKit(text));
  });

  it.each([
    "<!-->",
    "<!--->",
    "<!--",
    "<!-- -->",
    "<!-- <script> -->",
    "<!-- <script> <\\/script> -->",
    "<!-- <script></script>",
    "<!-- <script></script> <script></script>",
    "<!-- <script></script> --> <script>",
    "<!-- <scripts>",
    "<!- <script>",
    "<!-- <SCRIPT\n></Script\t> </script",
    "<!-- --><!-- <script/></script>",
    "<!---- <script --->",
    "<!-- <script></script> --></script >",
  ])("ends a script where a browser does: %s", (body) => {
    expect(parseDocument(cell(body)).notebook).toEqual(readByKit(cell(body)));
  });
});

describe("parseDocument", () => {
  it("says where each part stands", () => {
    const text = `<!doctype html>\n<notebook theme="ink">\n  <title>a</title>\n  <script id="1" pinned>\n    x\n  </script>\n</notebook>\n`;
    const {outline} = parseDocument(text);
    const show = ({start, end}: {start: number; end: number}) => text.slice(start, end);
    expect(show(outline.notebook)).toBe('<notebook theme="ink">');
    expect(outline.title && show(outline.title)).toBe("<title>a</title>");
    const [script] = outline.cells;
    expect(script && show(script)).toBe('<script id="1" pinned>\n    x\n  </script>');
    expect(script && show(script.body)).toBe("\n    x\n  ");
    expect(script?.tag.attributes.map(show)).toEqual(['id="1"', "pinned"]);
  });

  it("takes the type of a cell for its mode, and any other for JavaScript", () => {
    const {cells} = parseDocument(
      `<notebook><script type="text/x-r"></script><script type="Text/X-R"></script><script></script>`,
    ).notebook;
    expect(cells.map(({mode}) => mode)).toEqual(["r", "js", "js"]);
  });

  it.each([
    ["", "empty-text"],
    [" \r\n\ufeff", "empty-text"],
    ["\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "binary"],
    ["<notebook>\0</notebook>", "binary"],
    ["%PDF-1.7", "no-notebook"],
    ['{"cells": [], "nbformat": 4}', "no-notebook"],
    ["<!doctype html><p>a page", "no-notebook"],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "no-notebook"],
    ["<notebooks></notebooks>", "no-notebook"],
    ["<!-- <notebook> -->", "no-notebook"],
  ])("refuses what is no notebook: %j", (text, code) => {
    const fault = faultOf(() => parseDocument(text));
    expect(fault).toMatchObject({name: "NotebookError", code});
    expect(fault.message).toMatch(/^[a-z].*: .*\(.*\)$/s);
  });

  it("refuses a text that is too large before it reads it", () => {
    const fault = faultOf(() => parseDocument(`<notebook>${" ".repeat(MAX_LENGTH)}`));
    expect(fault).toMatchObject({code: "too-large", data: {limit: MAX_LENGTH}});
  });

  it("refuses a file cut off anywhere within an element, and says where that began", () => {
    const text = createNotebook({title: "a", cells: [{value: "x"}, {value: "y", mode: "md"}]});
    for (let length = 1; length < text.length; ++length) {
      const cut = text.slice(0, length);
      const open = Math.max(cut.lastIndexOf("<title>"), cut.lastIndexOf("<script"));
      const isWithin = open >= 0 && !/<\/(?:title|script)>/.test(cut.slice(open));
      if (isWithin) expect(faultOf(() => parseDocument(cut)).code).toBe("cut-off");
    }
    expect(faultOf(() => parseDocument(text.slice(0, text.indexOf("    y")))).data).toMatchObject({line: 7, column: 3});
  });

  it.each([
    "<notebook><!-- a",
    "<notebook><style>a",
    "<notebook><title>a</title",
    "<notebook></notebook",
    "<notebook><p a='b",
    "<notebook><!x",
  ])("refuses a text that ends too early: %s", (text) =>
    expect(faultOf(() => parseDocument(text)).code).toBe("cut-off"),
  );

  it("names the comment that swallows the rest of a file", () => {
    const fault = faultOf(() => parseDocument(cell("\n    <!--\n    <script>")));
    expect(fault).toMatchObject({code: "swallows-cells", data: {line: 2, column: 5}});
    expect(fault.message).toContain("<\\!--");
  });

  it("keeps reading after a comment that swallowed a cell and was closed", () => {
    expect(values(cell("<!-- <script></script><script>-->"))).toEqual(["<!-- <script></script><script>-->", "next"]);
  });

  it.each([
    "table",
    "svg",
    "math",
    "template",
    "select",
    "form",
    "button",
    "object",
    "noscript",
    "plaintext",
    "frameset",
    "ruby><rt",
  ])("refuses what a browser would move about or hide: <%s>", (name) => {
    const fault = faultOf(() => parseDocument(`<notebook>\n<${name}><script>1</script></notebook>`));
    expect(fault).toMatchObject({code: "unsupported-element", data: {line: 2}});
  });

  it.each(["<b><p></b></p>", "<p><b></p>", "<a><a>", "<b><b><b><b>", "<b><i></b></i>", "<i></notebook>"])(
    "refuses elements that overlap: %s",
    (text) => expect(faultOf(() => parseDocument(`<notebook>${text}`)).code).toBe("misnested"),
  );

  it("refuses elements without end, and ids without end", () => {
    expect(faultOf(() => parseDocument(`<notebook>${"<div>".repeat(1e5)}`)).code).toBe("unsupported-element");
    expect(faultOf(() => parseDocument("<notebook><script id=9007199254740991></script><script>")).code).toBe(
      "cut-off",
    );
    expect(faultOf(() => parseDocument(cell("", " id=9007199254740991"))).code).toBe("bad-id");
    expect(faultOf(() => parseDocument(cell("", " id=1e300"))).code).toBe("bad-id");
  });

  it("reads hostile repetitions in time that grows with their length only", () => {
    const size = 1e5;
    const hostile = [
      "<",
      "&",
      "<!",
      "<script><!--<script ",
      "<p>",
      "</x>",
      "<!---->",
      "<x></p>",
      "&#",
      "<div></div>",
      "<li>",
    ];
    for (const piece of hostile) readOrRefuse(`<notebook>${piece.repeat(size)}`);
    for (const piece of ["a ", "a=", "/", "a='b'", " "]) readOrRefuse(`<notebook ${piece.repeat(size)}>`);
    for (const piece of ["\n", " ", "<\\", "\\", "<!--", "-->", "</script "]) readOrRefuse(cell(piece.repeat(size)));
  });
});
