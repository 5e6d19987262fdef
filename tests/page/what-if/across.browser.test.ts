import {beforeEach, describe, expect, it} from "vitest";
import {notebookOf, Opened, scenariosCell} from "../opened.js";
import {clearScreen} from "../screen.js";

beforeEach(clearScreen);

/** A stranger's notebook: no model, two levers and arithmetic. */
const cells = [
  `import {across, lever} from "tuiyan"`,
  `const price = view(lever({label: {zh: "价格", en: "price"}, value: 8, low: 0, high: 20}));
const amount = view(lever({label: {zh: "数量", en: "amount"}, value: 10, low: 0, high: 50}));`,
  `const fee = 5;`,
  `const revenue = price * amount - fee;`,
  `const revenues = across("revenue");`,
  "html`<pre>${JSON.stringify(revenues.objects())}</pre>`",
];

const scenarios = scenariosCell(
  {name: "Plan", values: {}},
  {name: "Dear", color: 1, compared: true, values: {price: 12}},
  {name: "Odd", color: 2, compared: true, values: {gone: 1}},
);

const shown = (opened: Opened): unknown => {
  const text = opened.page.querySelector("#cell-6 pre")?.textContent;
  return text ? JSON.parse(text) : undefined;
};

describe("a value across the scenarios", () => {
  it("is a table that follows levers, scenarios and all it rests on", async () => {
    const opened = await Opened.of(notebookOf(...cells, scenarios));
    await expect
      .poll(() => shown(opened))
      .toMatchObject([
        {scenario: "Plan", value: 75, error: null},
        {scenario: "Dear", value: 115, error: null},
        {scenario: "Odd", value: null},
      ]);
    expect((shown(opened) as {error: string}[])[2]?.error).toContain("gone");
    const levers = opened.page.querySelectorAll("ty-standalone-lever");
    levers[1]?.apply({amount: 20});
    await expect
      .poll(() => (shown(opened) as {scenario: string; value: number}[]).map(({scenario, value}) => [scenario, value]))
      .toEqual([
        ["当前设置", 155],
        ["Plan", 75],
        ["Dear", 115],
        ["Odd", null],
      ]);
  });

  it("fails by name where no cell defines it", async () => {
    const opened = await Opened.of(notebookOf(cells[0] ?? "", `const revenue = 1;`, `const t = across("revenues");`));
    await expect.poll(() => opened.cell(3).current.fault?.kind).toBe("runtime");
    expect(opened.cell(3).shadowRoot?.textContent).toContain("revenue");
  });
});
