import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {changzhi} from "../../../models/changzhi/index.js";
import {block, defineModel, scalar} from "../../../src/model/index.js";
import {faultOf} from "../../base/fault.js";
import {label, modelOf, parameter} from "../../model/small-model.js";
import {axisOf} from "../../../src/scenario/sweep/axis.js";
import {sweep} from "../../../src/scenario/sweep/sweep.js";

const plan = [{name: "plan", values: {}}];
const services = axisOf(changzhi, "g.SVX.P1", {low: 0.05, high: 0.1, count: 3});
const overlap = axisOf(changzhi, "overlap", {low: 0, high: 0.2, count: 2});

describe("sweep", () => {
  it("runs every combination, the first lever slowest, in tidy rows", () => {
    const variables = ["sei_share", "gdp_2020"];
    const {table, refusals, warned} = sweep(changzhi, [services, overlap], {
      variables,
      at: {year: 2025},
      scenarios: plan,
    });
    expect(table.columnNames()).toEqual([
      ...["scenario", "g.SVX.P1", "overlap", "variable", "industry", "sector", "fuel", "year", "unit", "value"],
    ]);
    expect([table.numRows(), refusals, warned]).toEqual([3 * 2 * 2, [], 0]);
    const rows = table.objects() as Record<string, unknown>[];
    const points = [0.05, 0.075, 0.1].flatMap((g) => [0, 0.2].map((o) => [g, o] as const));
    for (const [i, [g, o]] of points.entries()) {
      const levers = {scenario: "plan", "g.SVX.P1": g, overlap: o};
      const run = changzhi.run({"g.SVX.P1": g, overlap: o});
      const none = {industry: null, sector: null, fuel: null};
      expect(rows[2 * i]).toEqual({
        ...levers,
        ...none,
        ...{variable: "sei_share", year: 2025, unit: "1", value: run.value("sei_share", {year: 2025})},
      });
      expect(rows[2 * i + 1]).toEqual({
        ...levers,
        ...none,
        ...{variable: "gdp_2020", year: null, unit: "亿元@2020", value: 1711.6},
      });
    }
  });

  it("has a row for each place of a variable where none is chosen, but for those without a value", () => {
    const {table} = sweep(changzhi, [overlap], {variables: ["output", "gdp_nom_growth"], scenarios: plan});
    expect(table.numRows()).toBe(2 * (8 * 16 + 15));
    expect(table.filter((d: {value: number | null}) => d.value === null).numRows()).toBe(0);
  });

  it("runs the grid on each scenario", () => {
    const scenarios = [...plan, {name: "half", values: {attain: 0.5, overlap: 0.1}}];
    const {table} = sweep(changzhi, [overlap], {variables: ["sei_share"], at: {year: 2025}, scenarios});
    expect(table.array("scenario")).toEqual(["plan", "plan", "half", "half"]);
    const expected = changzhi.run({attain: 0.5, overlap: 0.2}).value("sei_share", {year: 2025});
    expect(table.get("value", 3)).toBe(expected);
  });

  it.each(["scenario", "variable", "trade", "year", "unit", "value"])(
    "refuses a lever called as a column: %s",
    (id) => {
      const model = defineModel({
        ...modelOf({}).spec,
        parameters: [parameter(id, 1), parameter("other", 1)],
        inputs: {x: scalar(id, label(id)), other: scalar("other", label("other"))},
        blocks: [block([], {y: {unit: "1", formula: "d => d.x + d.other"}})],
      });
      const axes = [
        {id: "other", values: [1, 2]},
        {id, values: [1, 2]},
      ];
      expect(faultOf(() => sweep(model, axes, {variables: ["y"], scenarios: plan}))).toMatchObject({
        code: "taken-name",
        data: {parameter: id},
      });
      expect(sweep(model, axes.slice(0, 1), {variables: ["y"], scenarios: plan}).table.array("value")).toEqual([2, 3]);
    },
  );

  it("leaves the value of a refused point empty, and says why", () => {
    const oil = axisOf(changzhi, "oil.2025", {low: 0.05, high: 1, count: 2});
    const {table, refusals} = sweep(changzhi, [oil], {variables: ["coal"], at: {year: 2025}, scenarios: plan});
    expect(table.array("value")).toEqual([expect.any(Number), null]);
    expect(
      refusals.map(({values, error}) => [
        values,
        faultOf(() => {
          throw error;
        }).code,
      ]),
    ).toEqual([[{"oil.2025": 1}, "check-failed"]]);
  });

  it("is the same whole or in parts", () => {
    const axes = [services, overlap];
    const options = {variables: ["sei_share", "co2_terr"], at: {year: 2030}, scenarios: plan};
    const whole = sweep(changzhi, axes, options).table.objects();
    fc.assert(
      fc.property(fc.integer({min: 1, max: 6}), (of) => {
        const parts = Array.from({length: of}, (_, i) =>
          sweep(changzhi, axes, {...options, part: {number: i + 1, of}}),
        );
        expect(parts.flatMap(({table}) => table.objects())).toEqual(whole);
        const sizes = parts.map(({table}) => table.numRows());
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
      }),
      {numRuns: 6},
    );
  });

  it("refuses a grid that is none, and parts that there are not", () => {
    const options = {variables: ["sei_share"], scenarios: plan};
    expect(() => sweep(changzhi, [], options)).toThrow("no lever to move");
    expect(() => sweep(changzhi, [overlap, overlap], options)).toThrow("a lever twice: overlap");
    const long = axisOf(changzhi, "overlap", {low: 0, high: 0.2, count: 1001});
    const other = axisOf(changzhi, "attain", {low: 0, high: 1, count: 1000});
    expect(() => sweep(changzhi, [long, other], options)).toThrow("too many points: 1001000 (at most 1000000)");
    for (const part of [
      {number: 0, of: 2},
      {number: 3, of: 2},
      {number: 1, of: 3},
      {number: 0.5, of: 1},
    ])
      expect(() => sweep(changzhi, [overlap], {...options, part})).toThrow(
        `no such part: ${part.number} of ${part.of}`,
      );
    expect(() => sweep(changzhi, [overlap], {...options, variables: ["sei_shrae"]})).toThrow(
      "unknown variable: sei_shrae",
    );
  });
});
