import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, type Frame, type Page} from "@playwright/test";
import {holds, leavingWays, networkWays} from "./escapes.js";
import {test as hostedTest} from "./hosted.js";
import {notebookOf, test} from "./workspace.js";

/** Somebody on this machine whom nothing may reach. */
class Stranger {
  /** The ways by which a request came, in their order. */
  readonly reached: string[] = [];
  connections = 0;
  readonly #server: Server;
  readonly address: string;

  private constructor(server: Server) {
    this.#server = server;
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("connection", () => (this.connections += 1));
    for (const event of ["request", "upgrade"] as const)
      server.on(event, ({url = ""}: {url?: string}) =>
        this.reached.push(decodeURIComponent(url.slice(1).split("?")[0] ?? "")),
      );
  }

  static async meet(): Promise<Stranger> {
    const server = createServer((_, response) => {
      response.writeHead(200, {"Access-Control-Allow-Origin": "*", "Content-Type": "text/html"}).end("<p>elsewhere");
    });
    server.on("upgrade", (_, socket) => socket.destroy());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return new Stranger(server);
  }

  url(way: string): string {
    return `${this.address}/${encodeURIComponent(way)}`;
  }

  leave(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** Tries a way and swallows what it says. */
const tried = (code: string) => `(async () => { ${code} })().catch(() => undefined);`;

/** A cell for each way to the network, and one that tries to get hold of things and shows what it got. */
function notebook(stranger: Stranger): string {
  const attempts = Object.entries(networkWays).map(([way, code]) => tried(code(stranger.url(way))));
  const looks = Object.entries(holds).map(
    ([name, code]) =>
      `[${JSON.stringify(name)}, Promise.race([(async () => { ${code} })().then(() => "open", () => "closed"), new Promise((done) => setTimeout(done, 3000, "closed"))])]`,
  );
  return notebookOf(
    ...attempts,
    `const held = await Promise.all([\n${looks.join(",\n")}\n].map(async ([name, got]) => [name, await got]));\ndisplay(html\`<pre id=held>\${JSON.stringify(held)}</pre>\`);`,
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

/** Has the page in the frame tried to leave; gives what could be told of the shell before and after. */
async function leave(page: Page, stranger: Stranger, reopen: () => Promise<unknown>): Promise<void> {
  for (const [way, code] of Object.entries(leavingWays)) {
    await reopen();
    const frame: Frame | undefined = page.frames().find((each) => each !== page.mainFrame());
    await frame?.evaluate(`void ${tried(code(stranger.url(way)))}`).catch(() => undefined);
    await page.waitForTimeout(300);
  }
}

/** Puts a notebook into the browser's storage. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text.replace("<title>试验", `<title>试验 ${name}`));
  await page.locator("ty-files input[type=file]").setInputFiles({name, mimeType: "text/html", buffer});
  await expect(page.locator("ty-files")).toContainText(`试验 ${name}`);
}

test("the ways are ways: without protection they reach somebody", async ({page}) => {
  const stranger = await Stranger.meet();
  await page.goto(stranger.url("start"));
  await page.mouse.click(9, 9);
  for (const [way, code] of Object.entries(networkWays))
    await page.evaluate(`void ${tried(code(stranger.url(way)))}`).catch(() => undefined);
  await page.waitForTimeout(3000);
  const reached = new Set(stranger.reached);
  const effective = Object.keys(networkWays).filter((way) => reached.has(way));
  console.log(
    `escapes: ${effective.length} of ${Object.keys(networkWays).length} ways reach the network without protection; not: ${Object.keys(
      networkWays,
    )
      .filter((way) => !reached.has(way))
      .join(", ")}`,
  );
  expect(effective.length).toBeGreaterThanOrEqual(40);
  stranger.leave();
});

test("a cell of a served notebook reaches nobody, gets hold of nothing and leads nowhere", async ({
  page,
  workspace,
  context,
}) => {
  test.slow();
  const stranger = await Stranger.meet();
  await workspace.write("a.html", notebook(stranger));
  await workspace.write("leave.html", notebookOf("1 + 1"));
  await workspace.open("a.html");
  const before = await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())");
  expect(await gotHold(page)).toEqual([]);
  const address = page.url();
  expect(await page.evaluate("JSON.stringify(Object.keys(localStorage).sort())")).toBe(before);
  await leave(page, stranger, () => workspace.open("a.html").then(() => workspace.open("leave.html")));
  expect(new URL(page.url()).origin).toBe(new URL(address).origin);
  expect(context.pages()).toHaveLength(1);
  expect(stranger.reached).toEqual([]);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

hostedTest(
  "nor does one of a notebook from any server, but for a connection without a word",
  async ({page, hosted, context}) => {
    const stranger = await Stranger.meet();
    hostedTest.slow();
    await page.goto(hosted.address);
    await drop(page, "a.html", notebook(stranger));
    await drop(page, "leave.html", notebookOf("1 + 1"));
    await hosted.open("a.html");
    expect(await gotHold(page)).toEqual([]);
    await leave(page, stranger, () => hosted.open("a.html").then(() => hosted.open("leave.html")));
    expect(new URL(page.url()).pathname).toBe("/tuiyan/");
    expect(context.pages()).toHaveLength(1);
    expect(stranger.reached).toEqual([]);
    expect(stranger.connections).toBe(0);
    stranger.leave();
  },
);

test("nor does one in a file of its own", async ({page, workspace, context}, info) => {
  test.slow();
  const stranger = await Stranger.meet();
  await workspace.write("a.html", notebook(stranger));
  await workspace.open("a.html");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", {name: "单文件"}).click();
  await mkdir(info.outputDir, {recursive: true});
  const path = join(info.outputDir, "one-file.html");
  await (await saved).saveAs(path);
  const copy = await context.newPage();
  await copy.goto(pathToFileURL(path).href);
  expect(await gotHold(copy)).toEqual([]);
  const reopen = async () => {
    await copy.goto("about:blank");
    await copy.goto(pathToFileURL(path).href);
    await copy.frameLocator("iframe").locator("ty-cell").first().waitFor({state: "attached"});
  };
  await leave(copy, stranger, reopen);
  expect(copy.url()).toBe(pathToFileURL(path).href);
  expect(context.pages()).toHaveLength(2);
  expect(stranger.reached).toEqual([]);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

/** Known: where no header says which addresses a page may speak to, the browser connects ahead if it is asked to, and says nothing. */
hostedTest(
  "what is known to pass where no server sends headers: a connection ahead, without a word",
  async ({page, hosted}) => {
    const stranger = await Stranger.meet();
    await page.goto(hosted.address);
    const cell = `document.head.append(Object.assign(document.createElement("link"), {rel: "preconnect", href: "${stranger.url("preconnect")}"}));\ndisplay(html\`<p id=asked>asked</p>\`);`;
    await drop(page, "a.html", notebookOf(cell));
    const frame = await hosted.open("a.html");
    await frame.locator("#asked").waitFor();
    await expect.poll(() => stranger.connections).toBeGreaterThan(0);
    expect(stranger.reached).toEqual([]);
    stranger.leave();
  },
);

test("a served notebook cannot even connect ahead", async ({page, workspace}) => {
  const stranger = await Stranger.meet();
  await workspace.write(
    "a.html",
    notebookOf(
      `for (const rel of ["preconnect", "dns-prefetch"]) document.head.append(Object.assign(document.createElement("link"), {rel, href: "${stranger.url("ahead")}"}));\ndisplay(html\`<p id=asked>asked</p>\`);`,
    ),
  );
  const frame = await workspace.open("a.html");
  await frame.locator("#asked").waitFor();
  await page.waitForTimeout(2000);
  expect(stranger.connections).toBe(0);
  stranger.leave();
});

test("a cell that takes the page's own port can say nothing to the workspace that harms it", async ({
  page,
  workspace,
}) => {
  const stolen = [
    "const {postMessage} = MessagePort.prototype;",
    "MessagePort.prototype.postMessage = function (...given) { globalThis.stolen = this; return postMessage.apply(this, given); };",
    "const call = Function.prototype.call;",
    "Function.prototype.call = function (...given) { if (given[0] instanceof MessagePort) globalThis.stolen = given[0]; return Reflect.apply(this, given[0], given.slice(1)); };",
    "globalThis.parent.postMessage({type: 'tuiyan-connect'}, '*');",
    "globalThis.parent.postMessage({type: 'changed', text: 'x'}, '*');",
    "await new Promise((next) => setTimeout(next, 2500));",
    "const port = globalThis.stolen;",
    "for (const message of [{type: 'open'}, {type: 'command', name: 'remove'}, {type: 'file', id: 1, name: '../../secret'}, {type: 'print', html: 5}, {type: 'script', id: 2, name: '../index'}, {type: 'status', running: '<b>', errors: 0}, {type: 'changed', text: {toString: 1}}, null])",
    "  port?.postMessage(message);",
    "display(html`<p id=spoken>${port instanceof MessagePort}</p>`);",
  ].join("\n");
  await workspace.write("a.html", notebookOf(stolen));
  const frame = await workspace.open("a.html");
  await expect(frame.locator("#spoken")).toHaveText("true", {timeout: 30_000});
  await expect
    .poll(() =>
      page.evaluate("document.querySelector('ty-workspace').shadowRoot.querySelector('ty-page-frame').dropped"),
    )
    .toBeGreaterThanOrEqual(7);
  await expect(page.locator("ty-save-state")).toContainText("已保存");
  await expect(page.locator("h1")).toHaveText("试验");
});
