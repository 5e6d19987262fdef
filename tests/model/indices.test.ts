import {describe, expect, it} from "vitest";
import {defineIndex, defineYears} from "../../src/model/index.js";
import {faultOf} from "../base/fault.js";
import {label} from "./small-model.js";

describe("defineIndex", () => {
  it("makes attributes of whatever else its members have", () => {
    const {members} = defineIndex("fuel", label("fuel"), [
      {id: "coal", label: label("coal"), heat: 20.9, kind: "fossil"},
    ]);
    expect(members).toEqual([{id: "coal", label: label("coal"), attributes: {heat: 20.9, kind: "fossil"}}]);
  });

  it("refuses members of which only some have an attribute", () => {
    const members = [
      {id: "coal", label: label("coal"), heat: 20.9},
      {id: "wind", label: label("wind")},
    ];
    expect(faultOf(() => defineIndex("fuel", label("fuel"), members))).toMatchObject({
      code: "uneven-attributes",
      data: {index: "fuel", member: "wind"},
    });
  });

  it("takes attributes in any order", () => {
    const {members} = defineIndex("fuel", label("fuel"), [
      {id: "coal", label: label("coal"), heat: 20.9, kind: "fossil"},
      {id: "wind", label: label("wind"), kind: "renewable", heat: 0},
    ]);
    expect(members[1]?.attributes).toEqual({kind: "renewable", heat: 0});
  });

  it("refuses the same member twice", () => {
    const members = [
      {id: "coal", label: label("coal")},
      {id: "coal", label: label("coke")},
    ];
    expect(faultOf(() => defineIndex("fuel", label("fuel"), members))).toMatchObject({
      code: "duplicate-member",
      message: "fuel has two members coal",
      data: {index: "fuel", member: "coal"},
    });
  });
});

describe("defineYears", () => {
  it("counts from the first year and gives each later one its period", () => {
    const {members, name} = defineYears({from: 2020, to: 2022, periods: [{id: "P1", from: 2021, to: 2022}]});
    expect(name).toBe("year");
    expect(members.map(({id, attributes}) => [id, attributes["t"], attributes["period"]])).toEqual([
      ["2020", 0, ""],
      ["2021", 1, "P1"],
      ["2022", 2, "P1"],
    ]);
  });
});
