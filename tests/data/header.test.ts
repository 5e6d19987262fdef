import {describe, expect, it} from "vitest";
import {matchHeader} from "../../src/data/header.js";
import {tableOf} from "./package-fixture.js";

const schema = {fields: [{name: "id", constraints: {required: true}}, {name: "unit"}, {name: "value"}]};
const match = (names: string[], fieldsMatch = "equal") => matchHeader(names, tableOf({...schema, fieldsMatch}));
const faultsOf = (names: string[], fieldsMatch?: string) =>
  match(names, fieldsMatch).errors.map(({code, data}) => [code, data["column"]]);

describe("matchHeader", () => {
  it("finds columns in any order", () => {
    expect(Array.from(match(["value", "id", "unit"]).positions)).toEqual([
      ["id", 1],
      ["unit", 2],
      ["value", 0],
    ]);
  });

  it("holds to the order only where the schema says exact", () => {
    expect(faultsOf(["value", "id", "unit"])).toEqual([]);
    expect(match(["id", "value", "unit"], "exact").errors).toMatchObject([
      {code: "column-order", message: 'columns out of order: facts row 1, column 2 = "value" (expected unit)'},
    ]);
    expect(faultsOf(["id", "unit", "value"], "exact")).toEqual([]);
  });

  it("names a missing column, and for an unknown one the column that was meant", () => {
    const {errors} = match(["id", "Units", "value"]);
    expect(errors).toMatchObject([
      {code: "unknown-column", data: {column: "Units", suggestion: "unit"}},
      {code: "missing-column", data: {column: "unit"}},
    ]);
    expect(errors[0]?.message).toBe('unknown column: facts row 1, column "Units"; did you mean unit?');
  });

  it("allows more columns, or fewer, where the schema says so", () => {
    expect(faultsOf(["id", "unit", "value", "extra"], "subset")).toEqual([]);
    expect(faultsOf(["id", "unit"], "subset")).toEqual([["missing-column", "value"]]);
    expect(faultsOf(["id"], "superset")).toEqual([]);
    expect(faultsOf(["unit"], "superset")).toEqual([["missing-column", "id"]]);
    expect(faultsOf(["id", "extra"], "partial")).toEqual([]);
    expect(faultsOf(["extra"], "partial").length).toBe(3);
  });

  it("refuses columns without a name and columns twice", () => {
    expect(faultsOf(["id", "unit", "value", "id", ""])).toEqual([
      ["duplicate-column", "id"],
      ["unnamed-column", 5],
    ]);
  });

  it("sees that a file is separated by something else", () => {
    expect(match(["id;unit;value"]).errors).toMatchObject([
      {code: "wrong-delimiter", data: {value: ";", expected: ","}},
    ]);
  });
});
