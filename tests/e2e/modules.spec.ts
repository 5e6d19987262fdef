import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "@playwright/test";
import {expect, notebookOf, test, type Workspace} from "./workspace.js";

const energy = `import {share} from "./lib/share.js";

/** 煤炭占能源的比重之外的部分。 */
export const clean = (total) => total * (1 - share);
`;

const cells = [
  `import {clean} from "./energy.js"`,
  `const total = view(Inputs.range([0, 200], {value: 100, step: 1}))`,
  `display(html\`<p id=clean>\${clean(total)}</p>\`)`,
  `globalThis.runs = (globalThis.runs ?? 0) + 1; display(html\`<p id=runs>\${globalThis.runs}</p>\`)`,
];

const runModule = /^(信任并运行|Trust and run)$/;

/** A notebook with its modules; the reader has let it run, and them too. */
async function opened(page: Page, workspace: Workspace) {
  await workspace.write("energy.js", energy);
  await mkdirIn(workspace, "lib");
  await workspace.write("lib/share.js", "export const share = 0.75;\n");
  await workspace.write("city.html", notebookOf(...cells));
  const frame = await workspace.open("city.html");
  await expect(page.getByText("模块 energy.js、lib/share.js 不是在这里写的")).toBeVisible();
  await page.getByRole("button", {name: runModule}).click();

  await expect(frame.locator("#clean")).toHaveText("25");
  return frame;
}

test("a module beside the notebook is asked about, runs, and its change runs what depends on it", async ({
  page,
  workspace,
}) => {
  const frame = await opened(page, workspace);
  await frame.locator("input[type=number]").fill("120");
  await expect(frame.locator("#clean")).toHaveText("30");

  await workspace.write("lib/share.js", "export const share = 0.5;\n");
  await expect(page.getByText("模块 lib/share.js 在别处被改动了")).toBeVisible();
  await expect(frame.locator("#clean")).toHaveText("30");
  await page.getByRole("button", {name: "看改动"}).click();
  await expect(page.getByRole("dialog").getByText("export const share = 0.5;")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", {name: "运行新的"}).click();
  await expect(frame.locator("#clean")).toHaveText("60");
  await expect(frame.getByText("读入了 lib/share.js，重新运行了 1 个单元。")).toBeVisible();
  await expect(frame.locator("#runs")).toHaveText("1");
  await expect(frame.locator("input[type=number]")).toHaveValue("120");
});

function mkdirIn({folder}: Workspace, name: string) {
  return mkdir(join(folder, name));
}
