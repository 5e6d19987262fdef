import {describe, expect, it, vi} from "vitest";
import {toCell, type CellSpec} from "../../src/notebook/notebook.js";

const loaded: string[] = [];

vi.mock("../../src/page/bundles.js", () => {
  const names = ["plot", "inputs", "d3", "katex", "arrow", "editor", "export", "changzhi", "sql"];
  const module = {createInputs: () => ({}), createTex: () => ({}), DuckDBClient: Object};
  return {bundles: Object.fromEntries(names.map((name) => [name, () => (loaded.push(name), Promise.resolve(module))]))};
});

const {builtins, load} = await import("../../src/page/builtins.js");
const {neededBy} = await import("../../src/page/needed.js");

/** What is beside the notebook. */
const beside: Readonly<Record<string, string>> = {
  "energy.js": `import {share} from "./lib/share.ts"; import * as d3 from "d3"; export const energy = share * 2;`,
  "lib/share.ts": `import {table} from "arquero"; export const share: number = 0.4; export const later = () => import("../late.js");`,
  "late.js": `import {official} from "tuiyan/official"; export {official};`,
  "round.js": `import "./round.js"; import "./gone.js"`,
  "broken.js": "export const = 1",
};

function read(name: string): Promise<Uint8Array> {
  const text = beside[name];
  return text === undefined
    ? Promise.reject(new Error(`no file: ${name}`))
    : Promise.resolve(new TextEncoder().encode(text));
}

const needed = (...specs: readonly CellSpec[]) =>
  neededBy(
    specs.map((spec, i) => toCell(i + 1, spec)),
    read,
  );
const bundlesOf = async (value: string) => (await needed({value})).bundles;

/** The bundles that are loaded meanwhile. */
async function loadedBy(action: () => unknown): Promise<string[]> {
  loaded.length = 0;
  await action();
  return [...loaded];
}

describe("the bundles a notebook needs", () => {
  it("are those that the names every cell may use will load", async () => {
    const names = builtins(null as never, () => undefined);
    for (const [name, make] of Object.entries(names).filter(([name]) => !["now", "width", "dark"].includes(name)))
      expect(await bundlesOf(`${name};`), name).toEqual(await loadedBy(make));
  });

  it.each(["npm:@observablehq/plot@0.6", "npm:@observablehq/inputs", "npm:d3", "arquero", "htl"])(
    "are those that an import of %s will load",
    async (specifier) => {
      const expected = await loadedBy(() => load(specifier));
      expect(await bundlesOf(`import * as it from "${specifier}";`)).toEqual(expected);
      expect(await bundlesOf(`const it = await import("${specifier}");`)).toEqual(expected);
    },
  );

  it("take along what tables, figures and levers ask for: the export, and where numbers come from", async () => {
    expect(await bundlesOf(`import {lines} from "tuiyan";`)).toEqual(["ask", "export", "plot", "scenarios"]);
  });

  it("take along what answers questions and lists targets, which are kept with the scenarios", async () => {
    expect(await bundlesOf(`const {targetTable} = await import("tuiyan/ask"); display(targetTable());`)).toEqual([
      "ask",
      "export",
      "plot",
      "scenarios",
    ]);
  });

  it("take along what reads tables by columns where a file is one", async () => {
    expect(await bundlesOf(`FileAttachment("城市.parquet").parquet()`)).toEqual(["arrow", "columnar"]);
    expect(await bundlesOf(`FileAttachment("a.arrow").arquero()`)).toEqual(["arrow", "columnar"]);
    expect(await bundlesOf(`FileAttachment("a.csv").csv()`)).toEqual([]);
  });

  it("take along the form and the calibration of official data where cells import them", async () => {
    expect(await bundlesOf(`import {calibrate} from "tuiyan/official";`)).toEqual(["official"]);
  });

  it("take along what computes ensembles with the analyses", async () => {
    expect(await bundlesOf(`import {ensembleOf} from "tuiyan/analysis";`)).toEqual(["analysis", "worker"]);
  });

  it("take the text along with the model that rests on it", async () => {
    expect(await bundlesOf(`import {changzhi} from "tuiyan/models/changzhi";`)).toEqual(["changzhi", "plan"]);
  });

  it("count once, in templates too, and not where a name is a cell's own or only spoken of", async () => {
    expect(
      await needed(
        {value: "Plot.plot()"},
        {mode: "md", value: "Plot, d3: ${Plot.lineY()} ${tex`x^2`}"},
        {mode: "tex", value: "x^2"},
        {mode: "html", value: "<p>${d3.sum([1])}</p>"},
        {value: "const f = (Inputs) => Inputs.range();"},
      ),
    ).toMatchObject({bundles: ["d3", "katex", "plot"]});
  });

  it("are what reads the cells, where that comes later, and what is in them needs too", async () => {
    expect(
      await needed(
        {mode: "ts", value: "const p: unknown = Plot.plot();"},
        {mode: "ojs", value: 'viewof x = FileAttachment("a.csv").csv()'},
      ),
    ).toEqual({bundles: ["compilers", "plot"], files: ["a.csv"]});
  });

  it("are DuckDB for a cell in SQL, with the files that its query names", async () => {
    expect(await needed({mode: "sql", value: "select * from '产业.csv' join lines using (year)"})).toEqual({
      bundles: ["compilers", "sql"],
      files: ["产业.csv"],
    });
  });

  it("are none for a cell that cannot run", async () => {
    expect(await needed({value: "Plot.plot("}, {mode: "sql", value: "select 1", database: "postgres"})).toEqual({
      bundles: [],
      files: [],
    });
  });
});

describe("the files a notebook needs", () => {
  it("are those its cells name", async () => {
    expect(
      await needed(
        {value: `const a = FileAttachment("b.csv").csv(); const c = FileAttachment("data/a.json").json();`},
        {mode: "md", value: "${await FileAttachment('b.csv').text()}"},
        {value: `// FileAttachment("none.csv")`},
      ),
    ).toMatchObject({files: ["b.csv", "data/a.json"]});
  });
});

describe("the modules that a notebook needs", () => {
  it("are those its cells import, with all that these import, and what else those need", async () => {
    expect(await needed({value: `import {energy} from "./energy.js"`})).toEqual({
      bundles: ["arrow", "compilers", "d3", "modules", "official"],
      files: ["energy.js", "late.js", "lib/share.ts"],
    });
  });

  it("are named once, by one name, also where they need each other, are missing or cannot be read", async () => {
    const cells = [`import "./round.js"`, `const r = await import("././lib/../round.js"); import "./broken.js"`];
    const {files, bundles} = await needed(...cells.map((value) => ({value})));
    expect(files).toEqual(["broken.js", "gone.js", "round.js"]);
    expect(bundles).toEqual(["modules"]);
  });
});
