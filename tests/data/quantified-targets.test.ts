import {readFile} from "node:fs/promises";
import {beforeAll, describe, expect, it} from "vitest";
import {readPackage} from "../../src/data/read-package.js";
import type {Row} from "../../src/data/table.js";

const folder = new URL("../../data/changzhi/", import.meta.url);
const read = async (path: string) => new Uint8Array(await readFile(new URL(path, folder)));

let facts: readonly Row[];
let indicators: readonly Row[];
let listed: readonly Row[];
let setAside: readonly Row[];
let chapters: readonly Row[];

beforeAll(async () => {
  const {tables} = await readPackage(await read("datapackage.json"), read);
  const rowsOf = (name: string) => tables.get(name)?.rows ?? [];
  facts = rowsOf("facts");
  indicators = rowsOf("targets");
  listed = rowsOf("quantified-targets");
  setAside = rowsOf("targets-set-aside");
  chapters = rowsOf("chapters");
});

const text = (value: unknown) => (typeof value === "string" ? value : "");
const factOf = (id: unknown) => facts.find((fact) => fact["id"] === id);
const targetFacts = (rows: readonly Row[]) => rows.map((row) => String(row["target_fact"]));

describe("the targets of the plan", () => {
  it("are each an indicator, a quantified target or set aside, and only one of them", () => {
    const known = [...targetFacts(indicators), ...targetFacts(listed), ...targetFacts(setAside)];
    const targets = facts.filter(({status, box}) => status === "target" && box !== 1).map(({id}) => String(id));
    const limits = facts.filter(({status}) => status === "limit").map(({id}) => String(id));
    expect(targets.length).toBeGreaterThan(130);
    // The one limit that is something to be reached or kept is listed with the targets.
    expect(known.filter((id) => limits.includes(id))).toEqual(["coal-output-limit"]);
    expect(known.filter((id) => id !== "coal-output-limit").toSorted()).toEqual(targets.toSorted());
  });

  it("are left out where they are those of the plan before, which stand in box 1", () => {
    const earlier = facts.filter(({status, box}) => status === "target" && box === 1);
    expect(earlier.length).toBeGreaterThan(30);
    for (const {id, period} of earlier) expect(String(period), String(id)).toMatch(/^(2020|2016-2020)$/);
  });

  it("are set aside for a reason that holds", () => {
    for (const {target_fact, kind, same_as} of setAside) {
      const fact = factOf(target_fact);
      const id = String(target_fact);
      switch (String(kind)) {
        case "vision":
          expect(fact?.["period"], id).toBe("2035");
          break;
        case "words":
          expect(fact?.["number"], id).toBe(null);
          expect(fact?.["value"], id).toMatch(/水平$|^完成省下达|达峰$/);
          break;
        case "repeat":
          expect(factOf(same_as)?.["number"], id).toBe(fact?.["number"]);
          expect([...targetFacts(indicators), ...targetFacts(setAside)], id).toContain(same_as);
          break;
        case "layout":
          // A Chinese numeral before what is named one by one.
          expect(fact?.["value"], id).toMatch(/^[一二两三四五六七八九十]$/);
          break;
        default:
          throw new Error(`unknown kind: ${String(kind)}`);
      }
      expect(same_as === null, id).toBe(kind !== "repeat");
    }
  });
});

describe("the quantified targets", () => {
  it("stand in the order of the plan's text", () => {
    const places = targetFacts(listed).map((id) => facts.findIndex((fact) => fact["id"] === id));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("start from the same quantity, where the plan gives it, and before the target", () => {
    const compared = listed.filter(({base_fact, past_fact}) => base_fact !== null || past_fact !== null);
    expect(compared.map(({target_fact}) => target_fact)).toEqual(["gdp-2025", "retail-sales-growth-2021-2025"]);
    for (const {target_fact, base_fact, past_fact} of compared) {
      const target = factOf(target_fact);
      for (const earlier of [factOf(base_fact), factOf(past_fact)]) {
        if (earlier === undefined) continue;
        expect([earlier["subject_zh"], earlier["unit"]]).toEqual([target?.["subject_zh"], target?.["unit"]]);
        expect(String(earlier["period"]) < String(target?.["period"])).toBe(true);
      }
    }
  });

  it("have no base in the plan that was overlooked: no other fact has the subject of one", () => {
    for (const {target_fact, base_fact, past_fact} of listed) {
      const known = [target_fact, base_fact, past_fact];
      const subject = factOf(target_fact)?.["subject_zh"];
      const others = facts.filter(({id, subject_zh}) => subject_zh === subject && !known.includes(id));
      // Box 1 says GDP again; the yearly growth of both halves is a quantity of its own.
      expect(
        others.map(({id}) => id).filter((id) => !["box1-01-2015", "box1-01-2020"].includes(String(id))),
        String(target_fact),
      ).toEqual([]);
    }
  });

  it("are measured as they are printed", () => {
    for (const {target_fact, pace} of listed) {
      const fact = factOf(target_fact);
      const id = String(target_fact);
      const [value, unit, note, period] = [fact?.["value"], fact?.["unit"], fact?.["note"], fact?.["period"]];
      const isWhole = /全覆盖|县县通|全面消除/.test(String(value)) || /每个乡镇/.test(String(note));
      expect(pace === "whole", id).toBe(isWhole);
      if (String(note) === "每年" || String(fact?.["subject_zh"]).includes("年均增长")) expect(pace, id).toBe("rate");
      if (period === "2021-2025" && pace !== "rate") expect(pace, id).toBe("total");
      if (unit === "%") expect(["rise", "rate"], id).toContain(pace);
      if (unit === "亿元") expect(pace, id).toBe("growth");
    }
  });

  it("say what they take in both languages or in neither, with the same numbers", () => {
    const named = (value: unknown) => [...text(value).matchAll(/\{([^}]+)\}/g)].map(([, name]) => name).toSorted();
    for (const {target_fact, needs_zh, needs_en} of listed) {
      expect(needs_zh === null, String(target_fact)).toBe(needs_en === null);
      expect(named(needs_zh), String(target_fact)).toEqual(named(needs_en));
      // Numbers are computed. What is typed names a box, an indicator, a plan or its years.
      const typed = text(needs_zh).replace(/\{[^}]+\}|专栏\d+|第\d+项|20\d\d年/g, "");
      expect(typed, String(target_fact)).not.toMatch(/\d/);
    }
  });
});

describe("the chapters", () => {
  it("are named as the plan names them", async () => {
    const lines = new TextDecoder().decode(await read("plan.txt")).split("\n");
    const titles = lines.flatMap((line) => /^第[一二三四五六七八九十]+章\s+(.+)$/.exec(line.trim())?.[1]?.trim() ?? []);
    expect(chapters.map(({title_zh}) => title_zh)).toEqual(titles);
    expect(chapters.map(({chapter}) => chapter)).toEqual(titles.map((_, i) => i + 1));
  });
});
