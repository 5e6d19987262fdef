import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {ModelError, TuiyanError} from "../../src/base/errors.js";
import {describeError} from "../../src/i18n/errors.js";
import type {Areas} from "../../src/i18n/errors/describe.js";
import {faults as serverFaults} from "../../src/i18n/workspace.js";
import {sentences as inNotebooks} from "./errors/said.js";

/** All there are: those of notebooks, of data packages, and the workspace's own for what the server refuses. */
const sentences: Areas = {
  ...inNotebooks,
  ApiError: Object.fromEntries(
    Object.entries(serverFaults).map(([code, {zh, en}]) => [code, {zh: () => zh, en: () => en}]),
  ),
};

/** The parts of the program whose errors a reader may come to see. */
const parts = ["base", "model", "scenario", "data", "notebook", "kernel", "export", "page", "server"];

/** Faults that have no sentence here, and why. */
const inOwnWords: Readonly<Record<string, string>> = {
  "ModelError check-failed": "each check of a model brings a sentence of its own, in both languages",
  "TuiyanError port-taken": "only the command line says it, which speaks English",
};

/** Where the codes of an error are listed, as a type or as keys. */
const listOf: Readonly<Record<string, RegExp>> = {
  TableError: /export type TableErrorCode =([^;]*);/,
  NotebookError: /export type NotebookErrorCode =([^;]*);/,
  ExportError: /export type ExportErrorCode =([^;]*);/,
  FileError: /export const fileErrorCodes = \[([^\]]*)\]/,
  ModuleError: /export type ModuleErrorCode =([^;]*);/,
  NetworkError: /export type NetworkErrorCode =([^;]*);/,
  BundleError: /export type BundleErrorCode =([^;]*);/,
  RunawayError: /export type RunawayCode =([^;]*);/,
  SqlError: /export type SqlErrorCode =([^;]*);/,
  WorkbookError: /export type WorkbookErrorCode =([^;]*);/,
  ApiError: /export const statusOf = \{([^}]*)\}/,
};

const paths = await Promise.all(
  parts.map(async (part) => {
    const names = await readdir(join("src", part), {recursive: true});
    return names.filter((name) => name.endsWith(".ts")).map((name) => join("src", part, name));
  }),
);
const source = (await Promise.all(paths.flat().map((path) => readFile(path, "utf8")))).join("\n");

const ofTheLanguage = ["Error", "RangeError", "SyntaxError", "TypeError"];

/** Every fault the sources name, as the name of the error and its code. */
function faults(): string[] {
  const thrown = [...source.matchAll(/new (\w+Error)\(\s*"([\w-]+)"/g)].map(([, name = "", code = ""]) => [name, code]);
  const listed = Object.entries(listOf).flatMap(([name, list]) => {
    const [, body = ""] = list.exec(source) ?? [];
    const codes = body.replace(/\/\/.*/g, "").matchAll(name === "ApiError" ? /"?([\w-]+)"?: \d/g : /"([\w-]+)"/g);
    return [...codes].map(([, code = ""]) => [name, code]);
  });
  // The workspace has the sentences of archives and of hosts, and keeps them complete by their type.
  const isSentence = ([name = ""]: string[]) => ![...ofTheLanguage, "ArchiveError", "HostError"].includes(name);
  return [...new Set([...thrown, ...listed].filter(isSentence).map((fault) => fault.join(" ")))].sort();
}

const all = faults();
const namesOf = (table: typeof sentences) =>
  Object.entries(table).flatMap(([name, area]) => Object.keys(area).map((code) => `${name} ${code}`));

describe("the faults in the sources", () => {
  it("are found, those that are thrown by a code and those that are listed", () => {
    for (const name of [
      "UnitError unknown-unit",
      "ParameterError out-of-range",
      "ModelError cycle",
      "TableError pattern",
    ])
      expect(all).toContain(name);
    for (const name of [
      "ScenarioError baseline",
      "NotebookError misnested",
      "ExportError unknown-year",
      "FileError too-large",
      "ApiError changed",
    ])
      expect(all).toContain(name);
    expect(all.length).toBeGreaterThan(120);
  });

  it("hide no code from the search: an error without one in plain sight is of a kind whose codes are listed", () => {
    const hidden = [...source.matchAll(/(?<!class )\b(?:new |extends )?(\w+Error|Kind)\((?!\s*["`])([^,)]*)/g)]
      .filter(([whole]) => whole.startsWith("new "))
      .map(([, name = "", first = ""]) => ({name, first: first.trim()}))
      // A fault of a cell, which the page puts into words itself.
      .filter(({name}) => name !== "ImportError" && name !== "CellSyntaxError")
      // Thrown again with more to it.
      .filter(({first}) => !/^(error|fault)\.code$/.test(first))
      .filter(({name}) => !(name in listOf));
    expect(hidden).toEqual([]);
  });

  it.each(all)("have a sentence, or a reason to have none: %s", (fault) => {
    const [name = "", code = ""] = fault.split(" ");
    const reason = inOwnWords[fault];
    const sentence = sentences[name]?.[code];
    if (reason === undefined) expect(sentence, `a sentence for ${fault} in src/i18n/errors`).toBeDefined();
    else expect(sentence, reason).toBeUndefined();
  });

  it("have no sentence left over from what is no longer thrown", () => {
    // The workspace has the server's sentences, and keeps them complete by their type.
    const known = new Set(all);
    const own = namesOf(sentences).filter((fault) => !/^(ApiError|StoreFault) /.test(fault));
    expect(own.filter((fault) => !known.has(fault) && !known.has(fault.replace(/^\w+/, otherName)))).toEqual([]);
    expect(Object.keys(inOwnWords).filter((fault) => !known.has(fault))).toEqual([]);
  });
});

/** Units and equations share a table of sentences. */
function otherName(name: string): string {
  return name === "UnitError" ? "ModelError" : name === "ModelError" ? "UnitError" : name;
}

describe("every sentence", () => {
  /** Particulars that an error may lack. */
  const optional = ["scenario", "suggestion", "equation", "parameter", "member", "place", "read", "encoding"];
  const targetNeeds = ["list", "target", "name", "comparator", "number", "year", "text", "label", "place", "row"];
  const needs = [
    "list",
    "scenario",
    "file",
    "names",
    "text",
    "label",
    "color",
    "boolean",
    "values",
    "value",
    "items",
    "row",
  ];
  /** Particulars on which the form of a sentence depends, beside those that may be lacking. */
  const forms: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    "unit-mismatch": [{found: "a text"}],
    "unit-scale": [{factor: "1000"}, {factor: "3600"}],
    "misplaced-function": [{kind: "aggregate"}],
    "bad-distribution": ["form", "order", "spread", "median", "probabilities", "limits"].flatMap((fault) => [
      {fault},
      {fault, distribution: ""},
    ]),
    "bad-correlation": ["parameters", "twice", "range", "square", "symmetric", "diagonal", "semidefinite"].map(
      (fault) => ({
        fault,
      }),
    ),
    "scenario-form": needs.flatMap((need) => [{need}, {need, found: "", fields: "", scenario: "2"}]),
    "target-form": targetNeeds.flatMap((need) => [{need}, {need, found: "", target: "", key: ""}]),
    "not-a-number": ["missing", "nan", "text", "table", "run", "element", "other"].map((kind) => ({kind})),
    descriptor: [{value: "undefined"}],
    "wrong-delimiter": [{value: "\t", expected: "\t"}],
    "below-minimum": [{exclusive: "true"}],
    "above-maximum": [{exclusive: "true"}],
    "cut-off": [{what: "a tag"}],
    "swallows-cells": [{mode: "js"}, {cell: ""}],
    "empty-file": [{row: ""}],
    "not-json": [{what: "more than 100 levels"}, {what: ""}, {where: "the value"}],
  };
  // Units and equations share a table.
  const tables = namesOf(sentences).filter((fault) => !fault.startsWith("UnitError "));
  const own = tables.filter((fault) => !/^(ApiError|StoreFault) /.test(fault));

  /** Whether there is no such fault without saying of which kind. */
  const isOfKinds = (code: string) =>
    ["scenario-form", "target-form", "bad-distribution", "bad-correlation", "not-a-number"].includes(code);

  /** A sentence in each of its forms. */
  function formsOf(fault: string): {zh: string; en: string}[] {
    const [name = "", code = ""] = fault.split(" ");
    const sentence = sentences[name]?.[code];
    if (!sentence) throw new Error(`no sentence for ${fault}`);
    const lacking = Object.fromEntries(optional.map((key) => [key, ""]));
    const whole = isOfKinds(code) ? [] : [{}, lacking];
    return [...whole, ...(forms[code] ?? [])].map((given: Readonly<Record<string, string>>) => {
      const of = (key: string) => given[key] ?? "①";
      return {zh: sentence.zh(of), en: sentence.en(of)};
    });
  }

  /** Names of things that have no other name: formats, programs, and what is written in code. */
  const names =
    /Sobol|DuckDB|GB18030|Arquero|Arrow|Parquet|Feather|Snappy|Zstandard|Gzip|LZ4|Brotli|TSV|columns|from|FileAttachment|CORS|npx tuiyan serve|import\.meta|import type|\.\/model\.js|\.[jt]s\b|uniform(?:\(0,1\))?|discrete(?:\(1:0\.4,2:0\.6\))?|triangular|lognormal|normal|constant|UTF-(?:8|16)|JSON|CSV|Excel|HTML|NUL|Notebook Kit|Data Package 2|datapackage\.json|text\/html|<\\?\/?script|<notebook>|\\u0000|const ① = |ownTargets|op\.lag|d\.a > 0|\b(?:op|of|comparator|value|year|index|over|at|for|when|null|node|python|r|sql|js|name|values|zh|en|true|false|undefined|localhost|fetch|https?|xlsx?|MB|GB)\b/g;

  it.each(tables)("is in Chinese where Chinese is read: %s", (fault) => {
    for (const {zh} of formsOf(fault)) {
      expect(zh.replaceAll(names, "")).not.toMatch(/[A-Za-z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).toMatch(/[。？]$/);
      expect(zh).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
      expect(zh).not.toMatch(/。。|，，|，。|undefined/);
    }
  });

  it.each(own)("has no space typed between Chinese and what is not: %s", (fault) => {
    for (const {zh} of formsOf(fault))
      expect(zh.replaceAll(names, "")).not.toMatch(/\p{Script=Han} |(?<!=) \p{Script=Han}/u);
  });

  it.each(tables)("is in English where English is read: %s", (fault) => {
    for (const {en} of formsOf(fault)) {
      expect(en).not.toMatch(/\p{Script=Han}|[，。；：？（）、]/u);
      expect(en).toMatch(/[.?]$/);
      expect(en).not.toMatch(/ {2}|\.\.| \.|;\.|,\.|undefined/);
    }
  });
});

describe("describeError", () => {
  it("gives the error's own words where there is no sentence", () => {
    const error = new ModelError("no-such-code", "what is wrong: 3");
    expect([describeError(error, "zh"), describeError(error, "en")]).toEqual(["what is wrong: 3", "what is wrong: 3"]);
  });

  it("is not led astray by codes and names that every object has", () => {
    for (const code of ["constructor", "toString", "__proto__"])
      expect(describeError(new ModelError(code, "own words"), "zh")).toBe("own words");
    class constructor extends TuiyanError {}
    expect(describeError(new constructor("cycle", "own words"), "zh")).toBe("own words");
  });

  it("takes a particular for what the error carries, not for what every object has", () => {
    const error = new ModelError("unknown-unit", "", {unit: "x", name: "y"});
    expect(describeError(error, "en")).toBe("The unit “x” cannot be read: there is no “y”; check the spelling.");
    expect(describeError(new ModelError("duplicate-name", ""), "en")).toContain("The name “” is used");
  });

  it("gives what a cell's own code throws in its own words", () => {
    expect(describeError(new TypeError("x is not a function"), "zh")).toBe("x is not a function");
    expect(describeError("thrown", "en")).toBe("thrown");
    expect(describeError(undefined, "zh")).toBe("undefined");
  });
});
