import {describe, expect, it} from "vitest";
import {checkPackage, readPackage} from "../../src/data/read-package.js";
import {packageOf} from "./package-fixture.js";

const facts = {
  name: "facts",
  path: "facts.csv",
  type: "table",
  schema: {
    fields: [
      {name: "id", type: "string"},
      {name: "number", type: "number"},
    ],
    primaryKey: ["id"],
  },
};
const targets = {
  name: "targets",
  path: "tables/targets.csv",
  type: "table",
  schema: {
    fields: [
      {name: "id", type: "integer"},
      {name: "fact", type: "string"},
    ],
    primaryKey: ["id"],
    foreignKeys: [{fields: ["fact"], reference: {resource: "facts", fields: ["id"]}}],
  },
};
const plan = {name: "plan", path: "plan.txt"};

async function findingsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const {descriptor, read} = packageOf([facts, targets, plan], {"plan.txt": "规划", ...files});
  return (await checkPackage(descriptor, read)).map((finding) => finding.message);
}

describe("readPackage", () => {
  it("reads every table by its name", async () => {
    const {descriptor, read} = packageOf([facts, plan], {"facts.csv": "id,number\na,1\n", "plan.txt": "规划"});
    const {tables, errors} = await readPackage(descriptor, read);
    expect(errors).toEqual([]);
    expect(tables.get("facts")?.rows).toEqual([{id: "a", number: 1}]);
  });

  it("reads no file when the descriptor is wrong", async () => {
    const {descriptor} = packageOf([{...facts, path: "../facts.csv"}], {});
    const read = () => Promise.reject(new Error("must not be read"));
    const {tables, errors} = await readPackage(descriptor, read);
    expect(errors).toMatchObject([{code: "unsafe-path"}]);
    expect(tables.size).toBe(0);
  });
});

describe("checkPackage", () => {
  it("finds nothing in a sound package, where an empty reference refers to nothing", async () => {
    expect(await findingsOf({"facts.csv": "id,number\na,1\n", "tables/targets.csv": "id,fact\n1,a\n2,\n"})).toEqual([]);
  });

  it("finds references to rows that are not there, across tables", async () => {
    expect(await findingsOf({"facts.csv": "id,number\na,1\n", "tables/targets.csv": "id,fact\n1,a\n2,b\n"})).toEqual([
      'unknown reference: targets row 3, column fact = "b" (no row of facts has this id)',
    ]);
  });

  it("collects what is wrong in all tables", async () => {
    expect(
      await findingsOf({"facts.csv": "id,number\na,x\na,2\n", "tables/targets.csv": "id,fact\n1,b\none,a\n"}),
    ).toEqual([
      'not a number: facts row 2, column number = "x" (digits only, such as 1711.6)',
      'key used twice: facts rows 2 and 3, column id = "a"',
      'not a whole number: targets row 3, column id = "one" (such as 2020)',
      'unknown reference: targets row 2, column fact = "b" (no row of facts has this id)',
    ]);
  });

  it("blames no reference on a row that could not be read", async () => {
    expect(await findingsOf({"facts.csv": "id,number\na,1,2\n", "tables/targets.csv": "id,fact\n1,a\n"})).toEqual([
      "wrong number of cells: facts row 2 has 3 (the header has 2; a cell with a comma needs quotation marks)",
    ]);
  });

  it("says which file cannot be read, and reads on", async () => {
    expect(await findingsOf({"facts.csv": "id,number\na,x\n"})).toEqual([
      'not a number: facts row 2, column number = "x" (digits only, such as 1711.6)',
      "cannot read: targets at tables/targets.csv (no such file)",
    ]);
  });
});
