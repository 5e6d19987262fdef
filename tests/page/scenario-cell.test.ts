import fc from "fast-check";
import {afterEach, describe, expect, it} from "vitest";
import {TuiyanError} from "../../src/base/errors.js";
import {createNotebook} from "../../src/notebook/create.js";
import {findDataCell} from "../../src/notebook/data-cell.js";
import {parseDocument, type NotebookDocument} from "../../src/notebook/parse.js";
import {readScenarios, writeScenarios} from "../../src/page/scenario-cell.js";
import {
  addScenario,
  compareScenario,
  duplicateScenario,
  lockScenario,
  noteScenario,
  removeScenario,
  renameScenario,
  setOwn,
  updateScenario,
} from "../../src/scenario/edit.js";
import {mergeScenarios} from "../../src/scenario/merge.js";
import {setReference} from "../../src/scenario/reference.js";
import {SCENARIO_KEYS, ScenarioError, toSpec, type Scenario} from "../../src/scenario/scenario.js";
import {takeIn} from "../../src/scenario/take-in.js";
import {keepVersion, reparentScenario, restoreVersion} from "../../src/scenario/tree.js";
import {faultOf} from "../base/fault.js";

const seed = 6;
const stamp = {by: undefined, at: "2026-11-26T08:00:00Z"};

/** What comes of an edit, or what was there where it is refused. */
function tried(edit: Edit, list: readonly Scenario[]): readonly Scenario[] {
  try {
    return edit(list);
  } catch (error) {
    if (error instanceof ScenarioError) return list;
    throw error;
  }
}

/** A notebook whose scenarios somebody has written into their cell as a text. */
function notebookWith(json: string) {
  return parseDocument(createNotebook({cells: [{value: "before"}, {value: `const scenarios = ${json};`}]}));
}

const hostile = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineSetter__"];
const name = fc.oneof(fc.constantFrom(...hostile), fc.string({minLength: 1, maxLength: 6}));
const lever = fc.constantFrom(...hostile, "growth");
const value = fc.oneof(fc.integer(), fc.constantFrom("fast", "__proto__", null));

/** Scenarios as a text, as only there can `__proto__` be the key of an object as others are. */
const scenarioTexts = fc
  .uniqueArray(fc.tuple(name, fc.uniqueArray(fc.tuple(lever, value), {selector: ([key]) => key})), {
    minLength: 1,
    maxLength: 4,
    selector: ([key]) => key.trim(),
  })
  .filter((list) => list.every(([key]) => key.trim() !== ""))
  .map((list) => ({
    list,
    json: `[${list
      .map(([key, values]) => {
        const entries = values.map(([id, each]) => `${JSON.stringify(id)}: ${JSON.stringify(each)}`);
        return `{"name": ${JSON.stringify(key)}, "values": {${entries.join()}}}`;
      })
      .join()}]`,
  }));

/** Keys that are none of ours, as a text. */
const others = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...hostile, "tags", "valuesOf"), fc.json({maxDepth: 2})), {
    maxLength: 3,
    selector: ([key]) => key,
  })
  .map((list) => list.map(([key, json]) => `${JSON.stringify(key)}: ${json}`));

/** Three scenarios below a baseline, the second with an earlier version, each with keys of somebody else's. */
const withOthers = fc.tuple(others, others, others, others, others).map((texts) => {
  const [of0, of1, of2, of3, past] = texts.map((each) => each.map((entry) => `, ${entry}`).join(""));
  return `[{"name": "s0"${of0}}, {"name": "s1", "note": {"zh": "a", "en": "a", "fr": "b"}, "values": {"a": 1}${of1}},
    {"name": "s2", "parent": "s1", "values": {"b": 2}, "history": [{"values": {"b": 3}${past}}]${of2}},
    {"name": "s3", "parent": "s2", "values": {"c": 4}${of3}}]`;
});

type Edit = (list: readonly Scenario[]) => readonly Scenario[];
const edits: readonly Edit[] = [
  (list) => renameScenario(list, "s2", "s4"),
  (list) => setOwn(list, "s2", new Map([["b", 5]]), stamp),
  (list) => updateScenario(list, "s3", {a: 7}, stamp),
  (list) => removeScenario(list, "s1"),
  (list) => duplicateScenario(list, "s1", "s5", stamp),
  (list) => mergeScenarios(list, {first: "s1", second: "s3", name: "s6", choices: new Map()}, stamp),
  (list) => compareScenario(list, "s1", true),
  (list) => lockScenario(list, "s3", true),
  (list) => setReference(list, "s1"),
  (list) => noteScenario(list, "s2", {zh: "注", en: "note"}),
  (list) => reparentScenario(list, "s3", "s1", "values", stamp),
  (list) => keepVersion(list, "s2", "kept", stamp),
  (list) => restoreVersion(list, "s2", 0, stamp),
  (list) => takeIn(list, [{name: "s3", own: {a: 9}, parent: undefined}], stamp),
];

/** What a cell says of a scenario under keys that are not ours, and in its first earlier version. */
function othersIn(document: NotebookDocument, name: string) {
  const cell = findDataCell(document.notebook, "scenarios");
  const list = (cell && "value" in cell ? cell.value : []) as unknown as Record<string, unknown>[];
  const found = list.find((each) => each.name === name);
  const ours: readonly string[] = [...SCENARIO_KEYS, "values"];
  const [past = {}] = (found?.history ?? []) as object[];
  const foreign = (each: object) => JSON.stringify(Object.entries(each).filter(([key]) => !ours.includes(key)));
  return found && [foreign(found), foreign(past)];
}

describe("the cell of scenarios", () => {
  it("keeps what stands in a scenario under other keys, whatever is done to it or to others", () => {
    fc.assert(
      fc.property(withOthers, fc.subarray([...edits]), (json, chosen) => {
        const document = notebookWith(json);
        const {scenarios, fault} = readScenarios(document);
        expect(fault).toBeUndefined();
        const changed = chosen.reduce((list, edit) => tried(edit, list), scenarios);
        const written = parseDocument(writeScenarios(document, changed).text);
        for (const {name} of scenarios) {
          const now = name === "s2" && !changed.some((each) => each.name === name) ? "s4" : name;
          if (changed.some((each) => each.name === now))
            expect(othersIn(written, now)).toEqual(othersIn(document, name));
        }
        expect(readScenarios(written).scenarios).toEqual(changed);
      }),
      {seed, numRuns: 300},
    );
  });

  it("keeps what a title or a note says in a third language", () => {
    const note = {zh: "a", en: "a", fr: "b"};
    const [scenario] = readScenarios(notebookWith(JSON.stringify([{name: "s", note}]))).scenarios;
    expect(scenario && toSpec(scenario).note).toEqual(note);
  });

  afterEach(() => {
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("keeps scenarios and levers of any name, through changes of others and the file", () => {
    fc.assert(
      fc.property(scenarioTexts, ({list, json}) => {
        const document = notebookWith(json);
        const {scenarios, fault} = readScenarios(document);
        expect(fault).toBeUndefined();
        expect(scenarios.map((each) => [each.name, Object.entries(each.own).sort()])).toEqual(
          list.map(([key, values]) => [key, [...values].sort()]),
        );
        const changed = renameScenario(addScenario(scenarios, "新的 甲", {}, stamp), "新的 甲", "新的 乙");
        const again = readScenarios(parseDocument(writeScenarios(document, changed).text)).scenarios;
        expect(again).toEqual(changed);
        expect(again.slice(0, -1).map(({own}) => Object.entries(own))).toEqual(
          scenarios.map(({own}) => Object.entries(own)),
        );
      }),
      {seed, numRuns: 200},
    );
  });

  it("is left as it is, with a fault that can be told, where it holds no scenarios", () => {
    const kept = '[{"name": "a", "values": {"growth": 1}}, {"name": "b", "parent": "a", "values": {}}]';
    const pollution = '{"__proto__": {"polluted": true}}';
    const piece = fc.constantFrom(...["", "}", "[", ",", '"', "null", "1e999", pollution, `"name": ${pollution},`]);
    let faults = 0;
    fc.assert(
      fc.property(fc.nat(kept.length), fc.nat(30), piece, (at, length, put) => {
        const document = notebookWith(kept.slice(0, at) + put + kept.slice(at + length));
        const {scenarios, fault} = readScenarios(document);
        if (!fault) {
          expect(readScenarios(writeScenarios(document, scenarios)).scenarios).toEqual(scenarios);
          return;
        }
        ++faults;
        expect(fault).toBeInstanceOf(TuiyanError);
        expect(scenarios).toEqual([]);
      }),
      {seed, numRuns: 400},
    );
    expect(faults).toBeGreaterThan(100);
  });

  it("is not written over where it is no JSON", () => {
    const document = notebookWith('[{"name": "a", "val');
    expect(faultOf(() => writeScenarios(document, [])).code).toBe("foreign-cell");
  });
});
