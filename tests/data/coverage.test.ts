import {readFile} from "node:fs/promises";
import {beforeAll, describe, expect, it} from "vitest";
import {readPackage} from "../../src/data/read-package.js";
import type {Row} from "../../src/data/table.js";
import {coverageFaults, type Exclusion, type Statement} from "./coverage-of-text.js";
import {numeralsIn} from "./numerals.js";

const texts = (...lines: string[]) => numeralsIn(lines).map(({text}) => text);

describe("numeralsIn", () => {
  it("finds Arabic numbers, whole", () => {
    expect(texts("从2015年的1195.1亿元增加到2×100万千瓦,占5—8%")).toEqual(["2015", "1195.1", "2", "100", "5", "8"]);
  });

  it("finds Chinese numerals before a measure word and after 第", () => {
    expect(texts("连续三年,十大类钢材,两大园区,第二回线路,二〇三五年,千兆进校园,最后一公里,居全省第二。")).toEqual([
      "三",
      "十",
      "两",
      "二",
      "二〇三五",
      "千",
      "一",
      "二",
    ]);
  });

  it("takes a Chinese numeral after an Arabic one as its scale, and one that makes a word as no numeral", () => {
    expect(texts("167万人和3亿吨")).toEqual(["167", "3"]);
    expect(texts("半导体一体化,进一步打造一流平台,4.9个百分点,零售")).toEqual(["4.9"]);
  });

  it("finds words for all and for a level", () => {
    expect(texts("5G全覆盖,高于全省平均水平")).toEqual(["5", "全覆盖", "平均水平"]);
  });

  it("says where they are, and ends them with their line", () => {
    expect(numeralsIn(["共2", "3.5%"])).toEqual([
      {line: 1, column: 1, start: 1, end: 2, text: "2"},
      {line: 2, column: 0, start: 2, end: 5, text: "3.5"},
    ]);
  });
});

describe("coverageFaults", () => {
  const text = ["到2025年建成3个园区、30家 企业。", "连续三年增长3%,另有三个"];
  const row = (line: number, quote: string, value: string, unit: string | null = null): Statement => ({
    id: `row-${value}`,
    line,
    quote,
    value,
    unit,
  });
  const rows = [
    row(1, "建成3个园区、30家企业", "3", "个"),
    row(1, "建成3个园区、30家企业", "30", "家"),
    row(2, "连续三年增长3%", "三", "年"),
    row(2, "连续三年增长3%", "3", "%"),
  ];
  const year: Exclusion = {pattern: String.raw`\d{4}(?=年)`, count: 1};
  const other: Exclusion = {text: "三", line: 2, context: "另有三个"};

  it("finds nothing wrong when each numeral is in a row or excluded", () => {
    expect(coverageFaults(text, rows, [year, other])).toEqual([]);
  });

  it("names the numerals that are neither, and where they are", () => {
    expect(coverageFaults(text, rows.slice(1), [year])).toEqual([
      "neither in a row nor excluded: line 1, 3 in 到2025年建成3个园区、30家企",
      "neither in a row nor excluded: line 2, 三 in 年增长3%,另有三个",
    ]);
    expect(coverageFaults(["新增15个"], [], [])).toEqual(["neither in a row nor excluded: line 1, 15 in 新增15个"]);
  });

  it("takes a value for what is at the place of its row alone", () => {
    const faults = coverageFaults(["3个园区,3个中心"], [row(1, "3个园区", "3", "个")], []);
    expect(faults).toEqual(["neither in a row nor excluded: line 1, 3 in 3个园区,3个中心"]);
  });

  it("does not take a part of a number for the value of a row", () => {
    expect(coverageFaults(["增长13.5%"], [row(1, "增长13.5%", "3")], [])).toEqual([
      "not in the text: 3 of row-3",
      "neither in a row nor excluded: line 1, 13.5 in 增长13.5%",
    ]);
  });

  it("wants a quote that says which of two equal numbers the row means, unless another row means the other", () => {
    const cell = row(1, "床位(张)28.63535", "35");
    const cells = ["床位(张)28.6", "35", "35"];
    const past = row(1, "床位(张)28.63535", "28.6");
    expect(coverageFaults(cells, [past, cell], [])).toEqual([
      "in its quote more than once: 35 of row-35",
      "neither in a row nor excluded: line 2, 35 in 35",
      "neither in a row nor excluded: line 3, 35 in 35",
    ]);
    expect(coverageFaults(cells, [past, cell, {...cell, id: "other"}], [])).toEqual([]);
  });

  it("refuses to exclude what a row has, and anything twice", () => {
    expect(coverageFaults(text, rows, [year, other, {text: "30", line: 1, context: "30家"}])).toEqual([
      "excluded, but in a row: line 1, 30 in 年建成3个园区、30家企业。",
    ]);
    expect(coverageFaults(text, rows, [year, other, {pattern: "(?<=另有)三", count: 1}])).toEqual([
      "excluded twice: line 2, 三 in 年增长3%,另有三个",
    ]);
  });

  it("refuses an exclusion that matches nothing, more than it says, or what is no numeral", () => {
    const faults = (exclusion: Exclusion) =>
      coverageFaults(["共3个、3家"], [row(1, "共3个", "3"), row(1, "3家", "3")], [exclusion]).slice(0, 1);
    expect(faults({text: "4", line: 1, context: "3个"})).toEqual(["not once in its context: line 1, 4 in 3个 (0)"]);
    expect(faults({text: "3", line: 1, context: "4个"})).toEqual(["not once on its line: line 1, 4个 (0)"]);
    expect(faults({text: "3", line: 1, context: "3"})).toEqual(["not once on its line: line 1, 3 (2)"]);
    expect(faults({text: "3", line: 2, context: "3个"})).toEqual(["not once on its line: line 2, 3个 (0)"]);
    expect(faults({pattern: "4", count: 1})).toEqual(["matches 0, not 1: 4"]);
    expect(faults({pattern: String.raw`\d`, count: 1})).toEqual([String.raw`matches 2, not 1: \d`]);
    expect(faults({pattern: "3个", count: 1})).toEqual(["matches what is no numeral: 3个"]);
  });
});

describe("the plan of Changzhi", () => {
  const folder = new URL("../../data/changzhi/", import.meta.url);
  const read = async (path: string) => new Uint8Array(await readFile(new URL(path, folder)));
  let lines: readonly string[];
  let facts: readonly Row[];
  let exclusions: readonly Row[];

  beforeAll(async () => {
    const {tables} = await readPackage(await read("datapackage.json"), read);
    facts = tables.get("facts")?.rows ?? [];
    exclusions = tables.get("exclusions")?.rows ?? [];
    lines = new TextDecoder().decode(await read("plan.txt")).split("\n");
  });

  const matchesOf = (pattern: string) =>
    lines.flatMap((line) => line.replace(/\s+/g, "").match(new RegExp(pattern, "gu")) ?? []);

  it("has each of its numerals in a fact or among the exclusions, and none in both", () => {
    expect(coverageFaults(lines, facts.map(toStatement), exclusions.map(toExclusion))).toEqual([]);
  });

  it("misses any one fact or exclusion that is taken out", () => {
    const [statements, excluded] = [facts.map(toStatement), exclusions.map(toExclusion)];
    for (const id of ["gdp-2015", "box1-18-target-2020", "box2-08-2025", "box13-township-kindergartens"]) {
      const rest = statements.filter((statement) => statement.id !== id);
      expect(coverageFaults(lines, rest, excluded), id).not.toEqual([]);
    }
    for (const i of [0, excluded.length - 1]) {
      expect(coverageFaults(lines, statements, excluded.toSpliced(i, 1))).not.toEqual([]);
    }
  });

  it("excludes one numeral at a place, or those of one way of writing", () => {
    for (const row of exclusions) {
      const one = [row["text"], row["line"], row["context"]].map((cell) => cell !== null);
      expect(one, String(row["reason_en"])).toEqual(Array<boolean>(3).fill(row["pattern"] === null));
      if (row["pattern"] === null) expect(row["count"]).toBe(1);
    }
  });

  it("takes for numbers of chapters, sections, boxes and indicators their very series", () => {
    const series = exclusions
      .filter(({kind, pattern}) => kind === "numbering" && pattern !== null)
      .map(({pattern}) => matchesOf(String(pattern)));
    const upTo = (n: number) => Array.from({length: n}, (_, i) => String(i + 1));
    const chapters = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三".split(" ");
    // How many sections each of the thirteen chapters has.
    const sections = [5, 4, 4, 4, 3, 4, 3, 5, 5, 4, 6, 4, 3].flatMap((n) => chapters.slice(0, n));
    // Indicator 10 of Box 2 is printed as 10.5G, and excluded in its place.
    expect(series).toEqual([chapters, sections, upTo(14), upTo(30), upTo(33).toSpliced(9, 1)]);
  });

  it("takes for years those that the plan is about", () => {
    const years = exclusions.filter(({kind, pattern}) => kind === "date" && pattern !== null);
    expect(Array.from(new Set(years.flatMap(({pattern}) => matchesOf(String(pattern))))).toSorted()).toEqual(
      "2014 2015 2017 2018 2019 2020 2021 2022 2025 2035 二〇三五".split(" "),
    );
  });

  it("names the fact that a repeat repeats, with the same number", () => {
    for (const {kind, fact, text} of exclusions) {
      expect(fact !== null, String(text)).toBe(kind === "repeat");
      if (fact === null) continue;
      const repeated = facts.find((row) => row["id"] === fact);
      expect([repeated?.["value"], String(repeated?.["number"])]).toContain(text);
    }
  });
});

function toStatement({id, line, quote, value, unit}: Row): Statement {
  return {
    id: String(id),
    line: Number(line),
    quote: String(quote),
    value: String(value),
    unit: unit === null || unit === undefined ? null : String(unit),
  };
}

function toExclusion({text, line, context, pattern, count}: Row): Exclusion {
  return pattern === null
    ? {text: String(text), line: Number(line), context: String(context)}
    : {pattern: String(pattern), count: Number(count)};
}
