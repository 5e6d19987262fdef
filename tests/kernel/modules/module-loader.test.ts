import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {asTraced, importText, loading} from "./loading.js";

/** What a module has, as a plain object. */
async function exportsOf(files: Record<string, string>, name = "./main.js"): Promise<object> {
  return {...(await loading(files).loader.load(name))};
}

describe("what a module has", () => {
  it("is what it exports, by declarations, lists, renaming and default", async () => {
    const text = `
      export const a = 1, {b, c: [c]} = {b: 2, c: [3]};
      export function d() { return e + 1; }
      export class F {}
      let e = 4;
      export {e, e as "with space", d as g};
      export default (x) => x * 2;`;
    const {a, b, c, d, e, g, ...others} = (await exportsOf({"main.js": text})) as Record<string, unknown>;
    expect([a, b, c, e]).toEqual([1, 2, 3, 4]);
    expect((d as () => number)()).toBe(5);
    expect(g).toBe(d);
    expect(Object.keys(others).sort()).toEqual(["F", "default", "with space"]);
    expect((others as {default: (x: number) => number}).default(21)).toBe(42);
  });

  it("comes from other modules beside it, by folders and back", async () => {
    const files = {
      "main.js": `import two, {one as first} from "./lib/parts.js"; export * from "./lib/parts.js"; export const sum = first + two;
        export * as all from "./lib/deep/more.js";`,
      "lib/parts.js": `import {three} from "./deep/more.js"; export const one = 1, four = three + 1; export default 2;`,
      "lib/deep/more.js": `export {base as three} from "../../base.js"`,
      "base.js": "export const base = 3",
    };
    expect(await exportsOf(files)).toMatchObject({one: 1, four: 4, sum: 3, all: {three: 3}});
    expect(await exportsOf(files)).not.toHaveProperty("default");
  });

  it("is live: what a module changes is changed for those that import it", async () => {
    const module = await exportsOf({
      "main.js": `import {count, increase} from "./count.js"; increase(); increase(); export const seen = count;`,
      "count.js": "export let count = 0; export function increase() { count += 1; }",
    });
    expect(module).toEqual({seen: 2});
  });

  it("may be waited for, and imported while it runs", async () => {
    const files = {
      "main.js": `export const late = (await import("./lib/late.js")).value; export const later = await Promise.resolve(2);`,
      "lib/late.js": `export const value = (await import("../base.js")).base`,
      "base.js": "export const base = 7",
    };
    expect(await exportsOf(files)).toEqual({late: 7, later: 2});
  });

  it("is had of TypeScript without its types", async () => {
    const text = `interface Row {readonly year: number}
enum Fuel {Coal = 2, Gas}
export const years = (rows: readonly Row[]): number[] => rows.map((row) => row.year);
export const gas: number = Fuel.Gas;
export type {Row};`;
    const module = (await exportsOf({"main.ts": text}, "./main.ts")) as {
      years: (rows: object[]) => number[];
      gas: number;
    };
    expect(module.gas).toBe(3);
    expect(module.years([{year: 2025}])).toEqual([2025]);
  });

  it("may begin with a line for a shell, and is strict", async () => {
    expect(
      await exportsOf({"main.js": "#!/usr/bin/env node\nexport const self = (function () { return this; })();"}),
    ).toEqual({
      self: undefined,
    });
  });

  it("is that of Node's own import, whatever a module declares", async () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e");
    const value = fc.oneof(fc.integer(), fc.boolean(), fc.string()).map((each) => JSON.stringify(each));
    const kind = fc.constantFrom("const", "let", "var", "function", "list", "default");
    const statement = fc.tuple(name, value, kind);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(statement, {selector: ([own, , kind]) => (kind === "default" ? kind : own)}),
        async (parts) => {
          const text = parts
            .map(([own, value, kind]) => {
              if (kind === "default")
                return `export default (() => { let n = 0; for (const x of [1, 2, 3]) n += x; return [n, ${value}]; })();`;
              if (kind === "function")
                return `export let ${own} = made_${own}(3); function made_${own}(n) { return n < 1 ? ${value} : made_${own}(n - 1); }`;
              if (kind === "list")
                return `let own_${own} = 0; for (let i = 0; i < 9; ++i) own_${own} += i; export {own_${own} as ${own}};`;
              return `export ${kind} ${own} = ${value};`;
            })
            .join("\n");
          expect(await exportsOf({"main.js": text})).toEqual({...(await importText(text))});
        },
      ),
      {numRuns: 60},
    );
  });
});

describe("what is not beside the notebook", () => {
  it("is had by the names that cells use", async () => {
    const others = {arquero: {table: () => "a table", op: {sum: 1}, default: 5}};
    const {loader} = loading(
      {
        "main.js": `import aq, {table, op as own} from "arquero"; import * as all from "arquero"; export const x = [aq, table(), own.sum, Object.keys(all).length, (await import("arquero")).default];`,
      },
      {others},
    );
    expect(await loader.load("./main.js")).toMatchObject({x: [5, "a table", 1, 3, 5]});
  });

  it("is refused where nothing answers, with the place", async () => {
    const {loader} = loading({"main.js": `export const a = 1;\n  import {x} from "lodash";`}, {others: {d3: {}}});
    await expect(loader.load("./main.js")).rejects.toMatchObject({
      code: "unknown-import",
      data: {file: "main.js", line: 2, column: 19, specifier: "lodash", available: ["d3"]},
    });
  });
});

describe("faults", () => {
  it.each([
    ["export const = 1", {code: "syntax", data: {file: "main.js", line: 1, column: 14}}],
    ["export const a = 1;\nexport const a = 2;", {code: "syntax", data: {file: "main.js", line: 2, column: 14}}],
    ["export {gone}", {code: "syntax", data: {file: "main.js", line: 1}}],
    ["\nexport const here = import.meta.url;", {code: "no-meta", data: {file: "main.js", line: 2, column: 21}}],
    [`import data from "./data.json"`, {code: "no-module", data: {file: "main.js", line: 1, specifier: "./data.json"}}],
    [
      `\nimport {pric} from "./lib.js"`,
      {code: "no-export", data: {file: "main.js", line: 2, name: "pric", suggestion: "price"}},
    ],
    [`export {default} from "./lib.js"`, {code: "no-export", data: {name: "default"}}],
  ])("of %j tell their place", async (text, fault) => {
    const {loader} = loading({"main.js": text, "lib.js": "export const price = 1"});
    await expect(loader.load("./main.js")).rejects.toMatchObject(fault);
  });

  it("are told of the module that a module imports", async () => {
    const {loader} = loading({"main.js": `import "./lib/b.ts"`, "lib/b.ts": "const a: number = ;\n"});
    await expect(loader.load("./main.js")).rejects.toMatchObject({code: "syntax", data: {file: "lib/b.ts", line: 1}});
  });

  it("refuses modules that need each other, with the way round", async () => {
    const {loader} = loading({
      "main.js": `import "./a.js"`,
      "a.js": `\nimport {b} from "./b.js"; export const a = 1`,
      "b.js": `import {a} from "./a.js"; export const b = 2`,
    });
    await expect(loader.load("./main.js")).rejects.toMatchObject({
      code: "cycle",
      data: {file: "b.js", line: 1, modules: "a.js → b.js → a.js"},
    });
  });

  it("are placed to the column where a module runs", async () => {
    const text = `let n = 0; for (const x of [1]) n += x;
export function find(list) {
  for (const each of list) if (each === null) each.value; else list.length;
  return n;
}`;
    const {loader} = loading({"表 一.js": text});
    const {find} = (await loader.load("./表 一.js")) as {find: (list: unknown[]) => unknown};
    const error = thrownBy(() => find([1, null]));
    expect(loader.placeOf(error)).toEqual({
      file: "表 一.js",
      line: 3,
      column: 52,
    });
    expect(loader.placeOf(new Error("elsewhere"))).toBeUndefined();
  });

  it("are placed where a module throws as it is loaded", async () => {
    const {loader} = loading({"main.js": `import "./b.js"`, "b.js": "const a = null;\n\n  a.length;"});
    const error = await loader.load("./main.js").catch((error: unknown) => error);
    expect(loader.placeOf(asTraced(error as Error))).toEqual({file: "b.js", line: 3, column: 5});
  });

  it("are placed to the line in TypeScript", async () => {
    const {loader} = loading({"a.ts": "export const f = (x: {y: number} | null): number =>\n  x!.y;"});
    const {f} = (await loader.load("./a.ts")) as {f: (x: null) => number};
    expect(loader.placeOf(thrownBy(() => f(null)))).toEqual({file: "a.ts", line: 2, column: undefined});
  });
});

function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) return asTraced(error);
  }
  throw new Error("nothing was thrown");
}

describe("a module that does not end", () => {
  it.each([
    ["export function f() {\n  while (true) {}\n}", 2],
    ["export function f() {\n  for (;;) { Math.sqrt(2); g(); }\n}\nfunction g() {}", 2],
    ["export const f = () =>\n  f();", 1],
    ["export async function f() {\n  for (;;) await null;\n}", 2],
  ])("is ended in its own line: %j", async (text, line) => {
    let left = 50;
    const check = (file: string, at?: number) => {
      if (--left < 0) throw new Error(`enough: ${file} ${at}`);
      return 0;
    };
    const {loader} = loading({"main.js": text}, {check});
    const {f} = (await loader.load("./main.js")) as {f: () => unknown};
    await expect(new Promise((resolve) => resolve(f()))).rejects.toThrow(`enough: main.js ${line}`);
  });

  it("is ended while it is loaded, and runs anew the next time", async () => {
    let limit = 50;
    const check = (_: string, line?: number) => {
      if (--limit < 0) throw new Error(`enough: ${line}`);
      return 0;
    };
    const {loader} = loading(
      {"main.js": "let n = 0;\nwhile (n < 1000) n += step();\nexport {n};\nfunction step() { return 1; }"},
      {check},
    );
    await expect(loader.load("./main.js")).rejects.toThrow("enough: 2");
    limit = 1e6;
    expect(await loader.load("./main.js")).toMatchObject({n: 1000});
  });
});

describe("one instance", () => {
  const counting = "globalThis.made = (globalThis.made ?? 0) + 1; export const number = globalThis.made;";

  it("is shared by all that import a module, until it or what it imports changes", async () => {
    const {loader, files} = loading({
      "a.js": `export {number} from "./shared.js"; export const own = {};`,
      "b.js": `export {number} from "./shared.js"; import "./c.js"; export const own = {};`,
      "c.js": "export const c = 1;",
      "shared.js": counting,
    });
    const [a, b] = await Promise.all([loader.load("./a.js"), loader.load("./b.js")]);
    expect(a).toMatchObject({number: (b as {number: number}).number});
    files["c.js"] = "export const c = 2;";
    loader.drop(["c.js"]);
    const [sameA, nextB] = await Promise.all([loader.load("./lib/../a.js"), loader.load("./b.js")]);
    expect(sameA).toBe(a);
    expect(nextB).not.toBe(b);
    expect(nextB).toMatchObject({number: (b as {number: number}).number});
  });

  it("stays as it is where a file was written again with the same text", async () => {
    const {loader, asked} = loading({"a.js": counting});
    const before = await loader.load("./a.js");
    loader.drop(["a.js"]);
    expect(await loader.load("./a.js")).toBe(before);
    expect(asked).toEqual(["a.js", "a.js"]);
  });

  it("knows what it needs, also while a part of it is missing", async () => {
    const {loader} = loading({"a.js": `import "./lib/b.js"`, "lib/b.js": `import "../gone.js"`});
    await expect(loader.load("./a.js")).rejects.toThrow("no file: gone.js");
    expect(await loader.needs("a.js", new Set(["gone.js"]))).toBe(true);
    expect(await loader.needs("a.js", new Set(["lib/b.js"]))).toBe(true);
    expect(await loader.needs("a.js", new Set(["other.js"]))).toBe(false);
  });
});
