import {execFileSync} from "node:child_process";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {chromium as browser, expect, type Page} from "@playwright/test";
import {chromium, chromiumArguments} from "../chromium.js";
import {holds, leavingWays, networkWays, sqlWays} from "./escapes.js";
import {test as hostedTest, type Hosted} from "./hosted.js";
import {allowHost} from "./network.js";
import {Stranger} from "./stranger.js";
import {notebookOf, test} from "./workspace.js";

/** Tries a way and swallows what it says. */
const tried = (code: string) => `(async () => { ${code} })().catch(() => undefined);`;

/** Looks for each thing that a page may hold; each is `open` or `closed`, and what answers late is closed. */
const looks = `Promise.all([
${Object.entries(holds)
  .map(
    ([name, code]) =>
      `[${JSON.stringify(name)}, Promise.race([(async () => { ${code} })().then(() => "open", () => "closed"), new Promise((done) => setTimeout(done, 3000, "closed"))])]`,
  )
  .join(",\n")}
].map(async ([name, got]) => [name, await got]))`;

/** A cell for each way to the network, and one that tries to get hold of things and shows what it got. */
function hostile(url: (way: string) => string, more: readonly string[] = []): string {
  const attempts = Object.entries(networkWays).map(([way, code]) => tried(code(url(way))));
  return notebookOf(
    ...more,
    ...attempts,
    `const held = await ${looks};\ndisplay(html\`<pre id=held>\${JSON.stringify(held)}</pre>\`);`,
  );
}

/** A cell for each way of a query. */
function queries(stranger: Stranger): string {
  const ways = Object.entries(sqlWays).map(([way, sql]) => ({mode: "application/sql", text: sql(stranger.url(way))}));
  return notebookOf("1 + 1", ...ways, {mode: "application/sql", text: "SELECT 41 + 1 AS answer"});
}

/** Waits until every query has ended: each is refused, or found nothing of the machine. */
async function allAsked(page: Page): Promise<void> {
  const frame = page.frameLocator("iframe");
  const last = Object.keys(sqlWays).length + 2;
  await expect(frame.locator(`#cell-${last} ty-rows tbody tr`)).toHaveText("42", {timeout: 120_000});
  for (const [i, way] of Object.keys(sqlWays).entries()) {
    const cell = frame.locator(`#cell-${i + 2}`);
    await expect(cell.locator(".fault, ty-rows").first(), way).toBeVisible();
    await expect(cell, way).not.toContainText(/root|passwd:|\/home/);
  }
  await page.waitForTimeout(1000);
}

/** A name that is nobody's, to be found in what a browser looks up. */
const LOOKED_UP = "nobody-at-all.example";

/** A cell that asks the browser to connect ahead. */
function ahead(url: string): string {
  return notebookOf(
    `for (const rel of ["preconnect", "dns-prefetch"]) for (const href of ["${url}", "http://${LOOKED_UP}/"]) document.head.append(Object.assign(document.createElement("link"), {rel, href}));\ndisplay(html\`<p id=asked>asked</p>\`);`,
  );
}

/** What cells got hold of, once all have had their time. */
async function gotHold(page: Page): Promise<string[]> {
  const text = await page.frameLocator("iframe").locator("#held").textContent({timeout: 60_000});
  const held = JSON.parse(text ?? "[]") as [string, string][];
  expect(held).toHaveLength(Object.keys(holds).length);
  await page.waitForTimeout(3000);
  return held.filter(([, got]) => got !== "closed").map(([name]) => name);
}

/**
 * Has the page in the frame try each way to lead itself, or another page, elsewhere.
 * @param reopen for where a page that is gone is not made anew
 */
async function leave(page: Page, stranger: Stranger, reopen?: () => Promise<unknown>): Promise<void> {
  for (const [way, code] of Object.entries(leavingWays)) {
    await reopen?.();
    await page.frameLocator("iframe").locator("ty-cell").first().waitFor({state: "attached"});
    const frame = page.frames().find((each) => each !== page.mainFrame());
    await frame?.evaluate(`void ${tried(code(stranger.url(way)))}`).catch(() => undefined);
    await page.waitForTimeout(reopen ? 300 : 1000);
  }
}

/** Nobody heard a byte, and there is no other page. */
function expectNobody(page: Page, stranger: Stranger): void {
  expect(stranger.reached).toEqual([]);
  expect(stranger.heard).toBe(0);
  expect(page.context().pages()).toEqual([page]);
}

/** A profile that is kept: in any other Chromium never connects ahead. Gives what the browser notes of its network. */
async function withLastingProfile(act: (page: Page) => Promise<void>): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "tuiyan-profile-"));
  const log = join(profile, "net.json");
  const args = [...chromiumArguments, `--log-net-log=${log}`];
  const launch = {...(chromium && {executablePath: chromium}), args, locale: "zh-CN"};
  const context = await browser.launchPersistentContext(profile, launch);
  try {
    await act(await context.newPage());
    await context.close();
    return await readFile(log, "utf8");
  } finally {
    await context.close();
    await rm(profile, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
  }
}

/** Puts notebooks into the browser's storage, and waits until they are in the list. */
async function putIn(page: Page, {address}: Hosted, notebooks: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(address);
  for (const [title, text] of Object.entries(notebooks)) {
    const buffer = Buffer.from(text.replace("试验", title));
    await page
      .locator("ty-files input[type=file]")
      .setInputFiles({name: `${title}.html`, mimeType: "text/html", buffer});
    await page.locator("ty-files a", {hasText: title}).waitFor();
  }
}

/** Lets the cell on screen ask, and gives the browser time. */
async function runAhead(page: Page): Promise<void> {
  await page.getByRole("button", {name: "信任并运行"}).click();
  await page.frameLocator("iframe").locator("#asked").waitFor();
  await page.waitForTimeout(2000);
}

/** A notebook as one file in a folder of its own, which is gone afterwards. */
async function asOneFile(text: string, act: (address: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tuiyan-escapes-"));
  const [notebook, file] = [join(folder, "a.html"), join(folder, "out.html")];
  await writeFile(notebook, text);
  execFileSync("node", ["dist/cli/tuiyan.js", "build", notebook, "-o", file]);
  await act(pathToFileURL(file).href);
  await rm(folder, {recursive: true, force: true, maxRetries: 9, retryDelay: 100});
}

test("the ways are ways: without protection they reach somebody", async ({page}) => {
  const stranger = await Stranger.meet();
  await page.goto(stranger.url("start"));
  await page.mouse.click(9, 9);
  for (const [way, code] of Object.entries(networkWays))
    await page.evaluate(`void ${tried(code(stranger.url(way)))}`).catch(() => undefined);
  const held = await page.evaluate<[string, string][]>(looks);
  await page.waitForTimeout(3000);
  for (const [way, code] of Object.entries(leavingWays)) {
    await page.goto(stranger.url("start"));
    await page.mouse.click(9, 9);
    await page.evaluate(`void ${tried(code(stranger.url(way)))}`).catch(() => undefined);
    await page.waitForTimeout(300);
  }
  const reached = new Set(stranger.reached);
  const all = [...Object.keys(networkWays), ...Object.keys(leavingWays)];
  const [effective, idle] = [all.filter((way) => reached.has(way)), all.filter((way) => !reached.has(way))];
  const had = held.filter(([, got]) => got === "open").map(([name]) => name);
  console.log(
    `escapes: without protection ${effective.length} of ${all.length} ways reach somebody (not: ${idle.join(", ")}), and a page holds ${had.length} of ${held.length} things (${had.join(", ")})`,
  );
  expect(effective.length).toBeGreaterThanOrEqual(55);
  expect(had.length).toBeGreaterThanOrEqual(12);
  stranger.leave();
});

test("a cell of a served notebook reaches nobody, gets hold of nothing and leads nowhere", async ({
  page,
  workspace,
}) => {
  test.slow();
  const stranger = await Stranger.meet();
  await workspace.write(
    "a.html",
    hostile((way) => stranger.url(way)),
  );
  await workspace.write("leave.html", notebookOf("1 + 1"));
  await workspace.open("a.html");
  const kept = await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())");
  expect(await gotHold(page)).toEqual([]);
  expect(await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())")).toBe(kept);
  await page.goto("about:blank");
  await workspace.open("leave.html");
  await leave(page, stranger);
  expect(page.url()).toBe(`${workspace.address}#/leave.html`);
  expectNobody(page, stranger);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

test("nor does it reach the workspace's own server", async ({page, workspace}) => {
  const answers: string[] = [];
  page.on("response", (response) => answers.push(response.url()));
  await workspace.write(
    "a.html",
    hostile((way) => `${workspace.address}api/files?leak=${encodeURIComponent(way)}`),
  );
  await workspace.open("a.html");
  expect(await gotHold(page)).toEqual([]);
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter((url) => url.includes("leak"))).toEqual([]);
});

hostedTest("nor does a cell of a notebook that any server may have sent", async ({page, hosted}) => {
  hostedTest.slow();
  const stranger = await Stranger.meet();
  await putIn(page, hosted, {hostile: hostile((way) => stranger.url(way)), leave: notebookOf("1 + 1")});
  await hosted.open("hostile.html");
  const kept = await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())");
  expect(await gotHold(page)).toEqual([]);
  expect(await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())")).toBe(kept);
  await page.goto("about:blank");
  await hosted.open("leave.html");
  await leave(page, stranger);
  expect(page.url()).toBe(`${hosted.address}#/leave.html`);
  expectNobody(page, stranger);
  stranger.leave();
});

test("nor does one of a notebook in a file of its own", async ({page}) => {
  test.slow();
  const stranger = await Stranger.meet();
  await asOneFile(
    hostile((way) => stranger.url(way)),
    async (address) => {
      await page.goto(address);
      expect(await gotHold(page)).toEqual([]);
    },
  );
  await asOneFile(notebookOf("1 + 1"), async (address) => {
    await leave(page, stranger, async () => {
      await page.goto("about:blank");
      await page.goto(address);
    });
    expect(page.url()).toBe(address);
  });
  expectNobody(page, stranger);
  stranger.leave();
});

test("nor does a query of a served notebook", async ({page, workspace}) => {
  test.slow();
  const stranger = await Stranger.meet();
  await workspace.write("sql.html", queries(stranger));
  await workspace.open("sql.html");
  await allAsked(page);
  expectNobody(page, stranger);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

hostedTest("nor does a query of a notebook that any server may have sent", async ({page, hosted}) => {
  hostedTest.slow();
  const stranger = await Stranger.meet();
  await putIn(page, hosted, {sql: queries(stranger)});
  await hosted.open("sql.html");
  await allAsked(page);
  expectNobody(page, stranger);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

test("a served notebook cannot even have the browser connect ahead", async ({workspace}) => {
  const stranger = await Stranger.meet();
  await workspace.write("a.html", ahead(stranger.url("ahead")));
  const log = await withLastingProfile(async (page) => {
    await page.goto(`${workspace.address}#/a.html`);
    await runAhead(page);
  });
  expect(stranger.connections).toBe(0);
  expect(log).not.toContain(LOOKED_UP);
  stranger.leave();
});

/** The ways to ask a host for something, which are open to one that the reader lets a notebook reach. */
const asking = new Set([
  "fetch",
  "fetch without cors",
  "fetch kept alive",
  "XMLHttpRequest",
  "EventSource",
  "sendBeacon",
  "fetch of a worker",
  // To fetch ahead takes what any part of the policy lets through.
  "prefetch",
]);

test("with leave for one host a cell can ask that one, and reaches nobody else, nor that one in another way", async ({
  page,
  workspace,
}) => {
  test.slow();
  const [friend, stranger] = [await Stranger.meet(), await Stranger.meet()];
  const toFriend = Object.entries(networkWays).map(([way, code]) => tried(code(friend.url(way))));
  const sentOn = [...asking].map((way) => tried(networkWays[way]?.(friend.redirect(stranger.url(way))) ?? ""));
  const toStranger = hostile((way) => stranger.url(way), [...toFriend, ...sentOn]);
  await workspace.write("a.html", toStranger);
  await workspace.write("leave.html", notebookOf("1 + 1"));
  await workspace.open("a.html");
  expect(await gotHold(page)).toEqual([]);
  expect([friend.connections, stranger.connections]).toEqual([0, 0]);
  await allowHost(page, friend.address);
  await expect.poll(() => friend.reached).toContain("fetch");
  expect(await gotHold(page)).toEqual([]);
  const reached = new Set(friend.reached.filter((way) => !way.startsWith("to/")));
  console.log(`escapes: with leave for a host ${reached.size} ways reach it: ${[...reached].join(", ")}`);
  expect([...reached].filter((way) => !asking.has(way))).toEqual([]);
  expect(friend.reached.filter((way) => way.startsWith("to/")).length).toBeGreaterThan(0);

  await page.goto("about:blank");
  await workspace.open("leave.html");
  await allowHost(page, friend.address);
  friend.reached.length = 0;
  await leave(page, stranger);
  await leave(page, friend);
  expect(page.url()).toBe(`${workspace.address}#/leave.html`);
  // A ping is asking, too, if a click sends it.
  expect(friend.reached.filter((way) => way !== "ping")).toEqual([]);
  expectNobody(page, stranger);
  expect(stranger.connections).toBe(0);
  friend.leave();
  stranger.leave();
});

test("with leave for one host the browser connects ahead to no other, and looks up no name", async ({workspace}) => {
  const [friend, stranger] = [await Stranger.meet(), await Stranger.meet()];
  await workspace.write("a.html", ahead(stranger.url("ahead")));
  const log = await withLastingProfile(async (page) => {
    await page.goto(`${workspace.address}#/a.html`);
    await runAhead(page);
    await allowHost(page, friend.address);
    await page.frameLocator("iframe").locator("#asked").waitFor();
    await page.waitForTimeout(2000);
  });
  expect(stranger.connections).toBe(0);
  expect(log).toContain("127.0.0.1");
  expect(log).not.toContain(LOOKED_UP);
  friend.leave();
  stranger.leave();
});

hostedTest("where no server sends headers it can, but not a word is said", async ({hosted}) => {
  const stranger = await Stranger.meet();
  const log = await withLastingProfile(async (page) => {
    await putIn(page, hosted, {ahead: ahead(stranger.url("ahead"))});
    await page.goto(`${hosted.address}#/ahead.html`);
    await runAhead(page);
    await expect.poll(() => stranger.connections).toBeGreaterThan(0);
  });
  expect(log).toContain(LOOKED_UP);
  expect(stranger.heard).toBe(0);
  stranger.leave();
});

hostedTest("one header of any server closes that too", async ({hosted}) => {
  const stranger = await Stranger.meet();
  hosted.headers["Connection-Allowlist"] = "(response-origin)";
  await withLastingProfile(async (page) => {
    await putIn(page, hosted, {ahead: ahead(stranger.url("ahead"))});
    await page.goto(`${hosted.address}#/ahead.html`);
    await runAhead(page);
  });
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

test("a cell that takes the page's own port can say nothing to the workspace that harms it", async ({
  page,
  workspace,
}) => {
  const stealing = [
    "const {postMessage} = MessagePort.prototype;",
    "MessagePort.prototype.postMessage = function (...given) { globalThis.stolen = this; return postMessage.apply(this, given); };",
    "globalThis.parent.postMessage({type: 'tuiyan-connect'}, '*');",
    "globalThis.parent.postMessage({type: 'changed', text: 'x'}, '*');",
  ].join("\n");
  const speaking = [
    "while (!globalThis.stolen) await new Promise((next) => setTimeout(next, 100));",
    "for (const message of [{type: 'open'}, {type: 'command', name: 'remove'}, {type: 'file', id: 1, name: 5}, {type: 'print', html: 5}, {type: 'script', id: 2, name: '../index'}, {type: 'status', running: '<b>', errors: 0}, {type: 'changed', text: {toString: 1}}, null])",
    "  globalThis.stolen.postMessage(message);",
    "globalThis.stolen.postMessage({type: 'file', id: 3, name: '../../secret'});",
    "display(html`<p id=spoken>spoken</p>`);",
  ].join("\n");
  await workspace.write("a.html", notebookOf(stealing, speaking));
  const frame = await workspace.open("a.html");
  await frame.locator("#spoken").waitFor();
  const dropped = "document.querySelector('ty-workspace').shadowRoot.querySelector('ty-page-frame').dropped";
  await expect.poll(() => page.evaluate(dropped)).toBe(8);
  await expect(page.locator("ty-save-state")).toContainText("已保存");
  await expect(page.locator("h1")).toHaveText("试验");
  expect(await readFile(join(workspace.folder, "a.html"), "utf8")).toBe(notebookOf(stealing, speaking));
});
