import {mkdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "@playwright/test";
import {axeFaults, inEveryView} from "./axe-faults.js";
import {test as hostedTest} from "./hosted.js";
import {expect, lever, notebookOf, test, type Workspace} from "./workspace.js";

const energy = `import {share} from "./lib/share.ts";

/** 煤炭占能源的比重之外的部分。 */
export const clean = (total) => total * (1 - share);
`;

const cells = [
  `import {clean} from "./energy.js"`,
  {mode: "text/markdown", text: "# 能源"},
  `import {lever} from "tuiyan";\nconst total = view(lever({label: "总量", value: 100, low: 0, high: 200}));`,
  `display(html\`<p id=clean>\${clean(total)}</p>\`)`,
  `globalThis.runs = (globalThis.runs ?? 0) + 1; display(html\`<p id=runs>\${globalThis.runs}</p>\`)`,
];

const runModule = /^(信任并运行|Trust and run)$/;

/** A notebook with its modules; the reader has let it run, and them too. */
async function opened(page: Page, workspace: Workspace) {
  await mkdir(join(workspace.folder, "lib"));
  await workspace.write("energy.js", energy);
  await workspace.write("lib/share.ts", "export const share: number = 0.75;\n");
  await workspace.write("city.html", notebookOf(...cells));
  const frame = await workspace.open("city.html");
  await expect(page.getByText("模块 energy.js、lib/share.ts 不是在这里写的")).toBeVisible();
  await expect(frame.locator("#cell-1 .fault")).toContainText("没有运行");
  await page.getByRole("button", {name: runModule}).click();
  await expect(frame.locator("#clean")).toHaveText("25");
  return frame;
}

test("a module is asked about, runs, and what is changed elsewhere runs when the reader says so", async ({
  page,
  workspace,
}) => {
  const frame = await opened(page, workspace);
  await lever(frame, "总量").number.fill("120");
  await lever(frame, "总量").number.press("Enter");
  await expect(frame.locator("#clean")).toHaveText("30");

  await workspace.write("lib/share.ts", "export const share: number = 0.5;\n");
  await expect(page.getByText("模块 lib/share.ts 在别处被改动了")).toBeVisible();
  await expect(frame.locator("#clean")).toHaveText("30");
  await page.getByRole("button", {name: "看改动"}).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("export const share: number = 0.5;")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole("button", {name: "运行新的"}).click();
  await expect(frame.locator("#clean")).toHaveText("60");
  await expect(frame.getByText("读入了 lib/share.ts，重新运行了 1 个单元。")).toBeVisible();
  await expect(frame.locator("#runs")).toHaveText("1");
  await expect(lever(frame, "总量").number).toHaveValue("120");

  await workspace.write("lib/share.ts", "export const share: number = 0.25;\n");
  await page.getByRole("button", {name: "打开期间都运行新的"}).click();
  await expect(frame.locator("#clean")).toHaveText("90");
  await workspace.write("lib/share.ts", "export const share: number = 0;\n");
  await expect(frame.locator("#clean")).toHaveText("120");

  // Trusted by what is in it, also the next time.
  await page.reload();
  await expect(frame.locator("#clean")).toHaveText("120");
});

test("faults of a module are told by file and line, and go when it is mended", async ({page, workspace}) => {
  const frame = await opened(page, workspace);
  await workspace.write("energy.js", "export const clean = ;\n");
  await page.getByRole("button", {name: "打开期间都运行新的"}).click();
  const fault = frame.locator(".fault").first();
  await expect(fault).toContainText("模块energy.js第1行第22列写法有误");
  await workspace.write("energy.js", "export const clean = (x) => {\n  return x.y.z;\n};\n");
  await expect(frame.locator("#cell-4 .fault")).toContainText("第 1 行：energy.js 第 2 行第 14 列：");
  await workspace.write("energy.js", "export const clean = (x) => {\n  while (true) {}\n};\n");
  await expect(frame.locator("#cell-4 .fault")).toContainText("energy.js第2行连续运行了10秒", {timeout: 60_000});
  await workspace.write("energy.js", `import "./lib/share.ts"; export const clean = (x) => x;`);
  await expect(frame.locator("#clean")).toHaveText("100");
  await workspace.write("lib/share.ts", `import "../energy.js";`);
  await page.getByRole("button", {name: "打开期间都运行新的"}).click();
  await expect(fault).toContainText("成环：energy.js → lib/share.ts → energy.js");
});

test("a data file that changes runs the cells again that read it, and no other", async ({workspace}) => {
  await workspace.write("data.csv", "year,value\n2024,1\n2025,2\n");
  const count = `globalThis.runs = (globalThis.runs ?? 0) + 1; display(html\`<p id=runs>\${globalThis.runs}</p>\`)`;
  const data = `const data = FileAttachment("data.csv").csv({typed: true})`;
  const sum = "display(html`<p id=sum>${d3.sum(data, (d) => d.value)}</p>`)";
  await workspace.write("city.html", notebookOf(data, sum, count));
  const frame = await workspace.open("city.html");
  await expect(frame.locator("#sum")).toHaveText("3");
  await workspace.write("data.csv", "year,value\n2024,1\n2025,20\n");
  await expect(frame.locator("#sum")).toHaveText("21");
  await expect(frame.getByText("读入了 data.csv，重新运行了 1 个单元。")).toBeVisible();
  await expect(frame.locator("#runs")).toHaveText("1");
});

const model = (start: number) => `import {block, defineModel, defineYears, scalar, toParameter} from "tuiyan";

const zhAndEn = (zh, en) => ({zh, en});

export const model = defineModel({
  id: "town",
  label: zhAndEn("小镇", "Town"),
  indices: [defineYears({from: 2020, to: 2025, periods: [{id: "P1", from: 2021, to: 2025}]})],
  parameters: [
    toParameter({
      id: "growth", label_zh: "增量", label_en: "Growth", group: "", unit: "亿元", display: "亿元", default: "10",
      low: 0, high: 20, step: 1, valid: "[0,)", kind: "assumption", source_class: "assumption",
      source_zh: "示例", source_en: "an example", confidence: "low",
    }),
  ],
  inputs: {growth: scalar("growth", zhAndEn("增量", "Growth"))},
  blocks: [
    block(["year"], {
      output: {unit: "亿元", label: zhAndEn("产值", "Output"), formula: "d => d.growth * (${start} + d.t)"},
    }),
  ],
  checks: [],
});
`;

test("an own model in a module has levers and scenarios as one of a cell has, and an edit of it runs them", async ({
  page,
  workspace,
}) => {
  await workspace.write("model.js", model(10));
  const own = [
    `import {cards, compare, levers} from "tuiyan";\nimport {model} from "./model.js";`,
    `const scenarios = [\n  {\n    "name": "基准",\n    "values": {}\n  },\n  {\n    "name": "快",\n    "values": {\n      "growth": 20\n    },\n    "compared": true\n  }\n];`,
    `const settings = view(levers(model, ["growth"]));`,
    `const run = model.run(compare(settings, scenarios));\ndisplay(html\`<p id=outputs>\${run.scenarios.map(({name}) => name + run.value("output", {scenario: name, year: 2025})).join(" ")}</p>\`);`,
  ];
  await workspace.write("city.html", notebookOf(...own));
  const frame = await workspace.open("city.html");
  await page.getByRole("button", {name: runModule}).click();
  await expect(frame.locator("#outputs")).toHaveText("基准150 快300");
  await lever(frame, "增量").number.fill("12");
  await lever(frame, "增量").number.press("Enter");
  await expect(frame.locator("#outputs")).toHaveText("当前设置180 基准150 快300");
  await workspace.write("model.js", model(20));
  await page.getByRole("button", {name: "运行新的", exact: true}).click();
  await expect(frame.locator("#outputs")).toHaveText("当前设置300 基准250 快500");
  await expect(lever(frame, "增量").number).toHaveValue("12");
});

/** Opens the modules of a notebook from the list. */
async function openModules(page: Page, notebook: string) {
  const more = page.getByRole("button", {name: /^“.*”的操作$|^What to do with/}).first();
  if (!(await more.isVisible())) await page.locator("ty-bar [data-intent=files]").click();
  await page.locator(`ty-files a[data-path="${notebook}"]`).focus();
  await page.keyboard.press("j");
  return page.getByRole("dialog");
}

/** Puts a text into the editor of modules, in the place of what is there. */
async function write(page: Page, text: string) {
  await editorOf(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

const editorOf = (page: Page) => page.getByRole("dialog").getByRole("textbox", {name: /^(内容|Text)$/});

test("a module is written in the workspace, imported by a cell, and its next text runs at once", async ({
  page,
  workspace,
}) => {
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  const frame = await workspace.open("city.html");
  const dialog = await openModules(page, "city.html");
  await expect(dialog.getByText("还没有模块")).toBeVisible();
  await dialog.getByRole("button", {name: "新建模块"}).click();
  await dialog.getByLabel("新模块的文件名").fill("能源.txt");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText(".js 或 .ts");
  await dialog.getByLabel("新模块的文件名").fill("能源.js");
  await page.keyboard.press("Enter");
  const text = editorOf(page);
  await expect(text).toContainText("export const energy");
  await expect(text).toBeFocused();
  await write(page, "export const twice = (x) => 2 * x;\n");
  await dialog.getByRole("button", {name: "加一个导入它的单元"}).click();
  await expect(dialog.getByRole("status")).toContainText("已在笔记本里加了");
  expect(await readFile(join(workspace.folder, "能源.js"), "utf8")).toBe("export const twice = (x) => 2 * x;\n");
  await expect
    .poll(() => readFile(join(workspace.folder, "city.html"), "utf8"))
    .toContain(`import {twice} from "./能源.js";`);
  await expect(frame.locator("#cell-2 .fault")).toHaveCount(0);

  await write(page, "export const twice = ;\n");
  await expect(dialog.locator(".cm-lintRange-error")).toHaveText(";");
  await expect(dialog.getByText("模块能源.js第1行第22列写法有误")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(dialog.getByRole("status")).toContainText("已保存");
  await expect(frame.locator("ty-cell .fault").first()).toContainText("能源.js第1行");
  await write(page, "export const twice = (x) => x + x;\n");
  await expect(dialog.locator(".cm-lintRange-error")).toHaveCount(0);
  await expect(dialog.getByText("写法有误")).toHaveCount(0);
  await page.keyboard.press("Control+s");
  await expect(frame.locator("ty-cell .fault")).toHaveCount(0);

  // What is not saved is there the next time; what was changed elsewhere is not written over unasked.
  await write(page, "export const twice = (x) => 2 * x; // mine\n");
  // While names are being looked for that complete what was typed, the first one ends that.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("button", {name: "保存", exact: true})).toBeFocused({timeout: 5000});
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await workspace.write("能源.js", "export const twice = (x) => 2 * x; // theirs\n");
  await openModules(page, "city.html");
  await expect(text).toContainText("export const twice = (x) => 2 * x; // mine");
  await workspace.write("能源.js", "export const twice = (x) => 2 * x; // theirs again\n");
  await dialog.getByRole("button", {name: "保存", exact: true}).click();
  await expect(dialog.getByRole("status")).toContainText("文件在别处被改动了");
  expect(await readFile(join(workspace.folder, "能源.js"), "utf8")).toContain("theirs again");
  await dialog.getByRole("button", {name: "用我写的覆盖"}).click();
  await expect.poll(() => readFile(join(workspace.folder, "能源.js"), "utf8").catch(() => "")).toContain("mine");
});

test("what is asked and written of modules is fit to be read, in every view", async ({page, workspace}) => {
  test.slow();
  await workspace.write("energy.js", "export const clean = (x) => x;\n");
  await workspace.write("city.html", notebookOf(...cells));
  await workspace.open("city.html");
  await inEveryView(page, async (view) => {
    await expect(page.getByRole("button", {name: runModule}).first()).toBeVisible();
    expect(await axeFaults(page), view).toEqual([]);
    await page.getByRole("button", {name: /^(查看|Look at it)$/}).click();
    expect(await axeFaults(page), view).toEqual([]);
    await page.keyboard.press("Escape");
  });
});

test("the editor of modules is fit to be read and left by the keyboard, in every view", async ({page, workspace}) => {
  test.slow();
  await workspace.write("energy.js", "// 煤炭\nexport const clean = (x) => x * 0.25 + ;\n");
  await workspace.write("city.html", notebookOf({mode: "text/markdown", text: "# 试验"}));
  await workspace.open("city.html");
  await inEveryView(page, async (view, language) => {
    const dialog = await openModules(page, "city.html");
    await expect(dialog.locator(".cm-lintRange-error")).toHaveText(";");
    const told = language === "zh" ? "模块energy.js第2行第40列写法有误" : "in the module energy.js, line 2, column 40";
    await expect(dialog.getByText(told)).toBeVisible();
    expect(await axeFaults(page), view).toEqual([]);
    // Tab is the text's, and Escape is the way out; only then it closes the dialog.
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("button", {name: /^(保存|Save)$/})).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator("ty-module-dialog")).toHaveCount(0);
    // On a phone the list is over the notebook.
    if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
  });
  await openModules(page, "city.html");
  await write(page, "export const one = 1;");
  await page.keyboard.press("Tab");
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editorOf(page)).toContainText("煤炭");
});

test("a module is dropped on the notebook, and one file carries all of them along", async ({
  page,
  context,
  workspace,
}) => {
  const frame = await opened(page, workspace);
  await frame.locator("body").evaluate((body) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["export const three = 3;\n"], "three.js"));
    body.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, composed: true, cancelable: true}));
  });
  await expect(page.getByText("“three.js”已放在笔记本旁边")).toBeVisible();
  expect(await readFile(join(workspace.folder, "three.js"), "utf8")).toBe("export const three = 3;\n");

  const download = page.waitForEvent("download");
  await page.locator("ty-bar [data-intent=one-file]").click();
  const file = join(workspace.folder, "一个文件.html");
  await (await download).saveAs(file);
  await context.setOffline(true);
  await page.goto(pathToFileURL(file).href);
  await expect(frame.locator("#clean")).toHaveText("25");
});

hostedTest("in the browser's storage a module is written, imported and run", async ({page, hosted}) => {
  await page.goto(hosted.address);
  const city = notebookOf(`import {twice} from "./twice.ts"`, "display(html`<p id=twice>${twice(21)}</p>`)");
  await page
    .locator("ty-files input[type=file]")
    .setInputFiles({name: "city.html", mimeType: "text/html", buffer: Buffer.from(city)});
  await expect(page.locator(`ty-files a[data-path="city.html"]`)).toBeVisible();
  const frame = await hosted.open("city.html");
  await expect(frame.locator("#cell-1 .fault")).toContainText("没有“twice.ts”");
  const dialog = await openModules(page, "city.html");
  await dialog.getByRole("button", {name: "新建模块"}).click();
  await dialog.getByLabel("新模块的文件名").fill("twice.ts");
  await page.keyboard.press("Enter");
  await expect(editorOf(page)).toBeFocused();
  await write(page, "export const twice = (x: number): number => 2 * x;\n");
  await dialog.getByRole("button", {name: "保存", exact: true}).click();
  await expect(frame.locator("#twice")).toHaveText("42");
  expect(hosted.complaints).toEqual([]);
});
