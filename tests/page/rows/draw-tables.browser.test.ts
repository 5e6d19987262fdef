import {desc, table} from "arquero";
import {afterEach, describe, expect, it} from "vitest";
import {display} from "../../../src/kernel/display.js";
import {drawTables} from "../../../src/page/rows/draw-tables.js";

drawTables();

const root = document.createElement("div");
document.body.append(root);
afterEach(() => root.replaceChildren());

function show(value: unknown): void {
  display({root, expanded: []}, value);
}

/** What the table on screen says, a text for each of its cells. */
function texts(selector = "tbody tr"): string[][] {
  const rows = root.querySelector("ty-rows")?.shadowRoot?.querySelectorAll(selector) ?? [];
  return [...rows].map((row) => [...row.children].map(({textContent}) => textContent.trim()));
}

const industries = table({name: ["光电", "信创", "新材料"], target: [300, 100, 300], share: [0.1, null, 0.3]});

describe("an Arquero table that a cell shows", () => {
  it("is its rows, with their columns", async () => {
    show(industries);
    // Its script comes with the first.
    await expect.poll(() => texts("thead tr"), {timeout: 10_000}).toEqual([["name", "target", "share"]]);
    expect(texts()).toEqual([
      ["光电", "300", "0.1000"],
      ["信创", "100", "–"],
      ["新材料", "300", "0.3000"],
    ]);
  });

  it("is so in its order, without those that are filtered out, and whole where it is grouped", async () => {
    show(
      industries
        .filter((row: {target: number}) => row.target > 100)
        .orderby(desc("share"))
        .select("name")
        .groupby("name"),
    );
    await expect.poll(() => texts()).toEqual([["新材料"], ["光电"]]);
  });

  it("makes no more rows than are looked at", async () => {
    show(table({n: Array.from({length: 1000}, (_, i) => i)}));
    await expect.poll(() => texts().length).toBe(200);
    expect(texts().at(-1)).toEqual(["199"]);
    root.querySelector("ty-rows")?.shadowRoot?.querySelector("button")?.click();
    await expect.poll(() => texts().length).toBe(400);
  });

  it("says so where it has no column", async () => {
    show(table({}));
    await expect.poll(() => root.querySelector("ty-rows")?.shadowRoot?.textContent).toContain("没有结果");
  });
});
