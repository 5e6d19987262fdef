import fc from "fast-check";
import {afterEach, describe, expect, it} from "vitest";
import {TuiyanError} from "../../src/base/errors.js";
import {createNotebook} from "../../src/notebook/create.js";
import {parseDocument} from "../../src/notebook/parse.js";
import {readScenarios, writeScenarios} from "../../src/page/scenario-cell.js";
import {addScenario, renameScenario} from "../../src/scenario/edit.js";
import {faultOf} from "../base/fault.js";

const seed = 6;
const stamp = {by: undefined, at: "2026-11-26T08:00:00Z"};

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

describe("the cell of scenarios", () => {
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
