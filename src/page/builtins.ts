import * as aq from "arquero";
import * as htl from "htl";
import * as Generators from "notebook-kit/runtime/stdlib/generators/index.js";
import {md} from "notebook-kit/runtime/stdlib/md.js";
import {Mutable} from "notebook-kit/runtime/stdlib/mutable.js";
import {ImportError} from "../kernel/fault.js";
import {bundles} from "./bundles.js";
import {moduleName} from "./module-name.js";

/**
 * The names every cell may use. All of them come with the page: nothing is fetched from anywhere.
 * @param main the element whose width cells see
 * @param fileAttachment gives the files beside the notebook
 */
export function builtins(main: Element, fileAttachment: (name: string) => unknown): Record<string, () => unknown> {
  return {
    Plot: () => bundles.plot(),
    Inputs: async () => (await bundles.inputs()).createInputs(),
    aq: wholeArquero,
    op: () => aq.op,
    htl: () => htl,
    html: () => htl.html,
    svg: () => htl.svg,
    md: () => md,
    tex: async () => (await bundles.katex()).createTex(),
    d3: () => bundles.d3(),
    Generators: () => Generators,
    Mutable: () => Mutable,
    FileAttachment: () => fileAttachment,
    db: async () => new (await duckDB())(),
    DuckDBClient: duckDB,
    now: (): unknown => Generators.now(),
    width: (): unknown => Generators.width(main),
    dark: (): unknown => Generators.dark(),
  };
}

async function duckDB() {
  return (await bundles.sql()).DuckDBClient;
}

async function wholeArquero(): Promise<typeof aq> {
  await bundles.arrow();
  return aq;
}

/** What cells may import, by its {@link moduleName}. */
const modules: Readonly<Record<string, () => unknown>> = {
  tuiyan: () => import("./library.js"),
  "tuiyan/analysis": () => bundles.analysis(),
  "tuiyan/ask": () => bundles.ask(),
  "tuiyan/targets": () => bundles.targets(),
  "tuiyan/official": () => bundles.official(),
  "tuiyan/models/changzhi": () => bundles.changzhi(),
  "@observablehq/plot": () => bundles.plot(),
  "@observablehq/inputs": async () => (await bundles.inputs()).createInputs(),
  arquero: wholeArquero,
  htl: () => htl,
  d3: () => bundles.d3(),
};

/** @throws {ImportError} with the names there are */
export function load(specifier: string): Promise<unknown> {
  const name = moduleName(specifier);
  const found = Object.hasOwn(modules, name) ? modules[name] : undefined;
  // The address stands for what the cell's author wrote.
  const written = specifier
    .replace(/^https:\/\/cdn\.jsdelivr\.net\/npm\/(.*?)(\/\+esm)?$/, "npm:$1")
    .replace(/^https:\/\/api\.observablehq\.com\/(.*?)\.js(\?.*)?$/, "$1");
  return found ? Promise.resolve(found()) : Promise.reject(new ImportError(written, Object.keys(modules)));
}
