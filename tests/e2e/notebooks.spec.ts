import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {FrameLocator} from "@playwright/test";
import {card, expect, notebookOf, rewrite, switchLanguage, test} from "./workspace.js";

const fault = (frame: FrameLocator, cell: number) => frame.locator(`#cell-${cell} .fault`);
const output = (frame: FrameLocator, cell: number) => frame.locator(`#cell-${cell} .observablehq`);

test("each fault of a notebook is named where it is, and takes no neighbour down", async ({page, workspace}) => {
  await workspace.write(
    "faults.html",
    notebookOf(
      "const a = 1 +* 2",
      "const b = c + 1",
      "const c = b + 1",
      "const twice = 1",
      "const twice = 2",
      `import {levvers} from "tuiyan"`,
      `import {chart} from "npm:highcharts"`,
      "41 + one",
      `const first = 1;\nconst second = null.x;\n`,
      "second + 1",
      "6 * 7",
      {mode: "text/markdown", text: "# Still here ${6 * 7}"},
    ),
  );
  const frame = await workspace.open("faults.html");
  await expect(fault(frame, 1)).toContainText("第 1 行第 14 列");
  await expect(fault(frame, 2)).toContainText("c ← b ← c");
  await expect(fault(frame, 3)).toContainText("b ← c ← b");
  for (const cell of [4, 5]) await expect(fault(frame, cell)).toContainText("twice");
  await expect(fault(frame, 6)).toContainText("levvers");
  await expect(fault(frame, 6)).toContainText("levers");
  await expect(fault(frame, 7)).toContainText("npm:highcharts");
  await expect(fault(frame, 8)).toContainText("one");
  await expect(fault(frame, 9)).toContainText("第 2 行");
  await expect(fault(frame, 10)).toContainText("second");
  await expect(output(frame, 11)).toHaveText("42");
  await expect(frame.getByRole("heading", {name: "Still here 42"})).toBeVisible();
  await expect(page.locator("ty-bar")).toContainText(/8\s*个单元出错|9\s*个单元出错/);

  await switchLanguage(page);
  await expect(fault(frame, 1)).toContainText("Syntax error in line 1, column 14");
  await expect(fault(frame, 2)).toContainText("These need each other: c ← b ← c");
  await expect(fault(frame, 6)).toContainText("did you mean “levers”");
  const chinese = await frame.locator(".fault").evaluateAll((all) => all.map((each) => each.textContent));
  expect(chinese.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);

  // The way out is taken, and all is well.
  await rewrite(page, frame, 1, "const a = 1 + 2");
  await expect(fault(frame, 1)).toHaveCount(0);
  await rewrite(page, frame, 5, "const thrice = 3");
  await expect(fault(frame, 4)).toHaveCount(0);
  await rewrite(page, frame, 9, "const second = 8");
  await expect(output(frame, 10)).toHaveText("9");
});

test("a cell is edited, keeps its last result while it is at fault, is mended, taken back, and saved", async ({
  page,
  workspace,
}) => {
  await workspace.write("sums.html", notebookOf("const a = 20", "a * 2 + 2"));
  const frame = await workspace.open("sums.html");
  await expect(output(frame, 2)).toHaveText("42");
  await rewrite(page, frame, 1, "const a = nothing.at.all");
  await expect(fault(frame, 1)).toContainText("nothing");
  await expect(fault(frame, 2)).toContainText("下面是上一次的结果");
  await expect(output(frame, 2)).toHaveText("42");
  await rewrite(page, frame, 1, "const a = 30");
  await expect(output(frame, 2)).toHaveText("62");
  await expect.poll(() => readFile(join(workspace.folder, "sums.html"), "utf8")).toContain("const a = 30");
  await page.reload();
  await expect(output(frame, 2)).toHaveText("62");
});

test("scenarios that do not fit are kept and said to be so", async ({page, workspace}) => {
  const flagship = await readFile(join(workspace.folder, "changzhi.html"), "utf8");
  const wrong = (name: string, values: object) => JSON.stringify({name, values});
  const list = `${wrong("陈旧", {"g.GONE.P1": 0.1})}, ${wrong("离谱", {overlap: 7})},`;
  await workspace.write(
    "odd.html",
    flagship.replace(/(const scenarios = \[\s*\{[^]*?"values": \{\}\s*\},)/, `$1 ${list}`),
  );
  const frame = await workspace.open("odd.html");
  const problem = frame.locator("ty-scenarios").getByRole("alert");
  await expect(card(frame, "新兴产业占地区生产总值比重，2025")).toContainText("12.21");
  await frame.getByRole("button", {name: /陈旧/}).first().click();
  await expect(problem).toContainText("g.GONE.P1");
  await frame.getByRole("button", {name: /离谱/}).first().click();
  await expect(problem).toContainText("“统计重叠率（%）”应不小于0且小于100，现在是700");
  await expect(card(frame, "新兴产业占地区生产总值比重，2025")).toContainText("12.21");
  await switchLanguage(page);
  await expect(problem).toContainText("Classification overlap");
  await expect(problem).not.toContainText(/[\u4e00-\u9fff]/);
  expect(await readFile(join(workspace.folder, "odd.html"), "utf8")).toContain("g.GONE.P1");
});

test("levers of a cell's own have scenarios too", async ({page, workspace}) => {
  await workspace.write(
    "own.html",
    notebookOf(
      `import {lever} from "tuiyan"`,
      `const price = view(lever({label: {zh: "价格", en: "Price"}, value: 8, low: 0, high: 20, unit: "元"}))`,
      `const amount = view(lever({label: {zh: "数量", en: "Amount"}, value: 5, low: 0, high: 10}))`,
      "price * amount",
    ),
  );
  const frame = await workspace.open("own.html");
  await expect(output(frame, 4)).toHaveText("40");
  const price = frame
    .getByRole("spinbutton", {name: "价格"})
    .or(frame.getByRole("textbox", {name: "价格"}))
    .first();
  await price.fill("12");
  await price.press("Enter");
  await expect(output(frame, 4)).toHaveText("60");
  await frame.getByRole("button", {name: "另存为…"}).click();
  await page.keyboard.type("涨价");
  await page.keyboard.press("Enter");
  await frame.getByRole("button", {name: /^基准/}).click();
  await expect(output(frame, 4)).toHaveText("40");
  await expect.poll(() => readFile(join(workspace.folder, "own.html"), "utf8")).toContain("涨价");
  await page.reload();
  await frame.getByRole("button", {name: /涨价/}).first().click();
  await expect(output(frame, 4)).toHaveText("60");
});

test("tables go to Arrow and back where a cell names aq, and say what is missing where none does", async ({
  workspace,
}) => {
  await workspace.write(
    "arrow.html",
    notebookOf(
      "const square = (await FileAttachment('numbers.csv').arquero()).derive({square: (d) => d.n * d.n})",
      "square.toArrow().numRows",
      "square",
    ),
  );
  await workspace.write("numbers.csv", "n\n3\n4\n");
  const frame = await workspace.open("arrow.html");
  await expect(fault(frame, 2)).toContainText("“aq”");
  await expect(frame.locator("#cell-3 ty-rows tbody tr")).toHaveText([/3\s*9/, /4\s*16/]);
  await workspace.write(
    "back.html",
    notebookOf(
      "const there = aq.toArrowIPC(aq.table({n: [3, 4], name: ['甲', '乙']}))",
      "aq.fromArrow(there).objects().map(({n, name}) => name + n).join()",
    ),
  );
  await expect(output(await workspace.open("back.html"), 2)).toHaveText(`"甲3,乙4"`);
});
