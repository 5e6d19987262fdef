import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {createNotebook} from "../../src/notebook/create.js";
import {findDataCell, writeDataCell} from "../../src/notebook/data-cell.js";
import {NotebookError} from "../../src/notebook/notebook-error.js";
import type {CellSpec} from "../../src/notebook/notebook.js";
import {parseDocument} from "../../src/notebook/parse.js";
import {faultOf} from "../base/fault.js";
import {readByKit} from "./kit.js";

const documentOf = (...cells: (string | CellSpec)[]) =>
  parseDocument(
    createNotebook({title: "a", cells: cells.map((cell) => (typeof cell === "string" ? {value: cell} : cell))}),
  );
const find = (cell: string | CellSpec, name = "scenarios") => findDataCell(documentOf(cell).notebook, name);
const scenarios = [
  {name: "基准", values: {}},
  {name: "高增长", values: {"g.SVX.P1": 0.09}},
];

describe("findDataCell", () => {
  it.each([
    "const scenarios = []",
    "const scenarios = [];",
    "  const\n scenarios\t=[\n]\n;\n\n",
    "const scenarios=[] ;",
  ])("reads a constant that is JSON and nothing else: %j", (value) => {
    expect(find(value)).toMatchObject({cell: {id: 1, value}, value: []});
    expect(find({value, mode: "ts"})).toMatchObject({value: []});
  });

  it("reads arrays and objects of any name", () => {
    expect(find('const 情景 = {"a": [1, "\\u4e00", null]}', "情景")).toMatchObject({value: {a: [1, "一", null]}});
    expect(find("const $_1 = {}", "$_1")).toMatchObject({value: {}});
  });

  it.each([
    "const scenarios = [1, 2].map(f)",
    "const scenarios = [{name: 'a'}]",
    "const scenarios = [1,]",
    "const scenarios = [] // mine",
    "/* mine */ const scenarios = []",
    "const scenarios = [];;",
    "const scenarios = []; const other = 1",
    "const scenarios = 1, other = []",
    "const other = [], scenarios = []",
    "const scenarios = []\nscenarios",
    "const scenarios = null",
    "const scenarios = [",
    "let scenarios = []",
    "var scenarios = []",
    "const scenarios: Scenario[] = []",
    "const {scenarios} = file",
    "function scenarios() {}",
    "import {scenarios} from 'tuiyan'",
    {mode: "ojs", value: "scenarios = []"},
    {mode: "ojs", value: "viewof scenarios = []"},
    {mode: "js", value: "[]", output: "scenarios"},
    {mode: "sql", value: "select 1", output: "scenarios"},
    {mode: "js", value: "const scenarios = []", output: "scenarios"},
  ] satisfies (string | CellSpec)[])("calls any other declaration of the name foreign: %j", (cell) => {
    expect(find(cell)).toMatchObject({cell: {id: 1}, reason: "foreign form"});
  });

  it.each([
    "const other = []",
    "const scenario = []",
    "scenarios.map(f)",
    "const names = scenarios.map(({name}) => name)",
    "{ const scenarios = []; }",
    "// const scenarios = []",
    "const text = 'const scenarios = []'",
    {mode: "md", value: "const scenarios = []"},
    {mode: "js", value: "const scenarios = []", output: "other"},
  ] satisfies (string | CellSpec)[])("finds nothing where the name is only used: %j", (cell) => {
    expect(find(cell)).toBeUndefined();
  });

  it("prefers the data to a second declaration of the name", () => {
    const {notebook} = documentOf("let scenarios", "const scenarios = [1]");
    expect(findDataCell(notebook, "scenarios")).toMatchObject({cell: {id: 2}, value: [1]});
  });

  it("keeps __proto__ and constructor as plain data", () => {
    const found = find('const scenarios = [{"__proto__": {"polluted": 1}, "constructor": {"prototype": 2}}]');
    expect(found && "value" in found && JSON.stringify(found.value)).toBe(
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":2}}]',
    );
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("writeDataCell", () => {
  it("appends a hidden cell where there is none", () => {
    const before = documentOf("1 + 1");
    const after = writeDataCell(before, "scenarios", scenarios);
    expect(after.text).toBe(
      before.text.replace(
        "</notebook>",
        `  <script id="2" type="module" hidden="">
    const scenarios = [
      {"name": "基准", "values": {}},
      {"name": "高增长", "values": {"g.SVX.P1": 0.09}}
    ];
  </script>
</notebook>`,
      ),
    );
  });

  it("replaces the JSON and nothing around it", () => {
    const before = documentOf("a", {value: "  const   scenarios=\n[ 1 ] ;\n", isPinned: true}, "b");
    const after = writeDataCell(before, "scenarios", [2]);
    expect(after.text).toBe(before.text.replace("[ 1 ]", "[\n      2\n    ]"));
  });

  it("is the same document when the value is the same, however it is written", () => {
    const before = documentOf('const scenarios = [ {"name" : "a"} ]');
    expect(writeDataCell(before, "scenarios", [{name: "a"}])).toBe(before);
  });

  it("gives back any JSON, in the same file and in Kit's reading of it, and stays stable", () => {
    const texts = fc.oneof(
      fc.string({unit: "binary"}),
      fc.constantFrom("</script>", "<!--", "<script ", "-->", "__proto__", "\ud800", "\0\u2028\ufeff", "\\", "`${x}`"),
    );
    const value = fc.oneof(
      fc.array(fc.dictionary(texts, texts)),
      fc.dictionary(texts, fc.jsonValue({noUnicodeString: false})),
      fc.array(fc.jsonValue()),
    );
    const before = documentOf("a", "const scenarios = [];", "b");
    fc.assert(
      fc.property(value, (data) => {
        const after = writeDataCell(before, "scenarios", data);
        const found = findDataCell(after.notebook, "scenarios");
        expect(found && "value" in found && found.value).toEqual(data);
        expect(writeDataCell(after, "scenarios", data)).toBe(after);
        expect(readByKit(after.text)).toEqual(after.notebook);
        expect(after.notebook.cells.map(({id}) => id)).toEqual([1, 2, 3]);
        expect(writeDataCell(after, "scenarios", []).text).toBe(before.text);
      }),
      {numRuns: 150},
    );
  });

  it("changes one line of the file for one changed value", () => {
    const before = writeDataCell(documentOf(), "scenarios", scenarios);
    const after = writeDataCell(before, "scenarios", [scenarios[0], {name: "高增长", values: {"g.SVX.P1": 0.1}}]);
    const old = before.text.split("\n");
    expect(after.text.split("\n").filter((line, i) => line !== old[i])).toEqual([
      '      {"name": "高增长", "values": {"g.SVX.P1": 0.1}}',
    ]);
  });

  it("never touches a cell in its author's form", () => {
    const before = documentOf("const scenarios = load()");
    const fault = faultOf(() => writeDataCell(before, "scenarios", []));
    expect(fault).toBeInstanceOf(NotebookError);
    expect(fault).toMatchObject({code: "foreign-cell", data: {cell: 1, name: "scenarios"}});
  });

  it.each([[1], ["a"], [null], [true], [undefined], [[NaN]], [[() => 1]], [new Date(0)]])(
    "refuses a value that is no data: %s",
    (value) => {
      expect(faultOf(() => writeDataCell(documentOf(), "scenarios", value)).code).toBe("not-json");
    },
  );

  it.each(["", "1a", "a b", "a-b", "a;b", "const x"])("refuses a name that is none: %j", (name) => {
    expect(faultOf(() => writeDataCell(documentOf(), name, [])).code).toBe("bad-name");
  });
});
