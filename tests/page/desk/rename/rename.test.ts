import {describe, expect, it} from "vitest";
import {compile} from "../../../../src/kernel/compile.js";
import {parseDocument} from "../../../../src/notebook/parse.js";
import {planRename, type RenameError} from "../../../../src/page/desk/rename/rename.js";

const types: Readonly<Record<string, string>> = {
  js: "module",
  md: "text/markdown",
  html: "text/html",
  ts: "text/x-typescript",
};

/** A notebook of cells, each `mode: text` or JavaScript. */
function notebook(...texts: readonly string[]) {
  const scripts = texts.map((each, i) => {
    const [, mode = "js", text = each] = /^(md|html|ts): ([^]*)$/.exec(each) ?? [];
    return `<script id="${i + 1}" type="${types[mode]}">\n${text}\n</script>`;
  });
  return parseDocument(`<!doctype html>\n<notebook>\n${scripts.join("\n")}\n</notebook>\n`);
}

function plan(document: ReturnType<typeof notebook>, from: string, to: string) {
  const {cells} = document.notebook;
  const names = cells.map((cell) => {
    if (cell.mode === "ts") return {id: cell.id, inputs: ["gdp"], outputs: []};
    try {
      const {inputs, outputs} = compile(cell);
      return {id: cell.id, inputs, outputs};
    } catch {
      return {id: cell.id, inputs: [], outputs: []};
    }
  });
  return planRename({cells, names, builtins: new Set(["Plot"]), from, to});
}

function renamed(from: string, to: string, ...texts: readonly string[]): string[] {
  const document = notebook(...texts);
  return plan(document, from, to)
    .change(document)
    .notebook.cells.map(({value}) => value);
}

function refusal(from: string, to: string, ...texts: readonly string[]): string {
  try {
    plan(notebook(...texts), from, to);
  } catch (error) {
    return (error as RenameError).code;
  }
  return "none";
}

describe("a variable that is renamed", () => {
  it("has its new name in every cell, prose and HTML too", () => {
    expect(
      renamed(
        "gdp",
        "output",
        "const gdp = 1",
        "gdp * 2",
        "md: GDP is ${gdp} in ${`${gdp}`}",
        "html: <b>${gdp + 1}</b> gdp",
      ),
    ).toEqual(["const output = 1", "output * 2", "GDP is ${output} in ${`${output}`}", "<b>${output + 1}</b> gdp"]);
  });

  it("is not confused with a property, a text, a comment or a name of a function's own", () => {
    const own = "const rows = [].map((gdp) => gdp + d.gdp + 'gdp'); // gdp\n{ const gdp = 2; f(gdp); }\nf({gdp: 1})";
    expect(renamed("gdp", "output", "const gdp = 1", `${own}; f(gdp)`)).toEqual([
      "const output = 1",
      `${own}; f(output)`,
    ]);
  });

  it("is written out where a short form named key and value at once", () => {
    expect(renamed("a", "b", "const {a, c} = data", "f({a, c})", "const {d = a} = e")).toEqual([
      "const {a: b, c} = data",
      "f({a: b, c})",
      "const {d = b} = e",
    ]);
    expect(renamed("a", "b", "const {a = 1} = data")).toEqual(["const {a: b = 1} = data"]);
    expect(renamed("lines", "draw", 'import {lines, bars} from "tuiyan"', "lines(1)")).toEqual([
      'import {lines as draw, bars} from "tuiyan"',
      "draw(1)",
    ]);
    expect(renamed("mine", "own", 'import {lines as mine} from "tuiyan"')).toEqual([
      'import {lines as own} from "tuiyan"',
    ]);
  });

  it("is renamed where its name is handed over as a text", () => {
    expect(renamed("gdp", "output", "const gdp = 1", 'across("gdp"); f("gdp")')).toEqual([
      "const output = 1",
      'across("output"); f("gdp")',
    ]);
  });

  it("is found as a function, a class, with var in a block, and where it is assigned to", () => {
    expect(renamed("f", "g", "function f() { return f; }", "f()")).toEqual(["function g() { return g; }", "g()"]);
    expect(renamed("F", "G", "class F { F() { return F; } }", "new F()")).toEqual([
      "class G { F() { return G; } }",
      "new G()",
    ]);
    expect(renamed("n", "m", "let n = 0; for (const i of [1]) n += i; [n] = [2];")).toEqual([
      "let m = 0; for (const i of [1]) m += i; [m] = [2];",
    ]);
  });

  it("counts its cells and places", () => {
    expect(plan(notebook("const a = 1", "a + a", "2"), "a", "b")).toMatchObject({cells: [1, 2], places: 3});
  });
});

describe("a rename is refused", () => {
  it("where the new name is none, or the same", () => {
    for (const name of ["", "1a", "a b", "await", "class", "a-b"])
      expect(refusal("a", name, "const a = 1")).toBe("not-a-name");
    expect(refusal("a", "增速", "const a = 1")).toBe("none");
    expect(refusal("a", "a", "const a = 1")).toBe("same");
  });

  it("where the new name is another cell's, the page's or the language's", () => {
    expect(refusal("a", "b", "const a = 1", "const b = 2")).toBe("taken");
    expect(refusal("a", "Plot", "const a = 1")).toBe("taken");
    expect(refusal("a", "Math", "const a = 1")).toBe("taken");
    expect(refusal("a", "b", "const a = 1", "b + 1")).toBe("in-use");
    expect(refusal("scenarios", "b", "const scenarios = []")).toBe("kept-name");
  });

  it("where a name of a function's own would take its place", () => {
    expect(refusal("a", "b", "const a = 1", "const f = (b) => a + b")).toBe("shadowed");
    expect(refusal("a", "b", "const a = 1", "const f = (b) => b; f(a)")).toBe("none");
  });

  it("where nobody defines the name, or two cells do", () => {
    expect(refusal("a", "b", "a + 1")).toBe("not-defined");
    expect(refusal("a", "b", "const a = 1", "const a = 2")).toBe("defined-twice");
  });

  it("where a cell that may use it cannot be read", () => {
    expect(refusal("gdp", "b", "const gdp = 1", "ts: const a: number = gdp")).toBe("unread");
    expect(refusal("gdp", "b", "const gdp = 1", "gdp +* 1")).toBe("unread");
    expect(refusal("gdp", "b", "const gdp = 1", "c +* 1")).toBe("none");
  });
});
