import fc from "fast-check";
import {afterEach, describe, expect, it} from "vitest";
import {changzhi} from "../../models/changzhi/index.js";
import {TuiyanError} from "../../src/base/errors.js";
import {readDescriptor} from "../../src/data/parse-descriptor.js";
import {fileName} from "../../src/export/file-name.js";
import {sheetNames} from "../../src/export/sheet-name.js";
import {findDataCell, writeDataCell} from "../../src/notebook/data-cell.js";
import {parseDocument} from "../../src/notebook/parse.js";
import {fromPageSchema, toPageSchema} from "../../src/page/protocol.js";
import {readScenarioFile} from "../../src/scenario/file.js";
import {toScenarios, toSpec} from "../../src/scenario/scenario.js";
import {pathFault} from "../../src/server/path-fault.js";
import {fileNameFor} from "../../src/workspace/file-name-for.js";
import {newNotebook} from "../../src/workspace/new-notebook.js";
import {readPreferences} from "../../src/workspace/preferences.js";
import {safeParse} from "valibot";
import {MemoryStorage} from "../workspace/memory-storage.js";

const propertyNames = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__"];

/** JSON in whose objects names of properties that every object has are keys, as only a text can have them. */
const hostileJson = fc
  .letrec((tie) => ({
    value: fc.oneof(
      {depthSize: "small"},
      fc.constantFrom('"polluted"', "1", "null", "true", '{"polluted": true}'),
      fc.array(tie("value") as fc.Arbitrary<string>, {maxLength: 3}).map((items) => `[${items.join()}]`),
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              ...propertyNames,
              "name",
              "values",
              "parent",
              "history",
              "scenarios",
              "resources",
              "schema",
            ),
            tie("value") as fc.Arbitrary<string>,
          ),
          {maxLength: 4},
        )
        .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join()}}`),
    ),
  }))
  .value.filter((text): text is string => typeof text === "string");

/** Reads or refuses, with an error that a reader can be told. */
function attempt(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(TuiyanError);
  }
}

describe("JSON with the names of properties that every object has", () => {
  afterEach(() => {
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("changes nothing but what it is read into: scenarios, files of them, data packages, settings, messages", () => {
    fc.assert(
      fc.property(hostileJson, (text) => {
        const value: unknown = JSON.parse(text);
        attempt(() => toScenarios(value));
        attempt(() => readScenarioFile(changzhi, value, "file"));
        attempt(() => readDescriptor(new TextEncoder().encode(text)));
        const storage = new MemoryStorage();
        storage.setItem("tuiyan:preferences", text);
        expect(readPreferences(storage).language).toBe("zh");
        for (const schema of [toPageSchema, fromPageSchema]) safeParse(schema, value);
      }),
      {numRuns: 500},
    );
  });

  it("keeps a scenario and a lever of such a name as any other", () => {
    const list = JSON.parse(
      JSON.stringify(propertyNames.map((name) => ({name, values: {A: 1}}))).replaceAll('"A"', '"__proto__"'),
    ) as unknown;
    const scenarios = toScenarios(list);
    expect(scenarios.map(({name}) => name)).toEqual(propertyNames);
    for (const {own} of scenarios) expect(Object.entries(own)).toEqual([["__proto__", 1]]);
    const document = writeDataCell(parseDocument(newNotebook("甲")), "scenarios", scenarios.map(toSpec));
    const cell = findDataCell(parseDocument(document.text).notebook, "scenarios");
    expect(cell && "value" in cell && toScenarios(cell.value).map(toSpec)).toEqual(scenarios.map(toSpec));
  });

  it("names no parameter of a model", () => {
    for (const name of propertyNames)
      expect(() => readScenarioFile(changzhi, JSON.parse(`{"${name}": 1}`), "file")).toThrow("unknown parameter");
  });
});

/** Names as somebody might send them who means harm, or writes in other scripts. */
const hostileName = fc.oneof(
  fc.constantFrom(
    ...["../../etc/passwd", "..", ".", "", "a\0b", "C:\\Windows", "con", "nul.html", "~", "a/b", "%2e%2e%2f"],
    ...[
      "\u202egpj.exe",
      "\u200f长治\u2066",
      "👩‍🌾🏙️",
      "é",
      "e\u0301",
      "長".repeat(300),
      "\ufeff",
      "=1+1",
      "'",
      "[]:*?/\\",
    ],
    ...propertyNames,
  ),
  fc.string({unit: "grapheme", maxLength: 300}),
  fc.string({unit: "binary", maxLength: 40}),
);

const byteLength = (text: string) => new TextEncoder().encode(text).length;

describe("a name of any kind", () => {
  it("makes a notebook whose file stays in the folder, fits any system and opens again with its title", () => {
    fc.assert(
      fc.property(hostileName, (title) => {
        const file = fileNameFor(title);
        if (file !== undefined) {
          expect(pathFault(file), JSON.stringify(file)).toBeUndefined();
          expect(file).not.toMatch(/[/\\\0\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
          expect(byteLength(file)).toBeLessThanOrEqual(255);
        }
        attempt(() => {
          const {notebook} = parseDocument(newNotebook(title));
          expect(notebook.cells).toHaveLength(1);
        });
      }),
      {numRuns: 1000},
    );
  });

  it("makes a file to hand over that every system takes", () => {
    fc.assert(
      fc.property(hostileName, hostileName, (title, scenario) => {
        const file = fileName({title, scenario, date: "2026-11-26"}, "csv");
        expect(byteLength(file)).toBeLessThanOrEqual(255);
        expect(file).not.toMatch(/[<>:"/\\|?*\p{C}]/u);
        expect(file).toMatch(/[^.]\.csv$/);
        expect(file).not.toMatch(/^\./);
      }),
      {numRuns: 1000},
    );
  });

  it("makes sheets that Excel takes, no two of one name", () => {
    fc.assert(
      fc.property(fc.array(hostileName, {minLength: 1, maxLength: 8}), (names) => {
        const sheets = sheetNames(names);
        expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of sheets) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\\u0000-\u001f]|^'|'$/);
        }
      }),
      {numRuns: 1000},
    );
  });

  it("is a scenario's name, kept to the last character through its cell", () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileName, {minLength: 1, maxLength: 4}), (names) => {
        attempt(() => {
          const scenarios = toScenarios(names.map((name) => ({name, values: {}})));
          const document = writeDataCell(parseDocument(newNotebook("甲")), "scenarios", scenarios.map(toSpec));
          const cell = findDataCell(parseDocument(document.text).notebook, "scenarios");
          expect(cell && "value" in cell && toScenarios(cell.value).map(({name}) => name)).toEqual(names);
        });
      }),
      {numRuns: 500},
    );
  });
});
