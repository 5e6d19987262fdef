import {describe, expect, it} from "vitest";
import {parseDescriptor, readDescriptor} from "../../src/data/parse-descriptor.js";
import {bytes, tableOf} from "./package-fixture.js";

const table = (schema: object, more: object = {}) => ({
  name: "facts",
  path: "facts.csv",
  type: "table",
  schema,
  ...more,
});
const faultsOf = (...resources: unknown[]) =>
  parseDescriptor({resources}).errors.map(({code, data}) => [code, data["path"], data["value"]]);
const fields = [{name: "id", type: "string"}];

describe("parseDescriptor", () => {
  it("fills in what may be left out", () => {
    expect(tableOf({fields: [{name: "id"}]})).toMatchObject({
      delimiter: ",",
      fieldsMatch: "equal",
      primaryKey: [],
      foreignKeys: [],
      fields: [{name: "id", type: "any", missingValues: [""], constraints: {required: false, unique: false}}],
    });
  });

  it("reads what version 1 wrote, and keys given as one name", () => {
    const schema = {fields, primaryKey: "id", foreignKeys: [{fields: "id", reference: {resource: "", fields: "id"}}]};
    const {value} = parseDescriptor({
      resources: [{name: "a", path: "a.csv", profile: "tabular-data-resource", schema}],
    });
    expect(value?.resources[0]).toMatchObject({
      kind: "table",
      primaryKey: ["id"],
      foreignKeys: [{fields: ["id"], resource: "a", referencedFields: ["id"]}],
    });
  });

  it("asks for a value in every column of the primary key", () => {
    expect(tableOf({fields, primaryKey: ["id"]}).fields[0]?.constraints.required).toBe(true);
  });

  it("reads fieldsMatch as a text and as the list that a published profile asks for", () => {
    expect(tableOf({fields, fieldsMatch: "exact"}).fieldsMatch).toBe("exact");
    expect(tableOf({fields, fieldsMatch: ["subset"]}).fieldsMatch).toBe("subset");
  });

  it("reads missing values of the column before those of the table", () => {
    const missing = {
      fields: [{name: "a", missingValues: ["-"]}, {name: "b"}],
      missingValues: [{value: "——"}, {value: ""}],
    };
    expect(tableOf(missing).fields.map((field) => field.missingValues)).toEqual([["-"], ["——", ""]]);
  });

  it("names the place of everything that is wrong in shape", () => {
    expect(faultsOf({path: 5}, table({fields: [{name: "a", type: "numbr"}]}))).toEqual([
      ["descriptor", "resources[0].name", "undefined"],
      ["descriptor", "resources[0].path", "5"],
      ["descriptor", "resources[1].schema.fields[0].type", '"numbr"'],
    ]);
    expect(parseDescriptor([]).errors[0]?.data["path"]).toBe("resources");
    expect(parseDescriptor(null).errors[0]?.data["path"]).toBe("(root)");
    expect(parseDescriptor({resources: [{name: "a", path: "a.csv", type: "table"}]}).errors[0]?.message).toBe(
      "missing: datapackage.json resources[0].schema = undefined (a table needs its fields)",
    );
  });

  it("says what a type may be", () => {
    expect(parseDescriptor({resources: [table({fields: [{name: "a", type: "numbr"}]})]}).errors[0]?.message).toBe(
      'not ("string" | "number" | "integer" | "boolean" | "year" | "any"): datapackage.json resources[0].schema.fields[0].type = "numbr"',
    );
  });

  it("refuses paths out of the folder", () => {
    for (const path of [
      "/etc/passwd",
      "../a.csv",
      "a/../../b.csv",
      "C:\\a.csv",
      "https://example.org/a.csv",
      "a/%2e%2e/b",
      "",
    ]) {
      expect(faultsOf({name: "a", path}), path).toEqual([["unsafe-path", "resources[0].path", JSON.stringify(path)]]);
    }
    expect(faultsOf({name: "a", path: "a/b..c.csv"})).toEqual([]);
  });

  it("refuses what would change the meaning of a cell and is not read", () => {
    const groupChar = {fields: [{name: "a", type: "number", groupChar: ","}]};
    expect(faultsOf(table(groupChar))).toMatchObject(
      [["descriptor", "resources[0].schema.fields[0].groupChar"]].map(([a, b]) => ({0: a, 1: b})),
    );
    expect(faultsOf(table({fields}, {encoding: "gb18030"}))).toEqual([
      ["descriptor", "resources[0].encoding", '"gb18030"'],
    ]);
    expect(faultsOf(table({fields}, {dialect: {header: false}}))).toEqual([
      ["descriptor", "resources[0].dialect.header", "false"],
    ]);
    expect(faultsOf(table({fields}, {format: "xlsx"}))).toEqual([["descriptor", "resources[0].format", '"xlsx"']]);
  });

  it("refuses names used twice", () => {
    expect(faultsOf({name: "a", path: "a"}, {name: "a", path: "b"})).toEqual([
      ["descriptor", "resources[1].name", '"a"'],
    ]);
    expect(faultsOf(table({fields: [...fields, ...fields]}))).toEqual([
      ["descriptor", "resources[0].schema.fields[1].name", '"id"'],
    ]);
  });

  it("refuses keys that lead nowhere, and offers what was meant", () => {
    const reference = (resource: string, names: string[]) => ({
      fields,
      foreignKeys: [{fields: ["id"], reference: {resource, fields: names}}],
    });
    expect(faultsOf(table({fields, primaryKey: ["ids"]}))).toEqual([
      ["descriptor", "resources[0].schema.primaryKey", '"ids"; did you mean id?'],
    ]);
    expect(faultsOf(table(reference("fact", ["id"])))).toEqual([
      ["descriptor", "resources[0].schema.foreignKeys[0].reference.resource", '"fact"; did you mean facts?'],
    ]);
    expect(faultsOf(table(reference("facts", ["id", "id"])))).toEqual([
      ["descriptor", "resources[0].schema.foreignKeys[0].reference.fields", '"id, id"'],
    ]);
  });

  it("refuses constraints that can never be checked", () => {
    const constrained = (type: string, constraints: object) => table({fields: [{name: "a", type, constraints}]});
    const place = "resources[0].schema.fields[0].constraints";
    expect(faultsOf(constrained("string", {pattern: "("}))).toEqual([["descriptor", `${place}.pattern`, '"("']]);
    expect(faultsOf(constrained("number", {pattern: "1"}))).toEqual([["descriptor", `${place}.pattern`, '"1"']]);
    expect(faultsOf(constrained("string", {minimum: 1}))).toEqual([["descriptor", `${place}.minimum`, '"1"']]);
    expect(faultsOf(constrained("number", {enum: [1, "one"]}))).toEqual([["descriptor", `${place}.enum[1]`, '"one"']]);
  });
});

describe("readDescriptor", () => {
  it("says that bytes are not JSON or not UTF-8", () => {
    expect(readDescriptor(bytes("{")).errors).toMatchObject([{code: "not-json"}]);
    expect(readDescriptor(Uint8Array.of(0xb3, 0xa4)).errors).toMatchObject([{code: "not-utf8"}]);
  });
});
