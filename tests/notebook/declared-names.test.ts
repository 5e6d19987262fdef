import {transpile} from "@observablehq/notebook-kit";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {declaresName} from "../../src/notebook/declared-names.js";
import {type Cell, toCell} from "../../src/notebook/notebook.js";

const names = ["a", "b", "c", "d", "x", "情景", "$s"];

/** The names that Notebook Kit sees a cell declare. */
function declaredByKit({id, mode, value, output: own}: Cell): string[] {
  const {outputs = [], output} = transpile({
    id,
    mode,
    value,
    pinned: false,
    hidden: false,
    ...(own !== undefined && {output: own}),
  });
  return output === undefined ? outputs : [output.replace(/^(?:viewof\$|mutable )/, "")];
}

describe("declaresName", () => {
  it.each([
    "const a = 1;",
    "let a, b = 2, c;",
    "var a = [1, x], {b, c: d = x, ...$s} = x",
    "const [a, , b = x, [c]] = x, 情景 = 1",
    "const a = {b: 1, c() { return x; }}, d = (x, b) => x;",
    "function a(b, c = x) { const d = 1; }",
    "async function* a() {}",
    "function * b() {}",
    "class a extends b {}",
    "import a, {b, c as d} from 'npm:x'",
    "import * as a from 'x'; import 'b'",
    "import {a} from 'x';\nimport {b} from 'y'\nconst c = 1",
    "import('a').then((b) => b)",
    "a + b",
    "a = 1",
    "(function a() {})",
    "{ const a = 1; let b; }",
    "for (const a of [1]) { var c; }",
    "const a = 1\nconst b = 2\nlet c\nlet d",
    "// const a = 1\n/* let b; */ const c = 'const d = 1'",
    "const a = `const b = ${(() => { const c = `${1}`; })()} let d`; let x",
    "const a = /const b = \\/[/`]/g, c = 1 / 2 / 3",
    "if (x) {}\nconst a = x => x / 2; const b = '/'",
    'const a = "\\"; const b = 1"; const c = \'\\\\\'',
    "const a = x ? {b: 1} : [c], d = x.const",
    "const a = 1, // b = 2\n  c = 3",
    "export const a = 1",
    "const a = function b() {}, c = class d {}",
    "label: { const a = 1 }",
    "",
    "const",
    "`${",
  ])("sees what Kit sees in JavaScript: %j", (value) => {
    const cell = toCell(1, {value});
    let declared;
    try {
      declared = declaredByKit(cell);
    } catch {
      // What does not parse declares nothing, and may still be read here.
      expect(typeof declaresName(cell, "a")).toBe("boolean");
      return;
    }
    expect(names.filter((name) => declaresName(cell, name))).toEqual(names.filter((name) => declared.includes(name)));
  });

  it.each([
    "const a: number = 1, b: Map<string, x[]> = new Map();",
    "const {a, b}: {a: c; b: d} = x;",
    "enum a { b }",
    "type a = b; interface c { d: x }",
    "function a<b>(c: d): x { return c as x }",
  ])("sees at least what Kit sees in TypeScript: %j", (value) => {
    const cell = toCell(1, {mode: "ts", value});
    for (const name of declaredByKit(cell)) expect(declaresName(cell, name)).toBe(true);
  });

  it.each([
    "a = 1",
    "viewof a = x",
    "mutable a = 1",
    "// b\na = { const b = 1; return b; }",
    "function a() {}",
    "import {a, b as c} from '@d/x'",
    "a == b",
    "a => b",
    "x",
    "{ const a = 1; return a; }",
  ])("sees what Kit sees in Observable JavaScript: %j", (value) => {
    const cell = toCell(1, {mode: "ojs", value});
    const declared = declaredByKit(cell);
    expect(names.filter((name) => declaresName(cell, name))).toEqual(names.filter((name) => declared.includes(name)));
  });

  it("goes by the output where there is one, and by nothing else in other languages", () => {
    expect(declaresName(toCell(1, {value: "const a = 1", output: "b"}), "a")).toBe(false);
    expect(declaresName(toCell(1, {value: "const a = 1", output: "b"}), "b")).toBe(true);
    expect(declaresName(toCell(1, {mode: "sql", value: "select a", output: "rows"}), "rows")).toBe(true);
    expect(declaresName(toCell(1, {mode: "md", value: "const a = 1"}), "a")).toBe(false);
    expect(declaresName(toCell(1, {mode: "python", value: "a = 1"}), "a")).toBe(false);
  });

  it("answers for any text at all", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "const ",
        "a",
        "=",
        "`",
        "${",
        "}",
        "{",
        "/",
        "[",
        "]",
        "\\",
        "'",
        "\n",
        "import ",
        "//",
        "/*",
        ",",
        "(",
        "😀",
        "\ud800",
      ),
    );
    fc.assert(
      fc.property(
        pieces,
        fc.constantFrom("js", "ts", "ojs"),
        (list, mode) => typeof declaresName(toCell(1, {mode, value: list.join("")}), "a") === "boolean",
      ),
    );
    for (const piece of ["`", "/", "const ", "let a\n", "import a ", "`${", "/*", "(", "=/a"])
      declaresName(toCell(1, {value: `${piece.repeat(3e4)} zz`}), "zz");
  });
});
