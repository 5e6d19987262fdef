import {describe, expect, it} from "vitest";
import {yearTable} from "../../src/export/result-table.js";
import {compare} from "../../src/page/compare.js";
import {readableTable} from "../../src/page/readable-table.js";
import {town} from "./town.js";

const scenarios = compare({}, [
  {name: "Plan", title: {zh: "规划", en: "As planned"}},
  {name: "Slow", title: {zh: "较慢", en: "Slower"}, compared: true, values: {growth: 0.02}},
]);
const run = town.run(scenarios);

describe("readableTable", () => {
  const table = yearTable(run, {variables: ["output", "by_trade"], language: "zh", years: [2020]});
  const readable = readableTable(table, run, "zh");

  it("leaves out codes and the columns of indices, so that the numbers are in sight", () => {
    expect(readable.columns.map(({key}) => key)).toEqual(["scenario", "label", "unit", "2020"]);
    expect(readable.rows.every((cells) => cells.length === 4)).toBe(true);
  });

  it("calls scenarios by their titles, and has the members of a row in its name", () => {
    expect(new Set(readable.rows.map(([scenario]) => scenario))).toEqual(new Set(["规划", "较慢"]));
    const [first, shop] = [readable.rows[0], readable.rows.find((cells) => cells[3] === 20)];
    expect(first?.[1]).toBe("产值");
    expect(shop?.[1]).toBe("分行业产值 · 商业");
  });

  it("keeps every number, and what each is about", () => {
    expect(readable.rows.map((cells) => cells.at(-1))).toEqual(table.rows.map((cells) => cells.at(-1)));
    expect(readable.subjects).toBe(table.subjects);
  });
});
