import {describe, expect, it} from "vitest";
import {block, op, rate, scalar} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label, modelOf} from "./small-model.js";

const model = modelOf({
  parameters: {
    "q.farm": 1,
    "q.mine": 2,
    "q.shop": 3,
    "g.P1": 1,
    "g.P2": 2,
    way: {options: "fast|slow", default: "fast"},
  },
  inputs: {
    quantity: scalar("q.{trade}", label("quantity")),
    growth: rate("g", label("growth")),
    way: scalar("way", label("way")),
  },
  blocks: [
    block(["trade", "year"], {
      sales: {unit: "亿元@2020", formula: "1"},
      rank: {unit: "1", formula: (d) => d.quantity + d.t},
    }),
    block(["year", "trade"], {back: {unit: "1", formula: (d) => d.rank * 2}}),
    block(["year"], {all: {unit: "1", formula: (d) => op.sum(d.rank)}}, {over: ["trade"]}),
    block([], {sum: {unit: "1", formula: (d) => op.sum(d.quantity)}}, {over: ["trade"]}),
    block([], {slow_sum: {unit: "1", formula: (d) => d.sum * 2}}, {when: {way: "slow"}}),
  ],
});
const result = model.run([
  {name: "base", values: {}},
  {name: "slow", values: {way: "slow", "q.mine": 7}},
]);

describe("result.value", () => {
  it("finds a number by its members, in the first scenario unless told which", () => {
    expect(result.value("rank", {trade: "mine", year: 2021})).toBe(3);
    expect(result.value("rank", {scenario: "slow", trade: "mine", year: "2021"})).toBe(8);
    expect(result.value("sum")).toBe(6);
    expect(result.value("sum", {scenario: "slow"})).toBe(11);
  });

  it("finds the option of a switch", () => {
    expect(result.value("way", {scenario: "slow"})).toBe("slow");
  });

  it("has no number for what the switches leave out", () => {
    expect(result.value("slow_sum", {scenario: "base"})).toBeNaN();
    expect(result.value("slow_sum", {scenario: "slow"})).toBe(22);
  });

  it("refuses an unknown variable, with the one that was meant", () => {
    for (const ask of [() => result.value("rnak"), () => result.series("rnak"), () => result.column("rnak")]) {
      expect(faultOf(ask)).toMatchObject({
        name: "ModelError",
        code: "unknown-variable",
        message: "unknown variable: rnak; did you mean rank?",
        data: {variable: "rnak"},
      });
    }
  });

  it("refuses an unknown member, year or scenario, with those there are", () => {
    expect(faultOf(() => result.value("rank", {trade: "bank", year: 2020}))).toMatchObject({
      code: "unknown-place",
      message: "rank is by trade: there is no bank (there are farm, mine, shop)",
      data: {variable: "rank", index: "trade", member: "bank"},
    });
    expect(faultOf(() => result.value("rank", {trade: "farm", year: 2030}))).toMatchObject({
      data: {index: "year", member: "2030"},
    });
    expect(faultOf(() => result.value("sum", {scenario: "none"})).message).toBe(
      "sum is by scenario: there is no none (there are base, slow)",
    );
  });

  it("asks for a member that was left out", () => {
    expect(faultOf(() => result.value("rank", {year: 2020}))).toMatchObject({
      code: "unknown-place",
      message: "rank is by trade: say which (there are farm, mine, shop)",
      data: {variable: "rank", index: "trade"},
    });
  });
});

describe("result.series", () => {
  it("gives the years in their order", () => {
    expect(result.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(result.series("all")).toEqual([6, 9, 12, 15, 18, 21]);
    expect(result.series("back", {trade: "shop", scenario: "slow"})).toEqual([6, 8, 10, 12, 14, 16]);
  });
});

describe("result.column", () => {
  it("has scenarios slowest, then the index in its order", () => {
    expect(result.column("quantity")).toEqual([1, 2, 3, 1, 7, 3]);
    expect(result.column("slow_sum")).toEqual([NaN, 22]);
    expect(result.column("back").slice(0, 4)).toEqual([2, 4, 6, 4]);
  });
});

describe("result.table", () => {
  it("sets variables of one index side by side, a row for each place", () => {
    const table = result.table("year");
    expect(table.columnNames()).toEqual(["scenario", "year", "growth", "all"]);
    expect(table.numRows()).toBe(12);
    expect(table.object(7)).toEqual({scenario: "slow", year: 2021, growth: 1, all: 14});
  });

  it("takes the indices in any order, and keeps variables apart that have them in another", () => {
    const table = result.table("year", "trade");
    expect(table.columnNames()).toEqual(["scenario", "trade", "year", "sales", "rank", "back"]);
    for (const row of table.objects() as {
      scenario: string;
      trade: string;
      year: number;
      rank: number;
      back: number;
    }[]) {
      const {scenario, trade, year} = row;
      expect(row.rank).toBe(result.value("rank", {scenario, trade, year}));
      expect(row.back).toBe(row.rank * 2);
    }
  });

  it("without an index has a row for each scenario", () => {
    expect(result.table().objects()).toEqual([
      {scenario: "base", way: "fast", sum: 6, slow_sum: NaN},
      {scenario: "slow", way: "slow", sum: 11, slow_sum: 22},
    ]);
  });
});

describe("result.tidy", () => {
  it("has a column for each index, the years last, and no other", () => {
    expect(result.tidy().columnNames()).toEqual(["scenario", "variable", "trade", "year", "unit", "value"]);
  });

  it("has one number a row, and nothing where an index does not apply", () => {
    expect(result.tidy(["sum", "sales"]).objects().slice(0, 2)).toEqual([
      {scenario: "base", variable: "sum", trade: null, year: null, unit: "1", value: 6},
      {scenario: "base", variable: "sales", trade: "farm", year: 2020, unit: "亿元@2020", value: 1},
    ]);
    expect(result.tidy(["all"]).object(1)).toEqual({
      scenario: "base",
      variable: "all",
      trade: null,
      year: 2021,
      unit: "1",
      value: 9,
    });
  });

  it("goes scenario by scenario, each with the variables in the order asked for", () => {
    const rows = result.tidy(["sum", "quantity"]).objects() as {scenario: string; variable: string}[];
    expect(rows.map(({scenario, variable}) => `${scenario} ${variable}`)).toEqual([
      "base sum",
      "base quantity",
      "base quantity",
      "base quantity",
      "slow sum",
      "slow quantity",
      "slow quantity",
      "slow quantity",
    ]);
  });

  it("leaves out texts, and numbers that there are not", () => {
    const rows = result.tidy(["way", "growth", "slow_sum"]).objects() as {variable: string; value: number}[];
    expect(rows.map(({variable}) => variable)).toEqual([...Array<string>(10).fill("growth"), "slow_sum"]);
    expect(rows.every(({value}) => Number.isFinite(value))).toBe(true);
  });

  it("says the same as value does, in every row", () => {
    for (const row of result.tidy().objects() as {
      scenario: string;
      variable: string;
      trade: string | null;
      year: number | null;
      value: number;
    }[]) {
      const {scenario, variable, trade, year, value} = row;
      const place = {scenario, ...(trade !== null && {trade}), ...(year !== null && {year})};
      expect(value).toBe(result.value(variable, place));
    }
  });
});
