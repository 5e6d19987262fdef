import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compile, evaluate} from "../../src/kernel/compile.js";
import {toCell} from "../../src/notebook/notebook.js";

const load = () => Promise.reject(new Error("nothing is imported here"));

/** Thrown by a check that has had enough. */
class Enough extends Error {
  constructor(readonly line: number) {
    super(`enough in line ${line}`);
  }
}

/**
 * Runs a cell whose checks are asked in every round that they can be.
 * @param most how many checks it may make
 */
function run(text: string, inputs: Readonly<Record<string, unknown>> = {}, most = Infinity) {
  const {body, inputs: names} = compile(toCell(1, {value: text}));
  const lines: number[] = [];
  const begin =
    () =>
    (line = 0) => {
      lines.push(line);
      if (lines.length > most) throw new Enough(line);
      return 0;
    };
  const given = names.map((name) => (name in inputs ? inputs[name] : (globalThis as never)[name]));
  const value: unknown = evaluate(body, "cell-1.js", load, begin)(...(given as never[]));
  return {value, lines, body};
}

/** The lines of the checks that tell of values that are given; `list` has as many as make it look. */
function givingLines(text: string): number[] {
  const {body} = compile(toCell(1, {value: `const list = Array.from({length: 200});\n${text}`}));
  const lines: number[] = [];
  const begin =
    () =>
    (line = 0, isGiving?: 1) => {
      if (isGiving) lines.push(line - 1);
      return 0;
    };
  evaluate(body, "cell-1.js", load, begin)(Array as never, Boolean as never);
  return lines;
}

/** The line of the check that ends a cell which would not end by itself. */
function endedAt(text: string): number {
  try {
    run(text, {}, 5);
  } catch (error) {
    if (error instanceof Enough) return error.line;
    throw error;
  }
  throw new Error("it has ended by itself");
}

describe("loops that do not end", () => {
  it.each([
    ["while (true) {}", 1],
    ["while (true);", 1],
    ["let i = 0;\nwhile (true) i += 1;", 2],
    ["let i = 0;\nwhile (true)\n  i++\n", 2],
    ["for (;;) {}", 1],
    ["for (;;);", 1],
    ["for (let i = 0; ; ++i) {}", 1],
    ["for (let i = 0; i < Infinity; ++i) Math.sqrt(i);", 1],
    ["\n\nfor (let i = 0;\n  i >= 0;\n  ++i\n) {\n}", 3],
    ["do {} while (true)", 1],
    ["do ; while (true)", 1],
    ["let i = 0;\ndo i++\nwhile (true)", 2],
    ["const list = [1];\nfor (const each of list) list.push(each);", 2],
    ["const list = [];\nwhile (true) list.push({});", 2],
    ["let text = [];\nfor (;;) text[text.length] = 1;", 2],
    ["outer: while (true) { for (const x of [1]) continue outer; }", 1],
    ["while (true) { try { throw 1; } catch { continue; } finally {} }", 1],
    ["while (true) try { while (true) ; } catch {}", 1],
    ["const f = () => {\n  while (true) {}\n};\nf();", 2],
    ["class A { static {\n while (true) Math.sin(1); } }", 2],
    ["const o = {get a() { for (;;) Math.random(); }};\no.a", 1],
    ["function* all() { let i = 0; while (true) yield i++; }\nfor (const each of all()) each;", 2],
    ["if (true) while (true) {} else 1;", 1],
    ["switch (1) { case 1: for (;;) {} }", 1],
    ["const f = function () { 'use strict'; for (;;) this; };\nf()", 1],
  ])("are ended, with their line: %j", (text, line) => {
    const found = endedAt(text);
    // A loop in a loop, or in what is called, ends where the check is that comes first.
    expect(text.includes("outer") || text.includes("try") || text.includes("yield") ? line : found).toBe(line);
  });

  it("are ended though the cell catches what ends them", () => {
    expect(endedAt("for (;;) { try { for (;;) {} } catch {} }")).toBe(1);
    expect(endedAt("try { for (;;) {} } finally { for (;;) {} }")).toBe(1);
  });
});

describe("loops that give values", () => {
  it.each([
    ["[...(function* () { for (const x of list) yield x; })()];", 1],
    ["const all = [\n  ...(function* () { let i = 200;\n while (--i) { if (i) yield i; } })()];", 3],
    ["[...(function* () { let i = 200; do yield; while (--i); })()];", 1],
  ])("say so, with their line: %j", (text, line) => {
    expect(new Set(givingLines(text))).toEqual(new Set([line]));
  });

  it.each([
    "[...(function* () { for (const x of list) Boolean(x); yield 1; })()];",
    "for (const x of list) [...(function* () { yield x; })()];",
    "for (const x of list) Boolean(x);",
  ])("are those alone: %j", (text) => {
    expect(givingLines(text)).toEqual([]);
  });
});

describe("functions that call themselves without end", () => {
  it.each([
    "const f = (n) => n < 1 ? 0 : f(n - 1) + f(n - 1);\nf(40)",
    "function f(n) { return n < 1 ? 0 : f(n - 1) + f(n - 1); }\nf(40)",
    "const even = (n) => n && odd(n - 1), odd = (n) => (n && even(n - 1)) + (n && even(n - 1));\neven(60)",
    "class Tree { size(n) { return n && this.size(n - 1) + this.size(n - 1); } }\nnew Tree().size(40)",
    "const f = function own(n) { return n && own(n - 1) + own(n - 1); };\nf(40)",
    "let f;\nf = (n) => n && f(n - 1) + f(n - 1);\nf(40)",
  ])("are ended: %j", (text) => {
    expect(() => run(text, {}, 500)).toThrow(Enough);
  });

  it("are ended where each call waits for the next", async () => {
    const awaited = run("async function f() { await null; await f(); }\nconst end = f();", {}, 50).value;
    await expect((awaited as {end: unknown}).end).rejects.toThrow(Enough);
    const chained = run("const f = () => Promise.resolve().then(f);\nconst end = f();", {}, 50).value;
    await expect((chained as {end: unknown}).end).rejects.toThrow(Enough);
  });
});

describe("a loop that waits in each round", () => {
  it("looks in each, as it may be the last in a long while", async () => {
    const {value, lines} = run("const f = async () => { for (let i = 0; i < 5; ++i) await i; };\nconst end = f();");
    await (value as {end: unknown}).end;
    expect(lines).toEqual([1, 1, 1, 1, 1]);
    const {value: none, lines: few} = run(
      "const f = async () => { for await (const x of [1, 2, 3]) x; };\nconst end = f();",
    );
    await (none as {end: unknown}).end;
    expect(few).toHaveLength(3);
  });
});

describe("what the checks leave as it is", () => {
  it.each([
    ["let s = 0;\nfor (let i = 0; i < 10; ++i) s += i;", {s: 45}],
    [
      "let s = 0;\nfor (let i = 0, j = 10; i < j; i++, j--) { if (i === 2) continue; if (i === 4) break; s += j; }",
      {s: 26},
    ],
    ["let s = 0, i = 5;\nwhile (i --> 0) s += i;", {s: 10}],
    ["let s = 0, i = 0;\nfor (; i < 3; ) s += i++;", {s: 3, i: 3}],
    ["let s = 0;\nfor (var i = 0; i < 3; i++);\ns = i;", {s: 3}],
    ["let i = 0, s = 0;\nfor (i = 7, s = 1; i < 9; i++) s *= 2;", {i: 9, s: 4}],
    ["let o;\nfor ({a: o} = {a: 1}; o < 3; o++);", {o: 3}],
    ["let s = '';\nfor (const k in {a: 1, b: 2}) s += k", {s: "ab"}],
    ["let s = 0;\ndo s += 1; while (s < 5)", {s: 5}],
    ["let s = 0;\ndo s += 1\nwhile (s < 5)", {s: 5}],
    [
      "let s = 0;\na: for (let i = 0; i < 3; ++i) b: for (let j = 0; j < 3; ++j) { if (j === 1) continue a; if (i === 2) break a; s += 10 * i + j + 1; }",
      {s: 12},
    ],
    ["let n = 0;\nif (n) while (n) n--; else n = 4;", {n: 4}],
    ["const fs = [];\nfor (let i = 0; i < 3; ++i) fs.push(() => i);\nconst s = fs.map((f) => f());", {s: [0, 1, 2]}],
    ["const f = () => { for (let i = 0; ; i++) if (i > 4) return i; };\nconst s = f();", {s: 5}],
    ["function* f() { for (let i = 0; i < 3; ++i) yield i; }\nconst s = [...f()];", {s: [0, 1, 2]}],
    ["function strict() { 'use strict'; for (;;) return this; }\nconst s = strict();", {s: undefined}],
    ["let s = 0;\nfor (let i = 0; i < 3; ++i) switch (i) { case 1: break; default: s += i + 1; }", {s: 4}],
    ["let s = 0, i = 0;\nwhile (i < 4) { i += 1; if (i % 2) continue; s += i; }", {s: 6}],
    ["const wrap = (n) => ({n: n ? wrap(n - 1) : 0});\nconst s = wrap(1);", {s: {n: {n: 0}}}],
    ["const s = ((n) => n)(3);", {s: 3}],
    ["let s = 0;\nfor (const x of [1, 2, 3])\n  for (const y of [1, 2])\n    if (x > 1)\n      s += y\n", {s: 6}],
    ["let s = 0;\nfor (let i = 0; i < 2; ++i)\n  for (let j = 0; j < 2; ++j)\n    s += 1", {s: 4}],
  ])("values: %j", (text, expected) => {
    const {value} = run(text);
    expect(value).toMatchObject(expected);
  });

  it("as many rounds as there are, also more than are between two looks", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 200_000}), fc.integer({min: 1, max: 7}), (count, step) => {
        const {value} = run(`let n = 0;\nfor (let i = 0; i < ${count}; i += ${step}) n += 1;`);
        expect(value).toEqual({n: Math.ceil(count / step)});
      }),
      {numRuns: 20},
    );
    const {value, lines} = run("let n = 0, i = 0;\nwhile (i++ < 200000) { if (i % 2) continue; n += 1; }");
    expect(value).toEqual({n: 100_000, i: 200_001});
    expect(lines).toEqual([2, 2, 2]);
  });

  it("functions that are read and not called, as Arquero and models do with them", () => {
    for (const text of [
      "(d) => d.output * d.rate",
      "(d) => { const x = d.a; return x + 1; }",
      "function (d) { return d.a; }",
    ]) {
      const {value} = run(`const growth = (d) => d.g, f = ${text};`);
      expect(String((value as {f: unknown}).f)).toBe(text);
    }
    const shadowed = run("const d = (x) => x, f = (d) => d.a + d.b;").value as {f: unknown};
    expect(String(shadowed.f)).toBe("(d) => d.a + d.b");
  });

  it("lines, whatever stands between the parts of a loop", () => {
    const text =
      "for (\n  let i = 0 // from\n  ;\n  i < 3\n  ; i++ /* by\n one */ )\n{\n  i;\n}\nfor (const f of [(n) => f]) f;\n";
    const {body} = compile(toCell(1, {value: text}));
    expect(body.split("\n")).toHaveLength(text.trimEnd().split("\n").length + 2);
  });
});
