import {describe, expect, it} from "vitest";
import {CellSyntaxError, compile, evaluate, runningModes} from "../../src/kernel/compile.js";
import * as compilers from "../../src/kernel/compilers.js";
import {takeCompilers} from "../../src/kernel/stand-ins/later-compilers.js";
import {toCell, type CellSpec} from "../../src/notebook/notebook.js";

takeCompilers(compilers);

const compiled = (spec: CellSpec) => compile(toCell(1, spec));
const js = (...lines: readonly string[]) => compiled({value: lines.join("\n")});

/** What a cell gives when its inputs have the values given. */
function valueOf(
  spec: CellSpec,
  inputs: Readonly<Record<string, unknown>> = {},
  load: (specifier: string) => Promise<unknown> = unexpected,
): unknown {
  const {body, inputs: names} = compiled(spec);
  return evaluate(body, "cell-1.js", load, begin)(...(names.map((name) => inputs[name]) as never[]));
}

const begin = () => () => 128;

function unexpected(specifier: string): never {
  throw new Error(`nothing was to be imported, but ${specifier} was`);
}

/** The fault of a text that is none of the language. */
function faultOf(spec: CellSpec): {message: string; place: [line: number, column: number]} {
  try {
    compiled(spec);
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    return {message: error.message, place: [error.line, error.column]};
  }
  throw new Error("expected a fault, and there was none");
}

/** A text with its fault marked by ‸, which is taken out of it; and where the mark stood. */
function marked(text: string): {value: string; place: [number, number]} {
  const before = text.slice(0, text.indexOf("‸")).split("\n");
  return {value: text.replace("‸", ""), place: [before.length, (before.at(-1)?.length ?? 0) + 1]};
}

describe("compile", () => {
  it("tells what a cell uses and what it defines", () => {
    expect(js("const a = b + c, {d} = e;", "function f(x) { return x + a + Math.PI; }")).toMatchObject({
      inputs: ["b", "c", "e"],
      outputs: ["a", "d", "f"],
      autodisplay: false,
    });
  });

  it("shows an expression by itself, but not one that says what it shows, nor a hidden one", () => {
    expect(js("a + 1").autodisplay).toBe(true);
    expect(js("display(a)").autodisplay).toBe(false);
    expect(js("const a = 1").autodisplay).toBe(false);
    expect(compiled({value: "a + 1", isHidden: true}).autodisplay).toBe(false);
  });

  it("gives a cell of one value the name its output says", () => {
    expect(compiled({value: "a + 1", output: "b"})).toMatchObject({inputs: ["a"], output: "b"});
    expect(compiled({mode: "html", value: "<b>${a}</b>", output: "c"})).toMatchObject({
      inputs: ["htl", "a"],
      output: "c",
    });
  });

  it("evaluates to a function from the inputs to the outputs", () => {
    expect(valueOf({value: "const b = a * 2, c = b + 1;"}, {a: 4})).toEqual({b: 8, c: 9});
    expect(valueOf({value: "a * 2"}, {a: 4})).toBe(8);
  });

  it("takes an empty cell and one of comments only for one without a value", () => {
    for (const value of ["", "\n", "// nothing yet"]) {
      expect(compiled({value})).toMatchObject({inputs: [], outputs: [], autodisplay: false});
      expect(valueOf({value})).toBeUndefined();
    }
  });

  it("runs text, markup and formulas as templates of their own tags", () => {
    const tag = (strings: TemplateStringsArray, ...values: unknown[]) => [strings.raw.join("|"), ...values];
    expect([...runningModes].sort()).toEqual(["html", "js", "md", "ojs", "sql", "tex", "ts"]);
    expect(valueOf({mode: "md", value: "# ${a}!"}, {md: tag, a: 1})).toEqual(["# |!", 1]);
    expect(valueOf({mode: "html", value: "<b>${a}</b>"}, {htl: {html: tag}, a: 1})).toEqual(["<b>|</b>", 1]);
    expect(valueOf({mode: "tex", value: "\\frac{1}{${a}}"}, {tex: {block: tag}, a: 2})).toEqual(["\\frac{1}{|}", 2]);
  });

  it("leaves backticks and backslashes of a text as they are", () => {
    const cooked = (strings: TemplateStringsArray) => strings.join("");
    expect(valueOf({mode: "md", value: "`code` and \\n"}, {md: cooked})).toBe("`code` and \\n");
  });
});

describe("a cell in TypeScript", () => {
  const ts = (...lines: readonly string[]): CellSpec => ({mode: "ts", value: lines.join("\n")});

  it("runs without its types, and defines and uses what it would without them", () => {
    const spec = ts(
      'import type {Table} from "x";',
      "interface Row { readonly year: number }",
      "type Rows = readonly Row[];",
      "const rows: Rows = years.map((year: number): Row => ({year}));",
      "function last<T>(list: readonly T[]): T | undefined { return list.at(-1)!; }",
      "const end = last(rows)?.year as number;",
    );
    expect(compiled(spec)).toMatchObject({inputs: ["years"], outputs: ["rows", "last", "end"], autodisplay: false});
    expect(valueOf(spec, {years: [2020, 2025]})).toMatchObject({rows: [{year: 2020}, {year: 2025}], end: 2025});
  });

  it("shows an expression, also an object with a type to it", () => {
    expect(valueOf(ts("a as number satisfies number"), {a: 1})).toBe(1);
    expect(valueOf(ts("{a: 1, b: 2} as const"))).toEqual({a: 1, b: 2});
    expect(compiled(ts("a!")).autodisplay).toBe(true);
  });

  it("has enumerations and parameter properties, which are more than types", () => {
    const spec = ts(
      "enum Way {Linear, Compound}",
      "class P { constructor(readonly x: number) {} }",
      "const p = new P(Way.Compound);",
    );
    expect(valueOf(spec)).toMatchObject({Way: {Linear: 0, Compound: 1}, p: {x: 1}});
  });

  it("says where it cannot be read, in types and in what is left without them", () => {
    expect(faultOf(ts("const a = 1;", "let y: = 3;")).place).toEqual([2, 8]);
    expect(faultOf(ts("type A = number;", "", "const a = 1;", "const a = 2;")).place[0]).toBe(4);
    expect(faultOf(ts("let y: = 3;")).message).not.toContain("transforming");
  });
});

describe("a cell in Observable JavaScript", () => {
  const ojs = (value: string): CellSpec => ({mode: "ojs", value});

  it("is named or not, an expression or a block", () => {
    expect(compiled(ojs("b = a + 1"))).toMatchObject({inputs: ["a"], outputs: [], output: "b", autodisplay: true});
    expect(valueOf(ojs("b = a + 1"), {a: 1})).toBe(2);
    expect(valueOf(ojs("a + 1"), {a: 1})).toBe(2);
    expect(valueOf(ojs("c = {\n  let n = 0;\n  for (const x of a) n += x;\n  return n;\n}"), {a: [1, 2, 3]})).toBe(6);
    expect(valueOf(ojs("f = (x) => x * 2"))).toBeTypeOf("function");
    expect(compiled(ojs("// nothing yet"))).toMatchObject({outputs: [], autodisplay: false});
  });

  it("yields one value after the other, and waits for a promise", async () => {
    const values = valueOf(ojs("n = { yield 1; yield 2; }")) as Iterable<number>;
    expect([...values]).toEqual([1, 2]);
    expect(await valueOf(ojs("(await a) + 1"), {a: Promise.resolve(1)})).toBe(2);
  });

  it("has views and what other cells may set", () => {
    expect(compiled(ojs("viewof x = input"))).toMatchObject({output: "viewof$x", autoview: true});
    expect(compiled(ojs("mutable x = 1"))).toMatchObject({output: "mutable x", automutable: true});
    expect(compiled(ojs("y = viewof x.value")).inputs).toEqual(["viewof$x"]);
    expect(compiled(ojs("f = () => ++mutable x")).inputs).toEqual(["mutable$x"]);
  });

  it("says where it cannot be read, and what it is not taken for", () => {
    expect(faultOf(ojs("a = 1 +")).place).toEqual([1, 8]);
    expect(faultOf(ojs("a = {\n  return 1 +;\n}")).place).toEqual([2, 13]);
    expect(faultOf(ojs("md`a`b = 1"))).toBeDefined();
  });

  it("knows which line of its text each line of its function is from", () => {
    expect(compiled(ojs("// of\n\nx =\n  a\n  + 1")).lines).toEqual([undefined, 4, 5, undefined]);
    expect(compiled(ojs("x = {\n  return {a};\n}")).lines).toEqual([undefined, 1, 2, 3, undefined]);
  });

  it("names an import of another notebook for what it is", async () => {
    const asked: string[] = [];
    const load = (specifier: string) => {
      asked.push(specifier);
      return Promise.reject(new Error("none"));
    };
    const {body} = compiled(ojs('import {chart} from "@d3/bar-chart"'));
    await expect(evaluate(body, "cell-1.js", load, begin)() as Promise<unknown>).rejects.toThrow("none");
    expect(asked).toEqual(["https://api.observablehq.com/@d3/bar-chart.js?v=4"]);
  });
});

describe("the imports of a cell", () => {
  const asked: string[] = [];
  const load = (specifier: string) => {
    asked.push(specifier);
    return Promise.resolve({a: 1, b: 2, default: 3});
  };
  const run = async (...lines: readonly string[]) => {
    asked.length = 0;
    return await valueOf({value: lines.join("\n")}, {}, load);
  };

  it("are answered by us: declarations", async () => {
    expect(await run('import {a, b as c} from "tuiyan";', "const d = a + c;")).toEqual({a: 1, c: 2, d: 3});
    expect(asked).toEqual(["tuiyan"]);
  });

  it("are answered by us: default and namespace, several at once", async () => {
    expect(await run('import d from "x";', 'import * as n from "y";', 'import "z";')).toEqual({
      d: 3,
      n: {a: 1, b: 2, default: 3},
    });
    expect(asked).toEqual(["x", "y", "z"]);
  });

  it("are answered by us: expressions, also several in a line and within one another", async () => {
    expect(
      await run("const p = (await import('x')).a + (await import('y')).b, q = await import((await import('z')).a);"),
    ).toEqual({
      p: 3,
      q: {a: 1, b: 2, default: 3},
    });
    expect(asked).toEqual(["x", "y", "z", 1]);
  });

  it("leaves the word alone in texts, comments and names", async () => {
    expect(await run("const imports = 'import(1)', o = {import: 4}, t = `import('x')`; // import('y')")).toEqual({
      imports: "import(1)",
      o: {import: 4},
      t: "import('x')",
    });
    expect(asked).toEqual([]);
  });
});

describe("a text that cannot be read", () => {
  it.each([
    ["a bracket left open", "const a = [1, 2‸;"],
    ["a later line", "const a = 1;\nconst b = a +‸;"],
    ["a name declared twice", "const a = 1;\n  const ‸a = 2;"],
    ["an import line", 'import {a ‸from "x";\nconst b = a;'],
    ["below import lines", 'import {a} from "x";\nimport {b} from "y";\n\nconst c = a ‸b;'],
    ["an import line that names something twice", 'import {a} from "x";\nimport {‸a} from "y";'],
    ["after blank lines", "\n\n  const a = ‸;"],
    ["an expression over several lines", "[\n  1,\n  2,\n  ‸;\n]"],
    ["within the text of an md cell", "md:# Title\n\ntext ${a +‸}"],
    ["within an html cell", "html:<p>\n  ${[1, ‸;]}</p>"],
  ])("says where: %s", (_, text) => {
    const [, mode, source] = /^(?:(md|html):)?([^]*)$/.exec(text) ?? [];
    const {value, place} = marked(source ?? "");
    expect(faultOf({mode: mode === "md" || mode === "html" ? mode : "js", value}).place).toEqual(place);
  });

  it.each([
    ["a name of another cell is set", "const a = 1;\n  ‸b = a;", "Assignment to external variable 'b'"],
    ["a global is set", "if (true) {\n  ‸Math = 1;\n}", "Assignment to global 'Math'"],
    ["a global is declared", "\nconst ‸Math = 1;", "Global 'Math' cannot be redefined"],
    ["something is exported", "const a = 1;\n‸export {a};", "Unexpected token 'export'"],
  ])("says where, and the bare message, of what notebook-kit itself refuses: %s", (_, text, message) => {
    const {value, place} = marked(text);
    expect(faultOf({value})).toEqual({message, place});
  });

  it.each([
    ["md", "text ${‸b = 1}"],
    ["md", "line one\n`code` and \\ a backslash ${‸b = 1}"],
    ["md", "md in front ${‸b = 1} and `code` behind"],
    ["html", "<p>${‸b = 1}</p>"],
    ["html", "<p>\n  `a` ${‸b = 1}\n</p>"],
    ["tex", "\\frac{1}{${‸b = 1}}"],
  ] as const)("says where in the text itself, not in the template made from it: %s cell %j", (mode, text) => {
    const {value, place} = marked(text);
    expect(faultOf({mode, value})).toEqual({message: "Assignment to external variable 'b'", place});
  });

  it.each([
    ["import.meta", "const a = 1;\nconst b = ‸import.meta.url;"],
    ["await using", "const a = 1;\n‸await using b = c;"],
  ])("is a fault of the cell where only a function cannot hold it: %s", (_, text) => {
    const {value, place} = marked(text);
    expect(faultOf({value}).place).toEqual(place);
  });

  it("is a fault of the cell also where the parser sees it outside of the text", () => {
    expect(faultOf({value: "const a = 1;\na + arguments.length"})).toMatchObject({place: [1, 1]});
  });

  it("keeps the parser's error as the cause", () => {
    expect(() => compiled({value: "1 +"})).toThrow(
      expect.objectContaining({cause: expect.any(SyntaxError) as unknown}),
    );
  });
});
