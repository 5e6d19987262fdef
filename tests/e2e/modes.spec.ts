import {execFile} from "node:child_process";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";
import {axeFaults} from "./axe-faults.js";
import {expect, notebookOf, switchLanguage, test} from "./workspace.js";

const run = promisify(execFile);

const ojs = (text: string) => ({mode: "application/vnd.observable.javascript", text});
const ts = (text: string) => ({mode: "text/x-typescript", text});

const modes = notebookOf(
  ts(
    "interface Row {readonly year: number; readonly value: number}\nconst rows: readonly Row[] = [{year: 2025, value: 3}];",
  ),
  ojs("total = {\n  let sum = 0;\n  for (const {value} of rows) sum += value;\n  return sum * 14;\n}"),
  ojs('viewof share = html`<input type=range min=0 max=10 value=4 aria-label="份额">`'),
  {mode: "text/markdown", text: "# 几种单元\n\n合计 ${total}，份额 ${share}"},
  {mode: "text/vnd.graphviz", text: "digraph {}"},
  {mode: "text/x-python", text: "1"},
  ts("const wrong: = 1;"),
  {mode: "application/x-tex", text: "\\frac{x}{${rows.length}} = \\text{总量}"},
  {mode: "application/x-tex", text: "\\frac{1"},
  {mode: "text/html", text: "<p id=html>各 ${total / 2}</p>"},
);

test("cells in TypeScript, Observable JavaScript, TeX and HTML run, and the kinds that do not are explained", async ({
  page,
  workspace,
}) => {
  await workspace.write("modes.html", modes);
  const frame = await workspace.open("modes.html");
  await expect(frame.getByText("合计 42，份额 4")).toBeVisible();
  await frame.getByRole("slider", {name: "份额"}).fill("7");
  await expect(frame.getByText("合计 42，份额 7")).toBeVisible();
  await expect(frame.getByText("这里不运行“dot”单元，没有 Graphviz")).toBeVisible();
  await expect(frame.getByText("这里不运行“python”单元，Notebook Kit 的命令行会先运行它们")).toBeVisible();
  await expect(frame.locator("#cell-8 .katex-display .mfrac")).toBeVisible();
  await expect(frame.locator("#cell-8 annotation")).toHaveText("\\frac{x}{1} = \\text{总量}");
  await expect(frame.locator("#cell-9 .fault")).toContainText("公式读不懂，请核对括号和命令：“Unexpected end of input");
  await expect(frame.locator("#html")).toHaveText("各 21");
  await switchLanguage(page);
  await expect(frame.locator("#cell-9 .fault")).toContainText("The formula cannot be read");
  await expect(frame.getByText("Cells of the kind “dot” are not run here: there is no Graphviz")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test("a one-file export carries what reads such cells", async ({page, workspace}) => {
  await workspace.write("modes.html", modes);
  const out = join(workspace.folder, "one.html");
  await run("node", ["dist/cli/tuiyan.js", "build", join(workspace.folder, "modes.html"), "--out", out]);
  await page.goto(pathToFileURL(out).href);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("合计 42，份额 4")).toBeVisible();
  await expect(frame.locator("#cell-8 .katex-display .mfrac")).toBeVisible();
});
