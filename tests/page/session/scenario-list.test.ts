import {describe, expect, it} from "vitest";
import {faultOf} from "../../base/fault.js";
import {notebookText, scenarios} from "./notebooks.js";
import {Parts} from "./parts.js";

const base = {name: "基准", values: {}};
const fast = {name: "快", values: {a: 1}};

describe("the scenarios of an open notebook", () => {
  it("are a baseline of no name of its own where it has none, which is written down with the first change", () => {
    const {scenarios: list, levers, cells} = new Parts(notebookText("1"));
    expect([list.isEmpty, list.all.map(({name}) => name), list.active]).toEqual([true, ["基准"], "基准"]);
    levers.changeScenarios({type: "save", name: "快"});
    expect([list.isEmpty, list.active]).toEqual([false, "快"]);
    expect(cells.data("scenarios")).toMatchObject({value: [{name: "基准"}, {name: "快"}]});
  });

  it("are another once their cell runs with another text, not while it is typed", () => {
    const {scenarios: list, cells} = new Parts(notebookText(scenarios(base, fast)));
    list.chosen = "快";
    cells.edit(1, scenarios(base));
    expect(list.all).toHaveLength(2);
    cells.run(1);
    expect([list.all.length, list.active]).toEqual([1, "基准"]);
  });

  it("are left as they are where their cell has a form of its author's", () => {
    const text = notebookText("const scenarios = [base()];");
    const parts = new Parts(text);
    const {scenarios: list, notebook} = parts;
    expect(list.fault).toMatchObject({code: "foreign-cell"});
    expect(faultOf(() => list.write(list.all))).toBe(list.fault);
    expect(notebook.document.text).toBe(text);
  });
});
