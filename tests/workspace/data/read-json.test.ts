import {describe, expect, it} from "vitest";
import {readJson} from "../../../src/workspace/data/read-json.js";

const read = (text: string | Uint8Array<ArrayBuffer>) => readJson(new File([text], "a.json"));

describe("a JSON file", () => {
  it("is a table where it is a list of flat objects, whatever keys each of them has", async () => {
    const reading = await read(`[{"年份": 2020, "产值（亿元）": 1711.6}, {"年份": "—", "constructor": true}]`);
    if (!("survey" in reading)) throw new Error("no table");
    const {columns, head, rowCount} = reading.survey;
    expect(rowCount).toBe(2);
    expect(columns.map(({name, unit, missing}) => [name, unit, missing])).toEqual([
      ["年份", undefined, 0],
      ["产值（亿元）", "亿元", 1],
      ["constructor", undefined, 1],
    ]);
    expect(head.map(({row, cells}) => [row, ...cells.map(({kind}) => kind)])).toEqual([
      [1, "integer", "number", "missing"],
      [2, "text", "missing", "boolean"],
    ]);
    expect(reading.code([])).toBe("json()");
  });

  it.each([`{"a": 1}`, `[]`, `[1, 2]`, `[{"a": {"b": 1}}]`, `[null]`, `"a"`])(
    "of %s is shown as it begins",
    async (text) => {
      expect(await read(text)).toMatchObject({beginning: text});
    },
  );

  it.each([
    [`[{"年份": 2020, "产值": 1711.6}, {"年份": 2021, "产值": 1e400}]`, "[1].产值"],
    [`{"a b": [1, [-1e999]]}`, "a b[1][0]"],
  ])("is refused where it holds a number that none can hold: %s", async (text, place) => {
    await expect(read(text)).rejects.toMatchObject({reason: {zh: expect.stringContaining(`“${place}”`) as unknown}});
  });

  it("is kept as the file it is", async () => {
    const file = new File([`\uFEFF[ {"a":1.0} ]\n`], "a.json");
    expect((await readJson(file)).bytes).toBe(file);
  });

  it("is refused with the place where it does not parse, and in another encoding than UTF-8", async () => {
    await expect(read(`[\n{"a": 1,}]`)).rejects.toMatchObject({
      reason: {zh: expect.stringContaining("第 2 行第 9 个字符") as unknown},
    });
    await expect(read(Uint8Array.of(0x22, 0xb2, 0xfa, 0x22))).rejects.toThrow("UTF-8");
  });
});
