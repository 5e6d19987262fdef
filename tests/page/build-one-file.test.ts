import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {FileError} from "../../src/base/file-error.js";
import {today} from "../../src/base/today.js";
import {unpackText} from "../../src/export/pack.js";
import {buildOneFile, type OneFileOptions} from "../../src/page/build-one-file.js";
import {unpackContent} from "../../src/page/one-file-content.js";

const notebook = (code: string) =>
  `<!doctype html>\n<notebook>\n<title>试验</title>\n<script id="1" type="module">\n${code}\n</script>\n</notebook>\n`;

const read: string[] = [];

function build(text: string, options: Partial<OneFileOptions> = {}) {
  read.length = 0;
  return buildOneFile({
    text,
    working: null,
    language: "zh",
    readBuilt: (name) => (read.push(name), Promise.resolve(new TextEncoder().encode(`/* ${name} */`))),
    readFile: (name) => Promise.reject(new FileError("not-found", name)),
    ...options,
  });
}

function partsOf(html: string): Record<string, string> {
  const srcdoc = new JSDOM(html).window.document.querySelector("iframe")?.getAttribute("srcdoc") ?? "";
  const elements = new JSDOM(srcdoc).window.document.querySelectorAll("[data-part]");
  return Object.fromEntries([...elements].map((part) => [part.getAttribute("data-part") ?? "", part.textContent]));
}

describe("a notebook as one file", () => {
  it("takes the page along and the bundles its cells need, and no other", async () => {
    const {html} = await build(notebook("d3.sum([1])"));
    expect(read.toSorted()).toEqual([
      "briefing.js",
      "d3.js",
      "network.js",
      "onefile.js",
      "outside.js",
      "outside.js",
      "page.css",
      "page.js",
      "print.js",
      "rows.js",
      "start.js",
    ]);
    const {content, ...scripts} = partsOf(html);
    expect(await Promise.all(Object.values(scripts).map(unpackText))).toEqual([
      "/* page.js */",
      "/* onefile.js */",
      "/* print.js */",
      "/* briefing.js */",
      "/* outside.js */",
      "/* network.js */",
      "/* rows.js */",
      "/* d3.js */",
    ]);
    expect(content).toBeDefined();
  });

  it("tells before it takes the database along, which only a notebook with queries needs", async () => {
    const told: boolean[] = [];
    const onDatabase = () => told.push(read.includes("duckdb.wasm"));
    await build(notebook("1"), {onDatabase});
    expect(told).toEqual([]);
    await build(notebook("1").replace('type="module"', 'type="application/sql"'), {onDatabase});
    expect(told).toEqual([false]);
    expect(read).toContain("duckdb.wasm");
  });

  it("takes along the notebook as it is, how its levers stand, and the files it reads", async () => {
    const text = notebook(`FileAttachment("a.bin").arrayBuffer() // <!--`);
    const {title, html} = await build(text, {
      working: '{"active":"甲"}',
      language: "en",
      readFile: () => Promise.resolve(Uint8Array.of(0, 255, 10)),
    });
    expect(title).toBe("试验");
    expect(await unpackContent(partsOf(html).content ?? "")).toEqual({
      title: "试验",
      date: today(),
      language: "en",
      text,
      working: '{"active":"甲"}',
      files: {"a.bin": "AP8K"},
    });
  });

  it("names all files that cannot be had", async () => {
    const text = notebook(`FileAttachment("a.csv"); FileAttachment("b.csv"); FileAttachment("c.csv");`);
    const readFile = (name: string) =>
      name === "b.csv" ? Promise.resolve(new Uint8Array()) : Promise.reject(new FileError("not-found", name));
    await expect(build(text, {readFile})).rejects.toMatchObject({
      name: "ExportError",
      code: "missing-files",
      data: {files: ["a.csv (not-found)", "c.csv (not-found)"]},
    });
  });

  it("is refused for a text that is no notebook", async () => {
    await expect(build("<p>a page</p>")).rejects.toMatchObject({name: "NotebookError", code: "no-notebook"});
  });
});
