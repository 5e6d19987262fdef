import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {tuiyan} from "./capture.js";
import {folderOf} from "./folder.js";

/** What the model takes of the package: these tables, and of the facts those that they cite. */
const ofTheModel = ["--tables", "targets,chapters,quantified-targets,parameters,correlations,factors,official-inputs"];

describe("tuiyan data", () => {
  it("makes of the plan's tables the very module that the model imports", async () => {
    const {code, out, error} = await tuiyan("data", "data/changzhi", ...ofTheModel);
    expect([code, error]).toEqual([0, ""]);
    const module = await readFile("models/changzhi/data.ts");
    // Compared as bytes: line ends and all.
    expect(Buffer.from(out, "utf8").equals(module)).toBe(true);
  });

  it("writes it to a file where one is named, and prints nothing", async () => {
    const path = join(await folderOf(), "data.ts");
    expect(await tuiyan("data", "data/changzhi/datapackage.json", ...ofTheModel, "--out", path)).toEqual({
      code: 0,
      out: "",
      error: "",
    });
    expect((await readFile(path)).equals(await readFile("models/changzhi/data.ts"))).toBe(true);
  });

  it("writes rows with the types that the schema gives them", async () => {
    const schema = {
      fields: [
        {name: "id", type: "string", constraints: {required: true}},
        {name: "value", type: "number"},
        {name: "sure", type: "boolean"},
        {name: "unit", type: "string", constraints: {enum: ["亿元", "%"]}},
      ],
    };
    const folder = await folderOf({
      "datapackage.json": JSON.stringify({resources: [{name: "some-facts", path: "a.csv", type: "table", schema}]}),
      "a.csv": 'id,value,sure,unit\na,1.50,true,亿元\n"b ""c""",,,\n',
    });
    expect((await tuiyan("data", folder)).out.split("\n\n").slice(1)).toEqual([
      [
        "export interface SomeFactsRow {",
        "  readonly id: string;",
        "  readonly value?: number;",
        "  readonly sure?: boolean;",
        '  readonly unit?: "亿元" | "%";',
        "}",
      ].join("\n"),
      [
        "export const someFacts: readonly SomeFactsRow[] = [",
        '  {id: "a", value: 1.5, sure: true, unit: "亿元"},',
        '  {id: "b \\"c\\""}',
        "];",
        "",
      ].join("\n"),
    ]);
  });

  it("writes only the tables that are named, and the rows that they cite", async () => {
    const keyed = {fields: [{name: "id", type: "string"}], primaryKey: "id"};
    const citing = {
      fields: [
        {name: "name", type: "string"},
        {name: "facts", type: "string"},
      ],
    };
    const folder = await folderOf({
      "datapackage.json": JSON.stringify({
        resources: [
          {name: "facts", path: "facts.csv", type: "table", schema: keyed},
          {name: "places", path: "places.csv", type: "table", schema: keyed},
          {name: "targets", path: "targets.csv", type: "table", schema: citing},
          {name: "notes", path: "notes.csv", type: "table", schema: citing},
        ],
      }),
      "facts.csv": "id\ngdp\ncoal\nsteel\npower\n",
      "places.csv": "id\ncity\n",
      "targets.csv": "name,facts\na,gdp|steel\nb,power\n",
      "notes.csv": "name,facts\nc,coal\n",
    });
    const tables = async (...args: string[]) =>
      Array.from(
        (await tuiyan("data", folder, ...args)).out.matchAll(/const (\w+)[^[]*\[\] = \[\n([^]*?)\n\];/g),
        (match) => [match[1], Array.from(match[2]?.matchAll(/id: "(\w+)"/g) ?? [], ([, id]) => id)],
      );
    expect(await tables("--tables", "targets")).toEqual([
      ["facts", ["gdp", "steel", "power"]],
      ["targets", []],
    ]);
    expect(await tables("--tables", "facts")).toEqual([["facts", ["gdp", "coal", "steel", "power"]]]);
    expect((await tables()).map(([name]) => name)).toEqual(["facts", "places", "targets", "notes"]);
    expect(await tuiyan("data", folder, "--tables", "targets,fact")).toEqual({
      code: 2,
      out: "",
      error: "unknown table: fact; did you mean facts? (one of facts, places, targets, notes)\n",
    });
  });

  it("writes nothing of a package with findings, and lists them", async () => {
    const schema = {fields: [{name: "value", type: "number"}]};
    const folder = await folderOf({
      "datapackage.json": JSON.stringify({resources: [{name: "a", path: "a.csv", type: "table", schema}]}),
      "a.csv": "value\nx\n",
    });
    const path = join(folder, "data.ts");
    expect(await tuiyan("data", folder, "--out", path)).toEqual({
      code: 1,
      out: "",
      error: 'not a number: a row 2, column value = "x" (digits only, such as 1711.6)\n',
    });
    await expect(readFile(path)).rejects.toThrow("ENOENT");
  });

  it("is used wrongly on what is not there, and where it cannot write", async () => {
    expect(await tuiyan("data", "no/such/folder")).toEqual({
      code: 2,
      out: "",
      error: "cannot read: no/such/folder (no such file or folder)\n",
    });
    const empty = await folderOf();
    expect((await tuiyan("data", empty)).error).toMatch(/^cannot read: .*datapackage\.json \(ENOENT/);
    const {code, out, error} = await tuiyan("data", "data/changzhi", "--out", join(empty, "no/data.ts"));
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(/^cannot write: .*data\.ts \(ENOENT/);
  });
});
