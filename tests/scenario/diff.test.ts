import {describe, expect, it} from "vitest";
import {rate} from "../../src/model/index.js";
import {diff, sparse} from "../../src/scenario/diff.js";
import {label, modelOf} from "../model/small-model.js";

const model = modelOf({
  parameters: {tax: 0.1, "g.P1": 0.01, "g.P2": 0.02, mode: {default: "plain", options: "plain|fancy"}},
  inputs: {growth: rate("g", label("growth"))},
});
const brief = (...args: Parameters<typeof diff>) =>
  diff(...args).map(({parameter, from, to}) => [parameter.id, from, to]);

describe("diff", () => {
  it("finds nothing between the baseline and itself, however it is written", () => {
    expect(diff(model, {}, {})).toEqual([]);
    expect(diff(model, {}, {tax: 0.1, mode: "plain"})).toEqual([]);
    expect(diff(model, {tax: 0.1}, {})).toEqual([]);
  });

  it("says from which value to which, the baseline's where one side leaves it out", () => {
    expect(brief(model, {}, {tax: 0.3})).toEqual([["tax", 0.1, 0.3]]);
    expect(brief(model, {tax: 0.3}, {})).toEqual([["tax", 0.3, 0.1]]);
    expect(brief(model, {tax: 0.2, mode: "fancy"}, {tax: 0.3, mode: "fancy"})).toEqual([["tax", 0.2, 0.3]]);
  });

  it("is in the model's order, whatever the order of the values, with parameters that have no row last", () => {
    const values = {"g.2023": 0.5, mode: "fancy", "g.P1": 0.3, tax: 0.2};
    expect(brief(model, {}, values)).toEqual([
      ["tax", 0.1, 0.2],
      ["g.P1", 0.01, 0.3],
      ["mode", "plain", "fancy"],
      ["g.2023", undefined, 0.5],
    ]);
    expect(brief(model, values, {}).map(([id]) => id)).toEqual(["tax", "g.P1", "mode", "g.2023"]);
  });

  it("gives a parameter that has no row its own label", () => {
    const [found] = diff(model, {}, {"g.2023": 0.5});
    expect(found?.parameter).toMatchObject({id: "g.2023", unit: "1", label: {zh: "g.P2 · 2023", en: "g.P2 · 2023"}});
  });

  it("passes over what is no parameter", () => {
    expect(diff(model, {}, {taxes: 1, constructor: 1})).toEqual([]);
  });
});

describe("sparse", () => {
  it("leaves out what equals the baseline, and keeps the order of the rest", () => {
    expect(sparse(model, {mode: "fancy", tax: 0.1, "g.P2": 0.02, "g.P1": 0.02})).toEqual({mode: "fancy", "g.P1": 0.02});
    expect(Object.keys(sparse(model, {mode: "fancy", "g.P1": 0.02}))).toEqual(["mode", "g.P1"]);
  });

  it("keeps a value for which the baseline has none", () => {
    expect(sparse(model, {"g.2023": 0.02})).toEqual({"g.2023": 0.02});
  });

  it("keeps what is no parameter, for a later check to name", () => {
    expect(sparse(model, {taxes: 1})).toEqual({taxes: 1});
  });

  it("does not change its argument", () => {
    const values = Object.freeze({tax: 0.1});
    expect(sparse(model, values)).toEqual({});
    expect(values).toEqual({tax: 0.1});
  });
});
