import {afterEach, describe, expect, it} from "vitest";
import * as compilers from "../../src/kernel/compilers.js";
import {ImportError} from "../../src/kernel/fault.js";
import {gate, Running, someFrames} from "./running.js";

const open: Running[] = [];
function running(...args: ConstructorParameters<typeof Running>): Running {
  const made = new Running(...args);
  open.push(made);
  return made;
}

afterEach(() => {
  for (const each of open.splice(0)) each.kernel.dispose();
});

describe("a kernel", () => {
  it("runs a cell again when what it uses has changed, and no other", async () => {
    let runs = 0;
    const builtins = {count: () => () => ++runs};
    const cells = running({1: "const a = 1", 2: "a + 1", 3: "count()"}, {builtins});
    await cells.shows(2, "2");
    await cells.shows(3, "1");
    cells.set({1: "const a = 5", 2: "a + 1", 3: "count()"});
    await cells.shows(2, "6");
    await someFrames();
    expect(runs).toBe(1);
  });

  it("runs cells in the order in which they need each other, wherever they stand", async () => {
    const cells = running({1: "b * 10", 2: "const b = a + 1", 3: "const a = 1"});
    await cells.shows(1, "20");
  });

  it("runs a cell, or all, again when told to", async () => {
    let runs = 0;
    const cells = running({1: "const a = count()", 2: "a", 3: "1"}, {builtins: {count: () => () => ++runs}});
    await cells.shows(2, "1");
    cells.kernel.run(1);
    await cells.shows(2, "2");
    cells.kernel.runAll();
    await cells.shows(2, "3");
    await cells.shows(3, "1");
  });

  it("says how a cell stands, in order", async () => {
    const cells = running({1: "const a = 1", 2: "a"});
    await cells.shows(2, "1");
    expect(cells.log.get(1)).toEqual(["running", "done"]);
    expect(cells.log.get(2)?.at(-1)).toBe("done");
    cells.set({1: "const a = 1", 2: "a.b.c"});
    await cells.becomes(2, "error");
    expect(cells.log.get(2)?.slice(-3)).toEqual(["done", "running", "error"]);
  });

  it("says of a cell that waits for another that it waits, and of that one that it runs", async () => {
    const {promise, open} = gate<number>();
    const cells = running(
      {1: "const a = await slow()", 2: "const b = a", 3: "b"},
      {builtins: {slow: () => () => promise}},
    );
    await someFrames();
    expect([1, 2, 3].map((id) => cells.state(id).status)).toEqual(["running", "waiting", "waiting"]);
    open(7);
    await cells.shows(3, "7");
    expect([1, 2, 3].map((id) => cells.state(id).status)).toEqual(["done", "done", "done"]);
  });

  it("knows since when a cell runs", async () => {
    const before = performance.now();
    const cells = running({1: "await new Promise(() => {})"});
    await someFrames();
    const {since} = cells.state(1);
    expect(since).toBeGreaterThanOrEqual(before);
    await someFrames();
    expect(cells.state(1).since).toBe(since);
  });

  it("counts the cells that stand in some way", async () => {
    const cells = running({1: "1", 2: "nope", 3: "await new Promise(() => {})", 4: "const"});
    await cells.becomes(2, "error");
    expect([cells.kernel.states.failed, cells.kernel.states.running]).toEqual([2, 1]);
  });

  it("is silent about a cell it does not have", () => {
    const {kernel} = running({});
    expect(kernel.states.of(9)).toMatchObject({status: "idle", fault: undefined});
    expect(kernel.states.root(9)).toBeUndefined();
  });

  it("names what a cell defines", () => {
    const {kernel} = running({1: "const a = 1, b = 2", 2: {value: "3", output: "c"}, 3: "4"});
    expect(kernel.graph.names.map(({outputs}) => outputs)).toEqual([["a", "b"], ["c"], []]);
  });
});

describe("a cell that fails", () => {
  it("says the error and its line", async () => {
    const cells = running({1: "const x = 1;\n\nconst y = x.z.w;"});
    const fault = await cells.fault(1, "runtime");
    expect(fault).toMatchObject({line: 3, error: expect.any(TypeError) as unknown});
  });

  it("says the line below import lines and in a template", async () => {
    const load = () => Promise.resolve({a: 1});
    const cells = running(
      {1: 'import {a} from "x";\n\nconst b = a;\nb.c.d;', 2: {mode: "md", value: "# Title\n\ntext ${null.x}"}},
      {load},
    );
    expect(await cells.fault(1, "runtime")).toMatchObject({line: 4});
    expect(await cells.fault(2, "runtime")).toMatchObject({line: 3});
  });

  it("keeps its last result, which is then from an earlier run; and drops it once it runs well again", async () => {
    const cells = running({1: "const a = {n: 1}", 2: "a.n.toFixed(1)"});
    await cells.shows(2, '"1.0"');
    expect(cells.state(2).isStale).toBe(false);
    cells.set({1: "const a = {}", 2: "a.n.toFixed(1)"});
    await cells.becomes(2, "error");
    await someFrames();
    expect(cells.shown(2)).toEqual(['"1.0"']);
    expect(cells.state(2).isStale).toBe(true);
    cells.set({1: "const a = {n: 2}", 2: "a.n.toFixed(1)"});
    await cells.shows(2, '"2.0"');
    expect(cells.state(2)).toMatchObject({status: "done", fault: undefined, isStale: false});
  });

  it.each([
    ["it can no longer be read", "1 +"],
    ["it fails when it runs", "null.x"],
    ["it uses what is not there", "nowhere"],
    ["it imports what is not there", 'await import("nowhere")'],
    ["it never comes to an end", "await new Promise(() => {})"],
  ])("keeps its last result where its own text was changed and %s", async (_, text) => {
    const cells = running({1: "41 + 1"});
    await cells.shows(1, "42");
    cells.set({1: text});
    await someFrames();
    expect(cells.shown(1)).toEqual(["42"]);
    expect(cells.state(1).isStale).toBe(true);
    cells.set({1: "43"});
    await cells.shows(1, "43");
  });

  it("has nothing to keep when it never ran well", async () => {
    const cells = running({1: "null.x"});
    await cells.becomes(1, "error");
    expect(cells.shown(1)).toEqual([]);
    expect(cells.state(1).isStale).toBe(false);
  });

  it("leaves its neighbours alone", async () => {
    const cells = running({1: "1", 2: "null.x", 3: "const", 4: "import.meta.url", 5: "arguments", 6: "6"});
    await cells.shows(1, "1");
    await cells.shows(6, "6");
    expect([2, 3, 4, 5].map((id) => cells.state(id).status)).toEqual(["error", "error", "error", "error"]);
  });

  it("takes whatever is thrown", async () => {
    const cells = running({
      1: "throw 'just a text'",
      2: "throw undefined",
      3: "throw Object.create(null)",
      4: "throw {toString() { throw 1; }}",
      5: "await Promise.reject(new RangeError('too far'))",
      6: "throw Object.assign(new Error('own'), {input: 'something'})",
    });
    for (const id of [1, 2, 3, 4, 5, 6]) expect(await cells.fault(id, "runtime")).toBeDefined();
    const messages = [1, 5, 6].map((id) => {
      const {fault} = cells.state(id);
      return fault?.kind === "runtime" ? fault.error.message : "";
    });
    expect(messages).toEqual(["just a text", "too far", "own"]);
  });

  it("names the syntax error's line and column in its own text", async () => {
    const cells = running({1: "const a = 1;\nconst b = ;"});
    expect(await cells.fault(1, "syntax")).toMatchObject({line: 2, column: 11});
  });
});

describe("a cell whose value comes later", () => {
  it("shows what a promise gives", async () => {
    const cells = running({1: "Promise.resolve(3)", 2: "const p = Promise.resolve(4)", 3: "p + 1"});
    await cells.shows(1, "3");
    await cells.shows(3, "5");
  });

  it("runs on while a promise does not resolve, and those below it wait", async () => {
    const cells = running({1: {value: "new Promise(() => {})", output: "a"}, 2: "a", 3: "3"});
    await cells.shows(3, "3");
    await someFrames();
    expect([1, 2].map((id) => cells.state(id).status)).toEqual(["running", "waiting"]);
  });

  it("lets those below wait for a name whose promise does not resolve", async () => {
    const {promise, open} = gate<number>();
    const cells = running({1: "const a = slow()", 2: "a", 3: "3"}, {builtins: {slow: () => () => promise}});
    await cells.shows(3, "3");
    await someFrames();
    expect(cells.state(2).status).toBe("waiting");
    open(8);
    await cells.shows(2, "8");
    expect(cells.state(2).status).toBe("done");
  });

  it("fails when its promise rejects", async () => {
    const cells = running({1: "Promise.reject(new Error('no file'))"});
    expect(await cells.fault(1, "runtime")).toMatchObject({error: {message: "no file"}});
  });

  it("fails when the promise of a name it defines rejects, whether another cell uses it or not", async () => {
    const cells = running({
      1: "const a = Promise.reject(new Error('no file'))",
      2: "const b = 1, c = Promise.reject(new Error('no net'))",
      3: "a",
    });
    expect(await cells.fault(1, "runtime")).toMatchObject({error: {message: "no file"}});
    expect(await cells.fault(2, "runtime")).toMatchObject({error: {message: "no net"}});
    expect(await cells.fault(3, "blocked")).toEqual({kind: "blocked", name: "a", cell: 1});
    await someFrames();
    expect(cells.state(1).status).toBe("error");
  });

  it("is well again once the promise of its name resolves", async () => {
    const cells = running({
      1: "const ok = false",
      2: "const a = ok ? Promise.resolve(1) : Promise.reject(new Error('no'))",
      3: "a",
    });
    await cells.becomes(2, "error");
    cells.set({1: "const ok = true", 2: "const a = ok ? Promise.resolve(1) : Promise.reject(new Error('no'))", 3: "a"});
    await cells.shows(3, "1");
    await someFrames();
    expect(cells.state(2)).toMatchObject({status: "done", fault: undefined});
  });

  it("shows each value of a generator, and gives each to those below", async () => {
    const cells = running({
      1: "const i = (function* () { for (let k = 0; k < 4; ++k) yield k; })()",
      2: "i * 10",
      3: "(async function* () { yield 'a'; yield 'b'; })()",
    });
    await cells.shows(2, "30");
    await cells.shows(3, '"b"');
    expect([1, 2, 3].map((id) => cells.state(id).status)).toEqual(["done", "done", "done"]);
  });

  it("keeps the last value of a generator that fails, and says so", async () => {
    const cells = running({1: "(function* () { yield 1; yield 2; throw new Error('dry'); })()"});
    expect(await cells.fault(1, "runtime")).toMatchObject({error: {message: "dry"}});
    expect(cells.shown(1)).toEqual(["2"]);
    expect(cells.state(1).isStale).toBe(true);
  });

  it("fails when the generator of a name it defines fails", async () => {
    const cells = running({1: "const i = (function* () { yield 1; throw new Error('dry'); })()", 2: "i"});
    expect(await cells.fault(1, "runtime")).toMatchObject({error: {message: "dry"}});
    expect(await cells.fault(2, "blocked")).toMatchObject({name: "i", cell: 1});
  });

  it("ends a generator when its cell is changed or removed", async () => {
    const ended: string[] = [];
    const text = (name: string) =>
      `(async function* () { try { for (;;) { yield "${name}"; await new Promise((r) => setTimeout(r, 5)); } } finally { end("${name}"); } })()`;
    const builtins = {end: () => (name: string) => ended.push(name)};
    const cells = running({1: text("a"), 2: text("b")}, {builtins});
    await cells.shows(1, '"a"');
    await cells.shows(2, '"b"');
    cells.set({1: "'changed'"});
    await cells.shows(1, '"changed"');
    await expect.poll(() => [...ended].sort()).toEqual(["a", "b"]);
  });

  it("tells a cell that what it did is no longer wanted", async () => {
    let gone = 0;
    const builtins = {gone: () => () => ++gone};
    const cells = running({1: "invalidation.then(gone);\ndisplay(1)"}, {builtins});
    await cells.shows(1, "1");
    expect(gone).toBe(0);
    cells.kernel.run(1);
    await expect.poll(() => gone).toBe(1);
  });
});

describe("a cell that needs what is not there", () => {
  it("is blocked by the cell that should define it, named", async () => {
    const cells = running({1: "const a = null.x", 2: "a + 1"});
    expect(await cells.fault(2, "blocked")).toEqual({kind: "blocked", name: "a", cell: 1});
    expect(cells.state(2).status).toBe("waiting");
    cells.set({1: "const a = 1", 2: "a + 1"});
    await cells.shows(2, "2");
    expect(cells.state(2).fault).toBeUndefined();
  });

  it("is sent to the cell at fault, not to one that is blocked as well", async () => {
    const cells = running({1: "const a = null.x", 2: "const b = a", 3: "const c = b", 4: "c"});
    expect(await cells.fault(4, "blocked")).toEqual({kind: "blocked", name: "c", cell: 1});
    expect(await cells.fault(2, "blocked")).toEqual({kind: "blocked", name: "a", cell: 1});
  });

  it.each([
    ["cannot be read", {value: "const a = ;"}],
    ["is of a kind that does not run", {mode: "python", value: "a = 1", output: "a"}],
  ] as const)("is blocked by a cell that %s, as far as its names are known", async (_, spec) => {
    const cells = running({1: {value: "1", output: "a"}, 2: "a"});
    await cells.shows(2, "1");
    cells.set({1: spec, 2: "a"});
    expect(await cells.fault(2, "blocked")).toEqual({kind: "blocked", name: "a", cell: 1});
    expect(cells.shown(2)).toEqual(["1"]);
  });

  it("says that a name is not defined, and which was meant", async () => {
    const cells = running({1: "const growth = 1", 2: "gorwth + 1", 3: "zzzzzz", 4: "dispaly(1)", 5: "htll"});
    expect(await cells.fault(2, "undefined")).toEqual({kind: "undefined", name: "gorwth", suggestion: "growth"});
    expect(await cells.fault(3, "undefined")).toEqual({kind: "undefined", name: "zzzzzz", suggestion: undefined});
    expect(await cells.fault(4, "undefined")).toMatchObject({suggestion: "display"});
    expect(await cells.fault(5, "undefined")).toMatchObject({suggestion: "htl"});
    expect(cells.state(2).status).toBe("error");
  });

  it("is well once another cell defines the name", async () => {
    const cells = running({1: "a + 1"});
    await cells.fault(1, "undefined");
    cells.set({1: "a + 1", 2: "const a = 1"});
    await cells.shows(1, "2");
    expect(cells.state(1)).toMatchObject({status: "done", fault: undefined});
  });

  it("tells of a builtin that cannot be had why, not that it is unknown", async () => {
    const builtins = {Plot: () => Promise.reject(new Error("cannot load: plot.js"))};
    const cells = running({1: "Plot.plot()"}, {builtins});
    expect(await cells.fault(1, "runtime")).toMatchObject({error: {message: "cannot load: plot.js"}});
  });

  it("says of an import that nothing answers what there is", async () => {
    const load = (specifier: string) => Promise.reject(new ImportError(specifier, ["tuiyan", "d3"]));
    const cells = running({1: 'import {a} from "lodash";', 2: "a", 3: 'await import("npm:lodash")'}, {load});
    expect(await cells.fault(1, "import")).toEqual({kind: "import", specifier: "lodash", available: ["tuiyan", "d3"]});
    expect(await cells.fault(2, "blocked")).toMatchObject({name: "a", cell: 1});
    expect(await cells.fault(3, "import")).toMatchObject({available: ["tuiyan", "d3"]});
  });

  it("says of a name that a module does not have which was meant", async () => {
    const load = () => Promise.resolve({lines: 1, levers: 2});
    const cells = running({1: 'import {line} from "tuiyan";', 2: 'import {zzz} from "tuiyan";'}, {load});
    expect(await cells.fault(1, "undefined")).toEqual({kind: "undefined", name: "line", suggestion: "lines"});
    expect(await cells.fault(2, "undefined")).toEqual({kind: "undefined", name: "zzz", suggestion: undefined});
  });
});

describe("names that several cells define", () => {
  it("are a fault of every one of them, which tells all", async () => {
    const cells = running({1: "const a = 1", 2: "const a = 2, b = 2", 3: "const a = 3", 4: "4"});
    for (const id of [1, 2, 3]) {
      expect(await cells.fault(id, "duplicate")).toEqual({kind: "duplicate", name: "a", cells: [1, 2, 3]});
      expect(cells.state(id).status).toBe("error");
    }
    await cells.shows(4, "4");
    await someFrames();
    expect(cells.state(1).status).toBe("error");
  });

  it("are a fault of a cell that ran well before, and keep its result", async () => {
    const cells = running({1: {value: "1 + 1", output: "a"}, 2: "a * 10"});
    await cells.shows(1, "2");
    await cells.shows(2, "20");
    cells.set({1: {value: "1 + 1", output: "a"}, 2: "a * 10", 3: "const a = 5"});
    await someFrames();
    expect(cells.state(1)).toMatchObject({status: "error", fault: {kind: "duplicate"}, isStale: true});
    expect(cells.shown(1)).toEqual(["2"]);
    expect(cells.state(2).fault).toMatchObject({kind: "blocked", name: "a"});
    expect(cells.shown(2)).toEqual(["20"]);
  });

  it("are mended by renaming, in the last one too", async () => {
    const cells = running({1: "const a = 1", 2: "const a = 2", 3: "a"});
    await cells.fault(2, "duplicate");
    cells.set({1: "const a = 1", 2: "const b = 2", 3: "a"});
    await cells.shows(3, "1");
    for (const id of [1, 2]) await cells.becomes(id, "done");
    expect(cells.state(1).fault).toBeUndefined();
  });

  it("are mended by deleting a cell", async () => {
    const cells = running({1: "const a = 1", 2: "const a = 2", 3: "a"});
    await cells.fault(1, "duplicate");
    cells.set({2: "const a = 2", 3: "a"});
    await cells.shows(3, "2");
    expect(cells.state(2).fault).toBeUndefined();
  });

  it("tell of one that is left when another goes", async () => {
    const cells = running({1: "const a = 1", 2: "const a = 2", 3: "const a = 3"});
    await cells.fault(1, "duplicate");
    cells.set({1: "const a = 1", 3: "const a = 3"});
    await expect.poll(() => cells.state(1).fault).toEqual({kind: "duplicate", name: "a", cells: [1, 3]});
  });

  it("may be exchanged between two cells", async () => {
    const cells = running({1: "const a = 1", 2: "const b = 2", 3: "[a, b].join()"});
    await cells.shows(3, '"1,2"');
    cells.set({1: "const b = 1", 2: "const a = 2", 3: "[a, b].join()"});
    await cells.shows(3, '"2,1"');
    expect([1, 2].map((id) => cells.state(id).status)).toEqual(["done", "done"]);
  });

  it("are of no harm where one cannot be read yet, and a fault once it can", async () => {
    const cells = running({1: "const a = 1", 2: "const a ="});
    await cells.becomes(1, "done");
    expect(cells.state(2).fault?.kind).toBe("syntax");
    cells.set({1: "const a = 1", 2: "const a = 2"});
    expect(await cells.fault(1, "duplicate")).toMatchObject({cells: [1, 2]});
  });
});

describe("cells that need each other", () => {
  it("are each told the way round", async () => {
    const cells = running({1: "const a = c + 1", 2: "const b = a + 1", 3: "const c = b + 1", 4: "c", 5: "5"});
    expect(await cells.fault(1, "cycle")).toEqual({kind: "cycle", path: ["c", "b", "a", "c"]});
    expect(await cells.fault(2, "cycle")).toEqual({kind: "cycle", path: ["a", "c", "b", "a"]});
    expect(await cells.fault(3, "cycle")).toEqual({kind: "cycle", path: ["b", "a", "c", "b"]});
    expect(await cells.fault(4, "blocked")).toMatchObject({name: "c", cell: 3});
    await cells.shows(5, "5");
  });

  it("are mended by breaking the circle", async () => {
    const cells = running({1: "const a = b + 1", 2: "const b = a + 1", 3: "a"});
    await cells.fault(2, "cycle");
    cells.set({1: "const a = 1", 2: "const b = a + 1", 3: "a"});
    await cells.shows(3, "1");
    await cells.becomes(2, "done");
    expect(cells.state(2).fault).toBeUndefined();
  });

  it("keep what they showed before they did", async () => {
    const cells = running({1: {value: "1", output: "a"}, 2: {value: "a + 1", output: "b"}});
    await cells.shows(2, "2");
    cells.set({1: {value: "b", output: "a"}, 2: {value: "a + 1", output: "b"}});
    await cells.fault(2, "cycle");
    await someFrames();
    expect([cells.shown(1), cells.shown(2)]).toEqual([["1"], ["2"]]);
    expect([1, 2].map((id) => cells.state(id).status)).toEqual(["error", "error"]);
  });

  it("are found in a cell that needs its own name", async () => {
    const cells = running({1: {value: "a + 1", output: "a"}});
    expect(await cells.fault(1, "cycle")).toEqual({kind: "cycle", path: ["a", "a"]});
  });
});

describe("cells that come and go", () => {
  it("take their names with them", async () => {
    const cells = running({1: "const a = 1", 2: "a"});
    await cells.shows(2, "1");
    cells.set({2: "a"});
    expect(await cells.fault(2, "undefined")).toMatchObject({name: "a"});
    expect(cells.shown(2)).toEqual(["1"]);
    expect(cells.kernel.states.root(1)).toBeUndefined();
  });

  it("keep the element they show their values in, for as long as they are there", async () => {
    const cells = running({1: "1", 2: "2"});
    await cells.shows(1, "1");
    const root = cells.root(1);
    cells.set({2: "2", 1: "'changed'"});
    await cells.shows(1, '"changed"');
    expect(cells.root(1)).toBe(root);
  });

  it("do not let an earlier run have the last word", async () => {
    const slow = gate<string>();
    const cells = running({1: "await slow()"}, {builtins: {slow: () => () => slow.promise}});
    await someFrames();
    cells.set({1: "'new'"});
    await cells.shows(1, '"new"');
    slow.open("old");
    await someFrames();
    expect(cells.shown(1)).toEqual(['"new"']);
    expect(cells.state(1).status).toBe("done");
  });

  it("do not let an earlier run's failure have the last word", async () => {
    const slow = gate<string>();
    const cells = running({1: "await slow()"}, {builtins: {slow: () => () => slow.promise}});
    await someFrames();
    cells.set({1: "'new'"});
    await cells.shows(1, '"new"');
    slow.close(new Error("too late"));
    await someFrames();
    expect(cells.state(1)).toMatchObject({status: "done", fault: undefined});
  });

  it("are not touched when a text is set again as it was", async () => {
    let runs = 0;
    const cells = running({1: "count()"}, {builtins: {count: () => () => ++runs}});
    await cells.shows(1, "1");
    cells.set({1: "count()"});
    await someFrames();
    expect(runs).toBe(1);
  });

  it("run again when only their attributes change", async () => {
    const cells = running({1: "1 + 1", 2: "3"});
    await cells.shows(1, "2");
    cells.set({1: {value: "1 + 1", output: "two"}, 2: "two + 1"});
    await cells.shows(2, "3");
    cells.set({1: {value: "1 + 1", output: "two", isHidden: true}, 2: "two + 1"});
    await cells.shows(1);
  });
});

describe("what a cell shows", () => {
  it("is each thing it displays, in order", async () => {
    const cells = running({1: "display(1);\ndisplay('a');\ndisplay(document.createElement('hr'))"});
    await cells.shows(1, "1", '"a"', "");
    expect(cells.root(1).lastElementChild?.localName).toBe("hr");
  });

  it("goes on after an await", async () => {
    const slow = gate<number>();
    const cells = running(
      {1: "display(1);\ndisplay(await slow());\ndisplay(3)"},
      {builtins: {slow: () => () => slow.promise}},
    );
    await cells.shows(1, "1");
    expect(cells.state(1).status).toBe("running");
    slow.open(2);
    await cells.shows(1, "1", "2", "3");
    expect(cells.state(1).status).toBe("done");
  });

  it("can be added to once the run is over", async () => {
    const cells = running({1: "display(1);\nsetTimeout(() => display(2), 20);"});
    await cells.shows(1, "1");
    await cells.shows(1, "1", "2");
    cells.kernel.run(1);
    await cells.shows(1, "1");
    await cells.shows(1, "1", "2");
  });

  it("is not added to by a run that is over and done with", async () => {
    const shows: (() => void)[] = [];
    const cells = running(
      {1: "keep(() => display('late'));\ndisplay('first')"},
      {builtins: {keep: () => (show: () => void) => shows.push(show)}},
    );
    await cells.shows(1, '"first"');
    cells.set({1: "'second'"});
    await cells.shows(1, '"second"');
    expect(() => shows[0]?.()).toThrow("stale display");
    expect(cells.shown(1)).toEqual(['"second"']);
  });

  it("leaves nothing over when a run shows less", async () => {
    const cells = running({1: "const n = 3", 2: "for (let i = 0; i < n; ++i) display(i)"});
    await cells.shows(2, "0", "1", "2");
    cells.set({1: "const n = 1", 2: "for (let i = 0; i < n; ++i) display(i)"});
    await cells.shows(2, "0");
    cells.set({1: "const n = 0", 2: "for (let i = 0; i < n; ++i) display(i)"});
    await cells.shows(2);
  });

  it("leaves nothing over when a cell that showed something only defines something now", async () => {
    const cells = running({1: "1"});
    await cells.shows(1, "1");
    cells.set({1: "const a = 1"});
    await cells.shows(1);
    expect(cells.state(1).status).toBe("done");
  });

  it("is there until something takes its place, so that the page does not jump", async () => {
    const slow = gate<undefined>();
    const cells = running({1: "const n = 1", 2: "n"}, {builtins: {slow: () => () => slow.promise}});
    await cells.shows(2, "1");
    cells.set({1: "const n = 2; await slow()", 2: "n"});
    await someFrames();
    expect(cells.shown(2)).toEqual(["1"]);
    slow.open(undefined);
    await cells.shows(2, "2");
  });

  it("is the parts of a fragment, texts as they are, and a look into anything else", async () => {
    const cells = running({
      1: "const f = document.createDocumentFragment(); f.append('a', document.createElement('b')); display(f)",
      2: "document.createTextNode('plain')",
      3: "({a: 1})",
      4: "undefined",
      5: "Element.prototype",
    });
    await cells.shows(1, "a", "");
    await cells.shows(2, "plain");
    await cells.shows(4, "undefined");
    await expect.poll(() => cells.root(3).textContent).toContain("a: 1");
    await expect.poll(() => cells.root(5).textContent).not.toBe("");
    expect(cells.state(5).status).toBe("done");
  });

  it("is not taken from where it stands already", async () => {
    const cells = running({1: {value: "document.createElement('section')", output: "box"}, 2: "box"});
    await expect.poll(() => cells.root(2).textContent).toContain("HTMLElement");
    expect(cells.root(1).firstElementChild?.localName).toBe("section");
  });

  it("is nothing of its own in a hidden cell, save what it displays", async () => {
    const cells = running({1: {value: "1 + 1", isHidden: true}, 2: {value: "display(3)", isHidden: true}});
    await cells.shows(2, "3");
    await cells.becomes(1, "done");
    expect(cells.shown(1)).toEqual([]);
  });

  it("is the value under an output, which others may use", async () => {
    const cells = running({
      1: {mode: "html", value: "<b>${n}</b>", output: "bold"},
      2: "bold.textContent",
      3: "const n = 5",
    });
    await cells.shows(1, "5");
    await cells.shows(2, '"5"');
  });

  it("is text and markup of md and html cells, with values in it", async () => {
    const cells = running({
      1: {mode: "md", value: "# 总量 ${n}\n\n- *one*\n- `two`"},
      2: {mode: "html", value: "<p>${[1, 2].map((i) => htl.html`<i>${i * n}</i>`)}</p>"},
      3: "const n = 5",
    });
    await expect.poll(() => cells.root(1).querySelector("h1")?.textContent).toContain("总量 5");
    expect(cells.root(1).querySelectorAll("li")).toHaveLength(2);
    expect(cells.root(1).querySelector("code")?.textContent).toBe("two");
    await expect.poll(() => cells.root(2).querySelectorAll("i").length).toBe(2);
    expect(cells.root(2).textContent).toBe("510");
    cells.set({1: {mode: "md", value: ""}, 3: "const n = 5"});
    await cells.shows(1);
  });
});

describe("an element that can adopt another", () => {
  class Adopting extends HTMLElement {
    readonly took: string[] = [];
    adopt(next: Element): void {
      this.took.push(next.textContent);
      this.textContent = next.textContent;
    }
  }
  customElements.define("test-adopting", Adopting);
  const make = "const make = (text) => Object.assign(document.createElement('test-adopting'), {textContent: text})";

  it("keeps its place when its cell runs again", async () => {
    const cells = running({1: "const n = 1", 2: "make('n' + n)", 3: make});
    await cells.shows(2, "n1");
    const [element] = cells.root(2).children;
    cells.set({1: "const n = 2", 2: "make('n' + n)", 3: make});
    await cells.shows(2, "n2");
    expect(cells.root(2).firstElementChild).toBe(element);
    expect((element as Adopting).took).toEqual(["n2"]);
  });

  it("keeps its place among others, and when the text of its cell is another", async () => {
    const cells = running({1: "display('a');\ndisplay(make('x'));\ndisplay('b')", 3: make});
    await cells.shows(1, '"a"', "x", '"b"');
    const element = cells.root(1).children[1];
    cells.set({1: "display('c');\ndisplay(make('y'))", 3: make});
    await cells.shows(1, '"c"', "y");
    expect(cells.root(1).children[1]).toBe(element);
  });

  it("does not take in one of another kind", async () => {
    const cells = running({1: "make('x')", 3: make});
    await cells.shows(1, "x");
    cells.set({1: "document.createTextNode('plain')", 3: make});
    await cells.shows(1, "plain");
    expect(cells.root(1).children).toHaveLength(0);
  });

  it("changes places with another when a cell shows the same elements the other way round", async () => {
    const two = "const x = make('x'), y = make('y')";
    const cells = running({1: "display(x);\ndisplay(y);\nflip", 2: two, 3: make, 4: "const flip = false"});
    await cells.shows(1, "x", "y");
    cells.set({1: "display(flip ? y : x);\ndisplay(flip ? x : y)", 2: two, 3: make, 4: "const flip = true"});
    await cells.shows(1, "y", "x");
  });
});

describe("view and Mutable", () => {
  it("give the value of an input, and each that follows", async () => {
    const cells = running({
      1: "const n = view(Object.assign(document.createElement('input'), {type: 'number', value: 3}))",
      2: "n * 2",
    });
    await cells.shows(2, "6");
    const input = cells.root(1).querySelector("input");
    if (!input) throw new Error("no input");
    input.value = "5";
    input.dispatchEvent(new Event("input"));
    await cells.shows(2, "10");
    expect(cells.root(1).querySelector("input")).toBe(input);
    expect([1, 2].map((id) => cells.state(id).status)).toEqual(["done", "done"]);
  });

  it("lets those below wait for an input that has no value yet", async () => {
    const cells = running({
      1: "const file = view(Object.assign(document.createElement('input'), {type: 'file'}))",
      2: "file.name",
    });
    await expect.poll(() => cells.root(1).children.length).toBe(1);
    await someFrames();
    expect([1, 2].map((id) => cells.state(id).status)).toEqual(["done", "waiting"]);
  });

  it("let a cell hand out a value that it changes itself", async () => {
    const cells = running({1: "const n = Mutable(1);\nconst add = (k) => (n.value += k);", 2: "n", 3: "display(add)"});
    await cells.shows(2, "1");
    cells.set({1: "const n = Mutable(1);\nconst add = (k) => (n.value += k);", 2: "n", 3: "add(4)"});
    await cells.shows(2, "5");
  });
});

describe("a kind of cell that does not run here", () => {
  it.each([{mode: "sql", database: "postgres"}, {mode: "dot"}, {mode: "node"}, {mode: "python"}, {mode: "r"}] as const)(
    "is named: $mode",
    async ({mode, ...rest}) => {
      const cells = running(
        {1: {mode, value: "x = 1", ...rest}, 2: "2"},
        {compilers: () => Promise.resolve(compilers)},
      );
      await cells.shows(2, "2");
      expect(cells.state(1)).toMatchObject({status: "error", fault: {kind: "mode", mode}});
    },
  );

  it("runs once it is of one that does", async () => {
    const cells = running({1: {mode: "python", value: "a = 1", output: "a"}, 2: "a"});
    await cells.fault(1, "mode");
    cells.set({1: "const a = 1", 2: "a"});
    await cells.shows(2, "1");
    expect(cells.state(1).fault).toBeUndefined();
  });
});

describe("a cell whose compiler comes later", () => {
  it("says so when it cannot be had, and asks again when it is run again", async () => {
    let asked = 0;
    const bring = () => {
      if (asked++ === 0) return Promise.reject(new Error("cannot load"));
      return Promise.resolve(compilers);
    };
    const cells = running({1: {mode: "ts", value: "1 as number"}}, {compilers: bring});
    expect(await cells.fault(1, "runtime")).toMatchObject({error: {message: "cannot load"}});
    cells.kernel.run(1);
    await cells.shows(1, "1");
    expect(asked).toBe(2);
  });

  it("waits for it and then runs, and with it what uses it", async () => {
    const cells = running(
      {1: {mode: "ts", value: "const a: number = 2"}, 2: {mode: "ojs", value: "b = a * 3"}, 3: "const c = b + 1"},
      {compilers: () => Promise.resolve(compilers)},
    );
    expect(cells.state(1)).toMatchObject({status: "running", fault: undefined});
    await cells.becomes(3, "done");
    await expect.poll(() => cells.kernel.graph.values.get("c")).toBe(7);
  });

  it("is told when it imports another notebook, which is not to be had here", async () => {
    const cells = running(
      {1: {mode: "ojs", value: 'import {chart} from "@d3/bar-chart"'}},
      {compilers: () => Promise.resolve(compilers)},
    );
    expect(await cells.fault(1, "import")).toMatchObject({kind: "import"});
  });

  it("runs views of Observable's way", async () => {
    const cells = running(
      {
        1: {mode: "ojs", value: "viewof n = Object.assign(document.createElement('input'), {value: '4'})"},
        2: {mode: "ojs", value: "m = n + viewof n.value"},
        3: {mode: "ojs", value: "mutable k = 1"},
        4: {mode: "ojs", value: "l = mutable k + k"},
      },
      {compilers: () => Promise.resolve(compilers)},
    );
    await cells.shows(2, '"44"');
    await cells.shows(4, "2");
  });
});

describe("the graph of a kernel", () => {
  it("knows which control gives a name its value", async () => {
    const slider = (value: string) => Object.assign(document.createElement("input"), {type: "range", value});
    const text = "const x = view(slider('3')); const y = view(slider('4')); const plain = 10";
    const {kernel} = running({1: text}, {builtins: {slider: () => slider}});
    await expect.poll(() => [...kernel.graph.controls.keys()]).toEqual(["x", "y"]);
    expect(kernel.graph.controls.get("y")).toHaveProperty("value", "4");
  });

  it("knows at once by what name a value goes, whatever others wait for", async () => {
    const never = new Promise(() => undefined);
    const run = running(
      {1: "const late = never", 2: "const found = {}; const also = 3", 3: "const gone = also.x.y"},
      {builtins: {never: () => never}},
    );
    await run.becomes(3, "error");
    const found = await run.kernel.value("found");
    expect(run.kernel.graph.nameOf(found)).toBe("found");
    expect(run.kernel.graph.nameOf({})).toBeUndefined();
  });
});
