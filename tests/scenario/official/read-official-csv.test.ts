import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {languages} from "../../../src/base/label.js";
import type {OfficialEntry} from "../../../src/scenario/official/official-data.js";
import {readOfficialCsv} from "../../../src/scenario/official/read-official-csv.js";
import {writeOfficialCsv} from "../../../src/scenario/official/write-official-csv.js";

const inputs = changzhi.official?.inputs ?? [];
const header = "指标,年份,数值,单位,出处";

const read = (...lines: string[]) =>
  readOfficialCsv(new TextEncoder().encode(lines.join("\n")), inputs, "official.csv");
const entriesOf = (...lines: string[]) => {
  const {entries, errors} = read(...lines);
  expect(errors).toEqual([]);
  return entries;
};
/** What is wrong, with its row and column. */
const faultsOf = (...lines: string[]) => {
  const {entries, errors} = read(...lines);
  expect(entries).toEqual([]);
  return errors.map(({code, data}) => [code, data["row"], data["column"]]);
};

describe("a file of official figures", () => {
  it("names inputs by their id or by either label, in columns of either language, with sources or without", () => {
    const energy = {input: "energy", year: 2020, value: 2600};
    expect(entriesOf(header, "能源消费总量,2020,2600,万tce,统计年鉴")).toEqual([{...energy, source: "统计年鉴"}]);
    expect(entriesOf("input,year,value,unit", "energy,2020,2600,万tce")).toEqual([energy]);
    expect(entriesOf("unit,value,year,input,source", "万tce,2600,2020,Energy use,")).toEqual([energy]);
  });

  it("is read from UTF-8 with a mark and from GB18030, with Windows line ends", () => {
    const text = `${header}\r\n能源消费总量,2020,2600,万tce,长治\r\n`;
    const expected = [{input: "energy", year: 2020, value: 2600, source: "长治"}];
    expect(readOfficialCsv(new TextEncoder().encode(`\uFEFF${text}`), inputs, "a.csv")).toEqual({
      entries: expected,
      errors: [],
    });
    // 指标,年份,数值,单位,出处 and the row below in GB18030, as Excel writes them.
    const words: Readonly<Record<string, readonly number[]>> = {
      指标: [0xd6, 0xb8, 0xb1, 0xea],
      年份: [0xc4, 0xea, 0xb7, 0xdd],
      数值: [0xca, 0xfd, 0xd6, 0xb5],
      单位: [0xb5, 0xa5, 0xce, 0xbb],
      出处: [0xb3, 0xf6, 0xb4, 0xa6],
      能源消费总量: [0xc4, 0xdc, 0xd4, 0xb4, 0xcf, 0xfb, 0xb7, 0xd1, 0xd7, 0xdc, 0xc1, 0xbf],
      万: [0xcd, 0xf2],
      长治: [0xb3, 0xa4, 0xd6, 0xce],
    };
    const bytes = text
      .split(/([\p{Script=Han}]+)/u)
      .flatMap((part) => words[part] ?? Array.from(part, (character) => character.charCodeAt(0)));
    expect(readOfficialCsv(Uint8Array.from(bytes), inputs, "a.csv")).toEqual({entries: expected, errors: []});
  });

  it("may leave values out: such a row gives nothing", () => {
    expect(entriesOf(header, "能源消费总量,2020,,万tce,", "工业增加值,2020,,,", ",,,,")).toEqual([]);
  });

  it.each([
    ["能源消费总量,2020,26000000,tce,", 2600],
    ["能源消费总量,2020,2600,万吨标准煤,", 2600],
    ["能源消费总量,2020,0.26,亿tce,", 2600],
    ["工业增加值,2020,8985900,万元,", 898.59],
    ["工业增加值,2020,898.59,亿元（现价）,", 898.59],
    // In 2020 current prices are those of 2020.
    ["工业增加值,2020,898.59,亿元@2020,", 898.59],
    ["工业增加值,2020,898.59,亿元（2020年价）,", 898.59],
    ["全社会用电量,2020,210,亿千瓦时,", 210],
    ["火电等装机,2022,8,GW,", 800],
    ["石油占能源消费比重,2020,0.055,1,", 5.5],
    ["二氧化碳（消费口径）,2020,6500,万吨二氧化碳,", 6500],
  ])("converts units that can be: %s", (row, value) => {
    const [entry] = entriesOf(header, row);
    expect(entry?.value).toBeCloseTo(value, 10);
  });

  it("is refused by row and column, all of it, and nothing is taken", () => {
    expect(
      faultsOf(
        header,
        "能源消费总量,2019,2600,万tce,",
        "能源消费总里,2020,2600,万tce,",
        "工业增加值,2020,-5,亿元,",
        "第三产业增加值,2020,七百,亿元,",
        "地区生产总值（现价）,2021,1900,亿元@2020,",
        "地区生产总值（现价）,2022,2000,万tce,",
        "地区生产总值（现价）,2023,2000,,",
        "常住人口,2021,317,万人,",
        "population,2021,318,万人,",
        "常住人口,二〇二二,318,万人,",
        "石油占能源消费比重,2020,101,%,",
        "生活用能,2020,175,万tce,",
      ),
    ).toEqual([
      ["not-allowed", 2, "年份"],
      ["unknown-input", 3, "指标"],
      ["below-minimum", 4, "数值"],
      ["not-a-number", 5, "数值"],
      ["wrong-unit", 6, "单位"],
      ["wrong-unit", 7, "单位"],
      ["required", 8, "单位"],
      ["duplicate-key", 10, "指标, 年份"],
      ["not-a-year", 11, "年份"],
      ["above-maximum", 12, "数值"],
    ]);
  });

  it("says what an unknown input may have meant", () => {
    const [error] = read(header, "能源消费总里,2020,2600,万tce,").errors;
    expect(error?.data).toMatchObject({suggestion: "能源消费总量"});
  });

  it("needs its columns, and no others", () => {
    expect(faultsOf("指标,年份,单位", "能源消费总量,2020,万tce")).toEqual([["missing-column", 1, "数值"]]);
    expect(faultsOf(`${header},备注`, "能源消费总量,2020,2600,万tce,,")).toEqual([["unknown-column", 1, "备注"]]);
    expect(faultsOf("")).toEqual([["empty-file", undefined, undefined]]);
  });

  it("reads back as what it was written from, in either language", () => {
    const figure = fc
      .constantFrom(...inputs.flatMap((input) => input.years.map((year) => ({input, year}))))
      .chain(({input, year}) =>
        fc.record({
          input: fc.constant(input.id),
          year: fc.constant(year),
          value: fc.double({min: 0.01, max: 99, noNaN: true}),
          source: fc.string({minLength: 1}).map((text) => `统计年鉴 ${text.replace(/\s/g, " ")}`.trim()),
        }),
      );
    const some = fc.uniqueArray(figure, {selector: ({input, year}) => `${input} ${year}`, maxLength: 20});
    const sorted = (list: readonly OfficialEntry[]) =>
      [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    fc.assert(
      fc.property(some, fc.constantFrom(...languages), (list, language) => {
        const bytes = new TextEncoder().encode(writeOfficialCsv(inputs, list, language));
        const {entries, errors} = readOfficialCsv(bytes, inputs, "official.csv");
        expect(errors).toEqual([]);
        expect(sorted(entries)).toEqual(sorted(list));
      }),
      {numRuns: 30},
    );
  });

  it("as a template has a row for every figure and no values", () => {
    const text = writeOfficialCsv(inputs, [], "zh");
    const rows = inputs.reduce((count, {years}) => count + years.length, 0);
    expect(text.trimEnd().split("\r\n").length).toBe(1 + rows);
    expect(readOfficialCsv(new TextEncoder().encode(text), inputs, "t.csv")).toEqual({entries: [], errors: []});
  });
});
