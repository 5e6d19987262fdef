import {cp, readFile, truncate, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {tuiyan} from "./capture.js";
import {folderOf} from "./folder.js";

const table = {
  name: "facts",
  path: "facts.csv",
  type: "table",
  schema: {
    fields: [
      {name: "id", type: "string"},
      {name: "value", type: "number"},
      {name: "unit", type: "string", constraints: {enum: ["亿元", "万tce"]}},
    ],
    primaryKey: "id",
  },
};

/** A package of one table with the given text. */
const packageOf = (text: string) =>
  folderOf({"datapackage.json": JSON.stringify({resources: [table]}), "facts.csv": text});

describe("tuiyan check", () => {
  it("finds nothing in the package that comes with the program, by its folder or its descriptor", async () => {
    for (const path of ["data/changzhi", "data/changzhi/datapackage.json"])
      expect(await tuiyan("check", path)).toEqual({
        code: 0,
        out: "data/changzhi/datapackage.json: nothing found\n",
        error: "",
      });
  });

  it("refuses a table larger than is read before it reads it", async () => {
    const folder = await packageOf("");
    // A hole of 3 GiB, more than one buffer can be.
    await truncate(join(folder, "facts.csv"), 3 * 2 ** 30);
    const {code, error} = await tuiyan("check", folder);
    expect(code).toBe(1);
    expect(error).toContain("too large: facts has 3072 MiB (at most 100; filter or split it)");
  });

  it.each([
    ["a missing column", "id,value\na,1\n", 'missing column: facts row 1 has no "unit"'],
    [
      "a wrong unit",
      "id,value,unit\na,1,亿元\nb,2,亿圆\n",
      'not an allowed value: facts row 3, column unit = "亿圆" (did you mean 亿元?)',
    ],
    [
      "a text in a number",
      "id,value,unit\na,约1,亿元\n",
      'not a number: facts row 2, column value = "约1" (digits only, such as 1711.6)',
    ],
    [
      "a number with a separator",
      'id,value,unit\na,"1,711.6",亿元\n',
      'not a number: facts row 2, column value = "1,711.6" (write 1711.6)',
    ],
    [
      "a duplicate key",
      "id,value,unit\na,1,亿元\nb,2,亿元\na,3,亿元\n",
      'key used twice: facts rows 2 and 4, column id = "a"',
    ],
  ])("finds %s, and names the table, the row and the column", async (_, text, finding) => {
    const folder = await packageOf(text);
    expect(await tuiyan("check", folder)).toEqual({
      code: 1,
      out: "",
      error: `${finding}\n${join(folder, "datapackage.json")}: 1 finding\n`,
    });
  });

  it("finds everything at once, and counts it", async () => {
    const folder = await packageOf("id,value,unit\na,x,亿元\na,2,吨\n");
    const {code, error} = await tuiyan("check", folder);
    const lines = error.trimEnd().split("\n");
    expect(code).toBe(1);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe(`${join(folder, "datapackage.json")}: 3 findings`);
    for (const line of lines.slice(0, 3)) expect(line).toMatch(/facts rows? 2|facts row 3/);
  });

  it("finds a number that was changed to a text in the plan's own table", async () => {
    const folder = await folderOf();
    await cp("data/changzhi", folder, {recursive: true});
    const path = join(folder, "factors.csv");
    const lines = (await readFile(path, "utf8")).split("\n");
    const [header = "", first = ""] = lines;
    const column = header.split(",").indexOf("value");
    const cells = first.split(",");
    expect(column).toBeGreaterThan(0);
    cells[column] = "很多";
    await writeFile(path, [header, cells.join(","), ...lines.slice(2)].join("\n"));
    const {code, error} = await tuiyan("check", folder);
    expect(code).toBe(1);
    expect(error).toContain('not a number: factors row 2, column value = "很多"');
  });

  it("finds a table whose file is not there", async () => {
    const folder = await folderOf({"datapackage.json": JSON.stringify({resources: [table]})});
    const {code, error} = await tuiyan("check", folder);
    expect(code).toBe(1);
    expect(error).toMatch(/^cannot read: facts at facts\.csv \(ENOENT/);
  });

  it("finds a descriptor that is not JSON", async () => {
    const folder = await folderOf({"datapackage.json": "{"});
    const {code, error} = await tuiyan("check", folder);
    expect(code).toBe(1);
    expect(error).toMatch(/^not JSON: datapackage\.json \(/);
  });

  it("is used wrongly on what is not there", async () => {
    expect(await tuiyan("check", "no/such/folder")).toEqual({
      code: 2,
      out: "",
      error: "cannot read: no/such/folder (no such file or folder)\n",
    });
    const empty = await folderOf();
    const {code, out, error} = await tuiyan("check", empty);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(new RegExp(`^cannot read: ${join(empty, "datapackage.json")} \\(ENOENT.*\\)\n$`));
  });
});
