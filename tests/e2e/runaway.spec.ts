import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {CDPSession, FrameLocator, Page} from "@playwright/test";
import {test as hostedTest} from "./hosted.js";
import {expect, notebookOf, test} from "./workspace.js";

/** Cells that do not end by themselves, with what is said of each. */
const runaways: Readonly<Record<string, readonly [cell: string, said: RegExp]>> = {
  "an endless loop": ["while (true) {}", /单元3第1行连续运行了10秒/],
  "an endless loop of arithmetic": ["let s = 0;\nfor (let i = 0; i >= 0; ++i) s += Math.sqrt(i);", /单元3第2行/],
  "a loop that catches its own end": ["for (;;) { try { for (;;) {} } catch {} }", /单元3第1行/],
  "an endless generator, taken whole": ["const all = [...(function* () { while (true) yield; })()];", /单元3/],
  "endless recursion": ["const f = (n) => f(n + 1) + 1;\nf(0)", /一层层调用自己/],
  "recursion without end or depth": ["const f = (n) => n < 1 ? 1 : f(n - 1) + f(n - 1);\nf(60)", /单元3第1行/],
  "calls that wait for each other without end": [
    "async function f() { await null; await f(); }\nawait f();",
    /单元3第1行/,
  ],
  "promises without a pause": ["while (true) await null;", /单元3第1行/],
  "a list that grows without end": ["const list = [];\nwhile (true) list.push({a: list.length});", /单元3第2行/],
  "a text that grows without end": ["let text = 'a';\nwhile (true) text += text;", /内存太多/],
  "one list too large for any memory": ["const bytes = new Uint8Array(2 ** 46);", /内存太多|长度不可能有/],
};

/** A notebook with a lever and what follows from it, and a third cell. */
function notebook(third: string): string {
  const lever = `import {lever} from "tuiyan";\nconst x = view(lever({label: "起点", value: 1, low: 0, high: 9}));`;
  return notebookOf(lever, "display(html`<p id=twice>${x * 2}</p>`);", third);
}

/** Gives the seconds until the cell's own error is there; all else goes on to live. */
async function recovery(page: Page, frame: FrameLocator, said: RegExp): Promise<string> {
  const began = Date.now();
  await expect(frame.locator("#cell-3 .fault")).toContainText(said, {timeout: 60_000});
  const seconds = (Date.now() - began) / 1000;
  await frame.locator("input[type=range]").first().focus();
  await page.keyboard.press("End");
  await expect(frame.locator("#twice")).toHaveText("18");
  return `${seconds.toFixed(1)} s to recovery`;
}

for (const [name, [cell, said]] of Object.entries(runaways)) {
  test(`${name} becomes an error of its cell, and all else lives`, async ({page, workspace}) => {
    await workspace.write("a.html", notebook(cell));
    const frame = await workspace.open("a.html");
    console.log(`runaway: ${name}: ${await recovery(page, frame, said)}`);
  });
}

test("a cell is given more time where it is asked for", async ({workspace}) => {
  const long =
    "const until = Date.now() + 14_000;\nlet rounds = 0;\nwhile (Date.now() < until) rounds += 1;\ndisplay(html`<p id=done>${rounds > 0}</p>`);";
  await workspace.write("a.html", notebook(long));
  const frame = await workspace.open("a.html");
  await frame.getByRole("button", {name: "再运行，最多 60 秒"}).click({timeout: 60_000});
  await expect(frame.locator("#done")).toHaveText("true", {timeout: 60_000});
});

test("a promise that never comes says that it waits, and Stop ends it", async ({page, workspace}) => {
  await workspace.write("a.html", notebook("await new Promise(() => {});\ndisplay(1);"));
  const frame = await workspace.open("a.html");
  await page.locator("ty-bar").getByRole("button", {name: "停止"}).click();
  await expect(frame.locator("#cell-3 .fault")).toContainText("已由你停止");
  await expect(page.locator("ty-bar").getByRole("button", {name: "运行", exact: true})).toBeVisible();
  // By keyboard too, from within the page; what it comes to later is of no interest.
  await workspace.write(
    "b.html",
    notebook("for (let i = 0; ; ++i) {\n  await new Promise((next) => setTimeout(next, 50));\n  display(i);\n}"),
  );
  const other = await workspace.open("b.html");
  await expect(other.locator("#cell-3")).toContainText("3");
  await other.locator("input[type=range]").first().focus();
  await page.keyboard.press("ControlOrMeta+i");
  await expect(other.locator("#cell-3 .fault")).toContainText("已由你停止");
  const shown = await other.locator("#cell-3").textContent();
  await page.waitForTimeout(500);
  expect(await other.locator("#cell-3").textContent()).toBe(shown);
});

/** A loop of the engine's own: nothing can look at the clock in it. */
const deaf = "const text = 'a'.repeat(32) + 'b';\ndisplay(/^(a+)+$/.test(text));";

/** Writes the third cell anew and runs it, without waiting: it may be that the page hears no more. */
async function runThird(page: Page, frame: FrameLocator, text: string): Promise<void> {
  const cell = frame.locator("#cell-3");
  await cell.hover();
  await cell.locator(".toggle").click();
  await cell.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  // The browser waits for the page to have heard the key.
  page.keyboard.press("Shift+Enter").catch(() => undefined);
}

test("a page that cannot answer is begun anew, with what was written, and runs nothing yet", async ({
  page,
  workspace,
}) => {
  await workspace.write("a.html", notebook("1"));
  const frame = await workspace.open("a.html");
  await runThird(page, frame, deaf);
  const began = Date.now();
  await page.getByText("笔记本页面没有应答").waitFor({timeout: 60_000});
  console.log(`runaway: a loop of the engine: said after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  await page.getByRole("button", {name: "重新开始"}).click();
  await page.getByText("单元还没有运行").waitFor();
  await expect(page.getByText("中断时正在运行的是单元3")).toBeVisible();
  await expect(frame.locator("#cell-3 pre")).toContainText("(a+)+");
  await expect(frame.locator("#twice")).toHaveCount(0);
  expect(await readFile(join(workspace.folder, "a.html"), "utf8")).toContain("(a+)+");
});

/** A list that the engine itself makes too long: it ends the process of the page, with no error to catch. */
const fatal = "display([...Array(3e8).keys()].length);";

/** Does something with all elements of a tab, within shadow roots too, and gives what it comes to. */
async function inTab(tab: CDPSession, what: string): Promise<unknown> {
  const every =
    "const every = (of) => [...of.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? every(each.shadowRoot) : [])]);";
  const {result} = await tab.send("Runtime.evaluate", {
    expression: `{${every} every(document).${what}}`,
    returnByValue: true,
  });
  return result.value;
}

test("a page whose process dies is begun anew, with what was written, and the workspace lives", async ({
  page,
  workspace,
}) => {
  await workspace.write("a.html", notebook("1"));
  const frame = await workspace.open("a.html");
  // A tab of which one process has died is closed to the test's own tools; what is left of it is asked directly.
  const tab = await page.context().newCDPSession(page);
  const notice = () => inTab(tab, "find((each) => each.localName === 'ty-notice')?.innerText");
  const died = page.waitForEvent("crash", {timeout: 60_000});
  await runThird(page, frame, fatal);
  await died;
  await expect.poll(notice, {timeout: 30_000}).toContain("笔记本页面没有应答");
  await inTab(tab, "find((each) => each.localName === 'button' && each.textContent.includes('重新开始')).click()");
  await expect.poll(notice, {timeout: 30_000}).toMatch(/已重新开始，改动都在；单元还没有运行。中断时正在运行的是单元3/);
  expect(await readFile(join(workspace.folder, "a.html"), "utf8")).toContain(fatal);
});

test("a page that goes away is there again, with what was written, and runs nothing yet", async ({page, workspace}) => {
  await workspace.write(
    "a.html",
    notebook("display(html`<button id=third onclick=${() => location.reload()}>3</button>`);"),
  );
  const frame = await workspace.open("a.html");
  await frame.locator("#third").click();
  await page.getByText("笔记本页面中断了").waitFor();
  await expect(frame.locator("#cell-3 pre")).toContainText("location.reload");
  await page.locator("ty-notice").getByRole("button", {name: "运行全部单元"}).click();
  await expect(frame.locator("#third")).toBeVisible();
});

hostedTest(
  "from any server, where no process stands between, a runaway cell is ended all the same",
  async ({page, hosted}) => {
    await page.goto(hosted.address);
    const file = {name: "a.html", mimeType: "text/html", buffer: Buffer.from(notebook("while (true) {}"))};
    await page.locator("ty-files input[type=file]").setInputFiles(file);
    await expect(page.locator("ty-files")).toContainText("试验");
    const frame = await hosted.open("a.html");
    console.log(`runaway, from any server: ${await recovery(page, frame, /单元3第1行/)}`);
  },
);

test("as one file a runaway cell is ended all the same", async ({page, workspace, context}, info) => {
  await workspace.write("a.html", notebook("while (true) {}"));
  await workspace.open("a.html");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", {name: "单文件"}).click();
  const path = join(info.outputDir, "one-file.html");
  await (await saved).saveAs(path);
  const copy = await context.newPage();
  await copy.goto(pathToFileURL(path).href);
  console.log(`runaway, as one file: ${await recovery(copy, copy.frameLocator("iframe"), /单元3第1行/)}`);
});
