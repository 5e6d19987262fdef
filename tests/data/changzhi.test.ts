import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {beforeAll, describe, expect, it} from "vitest";
import {checkPackage, readPackage} from "../../src/data/read-package.js";
import type {Row, Table} from "../../src/data/table.js";

const folder = new URL("../../data/changzhi/", import.meta.url);
const read = async (path: string) => new Uint8Array(await readFile(new URL(path, folder)));

interface Fact {
  readonly id: string;
  readonly period: string | null;
  readonly value: string;
  readonly number: number | null;
  readonly comparator: string | null;
  readonly unit: string | null;
  readonly status: string;
  readonly nature: string | null;
  readonly marker: string | null;
  readonly note: string | null;
  readonly chapter: number;
  readonly section: number;
  readonly box: number | null;
  readonly line: number;
  readonly quote: string;
}

let lines: readonly string[];
let facts: ReadonlyMap<string, Fact>;
let targets: readonly Row[];

beforeAll(async () => {
  const {tables} = await readPackage(await read("datapackage.json"), read);
  facts = new Map(rowsOf(tables.get("facts")).map((row) => [String(row["id"]), row as unknown as Fact]));
  targets = rowsOf(tables.get("targets"));
  lines = new TextDecoder().decode(await read("plan.txt")).split("\n");
});

function rowsOf(table: Table | undefined): readonly Row[] {
  if (table === undefined) throw new Error("the package lacks a table");
  return table.rows;
}

const squeeze = (text: string) => text.replace(/\s+/g, "");
const lineAt = (number: number) => (lines[number - 1] ?? "").trim();
const all = () => Array.from(facts.values());

describe("the package of Changzhi", () => {
  it("has no findings", async () => {
    expect(await checkPackage(await read("datapackage.json"), read)).toEqual([]);
  });

  it("keeps the text of the plan as it was issued", async () => {
    const sum = createHash("sha256")
      .update(await read("plan.txt"))
      .digest("hex");
    expect(sum).toBe("d779d0eeb889303d34d111e40c98d507906ee8ac2038f7c2d7dabba9a75986f6");
  });

  it("writes its tables as UTF-8 without a mark, with LF and no blank line", async () => {
    for (const path of ["facts.csv", "exclusions.csv", "targets.csv"]) {
      const text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(await read(path));
      expect(text).not.toMatch(/^\uFEFF|\r|\n\n/);
      expect(text.endsWith("\n")).toBe(true);
    }
  });
});

describe("facts", () => {
  it("quote the plan, from the line they name", () => {
    const text = squeeze(lines.join(""));
    const starts = [0];
    for (const line of lines) starts.push((starts.at(-1) ?? 0) + squeeze(line).length);
    for (const {id, line, quote} of all()) {
      const at = text.indexOf(squeeze(quote), starts[line - 1]);
      expect(at, `${id}: the quote must start on line ${line}`).toBeGreaterThanOrEqual(starts[line - 1] ?? Infinity);
      expect(at, `${id}: the quote must start on line ${line}`).toBeLessThan(starts[line] ?? -Infinity);
    }
  });

  it("give a value that the quote contains", () => {
    for (const {id, value, quote} of all()) expect(squeeze(quote), id).toContain(squeeze(value));
  });

  it("give a number that is their value, and only if the value is one", () => {
    for (const {id, value, number} of all()) expect(number, id).toBe(numberIn(value));
  });

  it("stand in the chapter, section and box that they name", () => {
    const places = placesOf(lines);
    for (const {id, line, chapter, section, box} of all())
      expect({chapter, section, box}, id).toEqual(places[line - 1]);
  });

  it("are as many in each chapter and box as were read there", () => {
    const count = (key: "chapter" | "box", n: number) => all().filter((fact) => fact[key] === n).length;
    const upTo = (n: number) => Array.from({length: n}, (_, i) => i + 1);
    expect(upTo(13).map((n) => count("chapter", n))).toEqual([262, 16, 54, 8, 0, 7, 3, 23, 11, 3, 7, 0, 0]);
    expect(upTo(14).map((n) => count("box", n))).toEqual([124, 55, 1, 6, 8, 2, 2, 10, 2, 3, 0, 0, 1, 0]);
  });

  it("give the unit that the plan writes after the value, or in the name of the row", () => {
    // A head count that the plan writes without 人, a rank, and a count with a word between.
    const worded = ["poverty-people-lifted", "gdp-rank-2020", "steel-products-kinds"];
    for (const {id, value, unit, quote, box} of all()) {
      if (unit === null || worded.includes(id)) continue;
      const text = squeeze(quote);
      const named = (box === 1 || box === 2) && (text.includes(`(${unit})`) || growthColumn(id, unit) || unit === "天");
      expect(named || text.includes(value + unit) || text.includes(`${value}多${unit}`), id).toBe(true);
    }
  });

  it("give a period only where the plan does", () => {
    const inText = all().filter(({box, note}) => box !== 1 && box !== 2 && !note?.startsWith("年份见专栏"));
    for (const fact of inText) {
      if (fact.period !== null) expect(saysPeriod(sentenceOf(fact), fact.period, fact), fact.id).toBe(true);
    }
  });

  it("have marks and natures only in the two boxes of indicators", () => {
    for (const {id, marker, nature, box} of all()) {
      if (box === 1 || box === 2) expect(nature, id).not.toBe(null);
      else expect([marker, nature], id).toEqual([null, null]);
    }
  });

  it("say of words that they compare only where the plan does", () => {
    const words = all().filter(({number, value}) => number === null && !/\d/.test(value) && value !== "");
    for (const {id, comparator, quote} of words) {
      if (comparator !== null) expect(quote, id).toMatch(/高于|不低于|达到|以下|控制在/);
    }
  });

  it("call what was reached equal, unless the plan compares", () => {
    const compared = all().filter(
      ({status, comparator}) => status === "actual" && comparator !== "=" && comparator !== null,
    );
    for (const {id, value, quote} of compared) {
      expect(squeeze(quote), id).toMatch(new RegExp(`(控制在)?${value}.{0,3}(以上|以下|以内|内|多)|${value}多`));
    }
  });

  it("compare targets as the words around the value do, and call those without words at least", () => {
    const inText = all().filter(({box, status}) => status === "target" && box !== 1 && box !== 2);
    for (const {id, value, number, comparator, unit, quote} of inText) {
      const text = squeeze(quote);
      if (number !== null) expect(comparator, id).toBe(text.includes(`突破${value}${unit ?? ""}`) ? ">" : ">=");
    }
    expect(facts.get("coal-output-limit")).toMatchObject({comparator: "~", number: 1.4, unit: "亿吨"});
    expect(all().filter(({status, comparator}) => status === "project" && comparator !== "=")).toEqual([]);
  });
});

/** The sentence in which a fact's quote starts, which is where its year stands. */
function sentenceOf({line, quote}: Fact): string {
  const start = squeeze(quote).slice(0, 12);
  return (
    lineAt(line)
      .split("。")
      .find((sentence) => squeeze(sentence).includes(start)) ?? ""
  );
}

function saysPeriod(sentence: string, period: string, {chapter, section}: Fact): boolean {
  if (period === "2016-2020") return chapter === 1 && section === 1;
  if (period === "2016-2019") return sentence.includes("2019年") && sentence.includes("比2015年");
  if (period === "2021-2025") return /“十四五”期间|到2025年/.test(sentence);
  if (period === "2025" && sentence.includes("“十四五”末")) return true;
  return period.split("-").every((year) => sentence.includes(year));
}

/** Growth on average is in %, whatever the row is in; a rise of a share may be in 个百分点. */
function growthColumn(id: string, unit: string): boolean {
  return /growth(-revised)?$/.test(id) && (unit === "%" || unit === "个百分点");
}

/** What the rule says: a plain numeral, a product of two, or one Chinese numeral; null for anything else. */
function numberIn(value: string): number | null {
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  const [, a, b] = /^(\d+)×(\d+)$/.exec(value) ?? [];
  if (a !== undefined && b !== undefined) return Number(a) * Number(b);
  const digit = /^第?(.)$/.exec(value)?.[1];
  return digits.find(([numeral]) => numeral === digit)?.[1] ?? null;
}

const digits: readonly (readonly [string, number])[] = [
  ...Array.from("一二三四五六七八九十", (numeral, i) => [numeral, i + 1] as const),
  ["两", 2],
  ["百", 100],
  ["千", 1000],
];

interface Place {
  readonly chapter: number;
  readonly section: number;
  readonly box: number | null;
}

/** For each line of the plan where it stands, from the headings alone. */
function placesOf(text: readonly string[]): readonly Place[] {
  const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];
  let place: Place = {chapter: 0, section: 0, box: null};
  return text.map((line) => {
    const chapter = /^第([一二三四五六七八九十]+)章\s/.exec(line)?.[1];
    const section = /^第([一二三四五六])节\s/.exec(line)?.[1];
    const box = /^专栏(\d+)/.exec(line)?.[1];
    if (chapter !== undefined) place = {chapter: numerals.indexOf(chapter) + 1, section: 0, box: null};
    if (section !== undefined) place = {...place, section: numerals.indexOf(section) + 1, box: null};
    if (box !== undefined) place = {...place, box: Number(box)};
    return place;
  });
}

describe("Box 1, the outcomes of the 13th plan", () => {
  const columns = ["2015", "target-2020", "target-growth", "2020", "growth"];

  /** Rows whose cells are merged, wrapped or missing, as one reads them in the table. */
  const irregular: Readonly<Record<string, readonly string[]>> = {
    "01": ["1195.1", "——", "7.2%(中期调整为6.5%)", "1711.6", "6"],
    "11a": ["26407", "31350", "不低于GDP增幅", "36010", "6.4"],
    "17a": ["5.04", "控制在6以内", "——", "控制在5.5以内", "——"],
    "17b": ["21.18", "控制在18以内", "——", "控制在13以内", "——"],
    "18": ["28.6", "35", "——", "35", "——"],
    "27a": ["11.37", "——", "按省下达的目标任务执行", "——", "未核定,预计能完成"],
    "27b": ["3.68", "——", "——", "——", "——"],
    "27c": ["10.59", "——", "——", "——", "——"],
    "27d": ["0.49", "——", "——", "——", "——"],
  };

  /** By row of the box its five cells. */
  function cellsOf(): Map<string, readonly string[]> {
    const rows = new Map<string, readonly string[]>();
    for (const {id, line} of all()) {
      const row = /^box1-(\d\d[a-d]?)-/.exec(id)?.[1];
      if (row !== undefined) rows.set(row, irregular[row] ?? Array.from(columns, (_, j) => lineAt(line + 2 * (j + 1))));
    }
    return rows;
  }

  it("has its 30 indicators in 41 rows", () => {
    const rows = Array.from(cellsOf().keys());
    expect(new Set(rows.map((row) => row.slice(0, 2))).size).toBe(30);
    expect(rows).toHaveLength(41);
  });

  it("has a fact for every cell with something in it, and for no dash", () => {
    const expected = Array.from(cellsOf()).flatMap(([row, cells]) =>
      columns.filter((_, j) => cells[j] !== "——").map((column) => `box1-${row}-${column}`),
    );
    const found = Array.from(facts.keys()).filter((id) => id.startsWith("box1-") && !id.endsWith("-revised"));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it("has in each fact the value, mark, period and nature of its cell", () => {
    for (const [row, cells] of cellsOf()) {
      columns.forEach((column, j) => {
        const fact = facts.get(`box1-${row}-${column}`);
        const cell = cells[j] ?? "";
        if (fact === undefined) return;
        expect(cell, fact.id).toContain(fact.value);
        if (fact.number !== null && !row.match(/^(01|03|16|17)/)) expect(bare(cell), fact.id).toBe(fact.value);
        expect(fact.marker, fact.id).toBe(markOf(cell));
        expect(fact.status, fact.id).toBe(column.startsWith("target") ? "target" : "actual");
        const year = fact.marker === "**" ? "2018" : fact.marker === "*" ? "2019" : "2020";
        const period = column.endsWith("growth") ? "2016-2020" : column === "2020" ? year : column.slice(-4);
        if (fact.id !== "box1-16-target-2020") expect(fact.period, fact.id).toBe(period);
        if (column.startsWith("target") && fact.number !== null) {
          // Water below class V is the one target printed without a sign of which less is better.
          expect(fact.comparator, fact.id).toBe(cell.startsWith("控制在") || row === "26a" ? "<=" : ">=");
        }
        expect(fact.quote.endsWith(fact.nature ?? "?"), fact.id).toBe(true);
      });
    }
  });

  it("has the targets that were changed on the way", () => {
    expect(facts.get("box1-01-target-growth-revised")?.number).toBe(6.5);
    expect(facts.get("box1-03-target-2020-revised")?.number).toBe(47);
  });
});

/** What a cell holds without its mark, sign and per cent. */
function bare(cell: string): string {
  return cell.replace(/^\*+|^\[|\]$|^[<>]|%$/g, "");
}

function markOf(cell: string): string | null {
  if (cell.startsWith("[")) return "[]";
  return /^\*+/.exec(cell)?.[0] ?? null;
}

describe("Box 2, the 33 indicators", () => {
  const columns = ["2020", "2025", "growth"];

  /** By number the line of the indicator's name; its three cells and its nature follow, two lines apart. */
  function indicators(): Map<number, number> {
    const found = new Map<number, number>();
    for (let n = 714; n < 1056; ++n) if (lineAt(n).startsWith(`${found.size + 1}.`)) found.set(found.size + 1, n);
    return found;
  }

  it("has a fact for every cell with something in it, and for no dash", () => {
    const expected = Array.from(indicators()).flatMap(([no, line]) =>
      columns
        .filter((_, j) => lineAt(line + 2 * (j + 1)) !== "——")
        .map((column) => `box2-${String(no).padStart(2, "0")}-${column}`),
    );
    expect(indicators().size).toBe(33);
    expect(Array.from(facts.keys()).filter((id) => id.startsWith("box2-"))).toEqual(expected);
  });

  it("has in each fact the value, sign, mark, period and nature of its cell", () => {
    for (const [no, line] of indicators()) {
      columns.forEach((column, j) => {
        const fact = facts.get(`box2-${String(no).padStart(2, "0")}-${column}`);
        if (fact === undefined) return;
        const cell = lineAt(line + 2 * (j + 1));
        expect(fact.value, fact.id).toBe(bare(cell));
        expect(fact.marker, fact.id).toBe(markOf(cell));
        expect(fact.line, fact.id).toBe(line);
        expect(fact.nature, fact.id).toBe(lineAt(line + 8));
        const sign = /^[<>]/.exec(cell)?.[0] ?? (/\d/.test(cell) ? ">=" : null);
        expect(fact.comparator, fact.id).toBe(column === "2020" ? "=" : sign);
        const year = fact.marker === "**" ? "2018" : fact.marker === "*" ? "2019" : "2020";
        expect(fact.period, fact.id).toBe(column === "growth" ? "2021-2025" : column === "2025" ? "2025" : year);
      });
    }
  });

  it("has a target for each indicator, named, valued and signed as printed", () => {
    expect(targets.map((target) => target["id"])).toEqual(Array.from({length: 33}, (_, i) => i + 1));
    for (const target of targets) {
      const line = indicators().get(Number(target["id"])) ?? 0;
      const [base, level, growth, nature] = [2, 4, 6, 8].map((step) => lineAt(line + step));
      const kind = level === "——" ? "growth" : "level";
      const text = (kind === "level" ? level : growth) ?? "";
      expect(lineAt(line)).toContain(`${String(target["id"])}.${String(target["name_zh"])}(${String(target["unit"])})`);
      expect(target).toMatchObject({base_text: base, target_text: text, target_kind: kind, nature});
      expect(target["comparator"]).toBe(/^[<>]/.exec(text)?.[0] ?? (/\d/.test(text) ? ">=" : null));
      expect(target["group_zh"]).toBe(groupAt(line));
    }
  });

  it("takes base and target from the facts it names", () => {
    for (const target of targets) {
      const base = facts.get(String(target["base_fact"]));
      const goal = facts.get(String(target["target_fact"]));
      expect(target["base"]).toBe(base?.number ?? null);
      expect(target["base_year"]).toBe(base === undefined ? null : Number(base.period));
      expect(target["target"]).toBe(goal?.number ?? null);
      expect(target["unit"]).toBe(goal?.unit);
    }
  });

  it("compares with numbers from elsewhere only where the plan has none", () => {
    const compared = targets.filter((target) => target["comparison"] !== null);
    expect(compared.map((target) => [target["id"], target["comparison"]])).toEqual([
      [20, 14.5],
      [21, 18],
    ]);
    for (const target of compared) expect(target["target"]).toBe(null);
    for (const target of targets) {
      const notes = [target["comparison_note_zh"], target["comparison_note_en"]];
      expect(notes.every((note) => note !== null)).toBe(target["comparison"] !== null);
      expect(notes.some((note) => note !== null)).toBe(target["comparison"] !== null);
    }
  });

  it("computes eight indicators, two more if their coverage agrees, tracks fourteen and shows nine", () => {
    const count = (name: string) => targets.filter((target) => target["class"] === name).length;
    // Labour productivity is computed from an assumed employment path, and the digital share tracked with a computed bound.
    expect([count("M"), count("M/T"), count("T"), count("N")]).toEqual([8, 2, 14, 9]);
  });
});

function groupAt(line: number): string | undefined {
  for (let n = line; n > 704; --n) {
    const group = /^[一二三四五六]、(.*)\(\d+项\)$/.exec(lineAt(n))?.[1];
    if (group !== undefined) return group;
  }
  return undefined;
}
