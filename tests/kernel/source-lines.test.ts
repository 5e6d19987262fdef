import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compile, evaluate} from "../../src/kernel/compile.js";
import {lineInCell, lineOf} from "../../src/kernel/source-lines.js";
import {toCell, type CellSpec} from "../../src/notebook/notebook.js";

/** What a cell's `boom()` throws; the trace is the engine's own. */
class Boom extends Error {}

const boom = () => {
  throw new Boom("boom");
};

const begin = () => () => 128;
const load = () => Promise.resolve({a: 1, b: 2, default: 3});

/** Runs a cell in which `boom()` is called, and gives the error with the line that is said of it. */
async function lineOfBoom(spec: CellSpec): Promise<number | undefined> {
  const {body, inputs, lines} = compile(toCell(7, spec));
  const tag = (_: TemplateStringsArray, ...values: unknown[]) => values;
  const known: Record<string, unknown> = {boom, md: tag, htl: {html: tag}, tex: {block: tag}};
  try {
    await evaluate(body, "cell-7.js", load, begin)(...(inputs.map((name) => known[name]) as never[]));
  } catch (error) {
    if (error instanceof Boom) return lineInCell(error, "cell-7.js", lines);
    throw error;
  }
  throw new Error("the cell was to fail");
}

/** The line, from 1, of a text that holds the call. */
const lineWithBoom = (text: string) => text.slice(0, text.indexOf("boom()")).split("\n").length;

describe("lineOf", () => {
  it("counts lines and columns from 1", () => {
    expect(lineOf("ab\ncd", 0)).toEqual([1, 1]);
    expect(lineOf("ab\ncd", 2)).toEqual([1, 3]);
    expect(lineOf("ab\ncd", 3)).toEqual([2, 1]);
    expect(lineOf("ab\ncd", 5)).toEqual([2, 3]);
    expect(lineOf("", 0)).toEqual([1, 1]);
  });
});

describe("the line of an error in a cell", () => {
  it.each([
    ["a cell of one line", "boom()"],
    ["a statement", "const x = 1;\nconst y = boom();"],
    ["an expression over several lines", "[\n  1,\n  boom(),\n  3\n]"],
    ["below blank lines and comments", "\n\n// why\n\nconst x = boom();\n"],
    ["within a function of the cell", "function f() {\n  return 1;\n}\nconst g = () => {\n  boom();\n};\nf();\ng();"],
    ["below one import", 'import {a} from "x";\nconst x = 1;\nboom();'],
    ["below several imports", 'import {a} from "x";\nimport b from "y";\nimport * as c from "z";\n\nboom();'],
    ["below an import over several lines", 'import {\n  a,\n  b\n} from "x";\n\nconst x = 1;\nboom();'],
    ["between imports", 'import {a} from "x";\nboom();\nimport b from "y";\nconst c = 1;'],
    ["on the line of an import", 'import {a} from "x"; boom();\nconst b = 1;'],
    [
      "where the cell closes as the code of an import does",
      'import {a} from "x";\nboom();\nconst f = [1].map((i) => {\n  return i;\n});',
    ],
    ["with an import expression", 'const x = await import("x");\nconst y = boom();'],
    ["among lines that are alike", "let x = 0;\nx += 1;\nx += 1;\nx += 1;\nboom();\nx += 1;\nx += 1;"],
    ["in a cell that defines nothing", "if (true) {\n  boom();\n}"],
  ])("is said: %s", async (_, value) => {
    expect(await lineOfBoom({value})).toBe(lineWithBoom(value));
  });

  it.each([
    ["md", "# Title\n\n`code` and \\ more\n\n${boom()}\n"],
    ["md", "${boom()}"],
    ["html", "<p>\n  `x`\n  ${boom()}\n</p>"],
    ["tex", "\\frac{1}{\n${boom()}}"],
  ] as const)("is said within a template: %s", async (mode, value) => {
    expect(await lineOfBoom({mode, value})).toBe(lineWithBoom(value));
  });

  it("is that of the cell's own call where another cell's function fails", async () => {
    const other = compile(toCell(77, {value: "function fail() {\n  boom();\n}"}));
    const {fail} = evaluate(other.body, "cell-77.js", load, begin)(...([boom] as never[])) as {fail: () => void};
    const {body, lines} = compile(toCell(7, {value: "\nconst a = 1;\n\n\nfail();"}));
    const error = await Promise.resolve()
      .then(() => evaluate(body, "cell-7.js", load, begin)(...([fail] as never[])))
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Boom);
    expect(lineInCell(error as Error, "cell-7.js", lines)).toBe(5);
    expect(lineInCell(error as Error, "cell-77.js", other.lines)).toBe(2);
  });

  it("is unknown where the trace does not pass through the cell", () => {
    const {lines} = compile(toCell(7, {value: "1"}));
    expect(lineInCell(new Error("elsewhere"), "cell-7.js", lines)).toBeUndefined();
    expect(lineInCell(Object.assign(new Error(), {stack: undefined}), "cell-7.js", lines)).toBeUndefined();
  });

  const statement = fc.constantFrom(
    "x += 1;",
    "",
    "  ",
    "// note",
    "if (x > 0) {\n  x = 2;\n}",
    "[1].map((i) => {\n  return i;\n});",
    ";",
    "x += `\n`.length;",
  );
  const imports = fc.constantFrom(
    'import {a} from "x";',
    'import * as n from "y";',
    'import d, {\n  b\n} from "z";',
    'import "w";',
  );
  const program = fc
    .tuple(
      fc.array(fc.oneof({weight: 4, arbitrary: statement}, {weight: 1, arbitrary: imports}), {maxLength: 8}),
      fc.array(fc.oneof({weight: 4, arbitrary: statement}, {weight: 1, arbitrary: imports}), {maxLength: 8}),
      fc.boolean(),
    )
    .map(([before, after, defines]) => {
      // A name can be imported only once.
      const all = ["let x = 1;", ...before, defines ? "const y = boom();" : "boom();", ...after];
      return all.filter((line, i) => !line.startsWith("import") || all.indexOf(line) === i).join("\n");
    });

  it("is said in any program, wherever its imports stand", async () => {
    await fc.assert(
      fc.asyncProperty(program, async (value) => {
        expect(await lineOfBoom({value})).toBe(lineWithBoom(value));
      }),
      {numRuns: 300},
    );
  });
});
